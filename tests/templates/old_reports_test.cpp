// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <sstream>

#include "core/carry/next_period.hpp"
#include "core/reader/found_json.hpp"
#include "core/reader/take_over.hpp"
#include "core/report/data_file.hpp"
#include "core/report/figures.hpp"
#include "golden_figures.hpp"
#include "kind_folder.hpp"
#include "plain_text.hpp"
#include "sure_finds.hpp"

namespace report {
namespace {

using test::old_report_file;

class OldReports : public testing::Test {
protected:
    ReportKind const kind_ = test::shipped_kind("cchc_xa");

    Result<OldReport> read(std::string const& name) const {
        return read_document(kind_, test::plain_document(old_report_file(name + ".txt")));
    }

    std::string shown(Value const& value) const { return test::shown_bare(kind_, value); }

    test::Compared compared(OldReport const& old, std::string const& name) const {
        return test::compare_figures(kind_, old, old_report_file(name + ".golden.tsv"));
    }
};

constexpr auto seed = "pho-an-7-thang-2023";

/// cchc-report.md 2.3: at least 95 % are read right, and none wrong.
TEST_F(OldReports, TheSeedsFiguresAreReadRightWithTheirSentences) {
    auto const old = read(seed).value();
    auto const seen = compared(old, seed);
    ASSERT_GE(seen.wanted, 70U);
    EXPECT_GE(seen.right * 100, seen.wanted * 95);
    EXPECT_EQ(seen.missing, std::vector<std::string>());
    EXPECT_EQ(seen.wrong, std::vector<std::string>());
    EXPECT_EQ(seen.doubtful, std::vector<std::string>());
}

TEST_F(OldReports, TheSeedsLettersRoundTheBodyAreRead) {
    auto const envelope = read(seed).value().envelope;
    EXPECT_EQ(envelope.unit_kind, "xa");
    EXPECT_EQ(envelope.unit_name, "Phổ An");
    EXPECT_EQ(envelope.superior, "thị xã Đức Phổ");
    EXPECT_EQ(envelope.province, "tỉnh Quảng Ngãi");
    EXPECT_FALSE(envelope.number);
    EXPECT_EQ(envelope.symbol, "UBND");
    EXPECT_EQ(envelope.place, "Phổ An");
    EXPECT_FALSE(envelope.issue.day);
    EXPECT_EQ(envelope.issue.month, 7);
    EXPECT_EQ(envelope.issue.year, 2023);
    ASSERT_TRUE(envelope.period);
    EXPECT_EQ(period_phrase(kind_, *envelope.period), "7 tháng đầu năm 2023");
    EXPECT_EQ(format_short(envelope.period->from), "01/01/2023");
    EXPECT_EQ(format_short(envelope.period->to), "20/7/2023");
    EXPECT_TRUE(envelope.addressees.empty());
    EXPECT_EQ(envelope.recipients,
              (std::vector<std::string>{"UBND thị xã Đức Phổ", "Phòng Nội vụ thị xã",
                                        "Đảng ủy, TT. HĐND xã", "CT các PCT UBND xã", "Lưu: VT"}));
    EXPECT_EQ(envelope.signer.name, "Nguyễn Minh Hà");
    EXPECT_EQ(envelope.signer.office, "CHỦ TỊCH");
    EXPECT_EQ(envelope.signer.authority, "chu_tich");
}

TEST_F(OldReports, TheSeedsListsAreRead) {
    auto const old = read(seed).value();
    std::map<std::string, FoundList const*> lists;
    for (auto const& list : old.lists) lists[list.id] = &list;
    auto const cells = [&](char const* list, char const* column) {
        std::vector<std::string> all;
        if (lists.count(list) > 0)
            for (auto const& row : lists[list]->rows)
                all.push_back(row.cells.count(column) > 0 ? shown(row.cells.at(column)) : "");
        return all;
    };
    using Cells = std::vector<std::string>;
    EXPECT_EQ(cells("nv", "noi_dung").size(), 7U);
    EXPECT_EQ(cells("bm_vi_tri", "co_mat"), (Cells{"1", "2", "2", "1", "2", "1", "2", "1"}));
    EXPECT_EQ(cells("pb", "luot"), (Cells{"trên 600", "trên 1.500", "trên 400", "trên 200", ""}));
    EXPECT_EQ(cells("pb", "dot"), (Cells{"", "", "4", "", "30"}));
    EXPECT_EQ(cells("cd_vb_ban_hanh", "so_ky_hieu"),
              (Cells{"1664/QĐ-UBND", "11/KH-UBND", "17/KH-UBND", "12/KH-UBND", "08/KH-UBND",
                     "07/KH-UBND", "14/KH-UBND"}));
    EXPECT_EQ(cells("cd_vb_cap_tren", "so_ky_hieu"),
              (Cells{"61/KH-UBND", "2665/KH-UBND", "768/QĐ-UBND"}));
    EXPECT_EQ(cells("th_quyet_dinh", "so_ky_hieu"),
              (Cells{"2040/QĐ-UBND", "1276/QĐ-UBND", "1706/QĐ-UBND"}));
    EXPECT_EQ(cells("ns_vb", "so_ky_hieu"), (Cells{"04/QĐ-UBND", "13/QĐ-UBND"}));
}

TEST_F(OldReports, EveryParagraphOfTheSeedIsSomewhere) {
    auto const text = old_report_file(std::string(seed) + ".txt");
    auto const old = read(seed).value();
    EXPECT_EQ(old.texts.size(),
              static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')));
    std::size_t placed = 0;
    for (auto const& one : old.texts) {
        bool const in_body = one.role == LineRole::heading || one.role == LineRole::body;
        EXPECT_TRUE(!in_body || !one.heading.empty() || one.text.empty()) << one.text;
        EXPECT_NE(one.role, LineRole::rest) << one.text;
        placed += in_body ? 1U : 0U;
    }
    EXPECT_GT(placed, 100U);
}

/// The office makes the new report from what was read.
TEST_F(OldReports, TheSeedBecomesAReportThatGoesOnInTheNextPeriod) {
    auto const old = read(seed).value();
    auto const report = to_report(kind_, old, test::sure_finds(kind_, old)).value();
    EXPECT_EQ(report.agency.level, "ba_cap");
    auto const again = read_data(kind_, write_data(kind_, report), "cu.json");
    ASSERT_TRUE(again) << again.error().code;
    auto const next = next_report(kind_, report, *next_period(kind_, report.period));
    EXPECT_EQ(period_phrase(kind_, next.period), "8 tháng đầu năm 2023");
    EXPECT_EQ(show_bare(next.values.at("hs_ky_truoc")), "43");
    EXPECT_EQ(test::stated_otherwise(kind_, old, report),
              (std::vector<std::string>{"ns_ty_le_thu", "ns_ty_le_chi", "tl_tt_tong"}));
    EXPECT_NE(found_json(kind_, old).find("\"confidence\":\"sure\""), std::string::npos);
}

/// Reports in other manners: how many of their figures are read at least, and none wrong.
TEST_F(OldReports, OtherMannersAreReadWithoutAWrongValue) {
    for (auto const& [name, least] :
         std::map<std::string, std::size_t>{{"bang-so-lieu-quy-iii-2024", 9},
                                            {"phan-thu-nhat-nam-2023", 14},
                                            {"khong-danh-so-thang-6-2025", 15},
                                            {"dac-khu-9-thang-2025", 16},
                                            {"gach-dau-dong-6-thang-2024", 11},
                                            {"chay-trong-dong-quy-i-2024", 20},
                                            {"bang-nhieu-ky-nam-2025", 16}}) {
        auto const old = read(name);
        ASSERT_TRUE(old) << name << ": " << old.error().code;
        auto const seen = compared(*old, name);
        EXPECT_GE(seen.right, least) << name;
        EXPECT_EQ(seen.wrong, std::vector<std::string>()) << name;
        // What is asked about may be wrong now and then.
        EXPECT_LE(seen.doubtful.size(), 1U) << name;
        EXPECT_TRUE(old->envelope.period) << name;
        EXPECT_FALSE(old->envelope.unit_name.empty()) << name;
    }
}

TEST_F(OldReports, WhatIsNoReportYieldsNothing) {
    for (auto const* name :
         {"khong-phai-hop-dong", "khong-phai-cong-van", "khong-phai-van-ban-dang",
          "../manners/khong-phai-ke-hoach", "../manners/khong-phai-quyet-dinh",
          "../manners/khong-phai-van-ban-de-nghi", "../manners/khong-phai-bao-cao-khac",
          "../manners/khong-phai-cham-diem", "../manners/khong-phai-dang-uy"})
        EXPECT_FALSE(read(name)) << name;
}

/// "Kết quả cải cách hành chính … và tự đánh giá, chấm điểm …".
TEST_F(OldReports, AReportThatAlsoScoresItselfIsOne) {
    auto text = old_report_file("../manners/khong-phai-cham-diem.txt");
    std::string const scores = "Tự đánh giá, chấm điểm";
    text.replace(text.find(scores), scores.size(),
                 "Kết quả cải cách hành chính và tự đánh giá, chấm điểm");
    auto const old = read_document(kind_, test::plain_document(text));
    ASSERT_TRUE(old) << old.error().code;
    ASSERT_TRUE(old->envelope.period);
    EXPECT_EQ(period_phrase(kind_, *old->envelope.period), "năm 2022");
    auto first = old_report_file("../manners/khong-phai-cham-diem.txt");
    first.replace(first.find(scores), scores.size() + std::string(" chỉ số").size(),
                  "Kết quả tự chấm điểm và công tác");
    EXPECT_TRUE(read_document(kind_, test::plain_document(first)));
    for (auto const* both : {"Kết quả thực hiện và tự chấm điểm công tác cải cách hành chính",
                             "Tình hình thực hiện và chấm điểm cải cách hành chính"}) {
        auto joined = old_report_file("../manners/khong-phai-cham-diem.txt");
        joined.replace(joined.find(scores), scores.size() + std::string(" chỉ số").size(), both);
        EXPECT_TRUE(read_document(kind_, test::plain_document(joined))) << both;
    }
    // A team that scored is no commune that reports.
    auto team = old_report_file("../manners/khong-phai-cham-diem.txt");
    team.replace(team.find(scores), scores.size(), "Kết quả kiểm tra và chấm điểm");
    EXPECT_FALSE(read_document(kind_, test::plain_document(team)));
}

/// What a report says round its body, by the fields of a manner's file.
std::map<std::string, std::string> said_by(ReportKind const& kind, OldReport const& old) {
    auto const joined = [](std::vector<std::string> const& all, char const* mark) {
        std::string text;
        for (auto const& one : all) text += (text.empty() ? "" : mark) + one;
        return text;
    };
    auto const number = [](std::optional<int> const& value) {
        return value ? std::to_string(*value) : std::string();
    };
    auto const& e = old.envelope;
    std::vector<std::string> others, headings;
    for (auto const& other : e.other_periods) others.push_back(period_phrase(kind, other));
    for (auto const& text : old.texts) {
        if (text.role != LineRole::heading || text.heading.empty()) continue;
        auto heading = text.heading;
        for (auto const& also : text.also) heading += "+" + also;
        if (headings.empty() || headings.back() != heading) headings.push_back(heading);
    }
    auto const day = e.issue.day && e.issue.month
                         ? make_date(e.issue.year, *e.issue.month, *e.issue.day)
                         : std::nullopt;
    return {
        {"period", e.period ? period_phrase(kind, *e.period) : ""},
        {"days", e.period ? format_short(e.period->from) + " " + format_short(e.period->to) : ""},
        {"others", joined(others, "|")},
        {"unit", e.unit_kind + " " + e.unit_name},
        {"agency", joined(e.agency_lines, "|")},
        {"superior", e.superior},
        {"province", e.province},
        {"number", number(e.number)},
        {"symbol", e.symbol},
        {"place", e.place},
        {"date", day ? format_short(*day)
                     : " " + number(e.issue.month) + " " + std::to_string(e.issue.year)},
        {"addressees", joined(e.addressees, "|")},
        {"recipients", joined(e.recipients, "|")},
        {"signer", e.signer.authority + " " + e.signer.office + " " + e.signer.name},
        {"headings", joined(headings, " ")}};
}

class Manners : public OldReports, public testing::WithParamInterface<char const*> {};

INSTANTIATE_TEST_SUITE_P(Each, Manners,
                         testing::Values("quy-viet-sai-2016", "quy-bang-chu-2018",
                                         "thang-va-luy-ke-2023", "quy-iv-va-nam-2022",
                                         "tu-ngay-den-ngay-2023", "dac-khu-tu-den-2025",
                                         "khong-ten-loai-2020", "chin-thang-bang-chu-2017",
                                         "mau-thuan-ky-2024", "hai-cap-van-phong-2026",
                                         "dan-tu-web-2021"),
                         [](auto const& each) {
                             std::string name = each.param;
                             std::replace(name.begin(), name.end(), '-', '_');
                             return name;
                         });

TEST_P(Manners, WhatStandsRoundTheBodyAndWhereTheHeadingsBelongIsRead) {
    auto const name = std::string("../manners/") + GetParam();
    auto const old = read(name);
    ASSERT_TRUE(old) << old.error().code;
    auto const said = said_by(kind_, *old);
    std::istringstream wanted(old_report_file(name + ".tsv"));
    for (std::string line; std::getline(wanted, line);) {
        auto const tab = line.find('\t');
        EXPECT_EQ(said.at(line.substr(0, tab)), line.substr(tab + 1)) << line.substr(0, tab);
    }
    // What leaves its period open says so, and nothing else does.
    auto const report = to_report(kind_, *old, test::sure_finds(kind_, *old));
    EXPECT_EQ(static_cast<bool>(report), old->envelope.other_periods.empty());
}

/// The same report in decomposed letters, or with the other tone placement, reads the same.
TEST_F(OldReports, DecomposedLettersReadTheSame) {
    auto text = old_report_file(std::string(seed) + ".txt");
    for (auto const& [composed, decomposed] :
         std::map<std::string, std::string>{{"ồ", "o\u0302\u0300"}, {"ế", "ê\u0301"}, {"ủy", "uỷ"}})
        for (auto at = text.find(composed); at != std::string::npos;
             at = text.find(composed, at + decomposed.size()))
            text.replace(at, composed.size(), decomposed);
    auto const old = read_document(kind_, test::plain_document(text)).value();
    EXPECT_EQ(old.figures.size(), read(seed).value().figures.size());
}

/// What a footnote says is of the section on which it hangs, and neither heading nor title.
TEST_F(OldReports, AFootnoteIsReadWhereItHangs) {
    auto document = test::plain_document(
        "ỦY BAN NHÂN DÂN\nXÃ PHỔ AN\nSố: 12/BC-UBND\nPhổ An, ngày 10 tháng 6 năm 2023\nBÁO CÁO\n"
        "Công tác cải cách hành chính\nTheo Kế hoạch số 05/KH-UBND\n6 tháng đầu năm 2023\n"
        "I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH\n3. Thông tin, tuyên truyền CCHC\n"
        "Xã tuyên truyền bằng nhiều cách.\nĐã phát 24 tin, có 310 lượt người dự.\n"
        "II. TÌNH HÌNH\nĐã đăng 9 bài.");
    for (auto& block : document.blocks) {
        auto const& text = block.paragraph.text;
        if (text.rfind("Theo", 0) == 0 || text.rfind("Đã phát", 0) == 0 ||
            text.rfind("II. TÌNH", 0) == 0)
            block.place = PlainBlock::Place::note;
    }
    auto const read = read_document(kind_, document);
    ASSERT_TRUE(read) << read.error().code;
    EXPECT_EQ(read->envelope.subject.find("Kế hoạch số"), std::string::npos);
    EXPECT_EQ(period_phrase(kind_, *read->envelope.period), "6 tháng đầu năm 2023");
    std::map<std::string, std::string> found;
    for (auto const& figure : read->figures)
        for (auto const& sighting : figure.sightings)
            found[figure.id] += test::shown_bare(kind_, sighting.value) + " ";
    EXPECT_EQ(found["tt_luot_nguoi"], "310 ");
    EXPECT_EQ(found["tt_tin"], "24 ");
    EXPECT_EQ(found["tt_bai"], "9 ");
    for (auto const& text : read->texts) {
        if (text.text != "II. TÌNH HÌNH") continue;
        EXPECT_EQ(text.role, LineRole::body);
    }
}

/// A report that is read out, or one long text: no heading, but its title says what it is.
TEST_F(OldReports, AReportWithoutHeadingsIsReadByItsTitle) {
    std::string const letterhead =
        "ỦY BAN NHÂN DÂN\nXÃ PHỔ AN\nSố: 12/BC-UBND\nPhổ An, ngày 10 tháng 6 năm 2023\nBÁO CÁO\n";
    std::string const body =
        "\nThưa hội nghị, trong kỳ xã đã giải quyết 812 hồ sơ.\n"
        "Về biên chế, xã được giao 21 biên chế, hiện có mặt 19 người.\n";
    auto const read_titled = [&](char const* subject) {
        return read_document(kind_, test::plain_document(letterhead + subject + body));
    };
    auto const read = read_titled("Công tác cải cách hành chính 6 tháng đầu năm 2023");
    ASSERT_TRUE(read) << read.error().code;
    std::map<std::string, std::string> found;
    for (auto const& figure : read->figures)
        found[figure.id] = test::shown_bare(kind_, figure.sightings.front().value);
    EXPECT_EQ(found["hs_da_gq"], "812");
    EXPECT_EQ(found["bm_giao"] + found["cb_giao"] + found["bm_bc_giao"], "21");
    EXPECT_FALSE(read_titled("Công tác cải cách hành chính")) << "no time";
    EXPECT_FALSE(read_titled("Công tác tiếp công dân 6 tháng đầu năm 2023")) << "another subject";
}

/// Days within the period, in which something rested or was done, are not its days.
TEST_F(OldReports, AFewDaysOfSomethingAreNotThePeriodsDays) {
    struct Said {
        char const* heading;
        char const* days;
    };
    for (auto const& one :
         {Said{"1. Công tác kiểm tra CCHC (từ ngày 15/12/2022 đến ngày 14/6/2023)",
               "15/12/2022 14/6/2023"},
          Said{"1. Công tác kiểm tra CCHC tạm dừng từ ngày 02/5 đến ngày 26/5/2023",
               "15/12/2022 14/6/2023"},
          Said{"1. Công tác kiểm tra CCHC từ ngày 10/3/2023 đến ngày 20/4/2023",
               "15/12/2022 14/6/2023"},
          Said{"1. Công tác kiểm tra CCHC từ ngày 01/5/2023 đến ngày 14/6/2023",
               "01/5/2023 14/6/2023"},
          Said{"1. Công tác kiểm tra CCHC từ ngày 01/01/2023 đến ngày 31/5/2023",
               "01/01/2023 31/5/2023"}}) {
        auto const read = read_document(
            kind_,
            test::plain_document(
                "ỦY BAN NHÂN DÂN XÃ PHỔ AN\nSố: 12/BC-UBND\nPhổ An, ngày 10 tháng 6 năm 2023\n"
                "BÁO CÁO\nCông tác cải cách hành chính 6 tháng đầu năm 2023\n"
                "I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH\n" +
                std::string(one.heading) + "\nXã đã kiểm tra 02 bộ phận.\n"));
        ASSERT_TRUE(read && read->envelope.period) << one.heading;
        EXPECT_EQ(said_by(kind_, *read).at("days"), one.days) << one.heading;
    }
}

/// The last recipient of a report typed by hand, and what the next one says there.
TEST_F(OldReports, TheArchiveOfTheNextReportIsTheLawfulOne) {
    struct Archive {
        char const* old;
        char const* next;
    };
    for (auto const& one :
         {Archive{"- Lưu: VT.", "Lưu: VT"}, Archive{"- Lưu VT, VP-TK.", "Lưu: VT, VP-TK"},
          Archive{"- Lưu VP.", "Lưu: VT, VP"}, Archive{"- Lưu: VP, VT.", "Lưu: VT, VP"},
          Archive{"- Lưu.", "Lưu: VT"}, Archive{"- Lưu: VT (05b), VHXH.", "Lưu: VT (05b), VHXH"}}) {
        auto const read = read_document(
            kind_,
            test::plain_document(
                "ỦY BAN NHÂN DÂN XÃ PHỔ AN\nSố: 12/BC-UBND\nPhổ An, ngày 10 tháng 3 năm 2023\n"
                "BÁO CÁO\nCông tác cải cách hành chính quý I năm 2023\n"
                "Kính gửi: Phòng Nội vụ thị xã Đức Phổ\n"
                "I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH\n1. Công tác kiểm tra CCHC\n"
                "Xã đã kiểm tra 02 bộ phận.\nNơi nhận:\n- Như trên;\n" +
                std::string(one.old) + "\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn A"));
        ASSERT_TRUE(read);
        auto const report = to_report(kind_, *read, {}).value();
        ASSERT_FALSE(report.recipients.empty()) << one.old;
        EXPECT_EQ(report.recipients.back(), one.next) << one.old;
    }
}

}  // namespace
}  // namespace report
