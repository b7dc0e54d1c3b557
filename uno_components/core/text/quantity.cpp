// SPDX-License-Identifier: MPL-2.0
#include "core/text/quantity.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr auto largest = std::numeric_limits<std::int64_t>::max();
constexpr std::size_t most_digits = 18;
constexpr std::size_t longest_unit = 24;   ///< bytes that are looked at for one
constexpr std::size_t longest_cell = 200;  ///< no cell that holds one quantity is longer
constexpr std::size_t most_words_behind = 4;
/// "5.373 tỷ" may be five and a bit; "5.373 triệu" is written for thousands of millions every day.
constexpr std::int64_t dot_may_part_decimals = 1'000'000'000;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::size_t letter_length(char lead) {
    auto const byte = static_cast<unsigned char>(lead);
    return byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

std::string_view letter_at(std::string_view text, std::size_t at) {
    return at < text.size() ? text.substr(at, letter_length(text[at])) : std::string_view();
}

/// The letter that ends at `end`.
std::string_view letter_before(std::string_view text, std::size_t end) {
    auto at = end;
    while (at > 0) {
        --at;
        if ((static_cast<unsigned char>(text[at]) & 0xC0) != 0x80) break;
    }
    return text.substr(at, end - at);
}

bool is_one_of(std::string_view letter, std::initializer_list<std::string_view> all) {
    return !letter.empty() && std::find(all.begin(), all.end(), letter) != all.end();
}

bool is_unseen(std::string_view letter) {
    return is_one_of(letter, {"\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF", "\u00AD"});
}

