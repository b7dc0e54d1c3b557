// SPDX-License-Identifier: MPL-2.0
#include "core/reader/table_columns.hpp"

#include <algorithm>

#include "core/reader/head_days.hpp"
#include "core/reader/prose_columns.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

/// So many rows that count on are numbers of rows.
constexpr std::size_t least_numbered_rows = 4;
/// So many rows in which columns add up to another one tell that they are its parts.
constexpr std::size_t least_added_rows = 2;
/// Of the parts that are added up: beyond any amount of a commune, and far from the end of a
/// number.
constexpr std::int64_t largest_part = 1'000'000'000'000'000;

}  // namespace

HeadedColumns::HeadedColumns(std::vector<Line> const& lines, std::size_t data, std::size_t end,
                             std::vector<Line const*> const& heads, TableWords const& words)
    : lines_(lines), data_(data), end_(end), heads_(heads), words_(words) {
    std::size_t count = 0;
    for (auto const* head : heads_) count = std::max(count, head->cells.size());
    for (auto i = data_; i < end_; ++i) count = std::max(count, lines_[i].cells.size());
    for (std::size_t c = 0; c < count; ++c) read(c);
    forget_bare_results();
    settle_rest();
    find_values();
    name_by_corner();
    part();
    measure_shares();
    settle();
}

HeadedColumn const& HeadedColumns::at(std::size_t c) const {
    static HeadedColumn const none;
    return c < columns_.size() ? columns_[c] : none;
}

/// The heads over a column, from above. A merged head stands where it begins and is spread over
/// those that have heads of their own below it.
void HeadedColumns::read(std::size_t c) {
    HeadedColumn column;
    auto const head_at = [&](std::size_t r, std::size_t at) {
        return at < heads_[r]->cells.size() ? trim(heads_[r]->cells[at]) : std::string();
    };
    std::size_t from = 0;  // where the head over it begins
    for (std::size_t r = 0; r < heads_.size(); ++r) {
        auto text = head_at(r, c);
        bool below = false;
        for (auto under = r + 1; under < heads_.size(); ++under)
            below = below || !head_at(under, c).empty();
        auto at = c;
        if (text.empty() && below)
            while (at > from && text.empty()) text = head_at(r, --at);
        if (text.empty()) continue;
        if (below) from = std::max(from, at);
        read_head(column, text);
    }
    columns_.push_back(column);
}

/// "Kết quả quý III" over amounts of all sorts: what is counted, the rows say. Beside heads that
/// say it themselves ("Số hóa" over "Hồ sơ" and "Kết quả") the word means what it says.
void HeadedColumns::forget_bare_results() {
    TraitSet bare;
    for (auto const& word : words_.index().head_words("result"))
        bare |= words_.said_in(word).traits;
    auto const besides = words_.index().things() & ~bare;
    if (std::any_of(columns_.begin(), columns_.end(),
                    [&](HeadedColumn const& one) { return (one.given & besides).any(); }))
        return;
    for (auto& one : columns_) one.given &= ~bare;
}

