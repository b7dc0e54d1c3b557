// SPDX-License-Identifier: MPL-2.0
#include "core/truth/lost_places.hpp"

#include <optional>
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

namespace {

class HeadingSearch {
public:
    HeadingSearch(std::vector<TemplateParagraph> const& prose,
                  std::vector<StandingParagraph> const& standing, KnownAs const& known_as,
                  std::map<std::string, std::string> const& heading_of_place)
        : prose_(prose),
          standing_(standing),
          known_as_(known_as),
          heading_of_place_(heading_of_place),
          at_(prose.size()) {
        for (std::size_t i = 0; i < known_as.size(); ++i)
            for (auto const known : known_as[i])
                if (known < at_.size() && !at_[known]) at_[known] = i;
    }

    /// The paragraph that stands for this heading of the prose.
    std::optional<std::size_t> find(std::size_t heading) const {
        if (at_[heading]) return std::nullopt;
        std::size_t from = 0, until = standing_.size();
        for (auto before = heading; before > 0; --before) {
            // Of two that are lost side by side nobody knows which is which.
            if (at_[before - 1]) {
                from = *at_[before - 1] + 1;
                break;
            }
            if (!prose_[before - 1].heading.empty()) return std::nullopt;
        }
        bool has_own = false, is_own = true;
        for (auto behind = heading + 1; behind < at_.size(); ++behind) {
            is_own = is_own && prose_[behind].heading.empty();
            if (at_[behind]) {
                until = *at_[behind];
                has_own = is_own;
                break;
            }
            if (!prose_[behind].heading.empty() && !has_place(prose_[heading].heading, from, until))
                return std::nullopt;
        }
        std::optional<std::size_t> found;
        for (auto i = from; i < until; ++i) {
            auto const& one = standing_[i];
            if (!one.is_heading || one.text.empty() || !one.place.empty() || !known_as_[i].empty())
                continue;
            if (found) return std::nullopt;
            found = i;
        }
        if (found && !has_own && !has_place(prose_[heading].heading, *found + 1, until))
            return std::nullopt;
        return found;
    }

private:
    bool has_place(std::string const& heading, std::size_t from, std::size_t until) const {
        for (auto i = from; i < until; ++i) {
            auto const of = heading_of_place_.find(standing_[i].place);
            if (of != heading_of_place_.end() && of->second == heading) return true;
        }
        return false;
    }

    std::vector<TemplateParagraph> const& prose_;
    std::vector<StandingParagraph> const& standing_;
    KnownAs const& known_as_;
    std::map<std::string, std::string> const& heading_of_place_;
    std::vector<std::optional<std::size_t>> at_;
};

}  // namespace

std::vector<HeadingAnew> headings_anew(std::vector<TemplateParagraph> const& prose,
                                       std::vector<StandingParagraph> const& standing,
                                       KnownAs const& known_as, std::set<std::string> const& lost,
                                       std::map<std::string, std::string> const& heading_of_place) {
    std::vector<HeadingAnew> all;
    if (lost.empty()) return all;
    HeadingSearch const search(prose, standing, known_as, heading_of_place);
    for (std::size_t i = 0; i < prose.size(); ++i)
        if (lost.count(prose[i].heading) > 0)
            if (auto const found = search.find(i)) all.push_back({prose[i].heading, i, *found});
    return all;
}

}  // namespace report
