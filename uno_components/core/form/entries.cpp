// SPDX-License-Identifier: MPL-2.0
#include "core/form/entries.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include "core/report/figures.hpp"
#include "core/report/limits.hpp"
#include "core/report/typed_value.hpp"
#include "core/text/numbers.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

/// Where something was typed.
struct Box {
    std::string id;
    std::string label;
    std::size_t row = 0;
    std::size_t column = 0;
    bool is_cell = false;  ///< of a list
};

class EntryReader {
public:
    EntryReader(ReportKind const& kind, std::vector<EntryComplaint>& complaints)
        : kind_(kind), complaints_(complaints) {}

    /// None for an empty text, and for one that is complained about.
    std::optional<Value> read(Box const& box, Wanted const& wanted, std::string const& text) {
        auto read = read_typed(kind_, wanted, text);
        if (read.fault == TypedFault::no_such_choice)
            complain(box, code_of(read.fault), labels_of(wanted.choices));
        else if (read.fault != TypedFault::none)
            complain(box, code_of(read.fault), trim(to_nfc(text)));
        if (!read.cleaned.empty()) complain(box, cleaned_problem(box.label, read.cleaned), true);
        if (read.value) check_length(box, *read.value);
        return std::move(read.value);
    }

    void check_rows(ListDefinition const& list, std::size_t rows) {
        if (auto problem = too_many_rows(kind_, list, rows))
            complain({list.id, list.label}, *problem);
    }

    void complain(Box const& box, Problem problem, bool warning = false) {
        complaints_.push_back({box.id, box.row, box.column, std::move(problem), warning});
    }

    void complain(Box const& box, char const* code, std::string const& value) {
        complaints_.push_back({box.id, box.row, box.column,
                               Problem{code, {{"label", box.label}, {"value", value}}, {}}});
    }

private:
    void check_length(Box const& box, Value const& value) {
        auto const* text = std::get_if<std::string>(&value);
        auto const part = box.is_cell ? TextField::Part::list_cell : TextField::Part::value;
        if (!text) return;
        if (auto problem = over_limit(kind_, part, box.label, box.row + 1, *text))
            complain(box, *std::move(problem));
    }

    static char const* code_of(TypedFault fault) {
        switch (fault) {
            case TypedFault::negative:
                return "form.entry_negative";
            case TypedFault::not_whole:
                return "form.entry_not_whole";
            case TypedFault::too_large:
                return "form.entry_too_large";
            case TypedFault::not_percent:
                return "form.entry_percent";
            case TypedFault::no_such_day:
                return "form.entry_date";
            case TypedFault::no_such_choice:
                return "form.entry_choice";
            default:
                return "form.entry_not_a_number";
        }
    }

    ReportKind const& kind_;
    std::vector<EntryComplaint>& complaints_;
};

std::string label_of(std::vector<Choice> const& choices, std::string const& id) {
    for (auto const& one : choices)
        if (one.id == id) return one.label;
    return id;
}

std::string typed_form(ReportKind const& kind, std::vector<Choice> const& choices,
                       Value const& value) {
    if (auto const* text = std::get_if<std::string>(&value)) {
        auto line = label_of(choices, *text);
        std::replace(line.begin(), line.end(), '\n', ' ');
        return line;
    }
    if (auto const* percent = std::get_if<Percent>(&value))
        return format_percent(percent->hundredths);
    if (auto const* date = std::get_if<Date>(&value)) return format_short(*date);
    auto const& amount = std::get<Amount>(value);
    return (amount.at_least ? kind.at_least : std::string()) + format_whole(amount.value);
}

std::vector<std::string> typed_row(ReportKind const& kind, ListDefinition const& list,
                                   Row const& row) {
    std::vector<std::string> cells;
    for (auto const& column : list.columns) {
        auto const cell = row.find(column.id);
        cells.push_back(cell == row.end() ? std::string()
                                          : typed_form(kind, column.choices, cell->second));
    }
    return cells;
}

bool is_blank(std::vector<std::string> const& cells) {
    return std::all_of(cells.begin(), cells.end(),
                       [](std::string const& cell) { return trim(cell).empty(); });
}

