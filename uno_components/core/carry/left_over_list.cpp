// SPDX-License-Identifier: MPL-2.0
#include "core/carry/left_over_list.hpp"

#include <algorithm>
#include <array>

#include "core/catalogue/outline.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr std::array groups{LeftOverGroup::period, LeftOverGroup::year,     LeftOverGroup::plan,
                            LeftOverGroup::date,   LeftOverGroup::citation, LeftOverGroup::value};
constexpr char const* moved_word = "moved";

/// Letters shown on each side.
constexpr std::size_t reach = 48;

/// The end of a text, or its beginning, cut between words.
std::string cut_before(std::u32string const& text) {
    if (text.size() <= reach) return to_utf8(text);
    auto const blank = text.find(U' ', text.size() - reach);
    return "… " +
           to_utf8(text.substr(blank == std::u32string::npos ? text.size() - reach : blank + 1));
}
std::string cut_behind(std::u32string const& text) {
    if (text.size() <= reach) return to_utf8(text);
    auto const blank = text.rfind(U' ', reach);
    return to_utf8(text.substr(0, blank == std::u32string::npos || blank == 0 ? reach : blank)) +
           " …";
}

std::string context_of(TextParagraph const& paragraph, Stretch const& at) {
    auto const begin = byte_at(paragraph.text, at.offset), end = byte_at(paragraph.text, at.end());
    return cut_before(to_code_points(std::string_view(paragraph.text).substr(0, begin))) + "[" +
           paragraph.text.substr(begin, end - begin) + "]" +
           cut_behind(to_code_points(std::string_view(paragraph.text).substr(end)));
}

/// Where in the rows of a list the words of a paragraph come from.
std::optional<CellWords> cell_of(Report const& report, ReportParagraph const& paragraph,
                                 Stretch const& at) {
    auto const rows = report.lists.find(paragraph.list);
    if (rows == report.lists.end()) return std::nullopt;
    auto const& text = paragraph.text.text;
    auto const begin = byte_at(text, at.offset), end = byte_at(text, at.end());
    for (std::size_t row = 0; row < rows->second.size(); ++row)
        for (auto const& [column, value] : rows->second[row]) {
            auto const* cell = std::get_if<std::string>(&value);
            auto const from = cell && !cell->empty() ? text.find(*cell) : std::string::npos;
            if (from != std::string::npos && from <= begin && end <= from + cell->size())
                return CellWords{paragraph.list, row, column, begin - from, end - from};
        }
    return std::nullopt;
}

std::string word_of(LeftOverItem const& item) {
    return item.is_moved ? moved_word : group_word(item.found.group);
}

bool is_in(LeftOverItem const& item, std::string const& group) {
    return group.empty() || word_of(item) == group;
}

std::string line_key(LeftOverItem const& item) {
    if (item.is_moved) return "left_over.line_moved";
    if (!item.is_changeable()) return "left_over.line_ours";
    switch (item.fate) {
        case LeftOverFate::change:
            return "left_over.line_change";
        case LeftOverFate::keep:
            return "left_over.line_keep";
        case LeftOverFate::open:
            break;
    }
    return "left_over.line_open";
}

}  // namespace

char const* group_word(LeftOverGroup group) {
    switch (group) {
        case LeftOverGroup::period:
            return "period";
        case LeftOverGroup::year:
            return "year";
        case LeftOverGroup::plan:
            return "plan";
        case LeftOverGroup::date:
            return "date";
        case LeftOverGroup::citation:
            return "citation";
        case LeftOverGroup::value:
            break;
    }
    return "value";
}

std::vector<LeftOverItem> left_over_items(ReportKind const& kind, Report const& old,
                                          Report const& next,
                                          std::vector<ReportParagraph> const& paragraphs,
                                          Texts const& texts) {
    auto const headings = outline(kind);
    std::vector<TextParagraph> plain;
    plain.reserve(paragraphs.size());
    for (auto const& paragraph : paragraphs) plain.push_back(paragraph.text);
    std::vector<LeftOverItem> items;
    auto const add = [&](LeftOver found, bool is_moved) {
        auto const& paragraph = paragraphs[found.paragraph];
        auto const* heading = find_heading(headings, paragraph.text.place);
        LeftOverItem item;
        item.is_moved = is_moved;
        item.where = heading ? numbered_title(*heading) : texts("left_over.outside");
        item.context = context_of(paragraph.text, found.at);
        item.change_to = found.replacement;
        if (found.ours && !is_moved) item.cell = cell_of(next, paragraph, found.at);
        item.found = std::move(found);
        items.push_back(std::move(item));
    };
    for (auto& one : left_over(kind, old, next, plain)) add(std::move(one), false);
    for (auto& one : moved(kind, old, next, plain)) add(std::move(one), true);
    return items;
}

Report with_changed_cells(Report report, std::vector<LeftOverItem> const& items) {
    // The last of a cell first, so that the others stay where they were found.
    for (auto item = items.rbegin(); item != items.rend(); ++item) {
        if (item->fate != LeftOverFate::change || !item->cell) continue;
        auto const& words = *item->cell;
        auto& value = report.lists.at(words.list).at(words.row).at(words.column);
        std::get<std::string>(value).replace(words.from, words.until - words.from, item->change_to);
    }
    return report;
}

std::vector<Choice> left_over_groups(std::vector<LeftOverItem> const& items, Texts const& texts) {
    std::vector<Choice> choices;
    auto const add = [&](std::string const& id, char const* word) {
        auto const count = std::count_if(items.begin(), items.end(), [&](auto const& item) {
            return id.empty() ? !item.is_moved : word_of(item) == id;
        });
        if (count > 0 || id.empty())
            choices.push_back({id, texts(std::string("left_over.group_") + word,
                                         {{"count", std::to_string(count)}})});
    };
    add("", "all");
    for (auto const group : groups) add(group_word(group), group_word(group));
    add(moved_word, moved_word);
    return choices;
}

std::vector<Choice> left_over_lines(std::vector<LeftOverItem> const& items,
                                    std::string const& group, Texts const& texts) {
    std::vector<Choice> lines;
    for (std::size_t i = 0; i < items.size(); ++i) {
        auto const& item = items[i];
        if (!is_in(item, group) || (group.empty() && item.is_moved)) continue;
        lines.push_back({std::to_string(i), texts(line_key(item), {{"where", item.where},
                                                                   {"text", item.found.text},
                                                                   {"with", item.change_to}})});
    }
    return lines;
}

std::string first_to_decide(std::vector<LeftOverItem> const& items,
                            std::vector<Choice> const& lines) {
    if (lines.empty()) return {};
    auto const found = std::find_if(lines.begin(), lines.end(), [&](Choice const& line) {
        return items.at(std::stoul(line.id)).is_changeable();
    });
    return found == lines.end() ? lines.front().id : found->id;
}

std::size_t change_group(std::vector<LeftOverItem>& items, std::string const& group) {
    std::size_t changed = 0;
    for (auto& item : items) {
        if (!is_in(item, group) || !item.is_changeable() || item.fate != LeftOverFate::open ||
            item.found.unsure || item.found.replacement.empty())
            continue;
        item.fate = LeftOverFate::change;
        ++changed;
    }
    return changed;
}

}  // namespace report
