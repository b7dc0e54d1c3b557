// SPDX-License-Identifier: MPL-2.0
#include "core/reader/import_list.hpp"

#include <algorithm>
#include <iterator>

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

/// Where a place of a line stands in the piece of it that people are shown.
std::optional<SourceMark> mark_in(OldReport const& old, std::string const& source,
                                  std::string const& value, std::size_t line, std::size_t from,
                                  std::size_t until) {
    if (line >= old.lines.size() || from >= until) return std::nullopt;
    auto text = old.lines[line];
    std::replace(text.begin(), text.end(), '\t', '|');
    auto const piece = text.rfind(source, from);
    if (piece == std::string::npos || until > piece + source.size()) return std::nullopt;
    return SourceMark{value, from - piece, until - piece};
}

ImportItem item_of(ReportKind const& kind, OldReport const& old, Figure const& figure,
                   FoundFigure const& found) {
    ImportItem item;
    item.id = found.id;
    item.label = figure.label;
    item.confidence = found.contradictory ? Confidence::contradictory
                      : found.doubtful    ? Confidence::doubtful
                                          : Confidence::sure;
    std::vector<std::string> sources;
    for (auto const& sighting : found.sightings) {
        auto const value = typed_text(kind, sighting.value);
        add_once(item.values, value);
        add_once(sources, sighting.source);
        if (item.own_words.empty()) item.own_words = sighting.own_words;
        auto mark =
            mark_in(old, sighting.source, value, sighting.line, sighting.from, sighting.until);
        if (!mark) continue;
        std::size_t before = 0;
        for (auto const& source : sources) {
            if (source == sighting.source) break;
            before += source.size() + 1;
        }
        mark->from += before;
        mark->until += before;
        item.marks.push_back(std::move(*mark));
    }
    item.source = joined(sources, "\n");
    if (found.derived) item.role = ImportItem::Role::total;
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
    item.role = ImportItem::Role::row;
    item.at = row;
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

using Role = ImportItem::Role;

bool is_in(ImportItem const& item, std::string const& group) {
    bool const is_find = item.role == Role::figure || item.role == Role::row;
    if (group == "open") return is_find && item.confidence != Confidence::sure;
    if (group == "unread") return item.role == Role::unread;
    if (group == "rows") return item.role == Role::row;
    if (group == "sure") return item.role == Role::figure && item.confidence == Confidence::sure;
    if (group == "learned") return item.role == Role::learned;
    return is_find;
}

char const* line_key(ImportItem const& item) {
    if (item.role == Role::learned)
        return item.is_taken ? "import_old.line_learned" : "import_old.line_forgotten";
    if (item.role == Role::unread && !item.is_taken) return "import_old.line_unread";
    if (item.is_taken) return "import_old.line_taken";
    return item.confidence == Confidence::contradictory ? "import_old.line_contradictory"
           : item.confidence == Confidence::doubtful    ? "import_old.line_doubtful"
                                                        : "import_old.line_left";
}

/// A total as the report states it, what its parts come to, and these.
struct BrokenSum {
    std::size_t total = 0;
    Value computed;
    std::vector<std::size_t> parts;
};

std::vector<BrokenSum> broken_sums(ReportKind const& kind, std::vector<ImportItem> const& items) {
    std::vector<BrokenSum> broken;
    bool const has_totals = std::any_of(items.begin(), items.end(), [](ImportItem const& item) {
        return item.role == Role::total;
    });
    if (!has_totals) return broken;
    Values taken;
    for (auto const& item : items) {
        if (item.role != Role::figure && item.role != Role::unread) continue;
        // What is still open stands in the sum, too: the contradiction is often why it is open.
        if (!item.is_taken && item.confidence == Confidence::sure) continue;
        auto const* figure = kind.figure(item.id);
        if (!figure) continue;
        auto const read =
            read_typed(kind, {figure->kind, figure->lower_bound, figure->choices}, item.typed);
        if (read.value) taken[item.id] = *read.value;
    }
    auto const all = past_values(kind, taken);
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i].role != Role::total) continue;
        auto const* figure = kind.figure(items[i].id);
        using Rule = Derivation::Rule;
        if (!figure || !figure->derive ||
            (figure->derive->rule != Rule::sum_of && figure->derive->rule != Rule::difference_of))
            continue;
        auto const computed = all.find(items[i].id);
        if (computed == all.end() || items[i].values.empty()) continue;
        auto const shown = typed_text(kind, computed->second);
        if (std::find(items[i].values.begin(), items[i].values.end(), shown) !=
            items[i].values.end())
            continue;
        BrokenSum sum{i, computed->second, {}};
        for (auto const& part : figure->derive->of)
            for (std::size_t p = 0; p < items.size(); ++p)
                if (items[p].id == part &&
                    (items[p].role == Role::figure || items[p].role == Role::total))
                    sum.parts.push_back(p);
        broken.push_back(std::move(sum));
    }
    return broken;
}

/// A total in front of its parts; what is part of two stands once.
std::vector<std::pair<std::size_t, Value const*>> lines_of_sums(
    std::vector<BrokenSum> const& sums) {
    std::vector<std::pair<std::size_t, Value const*>> lines;
    auto const add = [&](std::size_t item, Value const* computed) {
        auto const known = std::find_if(lines.begin(), lines.end(),
                                        [&](auto const& line) { return line.first == item; });
        if (known == lines.end())
            lines.emplace_back(item, computed);
        else if (computed)
            known->second = computed;
    };
    for (auto const& sum : sums) {
        add(sum.total, &sum.computed);
        for (auto const part : sum.parts) add(part, nullptr);
    }
    return lines;
}

