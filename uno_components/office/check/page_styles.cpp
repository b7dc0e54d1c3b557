// SPDX-License-Identifier: MPL-2.0
#include "office/check/page_styles.hpp"

#include <cmath>
#include <com/sun/star/awt/FontSlant.hpp>
#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/style/NumberingType.hpp>
#include <com/sun/star/style/ParagraphAdjust.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/text/HoriOrientation.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <optional>

#include "office/uno/strings.hpp"
#include "office/writer/plain_walk.hpp"

namespace report::office {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

/// A page number in a header or a footer.
struct PageNumber {
    bool centred = false;
    std::string font;
    std::int64_t tenths = 0;
    bool bold = false, italic = false, arabic = true, bare = true;
};

template <class T>
T get(AnyObject const& of, char const* name, T fallback = {}) {
    return value_of<T>(optional_property(of, rtl::OUString::createFromAscii(name)), fallback);
}

bool is_page_number(AnyObject const& field) {
    Reference<css::lang::XServiceInfo> const info(field, UNO_QUERY);
    return info.is() && (info->supportsService("com.sun.star.text.textfield.PageNumber") ||
                         info->supportsService("com.sun.star.text.TextField.PageNumber"));
}

bool is_arabic(AnyObject const& field, AnyObject const& style) {
    namespace type = css::style::NumberingType;
    auto own = get<sal_Int16>(field, "NumberingType", type::ARABIC);
    if (own == type::PAGE_DESCRIPTOR) own = get<sal_Int16>(style, "NumberingType", type::ARABIC);
    return own == type::ARABIC;
}

class NumberFinder {
public:
    explicit NumberFinder(AnyObject const& style) : style_(style) {}

    std::optional<PageNumber> find(AnyObject const& text, bool centred_frame = false,
                                   int depth = 0) {
        std::optional<PageNumber> found;
        Enumerable const paragraphs(text, UNO_QUERY);
        if (!paragraphs.is() || depth > 3) return found;
        each_of(paragraphs->createEnumeration(), [&](AnyObject const& paragraph) {
            if (found) return;
            auto const adjust = get<sal_Int16>(paragraph, "ParaAdjust", 0);
            bool const centred = centred_frame || adjust == static_cast<sal_Int16>(
                                                                css::style::ParagraphAdjust_CENTER);
            found = in_portions(paragraph, centred, depth);
            if (!found) found = in_frames(paragraph, depth);
        });
        return found;
    }

private:
    std::optional<PageNumber> in_portions(AnyObject const& paragraph, bool centred, int depth) {
        std::optional<PageNumber> found;
        Enumerable const portions(paragraph, UNO_QUERY);
        Reference<css::text::XTextRange> const whole(paragraph, UNO_QUERY);
        if (!portions.is() || !whole.is()) return found;
        each_of(portions->createEnumeration(), [&](AnyObject const& portion) {
            if (found) return;
            auto const type = get<rtl::OUString>(portion, "TextPortionType");
            if (type == "Frame") found = in_frames(portion, depth);
            if (type != "TextField") return;
            auto const field = get<AnyObject>(portion, "TextField");
            if (!is_page_number(field)) return;
            PageNumber number;
            number.centred = centred;
            number.font = from_office(get<rtl::OUString>(portion, "CharFontName"));
            number.tenths = std::lround(get<float>(portion, "CharHeight") * 10);
            number.bold = get<float>(portion, "CharWeight") >= css::awt::FontWeight::SEMIBOLD;
            number.italic =
                get<css::awt::FontSlant>(portion, "CharPosture") != css::awt::FontSlant_NONE;
            number.arabic = is_arabic(field, style_);
            Reference<css::text::XTextRange> const range(portion, UNO_QUERY_THROW);
            number.bare = whole->getString().trim() == range->getString().trim();
            found = number;
        });
        return found;
    }

    /// Word's page numbers stand in a frame of their own.
    std::optional<PageNumber> in_frames(AnyObject const& of, int depth) {
        std::optional<PageNumber> found;
        Reference<css::container::XContentEnumerationAccess> const hung(of, UNO_QUERY);
        if (!hung.is()) return found;
        each_of(hung->createContentEnumeration("com.sun.star.text.TextContent"),
                [&](AnyObject const& frame) {
                    if (found) return;
                    auto const orient = get<sal_Int16>(frame, "HoriOrient", 0);
                    found = find(frame, orient == css::text::HoriOrientation::CENTER, depth + 1);
                });
        return found;
    }

