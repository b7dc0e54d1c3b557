// SPDX-License-Identifier: MPL-2.0
#include "core/compose/bank.hpp"

#include <gtest/gtest.h>

#include "small_kind.hpp"

namespace report {
namespace {

std::string reading(std::string const& changes, std::size_t row) {
    return bank_lines(test::small_kind(), test::small_report(changes), "phan_1").at(row).text;
}

TEST(Bank, ListsASectionsSentencesAsTheyReadNow) {
    auto const lines = bank_lines(test::small_kind(), test::small_report(), "phan_1");
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[0].id, "ngan_moi");
    EXPECT_EQ(lines[0].label, "Hồ sơ mới");
    EXPECT_EQ(lines[0].text, "Trong 7 tháng đầu năm 2023, UBND xã Phổ An nhận 2.055 hồ sơ mới.");
    EXPECT_TRUE(bank_lines(test::small_kind(), test::small_report(), "phan_2").empty());
}

TEST(Bank, ReadsWithLastPeriodAndWithTheKindsMarkForWhatIsMissing) {
    EXPECT_EQ(reading(R"({"last": {"moi": 2000}})", 0),
              "Trong 7 tháng đầu năm 2023, UBND xã Phổ An nhận 2.055 hồ sơ mới (kỳ trước 2.000).");
    EXPECT_EQ(reading("{}", 1), "Quá hạn: 310; năm trước: …….");
    EXPECT_EQ(reading(R"({"values": {"muon": 0}, "last_year": {"muon": 4}})", 1),
              "Quá hạn: Không; năm trước: 04.");
}

TEST(Bank, AGroupOfASectionHasItsOwn) {
    auto kind = test::small_kind();
    Group group;
    group.id = "phan_1_2";
    group.bank = {{"ngan_khac", "Khác", "Khác."}};
    kind.sections[0].groups.push_back(group);
    EXPECT_EQ(bank_lines(kind, test::small_report(), "phan_1").size(), 3U);
    ASSERT_EQ(bank_lines(kind, test::small_report(), "phan_1_2").size(), 1U);
    EXPECT_EQ(bank_lines(kind, test::small_report(), "phan_1_2")[0].text, "Khác.");
}

TEST(Bank, AParagraphHasFiguresAndCircumstancesAsFields) {
    auto const paragraph = bank_paragraph(test::small_kind(), test::small_report(), "ngan_moi");
    EXPECT_EQ(paragraph.style, "Nội dung");
    EXPECT_EQ(canonical_text({paragraph}), "Trong {ky}, {don_vi} nhận {moi} hồ sơ mới.");
    EXPECT_TRUE(bank_paragraph(test::small_kind(), test::small_report(), "muon").runs.empty());
}

}  // namespace
}  // namespace report
