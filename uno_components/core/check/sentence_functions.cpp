// SPDX-License-Identifier: MPL-2.0
// What a sentence says against itself, or against what everybody knows.
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "core/check/citations.hpp"
#include "core/check/functions.hpp"
#include "core/reader/kind_readers.hpp"
#include "core/report/period.hpp"
#include "core/report/report_json.hpp"
#include "core/text/numbers.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

using Tokens = std::vector<Token>;

/// A whole number of a sentence and the thing that it counts.
struct Counted {
    std::int64_t value = 0;
    std::size_t from = 0, until = 0;  ///< tokens
    std::string thing;
};

std::vector<Counted> counted_in(MatterParagraph const& paragraph, std::size_t from,
                                std::size_t until) {
    constexpr std::int64_t largest = 1'000'000'000;
    std::vector<Counted> all;
    auto const& tokens = paragraph.tokens;
    for (auto i = from; i < until; ++i) {
        if (tokens[i].kind != Token::Kind::number || tokens[i].in_citation) continue;
        auto const run = number_at(paragraph.text, tokens[i].from);
        auto end = i + 1;
        while (end < until && tokens[end].from < run.until) ++end;
        bool const counts = run.value && run.value->decimals == 0 && run.value->digits <= largest &&
                            end < until && tokens[end].kind == Token::Kind::word;
        // "07/08", "tháng 9", "ngày 12": of a fraction or a day.
        bool const alone = i == 0 || tokens[i - 1].text != "/";
        if (counts && alone)
            all.push_back({static_cast<std::int64_t>(run.value->digits), i, end, tokens[end].text});
        i = end - 1;
    }
    return all;
}

constexpr std::size_t longest_name = 8;  ///< words of a thing that is counted

/// Those that are another time's, or by which something grew: such words lead them in their clause.
void leave_out(std::vector<Counted>& all, Tokens const& tokens, Phrases const& words) {
    all.erase(std::remove_if(all.begin(), all.end(),
                             [&](Counted const& one) {
                                 auto from = one.from;
                                 while (from > 0 && !tokens[from - 1].ends_clause &&
                                        tokens[from - 1].text != "," &&
                                        tokens[from - 1].text != ":")
                                     --from;
                                 return words.any(tokens, from, one.until);
                             }),
              all.end());
}

/// What a bracket says by the way that is closed in front of `until`: no whole, where another one
/// stands.
void leave_out_asides(std::vector<Counted>& all, Tokens const& tokens, std::size_t until) {
    auto const is_aside = [&](Counted const& one) {
        for (auto i = one.until; i < until; ++i) {
            if (tokens[i].text == "(") return false;
            if (tokens[i].text == ")") return true;
        }
        return false;
    };
    if (!std::all_of(all.begin(), all.end(), is_aside))
        all.erase(std::remove_if(all.begin(), all.end(), is_aside), all.end());
}

/// Whether a list leads with bare numbers ("gồm trước hạn 890, đúng hạn 260"): it goes on
/// without things that are counted, and those that follow are of another one.
bool begins_bare(MatterParagraph const& paragraph, std::size_t from, std::size_t until) {
    auto const& tokens = paragraph.tokens;
    for (auto i = from; i < until; ++i) {
        if (tokens[i].kind != Token::Kind::number || tokens[i].in_citation) continue;
        auto const run = number_at(paragraph.text, tokens[i].from);
        auto end = i + 1;
        while (end < until && tokens[end].from < run.until) ++end;
        return run.value && run.value->decimals == 0 && !run.percent && end < until &&
               (tokens[end].text == "," || tokens[end].text == ";") && tokens[i - 1].text != "/";
    }
    return false;
}

/// From one full stop to the next: lists go on behind semicolons.
TokenRange whole_sentence(Tokens const& tokens, std::size_t at) {
    auto const stops = [&](std::size_t i) {
        return tokens[i].kind == Token::Kind::mark && tokens[i].text == ".";
    };
    TokenRange range{at, at};
    while (range.from > 0 && !stops(range.from - 1)) --range.from;
    while (range.until < tokens.size() && !stops(range.until)) ++range.until;
    return range;
}

/// Digits in another order, or one of three and more that is another.
bool is_slip(std::int64_t a, std::int64_t b) {
    auto const x = std::to_string(a), y = std::to_string(b);
    if (a == b || x.size() != y.size() || x.size() < 2) return false;
    std::size_t differ = 0;
    for (std::size_t i = 0; i < x.size(); ++i) differ += x[i] == y[i] ? 0U : 1U;
    auto sorted_x = x, sorted_y = y;
    std::sort(sorted_x.begin(), sorted_x.end());
    std::sort(sorted_y.begin(), sorted_y.end());
    return (differ == 2 && sorted_x == sorted_y) || (differ == 1 && x.size() > 2);
}

