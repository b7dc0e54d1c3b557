// SPDX-License-Identifier: MPL-2.0
#include "core/reader/statements.hpp"

#include <algorithm>
#include <utility>

namespace report {

namespace {

using Kind = ReadingWord::Kind;
using Scope = ReadingWord::Scope;
using Words = std::vector<ReadingWord>;

constexpr auto nowhere = Statement::nowhere;
/// A heading in front of a colon hands on only its topic; a short label hands on all it says.
constexpr std::size_t longest_label = 7;
constexpr std::size_t longest_lead_in = 12;
constexpr std::size_t longest_part_word = 4;  ///< "trong đó", "cụ thể như sau"
constexpr std::size_t longest_narrowing = 3;  ///< "(trực tuyến)"

bool is_mark(ReadingWord const& word, std::string_view text) {
    return word.kind == Kind::mark && word.text == text;
}

/// A piece of a text between two marks, or a mark that governs.
struct Event {
    enum class What { piece, comma, semicolon, colon, open, close, part, end };
    What what = What::piece;
    std::size_t from = 0, until = 0;  ///< words
    std::size_t number = nowhere;
    std::size_t base = nowhere;
};

}  // namespace

class StatementReader::Run {
public:
    Run(TraitIndex const& index, Words const& words, StatementFrame const& frame)
        : index_(index), words_(words), frame_(frame), tags_(index.tags(words)) {
        tag_of_.assign(words.size(), nowhere);
        for (std::size_t t = 0; t < tags_.size(); ++t)
            for (auto w = tags_[t].from; w < tags_[t].until; ++w) tag_of_[w] = t;
        find_siblings();
        find_quotes();
        find_numbers();
        cut();
    }

    std::vector<Statement> run() {
        for (std::size_t e = 0; e < events_.size(); ++e) {
            bool const labels = e + 1 < events_.size() && events_[e + 1].what == Event::What::colon;
            governs_ =
                labels || (e + 1 < events_.size() && events_[e + 1].what == Event::What::part);
            take(events_[e], labels);
        }
        return std::move(statements_);
    }

private:
    using What = Event::What;

    struct Label {
        TraitSet said;
        bool elsewhere = false;
        bool unsure = false;
        bool own = false;
        std::size_t unknown = 0;
        std::size_t words = 0;
    };
    /// All that the words of a piece say.
    struct Said {
        TraitSet before, behind;
        bool elsewhere = false, unsure = false, own = false;
        bool leads_elsewhere = false;  ///< before its number
        bool named_elsewhere = false;  ///< by a word that names a trait, too
        bool bare_denial = false;      ///< by a mere "not", which may be of the verb behind it
        bool begins_unsure = false;    ///< by its first words
        std::size_t denial = nowhere;
        bool traits_behind_denial = false;
        bool words_behind_denial = false;
        std::size_t unknown = 0;
        Quantity::Bound bound = Quantity::Bound::exact;
        bool foreign_thing = false;
        bool about = false;  ///< what follows tells what the thing is about
        TraitSet thing;
        std::size_t words = 0;
    };

    Tag const* tag_at(std::size_t word) const {
        return word < words_.size() && tag_of_[word] != nowhere ? &tags_[tag_of_[word]] : nullptr;
    }

    /// Things of another dimension than the first say whose it is ("cán bộ", "công chức"): in one
    /// list each says who, and all share the rest.
    void find_siblings() {
        TraitSet first;
        for (std::size_t t = 0; t < first.size() && first.none(); ++t)
            if (index_.things().test(t)) first.set(t);
        siblings_ = index_.things() & ~index_.dimensions_of(first);
    }

