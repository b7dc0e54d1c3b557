// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "core/check/functions.hpp"
#include "core/check/written_days.hpp"
#include "core/reader/kind_readers.hpp"
#include "core/report/period.hpp"
#include "core/text/numbers.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

using Ids = std::vector<std::string>;

/// So many words in front of a claim may make it none ("phấn đấu không có ...").
constexpr std::size_t words_before = 8;

/// Words that say something of the whole report, and what takes that back.
struct Claim {
    Phrases says, unless;
    Phrases narrow;   ///< words with which it is said of some of them only
    Phrases aims;     ///< words of aims: then a person has to tell
    Phrases within;   ///< in front of it in its sentence, or amid it: it is said of some field only
    Phrases counted;  ///< what is denied, with its number: of a figure that was not understood
    Phrases counted_unless;  ///< in the sentence of such a number, instead of `unless`
    Phrases done;            ///< words with which it is said of what is done with only
    Phrases part;            ///< directly behind it: it is said of a part only
    Phrases all;             ///< directly behind it, longer than those: it is said of all the same
    Phrases alone;           ///< says it where the paragraph says nothing else: "Không."
};

Claim read_claim(Parameters& in) {
    return {in.phrases("says"),           in.phrases("unless"), in.phrases("narrow"),
            in.phrases("aims"),           in.phrases("within"), in.phrases("counted"),
            in.phrases("counted_unless"), in.phrases("done"),   in.phrases("part_behind"),
            in.phrases("all_behind"),     in.phrases("alone")};
}

/// Where it is said, and of what.
struct Said {
    TextSpan place;
    bool narrow = false;
    bool done = false;
    bool doubtful = false;
};

/// From behind the last full stop on: aims go on behind semicolons.
std::size_t whole_sentence(std::vector<Token> const& tokens, std::size_t at) {
    auto const stops = [](Token const& one) {
        return one.kind == Token::Kind::mark &&
               (one.text == "." || one.text == "!" || one.text == "?");
    };
    while (at > 0 && !stops(tokens[at - 1])) --at;
    return at;
}

/// Whether the clause of a claim names a time that is not all of the report's, or begins behind
/// one: "Quý I năm 2023 không có hồ sơ quá hạn", "Tháng 11, xã không có ...".
bool is_of_other_time(Matter const& matter, MatterParagraph const& paragraph, std::size_t at) {
    constexpr std::size_t longest_lead = 1;
    auto const own = matter.period();
    if (!own) return false;
    auto const& kind = matter.kind();
    auto const& tokens = paragraph.tokens;
    auto const here = months_of(kind, *own);
    auto const& reader = readers_of(kind).words;
    auto from = clause_of(tokens, at).from;
    // "Trong năm 2022, ...", "Trong tháng 5 và tháng 6, ...": the clause in front is of times
    // alone.
    if (from > 1 && tokens[from - 1].text == ",") {
        auto const before = clause_of(tokens, from - 2);
        for (auto i = before.from, last = i + longest_lead; i <= last && i < before.until; ++i) {
            auto const said = reader.time_at(tokens, i);
            if (said.tokens == 0) continue;
            if (i + said.tokens == before.until) from = before.from;
            last = i + said.tokens + longest_lead;
        }
    }
    // "Trong tuần nghỉ Tết từ ngày 08/02/2024 đến ngày 14/02/2024 không có ...": some days of it.
    auto const sentence = sentence_of(tokens, at);
    auto const days = days_in(tokens);
    for (std::size_t i = 1; i < days.size(); ++i) {
        auto const &first = days[i - 1], &last = days[i];
        constexpr std::size_t most_between = 3;
        bool const in_front = first.first >= sentence.from && last.last < at;
        if (in_front && !first.in_citation && last.first - first.last <= most_between &&
            (own->from < first.date || last.date < own->to))
            return true;
    }
    // "Quý II giải quyết 1.020 hồ sơ, đúng hạn 100%": the sentence begins with its time.
    auto first = sentence.from;
    while (first < at && tokens[first].from < paragraph.body) ++first;
    for (auto i = first, last = first + longest_lead; i <= last && i < from; ++i)
        if (reader.time_at(tokens, i).tokens > 0) from = first;
    std::optional<MonthRange> nearest;
    for (auto i = from; i < at; ++i) {
        auto const said = reader.time_at(tokens, i);
        auto const* named = said.tokens > 0 ? kind.period(said.period) : nullptr;
        if (!named || named->span == PeriodKind::Span::free || said.here || said.from ||
            tokens[i].in_citation)
            continue;
        auto const year = said.year > 0 ? said.year : own->year;
        nearest = months_of(kind, {said.period, said.ordinal, year, {}, {}});
        i += said.tokens - 1;
    }
    return nearest && (nearest->first > here.first || nearest->last < here.last);
}

