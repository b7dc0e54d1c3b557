// SPDX-License-Identifier: MPL-2.0
#include "core/tables/html_sheet.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/tables/markup.hpp"
#include "core/tables/sheet_builder.hpp"
#include "core/text/decode.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

class HtmlReader {
public:
    HtmlReader(std::string_view text, std::string name) : pieces_(text), name_(std::move(name)) {}

    std::vector<Sheet> run() {
        while (auto piece = pieces_.next()) {
            if (!piece->is_tag)
                take_text(piece->text);
            else if (piece->name == "script" || piece->name == "style" || piece->name == "head") {
                if (!piece->closes && !piece->is_empty && piece->name != "head")
                    pieces_.skip_to_end_of(piece->name);
                line_.clear();
            } else
                take_tag(*piece);
        }
        while (!open_.empty()) end_table();
        return std::move(sheets_);
    }

private:
    struct Open {
        SheetBuilder builder;
        bool hidden = false;
        bool in_row = false;
        std::optional<std::string> cell;  ///< text of the cell that is open
        SheetCell made;
    };

    static bool is_hidden(MarkupAttributes const& attributes) {
        if (attributes.count("hidden") > 0) return true;
        auto const style = attributes.find("style");
        if (style == attributes.end()) return false;
        auto text = to_lower(style->second);
        text.erase(std::remove_if(text.begin(), text.end(), is_blank_in_markup), text.end());
        return text.find("display:none") != std::string::npos ||
               text.find("visibility:hidden") != std::string::npos ||
               text.find("line-through") != std::string::npos;
    }

    static bool breaks(std::string const& name) {
        static std::set<std::string> const names{"br", "p",  "div", "h1", "h2", "h3",     "h4",
                                                 "h5", "h6", "li",  "ul", "ol", "center", "title"};
        return names.count(name) > 0;
    }

    static bool does_not_count(std::string const& name) {
        static std::set<std::string> const names{"s", "strike", "del", "sup", "sub"};
        return names.count(name) > 0;
    }

    void take_text(std::string const& text) {
        bool const counts = unseen_.empty();
        if (open_.empty() || !open_.back().cell) {
            if (counts && (open_.empty() || !open_.back().in_row)) line_ += text;
            return;
        }
        auto& open = open_.back();
        if (counts)
            *open.cell += text;
        else if (!collapse_blanks(text).empty())
            open.made.cleaned = true;
    }

    void take_tag(MarkupPiece const& piece) {
        auto const& name = piece.name;
        if (name == "table") {
            piece.closes ? end_table() : begin_table();
        } else if (name == "tr") {
            end_row();
            if (!piece.closes) begin_row(piece);
        } else if (name == "td" || name == "th") {
            end_cell();
            if (!piece.closes) begin_cell(piece);
        } else if (piece.closes) {
            if (!unseen_.empty() && unseen_.back() == name) unseen_.pop_back();
            if (breaks(name)) break_line();
        } else {
            if (breaks(name)) break_line();
            bool const stays = name != "br" && name != "img" && name != "input" && name != "hr" &&
                               name != "col" && name != "meta" && !piece.is_empty;
            if (stays && (does_not_count(name) || is_hidden(piece.attributes) ||
                          (!unseen_.empty() && unseen_.back() == name)))
                unseen_.push_back(name);
        }
    }

    /// Lines before a table, the latest.
    void break_line() {
        if (!open_.empty() && open_.back().cell) {
            *open_.back().cell += '\n';
            return;
        }
        constexpr std::size_t most_lines = 12;
        auto text = collapse_blanks(line_);
        line_.clear();
        if (text.empty()) return;
        lines_.push_back(std::move(text));
        if (lines_.size() > most_lines) lines_.erase(lines_.begin());
    }

    void begin_table() {
        constexpr std::size_t deepest = 20;
        break_line();
        if (open_.size() >= deepest) return;
        bool const hidden = !unseen_.empty();
        unseen_.clear();
        auto const number = std::to_string(++tables_);
        Open open{SheetBuilder(name_ + " " + number), hidden, false, std::nullopt, {}};
        for (auto const& line : lines_) {
            open.builder.begin_row();
            open.builder.add(1, 1).text = line;
        }
        lines_.clear();
        open_.push_back(std::move(open));
    }

    void end_table() {
        if (open_.empty()) return;
        end_row();
        auto sheet = std::move(open_.back().builder.sheet());
        bool const hidden = open_.back().hidden;
        open_.pop_back();
        std::size_t filled = 0;
        for (auto const& row : sheet.rows)
            for (auto const& cell : row) filled += cell.text.empty() ? 0U : 1U;
        if (filled > 0 && !hidden) sheets_.push_back(std::move(sheet));
    }

    void begin_row(MarkupPiece const& piece) {
        if (open_.empty() || open_.back().builder.is_full()) return;
        auto& open = open_.back();
        open.builder.begin_row();
        open.in_row = true;
        if (is_hidden(piece.attributes))
            open.builder.sheet().hidden_rows.insert(open.builder.sheet().rows.size() - 1);
    }

    void end_row() {
        end_cell();
        if (!open_.empty()) open_.back().in_row = false;
    }

    void begin_cell(MarkupPiece const& piece) {
        if (open_.empty()) return;
        auto& open = open_.back();
        if (open.builder.is_full()) return;
        if (!open.in_row) {
            open.builder.begin_row();
            open.in_row = true;
        }
        open.cell.emplace();
        open.made = {};
        open.made.row_span = span_of(piece.attributes, "rowspan", most_rows);
        open.made.column_span = span_of(piece.attributes, "colspan", most_columns);
        if (is_hidden(piece.attributes)) unseen_.push_back("td");
        for (auto const* key : {"x:num", "sdval"})
            if (auto const number = piece.attributes.find(key); number != piece.attributes.end())
                open.made.number = plain_decimal(number->second);
    }

    void end_cell() {
        if (open_.empty() || !open_.back().cell) return;
        auto& open = open_.back();
        auto& cell = open.builder.add(std::min(open.made.row_span, most_rows),
                                      std::min(open.made.column_span, most_columns));
        auto const rows = cell.row_span, columns = cell.column_span;
        cell = open.made;
        cell.row_span = rows;
        cell.column_span = columns;
        cell.text = trim(to_nfc(collapse_blanks(*open.cell)));
        bool const is_rate = !cell.text.empty() && cell.text.back() == '%';
        if (cell.number && is_rate) cell.kind = SheetCell::Kind::percent;
        // A number whose text is a date is one of the days of a spreadsheet.
        if (cell.number && cell.text.find('/') != std::string::npos) cell.number.reset();
        open.cell.reset();

        unseen_.clear();
    }

    MarkupPieces pieces_;
    std::string name_;
    std::vector<Open> open_;
    std::vector<Sheet> sheets_;
    std::vector<std::string> lines_;
    std::vector<std::string> unseen_;
    std::string line_;
    std::size_t tables_ = 0;
};

}  // namespace

Result<std::vector<Sheet>> read_html(std::string_view bytes, std::string const& name) {
    auto const text = decode_bytes(bytes).text;
    auto sheets = HtmlReader(text, name).run();
    if (sheets.empty()) return Problem{"import.no_table", {}, name};
    return sheets;
}

}  // namespace report
