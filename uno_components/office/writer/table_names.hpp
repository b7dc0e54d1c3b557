// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/document/XUndoAction.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <map>
#include <optional>

namespace report::office {

/// Names of the tables in which our bookmarks stand, by bookmark.
using TableNames = std::map<rtl::OUString, rtl::OUString>;
TableNames table_names(css::uno::Reference<css::frame::XModel> const& model);

/// What Writer's own undo and redo forget: a table that comes back gets a name like "Table1", and
/// captions keep the number they had. A step that touches tables has one of these at its beginning,
/// which acts when all else was undone, and one at its end, which acts when all was redone.
css::uno::Reference<css::document::XUndoAction> make_names_undo(
    css::uno::Reference<css::frame::XModel> const& model, rtl::OUString const& title,
    std::optional<TableNames> undone, std::optional<TableNames> redone);

}  // namespace report::office
