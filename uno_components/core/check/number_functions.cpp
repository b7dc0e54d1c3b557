// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <boost/multiprecision/cpp_int.hpp>
#include <map>
#include <set>
#include <utility>

#include "core/check/functions.hpp"
#include "core/text/number_words.hpp"
#include "core/text/numbers.hpp"
#include "core/text/quantity.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

using Wide = boost::multiprecision::int128_t;
using Tokens = std::vector<Token>;

bool is_mark(Tokens const& tokens, std::size_t at, std::string_view mark) {
    return at < tokens.size() && tokens[at].kind == Token::Kind::mark && tokens[at].text == mark;
}

bool is_number(Tokens const& tokens, std::size_t at) {
    return at < tokens.size() && tokens[at].kind == Token::Kind::number;
}

/// Every number of running text and cells that is no part of a date, a code or a citation.
template <class Visit>
void each_number(Matter const& matter, Visit const& visit) {
    for (auto const& paragraph : matter.paragraphs()) {
        if (!paragraph.is_text() && !paragraph.in_table) continue;
        for (std::size_t i = 0; i < paragraph.tokens.size(); ++i) {
            auto const& token = paragraph.tokens[i];
            if (token.kind == Token::Kind::number && !token.in_citation &&
                token.from >= paragraph.body)
                visit(paragraph, i);
        }
    }
}

/// "08/9": one side padded and not the other. N09.
Evaluate make_padding(Parameters& in) {
    auto const dates = in.phrases("dates");
    return [=](Matter const& matter, Verdicts& verdicts) {
        each_number(matter, [&](MatterParagraph const& paragraph, std::size_t i) {
            auto const& tokens = paragraph.tokens;
            if (!is_mark(tokens, i + 1, "/") || !is_number(tokens, i + 2)) return;
            auto const& a = tokens[i];
            auto const& b = tokens[i + 2];
            bool const glued = a.until == tokens[i + 1].from && tokens[i + 1].until == b.from;
            if (!glued || is_mark(tokens, i + 3, "/") || (i > 0 && is_mark(tokens, i - 1, "/")))
                return;
            if (i > 0 && dates.at(tokens, i - 1).until == i) return;
            // "01/7-14/9/2025": days from one to another.
            auto const is_day = [&](std::size_t at) {
                return is_number(tokens, at) ||
                       (at < tokens.size() && tokens[at].kind == Token::Kind::date);
            };
            for (std::string_view const to : {"-", "–"})
                if ((is_mark(tokens, i + 3, to) && is_day(i + 4)) ||
                    (i > 1 && is_mark(tokens, i - 1, to) && is_day(i - 2)))
                    return;
            verdicts.passed();
            auto const left = small_value(a), right = small_value(b);
            if (left < 0 || right < 0) return;
            bool const left_padded = a.text.size() == 2 && left < 10;
            bool const right_bare = b.text.size() == 1;
            if (!left_padded || !right_bare) return;
            auto const fix = format_padded(left, 2) + "/" + format_padded(right, 2);
            verdicts.failed({matter.span(paragraph, a.from, b.until)},
                            {{"x", a.shown + "/" + b.shown}, {"fix", fix}}, fix);
        });
    };
}

/// Percentages with different numbers of decimals. P08. Whole ones (100%, 50%) fit all.
/// Those of others ("bình quân toàn tỉnh 31,6%") are written as others wrote them.
Evaluate make_decimals(Parameters& in) {
    auto const unless = in.phrases("unless"), aims = in.phrases("aims");
    return [=](Matter const& matter, Verdicts& verdicts) {
        std::map<std::size_t, std::vector<std::pair<TextSpan, std::string>>> by;
        each_number(matter, [&](MatterParagraph const& paragraph, std::size_t i) {
            auto const& token = paragraph.tokens[i];
            if (paragraph.in_table || paragraph.planned ||
                token.text.find('%') == std::string::npos)
                return;
            auto const comma = token.text.find(',');
            if (comma == std::string::npos) return;
            auto const clause = clause_of(paragraph.tokens, i);
            auto const sentence = sentence_of(paragraph.tokens, i);
            if (unless.any(paragraph.tokens, clause.from, clause.until) ||
                aims.any(paragraph.tokens, sentence.from, sentence.until))
                return;
            by[token.text.size() - comma - 2].emplace_back(
                matter.span(paragraph, token.from, token.until), token.shown);
        });
        if (by.empty()) return verdicts.not_applicable();
        verdicts.passed();
        if (by.size() < 2) return;
        // The rarest manner is the one to look at.
        auto const rarest = std::min_element(
            by.begin(), by.end(),
            [](auto const& a, auto const& b) { return a.second.size() < b.second.size(); });
        std::string list;
        for (auto const& [decimals, all] : by)
            list += (list.empty() ? "" : "; ") + all.front().second;
        std::vector<TextSpan> places;
        for (auto const& one : rarest->second) places.push_back(one.first);
        verdicts.failed(std::move(places), {{"list", list}});
    };
}

