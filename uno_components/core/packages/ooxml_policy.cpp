// SPDX-License-Identifier: MPL-2.0
#include "core/packages/ooxml_policy.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>
#include <utility>

#include "core/json/json.hpp"
#include "core/packages/fields.hpp"
#include "core/packages/formulas.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

using Names = std::vector<std::string_view>;

bool is_one_of(std::string_view name, Names const& names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

struct Loss {
    std::string_view name;
    std::size_t LeftOut::*what;
};
constexpr std::array<Loss, 13> losses{{{"altChunk", &LeftOut::texts},
                                       {"subDoc", &LeftOut::texts},

                                       {"mailMerge", &LeftOut::links},
                                       {"OLEObject", &LeftOut::objects},
                                       {"objectEmbed", &LeftOut::objects},
                                       {"objectLink", &LeftOut::links},
                                       {"control", &LeftOut::objects},
                                       {"webVideoPr", &LeftOut::media},
                                       {"videoFile", &LeftOut::media},
                                       {"audioFile", &LeftOut::media},
                                       {"quickTimeFile", &LeftOut::media},
                                       {"wavAudioFile", &LeftOut::media},
                                       {"snd", &LeftOut::media}}};

/// Nobody misses these: what is asked of a template, of data elsewhere or of a browser, fonts that
/// come with the file, and the values that a chart would read again from a workbook.
Names const& without_a_word() {
    static Names const names{"linkStyles",   "attachedTemplate", "dataBinding",   "docVars",
                             "frameset",     "saveThroughXslt",  "schemaLibrary", "attachedSchema",
                             "embedRegular", "embedBold",        "embedItalic",   "embedBoldItalic",
                             "externalData", "userShapes",       "contentPart",   "printSettings",
                             "custSnd"};
    return names;
}

constexpr std::size_t longest_code = 8192;

}  // namespace

XmlPolicy::Fate WordPolicy::start(XmlElement& element, std::string& out) {
    auto const fate = judge(element);
    if (fate != Fate::keep) return fate;
    count(element);
    if (element.local == "fldChar") mark_field(element.value("fldCharType"), out);
    if (element.local == "instrText" || element.local == "delInstrText") {
        in_code_ = true;
        code_from_ = 0;
    }
    return fate;
}

XmlPolicy::Fate WordPolicy::judge(XmlElement& element) {
    auto const local = element.local;
    for (auto const& loss : losses) {
        if (loss.name != local) continue;
        ++(budget_.left_out.*loss.what);
        return Fate::drop;
    }
    if (is_one_of(local, without_a_word())) return Fate::drop;
    if (purpose_ != CleanFor::copying &&
        is_one_of(local, {"pic", "imagedata", "chart", "relIds", "blip", "background"}))
        return Fate::drop;
    if (local == "fldSimple" && !is_own_field(element.value("instr"))) {
        ++budget_.left_out.links;
        element.find("instr")->value = " QUOTE ";
    }
    for (auto& attribute : element.attributes) {
        bool const is_target = attribute.local == "src" || attribute.local == "href" ||
                               attribute.local == "althref" || attribute.local == "link";
        if (!is_target || attribute.value.empty()) continue;
        // Of a drawing's relationship, which may point only into the package by now.
        bool const is_id = attribute.local == "link" || (attribute.name.substr(0, 2) == "r:");
        if (attribute.local == "href" && !is_id && is_harmless_hyperlink(attribute.value) &&
            local != "imagedata" && local != "fill" && local != "stroke")
            continue;
        attribute.dropped = true;
        if (!is_id) ++budget_.left_out.links;
    }
    return Fate::keep;
}

void WordPolicy::count(XmlElement const& element) {
    auto const local = element.local;
    if (local == "p") {
        budget_.add_paragraphs(1);
        paragraphs_.push_back(0);
    }
    if (local == "tc") {
        budget_.add_cells(1);
    }
    if (local == "drawing" || local == "pict" || local == "wsp" || local == "sp" ||
        local == "shape" || local == "object")
        budget_.add_shape();
}

