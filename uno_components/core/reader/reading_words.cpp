// SPDX-License-Identifier: MPL-2.0
#include "core/reader/reading_words.hpp"

#include <algorithm>
#include <utility>

#include "core/catalogue/phrase_words.hpp"
#include "core/catalogue/quantity_words.hpp"
#include "core/reader/shared_units.hpp"
#include "core/reader/spelled_numbers.hpp"
#include "core/text/dotted.hpp"
#include "core/text/number_words.hpp"
#include "core/text/numbers.hpp"
#include "core/text/pattern.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr std::size_t longest_mention = 60;  ///< words between a document and what it says
constexpr auto all_digits = "0123456789";
constexpr std::size_t shortest_word = 3;  ///< bytes of a word that a number may be stuck to

bool is_number(Token const& token) {
    return token.kind == Token::Kind::number;
}

bool is_mark(Token const& token, std::string_view text) {
    return token.kind == Token::Kind::mark && token.text == text;
}

bool is_day_and_month(std::vector<Token> const& tokens, std::size_t at) {
    if (at + 2 >= tokens.size() || !is_number(tokens[at]) || !is_number(tokens[at + 2]) ||
        !(is_mark(tokens[at + 1], "/") || is_mark(tokens[at + 1], "-")))
        return false;
    auto const day = small_value(tokens[at]), month = small_value(tokens[at + 2]);
    return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

bool begins_with_capital(Token const& token) {
    if (!token.shown.empty() && static_cast<unsigned char>(token.shown[0]) < 0x80)
        return token.shown[0] >= 'A' && token.shown[0] <= 'Z';
    auto const first = beginning(token.shown, 4);
    auto const letters = to_code_points(first);
    if (letters.empty()) return false;
    auto const one = to_utf8(letters.substr(0, 1));
    return to_lower(one) != one;
}

/// "28tin", "có1.046": a blank is missing between a word and a number.
std::vector<Token> part_glued(std::vector<Token> tokens) {
    auto const is_glued = [](Token const& token) {
        auto const digits = token.text.find_first_of(all_digits);
        return token.kind == Token::Kind::word && digits != std::string::npos &&
               digits >= shortest_word && token.shown.size() == token.text.size() &&
               token.until - token.from == token.text.size() &&
               token.text.find_first_not_of(all_digits, digits) == std::string::npos;
    };
    if (std::none_of(tokens.begin(), tokens.end(), is_glued)) return tokens;
    std::vector<Token> parted;
    parted.reserve(tokens.size() * 2);
    for (auto& token : tokens) {
        parted.push_back(std::move(token));
        if (!is_glued(parted.back())) continue;
        auto& word = parted.back();
        auto const digits = word.text.find_first_of(all_digits);
        auto number = word;
        word.text.erase(digits);
        word.shown.erase(digits);
        word.until = word.from + digits;
        number.kind = Token::Kind::number;
        number.text.erase(0, digits);
        number.shown.erase(0, digits);
        number.from += digits;
        parted.push_back(std::move(number));
    }
    return parted;
}

/// An amount; without a value where it is the tail of another number ("O1,046"). A word that is
/// stuck to it is a word behind it; a short form in capitals leaves no doubt ("371HS").
Quantity amount_at(std::string const& text, std::vector<Token> const& tokens, std::size_t at,
                   QuantityWords const& words,
                   std::map<std::string, std::vector<std::string>> const& short_forms) {
    auto const from = tokens[at].from;
    auto quantity = quantity_at(text, from, words);
    auto const is_digit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9'; };
    auto const next = at + 1;
    bool const stuck = !quantity.number.value && next < tokens.size() &&
                       tokens[next].from == tokens[at].until &&
                       tokens[next].kind == Token::Kind::word;
    bool const by_word = stuck && tokens[next].shown == tokens[next].text &&
                         tokens[next].text.size() >= shortest_word &&
                         tokens[next].text.find_first_of(all_digits) == std::string::npos;
    bool const by_short_form = stuck && !by_word && tokens[next].text.size() > 1 &&
                               to_upper(tokens[next].shown) == tokens[next].shown &&
                               short_forms.count(tokens[next].text) > 0;
    if (by_word || by_short_form) {
        quantity = quantity_at(std::string_view(text).substr(0, tokens[at].until), from, words);
        quantity.number.loose = quantity.number.loose || by_word;
    }
    bool const tail =
        from > 1 && (text[from - 1] == ',' || text[from - 1] == '.') && is_digit(from - 2);
    if (tail) {
        quantity.value.reset();
        quantity.other.reset();
        quantity.hundredths.reset();
        quantity.number.value.reset();
    }
    return quantity;
}

/// Whether a time that is said ends where the report's own does.
bool ends_with(ReportKind const& kind, SaidTime const& said, Period const& own) {
    if (said.period.empty() || said.here || said.from || own.year == 0) return false;
    if (said.year > 0 && said.year != own.year) return false;
    auto const there = months_of(kind, {said.period, said.ordinal, own.year, own.from, own.to});
    return there.last == months_of(kind, own).last;
}

/// "Hết tháng 5" in a report of six months: a moment of it.
bool lies_in(ReportKind const& kind, SaidTime const& said, Period const& own) {
    if (said.period.empty() || said.here || said.from || own.year == 0) return false;
    if (said.year > 0 && said.year != own.year) return false;
    auto const there = months_of(kind, {said.period, said.ordinal, own.year, own.from, own.to});
    auto const here = months_of(kind, own);
    return here.first <= there.first && there.last <= here.last;
}

}  // namespace

