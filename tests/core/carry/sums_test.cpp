// SPDX-License-Identifier: MPL-2.0
#include "core/carry/sums.hpp"

#include "carry_kind.hpp"
#include "core/carry/sum_list.hpp"

namespace report {
namespace {

using test::amount;
using test::carry_kind;
using test::carry_report;
using test::period_of;

Report month(int n, std::string const& values, std::string const& lists = "{}") {
    auto report = carry_report(R"({"values": )" + values + R"(, "lists": )" + lists + "}");
    report.period = period_of(carry_kind(), "thang", n, 2023);
    return report;
}

std::vector<Report> three_months() {
    return {month(3, R"({"mang": 30, "giay": 3, "cu": 7, "tien": 90})"),
            month(1, R"({"mang": 10, "giay": 1, "cu": 5, "tien": 70})", R"({"viec": ["a", "b"]})"),
            month(2, R"({"mang": 20, "giay": 2, "cu": 6, "tien": 80})", R"({"viec": ["b", "c"]})")};
}

TEST(Cumulate, AddsCountsKeepsStandingFactsAndTheFirstBacklog) {
    auto const kind = carry_kind();
    auto const whole = cumulate(kind, three_months(), period_of(kind, "quy", 1, 2023));
    ASSERT_TRUE(whole.has_value());
    auto const& values = whole->report.values;
    EXPECT_EQ(amount(values, "mang"), 60);
    EXPECT_EQ(amount(values, "giay"), 6);
    EXPECT_EQ(amount(values, "cu"), 5);
    EXPECT_EQ(amount(values, "tien"), 90);
    EXPECT_EQ(values.count("tong"), 0U);  // derived ones are computed
    EXPECT_EQ(whole->report.lists.at("viec").size(), 3U);
    EXPECT_EQ(whole->report.period.kind, "quy");
    EXPECT_EQ(whole->missing.at("muon"), (std::vector<std::size_t>{0, 1, 2}));
}

TEST(Cumulate, AMonthHasNoShorterPeriodsToAddUp) {
    auto const kind = carry_kind();
    auto report = month(3, "{}");
    ASSERT_TRUE(no_sums(kind, report));
    EXPECT_EQ(no_sums(kind, report)->code, "carry.one_month");
    for (auto const* longer : {"quy", "k_thang"}) {
        report.period = period_of(kind, longer, 2, 2023);
        EXPECT_FALSE(no_sums(kind, report)) << longer;
    }
}

TEST(Cumulate, APartThatDoesNotSayAFigureLeavesItOpen) {
    auto const kind = carry_kind();
    auto parts = three_months();
    parts[2].values.erase("mang");  // of February
    auto const whole = cumulate(kind, parts, period_of(kind, "k_thang", 3, 2023));
    EXPECT_EQ(whole->report.values.count("mang"), 0U);
    EXPECT_EQ(whole->missing.at("mang"), std::vector<std::size_t>{1});
}

TEST(Cumulate, RefusesPartsThatDoNotMakeTheWhole) {
    auto const kind = carry_kind();
    auto const code = [&](std::vector<Report> parts, Period const& whole) {
        return cumulate(kind, std::move(parts), whole).error().code;
    };
    auto const quarter = period_of(kind, "quy", 1, 2023);
    EXPECT_EQ(code({}, quarter), "carry.no_parts");
    auto parts = three_months();
    parts.pop_back();
    EXPECT_EQ(code(parts, quarter), "carry.part_missing");
    parts = three_months();
    parts.push_back(parts.front());
    EXPECT_EQ(code(parts, quarter), "carry.parts_overlap");
    EXPECT_EQ(code(three_months(), period_of(kind, "quy", 2, 2023)), "carry.parts_overlap");
    parts = three_months();
    parts[0].kind = "khac";
    EXPECT_EQ(code(parts, quarter), "carry.other_kind");
}

TEST(SumList, TakesSumsOfEmptyBoxesAndShowsWhereTheReportDiffers) {
    auto const kind = carry_kind();
    Texts const texts{{{"sums.line_entered", "{label} <- {sum}"},
                       {"sums.line_differs", "{label} {reported}/{sum}"},
                       {"sums.line_missing", "{label}: {missing}"}}};
    auto parts = three_months();
    parts[2].values.erase("giay");  // of February
    auto reported = month(3, R"({"mang": 61, "tien": 90})");
    reported.period = period_of(kind, "quy", 1, 2023);
    auto sums = sums_of(kind, reported, parts).value();
    std::string lines;
    for (auto const& line : sum_lines(sums.items, texts)) lines += line.label + "\n";
    EXPECT_EQ(lines, "Kỳ trước <- 5\nTrực tuyến 61/60\nTrực tiếp: tháng 2 năm 2023\n");
    auto const taken = with_taken(reported, sums);
    EXPECT_EQ(amount(taken.values, "mang"), 61);
    EXPECT_EQ(amount(taken.values, "cu"), 5);
    EXPECT_EQ(taken.values.count("giay"), 0U);
    sums.items.at(1).is_taken = true;
    EXPECT_EQ(amount(with_taken(reported, sums).values, "mang"), 60);
    EXPECT_NE(sums_json(sums.items).find(R"("reported":"61")"), std::string::npos);
}

TEST(SumList, EveryLineSaysWhetherItIsTaken) {
    auto const kind = carry_kind();
    Texts const texts{{{"sums.line_entered", "{label} <- {sum}"},
                       {"sums.line_not_entered", "{label} x {sum}"},
                       {"sums.line_differs", "{label} {reported}/{sum}"},
                       {"sums.line_taken", "{label} {reported}->{sum}"},
                       {"sums.line_missing", "{label}: {missing}"}}};
    auto reported = month(3, R"({"mang": 61, "tien": 90})");
    reported.period = period_of(kind, "quy", 1, 2023);
    auto parts = three_months();
    for (auto& part : parts) part.values.erase("giay");
    auto sums = sums_of(kind, reported, parts).value();
    std::string lines;
    for (auto& item : sums.items) item.is_taken = !item.is_taken;
    for (auto const& line : sum_lines(sums.items, texts)) lines += line.label + "\n";
    EXPECT_EQ(lines, "Kỳ trước x 5\nTrực tuyến 61->60\n") << "what no part says is missing nowhere";
    EXPECT_FALSE(sums_of(kind, reported, {}));
}

TEST(SumList, AFigureThatTwoPartsLackNamesBoth) {
    auto const kind = carry_kind();
    auto parts = three_months();
    parts[0].values.erase("giay");
    parts[2].values.erase("giay");
    auto reported = month(3, "{}");
    reported.period = period_of(kind, "quy", 1, 2023);
    auto const sums = sums_of(kind, reported, parts).value();
    std::string missing;
    for (auto const& item : sums.items)
        if (item.id == "giay") missing = item.missing;
    EXPECT_EQ(missing, "tháng 2 năm 2023; tháng 3 năm 2023");
}

TEST(SumList, RowsThatWereEnteredStayAndMissingOnesAreTheSums) {
    auto const kind = carry_kind();
    auto reported = month(3, "{}");
    reported.period = period_of(kind, "quy", 1, 2023);
    auto const sums = sums_of(kind, reported, three_months()).value();
    EXPECT_EQ(with_taken(reported, sums).lists.at("viec").size(), 3U);
    reported.lists["viec"] = {};
    EXPECT_EQ(with_taken(reported, sums).lists.at("viec").size(), 0U);
    Report next;
    EXPECT_EQ(with_sums(next, sums.proposed).lists.at("viec").size(), 3U);
    EXPECT_EQ(amount(with_sums(next, sums.proposed).values, "mang"), 60);
}

}  // namespace
}  // namespace report
