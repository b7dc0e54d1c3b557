// SPDX-License-Identifier: MPL-2.0
#include "core/reader/table_words.hpp"

#include <algorithm>

#include "core/catalogue/phrase_words.hpp"
#include "core/reader/prose_columns.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

using Kind = ReadingWord::Kind;
using Scope = ReadingWord::Scope;

constexpr std::size_t longest_number_head = 40;
constexpr std::size_t longest_just = 6;       ///< words of "Số hồ sơ còn tồn đọng"
constexpr int days_of_a_year = 330;           ///< of a report of it, wherever its days are cut
constexpr std::size_t least_answers = 2;      ///< that begin with words
constexpr std::size_t longest_unit_name = 4;  ///< words between "xã" and "cũ"

/// "(1)", "(3)=(4)+(5)", "1", "A": numbers its column.
bool is_column_number(std::string const& cell) {
    if (cell.size() > longest_number_head) return false;
    bool const signs = cell.find_first_not_of("0123456789()[]=+-*/xX:%., ") == std::string::npos;
    return signs || (cell.size() == 1 && cell[0] >= 'A' && cell[0] <= 'H');
}

/// "1. Đã giải quyết": a row that was numbered by hand, no amount.
bool is_numbered(std::string const& cell, Reading const& reading) {
    auto const label = label_of(cell, reading);
    if (label.depth == Depth::unmarked || label.length >= cell.size()) return false;
    auto const next = static_cast<unsigned char>(cell[label.length]);
    return next < '0' || next > '9';
}

}  // namespace

std::size_t first_cell(Line const& row) {
    bool const is_number =
        row.depth != Depth::unmarked && !row.cells.empty() && row.body > row.cells.front().size();
    return is_number ? 1 : 0;
}

bool numbers_columns(Line const& row) {
    std::size_t count = 0;
    int last = 0;
    bool brackets = true, rising = true;
    for (auto const& cell : row.cells) {
        auto const text = trim(cell);
        if (text.empty()) continue;
        if (!is_column_number(text)) return false;
        ++count;
        brackets = brackets && text.find('(') != std::string::npos;
        if (text.size() == 1 && text[0] >= 'A') continue;
        auto const digits = text.find_first_of("0123456789");
        int const number = digits == std::string::npos ? 0 : std::atoi(text.c_str() + digits);
        rising = rising && number == last + 1 && text.size() <= 4;
        last = number;
    }
    return count > 2 && (brackets || rising);
}

std::string without_brackets(std::string const& text) {
    std::string bare;
    int depth = 0;
    for (char const c : text) {
        if (c == '(') ++depth;
        if (depth == 0) bare += c;
        if (c == ')' && depth > 0) --depth;
    }
    return depth == 0 ? bare : text;
}

std::optional<Quantity> TableWords::amount_in(std::string const& cell) const {
    auto quantity = read_quantity(cell, reader_.quantities());
    // "2.5 triệu" is an amount, "2.5 Trực tuyến" a label.
    if (quantity && !quantity->has_unit && is_numbered(cell, reader_.reading())) quantity.reset();
    // "6 tháng đầu năm" is a time.
    if (quantity && !quantity->rest.empty())
        if (auto const words = reader_.words(cell, 0); words.front().kind == Kind::time)
            quantity.reset();
    return quantity;
}

bool TableWords::says_numbers(std::string const& cell) const {
    if (cell.find_first_of("0123456789") == std::string::npos || amount_in(cell)) return false;
    auto const words = reader_.words(cell, 0);
    std::vector<bool> counted(words.size() + 1, false);  // begins a thing
    std::vector<bool> said(words.size() + 1, false);     // behind what may be said of a number
    for (auto const& tag : index_.tags(words)) {
        counted[tag.from] = (tag.traits & (index_.things() | index_.events())).any();
        said[tag.until] = (tag.traits & ~index_.soft()).any();
    }
    std::size_t answers = 0;
    for (std::size_t w = 0; w < words.size(); ++w) {
        auto const& word = words[w];
        if (word.kind != Kind::number || word.cited || word.in_words) continue;
        auto const& number = word.quantity->number;
        if (!number.value || number.like_a_year) continue;
        if (number.percent || number.joined_next || word.quantity->money || counted[w + 1])
            return true;
        // "03, do mất điện": the number and a remark.
        if (w == 0 && words.size() > 2 && words[1].kind == Kind::mark &&
            words[2].kind == Kind::word)
            return true;
        // "Tiếp nhận 05, đã xử lý 04": each of them answers.
        bool const ends = w + 1 == words.size() || words[w + 1].kind == Kind::mark;
        answers += said[w] && ends ? 1U : 0U;
    }
    return answers >= least_answers;
}