ReadingWords::ReadingWords(ReportKind const& kind)
    : kind_(kind), quantities_(quantity_words(kind)) {
    for (auto const& [word, full] : kind.reading.abbreviations) {
        abbreviations_[fold(word)] = full;
        written_out_[fold(word)] = words_of(full, {});
    }
    for (auto const& period : kind.periods) {
        add_time(period.id, period.phrase, period.roman, true);
        for (auto const& said : period.said) add_time(period.id, said, period.roman, true);
        for (auto const& here : period.here) add_time(period.id, here, false, true, true);
        for (auto const* after : {&period.next, &period.next_at_end})
            add_time(period.id, *after, period.roman, false);
        for (auto const& said : period.next_said) add_time(period.id, said, period.roman, false);
    }
    for (auto const& time : kind.reading.times) add_time({}, time, true, false);
    for (auto const& word : kind.reading.time_starts) time_starts_.push_back(fold(word));
    for (auto const& trait : kind.words.traits)
        for (auto const& phrase : trait.words)
            for (auto const& way : written_out(phrase).value_or(std::vector<std::string>())) {
                auto const words = words_of(way, abbreviations_);
                for (std::size_t i = 1; i < words.size(); ++i)
                    if (std::find(time_starts_.begin(), time_starts_.end(), words[i]) !=
                        time_starts_.end())
                        joined_starts_.insert({words[i - 1], words[i]});
            }
}

std::pair<std::vector<std::string> const*, std::size_t> ReadingWords::written_out_at(
    std::vector<Token> const& tokens, std::size_t at) const {
    constexpr std::size_t parted = 3;  // "h/s"
    if (at + parted <= tokens.size() && tokens[at + 1].text == "/" &&
        tokens[at].until == tokens[at + 1].from && tokens[at + 1].until == tokens[at + 2].from) {
        auto const found = written_out_.find(tokens[at].text + "/" + tokens[at + 2].text);
        if (found != written_out_.end()) return {&found->second, parted};
    }
    auto const found = written_out_.find(tokens[at].text);
    if (found == written_out_.end()) return {nullptr, 0};
    return {&found->second, 1};
}

bool ReadingWords::knows(std::pair<std::string const, std::string> const& short_form) const {
    auto const found = written_out_.find(short_form.first);
    return found != written_out_.end() && found->second == words_of(short_form.second, {});
}

ReadingWords ReadingWords::with(std::map<std::string, std::string> const& short_forms) const {
    auto all = *this;
    for (auto const& [word, full] : short_forms) all.written_out_[word] = words_of(full, {});
    return all;
}

