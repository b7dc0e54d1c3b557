// SPDX-License-Identifier: MPL-2.0
#include "core/form/draft.hpp"

#include <gtest/gtest.h>

#include "small_kind.hpp"

namespace report {
namespace {

Draft sample() {
    return {"section", "file:///a/b.odt", "khóa", "3;700;abcd", {{"mang", "9 trăm"}, {"cu", ""}}};
}

TEST(DraftTest, ComesBackAsItWasTyped) {
    auto const draft = sample();
    auto const back = read_draft(write_draft(draft)).value();
    EXPECT_EQ(back.window, draft.window);
    EXPECT_EQ(back.document, draft.document);
    EXPECT_EQ(back.report, draft.report);
    EXPECT_EQ(back.base, draft.base);
    EXPECT_EQ(back.typed, draft.typed);
}

TEST(DraftTest, ADamagedOneIsNone) {
    auto const whole = write_draft(sample());
    for (std::size_t length = 0; length < whole.size(); ++length)
        EXPECT_FALSE(read_draft(whole.substr(0, length))) << length;
    for (auto const* text : {"vỡ", "[]", "{}", R"({"window": 3, "typed": {}})",
                             R"({"window": "section", "typed": {"a": 1}})",
                             R"({"figures": {"mang": "9"}, "lists": {}})"})
        EXPECT_FALSE(read_draft(text)) << text;
}

TEST(DraftTest, BelongsToTheWindowOfItsOwnDocument) {
    auto const draft = sample();
    auto window = sample();
    EXPECT_TRUE(belongs_to(draft, window, true));
    // The days of the period were changed, which makes another report of the same document.
    window.report = "khác";
    EXPECT_TRUE(belongs_to(draft, window, true));
    window.window = "general";
    EXPECT_FALSE(belongs_to(draft, window, true));
}

TEST(DraftTest, AnotherDocumentOfTheSameReportIsAnotherOneAsLongAsTheFirstIsThere) {
    auto const draft = sample();
    auto copy = sample();
    copy.document = "file:///a/copy.odt";
    EXPECT_TRUE(belongs_to(draft, copy, true)) << "a copy that says the same";
    copy.base = "4;800;dcba";
    EXPECT_FALSE(belongs_to(draft, copy, true));
    EXPECT_TRUE(belongs_to(draft, copy, false)) << "it was moved or given another name";
    copy.report = "khác";
    EXPECT_FALSE(belongs_to(draft, copy, false));
}

TEST(DraftTest, WhatHadNoFileIsKnownByItsReport) {
    auto draft = sample();
    draft.document.clear();
    auto window = sample();
    EXPECT_TRUE(belongs_to(draft, window, true)) << "it was saved meanwhile, or recovered";
    window.document.clear();
    EXPECT_TRUE(belongs_to(draft, window, true));
    window.report = "khác";
    EXPECT_FALSE(belongs_to(draft, window, true));
    window = sample();
    window.document.clear();
    EXPECT_TRUE(belongs_to(sample(), window, true)) << "a recovered document has no file yet";
}

TEST(DraftTest, EachWindowOfEachDocumentHasAFileOfItsOwn) {
    auto const name = draft_name(sample());
    EXPECT_EQ(name.rfind(draft_begin("section"), 0), 0U);
    auto other = sample();
    other.base = "khác";
    EXPECT_EQ(draft_name(other), name);
    other.document = "file:///a/c.odt";
    EXPECT_NE(draft_name(other), name);
    other = sample();
    other.window = "general";
    EXPECT_NE(draft_name(other), name);
    other = sample();
    other.document.clear();
    auto const without_file = draft_name(other);
    other.report = "khác";
    EXPECT_NE(draft_name(other), without_file);
}

TEST(DraftTest, EachPeriodIsAReportOfItsOwn) {
    auto const one = test::small_report();
    EXPECT_EQ(report_key(one), report_key(test::small_report()));
    EXPECT_NE(
        report_key(one),
        report_key(test::small_report(R"({"period": {"kind": "k_thang", "n": 8, "year": 2023}})")));
}

TEST(DraftTest, OnlyWhatWasTypedIsKeptAndLaidOverTheRest) {
    Entries const before{{{"mang", "909"}, {"giay", "1"}},
                         {{"viec", {false, {{"a"}}}}, {"vi_tri", {false, {{"b"}}}}}};
    auto now = before;
    now.figures["mang"] = "910";
    now.figures["giay"] = "";
    now.lists["viec"] = {false, {{"a"}, {"c\n\"d\"", ""}}};
    auto const typed = typed_since(before, now);
    EXPECT_EQ(typed.size(), 3U);
    EXPECT_EQ(with_typed(before, typed), now);
    // Somebody has changed other boxes meanwhile.
    auto newer = before;
    newer.lists["vi_tri"] = {true, {}};
    EXPECT_TRUE(with_typed(newer, typed).lists.at("vi_tri").none);
    EXPECT_TRUE(typed_since(before, before).empty());
}

TEST(DraftTest, WhatWasTypedLaterWins) {
    EXPECT_EQ(merged({{"a", "1"}, {"b", "2"}}, {{"b", ""}, {"c", "3"}}),
              (Typed{{"a", "1"}, {"b", ""}, {"c", "3"}}));
}

}  // namespace
}  // namespace report
