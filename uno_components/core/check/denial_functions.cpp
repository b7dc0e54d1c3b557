// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <map>
#include <utility>

#include "core/check/functions.hpp"
#include "core/reader/kind_readers.hpp"
#include "core/text/numbers.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

/// Words that count what a figure is of.
struct CountedWords {
    std::map<std::string, Phrases> of;  ///< by figure
    Phrases unless;
};

CountedWords read_counted(Parameters& in) {
    CountedWords words;
    words.unless = in.phrases("unless");
    auto const* given = in.in().find("counted");
    if (!given) return words;
    ObjectReader each(*given, in.in().where() + " counted");
    for (auto const& [key, unused] : given->get_object()) {
        std::string const id(key);
        if (!in.kind().figure(id))
            fail("kind.unknown_figure", {{"by", in.in().where()}, {"id", id}}, {});
        for (auto const& phrase : each.texts(id))
            if (!words.of[id].add(phrase))
                fail("kind.bad_phrase", {{"text", phrase}}, in.in().where());
    }
    return words;
}

/// A figure that is denied, and whose things the text counts in words that were not read as it.
void hold_denials(Matter const& matter, Verdicts& verdicts, CountedWords const& words) {
    for (auto const& [id, counts] : words.of) {
        auto const& all = matter.seen(id);
        auto const denied = std::find_if(all.begin(), all.end(), [&](SeenValue const& one) {
            return one.denied && one.sure && !matter.paragraphs()[one.paragraph].planned;
        });
        if (denied == all.end() || std::any_of(all.begin(), all.end(), [](SeenValue const& one) {
                return !one.denied && one.sure;
            }))
            continue;
        for (auto const& paragraph : matter.paragraphs()) {
            if (!paragraph.is_text() || paragraph.planned) continue;
            for (auto const& hit : counts.all(paragraph.tokens)) {
                auto const sentence = sentence_of(paragraph.tokens, hit.from);
                auto const counted = counted_by(paragraph, hit);
                if (!counted || *counted <= 0 ||
                    words.unless.any(paragraph.tokens, sentence.from, sentence.until))
                    continue;
                auto const at = matter.span(paragraph, paragraph.tokens[hit.from].from,
                                            paragraph.tokens[hit.until - 1].until);
                verdicts.failed({denied->at, at},
                                {{"name", matter.label(id)},
                                 {"said", denied->text},
                                 {"value", matter.words_at(at)}},
                                true);
                return;
            }
        }
    }
}

/// Whether no number fits the figure's words as well as its denial does: "không ban hành văn bản
/// quy phạm pháp luật" and "ban hành 05 văn bản chỉ đạo" are of two things.
bool fits_worse(Matter const& matter, std::string const& figure, SeenValue const& denied) {
    auto const& all = matter.seen(figure);
    return std::none_of(all.begin(), all.end(), [&](SeenValue const& one) {
        return !one.denied && one.sure && (one.settled || one.rank <= denied.rank);
    });
}

/// From a byte to the end of its clause; enumerations go on behind commas.
TokenRange clause_behind(MatterParagraph const& paragraph, std::size_t byte) {
    auto const& tokens = paragraph.tokens;
    TokenRange range;
    range.from = static_cast<std::size_t>(
        std::partition_point(tokens.begin(), tokens.end(),
                             [&](Token const& one) { return one.from < byte; }) -
        tokens.begin());
    range.until = range.from;
    while (range.until < tokens.size() && !tokens[range.until].ends_clause) ++range.until;
    return range;
}

/// A figure that is denied in one place and counted in another. M05.
Evaluate make_denial(Parameters& in) {
    auto const besides = in.figures("besides");
    auto const words = read_counted(in);
    auto const part = in.phrases("part");
    return [=](Matter const& matter, Verdicts& verdicts) {
        hold_denials(matter, verdicts, words);
        matter.kind().each_figure([&](Figure const& figure) {
            if (std::find(besides.begin(), besides.end(), figure.id) != besides.end()) return;
            auto const value = matter.value(figure.id);
            if (!value) return;
            for (auto const& one : matter.seen(figure.id)) {
                auto const& paragraph = matter.paragraphs()[one.paragraph];
                if (!one.denied || !one.sure || paragraph.planned) continue;
                verdicts.passed();
                auto const clause = clause_behind(paragraph, one.from);
                if (part.any(paragraph.tokens, clause.from, clause.until)) continue;
                bool const elsewhere = std::any_of(
                    value->places.begin(), value->places.end(),
                    [&](TextSpan const& place) { return place.paragraph != one.paragraph; });
                bool const aimed = std::any_of(
                    value->places.begin(), value->places.end(), [&](TextSpan const& place) {
                        return matter.paragraphs()[place.paragraph].planned;
                    });
                if (value->value <= 0 || !elsewhere || aimed || fits_worse(matter, figure.id, one))
                    continue;
                std::vector<TextSpan> places{one.at};
                places.insert(places.end(), value->places.begin(), value->places.end());
                verdicts.failed(std::move(places),
                                {{"name", figure.label},
                                 {"said", one.text},
                                 {"value", matter.shown(figure.id, value->value)}});
            }
        });
    };
}

}  // namespace

std::vector<CheckFunction> denial_functions() {
    return {
        {"denial", {"name", "said", "value"}, make_denial},
    };
}

}  // namespace report
