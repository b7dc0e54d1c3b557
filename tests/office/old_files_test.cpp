// SPDX-License-Identifier: MPL-2.0
#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/document/XEmbeddedScripts.hpp>
#include <com/sun/star/document/XEventsSupplier.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <fstream>

#include "office/uno/strings.hpp"
#include "test_office.hpp"
#include "typed_document.hpp"

namespace report {
namespace {

namespace fs = std::filesystem;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

/// Files that nobody vouches for, given to the command `read`.
class OldFiles : public test::OfficeTest {
protected:
    fs::path const own_ = make_folder();

    static fs::path make_folder() {
        auto const path = folder() / "cu";
        fs::remove_all(path);
        fs::create_directory(path);
        return path;
    }

    fs::path write(std::string const& name, std::string const& content) const {
        std::ofstream(own_ / name, std::ios::binary) << content;
        return own_ / name;
    }

    fs::path stored(std::string const& name, std::string const& text = "Một văn bản") {
        auto const model = keep(test::type_document(context(), text));
        session::store(model, own_ / name);
        return own_ / name;
    }

    std::string said(fs::path const& file) {
        auto const answer = call("read", {}, {}, {{"Old", session::file_url(file)}});
        EXPECT_FALSE(answer.done);
        EXPECT_EQ(answer.sentence.rfind(file.string() + ": ", 0), 0U) << answer.sentence;
        return answer.sentence.substr(std::min(answer.sentence.size(), file.string().size() + 2));
    }