/// "không có phản ánh, kiến nghị về thái độ phục vụ": what follows makes it a part's.
bool is_of_a_part(Claim const& claim, std::vector<Token> const& tokens, std::size_t behind) {
    auto const part = claim.part.at(tokens, behind).until;
    return part > behind && claim.all.at(tokens, behind).until <= part;
}

/// Where a paragraph, its label and its stop aside, says one of these words and nothing else.
std::optional<TextSpan> said_alone(Matter const& matter, MatterParagraph const& paragraph,
                                   Phrases const& words) {
    if (words.empty() || paragraph.role == LineRole::heading) return std::nullopt;
    auto const& tokens = paragraph.tokens;
    std::size_t from = 0;
    while (from < tokens.size() && tokens[from].from < paragraph.body) ++from;
    auto const until = words.at(tokens, from).until;
    if (until == from) return std::nullopt;
    bool const ends = until == tokens.size() ||
                      (until + 1 == tokens.size() && tokens[until].kind == Token::Kind::mark);
    if (!ends) return std::nullopt;
    return matter.span(paragraph, tokens[from].from, tokens[until - 1].until);
}

/// "Xã Minh Lộc không có hồ sơ quá hạn" in the report of another commune.
bool names_other_unit(Matter const& matter, std::vector<Token> const& tokens, std::size_t from,
                      std::size_t until) {
    auto const own = fold(matter.unit_name());
    if (own.empty()) return false;
    auto const begins_large = [](Token const& token) {
        return token.kind == Token::Kind::word && capitalise(token.shown) == token.shown &&
               to_lower(token.shown) != token.shown;
    };
    for (auto i = from; i < until; ++i) {
        std::size_t kind_words = 0;
        for (auto const& kind : matter.kind().unit_kinds) {
            auto const words = tokens_of({{}, kind.label, false, {}});
            bool is = !words.empty() && i + words.size() <= until;
            for (std::size_t w = 0; is && w < words.size(); ++w)
                is = tokens[i + w].text == words[w].text;
            if (is) kind_words = words.size();
        }
        if (kind_words == 0) continue;
        std::string name;
        for (auto at = i + kind_words; at < until && begins_large(tokens[at]); ++at)
            name += (name.empty() ? "" : " ") + tokens[at].text;
        if (!name.empty()) return name != own;
    }
    return false;
}

template <class Visit>
void each_claim(Matter const& matter, Claim const& claim, Visit const& visit) {
    for (auto const& paragraph : matter.paragraphs()) {
        if (!paragraph.is_text() || paragraph.planned) continue;
        auto const& tokens = paragraph.tokens;
        if (auto const place = said_alone(matter, paragraph, claim.alone)) {
            Said said;
            said.place = *place;
            visit(said);
            continue;
        }
        for (auto const& hit : claim.says.all(tokens)) {
            auto const sentence = sentence_of(tokens, hit.from);
            auto const from = std::max(
                sentence.from, hit.from > words_before ? hit.from - words_before : std::size_t{0});
            auto const until = clause_of(tokens, hit.until - 1).until;
            auto const begins = whole_sentence(tokens, hit.from);
            if (claim.unless.any(tokens, from, until) || matter.foretells(paragraph, begins) ||
                claim.within.any(tokens, sentence.from, hit.until) ||
                is_of_a_part(claim, tokens, hit.until) ||
                is_of_other_time(matter, paragraph, hit.from) ||
                names_other_unit(matter, tokens, clause_of(tokens, hit.from).from, hit.from))
                continue;
            // "Đang giải quyết (21) hồ sơ, không có ...": of those that the words in front name.
            // So they do over a word or two between: "..., trong hạn, không có ...".
            auto begin = clause_of(tokens, hit.from).from;
            for (bool few = true; few && begin > 1 && tokens[begin - 1].text == ",";) {
                constexpr std::size_t most = 4;
                auto const end = --begin;
                while (begin > sentence.from && tokens[begin - 1].text != ",") --begin;
                few =
                    end - begin <= most &&
                    std::none_of(tokens.begin() + static_cast<std::ptrdiff_t>(begin),
                                 tokens.begin() + static_cast<std::ptrdiff_t>(end),
                                 [](Token const& one) { return one.kind == Token::Kind::number; });
            }
            Said said;
            said.place = matter.span(paragraph, tokens[hit.from].from, tokens[hit.until - 1].until);
            said.narrow = claim.narrow.any(tokens, begin, until);
            said.done = !said.narrow && claim.done.any(tokens, begin, until);
            said.doubtful = claim.aims.any(tokens, begins, hit.from);
            visit(said);
        }
    }
}

