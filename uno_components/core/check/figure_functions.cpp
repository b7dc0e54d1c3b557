// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <boost/multiprecision/cpp_int.hpp>
#include <limits>
#include <set>
#include <utility>

#include "core/check/functions.hpp"
#include "core/check/told_together.hpp"
#include "core/text/numbers.hpp"
#include "core/text/quantity.hpp"

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

/// A sum of figures of which one or more are written with several values. Whether one of them fits
/// is told by those that say so; here, that none does.
struct Rivals {
    std::vector<KnownValue> whole;
    std::vector<std::vector<KnownValue>> parts;
    std::size_t ways = 1;

    Rivals(Matter const& matter, std::string const& total, Ids const& ids) {
        whole = values_of(matter, total);
        for (auto const& id : ids) parts.push_back(values_of(matter, id));
        for (auto const& part : parts) ways *= part.size();
        ways *= whole.size();
    }

    /// The values next to the whole's first place; none: one way fits, or there is none, or too
    /// many.
    std::optional<std::vector<KnownValue>> none_fits() const {
        constexpr std::size_t most_ways = 16;
        if (ways < 2 || ways > most_ways) return std::nullopt;
        for (std::size_t way = 0; way < ways; ++way) {
            auto rest = way;
            Wide sum = 0;
            for (auto const& part : parts) {
                sum += part[rest % part.size()].value;
                rest /= part.size();
            }
            if (sum == whole[rest].value) return std::nullopt;
        }
        std::vector<KnownValue> next{whole.front()};
        for (auto const& part : parts)
            next.push_back(*std::min_element(
                part.begin(), part.end(), [&](KnownValue const& a, KnownValue const& b) {
                    return away(a, whole.front()) < away(b, whole.front());
                }));
        return next;
    }

private:
    static std::vector<KnownValue> values_of(Matter const& matter, std::string const& id) {
        if (auto const value = matter.first_value(id)) return {*value};
        return matter.rivals(id);
    }
    static std::size_t away(KnownValue const& a, KnownValue const& b) {
        if (a.places.empty() || b.places.empty()) return std::numeric_limits<std::size_t>::max();
        auto const x = a.places.front().paragraph, y = b.places.front().paragraph;
        return x < y ? y - x : x - y;
    }
};

/// Tells a sum that no way of reading the figures makes right. False: it does not.
bool tell_rivals(Matter const& matter, Verdicts& verdicts, std::string const& whole,
                 Ids const& ids) {
    auto const next = Rivals(matter, whole, ids).none_fits();
    if (!next) return false;
    Parts parts(matter, {}, false);
    std::vector<TextSpan> places;
    for (auto const& one : *next) {
        add_places(places, one);
        if (&one == &next->front()) continue;
        parts.known.push_back(one);
        parts.sum += one.value;
    }
    auto const total = next->front().value;
    Wide const off = parts.sum - total;
    verdicts.failed(std::move(places), with_parts({{"name", matter.label(whole)},
                                                   {"whole", format_whole(total)},
                                                   {"sum", show(parts.sum)},
                                                   {"difference", show(off < 0 ? -off : off)}},
                                                  parts));
    return true;
}

/// Whether the sum would be right with another number than the one that was read for a figure: one
/// that stands in the same sentence and is none of the sum's, or none at all of a part that may be
/// missing. Then the reading may be wrong, not the report.
bool fits_otherwise(Matter const& matter, KnownValue const& one, Wide const& needed,
                    std::vector<TextSpan> const& taken) {
    for (auto const& place : one.places) {
        auto const& paragraph = matter.paragraphs()[place.paragraph];
        auto const& tokens = paragraph.tokens;
        auto const at = static_cast<std::size_t>(
            std::partition_point(tokens.begin(), tokens.end(),
                                 [&](Token const& token) {
                                     return matter.span(paragraph, token.from, token.from).from <
                                            place.from;
                                 }) -
            tokens.begin());
        if (at >= tokens.size()) continue;
        auto const sentence = sentence_of(tokens, at);
        for (auto i = sentence.from; i < sentence.until; ++i) {
            if (tokens[i].kind != Token::Kind::number || tokens[i].in_citation) continue;
            auto const run = number_at(paragraph.text, tokens[i].from);
            if (!run.value || run.value->decimals != 0 || Wide(run.value->digits) != needed)
                continue;
            auto const here = matter.span(paragraph, tokens[i].from, tokens[i].until);
            if (std::none_of(taken.begin(), taken.end(), [&](TextSpan const& other) {
                    return other.paragraph == here.paragraph && other.from == here.from;
                }))
                return true;
        }
    }
    return false;
}