void WordPolicy::mark_field(std::string_view type, std::string& out) {
    if (type == "begin") {
        // What a field is called may be the result of another: that is not known here.
        if (!fields_.empty() && !fields_.back().shows_result &&
            word_of_field(fields_.back().code).empty())
            fields_.back().code = "\"";
        fields_.emplace_back();
    } else if (!fields_.empty() && type == "separate") {
        settle_field(fields_.back(), out);
        fields_.back().shows_result = true;
    } else if (!fields_.empty() && type == "end") {
        if (!fields_.back().shows_result) settle_field(fields_.back(), out);
        fields_.pop_back();
    }
}

/// A code that reaches out is blanked where it was written; its result stays.
void WordPolicy::settle_field(Field const& field, std::string& out) {
    if (is_own_field(field.code)) return;
    ++budget_.left_out.links;
    for (auto const& [from, to] : field.written)
        std::fill(out.begin() + static_cast<std::ptrdiff_t>(from),
                  out.begin() + static_cast<std::ptrdiff_t>(to), ' ');
}

void WordPolicy::text(std::string_view text, std::string& out) {
    auto const letters = letters_of(text);
    budget_.add_text(letters);
    if (!paragraphs_.empty()) budget_.check_paragraph(paragraphs_.back() += letters);
    if (!in_code_) return;
    if (code_from_ == 0) code_from_ = out.size();
    if (!fields_.empty()) fields_.back().code.append(text.substr(0, longest_code));
}

void WordPolicy::end(std::string_view local, std::string& out) {
    if (local == "p" && !paragraphs_.empty()) paragraphs_.pop_back();
    if (local != "instrText" && local != "delInstrText") return;
    in_code_ = false;
    if (code_from_ == 0) return;
    if (!fields_.empty() && !fields_.back().shows_result) {
        fields_.back().written.emplace_back(code_from_, out.size());
    } else {
        // A code outside every field is none; but another reader may see a field there.
        std::fill(out.begin() + static_cast<std::ptrdiff_t>(code_from_), out.end(), ' ');
    }
}

namespace {

using KnownNames = std::unordered_set<std::string_view>;

/// What is read of a workbook.
KnownNames known_in_workbooks() {
    constexpr std::string_view names =
        // the workbook
        "workbook workbookPr fileVersion bookViews workbookView sheets sheet"
        // sheets
        " worksheet sheetPr dimension sheetViews sheetView sheetFormatPr cols col sheetData row c v"
        " f is mergeCells mergeCell"
        // texts
        " sst si t r rPr rFont charset family b i strike outline shadow condense extend color sz u"
        " vertAlign scheme"
        // formats
        " styleSheet numFmts numFmt fonts font name fills fill patternFill fgColor bgColor borders"
        " border left right top bottom diagonal start end cellStyleXfs cellXfs xf alignment"
        " protection cellStyles cellStyle";
    KnownNames known;
    for (std::size_t at = 0; at < names.size();) {
        auto const end = std::min(names.find(' ', at), names.size());
        known.insert(names.substr(at, end - at));
        at = end + 1;
    }
    return known;
}

/// Anything else in a workbook is of no use for figures.
bool is_known_in_workbook(std::string_view local) {
    static auto const known = known_in_workbooks();
    return known.count(local) > 0;
}

constexpr char value_name = 'v';

bool is_value(std::string_view local) {
    return local.size() == 1 && local.front() == value_name;
}

/// Of a row only where it is and what hides it, if anything does. What a row looks like is written
/// out for each of thousands.
void drop_needless_of_row(XmlElement& element) {
    for (auto& one : element.attributes) {
        if (one.local == "r" || one.name.substr(0, 5) == "xmlns") continue;
        bool const hides =
            one.local == "hidden" || one.local == "outlineLevel" || one.local == "collapsed";
        one.dropped = !hides || one.value == "0" || one.value == "false";
    }
}

/// Of a cell only where it is, its format, and what it holds, unless that is a number.
void drop_needless_of_cell(XmlElement& element) {
    for (auto& one : element.attributes) {
        bool const counts = one.local == "r" || one.local == "s" || one.local == "t" ||
                            one.name.substr(0, 5) == "xmlns";
        one.dropped = !counts || (one.local == "t" && one.value == "n");
    }
}

/// How many cells "A1:C3" is; the largest number when it cannot be told.
std::size_t cells_of(std::string_view range) {
    std::array<std::size_t, 4> at{};  // column and row of two cells
    std::size_t corner = 0;
    for (char const c : range) {
        if (c == ':' && corner == 0)
            corner = 2;
        else if (c >= 'A' && c <= 'Z')
            at[corner] = times(at[corner], 26) + static_cast<std::size_t>(c - 'A' + 1);
        else if (c >= '0' && c <= '9')
            at[corner + 1] = times(at[corner + 1], 10) + static_cast<std::size_t>(c - '0');
        else if (c != '$')
            return static_cast<std::size_t>(-1);
    }
    auto const length = [](std::size_t one, std::size_t other) {
        return (one > other ? one - other : other - one) + 1;
    };
    return corner == 0 ? 1 : times(length(at[0], at[2]), length(at[1], at[3]));
}

}  // namespace