/// What the figures say against a claim.
struct Against {
    std::string figure;
    std::int64_t value = 0;
    std::vector<TextSpan> places;
};

/// What a figure is besides what the claim itself says of it ("cả 08 vấn đề đã xử lý").
std::optional<KnownValue> known_elsewhere(Matter const& matter, std::string const& id,
                                          TextSpan const& claim) {
    if (auto value = matter.value(id)) return value;
    auto all = matter.rivals(id);
    auto const kept = std::remove_if(all.begin(), all.end(), [&](KnownValue const& one) {
        return std::any_of(one.places.begin(), one.places.end(), [&](TextSpan const& place) {
            return place.paragraph == claim.paragraph;
        });
    });
    return kept - all.begin() == 1 ? std::optional(all.front()) : std::nullopt;
}

/// Where the report itself counts what a claim denies, whatever the figure was read as.
std::optional<TextSpan> counted_at(Matter const& matter, Claim const& claim) {
    if (claim.counted.empty()) return std::nullopt;
    for (auto const& paragraph : matter.paragraphs()) {
        if (!paragraph.is_text() || paragraph.planned) continue;
        auto const& tokens = paragraph.tokens;
        for (auto const& hit : claim.counted.all(tokens)) {
            auto const sentence = sentence_of(tokens, hit.from);
            auto const& unless = claim.counted_unless.empty() ? claim.unless : claim.counted_unless;
            if (unless.any(tokens, sentence.from, sentence.until)) continue;
            for (auto i = hit.from; i < hit.until; ++i)
                if (tokens[i].kind == Token::Kind::number && small_value(tokens[i]) > 0 &&
                    !tokens[i].in_citation)
                    return matter.span(paragraph, tokens[hit.from].from,
                                       tokens[hit.until - 1].until);
        }
    }
    return std::nullopt;
}

/// A share by its parts where they are known, else as it is printed.
std::optional<Against> below_all(Matter const& matter, std::string const& figure,
                                 TextSpan const& claim) {
    auto const* one = matter.kind().figure(figure);
    if (one && one->derive && one->derive->rule == Derivation::Rule::share_of) {
        std::int64_t part = 0, whole = 0;
        Against against{figure, 0, {}};
        bool known = true;
        for (auto const& [ids, sum] :
             {std::pair{&one->derive->of, &part}, std::pair{&one->derive->whole, &whole}})
            for (auto const& id : *ids) {
                auto const value = known_elsewhere(matter, id, claim);
                known = known && value;
                if (!value) continue;
                *sum += value->value;
                against.places.insert(against.places.end(), value->places.begin(),
                                      value->places.end());
            }
        if (known && whole > 0) {
            if (part >= whole) return std::nullopt;
            against.value = share(part, whole).value_or(0);
            return against;
        }
    }
    auto const printed = matter.value(figure);
    constexpr std::int64_t all = 10000;
    if (!printed || printed->value >= all) return std::nullopt;
    return Against{figure, printed->value, printed->places};
}

