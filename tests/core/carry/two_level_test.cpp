// SPDX-License-Identifier: MPL-2.0
#include "core/carry/two_level.hpp"

#include "carry_kind.hpp"

namespace report {
namespace {

using test::carry_kind;
using test::carry_report;
using test::period_of;

class TwoLevel : public testing::Test {
protected:
    ReportKind const kind_ = carry_kind();
    Report const old_ = carry_report();
    Period const later_ = period_of(kind_, "k_thang", 9, 2025);

    Agency profile() const {
        auto agency = old_.agency;
        agency.unit_name = "Nguyễn Nghiêm";
        agency.superior.clear();
        agency.level = "hai_cap";
        return agency;
    }

    std::vector<std::string> names(std::string const& text) const {
        std::vector<std::string> all;
        auto report = old_;
        report.addressees.clear();
        report.recipients.clear();
        for (auto const& name :
             new_names(kind_, report, profile(), later_, {{"", text, false, {}}}))
            for (std::size_t i = 0; i < name.at.size(); ++i)
                all.push_back(name.old_name + ">" + name.new_name);
        return all;
    }
};

using All = std::vector<std::string>;

TEST_F(TwoLevel, ComesOnlyAfterTheOldLevelEnded) {
    EXPECT_TRUE(changes_level(kind_, old_, profile(), later_));
    EXPECT_FALSE(changes_level(kind_, old_, profile(), period_of(kind_, "k_thang", 8, 2023)));
    auto still_old = profile();
    still_old.level = "ba_cap";
    EXPECT_FALSE(changes_level(kind_, old_, still_old, later_));
    EXPECT_TRUE(
        new_names(kind_, old_, still_old, later_, {{"", "Phòng Nội vụ", false, {}}}).empty());
}

TEST_F(TwoLevel, EachOldNameHasItsNewOneAndTheLongestIsTaken) {
    EXPECT_EQ(names("UBND xã Phổ An kính báo cáo phòng Nội vụ thị xã Đức Phổ."),
              (All{"Phòng Nội vụ thị xã Đức Phổ>Sở Nội vụ tỉnh Quảng Ngãi",
                   "UBND xã Phổ An>UBND xã Nguyễn Nghiêm"}));
    EXPECT_EQ(names("tại Bộ phận một cửa"),
              All{"Bộ phận một cửa>Trung tâm Phục vụ hành chính công xã Nguyễn Nghiêm"});
}

/// A sample once spoke of "tệ nạn phường hội".
TEST_F(TwoLevel, TheWordForAUnitAloneIsNoNameOfIt) {
    auto report = old_;
    report.agency.unit_name.clear();
    for (auto const& name : new_names(kind_, report, profile(), later_,
                                      {{"", "Phòng, chống tệ nạn xã hội tại xã.", false, {}}}))
        EXPECT_NE(name.old_name, "xã");
}

TEST_F(TwoLevel, CitationsOfOldPapersStayAsTheyAre) {
    EXPECT_EQ(names("Theo Công văn số 3/PNV ngày 02/3/2023 của Phòng Nội vụ, về việc báo cáo Phòng "
                    "Nội vụ; Phòng Nội vụ"),
              All{"Phòng Nội vụ>Sở Nội vụ"});
}

TEST_F(TwoLevel, AddresseesAndRecipientsAreNamedByTheirPlace) {
    auto const found = new_names(kind_, old_, profile(), later_, {});
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].what, "superior");
    EXPECT_EQ(found[0].at[0].where, NameAt::Where::recipient);
    EXPECT_EQ(found[0].at[0].index, 0U);
    EXPECT_EQ(found[1].new_name, "Sở Nội vụ tỉnh Quảng Ngãi");
    EXPECT_EQ(found[1].at[0].where, NameAt::Where::addressee);
}

TEST_F(TwoLevel, AReportUnderAnotherProfileHasItsParties) {
    auto const moved = under_profile(kind_, old_, profile());
    EXPECT_EQ(moved.agency.unit_name, "Nguyễn Nghiêm");
    EXPECT_EQ(moved.addressees, All{"Sở Nội vụ tỉnh Quảng Ngãi"});
    EXPECT_EQ(moved.recipients, All{"Lưu: VT"});
}

TEST_F(TwoLevel, OldRecipientsStayUnderTheNamesThatWereTaken) {
    auto const names = new_names(kind_, old_, profile(), later_, {});
    auto const next = under_profile(kind_, old_, profile());
    auto const all = with_names(next, old_, names);
    EXPECT_EQ(all.recipients.front(), "UBND tỉnh Quảng Ngãi");
    EXPECT_EQ(all.addressees, All{"Sở Nội vụ tỉnh Quảng Ngãi"});
    EXPECT_EQ(with_names(next, old_, {}).addressees, old_.addressees);
}

}  // namespace
}  // namespace report