Row read_row(EntryReader& reader, ListDefinition const& list, std::size_t at,
             std::vector<std::string> const& cells) {
    Row row;
    for (std::size_t i = 0; i < list.columns.size(); ++i) {
        auto const& column = list.columns[i];
        auto const text = i < cells.size() ? cells[i] : std::string();
        Box const box{list.id, column.label, at, i, true};
        if (auto value = reader.read(box, {column.kind, column.lower_bound, column.choices}, text))
            row[column.id] = std::move(*value);
        else if (column.required && trim(text).empty())
            reader.complain(box, "form.entry_required", std::to_string(at + 1));
    }
    return row;
}

/// A row that the window shows as it was before keeps its words, even those that no box can hold.
void read_list(ReportKind const& kind, EntryReader& reader, ListDefinition const& list,
               ListEntry const& entry, Lists& lists) {
    std::vector<Row> rows;
    auto const before = lists.find(list.id);
    for (std::size_t i = 0; i < entry.rows.size(); ++i) {
        auto const& cells = entry.rows[i];
        if (is_blank(cells)) continue;
        Row const* same = nullptr;
        if (before != lists.end())
            for (auto const& row : before->second)
                if (typed_row(kind, list, row) == cells) same = &row;
        rows.push_back(same ? *same : read_row(reader, list, i, cells));
    }
    reader.check_rows(list, rows.size());
    if (!rows.empty() || entry.none)
        lists[list.id] = std::move(rows);
    else
        lists.erase(list.id);
}

/// A part may not exceed its whole, entered or derived (S09).
void compare_parts(ReportKind const& kind, Report const& report, EntryReader& reader) {
    auto const values = all_values(kind, report);
    auto const amount = [&](std::string const& id) -> Amount const* {
        auto const found = values.find(id);
        return found == values.end() ? nullptr : std::get_if<Amount>(&found->second);
    };
    kind.each_figure([&](Figure const& figure) {
        auto const* part = amount(figure.id);
        if (!part) return;
        for (auto const& id : figure.at_most) {
            auto const* whole = amount(id);
            if (whole && !whole->at_least && part->value > whole->value)
                reader.complain({figure.id, figure.label}, "form.entry_above_whole",
                                kind.figure(id)->label + ": " + format_whole(whole->value));
        }
    });
}

/// "Đã giải quyết + Đang giải quyết", or the list that is added up.
std::string name_of(ReportKind const& kind, Derivation const& rule) {
    if (auto const* list = kind.list(rule.list)) return list->label;
    std::string name;
    for (auto const& id : rule.of) name += (name.empty() ? "" : " + ") + kind.figure(id)->label;
    return name;
}

/// Two ways to the same number should meet; a bound ("trên 600") meets nothing.
void compare_sums(ReportKind const& kind, Report const& report,
                  std::vector<EntryComplaint>& complaints) {
    auto const values = all_values(kind, report);
    kind.each_figure([&](Figure const& figure) {
        auto const value = values.find(figure.id);
        if (!figure.equals || value == values.end()) return;
        auto const other = derived_value(kind, report, figure.equals->to);
        if (!other || *other == value->second) return;
        auto const is_bound = [](Value const& one) {
            auto const* amount = std::get_if<Amount>(&one);
            return amount && amount->at_least;
        };
        if (is_bound(value->second) || is_bound(*other)) return;
        complaints.push_back({figure.id, 0, 0,
                              Problem{"form.entry_sum",
                                      {{"label", figure.label},
                                       {"value", show_bare(value->second)},
                                       {"parts", name_of(kind, figure.equals->to)},
                                       {"sum", show_bare(*other)}},
                                      {}},
                              figure.equals->warning});
    });
}

/// What was typed since the window opened: a box that nobody touched leaves its value as it is,
/// even one that no box can hold whole (a text with a line's end).
template <class Map>
typename Map::mapped_type const* touched(Map const& entries, Map const& shown,
                                         std::string const& id) {
    auto const entry = entries.find(id), before = shown.find(id);
    if (entry == entries.end()) return nullptr;
    return before != shown.end() && before->second == entry->second ? nullptr : &entry->second;
}

}  // namespace

