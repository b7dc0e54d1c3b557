// SPDX-License-Identifier: MPL-2.0
#include "core/reader/import_list.hpp"

#include <algorithm>

#include "core/report/figures.hpp"
#include "core/report/period.hpp"
#include "core/report/typed_value.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

std::string typed_text(ReportKind const& kind, Value const& value) {
    auto const* amount = std::get_if<Amount>(&value);
    return (amount && amount->at_least ? kind.at_least : std::string()) + show_bare(value);
}

void add_once(std::vector<std::string>& all, std::string const& text) {
    if (!text.empty() && std::find(all.begin(), all.end(), text) == all.end()) all.push_back(text);
}

std::string joined(std::vector<std::string> const& texts, char const* separator) {
    std::string all;
    for (auto const& text : texts) all += (all.empty() ? "" : separator) + text;
    return all;
}

ImportItem item_of(ReportKind const& kind, Figure const& figure, FoundFigure const& found) {
    ImportItem item;
    item.id = found.id;
    item.label = figure.label;
    item.confidence = found.contradictory ? Confidence::contradictory
                      : found.doubtful    ? Confidence::doubtful
                                          : Confidence::sure;
    std::vector<std::string> sources;
    for (auto const& sighting : found.sightings) {
        add_once(item.values, typed_text(kind, sighting.value));
        add_once(sources, sighting.source);
    }
    item.source = joined(sources, "\n");
    item.is_taken = item.confidence == Confidence::sure;
    // Of two values none is proposed: a wrong one is worse than none.
    if (!found.contradictory) item.typed = item.values.front();
    return item;
}

ImportItem item_of(ReportKind const& kind, ListDefinition const& list, FoundRow const& found,
                   std::size_t row) {
    ImportItem item;
    item.id = list.id;
    item.label = list.label;
    item.is_row = true;
    item.row = row;
    item.confidence = found.doubtful ? Confidence::doubtful : Confidence::sure;
    item.source = found.source;
    std::vector<std::string> cells;
    for (auto const& column : list.columns)
        if (auto const cell = found.cells.find(column.id); cell != found.cells.end())
            cells.push_back(typed_text(kind, cell->second));
    item.typed = joined(cells, " | ");
    item.values = {item.typed};
    item.is_taken = !found.doubtful;
    return item;
}

/// Which period the report is of, where it names several or none.
ImportItem item_of_period(ReportKind const& kind, Envelope const& envelope) {
    ImportItem item;
    item.id = period_item;
    auto const label = kind.wording.find("period");
    item.label = label == kind.wording.end() ? std::string() : label->second;
    item.confidence = Confidence::contradictory;
    item.source = envelope.subject;
    if (envelope.period) item.values.push_back(period_phrase(kind, *envelope.period));
    for (auto const& other : envelope.other_periods)
        add_once(item.values, period_phrase(kind, other));
    return item;
}

/// The period that was chosen, with the days that the report itself says.
std::optional<Period> chosen_period(ReportKind const& kind, Envelope const& envelope,
                                    std::string const& typed) {
    auto const named = named_period(kind, typed);
    if (!named) return std::nullopt;
    auto const is_named = [&](Period const& one) {
        return one.kind == named->kind && one.ordinal == named->ordinal && one.year == named->year;
    };
    if (envelope.period && is_named(*envelope.period)) return envelope.period;
    return *named;
}

bool is_in(ImportItem const& item, std::string const& group) {
    if (group == "open") return item.confidence != Confidence::sure;
    if (group == "rows") return item.is_row;
    if (group == "sure") return !item.is_row && item.confidence == Confidence::sure;
    return true;
}

char const* line_key(ImportItem const& item) {
    if (item.is_taken) return "import_old.line_taken";
    return item.confidence == Confidence::contradictory ? "import_old.line_contradictory"
           : item.confidence == Confidence::doubtful    ? "import_old.line_doubtful"
                                                        : "import_old.line_left";
}

}  // namespace

std::vector<ImportItem> import_items(ReportKind const& kind, OldReport const& old) {
    std::vector<ImportItem> items;
    if (!old.envelope.period || !old.envelope.other_periods.empty())
        items.push_back(item_of_period(kind, old.envelope));
    for (auto const& found : old.figures)
        if (auto const* figure = kind.figure(found.id); figure && !found.derived)
            items.push_back(item_of(kind, *figure, found));
    for (auto const& found : old.lists)
        if (auto const* list = kind.list(found.id))
            for (std::size_t i = 0; i < found.rows.size(); ++i)
                items.push_back(item_of(kind, *list, found.rows[i], i));
    return items;
}

std::vector<Choice> import_groups(std::vector<ImportItem> const& items, Texts const& texts) {
    std::vector<Choice> choices;
    for (auto const* group : {"", "open", "sure", "rows"}) {
        std::string const word = *group ? group : "all";
        auto const count = std::count_if(
            items.begin(), items.end(), [&](ImportItem const& item) { return is_in(item, group); });
        choices.push_back(
            {group, texts("import_old.group_" + word, {{"count", std::to_string(count)}})});
    }
    return choices;
}

std::vector<Choice> import_lines(std::vector<ImportItem> const& items, std::string const& group,
                                 Texts const& texts) {
    std::vector<Choice> lines;
    for (std::size_t i = 0; i < items.size(); ++i) {
        auto const& item = items[i];
        if (!is_in(item, group)) continue;
        lines.push_back(
            {std::to_string(i), texts(line_key(item), {{"label", item.label},
                                                       {"value", item.typed},
                                                       {"values", joined(item.values, "; ")}})});
    }
    return lines;
}

Result<ImportItem> with_typed(ReportKind const& kind, ImportItem item, std::string const& typed) {
    item.is_taken = true;
    if (item.is_row) return item;
    if (item.id == period_item) {
        auto const named = named_period(kind, typed);
        if (!named) return named.error();
        item.typed = trim(to_nfc(typed));
        return item;
    }
    auto const* figure = kind.figure(item.id);
    auto const read = read_typed(kind, {figure->kind, figure->lower_bound, figure->choices}, typed);
    if (!read.value)
        return Problem{"import_old.not_a_value", {{"label", item.label}, {"value", typed}}, {}};
    item.typed = trim(to_nfc(typed));
    return item;
}

Accepted accepted_of(ReportKind const& kind, OldReport const& old,
                     std::vector<ImportItem> const& items) {
    Accepted accepted;
    for (auto const& item : items) {
        if (!item.is_taken) continue;
        if (item.id == period_item) {
            accepted.period = chosen_period(kind, old.envelope, item.typed);
            continue;
        }
        if (item.is_row) {
            auto const list =
                std::find_if(old.lists.begin(), old.lists.end(),
                             [&](FoundList const& found) { return found.id == item.id; });
            accepted.lists[item.id].push_back(list->rows.at(item.row).cells);
            continue;
        }
        auto const* figure = kind.figure(item.id);
        auto const read =
            read_typed(kind, {figure->kind, figure->lower_bound, figure->choices}, item.typed);
        if (read.value) accepted.values[item.id] = *read.value;
    }
    return accepted;
}

std::vector<std::string> left_open(std::vector<ImportItem> const& items) {
    std::vector<std::string> labels;
    for (auto const& item : items)
        if (!item.is_taken && item.confidence != Confidence::sure) add_once(labels, item.label);
    return labels;
}

}  // namespace report
