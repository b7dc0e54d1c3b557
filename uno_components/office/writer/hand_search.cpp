// SPDX-License-Identifier: MPL-2.0
#include "office/writer/hand_search.hpp"

#include <com/sun/star/beans/XMultiPropertySet.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XContentEnumerationAccess.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>

#include "office/uno/strings.hpp"
#include "office/writer/marks.hpp"
#include "office/writer/paragraph_text.hpp"

namespace report::office {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

namespace {

/// Looks for what only a hand makes.
class HandSearch {
public:
    explicit HandSearch(Reference<css::frame::XModel> const& model)
        : styles_(Reference<css::style::XStyleFamiliesSupplier>(model, UNO_QUERY_THROW)
                      ->getStyleFamilies()
                      ->getByName("ParagraphStyles"),
                  UNO_QUERY_THROW) {}

    bool finds_in(Reference<css::container::XEnumerationAccess> const& paragraph) const {
        auto const plain = formatting_of_style(paragraph);
        bool found = false;
        each_portion(paragraph, [&](Reference<css::beans::XPropertySet> const& portion,
                                    rtl::OUString const& type) {
            found = found || is_by_hand(portion, type, plain);
        });
        // Pictures and frames that hang on the paragraph itself.
        Reference<css::container::XContentEnumerationAccess> const hung(paragraph, UNO_QUERY);
        return found ||
               (hung.is() &&
                hung->createContentEnumeration("com.sun.star.text.TextContent")->hasMoreElements());
    }

private:
    using Formatting = css::uno::Sequence<Any>;

    static bool is_by_hand(Reference<css::beans::XPropertySet> const& portion,
                           rtl::OUString const& type, Formatting const& plain) {
        if (type == "Bookmark") return !is_own_mark(portion);
        // A comment, a note, a tracked change; not where a page happens to end.
        if (type != "Text" && type != "TextField") return type != "SoftPageBreak";
        return is_comment(portion) ||
               (!portion_text(portion, type).empty() && formatting(portion) != plain);
    }

    static bool is_own_mark(Reference<css::beans::XPropertySet> const& portion) {
        Reference<css::container::XNamed> mark;
        portion->getPropertyValue("Bookmark") >>= mark;
        auto const name = mark.is() ? from_office(mark->getName()) : std::string();
        // Word marks where it stopped with "_GoBack" and the like.
        return starts_with(name, place_prefix) || starts_with(name, "_");
    }

    static bool is_comment(Reference<css::beans::XPropertySet> const& portion) {
        Reference<css::lang::XServiceInfo> field;
        if (portion->getPropertySetInfo()->hasPropertyByName("TextField"))
            portion->getPropertyValue("TextField") >>= field;
        return field.is() && field->supportsService("com.sun.star.text.textfield.Annotation");
    }

    /// What somebody sees of a text, as opposed to what a trip through Word writes out besides.
    static Formatting formatting(Reference<css::uno::XInterface> const& of) {
        // In alphabetical order, as the interface wants it.
        static auto const names = sequence<rtl::OUString>(
            {"CharBackColor", "CharColor", "CharFontName", "CharHeight", "CharPosture",
             "CharStrikeout", "CharUnderline", "CharWeight", "ParaAdjust", "ParaBackColor"});
        return Reference<css::beans::XMultiPropertySet>(of, UNO_QUERY_THROW)
            ->getPropertyValues(names);
    }

    Formatting formatting_of_style(Reference<css::uno::XInterface> const& paragraph) const {
        rtl::OUString style;
        Reference<css::beans::XPropertySet>(paragraph, UNO_QUERY_THROW)
            ->getPropertyValue("ParaStyleName") >>= style;
        return formatting(
            Reference<css::uno::XInterface>(styles_->getByName(style), UNO_QUERY_THROW));
    }

    Reference<css::container::XNameAccess> styles_;
};

}  // namespace

bool has_hand(Reference<css::frame::XModel> const& model,
              Reference<css::text::XTextCursor> const& range) {
    HandSearch const search(model);
    bool found = false;
    each_paragraph(range, [&](Reference<css::container::XEnumerationAccess> const& paragraph) {
        found = found || (paragraph.is() && search.finds_in(paragraph));
    });
    return found;
}

}  // namespace report::office
