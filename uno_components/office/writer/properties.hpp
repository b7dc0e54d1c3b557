// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/document/XUndoAction.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <map>
#include <string>

namespace report::office {

/// The document's own properties whose names begin with `cchc.`, and its title.
struct DocumentProperties {
    std::map<std::string, std::string> texts;
    std::string title;
};

DocumentProperties read_properties(css::uno::Reference<css::frame::XModel> const& model);

/// Makes the `cchc.` properties exactly `wanted`: sets, adds and removes what differs. All are set
/// in one call: one by one is quadratic with the fields that show them, and so is adding. Parts of
/// the record are emptied instead of removed and count as absent then: a template declares them
/// empty.
void write_properties(css::uno::Reference<css::frame::XModel> const& model,
                      DocumentProperties const& wanted);

/// Makes the fields that show our properties say what these say `now`. Such a field is fixed: it
/// keeps its text wherever it is copied to, into a document without the property as well. One that
/// says something else than its property did `before` was pasted from another report, and keeps
/// that.
void show_properties(css::uno::Reference<css::frame::XModel> const& model,
                     std::map<std::string, std::string> const& before,
                     std::map<std::string, std::string> const& now);

/// What our fields show, by the names of the properties they had.
std::map<std::string, std::string> shown_by_fields(
    css::uno::Reference<css::frame::XModel> const& model);

/// Properties stand outside Writer's undo; this action, added to the open undo context, puts back
/// what was there on undo and what came on redo, and has the fields show it.
css::uno::Reference<css::document::XUndoAction> make_property_undo(
    css::uno::Reference<css::frame::XModel> const& model, rtl::OUString const& title,
    DocumentProperties before, DocumentProperties after);

}  // namespace report::office
