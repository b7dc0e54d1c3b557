// SPDX-License-Identifier: MPL-2.0
#include "core/tables/markup_sheet.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "core/json/json.hpp"
#include "core/text/decode.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

using Attributes = std::map<std::string, std::string>;

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/// Letters of Vietnamese and marks by the names that pages call them.
std::string named_letter(std::string const& name) {
    static std::map<std::string, std::string> const letters{
        {"amp", "&"},    {"lt", "<"},     {"gt", ">"},     {"quot", "\""},  {"apos", "'"},
        {"nbsp", " "},   {"ndash", "–"},  {"mdash", "—"},  {"hellip", "…"}, {"lsquo", "‘"},
        {"rsquo", "’"},  {"ldquo", "“"},  {"rdquo", "”"},  {"Agrave", "À"}, {"Aacute", "Á"},
        {"Acirc", "Â"},  {"Atilde", "Ã"}, {"Egrave", "È"}, {"Eacute", "É"}, {"Ecirc", "Ê"},
        {"Igrave", "Ì"}, {"Iacute", "Í"}, {"Ograve", "Ò"}, {"Oacute", "Ó"}, {"Ocirc", "Ô"},
        {"Otilde", "Õ"}, {"Ugrave", "Ù"}, {"Uacute", "Ú"}, {"Yacute", "Ý"}, {"agrave", "à"},
        {"aacute", "á"}, {"acirc", "â"},  {"atilde", "ã"}, {"egrave", "è"}, {"eacute", "é"},
        {"ecirc", "ê"},  {"igrave", "ì"}, {"iacute", "í"}, {"ograve", "ò"}, {"oacute", "ó"},
        {"ocirc", "ô"},  {"otilde", "õ"}, {"ugrave", "ù"}, {"uacute", "ú"}, {"yacute", "ý"},
        {"thinsp", " "}, {"ensp", " "},   {"emsp", " "}};
    auto const found = letters.find(name);
    return found == letters.end() ? std::string() : found->second;
}

std::string letter_of(std::string const& number) {
    bool const hex = !number.empty() && (number[0] == 'x' || number[0] == 'X');
    auto const digits = number.substr(hex ? 1 : 0);
    if (digits.empty() || digits.size() > 7 ||
        digits.find_first_not_of(hex ? "0123456789abcdefABCDEF" : "0123456789") !=
            std::string::npos)
        return {};
    auto const code = static_cast<char32_t>(std::stoul(digits, nullptr, hex ? 16 : 10));
    bool const is_letter = code >= 0x20 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
    return is_letter ? to_utf8(std::u32string(1, code)) : std::string(code < 0x20 ? " " : "");
}

std::string unescaped(std::string_view text) {
    constexpr std::size_t longest = 10;
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto const end = text[i] == '&' ? text.find(';', i) : std::string_view::npos;
        if (end == std::string_view::npos || end - i > longest) {
            result += text[i];
            continue;
        }
        std::string const name(text.substr(i + 1, end - i - 1));
        auto const letter =
            !name.empty() && name[0] == '#' ? letter_of(name.substr(1)) : named_letter(name);
        if (letter.empty() && (name.empty() || name[0] != '#')) {
            result += text[i];
            continue;
        }
        result += letter;
        i = end;
    }
    return result;
}

/// A tag, or a stretch of text.
struct Piece {
    bool is_tag = false;
    bool closes = false;    ///< "</td>"
    bool is_empty = false;  ///< "<td/>"
    std::string name;       ///< lower case, without the name of its space
    Attributes attributes;
    std::string text;
};

/// Goes through marked-up text once, whatever is wrong with it.
class Pieces {
public:
    explicit Pieces(std::string_view text) : text_(text) {}

    std::optional<Piece> next() {
        while (at_ < text_.size()) {
            if (text_[at_] != '<') return stretch();
            if (skip("<!--", "-->") || skip("<![CDATA[", "]]>") || skip("<?", "?>") ||
                skip("<!", ">"))
                continue;
            return tag();
        }
        return std::nullopt;
    }