    /// A number that counts something: no part of a phrase or a name, nothing that is numbered.
    bool counts(std::size_t at) const {
        auto const& word = words_[at];
        if (word.kind != Kind::number || word.cited || quoted_[at]) return false;
        if (auto const* tag = tag_at(at))
            if (tag->until - tag->from > 1 || word.in_words) return false;
        if (at > 0) {
            auto const& before = words_[at - 1];
            auto const* tag = tag_at(at - 1);
            if (tag && tag->is(Tag::no_figure)) return false;
            bool const first = at < 2 || words_[at - 2].ends_clause;
            if (before.kind == Kind::word && before.capital && !tag && !first) return false;
        }
        if (!word.in_words) return true;
        auto const* tag = tag_at(at + 1);
        return tag && (tag->traits & (index_.things() | index_.events())).any();
    }

    /// Names in quotes say nothing of a number.
    void find_quotes() {
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

    void find_numbers() {
        counts_.assign(words_.size(), false);
        changed_from_.assign(words_.size(), false);
        changed_to_.assign(words_.size(), false);
        for (std::size_t i = 0; i < words_.size(); ++i) counts_[i] = counts(i);
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
    bool is_changed_to(std::size_t number) const {
        auto const* tag = number != nowhere && number > 0 ? tag_at(number - 1) : nullptr;
        return tag && tag->until == number && tag->is(Tag::changed_to);
    }

    /// Behind the number and the things named directly behind it.
    std::size_t behind_unit(std::size_t at) const {
        ++at;
        while (auto const* tag = tag_at(at)) {
            if (tag->from != at || (tag->traits & (index_.things() | index_.events())).none())
                break;
            at = tag->until;
            if ((tag->traits & index_.things()).any()) break;
        }
        return at;
    }

    /// The whole that a number is given with: "909/2.055", "12 người trên 14", "06 khóm (trên 9".
    std::size_t base_of(std::size_t at, std::size_t end) const {
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
    bool is_of_another_kind(std::size_t at) const {
        auto const* tag = tag_at(at);
        return tag && tag->is(Tag::no_figure) && tag->traits.none();
    }

    /// "112 thủ tục trên 17 lĩnh vực": no part is more than its whole.
    static bool may_be_part(Quantity const& part, Quantity const& whole) {
        return !part.value || !whole.value || part.other || whole.other ||
               *part.value <= *whole.value;
    }

    void add(What what, std::size_t from, std::size_t until) {
        events_.push_back({what, from, until, nowhere, nowhere});
    }

    void add_piece(std::size_t from, std::size_t until, std::size_t number, std::size_t base) {
        if (from < until) events_.push_back({What::piece, from, until, number, base});
    }

    /// A piece with several numbers is cut between them: at a word that begins another one, else
    /// behind the first and its thing when words stand in front of that, else before the second.
    void add_pieces(std::size_t from, std::size_t until) {
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

    std::pair<std::size_t, std::size_t> border(std::size_t from, std::size_t number,
                                               std::size_t base, std::size_t next) const {
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
        for (auto i = behind; i < next; ++i)
            if (auto const* tag = tag_at(i); tag && tag->from == i && tag->is(Tag::split))
                return {i, tag->until <= next ? tag->until : i};
        bool label_first = false;
        for (auto i = from; i < number; ++i)
            if (auto const* tag = tag_at(i))
                label_first = label_first || (tag->traits & ~index_.soft()).any();
        auto end = label_first ? std::min(behind, next) : next;
        if (!label_first)
            if (auto const* tag = next > 0 ? tag_at(next - 1) : nullptr;
                tag && (tag->flags & (Tag::at_least | Tag::at_most | Tag::about)) != 0)
                end = tag->from;
        return {end, end};
    }

    void cut() {
        is_base_.assign(words_.size(), false);
        std::size_t from = 0;
        auto const flush = [&](std::size_t until) {
            add_pieces(from, until);
            from = until;
        };
        for (std::size_t i = 0; i < words_.size();) {
            auto const* tag = tag_at(i);
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
            auto const what = word.ends_sentence ? What::end
                              : word.ends_clause ? What::semicolon
                              : word.text == "," ? What::comma
                              : word.text == ":" ? What::colon
                              : word.text == "(" ? What::open
                              : word.text == ")" ? What::close
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

    /// "(trên 9 khóm)": the whole of the number in front.
    bool holds_pair(std::size_t open) const {
        auto const* tag = tag_at(open + 1);
        return tag && tag->is(Tag::pair) && tag->until < words_.size() && counts_[tag->until];
    }

    Said said_by(Event const& piece) const {
        Said said;
        bool about_before = false;
        auto const last =
            piece.base != nowhere && piece.base > piece.number ? piece.base : piece.number;
        for (auto i = piece.from; i < piece.until;) {
            bool const behind = piece.number != nowhere && i > piece.number;
            auto const* tag = tag_at(i);
            auto const& word = words_[i];
            // "Kiến nghị về thủ tục 10": what it is about is not what is counted.
            if (!behind && piece.number != nowhere && tag && tag->from == i && i > piece.from)
                about_before = about_before || tag->is(Tag::about_thing);
            if (behind && i > last && tag && tag->from == i) {
                if (tag->is(Tag::cause)) break;
                said.about = said.about || tag->is(Tag::about_thing);
            }
            said.unsure = said.unsure || names_another_unit(i);
            if (quoted_[i] || counts_[i] || (word.kind == Kind::mark && !tag)) {
                ++i;
                continue;
            }
            ++said.words;
            if (!tag) {
                take_bare(word, i, behind, said);
                if (said.denial != nowhere) said.words_behind_denial = true;
                if (piece.number != nowhere && i == last + 1 && word.kind == Kind::word)
                    said.foreign_thing = true;
                ++i;
                continue;
            }
            if (piece.number != nowhere && i == last + 1) {
                said.thing = tag->traits & index_.things();
                // "02 điểm hỗ trợ": counted, but nothing that has a word here.
                if (tag->flags == Tag::no_figure && tag->traits.none()) said.foreign_thing = true;
            }
            auto one = *tag;
            if (about_before && !behind) one.traits &= index_.soft();
            take_tag(one, piece.number, behind, said);
            i = std::max(tag->until, i + 1);
        }
        return said;
    }

    /// "xã Tân An" in a report of another one.
    bool names_another_unit(std::size_t at) const {
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

    void take_bare(ReadingWord const& word, std::size_t at, bool behind, Said& said) const {
        if (word.kind == Kind::time) {
            if (word.scope == Scope::own) said.own = true;
            if (word.scope == Scope::own && frame_.is_asked) said.unsure = true;
            if (word.scope == Scope::other) {
                said.elsewhere = true;
                said.leads_elsewhere = said.leads_elsewhere || !behind;
            }
            if (word.scope == Scope::to_date && !frame_.is_to_date)
                (behind ? said.behind : said.before) |= index_.to_date();
            return;
        }
        if (word.kind == Kind::number || word.cited) return;
        bool const first = at == 0 || words_[at - 1].ends_sentence;
        if (!word.capital || first) ++said.unknown;
    }

    void take_tag(Tag const& tag, std::size_t number, bool behind, Said& said) const {
        auto traits = tag.traits;
        if (frame_.is_to_date) traits &= ~index_.to_date();
        if (said.about) traits &= index_.soft();
        (behind ? said.behind : said.before) |= traits;
        if (said.denial != nowhere) {
            said.traits_behind_denial = said.traits_behind_denial || traits.any();
            said.words_behind_denial = true;
        }
        if (tag.is(Tag::denial) && said.denial == nowhere) {
            said.denial = tag.from;
            // "Không tổ chức đối thoại": what was not done says nothing of how many there are.
            auto const* next = tag_at(tag.until);
            said.bare_denial = tag.until == tag.from + 1 && next &&
                               (next->traits & index_.events() & ~index_.soft()).none();
        }
        said.own = said.own || tag.is(Tag::own);
        said.unsure = said.unsure || tag.is(Tag::unsure);
        said.begins_unsure = said.begins_unsure || (tag.is(Tag::unsure) && said.words == 1);
        // "Kỳ trước: 25" names what was carried over; "kỳ trước nhận 25" is another period's.
        bool const changes = !behind && tag.is(Tag::change);
        bool const told = number != nowhere && (changed_from_[number] || changed_to_[number]);
        if (changes && !told && is_changed_to(number)) said.unsure = true;
        if (tag.is(Tag::elsewhere) && !(changes && (told || is_changed_to(number)))) {
            (traits.any() ? said.named_elsewhere : said.elsewhere) = true;
            said.leads_elsewhere = said.leads_elsewhere || !behind;
        }
        using Bound = Quantity::Bound;
        if (behind && tag.is(Tag::bound_behind)) said.bound = Bound::at_least;
        if (tag.until != number) return;
        if (tag.is(Tag::at_least)) said.bound = Bound::at_least;
        if (tag.is(Tag::at_most)) said.bound = Bound::at_most;
        if (tag.is(Tag::about)) said.bound = Bound::about;
    }

    void take(Event const& event, bool labels) {
        switch (event.what) {
            case What::piece:
                take_piece(event, labels);
                break;
            case What::comma:
                begins_clause_ = compared_ = false;
                break;
            case What::semicolon:
                running_ = {};
                clause_from_ = statements_.size();
                begins_clause_ = true;
                ended_part_ = true;
                compared_ = false;
                break;
            case What::colon:
                behind_colon_of_ = piece_was_statement_ ? last_ : nowhere;
                if (piece_was_statement_) parent_ = last_, ended_part_ = false;
                after_colon_ = !piece_was_statement_;
                break;
            case What::open:
                bracket_words_ = piece_was_statement_ ? TraitSet() : last_words_;
                brackets_.push_back({parent_, sibling_, elsewhere_, words_elsewhere_, running_});
                if (words_elsewhere_) elsewhere_ = true;
                parent_ = piece_was_statement_ ? last_ : parent_;
                in_bracket_of_ = piece_was_statement_ ? last_ : nowhere;
                break;
            case What::close:
                if (brackets_.empty()) break;
                parent_ = brackets_.back().parent;
                sibling_ = brackets_.back().sibling;
                elsewhere_ = brackets_.back().elsewhere;
                running_ = brackets_.back().running;
                compared_ = brackets_.back().words_elsewhere;
                if (sibling_ != nowhere) last_ = sibling_;
                in_bracket_of_ = nowhere;
                brackets_.pop_back();
                break;
            case What::part:
                if (last_ != nowhere) parent_ = whole_before();
                ended_part_ = false;
                break;
            case What::end:
                end_sentence();
                break;
        }
        if (event.what != What::piece && event.what != What::close) piece_was_statement_ = false;
    }

    /// What "trong đó" takes apart: no percentage, and no number of another time.
    std::size_t whole_before() const {
        for (auto i = last_ + 1; i > sentence_from_; --i) {
            auto const& one = statements_[i - 1];
            if (!is_percent(one) && !one.elsewhere) return i - 1;
        }
        return last_;
    }

    void end_sentence() {
        sentence_from_ = clause_from_ = statements_.size();
        running_ = {};
        words_elsewhere_ = false;
        for (auto const& label : labels_) soft_ |= label.said;
        labels_.clear();
        brackets_.clear();
        parent_ = sibling_ = in_bracket_of_ = nowhere;
        lead_ = narrow_ = last_words_ = bracket_words_ = {};
        elsewhere_ = ended_part_ = after_colon_ = compared_ = unsure_ = false;
        begins_clause_ = true;
    }

    void take_piece(Event const& piece, bool labels) {
        auto said = said_by(piece);
        if (said.named_elsewhere) {
            bool const alone = piece.number != nowhere && sibling_ == nowhere &&
                               parent_ == nowhere && begins_clause_ &&
                               ((said.before | said.behind) & index_.events()).none();
            (alone ? said.unsure : said.elsewhere) = true;
        }
        bool const denies = piece.number == nowhere && said.denial != nowhere &&
                            (said.traits_behind_denial || !said.words_behind_denial);
        if (said.own) elsewhere_ = false, running_ = {};
        words_elsewhere_ = piece.number == nowhere && said.elsewhere;
        if (piece.number == nowhere && !denies) {
            take_words(said, labels);
            begins_clause_ = false;
            return;
        }
        if (piece.number != nowhere && changed_from_[piece.number]) {
            keep_old_number(piece, said);
            return;
        }
        if (piece.number != nowhere && changed_to_[piece.number]) {
            said.before |= index_.governed(changed_, said.before | said.behind);
            said.unknown += changed_unknown_;
            bool const names_thing = ((said.before | said.behind) & index_.things()).any();
            said.unsure = said.unsure || changed_unsure_ || !names_thing;
        }
        add_statement(piece, said);
        if (said.leads_elsewhere && begins_clause_ && !said.own) elsewhere_ = true;
        begins_clause_ = false;
        piece_was_statement_ = true;
    }

    /// "Tăng từ 18 nhiệm vụ lên 24": the first number was another time's; what it counts is said of
    /// the second.
    void keep_old_number(Event const& piece, Said const& said) {
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

    /// Words without a number: a label, what a bracket adds, or the beginning of a sentence.
    void take_words(Said const& said, bool labels) {
        auto const all = said.before | said.behind;
        piece_was_statement_ = false;
        if (labels) {
            if (!after_colon_ && labels_.size() > 1) labels_.pop_back();
            labels_.push_back(
                {all, said.elsewhere, said.unsure, said.own, said.unknown, said.words});
            return;
        }
        after_colon_ = false;
        if (in_bracket_of_ != nowhere) {
            auto& one = statements_[in_bracket_of_];
            if (said.elsewhere || said.unsure) one.unsure = true;
            // Names of what was counted, in words of their own, tell nothing of it.
            if (said.unknown > 0 && said.words > longest_narrowing) return;
            one.own |= all & ~index_.soft();
            one.behind |= all;
            return;
        }
        lead_ |= all;
        last_words_ = all;
        soft_ |= all & index_.soft() & ~index_.sums();
        narrow_ |= all & index_.narrowing() & ~index_.soft();
        if (said.elsewhere && begins_clause_) elsewhere_ = true;
        // "Đoàn kiểm tra … , kết luận 02", "Kế hoạch của tỉnh gồm 62": perhaps not of this unit.
        if (said.unsure && begins_clause_ && (governs_ || said.begins_unsure)) unsure_ = true;
    }

    /// "04 công chức học 02 lớp": what those who are counted did stands between them and the next
    /// number.
    TraitSet deed_behind(Event const& piece, Said const& said) const {
        bool const who = (said.thing & siblings_).any();
        if (!who || ((said.before | said.behind) & index_.events() & ~index_.soft()).any())
            return {};
        for (auto i = piece.until; i < words_.size();) {
            auto const* tag = tag_at(i);
            if (!tag || tag->from != i) return {};
            auto const events = tag->traits & index_.events() & ~index_.soft();
            if (events.any()) return events;
            bool const between =
                tag->traits.none() && (tag->flags & ~(Tag::split | Tag::neutral)) == 0;
            if (!between) return {};
            i = tag->until;
        }
        return {};
    }

    void add_statement(Event const& piece, Said said) {
        if (piece.number != nowhere) said.behind |= deed_behind(piece, said);
        Statement one;
        one.denied = piece.number == nowhere;
        one.word = one.denied ? said.denial : piece.number;
        one.base = piece.base;
        one.from = piece.from;
        one.until = piece.until;
        one.bound = said.bound;
        one.foreign_thing = said.foreign_thing;
        one.elsewhere = said.elsewhere || (!said.own && (elsewhere_ || frame_.elsewhere));
        // "nhiều hơn năm 2021 (5.104 hồ sơ) là 814 hồ sơ": the comparison goes on.
        one.elsewhere = one.elsewhere || (compared_ && !said.own);
        one.unsure = said.unsure || (unsure_ && !said.own);
        if (one.denied && said.bare_denial) one.unsure = true;
        // "Văn bản đi 1.244, chưa ký số": an event alone, behind a number, may be of but some of
        // it.
        bool const names_thing = ((said.before | said.behind) & index_.things()).any();
        if (one.denied && !names_thing && beside_in_clause()) one.unsure = true;
        // "UBND tỉnh công bố 58 thủ tục, bãi bỏ 31": who did it did all of the sentence.
        if (said.begins_unsure && begins_clause_) unsure_ = true;
        one.unknown = said.unknown;
        one.thing = said.thing;
        if (said.own && (said.before & index_.to_date()).none()) running_ = {};
        running_ |= (said.before | said.behind) & index_.to_date();
        said.before |= running_;
        bool own_time = said.own;
        // A label belongs to the number behind its colon; over whole clauses it is a heading.
        bool const labelled = one.denied || (said.before & ~index_.soft()).none();
        if (after_colon_ && !labels_.empty() && labelled) {
            auto const label = labels_.back();
            labels_.pop_back();
            said.before |= label.said;
            one.unknown += label.unknown;
            one.unsure = one.unsure || label.unsure;
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
        } else {
            one.own = said.before | said.behind;
            one.behind = said.behind;
        }
        // "đạt 83,7% dự toán (8.160 triệu đồng)": the whole of the percentage.
        // "64,5% số hồ sơ nhận mới (1.290/2.000)" is a pair: its first number is the part.
        bool const is_whole = !percent && one.base == nowhere && in_bracket_of_ != nowhere &&
                              is_percent(statements_[in_bracket_of_]) &&
                              statements_[in_bracket_of_].behind.any() &&
                              (one.own & ~index_.to_date()).none();
        // "công chức đều có bằng đại học (10/10)": the words in front of the bracket.
        if (!percent && one.own.none() && bracket_words_.any() && brackets_open()) {
            one.own = bracket_words_;
            one.given = {};
            bracket_words_ = {};
        }
        if (is_whole) {
            one.own = statements_[in_bracket_of_].behind;
            one.elsewhere = one.elsewhere || statements_[in_bracket_of_].elsewhere;
        } else {
            hand_down(one, percent);
        }
        // "cộng 33 hồ sơ quý I chuyển sang là 1 451": what comes of adding.
        if (!percent && !one.denied && one.own.none() && beside_in_clause() &&
            (statements_[sibling_].own & index_.sums()).any()) {
            one.own = index_.sums();
            one.given = statements_[sibling_].all() & index_.things();
            one.unsure = true;
        }
        bool const contradicts =
            !one.denied && said.denial != nowhere && quantity->value.value_or(1) != 0;
        if (contradicts) one.foreign_thing = true;
        // "Bộ phận một cửa: 09 (công chức 07, viên chức 02)": people are counted, of whom those are
        // parts.
        if (!percent && !one.denied && in_bracket_of_ != nowhere && (one.own & siblings_).any() &&
            names_nothing(statements_[in_bracket_of_])) {
            auto& whole = statements_[in_bracket_of_];
            if (whole.own.none() || (whole.own & ~index_.soft()).none()) {
                whole.own |= one.own & siblings_;
                whole.unsure = true;
                unnamed_ = in_bracket_of_;
            }
        }
        if (in_bracket_of_ != nowhere && unnamed_ == in_bracket_of_) one.foreign_thing = true;
        soft_ |= one.own & index_.soft() & ~index_.sums();
        share_tail(one, percent);
        statements_.push_back(one);
        last_ = statements_.size() - 1;
        if (!percent) sibling_ = last_;
        last_words_ = {};
    }

    /// What stands behind a percentage is its whole, when what it is a share of was named before.
    void read_share(Statement& one, Said const& said) const {
        one.behind = said.behind;
        auto const before = said.before & ~index_.soft();
        auto const previous = parent_ != nowhere && in_bracket_of_ != nowhere ? last_ : sibling_;
        if (before.any()) {
            one.own = said.before;
        } else if (previous != nowhere) {
            one.of = previous;
            one.own = said.before;
        } else {
            one.own = said.before | said.behind;
            one.behind = {};
            // "Tỷ lệ đúng hạn cùng kỳ 99,5%, nay 99,78%": the same share of another time.
            if ((one.own & ~index_.soft() & ~index_.to_date()).none() && last_ != nowhere &&
                last_ >= clause_from_ && statements_[last_].elsewhere &&
                is_percent(statements_[last_]))
                one.own |= statements_[last_].own & ~index_.to_date();
        }
    }

    /// "02 cán bộ, 03 công chức có trình độ thạc sĩ": what stands behind the last of those that a
    /// list names may be said of all of them.
    void share_tail(Statement const& one, bool percent) {
        if (percent || one.denied || !beside_in_clause()) return;
        auto& before = statements_[sibling_];
        auto const who = one.thing & siblings_, other = before.thing & siblings_;
        if (who.none() || other.none() || (who & other).any() || before.denied) return;
        auto const kept = (index_.events() | index_.narrowing()) & ~siblings_ & ~index_.soft() &
                          ~index_.to_date();
        auto const tail = one.behind & ~one.thing & kept;
        if (tail.none() || (before.own & kept).any()) return;
        before.own |= tail;
        before.given &= ~index_.dimensions_of(tail);
        before.unsure = true;
    }

    void hand_down(Statement& one, bool percent) const {
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
            given = index_.governed(given, label.said) |
                    index_.governed(strict & ~index_.soft(), one.own);
            soft = over(soft, label.said);
            one.elsewhere = one.elsewhere || label.elsewhere;
        }
        auto parent = parent_;
        if (parent != nowhere && ended_part_ && !brackets_open() && begins_anew(parent, one.own))
            parent = nowhere;
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
        auto const neighbour =
            sibling_ != nowhere && sibling_ != parent  ? beside(statements_[sibling_], one)
            : sibling_ == nowhere && parent == nowhere ? index_.beside(frame_.beside, one.own)
                                                       : TraitSet();
        if (!percent || (one.own & index_.things()).none())
            given |= neighbour & ~index_.dimensions_of(given);
        // A number that adds up is no part of what it adds.
        if ((one.own & index_.sums()).any()) given &= index_.things() | ~neighbour;
        one.given = given & ~index_.soft();
        // Another thing in the same sentence may be what the same event was about.
        if (sibling_ != nowhere && (neighbour & index_.events()).none()) {
            auto const& other = statements_[sibling_];
            soft |= (other.all() | other.near) & index_.events() & ~index_.dimensions_of(soft);
        }
        one.soft = (soft | (given & index_.soft())) & ~index_.dimensions_of(one.own | one.given);
        one.near = one.soft & ~frame_.soft;
    }

    /// What a number takes over from the one in front of it.
    TraitSet beside(Statement const& sibling, Statement const& one) const {
        auto const who = one.thing & siblings_, other = sibling.thing & siblings_;
        // "02 cán bộ, 04 công chức": behind what is said of both.
        if (who.any() && other.any() && (who & other).none() && beside_in_clause())
            return index_.governed(sibling.all(), one.own) & ~index_.to_date() & ~siblings_;
        return index_.beside(sibling.all(), one.own);
    }

    /// What is nearer replaces what is farther, dimension by dimension.
    TraitSet over(TraitSet const& far, TraitSet const& near) const {
        return (far & ~index_.dimensions_of(near)) | near;
    }

    bool is_percent(Statement const& one) const {
        return !one.denied && words_[one.word].quantity->number.percent;
    }

    bool brackets_open() const { return !brackets_.empty(); }

    /// Another number stands in front, in the same clause.
    bool beside_in_clause() const { return sibling_ != nowhere && sibling_ >= clause_from_; }

    /// Behind a semicolon another thing or event is no part any more.
    bool begins_anew(std::size_t parent, TraitSet const& own) const {
        auto const over = statements_[parent].all();
        auto const heads = (index_.things() | index_.events()) & ~index_.soft();
        auto const other = own & heads & ~over;
        return other.any();
    }

    bool names_nothing(Statement const& one) const {
        return !one.denied && !is_percent(one) && (one.all() & ~index_.soft()).none() &&
               !one.foreign_thing;
    }

    /// Other things are named in front of the number than what it counts itself.
    bool is_label_of(Statement const& one) const {
        auto const named = one.own & ~one.behind & index_.things();
        return !one.denied && !is_percent(one) && one.thing.any() && named.any() &&
               (named & one.thing).none();
    }

    struct Bracket {
        std::size_t parent, sibling;
        bool elsewhere, words_elsewhere;
        TraitSet running;
    };

    TraitIndex const& index_;
    Words const& words_;
    StatementFrame const& frame_;
    std::vector<Tag> tags_;
    std::vector<std::size_t> tag_of_;
    std::vector<bool> counts_, is_base_, quoted_;
    std::vector<bool> changed_from_, changed_to_;  ///< numbers
    std::vector<Event> events_;
    std::vector<Statement> statements_;

    std::vector<Label> labels_;
    std::vector<Bracket> brackets_;
    TraitSet lead_, narrow_, soft_;
    std::size_t parent_ = nowhere, sibling_ = nowhere, last_ = nowhere, in_bracket_of_ = nowhere;
    bool elsewhere_ = false, begins_clause_ = true, ended_part_ = false, after_colon_ = false;
    bool piece_was_statement_ = false, words_elsewhere_ = false;
    bool governs_ = false;  ///< the words of the piece stand over what follows
    bool unsure_ = false;   ///< so does what began the sentence
    std::size_t behind_colon_of_ = nowhere;
    std::size_t unnamed_ = nowhere;  ///< counts people by what its bracket says alone
    bool compared_ = false;          ///< behind a bracket that told another time's number
    std::size_t sentence_from_ = 0, clause_from_ = 0;
    TraitSet running_;  ///< of the time that the clause speaks of
    TraitSet last_words_, bracket_words_;
    TraitSet siblings_;
    TraitSet changed_;  ///< what the number that has changed counts
    std::size_t changed_unknown_ = 0;
    bool changed_unsure_ = false;
};

std::vector<Statement> StatementReader::read(Words const& words,
                                             StatementFrame const& frame) const {
    return Run(index_, words, frame).run();
}

StatementFrame StatementReader::below(Words const& words, std::vector<Statement> const& statements,
                                      StatementFrame const& frame) const {
    auto under = frame;
    under.beside = {};
    std::size_t from = 0;
    for (std::size_t i = 0; i + 1 < words.size(); ++i)
        if (words[i].ends_sentence) from = i + 1;
    if (!statements.empty() && statements.back().until >= from) {
        auto const& last = statements.back();
        std::size_t more = 0;
        for (auto i = last.until; i < words.size(); ++i) more += words[i].kind != Kind::mark;
        if (more <= longest_part_word) {
            under.given =
                index_.governed(frame.given, last.all()) | index_.governed(last.all(), {});
            under.soft |= last.soft;
            under.elsewhere = frame.elsewhere || last.elsewhere;
            return under;
        }
    }
    Words const tail(words.begin() + static_cast<std::ptrdiff_t>(from), words.end());
    TraitSet said;
    bool elsewhere = false;
    for (auto const& tag : index_.tags(tail)) {
        said |= tag.traits;
        elsewhere = elsewhere || tag.is(Tag::elsewhere);
    }
    for (auto const& word : tail)
        elsewhere = elsewhere || (word.kind == Kind::time && word.scope == Scope::other);
    under.elsewhere = frame.elsewhere || elsewhere;
    if (tail.size() <= longest_lead_in)
        under.given =
            index_.governed(frame.given, said) | (said & ~index_.things() & ~index_.soft());
    under.soft |= said;
    return under;
}

}  // namespace report
