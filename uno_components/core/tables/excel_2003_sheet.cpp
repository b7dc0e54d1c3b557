// SPDX-License-Identifier: MPL-2.0
#include "core/tables/excel_2003_sheet.hpp"

#include <map>
#include <optional>
#include <utility>

#include "core/tables/markup.hpp"
#include "core/tables/sheet_builder.hpp"
#include "core/text/decode.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

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
    static std::string value_of(MarkupPiece const& piece, char const* name) {
        auto const found = piece.attributes.find(name);
        return found == piece.attributes.end() ? std::string() : found->second;
    }

    void take(MarkupPiece const& piece) {
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

    void take_in_sheet(MarkupPiece const& piece) {
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

    void take_column(MarkupPiece const& piece) {
        if (piece.attributes.count("index") > 0)
            column_ = span_of(piece.attributes, "index", most_columns) - 1;
        auto const more = piece.attributes.count("span") > 0
                              ? span_of(piece.attributes, "span", most_columns)
                              : 0;
        for (std::size_t i = 0; i <= more; ++i, ++column_)
            if (value_of(piece, "hidden") == "1") builder_->sheet().hidden_columns.insert(column_);
    }

    void begin_sheet(MarkupPiece const& piece) {
        end_sheet();
        builder_.emplace(to_nfc(value_of(piece, "name")));
        column_ = 0;
        in_row_ = false;
    }

    void end_sheet() {
        if (builder_) sheets_.push_back(std::move(builder_->sheet()));
        builder_.reset();
    }

    void begin_cell(MarkupPiece const& piece) {
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
            cell_->number = plain_decimal(cell_->text);
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

    MarkupPieces pieces_;
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

}  // namespace

Result<std::vector<Sheet>> read_spreadsheet_xml(std::string_view bytes, std::string const& name) {
    auto const text = decode_bytes(bytes).text;
    auto sheets = XmlReader(text).run();
    if (sheets.empty()) return Problem{"import.no_table", {}, name};
    return sheets;
}

}  // namespace report
