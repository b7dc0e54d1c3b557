// SPDX-License-Identifier: MPL-2.0
#include "office/writer/seen_text.hpp"

#include <algorithm>
#include <com/sun/star/awt/FontStrikeout.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <functional>

#include "core/text/unicode.hpp"
#include "office/uno/properties.hpp"
#include "office/uno/strings.hpp"

namespace report::office {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using Contents = Reference<css::container::XEnumerationAccess>;
using Portion = Reference<css::text::XTextRange>;

/// What a portion is to a reader.
enum class Sight { seen, left_out, nothing };

class SeenWalk {
public:
    using Visit = std::function<void(Portion const&)>;
    using EndParagraph = std::function<void()>;

    bool cleaned() const { return cleaned_; }
    bool has_comments() const { return has_comments_; }

    void run(Contents const& text, Visit const& seen, EndParagraph const& end) {
        for (auto const all = text->createEnumeration(); all->hasMoreElements();) {
            Contents const paragraph(all->nextElement(), UNO_QUERY);
            if (!paragraph.is()) continue;
            walk(paragraph, seen);
            end();
        }
    }

private:
    void walk(Contents const& paragraph, Visit const& seen) {
        for (auto const all = paragraph->createEnumeration(); all->hasMoreElements();) {
            Reference<css::uno::XInterface> const portion(all->nextElement(), UNO_QUERY_THROW);
            auto const sight = sight_of(portion);
            if (sight == Sight::seen) seen(Portion(portion, UNO_QUERY_THROW));
            cleaned_ = cleaned_ || sight == Sight::left_out;
        }
    }

    Sight sight_of(Reference<css::uno::XInterface> const& portion) {
        auto const type = property_of<rtl::OUString>(portion, "TextPortionType");
        if (type == "Redline") {
            mark_change(portion);
            return Sight::nothing;
        }
        if (type == "Footnote") return Sight::left_out;
        if (type == "Annotation" || type == "AnnotationEnd") has_comments_ = true;
        if (type == "LineBreak") return deletions_ == 0 ? Sight::seen : Sight::left_out;
        if (type != "Text" && type != "TextField") return Sight::nothing;
        if (type == "TextField" && is_comment(portion)) {
            has_comments_ = true;
            return Sight::nothing;
        }
        if (Portion(portion, UNO_QUERY_THROW)->getString().isEmpty()) return Sight::nothing;
        bool const is_seen =
            deletions_ == 0 && !property_of<bool>(portion, "CharHidden") &&
            property_of<sal_Int16>(portion, "CharStrikeout") == css::awt::FontStrikeout::NONE &&
            property_of<sal_Int16>(portion, "CharEscapement") == 0;
        return is_seen ? Sight::seen : Sight::left_out;
    }

    static bool is_comment(Reference<css::uno::XInterface> const& portion) {
        auto const field = property_of<Reference<css::lang::XServiceInfo>>(portion, "TextField");
        return field.is() && field->supportsService("com.sun.star.text.textfield.Annotation");
    }

    void mark_change(Reference<css::uno::XInterface> const& portion) {
        if (property_of<rtl::OUString>(portion, "RedlineType") != "Delete" ||
            property_of<bool>(portion, "IsCollapsed"))
            return;
        deletions_ = std::max(0, deletions_ + (property_of<bool>(portion, "IsStart") ? 1 : -1));
    }

    int deletions_ = 0;
    bool cleaned_ = false;
    bool has_comments_ = false;
};

std::string string_of(Portion const& portion) {
    auto const text = from_office(portion->getString());
    return text.empty() ? "\n" : text;
}

}  // namespace

std::string SeenText::plain() const {
    std::string text;
    for (auto const& paragraph : paragraphs) {
        if (&paragraph != &paragraphs.front()) text += '\n';
        for (auto const& portion : paragraph) text += portion.text;
    }
    return to_nfc(text);
}

SeenText seen_text(Reference<css::text::XText> const& cell) {
    SeenText text;
    std::vector<FontPortion> portions;
    SeenWalk walk;
    walk.run(
        {cell, UNO_QUERY_THROW},
        [&](Portion const& portion) {
            portions.push_back({string_of(portion),
                                from_office(property_of<rtl::OUString>(portion, "CharFontName"))});
        },
        [&] {
            text.paragraphs.push_back(std::move(portions));
            portions.clear();
        });
    text.cleaned = walk.cleaned();
    return text;
}

void set_seen_text(Reference<css::text::XText> const& cell, std::string const& text) {
    std::vector<Portion> portions;
    SeenWalk walk;
    walk.run(
        {cell, UNO_QUERY_THROW}, [&](Portion const& portion) { portions.push_back(portion); },
        [] {});
    if (!walk.cleaned() && !walk.has_comments()) {
        cell->setString(to_office(text));
        return;
    }
    // From behind: what is set in front moves what follows it.
    for (auto i = portions.size(); i-- > 1;) portions[i]->setString({});
    if (portions.empty())
        cell->insertString(cell->getStart(), to_office(text), false);
    else
        portions.front()->setString(to_office(text));
}

}  // namespace report::office