    std::vector<std::string> names() const {
        std::vector<std::string> all;
        for (auto const& entry : fs::directory_iterator(own_))
            all.push_back(entry.path().filename().string());
        return all;
    }
};

TEST_F(OldFiles, WhatCannotBeOpenedIsSaidInOneSentence) {
    EXPECT_EQ(said(own_ / "khong co.docx"), "Không có tệp này. Hãy kiểm tra lại tên và đường dẫn.");
    EXPECT_EQ(said(own_), "Đây là một thư mục. Hãy chọn một tệp văn bản.");
    EXPECT_EQ(said(write("trong.odt", "")), "Tệp này trống.");
    auto const whole = test::read_file(stored("du.docx"));
    EXPECT_EQ(said(write("cut.docx", whole.substr(0, whole.size() / 2))),
              "Tệp này bị hỏng nên không mở được.");
    auto spoilt = whole;
    for (auto at = spoilt.size() / 10; at < spoilt.size() / 2; at += 7) spoilt[at] ^= 0x55;
    EXPECT_EQ(said(write("hong.docx", spoilt)), "Tệp này bị hỏng nên không mở được.");
    auto const none = "Tệp này không phải văn bản mà Writer đọc được";
    EXPECT_EQ(said(write("trang.doc", "<html><body>Báo cáo</body></html>")).rfind(none, 0), 0U);
    EXPECT_EQ(said(write("ban-in.odt", "%PDF-1.7\n...")).rfind(none, 0), 0U);
}

TEST_F(OldFiles, AFileWithAPasswordIsSaidToHaveOne) {
    auto const model = keep(test::type_document(context(), "Một văn bản"));
    for (auto const& [name, filter] :
         std::map<std::string, std::string>{{"khoa.odt", "writer8"},

                                            {"khoa.doc", "MS Word 97"}}) {
        Reference<css::frame::XStorable>(model, UNO_QUERY_THROW)
            ->storeToURL(office::to_office(session::file_url(own_ / name)),
                         office::sequence<css::beans::PropertyValue>(
                             {session::argument("FilterName", Any(office::to_office(filter))),
                              session::argument("Password", Any(rtl::OUString("mat khau")))}));
        EXPECT_EQ(said(own_ / name).rfind("Tệp này có mật khẩu.", 0), 0U) << name;
    }
}

/// Clerks rename files; what is in them counts.
TEST_F(OldFiles, ADocumentUnderAnotherNameIsStillRead) {
    fs::rename(stored("that.docx"), own_ / "ten-sai.doc");
    EXPECT_NE(said(own_ / "ten-sai.doc").find("không thấy tên loại"), std::string::npos);
    fs::rename(stored("that.doc"), own_ / "khong-duoi");
    EXPECT_NE(said(own_ / "khong-duoi").find("không thấy tên loại"), std::string::npos);
}

TEST_F(OldFiles, TheFileStaysAsItIsAndNothingIsLeftBesideIt) {
    auto const file = stored("cu.odt", "Không phải báo cáo");
    fs::permissions(file, fs::perms::owner_read);
    auto const before = test::read_file(file);
    auto const time = fs::last_write_time(file);
    said(file);
    EXPECT_EQ(test::read_file(file), before);
    EXPECT_EQ(fs::last_write_time(file), time);
    EXPECT_EQ(names(), std::vector<std::string>{"cu.odt"});
}

TEST_F(OldFiles, ItsMacrosAreNotRun) {
    auto const model = keep(test::type_document(context(), "Không phải báo cáo"));
    Reference<css::container::XNameContainer> library;
    Reference<css::document::XEmbeddedScripts> const scripts(model, UNO_QUERY_THROW);
    scripts->getBasicLibraries()->createLibrary("Standard");
    library.set(scripts->getBasicLibraries()->getByName("Standard"), UNO_QUERY_THROW);
    auto const trace = own_ / "dau-vet.txt";
    library->insertByName(
        "M", Any(office::to_office("Sub Chay\nOpen \"" + trace.string() +
                                   "\" For Output As #1\nPrint #1, 1\nClose #1\nEnd Sub\n")));
    Reference<css::document::XEventsSupplier>(model, UNO_QUERY_THROW)
        ->getEvents()
        ->replaceByName(
            "OnLoad",
            Any(office::sequence<css::beans::PropertyValue>(
                {session::argument("EventType", Any(rtl::OUString("Script"))),
                 session::argument("Script",
                                   Any(rtl::OUString("vnd.sun.star.script:Standard.M.Chay?language="
                                                     "Basic&location=document")))})));
    session::store(model, own_ / "macro.odt");
    ASSERT_NE(test::read_file(own_ / "macro.odt").find("Basic/Standard/M.xml"), std::string::npos);
    said(own_ / "macro.odt");
    EXPECT_FALSE(fs::exists(trace));
}

/// A listener on this machine that only says whether somebody came.
class Listener {
public:
    Listener() : socket_(socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in here{};
        here.sin_family = AF_INET;
        here.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof here;
        auto* const address = reinterpret_cast<sockaddr*>(&here);
        if (bind(socket_, address, size) != 0 || listen(socket_, 4) != 0 ||
            getsockname(socket_, address, &size) != 0)
            throw std::runtime_error("no port");
        port_ = ntohs(here.sin_port);
    }
    ~Listener() { close(socket_); }
    Listener(Listener const&) = delete;
    Listener& operator=(Listener const&) = delete;

    std::string url() const { return "http://127.0.0.1:" + std::to_string(port_); }
    bool was_called() const {
        pollfd look{socket_, POLLIN, 0};
        return poll(&look, 1, 500) > 0;
    }

private:
    int socket_;
    int port_ = 0;
};

TEST_F(OldFiles, ItsLinksAreNotFollowed) {
    Listener const listener;
    said(write(
        "lien-ket.fodt",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document office:version=\"1.3\" "
        "office:mimetype=\"application/vnd.oasis.opendocument.text\""
        " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
        " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
        " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
        " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\""
        " xmlns:xlink=\"http://www.w3.org/1999/xlink\"><office:body><office:text><text:p>Ảnh"
        "<draw:frame text:anchor-type=\"as-char\" svg:width=\"1cm\" svg:height=\"1cm\"><draw:image "
        "xlink:type=\"simple\" xlink:href=\"" +
            listener.url() +
            "/a.png\"/></draw:frame></text:p><text:section text:name=\"S\"><text:section-source "
            "xlink:type=\"simple\" xlink:href=\"" +
            listener.url() +
            "/b.odt\"/><text:p>Đoạn</text:p></text:section></office:text>"
            "</office:body></office:document>"));
    EXPECT_FALSE(listener.was_called());
}

}  // namespace
}  // namespace report
