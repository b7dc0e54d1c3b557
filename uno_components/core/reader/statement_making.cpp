// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <utility>

#include "core/reader/statement_run.hpp"

namespace report {

/// "04 công chức học 02 lớp": what those who are counted did stands between them and the next
/// number.
TraitSet StatementReader::Run::deed_behind(SentencePiece const& piece,
                                           PieceWords const& said) const {
    bool const who = (said.thing & pieces_.siblings()).any();
    // "Giao 24 cán bộ, công chức và sử dụng 24": what they were told by stands in front.
    if ((said.before & index_.narrowing() & ~index_.soft()).any()) return {};
    if (!who || ((said.before | said.behind) & index_.events() & ~index_.soft()).any()) return {};
    for (auto i = piece.until; i < words_.size();) {
        auto const* tag = pieces_.tag_at(i);
        if (!tag || tag->from != i) return {};
        auto const events = tag->traits & index_.events() & ~index_.soft();
        if (events.any()) return events;
        bool const between = tag->traits.none() &&
                             (tag->flags & ~(Tag::split | Tag::neutral | Tag::says_whose)) == 0;
        if (!between) return {};
        i = tag->until;
    }
    return {};
}

void StatementReader::Run::add_statement(SentencePiece const& piece, PieceWords said) {
    if (piece.number != nowhere) said.behind |= deed_behind(piece, said);
    Statement one;
    one.denied = piece.number == nowhere;
    one.word = one.denied ? said.denial : piece.number;
    one.base = piece.base;
    one.of_base = said.of_base;
    one.from = piece.from;
    one.until = piece.until;
    one.bound = said.bound;
    one.foreign_thing = said.foreign_thing;
    one.elsewhere =
        said.elsewhere || (!said.own && (elsewhere_ || clause_elsewhere_ || frame_.elsewhere));
    // "nhiều hơn năm 2021 (5.104 hồ sơ) là 814 hồ sơ": the comparison goes on.
    one.elsewhere = one.elsewhere || (compared_ && !said.own);
    one.unsure = said.unsure || of_others_ || of_field_ || frame_.of_others ||
                 ((unsure_ || unsure_till_own_) && !said.own);
    // No sum tells that it is the report's own: those of others add up as well.
    one.of_others = of_others_ || of_field_ || frame_.of_others;
    one.unsettled = one.of_others;
    if (one.denied && said.bare_denial) one.unsure = true;
    // "Lĩnh vực chứng thực có 1.020 hồ sơ, không có hồ sơ quá hạn": of what the clause spoke of.
    if (one.denied && !said.own && last_ != nowhere && last_ >= clause_from_ &&
        statements_[last_].elsewhere)
        one.unsure = true;
    if (may_be_for_one_thing(piece, said)) one.unsure = true;
    // "Văn bản đi 1.244, chưa ký số": an event alone, behind a number, may be of but some of
    // it.
    bool const names_thing = ((said.before | said.behind) & index_.things()).any();
    if (one.denied && !names_thing && beside_in_clause()) one.unsure = true;
    // "Báo tỉnh đăng 03 tin, 01 bài": who did the one did the other.
    bool const has_deed = ((said.before | said.behind) & index_.events() & ~index_.soft()).any();
    bool const goes_on = beside_in_clause() && parent_ == nowhere && !has_deed && !one.denied &&
                         !is_percent(one) && !statements_[sibling_].foreign_thing;
    bool const listed = piece.from > 0 && words_[piece.from - 1].text == ",";
    if (goes_on && listed && unknown_begins_ && is_like(statements_[sibling_], one))
        one.unsure = true;
    // "Kế hoạch đặt ra 60 tin, 20 bài": so does who planned.
    if (goes_on && is_planned(statements_[sibling_])) one.unsure = true;
    // "UBND tỉnh công bố 58 thủ tục, bãi bỏ 31": who did it did all of the sentence.
    if (said.begins_unsure && begins_clause_) unsure_ = true;
    // "Sớm hơn phiếu hẹn (214 hồ sơ)": words that nobody knows are said of it.
    one.unknown = said.unknown + (brackets_open() ? std::exchange(bracket_unknown_, 0) : 0);
    one.unknown_before = said.unknown_in_front;
    one.clause = clause_from_;
    one.from_others = said.from_others;
    one.thing = said.thing;
    one.doers = said.doers;
    one.deeds = said.deeds;
    one.to_moment = said.until;
    one.unsure = one.unsure || said.until;
    if (auto const* tag = one.word > 0 ? pieces_.tag_at(one.word - 1) : nullptr)
        one.told = tag->is(Tag::split) && tag->traits.none();
    if (said.own && (said.before & index_.to_date()).none()) running_ = {};
    running_ |= (said.before | said.behind) & index_.to_date();
    said.before |= running_;
    bool own_time = said.own;
    // A label belongs to the number behind its colon; over whole clauses it is a heading.
    bool const labelled = one.denied || (said.before & ~index_.soft()).none();
    if (after_colon_ && !labels_.empty() && labelled) {
        auto const label = labels_.back();
        labels_.pop_back();
        one.label = label.said & ~(said.before | said.behind);
        said.before |= label.said;
        // "Có mặt: 44 người trên 49 chỉ tiêu được giao": the 49 were planned.
        if (one.base != nowhere && (label.said & index_.events() & ~index_.soft()).any()) {
            auto const planned = said.behind & index_.plans() & ~index_.soft() & ~label.said;
            one.of_base |= planned;
            said.behind &= ~planned;
        }
        one.unknown += label.unknown;
        one.unknown_before += label.unknown;
        one.unsure =
            one.unsure || label.unsure || (label.of_results && (said.thing & ~index_.soft()).any());
        own_time = own_time || label.own;
        one.elsewhere = said.elsewhere || label.elsewhere || (!own_time && one.elsewhere);
    }
    after_colon_ = false;
    // "Số buổi tại 9 làng: 18": the number in the label says where, and counts nothing.
    bool const bare = !one.denied && (said.before | said.behind).none() && said.unknown == 0;
    if (bare && behind_colon_of_ != nowhere && is_label_of(statements_[behind_colon_of_])) {
        auto& label = statements_[behind_colon_of_];
        said.before = label.own & ~label.behind;
        one.unknown += label.unknown;
        label.foreign_thing = true;
        label.unsure = one.unsure = true;
        parent_ = label.part_of;
    }
    behind_colon_of_ = nowhere;
    auto const& quantity = words_[one.word].quantity;
    bool const percent = !one.denied && quantity->number.percent;
    if (percent) {
        one.foreign_thing = false;
        read_share(one, said);
    } else if (is_part_of_share(one, said)) {
        auto const& share = statements_[last_];
        auto const& part = share.of == nowhere ? share : statements_[share.of];
        one.own = (part.own & ~index_.to_date()) | said.before | said.behind;
        one.behind = said.behind;
        one.elsewhere = one.elsewhere || share.elsewhere;
        one.unsure = one.unsure || share.unsure;
    } else {
        one.own = said.before | said.behind;
        one.behind = said.behind;
    }
    // "Đã xử lý đạt 66,67% (02/03 văn bản đề nghị xử lý)": what stands behind is of the whole.
    if (one.base != nowhere && in_bracket_of_ != nowhere &&
        is_percent(statements_[in_bracket_of_]) && (said.before & ~index_.soft()).none()) {
        auto const of_whole = said.behind & ~said.thing & ~index_.soft() &
                              (index_.events() | index_.narrowing()) &
                              ~statements_[in_bracket_of_].all();
        one.of_base |= of_whole;
        one.own &= ~of_whole;
        one.behind &= ~of_whole;
    }
    // "đạt 83,7% dự toán (8.160 triệu đồng)": the whole of the percentage.
    // "64,5% số hồ sơ nhận mới (1.290/2.000)" is a pair: its first number is the part.
    bool const is_whole =
        !percent && one.base == nowhere && in_bracket_of_ != nowhere &&
        is_percent(statements_[in_bracket_of_]) && statements_[in_bracket_of_].behind.any() &&
        (one.own & ~index_.to_date() & ~(index_.things() & statements_[in_bracket_of_].behind))
            .none();
    // "công chức đều có bằng đại học (10/10)": the words in front of the bracket.
    if (!percent && one.own.none() && bracket_words_.any() && brackets_open()) {
        one.own = bracket_words_;
        one.given = {};
        bracket_words_ = {};
    }
    if (!percent && !is_whole) narrow_part_alone(one);
    if (is_whole) {
        one.own = statements_[in_bracket_of_].behind;
        one.elsewhere = one.elsewhere || statements_[in_bracket_of_].elsewhere;
    } else {
        hand_down(one, percent);
    }
    // "cộng 33 hồ sơ quý I chuyển sang là 1 451": what comes of adding.
    if (!percent && !one.denied && one.own.none() && beside_in_clause() &&
        (statements_[sibling_].own & index_.totals()).any()) {
        one.own = index_.totals();
        one.given = statements_[sibling_].all() & index_.things();
        one.unsure = true;
    }
    bool const contradicts =
        !one.denied && said.denial != nowhere && quantity->value.value_or(1) != 0;
    if (contradicts) one.foreign_thing = true;
    // "Bộ phận một cửa: 09 (công chức 07, viên chức 02)": people are counted, of whom those are
    // parts.
    if (!percent && !one.denied && in_bracket_of_ != nowhere &&
        (one.own & pieces_.siblings()).any() && names_nothing(statements_[in_bracket_of_])) {
        auto& whole = statements_[in_bracket_of_];
        if (whole.own.none() || (whole.own & ~index_.soft()).none()) {
            whole.own |= one.own & pieces_.siblings();
            whole.unsure = true;
            unnamed_ = in_bracket_of_;
        }
    }
    if (in_bracket_of_ != nowhere && unnamed_ == in_bracket_of_) one.foreign_thing = true;
    if (!percent && (said.besides || came_to_more(one))) one.own |= index_.gains();
    // "Phát thêm 12 tin, 05 bài".
    if (piece.from == piece.number && beside_in_clause())
        one.own |= statements_[sibling_].own & index_.gains();
    soft_ |= one.own & index_.soft() & ~index_.sums();
    share_tail(one, percent);
    doubt_what_led(one, said);
    add_part(one);
    statements_.push_back(one);
    last_ = statements_.size() - 1;
    if (said.besides) besides_ = last_;
    if (!percent) sibling_ = last_;
    last_words_ = {};
}

/// "Nhận 1.124, trong đó trực tuyến 987, trực tiếp 137, đã giải quyết 1.098": behind parts that
/// come to all of it another deed is told of the whole, as behind a semicolon.
void StatementReader::Run::add_part(Statement const& one) {
    if (one.part_of == nowhere || one.part_of != parent_ || brackets_open()) return;
    if (one.denied || is_percent(one) || is_other_thing(statements_[parent_], one)) return;
    auto const& part = words_[one.word].quantity->value;
    auto const& whole = words_[statements_[parent_].word].quantity->value;
    if (parts_of_ != parent_) parts_of_ = parent_, rest_ = whole.value_or(0);
    if (!part || !whole || *part < 0 || *part > rest_) {
        rest_ = 0;
        return;
    }
    rest_ -= *part;
    if (rest_ == 0 && *part != *whole) ended_part_ = true;
}

/// "Cử dự 08 lớp, gồm 05 cán bộ": those are no parts of the courses.
bool StatementReader::Run::is_other_thing(Statement const& whole, Statement const& one) const {
    return whole.denied || is_percent(whole) ||
           (one.own & index_.things() & ~index_.soft() & ~whole.all()).any();
}

bool StatementReader::Run::is_more_than_rest(std::size_t parent, Statement const& one) const {
    auto const& whole = statements_[parent];
    bool const by_deed = (whole.all() & index_.events() & ~index_.soft()).any();
    if (parent != parts_of_ || one.denied || by_deed || is_other_thing(whole, one)) return false;
    auto const& value = words_[one.word].quantity->value;
    return value && *value > rest_;
}

/// "Hồ sơ trực tuyến: tiếp nhận 300 hồ sơ, trong đó 120 hồ sơ trực tuyến": what a label says and
/// its part says again narrows the part alone, when the part is narrowed by nothing else.
void StatementReader::Run::narrow_part_alone(Statement& part) {
    auto const before = parent_ != nowhere ? parent_ : sibling_;
    if (before == nowhere || before < sentence_from_ || part.denied || part.elsewhere) return;
    auto& whole = statements_[before];
    auto const heads = index_.narrowing() | index_.events();
    auto const handed = (whole.given & ~whole.own) | whole.label;
    auto const again = part.own & handed & ~index_.things() & heads;
    // "Tuyên truyền: phát 46 tin và 11 bài": the other thing of two is no part.
    if (parent_ == nowhere && (part.own & index_.things() & ~whole.all()).any()) return;
    if (again.none() || whole.denied || part.unknown > 0 || !is_like(whole, part)) return;
    auto const& more = words_[whole.word].quantity->value;
    auto const& less = words_[part.word].quantity->value;
    if (!more || !less || *less > *more || is_percent(whole)) return;
    auto const narrowed = (heads | index_.to_date()) & ~index_.soft() & ~index_.things();
    if ((part.own & narrowed & ~again & ~whole.own).any()) return;
    // "Kỷ luật: toàn xã có 20 công chức, 01 người bị kỷ luật": it says what is counted, or where.
    if ((again & whole.label).any()) {
        whole.unsure = part.unsure = true;
        return;
    }
    whole.given &= ~again;
    whole.soft &= ~again;
    whole.near &= ~again;
    if ((whole.own & narrowed).none()) whole.unsure = true;
}

/// "Trước hạn chiếm 88,4%, tương ứng 1.326 trên 1.500 hồ sơ đã giải quyết": the same as the share
/// says; what stands behind is of the whole.
bool StatementReader::Run::is_part_of_share(Statement const& one, PieceWords const& said) const {
    bool const behind_share =
        !one.denied && last_ != nowhere && last_ >= clause_from_ && is_percent(statements_[last_]);
    return behind_share && !brackets_open() && (said.equals || one.base != nowhere) &&
           (said.before & ~index_.soft()).none();
}

/// Whether a mark or a word that takes apart stands between a number and the piece of another.
bool StatementReader::Run::parted_from(std::size_t statement, Statement const& one) const {
    for (auto i = statements_[statement].until; i < one.from; ++i) {
        auto const* tag = pieces_.tag_at(i);
        if (words_[i].ends_clause || (tag && tag->is(Tag::part))) return true;
    }
    return false;
}

/// Both are amounts of money, or neither is.
bool StatementReader::Run::is_like(Statement const& other, Statement const& one) const {
    return !other.denied && words_[other.word].quantity->money == words_[one.word].quantity->money;
}

/// Words of a plan stand in front: "Kế hoạch cử 12 công chức".
bool StatementReader::Run::is_planned(Statement const& one) const {
    return !one.denied && (one.own & ~one.behind & index_.plans()).any();
}

bool StatementReader::Run::is_percent(Statement const& one) const {
    return !one.denied && words_[one.word].quantity->number.percent;
}

/// Behind a semicolon another thing or event is no part any more.
bool StatementReader::Run::begins_anew(std::size_t parent, TraitSet const& own) const {
    auto const over = statements_[parent].all();
    auto const heads = (index_.things() | index_.events()) & ~index_.soft();
    auto const other = own & heads & ~over;
    return other.any();
}

/// What stands directly in front has a deed of its own, and this number none: "Nhận mới 1.124;
/// trong đó trực tuyến 987; đã giải quyết 1.098; trước hạn 934".
bool StatementReader::Run::begins_deed(std::size_t parent, Statement const& one) const {
    if (brackets_open() || sibling_ == nowhere || sibling_ <= parent) return false;
    auto const& nearer = statements_[sibling_];
    auto const deeds = index_.events() & ~index_.soft();
    return !nearer.elsewhere && !nearer.denied && (one.own & deeds).none() &&
           (nearer.own & deeds & ~statements_[parent].all()).any() &&
           ((statements_[parent].all() & deeds).any() || nearer.part_of == nowhere) &&
           (one.own & ~index_.soft()).any();
}

/// "Ngoài 20 nhiệm vụ đã xong, kỳ này xong 8": neither is all of them.
bool StatementReader::Run::came_to_more(Statement const& one) const {
    if (besides_ == nowhere || (one.own & (index_.totals() | index_.to_date())).any()) return false;
    auto things = one.own & index_.things();
    if (things.none()) things = one.given & index_.things();
    return things.none() || (things & statements_[besides_].all()).any();
}

/// "Thu 12 triệu đồng chứng thực": one word in front of an amount, and words directly behind it
/// that compare it with nothing, may name but one thing of all that it was for.
bool StatementReader::Run::may_be_for_one_thing(SentencePiece const& piece,
                                                PieceWords const& said) const {
    if (piece.number == nowhere || !words_[piece.number].quantity->money || said.telling > 1)
        return false;
    auto const* tag = pieces_.tag_at(piece.number + 1);
    return tag && tag->is_weightless();
}

bool StatementReader::Run::names_nothing(Statement const& one) const {
    return !one.denied && !is_percent(one) && (one.all() & ~index_.soft()).none() &&
           !one.foreign_thing;
}

/// Other things are named in front of the number than what it counts itself.
bool StatementReader::Run::is_label_of(Statement const& one) const {
    auto const named = one.own & ~one.behind & index_.things();
    return !one.denied && !is_percent(one) && one.thing.any() && named.any() &&
           (named & one.thing).none();
}
}  // namespace report
