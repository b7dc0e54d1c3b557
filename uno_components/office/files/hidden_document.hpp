// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <string>

#include "office/files/progress.hpp"

namespace report::office {

/// Whether the office can read and write files of this filter.
bool has_filter(css::uno::Reference<css::uno::XComponentContext> const& context,
                char const* filter);

/// A document that nobody sees, closed with the object.
class HiddenDocument {
public:
    /// A foreign file for reading, from memory, so that nothing beside it is found from it: no
    /// macro runs, no question is asked. `name` is what sentences call it. Throws ProblemError
    /// import.password, import.damaged, import.stopped.
    HiddenDocument(css::uno::Reference<css::uno::XComponentContext> const& context,
                   std::string const& bytes, char const* filter, std::string const& name,
                   Progress const& progress);
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