bool TableWords::begins_with_denial(std::string const& text) const {
    auto const tags = index_.tags(reader_.words(text, 0));
    return !tags.empty() && tags.front().from == 0 && tags.front().is(Tag::denial);
}

bool TableWords::is_none(std::string const& cell) const {
    auto const text = trim(cell);
    if (text.empty() || to_lower(text) == to_upper(text)) return false;
    if (text.find_first_of("0123456789") != std::string::npos) return false;
    auto const amount = amount_in(text);
    return amount && amount->value == 0;
}

bool TableWords::has_number(Line const& row) const {
    for (auto c = first_cell(row); c < row.cells.size(); ++c) {
        if (row.cells[c].find_first_of("0123456789") == std::string::npos) continue;
        bool const among_words = c > first_cell(row) && says_numbers(row.cells[c]);
        if (among_words || amount_in(row.cells[c])) return true;
    }
    return false;
}

TableSaid TableWords::said_in(std::string const& text) const {
    TableSaid said;
    auto const words = reader_.words(text, 0, frame_.period);
    std::vector<bool> covered(words.size(), false);
    for (auto const& tag : index_.tags(words)) {
        for (auto w = tag.from; w < tag.until; ++w) covered[w] = true;
        said.traits |= tag.traits;
        said.elsewhere = said.elsewhere || (tag.is(Tag::elsewhere) && tag.traits.none());
        said.carried = said.carried || (tag.is(Tag::elsewhere) && tag.traits.any());
        said.unsure = said.unsure || tag.is(Tag::unsure);
        said.own = said.own || tag.is(Tag::own);
        said.is_part = said.is_part || (tag.from == 0 && tag.is(Tag::part));
    }
    for (std::size_t w = 0; w < words.size(); ++w) {
        auto const& word = words[w];
        if (word.kind != Kind::mark) ++said.words;
        if (covered[w]) continue;
        if (word.kind == Kind::time) {
            said.elsewhere = said.elsewhere || word.scope == Scope::other;
            said.own = said.own || word.scope == Scope::own;
            said.other_time = said.other_time || word.scope == Scope::other;
            said.unsure = said.unsure || (word.scope == Scope::own && frame_.is_asked);
            said.is_time = said.is_time || word.scope == Scope::own;
            if (word.scope == Scope::to_date) said.traits |= index_.to_date();
        }
        if (word.kind == Kind::word) ++said.unknown;
    }
    if (frame_.is_to_date) said.traits &= ~index_.to_date();
    return said;
}

TableSaid TableWords::said_by_label(std::string const& label) const {
    auto said = said_in(without_brackets(label));
    if (said.words == 0) return said_in(label);
    auto const narrowed = said.traits & index_.narrowing() & ~index_.soft();
    for (auto at = label.find('('); at != std::string::npos; at = label.find('(', at + 1)) {
        auto const inside = label.substr(at + 1, label.find(')', at) - at - 1);
        if (!begins_ahead(inside, index_.head_words("included"))) continue;
        said.traits |= said_in(inside).traits & (index_.sums() | index_.dimensions_of(narrowed));
    }
    return said;
}

std::vector<std::pair<std::size_t, std::size_t>> TableWords::phrases_in(
    std::string const& text) const {
    auto const words = reader_.words(text, 0);
    std::vector<std::pair<std::size_t, std::size_t>> phrases;
    for (auto const& tag : index_.tags(words))
        phrases.emplace_back(words[tag.from].from, words[tag.until - 1].from);
    return phrases;
}

std::optional<TableUnit> TableWords::unit_in(std::string const& text) const {
    if (text.find('%') != std::string::npos) return TableUnit{1, false, true};
    for (std::size_t at = 0; at < text.size(); ++at) {
        bool const begins = at == 0 || text[at - 1] == ' ' || text[at - 1] == '(' ||
                            text[at - 1] == ':' || text[at - 1] == '/';
        if (!begins) continue;
        auto const unit = unit_at(text, at, reader_.quantities());
        if (!unit || !unit->money) continue;
        // "Xã Đại Đồng": the name of the smallest unit is a word of names, too.
        bool const may_be_name = unit->size == 1 && at > 0 && text[at - 1] == ' ';
        if (may_be_name && !ends_with_unit_label(text.substr(0, at))) continue;
        return TableUnit{unit->size, true, false};
    }
    return std::nullopt;
}