    /// What stands up to the end of this element is no text.
    void skip_to_end_of(std::string const& name) {
        auto const wanted = "</" + name;
        for (; at_ < text_.size(); ++at_) {
            if (text_[at_] != '<') continue;
            if (to_lower(text_.substr(at_, wanted.size())) == wanted) return;
        }
    }

private:
    Piece stretch() {
        auto const end = std::min(text_.find('<', at_), text_.size());
        Piece piece;
        piece.text = unescaped(text_.substr(at_, end - at_));
        at_ = end;
        return piece;
    }

    bool skip(std::string_view start, std::string_view end) {
        if (text_.substr(at_, start.size()) != start) return false;
        auto const stop = text_.find(end, at_ + start.size());
        at_ = stop == std::string_view::npos ? text_.size() : stop + end.size();
        return true;
    }

    Piece tag() {
        Piece piece;
        piece.is_tag = true;
        ++at_;
        if (at_ < text_.size() && text_[at_] == '/') {
            piece.closes = true;
            ++at_;
        }
        piece.name = word();
        while (at_ < text_.size() && text_[at_] != '>') {
            auto name = word();
            if (name.empty()) {
                piece.is_empty = text_[at_] == '/';
                ++at_;
                continue;
            }
            piece.attributes[std::move(name)] = unescaped(value());
        }
        if (at_ < text_.size()) ++at_;
        return piece;
    }

    std::string word() {
        while (at_ < text_.size() && is_blank(text_[at_])) ++at_;
        auto const start = at_;
        while (at_ < text_.size() && !is_blank(text_[at_]) && text_[at_] != '=' &&
               text_[at_] != '>' && text_[at_] != '/')
            ++at_;
        auto name = to_lower(text_.substr(start, at_ - start));
        auto const space = name.rfind(':');
        // "x:num" keeps its space: "num" alone would be another's.
        return space == std::string::npos || name == "x:num" ? name : name.substr(space + 1);
    }

