// SPDX-License-Identifier: MPL-2.0
#include "core/reader/trait_index.hpp"

#include <algorithm>
#include <functional>
#include <string_view>
#include <utility>

#include "core/catalogue/phrase_words.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

using Kind = ReadingWord::Kind;

/// Stands in a phrase for a time that is not the report's.
constexpr auto other_time = "{time}";

/// Its words stand over the columns of tables.
constexpr auto head_dimension = "head";

/// How something came in: what was done before it in a list does not hold for it.
constexpr auto arrival_dimension = "channel";

/// Who did it, or of which field of work it is: no meanings.
constexpr auto whose_dimension = "whose";

/// What was planned, given or set.
constexpr auto plan_dimension = "plan";

/// Names that say that all of the report's own unit is meant.
constexpr auto unit_dimension = "org";
constexpr auto reach_dimension = "reach";

/// Those who hold a post.
constexpr auto post_dimension = "post";

/// Stands in front of a phrase that says something only directly behind a number: "19 việc".
constexpr auto behind_number = "{n}";

/// The same of an amount of money: "85 triệu đồng mua máy".
constexpr auto behind_amount = "{m}";

/// Ends a phrase that says something only in front of a name: "thôn Đoài".
constexpr auto name_behind = "{name}";

/// Ends a phrase that says something only as a whole label: "Y tế: nhận 23, trả 22".
constexpr auto as_label = "{label}";

/// Between the names of a post or an office: "Văn hóa - Xã hội".
constexpr std::string_view dash = " - ";

/// What came to what there was, and is not all that there is.
constexpr auto gain_dimension = "gain";

/// What adds others up.
constexpr auto sum_dimension = "sum";

/// The first of a node's ways that is not below `key`.
template <typename Ways, typename Key>
auto first_from(Ways& ways, Key key) {
    return std::lower_bound(ways.begin(), ways.end(), key,
                            [](auto const& way, Key wanted) { return way.first < wanted; });
}

/// Words that say nothing of a number but how it came about.
unsigned role_of(TraitDimension const& dimension, Trait const& trait) {
    if (dimension.id == gain_dimension && trait.id == "came_to") return Tag::besides;
    if (dimension.id != "change") return 0;
    return trait.id == "changes"        ? Tag::change
           : trait.id == "changed_from" ? Tag::changed_from
           : trait.id == "changed_to"   ? Tag::changed_to
           : trait.id == "same_as"      ? Tag::equal
                                        : 0U;
}

}  // namespace

/// Keys of phrases. Phrases have few words among them, so each is read once.
class TraitIndex::PhraseKeys {
public:
    explicit PhraseKeys(std::map<std::string, std::string> const& abbreviations)
        : abbreviations_(abbreviations) {}

    /// Of one phrase: its words, a comma, a dash between blanks, `{time}`. Both marks may be
    /// missing in the text.
    std::vector<std::vector<std::string>> of(std::string const& phrase) {
        std::vector<std::vector<std::string>> ways{{}};
        for (std::size_t at = 0; at < phrase.size();) {
            auto const end =
                std::min({phrase.find_first_of(",{", at), phrase.find(dash, at), phrase.size()});
            add_words(std::string_view(phrase).substr(at, end - at), ways);
            if (end == phrase.size()) break;
            if (phrase[end] != '{') {
                auto const count = ways.size();
                for (std::size_t i = 0; i < count; ++i) {
                    ways.push_back(ways[i]);
                    ways.back().emplace_back(phrase[end] == ',' ? "," : "-");
                }
                at = end + (phrase[end] == ',' ? 1 : dash.size());
            } else {
                auto const mark = phrase.compare(end, 3, behind_number) == 0   ? behind_number
                                  : phrase.compare(end, 3, behind_amount) == 0 ? behind_amount
                                                                               : other_time;
                for (auto& way : ways) way.emplace_back(mark);
                at = std::min(phrase.find('}', end), phrase.size() - 1) + 1;
            }
        }
        return ways;
    }

private:
    void add_words(std::string_view text, std::vector<std::vector<std::string>>& ways) {
        while (!text.empty()) {
            auto const end = std::min(text.find(' '), text.size());
            if (end > 0)
                for (auto const& word : words_at(text.substr(0, end)))
                    for (auto& way : ways) way.push_back(word);
            text.remove_prefix(std::min(end + 1, text.size()));
        }
    }

    std::vector<std::string> const& words_at(std::string_view piece) {
        auto const found = known_.find(piece);
        if (found != known_.end()) return found->second;
        return known_.emplace(std::string(piece), words_of(piece, abbreviations_)).first->second;
    }

    std::map<std::string, std::string> const& abbreviations_;
    std::map<std::string, std::vector<std::string>, std::less<>> known_;
};

