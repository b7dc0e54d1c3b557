// SPDX-License-Identifier: MPL-2.0
#include "core/truth/lost_places.hpp"

#include <unordered_map>

namespace report {

namespace {

class Search {
public:
    explicit Search(std::vector<std::string> const& text)
        : text_(text), taken_(text.size(), false) {
        for (std::size_t i = 0; i < text.size(); ++i) by_text_[text[i]].push_back(i);
    }

    /// The first free stretch behind what was found last, else the first there is.
    bool find(LostPlace const& place, FoundAgain& found) {
        auto const begins = by_text_.find(place.lines.front());
        if (begins == by_text_.end()) return false;
        std::size_t const* best = nullptr;
        for (auto const& at : begins->second) {
            if (!stands_at(place, at)) continue;
            if (!best || (*best < behind_ && at >= behind_)) best = &at;
        }
        if (!best) return false;
        found = {place.name, *best, *best + place.lines.size() - 1};
        for (auto i = found.first; i <= found.last; ++i) taken_[i] = true;
        behind_ = found.last + 1;
        return true;
    }

private:
    bool stands_at(LostPlace const& place, std::size_t at) const {
        if (at + place.lines.size() > text_.size()) return false;
        for (std::size_t i = 0; i < place.lines.size(); ++i)
            if (taken_[at + i] || text_[at + i] != place.lines[i]) return false;
        return true;
    }

    std::vector<std::string> const& text_;
    std::vector<bool> taken_;
    std::unordered_map<std::string, std::vector<std::size_t>> by_text_;
    std::size_t behind_ = 0;
};

}  // namespace

std::vector<FoundAgain> find_again(std::vector<LostPlace> const& lost,
                                   std::vector<std::string> const& text) {
    std::vector<FoundAgain> all;
    if (lost.empty()) return all;
    Search search(text);
    for (auto const& place : lost) {
        FoundAgain found;
        if (!place.lines.empty() && !place.lines.front().empty() && search.find(place, found))
            all.push_back(std::move(found));
    }
    return all;
}

}  // namespace report
