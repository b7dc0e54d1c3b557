// SPDX-License-Identifier: MPL-2.0
#include "office/writer/properties.hpp"

#include <com/sun/star/beans/PropertyAttribute.hpp>
#include <com/sun/star/beans/XPropertyAccess.hpp>
#include <com/sun/star/beans/XPropertyContainer.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/document/XDocumentProperties.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/text/XTextFieldsSupplier.hpp>
#include <cppuhelper/implbase1.hxx>
#include <cppuhelper/weakref.hxx>
#include <iterator>
#include <vector>

#include "office/uno/guard.hpp"
#include "office/uno/strings.hpp"

namespace report::office {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

constexpr std::string_view ours = "cchc.";
constexpr std::string_view record = "cchc.data";

/// Adding or removing a property makes Writer go through every field of the document, setting many
/// at once only once. So a template keeps empty places for the record, which count as absent, and a
/// part that is no longer needed is emptied.
bool is_record(std::string_view name) {
    return name.substr(0, record.size()) == record;
}

Reference<css::document::XDocumentProperties> properties_of(
    Reference<css::frame::XModel> const& model) {
    return Reference<css::document::XDocumentPropertiesSupplier>(model, UNO_QUERY_THROW)
        ->getDocumentProperties();
}

/// Empty places for the record included.
DocumentProperties all_properties(Reference<css::frame::XModel> const& model) {
    auto const document = properties_of(model);
    DocumentProperties result;
    result.title = from_office(document->getTitle());
    Reference<css::beans::XPropertyAccess> const access(document->getUserDefinedProperties(),
                                                        UNO_QUERY_THROW);
    for (auto const& property : access->getPropertyValues()) {
        auto name = from_office(property.Name);
        rtl::OUString text;
        if (name.compare(0, ours.size(), ours) == 0 && (property.Value >>= text))
            result.texts.emplace(std::move(name), from_office(text));
    }
    return result;
}

class PropertyUndo : public cppu::WeakImplHelper1<css::document::XUndoAction> {
public:
    PropertyUndo(Reference<css::frame::XModel> const& model, rtl::OUString const& title,
                 DocumentProperties before, DocumentProperties after)
        : model_(model), title_(title), before_(std::move(before)), after_(std::move(after)) {}

    rtl::OUString SAL_CALL getTitle() override { return title_; }
    void SAL_CALL undo() override { put(before_, after_.texts); }
    void SAL_CALL redo() override { put(after_, before_.texts); }

private:
    void put(DocumentProperties const& wanted,
             std::map<std::string, std::string> const& shows_now) {
        guarded("undo.action", [&] {
            // The undo stack belongs to the document, so the document is only held weakly.
            if (Reference<css::frame::XModel> const model = model_; model.is()) {
                write_properties(model, wanted);
                show_properties(model, shows_now, wanted.texts);
            }
        });
    }

    css::uno::WeakReference<css::frame::XModel> model_;
    rtl::OUString title_;
    DocumentProperties before_, after_;
};

}  // namespace

DocumentProperties read_properties(Reference<css::frame::XModel> const& model) {
    auto result = all_properties(model);
    for (auto one = result.texts.begin(); one != result.texts.end();)
        one =
            one->second.empty() && is_record(one->first) ? result.texts.erase(one) : std::next(one);
    return result;
}

void write_properties(Reference<css::frame::XModel> const& model,
                      DocumentProperties const& wanted) {
    auto const document = properties_of(model);
    auto const now = all_properties(model);
    auto const container = document->getUserDefinedProperties();
    std::vector<css::beans::PropertyValue> changed;
    auto const change = [&](std::string const& name, std::string const& text) {
        changed.emplace_back(to_office(name), -1, Any(to_office(text)),
                             css::beans::PropertyState_DIRECT_VALUE);
    };
    for (auto const& [name, text] : now.texts) {
        if (wanted.texts.count(name) > 0) continue;
        if (!is_record(name))
            container->removeProperty(to_office(name));
        else if (!text.empty())
            change(name, {});
    }
    for (auto const& [name, text] : wanted.texts) {
        auto const current = now.texts.find(name);
        if (current == now.texts.end())
            container->addProperty(to_office(name), css::beans::PropertyAttribute::REMOVABLE,
                                   Any(to_office(text)));
        else if (current->second != text)
            change(name, text);
    }
    if (!changed.empty())
        Reference<css::beans::XPropertyAccess>(container, UNO_QUERY_THROW)
            ->setPropertyValues({changed.data(), static_cast<sal_Int32>(changed.size())});
    if (now.title != wanted.title) document->setTitle(to_office(wanted.title));
}

namespace {

/// Calls `visit` with each field that shows a property of ours, the property's name and what it
/// shows now.
template <class Visit>
void each_own_field(Reference<css::frame::XModel> const& model, Visit const& visit) {
    auto const fields =
        Reference<css::text::XTextFieldsSupplier>(model, UNO_QUERY_THROW)->getTextFields();
    auto const all = fields->createEnumeration();
    while (all->hasMoreElements()) {
        Reference<css::beans::XPropertySet> const field(all->nextElement(), UNO_QUERY_THROW);
        Reference<css::lang::XServiceInfo> const info(field, UNO_QUERY_THROW);
        if (!info->supportsService("com.sun.star.text.TextField.DocInfo.Custom")) continue;
        rtl::OUString name, shown;
        field->getPropertyValue("Name") >>= name;
        field->getPropertyValue("CurrentPresentation") >>= shown;
        if (name.startsWith("cchc.")) visit(field, from_office(name), from_office(shown));
    }
}

}  // namespace

void show_properties(Reference<css::frame::XModel> const& model,
                     std::map<std::string, std::string> const& before,
                     std::map<std::string, std::string> const& now) {
    each_own_field(model, [&](auto const& field, auto const& name, auto const& said) {
        auto const wanted = now.find(name);
        if (wanted == now.end()) return;
        bool is_fixed = false;
        field->getPropertyValue("IsFixed") >>= is_fixed;
        if (is_fixed && said == wanted->second) return;
        auto const was = before.find(name);
        bool const is_ours =
            !is_fixed || said.empty() || was == before.end() || was->second == said;
        if (!is_ours) return;
        if (!is_fixed) field->setPropertyValue("IsFixed", Any(true));
        field->setPropertyValue("CurrentPresentation", Any(to_office(wanted->second)));
    });
}

std::map<std::string, std::string> shown_by_fields(Reference<css::frame::XModel> const& model) {
    std::map<std::string, std::string> shown;
    each_own_field(model, [&](auto const&, auto const& name, auto const& says) {
        if (!says.empty()) shown.emplace(name, says);
    });
    return shown;
}

Reference<css::document::XUndoAction> make_property_undo(Reference<css::frame::XModel> const& model,
                                                         rtl::OUString const& title,
                                                         DocumentProperties before,
                                                         DocumentProperties after) {
    return new PropertyUndo(model, title, std::move(before), std::move(after));
}

}  // namespace report::office
