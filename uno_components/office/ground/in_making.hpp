// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>
#include <functional>

namespace report::office {

/// While a command makes a document that is shown already, nothing is asked about documents that
/// come into a window. The office runs its main loop amid loading (gtk asks the clipboard for its
/// menu, seen on 7.4), and what was posted then would take the unfilled document for one that the
/// person opened.
class InMaking {
public:
    explicit InMaking(css::uno::Reference<css::uno::XComponentContext> const& context);
    ~InMaking();
    InMaking(InMaking const&) = delete;
    InMaking& operator=(InMaking const&) = delete;

private:
    css::uno::Reference<css::uno::XComponentContext> context_;
};

/// Does the work in the main thread, later: when nothing is in the making.
void post_when_made(css::uno::Reference<css::uno::XComponentContext> const& context,
                    std::function<void()> work);

}  // namespace report::office
