// SPDX-License-Identifier: MPL-2.0
#include "core/tables/head_words.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/tables/columns.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

/// Every place where the words stand; all have a blank on both sides.
void replace(std::string& text, std::string const& from, std::string const& to) {
    for (auto at = text.find(from); at != std::string::npos;
         at = text.find(from, at + to.size() - 1))
        text.replace(at, from.size(), to);
}

std::string apart(std::string const& key) {
    return key.empty() ? " " : " " + key + " ";
}

bool is_number(std::string const& word) {
    return word.find_first_not_of("0123456789") == std::string::npos;
}

/// "b" of "Cộng (a+b+c)".
bool is_sign(std::string const& word) {
    return word.size() == 1 && word[0] >= 'a' && word[0] <= 'z';
}

/// Whether a text begins with these words, whole ones.
bool begins_with(std::string const& key, std::string const& words) {
    return !words.empty() && key.compare(0, words.size(), words) == 0 &&
           (key.size() == words.size() || key[words.size()] == ' ');
}

constexpr auto nothing = static_cast<std::size_t>(-1);

}  // namespace

HeadWords::HeadWords(SheetWords const& words) {
    for (auto const& [from, to] : words.alike) {
        alike_.push_back({apart(label_key(from)), apart(label_key(to))});
        bare_alike_.push_back(
            {apart(accent_free(label_key(from))), apart(accent_free(label_key(to)))});
    }
    for (auto* all : {&alike_, &bare_alike_})
        std::stable_sort(all->begin(), all->end(), [](Alike const& a, Alike const& b) {
            return a.from.size() > b.from.size();
        });
    for (auto const& word : words.light) {
        auto const key = label_key(word);
        if (key.find(' ') != std::string::npos) counted_.push_back(key);
        for (std::size_t at = 0; at < key.size();) {
            auto const end = std::min(key.find(' ', at), key.size());
            light_.push_back(key.substr(at, end - at));
            at = end + 1;
        }
    }
    for (auto const& [from, to] : {std::pair(&light_, &bare_light_), {&counted_, &bare_counted_}})
        std::transform(from->begin(), from->end(), std::back_inserter(*to), accent_free);
}

/// A text with the words that say the same in one manner.
std::string const& HeadWords::key_of(std::string const& text, bool bare) const {
    auto const [known, is_new] = keys_.try_emplace({text, bare});
    if (!is_new) return known->second;
    auto key = label_key(without_numbering(text));
    if (bare) key = accent_free(key);
    key = apart(key);
    for (auto const& [from, to] : bare ? bare_alike_ : alike_) replace(key, from, to);
    return known->second = collapse_blanks(key);
}

bool HeadWords::has_marks(std::string const& text) const {
    auto const [known, is_new] = marks_.try_emplace(text);
    if (!is_new) return known->second;
    auto const key = label_key(text);
    return known->second = accent_free(key) != key;
}