/// Whether parts add up to a whole, where parts of a part may stand behind it: "1.830 hồ sơ, gồm
/// hồ sơ mới 1.762 (trực tuyến 1.350, trực tiếp 412) và chuyển qua 68".
bool add_up(std::vector<Counted> const& parts, std::size_t from, std::int64_t whole) {
    if (from == parts.size()) return whole == 0;
    auto const rest = whole - parts[from].value;
    if (rest < 0) return false;
    if (add_up(parts, from + 1, rest)) return true;
    std::int64_t sum = 0;
    for (auto i = from + 1; i < parts.size(); ++i) {
        sum += parts[i].value;
        if (i > from + 1 && sum == parts[from].value && add_up(parts, i + 1, rest)) return true;
    }
    return false;
}

/// "405 thủ tục, trong đó 379 thủ tục ..., 08 thủ tục ...": parts that would add up but for a slip
/// of one number. Parts that simply do not add up may be some of several. S18.
Evaluate make_parts_said(Parameters& in) {
    auto const leads = in.phrases("leads"), unless = in.phrases("unless"),
               all_of = in.phrases("all_of"), others = in.phrases("others"),
               ends = in.phrases("ends");
    // "09 người trình độ đại học, 01 người ...": the number is that of the first part.
    auto const adjoined = in.phrases("adjoined");
    auto const same = in.texts("same");
    auto const longest = static_cast<std::size_t>(in.whole("most", 8));
    auto const near = in.whole("near", 0);
    // Nothing but the things of `same` counts.
    bool const only = in.in().flag_or("only_same", false);
    std::set<std::string> things;
    for (auto const& one : same) things.insert(fold(one));
    return [=](Matter const& matter, Verdicts& verdicts) {
        for (auto const& paragraph : matter.paragraphs()) {
            if (!paragraph.is_text()) continue;
            auto const& tokens = paragraph.tokens;
            for (auto const& lead : leads.all(tokens)) {
                auto const sentence = whole_sentence(tokens, lead.from);
                if (unless.any(tokens, sentence.from, sentence.until)) continue;
                auto before = counted_in(paragraph, sentence.from, lead.from);
                auto end = sentence.until;
                // "..., trong đó 02 người là nữ": what goes on is of something else.
                if (auto const stops = ends.all(tokens, lead.until, sentence.until); !stops.empty())
                    for (end = stops.front().from;
                         end > lead.until && tokens[end - 1].text != "," &&
                         tokens[end - 1].text != ";" && tokens[end - 1].text != "(";)
                        --end;
                auto parts = counted_in(paragraph, lead.until, end);
                if (before.empty() || begins_bare(paragraph, lead.until, sentence.until)) continue;
                auto const before_end = before.back().until;
                leave_out(before, tokens, others);
                leave_out_asides(before, tokens, lead.from);
                leave_out(parts, tokens, others);
                constexpr std::size_t fewest = 2;
                if (before.empty() || parts.size() < fewest || parts.size() > longest) continue;
                auto const& whole = before.back();
                bool const close = adjoined.at(tokens, lead.from).until > lead.from &&
                                   lead.from - whole.until <= 2 && lead.until < tokens.size() &&
                                   tokens[lead.from - 1].kind == Token::Kind::word &&
                                   tokens[lead.until].kind == Token::Kind::word;
                if (close) continue;
                // "24 tin, bài gồm 15 tin và 9 bài": of one of the things that the whole names.
                auto const names = [&](std::string const& thing) {
                    bool const any = things.count(thing) > 0;
                    return std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(whole.until),
                                       tokens.begin() + static_cast<std::ptrdiff_t>(lead.from),
                                       [&](Token const& one) {
                                           return any ? things.count(one.text) > 0
                                                      : one.text == thing;
                                       });
                };
                std::int64_t sum = 0;
                bool alike = lead.from - before_end <= longest_name, added_up = false;
                for (auto const& part : parts) {
                    sum += part.value;
                    alike = alike && names(part.thing) && (!only || things.count(part.thing) > 0);
                    // "5.921 hồ sơ, gồm 64 hồ sơ chuyển sang và 5.857 hồ sơ mới; trong hồ sơ mới có
                    // 5.330 hồ sơ ...": what follows are parts of a part.
                    added_up = added_up || (&part != &parts.front() && sum == whole.value);
                }
                if (!alike) continue;
                if (added_up || add_up(parts, 0, whole.value)) {
                    verdicts.passed();
                    continue;
                }
                // Of several in front the one that they make up is meant.
                if (std::any_of(before.begin(), before.end(),
                                [&](Counted const& one) { return one.value == sum; })) {
                    verdicts.passed();
                    continue;
                }
                auto const part = std::find_if(parts.begin(), parts.end(), [&](Counted const& one) {
                    return is_slip(one.value, whole.value - (sum - one.value));
                });
                bool const slip = part != parts.end() || is_slip(whole.value, sum);
                bool const every = all_of.at(tokens, lead.from).until > lead.from;
                if (!slip && !every) continue;
                // Far from the whole they are parts of something else.
                auto const off = sum > whole.value ? sum - whole.value : whole.value - sum;
                if (near > 0 && off * 100 > whole.value * near) continue;
                auto const place = [&](Counted const& one) {
                    return matter.span(paragraph, tokens[one.from].from,
                                       tokens[one.until - 1].until);
                };
                std::vector<TextSpan> places{place(whole)};
                std::string said;
                for (auto const& one : parts) {
                    places.push_back(place(one));
                    said += (said.empty() ? "" : " + ") + format_whole(one.value);
                }
                verdicts.failed(std::move(places),
                                {{"whole", format_whole(whole.value)},
                                 {"parts", said},
                                 {"sum", format_whole(sum)}},
                                !slip);
            }
        }
    };
}

