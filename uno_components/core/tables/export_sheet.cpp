// SPDX-License-Identifier: MPL-2.0
#include "core/tables/export_sheet.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <string_view>
#include <utility>

#include "core/catalogue/report_kind.hpp"
#include "core/report/figures.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr std::size_t longest_name = 31;

/// Letters that no sheet may have in its name become blanks.
std::string sheet_name(std::string const& caption) {
    auto letters = to_code_points(to_nfc(caption));
    for (auto& letter : letters)
        if (std::u32string_view(U"[]*?:/\\'").find(letter) != std::u32string_view::npos)
            letter = U' ';
    auto name = collapse_blanks(to_utf8(letters));
    letters = to_code_points(name);
    return letters.size() <= longest_name ? name : trim(to_utf8(letters.substr(0, longest_name)));
}

std::string with_point(std::int64_t hundredths) {
    auto const size = hundredths < 0 ? -hundredths : hundredths;
    auto decimals = std::to_string(size % 100);
    decimals.insert(0, 2 - decimals.size(), '0');
    return (hundredths < 0 ? "-" : "") + std::to_string(size / 100) + "." + decimals;
}

void set_entry(ExportCell& cell, GridCell const& from, bool is_signed) {
    using Kind = ExportCell::Kind;
    if (from.value) {
        if (auto const* amount = std::get_if<Amount>(&*from.value); amount && !amount->at_least) {
            cell.kind = is_signed ? Kind::signed_whole : Kind::whole;
            cell.entry = std::to_string(amount->value);
            return;
        }
        auto const* percent = std::get_if<Percent>(&*from.value);
        // Points are words behind a number.
        if (percent && from.text.find(' ') == std::string::npos) {
            cell.kind = is_signed ? Kind::signed_hundredths : Kind::hundredths;
            cell.entry = with_point(percent->hundredths);
            return;
        }
    }
    if (!from.text.empty()) cell.entry = "'" + from.text;
}

class Exporter {
public:
    Exporter(TableDefinition const& table, Grid const& grid, FormWorkbook const* workbook = nullptr)
        : table_(table), grid_(grid) {
        if (workbook) {
            places_.resize(table.columns.size());
            for (auto const& [id, place] : workbook->columns)
                places_[static_cast<std::size_t>(table.column(id) - table.columns.data())] = place;
            set_widths(*workbook);
            return;
        }
        sheet_.name = sheet_name(grid.caption);
        for (auto const width : grid.widths) {
            places_.emplace_back(sheet_.widths.size());
            sheet_.widths.push_back(width);
        }
    }

    /// As a system takes it in: everything in its place, texts filled by `fill`.
    ExportSheet in_places(FormWorkbook const& workbook,
                          std::function<std::string(std::string const&)> const& fill) {
        sheet_.name = sheet_name(fill(workbook.sheet));
        for (auto const& from : workbook.cells) {
            ExportCell cell;
            cell.row = from.row;
            cell.column = from.column;
            cell.row_span = from.row_span;
            cell.column_span = from.column_span;
            if (auto const text = fill(from.text); !text.empty()) cell.entry = "'" + text;
            cell.align = align_of(from.side);
            cell.bold = from.bold;
            cell.framed = false;
            sheet_.cells.push_back(std::move(cell));
        }
        add_head(workbook.first_row - grid_.head_rows);
        sheet_.rows = workbook.first_row;
        for (auto const& row : grid_.body) {
            if (row.role == GridRow::Role::total && !workbook.total) continue;
            for (auto cell : row.cells) {
                cell.row = 0;
                add(cell, sheet_.rows);
            }
            ++sheet_.rows;
        }
        return std::move(sheet_);
    }

    ExportSheet run() {
        add_line(grid_.caption, Align::centre, true);
        if (!grid_.unit.empty()) add_line(grid_.unit, Align::right, false);
        add_head(sheet_.rows);
        sheet_.rows += grid_.head_rows;
        for (auto const& row : grid_.body)
            for (auto const& cell : row.cells) add(cell, sheet_.rows);
        sheet_.rows += grid_.body.size();
        return std::move(sheet_);
    }

private:
    /// A line over the whole width.
    void add_line(std::string const& text, Align align, bool bold) {
        ExportCell cell;
        cell.row = sheet_.rows++;
        cell.column_span = grid_.widths.size();
        cell.entry = "'" + text;
        cell.align = align;
        cell.bold = bold;
        cell.framed = false;
        sheet_.cells.push_back(std::move(cell));
    }