/// Whether wherever it stands it may be another thing's.
bool is_all_doubted(Matter const& matter, KnownValue const& value) {
    return !value.places.empty() &&
           std::all_of(value.places.begin(), value.places.end(),
                       [&](TextSpan const& place) { return matter.is_doubted(place); });
}

/// Whether the total is in doubt, and the sum of the parts stands where they do: it is the total,
/// read as something else.
bool is_total_beside(Matter const& matter, KnownValue const& total,
                     std::vector<KnownValue> const& parts, Wide const& sum) {
    if (!is_all_doubted(matter, total)) return false;
    for (auto const& part : parts)
        for (auto const& place : part.places) {
            auto const& paragraph = matter.paragraphs()[place.paragraph];
            for (auto const& token : paragraph.tokens) {
                if (token.kind != Token::Kind::number || token.in_citation) continue;
                auto const run = number_at(paragraph.text, token.from);
                if (run.value && !run.percent && run.value->decimals == 0 &&
                    Wide(run.value->digits) == sum)
                    return true;
            }
        }
    return false;
}

/// Whether one part stands in another paragraph, and the whole in one with another part.
bool stands_apart(KnownValue const& part, KnownValue const& whole,
                  std::vector<KnownValue> const& parts) {
    auto const together = [](KnownValue const& a, KnownValue const& b) {
        return std::any_of(a.places.begin(), a.places.end(), [&](TextSpan const& one) {
            return std::any_of(b.places.begin(), b.places.end(), [&](TextSpan const& other) {
                return one.paragraph == other.paragraph;
            });
        });
    };
    return !together(part, whole) &&
           std::any_of(parts.begin(), parts.end(), [&](KnownValue const& other) {
               return &other != &part && together(other, whole);
           });
}

/// The parts told of a larger group ("cán bộ 11, công chức 09; đại học 15, ...") than the whole:
/// its number, when it is known.
std::optional<Wide> wider_of(Matter const& matter, Ids const& ids) {
    Parts const wider(matter, ids, false);
    return ids.empty() || !wider.missing.empty() ? std::nullopt : std::optional(wider.sum);
}

/// Whether the sentence of a value has words that make it another thing's.
bool is_told_with(Matter const& matter, KnownValue const& value, Phrases const& words) {
    return !words.empty() &&
           std::any_of(value.places.begin(), value.places.end(), [&](TextSpan const& place) {
               auto const& paragraph = matter.paragraphs()[place.paragraph];
               auto const& tokens = paragraph.tokens;
               for (std::size_t i = 0; i < tokens.size(); ++i) {
                   if (matter.span(paragraph, tokens[i].from, tokens[i].until).from < place.from)
                       continue;
                   auto const sentence = sentence_of(tokens, i);
                   return words.any(tokens, sentence.from, sentence.until);
               }
               return false;
           });
}

/// What a row says of a sum.
struct Sum {
    std::string whole;
    Ids parts, around, may_be_none;
    Phrases unless, together;
};

/// Tells a sum of one sentence that is wrong whatever the rest of the document says; of doubtful
/// values, so that a person has to look. False: there is none.
bool tell_together(Matter const& matter, Verdicts& verdicts, Sum const& row) {
    if (row.together.empty() || !matter.has_document()) return false;
    auto const all = told_together(matter, row.whole, row.parts, row.may_be_none, row.together);
    for (auto const& told : all) {
        Parts parts(matter, {}, false);
        std::vector<TextSpan> places{told.whole.at};
        for (auto const& one : told.parts) {
            parts.known.push_back({one.value, one.sure, {one.at}});
            parts.sum += one.value;
            parts.unsure += one.sure ? 0U : 1U;
            places.push_back(one.at);
        }
        KnownValue const total{told.whole.value, told.whole.sure, {told.whole.at}};
        Wide const off = parts.sum - total.value;
        // What is left out may be what is missing.
        bool const may_lack = off < 0 && !told.missing.empty();
        if (off == 0 || may_lack || parts.unsure > 1 || is_told_with(matter, total, row.unless) ||
            fits_otherwise(matter, total, parts.sum, places))
            continue;
        bool const other =
            std::any_of(parts.known.begin(), parts.known.end(), [&](KnownValue const& part) {
                auto const needed = Wide(part.value) - off;
                return needed >= 0 && fits_otherwise(matter, part, needed, places);
            });
        if (other) continue;
        verdicts.failed(std::move(places),
                        with_parts({{"name", matter.label(row.whole)},
                                    {"whole", format_whole(total.value)},
                                    {"sum", show(parts.sum)},
                                    {"difference", show(off < 0 ? -off : off)}},
                                   parts),
                        true);
        return true;
    }
    return false;
}

