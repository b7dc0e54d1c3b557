// SPDX-License-Identifier: MPL-2.0
// Sheets as files hold them, typed and formatted whatever any office would make of them.
#pragma once

#include <string>
#include <vector>

namespace report::test {

/// A cell as Excel writes it.
struct RawCell {
    std::string value;   ///< "1166", or a text
    std::string type{};  ///< "" a number, "s" a text, "b", "e", "rich": the XML of a rich text
    std::string format{};
    std::string formula{};
    bool struck = false;
};
using RawRow = std::vector<RawCell>;

struct RawSheet {
    std::vector<RawRow> rows;
    std::vector<std::string> merged{};
    std::vector<std::size_t> hidden{};    ///< rows from 0
    std::vector<std::size_t> filtered{};  ///< the same, by a filter
    std::string name = "Sheet1";
    bool stale = false;  ///< says that its results are not those of its formulas
    bool from_1904 = false;
};

RawCell text(std::string const& value);
RawCell number(std::string const& value, std::string const& format = {});

std::string as_xlsx(RawSheet const& sheet);
/// A binary workbook; formats and formulas stay behind.
std::string as_xlsb(RawSheet const& sheet);
std::string as_html(RawSheet const& sheet);
std::string as_spreadsheet_xml(RawSheet const& sheet);
std::string as_csv(RawSheet const& sheet, char separator);

/// A Word document of this body, the XML of its paragraphs and tables.
std::string as_docx(std::string const& body, std::string const& footnotes = {});

}  // namespace report::test
