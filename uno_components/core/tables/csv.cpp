// SPDX-License-Identifier: MPL-2.0
#include "core/tables/csv.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "core/text/unicode.hpp"

namespace report {

namespace {

using Fields = std::vector<std::string>;

std::string quoted(std::string const& text) {
    if (text.find_first_of(";\"\r\n") == std::string::npos) return text;
    std::string result = "\"";
    for (char const c : text) {
        if (c == '"') result += '"';
        result += c;
    }
    return result + "\"";
}

/// Behind any blanks: what spreadsheets compute ("=1+1"), full-width forms included.
bool is_formula_start(std::string_view text) {
    constexpr std::array<std::string_view, 8> starts{"=", "+", "-", "@", "＝", "＋", "－", "＠"};
    return std::any_of(starts.begin(), starts.end(), [&](std::string_view start) {
        return text.substr(0, start.size()) == start;
    });
}

/// A number with its sign, and words behind it at most ("-5", "+1,25 điểm %"): nothing that could
/// call for anything. So is a sign that stands alone.
bool is_signed_number(std::string_view text) {
    if (text.front() != '+' && text.front() != '-') return false;
    auto const number = text.find_first_not_of("0123456789., ", 1);
    auto const rest = number == std::string_view::npos ? std::string_view() : text.substr(number);
    bool const begins = text.size() == 1 || (text[1] >= '0' && text[1] <= '9');
    return begins && std::all_of(rest.begin(), rest.end(), [](char c) {
               bool const letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
               return letter || c == ' ' || c == '%' || static_cast<unsigned char>(c) >= 0x80;
           });
}

/// What a cell holds behind marks of our own.
bool is_computed(std::string_view text) {
    auto const first = text.find_first_not_of('\'');
    return first != std::string_view::npos && is_formula_start(text.substr(first)) &&
           (first > 0 || !is_signed_number(text));
}

/// A text that a spreadsheet would compute is marked as text; `without_mark` is the inverse.
std::string neutral(std::string const& text) {
    auto const plain = trim(text);
    if (plain.empty()) return text;
    // White space in front of such a text would be cut by one program and kept by another.
    return is_computed(plain) ? "'" + plain : text;
}

std::string without_mark(std::string text) {
    return text.size() > 1 && text[0] == '\'' && is_computed(text) ? text.substr(1) : text;
}

std::string to_line(Fields const& fields) {
    std::string line;
    for (std::size_t i = 0; i < fields.size(); ++i)
        line += (i > 0 ? ";" : "") + quoted(neutral(fields[i]));
    return line + "\r\n";
}

constexpr std::array<char, 4> separators{'\t', ';', ',', '|'};
constexpr std::size_t sample_size = 65536;
constexpr std::size_t sample_rows = 50;

/// Texts of the cells; `open_row` is the row of a quote that nobody closed.
struct Split {
    std::vector<Fields> rows;
    std::optional<std::size_t> open_row;
};

class Splitter {
public:
    Splitter(char separator, std::size_t limit) : separator_(separator), limit_(limit) {}

    /// Stops behind the row that is over the limit.
    Split run(std::string_view text) {
        for (std::size_t i = 0; i < text.size() && split_.rows.size() < limit_; ++i) {
            char const c = text[i];
            char const next = i + 1 < text.size() ? text[i + 1] : '\0';
            if (quoted_)
                i += take_quoted(c, next);
            else if (c == '"' && field_.empty())
                quoted_ = true;
            else if (c == separator_)
                end_field();
            else if (c == '\n' || c == '\r') {
                end_row();
                i += c == '\r' && next == '\n' ? 1U : 0U;
            } else
                field_ += c;
        }
        if (quoted_) split_.open_row = split_.rows.size();
        if (!field_.empty() || !row_.empty()) end_row();
        return std::move(split_);
    }

private:
    /// How many further letters were taken.
    std::size_t take_quoted(char c, char next) {
        if (c == '"' && next != '"') {
            quoted_ = false;
            return 0;
        }
        field_ += c;
        return c == '"' ? 1 : 0;
    }

    void end_field() {
        row_.push_back(std::move(field_));
        field_.clear();
    }

    void end_row() {
        end_field();
        split_.rows.push_back(std::move(row_));
        row_.clear();
    }