void HeadedColumns::read_head(HeadedColumn& column, std::string const& text) const {
    auto const& reading = words_.reading();
    // "Trả lời" over answers tells nothing of them.
    if (begins_ahead(text, words_.index().head_words("answer"))) return;
    auto said = words_.said_in(without_brackets(text));
    column.denies = column.denies || words_.begins_with_denial(text);
    // "(01/7-14/9/2025)", "(6 tháng)" behind a head says of when it is.
    auto const whole = words_.said_in(text);
    if (!said.own && !said.elsewhere && whole.is_time != whole.elsewhere) {
        said.own = whole.is_time;
        said.is_time = whole.is_time;
        said.elsewhere = whole.elsewhere;
    }
    if (!said.own && words_.names_another_year(text)) said.elsewhere = said.other_time = true;
    auto const days = days_of_head(text, words_.frame().period, words_.index(), reading);
    // "Quý IV (đến 14/12)" in a report of the year is of the quarter.
    bool const of_own_days =
        days == HeadDays::own || (days == HeadDays::its_end && !said.other_time);
    if (of_own_days) said.own = said.is_time = true, said.elsewhere = false;
    if (days == HeadDays::other) said.own = said.is_time = false, said.elsewhere = true;
    if (days == HeadDays::to_date) {
        said.own = said.is_time = said.elsewhere = false;
        if (!words_.frame().is_to_date) said.traits |= words_.index().to_date();
    }
    // "Ước cả năm" in a report of a shorter time.
    if (said.unsure && !said.own && words_.looks_to_year_end(text)) said.elsewhere = true;
    if (words_.is_just(text, "above")) said.elsewhere = true;
    // "Sau sắp xếp": it may be the report's time, but does not say so.
    if (!said.own && (begins_ahead(text, words_.index().head_words("after")) ||
                      (begins_ahead(text, words_.index().head_words("before")) && !said.elsewhere &&
                       (said.traits & ~words_.index().soft()).none())))
        ++said.unknown;
    // "UBND xã Hòa Bình mới": no new dossiers.
    bool const is_former = words_.names_unit(text, words_.index().head_words("former"));
    if (is_former || words_.names_unit(text, words_.index().head_words("new"))) {
        column.names_a_unit = true;
        said.traits = words_.said_in(std::string()).traits;
        if (is_former) said.elsewhere = true, said.own = said.is_time = false;
    }
    column.given = words_.index().governed(column.given, said.traits) | said.traits;
    // The nearest head that names a time decides: "Quý I" under "Năm 2025".
    if (said.elsewhere || said.own) {
        bool const planned = column.said.elsewhere && !column.said.own;
        column.said.own = said.own;
        column.said.elsewhere = !said.own || (planned && !said.is_time);
    }
    column.said.is_time = column.said.is_time || said.is_time;
    column.said.other_time = column.said.other_time || said.other_time;
    column.said.carried = column.said.carried || said.carried;
    column.said.unsure = column.said.unsure || said.unsure;
    column.said.unknown += said.unknown;
    column.said.words += said.words;
    auto const folded = fold(text);
    if (auto const unit = words_.unit_in(folded)) {
        column.unit = unit;
        // "Triệu đồng" says nothing but that.
        if (words_.is_unit(text)) column.said.unknown -= said.unknown;
    }
    column.ahead = column.ahead || begins_ahead(text, reading.ahead);
    for (auto const& done : words_.index().head_words("done")) {
        if (!begins_ahead(text, {done})) continue;
        column.done = true;
        // "TH 9 tháng": short for what only heads say so.
        column.said.unknown -= std::min(column.said.unknown, words_.said_in(done).unknown);
        break;
    }
    column.remarks = column.remarks || begins_ahead(text, words_.index().head_words("remark"));
    column.is_rest = column.is_rest || begins_ahead(text, words_.index().head_words("rest"));
    column.holds_none = column.holds_none || column.remarks ||
                        begins_ahead(text, words_.index().head_words("apart"));
    column.names_unit = begins_ahead(text, words_.index().head_words("unit"));
}

bool HeadedColumns::labels_rows(std::size_t c) const {
    for (auto i = data_; i < end_; ++i) {
        auto const& cells = lines_[i].cells;
        if (c < cells.size() && cells[c].find_first_of("0123456789") != std::string::npos &&
            c >= first_cell(lines_[i]) && words_.amount_in(cells[c]))
            return false;
    }
    return true;
}

std::optional<std::int64_t> HeadedColumns::whole_at(std::size_t row, std::size_t c) const {
    auto const& cells = lines_[row].cells;
    if (c >= cells.size() || c < first_cell(lines_[row])) return std::nullopt;
    auto const text = trim(cells[c]);
    if (text.empty() || text == "-") return 0;
    auto const amount = words_.amount_in(text);
    if (!amount || amount->number.percent) return std::nullopt;
    return amount->value;
}

/// 1, 2, 3 down to the last row: numbers or codes of the rows.
bool HeadedColumns::numbers_rows(std::size_t c) const {
    std::int64_t last = 0;
    for (auto i = data_; i < end_; ++i) {
        if (c >= lines_[i].cells.size() || trim(lines_[i].cells[c]).empty()) continue;
        auto const whole = whole_at(i, c);
        if (!whole || *whole != last + 1) return false;
        last = *whole;
    }
    return last >= static_cast<std::int64_t>(least_numbered_rows);
}

bool HeadedColumns::are_shares(std::size_t c) const {
    bool any = false;
    for (auto i = data_; i < end_; ++i) {
        if (c >= lines_[i].cells.size()) continue;
        auto const amount = words_.amount_in(lines_[i].cells[c]);
        if (amount && !amount->number.percent) return false;
        any = any || amount;
    }
    return any;
}

/// "Đơn vị|Tiếp nhận|Giải quyết": the first column that has words names the rows.
bool HeadedColumns::names_rows(std::size_t c) const {
    for (auto i = data_; i < end_; ++i) {
        auto const& cells = lines_[i].cells;
        for (std::size_t left = 0; left < std::min(c, cells.size()); ++left)
            if (to_lower(cells[left]) != to_upper(cells[left]) && left >= first_cell(lines_[i]))
                return false;
    }
    return true;
}

