// SPDX-License-Identifier: MPL-2.0
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <com/sun/star/frame/XStorable.hpp>
#include <functional>
#include <optional>
#include <thread>

#include "made_files.hpp"
#include "office/uno/strings.hpp"
#include "packages/packed.hpp"
#include "session/network.hpp"
#include "test_office.hpp"
#include "typed_document.hpp"
#include "watched.hpp"

namespace report {
namespace {

namespace fs = std::filesystem;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using Lines = std::vector<std::string>;

/// Files full of links, read, carried on and brought in: nobody may hear of it.
class Links : public test::OfficeTest {
protected:
    void SetUp() override {
        OfficeTest::SetUp();
        fs::remove_all(own_);
        fs::create_directories(own_);
        watched_.emplace(own_ / "rieng");
    }
    void TearDown() override {
        OfficeTest::TearDown();
        watched_.reset();
    }

    /// One address of each sort.
    Lines targets(std::string const& name) const {
        return {watched_->address(name), watched_->file(name)};
    }

    fs::path write(std::string const& name, std::string const& bytes) const {
        test::write_file(own_ / name, bytes);
        return own_ / name;
    }

    /// The links that outlive a change of format, and about which no office asks on opening.
    std::string picture_links() const {
        std::string all;
        for (auto const& target : targets("picture.png"))
            for (auto const* anchor : {"as-char", "paragraph"})
                all += "<text:p>A<draw:frame text:anchor-type=\"" + std::string(anchor) +
                       "\" svg:width=\"2cm\" svg:height=\"2cm\"><draw:image xlink:href=\"" +
                       target +
                       "\" xlink:type=\"simple\" xlink:actuate=\"onLoad\"/></draw:frame></text:p>";
        return all;
    }
    std::string sheet_picture_links() const {
        std::string all;
        for (auto const& target : targets("picture.png"))
            all += "<draw:frame svg:width=\"2cm\" svg:height=\"2cm\"><draw:image xlink:href=\"" +
                   target + "\" xlink:type=\"simple\" xlink:actuate=\"onLoad\"/></draw:frame>";
        return "<table:table table:name=\"S\"><table:shapes>" + all +
               "</table:shapes><table:table-row><table:table-cell office:value-type=\"float\" "
               "office:value=\"3\"/></table:table-row></table:table>";
    }

    /// Every kind of link that a text of OpenDocument knows.
    std::string odf_links() const {
        std::string all;
        auto const in_frame = [](std::string const& what) {
            return "<text:p>A<draw:frame text:anchor-type=\"as-char\" svg:width=\"2cm\" "
                   "svg:height=\"2cm\">" +
                   what + "</draw:frame></text:p>";
        };
        auto const add = [&](std::string const& name, auto const& make) {
            for (auto const& target : targets(name))
                all +=
                    make(" xlink:href=\"" + target +
                         "\" xlink:type=\"simple\" xlink:show=\"embed\" xlink:actuate=\"onLoad\"");
        };
        for (auto const* one : {"image", "object", "object-ole", "floating-frame", "plugin"})
            add(std::string(one) + ".png", [&](std::string const& href) {
                return in_frame("<draw:" + std::string(one) + href + "/>");
            });
        add("applet.class", [&](std::string const& href) {
            return in_frame("<draw:applet draw:code=\"a\"" + href + "/>");
        });
        add("section.odt", [](std::string const& href) {
            return "<text:section text:name=\"S\"><text:section-source" + href +
                   "/><text:p>x</text:p></text:section>";
        });
        for (auto const& target : targets("dde.odt"))
            all +=
                "<text:section text:name=\"D\"><office:dde-source "
                "office:dde-application=\"soffice\" "
                "office:dde-topic=\"" +
                target +
                "\" office:dde-item=\"x\" office:automatic-update=\"true\"/><text:p>x</text:p>"
                "</text:section>";
        add("bullet.png", [](std::string const& href) {
            return "<text:list><text:list-item><text:p>a<text:a" + href +
                   ">Người bấm mới mở</text:a></text:p></text:list-item></text:list>";
        });
        return all;
    }

