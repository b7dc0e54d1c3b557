// SPDX-License-Identifier: MPL-2.0
#include "core/form/entries.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include "core/report/figures.hpp"
#include "core/text/numbers.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr std::string_view column_mark = " | ";

/// What an entry must be, for a figure or for a column of a list.
struct Wanted {
    FigureKind kind;
    bool lower_bound;
    std::vector<Choice> const& choices;
};

class EntryReader {
public:
    EntryReader(ReportKind const& kind, std::vector<Complaint>& complaints)
        : kind_(kind), complaints_(complaints) {}

    /// None for an empty text, and for one that is complained about.
    std::optional<Value> read(std::string const& control, std::string const& label,
                              Wanted const& wanted, std::string const& text) {
        auto const typed = trim(to_nfc(text));
        if (typed.empty()) return std::nullopt;
        switch (wanted.kind) {
            case FigureKind::count:
            case FigureKind::money:
                return amount(control, label, wanted, typed);
            case FigureKind::percent:
                return percent(control, label, typed);
            case FigureKind::date:
                if (auto const date = parse_date(typed)) return *date;
                complain(control, "form.entry_date", label, typed);
                return std::nullopt;
            case FigureKind::choice:
                return choice(control, label, wanted, typed);
            case FigureKind::text:
                break;
        }
        return typed;
    }

    void complain(std::string const& control, char const* code, std::string const& label,
                  std::string const& value) {
        complaints_.push_back({control, Problem{code, {{"label", label}, {"value", value}}, {}}});
    }

private:
    std::optional<Value> amount(std::string const& control, std::string const& label,
                                Wanted const& wanted, std::string_view typed) {
        auto const at_least =
            wanted.lower_bound && typed.substr(0, kind_.at_least.size()) == kind_.at_least;
        auto const read = read_whole(at_least ? typed.substr(kind_.at_least.size()) : typed);
        if (read.fault == NumberFault::none) return Amount{read.value, at_least};
        complain(control, code_of(read.fault), label, std::string(typed));
        return std::nullopt;
    }

    std::optional<Value> percent(std::string const& control, std::string const& label,
                                 std::string const& typed) {
        auto const read = read_percent(typed);
        if (read.fault == NumberFault::none) return Percent{read.value};
        complain(control,
                 read.fault == NumberFault::negative ? "form.entry_negative" : "form.entry_percent",
                 label, typed);
        return std::nullopt;
    }

    std::optional<Value> choice(std::string const& control, std::string const& label,
                                Wanted const& wanted, std::string const& typed) {
        for (auto const& one : wanted.choices)
            if (one.id == typed || fold(one.label) == fold(typed)) return one.id;
        std::string all;
        for (auto const& one : wanted.choices) all += (all.empty() ? "" : "; ") + one.label;
        complain(control, "form.entry_choice", label, all);
        return std::nullopt;
    }

    static char const* code_of(NumberFault fault) {
        switch (fault) {
            case NumberFault::negative:
                return "form.entry_negative";
            case NumberFault::not_whole:
            case NumberFault::english_decimal:
                return "form.entry_not_whole";
            case NumberFault::too_large:
                return "form.entry_too_large";
            default:
                return "form.entry_not_a_number";
        }
    }

    ReportKind const& kind_;
    std::vector<Complaint>& complaints_;
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

std::string typed_row(ReportKind const& kind, ListDefinition const& list, Row const& row) {
    std::string line;
    for (auto const& column : list.columns) {
        if (&column != &list.columns.front()) line += column_mark;
        auto const cell = row.find(column.id);
        if (cell != row.end()) line += typed_form(kind, column.choices, cell->second);
    }
    // Empty columns at the end need no marks.
    while (!line.empty() && (line.back() == ' ' || line.back() == '|')) line.pop_back();
    return line;
}

std::vector<std::string> cells_of(ListDefinition const& list, std::string const& line) {
    if (list.columns.size() == 1) return {line};
    auto const mark = line.find('\t') == std::string::npos ? '|' : '\t';
    std::vector<std::string> cells;
    std::size_t start = 0;
    for (;;) {
        auto const end = line.find(mark, start);
        cells.push_back(trim(line.substr(start, end - start)));
        if (end == std::string::npos) return cells;
        start = end + 1;
    }
}

void read_list(EntryReader& reader, ListDefinition const& list, std::string const& text,
               std::string const& none, Lists& lists) {
    auto const lines = lines_to_items(text);
    lists.erase(list.id);
    if (lines.empty()) return;
    auto& rows = lists[list.id];
    if (lines.size() == 1 && fold(lines.front()) == fold(none)) return;
    for (auto const& line : lines) {
        auto const cells = cells_of(list, line);
        if (cells.size() > list.columns.size()) {
            reader.complain(list.id, "form.entry_columns", list.label, line);
            continue;
        }
        Row row;
        for (std::size_t i = 0; i < list.columns.size(); ++i) {
            auto const& column = list.columns[i];
            auto const text_of_cell = i < cells.size() ? cells[i] : std::string();
            if (auto value =
                    reader.read(list.id, column.label,
                                {column.kind, column.lower_bound, column.choices}, text_of_cell))
                row[column.id] = std::move(*value);
            else if (column.required && text_of_cell.empty())
                reader.complain(list.id, "form.entry_required", column.label, line);
        }
        rows.push_back(std::move(row));
    }
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
                reader.complain(figure.id, "form.entry_above_whole", figure.label,
                                kind.figure(id)->label + ": " + format_whole(whole->value));
        }
    });
}

