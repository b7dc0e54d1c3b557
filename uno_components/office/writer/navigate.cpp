// SPDX-License-Identifier: MPL-2.0
#include "office/writer/navigate.hpp"

#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/text/XBookmarksSupplier.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>

#include "office/uno/strings.hpp"

namespace report::office {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

constexpr char const* heading_prefix = "cchc_muc_";
constexpr char const* place_prefix = "cchc_";

Reference<css::container::XNameAccess> bookmarks_of(Reference<css::frame::XModel> const& model) {
    return Reference<css::text::XBookmarksSupplier>(model, UNO_QUERY_THROW)->getBookmarks();
}

}  // namespace

std::vector<std::string> present_headings(Reference<css::frame::XModel> const& model) {
    std::vector<std::string> ids;
    std::string_view const prefix = heading_prefix;
    for (auto const& name : bookmarks_of(model)->getElementNames())
        if (auto const known = from_office(name); known.rfind(prefix, 0) == 0)
            ids.push_back(known.substr(prefix.size()));
    return ids;
}

bool show_in_text(Reference<css::frame::XModel> const& model, std::string const& id,
                  std::vector<std::string> const& places) {
    Reference<css::text::XTextViewCursorSupplier> const view(model->getCurrentController(),
                                                             UNO_QUERY);
    if (!view.is()) return false;
    std::vector<std::string> names{heading_prefix + id};
    for (auto const& place : places) names.push_back(place_prefix + place);
    auto const bookmarks = bookmarks_of(model);
    for (auto const& name : names) {
        if (!bookmarks->hasByName(to_office(name))) continue;
        Reference<css::text::XTextContent> const mark(bookmarks->getByName(to_office(name)),
                                                      UNO_QUERY_THROW);
        view->getViewCursor()->gotoRange(mark->getAnchor()->getEnd(), false);
        return true;
    }
    return false;
}

}  // namespace report::office
