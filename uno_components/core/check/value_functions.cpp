// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <utility>

#include "core/check/functions.hpp"
#include "core/report/period.hpp"
#include "core/text/quantity.hpp"

namespace report {

namespace {

/// Below, two figures have the same number by chance.
constexpr std::int64_t least_telling = 20;

/// Numbers that the document bears out, with the figure that has each.
std::map<std::int64_t, std::string> borne_out(Matter const& matter) {
    std::map<std::int64_t, std::string> values;
    matter.kind().each_figure([&](Figure const& figure) {
        for (auto const& one : matter.seen(figure.id))
            if (one.settled && !one.denied && one.value >= least_telling)
                values.emplace(one.value, figure.id);
    });
    return values;
}

/// Whether the sentence of a value also has a number that the document bears out for another figure
/// in another paragraph: "đã giải quyết 1.630 hồ sơ, trong đó chỉ có 08 hồ sơ quá hạn" is of the
/// same dossiers as the list.
bool is_of_same(Matter const& matter, SeenValue const& value,
                std::map<std::int64_t, std::string> const& others, Phrases const& unless) {
    auto const& tokens = matter.paragraphs()[value.paragraph].tokens;
    auto const at = static_cast<std::size_t>(
        std::partition_point(tokens.begin(), tokens.end(),
                             [&](Token const& one) { return one.from < value.from; }) -
        tokens.begin());
    if (at >= tokens.size()) return false;
    auto const sentence = sentence_of(tokens, at);
    if (unless.any(tokens, sentence.from, clause_of(tokens, at).until)) return false;
    for (auto const& [number, id] : others)
        for (auto const& one : matter.seen(id)) {
            bool const beside = one.paragraph == value.paragraph && one.value == number &&
                                one.from >= tokens[sentence.from].from && one.from < value.from;
            if (!beside || one.denied || !one.sure) continue;
            for (auto const& other : matter.seen(id))
                if (other.settled && other.value == number && other.paragraph != one.paragraph)
                    return true;
        }
    return false;
}

/// One figure written with two values. M07. Two numbers of one paragraph are no two values: there
/// one is a part of the other. Where the document bears one of them out, the other has to look like
/// a slip of it, or stand in another section.
Evaluate make_one_value(Parameters& in) {
    auto const besides = in.figures("besides");
    auto const unless = in.phrases("unless");
    return [=](Matter const& matter, Verdicts& verdicts) {
        // The record says more than words; and a number that is another figure's was misread.
        if (matter.context().record) return verdicts.not_applicable();
        auto const others = borne_out(matter);
        matter.kind().each_figure([&](Figure const& figure) {
            if (std::find(besides.begin(), besides.end(), figure.id) != besides.end()) return;
            SeenValue const* first = nullptr;
            auto best = std::numeric_limits<std::size_t>::max();
            auto const& all = matter.seen(figure.id);
            for (auto const& one : all)
                if (one.sure && !one.denied) best = std::min(best, one.rank);
            auto const counts = [&](SeenValue const& one) {
                return one.sure && !one.denied && !one.at_least && one.rank <= best;
            };
            for (auto const& one : all)
                if (counts(one) && (!first || (one.settled && !first->settled))) first = &one;
            if (!first) return;
            auto const of = others.find(first->value);
            if (of != others.end() && of->second != figure.id) return;
            verdicts.passed();
            std::set<std::int64_t> told{first->value};
            for (auto const& one : all) {
                if (!counts(one) || one.paragraph == first->paragraph) continue;
                // Rows of one table ("Quá hạn" under two heads) are of two things.
                if (one.in_table && first->in_table &&
                    matter.paragraphs()[one.paragraph].block ==
                        matter.paragraphs()[first->paragraph].block)
                    continue;
                if (others.count(one.value) > 0 && others.at(one.value) != figure.id) continue;
                bool const alike = one.settled == first->settled;
                bool const telling =
                    alike || is_digit_slip(one.value, first->value) ||
                    (!one.in_table && !first->in_table &&
                     section_of_heading(matter.kind(), one.heading) !=
                         section_of_heading(
                             matter.kind(),
                             first->heading));  // Values far apart are of two things.
                auto const low = std::min(one.value, first->value);
                auto const high = std::max(one.value, first->value);
                // Of what was read in doubt they are told where they are all but the same.
                constexpr std::int64_t part = 5;
                bool const of_same = !alike && is_of_same(matter, one, others, unless);
                if (!alike && !of_same && matter.is_doubted(one.at) && high - low > high / part &&
                    !is_digit_slip(one.value, first->value))
                    continue;
                if (!telling || low <= 0 || (high / 2 > low && !of_same) ||
                    is_same_number(one, *first) || !told.insert(one.value).second)
                    continue;
                verdicts.failed({one.at, first->at},
                                {{"name", figure.label},
                                 {"a", first->text},
                                 {"b", one.text},
                                 {"where_a", matter.title(first->heading)},
                                 {"where_b", matter.title(one.heading)}},
                                !alike);
            }
        });
    };
}

/// Whether the sentence of a value has another number, too.
bool says_beside(Matter const& matter, SeenValue const& one, SeenValue const& other) {
    auto const& paragraph = matter.paragraphs()[one.paragraph];
    auto const& tokens = paragraph.tokens;
    constexpr std::int64_t hundredths = 100;
    std::size_t at = 0;
    while (at + 1 < tokens.size() && tokens[at].until <= one.from) ++at;
    auto const sentence = sentence_of(tokens, at);
    for (auto i = sentence.from; i < sentence.until; ++i) {
        if (tokens[i].kind != Token::Kind::number || tokens[i].in_citation) continue;
        auto const run = number_at(paragraph.text, tokens[i].from);
        if (run.value && run.percent == other.percent &&
            run.value->whole(other.percent ? hundredths : 1) == other.value)
            return true;
    }
    return false;
}

/// A figure spoken of again in the evaluation, where only its words say which one it is: with
/// another number than the one that the document bears out. M07d. A person has to tell. In a report
/// of ours the document has to bear out what was entered: what differs was typed or pasted.
Evaluate make_said_again(Parameters& in) {
    auto const figures = in.figures("figures");
    auto const sections = in.texts("in");
    auto const unless = in.phrases("unless");
    return [=](Matter const& matter, Verdicts& verdicts) {
        bool const is_ours = matter.context().record;
        auto const entered = is_ours ? matter.entered() : std::map<std::string, std::int64_t>();
        auto const others = borne_out(matter);
        auto const is_spoken = [&](SeenValue const& one) {
            return std::find(sections.begin(), sections.end(),
                             section_of_heading(matter.kind(), one.heading)) != sections.end();
        };
        for (auto const& id : figures) {
            // What is denied where it is counted is none in the evaluation, too.
            SeenValue const *none = nullptr, *some = nullptr;
            bool counted = false;
            for (auto const& one : matter.seen(id)) {
                bool const spoken = is_spoken(one);
                if (!spoken && one.value == 0 && one.sure) none = &one;
                if (!spoken && one.value > 0) counted = true;
                if (spoken && one.value > 0 && !one.in_table) some = &one;
            }
            if (!is_ours && none && some && !counted &&
                !unless.any(matter.paragraphs()[some->paragraph].tokens))
                verdicts.failed({some->at, none->at},
                                {{"name", matter.label(id)},
                                 {"a", none->text},
                                 {"b", some->text},
                                 {"where_a", matter.title(none->heading)},
                                 {"where_b", matter.title(some->heading)}},
                                !some->sure);
            SeenValue const* sure = nullptr;
            for (auto const& one : matter.seen(id))
                if (one.settled && !one.denied && !one.at_least && !sure) sure = &one;
            if (!sure) continue;
            auto const wanted = entered.find(id);
            if (is_ours && (wanted == entered.end() || wanted->second != sure->value)) continue;
            for (auto const& one : matter.seen(id)) {
                auto const section = section_of_heading(matter.kind(), one.heading);
                bool const spoken =
                    std::find(sections.begin(), sections.end(), section) != sections.end() &&
                    !one.in_table && !one.denied && !one.at_least;
                // Words that fit less well say the figure again where a digit slipped.
                if (!spoken || one.settled ||
                    (one.rank > 0 && !is_digit_slip(one.value, sure->value)))
                    continue;
                auto const& tokens = matter.paragraphs()[one.paragraph].tokens;
                verdicts.passed();
                // Two numbers of one paragraph are of two things: nothing is said again there, nor
                // where the right one stands beside it ("10 hồ sơ ..., đất đai (07 hồ sơ)").
                if (one.paragraph == sure->paragraph || says_beside(matter, one, *sure)) continue;
                auto const low = std::min(one.value, sure->value);
                auto const high = std::max(one.value, sure->value);
                auto const other = others.find(one.value);
                bool const of_other = other != others.end() && other->second != id;
                if (of_other || low <= 0 || high / 2 > low || is_same_number(one, *sure) ||
                    unless.any(tokens))
                    continue;
                verdicts.failed({one.at, sure->at},
                                {{"name", matter.label(id)},
                                 {"a", sure->text},
                                 {"b", one.text},
                                 {"where_a", matter.title(sure->heading)},
                                 {"where_b", matter.title(one.heading)}},
                                true);
            }
        }
    };
}

/// What the document says against what was entered. Only of reports of ours.
Evaluate make_as_entered(Parameters&) {
    return [](Matter const& matter, Verdicts& verdicts) {
        auto const* record = matter.context().record;
        if (!record) return verdicts.not_applicable();
        if (!matter.has_document()) return verdicts.not_applicable();
        auto const entered = matter.entered();
        std::set<std::int64_t> values;
        for (auto const& [id, value] : entered) values.insert(value);
        matter.kind().each_figure([&](Figure const& figure) {
            auto const found = entered.find(figure.id);
            if (found == entered.end()) return;
            std::set<std::int64_t> told{found->second};
            for (auto const& one : matter.seen(figure.id)) {
                if (!one.sure || one.at_least) continue;
                verdicts.passed();
                // A number that was entered for another figure was only read as this one.
                if (!told.insert(one.value).second || values.count(one.value) > 0) continue;
                verdicts.failed({one.at}, {{"name", figure.label},
                                           {"a", one.text},
                                           {"b", matter.shown(figure.id, found->second)}});
            }
        });
    };
}

std::optional<std::int64_t> number_in(Values const& values, std::string const& id) {
    auto const found = values.find(id);
    if (found == values.end()) return std::nullopt;
    auto const* amount = std::get_if<Amount>(&found->second);
    return amount && !amount->at_least ? std::optional(amount->value) : std::nullopt;
}

/// Figures against those of the period before: "carried" begins with what was open then, or stays
/// what it was in an earlier report since the same day; "grows" is never less than it was then.
Evaluate make_against_last(Parameters& in) {
    auto const carried = in.figure_or_none("carried");
    auto const from = in.figure_or_none("from");
    auto const grows = in.figures("grows");
    return [=](Matter const& matter, Verdicts& verdicts) {
        auto const past = matter.past();
        auto const now = matter.period();
        if (!past.period || !now) return verdicts.not_evaluated("no_last_period");
        auto const how = meeting(matter.kind(), *past.period, *now);
        auto const tell = [&](std::string const& id, KnownValue const& value, std::int64_t before) {
            verdicts.failed(value.places,
                            {{"name", matter.label(id)},
                             {"a", matter.shown(id, value.value)},
                             {"b", matter.shown(id, before)}},
                            !value.sure);
        };
        if (!carried.empty()) {
            auto const source = how == Meeting::same_start ? carried : from;
            auto const value = matter.value(carried, verdicts.rule().doubtful);
            auto const before = number_in(past.values, source);
            if (how == Meeting::apart) return verdicts.not_applicable();
            if (!value || !before)
                return verdicts.not_evaluated("missing", {{"list", matter.label(carried)}});
            if (value->value == *before) return verdicts.passed();
            tell(carried, *value, *before);
        }
        if (!grows.empty() && how != Meeting::same_start) return verdicts.not_applicable();
        for (auto const& id : grows) {
            auto const value = matter.value(id, verdicts.rule().doubtful);
            auto const before = number_in(past.values, id);
            if (!value || !before) continue;
            verdicts.passed();
            if (value->value < *before) tell(id, *value, *before);
        }
    };
}

}  // namespace

bool is_digit_slip(std::int64_t a, std::int64_t b) {
    auto const x = std::to_string(a), y = std::to_string(b);
    if (x.size() != y.size() || x.size() < 3) return false;
    std::size_t differ = 0;
    for (std::size_t i = 0; i < x.size(); ++i) differ += x[i] == y[i] ? 0U : 1U;
    auto sorted_x = x, sorted_y = y;
    std::sort(sorted_x.begin(), sorted_x.end());
    std::sort(sorted_y.begin(), sorted_y.end());
    return differ == 1 || (differ == 2 && sorted_x == sorted_y);
}

bool is_swapped(std::int64_t a, std::int64_t b) {
    auto const x = std::to_string(a), y = std::to_string(b);
    if (x.size() != y.size()) return false;
    std::size_t at = 0;
    while (at < x.size() && x[at] == y[at]) ++at;
    return at + 1 < x.size() && x[at] == y[at + 1] && x[at + 1] == y[at] &&
           x.compare(at + 2, std::string::npos, y, at + 2, std::string::npos) == 0;
}

std::string section_of_heading(ReportKind const& kind, std::string const& heading) {
    for (auto const& section : kind.sections)
        for (auto const& group : section.groups)
            if (group.id == heading) return section.id;
    return heading;
}

std::vector<CheckFunction> value_functions() {
    return {
        {"one_value", {"name", "a", "b", "where_a", "where_b"}, make_one_value},
        {"said_again", {"name", "a", "b", "where_a", "where_b"}, make_said_again},
        {"as_entered", {"name", "a", "b"}, make_as_entered},
        {"against_last", {"name", "a", "b"}, make_against_last},
    };
}

}  // namespace report