    /// The same, as styles say it.
    std::string odf_style_links() const {
        std::string all;
        for (auto const& target : targets("style.png")) {
            auto const href =
                " xlink:href=\"" + target + "\" xlink:type=\"simple\" xlink:actuate=\"onLoad\"";
            all +=
                "<style:style style:name=\"L" + std::to_string(all.size()) +
                "\" "
                "style:family=\"paragraph\"><style:paragraph-properties><style:background-image" +
                href +
                "/></style:paragraph-properties></style:style><text:list-style "
                "style:name=\"B" +
                std::to_string(all.size()) + "\"><text:list-level-style-image text:level=\"1\"" +
                href + "/></text:list-style>";
        }
        return "<office:automatic-styles>" + all + "</office:automatic-styles>";
    }

    std::string flat(std::string const& kind, std::string const& body) const {
        return "<?xml version=\"1.0\"?><office:document" + test::odf_names +
               " office:mimetype=\"application/vnd.oasis.opendocument." + kind + "\">" +
               "<office:body><office:" + kind + ">" + body + "</office:" + kind +
               "></office:body></office:document>";
    }

    /// What makes Word fetch: drawings, fields, templates, parts outside.
    test::Ooxml word_links() const {
        std::string body, relations;
        int id = 0;
        auto const next = [&](std::string const& type, std::string const& target) {
            auto const name = "rId" + std::to_string(++id + 10);
            relations += test::relationship(name, type, target, true);
            return name;
        };
        auto const picture = [](std::string const& blip) {
            return "<w:p><w:r><w:drawing><wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/"
                   "drawingml/2006/wordprocessingDrawing\"><wp:extent cx=\"900000\" "
                   "cy=\"900000\"/><wp:docPr "
                   "id=\"1\" name=\"a\"/><a:graphic><a:graphicData "
                   "uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic "
                   "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/"
                   "picture\"><pic:nvPicPr>"
                   "<pic:cNvPr id=\"1\" name=\"a\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>" +
                   blip +
                   "<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off "
                   "x=\"0\" "
                   "y=\"0\"/><a:ext cx=\"900000\" cy=\"900000\"/></a:xfrm><a:prstGeom "
                   "prst=\"rect\"/>"
                   "</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></"
                   "w:r></w:p>";
        };
        for (auto const& target : targets("blip.png")) {
            body += picture("<a:blip r:link=\"" + next("image", target) + "\"/>");
            body += picture("<a:blip r:embed=\"" + next("image", target) + "\"/>");
            body +=
                "<w:p><w:r><w:pict><v:shape style=\"width:50pt;height:50pt\"><v:imagedata r:id=\"" +
                next("image", target) + "\" src=\"" + target + "\" o:href=\"" + target +
                "\"/></v:shape></w:pict></w:r></w:p>";
            body += "<w:altChunk r:id=\"" + next("aFChunk", target) + "\"/><w:subDoc r:id=\"" +
                    next("subDocument", target) + "\"/>";
            body +=
                "<w:p><w:r><w:object><v:shape style=\"width:50pt;height:50pt\"/><o:OLEObject "
                "Type=\"Link\" ProgID=\"Word.Document.12\" UpdateMode=\"Always\" r:id=\"" +
                next("oleObject", target) + "\"/></w:object></w:r></w:p>";
            for (auto const* code :
                 {"INCLUDEPICTURE", "INCLUDETEXT", "LINK Word.Document", "DDEAUTO soffice"})
                body += "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>" +
                        std::string(code) + " \"" + target +
                        "\" a </w:instrText></w:r><w:r><w:fldChar "
                        "w:fldCharType=\"separate\"/></w:r><w:r>"
                        "<w:t>x</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
            for (auto const* type :
                 {"styles", "numbering", "settings", "header", "footnotes", "theme", "fontTable",
                  "attachedTemplate", "customXml", "glossaryDocument"})
                next(type, target);
        }
        return test::word(body, relations);
    }

    std::string rich_links() const {
        std::string all;
        for (auto const& target : targets("rich.png"))
            for (auto const* code :
                 {"INCLUDEPICTURE", "INCLUDETEXT", "LINK Word.Document", "DDEAUTO soffice"})
                all +=
                    "{\\field{\\*\\fldinst " + std::string(code) + " \"" + target +
                    "\" \\\\d}{\\fldrslt x}}\\par {\\*\\template " + target +
                    "}{\\shp{\\*\\shpinst{\\sp{\\sn shapeType}{\\sv 75}}{\\sp{\\sn pibName}{\\sv " +
                    target + "}}{\\sp{\\sn pibFlags}{\\sv 10}}}}\n";
        return "{\\rtf1\\ansi " + all + "}";
    }