XmlPolicy::Fate ExcelPolicy::start(XmlElement& element, std::string& out) {
    auto const local = element.local;
    if (!is_known_in_workbook(local)) return Fate::drop;
    if (local == "mergeCell") budget_.add_cells(cells_of(element.value("ref")));
    if (local == "row") {
        budget_.add_paragraphs(0);
        drop_needless_of_row(element);
    }
    if (local == "c") {
        drop_needless_of_cell(element);
        is_shared_ = element.value("t") == "s";
        has_value_ = false;
        is_plain_ = true;
        formula_from_ = formula_to_ = 0;
        letters_ = 0;
        formula_.clear();
        budget_.add_cells(1);
    }
    if (local == "si") letters_ = 0;
    if (is_value(local)) {
        in_value_ = true;
        value_.clear();
    }
    if (local == "f") {
        formula_from_ = out.size();
        begin_formula(element);
    }
    return Fate::keep;
}

/// One of a block of cells is worked out for them all: only its result is taken.
void ExcelPolicy::begin_formula(XmlElement const& element) {
    in_formula_ = true;
    auto const type = element.value("t");
    is_plain_ = type.empty() || type == "normal";
}

void ExcelPolicy::text(std::string_view text, std::string&) {
    if (in_formula_) {
        formula_.append(
            text.substr(0, longest_code + 1 - std::min(formula_.size(), longest_code + 1)));
        return;
    }
    auto const letters = letters_of(text);
    budget_.check_cell(letters_ += letters);
    budget_.add_text(letters);
    if (!in_value_) return;
    has_value_ = true;
    if (is_shared_ && value_.size() < 20) value_.append(text.substr(0, 20));
}

void ExcelPolicy::end(std::string_view local, std::string& out) {
    if (is_value(local)) in_value_ = false;
    if (local == "si") shared_.letters.push_back(letters_);
    if (local == "f") in_formula_ = false;
    if (local == "c") end_cell(out);
    // The end tag of a formula is written after this, so its place is taken at the next element.
}

/// Where a result stands beside it, a formula has nothing to add: what was seen last is what the
/// sheet says. Unless the workbook says itself that it is not.
void ExcelPolicy::end_cell(std::string& out) {
    if (is_shared_ && has_value_) {
        auto const index = number_of(value_, 0);
        if (index < shared_.letters.size()) budget_.add_text(shared_.letters[index]);
    }
    if (formula_from_ == 0) return;
    bool const has_result = has_value_ && !shared_.stale;
    if (!has_result && is_plain_ && is_plain_formula(formula_, FormulaStyle::excel))
        return budget_.add_formula();
    if (!has_result) ++budget_.left_out.formulas;
    if (has_value_ && shared_.stale) {
        out.erase(formula_from_);
        return;
    }
    auto const end = out.find("</", formula_from_);
    auto const close = end == std::string::npos ? end : out.find('>', end);
    if (close != std::string::npos) out.erase(formula_from_, close + 1 - formula_from_);
}

}  // namespace report
