// SPDX-License-Identifier: MPL-2.0
#include "core/tables/head_words.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/tables/columns.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

/// Every place where the words stand between blanks.
std::string replaced(std::string text, std::string const& from, std::string const& to) {
    text = " " + text + " ";
    auto const wanted = " " + from + " ";
    for (auto at = text.find(wanted); at != std::string::npos;
         at = text.find(wanted, at + to.size() + 1))
        text.replace(at, wanted.size(), " " + to + " ");
    return collapse_blanks(text);
}

bool is_number(std::string const& word) {
    return word.find_first_not_of("0123456789") == std::string::npos;
}

}  // namespace

HeadWords::HeadWords(SheetWords const& words) {
    for (auto const& [from, to] : words.alike) {
        alike_.push_back({label_key(from), label_key(to)});
        bare_alike_.push_back({accent_free(label_key(from)), accent_free(label_key(to))});
    }
    for (auto* all : {&alike_, &bare_alike_})
        std::stable_sort(all->begin(), all->end(), [](Alike const& a, Alike const& b) {
            return a.from.size() > b.from.size();
        });
    for (auto const& word : words.light) light_.push_back(label_key(word));
}

HeadWords::Words const& HeadWords::words_of(std::string const& text, bool bare) const {
    auto const [known, is_new] = known_.try_emplace({text, bare});
    if (!is_new) return known->second;
    auto key = label_key(text);
    if (bare) key = accent_free(key);
    for (auto const& [from, to] : bare ? bare_alike_ : alike_) key = replaced(key, from, to);
    auto& words = known->second;
    Words light;
    for (std::size_t at = 0; at < key.size();) {
        auto const end = std::min(key.find(' ', at), key.size());
        auto word = key.substr(at, end - at);
        at = end + 1;
        auto const is_light = [&](std::string const& one) {
            return (bare ? accent_free(one) : one) == word;
        };
        if (word.empty() || is_number(word)) continue;
        (std::any_of(light_.begin(), light_.end(), is_light) ? light : words)
            .push_back(std::move(word));
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
    return head;
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
    auto const has_marks = [](std::vector<std::string> const& path) {
        return std::any_of(path.begin(), path.end(), [](std::string const& text) {
            auto const key = label_key(text);
            return accent_free(key) != key;
        });
    };
    bool const bare = !has_marks(a) || !has_marks(b);
    auto const one = head_of(a, bare), other = head_of(b, bare);
    constexpr double of_own = 0.7, of_groups = 0.3;
    auto const own = shared(one.own, other.own), all = shared(one.all, other.all);
    bool const grouped = !one.groups.empty() && !other.groups.empty();
    auto const by_parts = grouped ? of_own * own + of_groups * shared(one.groups, other.groups)
                                  : of_own * own + of_groups * all;
    // A head without groups may say all in one: "Tổng số nhận".
    return grouped ? by_parts : std::max(by_parts, all);
}

}  // namespace report