HeadWords::Words const& HeadWords::words_of(std::string const& text, bool bare) const {
    auto const [known, is_new] = known_.try_emplace({text, bare});
    if (!is_new) return known->second;
    auto const& key = key_of(text, bare);
    auto& words = known->second;
    Words light;
    for (std::size_t at = 0; at < key.size();) {
        auto const end = std::min(key.find(' ', at), key.size());
        auto word = key.substr(at, end - at);
        at = end + 1;
        if (word.empty() || is_number(word) || is_sign(word)) continue;
        auto const& all = bare ? bare_light_ : light_;
        bool const is_light = std::find(all.begin(), all.end(), word) != all.end();
        (is_light ? light : words).push_back(std::move(word));
    }
    // A head of such words alone is told by them.
    if (words.empty()) words = std::move(light);
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

HeadWords::Head HeadWords::head_of(std::vector<std::string> const& path, bool bare) const {
    Head head;
    for (std::size_t i = 0; i < path.size(); ++i) {
        auto const& words = words_of(path[i], bare);
        auto& to = i + 1 == path.size() ? head.own : head.groups;
        to.insert(to.end(), words.begin(), words.end());
        head.all.insert(head.all.end(), words.begin(), words.end());
    }
    for (auto* words : {&head.own, &head.groups, &head.all}) {
        std::sort(words->begin(), words->end());
        words->erase(std::unique(words->begin(), words->end()), words->end());
    }
    // "Đã giải quyết / Giải quyết trước hạn" is "Đã giải quyết / Trước hạn".
    Words rest;
    std::set_difference(head.own.begin(), head.own.end(), head.groups.begin(), head.groups.end(),
                        std::back_inserter(rest));
    if (!rest.empty()) head.own = std::move(rest);
    return head;
}

bool HeadWords::tells_nothing(std::string const& head) const {
    return is_light(words_of(head, false));
}

bool HeadWords::is_light(Words const& words) const {
    return std::all_of(words.begin(), words.end(), [&](std::string const& word) {
        return std::find(light_.begin(), light_.end(), word) != light_.end() ||
               std::find(bare_light_.begin(), bare_light_.end(), word) != bare_light_.end();
    });
}

/// What is counted stands in front: "Tổng số hồ sơ của các TTHC đó" counts dossiers. `is_light`:
/// there is nothing but words that tell little.
std::size_t HeadWords::counted_in(std::string key, bool bare, bool& is_light) const {
    auto const& counted = bare ? bare_counted_ : counted_;
    auto const& all_light = bare ? bare_light_ : light_;
    while (!key.empty()) {
        for (std::size_t i = 0; i < counted.size(); ++i)
            if (begins_with(key, counted[i])) return i;
        auto const end = std::min(key.find(' '), key.size());
        auto const word = key.substr(0, end);
        bool const light = std::find(all_light.begin(), all_light.end(), word) != all_light.end();
        if (!light && !is_number(word) && !is_sign(word)) return nothing;
        key.erase(0, end + 1);
    }
    is_light = true;
    return nothing;
}

/// "Số lượng" under "Hồ sơ thanh toán trực tuyến" counts what its group says.
std::size_t HeadWords::counted_by(std::vector<std::string> const& path, bool bare) const {
    for (auto text = path.rbegin(); text != path.rend(); ++text) {
        bool is_light = false;
        auto const counted = counted_in(key_of(*text, bare), bare, is_light);
        if (!is_light) return counted;
    }
    return nothing;
}

/// What both have of what each has; a shorter one that the longer holds whole counts nearly full.
double HeadWords::shared(Words const& a, Words const& b) {
    if (a.empty() || b.empty()) return 0;
    Words both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    auto const common = static_cast<double>(both.size());
    auto const sum = static_cast<double>(a.size() + b.size());
    auto const shorter = static_cast<double>(std::min(a.size(), b.size()));
    constexpr double held = 0.85;
    double const within = both.size() > 1 ? held * common / shorter : 0;
    return std::max(2 * common / sum, within);
}

double HeadWords::likeness(std::vector<std::string> const& a,
                           std::vector<std::string> const& b) const {
    if (a.empty() || b.empty()) return 0;
    auto const is_marked = [this](std::vector<std::string> const& path) {
        return std::any_of(path.begin(), path.end(),
                           [this](std::string const& text) { return has_marks(text); });
    };
    bool const bare = !is_marked(a) || !is_marked(b);
    auto const counted = counted_by(a, bare), also_counted = counted_by(b, bare);
    if (counted != nothing && also_counted != nothing && counted != also_counted) return 0;
    auto const one = head_of(a, bare), other = head_of(b, bare);
    constexpr double of_own = 0.7, of_groups = 0.3;
    auto const own = shared(one.own, other.own), all = shared(one.all, other.all);
    bool const grouped = !one.groups.empty() && !other.groups.empty();
    auto const by_parts = grouped ? of_own * own + of_groups * shared(one.groups, other.groups)
                                  : of_own * own + of_groups * all;
    // "Số lượng" tells nothing: its group does.
    if (grouped && is_light(one.own) && is_light(other.own))
        return shared(one.groups, other.groups);
    if (grouped) return by_parts;
    // One column of a group is not all of it: "Lý luận chính trị / Cao cấp".
    bool const is_part =
        one.groups.empty() && !other.groups.empty() && own == 0 && !is_light(other.own);
    constexpr double of_part = 0.7;
    // A head without groups may say all in one: "Tổng số nhận".
    auto const like = std::max(by_parts, all);
    return is_part ? std::min(like, of_part) : like;
}

}  // namespace report