/// Takes what can be read into the report and complains of the rest.
void take(ReportKind const& kind, Entries const& entries, std::string const& none, Report& report,
          EntryReader& reader) {
    auto const shown = show_entries(kind, report, none);
    // A box that nobody touched leaves its value as it is, even one that no box can hold whole: a
    // text with the mark between columns, or with a line's end.
    auto const touched = [&](std::string const& id) {
        auto const entry = entries.find(id), before = shown.find(id);
        if (entry == entries.end()) return entry;
        return before != shown.end() && before->second == entry->second ? entries.end() : entry;
    };
    kind.each_figure([&](Figure const& figure) {
        auto const entry = touched(figure.id);
        if (figure.derive || entry == entries.end()) return;
        auto value = reader.read(figure.id, figure.label,
                                 {figure.kind, figure.lower_bound, figure.choices}, entry->second);
        if (value)
            report.values[figure.id] = std::move(*value);
        else
            report.values.erase(figure.id);
    });
    kind.each_list([&](ListDefinition const& list) {
        auto const entry = touched(list.id);
        if (entry != entries.end()) read_list(reader, list, entry->second, none, report.lists);
    });
}

}  // namespace

std::vector<EntryPage> entry_pages(ReportKind const& kind, std::size_t figures_a_page) {
    std::vector<EntryPage> pages;
    for (std::size_t i = 0; i < kind.sections.size(); ++i) {
        EntryPage open{i, {}, nullptr};
        auto const close = [&] {
            if (!open.figures.empty()) pages.push_back(open);
            open.figures.clear();
        };
        for (auto const& group : kind.sections[i].groups)
            for (auto const& figure : group.figures) {
                if (open.figures.size() == figures_a_page) close();
                open.figures.push_back(&figure);
            }
        close();
        for (auto const& group : kind.sections[i].groups)
            for (auto const& list : group.lists) pages.push_back({i, {}, &list});
    }
    return pages;
}

Filled filled(ReportKind const& kind, std::size_t section, Entries const& entries) {
    Filled count;
    auto const look = [&](std::string const& id) {
        auto const entry = entries.find(id);
        ++count.all;
        if (entry != entries.end() && !trim(entry->second).empty()) ++count.entered;
    };
    for (auto const& group : kind.sections.at(section).groups) {
        for (auto const& figure : group.figures)
            if (!figure.derive) look(figure.id);
        for (auto const& list : group.lists) look(list.id);
    }
    return count;
}

Entries show_entries(ReportKind const& kind, Report const& report, std::string const& none) {
    Entries entries;
    kind.each_figure([&](Figure const& figure) {
        auto const value = report.values.find(figure.id);
        if (!figure.derive && value != report.values.end())
            entries[figure.id] = typed_form(kind, figure.choices, value->second);
    });
    kind.each_list([&](ListDefinition const& list) {
        auto const rows = report.lists.find(list.id);
        if (rows == report.lists.end()) return;
        std::vector<std::string> lines;
        for (auto const& row : rows->second) lines.push_back(typed_row(kind, list, row));
        entries[list.id] = lines.empty() ? none : items_to_lines(lines);
    });
    return entries;
}

Answered<Report> read_entries(ReportKind const& kind, Report const& report, Entries const& entries,
                              std::string const& none) {
    Answered<Report> answered;
    EntryReader reader(kind, answered.complaints);
    auto read = report;
    take(kind, entries, none, read, reader);
    compare_parts(kind, read, reader);
    if (answered.complaints.empty()) answered.value = std::move(read);
    return answered;
}

Entries derived_entries(ReportKind const& kind, Report const& report, Entries const& entries,
                        std::string const& none) {
    std::vector<Complaint> unheard;
    EntryReader reader(kind, unheard);
    auto read = report;
    take(kind, entries, none, read, reader);
    auto const values = all_values(kind, read);
    Entries derived;
    kind.each_figure([&](Figure const& figure) {
        auto const value = values.find(figure.id);
        if (figure.derive && value != values.end())
            derived[figure.id] = typed_form(kind, figure.choices, value->second);
    });
    return derived;
}

std::string last_value(Report const& report, std::string const& figure) {
    auto const value = report.last.find(figure);
    return value == report.last.end() ? std::string() : show_bare(value->second);
}

std::string column_line(ListDefinition const& list) {
    std::string line;
    for (auto const& column : list.columns)
        line.append(line.empty() ? "" : std::string(column_mark)).append(column.label);
    return line;
}

}  // namespace report