/// Where the amounts of the report's own figures stand: paragraph and byte. "Toàn huyện thu 412 tỷ
/// đồng", a loan, a fine are written as others wrote them.
std::set<std::pair<std::size_t, std::size_t>> own_amounts(Matter const& matter) {
    std::set<std::pair<std::size_t, std::size_t>> places;
    matter.kind().each_figure([&](Figure const& figure) {
        if (figure.kind != FigureKind::money) return;
        for (auto const& one : matter.seen(figure.id))
            if (one.sure) places.emplace(one.paragraph, one.from);
    });
    return places;
}

/// Amounts of one section in different units of money. B05.
Evaluate make_money_units(Parameters& in) {
    auto const headings = in.texts("in");
    auto const least = in.whole("least", 0);
    return [=](Matter const& matter, Verdicts& verdicts) {
        auto const& words = matter.quantities();
        struct Amount {
            TextSpan first;  ///< where it stands
            std::string second;
            std::optional<std::int64_t> value;
        };
        std::map<std::int64_t, std::vector<Amount>> by;
        auto const own = own_amounts(matter);
        std::pair<std::size_t, std::size_t> last{0, 0};
        each_number(matter, [&](MatterParagraph const& paragraph, std::size_t i) {
            if (paragraph.in_table ||
                std::find(headings.begin(), headings.end(), paragraph.heading) == headings.end())
                return;
            auto const& token = paragraph.tokens[i];
            auto const amount = quantity_at(paragraph.text, token.from, words);
            if (!amount.money || !amount.has_unit) return;
            // "3 tỷ 250 triệu đồng" is one amount; the 250 is no unit of its own.
            std::pair const here(paragraph.number, token.from);
            bool const inside = here.first == last.first && here.second < last.second;
            last = {paragraph.number, amount.until};
            bool const compound = i + 1 < paragraph.tokens.size() && [&] {
                for (auto next = i + 1; next < paragraph.tokens.size(); ++next)
                    if (is_number(paragraph.tokens, next) &&
                        paragraph.tokens[next].from >= amount.number.until)
                        return paragraph.tokens[next].from < amount.until;
                return false;
            }();
            bool const anothers = !own.empty() && own.count(here) == 0;
            if (inside || compound || anothers || (amount.value && *amount.value < least)) return;
            by[amount.size].push_back({matter.span(paragraph, token.from, amount.until),
                                       paragraph.text.substr(token.from, amount.until - token.from),
                                       amount.value});
        });
        if (by.empty()) return verdicts.not_applicable();
        verdicts.passed();
        // "640 triệu đồng" beside "10,5 tỷ đồng": of the larger unit it is not one whole.
        auto const largest = by.rbegin()->first;
        for (auto one = by.begin(); one != by.end();) {
            auto& all = one->second;
            if (one->first > 1)
                all.erase(std::remove_if(all.begin(), all.end(),
                                         [&](Amount const& amount) {
                                             return one->first < largest && amount.value &&
                                                    *amount.value < largest;
                                         }),
                          all.end());
            one = all.empty() ? by.erase(one) : std::next(one);
        }
        if (by.size() < 2) return;
        auto const rarest = std::min_element(
            by.begin(), by.end(),
            [](auto const& a, auto const& b) { return a.second.size() < b.second.size(); });
        std::string list;
        for (auto const& [size, all] : by) list += (list.empty() ? "" : "; ") + all.front().second;
        std::vector<TextSpan> places;
        for (auto const& one : rarest->second) places.push_back(one.first);
        verdicts.failed(std::move(places), {{"list", list}});
    };
}

/// Digits of a run as they stand, marks left out; none when it is no plain number.
std::optional<std::string> digits_of(std::string const& run) {
    std::string digits;
    for (char const c : run)
        if (c >= '0' && c <= '9')
            digits += c;
        else if (c != '.' && c != ',')
            return std::nullopt;
    return digits;
}

