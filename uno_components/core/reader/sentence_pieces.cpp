// SPDX-License-Identifier: MPL-2.0
#include "core/reader/sentence_pieces.hpp"

#include <algorithm>

namespace report {

namespace {

using Kind = ReadingWord::Kind;

constexpr auto nowhere = SentencePiece::nowhere;

bool is_mark(ReadingWord const& word, std::string_view text) {
    return word.kind == Kind::mark && word.text == text;
}

}  // namespace

SentencePieces::SentencePieces(TraitIndex const& index, std::vector<ReadingWord> const& words)
    : index_(index), words_(words), tags_(index.tags(words)) {
    tag_of_.assign(words.size(), nowhere);
    for (std::size_t t = 0; t < tags_.size(); ++t)
        for (auto w = tags_[t].from; w < tags_[t].until; ++w) tag_of_[w] = t;
    siblings_ = index.siblings();
    find_quotes();
    find_numbers();
    cut();
}

Tag const* SentencePieces::tag_at(std::size_t word) const {
    return word < words_.size() && tag_of_[word] != nowhere ? &tags_[tag_of_[word]] : nullptr;
}

/// A number that counts something: no part of a phrase or a name, nothing that is numbered.
bool SentencePieces::is_count(std::size_t at) const {
    auto const& word = words_[at];
    if (word.kind != Kind::number || word.cited || quoted_[at]) return false;
    if (auto const* tag = tag_at(at))
        if (tag->until - tag->from > 1 || word.in_words) return false;
    if (at > 0) {
        auto const& before = words_[at - 1];
        auto const* tag = tag_at(at - 1);
        // "Dự toán năm 7.300 triệu đồng" is no year.
        if (tag && tag->is(Tag::no_figure) && !word.quantity->money) return false;
        bool const first = at < 2 || words_[at - 2].ends_clause;
        if (before.kind == Kind::word && before.capital && !tag && !first) return false;
    }
    if (!word.in_words) return true;
    auto const* tag = tag_at(at + 1);
    auto telling = index_.things() | index_.events();
    // "Hai mươi ba biên chế"; the word for one may be an article.
    if (word.quantity->value.value_or(0) > 1) telling |= index_.narrowing() & ~index_.soft();
    if (tag && (tag->traits & telling).any()) return true;
    return ends_its_label(at);
}

/// "Trễ hẹn mười một; …", "cán bộ mười hai, công chức mười hai": a number in words behind the words
/// that it tells.
bool SentencePieces::ends_its_label(std::size_t at) const {
    auto const& word = words_[at];
    bool const ends = at + 1 == words_.size() || words_[at + 1].kind == Kind::mark;
    if (!ends || at == 0 || word.quantity->value.value_or(0) <= 1) return false;
    auto const* label = tag_at(at - 1);
    auto const telling = (index_.things() | index_.events() | index_.narrowing()) & ~index_.soft();
    return label && label->until == at && (label->traits & telling).any();
}

/// Names in quotes say nothing of a number.
void SentencePieces::find_quotes() {
    quoted_.assign(words_.size(), false);
    std::size_t open = nowhere;
    for (std::size_t i = 0; i < words_.size(); ++i) {
        auto const& text = words_[i].text;
        if (words_[i].kind != Kind::mark) continue;
        bool const begins = text == "“" || text == "«" || (text == "\"" && open == nowhere);
        bool const ends = text == "”" || text == "»" || (text == "\"" && open != nowhere);
        if (ends && open != nowhere) {
            std::fill(quoted_.begin() + static_cast<std::ptrdiff_t>(open),
                      quoted_.begin() + static_cast<std::ptrdiff_t>(i + 1), true);
            open = nowhere;
        } else if (begins) {
            open = i;
        }
    }
}

void SentencePieces::find_numbers() {
    counts_.assign(words_.size(), false);
    changed_from_.assign(words_.size(), false);
    changed_to_.assign(words_.size(), false);
    for (std::size_t i = 0; i < words_.size(); ++i) counts_[i] = is_count(i);
    for (std::size_t i = 1, old = nowhere; i < words_.size(); ++i) {
        if (words_[i].ends_clause) old = nowhere;
        if (!counts_[i]) continue;
        auto const* tag = tag_at(i - 1);
        bool const to = tag && tag->until == i && tag->is(Tag::changed_to);
        if (to && old != nowhere &&
            words_[old].quantity->number.percent == words_[i].quantity->number.percent)
            changed_from_[old] = changed_to_[i] = true;
        old = tag && tag->until == i && tag->is(Tag::changed_from) ? i : nowhere;
    }
}

/// "Tăng lên 24": what it has become is the report's own.
bool SentencePieces::is_changed_to(std::size_t number) const {
    auto const* tag = number != nowhere && number > 0 ? tag_at(number - 1) : nullptr;
    return tag && tag->until == number && tag->is(Tag::changed_to);
}

/// Behind the number and the things named directly behind it.
std::size_t SentencePieces::behind_unit(std::size_t at) const {
    auto const named = index_.things() | index_.events();
    ++at;
    while (auto const* tag = tag_at(at)) {
        bool const of_it = tag->is(Tag::of_number) || (tag->traits & named).any();
        if (tag->from != at || !of_it) break;
        at = tag->until;
        if ((tag->traits & index_.things()).any()) break;
    }
    return at;
}

/// The whole that a number is given with: "909/2.055", "12 người trên 14", "06 khóm (trên 9".
std::size_t SentencePieces::base_of(std::size_t at, std::size_t end) const {
    if (words_[at].quantity->number.joined_next) {
        for (auto i = at + 1; i < end && i < at + 3; ++i)
            if (counts_[i]) return i;
        return nowhere;
    }
    auto next = behind_unit(at);
    if (next < words_.size() && is_mark(words_[next], "(")) ++next;
    auto const* tag = tag_at(next);
    if (!tag || !tag->is(Tag::pair) || tag->until >= words_.size()) return nowhere;
    bool const whole = counts_[tag->until] && !words_[tag->until].quantity->number.percent &&
                       !is_of_another_kind(tag->until + 1) &&
                       may_be_part(*words_[at].quantity, *words_[tag->until].quantity);
    return whole ? tag->until : nowhere;
}

/// "20 hồ sơ trong 30 ngày".
bool SentencePieces::is_of_another_kind(std::size_t at) const {
    auto const* tag = tag_at(at);
    return tag && tag->is(Tag::no_figure) && tag->traits.none();
}

/// "112 thủ tục trên 17 lĩnh vực": no part is more than its whole.
bool SentencePieces::may_be_part(Quantity const& part, Quantity const& whole) {
    return !part.value || !whole.value || part.other || whole.other || *part.value <= *whole.value;
}

void SentencePieces::add(What what, std::size_t from, std::size_t until) {
    pieces_.push_back({what, from, until, nowhere, nowhere});
}

void SentencePieces::add_piece(std::size_t from, std::size_t until, std::size_t number,
                               std::size_t base) {
    if (from >= until) return;
    auto const end = number == nowhere ? until : denial_behind(std::max(number, from), until);
    pieces_.push_back({What::piece, from, end, number, base});
    if (end < until) pieces_.push_back({What::piece, end, until, nowhere, nowhere});
}

/// "Trong 14 hồ sơ này chưa có hồ sơ nào quá hạn": what there is none of is no part of the number.
std::size_t SentencePieces::denial_behind(std::size_t number, std::size_t until) const {
    auto const* unit = tag_at(number + 1);
    if (!unit) return until;
    auto const thing = unit->traits & index_.things();
    for (auto i = behind_unit(number); i < until; ++i) {
        auto const* tag = tag_at(i);
        if (!tag || tag->from != i || !tag->is(Tag::denial) || tag->until <= i + 1) continue;
        // "4 thủ tục không phát sinh hồ sơ" are told by what they have none of.
        auto const* denied = tag_at(tag->until);
        return tag->until < until && denied && (denied->traits & thing).any() ? i : until;
    }
    return until;
}

/// A piece with several numbers is cut between them: at a word that begins another one, else
/// behind the first and its thing when words stand in front of that, else before the second.
void SentencePieces::add_pieces(std::size_t from, std::size_t until) {
    std::size_t number = nowhere, base = nowhere;
    for (auto i = from; i < until; ++i) {
        if (!counts_[i] || is_base_[i]) continue;
        if (number != nowhere) {
            auto const [end, next] = border(from, number, base, i);
            add_piece(from, end, number, base);
            from = next;
        }
        number = i;
        base = base_of(i, until);
        if (base != nowhere && base < until) is_base_[base] = true;
        if (base != nowhere && base >= until) base = nowhere;
    }
    add_piece(from, until, number, base);
}

/// "63 hồ sơ tồn của năm 2022 và 7.178 hồ sơ mới": the time is of the first number, and the word
/// that joins begins the second. The first split where no time stands behind it.
std::size_t SentencePieces::behind_time(std::size_t split, std::size_t next) const {
    bool time = false;
    for (auto i = tag_at(split)->until; i < next; ++i) {
        auto const* tag = tag_at(i);
        if (tag && time && tag->is(Tag::join)) return i;
        if (words_[i].kind == Kind::time)
            time = true;
        else if (!tag || !tag->is_weightless())
            return split;
    }
    return split;
}

/// "95 hồ sơ được thanh toán trực tuyến với tổng số tiền 4 triệu đồng": in front of an amount the
/// deed is of the things, and the next split begins what is said of the amount.
std::size_t SentencePieces::behind_deed(std::size_t split, std::size_t number,
                                        std::size_t next) const {
    if (!words_[next].quantity->money || words_[number].quantity->money) return split;
    bool deed = false;
    for (auto i = tag_at(split)->until; i < next; ++i) {
        auto const* tag = tag_at(i);
        if (!tag || tag->from != i) continue;
        if (deed && tag->is(Tag::split)) return i;
        deed = deed || (tag->traits & index_.events() & ~index_.soft()).any();
    }
    return split;
}

std::pair<std::size_t, std::size_t> SentencePieces::border(std::size_t from, std::size_t number,
                                                           std::size_t base,
                                                           std::size_t next) const {
    if (changed_to_[next]) return {tag_at(next - 1)->from, tag_at(next - 1)->from};
    auto const behind = behind_unit(base == nowhere ? number : std::max(number, base));
    if (words_[number].quantity->number.percent) {
        // "72% số hồ sơ mới nhận và bằng 56% tổng số": each has its own whole behind it.
        if (words_[next].quantity->number.percent)
            for (auto i = number + 1; i < next; ++i)
                if (auto const* tag = tag_at(i); tag && tag->from == i && tag->is(Tag::split))
                    return {i, tag->until <= next ? tag->until : i};
        return {number + 1, number + 1};
    }
    bool told = false;
    for (auto i = behind; i < next; ++i) {
        auto const* tag = tag_at(i);
        if (!tag || tag->from != i) continue;
        if (tag->is(Tag::split)) {
            auto const* split = tag_at(behind_deed(behind_time(i, next), number, next));
            return {split->from, split->until <= next ? split->until : split->from};
        }
        // "14 hồ sơ trả chậm bởi hai công chức nghỉ": up to there it is told what the first are.
        if (told && tag->is(Tag::cause)) return {i, i};
        told = told || (tag->traits & ~index_.soft()).any();
    }
    bool label_first = false;
    for (auto i = from; i < number; ++i)
        if (auto const* tag = tag_at(i))
            label_first = label_first || (tag->traits & ~index_.soft()).any();
    auto end = label_first ? std::min(behind, next) : next;
    // "Kế hoạch vốn 5 tỷ đồng đã giải ngân 4,9 tỷ đồng": the deed is of the number it stands
    // before.
    if (label_first && !words_[next].quantity->number.percent)
        if (auto const* deed = tag_at(next - 1);
            deed && deed->until == next && deed->from > number &&
            (deed->traits & index_.events()).any() && (deed->traits & index_.things()).none())
            end = std::min(end, deed->from);
    if (!label_first)
        if (auto const* tag = next > 0 ? tag_at(next - 1) : nullptr;
            tag && (tag->flags & (Tag::at_least | Tag::at_most | Tag::about)) != 0)
            end = tag->from;
    return {end, end};
}

void SentencePieces::cut() {
    is_base_.assign(words_.size(), false);
    std::size_t from = 0;
    auto const flush = [&](std::size_t until) {
        add_pieces(from, until);
        from = until;
    };
    bool adds = false;
    for (std::size_t i = 0; i < words_.size();) {
        auto const* tag = tag_at(i);
        adds = adds && !words_[i].ends_clause;
        bool const sign = is_sign_of_sum(i, from);
        if (sign || parts_like_a_comma(i, from)) {
            flush(i);
            // "1.321 = sớm 1.010 + đúng 311": what follows takes the number apart.
            bool const parts = sign && words_[i].text == "=" && !adds;
            adds = adds || (sign && !parts);
            add(parts ? What::part : What::comma, i, i + 1);
            from = ++i;
            continue;
        }
        if (tag && tag->is(Tag::part)) {
            flush(i);
            add(What::part, i, tag->until);
            i = from = tag->until;
            continue;
        }
        if (tag) {
            i = tag->until;
            continue;
        }
        auto const& word = words_[i];
        if (word.kind != Kind::mark || quoted_[i]) {
            ++i;
            continue;
        }
        auto const what = word.ends_sentence                     ? What::end
                          : word.ends_clause                     ? What::semicolon
                          : word.text == ","                     ? What::comma
                          : word.text == ":"                     ? What::colon
                          : word.text == "(" || word.text == "[" ? What::open
                          : word.text == ")" || word.text == "]" ? What::close
                                                                 : What::piece;
        bool const pair = what == What::open && i > 0 && holds_pair(i);
        if (what != What::piece && !pair) {
            flush(i);
            add(what, i, i + 1);
            from = i + 1;
        }
        ++i;
    }
    flush(words_.size());
}

/// "Trước hạn 7.105/ đúng hạn 910": a stroke behind a number, and words, not a whole, behind a
/// blank.
bool SentencePieces::parts_like_a_comma(std::size_t at, std::size_t from) const {
    if (!is_mark(words_[at], "/") || at == from || at + 1 >= words_.size()) return false;
    auto const& next = words_[at + 1];
    bool const blank = next.kind == Kind::word && next.from > words_[at].until;
    return blank && std::find(counts_.begin() + static_cast<std::ptrdiff_t>(from),
                              counts_.begin() + static_cast<std::ptrdiff_t>(at),
                              true) != counts_.begin() + static_cast<std::ptrdiff_t>(at);
}

/// "1.010 + đúng 311", "1.321 = sớm 1.010": behind a number of the piece.
bool SentencePieces::is_sign_of_sum(std::size_t at, std::size_t from) const {
    if (!is_mark(words_[at], "+") && !is_mark(words_[at], "=")) return false;
    auto const begin = counts_.begin() + static_cast<std::ptrdiff_t>(from);
    auto const end = counts_.begin() + static_cast<std::ptrdiff_t>(at);
    return !quoted_[at] && std::find(begin, end, true) != end;
}

/// "(trên 9 khóm)": the whole of the number in front.
bool SentencePieces::holds_pair(std::size_t open) const {
    auto const* tag = tag_at(open + 1);
    return tag && tag->is(Tag::pair) && tag->until < words_.size() && counts_[tag->until];
}
}  // namespace report
