// SPDX-License-Identifier: MPL-2.0
#include "core/carry/next_period.hpp"

#include "carry_kind.hpp"
#include "core/report/record.hpp"

namespace report {
namespace {

using test::amount;
using test::carry_kind;
using test::carry_report;
using test::period_of;

struct Follow {
    char const* kind;
    int ordinal;
    char const* next;
    char const* from;
    char const* to;
};

class NextPeriod : public testing::TestWithParam<Follow> {};

TEST_P(NextPeriod, BeginsWhereTheLastOneEndsOrBegan) {
    auto const kind = carry_kind();
    auto const& f = GetParam();
    auto const next = next_period(kind, period_of(kind, f.kind, f.ordinal, 2023));
    ASSERT_TRUE(next.has_value());
    EXPECT_EQ(period_phrase(kind, *next), f.next);
    EXPECT_EQ(format_iso(next->from), f.from);
    EXPECT_EQ(format_iso(next->to), f.to);
}

INSTANTIATE_TEST_SUITE_P(
    Each, NextPeriod,
    testing::Values(Follow{"thang", 7, "tháng 8 năm 2023", "2023-07-15", "2023-08-14"},
                    Follow{"thang", 12, "tháng 1 năm 2024", "2023-12-15", "2024-01-14"},
                    Follow{"quy", 4, "quý I năm 2024", "2023-12-15", "2024-03-14"},
                    Follow{"k_thang", 7, "8 tháng đầu năm 2023", "2022-12-15", "2023-08-14"},
                    Follow{"k_thang", 11, "năm 2023", "2022-12-15", "2023-12-31"},
                    // The year ended on 31 December here, so the next one begins a day later.
                    Follow{"nam", 0, "năm 2024", "2024-01-01", "2024-12-31"}));

TEST(NextPeriodOf, ASectorLettersCutOffGoesOn) {
    auto const kind = carry_kind();
    auto const seed = with_days(period_of(kind, "k_thang", 7, 2023), *make_date(2023, 1, 1),
                                *make_date(2023, 7, 20));
    auto const next = next_period(kind, *seed);
    EXPECT_EQ(format_iso(next->from), "2023-01-01");
    EXPECT_EQ(format_iso(next->to), "2023-08-20");
}

TEST(NextPeriodOf, AFreePeriodGoesOnForAsLong) {
    auto const kind = carry_kind();
    auto const days = [&](Date from, Date to) {
        auto const next = next_period(kind, *make_free_period(kind, "tu_den", from, to));
        return format_iso(next->from) + " " + format_iso(next->to);
    };
    EXPECT_EQ(days(*make_date(2023, 1, 1), *make_date(2023, 3, 31)), "2023-04-01 2023-06-30");
    EXPECT_EQ(days(*make_date(2023, 12, 20), *make_date(2023, 12, 29)), "2023-12-30 2024-01-08");
}

TEST(NextPeriodOf, AnUnknownKindIsAProblem) {
    Period period;
    period.kind = "tuan";
    EXPECT_EQ(next_period(carry_kind(), period).error().code, "period.unknown_kind");
    EXPECT_TRUE(next_periods(carry_kind(), period).empty());
}

TEST(NextReport, IsADraftWithPartiesAndWithoutNumber) {
    auto const kind = carry_kind();
    auto const old = carry_report(R"({"number": 12, "issue_date": "2023-07-25", "state": "issued",
                                      "last_year": {"mang": 5}})");
    auto written = old;
    written.written["viec"] = 7;
    auto const next = next_report(kind, written, period_of(kind, "k_thang", 8, 2023));
    EXPECT_EQ(next.state, State::draft);
    EXPECT_FALSE(next.number || next.issue.day || next.issue.month);
    EXPECT_EQ(next.issue.year, 2023);
    EXPECT_EQ(next.recipients, old.recipients);
    EXPECT_EQ(next.addressees, old.addressees);
    EXPECT_EQ(next.signer.name, old.signer.name);
    EXPECT_EQ(next.written.at("viec"), 7U);
    EXPECT_TRUE(next.last_year.empty());
    EXPECT_EQ(amount(next.last, "mang"), 909);
    EXPECT_EQ(amount(next.last, "tong"), 2098);  // derived ones too, to compare with
}

/// cchc-report.md 2.2: what is open at the end is carried over into the next period; a cumulative
/// report keeps the backlog at the opening of its year (3.1).
TEST(NextReport, TheBacklogIsThatOfTheDayThePeriodBegins) {
    auto const kind = carry_kind();
    auto const backlog = [&](Period const& from, Period const& to) {
        auto old = carry_report();
        old.period = from;
        return amount(next_report(kind, old, to).values, "cu");
    };
    auto const at = [&](char const* id, int n, int year = 2023) {
        return period_of(kind, id, n, year);
    };
    EXPECT_EQ(backlog(at("thang", 7), at("thang", 8)), 2098 - 310);
    EXPECT_EQ(backlog(at("thang", 12), at("k_thang", 1, 2024)), 2098 - 310);
    EXPECT_EQ(backlog(at("nam", 0), at("quy", 1, 2024)), 2098 - 310);
    EXPECT_EQ(backlog(at("k_thang", 7), at("k_thang", 8)), 43);
    EXPECT_EQ(backlog(at("quy", 1), at("k_thang", 6)), 43);
    EXPECT_EQ(backlog(at("k_thang", 6), at("quy", 3)), 2098 - 310);
    EXPECT_EQ(backlog(at("thang", 7), at("k_thang", 7)), -1);  // nobody knows the one of January
    EXPECT_EQ(backlog(at("k_thang", 7), at("k_thang", 7, 2024)), -1);
}

TEST(NextReport, StandingFactsStayAndTheRestIsEmpty) {
    auto const kind = carry_kind();
    auto const old = carry_report(R"({"values": {"mang": 9, "tien": 400, "dat": "98,5"},
        "lists": {"vi_tri": [{"ten": "Chủ tịch", "so": 1}], "viec": ["Việc cũ"]}})");
    auto const grown = next_report(kind, old, period_of(kind, "k_thang", 8, 2023));
    EXPECT_EQ(amount(grown.values, "tien"), 400);
    EXPECT_EQ(std::get<Percent>(grown.values.at("dat")).hundredths, 9850);
    EXPECT_EQ(grown.values.count("mang"), 0U);
    EXPECT_EQ(grown.lists.at("viec").size(), 1U);
    auto const later = next_report(kind, old, period_of(kind, "k_thang", 1, 2024));
    EXPECT_EQ(later.values.count("tien"), 0U);
    EXPECT_EQ(later.lists.count("viec"), 0U);
    EXPECT_EQ(later.lists.at("vi_tri").size(), 1U);
}