/// The run of digits and marks round a token: "1,070,000" is several tokens.
std::string run_at(std::string const& text, std::size_t from) {
    auto until = from;
    auto const digit = [&](std::size_t at) {
        return at < text.size() && text[at] >= '0' && text[at] <= '9';
    };
    while (digit(until) ||
           (until < text.size() && (text[until] == '.' || text[until] == ',') && digit(until + 1)))
        ++until;
    return text.substr(from, until - from);
}

/// What stands behind the run of digits that begins at this token counts something.
bool is_counted(Tokens const& tokens, std::size_t at, std::size_t end, Phrases const& things) {
    while (at < tokens.size() && tokens[at].from < end) ++at;
    return at < tokens.size() && things.at(tokens, at).until > at;
}

bool is_grouped(std::string const& run, char mark) {
    auto const first = run.find(mark);
    if (first == std::string::npos || first == 0 || first > 3) return false;
    for (auto at = first; at < run.size(); at += 4) {
        if (run[at] != mark || at + 4 > run.size()) return false;
        for (auto i = at + 1; i < at + 4; ++i)
            if (run[i] < '0' || run[i] > '9') return false;
    }
    return true;
}

/// "938 872 000 đồng": an amount in đồng whose groups stand apart by blanks alone, with this token
/// as the first of them.
bool parted_by_blanks(MatterParagraph const& paragraph, std::size_t at, std::size_t from,
                      QuantityWords const& words) {
    auto const& tokens = paragraph.tokens;
    if (at > 0 && is_number(tokens, at - 1) && tokens[at - 1].until + 1 >= from) return false;
    auto const amount = quantity_at(paragraph.text, from, words);
    auto const& run = amount.number;
    if (!amount.money || !amount.has_unit || amount.size != 1 || !run.value || run.loose ||
        run.value->decimals != 0 || run.from != from)
        return false;
    auto const typed = std::string_view(paragraph.text).substr(from, run.until - from);
    return typed.find_first_of(".,") == std::string_view::npos &&
           typed.find_first_not_of("0123456789") != std::string_view::npos;
}

/// How a number is written: thousands without a dot, parted by commas, or a dot before decimals
/// (C12); of money in đồng any wrong grouping (B06).
Evaluate make_number_style(Parameters& in) {
    bool const money_only = in.in().flag_or("money", false);
    auto const besides = in.phrases("besides"), things = in.phrases("things"),
               counts = in.phrases("counts");
    return [=](Matter const& matter, Verdicts& verdicts) {
        auto const& words = matter.quantities();
        each_number(matter, [&](MatterParagraph const& paragraph, std::size_t i) {
            auto const& tokens = paragraph.tokens;
            auto const from = tokens[i].from;
            if (i > 0 && tokens[i - 1].kind == Token::Kind::number &&
                tokens[i - 1].until + 1 >= from)
                return;
            if (is_mark(tokens, i + 1, "/") || is_mark(tokens, i + 1, "-") ||
                is_mark(tokens, i + 1, ":") || (i > 0 && tokens[i - 1].until == from))
                return;
            // "tổng số 1250 hồ sơ": the last of words that else name a code.
            if (besides.before(tokens, i).from < i && counts.before(tokens, i).from == i) return;
            auto const run = run_at(paragraph.text, from);
            auto const digits = digits_of(run);
            constexpr std::size_t most_digits = 18;
            if (!digits || run.empty() || digits->size() > most_digits) return;
            if (money_only && parted_by_blanks(paragraph, i, from, words)) {
                auto const whole = number_at(paragraph.text, from);
                auto const right = format_whole(whole.value->digits);
                verdicts.passed();
                verdicts.failed(
                    {matter.span(paragraph, from, whole.until)},
                    {{"x", paragraph.text.substr(from, whole.until - from)}, {"y", right}}, right);
                return;
            }
            auto const unit = unit_at(paragraph.text, from + run.size(), words);
            bool const dong = unit && unit->money && unit->size == 1;
            if (dong != money_only) return;
            bool const percent = from + run.size() < paragraph.text.size() &&
                                 paragraph.text[from + run.size()] == '%';
            std::string fix;
            auto const plain = run.find_first_of(".,") == std::string::npos;
            auto const like_year = plain && digits->size() == 4 &&
                                   (digits->substr(0, 2) == "19" || digits->substr(0, 2) == "20");
            if (dong) {
                bool const whole = plain || is_grouped(run, '.');
                verdicts.passed();
                if (is_grouped(run, '.') || digits->size() < 4) return;
                if (whole || is_grouped(run, ',')) fix = format_whole(std::stoll(*digits));
                verdicts.failed(
                    {matter.span(paragraph, from, from + run.size())},
                    {{"x", run}, {"y", fix.empty() ? format_whole(std::stoll(*digits)) : fix}}, fix,
                    fix.empty());
                return;
            }
            bool const bare = plain && digits->size() >= 4 && digits->size() <= 12 &&
                              !(like_year && !is_counted(tokens, i, from + run.size(), things));
            bool const english =
                !plain && is_grouped(run, ',') &&
                (digits->size() > 6 || is_counted(tokens, i, from + run.size(), things));
            if (!percent && (*digits)[0] != '0' && (bare || english))
                fix = format_whole(std::stoll(*digits));
            else if (percent && run.find('.') != std::string::npos &&
                     run.find(',') == std::string::npos && run.size() - run.find('.') <= 3)
                fix = run.substr(0, run.find('.')) + "," + run.substr(run.find('.') + 1);
            verdicts.passed();
            if (fix.empty()) return;
            verdicts.failed({matter.span(paragraph, from, from + run.size())},
                            {{"x", run + (percent ? "%" : "")}, {"y", fix + (percent ? "%" : "")}},
                            fix);
        });
    };
}