void HeadedColumns::find_values() {
    for (std::size_t c = 0; c < columns_.size(); ++c)
        columns_[c].names_unit = columns_[c].names_unit && !names_rows(c);
    for (std::size_t c = 0; c < columns_.size(); ++c) {
        auto& column = columns_[c];
        column.holds_none = column.holds_none || numbers_rows(c);
        column.holds_shares = (column.unit && column.unit->percent) || are_shares(c);
        column.holds_values = !column.names_unit && !column.holds_none && !labels_rows(c);
    }
}

/// "Tồn" behind "Đã giải quyết" is what is still open, not what was carried over.
void HeadedColumns::settle_rest() {
    bool handled = false, counted = false;
    auto const handling = words_.handled();
    for (std::size_t c = 0; c < columns_.size(); ++c) {
        std::string nearest;
        for (auto const* head : heads_)
            if (c < head->cells.size() && !trim(head->cells[c]).empty())
                nearest = trim(head->cells[c]);
        auto& given = columns_[c].given;
        if (words_.is_just(nearest, "bare_rest")) {
            if (handled) given = words_.still_open(given);
            // Neither in front of what came in nor behind what was dealt with.
            columns_[c].said.unsure = columns_[c].said.unsure || (!handled && counted);
        }
        counted = counted || (given & ~words_.index().soft()).any();
        handled = handled || (given & handling).any();
    }
}

/// "Văn bản|Đến|Đi" over rows of times and plans: what all columns are about stands in the corner.
void HeadedColumns::name_by_corner() {
    if (heads_.size() != 1 || columns_.empty()) return;
    auto const& index = words_.index();
    auto const names = (index.things() | index.events()) & ~index.soft();
    auto const corner = trim(heads_.front()->cells.front());
    auto const said = words_.said_in(corner);
    if (said.unknown > 0 || (said.traits & names).none()) return;
    // Kinds of it may be named: "Công văn" below "Loại văn bản".
    auto const others = names & ~said.traits;
    for (auto i = data_; i < end_; ++i) {
        auto const& row = lines_[i];
        auto const c = first_cell(row);
        if (c > 0 || row.cells.empty() || (words_.said_in(row.cells[c]).traits & others).any())
            return;
    }
    for (std::size_t c = 1; c < columns_.size(); ++c) {
        auto& column = columns_[c];
        if (!column.holds_values || c >= heads_.front()->cells.size()) continue;
        auto const head = trim(heads_.front()->cells[c]);
        auto const both = words_.said_in(corner + " " + head).traits;
        column.given |= both & ~said.traits & ~index.dimensions_of(column.given);
        column.soft = said.traits & ~index.dimensions_of(column.given);
    }
}

/// "Kế hoạch" beside a column that says all but that.
void HeadedColumns::part() {
    auto const narrowing = words_.index().narrowing() & ~words_.index().soft();
    for (auto& column : columns_)
        for (auto const& other : columns_) {
            auto const more = column.given & ~other.given;
            bool const plainer =
                more.any() && (more & ~narrowing).none() && (other.given & ~column.given).none();
            bool const values =
                other.said.words > 0 && !other.names_unit && !(other.unit && other.unit->percent);
            if (plainer && values) column.apart |= more;
            // "Kỳ trước" beside "Kỳ này" is what was, not what is left of it.
            if (plainer && values && other.said.own && column.said.carried && !column.said.own)
                column.said.elsewhere = true;
        }
}

/// A bare "Tỷ lệ (%)" beside other columns is a share of what those narrow, such as of a plan.
void HeadedColumns::measure_shares() {
    auto const& index = words_.index();
    TraitSet narrowed;
    for (auto& column : columns_) {
        bool const percent = column.unit && column.unit->percent;
        if (!percent) narrowed |= column.given & index.narrowing() & ~index.soft();
        if (percent && (column.given & ~index.soft()).none()) column.given |= narrowed;
    }
}

/// Whether only the time, or nothing at all, parts two columns.
bool HeadedColumns::is_alike(HeadedColumn const& one, HeadedColumn const& other) const {
    auto const parts = ~words_.index().soft();
    return (one.given & parts) == (other.given & parts) && one.holds_shares == other.holds_shares;
}

