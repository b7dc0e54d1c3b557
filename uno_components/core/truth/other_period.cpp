// SPDX-License-Identifier: MPL-2.0
#include "core/truth/other_period.hpp"

#include <sstream>

#include "core/reader/period_reader.hpp"
#include "core/report/figures.hpp"
#include "core/report/record.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr char const* place_of_title = "subject";

bool is_same(Period const& a, Period const& b) {
    return a.kind == b.kind && a.ordinal == b.ordinal && a.year == b.year;
}

/// Whether the words of a phrase stand in a text in their order, others between them or not.
bool has_words_of(std::string const& phrase, std::string const& text) {
    std::istringstream wanted(phrase), standing(text);
    std::string word;
    while (wanted >> word) {
        std::string other;
        while (standing >> other && other != word) {
        }
        if (other != word) return false;
    }
    return true;
}

}  // namespace

void add_other_period(ReportKind const& kind, Report const& stored,
                      std::vector<StandingParagraph> const& standing, std::vector<Reworded>& all) {
    std::string title;
    for (auto const& paragraph : standing)
        if (paragraph.place == place_of_title) title += (title.empty() ? "" : " ") + paragraph.text;
    title = collapse_blanks(to_nfc(title));
    auto const known = period_phrase(kind, stored.period);
    // As it was written: nothing has to be read, which costs more than looking.
    if (title.empty() || known.empty() || has_words_of(fold(known), fold(title))) return;
    PeriodTexts texts;
    texts.title = title;
    texts.issue.year = stored.period.year;
    auto const read = PeriodReader(kind).read(texts);
    if (!read.period || !read.others.empty() || is_same(*read.period, stored.period)) return;
    Reworded one;
    one.what = Reworded::What::other_period;
    one.known = known;
    one.text = title;
    one.now = period_phrase(kind, *read.period);
    one.answer = checksum(title);
    one.key = reworded_key(place_of_title);
    auto const told = stored.written.find(one.key);
    one.is_told_before = told != stored.written.end() && told->second == one.answer;
    all.push_back(std::move(one));
}

}  // namespace report
