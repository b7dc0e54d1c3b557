// SPDX-License-Identifier: MPL-2.0
// The kind in tests/kinds was made by docs/new-kind.md: it works without a line of C++.
#include <gtest/gtest.h>

#include "core/check/check.hpp"
#include "core/check/checked_document.hpp"
#include "core/compose/compose.hpp"
#include "core/reader/read_document.hpp"
#include "core/report/data_file.hpp"
#include "golden_figures.hpp"
#include "kind_folder.hpp"
#include "plain_text.hpp"

namespace report {
namespace {

class NewKind : public testing::Test {
protected:
    KindFiles const files_ = test::kind_files(test::source_folder() / "tests/kinds/tiep_dan_xa");
    ReportKind const kind_ = load_report_kind(files_).value();

    static constexpr char const* typed =
        "ỦY BAN NHÂN DÂN\nXÃ TÂN MẪU\nSố: 12/BC-UBND\nBÁO CÁO\n"
        "Công tác tiếp công dân, giải quyết đơn thư quý II năm 2026\n"
        "I. CÔNG TÁC TIẾP CÔNG DÂN\nĐã tiếp 14 lượt với 19 người; có 01 đoàn đông người.\n"
        "II. KẾT QUẢ GIẢI QUYẾT ĐƠN THƯ\nTiếp nhận 11 đơn kiến nghị, phản ánh; đã giải quyết 12 "
        "đơn kiến nghị, phản ánh.\nTrên đây là báo cáo của Ủy ban nhân dân xã Tân Mẫu./.";
};

TEST_F(NewKind, TakesLayoutAndWordsFromTheKindItIsLike) {
    auto const like = test::shipped_kind("cchc_xa");
    EXPECT_EQ(kind_.styles, like.styles);
    EXPECT_EQ(kind_.wording, like.wording);
    EXPECT_EQ(kind_.periods.size(), like.periods.size());
    EXPECT_TRUE(kind_.words.trait("doan_dong")) << "beside its own";
    EXPECT_NE(kind_.reading.subject, like.reading.subject);
    EXPECT_EQ(kind_.reading.documents, like.reading.documents);
}

TEST_F(NewKind, IsReadFromAReportTypedByHand) {
    auto const old = read_document(kind_, test::plain_document(typed));
    ASSERT_TRUE(old) << old.error().code;
    std::map<std::string, std::string> read;
    for (auto const& figure : old->figures)
        read[figure.id] = test::shown_bare(kind_, figure.sightings.front().value);
    EXPECT_EQ(read["td_luot"], "14");
    EXPECT_EQ(read["td_nguoi"], "19");
    EXPECT_EQ(read["td_dong"], "1");
    EXPECT_EQ(read["dt_nhan"], "11");
    EXPECT_EQ(read["dt_gq"], "12");
    ASSERT_TRUE(old->envelope.period);
    EXPECT_EQ(old->envelope.period->kind, "quy");
}

/// Each kind reads its own reports, and none of the other's.
TEST_F(NewKind, IsToldApartFromTheKindItIsLike) {
    EXPECT_FALSE(read_document(test::shipped_kind("cchc_xa"), test::plain_document(typed)));
    EXPECT_FALSE(read_document(
        kind_, test::plain_document("ỦY BAN NHÂN DÂN\nXÃ TÂN MẪU\nSố: 7/BC-UBND\nBÁO CÁO\n"
                                    "Kết quả công tác cải cách hành chính quý II năm 2026\n"
                                    "I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH\nKhông có.")));
}

TEST_F(NewKind, IsCheckedByItsOwnRulesAndByThoseItShares) {
    auto const rules = load_rules(kind_, files_);
    ASSERT_TRUE(rules) << rules.error().code << " " << rules.error().where;
    EXPECT_NE(rules->find("T01"), nullptr);
    EXPECT_GT(rules->rules.size(), 50U) << "with those of the layout";
    CheckedDocument document;
    document.text = test::plain_document(typed);
    auto const report = check(kind_, *rules, document);
    ASSERT_TRUE(report) << report.error().code;
    bool told = false;
    for (auto const& finding : report->findings) told = told || finding.rule == "T01";
    EXPECT_TRUE(told) << "12 of 11 letters are answered";
}

}  // namespace
}  // namespace report