    char separator_;
    std::size_t limit_;
    bool quoted_ = false;
    std::string field_;
    Fields row_;
    Split split_;
};

/// How many cells a separator makes in rows that agree with one another.
std::size_t agreement(std::string_view sample, char separator) {
    std::map<std::size_t, std::size_t> rows_of_size;
    for (auto const& row : Splitter(separator, sample_rows).run(sample).rows)
        ++rows_of_size[row.size()];
    std::size_t best = 0;
    for (auto const& [size, rows] : rows_of_size) best = std::max(best, (size - 1) * rows);
    return best;
}

/// A line of spreadsheets that says the separator; cut from the text.
std::optional<char> said_separator(std::string_view& text) {
    auto const end = text.find_first_of("\r\n");
    auto const line = text.substr(0, end);
    if (line.size() != 5 || line.substr(0, 4) != "sep=") return std::nullopt;
    text.remove_prefix(end == std::string_view::npos ? text.size()
                                                     : text.find_first_not_of("\r\n", end));
    return line[4];
}

char guessed_separator(std::string_view text) {
    auto const sample = text.substr(0, sample_size);
    return *std::max_element(separators.begin(), separators.end(), [&](char a, char b) {
        return agreement(sample, a) < agreement(sample, b);
    });
}

bool starts_with(std::string_view text, std::string_view start) {
    return text.substr(0, start.size()) == start;
}

char const* fault_of(std::string_view bytes) {
    if (bytes.size() > most_csv_bytes) return "import.file_too_large";
    if (starts_with(bytes, "PK\x03\x04") || starts_with(bytes, "\xD0\xCF\x11\xE0"))
        return "import.is_workbook";
    bool const utf16 = starts_with(bytes, "\xFF\xFE") || starts_with(bytes, "\xFE\xFF");
    bool const binary = !utf16 && bytes.find('\0') != std::string_view::npos;
    return binary || starts_with(bytes, "%PDF") ? "import.not_text" : nullptr;
}

char const* name_of(FileEncoding encoding) {
    switch (encoding) {
        case FileEncoding::tcvn3:
            return "TCVN3";
        case FileEncoding::vni:
            return "VNI";
        case FileEncoding::windows_1258:
            return "Windows-1258";
        default:
            return "Unicode";
    }
}

std::optional<Problem> doubt_of(CsvFile const& file, std::string const& name) {
    if (file.encoding == FileEncoding::unknown) return Problem{"import.encoding_unknown", {}, name};
    bool const is_old = std::string_view(name_of(file.encoding)) != "Unicode";
    if (!is_old) return std::nullopt;
    return Problem{
        "import.encoding_guessed",
        {{"encoding", name_of(file.encoding)}, {"percent", std::to_string(file.confidence)}},
        name};
}

SheetRow to_cells(Fields const& fields) {
    SheetRow row;
    for (auto const& field : fields) {
        row.emplace_back();
        auto text = trim(field);
        // ="0123": a text that spreadsheets are to keep as it is.
        if (text.size() > 3 && text.compare(0, 2, "=\"") == 0 && text.back() == '"')
            text = text.substr(2, text.size() - 3);
        row.back().text = without_mark(text);
    }
    return row;
}

}  // namespace

std::string to_csv(Grid const& grid) {
    auto const columns = grid.widths.size();
    std::string text = "\xEF\xBB\xBF";
    std::vector<Fields> head(grid.head_rows, Fields(columns));
    for (auto const& cell : grid.head) head[cell.row][cell.column] = cell.text;
    for (auto const& row : head) text += to_line(row);
    for (auto const& row : grid.body) {
        Fields fields(columns);
        for (auto const& cell : row.cells) fields[cell.column] = cell.text;
        text += to_line(fields);
    }
    return text;
}

Result<CsvFile> read_csv(std::string_view bytes, std::string const& name) {
    if (auto const* fault = fault_of(bytes))
        return Problem{fault, {{"limit", std::to_string(most_csv_bytes >> 20U)}}, name};
    auto const decoded = decode_bytes(bytes);
    std::string_view text = decoded.text;
    CsvFile file;
    file.encoding = decoded.encoding;
    file.confidence = decoded.confidence;
    auto const said = said_separator(text);
    file.separator = said ? *said : guessed_separator(text);
    auto const split = Splitter(file.separator, most_rows + 1).run(text);
    if (split.open_row)
        return Problem{"import.open_quote", {{"row", std::to_string(*split.open_row + 1)}}, name};
    file.sheet.name = name;
    for (auto const& row : split.rows) file.sheet.rows.push_back(to_cells(row));
    auto sheet = trimmed_sheet(std::move(file.sheet));
    if (!sheet) return sheet.error();
    file.sheet = std::move(*sheet);
    file.doubt = doubt_of(file, name);
    return file;
}

Result<std::vector<std::vector<std::string>>> read_cells(std::string_view text) {
    auto split = Splitter('\t', most_rows).run(text);
    if (split.open_row)
        return Problem{"import.open_quote", {{"row", std::to_string(*split.open_row + 1)}}, {}};
    return std::move(split.rows);
}

}  // namespace report