/// "Đơn vị tính", "ĐVT:" in front of a unit.
bool TableWords::ends_with_unit_label(std::string const& text) const {
    auto folded = trim(fold(text));
    while (!folded.empty() && (folded.back() == ':' || folded.back() == ' ')) folded.pop_back();
    auto const& labels = index_.head_words("unit");
    return std::any_of(labels.begin(), labels.end(), [&](std::string const& label) {
        auto const wanted = fold(label);
        return folded.size() >= wanted.size() &&
               folded.compare(folded.size() - wanted.size(), wanted.size(), wanted) == 0;
    });
}

bool TableWords::is_unit(std::string const& text) const {
    auto const bare = trim(fold(text));
    auto const begin = bare.empty() || bare[0] != '(' ? 0U : 1U;
    auto const end = bare.size() - (begin > 0 && bare.back() == ')' ? 1U : 0U);
    auto const unit = unit_at(bare.substr(0, end), begin, reader_.quantities());
    return unit && unit->money && unit->until == end;
}

bool TableWords::names_another_year(std::string const& text) const {
    if (!frame_.period || frame_.period->year == 0) return false;
    bool own = false, other = false;
    for (auto const& word : reader_.words(text, 0, frame_.period)) {
        if (word.kind != Kind::number || word.in_words || !word.quantity->number.like_a_year)
            continue;
        bool const same = word.quantity->value == frame_.period->year;
        (same ? own : other) = true;
    }
    return other && !own;
}

bool TableWords::is_just(std::string const& text, std::string const& what) const {
    std::vector<std::string> said;
    for (auto const& word : reader_.words(without_brackets(text), 0))
        if (word.kind != Kind::mark) said.push_back(word.text);
    auto const& all = index_.head_words(what);
    return !said.empty() && said.size() <= longest_just &&
           std::any_of(all.begin(), all.end(), [&](std::string const& one) {
               return words_of(one, reader_.abbreviations()) == said;
           });
}

TraitSet TableWords::handled() const {
    TraitSet traits;
    for (auto const& word : index_.head_words("handled"))
        traits |= said_in(word).traits & index_.events() & ~index_.soft();
    return traits;
}

TraitSet TableWords::still_open(TraitSet const& said) const {
    auto open = said & ~index_.narrowing();
    for (auto const& word : index_.head_words("still_open"))
        open |= said_in(word).traits & index_.events() & ~index_.soft();
    return open;
}

bool TableWords::looks_to_year_end(std::string const& text) const {
    auto const* own = frame_.period;
    if (!own || days_between(own->from, own->to) >= days_of_a_year) return false;
    auto const folded = " " + fold(text) + " ";
    auto const& ends = index_.head_words("year_end");
    return std::any_of(ends.begin(), ends.end(), [&](std::string const& end) {
        return folded.find(" " + fold(end) + " ") != std::string::npos;
    });
}

bool TableWords::begins_with_unit(std::string const& text) const {
    auto const words = reader_.words(text, 0);
    return std::any_of(
        index_.unit_kinds().begin(), index_.unit_kinds().end(), [&](auto const& unit) {
            if (words.size() <= unit.size() || !words[unit.size()].capital) return false;
            return std::equal(
                unit.begin(), unit.end(), words.begin(),
                [](std::string const& a, ReadingWord const& b) { return a == b.text; });
        });
}

bool TableWords::names_unit(std::string const& text, std::vector<std::string> const& behind) const {
    auto const words = reader_.words(text, 0);
    auto const stands = [&](std::size_t at, std::vector<std::string> const& wanted) {
        if (at + wanted.size() > words.size()) return false;
        for (std::size_t i = 0; i < wanted.size(); ++i)
            if (words[at + i].text != wanted[i]) return false;
        return !wanted.empty();
    };
    std::vector<bool> told(words.size(), false);
    for (auto const& tag : index_.tags(words))
        for (auto w = tag.from; w < tag.until; ++w) told[w] = tag.traits.any();
    for (std::size_t at = 0; at < words.size(); ++at)
        for (auto const& unit : index_.unit_kinds()) {
            if (!stands(at, unit)) continue;
            auto const from = at + unit.size();
            for (auto end = from; end < words.size() && end <= from + longest_unit_name; ++end) {
                if (std::any_of(behind.begin(), behind.end(), [&](std::string const& one) {
                        return words[end].text == fold(one);
                    }))
                    return true;
                if (!words[end].capital || told[end]) break;
            }
        }
    return false;
}

}  // namespace report
