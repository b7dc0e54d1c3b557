// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <set>
#include <utility>

#include "core/check/functions.hpp"
#include "core/check/known_figures.hpp"
#include "core/text/numbers.hpp"
#include "core/text/quantity.hpp"

namespace report {

namespace {

/// A part that is larger than its whole.
void hold_at_most(Matter const& matter, Verdicts& verdicts, std::string const& part,
                  std::string const& whole) {
    auto const a = matter.first_value(part, verdicts.rule().doubtful),
               b = matter.first_value(whole, verdicts.rule().doubtful);
    if (!a || !b)
        return verdicts.not_evaluated("missing", {{"list", labels_of(matter, {a ? whole : part})}});
    if (a->value <= b->value) return verdicts.passed();
    auto places = a->places;
    add_places(places, *b);
    verdicts.failed(std::move(places),
                    {{"name", matter.label(part)},
                     {"whole_name", matter.label(whole)},
                     {"part", matter.shown(part, a->value)},
                     {"whole", matter.shown(whole, b->value)}},
                    !a->sure || !b->sure);
}

/// Words that count a part, and those that make it another one's.
struct SaidPart {
    Phrases says, unless;
};

/// "đã giải quyết 1.907 hồ sơ liên thông": a part that its words name though it was not read as the
/// figure. Somebody has to look.
void hold_said(Matter const& matter, Verdicts& verdicts, SaidPart const& words,
               std::string const& part, std::string const& whole) {
    auto const total = matter.first_value(whole);
    bool said = false;
    for (auto const& paragraph : matter.paragraphs()) {
        if (!paragraph.is_text() || paragraph.planned) continue;
        for (auto const& hit : words.says.all(paragraph.tokens)) {
            auto const sentence = sentence_of(paragraph.tokens, hit.from);
            if (words.unless.any(paragraph.tokens, sentence.from, sentence.until)) continue;
            auto const counted = counted_by(paragraph, hit);
            if (!total || !counted) continue;
            said = true;
            verdicts.passed();
            if (*counted <= total->value) continue;
            auto places = total->places;
            places.insert(places.begin(), matter.span(paragraph, paragraph.tokens[hit.from].from,
                                                      paragraph.tokens[hit.until - 1].until));
            verdicts.failed(std::move(places),
                            {{"name", matter.label(part)},
                             {"whole_name", matter.label(whole)},
                             {"part", format_whole(*counted)},
                             {"whole", format_whole(total->value)}},
                            true);
        }
    }
    if (!said)
        verdicts.not_evaluated("missing", {{"list", labels_of(matter, {total ? part : whole})}});
}

/// Figures that are the part where they stand behind the whole in its sentence, and the words that
/// make them another one's there.
struct PartBeside {
    std::vector<std::string> figures;
    Phrases scopes, unless;
};

/// "Biên chế của khối UBND xã được giao 17 người, hiện có mặt 19 người": the second number was read
/// as that of a wider group, of which this sentence does not speak.
void hold_beside(Matter const& matter, Verdicts& verdicts, PartBeside const& words,
                 std::string const& part, std::string const& whole) {
    for (auto const& id : words.figures)
        for (auto const& one : matter.seen(id)) {
            auto const& paragraph = matter.paragraphs()[one.paragraph];
            if (!one.sure || one.denied || one.at_least || !paragraph.is_text() ||
                paragraph.planned)
                continue;
            for (auto const& total : matter.seen(whole)) {
                if (!total.sure || total.denied || total.paragraph != one.paragraph ||
                    total.from >= one.from)
                    continue;
                auto const& tokens = paragraph.tokens;
                auto const token_at = [&](std::size_t byte) {
                    return static_cast<std::size_t>(
                        std::partition_point(tokens.begin(), tokens.end(),
                                             [&](Token const& t) { return t.from < byte; }) -
                        tokens.begin());
                };
                auto const first = token_at(total.from), last = token_at(one.from);
                if (last >= tokens.size()) continue;
                auto const sentence = sentence_of(tokens, last);
                if (first < sentence.from || words.scopes.any(tokens, first, last) ||
                    words.unless.any(tokens, sentence.from, sentence.until))
                    continue;
                verdicts.passed();
                if (one.value <= total.value) continue;
                verdicts.failed({one.at, total.at}, {{"name", matter.label(part)},
                                                     {"whole_name", matter.label(whole)},
                                                     {"part", matter.shown(part, one.value)},
                                                     {"whole", matter.shown(whole, total.value)}});
            }
        }
}

/// Whether words stand in the section of a part, in a sentence of their own: "Phần chi còn lại do
/// ngân sách tỉnh bổ sung."
bool is_explained(Matter const& matter, std::string const& part, Phrases const& words) {
    if (words.empty()) return false;
    std::set<std::string> sections;
    for (auto const& one : matter.seen(part))
        sections.insert(section_of_heading(matter.kind(), one.heading));
    auto const& all = matter.paragraphs();
    return std::any_of(all.begin(), all.end(), [&](MatterParagraph const& paragraph) {
        return paragraph.is_text() && !paragraph.planned &&
               sections.count(section_of_heading(matter.kind(), paragraph.heading)) > 0 &&
               words.any(paragraph.tokens);
    });
}

Evaluate make_at_most(Parameters& in) {
    auto const parts = in.figures("parts");
    auto const whole = in.figure("whole");
    auto const explained = in.phrases("explained");
    auto const unless = in.phrases("unless"), says = in.phrases("says");
    PartBeside const beside{in.figures("beside"), in.phrases("scopes"), unless};
    return [=](Matter const& matter, Verdicts& verdicts) {
        hold_beside(matter, verdicts, beside, parts.front(), whole);
        for (auto const& part : parts) {
            bool other = false;
            for (auto const& one : matter.seen(part))
                other = other || unless.any(matter.paragraphs()[one.paragraph].tokens);
            other = other || is_explained(matter, part, explained);
            // What explains more than the whole says nothing of less.
            auto const a = matter.first_value(part, verdicts.rule().doubtful),
                       b = matter.first_value(whole, verdicts.rule().doubtful);
            if (other && ((a && b && a->value > b->value) || (!a && !says.empty()))) continue;
            if (!says.empty() && !a)
                hold_said(matter, verdicts, {says, unless}, part, whole);
            else
                hold_at_most(matter, verdicts, part, whole);
        }
    };
}

/// Parts that are larger than one whole. Of several it is the whole that is wrong, or was read
/// wrongly: told once, and a person has to tell.
void tell_exceeded(Matter const& matter, Verdicts& verdicts, std::vector<std::string> const& parts,
                   std::string const& whole) {
    if (parts.size() == 1) return hold_at_most(matter, verdicts, parts.front(), whole);
    std::vector<TextSpan> places;
    std::string values;
    for (auto const& id : parts)
        if (auto const part = matter.value(id, verdicts.rule().doubtful)) {
            add_places(places, *part);
            values += (values.empty() ? "" : "; ") + matter.shown(id, part->value);
        }
    auto const total = matter.value(whole, verdicts.rule().doubtful);
    if (!total) return;
    add_places(places, *total);
    verdicts.failed(std::move(places),
                    {{"name", labels_of(matter, parts)},
                     {"whole_name", matter.label(whole)},
                     {"part", values},
                     {"whole", matter.shown(whole, total->value)}},
                    true);
}

/// Every part of the kind against its wholes, but for those that rows of their own name.
Evaluate make_bounds(Parameters& in) {
    auto const besides = in.figures("besides");
    return [=](Matter const& matter, Verdicts& verdicts) {
        bool seen = false;
        std::vector<std::pair<std::string, std::vector<std::string>>>
            exceeded;  // by whole, in the kind's order
        matter.kind().each_figure([&](Figure const& figure) {
            if (std::find(besides.begin(), besides.end(), figure.id) != besides.end()) return;
            for (auto const& one : matter.seen(figure.id))
                if (one.value < 0)
                    verdicts.failed({one.at}, {{"name", figure.label},
                                               {"part", one.text},
                                               {"whole_name", ""},
                                               {"whole", ""}});
            for (auto const& whole : figure.at_most) {
                auto const a = matter.value(figure.id, verdicts.rule().doubtful),
                           b = matter.value(whole, verdicts.rule().doubtful);
                seen = seen || (a && b);
                // Of a whole that may be another thing's nothing is too much.
                bool const in_doubt = b && is_all_doubted(matter, *b);
                if (!a || !b || in_doubt || a->value <= b->value) continue;
                auto const of =
                    std::find_if(exceeded.begin(), exceeded.end(),
                                 [&](auto const& known) { return known.first == whole; });
                if (of == exceeded.end())
                    exceeded.push_back({whole, {figure.id}});
                else
                    of->second.push_back(figure.id);
            }
        });
        for (auto const& [whole, parts] : exceeded) tell_exceeded(matter, verdicts, parts, whole);
        if (seen) verdicts.passed();
        if (!seen) verdicts.not_evaluated("no_figures");
    };
}

/// Two figures that say the same, by two names.
Evaluate make_equal(Parameters& in) {
    auto const one = in.figure("figure");
    auto const other = in.figure("to");
    return [=](Matter const& matter, Verdicts& verdicts) {
        auto const a = matter.first_value(one, verdicts.rule().doubtful),
                   b = matter.first_value(other, verdicts.rule().doubtful);
        // What stands nowhere by itself is derived from the other.
        bool const both = !matter.seen(one).empty() && !matter.seen(other).empty();
        if (!a || !b || (!both && !a->places.empty() && a->places.size() == b->places.size()))
            return verdicts.not_evaluated("missing", {{"list", labels_of(matter, {one, other})}});
        if (a->value == b->value) return verdicts.passed();
        auto places = a->places;
        add_places(places, *b);
        verdicts.failed(std::move(places),
                        {{"a", matter.shown(one, a->value)},
                         {"b", matter.shown(other, b->value)},
                         {"name", matter.label(one)},
                         {"other_name", matter.label(other)}},
                        !a->sure || !b->sure);
    };
}

/// "được giao 22 biên chế và hiện có 20 người, còn thiếu 2 công chức": the last two numbers in
/// front of it in its sentence make it the difference that it says it is, whatever else is known.
bool is_difference_beside(Matter const& matter, KnownValue const& value) {
    return std::any_of(value.places.begin(), value.places.end(), [&](TextSpan const& place) {
        auto const& paragraph = matter.paragraphs()[place.paragraph];
        auto const& tokens = paragraph.tokens;
        std::vector<Wide> last;
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            if (matter.span(paragraph, tokens[i].from, tokens[i].until).from >= place.from) break;
            if (tokens[i].kind == Token::Kind::mark && tokens[i].text == ".") last.clear();
            if (tokens[i].kind != Token::Kind::number || tokens[i].in_citation) continue;
            auto const run = number_at(paragraph.text, tokens[i].from);
            if (run.value && !run.percent && run.value->decimals == 0)
                last.emplace_back(run.value->digits);
        }
        return last.size() > 2 && last[last.size() - 2] - last.back() == value.value;
    });
}

/// figure = from - less.
/// What `says` counts beside the two numbers it should be the difference of, whatever figure it was
/// read as: of each pair of the row that stands in its paragraph.
struct SaidDifference {
    Phrases says, unless;
    std::vector<std::string> of, less;
};
void hold_said(Matter const& matter, Verdicts& verdicts, SaidDifference const& said,
               std::string const& figure) {
    auto const in_paragraph = [&](std::string const& id, std::size_t paragraph) {
        std::optional<SeenValue> found;
        for (auto const& one : matter.seen(id))
            if (one.paragraph == paragraph && one.sure && !one.denied && !one.at_least && !found)
                found = one;
        return found;
    };
    for (auto const& paragraph : matter.paragraphs()) {
        if (!paragraph.is_text() || paragraph.planned) continue;
        auto const& tokens = paragraph.tokens;
        for (auto const& hit : said.says.all(tokens)) {
            auto const count = counted_by(paragraph, hit);
            if (!count || in_paragraph(figure, paragraph.number) ||
                said.unless.any(tokens, clause_of(tokens, hit.from).from, hit.until))
                continue;
            std::optional<SeenValue> a, b;
            bool fits = false;
            for (std::size_t n = 0; n < said.of.size(); ++n) {
                auto const of = in_paragraph(said.of[n], paragraph.number),
                           less = in_paragraph(said.less[n], paragraph.number);
                if (!of || !less || of->value < less->value) continue;
                fits = fits || of->value - less->value == *count;
                if (!a) a = of, b = less;
            }
            if (!a) continue;
            verdicts.passed();
            if (fits) continue;
            verdicts.failed(
                {matter.span(paragraph, tokens[hit.from].from, tokens[hit.until - 1].until), a->at,
                 b->at},
                {{"name", matter.label(figure)},
                 {"x", std::to_string(*count)},
                 {"y", std::to_string(a->value - b->value)},
                 {"a", a->text},
                 {"b", b->text}},
                true);
        }
    }
}

/// "toàn xã còn thiếu 04 người": the difference of another pair of the row that stands beside it.
bool is_of_other_pair(Matter const& matter, KnownValue const& value, SaidDifference const& said) {
    for (std::size_t n = 0; n < said.of.size(); ++n) {
        auto const of = matter.value(said.of[n]), less = matter.value(said.less[n]);
        if (!of || !less || of->value - less->value != value.value) continue;
        auto const beside = [&](TextSpan const& a) {
            return std::any_of(value.places.begin(), value.places.end(),
                               [&](TextSpan const& b) { return a.paragraph == b.paragraph; });
        };
        if (std::any_of(of->places.begin(), of->places.end(), beside)) return true;
    }
    return false;
}

Evaluate make_difference(Parameters& in) {
    auto const figure = in.figure("figure");
    auto const from = in.figure("of");
    auto const less = in.figure("less");
    SaidDifference said{in.phrases("says"), in.phrases("unless"), in.figures("said_of"),
                        in.figures("said_less")};
    if (said.of.size() != said.less.size())
        fail("check.unknown_word", {{"key", "said_less"}, {"word", less}}, in.in().where());
    return [=](Matter const& matter, Verdicts& verdicts) {
        hold_said(matter, verdicts, said, figure);
        auto const x = matter.seen(figure).empty() ? std::nullopt
                                                   : matter.value(figure, verdicts.rule().doubtful);
        auto const a = matter.first_value(from, verdicts.rule().doubtful),
                   b = matter.first_value(less, verdicts.rule().doubtful);
        if (!x || !a || !b)
            return verdicts.not_evaluated("missing",
                                          {{"list", labels_of(matter, {figure, from, less})}});
        Wide const right = Wide(a->value) - b->value;
        if (right == x->value || is_difference_beside(matter, *x) ||
            is_of_other_pair(matter, *x, said))
            return verdicts.passed();
        auto places = x->places;
        add_places(places, *a);
        add_places(places, *b);
        verdicts.failed(std::move(places),
                        {{"name", matter.label(figure)},
                         {"x", matter.shown(figure, x->value)},
                         {"y", show(right)},
                         {"a", matter.shown(from, a->value)},
                         {"b", matter.shown(less, b->value)}},
                        !x->sure || !a->sure || !b->sure);
    };
}

/// Figures that are 0 and figures that are not, together.
Evaluate make_together(Parameters& in) {
    auto const zero = in.figures("zero");
    auto const positive = in.figures("positive");
    return [=](Matter const& matter, Verdicts& verdicts) {
        Arguments arguments;
        std::vector<TextSpan> places;
        bool sure = true;
        std::size_t n = 0;
        for (auto const* ids : {&zero, &positive})
            for (auto const& id : *ids) {
                auto const value = matter.first_value(id, verdicts.rule().doubtful);
                if (!value) return verdicts.not_evaluated("missing", {{"list", matter.label(id)}});
                if ((value->value > 0) != (ids == &positive)) return verdicts.passed();
                sure = sure && value->sure;
                add_places(places, *value);
                arguments.emplace_back("p" + std::to_string(++n), matter.shown(id, value->value));
            }
        verdicts.failed(std::move(places), std::move(arguments), !sure);
    };
}

/// A figure that says little without another.
Evaluate make_wants(Parameters& in) {
    auto const figure = in.figure("figure");
    auto const wants = in.figure("wants");
    return [=](Matter const& matter, Verdicts& verdicts) {
        auto const& seen = matter.seen(figure);
        if (seen.empty() || !seen.front().sure) return verdicts.not_applicable();
        if (matter.first_value(wants, verdicts.rule().doubtful) || !matter.seen(wants).empty())
            return verdicts.passed();
        verdicts.failed({seen.front().at},
                        {{"name", matter.label(figure)}, {"other_name", matter.label(wants)}},
                        !seen.front().sure);
    };
}

}  // namespace

std::vector<CheckFunction> figure_functions() {
    return {
        {"at_most", {"name", "whole_name", "part", "whole"}, make_at_most},
        {"bounds", {"name", "whole_name", "part", "whole"}, make_bounds},
        {"equal", {"a", "b", "name", "other_name"}, make_equal},
        {"difference", {"name", "x", "y", "a", "b"}, make_difference},
        {"together", {"p1", "p2", "p3", "p4"}, make_together},
        {"wants", {"name", "other_name"}, make_wants},
    };
}

}  // namespace report
