// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "core/check/functions.hpp"
#include "core/check/shares.hpp"
#include "core/reader/kind_readers.hpp"
#include "core/text/numbers.hpp"
#include "core/text/quantity.hpp"

namespace report {

namespace {

using Ids = std::vector<std::string>;

struct Shares {
    Ids figures;  ///< empty: all shares of the kind
    Ids besides;
    Phrases unless;  ///< in the clause of a percentage: it is none of the report's
    std::map<std::string, std::vector<std::string>> also;  ///< what a share may be meant as, too
    std::map<std::string, std::vector<std::string>> rest;  ///< with which others it makes a whole
    std::map<std::string, Phrases> others;  ///< behind a percentage: it is another one's
    std::map<std::string, Phrases> wholes;  ///< behind it: the whole that it is a share of
};

Shares read_shares(Parameters& in) {
    Shares shares;
    shares.figures = in.figures("figures");
    shares.besides = in.figures("besides");
    shares.unless = in.phrases("unless");
    auto const read = [&](char const* key, auto& to) {
        auto const* given = in.in().find(key);
        if (!given) return;
        ObjectReader each(*given, in.in().where() + " " + key);
        for (auto const& [id, unused] : given->get_object()) {
            to[std::string(id)] = each.texts(id);
            for (auto const& one : to[std::string(id)])
                if (!in.kind().figure(one) || !in.kind().figure(id))
                    fail("kind.unknown_figure", {{"by", in.in().where()}, {"id", one}}, {});
        }
    };
    read("also", shares.also);
    read("rest", shares.rest);
    auto const read_phrases = [&](char const* key, std::map<std::string, Phrases>& to) {
        auto const* given = in.in().find(key);
        if (!given) return;
        ObjectReader each(*given, in.in().where() + " " + key);
        for (auto const& [id, unused] : given->get_object()) {
            if (!in.kind().figure(id))
                fail("kind.unknown_figure", {{"by", in.in().where()}, {"id", std::string(id)}}, {});
            for (auto const& phrase : each.texts(id))
                if (!to[std::string(id)].add(phrase))
                    fail("kind.bad_phrase", {{"text", phrase}}, in.in().where());
        }
    };
    read_phrases("others_behind", shares.others);
    read_phrases("wholes", shares.wholes);
    return shares;
}

Ids shares_of(ReportKind const& kind, Shares const& shares) {
    Ids ids = shares.figures;
    if (ids.empty())
        kind.each_figure([&](Figure const& figure) {
            if (figure.derive && figure.derive->rule == Derivation::Rule::share_of)
                ids.push_back(figure.id);
        });
    ids.erase(std::remove_if(ids.begin(), ids.end(),
                             [&](std::string const& id) {
                                 return std::find(shares.besides.begin(), shares.besides.end(),
                                                  id) != shares.besides.end();
                             }),
              ids.end());
    return ids;
}

/// Tokens of the clause round a byte of a paragraph.
TokenRange clause_at(MatterParagraph const& paragraph, std::size_t byte) {
    auto const& tokens = paragraph.tokens;
    auto const found = std::partition_point(
        tokens.begin(), tokens.end(), [&](Token const& token) { return token.until <= byte; });
    if (found == tokens.end()) return {0, 0};
    return clause_of(tokens, static_cast<std::size_t>(found - tokens.begin()));
}

/// "99,02% hồ sơ trả trước và đúng hạn": words of another share stand behind it, and no number that
/// would be theirs. That of a month is none: "100% hồ sơ đã giải quyết của tháng 10 được trả ...".
bool is_named_other(ReportKind const& kind, MatterParagraph const& paragraph, SeenValue const& one,
                    TokenRange const& clause, Phrases const& others) {
    constexpr std::size_t most_words = 9, near_words = 7;
    auto const& reader = readers_of(kind).words;
    auto const& tokens = paragraph.tokens;
    std::size_t looked = 0;
    bool named = false;
    for (auto i = clause.from; i < clause.until && looked <= most_words; ++i) {
        if (tokens[i].from < one.until || tokens[i].text == "%") continue;
        if (auto const time = reader.time_at(tokens, i); time.tokens > 0 && !time.here) {
            i += time.tokens - 1;
            continue;
        }
        // Further off it is another one's.
        if (tokens[i].kind == Token::Kind::number) return named && looked > near_words;
        named = named || others.at(tokens, i).until > i;
        ++looked;
    }
    return named;
}

/// "đạt 55,75% kế hoạch thu trên địa bàn (160.000.000 đồng)": the whole that a share of money is of
/// stands in the bracket behind it.
bool has_whole_behind(Matter const& matter, MatterParagraph const& paragraph, SeenValue const& one,
                      Decimal const& printed, Pair const& pair) {
    constexpr std::size_t most_words = 12;
    auto const& tokens = paragraph.tokens;
    auto i = static_cast<std::size_t>(
        std::partition_point(tokens.begin(), tokens.end(),
                             [&](Token const& token) { return token.from < one.until; }) -
        tokens.begin());
    for (auto const end = std::min(tokens.size(), i + most_words); i + 1 < end; ++i) {
        if (tokens[i].ends_clause || tokens[i].text == ",") return false;
        if (tokens[i].text != "(") continue;
        auto const amount = quantity_at(paragraph.text, tokens[i + 1].from, matter.quantities());
        if (!amount.money || !amount.has_unit || !amount.value || *amount.value <= 0) return false;
        auto other = pair;
        other.whole = *amount.value;
        return fit_of(printed, other) != Fit::wrong;
    }
    return false;
}

/// "Dự toán thu 43.000 triệu đồng (gồm cả …), đã thu 30.875 triệu đồng (71,80%)": another amount of
/// the sentence is the whole.
bool has_whole_beside(Matter const& matter, MatterParagraph const& paragraph, SeenValue const& one,
                      Decimal const& printed, Pair const& pair) {
    auto const& tokens = paragraph.tokens;
    auto const at = static_cast<std::size_t>(
        std::partition_point(tokens.begin(), tokens.end(),
                             [&](Token const& token) { return token.until <= one.from; }) -
        tokens.begin());
    if (at >= tokens.size()) return false;
    auto const range = sentence_of(tokens, at);
    for (auto i = range.from; i < range.until; ++i) {
        if (tokens[i].kind != Token::Kind::number) continue;
        auto const amount = quantity_at(paragraph.text, tokens[i].from, matter.quantities());
        if (!amount.money || !amount.has_unit || !amount.value || *amount.value <= pair.part)
            continue;
        auto other = pair;
        other.whole = *amount.value;
        if (fit_of(printed, other) == Fit::right) return true;
    }
    return false;
}

/// "Đã giải quyết | 663 | 100%" above the rows of its parts: the base of a column of shares.
bool is_base_of_column(Matter const& matter, SeenValue const& one) {
    constexpr std::int64_t all = 10'000;
    if (!one.in_table || one.value != all) return false;
    auto const& paragraph = matter.paragraphs()[one.paragraph];
    auto const& paragraphs = matter.paragraphs();
    return std::any_of(paragraphs.begin(), paragraphs.end(), [&](MatterParagraph const& other) {
        return other.in_table && other.block == paragraph.block && other.cell == paragraph.cell &&
               other.number > paragraph.number && other.text.find('%') != std::string::npos;
    });
}

/// The same share several times: where one of them is right, or in several rows of tables, the
/// others are of something else.
bool is_one_of_many(Matter const& matter, std::string const& id, SeenValue const& one,
                    std::vector<Pair> const& pairs) {
    for (auto const& other : matter.seen(id)) {
        if (other.value == one.value || !other.percent) continue;
        if (other.in_table && one.in_table) return true;
        auto const p = printed(other);
        for (auto const& pair : pairs)
            if (p && fit_of(*p, pair) != Fit::wrong) return true;
    }
    return false;
}

/// The pair of what the others leave of the whole: where one of the parts is wrong, the share may
/// be right all the same.
std::optional<Pair> pair_by_rest(Matter const& matter, Ids const& others, bool doubtful) {
    std::optional<Pair> left;
    for (auto const& id : others)
        for (auto const& way : ways_of(matter.kind(), id, {})) {
            auto const pair = pair_of(matter, way.of, way.whole, doubtful);
            if (!pair || pair->whole <= 0 || pair->part > pair->whole) return std::nullopt;
            if (!left) {
                left = pair;
                left->part = pair->whole;
            }
            left->part -= pair->part;
        }
    return left;
}

/// Printed shares against their pairs. `wanted`: what the rule tells, wrong ones or those that were
/// cut off instead of rounded.
void hold_shares(Matter const& matter, Verdicts& verdicts, Shares const& shares, Fit wanted) {
    std::size_t held = 0, open = 0;
    for (auto const& id : shares_of(matter.kind(), shares)) {
        auto const usual = ways_of(matter.kind(), id, shares.also);
        for (auto const& one : matter.seen(id)) {
            auto const p = printed(one);
            if (!p || !one.percent || one.denied || one.at_least) continue;
            if (!one.sure && !verdicts.rule().doubtful) continue;
            auto const& paragraph = matter.paragraphs()[one.paragraph];
            auto const clause = clause_at(paragraph, one.from);
            if (shares.unless.any(paragraph.tokens, clause.from, clause.until)) continue;
            if (auto const others = shares.others.find(id);
                others != shares.others.end() &&
                is_named_other(matter.kind(), paragraph, one, clause, others->second))
                continue;
            // "937 hồ sơ, bằng 95,13% số hồ sơ mới": the words say themselves of what whole.
            auto ways = usual;
            for (auto const& [whole, words] : shares.wholes) {
                bool const other = !usual.empty() && std::count(usual.front().of.begin(),
                                                                usual.front().of.end(), whole) == 0;
                if (other && is_named_other(matter.kind(), paragraph, one, clause, words))
                    ways = {{usual.front().of, {whole}}};
            }
            std::vector<Pair> pairs;
            std::optional<Pair> first, cut;
            bool right = false, known = true;
            for (auto const& way : ways) {
                auto const pair = pair_of(matter, way.of, way.whole, verdicts.rule().doubtful);
                // Where it may be meant as a share of what is not known, nobody can tell.
                known = known && pair && pair->whole > 0;
                if (!pair || pair->whole <= 0) continue;
                pairs.push_back(*pair);
                auto const fit = fit_of(*p, *pair);
                right = right || fit == Fit::right;
                if (fit == Fit::cut && !cut) cut = pair;
                if (!first) first = pair;
            }
            if (!known && !right) {
                ++open;
                continue;
            }
            if (auto const others = shares.rest.find(id); !right && others != shares.rest.end())
                if (auto const pair =
                        pair_by_rest(matter, others->second, verdicts.rule().doubtful))
                    right = fit_of(*p, *pair) == Fit::right;
            right = right || std::any_of(pairs.begin(), pairs.end(), [&](Pair const& pair) {
                        return has_whole_behind(matter, paragraph, one, *p, pair) ||
                               has_whole_beside(matter, paragraph, one, *p, pair);
                    });
            ++held;
            if (right || (wanted == Fit::wrong) == cut.has_value()) continue;
            if (!cut && (is_one_of_many(matter, id, one, pairs) || is_base_of_column(matter, one)))
                continue;
            auto const& pair = cut ? *cut : *first;
            std::vector<TextSpan> places{one.at};
            places.insert(places.end(), pair.places.begin(), pair.places.end());
            // Where one of several denominators may be meant, the words leave it open.
            // That the cut off decimals fit by chance nobody believes: they bear doubtful values
            // out.
            if (wanted == Fit::cut && p->decimals == 0 && !(one.sure && pair.sure)) continue;
            bool const sure = wanted == Fit::cut || (one.sure && pair.sure && one.rank == 0);
            auto const decimals = p->decimals;
            verdicts.failed(std::move(places), arguments_of(matter, id, one, pair, decimals),
                            right_share(pair, decimals), !sure);
        }
    }
    if (held > 0)
        verdicts.passed();
    else if (open > 0)
        verdicts.not_evaluated("missing_pair");
}

Evaluate make_share(Parameters& in) {
    auto const shares = read_shares(in);
    bool const cut = in.in().flag_or("cut", false);
    return [=](Matter const& matter, Verdicts& verdicts) {
        hold_shares(matter, verdicts, shares, cut ? Fit::cut : Fit::wrong);
    };
}

/// Tokens of the sentence round a byte of a paragraph.
TokenRange sentence_at(MatterParagraph const& paragraph, std::size_t byte) {
    auto const& tokens = paragraph.tokens;
    auto const found = std::partition_point(
        tokens.begin(), tokens.end(), [&](Token const& token) { return token.until <= byte; });
    if (found == tokens.end()) return {0, 0};
    return sentence_of(tokens, static_cast<std::size_t>(found - tokens.begin()));
}

/// "745 hồ sơ (98,28%)": in brackets directly behind the part a share says itself what it is of; so
/// it does behind the words of `leads` ("745 hồ sơ, đạt 98,28%").
bool stands_behind(MatterParagraph const& paragraph, std::size_t byte,
                   boost::multiprecision::int128_t const& part, Phrases const& leads) {
    constexpr std::size_t words = 4;
    auto const& tokens = paragraph.tokens;
    auto const at = static_cast<std::size_t>(
        std::partition_point(tokens.begin(), tokens.end(),
                             [&](Token const& token) { return token.until <= byte; }) -
        tokens.begin());
    if (at >= tokens.size()) return false;
    auto const lead = leads.before(tokens, at).from;
    if (lead == 0) return false;
    auto const& before = tokens[lead - 1].text;
    if (before != "(" && !(lead < at && before == ",")) return false;
    for (auto i = lead - 1; i-- > 0 && lead <= i + 2 + words;) {
        if (tokens[i].kind == Token::Kind::mark) return false;
        if (tokens[i].kind != Token::Kind::number) continue;
        // "390/400 hồ sơ": the part in front of the stroke.
        auto at_part = i >= 2 && tokens[i - 1].text == "/" ? i - 2 : i;
        while (at_part < i && at_part > 0 && tokens[at_part - 1].kind != Token::Kind::word &&
               tokens[at_part - 1].until == tokens[at_part].from)
            --at_part;
        auto const run = number_at(paragraph.text, tokens[at_part].from);
        return run.value && run.value->decimals == 0 && part == run.value->digits;
    }
    return false;
}

/// A share that fits another pair than the one it should be of, and does not name it. P05, P06.
Evaluate make_share_of_other(Parameters& in) {
    auto const figures = in.figures("figures");
    auto const fits = in.figure("fits");
    auto const meant = in.figure("meant");
    auto const named = in.phrases("named"), leads = in.phrases("leads");
    return [=](Matter const& matter, Verdicts& verdicts) {
        auto const pair_by = [&](std::string const& id) {
            auto const ways = ways_of(matter.kind(), id, {});
            auto pair = ways.empty() ? std::nullopt
                                     : pair_of(matter, ways.front().of, ways.front().whole, false);
            if (pair && pair->whole <= 0) pair.reset();
            return pair;
        };
        auto const other = pair_by(fits), right = pair_by(meant);
        for (auto const& id : figures)
            for (auto const& one : matter.seen(id)) {
                auto const p = printed(one);
                if (!p || !one.percent || !one.sure || one.in_table) continue;
                if (!other || !right) {
                    verdicts.not_evaluated("missing_pair");
                    continue;
                }
                verdicts.passed();
                if (fit_of(*p, *other) == Fit::wrong || fit_of(*p, *right) != Fit::wrong) continue;
                auto const& paragraph = matter.paragraphs()[one.paragraph];
                auto const range = sentence_at(paragraph, one.from);
                if (named.any(paragraph.tokens, range.from, range.until) ||
                    stands_behind(paragraph, one.from, other->part, leads))
                    continue;
                auto arguments = arguments_of(matter, id, one, *other, p->decimals);
                arguments.emplace_back("other", right_share(*right, p->decimals));
                arguments.emplace_back("other_whole", right->whole_shown);
                std::vector<TextSpan> places{one.at};
                places.insert(places.end(), other->places.begin(), other->places.end());
                verdicts.failed(std::move(places), std::move(arguments));
            }
    };
}

/// Shares beyond 0 to 100. P03.
Evaluate make_share_range(Parameters& in) {
    auto const shares = read_shares(in);
    return [=](Matter const& matter, Verdicts& verdicts) {
        for (auto const& id : shares_of(matter.kind(), shares))
            for (auto const& one : matter.seen(id)) {
                if (!one.percent || (!one.sure && !verdicts.rule().doubtful)) continue;
                verdicts.passed();
                if (one.value >= 0 && one.value <= 10000) continue;
                // "bằng 197,14% số hồ sơ mới": of a smaller whole it may be more.
                auto const& paragraph = matter.paragraphs()[one.paragraph];
                auto const others = shares.others.find(id);
                bool const named = others != shares.others.end() &&
                                   is_named_other(matter.kind(), paragraph, one,
                                                  clause_at(paragraph, one.from), others->second);
                if (named || matter.is_rate_of_others(one, std::nullopt)) continue;
                verdicts.failed({one.at}, {{"name", matter.label(id)}, {"p", one.text}}, !one.sure);
            }
    };
}

/// Shares that make up one whole. P04.
Evaluate make_shares_add(Parameters& in) {
    auto const parts = in.figures("parts");
    return [=](Matter const& matter, Verdicts& verdicts) {
        std::int64_t sum = 0;
        bool sure = true;
        std::vector<TextSpan> places;
        for (auto const& id : parts) {
            std::optional<KnownValue> value;
            for (std::size_t from = 0; from <= id.size() && !value;) {
                auto const end = std::min(id.find('|', from), id.size());
                auto const one = id.substr(from, end - from);
                if (!matter.seen(one).empty()) value = matter.value(one, verdicts.rule().doubtful);
                from = end + 1;
            }
            if (!value) return verdicts.not_evaluated("missing", {{"list", matter.label(id)}});
            sum += value->value;
            sure = sure && value->sure;
            places.insert(places.end(), value->places.begin(), value->places.end());
        }
        auto const tolerance = static_cast<std::int64_t>(parts.size());
        if (sum >= 10000 - tolerance && sum <= 10000 + tolerance) return verdicts.passed();
        verdicts.failed(std::move(places), {{"sum", format_percent(sum)}}, !sure);
    };
}

/// A share is printed though its whole is 0. P09.
Evaluate make_share_of_nothing(Parameters& in) {
    auto const shares = read_shares(in);
    return [=](Matter const& matter, Verdicts& verdicts) {
        for (auto const& id : shares_of(matter.kind(), shares))
            for (auto const& way : ways_of(matter.kind(), id, {})) {
                auto const pair = pair_of(matter, way.of, way.whole, verdicts.rule().doubtful);
                if (!pair || matter.seen(id).empty()) continue;
                verdicts.passed();
                if (pair->whole != 0 || matter.seen(id).front().value == 0) continue;
                verdicts.failed({matter.seen(id).front().at},
                                {{"name", matter.label(id)}, {"p", matter.seen(id).front().text}},
                                !pair->sure);
            }
    };
}

/// Progress against the share of the year that has passed. B08.
Evaluate make_progress(Parameters& in) {
    auto const figures = in.figures("figures");
    auto const points = in.whole("points", 25);
    auto const unless = in.phrases("unless");
    return [=](Matter const& matter, Verdicts& verdicts) {
        auto const period = matter.period();
        if (!period) return verdicts.not_evaluated("no_period");
        auto const months = months_of(matter.kind(), *period);
        auto const passed = months.last % 12 + 1;
        for (auto const& id : figures)
            for (auto const& one : matter.seen(id)) {
                if (!one.percent || !one.sure) continue;
                verdicts.passed();
                // |p - passed/12| in hundredths of a percent, times 12.
                auto const is_near = [&](SeenValue const& seen) {
                    auto const off = seen.value * 12 - std::int64_t{passed} * 10000;
                    return off <= points * 1200 && -off <= points * 1200;
                };
                // Beside one that is, others are of parts of the time.
                if (std::any_of(matter.seen(id).begin(), matter.seen(id).end(),
                                [&](SeenValue const& seen) {
                                    return seen.percent && seen.sure && is_near(seen);
                                }))
                    continue;
                if (unless.any(matter.paragraphs()[one.paragraph].tokens)) continue;
                verdicts.failed({one.at}, {{"name", matter.label(id)},
                                           {"p", one.text},
                                           {"months", std::to_string(passed)}});
            }
    };
}

}  // namespace

std::vector<CheckFunction> share_functions() {
    return {
        {"share", {"name", "p", "a", "b", "right"}, make_share},
        {"share_of_other",
         {"name", "p", "a", "b", "right", "other", "other_whole"},
         make_share_of_other},
        {"share_range", {"name", "p"}, make_share_range},
        {"shares_add", {"sum"}, make_shares_add},
        {"share_of_nothing", {"name", "p"}, make_share_of_nothing},
        {"progress", {"name", "p", "months"}, make_progress},
    };
}

}  // namespace report
