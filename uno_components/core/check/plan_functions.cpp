// SPDX-License-Identifier: MPL-2.0
// Plans of years before that are spoken of as those of this one.
#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "core/check/functions.hpp"
#include "core/report/period.hpp"
#include "core/text/numbers.hpp"

namespace report {

namespace {

/// Words for a plan that is called by its year and not by its number.
struct PlanWords {
    Phrases named;   ///< "kế hoạch … năm {n}"
    Phrases leads;   ///< in front of it in its sentence: it is carried out
    Phrases starts;  ///< in front of it in a task of the year to come: it is begun
    Phrases unless;  ///< in its sentence: it is over, or some of it was left
    Phrases makes;   ///< in front of it in a task: told by the row of what is to be made
    Phrases kept;    ///< in another sentence that has its year: some of it was carried over
};

/// The year that ends the words of a plan; none where another number stands among them.
std::optional<int> year_of(MatterParagraph const& paragraph, Phrases::Hit const& hit) {
    constexpr int first = 2000, last = 2100;
    auto const& tokens = paragraph.tokens;
    auto const year = small_value(tokens[hit.until - 1]);
    if (year < first || year > last || tokens[hit.until - 1].in_citation) return std::nullopt;
    // A range of years, or a day.
    if (hit.until < tokens.size() &&
        (tokens[hit.until].text == "-" || tokens[hit.until].text == "–" ||
         tokens[hit.until].text == "/"))
        return std::nullopt;
    for (auto i = hit.from; i + 1 < hit.until; ++i)
        if (tokens[i].kind == Token::Kind::number || tokens[i].kind == Token::Kind::code ||
            tokens[i].date || tokens[i].in_citation)
            return std::nullopt;
    return year;
}

/// Whether another paragraph says that something of that year was carried over into this one.
bool is_carried_over(Matter const& matter, MatterParagraph const& besides, int year,
                     Phrases const& kept) {
    for (auto const& paragraph : matter.paragraphs()) {
        if (!paragraph.is_text() || paragraph.number == besides.number) continue;
        auto const& tokens = paragraph.tokens;
        for (auto const& hit : kept.all(tokens)) {
            auto const sentence = sentence_of(tokens, hit.from);
            for (auto i = sentence.from; i < sentence.until; ++i)
                if (small_value(tokens[i]) == year) return true;
        }
    }
    return false;
}

/// "hoàn thành các đầu việc trong kế hoạch CCHC năm 2025" in a report of 2026. T09e.
Evaluate make_plan_outdated(Parameters& in) {
    PlanWords const words{in.phrases("named"),  in.phrases("leads"), in.phrases("starts"),
                          in.phrases("unless"), in.phrases("makes"), in.phrases("kept")};
    return [=](Matter const& matter, Verdicts& verdicts) {
        auto const period = matter.period();
        if (!period) return verdicts.not_evaluated("no_period");
        constexpr int months_of_year = 12;
        // Behind the end of a year the tasks are those of the next one.
        bool const ends_year =
            months_of(matter.kind(), *period).last % months_of_year == months_of_year - 1;
        for (auto const& paragraph : matter.paragraphs()) {
            if (!paragraph.is_text() || names_period(paragraph, matter.kind())) continue;
            auto const& tokens = paragraph.tokens;
            for (auto const& hit : words.named.all(tokens)) {
                auto const year = year_of(paragraph, hit);
                if (!year) continue;
                verdicts.passed();
                auto const sentence = sentence_of(tokens, hit.from);
                bool const next = ends_year && paragraph.planned && *year == period->year;
                auto const& leads = next ? words.starts : words.leads;
                if ((*year >= period->year && !next) ||
                    !leads.any(tokens, sentence.from, hit.from) ||
                    words.unless.any(tokens, sentence.from, sentence.until) ||
                    (paragraph.planned && words.makes.any(tokens, sentence.from, hit.until)) ||
                    is_carried_over(matter, paragraph, *year, words.kept))
                    continue;
                auto const place =
                    matter.span(paragraph, tokens[hit.from].from, tokens[hit.until - 1].until);
                verdicts.failed({place},
                                {{"said", matter.words_at(place)},
                                 {"wanted", std::to_string(period->year + (next ? 1 : 0))}},
                                true);
            }
        }
    };
}

}  // namespace

std::vector<CheckFunction> plan_functions() {
    return {{"plan_outdated", {"said", "wanted"}, make_plan_outdated}};
}

}  // namespace report