    AnyObject style_;
};

class PageReader {
public:
    explicit PageReader(Reference<css::frame::XModel> const& model) {
        Reference<css::style::XStyleFamiliesSupplier> const supplier(model, UNO_QUERY_THROW);
        supplier->getStyleFamilies()->getByName("PageStyles") >>= styles_;
    }

    AnyObject style(std::string const& name) const {
        AnyObject style;
        if (styles_.is() && styles_->hasByName(to_office(name)))
            styles_->getByName(to_office(name)) >>= style;
        return style;
    }

    PageLayout read(std::string const& name) const {
        PageLayout page;
        auto const of = style(name);
        if (!of.is()) return page;
        page.measured = true;
        page.style = name;
        page.width = get<sal_Int32>(of, "Width");
        page.height = get<sal_Int32>(of, "Height");
        page.landscape = page.width > page.height;
        page.left = get<sal_Int32>(of, "LeftMargin") + get<sal_Int32>(of, "GutterMargin");
        page.right = get<sal_Int32>(of, "RightMargin");
        // The distance to the text counts within the height.
        page.top = get<sal_Int32>(of, "TopMargin") +
                   (get<bool>(of, "HeaderIsOn") ? get<sal_Int32>(of, "HeaderHeight") : 0);
        page.bottom = get<sal_Int32>(of, "BottomMargin") +
                      (get<bool>(of, "FooterIsOn") ? get<sal_Int32>(of, "FooterHeight") : 0);
        number(of, page);
        return page;
    }

    std::string following(std::string const& name) const {
        auto const of = style(name);
        return of.is() ? from_office(get<rtl::OUString>(of, "FollowStyle")) : std::string();
    }

private:
    static std::optional<PageNumber> number_in(AnyObject const& style, char const* text) {
        return NumberFinder(style).find(get<AnyObject>(style, text));
    }

    static void number(AnyObject const& of, PageLayout& page) {
        bool const shared = get<bool>(of, "FirstIsShared", true);
        if (get<bool>(of, "HeaderIsOn")) {
            auto const top = number_in(of, "HeaderText");
            auto const first = shared ? top : number_in(of, "HeaderTextFirst");
            page.first_numbered = first.has_value();
            if (top) set(*top, page);
        }
        if (get<bool>(of, "FooterIsOn")) {
            auto const bottom = number_in(of, "FooterText");
            bool const first = bottom && (shared || number_in(of, "FooterTextFirst"));
            page.number_elsewhere = page.number_elsewhere || bottom.has_value();
            page.first_numbered = page.first_numbered || first;
            if (bottom && !page.numbered) set_look(*bottom, page);
        }
    }

    static void set(PageNumber const& number, PageLayout& page) {
        page.numbered = number.centred;
        page.number_elsewhere = !number.centred;
        set_look(number, page);
    }

    static void set_look(PageNumber const& number, PageLayout& page) {
        page.number_font = number.font;
        page.number_tenths = number.tenths;
        page.number_bold = number.bold;
        page.number_italic = number.italic;
        page.number_arabic = number.arabic;
        page.number_bare = number.bare;
    }

    Reference<css::container::XNameAccess> styles_;
};

/// Pages of which the first has a style of its own say in its number what is on the first page.
void join_following(PageLayout& page, PageLayout const& next) {
    bool const first = page.numbered || page.number_elsewhere || page.first_numbered;
    auto const own = page;
    page = next;
    page.style = own.style;
    page.width = own.width, page.height = own.height;
    page.top = own.top, page.bottom = own.bottom, page.left = own.left, page.right = own.right;
    page.landscape = own.landscape;
    page.first_numbered = first;
}

}  // namespace

PageLayout read_pages(Reference<css::frame::XModel> const& model, std::string const& first,
                      std::set<std::string> const& used) {
    PageReader const reader(model);
    auto name = reader.style(first).is() ? first : std::string("Standard");
    auto page = reader.read(name);
    std::vector<PageLayout> others;
    std::set<std::string> seen{name};
    for (auto next = reader.following(name); !next.empty() && seen.insert(next).second;
         next = reader.following(next)) {
        auto const behind = reader.read(next);
        if (!behind.measured) break;
        if (others.empty()) join_following(page, behind);
        others.push_back(behind);
    }
    for (auto const& one : used) {
        if (!seen.insert(one).second) continue;
        auto other = reader.read(one);
        if (!other.measured) continue;
        auto const next = reader.following(one);
        if (next != one && seen.insert(next).second)
            if (auto const behind = reader.read(next); behind.measured)
                join_following(other, behind);
        others.push_back(other);
    }
    page.others = std::move(others);
    return page;
}

}  // namespace report::office
