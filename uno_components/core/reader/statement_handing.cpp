// SPDX-License-Identifier: MPL-2.0
// What statements hand down to those behind them.
#include <algorithm>

#include "core/reader/statement_run.hpp"

namespace report {

namespace {

/// A heading in front of a colon hands on only its topic; a short label hands on all it says.
constexpr std::size_t longest_label = 7;

}  // namespace

/// What stands behind a percentage is its whole, when what it is a share of was named before.
void StatementReader::Run::read_share(Statement& one, PieceWords const& said) const {
    one.behind = said.behind;
    auto const before = said.before & ~index_.soft();
    auto const previous = parent_ != nowhere && in_bracket_of_ != nowhere ? last_ : sibling_;
    auto const deeds = index_.events() & ~index_.soft();
    // "…; bằng 96% dự toán là kết quả chi ngân sách".
    bool const begins_clause = clause_from_ == statements_.size() &&
                               clause_from_ > sentence_from_ && said.unknown_in_front == 0;
    if (before.any()) {
        one.own = said.before;
    } else if ((one.word == one.from || begins_clause) && previous != nowhere &&
               (said.behind & deeds).any() && parted_from(previous, one)) {
        // "Đã nhận và giải quyết 656 hồ sơ; theo đó, 100% hồ sơ được giải quyết đúng hạn".
        one.own = said.behind;
        one.behind = {};
    } else if (previous != nowhere) {
        one.of = previous;
        // "Trả 930 hồ sơ, đúng ngày hẹn, đạt 98,52%": the nearer words are of the share.
        one.own = said.before | (last_words_ & index_.narrowing() & ~index_.soft());
    } else {
        one.own = said.before | said.behind;
        one.behind = {};
        // "Tỷ lệ đúng hạn cùng kỳ 99,5%, nay 99,78%": the same share of another time.
        if ((one.own & ~index_.soft() & ~index_.to_date()).none() && last_ != nowhere &&
            last_ >= clause_from_ && statements_[last_].elsewhere && is_percent(statements_[last_]))
            one.own |= statements_[last_].own & ~index_.to_date();
    }
}

/// "02 cán bộ, 03 công chức có trình độ thạc sĩ": what stands behind the last of those that a
/// list names may be said of all of them.
void StatementReader::Run::share_tail(Statement const& one, bool percent) {
    if (percent || one.denied || !beside_in_clause()) return;
    auto& before = statements_[sibling_];
    auto const who = one.thing & pieces_.siblings(), other = before.thing & pieces_.siblings();
    if (who.none() || other.none() || (who & other).any() || before.denied) return;
    auto const kept = (index_.events() | index_.narrowing()) & ~pieces_.siblings() &
                      ~index_.soft() & ~index_.to_date();
    auto const tail = one.behind & ~one.thing & kept;
    if (tail.none() || (before.own & kept).any()) return;
    before.own |= tail;
    before.given &= ~index_.dimensions_of(tail);
    before.unsure = true;
}

/// "Trả đúng ngày, còn 14 hồ sơ đất đai và hộ tịch trả chậm do một công chức nghỉ": between the two
/// numbers stands something else than the words that led to the first.
void StatementReader::Run::doubt_what_led(Statement const& one, PieceWords const& said) {
    if (!beside_in_clause()) return;
    auto& before = statements_[sibling_];
    for (auto i = before.until; i < one.from; ++i)
        if (words_[i].kind == ReadingWord::Kind::mark) return;
    auto const led = before.given & index_.narrowing() & ~index_.soft();
    if ((led & index_.dimensions_of(said.before) & ~said.before).any()) before.unsure = true;
}

void StatementReader::Run::hand_down(Statement& one, bool percent) const {
    if (one.of != nowhere) {
        auto const& whole = statements_[one.of];
        one.given = index_.governed(whole.all(), one.own) | (whole.all() & ~index_.soft());
        one.soft = whole.soft;
        one.elsewhere = one.elsewhere || whole.elsewhere;
        one.unsure = one.unsure || whole.unsure;
        return;
    }
    auto given = index_.governed(frame_.given, one.own);
    auto soft = over(over(frame_.soft, soft_), lead_);
    for (auto const& label : labels_) {
        auto const strict =
            label.words <= longest_label ? label.said & ~index_.things() : TraitSet();
        given =
            index_.governed(given, label.said) | index_.governed(strict & ~index_.soft(), one.own);
        soft = over(soft, label.said);
        one.elsewhere = one.elsewhere || label.elsewhere;
    }
    auto parent = part_over(one);
    if (parent == nowhere && parent_ != nowhere) one.unsure = true;
    // "Trong đó trực tuyến 987, đã giải quyết 1.098" of 1.124: more than what is left of it.
    bool const exceeds = parent != nowhere && !percent && is_more_than_rest(parent, one);
    if (parent != nowhere && (ended_part_ || exceeds) && !brackets_open() &&
        begins_anew(parent, one.own)) {
        one.unsure = one.unsure || !ended_part_;
        parent = nowhere;
    }
    // "Trong đó đúng hạn 80, còn đang giải quyết 28 thì 26 trong hạn": the nearest deed governs.
    if (parent != nowhere && begins_deed(parent, one))
        parent = sibling_;
    else if (parent != nowhere && sibling_ != nowhere && !brackets_open() &&
             (one.own & index_.events() & ~index_.soft()).none() &&
             statements_[sibling_].part_of != nowhere && statements_[sibling_].part_of > parent)
        parent = statements_[sibling_].part_of;
    if (parent != nowhere && is_of_both(parent, one)) one.unsure = true;
    if (parent != nowhere) {
        one.part_of = parent;
        auto const& over = statements_[parent];
        given = index_.governed(over.all(), one.own);
        one.elsewhere = one.elsewhere || over.elsewhere;
        one.unsure = one.unsure || over.unsure;
        soft |= over.soft;
    } else {
        given |= index_.governed(narrow_, one.own);
    }
    // What is more than all it stands behind is said of the same people or things as the whole.
    auto const above = parent == nowhere && parent_ != nowhere ? top_of(parent_) : nowhere;
    auto neighbour =
        above != nowhere                            ? beside(statements_[above], one)
        : sibling_ != nowhere && sibling_ != parent ? beside(statements_[sibling_], one)
        : sibling_ == nowhere && parent == nowhere  ? index_.beside(frame_.beside, one.own)
                                                    : TraitSet();
    // "Quý trước nộp 06 báo cáo, quý này 09": what was done then is not said of now.
    if (above == nowhere && sibling_ != nowhere && statements_[sibling_].elsewhere &&
        !one.elsewhere)
        neighbour &= index_.things();
    if (!percent || (one.own & index_.things()).none())
        given |= neighbour & ~index_.dimensions_of(given);
    // A number that adds up is no part of what it adds.
    if ((one.own & index_.sums() & ~one.thing).any()) given &= index_.things() | ~neighbour;
    one.given = given & ~index_.soft();
    // Another thing in the same sentence may be what the same event was about.
    if (sibling_ != nowhere && (neighbour & index_.events()).none()) {
        auto const& other = statements_[sibling_];
        soft |= (other.all() | other.near) & index_.events() & ~index_.dimensions_of(soft);
    }
    one.soft = (soft | (given & index_.soft())) & ~index_.dimensions_of(one.own | one.given);
    one.near = one.soft & ~frame_.soft;
}

/// "10 cán bộ và 12 công chức, trong đó 03 thạc sĩ": perhaps of both.
bool StatementReader::Run::is_of_both(std::size_t parent, Statement const& one) const {
    auto const who = statements_[parent].own & pieces_.siblings();
    if (who.none() || brackets_open() || (one.own & pieces_.siblings()).any()) return false;
    for (auto i = parent; i > sentence_from_; --i) {
        auto const& before = statements_[i - 1];
        auto const other = before.own & pieces_.siblings();
        if (before.part_of == parent || is_percent(before)) continue;
        bool const beside = before.clause == statements_[parent].clause && !before.elsewhere;
        return beside && !before.denied && other.any() && (other & who).none();
    }
    return false;
}

/// What a number in a bracket takes apart: "10 cán bộ, 11 công chức (giao 22)" is no part of 11.
std::size_t StatementReader::Run::part_over(Statement const& one) const {
    if (one.denied || !brackets_open() || in_bracket_of_ == nowhere) return parent_;
    // "04 lớp (05 công chức)": people of the courses.
    if ((one.own & index_.things()).any()) return parent_;
    auto const& part = *words_[one.word].quantity;
    for (auto parent = parent_; parent != nowhere; parent = statements_[parent].part_of) {
        auto const& over = statements_[parent];
        if (over.denied) return parent;
        auto const& whole = *words_[over.word].quantity;
        bool const alike = part.number.percent == whole.number.percent &&
                           part.money == whole.money && !part.number.percent;
        if (!alike || !part.value || !whole.value || *part.value <= *whole.value) return parent;
    }
    return nowhere;
}

std::size_t StatementReader::Run::top_of(std::size_t statement) const {
    while (statements_[statement].part_of != nowhere) statement = statements_[statement].part_of;
    return statement;
}

/// What a number takes over from the one in front of it.
TraitSet StatementReader::Run::beside(Statement const& sibling, Statement const& one) const {
    auto const who = one.thing & pieces_.siblings(), other = sibling.thing & pieces_.siblings();
    // "02 cán bộ, 04 công chức": behind what is said of both.
    if (who.any() && other.any() && (who & other).none() && beside_in_clause())
        return index_.governed(sibling.all(), one.own) & ~index_.to_date() & ~pieces_.siblings();
    auto const rest = index_.beside(sibling.all(), one.own);
    // "Không khuyết; cán bộ 10": what there is none of is not what there are.
    return sibling.denied ? rest & index_.things() : rest;
}

/// What is nearer replaces what is farther, dimension by dimension.
TraitSet StatementReader::Run::over(TraitSet const& far, TraitSet const& near) const {
    return (far & ~index_.dimensions_of(near)) | near;
}

}  // namespace report