/// "(bằng chữ: ...)" behind an amount. B07.
Evaluate make_in_words(Parameters& in) {
    auto const says = in.phrases("says"), bare_ends = in.phrases("bare_ends");
    auto const only_words = [](std::string const& text) {
        std::string all;
        for (auto const& token : tokens_of({{}, text, false, {}}))
            if (token.kind == Token::Kind::word) all += token.text + " ";
        return all;
    };
    auto const words_of = [&](char const* key) {
        auto all = in.texts(key);
        for (auto& one : all) one = only_words(one);
        return all;
    };
    auto const behind_money = words_of("behind_money"), behind_number = words_of("behind_number");
    return [=](Matter const& matter, Verdicts& verdicts) {
        auto const& words = matter.quantities();
        for (auto const& paragraph : matter.paragraphs()) {
            if (!paragraph.is_text()) continue;
            auto const& tokens = paragraph.tokens;
            auto hits = says.all(tokens);
            // "3.532.000.000 đồng (ba tỷ ... đồng)": a bracket of nothing but words behind it.
            for (std::size_t i = 1; i < tokens.size() && !bare_ends.empty(); ++i) {
                if (!is_mark(tokens, i, "(")) continue;
                auto end = i + 1;
                while (end < tokens.size() && tokens[end].kind == Token::Kind::word) ++end;
                if (is_mark(tokens, end, ")") && bare_ends.before(tokens, end).from < end)
                    hits.push_back({i, i + 1, 0});
            }
            for (auto const& hit : hits) {
                auto number = hit.from;
                while (number > 0 && !is_number(tokens, number)) --number;
                if (!is_number(tokens, number)) continue;
                auto const amount = quantity_at(paragraph.text, tokens[number].from, words);
                auto end = hit.until;
                while (end < tokens.size() && !is_mark(tokens, end, ")") &&
                       !tokens[end].ends_clause)
                    ++end;
                if (!amount.value || end == hit.until) continue;
                bool const bare = is_mark(tokens, hit.from, "(");
                if (bare && (!amount.money || amount.until < tokens[hit.from - 1].until)) continue;
                auto first = hit.until;
                while (first < end && tokens[first].kind == Token::Kind::mark) ++first;
                if (first == end) continue;
                verdicts.passed();
                auto const said = only_words(paragraph.text.substr(
                    tokens[first].from, tokens[end - 1].until - tokens[first].from));
                auto const is_with = [&](std::string const& amount_said,
                                         std::vector<std::string> const& behind) {
                    return said == amount_said ||
                           std::any_of(behind.begin(), behind.end(), [&](auto const& more) {
                               return said == amount_said + more;
                           });
                };
                bool fits = false;
                for (bool const southern : {false, true}) {
                    auto const plain = only_words(number_in_words(*amount.value, {southern}));
                    auto const money = only_words(money_in_words(*amount.value, {southern}));
                    fits = fits || is_with(money, behind_money) || is_with(plain, behind_number);
                }
                if (fits) continue;
                auto const right = money_in_words(*amount.value);
                verdicts.failed({matter.span(paragraph, tokens[first].from, tokens[end - 1].until),
                                 matter.span(paragraph, tokens[number].from, amount.until)},
                                {{"x", format_whole(*amount.value)}, {"right", right}}, right);
            }
        }
    };
}