    static Align align_of(FormWorkbook::Side side) {
        switch (side) {
            case FormWorkbook::Side::centre:
                return Align::centre;
            case FormWorkbook::Side::right:
                return Align::right;
            default:
                return Align::left;
        }
    }

    /// Columns of the file that are none of the table's, and those beside it that a text covers.
    void set_widths(FormWorkbook const& workbook) {
        constexpr std::int64_t usual_width = 2000;
        std::size_t count = 0;
        for (auto const& column : workbook.columns) count = std::max(count, column.second + 1);
        for (auto const& cell : workbook.cells)
            count = std::max(count, cell.column + cell.column_span);
        sheet_.widths.assign(count, usual_width);
        for (std::size_t i = 0; i < places_.size(); ++i)
            if (places_[i]) sheet_.widths[*places_[i]] = grid_.widths[i];
    }

    void add_head(std::size_t first_row) {
        for (auto const& cell : grid_.head) {
            auto const before = sheet_.cells.size();
            add(cell, first_row);
            if (sheet_.cells.size() == before) continue;
            sheet_.cells.back().bold = true;
            sheet_.cells.back().align = Align::centre;
        }
    }

    /// Over those of its columns that have a place; none of them, none of it.
    void add(GridCell const& from, std::size_t first_row) {
        std::optional<std::size_t> first, last;
        for (auto at = from.column; at < from.column + from.column_span; ++at) {
            if (!places_[at]) continue;
            if (!first) first = places_[at];
            last = places_[at];
        }
        if (!first) return;
        ExportCell cell;
        cell.row = first_row + from.row;
        cell.column = *first;
        cell.row_span = from.row_span;
        cell.column_span = *last - *first + 1;
        cell.align = from.align;
        cell.bold = from.bold;
        set_entry(cell, from, table_.columns[from.column].sign);
        sheet_.cells.push_back(std::move(cell));
    }

    TableDefinition const& table_;
    Grid const& grid_;
    std::vector<std::optional<std::size_t>> places_;  ///< of the table's columns
    ExportSheet sheet_;
};

}  // namespace

bool can_export_to(std::string const& file) {
    auto const dot = file.rfind('.');
    auto const ending = dot == std::string::npos ? std::string() : to_lower(file.substr(dot));
    return ending == ".xlsx" || ending == ".ods" || ending == ".csv";
}

std::string with_export_suffix(std::string const& file) {
    static constexpr std::array<std::string_view, 10> others{
        ".pdf", ".doc", ".docx", ".odt", ".txt", ".rtf", ".xls", ".htm", ".html", ".xml"};
    auto const slash = file.find_last_of("/\\");
    auto const name = slash == std::string::npos ? file : file.substr(slash + 1);
    auto const dot = name.rfind('.');
    auto const ending = dot == std::string::npos ? std::string() : to_lower(name.substr(dot));
    if (name.empty() || can_export_to(name) ||
        std::find(others.begin(), others.end(), ending) != others.end())
        return file;
    // "bang." was the beginning of an ending.
    return (ending == "." ? file.substr(0, file.size() - 1) : file) + ".xlsx";
}

ExportSheet export_sheet(TableDefinition const& table, Grid const& grid) {
    return Exporter(table, grid).run();
}

ExportSheet export_form(ReportKind const& kind, Report const& report, TableDefinition const& table,
                        Grid const& grid, FormWorkbook const& workbook) {
    return Exporter(table, grid, &workbook).in_places(workbook, [&](std::string const& pattern) {
        return fill_circumstances(kind, report, pattern);
    });
}

std::string export_name(ReportKind const& kind, Report const& report, TableDefinition const& table,
                        FormWorkbook const* workbook) {
    std::string name;
    for (char const c : accent_free(workbook ? workbook->file : table.id)) {
        bool const is_plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (is_plain)
            name += c;
        else if (!name.empty() && name.back() != '-')
            name += '-';
    }
    return name + "-" + proposed_name(kind, report);
}

}  // namespace report
