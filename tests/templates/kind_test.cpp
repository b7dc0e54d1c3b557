// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json/parse.hpp>
#include <functional>
#include <set>
#include <string_view>

#include "core/carry/next_period.hpp"
#include "core/catalogue/guide.hpp"
#include "core/report/figures.hpp"
#include "core/report/period.hpp"
#include "core/text/unicode.hpp"
#include "template_file.hpp"

namespace report {
namespace {

/// More would not fit the foot of a window at its smallest.
constexpr std::size_t longest_hint = 170;

class ShippedKind : public testing::TestWithParam<std::string> {};

INSTANTIATE_TEST_SUITE_P(Each, ShippedKind, testing::ValuesIn(test::shipped_kinds()));

TEST_P(ShippedKind, SaysOfEveryFigureAndListWhatCounts) {
    auto const files = test::kind_files(test::source_folder() / "templates" / GetParam());
    auto const kind = load_report_kind(files).value();
    auto const guide = read_guide(kind, files.at("guide.json"));
    ASSERT_TRUE(guide.has_value()) << guide.error().code;
    auto const look = [&](auto const& one) {
        auto const hint = guide->hint(one.id);
        EXPECT_GT(hint.size(), 10U) << one.id;
        EXPECT_LE(utf16_length(hint), longest_hint) << one.id;
        EXPECT_EQ(hint, to_nfc(hint)) << one.id;
    };
    kind.each_figure([&](Figure const& figure) { look(figure); });
    kind.each_list([&](ListDefinition const& list) { look(list); });
}

TEST_P(ShippedKind, Loads) {
    auto const kind =
        load_report_kind(test::kind_files(test::source_folder() / "templates" / GetParam()));
    ASSERT_TRUE(kind.has_value()) << kind.error().code << " " << kind.error().where << " "
                                  << (kind.error().arguments.empty()
                                          ? ""
                                          : kind.error().arguments[0].second);
    EXPECT_EQ(kind->id, GetParam());
}

TEST_P(ShippedKind, EveryPeriodHasAPhraseAndANextPhrase) {
    auto const kind = test::shipped_kind(GetParam());
    for (auto const& period : kind.periods) {
        for (int n = period.first; n <= period.last; ++n) {
            auto const made = period.span == PeriodKind::Span::free
                                  ? make_free_period(kind, period.id, *make_date(2024, 1, 2),
                                                     *make_date(2024, 3, 4))
                                  : make_period(kind, period.id, n, 2024);
            ASSERT_TRUE(made.has_value()) << period.id << " " << n;
            EXPECT_TRUE(made->from < made->to) << period.id << " " << n;
            for (auto const& phrase :
                 {period_phrase(kind, *made), next_period_phrase(kind, *made)}) {
                EXPECT_FALSE(phrase.empty()) << period.id;
                EXPECT_EQ(phrase.find('{'), std::string::npos) << phrase;
            }
        }
    }
}

TEST_P(ShippedKind, EveryPeriodIsFollowedByALaterOne) {
    auto const kind = test::shipped_kind(GetParam());
    for (auto const& period : kind.periods) {
        for (int n = period.first; n <= period.last; ++n) {
            auto const made = period.span == PeriodKind::Span::free
                                  ? make_free_period(kind, period.id, *make_date(2024, 1, 2),
                                                     *make_date(2024, 3, 4))
                                  : make_period(kind, period.id, n, 2024);
            auto const all = next_periods(kind, *made);
            ASSERT_FALSE(all.empty()) << period.id << " " << n;
            for (auto const& next : all) {
                EXPECT_TRUE(made->to < next.to) << period.id << " " << n << " " << next.kind;
                EXPECT_NE(meeting(kind, *made, next), Meeting::apart)
                    << period.id << " " << n << " " << next.kind;
            }
        }
    }
}

TEST_P(ShippedKind, LevelsAndUnitKindsLeaveNoDayWithoutOne) {
    auto const kind = test::shipped_kind(GetParam());
    for (auto const& day :
         {*make_date(2023, 7, 20), *make_date(2025, 6, 30), *make_date(2025, 7, 1)}) {
        auto const holds = [&](auto const& one) {
            return (!one.from || *one.from <= day) && (!one.until || day <= *one.until);
        };
        EXPECT_EQ(std::count_if(kind.levels.begin(), kind.levels.end(), holds), 1)
            << format_iso(day);
        EXPECT_GT(std::count_if(kind.unit_kinds.begin(), kind.unit_kinds.end(), holds), 0)
            << format_iso(day);
    }
}

/// Every text of a JSON value that somebody reads, at any depth: not what old reports are
/// recognised by.
std::set<std::string_view> const recognisers{"read",   "find",    "reading",  "between",
                                             "traits", "neutral", "elsewhere"};

void each_text(boost::json::value const& value,
               std::function<void(std::string const&)> const& visit) {
    if (value.is_string()) visit(std::string(value.get_string()));
    if (value.is_array())
        for (auto const& item : value.get_array()) each_text(item, visit);
    if (value.is_object())
        for (auto const& item : value.get_object())
            if (recognisers.count(item.key()) == 0) each_text(item.value(), visit);
}

TEST_P(ShippedKind, WordingIsCleanlyTyped) {
    for (auto const& [name, content] :
         test::kind_files(test::source_folder() / "templates" / GetParam()))
        each_text(boost::json::parse(content), [&, file = name](std::string const& text) {
            EXPECT_EQ(to_nfc(text), text) << file;
            // The blank of a number not yet known is nothing but blanks.
            if (trim(text).empty()) return;
            for (auto const* slip : {" ,", " ;", " .", " :", "  ", "..", ",,"})
                EXPECT_EQ(text.find(slip), std::string::npos)
                    << file << ": '" << slip << "' in " << text;
        });
}

}  // namespace
}  // namespace report