void tell_counted(Matter const& matter, Verdicts& verdicts, TextSpan const& claim,
                  TextSpan const& count, std::string const& figure) {
    verdicts.failed({claim, count},
                    {{"said", matter.words_at(claim)},
                     {"name", matter.label(figure)},
                     {"value", matter.words_at(count)},
                     {"where", matter.title(matter.heading_at(count))}},
                    true);
}

Evaluate make_claim(Parameters& in) {
    auto const claim = read_claim(in);
    auto const positive = in.figures("positive");
    auto const below = in.figure_or_none("below");
    auto const named = in.phrases("named");
    // Where the row asks for words, a figure counts only in a sentence that has them.
    auto const is_named = [named](Matter const& matter, KnownValue const& value) {
        if (named.empty()) return true;
        return std::any_of(value.places.begin(), value.places.end(), [&](TextSpan const& place) {
            auto const& tokens = matter.paragraphs()[place.paragraph].tokens;
            std::size_t at = 0;
            while (at + 1 < tokens.size() && tokens[at].until <= place.from) ++at;
            auto const sentence = sentence_of(tokens, at);
            return named.any(tokens, sentence.from, sentence.until);
        });
    };
    bool const count_beside = in.in().flag_or("count_beside", false);
    auto const narrow = in.figures("narrow_positive");
    auto const done = in.figures("done_positive");
    return [=](Matter const& matter, Verdicts& verdicts) {
        struct Held {
            std::optional<Against> against;
            bool known = false;
        };
        auto const held_against = [&](Ids const& ids) {
            Held held;
            for (auto const& id : ids) {
                auto const value = matter.first_value(id);
                held.known = held.known || value;
                if (held.against || !value || value->value <= 0 || !is_named(matter, *value))
                    continue;
                held.against = Against{id, value->value, value->places};
            }
            return held;
        };
        auto const of_all = held_against(positive);
        auto const of_some = held_against(narrow);
        auto const of_done = held_against(done);
        each_claim(matter, claim, [&](Said const& said) {
            auto const& place = said.place;
            auto [against, known] = said.narrow                  ? of_some
                                    : said.done && of_done.known ? of_done
                                                                 : of_all;
            if (!said.narrow && !below.empty() && !against) {
                against = below_all(matter, below, place);
                known = known || against || matter.value(below);
            }
            if (!known) {
                auto const& id = said.narrow        ? narrow.front()
                                 : positive.empty() ? below
                                                    : positive.front();
                if (auto const at = said.narrow ? std::nullopt : counted_at(matter, claim))
                    return tell_counted(matter, verdicts, place, *at, id);
                return verdicts.not_evaluated("missing", {{"list", matter.label(id)}});
            }
            verdicts.passed();
            // What is denied is known to be none, by the denial itself.
            auto const at = !against && count_beside ? counted_at(matter, claim) : std::nullopt;
            if (at) return tell_counted(matter, verdicts, place, *at, positive.front());
            if (!against) return;
            std::vector<TextSpan> places{place};
            places.insert(places.end(), against->places.begin(), against->places.end());
            auto const where =
                against->places.empty() ? std::string() : matter.heading_at(against->places[0]);
            verdicts.failed(std::move(places),
                            {{"said", matter.words_at(place)},
                             {"name", matter.label(against->figure)},
                             {"value", matter.shown(against->figure, against->value)},
                             {"where", matter.title(where)}},
                            said.doubtful);
        });
    };
}

/// Two totals that differ, and no word that tells their scopes apart. N05.
Evaluate make_two_scopes(Parameters& in) {
    auto const one = in.figure("figure");
    auto const other = in.figure("other");
    auto const named = in.phrases("named");
    return [=](Matter const& matter, Verdicts& verdicts) {
        auto const a = matter.value(one), b = matter.value(other);
        if (!a || !b || a->places.empty() || b->places.empty())
            return verdicts.not_evaluated("missing", {{"list", matter.label(a ? other : one)}});
        verdicts.passed();
        if (a->value == b->value) return;
        for (auto const* value : {&*a, &*b})
            for (auto const& place : value->places)
                if (named.any(matter.paragraphs()[place.paragraph].tokens)) return;
        verdicts.failed({b->places.front(), a->places.front()},
                        {{"a", matter.shown(one, a->value)}, {"b", matter.shown(other, b->value)}});
    };
}

