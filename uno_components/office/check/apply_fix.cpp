// SPDX-License-Identifier: MPL-2.0
#include "office/check/apply_fix.hpp"

#include <algorithm>
#include <com/sun/star/awt/FontSlant.hpp>
#include <com/sun/star/awt/FontUnderline.hpp>
#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/style/LineSpacing.hpp>
#include <com/sun/star/style/LineSpacingMode.hpp>
#include <com/sun/star/style/ParagraphAdjust.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XTextRangeCompare.hpp>
#include <cstdlib>
#include <map>
#include <optional>
#include <sstream>

#include "core/text/unicode.hpp"
#include "office/uno/properties.hpp"
#include "office/uno/strings.hpp"
#include "office/writer/places.hpp"
#include "office/writer/report_texts.hpp"
#include "office/writer/writer_document.hpp"

namespace report::office {

namespace {

using css::uno::Any;
using css::uno::Reference;
using Range = Reference<css::text::XTextRange>;

/// A property to be set, by its name.
using Properties = std::vector<std::pair<char const*, Any>>;

/// The same for letters of every script: a font has three of each.
void add_font_property(Properties& all, std::string const& key, Any const& value) {
    static std::map<std::string, std::vector<char const*>> const names{
        {"size", {"CharHeight", "CharHeightAsian", "CharHeightComplex"}},
        {"bold", {"CharWeight", "CharWeightAsian", "CharWeightComplex"}},
        {"italic", {"CharPosture", "CharPostureAsian", "CharPostureComplex"}},
        {"font", {"CharFontName", "CharFontNameAsian", "CharFontNameComplex"}}};
    for (auto const* name : names.at(key)) all.emplace_back(name, value);
}

std::optional<sal_Int16> adjust_of(std::string const& word) {
    static std::map<std::string, css::style::ParagraphAdjust> const words{
        {"left", css::style::ParagraphAdjust_LEFT},
        {"right", css::style::ParagraphAdjust_RIGHT},
        {"centre", css::style::ParagraphAdjust_CENTER},
        {"justified", css::style::ParagraphAdjust_BLOCK}};
    auto const found = words.find(word);
    if (found == words.end()) return std::nullopt;
    return static_cast<sal_Int16>(found->second);
}

/// What one "key=value" of a fix sets; false: no such key.
bool add_format(Properties& all, std::string const& key, std::string const& value) {
    auto const number = static_cast<sal_Int32>(std::strtol(value.c_str(), nullptr, 10));
    static std::map<std::string, char const*> const lengths{{"first_line", "ParaFirstLineIndent"},
                                                            {"left", "ParaLeftMargin"},
                                                            {"above", "ParaTopMargin"},
                                                            {"below", "ParaBottomMargin"}};
    if (auto const length = lengths.find(key); length != lengths.end()) {
        all.emplace_back(length->second, Any(number));
    } else if (key == "size") {
        add_font_property(all, key, Any(static_cast<float>(number) / 10));
    } else if (key == "bold") {
        add_font_property(
            all, key, Any(number != 0 ? css::awt::FontWeight::BOLD : css::awt::FontWeight::NORMAL));
    } else if (key == "italic") {
        add_font_property(all, key,
                          Any(number != 0 ? css::awt::FontSlant_ITALIC : css::awt::FontSlant_NONE));
    } else if (key == "underline") {
        all.emplace_back("CharUnderline", Any(css::awt::FontUnderline::NONE));
    } else if (key == "line") {
        css::style::LineSpacing const spacing(css::style::LineSpacingMode::PROP,
                                              static_cast<sal_Int16>(number));
        all.emplace_back("ParaLineSpacing", Any(spacing));
    } else if (auto const adjust = adjust_of(value); key == "align" && adjust) {
        all.emplace_back("ParaAdjust", Any(*adjust));
    } else {
        return false;
    }
    return true;
}

/// None when the fix is of no kind that is known here.
std::optional<Properties> properties_of_fix(Fix const& fix) {
    Properties all;
    if (fix.what == "font") {
        add_font_property(all, "font", Any(to_office(fix.words)));
        return all;
    }
    if (fix.what == "colour") {
        all.emplace_back("CharColor",
                         Any(static_cast<sal_Int32>(std::strtol(fix.words.c_str(), nullptr, 10))));
        return all;
    }
    if (fix.what != "format") return std::nullopt;
    std::istringstream in(fix.words);
    for (std::string one; in >> one;) {
        auto const equals = one.find('=');
        if (equals == std::string::npos ||
            !add_format(all, one.substr(0, equals), one.substr(equals + 1)))
            return std::nullopt;
    }
    return all;
}

/// A finding's places in the document, and what is done there.
struct Prepared {
    std::vector<Range> places;
    std::vector<std::string> words;  ///< one for each place; none: only formatting is changed
    Properties properties;
};

std::optional<Prepared> prepare(CollectedDocument const& collected, OldFonts const& fonts,
                                Finding const& finding) {
    if (finding.fixes.empty() || finding.places.empty()) return std::nullopt;
    auto const& fix = finding.fixes.front();
    if (fix.policy == FixPolicy::proposed) return std::nullopt;
    Prepared prepared;
    auto const add = [&](TextSpan const& span, bool exactly) {
        auto const found = find_words(collected, fonts, span);
        if (!found.range.is() || (exactly && !found.exact)) return false;
        check_open(found.range);
        prepared.places.push_back(found.range);
        return true;
    };
    if (fix.what.empty()) {
        for (auto const& one : finding.fixes) {
            if (one.place >= finding.places.size() || !add(finding.places[one.place], true))
                return std::nullopt;
            prepared.words.push_back(one.words);
        }
        return prepared;
    }
    auto properties = properties_of_fix(fix);
    if (!properties) return std::nullopt;
    prepared.properties = std::move(*properties);
    for (auto const& span : finding.places)
        if (!add(span, false)) return std::nullopt;
    return prepared;
}

/// Whether words stand in a tracked insertion.
bool is_inserted(Range const& words) {
    auto const paragraph = words->getText()->createTextCursorByRange(words->getStart());
    Reference<css::text::XParagraphCursor> const lines(paragraph, css::uno::UNO_QUERY);
    if (!lines.is()) return false;
    lines->gotoStartOfParagraph(false);
    lines->gotoEndOfParagraph(true);
    Reference<css::container::XEnumerationAccess> const all(lines, css::uno::UNO_QUERY);
    auto const paragraphs = all.is() ? all->createEnumeration() : nullptr;
    if (!paragraphs.is() || !paragraphs->hasMoreElements()) return false;
    Reference<css::container::XEnumerationAccess> const first(paragraphs->nextElement(),
                                                              css::uno::UNO_QUERY);
    Reference<css::text::XTextRangeCompare> const order(words->getText(), css::uno::UNO_QUERY);
    if (!first.is() || !order.is()) return false;
    int open = 0;
    for (auto const portions = first->createEnumeration(); portions->hasMoreElements();) {
        Range const portion(portions->nextElement(), css::uno::UNO_QUERY);
        // Behind the first of the words nothing of interest begins.
        if (!portion.is() || order->compareRegionStarts(portion, words) < 0) break;
        if (property_of<rtl::OUString>(portion, "TextPortionType") != "Redline" ||
            property_of<rtl::OUString>(portion, "RedlineType") != "Insert")
            continue;
        open = std::max(0, open + (property_of<bool>(portion, "IsStart") ? 1 : -1));
    }
    return open > 0;
}

/// Changes are tracked while it lives.
class Tracked {
public:
    explicit Tracked(Reference<css::frame::XModel> const& model) : model_(model) {
        set_property(model_, "RecordChanges", Any(true));
    }
    ~Tracked() { set_property(model_, "RecordChanges", Any(false)); }
    Tracked(Tracked const&) = delete;
    Tracked& operator=(Tracked const&) = delete;

private:
    Reference<css::frame::XModel> model_;
};

void carry_out(Reference<css::frame::XModel> const& model, Prepared const& prepared) {
    for (std::size_t i = 0; i < prepared.places.size(); ++i) {
        auto const& place = prepared.places[i];
        if (!prepared.words.empty()) {
            auto const& words = prepared.words[i];
            auto const before = from_office(place->getString());
            // What comes into a tracked insertion goes with it where somebody rejects that.
            std::optional<Tracked> tracked;
            if (is_inserted(place)) tracked.emplace(model);
            bool const plain = to_code_points(before).size() == utf16_length(before) &&
                               to_code_points(words).size() == utf16_length(words);
            if (before.empty() || !plain)
                place->setString(to_office(words));
            else
                replace_words(place, words);
        }
        for (auto const& [name, value] : prepared.properties) set_property(place, name, value);
    }
}

}  // namespace

FixOutcome apply_fixes(Reference<css::frame::XModel> const& model,
                       CollectedDocument const& collected, OldFonts const& fonts,
                       std::vector<Finding> const& findings, std::string const& undo_title) {
    WriterDocument const document(model);
    document.check_writable();
    FixOutcome outcome;
    std::vector<Prepared> all;
    for (auto const& finding : findings) {
        if (auto prepared = prepare(collected, fonts, finding))
            all.push_back(std::move(*prepared));
        else
            ++outcome.left;
    }
    outcome.done = all.size();
    if (all.empty()) return outcome;
    document.in_one_step(to_office(undo_title), [&] {
        for (auto const& one : all) carry_out(model, one);
    });
    return outcome;
}

}  // namespace report::office