TraitIndex::TraitIndex(ReportKind const& kind, ReadingWords const& reader)
    : reader_(reader), nodes_(1) {
    auto const& words = kind.words;
    PhraseKeys known(reader.abbreviations());
    std::vector<TraitSet> of_dimension(words.dimensions.size());
    for (std::size_t t = 0; t < words.traits.size(); ++t) {
        auto const& trait = words.traits[t];
        of_dimension[trait.dimension].set(t);
        auto const& dimension = words.dimensions[trait.dimension];
        using Rank = TraitDimension::Rank;
        (dimension.rank == Rank::thing   ? things_
         : dimension.rank == Rank::event ? events_
                                         : narrowing_)
            .set(t);
        if (dimension.own_only) own_only_.set(t);
        if (dimension.soft) soft_.set(t);
        if (dimension.id == arrival_dimension) arrival_.set(t);
        if (dimension.to_date) to_date_.set(t);
        if (dimension.id == plan_dimension) plans_.set(t);
        if (dimension.id == post_dimension) posts_.set(t);
        if (dimension.id == sum_dimension) totals_.set(t);
        if (dimension.id == sum_dimension || dimension.id == unit_dimension ||
            dimension.id == reach_dimension)
            of_whole_unit_.set(t);
        if (dimension.id == gain_dimension && role_of(dimension, trait) == 0) gains_.set(t);
        if (dimension.id == head_dimension) {
            for (auto const& phrase : trait.words)
                for (auto& way : written_out(phrase).value_or(std::vector<std::string>()))
                    head_words_[trait.id].push_back(std::move(way));
            continue;
        }
        if (dimension.id == whose_dimension) {
            for (auto phrase : trait.words) {
                auto const place = phrase.find(name_behind);
                if (place != std::string::npos) phrase.erase(place);
                auto const label = phrase.find(as_label);
                if (label != std::string::npos) phrase.erase(label);
                add(known, phrase, {},
                    label != std::string::npos   ? Tag::field_label
                    : trait.id == "fields"       ? Tag::field
                    : trait.id == "givers"       ? Tag::giver
                    : trait.id == "some"         ? Tag::some
                    : place == std::string::npos ? Tag::other
                                                 : Tag::other_kind);
            }
            continue;
        }
        if (auto const role = role_of(dimension, trait); role != 0) {
            add_all(known, trait.words, role);
            continue;
        }
        for (auto const& phrase : trait.words) {
            TraitSet one;
            one.set(t);
            add(known, phrase, one, 0);
        }
    }
    dimensions_ = std::move(of_dimension);
    for (auto const& unit : kind.unit_kinds) unit_kinds_.push_back(words_of(unit.label, {}));
    add_all(known, words.neutral, Tag::neutral);
    add_all(known, words.elsewhere, Tag::elsewhere);
    add_all(known, words.unsure, Tag::unsure);
    add_all(known, words.own, Tag::own);
    add_all(known, words.parts, Tag::part);
    add_all(known, words.splits, Tag::split);
    add_all(known, words.pairs, Tag::pair);
    add_all(known, words.denials, Tag::denial);
    add_all(known, words.bounds, Tag::bound_behind);
    for (auto phrase : words.abouts) {
        auto const place = phrase.find(name_behind);
        if (place != std::string::npos) phrase.erase(place);
        add(known, phrase, {}, place == std::string::npos ? Tag::about_thing : Tag::named);
    }
    add_all(known, words.causes, Tag::cause);
    add_all(known, words.contrasts, Tag::contrast);
    add_all(known, kind.reading.joins, Tag::join);
    add_all(known, kind.reading.no_figure, Tag::no_figure);
    add_all(known, kind.reading.at_least, Tag::at_least);
    add_all(known, kind.reading.at_most, Tag::at_most);
    add_all(known, kind.reading.about, Tag::about);
}

std::vector<std::string> const& TraitIndex::head_words(std::string const& what) const {
    static std::vector<std::string> const none;
    auto const found = head_words_.find(what);
    return found == head_words_.end() ? none : found->second;
}

void TraitIndex::add_all(PhraseKeys& known, std::vector<std::string> const& phrases,
                         unsigned flags) {
    for (auto const& phrase : phrases) add(known, phrase, {}, flags);
}

void TraitIndex::add(PhraseKeys& known, std::string const& phrase, TraitSet const& traits,
                     unsigned flags) {
    auto const ways = written_out(phrase);
    if (!ways) return;
    for (auto const& way : *ways)
        for (auto const& keys : known.of(way)) {
            bool const says = std::any_of(keys.begin(), keys.end(),
                                          [](auto const& key) { return key != "," && key != "-"; });
            if (!says) continue;
            std::size_t node = 0;
            for (auto const& key : keys) {
                auto const number =
                    keys_.emplace(key, static_cast<Key>(keys_.size() + 1)).first->second;
                auto& next = nodes_[node].next;
                auto const found = first_from(next, number);
                if (found != next.end() && found->first == number) {
                    node = found->second;
                    continue;
                }
                auto const made = nodes_.size();
                next.insert(found, {number, made});
                if (node == 0 && key == behind_number) behind_number_ = made;
                if (node == 0 && key == behind_amount) behind_amount_ = made;
                nodes_.emplace_back();
                node = made;
            }
            nodes_[node].traits |= traits;
            nodes_[node].flags |= flags;
            nodes_[node].ends = true;
        }
}

