// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "core/check/layout_facts.hpp"
#include "core/reader/envelope_text.hpp"
#include "core/text/numbers.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

std::string label_word(Matter const& matter) {
    auto const& pattern = matter.kind().wording.at("appendix");
    return trim(pattern.substr(0, pattern.find_first_of("[{")));
}

/// What stands behind "Phụ lục".
std::string number_behind(Matter const& matter, std::string const& label) {
    auto const tokens = tokens_of({{}, label, false, {}});
    auto const used = match_phrase(tokens, 0, phrase_of(label_word(matter), false));
    return used == 0 || used >= tokens.size() ? std::string() : tokens[used].shown;
}

/// The body speaks of its appendices.
Evaluate appendix_mentioned(Parameters& in) {
    auto const phrases = in.phrases("phrases");
    return over_layout([=](LayoutFacts const& facts, Verdicts& verdicts) {
        auto const& labels = facts.of(Part::appendix_label);
        if (labels.empty()) return;
        auto const& all = facts.matter().paragraphs();
        bool mentioned = false;
        for (auto i = facts.parts().body; i < facts.parts().end && !mentioned; ++i)
            mentioned = phrases.any(all[i].tokens);
        if (mentioned)
            verdicts.passed();
        else
            verdicts.failed({labels.front().at}, {});
    });
}

/// Several have Roman numbers in their order; one alone has none.
Evaluate appendix_numbers(Parameters&) {
    return over_layout([](LayoutFacts const& facts, Verdicts& verdicts) {
        auto const& labels = facts.of(Part::appendix_label);
        for (std::size_t i = 0; i < labels.size(); ++i) {
            auto const number = number_behind(facts.matter(), labels[i].text);
            auto const wanted = labels.size() == 1 ? std::string() : roman(static_cast<int>(i) + 1);
            if (number == wanted)
                verdicts.passed();
            else
                verdicts.failed({labels[i].at}, {{"label", labels[i].text}, {"wanted", wanted}});
        }
    });
}

/// Number and date of the reference are the letterhead's. F93b.
Evaluate appendix_reference(Parameters&) {
    return over_layout([](LayoutFacts const& facts, Verdicts& verdicts) {
        auto const& envelope = facts.matter().read().envelope;
        for (auto const& line : facts.of(Part::appendix_reference)) {
            auto const tokens = tokens_of({{}, line.text, false, {}});
            bool number = false, date = false;
            auto const words = date_words(facts.matter().kind().wording.at("date"));
            for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
                if (tokens[i].kind == Token::Kind::code && envelope.number)
                    number =
                        number || small_number(tokens[i].shown.substr(0, tokens[i].shown.find('/')),
                                               9'999'999) == envelope.number;
                if (tokens[i].text == words.day && envelope.issue.day)
                    date = date || small_value(tokens[i + 1]) == *envelope.issue.day;
                if (tokens[i + 1].date && envelope.issue.day)
                    date = date || tokens[i + 1].date->day == *envelope.issue.day;
            }
            if (!envelope.number || !envelope.issue.day)
                verdicts.not_evaluated("no_number");
            else if (number && date)
                verdicts.passed();
            else
                verdicts.failed({line.at}, {});
        }
    });
}

/// Number and date that the reference has and the letterhead has otherwise; what is left open in
/// one of them says nothing. F93.
Evaluate appendix_other(Parameters&) {
    return over_layout([](LayoutFacts const& facts, Verdicts& verdicts) {
        auto const& envelope = facts.matter().read().envelope;
        for (auto const& line : facts.of(Part::appendix_reference)) {
            auto const tokens = tokens_of({{}, line.text, false, {}});
            bool other = false, same = false;
            auto const hold = [&](bool differs) { (differs ? other : same) = true; };
            for (std::size_t i = 0; i < tokens.size(); ++i) {
                auto const number =
                    tokens[i].kind == Token::Kind::code
                        ? small_number(tokens[i].shown.substr(0, tokens[i].shown.find('/')),
                                       9'999'999)
                        : std::nullopt;
                if (number && envelope.number) hold(*number != *envelope.number);
                auto day = tokens[i].date;
                if (!day && i + 4 < tokens.size() && tokens[i].kind == Token::Kind::number &&
                    tokens[i + 2].kind == Token::Kind::number &&
                    tokens[i + 4].kind == Token::Kind::number)
                    day = make_date(small_value(tokens[i + 4]), small_value(tokens[i + 2]),
                                    small_value(tokens[i]));
                auto const& issue = envelope.issue;
                if (day && issue.day && issue.month && issue.year > 0)
                    hold(day->day != *issue.day || day->month != *issue.month ||
                         day->year != issue.year);
            }
            if (other)
                verdicts.failed({line.at}, {});
            else if (same)
                verdicts.passed();
        }
    });
}

/// Every appendix has its reference line.
Evaluate appendix_referred(Parameters&) {
    return over_layout([](LayoutFacts const& facts, Verdicts& verdicts) {
        auto const& labels = facts.of(Part::appendix_label);
        auto const& lines = facts.of(Part::appendix_reference);
        for (std::size_t i = 0; i < labels.size(); ++i) {
            auto const until =
                i + 1 < labels.size() ? labels[i + 1].at.paragraph : facts.parts().paragraphs;
            bool const has = std::any_of(lines.begin(), lines.end(), [&](PartLine const& line) {
                return line.at.paragraph >= labels[i].at.paragraph && line.at.paragraph < until;
            });
            if (has)
                verdicts.passed();
            else
                verdicts.failed({labels[i].at}, {{"label", labels[i].text}});
        }
    });
}

}  // namespace

std::vector<CheckFunction> appendix_functions() {
    return {{"appendix_mentioned", {}, appendix_mentioned},
            {"appendix_numbers", {"label", "wanted"}, appendix_numbers},
            {"appendix_reference", {}, appendix_reference},
            {"appendix_other", {}, appendix_other},
            {"appendix_referred", {"label"}, appendix_referred}};
}

}  // namespace report
