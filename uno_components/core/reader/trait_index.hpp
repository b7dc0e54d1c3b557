// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/catalogue/report_kind.hpp"
#include "core/reader/reading_words.hpp"

namespace report {

/// What the words `from` to `until` of a text say together.
struct Tag {
    enum Flag : unsigned {
        neutral = 1U << 0,
        elsewhere = 1U << 1,
        unsure = 1U << 2,
        own = 1U << 3,
        part = 1U << 4,
        split = 1U << 5,
        pair = 1U << 6,
        denial = 1U << 7,
        bound_behind = 1U << 8,
        no_figure = 1U << 9,
        at_least = 1U << 10,
        at_most = 1U << 11,
        about = 1U << 12,
        about_thing = 1U << 13,
        cause = 1U << 14,
        change = 1U << 15,
        changed_from = 1U << 16,
        changed_to = 1U << 17,
        of_number = 1U << 18,    ///< counts only directly behind the number that it is said of
        besides = 1U << 19,      ///< in front of a number: what is told behind it came to that
        contrast = 1U << 21,     ///< begins what the words in front do not narrow
        equal = 1U << 20,        ///< behind a percentage: the number that it is of the whole
        other = 1U << 22,        ///< somebody else, whose acts are not the report's
        other_kind = 1U << 23,   ///< the same when a name stands behind: "thôn Đoài"
        field = 1U << 24,        ///< a field of work: of but some of what is counted
        field_label = 1U << 25,  ///< the same as a whole label: "Y tế: nhận 23, trả 22"
        giver = 1U << 26,        ///< behind a number: of what others sent
        some = 1U << 27,         ///< of but some of what is counted: "nộp hộ", "lần đầu"
        named = 1U << 28,  ///< behind a number, in front of a name: "02 đơn vị là Phòng …"
        join = 1U << 29,   ///< between two of a kind: "và"
        says_whose = other | other_kind | field | field_label | giver | some
    };
    std::size_t from = 0;
    std::size_t until = 0;
    TraitSet traits;
    unsigned flags = 0;

    bool is(Flag flag) const { return (flags & flag) != 0; }
    /// Explains nothing and harms nothing: "của".
    bool is_weightless() const {
        return (flags & ~(says_whose | join)) == neutral && traits.none();
    }
};

/// The phrases of a kind, for looking them up in the words of a text.
class TraitIndex {
public:
    TraitIndex(ReportKind const& kind, ReadingWords const& reader);

    /// The longest phrases from left to right; none overlap. Linear in the words.
    std::vector<Tag> tags(std::vector<ReadingWord> const& words) const;

    /// Traits of all phrases in a text.
    TraitSet traits(std::vector<ReadingWord> const& words) const;

    /// Whether a phrase has this word, as it is: it needs no writing out.
    bool has_word(std::string const& word) const { return keys_.count(word) > 0; }

    /// All traits of the dimensions that some of these are of.
    TraitSet dimensions_of(TraitSet const& traits) const;

    /// What goes on to hold for a number that a statement governs.
    TraitSet governed(TraitSet const& parent, TraitSet const& own) const;
    /// What goes on to hold for the number beside it.
    TraitSet beside(TraitSet const& sibling, TraitSet const& own) const;

    /// Words of the kinds of unit that such a report is of: "xã".
    std::vector<std::vector<std::string>> const& unit_kinds() const { return unit_kinds_; }

    TraitSet things() const { return things_; }
    /// Things of another dimension than the first say whose it is ("cán bộ", "công chức"): in one
    /// list each says who, and all share the rest.
    TraitSet siblings() const;
    /// Whether a phrase begins what others than the report's own unit did: "thôn Đoài tổ chức".
    bool names_others(Tag const& tag, std::vector<ReadingWord> const& words) const;
    /// Whether a phrase names things of but one field of work: "hồ sơ đất đai".
    bool parts_by_field(Tag const& tag) const {
        return tag.is(Tag::field) && (tag.traits & things_).any();
    }
    /// Whether a phrase at the head of a text, or of a label in it, says a field of work.
    bool begins_field(Tag const& tag, std::vector<ReadingWord> const& words) const;
    TraitSet events() const { return events_; }
    TraitSet narrowing() const { return narrowing_; }
    TraitSet soft() const { return soft_; }
    TraitSet to_date() const { return to_date_; }
    /// "Phó Chủ tịch": who did something, in front of what is counted.
    TraitSet posts() const { return posts_; }
    /// "Kế hoạch", "được giao", "dự toán".
    TraitSet plans() const { return plans_; }
    /// "Xong thêm 6": only said of the number that they stand beside.
    TraitSet gains() const { return gains_; }
    /// Those that are never handed on: "tổng số", "UBND xã".
    TraitSet sums() const { return own_only_; }
    /// Of these, the words of adding up.
    TraitSet totals() const { return totals_; }
    /// What says that all of the report's own unit is meant: "UBND xã", "toàn xã", "tổng số".
    TraitSet of_whole_unit() const { return of_whole_unit_; }

    /// Words of heads of columns ("apart", "former", "new", "before", "since"): the dimension
    /// "head", which running text does not have.
    std::vector<std::string> const& head_words(std::string const& what) const;

private:
    using Key = std::uint32_t;
    struct Node {
        std::vector<std::pair<Key, std::size_t>> next;  ///< by key
        TraitSet traits;
        unsigned flags = 0;
        bool ends = false;
    };
    class PhraseKeys;
    void add(PhraseKeys& known, std::string const& phrase, TraitSet const& traits, unsigned flags);
    void add_all(PhraseKeys& known, std::vector<std::string> const& phrases, unsigned flags);
    Key key_of(ReadingWord const& word) const;
    std::size_t longest(std::vector<Key> const& keys, std::size_t at, std::size_t& from) const;

    ReadingWords const& reader_;
    std::vector<std::vector<std::string>> unit_kinds_;
    std::vector<Node> nodes_;
    std::unordered_map<std::string, Key> keys_;  ///< of the words in phrases; 0 is none
    std::size_t behind_number_ = 0;              ///< node of phrases that count only there
    std::size_t behind_amount_ = 0;              ///< the same behind an amount of money
    std::map<std::string, std::vector<std::string>> head_words_;
    std::vector<TraitSet> dimensions_;  ///< the traits of each
    TraitSet things_, events_, narrowing_, own_only_, soft_, to_date_, arrival_, posts_, gains_,
        totals_, of_whole_unit_, plans_;
};

}  // namespace report