TEST(NextReport, ASubjectOfTheClerksOwnStaysUnlessItSpeaksOfTheOldPeriod) {
    auto const kind = carry_kind();
    auto const subject = [&](std::string const& text) {
        auto old = carry_report();
        old.subject = text;
        return next_report(kind, old, period_of(kind, "k_thang", 8, 2023)).subject;
    };
    EXPECT_EQ(subject("Kết quả công tác thử"), "Kết quả công tác thử");
    EXPECT_EQ(subject("Kết quả công tác thử 7 tháng đầu năm 2023"), "");
}

TEST(NextReport, TablesKeepTheirLayoutAndNoEntryOfTheOldPeriod) {
    auto const kind = carry_kind();
    auto old = carry_report();
    TableRow entered, left_out;
    entered.fixed = "dat_dai";
    entered.cells["nhan"] = Amount{5, false};
    left_out.fixed = "ho_tich";
    left_out.left_out = true;
    old.tables["tthc"] = {{entered, left_out}, {{"huyen", true}}};
    auto const table =
        next_report(kind, old, period_of(kind, "k_thang", 8, 2023)).tables.at("tthc");
    ASSERT_EQ(table.rows.size(), 1U);
    EXPECT_EQ(table.rows.front().fixed, "ho_tich");
    EXPECT_TRUE(table.switches.at("huyen"));
}

TEST(ReportBefore, IsRememberedInTheRecord) {
    auto const kind = carry_kind();
    auto const old = carry_report();
    EXPECT_FALSE(report_before(old));
    auto const next = next_report(kind, old, period_of(kind, "k_thang", 8, 2023));
    auto const before = report_before(from_record(to_record(next)).value());
    ASSERT_TRUE(before);
    EXPECT_EQ(period_phrase(kind, before->period), period_phrase(kind, old.period));
    EXPECT_EQ(amount(before->values, "mang"), 909);
}

