// SPDX-License-Identifier: MPL-2.0
#include "core/reader/piece_words.hpp"

#include <algorithm>

#include "core/reader/statements.hpp"

namespace report {

namespace {

using Kind = ReadingWord::Kind;
using Scope = ReadingWord::Scope;

constexpr auto nowhere = SentencePiece::nowhere;

/// Words of a thing behind its number: "thủ tục hành chính".
constexpr std::size_t longest_thing = 5;

}  // namespace

PieceWords PieceReader::said_by(SentencePiece const& piece) const {
    PieceWords said;
    bool about_before = false;
    bool leads = true;   // but times stood before
    bool named = false;  // "02 đơn vị là Phòng Kinh tế": names of what was counted follow
    TraitSet joining, done;
    auto const last =
        piece.base != nowhere && piece.base > piece.number ? piece.base : piece.number;
    for (auto i = piece.from; i < piece.until;) {
        bool const behind = piece.number != nowhere && i > piece.number;
        auto const* tag = pieces_.tag_at(i);
        auto const& word = words_[i];
        // "Kiến nghị về thủ tục 10": what it is about is not what is counted.
        // So it is in a label: "Phản ánh, kiến nghị về thủ tục: nhận 06".
        bool const tells = piece.number != nowhere ||
                           (said.denial == nowhere && (said.before & index_.things()).any());
        if (!behind && tells && tag && tag->from == i && i > piece.from)
            about_before = about_before || tag->is(Tag::about_thing);
        if (behind && i > last && tag && tag->from == i) {
            if (tag->is(Tag::cause)) {
                // "37 hồ sơ trực tuyến do Đoàn Thanh niên nộp hộ".
                said.from_others = said.from_others || names_some(i, piece.until);
                said.unsure = said.unsure || said.from_others;
                break;
            }
            said.about = said.about || tag->is(Tag::about_thing);
            bool const of_people = (said.thing & index_.siblings()).any();
            bool const name = tag->until < piece.until && words_[tag->until].capital;
            named = named || (tag->is(Tag::named) && name && said.thing.any() && !of_people);
        }
        said.unsure = said.unsure || names_another_unit(i);
        if (pieces_.is_quoted(i) || pieces_.counts(i) || (word.kind == Kind::mark && !tag)) {
            ++i;
            continue;
        }
        ++said.words;
        if (!tag) {
            leads = leads && word.kind == Kind::time;
            take_bare(word, i, behind, said);
            if (said.denial != nowhere && word.kind == Kind::word) said.words_behind_denial = true;
            if (piece.number != nowhere && i == last + 1 && word.kind == Kind::word)
                said.foreign_thing = true;
            ++i;
            continue;
        }
        said.of_field = said.of_field || (leads && index_.begins_field(*tag, words_)) ||
                        index_.parts_by_field(*tag);
        if (leads) {
            said.begins_others = index_.names_others(*tag, words_) || names_another_unit(i);
            said.begins_own = is_unit_kind(i) && !names_another_unit(i);
        }
        leads = false;
        if (piece.number != nowhere && i == last + 1) {
            said.thing = tag->traits & index_.things();
            // "02 điểm hỗ trợ": counted, but nothing that has a word here.
            bool const other = tag->is(Tag::no_figure) || is_unit_kind(i);  // "04 lần", "05 xã"
            if (other && tag->traits.none()) said.foreign_thing = true;
        }
        auto one = *tag;
        if (about_before && !behind) one.traits &= index_.soft();
        if (named) one.traits &= ~index_.posts();
        // "Xong thêm 6", "6 nhiệm vụ nữa"; "nói thêm rằng có 6" says nothing of the 6.
        bool const beside = one.until == piece.number || (behind && i <= last + longest_thing);
        if (!beside) one.traits &= ~index_.gains();
        // "Rà soát 06 thủ tục trên 10 thủ tục phải rà soát theo kế hoạch": that is said of the 10.
        if (i <= last) done |= one.traits & index_.events() & ~index_.soft();
        if (piece.base != nowhere && i > last && done.any()) {
            auto const of_base = (index_.events() | index_.plans()) & ~index_.soft();
            said.of_base |= one.traits & of_base & ~done;
            one.traits &= ~of_base;
        }
        auto const deed = one.traits & index_.events() & ~index_.soft();
        if (!behind && deed.any() && (one.traits & index_.things()).none())
            said.doers |= said.before & index_.things(), said.deeds |= deed;
        said.equals = said.equals || (!behind && piece.number != nowhere && one.is(Tag::equal));
        // "Được giải quyết trong tổng số 1.305 hồ sơ": what stands in front is said of a part.
        if (!behind && leads_to_whole(*tag, piece)) {
            auto const of_whole = index_.things() | index_.soft();
            said.unsure = said.unsure || (said.before & ~of_whole).any();
            said.before &= of_whole;
        }
        take_tag(one, piece.number, behind, said);
        if (joins_on(*tag, piece)) joining = one.traits;
        i = std::max(tag->until, i + 1);
    }
    // "Còn tổng chi là 14 tỷ đồng": that goes on to another deed, and nothing is left.
    auto const deeds = index_.events() & ~index_.soft() & ~joining;
    if (((said.before | said.behind) & deeds).any()) said.before &= ~joining;
    return said;
}

/// A word that joins clauses, and has a meaning of its own in front of its number.
bool PieceReader::joins_on(Tag const& tag, SentencePiece const& piece) const {
    return tag.from == piece.from && tag.until < piece.until && tag.until != piece.number &&
           tag.is(Tag::split) && tag.until == tag.from + 1 && piece.number != nowhere &&
           tag.from < piece.number;
}

/// Words that stand between a part and its whole, with no number in front that is the part.
bool PieceReader::leads_to_whole(Tag const& tag, SentencePiece const& piece) const {
    return tag.is(Tag::pair) && !tag.is(Tag::at_least) && tag.until == piece.number &&
           tag.from > piece.from && (tag.traits & ~index_.soft()).none();
}

/// Words of a part of what is counted stand between these.
bool PieceReader::names_some(std::size_t from, std::size_t until) const {
    for (auto i = from; i < until;) {
        auto const* tag = pieces_.tag_at(i);
        if (tag && tag->is(Tag::some)) return true;
        i = tag ? std::max(tag->until, i + 1) : i + 1;
    }
    return false;
}

bool PieceReader::is_unit_kind(std::size_t at) const {
    auto const& kinds = index_.unit_kinds();
    return std::any_of(kinds.begin(), kinds.end(), [&](auto const& kind) {
        for (std::size_t i = 0; i < kind.size(); ++i)
            if (at + i >= words_.size() || words_[at + i].text != kind[i]) return false;
        return !kind.empty();
    });
}

/// "xã Tân An" in a report of another one.
bool PieceReader::names_another_unit(std::size_t at) const {
    if (frame_.unit.empty() || words_[at].cited) return false;
    auto const& kinds = index_.unit_kinds();
    return std::any_of(kinds.begin(), kinds.end(), [&](auto const& kind) {
        auto const name = at + kind.size();
        if (name >= words_.size() || !words_[name].capital || words_[name].text == frame_.unit)
            return false;
        for (std::size_t i = 0; i < kind.size(); ++i)
            if (words_[at + i].text != kind[i]) return false;
        return true;
    });
}

void PieceReader::take_bare(ReadingWord const& word, std::size_t at, bool behind,
                            PieceWords& said) const {
    if (word.kind == Kind::time) {
        if (word.scope == Scope::own) said.own = true;
        if (word.scope == Scope::own && frame_.is_asked) said.unsure = true;
        said.until = said.until || word.scope == Scope::until;
        if (word.scope == Scope::other) {
            said.elsewhere = said.other_time = true;
            said.leads_elsewhere = said.leads_elsewhere || !behind;
        }
        if (word.scope == Scope::to_date && !frame_.is_to_date)
            (behind ? said.behind : said.before) |= index_.to_date();
        return;
    }
    if (word.kind == Kind::number || word.cited) return;
    bool const first = at == 0 || words_[at - 1].ends_sentence;
    if (word.capital && !first) return;
    ++said.unknown;
    if (!behind) ++said.unknown_in_front;
    if (!behind && said.before.none()) ++said.unknown_before;
}

void PieceReader::take_tag(Tag const& tag, std::size_t number, bool behind,
                           PieceWords& said) const {
    auto traits = tag.traits;
    if (!behind && traits.any()) said.telling += tag.until - tag.from;
    if (frame_.is_to_date) traits &= ~index_.to_date();
    if (said.about) traits &= index_.soft();
    (behind ? said.behind : said.before) |= traits;
    if (said.denial != nowhere) {
        said.traits_behind_denial = said.traits_behind_denial || traits.any();
        // "Không phát sinh trong quý": that words of no weight follow takes nothing back.
        said.words_behind_denial = said.words_behind_denial || !said.full_denial || traits.any();
    }
    if (tag.is(Tag::denial) && said.denial == nowhere) {
        said.denial = tag.from;
        said.full_denial = tag.until > tag.from + 1;
        // "Không tổ chức đối thoại": what was not done says nothing of how many there are.
        auto const* next = pieces_.tag_at(tag.until);
        said.bare_denial = tag.until == tag.from + 1 && next &&
                           (next->traits & index_.events() & ~index_.soft()).none();
    }
    // "12 báo cáo của các thôn".
    // "Nộp hộ 40 hồ sơ", "tiếp nhận lại 12": nor are they all of the report's own.
    said.from_others = said.from_others || (behind && tag.is(Tag::giver)) || tag.is(Tag::some);
    said.of_field = said.of_field || tag.is(Tag::some);
    said.unsure = said.unsure || said.from_others;
    said.own = said.own || tag.is(Tag::own);
    // "Riêng tháng 7" of a report of that month is the report's own.
    bool const of_own_time = tag.until < words_.size() && words_[tag.until].kind == Kind::time &&
                             words_[tag.until].scope == Scope::own && !frame_.is_asked;
    bool const unsure = tag.is(Tag::unsure) && !of_own_time;
    said.unsure = said.unsure || unsure;
    // "Ngoài ra" goes on with anything; who else did it did all of the sentence.
    bool const of_all = unsure && !tag.is(Tag::neutral);
    said.begins_unsure = said.begins_unsure || (of_all && said.words == 1);
    // "Kỳ trước: 25" names what was carried over; "kỳ trước nhận 25" is another period's.
    bool const changes = !behind && tag.is(Tag::change);
    bool const told =
        number != nowhere && (pieces_.is_changed_from(number) || pieces_.is_changed(number));
    if (changes && !told && pieces_.is_changed_to(number)) said.unsure = true;
    if (tag.is(Tag::elsewhere) && !(changes && (told || pieces_.is_changed_to(number)))) {
        (traits.any() ? said.named_elsewhere : said.elsewhere) = true;
        for (auto i = tag.from; i < tag.until && traits.none(); ++i)
            said.other_unit = said.other_unit || is_unit_kind(i);
        said.leads_elsewhere = said.leads_elsewhere || !behind;
        said.begins_elsewhere = said.begins_elsewhere || (said.words == 1 && !behind);
    }
    using Bound = Quantity::Bound;
    if (behind && tag.is(Tag::bound_behind)) said.bound = Bound::at_least;
    if (tag.until != number) return;
    if (tag.is(Tag::besides)) said.besides = true;
    if (tag.is(Tag::at_least)) said.bound = Bound::at_least;
    if (tag.is(Tag::at_most)) said.bound = Bound::at_most;
    if (tag.is(Tag::about)) said.bound = Bound::about;
}
}  // namespace report