void HeadedColumns::settle() {
    std::vector<bool> seen(columns_.size(), false);
    for (std::size_t c = 0; c < columns_.size(); ++c) {
        if (seen[c] || !columns_[c].holds_values) continue;
        std::vector<std::size_t> alike;
        for (auto other = c; other < columns_.size(); ++other) {
            if (!columns_[other].holds_values || !is_alike(columns_[c], columns_[other])) continue;
            seen[other] = true;
            alike.push_back(other);
        }
        if (alike.size() > 1) settle_among(alike);
    }
}

/// Of several columns that say the same one is the report's when its head alone says so, when all
/// others are of other times and units, or when it is the sum of the others and those are of
/// neither.
void HeadedColumns::settle_among(std::vector<std::size_t> const& alike) {
    std::vector<std::size_t> open, own, plain;
    for (auto const c : alike) {
        auto const& said = columns_[c].said;
        if (said.elsewhere && !said.own) continue;
        // "Chưa làm được" beside "Đã làm được".
        if (columns_[c].denies) {
            columns_[c].said.unsure = true;
            continue;
        }
        open.push_back(c);
        // "Kỳ này" beside "Lũy kế" may be the month of a report that counts from January.
        if (said.is_time && !said.unsure) own.push_back(c);
        if (!said.is_time) plain.push_back(c);
    }
    auto const sum = std::find_if(open.begin(), open.end(), [&](std::size_t c) {
        return (columns_[c].given & words_.index().totals()).any();
    });
    if (sum != open.end() && !columns_[*sum].said.own) {
        auto const parts = parts_of(*sum, open.size() > 1 ? open : alike);
        if (parts.first < parts.second) return settle_sum(*sum, open, parts);
    }
    // "Quý IV" beside "Cả năm" in a report of both: the quarter is asked about, the year is told.
    auto left = words_.frame().is_asked && !plain.empty() ? plain : open;
    // "Ước cả năm" beside "Thực hiện".
    auto const estimated = std::stable_partition(
        left.begin(), left.end(), [&](std::size_t c) { return !columns_[c].said.unsure; });
    if (estimated != left.begin()) left.erase(estimated, left.end());
    bool const one_left = own.empty() && left.size() == 1 &&
                          columns_[left.front()].said.unknown == 0 &&
                          !columns_[left.front()].names_a_unit;
    for (auto const c : open) {
        bool const is_own = own.size() == 1 ? c == own.front() : one_left && c == left.front();
        // Of a year's plan and a quarter's the share that is printed tells.
        auto& column = columns_[c];
        (column.apart.any() ? column.said.unsure : column.unsettled) = !is_own;
    }
}

/// A sum of fields of work is the whole; one of months or of communes may lack some.
void HeadedColumns::settle_sum(std::size_t sum, std::vector<std::size_t> const& open,
                               std::pair<std::size_t, std::size_t> const& parts) {
    bool of_others = false;
    for (auto c = parts.first; c < parts.second; ++c) {
        auto const& part = columns_[c];
        of_others = of_others || part.said.other_time || part.said.is_time || part.names_a_unit ||
                    part.said.words == 0;
    }
    columns_[sum].unsettled = of_others;
    for (auto const c : open) {
        if (c == sum) continue;
        // Parts that are named by something known are read as that.
        bool const all = open.size() == parts.second - parts.first + 1;
        columns_[c].unsettled = of_others;
        columns_[c].said.elsewhere = columns_[c].said.elsewhere || (all && !of_others);
    }
}

/// Of which columns beside it a column is the sum, among them all those.
std::pair<std::size_t, std::size_t> HeadedColumns::parts_of(
    std::size_t sum, std::vector<std::size_t> const& among) const {
    for (auto from = std::size_t{0}; from < sum; ++from)
        if (among.front() >= from && among.back() <= sum && is_sum_of(sum, from, sum))
            return {from, sum};
    for (auto end = columns_.size(); end > sum + 1; --end)
        if (among.front() >= sum && among.back() < end && is_sum_of(sum, sum + 1, end))
            return {sum + 1, end};
    return {0, 0};
}

bool HeadedColumns::is_sum_of(std::size_t sum, std::size_t from, std::size_t end) const {
    std::size_t rows = 0;
    for (auto c = from; c < end; ++c)
        if (!columns_[c].holds_values) return false;
    for (auto i = data_; i < end_; ++i) {
        auto const whole = whole_at(i, sum);
        if (!whole) continue;
        std::int64_t added = 0;
        for (auto c = from; c < end; ++c) {
            auto const value = whole_at(i, c);
            if (!value || *value > largest_part) return false;
            added += *value;
        }
        if (added != *whole) return false;
        rows += added > 0 ? 1U : 0U;
    }
    return rows >= least_added_rows;
}

}  // namespace report
