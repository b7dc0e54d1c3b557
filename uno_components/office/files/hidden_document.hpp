// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include "office/files/progress.hpp"

namespace report::office {

/// Whether the office can read and write files of this filter.
bool has_filter(css::uno::Reference<css::uno::XComponentContext> const& context,
                char const* filter);

/// A document that nobody sees, closed with the object.
class HiddenDocument {
public:
    /// A foreign file for reading: no macro runs, no link is followed, no question is asked. Throws
    /// ProblemError import.password, import.damaged, import.stopped.
    HiddenDocument(css::uno::Reference<css::uno::XComponentContext> const& context,
                   rtl::OUString const& url, char const* filter, Progress const& progress);
    /// A new one of this factory URL.
    HiddenDocument(css::uno::Reference<css::uno::XComponentContext> const& context,
                   char const* factory);
    ~HiddenDocument();
    HiddenDocument(HiddenDocument const&) = delete;
    HiddenDocument& operator=(HiddenDocument const&) = delete;

    css::uno::Reference<css::frame::XModel> const& model() const { return model_; }

private:
    css::uno::Reference<css::frame::XModel> model_;
};

}  // namespace report::office
