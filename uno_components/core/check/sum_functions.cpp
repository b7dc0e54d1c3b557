// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <utility>

#include "core/check/functions.hpp"
#include "core/check/known_figures.hpp"
#include "core/check/told_together.hpp"
#include "core/text/numbers.hpp"
#include "core/text/quantity.hpp"

namespace report {

namespace {

using Ids = std::vector<std::string>;

/// The figures of a sum that are known, and those that are not.
struct Parts {
    std::vector<KnownValue> known;
    Ids missing;
    Wide sum = 0;
    bool sure = true;
    std::size_t unsure = 0;

    /// `in_doubt`: those that count though the words leave them in doubt.
    Parts(Matter const& matter, Ids const& ids, bool doubtful, Ids const& in_doubt = {}) {
        for (auto const& id : ids) {
            bool const any = std::find(in_doubt.begin(), in_doubt.end(), id) != in_doubt.end();
            auto const value = matter.first_value(id, doubtful || any);
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

/// Whether no place of the one is in a paragraph near one of the other.
bool stands_far(KnownValue const& one, KnownValue const& other) {
    constexpr std::size_t near = 3;
    for (auto const& a : one.places)
        for (auto const& b : other.places)
            if ((a.paragraph > b.paragraph ? a.paragraph - b.paragraph
                                           : b.paragraph - a.paragraph) <= near)
                return false;
    return true;
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
    Ids parts, around, may_be_none, in_doubt;
    Phrases unless, together;
    Phrases unless_part;  ///< words by which a part is of others, too
    Phrases rest;         ///< words for a part that may be missing
};

/// Whether a paragraph counts so many: one of its numbers that is no part of a citation.
bool counts(MatterParagraph const& paragraph, TokenRange const& range, Wide const& value) {
    for (auto i = range.from; i < range.until; ++i) {
        auto const& token = paragraph.tokens[i];
        if (token.kind != Token::Kind::number || token.in_citation) continue;
        auto const run = number_at(paragraph.text, token.from);
        if (run.value && !run.percent && run.value->decimals == 0 &&
            Wide(run.value->digits) == value)
            return true;
    }
    return false;
}

/// "Bà con rút về không làm nữa 04 hồ sơ", "Hồ sơ trả lại | 45": what lacks is said in a sentence
/// or a row that has words for it, though it was read as no figure.
bool is_rest_said(Matter const& matter, Phrases const& rest, Wide const& lacks) {
    if (rest.empty()) return false;
    auto const& all = matter.paragraphs();
    for (std::size_t n = 0; n < all.size(); ++n) {
        auto const& tokens = all[n].tokens;
        for (auto const& hit : rest.all(tokens)) {
            if (counts(all[n], sentence_of(tokens, hit.from), lacks)) return true;
            // The cells behind it in its row.
            for (auto next = n + 1;
                 all[n].in_table && next < all.size() && all[next].in_table &&
                 all[next].block == all[n].block && all[next].cell > all[next - 1].cell;
                 ++next)
                if (counts(all[next], {0, all[next].tokens.size()}, lacks)) return true;
        }
    }
    return false;
}

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
    Parts const parts(matter, row.parts, verdicts.rule().doubtful, row.in_doubt);
    // Of two doubtful ones nobody knows which is wrong, the report or the reading.
    if (parts.unsure > 1) return not_held("doubtful", {});
    if (tell_rivals(matter, verdicts, row.whole, row.parts)) return;
    if (!total || parts.known.empty())
        return not_held("missing",
                        {{"list", labels_of(matter, total ? row.parts : Ids{row.whole})}});
    auto missing = parts.missing;
    auto const kept = std::remove_if(missing.begin(), missing.end(), [&](auto const& id) {
        // What is told in two ways is not none.
        return !matter.is_open(id) && matter.seen(id).empty() &&
               std::find(row.may_be_none.begin(), row.may_be_none.end(), id) !=
                   row.may_be_none.end();
    });
    bool const none_assumed = kept != missing.end();
    missing.erase(kept, missing.end());
    Wide const off = parts.sum - total->value;
    if (off == 0 && parts.known.size() > 1) return verdicts.passed();
    // "xin rút 09 hồ sơ, trả lại 13 hồ sơ": one of them was read as the part, which lacks the
    // other.
    bool const is_part =
        std::any_of(row.may_be_none.begin(), row.may_be_none.end(), [&](std::string const& id) {
            auto const value = matter.first_value(id);
            return value && -off == value->value;
        });
    if (off < 0 && !is_part && is_rest_said(matter, row.rest, -off)) return verdicts.passed();
    bool const part_of_more = std::any_of(
        parts.known.begin(), parts.known.end(),
        [&](KnownValue const& part) { return is_told_with(matter, part, row.unless_part); });
    if (part_of_more || is_told_with(matter, *total, row.unless))
        return verdicts.not_evaluated("doubtful");
    auto const wider = wider_of(matter, row.around);
    if (wider && parts.sum == *wider) return verdicts.passed();
    // More than the whole is wrong whatever is missing; but of one doubtful part nobody knows.
    bool const few = !missing.empty() || parts.known.size() < 2;
    if (few && (off <= 0 || parts.unsure > 0 || parts.known.size() < 2))
        return not_held("missing", {{"list", labels_of(matter, parts.missing)}});
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
    // A part in doubt that is far from what lacks is another thing's.
    constexpr int near = 20;
    if (parts.unsure > 0 && !row.in_doubt.empty() &&
        Wide(off < 0 ? -off : off) * near > Wide(total->value))
        return verdicts.not_evaluated("doubtful");
    // Of a part that is far more than its whole the one or the other was read as what it is not.
    constexpr int times = 3;
    for (auto const& part : parts.known)
        if (Wide(part.value) > Wide(total->value) * times && (doubtful || stands_far(part, *total)))
            return verdicts.not_evaluated("doubtful");
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
    row.in_doubt = in.figures("in_doubt");
    row.unless = in.phrases("unless");
    row.unless_part = in.phrases("unless_part");
    row.together = in.phrases("together");
    row.rest = in.phrases("rest");
    return [=](Matter const& matter, Verdicts& verdicts) { hold_sum(matter, verdicts, row); };
}

}  // namespace

std::vector<CheckFunction> sum_functions() {
    return {
        {"sum", {"name", "whole", "sum", "difference", "parts", "p1", "p2", "p3", "p4"}, make_sum},
    };
}

}  // namespace report
