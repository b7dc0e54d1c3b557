// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <string>
#include <vector>

#include "core/catalogue/report_kind.hpp"
#include "core/text/texts.hpp"
#include "office/ground/drafts.hpp"
#include "office/ground/settings.hpp"

namespace report::office {

/// What a window needs to know of where it is opened.
struct Environment {
    css::uno::Reference<css::uno::XComponentContext> context;
    css::uno::Reference<css::awt::XWindowPeer> parent;  ///< may be empty
    ReportKind const& kind;
    Texts const& texts;
    std::string dialogs_url;  ///< folder of the .xdl files
    Settings& settings;
    /// All kinds there are, of which `kind` is one.
    std::vector<ReportKind const*> kinds{&kind};
    /// The document that the window is about, for its drafts.
    DraftOwner owner{};
};

}  // namespace report::office