    /// Sheets of OpenDocument.
    std::string sheet_links() const {
        std::string all;
        for (auto const& target : targets("to.ods")) {
            auto const href =
                " xlink:href=\"" + target + "\" xlink:type=\"simple\" xlink:actuate=\"onLoad\"";
            auto const sheet = [&](std::string const& first, std::string const& cell) {
                all += "<table:table table:name=\"S" + std::to_string(all.size()) + "\">" + first +
                       "<table:table-row><table:table-cell" + cell +
                       "</table:table-row></table:table>";
            };
            sheet(
                "<table:table-source" + href + " table:table-name=\"a\" table:mode=\"copy-all\"/>",
                "/>");
            sheet(
                "<table:shapes><draw:frame svg:width=\"2cm\" svg:height=\"2cm\"><draw:image" +
                    href +
                    "/></draw:frame><draw:frame svg:width=\"2cm\" svg:height=\"2cm\"><draw:object" +
                    href + "/></draw:frame></table:shapes>",
                "/>");
            sheet("",
                  "><table:cell-range-source table:name=\"A1\" table:last-column-spanned=\"1\" "
                  "table:last-row-spanned=\"1\" table:filter-name=\"calc8\"" +
                      href + "/></table:table-cell>");
            for (auto const& formula :
                 {"of:=WEBSERVICE(&quot;" + target + "&quot;)", "of:=['" + target + "'#$Sheet1.A1]",
                  "of:=DDE(&quot;soffice&quot;;&quot;" + target + "&quot;;&quot;a&quot;)",
                  "of:=INDIRECT(&quot;'" + target + "'#$Sheet1.A1&quot;)"}) {
                sheet("", " table:formula=\"" + formula + "\"/>");
                sheet("", " table:formula=\"" + formula +
                              "\" office:value-type=\"float\" office:value=\"3\"/>");
            }
        }
        return all;
    }

    std::string book_links() const {
        std::string rows, relations, drawing, links;
        int id = 0;
        for (auto const& target : targets("to.xlsx")) {
            ++id;
            auto const number = std::to_string(id);
            rows += "<row><c><f>WEBSERVICE(\"" + target + "\")</f></c><c><f>[" + number +
                    "]S!A1</f></c><c><f>[" + number + "]S!A1</f><v>3</v></c></row>";
            relations += test::relationship("rId" + number, "image", target, true);
            drawing +=
                "<xdr:oneCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</"
                "xdr:colOff><xdr:row>0"
                "</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx=\"99\" "
                "cy=\"99\"/><xdr:pic>"
                "<xdr:nvPicPr><xdr:cNvPr id=\"1\" name=\"a\"/><xdr:cNvPicPr/></xdr:nvPicPr>"
                "<xdr:blipFill><a:blip r:link=\"rId" +
                number +
                "\"/></xdr:blipFill><xdr:spPr/></xdr:pic><xdr:clientData/></xdr:oneCellAnchor>";
        }
        auto book = test::excel(rows, "<drawing r:id=\"rId1\"/>");
        book.main_relationships +=
            test::relationship("rId2", "externalLink", "externalLinks/e.xml") +
            test::relationship("rId3", "connections", watched_->address("connections.xml"), true);
        book.more.emplace_back(
            "xl/worksheets/_rels/sheet1.xml.rels",
            test::relationships(test::relationship("rId1", "drawing", "../drawings/d.xml")));
        book.more.emplace_back(
            "xl/drawings/d.xml",
            "<xdr:wsDr "
            "xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\"" +
                test::word_names + ">" + drawing + "</xdr:wsDr>");
        book.more.emplace_back("xl/drawings/_rels/d.xml.rels", test::relationships(relations));
        return book.bytes();
    }