TEST(WithEntries, PutsWhatIsKnownAlreadyOverWhatWasCarried) {
    auto const kind = carry_kind();
    auto const next = next_report(kind, carry_report(), period_of(kind, "k_thang", 8, 2023));
    auto entered = carry_report(R"({"values": {"mang": 1000}, "number": 9})");
    EXPECT_EQ(with_entries(kind, next, entered).error().code, "carry.other_period");
    entered.period = period_of(kind, "k_thang", 8, 2023);
    auto const known = with_entries(kind, next, entered).value();
    EXPECT_EQ(amount(known.values, "mang"), 1000);
    EXPECT_EQ(known.values.count("cu"), next.values.count("cu"));
    EXPECT_EQ(known.number, 9);
    EXPECT_EQ(known.last.size(), next.last.size());
    entered.kind = "khac";
    EXPECT_EQ(with_entries(kind, next, entered).error().code, "carry.other_kind");
}

TEST(WithLastYear, TakesTheSamePeriodAYearAgoOnly) {
    auto const kind = carry_kind();
    auto report = carry_report();
    report.period = period_of(kind, "k_thang", 7, 2024);
    auto const filled = with_last_year(kind, report, carry_report());
    ASSERT_TRUE(filled.has_value());
    EXPECT_EQ(amount(filled->last_year, "tong"), 2098);
    report.period = period_of(kind, "k_thang", 8, 2024);
    EXPECT_EQ(with_last_year(kind, report, carry_report()).error().code, "carry.not_last_year");
    report.kind = "khac";
    EXPECT_EQ(with_last_year(kind, report, carry_report()).error().code, "carry.other_kind");
}

TEST(NextPeriodOf, APeriodThatEndedWithItsMonthGoesOnToTheEndOfTheNext) {
    auto const kind = carry_kind();
    auto const ends = [&](int month, int day) {
        auto const old = with_days(period_of(kind, "thang", month, 2023),
                                   *make_date(2023, month, 1), *make_date(2023, month, day));
        return format_iso(next_period(kind, *old)->to);
    };
    EXPECT_EQ(ends(2, 28), "2023-03-31");
    EXPECT_EQ(ends(4, 30), "2023-05-31");
    EXPECT_EQ(ends(2, 27), "2023-03-27");
    EXPECT_EQ(ends(1, 31), "2023-02-28");
}

/// The fields of last month's table had to be typed again.
TEST(NextReport, RowsThatStayKeepTheirNamesWithoutFiguresAndOthersGo) {
    auto kind = carry_kind();
    TableDefinition fields;
    fields.id = "bang";
    fields.rows_stay = "ten";
    kind.tables.push_back(fields);
    auto& table = kind.tables.back();
    auto old = carry_report();
    TableRow row, fixed;
    row.after = "chung";
    row.cells = {{"ten", std::string("Hộ tịch")}, {"mang", Amount{3, false}}};
    fixed.fixed = "chung";
    fixed.cells = {{"mang", Amount{4, false}}};
    old.tables[table.id].rows = {fixed, row};
    TableRow named;
    named.after = "chung";
    named.cells = {{"ten", std::string("Hộ tịch")}};
    auto const next = [&] {
        return next_report(kind, old, next_period(kind, old.period).value()).tables;
    };
    EXPECT_EQ(next().at(table.id).rows, std::vector{named});
    table.rows_stay.clear();
    EXPECT_EQ(next().count(table.id), 0U);
}

TEST(NextReport, HeadingsAndLeftOutRowsOfTablesStayAndEntriesGo) {
    auto const kind = carry_kind();
    auto old = carry_report();
    TableRow heading, out, entered;
    heading.heading = true;
    heading.cells = {{"ten", std::string("Lĩnh vực đất đai")}};
    out.fixed = "chung";
    out.left_out = true;
    entered.cells = {{"ten", std::string("Hộ tịch")}, {"mang", Amount{3, false}}};
    old.tables["bang"] = {{heading, out, entered}, {{"them_cu", true}}};
    auto const next = next_report(kind, old, next_period(kind, old.period).value());
    ASSERT_EQ(next.tables.count("bang"), 1U);
    EXPECT_EQ(next.tables.at("bang").rows, (std::vector{heading, out}));
    EXPECT_TRUE(next.tables.at("bang").switches.at("them_cu"));
}

}  // namespace
}  // namespace report