bool operator==(ListEntry const& a, ListEntry const& b) {
    return a.none == b.none && a.rows == b.rows;
}

bool operator==(Entries const& a, Entries const& b) {
    return a.figures == b.figures && a.lists == b.lists;
}

bool operator==(EntryComplaint const& a, EntryComplaint const& b) {
    return a.id == b.id && a.row == b.row && a.column == b.column &&
           a.problem.code == b.problem.code && a.problem.arguments == b.problem.arguments;
}

Filled filled(ReportKind const& kind, std::size_t section, Entries const& entries) {
    Filled count;
    for (auto const& group : kind.sections.at(section).groups) {
        for (auto const& figure : group.figures) {
            if (figure.derive) continue;
            ++count.all;
            auto const entry = entries.figures.find(figure.id);
            if (entry != entries.figures.end() && !trim(entry->second).empty()) ++count.entered;
        }
        for (auto const& list : group.lists) {
            ++count.all;
            auto const entry = entries.lists.find(list.id);
            if (entry != entries.lists.end() && (entry->second.none || !entry->second.rows.empty()))
                ++count.entered;
        }
    }
    return count;
}

Entries show_entries(ReportKind const& kind, Report const& report) {
    Entries entries;
    kind.each_figure([&](Figure const& figure) {
        auto const value = report.values.find(figure.id);
        if (!figure.derive && value != report.values.end())
            entries.figures[figure.id] = typed_form(kind, figure.choices, value->second);
    });
    kind.each_list([&](ListDefinition const& list) {
        auto const rows = report.lists.find(list.id);
        if (rows == report.lists.end()) return;
        auto& entry = entries.lists[list.id];
        entry.none = rows->second.empty();
        for (auto const& row : rows->second) entry.rows.push_back(typed_row(kind, list, row));
    });
    return entries;
}

ReadEntries read_entries(ReportKind const& kind, Report const& report, Entries const& entries) {
    ReadEntries read{report, {}};
    EntryReader reader(kind, read.complaints);
    auto const shown = show_entries(kind, report);
    kind.each_figure([&](Figure const& figure) {
        auto const* entry = touched(entries.figures, shown.figures, figure.id);
        if (figure.derive || !entry) return;
        auto value = reader.read({figure.id, figure.label},
                                 {figure.kind, figure.lower_bound, figure.choices}, *entry);
        if (value)
            read.report.values[figure.id] = std::move(*value);
        else
            read.report.values.erase(figure.id);
    });
    kind.each_list([&](ListDefinition const& list) {
        if (auto const* entry = touched(entries.lists, shown.lists, list.id))
            read_list(kind, reader, list, *entry, read.report.lists);
    });
    compare_parts(kind, read.report, reader);
    compare_sums(kind, read.report, read.complaints);
    return read;
}

std::vector<EntryComplaint> blocking(std::vector<EntryComplaint> const& complaints,
                                     std::vector<EntryComplaint> const& before) {
    std::vector<EntryComplaint> left;
    for (auto const& one : complaints)
        if (!one.warning && std::find(before.begin(), before.end(), one) == before.end())
            left.push_back(one);
    return left;
}

std::map<std::string, std::string> derived_entries(ReportKind const& kind, Report const& report) {
    auto const values = all_values(kind, report);
    std::map<std::string, std::string> derived;
    kind.each_figure([&](Figure const& figure) {
        auto const value = values.find(figure.id);
        if (figure.derive && value != values.end())
            derived[figure.id] = typed_form(kind, figure.choices, value->second);
    });
    return derived;
}

std::string tidy_entry(ReportKind const& kind, Figure const& figure, std::string const& text) {
    if (figure.kind == FigureKind::text || figure.kind == FigureKind::choice) return text;
    auto const read = read_typed(kind, {figure.kind, figure.lower_bound, figure.choices}, text);
    return read.value ? typed_form(kind, figure.choices, *read.value) : text;
}

std::string last_value(Report const& report, std::string const& figure) {
    auto const value = report.last.find(figure);
    return value == report.last.end() ? std::string() : show_bare(value->second);
}

}  // namespace report