/// A shorter time since January than the report's, in a sentence of the evaluation that names no
/// other: it came from the report before. A longer one came from another, but for what `aims` at
/// it. T09d.
Evaluate make_shorter_period(Parameters& in) {
    auto const unless = in.phrases("unless"), aims = in.phrases("aims");
    return [=](Matter const& matter, Verdicts& verdicts) {
        auto const period = matter.period();
        if (!period || period->year <= 0) return verdicts.not_evaluated("no_period");
        auto const& kind = matter.kind();
        auto const own = months_of(kind, *period);
        constexpr int months_of_year = 12;
        constexpr std::size_t most_lead = 2;
        if (own.first % months_of_year != 0) return verdicts.not_applicable();
        auto const& reader = readers_of(kind).words;
        auto const year = std::to_string(period->year);
        for (auto const& paragraph : matter.paragraphs()) {
            if (!paragraph.is_text() || paragraph.planned || paragraph.in_table) continue;
            auto const& tokens = paragraph.tokens;
            bool const has_year = paragraph.text.find(year) != std::string::npos;
            for (std::size_t i = 0; i < tokens.size(); ++i) {
                if (tokens[i].in_citation) continue;
                auto const said = reader.time_at(tokens, i);
                auto const* named = said.tokens > 0 ? kind.period(said.period) : nullptr;
                if (!named) continue;
                auto const until = i + said.tokens;
                // "Trong 6 tháng đầu năm, ...": without its year where it opens the paragraph.
                bool const opens = said.year == 0 && i <= most_lead && named->months > 1 &&
                                   until < tokens.size() && tokens[until].text == "," &&
                                   tokens[i].from >= paragraph.body;
                bool const dated = !said.here && !said.from &&
                                   ((has_year && said.year == period->year) || opens) &&
                                   named->span == PeriodKind::Span::from_january;
                auto const at = i;
                i = until - 1;
                if (!dated) continue;
                verdicts.passed();
                auto const theirs =
                    months_of(kind, {said.period, said.ordinal, period->year, {}, {}});
                if (theirs.last == own.last) continue;
                auto const sentence = sentence_of(tokens, at);
                bool const longer = theirs.last > own.last;
                if (unless.any(tokens, sentence.from, sentence.until) ||
                    (longer && aims.any(tokens, sentence.from, sentence.until)))
                    continue;
                std::size_t times = 0;
                for (auto t = sentence.from; t < sentence.until; ++t)
                    if (auto const other = reader.time_at(tokens, t); other.tokens > 0) {
                        ++times;
                        t += other.tokens - 1;
                    }
                if (times > 1) continue;
                auto const place = matter.span(paragraph, tokens[at].from, tokens[until - 1].until);
                verdicts.failed({place}, {{"said", matter.words_at(place)}}, longer || opens);
            }
        }
    };
}

/// The day of an act that everybody cites. T16. Where the year is not in the symbol, another year
/// is another act.
Evaluate make_known_days(Parameters& in) {
    std::map<std::string, Date> days;
    auto const* all = in.in().find("days");
    if (!all) fail("json.missing", {{"key", "days"}}, in.in().where());
    ObjectReader each(*all, in.in().where() + " days");
    for (auto const& [symbol, unused] : all->get_object()) {
        auto const text = each.text(symbol);
        auto const day = parse_iso(text);
        if (!day)
            fail("data.bad_date", {{"id", std::string(symbol)}, {"value", text}}, in.in().where());
        days[fold(std::string(symbol))] = *day;
    }
    auto const cited = read_cited(in);
    return [=](Matter const& matter, Verdicts& verdicts) {
        for (auto const& one : citations_of(matter, cited)) {
            auto const known = days.find(one.key);
            if (known == days.end() || !one.date || one.date->year != known->second.year) continue;
            verdicts.passed();
            if (*one.date == known->second) continue;
            verdicts.failed({matter.span(*one.paragraph, one.date_from, one.date_until)},
                            {{"symbol", one.symbol},
                             {"date", format_short(*one.date)},
                             {"right", format_short(known->second)}});
        }
    };
}

