// SPDX-License-Identifier: MPL-2.0
#include "core/report/comparison.hpp"

#include <gtest/gtest.h>

#include <limits>

#include "core/report/period.hpp"
#include "small_kind.hpp"

namespace report {
namespace {

std::string facet(Facet facet, std::string const& id, Value const& then, Value const& now) {
    auto const kind = test::small_kind();
    ComparedValues const values{{{id, now}}, {{id, then}}, {{id, then}}};
    return show_facet(kind, *kind.figure(id), facet, values).value_or("none");
}

TEST(ShowFacet, RateIsRoundedHalfUpWithoutFloatingPoint) {
    auto const rate = [](std::int64_t then, std::int64_t now) {
        return facet(Facet::change_rate, "cu", Amount{then}, Amount{now});
    };
    EXPECT_EQ(rate(874, 909), "4%");  // 35/874 = 4,0046
    EXPECT_EQ(rate(3, 4), "33,33%");
    EXPECT_EQ(rate(3, 5), "66,67%");
    EXPECT_EQ(rate(80000, 80001), "0%");     // 0,00125
    EXPECT_EQ(rate(20000, 20001), "0,01%");  // 0,005 goes up
    EXPECT_EQ(rate(1, 31), "3.000%");
    EXPECT_EQ(rate(5, 5), "0%");
    EXPECT_EQ(rate(0, 5), "none");
    auto const most = std::numeric_limits<std::int64_t>::max();
    EXPECT_EQ(rate(most, most - 1), "0%");
    EXPECT_EQ(rate(most, 0), "100%");
    EXPECT_EQ(rate(1, most), "none");
}

TEST(ShowFacet, ADifferenceHasNoSignAndFollowsTheFiguresDigits) {
    EXPECT_EQ(facet(Facet::change, "cu", Amount{2098}, Amount{43}), "2.055");
    EXPECT_EQ(facet(Facet::change, "muon", Amount{2}, Amount{7}), "05");
    EXPECT_EQ(facet(Facet::change, "muon", Amount{7}, Amount{7}), "0");
    EXPECT_EQ(facet(Facet::change_on_year, "dat", Percent{4423}, Percent{4548}), "1,25");
    EXPECT_EQ(facet(Facet::change, "dat", Percent{4448}, Percent{4248}), "2");
}

TEST(ShowFacet, AnEarlierValueStandsAsInProse) {
    EXPECT_EQ(facet(Facet::last, "muon", Amount{0}, Amount{1}), "Không");
    EXPECT_EQ(facet(Facet::last_year, "hinh_thuc", std::string("b"), std::string("a")),
              "Phát phiếu");
    EXPECT_EQ(facet(Facet::change, "hinh_thuc", std::string("b"), std::string("a")), "none");
}

TEST(ShowFacet, ALowerBoundIsShownButNotReckonedWith) {
    Amount const bound{600, true}, exact{700, false};
    EXPECT_EQ(facet(Facet::last, "tien", bound, exact), "trên 600");
    EXPECT_EQ(facet(Facet::change, "tien", bound, exact), "none");
    EXPECT_EQ(facet(Facet::change_rate, "tien", exact, bound), "none");
    EXPECT_FALSE(holds({{"tien"}, {}, {}}, {{"tien", bound}}, {{"tien", exact}}));
}

TEST(Trend, HoldsOnlyWhenEveryFigureMovedThatWay) {
    Values const then{{"a", Amount{1}}, {"b", Amount{1}}}, now{{"a", Amount{2}}, {"b", Amount{1}}};
    EXPECT_TRUE(holds({}, then, now));
    EXPECT_TRUE(holds({{"a"}, {}, {"b"}}, then, now));
    EXPECT_TRUE(holds({{}, {"a"}, {}}, now, then));
    EXPECT_FALSE(holds({{"a", "b"}, {}, {}}, then, now));
    EXPECT_FALSE(holds({{}, {}, {"a"}}, then, {}));
    EXPECT_FALSE(holds({{}, {}, {"c"}}, then, now));
}

/// The change of "cu" from the last report's period to this one's.
std::string change_between(std::string const& before, int n, std::string const& now, int m) {
    auto const kind = test::small_kind();
    Report report;
    report.kind = "nho";
    report.period = make_period(kind, now, m, 2026).value();
    report.last_period = make_period(kind, before, n, 2026).value();
    report.values["cu"] = Amount{300};
    report.last["cu"] = Amount{100};
    auto const values = compared_values(kind, report);
    return show_facet(kind, *kind.figure("cu"), Facet::change, values).value_or("none");
}

TEST(ComparedValues, AreThoseOfAPeriodAsLongAsThisOne) {
    EXPECT_EQ(change_between("thang", 7, "thang", 8), "200");
    EXPECT_EQ(change_between("quy", 1, "quy", 2), "200");
    EXPECT_EQ(change_between("thang", 9, "quy", 3), "none") << "a quarter always has more";
    EXPECT_EQ(change_between("k_thang", 7, "k_thang", 8), "none") << "and so have eight months";
    EXPECT_EQ(change_between("k_thang", 9, "nam", 0), "none");
    EXPECT_EQ(change_between("k_thang", 3, "quy", 2), "200") << "three months and three months";
}

TEST(ComparedValues, OfFreePeriodsTheDaysCount) {
    auto const kind = test::small_kind();
    auto const days = [&](Date from, Date to) {
        return make_free_period(kind, "tu_den", from, to).value();
    };
    auto const january = days({2026, 1, 15}, {2026, 2, 14});
    EXPECT_TRUE(is_as_long(kind, january, days({2026, 2, 15}, {2026, 3, 14})));
    EXPECT_TRUE(is_as_long(kind, january, make_period(kind, "thang", 3, 2026).value()));
    EXPECT_FALSE(is_as_long(kind, january, days({2026, 2, 15}, {2026, 2, 28})));
}

TEST(ComparedValues, WithoutAPeriodWereGivenToBeCompared) {
    auto const kind = test::small_kind();
    Report report;
    report.period = make_period(kind, "quy", 2, 2026).value();
    report.last["cu"] = Amount{100};
    EXPECT_EQ(comparable_last(kind, report).size(), 1U);
}

TEST(FigurePlace, TellsFigureAndFacet) {
    EXPECT_EQ(figure_place("hs_tong")->facet, Facet::value);
    EXPECT_EQ(figure_place("hs_tong__so")->facet, Facet::bare);
    EXPECT_EQ(figure_place("hs_tong__change_rate_on_year")->figure, "hs_tong");
    EXPECT_FALSE(figure_place("hs_tong__").has_value());
    EXPECT_FALSE(figure_place("hs_tong__lasts").has_value());
}

}  // namespace
}  // namespace report
