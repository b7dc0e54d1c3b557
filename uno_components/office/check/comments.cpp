// SPDX-License-Identifier: MPL-2.0
#include "office/check/comments.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextFieldsSupplier.hpp>

#include "office/uno/properties.hpp"
#include "office/uno/strings.hpp"
#include "office/writer/writer_document.hpp"

namespace report::office {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using Model = Reference<css::frame::XModel>;
using Content = Reference<css::text::XTextContent>;

rtl::OUString service() {
    return "com.sun.star.text.textfield.Annotation";
}
/// By these ours are known again, also in a DOCX.
rtl::OUString initials() {
    return "cchc";
}

std::vector<Content> all_comments(Model const& model) {
    std::vector<Content> all;
    Reference<css::text::XTextFieldsSupplier> const supplier(model, UNO_QUERY_THROW);
    auto const fields = supplier->getTextFields()->createEnumeration();
    while (fields->hasMoreElements()) {
        auto const field = fields->nextElement();
        Reference<css::lang::XServiceInfo> const info(field, UNO_QUERY);
        if (info.is() && info->supportsService(service())) all.emplace_back(field, UNO_QUERY_THROW);
    }
    return all;
}

std::vector<Content> ours(Model const& model) {
    std::vector<Content> all;
    for (auto const& comment : all_comments(model))
        if (property_of<rtl::OUString>(comment, "Initials") == initials()) all.push_back(comment);
    return all;
}

void remove(std::vector<Content> const& all) {
    for (auto const& one : all) one->getAnchor()->getText()->removeTextContent(one);
}

}  // namespace

std::size_t write_comments(Model const& model, CollectedDocument const& collected,
                           OldFonts const& fonts, std::vector<Finding> const& findings,
                           std::string const& author, std::string const& undo_title) {
    WriterDocument const document(model);
    document.check_writable();
    std::vector<std::pair<Reference<css::text::XTextRange>, std::string>> places;
    for (auto const& finding : findings) {
        if (finding.places.empty()) continue;
        auto const found = find_words(collected, fonts, finding.places.front());
        if (!found.range.is()) continue;
        auto text = finding.told + ": " + finding.message;
        if (!finding.source.empty()) text += "\n" + finding.source;
        places.emplace_back(found.range->getEnd(), std::move(text));
    }
    auto const before = ours(model);
    if (places.empty() && before.empty()) return 0;
    Reference<css::lang::XMultiServiceFactory> const factory(model, UNO_QUERY_THROW);
    document.in_one_step(to_office(undo_title), [&] {
        remove(before);
        for (auto const& [place, text] : places) {
            auto const field = factory->createInstance(service());
            set_property(field, "Author", Any(to_office(author)));
            set_property(field, "Initials", Any(initials()));
            set_property(field, "Content", Any(to_office(text)));
            place->getText()->insertTextContent(place, Content(field, UNO_QUERY_THROW), false);
        }
    });
    return places.size();
}

std::size_t remove_comments(Model const& model, std::string const& undo_title) {
    WriterDocument const document(model);
    document.check_writable();
    auto const all = ours(model);
    if (!all.empty()) document.in_one_step(to_office(undo_title), [&] { remove(all); });
    return all.size();
}

bool has_comments(Model const& model) {
    return !ours(model).empty();
}

std::size_t count_comments(Model const& model) {
    return all_comments(model).size();
}

}  // namespace report::office