/// whole = sum of parts. A part that is usually left out when there is none may be missing.
/// "wider": figures that make up a group around the whole, which the parts may be of.
void hold_sum(Matter const& matter, Verdicts& verdicts, Sum const& row) {
    auto const not_held = [&](char const* reason, Arguments arguments) {
        if (!tell_together(matter, verdicts, row))
            verdicts.not_evaluated(reason, std::move(arguments));
    };
    auto const total = matter.first_value(row.whole);
    Parts const parts(matter, row.parts, verdicts.rule().doubtful);
    // Of two doubtful ones nobody knows which is wrong, the report or the reading.
    if (parts.unsure > 1) return not_held("doubtful", {});
    if (tell_rivals(matter, verdicts, row.whole, row.parts)) return;
    if (!total || parts.known.empty())
        return not_held("missing", {{"list", names(matter, total ? row.parts : Ids{row.whole})}});
    auto missing = parts.missing;
    auto const kept = std::remove_if(missing.begin(), missing.end(), [&](auto const& id) {
        return !matter.is_open(id) && std::find(row.may_be_none.begin(), row.may_be_none.end(),
                                                id) != row.may_be_none.end();
    });
    bool const none_assumed = kept != missing.end();
    missing.erase(kept, missing.end());
    Wide const off = parts.sum - total->value;
    if (off == 0 && parts.known.size() > 1) return verdicts.passed();
    if (is_told_with(matter, *total, row.unless)) return verdicts.not_evaluated("doubtful");
    auto const wider = wider_of(matter, row.around);
    if (wider && parts.sum == *wider) return verdicts.passed();
    // More than the whole is wrong whatever is missing; but of one doubtful part nobody knows.
    bool const few = !missing.empty() || parts.known.size() < 2;
    if (few && (off <= 0 || parts.unsure > 0 || parts.known.size() < 2))
        return not_held("missing", {{"list", names(matter, parts.missing)}});
    if (is_total_beside(matter, *total, parts.known, parts.sum)) return verdicts.passed();
    std::vector<TextSpan> places;
    add_places(places, *total);
    for (auto const& part : parts.known) add_places(places, part);
    bool doubtful = !total->sure || !parts.sure || (off < 0 && none_assumed) ||
                    (off > 0 && wider && parts.sum < *wider) ||
                    fits_otherwise(matter, *total, parts.sum, places);
    std::size_t n = 0;
    for (auto const& id : row.parts) {
        if (std::find(parts.missing.begin(), parts.missing.end(), id) != parts.missing.end())
            continue;
        auto const& part = parts.known[n++];
        bool const may_be_none =
            std::find(row.may_be_none.begin(), row.may_be_none.end(), id) != row.may_be_none.end();
        auto const needed = Wide(part.value) - off;
        // A part from elsewhere that the others do without is another thing's.
        bool const stray = needed == 0 && stands_apart(part, *total, parts.known);
        // Surely so when it is more than the whole ("14 kiến nghị", "đang giải quyết 69"), when
        // it stands in the section of other things, and when its own words do not say what it
        // is of.
        if (stray && (part.value > total->value || !part.sure || is_all_doubted(matter, part)))
            return verdicts.passed();
        doubtful = doubtful || stray || (needed == 0 && may_be_none) ||
                   (needed >= 0 && fits_otherwise(matter, part, needed, places));
    }
    verdicts.failed(std::move(places),
                    with_parts({{"name", matter.label(row.whole)},
                                {"whole", format_whole(total->value)},
                                {"sum", show(parts.sum)},
                                {"difference", show(off < 0 ? -off : off)}},
                               parts),
                    doubtful);
}

Evaluate make_sum(Parameters& in) {
    Sum row;
    row.whole = in.figure("whole");
    row.parts = in.figures("parts");
    row.around = in.figures("wider");
    row.may_be_none = in.figures("may_be_none");
    row.unless = in.phrases("unless");
    row.together = in.phrases("together");
    return [=](Matter const& matter, Verdicts& verdicts) { hold_sum(matter, verdicts, row); };
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
    if (!said) verdicts.not_evaluated("missing", {{"list", names(matter, {total ? part : whole})}});
}

/// Figures that are the part where they stand behind the whole in its sentence, and the words that
/// make them another one's there.
struct PartBeside {
    Ids figures;
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
                // Of a whole that may be another thing's nothing is too much.
                bool const in_doubt = b && is_all_doubted(matter, *b);
                if (a && b && !in_doubt && a->value > b->value)
                    hold_at_most(matter, verdicts, figure.id, whole);
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
    };
}

}  // namespace report