    std::string_view value() {
        while (at_ < text_.size() && is_blank(text_[at_])) ++at_;
        if (at_ >= text_.size() || text_[at_] != '=') return {};
        ++at_;
        while (at_ < text_.size() && is_blank(text_[at_])) ++at_;
        if (at_ >= text_.size()) return {};
        char const quote = text_[at_];
        bool const quoted = quote == '"' || quote == '\'';
        auto const start = at_ + (quoted ? 1 : 0);
        auto const end =
            std::min(quoted ? text_.find(quote, start) : text_.find_first_of(" \t\r\n>", start),
                     text_.size());
        at_ = std::min(end + (quoted ? 1 : 0), text_.size());
        return text_.substr(start, end - start);
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

std::size_t span_of(Attributes const& attributes, char const* name, std::size_t most) {
    auto const found = attributes.find(name);
    if (found == attributes.end() || found->second.size() > 5) return 1;
    std::size_t span = 0;
    for (char const c : found->second)
        if (c >= '0' && c <= '9') span = span * 10 + static_cast<std::size_t>(c - '0');
    return std::clamp<std::size_t>(span, 1, most);
}

/// A plain decimal as files write it, also with an exponent.
std::optional<std::string> decimal(std::string const& text) {
    auto const mantissa = text.substr(0, text.find_first_of("eE"));
    auto const number = shifted(mantissa, 0);
    if (!number || mantissa.size() == text.size()) return number;
    auto exponent = text.substr(mantissa.size() + 1);
    bool const negative = !exponent.empty() && exponent[0] == '-';
    if (!exponent.empty() && (exponent[0] == '-' || exponent[0] == '+')) exponent.erase(0, 1);
    if (exponent.empty() || exponent.size() > 2 ||
        exponent.find_first_not_of("0123456789") != std::string::npos)
        return std::nullopt;
    return shifted(mantissa, negative ? -std::stoi(exponent) : std::stoi(exponent));
}

std::string text_of(std::string_view bytes) {
    return decode_bytes(bytes).text;
}

/// Cells put one behind another into rows, passing over those that merged ones cover.
class SheetBuilder {
public:
    explicit SheetBuilder(std::string name) { sheet_.name = std::move(name); }

    Sheet& sheet() { return sheet_; }
    bool is_full() const { return sheet_.rows.size() > most_rows; }

    void begin_row() {
        column_ = 0;
        sheet_.rows.emplace_back();
        row_ = sheet_.rows.size() - 1;
    }
    void skip_to_row(std::size_t row) {
        while (sheet_.rows.size() < row && !is_full()) sheet_.rows.emplace_back();
    }
    void skip_to_column(std::size_t column) { column_ = std::min(column, most_columns + 1); }

    SheetCell& add(std::size_t row_span, std::size_t column_span) {
        while (covered_.count({row_, column_}) > 0 && column_ <= most_columns) ++column_;
        auto& row = sheet_.rows[row_];
        if (row.size() < column_ + column_span) row.resize(column_ + column_span);
        auto const here = column_;
        row[here].row_span = row_span;
        row[here].column_span = column_span;
        constexpr std::size_t most_covered = 500'000;
        for (std::size_t r = 1; r < row_span && covered_.size() < most_covered; ++r)
            for (std::size_t c = 0; c < column_span; ++c) covered_.insert({row_ + r, here + c});
        column_ += column_span;
        return row[here];
    }

private:
    Sheet sheet_;
    std::size_t row_ = 0;
    std::size_t column_ = 0;
    std::set<std::pair<std::size_t, std::size_t>> covered_;
};

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

    static bool is_hidden(Attributes const& attributes) {
        if (attributes.count("hidden") > 0) return true;
        auto const style = attributes.find("style");
        if (style == attributes.end()) return false;
        auto text = to_lower(style->second);
        text.erase(std::remove_if(text.begin(), text.end(), is_blank), text.end());
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

    void take_tag(Piece const& piece) {
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

    void begin_row(Piece const& piece) {
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

    void begin_cell(Piece const& piece) {
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
                open.made.number = decimal(number->second);
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

    Pieces pieces_;
    std::string name_;
    std::vector<Open> open_;
    std::vector<Sheet> sheets_;
    std::vector<std::string> lines_;
    std::vector<std::string> unseen_;
    std::string line_;
    std::size_t tables_ = 0;
};

class XmlReader {
public:
    explicit XmlReader(std::string_view text) : pieces_(text) {}

    std::vector<Sheet> run() {
        while (auto piece = pieces_.next())
            if (piece->is_tag)
                take(*piece);
            else if (in_data_ && unseen_ == 0)
                data_ += piece->text;
            else if (in_data_ && !trim(piece->text).empty())
                cleaned_ = true;
        end_sheet();
        return std::move(sheets_);
    }

private:
    static std::string value_of(Piece const& piece, char const* name) {
        auto const found = piece.attributes.find(name);
        return found == piece.attributes.end() ? std::string() : found->second;
    }

    void take(Piece const& piece) {
        auto const& name = piece.name;
        if (piece.closes) {
            if (name == "data") in_data_ = false;
            if (name == "cell") end_cell();
            if (name == "worksheet") end_sheet();
            if (in_data_ && (name == "sup" || name == "s" || name == "sub") && unseen_ > 0)
                --unseen_;
            return;
        }
        if (name == "style")
            style_ = value_of(piece, "id");
        else if (name == "numberformat")
            formats_[style_] = value_of(piece, "format");
        else if (name == "font" && !value_of(piece, "strikethrough").empty() && !builder_)
            struck_.insert(style_);
        else if (name == "worksheet")
            begin_sheet(piece);
        else if (builder_ && !builder_->is_full())
            take_in_sheet(piece);
    }

    void take_in_sheet(Piece const& piece) {
        auto const& name = piece.name;
        if (name == "row") {
            auto const index = span_of(piece.attributes, "index", most_rows + 1);
            if (piece.attributes.count("index") > 0) builder_->skip_to_row(index - 1);
            builder_->begin_row();
            if (value_of(piece, "hidden") == "1")
                builder_->sheet().hidden_rows.insert(builder_->sheet().rows.size() - 1);
            in_row_ = !piece.is_empty;
        } else if (name == "column") {
            take_column(piece);
        } else if (name == "cell" && in_row_) {
            begin_cell(piece);
            if (piece.is_empty) end_cell();
        } else if (name == "data" && cell_) {
            type_ = value_of(piece, "type");
            in_data_ = !piece.is_empty;
            data_.clear();
        } else if (in_data_ && (name == "sup" || name == "s" || name == "sub") && !piece.is_empty) {
            ++unseen_;
        }
    }

    void take_column(Piece const& piece) {
        if (piece.attributes.count("index") > 0)
            column_ = span_of(piece.attributes, "index", most_columns) - 1;
        auto const more = piece.attributes.count("span") > 0
                              ? span_of(piece.attributes, "span", most_columns)
                              : 0;
        for (std::size_t i = 0; i <= more; ++i, ++column_)
            if (value_of(piece, "hidden") == "1") builder_->sheet().hidden_columns.insert(column_);
    }

    void begin_sheet(Piece const& piece) {
        end_sheet();
        builder_.emplace(to_nfc(value_of(piece, "name")));
        column_ = 0;
        in_row_ = false;
    }

    void end_sheet() {
        if (builder_) sheets_.push_back(std::move(builder_->sheet()));
        builder_.reset();
    }

    void begin_cell(Piece const& piece) {
        if (piece.attributes.count("index") > 0)
            builder_->skip_to_column(span_of(piece.attributes, "index", most_columns + 1) - 1);
        auto const more = [&](char const* name, std::size_t most) {
            return piece.attributes.count(name) > 0 ? 1 + span_of(piece.attributes, name, most) : 1;
        };
        cell_ = &builder_->add(more("mergedown", most_rows), more("mergeacross", most_columns));
        style_of_cell_ = value_of(piece, "styleid");
        data_.clear();
        type_.clear();
        cleaned_ = false;
        unseen_ = 0;
    }

    void end_cell() {
        if (!cell_) return;
        cell_->text = trim(to_nfc(data_));
        cell_->cleaned = cleaned_;
        if (type_ == "Number") {
            cell_->number = decimal(cell_->text);
            auto const format = to_lower(formats_[style_of_cell_]);
            bool const is_rate = format == "percent" || format.find('%') != std::string::npos;
            if (is_rate && format.find("\"%\"") == std::string::npos)
                cell_->kind = SheetCell::Kind::percent;
        } else if (type_ == "DateTime") {
            cell_->date = parse_iso(cell_->text.substr(0, cell_->text.find('T')));
            cell_->number = "1";
            cell_->kind = cell_->date ? SheetCell::Kind::date : SheetCell::Kind::time;
            if (cell_->date) cell_->text = format_short(*cell_->date);
        } else if (type_ == "Boolean") {
            cell_->number = cell_->text;
            cell_->kind = SheetCell::Kind::boolean;
        } else if (type_ == "Error") {
            cell_->error = true;
        }
        if (struck_.count(style_of_cell_) > 0 && !cell_->text.empty()) {
            cell_->text.clear();
            cell_->number.reset();
            cell_->cleaned = true;
        }
        cell_ = nullptr;
        in_data_ = false;
    }

    Pieces pieces_;
    std::vector<Sheet> sheets_;
    std::optional<SheetBuilder> builder_;
    std::map<std::string, std::string> formats_;
    std::set<std::string> struck_;
    std::string style_, style_of_cell_, type_, data_;
    SheetCell* cell_ = nullptr;
    std::size_t column_ = 0;
    std::size_t unseen_ = 0;
    bool in_row_ = false;
    bool in_data_ = false;
    bool cleaned_ = false;
};

Result<std::vector<Sheet>> checked(std::vector<Sheet> sheets, std::string const& name) {
    if (sheets.empty()) return Problem{"import.no_table", {}, name};
    return sheets;
}

}  // namespace

Result<std::vector<Sheet>> read_html(std::string_view bytes, std::string const& name) {
    auto const text = text_of(bytes);
    return checked(HtmlReader(text, name).run(), name);
}

Result<std::vector<Sheet>> read_spreadsheet_xml(std::string_view bytes, std::string const& name) {
    auto const text = text_of(bytes);
    return checked(XmlReader(text).run(), name);
}

}  // namespace report
