// SPDX-License-Identifier: MPL-2.0
#include "core/compose/bank.hpp"

#include <gtest/gtest.h>

#include "core/catalogue/outline.hpp"
#include "small_kind.hpp"

namespace report {
namespace {

std::string reading(std::string const& changes, std::size_t row) {
    return bank(test::small_kind(), test::small_report(changes)).at(0).lines.at(row).text;
}

TEST(Bank, ListsASectionsSentencesAsTheyReadNow) {
    auto const parts = bank(test::small_kind(), test::small_report());
    ASSERT_EQ(parts.size(), 1U);
    EXPECT_EQ(parts[0].heading, "phan_1");
    EXPECT_EQ(parts[0].title, numbered_title(outline(test::small_kind())[0]));
    auto const& lines = parts[0].lines;
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[0].id, "ngan_moi");
    EXPECT_EQ(lines[0].label, "Hồ sơ mới");
    EXPECT_EQ(lines[0].text, "Trong 7 tháng đầu năm 2023, UBND xã Phổ An nhận 2.055 hồ sơ mới.");
}

TEST(Bank, ReadsWithLastPeriodAndWithTheKindsMarkForWhatIsMissing) {
    EXPECT_EQ(reading(R"({"last": {"moi": 2000}})", 0),
              "Trong 7 tháng đầu năm 2023, UBND xã Phổ An nhận 2.055 hồ sơ mới (kỳ trước 2.000).");
    EXPECT_EQ(reading("{}", 1), "Quá hạn: 310; năm trước: …….");
    EXPECT_EQ(reading(R"({"values": {"muon": 0}, "last_year": {"muon": 4}})", 1),
              "Quá hạn: Không; năm trước: 04.");
}

TEST(Bank, ATitledGroupHasAPartOfItsOwnAndANamelessOneIsItsSections) {
    auto kind = test::small_kind();
    Group titled;
    titled.id = "phan_1_2";
    titled.title = "Nhóm";
    titled.bank = {{"ngan_khac", "Khác", "Khác."}};
    Group nameless;
    nameless.id = "phan_1_0";
    nameless.bank = {{"ngan_nua", "Nữa", "Nữa."}};
    kind.sections[0].groups.push_back(nameless);
    kind.sections[0].groups.push_back(titled);
    auto const parts = bank(kind, test::small_report());
    ASSERT_EQ(parts.size(), 2U);
    EXPECT_EQ(parts[0].lines.size(), 3U);
    EXPECT_EQ(parts[1].heading, "phan_1_2");
    EXPECT_EQ(parts[1].lines.at(0).text, "Khác.");
    EXPECT_EQ(bank_heading(kind, "ngan_nua"), "phan_1");
    EXPECT_EQ(bank_heading(kind, "ngan_khac"), "phan_1_2");
    EXPECT_EQ(bank_heading(kind, "khong"), "");
}

TEST(Bank, AParagraphHasFiguresAndCircumstancesAsFields) {
    auto const paragraph = bank_paragraph(test::small_kind(), test::small_report(), "ngan_moi");
    EXPECT_EQ(paragraph.style, "Nội dung");
    EXPECT_EQ(canonical_text({paragraph}), "Trong {ky}, {don_vi} nhận {moi} hồ sơ mới.");
    EXPECT_TRUE(bank_paragraph(test::small_kind(), test::small_report(), "muon").runs.empty());
}

}  // namespace
}  // namespace report
