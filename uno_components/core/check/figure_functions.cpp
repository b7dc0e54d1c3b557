// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <boost/multiprecision/cpp_int.hpp>
#include <limits>
#include <map>
#include <set>
#include <utility>

#include "core/check/functions.hpp"
#include "core/report/period.hpp"
#include "core/text/numbers.hpp"

namespace report {

namespace {

using Wide = boost::multiprecision::int128_t;
using Ids = std::vector<std::string>;

std::string show(Wide const& value) {
    return value > std::numeric_limits<std::int64_t>::max()
               ? value.str()
               : format_whole(value.convert_to<std::int64_t>());
}

void add_places(std::vector<TextSpan>& to, KnownValue const& value) {
    to.insert(to.end(), value.places.begin(), value.places.end());
}

/// The figures of a sum that are known, and those that are not.
struct Parts {
    std::vector<KnownValue> known;
    Ids missing;
    Wide sum = 0;
    bool sure = true;
    std::size_t unsure = 0;

    Parts(Matter const& matter, Ids const& ids, bool doubtful) {
        for (auto const& id : ids) {
            auto const value = matter.first_value(id, doubtful);
            if (!value) {
                missing.push_back(id);
                continue;
            }
            sum += value->value;
            sure = sure && value->sure;
            unsure += value->sure ? 0U : 1U;
            known.push_back(*value);
        }
    }
};

Arguments with_parts(Arguments arguments, Parts const& parts) {
    std::string terms;
    for (std::size_t i = 0; i < parts.known.size(); ++i) {
        auto const shown = format_whole(parts.known[i].value);
        arguments.emplace_back("p" + std::to_string(i + 1), shown);
        terms += (i == 0 ? "" : " + ") + shown;
    }
    arguments.emplace_back("parts", terms);
    return arguments;
}

std::string names(Matter const& matter, Ids const& ids) {
    std::string all;
    for (auto const& id : ids) all += (all.empty() ? "" : "; ") + matter.label(id);
    return all;
}

/// whole = sum of parts. A part that is usually left out when there is none may be missing.
Evaluate make_sum(Parameters& in) {
    auto const whole = in.figure("whole");
    auto const ids = in.figures("parts");
    auto const may_be_none = in.figures("may_be_none");
    return [=](Matter const& matter, Verdicts& verdicts) {
        auto const total = matter.first_value(whole);
        Parts const parts(matter, ids, verdicts.rule().doubtful);
        // Of two doubtful ones nobody knows which is wrong, the report or the reading.
        if (parts.unsure > 1) return verdicts.not_evaluated("doubtful");
        if (!total || parts.known.empty())
            return verdicts.not_evaluated("missing",
                                          {{"list", names(matter, total ? ids : Ids{whole})}});
        auto missing = parts.missing;
        auto const kept = std::remove_if(missing.begin(), missing.end(), [&](auto const& id) {
            return std::find(may_be_none.begin(), may_be_none.end(), id) != may_be_none.end();
        });
        bool const none_assumed = kept != missing.end();
        missing.erase(kept, missing.end());
        Wide const off = parts.sum - total->value;
        if (off == 0 && parts.known.size() > 1)
            return verdicts.passed();  // More than the whole is wrong whatever is missing; but of
                                       // one doubtful part nobody knows.
        bool const few = !missing.empty() || parts.known.size() < 2;
        if (few && (off <= 0 || parts.unsure > 0))
            return verdicts.not_evaluated("missing", {{"list", names(matter, parts.missing)}});
        std::vector<TextSpan> places;
        add_places(places, *total);
        for (auto const& part : parts.known) add_places(places, part);
        bool const doubtful = !total->sure || !parts.sure || (off < 0 && none_assumed);
        verdicts.failed(std::move(places),
                        with_parts({{"name", matter.label(whole)},
                                    {"whole", format_whole(total->value)},
                                    {"sum", show(parts.sum)},
                                    {"difference", show(off < 0 ? -off : off)}},
                                   parts),
                        doubtful);
    };
}

/// A part that is larger than its whole.
void hold_at_most(Matter const& matter, Verdicts& verdicts, std::string const& part,
                  std::string const& whole) {
    auto const a = matter.first_value(part, verdicts.rule().doubtful),
               b = matter.first_value(whole, verdicts.rule().doubtful);
    if (!a || !b)
        return verdicts.not_evaluated("missing", {{"list", names(matter, {a ? whole : part})}});
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

Evaluate make_at_most(Parameters& in) {
    auto const parts = in.figures("parts");
    auto const whole = in.figure("whole");
    auto const unless = in.phrases("unless");
    return [=](Matter const& matter, Verdicts& verdicts) {
        for (auto const& part : parts) {
            bool other = false;
            for (auto const& one : matter.seen(part))
                other = other || unless.any(matter.paragraphs()[one.paragraph].tokens);
            if (!other) hold_at_most(matter, verdicts, part, whole);
        }
    };
}

/// Every part of the kind against its wholes, but for those that rows of their own name.
Evaluate make_bounds(Parameters& in) {
    auto const besides = in.figures("besides");
    return [=](Matter const& matter, Verdicts& verdicts) {
        bool seen = false;
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
                if (a && b && a->value > b->value) hold_at_most(matter, verdicts, figure.id, whole);
            }
        });
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
            return verdicts.not_evaluated("missing", {{"list", names(matter, {one, other})}});
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

/// figure = from - less.
Evaluate make_difference(Parameters& in) {
    auto const figure = in.figure("figure");
    auto const from = in.figure("of");
    auto const less = in.figure("less");
    return [=](Matter const& matter, Verdicts& verdicts) {
        auto const x = matter.seen(figure).empty() ? std::nullopt
                                                   : matter.value(figure, verdicts.rule().doubtful);
        auto const a = matter.first_value(from, verdicts.rule().doubtful),
                   b = matter.first_value(less, verdicts.rule().doubtful);
        if (!x || !a || !b)
            return verdicts.not_evaluated("missing",
                                          {{"list", names(matter, {figure, from, less})}});
        Wide const right = Wide(a->value) - b->value;
        if (right == x->value) return verdicts.passed();
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

/// Below, two figures have the same number by chance.
constexpr std::int64_t least_telling = 20;

/// A digit changed, or two that changed places.
bool is_slip(std::int64_t a, std::int64_t b) {
    auto const x = std::to_string(a), y = std::to_string(b);
    if (x.size() != y.size() || x.size() < 3) return false;
    std::size_t differ = 0;
    for (std::size_t i = 0; i < x.size(); ++i) differ += x[i] == y[i] ? 0U : 1U;
    auto sorted_x = x, sorted_y = y;
    std::sort(sorted_x.begin(), sorted_x.end());
    std::sort(sorted_y.begin(), sorted_y.end());
    return differ == 1 || (differ == 2 && sorted_x == sorted_y);
}

std::string section_of(ReportKind const& kind, std::string const& heading) {
    for (auto const& section : kind.sections)
        for (auto const& group : section.groups)
            if (group.id == heading) return section.id;
    return heading;
}

/// One figure written with two values. M07. Two numbers of one paragraph are no two values: there
/// one is a part of the other. Where the document bears one of them out, the other has to look like
/// a slip of it, or stand in another section.
Evaluate make_one_value(Parameters& in) {
    auto const besides = in.figures("besides");
    return [=](Matter const& matter, Verdicts& verdicts) {
        // The record says more than words; and a number that is another figure's was misread.
        if (matter.context().record) return verdicts.not_applicable();
        std::map<std::int64_t, std::string> others;
        matter.kind().each_figure([&](Figure const& figure) {
            for (auto const& one : matter.seen(figure.id))
                if (one.settled && !one.denied && one.value >= least_telling)
                    others.emplace(one.value, figure.id);
        });
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
                if (others.count(one.value) > 0 && others.at(one.value) != figure.id) continue;
                bool const alike = one.settled == first->settled;
                bool const telling =
                    alike || is_slip(one.value, first->value) ||
                    (!one.in_table && !first->in_table &&
                     section_of(matter.kind(), one.heading) !=
                         section_of(matter.kind(),
                                    first->heading));  // Values far apart are of two things.
                auto const low = std::min(one.value, first->value);
                auto const high = std::max(one.value, first->value);
                if (!telling || low <= 0 || high / 2 > low || !told.insert(one.value).second)
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

std::vector<CheckFunction> figure_functions() {
    return {
        {"sum", {"name", "whole", "sum", "difference", "parts", "p1", "p2", "p3", "p4"}, make_sum},
        {"at_most", {"name", "whole_name", "part", "whole"}, make_at_most},
        {"bounds", {"name", "whole_name", "part", "whole"}, make_bounds},
        {"equal", {"a", "b", "name", "other_name"}, make_equal},
        {"difference", {"name", "x", "y", "a", "b"}, make_difference},
        {"together", {"p1", "p2", "p3", "p4"}, make_together},
        {"wants", {"name", "other_name"}, make_wants},
        {"one_value", {"name", "a", "b", "where_a", "where_b"}, make_one_value},
        {"as_entered", {"name", "a", "b"}, make_as_entered},
        {"against_last", {"name", "a", "b"}, make_against_last},
    };
}

}  // namespace report
