// SPDX-License-Identifier: MPL-2.0
#include "core/packages/odf_policy.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/json/json.hpp"
#include "core/packages/base64.hpp"
#include "core/packages/formulas.hpp"
#include "core/packages/pictures.hpp"

namespace report {

namespace {

using Names = std::vector<std::string_view>;

bool is_one_of(std::string_view name, Names const& names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Elements by what their loss is called.
struct Loss {
    std::string_view name;
    std::size_t LeftOut::*what;
};
constexpr std::array<Loss, 24> losses{{
    {"script", &LeftOut::macros},
    {"event-listener", &LeftOut::listeners},
    {"event", &LeftOut::listeners},
    {"plugin", &LeftOut::media},
    {"applet", &LeftOut::media},
    {"sound", &LeftOut::media},
    {"audio", &LeftOut::media},
    {"video", &LeftOut::media},
    {"floating-frame", &LeftOut::links},
    {"object-ole", &LeftOut::objects},
    {"section-source", &LeftOut::links},
    {"table-source", &LeftOut::links},
    {"cell-range-source", &LeftOut::links},
    {"dde-source", &LeftOut::links},
    {"dde-connection-decl", &LeftOut::links},
    {"dde-link", &LeftOut::links},
    {"connection-resource", &LeftOut::links},
    {"database-source-sql", &LeftOut::links},
    {"database-source-query", &LeftOut::links},
    {"database-source-table", &LeftOut::links},
    {"source-service", &LeftOut::links},
    {"auto-reload", &LeftOut::links},
    {"alphabetical-index-auto-mark-file", &LeftOut::links},
    {"font-face-uri", &LeftOut::links},
}};

/// Nobody misses these.
Names const& without_a_word() {
    static Names const names{"font-face-src", "template",        "hyperlink-behaviour",
                             "model",         "signature",       "document-signatures",
                             "param",         "sparkline-groups"};
    return names;
}

/// What they show stays as text.
Names const& unwrapped() {
    static Names const names{"execute-macro",      "dde-connection", "database-display",
                             "database-next",      "database-name",  "database-row-select",
                             "database-row-number"};
    return names;
}

/// What carries no figure of a sheet.
Names const& beside_figures() {
    static Names const names{"shapes",
                             "frame",
                             "custom-shape",
                             "control",
                             "g",
                             "rect",
                             "line",
                             "path",
                             "polygon",
                             "polyline",
                             "circle",
                             "ellipse",
                             "connector",
                             "measure",
                             "caption",
                             "page-thumbnail",
                             "scene",
                             "forms",
                             "annotation",
                             "content-validations",
                             "database-ranges",
                             "named-expressions",
                             "data-pilot-tables",
                             "tracked-changes",
                             "conditional-formats",
                             "label-ranges",
                             "consolidation",
                             "scenario",
                             "detective",
                             "header-footer",
                             "master-styles"};
    return names;
}

/// Their contents count, so no figure is read from what only says it.
Names const& shapes() {
    static Names const names{"frame",   "custom-shape", "control", "g",        "rect",
                             "line",    "path",         "polygon", "polyline", "circle",
                             "ellipse", "connector",    "measure", "caption",  "regular-polygon"};
    return names;
}

/// Attributes that name what is fetched, asked or run.
Names const& reaching() {
    static Names const names{"datasource",     "command",      "image-data", "list-source",
                             "macro-name",     "code",         "archive",    "filter-name",
                             "filter-options", "refresh-delay"};
    return names;
}

/// Words of a person, whatever they look like.
Names const& words() {
    static Names const names{"string-value", "value", "title",        "name",
                             "description",  "label", "display-name", "current-value"};
    return names;
}

/// Settings that name sources of data, printers, or what is fetched on opening.
Names const& foreign_settings() {
    static Names const names{"CurrentDatabaseDataSource",
                             "CurrentDatabaseCommand",
                             "CurrentDatabaseCommandType",
                             "EmbeddedDatabaseName",
                             "ColorTableURL",
                             "DashTableURL",
                             "LineEndTableURL",
                             "HatchTableURL",
                             "GradientTableURL",
                             "BitmapTableURL",
                             "PrinterSetup",
                             "PrinterName",
                             "LinkUpdateMode",
                             "AutoReload",
                             "LoadReadonly",
                             "RubyConfig"};
    return names;
}

bool is_paragraph(std::string_view local) {
    return local == "p" || local == "h";
}

bool is_cell(std::string_view local) {
    return local == "table-cell" || local == "covered-table-cell";
}

/// A chart or a formula: documents within a document that show nothing but what is in them.
bool is_small_object(std::string_view type) {
    return type.find("opendocument.chart") != std::string_view::npos ||
           type.find("opendocument.formula") != std::string_view::npos;
}

/// "Pictures/a.png" of "./Pictures/a.png".
std::string in_package(std::string_view target) {
    while (target.substr(0, 2) == "./") target.remove_prefix(2);
    while (!target.empty() && target.back() == '/') target.remove_suffix(1);
    return std::string(target);
}

/// Whether something would be fetched from elsewhere, and not only missed in the package.
bool is_outside(std::string_view target) {
    return looks_like_address(target) || target.substr(0, 1) == "/" || target.substr(0, 3) == "../";
}

bool is_hyperlink(std::string_view local) {
    return local == "a" || local.substr(0, 5) == "area-";
}

}  // namespace

OdfPolicy::OdfPolicy(Budget& budget, CleanFor purpose, OdfParts parts)
    : budget_(budget), purpose_(purpose), parts_(std::move(parts)) {}

XmlPolicy::Fate OdfPolicy::left_out(std::size_t LeftOut::*what) {
    ++(budget_.left_out.*what);
    return Fate::drop;
}

XmlPolicy::Fate OdfPolicy::start(XmlElement& element, std::string&) {
    auto const fate = judge(element);
    if (fate != Fate::keep) return fate;
    clean_attributes(element);
    if (element.local == "binary-data") data_from_ = nowhere;
    count(element);
    return fate;
}

XmlPolicy::Fate OdfPolicy::judge(XmlElement& element) {
    auto const local = element.local;
    for (auto const& loss : losses)
        if (loss.name == local) return left_out(loss.what);
    if (is_one_of(local, without_a_word())) return Fate::drop;
    if (is_one_of(local, unwrapped())) {
        if (local == "execute-macro") ++budget_.left_out.macros;
        return Fate::unwrap;
    }
    if (figures() && is_one_of(local, beside_figures())) return Fate::drop;
    if (reading() && (local == "forms" || local == "control" || local == "binary-data"))
        return Fate::drop;
    if (local == "config-item" && is_one_of(element.value("name"), foreign_settings()))
        return Fate::drop;
    // A document of its own within a file that is all XML.
    if (local == "document" && depth_ > 0 && !is_small_object(element.value("mimetype")))
        return left_out(&LeftOut::objects);
    return judge_shown(element);
}

XmlPolicy::Fate OdfPolicy::judge_shown(XmlElement& element) {
    auto const local = element.local;
    auto* const href = element.find("href");
    if (is_hyperlink(local)) {
        if (href != nullptr && !is_harmless_hyperlink(href->value)) {
            href->dropped = true;
            ++budget_.left_out.macros;
        }
        return Fate::keep;
    }
    bool const is_picture = local == "image" || local == "fill-image",
               is_object = local == "object";
    if (reading() && (is_picture || is_object)) return Fate::drop;
    if (href == nullptr) return Fate::keep;
    auto const target = in_package(href->value);
    if (is_object) {
        if (parts_.is_object(target)) return Fate::keep;
        return left_out(is_outside(href->value) ? &LeftOut::links : &LeftOut::objects);
    }
    if (!reading() && parts_.is_picture(target)) return Fate::keep;
    if (is_outside(href->value)) ++budget_.left_out.links;
    if (is_picture) return Fate::drop;
    href->dropped = true;
    return Fate::keep;
}

void OdfPolicy::clean_attributes(XmlElement& element) {
    clean_formula(element);
    for (auto& attribute : element.attributes) {
        if (attribute.name.substr(0, 5) == "xmlns" || attribute.local == "href") continue;
        bool const is_word = is_one_of(attribute.local, words());
        if (is_one_of(attribute.local, reaching()) ||
            (!is_word && looks_like_address(attribute.value)))
            attribute.dropped = true;
    }
}

/// Where a result stands beside it, a formula in a sheet has nothing to add: what was seen last is
/// what the sheet says.
void OdfPolicy::clean_formula(XmlElement& element) {
    auto* const formula = element.find("formula");
    if (formula == nullptr || !figures() || !is_cell(element.local)) return;
    bool const is_error = std::any_of(
        element.attributes.begin(), element.attributes.end(),
        [](XmlAttribute const& one) { return one.local == "value-type" && one.value == "error"; });
    bool const has_result = element.find("value-type") != nullptr;
    bool const is_plain = element.find("number-matrix-rows-spanned") == nullptr &&
                          element.find("number-matrix-columns-spanned") == nullptr &&
                          is_plain_formula(formula->value, FormulaStyle::opendocument);
    element.drop("number-matrix-rows-spanned");
    element.drop("number-matrix-columns-spanned");
    if (is_error && !is_plain) formula->value = "of:=NA()";
    if (is_error || (is_plain && !has_result)) return budget_.add_formula();
    if (!has_result) ++budget_.left_out.formulas;
    formula->dropped = true;
}

void OdfPolicy::count(XmlElement& element) {
    auto const local = element.local;
    ++depth_;
    if (is_one_of(local, shapes())) budget_.add_shape();
    if (local == "table-row")
        row_repeated_.push_back(number_of(element.value("number-rows-repeated"), 1));
    if (is_cell(local)) open_cell(element);
    if (is_paragraph(local)) {
        count_cell();
        budget_.add_paragraphs(often_);
        paragraphs_.push_back(0);
    }
    if (local == "s") {
        constexpr std::size_t most = 1000;
        auto const blanks = std::min(number_of(element.value("c"), 1), most);
        if (auto* const c = element.find("c")) c->value = std::to_string(blanks);
        add_letters(blanks);
    }
}

void OdfPolicy::open_cell(XmlElement const& element) {
    auto const rows = row_repeated_.empty() ? 1 : row_repeated_.back();
    auto const repeated = times(rows, number_of(element.value("number-columns-repeated"), 1));
    cells_.push_back({often_, false, 0});
    often_ = times(often_, std::max<std::size_t>(1, repeated));
    // A cell of a text costs as much when it is empty; one of a sheet does only when it is not.
    bool const is_filled =
        element.find("value-type") != nullptr || element.find("formula") != nullptr || !figures();
    if (is_filled) count_cell();
    auto const spanned = times(number_of(element.value("number-rows-spanned"), 1),
                               number_of(element.value("number-columns-spanned"), 1));
    if (spanned > 1) budget_.add_cells(times(spanned, often_));
}

void OdfPolicy::count_cell() {
    if (cells_.empty() || cells_.back().counted) return;
    cells_.back().counted = true;
    budget_.add_cells(often_);
}

void OdfPolicy::add_letters(std::size_t letters) {
    budget_.add_text(letters, often_);
    if (figures() && !cells_.empty()) return budget_.check_cell(cells_.back().letters += letters);
    if (!paragraphs_.empty()) budget_.check_paragraph(paragraphs_.back() += letters);
}

void OdfPolicy::text(std::string_view text, std::string& out) {
    if (!data_from_) return add_letters(letters_of(text));
    if (data_from_ == nowhere) data_from_ = out.size();
}

void OdfPolicy::end(std::string_view local, std::string& out) {
    if (is_one_of(local, unwrapped())) return;
    --depth_;
    if (local == "table-row" && !row_repeated_.empty()) row_repeated_.pop_back();
    if (is_paragraph(local) && !paragraphs_.empty()) paragraphs_.pop_back();
    if (is_cell(local) && !cells_.empty()) {
        often_ = cells_.back().often_outside;
        cells_.pop_back();
    }
    if (local == "binary-data" && data_from_) {
        if (data_from_ != nowhere) check_data(out, *data_from_);
        data_from_.reset();
    }
}

/// The picture whose bytes begin there in what has been written.
void OdfPolicy::check_data(std::string& out, std::size_t from) {
    auto bytes = from_base64(std::string_view(out).substr(from));
    auto const before = bytes.size();
    out.resize(from);
    if (is_bounded_picture(bytes, budget_))
        out += to_base64(bytes);
    else if (before > 0)
        ++budget_.left_out.pictures;
}

}  // namespace report
