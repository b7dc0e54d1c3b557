// SPDX-License-Identifier: MPL-2.0
#include "core/report/figures.hpp"

#include <gtest/gtest.h>

#include <limits>

#include "small_kind.hpp"

namespace report {
namespace {

std::string shown(std::string const& changes, std::string const& id) {
    auto const kind = test::small_kind();
    auto const values = all_values(kind, test::small_report(changes));
    auto const found = values.find(id);
    return found == values.end() ? "absent" : show_value(kind, *kind.figure(id), found->second);
}

TEST(AllValues, AddsSumsSharesAndDifferences) {
    EXPECT_EQ(shown("{}", "moi"), "2.055");
    EXPECT_EQ(shown("{}", "tong"), "2.098");
    EXPECT_EQ(shown("{}", "tl_mang"), "44,23%");
    EXPECT_EQ(shown("{}", "con"), "1.788");
}

TEST(AllValues, AddsUpAListAndCountsItsRows) {
    EXPECT_EQ(shown("{}", "so_vi_tri"), "3");
    EXPECT_EQ(shown("{}", "so_viec"), "absent");
    EXPECT_EQ(shown(R"({"lists": {"viec": ["một", "hai"]}})", "so_viec"), "2");
    EXPECT_EQ(shown(R"({"lists": {"vi_tri": [{"ten": "x"}]}})", "so_vi_tri"), "absent");
}

TEST(AllValues, ASumWithAMissingPartIsMissingNotSmaller) {
    EXPECT_EQ(shown(R"({"values": {"mang": 909, "cu": 43}})", "moi"), "absent");
    EXPECT_EQ(shown(R"({"values": {"mang": 909, "cu": 43}})", "tong"), "absent");
    EXPECT_EQ(shown(R"({"values": {"mang": 909, "cu": 43}})", "tl_mang"), "absent");
}

TEST(AllValues, ASumThatDoesNotFitIsAbsent) {
    EXPECT_EQ(shown(R"({"values": {"mang": 9223372036854775807, "giay": 1}})", "moi"), "absent");
}

TEST(AllValues, AShareOfNothingIsUndefinedAndNeverDivided) {
    auto const kind = test::small_kind();
    auto const values =
        all_values(kind, test::small_report(R"({"values": {"mang": 0, "giay": 0}})"));
    EXPECT_EQ(values.count("tl_mang"), 0U);
    EXPECT_TRUE(is_undefined(kind, *kind.figure("tl_mang"), values));
    EXPECT_FALSE(is_undefined(kind, *kind.figure("tl_mang"), {}));
}

TEST(PastValues, DeriveWhatWasNotStoredAndKeepWhatWas) {
    auto const kind = test::small_kind();
    auto const derived = past_values(kind, {{"mang", Amount{900}}, {"giay", Amount{1000}}});
    EXPECT_EQ(derived.at("moi"), Value(Amount{1900}));
    EXPECT_EQ(derived.at("tl_mang"), Value(Percent{4737}));
    EXPECT_EQ(derived.count("tong"), 0U);
    EXPECT_EQ(derived.count("so_viec"), 0U);
    auto const stored =
        past_values(kind, {{"mang", Amount{900}}, {"giay", Amount{1000}}, {"moi", Amount{2000}}});
    EXPECT_EQ(stored.at("moi"), Value(Amount{2000}));
    EXPECT_EQ(stored.at("tl_mang"), Value(Percent{4500}));
}

TEST(ShowValue, FollowsTheFiguresRow) {
    EXPECT_EQ(shown(R"({"values": {"muon": 0}})", "muon"), "Không");
    EXPECT_EQ(shown(R"({"values": {"muon": 7}})", "muon"), "07");
    EXPECT_EQ(shown(R"({"values": {"muon": 310}})", "muon"), "310");
    EXPECT_EQ(shown(R"({"values": {"tien": {"value": 400000000, "at_least": true}}})", "tien"),
              "trên 400.000.000");
    EXPECT_EQ(shown(R"({"values": {"dat": "97,66"}})", "dat"), "97,66%");
    EXPECT_EQ(shown(R"({"values": {"ngay": "2023-07-18"}})", "ngay"), "18/7/2023");
    EXPECT_EQ(shown(R"({"values": {"hinh_thuc": "b"}})", "hinh_thuc"), "Phát phiếu");
}

TEST(ShownTexts, NameThePeriodTheAgencyAndTheOneStopDesk) {
    auto const kind = test::small_kind();
    auto const texts = shown_texts(kind, test::small_report());
    EXPECT_EQ(texts.at("ky"), "7 tháng đầu năm 2023");
    EXPECT_EQ(texts.at("ky_hoa"), "7 THÁNG ĐẦU NĂM 2023");
    EXPECT_EQ(texts.at("don_vi"), "UBND xã Phổ An");
    EXPECT_EQ(texts.at("mot_cua"), "Bộ phận một cửa");
}

TEST(ShownTexts, SinceTwoLevelsTheOneStopDeskHasItsNewName) {
    auto const kind = test::small_kind();
    auto const report = test::small_report(R"({"period": {"kind": "quy", "n": 3, "year": 2025}})");
    EXPECT_EQ(shown_texts(kind, report).at("mot_cua"),
              "Trung tâm Phục vụ hành chính công xã Phổ An");
    EXPECT_EQ(report.addressees, std::vector<std::string>{"Sở Nội vụ tỉnh Quảng Ngãi"});
}

TEST(ShownTexts, AUnitNamedAfterAPersonKeepsItsCapital) {
    auto const kind = test::small_kind();
    auto report = test::small_report();
    report.agency.unit_kind = "phuong";
    report.agency.unit_name = "Điện Biên Phủ";
    report.agency.place = "Phường Điện Biên Phủ";
    EXPECT_EQ(shown_texts(kind, report).at("don_vi"), "UBND Phường Điện Biên Phủ");
    report.agency.place.clear();
    EXPECT_EQ(shown_texts(kind, report).at("don_vi"), "UBND phường Điện Biên Phủ");
}

TEST(ProposedName, HasNoAccentsAndNoBlanks) {
    EXPECT_EQ(proposed_name(test::small_kind(), test::small_report()),
              "xa-pho-an-7-thang-dau-nam-2023");
}

TEST(AllValues, MoreThanANumberAndAnotherIsMoreThanTheirSum) {
    auto const kind = test::small_kind();
    for (bool const first : {true, false}) {
        auto report = test::small_report();
        report.values["mang"] = Amount{600, first};
        report.values["giay"] = Amount{5, !first};
        EXPECT_EQ(std::get<Amount>(all_values(kind, report).at("moi")), (Amount{605, true}));
    }
}

/// A record may hold any number; computing with it may not leave the numbers.
TEST(AllValues, NumbersAtTheEndsOfWhatFitsAreAbsentNotWrong) {
    auto const kind = test::small_kind();
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    for (auto const part : {most, most - 1, std::int64_t{0}, -most, -most - 1})
        for (auto const other : {most, std::int64_t{1}, std::int64_t{-909}, -most, -most - 1}) {
            auto report = test::small_report();
            report.values["mang"] = Amount{part, false};
            report.values["giay"] = Amount{other, false};
            report.values["muon"] = Amount{other, false};
            auto const values = all_values(kind, report);
            auto const sum = values.find("moi");
            if (part < -most || other < -most) continue;  // no record holds such a one
            std::int64_t exact = 0;
            bool const fits = !__builtin_add_overflow(part, other, &exact);
            EXPECT_EQ(sum != values.end(), fits) << part << " + " << other;
            if (sum != values.end()) {
                EXPECT_EQ(std::get<Amount>(sum->second).value, exact);
            }
        }
}

TEST(FileNames, AreSmallLettersAndDigitsWithSingleDashesBetween) {
    auto const kind = test::small_kind();
    auto report = test::small_report();
    auto const name = [&](std::string const& unit) {
        report.agency.unit_name = unit;
        auto const all = proposed_name(kind, report);
        return all.substr(0, all.find("-7-thang"));
    };
    EXPECT_EQ(name("Phổ An"), "xa-pho-an");
    EXPECT_EQ(name("A  (b) – 9z"), "xa-a-b-9z");
    EXPECT_EQ(name("Đắk R'Lấp"), "xa-dak-r-lap");
    report.agency.unit_kind.clear();
    EXPECT_EQ(name("- Phổ An"), "pho-an") << "no dash in front";
}

TEST(Levels, AreThoseOfThePeriodsEndUnlessOneIsChosen) {
    auto kind = test::small_kind();
    auto report = test::small_report();
    report.agency.level.clear();
    auto const level = [&](Date to) {
        report.period.to = to;
        auto const* found = level_of(kind, report);
        return found ? found->id : std::string("-");
    };
    EXPECT_EQ(level({2025, 6, 30}), "ba_cap") << "its last day";
    EXPECT_EQ(level({2025, 7, 1}), "hai_cap") << "its first day";
    report.agency.level = "ba_cap";
    EXPECT_EQ(level({2025, 7, 1}), "ba_cap");
    report.agency.level.clear();
    kind.levels.front().from = make_date(2020, 1, 1);
    EXPECT_EQ(level({2019, 12, 31}), "hai_cap") << "none fits: the last";
    kind.levels.clear();
    EXPECT_EQ(level({2025, 7, 1}), "-");
}

}  // namespace
}  // namespace report
