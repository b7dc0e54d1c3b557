// SPDX-License-Identifier: MPL-2.0
#include "core/reader/tables_abreast.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "core/reader/lines.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr std::size_t least_columns = 2, most_columns = 4;  ///< of one of the tables
constexpr std::size_t most_tables = 4;

class Cutter {
public:
    Cutter(PlainTable const& table, Reading const& reading) : reading_(reading) {
        for (auto const& row : table.rows) {
            auto& texts = rows_.emplace_back();
            for (auto const& cell : row) {
                std::string text;
                for (auto const& paragraph : cell)
                    text += (text.empty() ? "" : " ") + trim(to_nfc(paragraph.text));
                texts.push_back(trim(text));
            }
            columns_ = std::max(columns_, texts.size());
        }
        for (auto& texts : rows_) texts.resize(columns_);
        while (heads_ < rows_.size() && !has_value(rows_[heads_])) ++heads_;
        if (heads_ == rows_.size()) columns_ = 0;
    }

    std::vector<TablePart> run() const {
        for (auto width = least_columns; width <= most_columns; ++width) {
            auto const count = columns_ / width;
            if (columns_ % width != 0 || count < 2 || count > most_tables) continue;
            for (std::size_t label = 0; label + 1 < width; ++label)
                if (holds_several(width, label) && heads_agree(width, label)) return cut(width);
        }
        return {};
    }

private:
    using Texts = std::vector<std::string>;

    /// A number, also with a unit behind it, or a word or mark for none.
    bool is_value(std::string const& text) const {
        if (text.empty()) return false;
        if (text[0] >= '0' && text[0] <= '9') return !is_number_of_row(text);
        auto const folded = fold(text);
        return text == "-" || text == "–" ||
               std::any_of(reading_.none.begin(), reading_.none.end(),
                           [&](auto const& word) { return fold(word) == folded; });
    }

    /// "1.", "2)", or a label that was numbered by hand: "1. Đã giải quyết".
    bool is_number_of_row(std::string const& text) const {
        auto const label = label_of(text, reading_);
        bool const alone = label.depth == Depth::unmarked || label.length >= text.size();
        return !alone && has_letters(text.substr(label.length));
    }

    bool has_value(Texts const& row) const {
        for (std::size_t c = 1; c < row.size(); ++c)
            if (is_value(row[c])) return true;
        return false;
    }

    /// Words that begin with a capital letter; a unit or a remark begins small.
    bool is_label(std::string const& text) const {
        if (is_value(text)) return false;
        auto const begin = label_of(text, reading_).length;
        auto const bare = text.substr(begin < text.size() ? begin : 0);
        std::string const first(beginning(bare, 4));
        return begin > 0 ? has_letters(bare) : to_lower(first) != first;
    }

    /// Below the heads each row has a label and a number in every table, but the last may end
    /// sooner; labels are told apart, as units and remarks are not.
    bool holds_several(std::size_t width, std::size_t label) const {
        std::set<std::string> seen;
        std::size_t labels = 0, full = 0;
        for (auto r = heads_; r < rows_.size(); ++r) {
            auto const& row = rows_[r];
            if (stands_over_all(row)) continue;
            std::size_t filled = 0;
            for (std::size_t from = 0; from < columns_; from += width) {
                bool const empty =
                    std::all_of(row.begin() + static_cast<std::ptrdiff_t>(from),
                                row.begin() + static_cast<std::ptrdiff_t>(from + width),
                                [](std::string const& text) { return text.empty(); });
                if (empty) continue;
                bool value = false;
                for (auto c = from; c < from + width; ++c) {
                    if (c < from + label && has_letters(row[c]) && row[c].size() > 3) return false;
                    value = value || (c > from + label && is_value(row[c]));
                }
                if (!is_label(row[from + label])) return false;
                if (value) ++filled;
                if (!value) continue;
                ++labels;
                seen.insert(std::to_string(from) + fold(row[from + label]));
            }
            if (filled > 1) ++full;
        }
        return full > 0 && seen.size() == labels;
    }

    /// The heads say the same over each of them, over labels or over numbers, or there are none.
    bool heads_agree(std::size_t width, std::size_t label) const {
        if (heads_ == 0) return true;
        auto const agree = [&](std::size_t offset) {
            for (std::size_t r = 0; r < heads_; ++r)
                for (auto c = offset + width; c < columns_; c += width)
                    if (fold(rows_[r][c]) != fold(rows_[r][offset])) return false;
            return true;
        };
        bool values = true;
        for (auto offset = label + 1; offset < width; ++offset) values = values && agree(offset);
        return values || agree(label);
    }

    bool stands_over_all(Texts const& row) const {
        return !row[0].empty() && std::all_of(row.begin() + 1, row.end(),
                                              [](std::string const& t) { return t.empty(); });
    }

    std::vector<TablePart> cut(std::size_t width) const {
        std::vector<TablePart> parts;
        for (std::size_t first = 0; first < rows_.size();) {
            auto end = first + 1;
            if (stands_over_all(rows_[first])) {
                parts.push_back({first, end, 0, columns_});
                first = end;
                continue;
            }
            while (end < rows_.size() && !stands_over_all(rows_[end])) ++end;
            for (std::size_t from = 0; from < columns_; from += width)
                parts.push_back({first, end, from, from + width});
            first = end;
        }
        return parts;
    }

    Reading const& reading_;
    std::vector<Texts> rows_;
    std::size_t columns_ = 0;
    std::size_t heads_ = 0;  ///< rows above the first that has a number
};

}  // namespace

std::vector<TablePart> tables_abreast(PlainTable const& table, Reading const& reading) {
    return Cutter(table, reading).run();
}

}  // namespace report
