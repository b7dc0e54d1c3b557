// SPDX-License-Identifier: MPL-2.0
#include "core/reader/carried_prose.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <sstream>
#include <string_view>
#include <utility>

#include "core/text/unicode.hpp"

namespace report {

namespace {

/// To compare by: rows of lists have lost their stops.
std::string key_of(std::string const& text) {
    auto key = fold(text);
    while (!key.empty() && std::string_view(" .;,:").find(key.back()) != std::string_view::npos)
        key.pop_back();
    return key;
}

std::string with_label(PlacedText const& text) {
    return text.label.empty() ? text.text : text.label + " " + text.text;
}

bool has_word(std::string const& text) {
    return to_lower(text) != to_upper(text) ||
           text.find_first_of("0123456789") != std::string::npos;
}

class Sorter {
public:
    Sorter(ReportKind const& kind, OldReport const& old, Report const& next)
        : kind_(kind), old_(old) {
        for (auto const& [id, rows] : next.lists)
            for (auto const& row : rows)
                for (auto const& [column, value] : row)
                    if (auto const* text = std::get_if<std::string>(&value))
                        same_.insert(key_of(*text));
        for (auto const& list : old.lists) sort_rows(list, next);
        for (auto const& figure : old.figures)
            if (figure.derived || next.last.count(figure.id) > 0 ||
                next.values.count(figure.id) > 0)
                for (auto const& sighting : figure.sightings)
                    said_[sighting.line].insert(sighting.source);
    }

    std::vector<CarriedProse> run() {
        for (std::size_t i = 0; i < old_.texts.size(); ++i) sort(old_.texts[i], i);
        for (auto* apart : {&rest_, &replaced_})
            if (!apart->paragraphs.empty()) sections_.push_back(std::move(*apart));
        return std::move(sections_);
    }

private:
    /// A row found within a paragraph has a source that no paragraph is. Only what a cell that goes
    /// on holds whole is said in the same words: what no column could take would be lost.
    void sort_rows(FoundList const& list, Report const& next) {
        auto const kept = next.lists.find(list.id);
        for (auto const& row : list.rows) {
            bool const goes_on = kept != next.lists.end() &&
                                 std::find(kept->second.begin(), kept->second.end(), row.cells) !=
                                     kept->second.end();
            std::istringstream lines(row.source);
            for (std::string line; std::getline(lines, line);)
                (goes_on && is_in_cell(row.cells, key_of(line)) ? same_ : other_)
                    .insert(key_of(line));
        }
    }

    static bool is_in_cell(Row const& cells, std::string const& key) {
        return std::any_of(cells.begin(), cells.end(), [&](auto const& cell) {
            auto const* text = std::get_if<std::string>(&cell.second);
            return text && fold(*text).find(key) != std::string::npos;
        });
    }

    void sort(PlacedText const& text, std::size_t line) {
        if (text.role != LineRole::body && text.role != LineRole::rest) return;
        auto const key = key_of(text.text);
        if (same_.count(key) > 0) return;
        bool const is_rest = text.role == LineRole::rest || text.heading.empty();
        auto& place = is_rest ? rest_
                      : other_.count(key) > 0 || is_framing(text) || says_figures(text, line)
                          ? replaced_
                          : section(text.heading);
        place.paragraphs.push_back(with_label(text));
    }

    /// What stands before the first section with a number, or behind the last.
    bool is_framing(PlacedText const& text) const {
        return std::any_of(kind_.sections.begin(), kind_.sections.end(),
                           [&](Section const& section) {
                               return !section.numbered && section.id == text.heading;
                           });
    }

    /// Whether every sentence says a figure that was taken over.
    bool says_figures(PlacedText const& text, std::size_t line) const {
        auto const found = said_.find(line);
        if (found == said_.end()) return false;
        if (text.text.find('\t') != std::string::npos) return true;
        auto left = text.text;
        for (auto const& sentence : found->second)
            if (auto const begin = left.find(sentence); begin != std::string::npos)
                left.erase(begin, sentence.size());
        // "... Trong đó:" leads on to lines that say figures too.
        auto const& links = kind_.reading.behind;
        return !has_word(left) || std::any_of(links.begin(), links.end(),
                                              [key = key_of(trim(left))](auto const& link) {
                                                  return fold(link) == key;
                                              });
    }

    CarriedProse& section(std::string const& heading) {
        auto found = std::find_if(sections_.begin(), sections_.end(),
                                  [&](CarriedProse const& one) { return one.heading == heading; });
        if (found == sections_.end())
            found = sections_.insert(found, {CarriedProse::Place::section, heading, {}});
        return *found;
    }

    ReportKind const& kind_;
    OldReport const& old_;
    std::set<std::string> same_, other_;  ///< what the new report says, in these words or others
    std::map<std::size_t, std::set<std::string>> said_;  ///< by line
    std::vector<CarriedProse> sections_;
    CarriedProse rest_{CarriedProse::Place::rest, {}, {}};
    CarriedProse replaced_{CarriedProse::Place::replaced, {}, {}};
};

}  // namespace

std::vector<CarriedProse> carried_prose(ReportKind const& kind, OldReport const& old,
                                        Report const& next) {
    return Sorter(kind, old, next).run();
}

}  // namespace report