TraitIndex::Key TraitIndex::key_of(ReadingWord const& word) const {
    bool const is_time = word.kind == Kind::time;
    if (is_time && word.scope == ReadingWord::Scope::own) return 0;
    bool const is_dash = word.kind == Kind::mark && (word.text == "–" || word.text == "—");
    auto const found = keys_.find(is_time ? other_time : is_dash ? "-" : word.text);
    return found == keys_.end() ? 0 : found->second;
}

/// The word behind the longest phrase that begins at `at`, below the node `from`, which becomes the
/// phrase's; `at` or less when there is none.
std::size_t TraitIndex::longest(std::vector<Key> const& keys, std::size_t at,
                                std::size_t& from) const {
    std::size_t best = 0;
    for (auto node = from;; ++at) {
        if (nodes_[node].ends) best = at, from = node;
        if (at == keys.size() || keys[at] == 0) return best;
        auto const& all = nodes_[node].next;
        auto const next = first_from(all, keys[at]);
        if (next == all.end() || next->first != keys[at]) return best;
        node = next->second;
    }
}

std::vector<Tag> TraitIndex::tags(std::vector<ReadingWord> const& words) const {
    std::vector<Key> keys;
    keys.reserve(words.size());
    for (auto const& word : words) keys.push_back(key_of(word));
    std::vector<Tag> tags;
    for (std::size_t at = 0; at < words.size();) {
        std::size_t node = 0;
        auto end = longest(keys, at, node);
        unsigned place = 0;
        if (at > 0 && words[at - 1].kind == Kind::number) {
            bool const amount = words[at - 1].quantity->money;
            for (auto other : {behind_number_, amount ? behind_amount_ : 0U}) {
                if (other == 0) continue;
                auto const longer = longest(keys, at, other);
                if (longer > at && longer >= end)
                    end = longer, node = other, place = Tag::of_number;
            }
        }
        if (end <= at) {
            ++at;
            continue;
        }
        tags.push_back({at, end, nodes_[node].traits, nodes_[node].flags | place});
        at = end;
    }
    return tags;
}

TraitSet TraitIndex::traits(std::vector<ReadingWord> const& words) const {
    TraitSet all;
    for (auto const& tag : tags(words)) all |= tag.traits;
    return all;
}

TraitSet TraitIndex::dimensions_of(TraitSet const& traits) const {
    TraitSet all;
    for (auto const& dimension : dimensions_)
        if ((traits & dimension).any()) all |= dimension;
    return all;
}

TraitSet TraitIndex::siblings() const {
    TraitSet first;
    for (std::size_t t = 0; t < first.size() && first.none(); ++t)
        if (things_.test(t)) first.set(t);
    return things_ & ~dimensions_of(first);
}

bool TraitIndex::names_others(Tag const& tag, std::vector<ReadingWord> const& words) const {
    if (tag.is(Tag::other)) return true;
    if (!tag.is(Tag::other_kind) || tag.until >= words.size()) return false;
    // "Thôn Đoài", "Tổ 5".
    auto const& name = words[tag.until];
    return name.kind == Kind::number || (name.kind == Kind::word && name.capital);
}

bool TraitIndex::begins_field(Tag const& tag, std::vector<ReadingWord> const& words) const {
    if (tag.is(Tag::field)) return true;
    if (!tag.is(Tag::field_label)) return false;
    auto behind = tag.until;
    // "Y tế (thẻ bảo hiểm): nhận 23".
    if (behind < words.size() && words[behind].text == "(") {
        while (behind < words.size() && words[behind].text != ")") ++behind;
        ++behind;
    }
    if (behind >= words.size()) return true;
    auto const& mark = words[behind];
    return mark.kind == Kind::mark &&
           (mark.text == ":" || mark.text == "-" || mark.text == "–" || mark.text == "—");
}

TraitSet TraitIndex::governed(TraitSet const& parent, TraitSet const& own) const {
    return parent & ~own_only_ & ~dimensions_of(own);
}

TraitSet TraitIndex::beside(TraitSet const& sibling, TraitSet const& own) const {
    auto const thing = own & things_, other = sibling & things_;
    if (thing.any() && other.any() && (thing & other).none()) return {};
    // "01 trung cấp; công chức có 11 người": people as before, and other ones.
    if ((dimensions_of(thing & ~other) & other & ~thing).any()) return {};
    auto rest = governed(sibling, own) & ~to_date_;
    if ((own & (events_ | arrival_)).any()) rest &= things_;
    return rest;
}

}  // namespace report
