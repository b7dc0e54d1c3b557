// SPDX-License-Identifier: MPL-2.0
#include "core/tables/export_sheet.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "core/catalogue/report_kind.hpp"
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
    Exporter(TableDefinition const& table, Grid const& grid) : table_(table), grid_(grid) {
        sheet_.name = sheet_name(grid.caption);
        sheet_.widths = grid.widths;
    }

    ExportSheet run() {
        add_line(grid_.caption, Align::centre, true);
        if (!grid_.unit.empty()) add_line(grid_.unit, Align::right, false);
        for (auto const& cell : grid_.head) {
            add(cell, sheet_.rows);
            sheet_.cells.back().bold = true;
            sheet_.cells.back().align = Align::centre;
        }
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

    void add(GridCell const& from, std::size_t first_row) {
        ExportCell cell;
        cell.row = first_row + from.row;
        cell.column = from.column;
        cell.row_span = from.row_span;
        cell.column_span = from.column_span;
        cell.align = from.align;
        cell.bold = from.bold;
        set_entry(cell, from, table_.columns[from.column].sign);
        sheet_.cells.push_back(std::move(cell));
    }

    TableDefinition const& table_;
    Grid const& grid_;
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

}  // namespace report