/// Persons trained against classes. N08.
Evaluate make_per_class(Parameters& in) {
    auto const classes = in.figure("classes");
    auto const persons = in.figures("persons");
    auto const groups = in.figures("groups");
    return [=](Matter const& matter, Verdicts& verdicts) {
        auto const held = matter.value(classes);
        if (!held) return verdicts.not_evaluated("missing", {{"list", matter.label(classes)}});
        for (std::size_t i = 0; i < persons.size(); ++i) {
            auto const trained = matter.value(persons[i]);
            if (!trained) {
                verdicts.not_evaluated("missing", {{"list", matter.label(persons[i])}});
                continue;
            }
            verdicts.passed();
            auto const group = i < groups.size() ? matter.value(groups[i]) : std::nullopt;
            bool const none = held->value == 0 && trained->value > 0;
            bool const many = group && trained->value > group->value * held->value;
            if (!none && !many) continue;
            auto places = trained->places;
            places.insert(places.end(), held->places.begin(), held->places.end());
            verdicts.failed(std::move(places), {{"name", matter.label(persons[i])},
                                                {"x", matter.shown(persons[i], trained->value)},
                                                {"y", matter.shown(classes, held->value)}});
        }
    };
}

/// Index of the first token from a byte on.
std::size_t token_behind(MatterParagraph const& paragraph, std::size_t byte) {
    auto const& tokens = paragraph.tokens;
    auto const found = std::partition_point(tokens.begin(), tokens.end(),
                                            [&](Token const& one) { return one.from < byte; });
    return static_cast<std::size_t>(found - tokens.begin());
}

/// "08/10": what stands behind the stroke is the group, wherever it is written. N07.
Evaluate make_fraction(Parameters& in) {
    std::vector<std::pair<std::string, Ids>> groups;
    if (auto const* given = in.in().find("groups")) {
        ObjectReader each(*given, in.in().where() + " groups");
        for (auto const& [whole, unused] : given->get_object()) {
            groups.emplace_back(std::string(whole), each.texts(whole));
            for (auto const& id : groups.back().second)
                if (!in.kind().figure(id) || !in.kind().figure(whole))
                    fail("kind.unknown_figure", {{"by", in.in().where()}, {"id", id}}, {});
        }
    }
    return [=](Matter const& matter, Verdicts& verdicts) {
        for (auto const& [whole, parts] : groups) {
            std::optional<std::int64_t> size;
            bool two = false;
            for (auto const& one : matter.seen(whole)) {
                if (one.base || one.denied || !one.sure) continue;
                two = two || (size && *size != one.value);
                size = one.value;
            }
            if (!size || two) {
                verdicts.not_evaluated("missing", {{"list", matter.label(whole)}});
                continue;
            }
            for (auto const& part : parts)
                for (auto const& one : matter.seen(part)) {
                    auto const& paragraph = matter.paragraphs()[one.paragraph];
                    auto const i = token_behind(paragraph, one.until);
                    auto const& tokens = paragraph.tokens;
                    if (i + 1 >= tokens.size() || tokens[i].text != "/" ||
                        tokens[i + 1].kind != Token::Kind::number)
                        continue;
                    auto const base = small_value(tokens[i + 1]);
                    // What the document does not bear out is told where the group is all but right.
                    constexpr std::int64_t near = 2;
                    auto const off = base > *size ? base - *size : *size - base;
                    if (base < 0 || (!one.settled && (off == 0 || off > near))) continue;
                    verdicts.passed();
                    if (base == *size && one.value <= base) continue;
                    verdicts.failed(
                        {one.at, matter.span(paragraph, tokens[i + 1].from, tokens[i + 1].until)},
                        {{"a", one.text},
                         {"b", tokens[i + 1].shown},
                         {"n", std::to_string(*size)},
                         {"name", matter.label(whole)}},
                        !one.settled);
                }
        }
    };
}

}  // namespace

std::vector<CheckFunction> claim_functions() {
    return {
        {"claim", {"said", "name", "value", "where"}, make_claim},
        {"two_scopes", {"a", "b"}, make_two_scopes},
        {"per_class", {"name", "x", "y"}, make_per_class},
        {"fraction", {"a", "b", "n", "name"}, make_fraction},
    };
}

}  // namespace report
