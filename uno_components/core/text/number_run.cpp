// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "core/text/number_letters.hpp"
#include "core/text/quantity.hpp"

namespace report {

namespace {

constexpr std::size_t most_digits = 18;

/// Marks that stand between groups of three and nowhere else in a number.
bool is_apostrophe(std::string_view letter) {
    return is_one_of(letter, {"'", "’", "‘", "ʼ", "´", "`"});
}

/// Marks that join numbers into something that is no number.
bool joins(std::string_view letter) {
    return is_one_of(letter, {"+", "-", "–", "—", "−", "…", "_", ";", ":", "•", "×", "*", "=", "~",
                              "^", "\\", "|"});
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

}  // namespace

std::size_t behind_unseen(std::string_view text, std::size_t at) {
    while (is_unseen(letter_at(text, at)) || is_raised(letter_at(text, at)))
        at += letter_at(text, at).size();
    return at;
}

NumberRun number_at(std::string_view text, std::size_t at) {
    if (at >= text.size() || !is_digit(text[at])) return {at, at, {}, {}};
    return RunReader(text, at).read();
}

}  // namespace report
