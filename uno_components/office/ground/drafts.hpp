// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <optional>
#include <rtl/ustring.hxx>
#include <string>
#include <vector>

#include "core/form/draft.hpp"

namespace report::office {

/// The document that a window is about, as far as its drafts know it.
struct DraftOwner {
    css::uno::Reference<css::frame::XModel> document;  ///< may be empty
    std::string url;                                   ///< of its file; empty where it has none
    std::string base;                                  ///< header of its record
};
DraftOwner draft_owner(css::uno::Reference<css::frame::XModel> const& document);

/// What was typed in one window of one document, kept in a file of the user's profile from the
/// first letter on until what the window brought about is saved in the document, or undone, or the
/// window is cancelled. What is found there otherwise is from an office that died.
class Drafts {
public:
    /// `report`: report_key, or another name of what the window is about.
    Drafts(css::uno::Reference<css::uno::XComponentContext> const& context, DraftOwner owner,
           std::string window, std::string report);

    struct LeftOver {
        Typed typed;
        bool document_changed = false;  ///< since it was typed
    };
    /// What an office that died left of this window. A damaged draft is dropped and told once.
    std::optional<LeftOver> left_over();
    bool was_damaged() const { return was_damaged_; }

    /// A draft that cannot be written is no reason to stop somebody who types: it is only logged.
    void keep(Typed const& typed);
    /// Nothing of what was typed since the window opened is wanted.
    void forget();
    /// The window was accepted; what was typed is kept until `settle_drafts` says what became of
    /// it.
    void accept();

private:
    std::optional<LeftOver> read_left_over(rtl::OUString const& file, bool is_own);
    rtl::OUString own_file() const;

    rtl::OUString folder_;
    DraftOwner owner_;
    Draft draft_;
    rtl::OUString file_;
    bool was_damaged_ = false;
};

/// Header of a document's record; empty where it has none.
std::string record_header(css::uno::Reference<css::frame::XModel> const& document);

/// What accepted windows brought about stands in this document now, whose record had this header
/// before: their drafts live until it is saved, and rest while it is undone.
void settle_drafts(css::uno::Reference<css::frame::XModel> const& document,
                   std::string const& header_before);

/// Windows of this document (not of none) of which something is left over.
std::vector<std::string> windows_left_over(
    css::uno::Reference<css::uno::XComponentContext> const& context, DraftOwner const& owner,
    std::string const& report);

}  // namespace report::office