std::vector<ReadingWord> ReadingWords::words(std::string const& shown, std::size_t from,
                                             Period const* own) const {
    auto const text = without_form_dots(shown);
    auto tokens = part_glued(tokens_of({{}, text.substr(std::min(from, text.size())), false, {}}));
    for (auto& token : tokens) token.from += from, token.until += from;
    std::vector<ReadingWord> words;
    words.reserve(tokens.size());
    auto const add = [&](ReadingWord::Kind kind, std::size_t at, std::size_t count) -> auto& {
        ReadingWord word;
        word.kind = kind;
        word.from = tokens[at].from;
        word.until = tokens[at + count - 1].until;
        word.text = tokens[at].text;
        word.cited = tokens[at].in_citation;
        word.capital = tokens[at].kind == Token::Kind::word && begins_with_capital(tokens[at]);
        words.push_back(std::move(word));
        return words.back();
    };
    auto const add_time = [&](std::size_t at, std::size_t count, ReadingWord::Scope scope) {
        auto begin = tokens[at].from;
        auto const is_start = [&](ReadingWord const& word) {
            return (word.kind == ReadingWord::Kind::time &&
                    word.scope == ReadingWord::Scope::none) ||
                   (word.kind == ReadingWord::Kind::word &&
                    std::find(time_starts_.begin(), time_starts_.end(), word.text) !=
                        time_starts_.end());
        };
        // "Văn bản đến quý IV": the word belongs to what it stands behind.
        auto const is_joined = [&] {
            return words.size() > 1 &&
                   joined_starts_.count({words[words.size() - 2].text, words.back().text}) > 0;
        };
        while (!words.empty() && is_start(words.back()) && !is_joined()) {
            begin = words.back().from;
            words.pop_back();
        }
        auto& time = add(ReadingWord::Kind::time, at, count);
        time.from = begin;
        time.scope = time.cited ? ReadingWord::Scope::none : scope;
    };
    auto const add_number = [&](std::size_t at, std::size_t count, Quantity quantity) {
        auto& word = add(ReadingWord::Kind::number, at, count);
        word.until = std::max(word.until, quantity.until);
        word.quantity = std::make_shared<Quantity const>(std::move(quantity));
    };
    auto const is_time_start = [&](std::vector<ReadingWord> const& before) {
        return !before.empty() && before.back().kind == ReadingWord::Kind::word &&
               std::find(time_starts_.begin(), time_starts_.end(), before.back().text) !=
                   time_starts_.end();
    };
    // Behind the date of a document that is cited.
    auto const is_dated = [&](std::size_t at) {
        auto const least = at > longest_mention ? at - longest_mention : 0;
        for (; at > least && tokens[at - 1].in_citation; --at)
            if (tokens[at - 1].of_citation) return true;
        return false;
    };
    auto const tells_behind_citation = [&](std::vector<Token> const& all, std::size_t at) {
        if (at == 0 || at + 1 >= all.size() || all[at - 1].kind != Token::Kind::word ||
            all[at + 1].kind != Token::Kind::word)
            return false;
        auto const& names = kind_.reading.no_figure;
        auto const is_name = [&](std::string const& word) {
            auto const folded = fold(word);
            return folded == all[at - 1].text || folded == all[at + 1].text;
        };
        return std::none_of(names.begin(), names.end(), is_name);
    };
    // "Trong quý II" names the quarter, where "trong quý" alone is the report's own.
    auto const is_named_behind = [&](SaidTime const& said, std::size_t at) {
        for (auto next = at + 1; said.here && next < at + said.tokens; ++next)
            if (next + time_at(tokens, next).tokens > at + said.tokens) return true;
        return false;
    };
    // "Gửi đúng ngày 05, gửi trễ 01": the word for a day is of the phrase that it stands behind.
    auto const is_count_behind = [&](SaidTime const& said, std::size_t at) {
        bool const day = said.tokens == 2 && tokens[at].kind == Token::Kind::word &&
                         is_number(tokens[at + 1]) && !words.empty();
        bool const ends = at + 2 >= tokens.size() || tokens[at + 2].kind == Token::Kind::mark;
        return day && ends && joined_starts_.count({words.back().text, tokens[at].text}) > 0;
    };
    // "7.240 (bảy nghìn hai trăm bốn mươi) hồ sơ": the same number again; another one leaves it
    // open.
    auto const said_again = [&](std::size_t open) -> std::size_t {
        auto const is_mark = [&](std::size_t at, char const* mark) {
            return at < tokens.size() && tokens[at].kind == Token::Kind::mark &&
                   tokens[at].text == mark;
        };
        auto& number = words.back();
        if (!number.quantity->value || !is_mark(open, "(") || open + 1 >= tokens.size()) return 0;
        auto const again = spelled_amount_at(text, tokens, open + 1, quantities_);
        if (again.tokens == 0 || !is_mark(open + 1 + again.tokens, ")")) return 0;
        if (again.quantity.value != number.quantity->value) {
            auto quantity = *number.quantity;
            quantity.number.loose = true;
            number.quantity = std::make_shared<Quantity const>(std::move(quantity));
        }
        return again.tokens + 2;
    };
    for (std::size_t i = 0; i < tokens.size();) {
        auto const& token = tokens[i];
        if (auto const said = time_at(tokens, i);
            said.tokens > 0 && !is_named_behind(said, i) && !is_count_behind(said, i)) {
            auto scope = scope_of(said, own);
            auto const& joins = kind_.reading.range_joins;
            auto const joined = [&](std::string const& join) {
                return fold(join) == words.back().text;
            };
            // "Đến hết tháng 6" in a report of six months: its own time.
            if (scope == ReadingWord::Scope::other && !words.empty() &&
                std::any_of(joins.begin(), joins.end(), joined))
                scope = ends_with(kind_, said, *own) ? ReadingWord::Scope::own
                        : lies_in(kind_, said, *own) ? ReadingWord::Scope::until
                                                     : scope;
            add_time(i, said.tokens, scope);
            i += said.tokens;
            continue;
        }
        if (token.date) {
            add_time(i, 1, ReadingWord::Scope::none);
            ++i;
            continue;
        }
        // "đến 15/3", "ngày 14-12": a day without its year.
        if (is_time_start(words) && is_day_and_month(tokens, i)) {
            add_time(i, 3, ReadingWord::Scope::none);
            i += 3;
            continue;
        }
        if (token.kind == Token::Kind::mark) {
            auto& mark = add(ReadingWord::Kind::mark, i, 1);
            mark.ends_clause = token.ends_clause;
            mark.ends_sentence = token.ends_clause && token.text != ";";
            ++i;
            continue;
        }
        // "Kế hoạch số 9/KH-UBND ngày 12/01/2021 gồm 32 nhiệm vụ": perhaps of its subject.
        bool const told = is_number(token) && token.in_citation &&
                          tells_behind_citation(tokens, i) && is_dated(i);
        if (is_number(token) && (!token.in_citation || told)) {
            auto quantity = amount_at(text, tokens, i, quantities_, written_out_);
            quantity.number.loose = quantity.number.loose || told;
            auto const until = quantity.until;
            add_number(i, 1, std::move(quantity));
            if (told) words.back().cited = false;
            while (i < tokens.size() && tokens[i].from < until) ++i;
            i += said_again(i);
            continue;
        }
        auto const [full, short_tokens] = written_out_at(tokens, i);
        if (full) {
            for (auto const& one : *full) add(ReadingWord::Kind::word, i, short_tokens).text = one;
            i += short_tokens;
            continue;
        }
        auto spelled = spelled_amount_at(text, tokens, i, quantities_);
        if (spelled.tokens > 0 && !token.in_citation) {
            auto& quantity = spelled.quantity;
            auto const behind = i + spelled.tokens;
            auto const digits =
                quantity.value ? bracketed_digits(tokens, behind, *quantity.value) : 0;
            if (digits > 0) quantity.until = tokens[behind + digits - 1].until;
            bool const bare = digits == 0 && !quantity.has_unit && !quantity.number.percent;
            add_number(i, spelled.tokens, std::move(quantity));
            words.back().in_words = bare;
            // The words may be no number at all ("một cửa"), so they are kept for comparing.
            for (std::size_t n = 1; n < spelled.tokens; ++n)
                words.back().text += " " + tokens[i + n].text;
            i = behind + digits;
            continue;
        }
        add(ReadingWord::Kind::word, i, 1);
        ++i;
    }
    share_units(words, text, quantities_);
    return words;
}

std::size_t behind_phrase(std::vector<ReadingWord> const& words, std::size_t at,
                          std::vector<std::string> const& phrase) {
    for (std::size_t i = 0; i < phrase.size(); ++at) {
        if (at >= words.size()) return 0;
        auto const& word = words[at];
        if (i > 0 && !word.ends_clause &&
            (word.kind == ReadingWord::Kind::mark || word.kind == ReadingWord::Kind::time))
            continue;
        if (word.text != phrase[i] || word.kind == ReadingWord::Kind::time) return 0;
        ++i;
    }
    return at;
}

}  // namespace report