ImportItem item_of(ReportKind const& kind, OldReport const& old, UnreadNumber const& number,
                   std::size_t at) {
    ImportItem item;
    item.role = Role::unread;
    item.at = at;
    item.source = number.source;
    item.typed = number.value ? typed_text(kind, *number.value) : std::string();
    item.label = number.text;
    item.values = {number.text};
    if (auto mark =
            mark_in(old, number.source, number.text, number.line, number.from, number.until))
        item.marks.push_back(std::move(*mark));
    return item;
}

}  // namespace

std::vector<ImportItem> import_items(ReportKind const& kind, OldReport const& old,
                                     OwnWords const& own) {
    std::vector<ImportItem> items, totals;
    if (!old.envelope.period || !old.envelope.other_periods.empty())
        items.push_back(item_of_period(kind, old.envelope));
    for (auto const& found : old.figures)
        if (auto const* figure = kind.figure(found.id))
            (found.derived ? totals : items).push_back(item_of(kind, old, *figure, found));
    for (auto const& found : old.lists)
        if (auto const* list = kind.list(found.id))
            for (std::size_t i = 0; i < found.rows.size(); ++i)
                items.push_back(item_of(kind, *list, found.rows[i], i));
    for (std::size_t i = 0; i < old.unread.size(); ++i)
        items.push_back(item_of(kind, old, old.unread[i], i));
    std::move(totals.begin(), totals.end(), std::back_inserter(items));
    for (auto const& word : own.all())
        if (auto const* figure = kind.figure(word.figure)) {
            ImportItem item;
            item.role = Role::learned;
            item.id = word.figure;
            item.label = figure->label;
            item.source = word.shown;
            item.values = {word.shown};
            item.own_words = word.context.sentence;
            item.is_taken = true;
            items.push_back(std::move(item));
        }
    return items;
}

namespace {

std::size_t count_of(ReportKind const& kind, std::vector<ImportItem> const& items,
                     std::string const& group) {
    if (group == "sums") return broken_sums(kind, items).size();
    return static_cast<std::size_t>(std::count_if(
        items.begin(), items.end(), [&](ImportItem const& item) { return is_in(item, group); }));
}

}  // namespace

std::vector<Choice> import_groups(ReportKind const& kind, std::vector<ImportItem> const& items,
                                  Texts const& texts) {
    std::vector<Choice> choices;
    for (std::string const group : {"", "open", "sums", "unread", "sure", "rows", "learned"}) {
        auto const count = count_of(kind, items, group);
        bool const is_rare = group == "sums" || group == "unread" || group == "learned";
        if (is_rare && count == 0) continue;
        choices.push_back({group, texts("import_old.group_" + (group.empty() ? "all" : group),
                                        {{"count", std::to_string(count)}})});
    }
    return choices;
}

std::optional<std::size_t> next_open(std::vector<ImportItem> const& items) {
    for (std::size_t i = 0; i < items.size(); ++i)
        if (is_in(items[i], "open") && !items[i].is_taken) return i;
    return std::nullopt;
}

std::string first_group(ReportKind const& kind, std::vector<ImportItem> const& items) {
    for (auto const* group : {"sums", "open", "unread"})
        if (count_of(kind, items, group) > 0) return group;
    return {};
}

std::vector<Choice> import_lines(ReportKind const& kind, std::vector<ImportItem> const& items,
                                 std::string const& group, Texts const& texts) {
    std::vector<Choice> lines;
    auto const add = [&](std::size_t i, char const* key, std::string const& computed) {
        auto const& item = items[i];
        lines.push_back({std::to_string(i), texts(key, {{"label", item.label},
                                                        {"value", item.typed},
                                                        {"values", joined(item.values, "; ")},
                                                        {"source", item.source},
                                                        {"computed", computed}})});
    };
    if (group == "sums") {
        auto const sums = broken_sums(kind, items);
        for (auto const& [i, computed] : lines_of_sums(sums)) {
            bool const is_total = computed != nullptr;
            add(i, is_total ? "import_old.line_total" : line_key(items[i]),
                is_total ? typed_text(kind, *computed) : std::string());
        }
        return lines;
    }
    for (std::size_t i = 0; i < items.size(); ++i)
        if (is_in(items[i], group)) add(i, line_key(items[i]), {});
    return lines;
}

Result<ImportItem> with_typed(ReportKind const& kind, ImportItem item, std::string const& typed) {
    item.is_taken = true;
    if (item.role == Role::row || item.role == Role::learned) return item;
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
        if (!item.is_taken || item.role == Role::total || item.role == Role::learned) continue;
        if (item.id == period_item) {
            accepted.period = chosen_period(kind, old.envelope, item.typed);
            continue;
        }
        if (item.role == Role::row) {
            auto const list =
                std::find_if(old.lists.begin(), old.lists.end(),
                             [&](FoundList const& found) { return found.id == item.id; });
            accepted.lists[item.id].push_back(list->rows.at(item.at).cells);
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
        if (!item.is_taken && item.role != Role::total && item.confidence != Confidence::sure)
            add_once(labels, item.label);
    return labels;
}

}  // namespace report
