// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>
#include <optional>
#include <rtl/ustring.hxx>
#include <string>

namespace report::office {

/// Entries of windows that are open, kept in the user's profile until the window ends in an orderly
/// way. What is left there is from an office that died.
class Drafts {
public:
    /// `name`: one file of its own for each report (draft_name).
    Drafts(css::uno::Reference<css::uno::XComponentContext> const& context,
           std::string const& name);

    std::optional<std::string> left_over() const;
    /// A draft that cannot be written is no reason to stop somebody who types: it is only logged.
    void keep(std::string const& text) const;
    void forget() const;

private:
    rtl::OUString folder_;
    rtl::OUString file_;
};

}  // namespace report::office