bool is_raised(std::string_view letter) {
    return is_one_of(letter, {"¹", "²", "³", "⁰", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"});
}

bool is_blank(std::string_view letter) {
    if (letter.size() == 3 && letter.substr(0, 2) == "\xE2\x80")
        return static_cast<unsigned char>(letter[2]) <= 0x8A || letter == "\u202F";
    return is_one_of(letter, {" ", "\t", "\u00A0", "\u205F", "\u3000"});
}

/// Marks that stand between groups of three and nowhere else in a number.
bool is_apostrophe(std::string_view letter) {
    return is_one_of(letter, {"'", "’", "‘", "ʼ", "´", "`"});
}

/// A dot by its look.
bool is_dot(std::string_view letter) {
    return is_one_of(letter, {".", "\u2024", "·"});
}

/// Marks that join numbers into something that is no number.
bool joins(std::string_view letter) {
    return is_one_of(letter, {"+", "-", "–", "—", "−", "…", "_", ";", ":", "•", "×", "*", "=", "~",
                              "^", "\\", "|"});
}

bool is_letter(std::string_view letter) {
    if (letter.empty()) return false;
    char const c = letter[0];
    if (letter.size() == 1) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    bool const general = letter.substr(0, 2) == "\xE2\x80" || letter.substr(0, 2) == "\xE2\x81";
    return !general && !is_blank(letter) && !is_unseen(letter) && !is_raised(letter) &&
           !is_one_of(letter, {"«", "»", "·", "×", "´", "−", "\u3000"});
}

std::size_t behind_blanks(std::string_view text, std::size_t at) {
    while (at < text.size() && (is_blank(letter_at(text, at)) || is_unseen(letter_at(text, at))))
        at += letter_at(text, at).size();
    return at;
}

std::size_t digits_from(std::string_view text, std::size_t at) {
    std::size_t count = 0;
    while (at < text.size() && is_digit(text[at]) && count < 5) ++at, ++count;
    return count;
}

enum class Joint { none, blank, dot, comma, apostrophe, loose_dot, stroke, other };

/// Reads one run of digits and what parts them.
class RunReader {
public:
    RunReader(std::string_view text, std::size_t at) : text_(text), at_(at) { run_.from = at; }

    NumberRun read() {
        bool const torn = is_torn_before();
        take_group();
        for (;;) {
            auto const [joint, next] = joint_at(at_);
            if (joint == Joint::none) break;
            if (joint == Joint::stroke) {
                if (stroke_chain(next)) continue;
                break;
            }
            joints_.push_back(joint);
            at_ = next;
            take_group();
        }
        run_.until = at_;
        bool const glued = take_tail();
        if (!torn && !glued && !chained_) evaluate();
        return run_;
    }

private:
    /// Letters or a sign stuck to the front: "O98", "-5", ",739".
    bool is_torn_before() {
        auto end = run_.from;
        while (end > 0 && is_unseen(letter_before(text_, end)))
            end -= letter_before(text_, end).size();
        if (end == 0) return false;
        auto const letter = letter_before(text_, end);
        auto const before = end - letter.size();
        if (is_letter(letter) || is_one_of(letter, {"_", "^", "#", "$", "~", "="})) return true;
        if (letter == "/") {
            auto back = before;
            while (back > 0 && is_blank(letter_before(text_, back)))
                back -= letter_before(text_, back).size();
            run_.joined_before = back > 0;
            return false;
        }
        bool const signs = is_one_of(letter, {"-", "–", "−", "+", "*"});
        if (signs) return before > 0 && !is_line_start(before);
        // ".5" is a decimal without its zero; more dots are a leader.
        if ((is_dot(letter) || letter == ",") && before > 0)
            return is_blank(letter_before(text_, before));
        return false;
    }

    bool is_line_start(std::size_t end) const {
        while (end > 0 && is_blank(letter_before(text_, end)))
            end -= letter_before(text_, end).size();
        return end == 0 || text_[end - 1] == '\n';
    }

    void take_group() {
        std::string group;
        while (at_ < text_.size()) {
            if (is_digit(text_[at_])) {
                if (group.size() <= most_digits) group += text_[at_];
                ++at_;
                continue;
            }
            auto next = at_;
            while (is_unseen(letter_at(text_, next))) next += letter_at(text_, next).size();
            if (next == at_ || next >= text_.size() || !is_digit(text_[next])) break;
            at_ = next;
        }
        if (groups_.size() <= most_digits) groups_.push_back(std::move(group));
    }

    bool three_digits(std::size_t at) const { return digits_from(text_, at) == 3; }

    std::pair<Joint, std::size_t> joint_at(std::size_t at) const {
        auto mark = at;
        while (is_unseen(letter_at(text_, mark))) mark += letter_at(text_, mark).size();
        auto const letter = letter_at(text_, mark);
        if (letter.empty() || is_raised(letter)) return {Joint::none, at};
        auto const next = mark + letter.size();
        if (is_blank(letter)) return blank_joint(at, mark, next);
        auto const behind = behind_blanks(text_, next);
        bool const number_follows = behind < text_.size() && is_digit(text_[behind]);
        if (!number_follows) return {Joint::none, at};
        bool const tight = behind == next;
        if (letter == "/") return {Joint::stroke, behind};
        if (is_dot(letter)) {
            if (tight) return {Joint::dot, behind};
            return is_head() && three_digits(behind) ? std::pair{Joint::loose_dot, behind}
                                                     : std::pair{Joint::none, at};
        }
        if (letter == "," && tight) return {Joint::comma, behind};
        if (is_apostrophe(letter) && tight) return {Joint::apostrophe, behind};
        bool const range = is_one_of(letter, {"-", "–", "—", "+", "×", "~", "…"});
        if (joins(letter) && (tight || range)) return {Joint::other, behind};
        return {Joint::none, at};
    }

    /// A blank parts groups of three; " .739" is a torn dot.
    std::pair<Joint, std::size_t> blank_joint(std::size_t at, std::size_t blank,
                                              std::size_t next) const {
        bool const all_blanks = std::all_of(joints_.begin(), joints_.end(),
                                            [](Joint joint) { return joint == Joint::blank; });
        if (is_head() && all_blanks && three_digits(next) && text_[blank] != '\t' &&
            letter_at(text_, next).size() == 1)
            return {Joint::blank, next};
        auto const mark = behind_blanks(text_, next);
        auto const letter = letter_at(text_, mark);
        if (letter.empty()) return {Joint::none, at};
        auto const tight = mark + letter.size();
        auto const behind = behind_blanks(text_, tight);
        bool const number_follows = behind < text_.size() && is_digit(text_[behind]);
        if (!number_follows) return {Joint::none, at};
        if (is_dot(letter) && is_head() && three_digits(behind)) return {Joint::loose_dot, behind};
        if (letter == "/") return {Joint::stroke, behind};
        if (letter == "," && tight == behind) return {Joint::other, behind};
        if (is_one_of(letter, {"-", "–", "—", "+", "×", "~", "…"})) return {Joint::other, behind};
        return {Joint::none, at};
    }

    /// One to three digits without a zero in front begin a number in groups.
    bool is_head() const {
        auto const& first = groups_.front();
        bool const grouped = joints_.empty() ? first.size() <= 3 : groups_.back().size() == 3;
        return first.size() <= 3 && first[0] != '0' && grouped;
    }

    /// "12/3/4" is nothing; "909/2.055" is a pair, of which this is the first.
    bool stroke_chain(std::size_t next) {
        auto end = next;
        while (end < text_.size() &&
               (is_digit(text_[end]) || text_[end] == '.' || text_[end] == ','))
            ++end;
        auto const mark = behind_blanks(text_, end);
        auto const behind = behind_blanks(text_, mark + 1);
        bool const again = mark < text_.size() && text_[mark] == '/' && behind < text_.size() &&
                           is_digit(text_[behind]);
        run_.joined_next = !again && !chained_;
        if (!again && !chained_) return false;
        chained_ = true;
        at_ = next;
        take_group();
        return true;
    }

    /// Raised note marks and a percent sign belong to it; says whether letters are stuck to it.
    bool take_tail() {
        auto const seen = behind_unseen(text_, at_);
        if (seen > at_) run_.until = seen;
        auto const letter = letter_at(text_, seen);
        auto const sign = behind_blanks(text_, seen);
        if (letter_at(text_, sign) == "%") {
            run_.percent = true;
            run_.until = sign + 1;
            return false;
        }
        if (is_letter(letter)) return true;
        // "2.O98": letters among which are digits again.
        if (!is_dot(letter) && letter != "," && !is_apostrophe(letter)) return false;
        auto at = seen + letter.size();
        if (!is_letter(letter_at(text_, at))) return false;
        while (is_letter(letter_at(text_, at))) at += letter_at(text_, at).size();
        return at < text_.size() && is_digit(text_[at]);
    }

    bool groups_of_three(std::size_t first, std::size_t end) const {
        for (auto i = first; i < end; ++i)
            if (groups_[i].size() != 3) return false;
        return groups_[0].size() <= 3 && (groups_[0].size() == 1 || groups_[0][0] != '0') &&
               groups_[0] != "0";
    }

    std::optional<Decimal> decimal(std::size_t whole_groups) const {
        std::string digits;
        Decimal value;
        for (std::size_t i = 0; i < groups_.size(); ++i) {
            digits += groups_[i];
            if (i >= whole_groups) value.decimals += static_cast<int>(groups_[i].size());
        }
        if (digits.size() > most_digits) return std::nullopt;
        for (char const c : digits) value.digits = value.digits * 10 + (c - '0');
        return value;
    }

    void evaluate() {
        auto const count = groups_.size();
        if (joints_.empty()) {
            run_.value = decimal(1);
            run_.like_a_year = groups_[0].size() == 4 && run_.value && run_.value->digits >= 1900 &&
                               run_.value->digits <= 2999;
            return;
        }
        bool const uniform = std::all_of(joints_.begin(), joints_.end(),
                                         [&](Joint joint) { return joint == joints_.front(); });
        auto const first = joints_.front(), last = joints_.back();
        if (uniform && (first == Joint::blank || first == Joint::apostrophe)) {
            if (groups_of_three(1, count)) run_.value = decimal(count);
        } else if (std::all_of(joints_.begin(), joints_.end(), [](Joint joint) {
                       return joint == Joint::dot || joint == Joint::loose_dot;
                   })) {
            run_.loose = !uniform || first == Joint::loose_dot;
            if (groups_of_three(1, count)) {
                run_.value = decimal(count);
                if (count == 2) run_.other = decimal(1);
            } else if (count == 2 && first == Joint::dot) {
                run_.value = decimal(1);
                run_.english = true;
            }
        } else if (uniform && first == Joint::comma) {
            if (count == 2) run_.value = decimal(1);
            if (groups_of_three(1, count)) {
                (count == 2 ? run_.other : run_.value) = decimal(count);
                run_.english = count > 2;
            }
        } else if (count > 2 && first != last) {
            mixed();
        }
    }

    /// "1.412,6", "1 412,6" and the English "1,412.6".
    void mixed() {
        auto const whole = groups_.size() - 1;
        auto const last = joints_.back();
        bool const alike = std::all_of(joints_.begin(), joints_.end() - 1,
                                       [&](Joint joint) { return joint == joints_.front(); });
        if (!alike || !groups_of_three(1, whole)) return;
        bool const ours = last == Joint::comma && joints_.front() != Joint::other;
        bool const english = last == Joint::dot && joints_.front() == Joint::comma;
        if (!ours && !english) return;
        run_.value = decimal(whole);
        run_.english = english;
        run_.loose = joints_.front() == Joint::loose_dot;
    }

    std::string_view text_;
    std::size_t at_;
    NumberRun run_;
    std::vector<std::string> groups_;
    std::vector<Joint> joints_;
    bool chained_ = false;
};

/// Length of the longest of the phrases at `at`, whole words only; 0 for none.
std::size_t phrase_length(std::string_view folded, std::vector<std::string> const& phrases) {
    std::size_t longest = 0;
    for (auto const& phrase : phrases)
        if (phrase.size() > longest && folded.substr(0, phrase.size()) == phrase &&
            !is_letter(letter_at(folded, phrase.size())))
            longest = phrase.size();
    return longest;
}

struct Cell {
    std::string text;  ///< folded
    std::size_t at = 0;

    std::string_view rest() const { return std::string_view(text).substr(at); }
    bool take(std::vector<std::string> const& phrases) {
        auto const length = phrase_length(rest(), phrases);
        at = behind_blanks(text, at + length);
        return length > 0;
    }
};

}  // namespace

std::optional<std::int64_t> Decimal::whole(std::int64_t size) const {
    auto value = digits;
    auto places = decimals;
    // Take tens out of the size first: the product may not fit.
    while (places > 0 && size > 1 && size % 10 == 0) size /= 10, --places;
    for (; places > 0; --places) {
        if (value % 10 != 0) return std::nullopt;
        value /= 10;
    }
    if (size > 1 && value > largest / size) return std::nullopt;
    return value * size;
}

std::size_t behind_unseen(std::string_view text, std::size_t at) {
    while (is_unseen(letter_at(text, at)) || is_raised(letter_at(text, at)))
        at += letter_at(text, at).size();
    return at;
}

NumberRun number_at(std::string_view text, std::size_t at) {
    if (at >= text.size() || !is_digit(text[at])) return {at, at, {}, {}};
    return RunReader(text, at).read();
}

std::optional<QuantityUnit> unit_at(std::string_view text, std::size_t at,
                                    QuantityWords const& words) {
    at = behind_blanks(text, at);
    auto const piece = beginning(text.substr(std::min(at, text.size())), longest_unit);
    if (piece.empty() || !is_letter(letter_at(piece, 0))) return std::nullopt;
    // Lower case keeps the length of Vietnamese letters, tones and all.
    auto const lower = to_lower(to_nfc(piece));
    std::optional<QuantityUnit> best;
    std::size_t longest = 0;
    auto const look = [&](QuantityWords::Units const& units, bool money) {
        for (auto const& [unit, size] : units)
            if (unit.size() > longest && lower.compare(0, unit.size(), unit) == 0 &&
                !is_letter(letter_at(lower, unit.size()))) {
                longest = unit.size();
                best = QuantityUnit{size, money, at + unit.size()};
            }
    };
    look(words.money, true);
    look(words.scales, false);
    if (best && best->size == 0) return std::nullopt;
    return best;
}

void set_size(Quantity& quantity, std::int64_t size) {
    quantity.size = size;
    quantity.value.reset();
    quantity.other.reset();
    auto const& number = quantity.number;
    if (number.percent) {
        if (number.value->decimals <= 2) quantity.hundredths = number.value->whole(100);
        return;
    }
    quantity.value = number.value->whole(size);
    if (number.other &&
        (size >= dot_may_part_decimals || !quantity.value || number.other->decimals == 0))
        quantity.other = number.other->whole(size);
    if (!quantity.value) std::swap(quantity.value, quantity.other);
}

Quantity quantity_at(std::string_view text, std::size_t at, QuantityWords const& words) {
    Quantity quantity;
    auto& number = quantity.number = number_at(text, at);
    quantity.until = number.until;
    // "50đ": only a unit may be stuck to a number.
    if (!number.value && number.until < text.size() && is_letter(letter_at(text, number.until)))
        if (auto const unit = unit_at(text, number.until, words); unit && unit->money)
            number = number_at(text.substr(0, number.until), at);
    if (!number.value) return quantity;
    if (!number.percent && !words.percents.empty()) {
        auto const behind = behind_blanks(text, number.until);
        auto const said =
            to_lower(to_nfc(beginning(text.substr(std::min(behind, text.size())), longest_unit)));
        if (auto const length = phrase_length(said, words.percents); length > 0) {
            number.percent = true;
            number.until = quantity.until = behind + length;
        }
    }
    auto unit = number.percent ? std::nullopt : unit_at(text, quantity.until, words);
    set_size(quantity, unit ? unit->size : 1);
    // "5 tỷ 373 triệu": smaller units go on.
    while (unit) {
        quantity.has_unit = true;
        quantity.money = quantity.money || unit->money;
        quantity.until = unit->until;
        auto const next = behind_blanks(text, unit->until);
        if (next < text.size() && text[next] == '/') {
            auto const base = behind_blanks(text, next + 1);
            number.joined_next = base < text.size() && is_digit(text[base]);
            break;
        }
        if (next >= text.size() || !is_digit(text[next]) || !quantity.value) break;
        auto const more = number_at(text, next);
        auto const smaller =
            more.value && !more.percent ? unit_at(text, more.until, words) : std::nullopt;
        auto const part = smaller ? more.value->whole(smaller->size) : std::nullopt;
        if (!part || smaller->size >= unit->size || *part >= unit->size) break;
        *quantity.value += *part;
        quantity.other.reset();
        unit = smaller;
    }
    return quantity;
}

std::optional<Quantity> read_quantity(std::string_view text, QuantityWords const& words) {
    if (text.size() > longest_cell) return std::nullopt;
    Cell cell{fold(text), 0};
    while (is_dot(letter_at(cell.text, cell.at)) || letter_at(cell.text, cell.at) == "…")
        cell.at += letter_at(cell.text, cell.at).size();
    cell.at = behind_blanks(cell.text, cell.at);
    Quantity quantity;
    if (auto const none = phrase_length(cell.rest(), words.none); none > 0) {
        auto const behind = cell.rest().substr(none);
        if (behind.find_first_not_of(" .;") != std::string_view::npos) return std::nullopt;
        quantity.number.value = Decimal{};
        quantity.value = 0;
        quantity.until = text.size();
        return quantity;
    }
    using Bound = Quantity::Bound;
    auto const bound = cell.take(words.at_least)  ? Bound::at_least
                       : cell.take(words.at_most) ? Bound::at_most
                       : cell.take(words.about)   ? Bound::about
                                                  : Bound::exact;
    if (cell.at >= cell.text.size() || !is_digit(cell.text[cell.at])) return std::nullopt;
    quantity = quantity_at(cell.text, cell.at, words);
    quantity.bound = bound;
    if (!quantity.number.value) return std::nullopt;
    auto rest = trim(std::string_view(cell.text).substr(quantity.until));
    while (!rest.empty() && std::string_view(".;,…").find(rest.back()) != std::string_view::npos)
        rest.pop_back();
    std::size_t marks = rest.find_first_of("0123456789/:;");
    if (marks != std::string::npos ||
        std::count(rest.begin(), rest.end(), ' ') >= static_cast<std::ptrdiff_t>(most_words_behind))
        return std::nullopt;
    quantity.rest = rest;
    quantity.until = text.size();
    return quantity;
}

}  // namespace report
