// SPDX-License-Identifier: MPL-2.0
// What stands in the parts of a report at the edge of what the decree allows: what is still right,
// and what no longer is.
#include "layout_edges.hpp"

namespace report {
namespace {

using test::Align;
using test::body;
using test::centred;
using test::hold;
using test::LaidReport;
using test::portion;
using test::set_text;
using test::typed;
using Spacing = ParagraphLayout::Spacing;

TEST(LayoutWording, OnlyTextOfMoreThanALineIsJustified) {
    auto const left = [](std::size_t letters) {
        return [letters](LaidReport& r) {
            std::string text = "Đã";
            while (text.size() < letters + 2) text += ' ' + std::string("a");
            text.resize(letters + 2);
            set_text(r.text[3], text.substr(0, letters + 1) + ".");
            r.text[3].layout.align = Align::left;
        };
    };
    hold({{"", left(89)}, {"F60", left(90)}});
}

TEST(LayoutWording, TheLastSentenceAloneEndsWithTheMark) {
    auto const ends = [](std::string const& end) {
        return [end](LaidReport& r) {
            auto const text = r.text.back().paragraph.text;
            set_text(r.text.back(), text.substr(0, text.size() - 3) + end);
        };
    };
    hold({{"", ends("./.")},
          {"F65", ends(".")},
          {"F65", ends("")},
          {"F65", ends("/.")},
          {"F65", ends("./")},
          {"", ends("./. ")},
          {"F65", [](auto& r) { set_text(r.text[5], "a) Đã kiểm tra./. Các bộ phận."); }},
          {"", [](auto& r) { set_text(r.text[5], "a) Đã kiểm tra các bộ phận./."); }}});
}

TEST(LayoutWording, BasesAreALawfulList) {
    auto const bases = [](std::vector<std::string> const& lines, bool italic) {
        return [lines, italic](LaidReport& r) {
            for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
                r.text.insert(r.text.begin(), body(*line));
                portion(r.text[0]).italic = italic;
            }
        };
    };
    hold({{"F61n", bases({"Căn cứ Luật Tổ chức;", "Căn cứ Luật Đất đai."}, true)},
          {"F54", bases({"Căn cứ Luật Tổ chức;", "Căn cứ Luật Đất đai."}, false)},
          {"F54 F61n", bases({"Căn cứ Luật Tổ chức.", "Căn cứ Luật Đất đai."}, true)},
          {"F54 F61n", bases({"Căn cứ Luật Tổ chức;", "Căn cứ Luật Đất đai;"}, true)},
          {"", bases({"Căn cứ Luật Tổ chức, xã báo cáo:"}, false)}});
}

TEST(LayoutWording, NumbersAndPointsGoOnOneByOne) {
    auto const points = [](std::string const& first, std::string const& second) {
        return [first, second](LaidReport& r) {
            set_text(r.text[5], first + " Đã kiểm tra các bộ phận.");
            set_text(r.text[6], second + " Đã nhắc nhở các bộ phận.");
        };
    };
    hold({{"", points("a)", "b)")},
          {"", points("a)", "a)")},
          {"F69", points("b)", "c)")},
          {"F69", points("a)", "c)")},
          {"", points("a)", "-")},
          {"", [](auto& r) { r.text[7].paragraph.label = "I."; }},
          {"F68", [](auto& r) { r.text[1].paragraph.label = "II."; }},
          {"F68", [](auto& r) { r.text[2].paragraph.label = "2."; }},
          {"", [](auto& r) { r.text[4].paragraph.label = "1."; }}});
}

TEST(LayoutWording, NumberAndSymbolAreWrittenAsTheDecreeSays) {
    auto const number = [](std::string const& text) {
        return [text](LaidReport& r) { set_text(r.number, text); };
    };
    hold({{"", number("Số: 10/BC-UBND")},
          {"", number("Số: 09/BC-UBND")},
          {"F31", number("Số: 9/BC-UBND")},
          {"F31", number("Số: 010/BC-UBND")},
          {"", number("Số: 100/BC-UBND")},
          {"F30", number("Số. 10/BC-UBND")},
          {"F34", number("Số: /BC-UBND")},
          {"F32", number("Số: 10/ BC-UBND")},
          {"F32", number("Số: 10/BC- UBND")},
          {"F32", number("Số: 10/BC -UBND")},
          {"F36", number("Số: 10/BCC-UBND")},
          {"F35", number("Số: 10/2024/BC-UBND")}});
}

TEST(LayoutWording, PlaceAndDateAreWrittenAsTheDecreeSays) {
    auto const date = [](std::string const& text) {
        return [text](LaidReport& r) { set_text(r.date, text); };
    };
    hold({{"", date("Bình Minh, ngày 10 tháng 02 năm 2024")},
          {"F41", date("Bình Minh, ngày 9 tháng 02 năm 2024")},
          {"", date("Bình Minh, ngày 09 tháng 02 năm 2024")},
          {"F41", date("Bình Minh, ngày 10 tháng 1 năm 2024")},
          {"", date("Bình Minh, ngày 10 tháng 3 năm 2024")},
          {"F42", date("Bình Minh, ngày 10 tháng 03 năm 2024")},
          {"F42", date("Bình Minh, ngày 10 tháng 09 năm 2024")},
          {"", date("Bình Minh, ngày 10 tháng 10 năm 2024")},
          {"", date("Bình Minh, ngày 29 tháng 02 năm 2024")},
          {"F40", date("Bình Minh, ngày 30 tháng 02 năm 2024")},
          {"F40", date("Bình Minh, ngày 32 tháng 02 năm 2024")},
          {"F40", date("Bình Minh, Ngày 10 tháng 02 năm 2024")},
          {"F40", date("xã Bình Minh, ngày 10 tháng 02 năm 2024")}});
}

TEST(LayoutWording, SignaturesAreGivenInTheRightForm) {
    auto const mark = [](std::string const& text) {
        return [text](LaidReport& r) { set_text(r.signature[0], text); };
    };
    auto const office = [](std::string const& first, std::string const& second) {
        return [first, second](LaidReport& r) {
            set_text(r.signature[0], first);
            set_text(r.signature[1], second);
        };
    };
    auto const name = [](std::string const& text) {
        return [text](LaidReport& r) { set_text(r.signature[2], text); };
    };
    hold({{"", mark("TM. ỦY BAN NHÂN DÂN")},
          {"F70", mark("TM ỦY BAN NHÂN DÂN")},
          {"F70", mark("TM.ỦY BAN NHÂN DÂN")},
          {"F70", mark("TM/ ỦY BAN NHÂN DÂN")},
          {"", office("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")},
          {"F71", office("KT. CHỦ TỊCH", "CHỦ TỊCH")},
          {"F79", office("TM. ỦY BAN NHÂN DÂN", "TỔ TRƯỞNG")},
          {"", name("Nguyễn Văn A")},

          {"F73", name("NGUYỄN VĂN A")},
          {"F72", name("GS. Nguyễn Văn A")},
          {"", name("Giang Văn A")}});
}

TEST(LayoutWording, RecipientsEndWithTheirMarks) {
    auto const recipient = [](std::size_t at, std::string const& text) {
        return [at, text](LaidReport& r) { set_text(r.recipients[at], text); };
    };
    auto const again = [](std::string const& one, std::string const& other) {
        return [one, other](LaidReport& r) {
            set_text(r.recipients[2], one);
            r.recipients.insert(r.recipients.begin() + 3, r.recipients[2]);
            set_text(r.recipients[3], other);
        };
    };
    hold({{"F83", recipient(1, "- Như trên,")},
          {"F83", recipient(1, "- Như trên")},
          {"F81", recipient(1, "- Sở Nội vụ;")},
          {"F83b", recipient(2, "- Như trên;")},
          {"F83b", again("- TT. Đảng ủy;", "- Thường trực Đảng ủy xã;")},
          {"F83b", again("- CT, các PCT UBND xã;", "- Chủ tịch, các Phó Chủ tịch UBND;")},
          {"F83b", again("- UBMTTQVN xã;", "- Ủy ban Mặt trận Tổ quốc xã;")},
          {"", again("- TT. Đảng ủy xã;", "- TT. HĐND xã;")},
          {"", again("- Đảng ủy xã;", "- TT. Đảng ủy xã;")},
          {"F83", recipient(3, "- Lưu: VT")},
          {"F84", recipient(3, "- Lưu: VP.")},
          {"F84", recipient(3, "- VT.")},
          {"", recipient(3, "- Lưu: VT, VP.")},
          {"", [](auto& r) {
               r.recipients.push_back(typed("NVA.(5)", {110, false, false, Align::left}));
               r.recipients.back().layout.page = 2;
           }}});
}

TEST(LayoutWording, SignatureAndRecipientsStandOnOnePageWithSomeText) {
    hold({{"F74", [](auto& r) { r.recipients[0].layout.page = 1; }},
          {"F74", [](auto& r) { r.text.back().layout.page = 1; }},
          {"", [](auto& r) { r.signature[2].layout.page.reset(); }}});
}

/// Two appendices that are called so.
void with_two(LaidReport& r, std::string const& first, std::string const& second) {
    r.with_appendix();
    set_text(r.appendix[0], first);
    auto more = r.appendix;
    set_text(more[0], second);
    r.appendix.insert(r.appendix.end(), more.begin(), more.end());
}

TEST(LayoutWording, AppendicesAreNumberedInRomanWhereThereAreSeveral) {
    auto const two = [](std::string const& first, std::string const& second) {
        return [first, second](LaidReport& r) { with_two(r, first, second); };
    };
    hold({{"", [](auto& r) { r.with_appendix(); }},
          {"F92", [](auto& r) { r.with_appendix(), set_text(r.appendix[0], "Phụ lục I"); }},
          {"", two("Phụ lục I", "Phụ lục II")},
          {"F92", two("Phụ lục", "Phụ lục II")},
          {"F92", two("Phụ lục I", "Phụ lục III")},
          {"F92", two("Phụ lục II", "Phụ lục I")},
          {"F94",
           [](auto& r) {
               with_two(r, "Phụ lục I", "Phụ lục II");
               r.appendix.pop_back();
           }},
          {"F94", [](auto& r) {
               with_two(r, "Phụ lục I", "Phụ lục II");
               r.appendix.erase(r.appendix.begin() + 2);
           }}});
}

TEST(LayoutWording, AnAppendixNamesTheReportItGoesWith) {
    auto const reference = [](std::string const& text) {
        return [text](LaidReport& r) {
            r.with_appendix();
            set_text(r.appendix[2], "(Kèm theo Báo cáo số " + text + ")");
        };
    };
    hold({{"", reference("05/BC-UBND ngày 05 tháng 02 năm 2024")},
          {"", reference("05/BC-UBND ngày 05/02/2024")},
          {"F93", reference("06/BC-UBND ngày 05 tháng 02 năm 2024")},
          {"F93", reference("05/BC-UBND ngày 06 tháng 02 năm 2024")},
          {"F93", reference("05/BC-UBND ngày 06/02/2024")},
          {"F93b", reference("05/BC-UBND")},
          {"F93b", reference("... ngày 05 tháng 02 năm 2024")}});
}

TEST(LayoutWording, AnAppendixOfADraftOrOfNobodyKnowsWhatMayBeOpen) {
    auto const reference = [](std::string const& text) {
        return [text](LaidReport& r) {
            r.with_appendix();
            r.context.medium.reset();
            set_text(r.appendix[2], "(Kèm theo Báo cáo số " + text + ")");
        };
    };
    hold({{"", reference("05/BC-UBND ngày 05 tháng 02 năm 2024")},
          {"", reference("05/BC-UBND")},
          {"F93", reference("06/BC-UBND")},
          {"F93", reference("05/BC-UBND ngày 06/02/2024")},
          {"F93", reference("05/BC-UBND ngày 05/03/2024")},
          {"F93", reference("05/BC-UBND ngày 05 tháng 02 năm 2023")}});
}

TEST(LayoutWording, MarksOfUrgencyAreRedAndInTheirWords) {
    auto const mark = [](std::string const& text, std::int64_t colour) {
        return [text, colour](LaidReport& r) {
            r.agency.push_back(centred(text, 130, true));
            portion(r.agency.back()).colour = colour;
        };
    };
    hold({{"", mark("KHẨN", 0xff0000)},
          {"", mark("HỎA TỐC", 0x970000)},
          {"F76", mark("KHẨN", 0x960000)},
          {"", mark("KHẨN", 0xff6363)},
          {"F76", mark("KHẨN", 0xff6400)},
          {"F76", mark("KHẨN", 0xff0064)},
          {"F76", mark("KHẨN", 0)},
          {"F76", mark("KHẨN", -1)},
          {"F76", mark("KHẨN CẤP", 0xff0000)}});
}

TEST(LayoutWording, SeveralAddresseesStandEachOnItsLine) {
    auto const to = [](std::vector<std::string> const& lines) {
        return [lines](LaidReport& r) {
            r.addressee.clear();
            for (auto const& line : lines) r.addressee.push_back(typed(line, {}));
        };
    };
    hold({{"", to({"Kính gửi: Phòng Nội vụ huyện Đông Hòa"})},
          {"", to({"Kính gửi:", "- Phòng Nội vụ huyện Đông Hòa;", "- Văn phòng huyện Đông Hòa."})},
          {"F86",
           to({"Kính gửi:", "- Phòng Nội vụ huyện Đông Hòa;", "- Văn phòng huyện Đông Hòa;"})},
          {"F86",
           to({"Kính gửi:", "- Phòng Nội vụ huyện Đông Hòa.", "- Văn phòng huyện Đông Hòa."})},
          {"F86", to({"Kính gửi:", "Phòng Nội vụ huyện Đông Hòa;", "Văn phòng huyện Đông Hòa."})}});
}

}  // namespace
}  // namespace report