/// "11/10 thôn": more than there are. N07b. In the sections of the staff the thing need not follow.
Evaluate make_over_whole(Parameters& in) {
    auto const things = in.phrases("things"), unless = in.phrases("unless");
    auto const dates = in.phrases("dates");
    auto const headings = in.texts("in");
    return [=](Matter const& matter, Verdicts& verdicts) {
        each_number(matter, [&](MatterParagraph const& paragraph, std::size_t i) {
            auto const& tokens = paragraph.tokens;
            if (paragraph.in_table || !is_mark(tokens, i + 1, "/") || !is_number(tokens, i + 2))
                return;
            auto const& a = tokens[i];
            auto const& b = tokens[i + 2];
            bool const glued = a.until == tokens[i + 1].from && tokens[i + 1].until == b.from;
            bool const longer =
                is_mark(tokens, i + 3, "/") || (i > 0 && is_mark(tokens, i - 1, "/"));
            if (!glued || longer || (i > 0 && dates.at(tokens, i - 1).until == i)) return;
            bool const counted = things.at(tokens, i + 3).until > i + 3;
            bool const listed =
                i > 0 && is_mark(tokens, i - 1, ":") &&
                std::find(headings.begin(), headings.end(), paragraph.heading) != headings.end();
            auto const left = small_value(a), right = small_value(b);
            if ((!counted && !listed) || left < 0 || right <= 0) return;
            verdicts.passed();
            auto const sentence = sentence_of(tokens, i);
            if (left <= right || unless.any(tokens, sentence.from, sentence.until)) return;
            verdicts.failed({matter.span(paragraph, a.from, b.until)},
                            {{"a", a.shown}, {"b", b.shown}});
        });
    };
}

/// An amount of millions of which nobody says that it is money. B05b.
Evaluate make_money_bare(Parameters& in) {
    auto const headings = in.texts("in");
    auto const unless = in.phrases("unless");
    // Words that only money stands behind: then thousands are enough.
    auto const leads = in.phrases("leads");
    return [=](Matter const& matter, Verdicts& verdicts) {
        auto const& words = matter.quantities();
        bool const said = std::any_of(
            matter.paragraphs().begin(), matter.paragraphs().end(),
            [&](MatterParagraph const& paragraph) { return unless.any(paragraph.tokens); });
        if (said) return verdicts.not_applicable();
        each_number(matter, [&](MatterParagraph const& paragraph, std::size_t i) {
            if (paragraph.in_table ||
                std::find(headings.begin(), headings.end(), paragraph.heading) == headings.end())
                return;
            auto const& tokens = paragraph.tokens;
            auto const from = tokens[i].from;
            auto const run = run_at(paragraph.text, from);
            constexpr std::size_t millions = 9;  // "1.000.000"
            constexpr std::size_t thousands = 5;
            auto const end = i > 0 && is_mark(tokens, i - 1, ":") ? i - 1 : i;
            bool const led = leads.before(tokens, end).from < end;
            if (run.size() < (led ? thousands : millions) || !is_grouped(run, '.')) return;
            verdicts.passed();
            auto const until = from + run.size();
            // Dots of a form may stand between.
            auto const unit = paragraph.text.find_first_not_of(". …", until);
            if (unit_at(paragraph.text, until, words) ||
                (unit != std::string::npos && unit > until + 2 &&
                 unit_at(paragraph.text, unit, words)))
                return;
            auto next = i;
            while (next < tokens.size() && tokens[next].from < until) ++next;
            // Another thing may be counted, or a word of the unit stand behind a stroke.
            bool const ends = next == tokens.size() || is_mark(tokens, next, ",") ||
                              is_mark(tokens, next, ";") || is_mark(tokens, next, ".") ||
                              is_mark(tokens, next, ")");
            if (!ends) return;
            verdicts.failed({matter.span(paragraph, from, until)}, {{"x", run}});
        });
    };
}

}  // namespace

std::vector<CheckFunction> number_functions() {
    return {
        {"over_whole", {"a", "b"}, make_over_whole},
        {"money_bare", {"x"}, make_money_bare},
        {"padding", {"x", "fix"}, make_padding},
        {"decimals", {"list"}, make_decimals},
        {"money_units", {"list"}, make_money_units},
        {"number_style", {"x", "y"}, make_number_style},
        {"in_words", {"x", "right"}, make_in_words},
    };
}

}  // namespace report
