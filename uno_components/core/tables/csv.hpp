// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/support/result.hpp"
#include "core/tables/grid.hpp"
#include "core/tables/sheet.hpp"
#include "core/text/decode.hpp"

namespace report {

/// Head and body as CSV for spreadsheets: UTF-8 with a byte order mark, semicolons, CRLF. A merged
/// cell gives its text in its first place and leaves the others empty. A text that a spreadsheet
/// would compute ("=1+1") has "'" in front, which read_csv takes away; numbers with a sign stay
/// numbers.
std::string to_csv(Grid const& grid);

constexpr std::size_t most_csv_bytes = 8U << 20U;

struct CsvFile {
    Sheet sheet;
    FileEncoding encoding = FileEncoding::unknown;
    int confidence = 0;  ///< in percent, of the encoding
    char separator = ';';
    /// To be shown beside the texts: import.encoding_guessed {encoding}, {percent};
    /// import.encoding_unknown.
    std::optional<Problem> doubt;
};

/// A text file of cells: Unicode or an old encoding (text/decode.hpp), separated by commas,
/// semicolons or tabs, as its first lines tell or as a line "sep=;" says. Texts in quotes may hold
/// separators, line ends and doubled quotes. Problems, with `name` in front: import.empty,
/// import.file_too_large {limit}, import.too_many_rows, import.too_wide, import.is_workbook,
/// import.not_text, import.open_quote {row}.
Result<CsvFile> read_csv(std::string_view bytes, std::string const& name);

/// Lines of cells as spreadsheets put them into the clipboard: parted by tabs, texts in quotes as
/// in files; at most `most_rows` lines. Problems: import.open_quote {row}.
Result<std::vector<std::vector<std::string>>> read_cells(std::string_view text);

}  // namespace report
