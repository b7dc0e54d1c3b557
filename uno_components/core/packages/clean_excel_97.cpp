// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <array>

#include "core/json/json.hpp"
#include "core/packages/compound.hpp"
#include "core/packages/office_97.hpp"

namespace report {

namespace {

enum Record : unsigned {
    formula = 0x0006,
    locked = 0x002F,
    continued = 0x003C,
    blank = 0x0201,
    number_cell = 0x0203,
    label = 0x0204,
    error_or_truth = 0x0205,
    formula_3 = 0x0206,
    result_text = 0x0207,
    formula_4 = 0x0406,
    label_shared = 0x00FD,
    merged = 0x00E5,
    nothing = 0x0FFE  ///< known to nobody, and passed over
};

/// What says how a workbook is written, its sheets, cells, texts and formats; nothing else in it is
/// of use for figures.
constexpr std::array<unsigned, 41> known{
    0x0809, 0x000A, 0x0042, 0x0022, 0x0031, 0x041E, 0x001E, 0x00E0, 0x0293, 0x0092, 0x0085,
    0x00FC, 0x003C, 0x00FF, 0x0200, 0x0208, 0x0201, 0x0203, 0x0204, 0x0205, 0x027E, 0x00BD,
    0x00BE, 0x00FD, 0x00D6, 0x00E5, 0x007D, 0x0055, 0x0225, 0x003D, 0x023E, 0x008C, 0x0243,
    0x0443, 0x00E1, 0x00E2, 0x0081, 0x0025, 0x0099, 0x00C1, 0x0161};

/// Goes over the records of a workbook and leaves of its formulas what they said last.
class Cleaner {
public:
    Cleaner(std::string book, Budget& budget) : book_(std::move(book)), budget_(budget) {}

    std::string run() {
        std::size_t at = 0;
        while (at + head <= book_.size()) {
            auto const length = static_cast<std::size_t>(number_in(book_, at + 2, 2));
            if (book_.size() - at - head < length) break;
            clean(at, length);
            at += head + length;
        }
        // What stands behind the last whole record is none.
        std::fill(book_.begin() + static_cast<std::ptrdiff_t>(at), book_.end(), '\0');
        return std::move(book_);
    }

private:
    static constexpr std::size_t head = 4;

    unsigned id(std::size_t at) const { return static_cast<unsigned>(number_in(book_, at, 2)); }
    void put(std::size_t at, std::size_t value) {
        book_[at] = static_cast<char>(static_cast<unsigned char>(value));
        book_[at + 1] = static_cast<char>(static_cast<unsigned char>(value >> 8U));
    }

    void clean(std::size_t at, std::size_t length) {
        auto const kind = id(at);
        if (kind == locked) fail("clean.password", {}, {});
        if (kind == formula || kind == formula_3 || kind == formula_4) {
            end_formula();
            clean_formula(at, length);
            return;
        }
        if (kind == result_text) return clean_text(at, length);
        if (kind == merged) count_merged(at, length);
        if (kind == number_cell || kind == label_shared || kind == label) budget_.add_cells(1);
        // What follows something that is passed over is passed over with it.
        if (kind != continued) passed_over_ = !is_known(kind);
        bool const is_room = kind == 0 && length == 0;
        if (kind != continued && passed_over_ && !is_room) put(at, nothing);
        last_ = {at, length};
    }

    static bool is_known(unsigned kind) {
        return std::find(known.begin(), known.end(), kind) != known.end();
    }

    /// Cell, format and eight bytes of result stand in it as they do in a cell without a formula.
    void clean_formula(std::size_t at, std::size_t length) {
        constexpr std::size_t result = 6, least = 14;
        budget_.add_cells(1);
        last_ = {at, length};
        passed_over_ = true;
        if (length < least) return put(at, nothing);
        auto const from = at + head + result;
        bool const is_number = number_in(book_, from + 6, 2) != 0xFFFF;
        if (is_number) return put(at, number_cell);
        enum Kind : unsigned { text, truth, error, empty };
        auto const kind = static_cast<unsigned>(number_in(book_, from, 1));
        auto const value = book_[from + 2];
        if (kind == text) {
            cell_ = book_.substr(at + head, result);
            put(at, nothing);
        } else if (kind == truth || kind == error) {
            book_[from] = value;
            book_[from + 1] = kind == error ? '\1' : '\0';
            put(at, error_or_truth);
        } else {
            put(at, blank);
        }
    }

    /// A formula whose text does not follow.
    void end_formula() {
        if (!cell_.empty()) ++budget_.left_out.formulas;
        cell_.clear();
    }

    /// The text of a formula becomes that of a cell: its head and the cell's take the room of its
    /// own head and of the end of what is passed over in front of it.
    void clean_text(std::size_t at, std::size_t length) {
        constexpr std::size_t more = 6;
        auto const [before, before_length] = last_;
        bool const has_room = !cell_.empty() && before_length >= more &&
                              before + head + before_length == at && id(before) == nothing;
        passed_over_ = !has_room;
        if (!has_room) {
            put(at, nothing);
            last_ = {at, length};
            return;
        }
        put(before + 2, before_length - more);
        auto const begin = at - more;
        put(begin, label);
        put(begin + 2, length + more);
        book_.replace(begin + head, more, cell_);
        cell_.clear();
        last_ = {begin, length + more};
    }

    void count_merged(std::size_t at, std::size_t length) {
        auto const count =
            length < 2 ? 0 : static_cast<std::size_t>(number_in(book_, at + head, 2));
        for (std::size_t i = 0; i < count && 2 + 8 * (i + 1) <= length; ++i) {
            auto const from = at + head + 2 + 8 * i;
            auto const side = [&](std::size_t where) {
                auto const first = number_in(book_, from + where, 2);
                auto const last = number_in(book_, from + where + 2, 2);
                return static_cast<std::size_t>(last >= first ? last - first + 1 : 0);
            };
            budget_.add_cells(times(side(0), side(4)));
        }
    }

    std::string book_;
    Budget& budget_;
    std::pair<std::size_t, std::size_t> last_{0, 0};
    std::string cell_;  ///< of a formula whose text is awaited
    bool passed_over_ = false;
};

}  // namespace

std::string clean_excel_97(std::string_view bytes, Budget& budget) {
    CompoundFile file{std::string(bytes)};
    std::vector<CompoundFile::Entry const*> books;
    for (auto const* name : {"Workbook", "Book"})
        if (auto const* const book = file.stream(name)) books.push_back(book);
    if (books.empty()) fail("clean.other_kind", {}, {});
    for (auto const* const book : books) file.write(*book, Cleaner(file.read(*book), budget).run());
    hide_macros(file, budget);
    // Queries and what they fetched.
    for (auto const& entry : file.entries())
        if (entry.name.substr(0, 3) == "_SX" || entry.name.substr(0, 3) == "MBD") file.hide(entry);
    return file.take();
}

}  // namespace report