    /// Of Office 97, as an office writes them that has such pictures open.
    void store_97(std::string const& name, char const* filter, std::string const& content) {
        bool const is_text = name.substr(name.size() - 4) == ".doc";
        auto const source = write(name + (is_text ? ".fodt" : ".fods"), content);
        auto const model = keep(session::load(context(), source));
        Reference<css::frame::XStorable>(model, UNO_QUERY_THROW)
            ->storeToURL(office::to_office(session::file_url(own_ / name)),
                         office::sequence<css::beans::PropertyValue>(
                             {session::argument("FilterName", Any(office::to_office(filter)))}));
    }

    /// What is noticed while somebody works, who answers those that come.
    Lines during(std::function<void()> const& work) {
        Lines noticed;
        std::atomic<bool> done{false};
        watched_->noticed();
        std::thread listener([&] {
            while (!done)
                for (auto& one : watched_->noticed()) noticed.push_back(std::move(one));
        });
        work();
        done = true;
        listener.join();
        for (auto& one : watched_->noticed()) noticed.push_back(std::move(one));
        return noticed;
    }

    fs::path const own_ = folder() / "lien-ket";
    std::optional<test::Watched> watched_;
};

/// So that the other tests cannot pass because nobody would have been noticed.
TEST_F(Links, AnOfficeThatIsGivenTheFileItselfIsHeard) {
    auto const file = write("that.fodt", flat("text", picture_links()));
    auto const noticed =
        during([&] { session::store(keep(session::load(context(), file)), own_ / "that.pdf"); });
    EXPECT_FALSE(noticed.empty());
}

TEST_F(Links, NobodyHearsOfAnOldReportThatIsRead) {
    std::vector<fs::path> files{
        write("a.odt", test::odf(odf_links(),
                                 {{"styles.xml", test::odf_content("", "text", odf_style_links())}},
                                 "text", odf_style_links())),
        write("a.fodt", flat("text", odf_links())), write("a.docx", word_links().bytes()),
        write("a.rtf", rich_links())};
    store_97("a.doc", "MS Word 97", flat("text", picture_links()));
    files.push_back(own_ / "a.doc");
    for (auto const& file : files) {
        session::Answer answer;
        EXPECT_EQ(during([&] {
                      answer = call("read", {}, {}, {{"Old", session::file_url(file)}});
                  }),
                  Lines{})
            << file;
        EXPECT_NE(answer.sentence.find("không thấy tên loại"), std::string::npos)
            << file << " was read: " << answer.sentence;
    }
}

/// A report of ours that somebody has put links into.
TEST_F(Links, NobodyHearsOfTheNextReportAndOfWhatIsMadeOfIt) {
    auto const model = make_report(test::sample("pho-an-7-thang-2023.json"));
    for (auto const* ending : {".odt", ".docx", ".fodt"}) {
        auto const file = own_ / (std::string("cu") + ending);
        session::store(model, file);
        auto bytes = test::read_bytes(file);
        auto const put = [](std::string& into, std::string const& before, std::string const& what) {
            auto const at = into.rfind(before);
            ASSERT_NE(at, std::string::npos) << before;
            into.insert(at, what);
        };
        if (std::string(ending) == ".fodt") {
            put(bytes, "</office:text>", odf_links());
        } else {
            test::Parts parts;
            auto const links = word_links();
            for (auto const& name : ZipReader::open(bytes)->names()) {
                auto content = test::part_of(bytes, name);
                if (name == "content.xml") put(content, "</office:text>", odf_links());
                if (name == "word/document.xml") {
                    auto const from = links.main.find("<w:body>") + 8;
                    auto const body = links.main.substr(from, links.main.find("</w:body>") - from);
                    put(content, "<w:sectPr",
                        "<w:sdt" + test::word_names + "><w:sdtContent>" + body +
                            "</w:sdtContent></w:sdt>");
                }
                if (name == "word/_rels/document.xml.rels")
                    put(content, "</Relationships>", links.main_relationships);
                parts.emplace_back(name, content);
            }
            bytes = test::packed(parts);
        }
        auto const with_links = write(std::string("co-lien-ket") + ending, bytes);
        session::Answer answer;
        auto const next = own_ / (std::string("sau") + ending);
        EXPECT_EQ(during([&] {
                      answer = call("next", {}, {}, {{"Base", with_links.string()}});
                      ASSERT_TRUE(answer.done) << answer.sentence;
                      session::store(keep(answer.document), next);
                      keep(session::load(context(), next));
                  }),
                  Lines{})
            << ending;
        EXPECT_FALSE(answer.warnings.empty()) << "what was left out is said";
    }
}

TEST_F(Links, NobodyHearsOfFiguresThatAreBroughtIn) {
    auto const model = make_report(test::sample("pho-an-7-thang-2023.json"));
    std::vector<fs::path> files{
        write("a.ods", test::odf(sheet_links(), {}, "spreadsheet")), write("a.xlsx", book_links()),
        write("a.odt", test::odf(odf_links())), write("a.docx", word_links().bytes())};
    store_97("a.xls", "MS Excel 97", flat("spreadsheet", sheet_picture_links()));
    store_97("a.doc", "MS Word 97", flat("text", picture_links()));
    files.push_back(own_ / "a.xls");
    files.push_back(own_ / "a.doc");
    for (auto const& file : files) {
        session::Answer answer;
        EXPECT_EQ(
            during([&] {
                answer = call("import?bang_tthc_ii_06a", model, {}, {{"File", file.string()}});
            }),
            Lines{})
            << file << ": " << answer.sentence;
        EXPECT_FALSE(answer.done);
        EXPECT_EQ(answer.sentence.find("hỏng"), std::string::npos)
            << file << ": " << answer.sentence;
    }
}

bool may_unplug() {
    session::Unplugged const unplugged;
    auto const child = fork();
    if (child == 0) _exit(unplugged.apply() ? 0 : 1);
    int status = 1;
    waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

/// The office that the program starts, given a file as it is.
TEST_F(Links, AnOfficeWithoutNetworkReachesNobodyWhateverItIsGiven) {
    if (!may_unplug()) GTEST_SKIP() << "this system gives nobody a network of his own";
    auto const file = write("that.fodt", flat("text", picture_links()));
    session::OfficeOptions options;
    options.profile = own_ / "profile";
    options.offline = true;
    session::make_profile(options.profile);
    auto const noticed = during([&] {
        session::Office office(options);
        auto const model = session::load(office.context(), file);
        session::store(model, own_ / "that.pdf");
        session::close(model);
    });
    EXPECT_TRUE(std::none_of(noticed.begin(), noticed.end(), [](std::string const& one) {
        return one.find("HTTP") != std::string::npos || one.empty();
    }));
    EXPECT_TRUE(fs::exists(own_ / "that.pdf"));
}

/// Media made it wait for twenty seconds.
TEST_F(Links, WhatAnOldReportHeldBesideItsTextIsNotInTheNextAndIsSaid) {
    auto const model = make_report(test::sample("pho-an-7-thang-2023.json"));
    session::store(model, own_ / "cu.odt");
    auto const bytes = test::read_bytes(own_ / "cu.odt");
    test::Parts parts{{"Basic/Standard/script-lb.xml", "<a/>"},
                      {"Basic/Standard/Module1.xml", "<a/>"}};
    for (auto const& name : ZipReader::open(bytes)->names()) {
        auto content = test::part_of(bytes, name);
        if (name == "content.xml")
            content.insert(
                content.rfind("</office:text>"),
                "<text:p>A<draw:frame svg:width=\"1cm\" svg:height=\"1cm\"><draw:plugin "
                "xlink:href=\"" +
                    watched_->address("a.mp4") +
                    "\" draw:mime-type=\"application/vnd.sun.star.media\"/></draw:frame></text:p>");
        parts.emplace_back(name, content);
    }
    auto const file = write("phim.odt", test::packed(parts));
    session::Answer answer;
    EXPECT_EQ(during([&] { answer = call("next", {}, {}, {{"Base", file.string()}}); }), Lines{});
    ASSERT_TRUE(answer.done) << answer.sentence;
    session::store(keep(answer.document), own_ / "sau.odt");
    auto const all = test::all_of(test::read_bytes(own_ / "sau.odt"));
    EXPECT_EQ(all.find("Module1"), std::string::npos);
    EXPECT_EQ(all.find("draw:plugin"), std::string::npos);
    auto const said = [&](std::string const& part) {
        return std::any_of(
            answer.warnings.begin(), answer.warnings.end(),
            [&](std::string const& one) { return one.find(part) != std::string::npos; });
    };
    EXPECT_TRUE(said("macro"));
    EXPECT_TRUE(said("âm thanh, phim"));
}

}  // namespace
}  // namespace report
