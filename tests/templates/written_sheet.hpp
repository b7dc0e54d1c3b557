// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "core/report/data_file.hpp"
#include "core/report/period.hpp"
#include "core/tables/html_sheet.hpp"
#include "core/tables/take_in.hpp"
#include "kind_folder.hpp"

namespace report::test {

/// Sheets written out line by line, brought into a table of an empty report of a period.
class WrittenSheet : public testing::Test {
protected:
    using Lines = std::vector<std::string>;
    static constexpr char const* dossiers = "bang_tthc_ii_06a";

    /// Cells parted by "|"; in front of a text the columns and rows that it spans: "2x1 ".
    static std::string row(std::string const& cells) {
        std::string html = "<tr>";
        for (std::size_t at = 0; at <= cells.size();) {
            auto const end = std::min(cells.find('|', at), cells.size());
            auto text = cells.substr(at, end - at);
            at = end + 1;
            std::string span;
            if (auto const x = text.find('x'); x != std::string::npos && x > 0 && x < 3 &&
                                               text.find_first_not_of("0123456789") == x &&
                                               text.find(' ', x) != std::string::npos) {
                auto const blank = text.find(' ', x);
                span = " colspan=" + text.substr(0, x) +
                       " rowspan=" + text.substr(x + 1, blank - x - 1);
                text.erase(0, blank + 1);
            }
            html += "<td" + span + ">" + text + "</td>";
        }
        return html + "</tr>";
    }
    static Sheet sheet_of(Lines const& rows) {
        std::string page = "<html><body><table>";
        for (auto const& one : rows) page += row(one);
        return read_html(page + "</table></body></html>", "a.xls").value().at(0);
    }
    void of(char const* period, int number, int year) {
        report_ =
            read_data(kind_, read_file(source_folder() / "docs/samples/pho-an-7-thang-2023.json"),
                      "mau.json")
                .value();
        report_.values.clear();
        report_.lists.clear();
        report_.period = make_period(kind_, period, number, year).value();
    }
    /// What was taken of these columns, a line for each row: "Đất đai 5 -".
    Lines taken(Lines const& columns) const {
        Lines lines;
        for (auto const& one : intake_.rows.rows) {
            auto& line = lines.emplace_back();
            for (auto const& id : columns) {
                auto const cell = one.cells.find(id);
                line += line.empty() ? "" : " ";
                if (cell == one.cells.end())
                    line += "-";
                else if (auto const* amount = std::get_if<Amount>(&cell->second))
                    line += std::to_string(amount->value);
                else if (auto const* date = std::get_if<Date>(&cell->second))
                    line += format_iso(*date);
                else if (auto const* percent = std::get_if<Percent>(&cell->second))
                    line += std::to_string(percent->hundredths) + "%";
                else
                    line += std::get<std::string>(cell->second);
            }
        }
        return lines;
    }

    ReportKind const kind_ = shipped_kind("cchc_xa");
    Report report_;
    TableDefinition const* table_ = nullptr;
    Intake intake_;
};

}  // namespace report::test
