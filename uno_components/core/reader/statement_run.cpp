// SPDX-License-Identifier: MPL-2.0
#include "core/reader/statement_run.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "core/catalogue/phrase_words.hpp"

namespace report {

namespace {

constexpr std::size_t longest_narrowing = 3;  ///< "(trực tuyến)"

}  // namespace

std::vector<Statement> StatementReader::Run::run() {
    auto const& all = pieces_.all();
    for (std::size_t p = 0; p < all.size(); ++p) {
        bool const labels = is_before_colon(p);
        governs_ = labels || (p + 1 < all.size() && all[p + 1].what == What::part);
        take(all[p], labels);
    }
    return std::move(statements_);
}

/// Directly, or with but a bracket without a number between them: "Số buổi (buổi): 5".
bool StatementReader::Run::is_before_colon(std::size_t piece) const {
    auto const& all = pieces_.all();
    auto const is = [&](std::size_t at, What what) {
        return at < all.size() && all[at].what == what;
    };
    if (is(piece + 1, What::colon)) return true;
    return is(piece + 1, What::open) && is(piece + 2, What::piece) && is(piece + 3, What::close) &&
           is(piece + 4, What::colon) && all[piece + 2].number == nowhere &&
           all[piece].number == nowhere && !brackets_open();
}

void StatementReader::Run::take(SentencePiece const& event, bool labels) {
    switch (event.what) {
        case What::piece:
            take_piece(event, labels);
            break;
        case What::comma:
            begins_clause_ = opens_clause_ && clause_from_ == statements_.size();
            compared_ = clause_elsewhere_ = false;
            break;
        case What::semicolon:
            running_ = {};
            if (other_unit_ && !brackets_open()) other_unit_ = elsewhere_ = false;
            // "Số hóa: đầu vào chưa triển khai; kết quả 240": words of the clause before.
            if (!statements_.empty() || !labels_.empty()) narrow_ = lead_ = {};
            clause_from_ = statements_.size();
            begins_clause_ = may_begin_ = true;
            ended_part_ = true;
            compared_ = clause_elsewhere_ = false;
            break;
        case What::colon:
            behind_colon_of_ = piece_was_statement_ ? last_ : nowhere;
            if (piece_was_statement_) parent_ = last_, ended_part_ = false;
            after_colon_ = !piece_was_statement_;
            break;
        case What::open:
            bracket_words_ = piece_was_statement_ ? TraitSet() : last_words_;
            bracket_unknown_ = piece_was_statement_ ? 0 : last_unknown_;
            brackets_.push_back({parent_, sibling_, elsewhere_, words_elsewhere_, clause_elsewhere_,
                                 running_, bracket_words_, statements_.size()});
            begins_clause_ = true;
            // "3.455 hồ sơ [3.120]": the same of the year before, or a note.
            if (words_elsewhere_ || (words_[event.from].text == "[" && piece_was_statement_))
                elsewhere_ = true;
            parent_ = piece_was_statement_ ? last_ : parent_;
            in_bracket_of_ = piece_was_statement_ ? last_ : nowhere;
            break;
        case What::close:
            if (brackets_.empty()) break;
            parent_ = brackets_.back().parent;
            sibling_ = brackets_.back().sibling;
            elsewhere_ = brackets_.back().elsewhere;
            clause_elsewhere_ = brackets_.back().clause_elsewhere;
            begins_clause_ = false;
            running_ = brackets_.back().running;
            compared_ = brackets_.back().words_elsewhere;
            // "Cả phần năm 2017 để lại (05 hồ sơ) thì … có 887 hồ sơ": those words had their
            // number.
            if (brackets_.back().statements < statements_.size()) {
                auto const spent = brackets_.back().words & index_.narrowing();
                narrow_ &= ~spent;
                lead_ &= ~spent;
            }
            if (sibling_ != nowhere) last_ = sibling_;
            in_bracket_of_ = nowhere;
            brackets_.pop_back();
            break;
        case What::part:
            // "…; số còn lại trung cấp gồm sáu cán bộ": the words in front say what is parted.
            if (clause_from_ == statements_.size() && clause_from_ > sentence_from_ &&
                (last_words_ & ~index_.soft()).any())
                parent_ = nowhere;
            else if (last_ != nowhere)
                parent_ = whole_before();
            ended_part_ = false;
            break;
        case What::end:
            end_sentence();
            break;
    }
    if (event.what != What::piece && event.what != What::close) piece_was_statement_ = false;
}

/// What "trong đó" takes apart: no percentage, and no number of another time.
std::size_t StatementReader::Run::whole_before() const {
    for (auto i = last_ + 1; i > sentence_from_; --i) {
        auto const& one = statements_[i - 1];
        if (!is_percent(one) && !one.elsewhere) return i - 1;
    }
    return last_;
}

void StatementReader::Run::end_sentence() {
    sentence_from_ = clause_from_ = statements_.size();
    running_ = {};
    words_elsewhere_ = false;
    for (auto const& label : labels_) soft_ |= label.said;
    labels_.clear();
    brackets_.clear();
    parent_ = sibling_ = in_bracket_of_ = nowhere;
    lead_ = narrow_ = last_words_ = bracket_words_ = {};
    elsewhere_ = ended_part_ = after_colon_ = compared_ = unsure_ = of_others_ = of_field_ = false;
    unknown_begins_ = false;
    may_begin_ = true;
    clause_elsewhere_ = other_unit_ = unsure_till_own_ = false;
    besides_ = nowhere;
    begins_clause_ = true;
}

void StatementReader::Run::take_piece(SentencePiece const& piece, bool labels) {
    auto said = reader_.said_by(piece);
    if (auto const* tag = pieces_.tag_at(piece.from);
        tag && tag->from == piece.from && tag->is(Tag::contrast)) {
        // "Trả đúng hẹn, nhưng còn 14 hồ sơ": not of those.
        lead_ &= ~narrow_;
        narrow_ = {};
    }
    if (said.other_unit && begins_clause_ && !brackets_open()) other_unit_ = true;
    if (other_unit_) said.own = false;
    note_others(piece, said);
    bool begins_with_plan = false;
    if (said.named_elsewhere) {
        bool const alone = piece.number != nowhere && sibling_ == nowhere && parent_ == nowhere &&
                           begins_clause_ && ((said.before | said.behind) & index_.events()).none();
        (alone ? said.unsure : said.elsewhere) = true;
        begins_with_plan = alone && said.leads_elsewhere;
    }
    bool const denies = piece.number == nowhere && said.denial != nowhere &&
                        (said.traits_behind_denial || !said.words_behind_denial);
    if (said.own) {
        // "Năm ngoái nhận 300 hồ sơ, năm nay nhận 412": nothing of the other time goes on.
        if (!brackets_open() && sibling_ != nowhere && statements_[sibling_].elsewhere)
            sibling_ = parent_ = nowhere;
        elsewhere_ = unsure_till_own_ = false;
        running_ = {};
    }
    // "Chỉ tiêu giao trong quý đúng hạn 98%, trực tuyến 70%": so may the others be.
    unsure_till_own_ = unsure_till_own_ || begins_with_plan;
    words_elsewhere_ = piece.number == nowhere && said.elsewhere;
    if (piece.number == nowhere && !denies) {
        take_words(piece, said, labels);
        // "Trong khi đó, xã bên cạnh đăng 310 tin": the clause begins behind it.
        opens_clause_ =
            begins_clause_ && said.before.none() && !said.own && !said.other_time && !labels;
        begins_clause_ = false;
        return;
    }
    if (piece.number != nowhere && pieces_.is_changed_from(piece.number)) {
        keep_old_number(piece, said);
        return;
    }
    if (piece.number != nowhere && pieces_.is_changed(piece.number)) {
        said.before |= index_.governed(changed_, said.before | said.behind);
        said.unknown += changed_unknown_;
        bool const names_thing = ((said.before | said.behind) & index_.things()).any();
        said.unsure = said.unsure || changed_unsure_ || !names_thing;
    }
    add_statement(piece, said);
    bool const one_elsewhere = statements_.back().elsewhere;
    // "Hai xã cũ đã thực hiện 21/27 và 19/25 nhiệm vụ", "mỗi điểm 01 công chức và 02 đoàn viên".
    if ((said.begins_elsewhere || (said.leads_elsewhere && said.elsewhere)) && !said.own)
        clause_elsewhere_ = true;
    // "(trước đó, hai xã cũ có 143 tin, 51 bài)": all that the bracket holds.
    bool const begins_bracket =
        brackets_open() && statements_.size() == brackets_.back().statements + 1;
    // "Mục tiêu đến cuối năm đạt 99%, trực tuyến 85%": of the report's time, and a plan.
    bool const of_own = said.own && (said.other_time || !one_elsewhere);
    if (said.leads_elsewhere && (begins_clause_ || begins_bracket) && !of_own) elsewhere_ = true;
    begins_clause_ = opens_clause_ = false;
    piece_was_statement_ = true;
}

/// "Thôn Đoài tổ chức 02 hội nghị với 75 lượt người", "hồ sơ đất đai: nhận 120, đã trả 118": all
/// of the sentence is theirs, until the report's own unit is named.
void StatementReader::Run::note_others(SentencePiece const& piece, PieceWords const& said) {
    auto const all = said.before | said.behind;
    bool const of_whole = (said.before & index_.of_whole_unit()).any();
    if (of_whole || said.begins_own) of_others_ = false;
    if (of_whole) of_field_ = false;
    if (said.begins_others && may_begin_) of_others_ = true;
    // "Đang giải quyết 18 hồ sơ, quá hạn 01 hồ sơ đất đai": no other number stands in front.
    if (said.of_field && statements_.size() == sentence_from_) of_field_ = true;
    if (piece.number != nowhere && statements_.size() == sentence_from_)
        unknown_begins_ = said.unknown_before > 0 &&
                          ((said.before | lead_) & index_.soft() & ~index_.sums()).none();
    may_begin_ = may_begin_ && piece.number == nowhere && all.none() && said.unknown == 0;
}

/// "Tăng từ 18 nhiệm vụ lên 24": the first number was another time's; what it counts is said of
/// the second.
void StatementReader::Run::keep_old_number(SentencePiece const& piece, PieceWords const& said) {
    Statement one;
    one.word = piece.number;
    one.from = piece.from;
    one.until = piece.until;
    one.own = said.before | said.behind;
    one.elsewhere = true;
    one.unknown = said.unknown;
    statements_.push_back(one);
    changed_ = one.own & ~index_.to_date();
    changed_unknown_ = said.unknown;
    changed_unsure_ = said.unsure;
}

/// "Tiếp nhận và giải quyết": two deeds with a word between them that parts.
bool StatementReader::Run::joins_deeds(SentencePiece const& piece) const {
    bool deed = false, parted = false;
    for (auto i = piece.from; i < piece.until;) {
        auto const* tag = pieces_.tag_at(i);
        if (!tag || tag->from != i) {
            ++i;
            continue;
        }
        bool const is_deed = (tag->traits & index_.events() & ~index_.soft()).any();
        if (is_deed && deed && parted) return true;
        if (is_deed) deed = true, parted = false;
        parted = parted || (deed && tag->is(Tag::split) && tag->traits.none());
        i = tag->until;
    }
    return false;
}

/// "Trả lời: 5 báo cáo": a deed of nobody.
bool StatementReader::Run::is_answer(SentencePiece const& piece) const {
    std::string said;
    for (auto i = piece.from; i < piece.until; ++i)
        said += (said.empty() ? "" : " ") + words_[i].text;
    auto const& answers = index_.head_words("answer");
    return std::find(answers.begin(), answers.end(), said) != answers.end();
}

/// "Kết quả số hóa: 6.004 hồ sơ": what was done, or what came of it.
bool StatementReader::Run::names_results(SentencePiece const& piece) const {
    auto const* tag = pieces_.tag_at(piece.from);
    auto const& results = index_.head_words("result");
    if (!tag || (tag->traits & index_.narrowing() & ~index_.soft()).none()) return false;
    return std::any_of(results.begin(), results.end(), [&](std::string const& result) {
        return behind_phrase(words_, piece.from, words_of(result, {})) > 0;
    });
}

/// Words without a number: a label, what a bracket adds, or the beginning of a sentence.
void StatementReader::Run::take_words(SentencePiece const& piece, PieceWords const& said,
                                      bool labels) {
    auto const all = said.before | said.behind;
    piece_was_statement_ = false;
    if (labels && piece.from == 0 && is_answer(piece)) return;
    if (labels) {
        if (!after_colon_ && labels_.size() > 1) labels_.pop_back();
        auto label = all;
        // "Tiếp nhận và giải quyết hồ sơ: tổng số 2.936" names a subject, and no deed of one
        // number.
        if (joins_deeds(piece)) label &= ~(index_.events() & ~index_.soft());
        labels_.push_back({label, said.elsewhere, said.unsure, said.own, said.unknown, said.words,
                           names_results(piece)});
        // "(riêng tháng 7: 01 lớp, 05 công chức)": all that the bracket holds.
        // "Nhu cầu năm 2026: 10 lớp, 25 công chức" in another year: all of the sentence.
        bool const begins = labels_.size() == 1 && statements_.size() == sentence_from_;
        if ((brackets_open() || begins) && said.elsewhere && !said.own) elsewhere_ = true;
        return;
    }
    after_colon_ = false;
    if (in_bracket_of_ != nowhere) {
        // "(có 07 thủ tục quân sự, khiếu nại do công chức chuyên môn nhận)": said of those.
        if (brackets_open() && brackets_.back().statements < statements_.size()) return;
        auto& one = statements_[in_bracket_of_];
        // "Trễ hạn 01 (quý trước không trễ)": said of that time alone.
        bool const of_then = said.other_time || (said.named_elsewhere && said.denial != nowhere);
        if (of_then && !said.own && said.words > 1) return;
        if (said.elsewhere || said.unsure) one.unsure = true;
        // "Rà soát chín văn bản (không có văn bản phải sửa đổi)": what was not done.
        if (said.denial != nowhere) return;
        // "Đang xử lý 01 (việc thu phí)": what it was about.
        auto const* first = pieces_.tag_at(piece.from);
        if (first && (first->is(Tag::about_thing) || first->is(Tag::cause))) return;
        // Names of what was counted, in words of their own, tell nothing of it.
        if (said.unknown > 0 && said.words > longest_narrowing) return;
        // "02 bộ phận (Tư pháp - Hộ tịch, Kế toán)": nor do names of posts.
        one.own |= all & ~index_.soft() & ~index_.posts();
        one.behind |= all & ~index_.posts();
        return;
    }
    lead_ |= all;
    last_words_ = all;
    last_unknown_ = said.unknown;
    soft_ |= all & index_.soft() & ~index_.sums();
    narrow_ |= all & index_.narrowing() & ~index_.soft();
    if (said.elsewhere && begins_clause_) elsewhere_ = true;
    // "Đoàn kiểm tra … , kết luận 02", "Kế hoạch của tỉnh gồm 62": perhaps not of this unit.
    if (said.unsure && begins_clause_ && (governs_ || said.begins_unsure)) unsure_ = true;
}
}  // namespace report