/// Days from Monday on, 0 to 6.
int weekday_of(Date const& date) {
    // Zeller's rule, with March as the first month.
    constexpr int months = 12, week = 7, century = 100;
    int const month = date.month < 3 ? date.month + months : date.month;
    int const year = date.month < 3 ? date.year - 1 : date.year;
    int const of_century = year % century, centuries = year / century;
    int const day = date.day + 13 * (month + 1) / 5 + of_century + of_century / 4 + centuries / 4 +
                    5 * centuries;
    return (day + 5) % week;
}

/// "Thứ Bảy, ngày 18/6/2024": a day of the week that the date is not. T17.
Evaluate make_weekday_date(Parameters& in) {
    Phrases days;
    std::size_t id = 0;
    auto const names = in.texts("days");
    for (auto const& name : names)
        if (!days.add(name, id++)) fail("kind.bad_phrase", {{"text", name}}, in.in().where());
    constexpr std::size_t week = 7;
    if (names.size() != week) fail("json.missing", {{"key", "days"}}, in.in().where());
    return [=](Matter const& matter, Verdicts& verdicts) {
        for (auto const& paragraph : matter.paragraphs()) {
            if (!paragraph.is_text()) continue;
            auto const& tokens = paragraph.tokens;
            for (auto const& hit : days.all(tokens)) {
                // "thứ Hai (05/02/2024)", "Thứ Hai, ngày 05/02/2024".
                auto at = hit.until;
                constexpr std::size_t between = 2;
                while (at < tokens.size() && at < hit.until + between && !tokens[at].date) ++at;
                auto first = hit.from, last = at;
                if (at >= tokens.size() || !tokens[at].date) {
                    // "ngày 05/02/2024 (thứ Hai)".
                    constexpr std::size_t back = 2;
                    bool const behind = hit.from >= back && tokens[hit.from - 1].text == "(" &&
                                        tokens[hit.from - back].date && hit.until < tokens.size() &&
                                        tokens[hit.until].text == ")";
                    if (!behind) continue;
                    at = first = hit.from - back;
                    last = hit.until;
                }
                verdicts.passed();
                auto const right = static_cast<std::size_t>(weekday_of(*tokens[at].date));
                if (right == hit.id) continue;
                auto const place = matter.span(paragraph, tokens[first].from, tokens[last].until);
                verdicts.failed({place},
                                {{"said", matter.words_at(place)}, {"right", names[right]}});
            }
        }
    };
}

/// The letters of the issuer in the report's own symbol, but for a slip ("BC-UBNĐ"). C24.
Evaluate make_own_symbol(Parameters& in) {
    auto const bodies = in.texts("bodies");
    return [=](Matter const& matter, Verdicts& verdicts) {
        auto const& symbol = matter.read().envelope.symbol;
        // With the type of the document in front or without.
        auto const dash = symbol.rfind('-');
        auto const body = trim(dash == std::string::npos ? symbol : symbol.substr(dash + 1));
        if (body.empty()) return;
        verdicts.passed();
        for (auto const& right : bodies) {
            auto const said = to_code_points(body), wanted = to_code_points(right);
            if (said.size() != wanted.size() || body == right) continue;
            std::size_t differ = 0;
            for (std::size_t i = 0; i < said.size(); ++i) differ += said[i] == wanted[i] ? 0U : 1U;
            if (differ != 1 || std::find(bodies.begin(), bodies.end(), body) != bodies.end())
                continue;
            for (auto const& paragraph : matter.paragraphs())
                if (paragraph.role == LineRole::letterhead)
                    if (auto const at = paragraph.text.find(body); at != std::string::npos)
                        return verdicts.failed({matter.span(paragraph, at, at + body.size())},
                                               {{"x", body}, {"y", right}});
        }
    };
}

}  // namespace

std::vector<CheckFunction> sentence_functions() {
    return {{"parts_said", {"whole", "parts", "sum"}, make_parts_said},
            {"shorter_period", {"said"}, make_shorter_period},
            {"weekday_date", {"said", "right"}, make_weekday_date},
            {"own_symbol", {"x", "y"}, make_own_symbol},
            {"known_days", {"symbol", "date", "right"}, make_known_days}};
}

}  // namespace report
