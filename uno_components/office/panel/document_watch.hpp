// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <functional>
#include <rtl/ref.hxx>

namespace report::office {

/// What happens in a window of the office, told later and once however often it happened: that the
/// caret moved and rests by now, and that a command, undo or redo may have changed the document, or
/// another one came. Typing alone only moves the caret.
class DocumentWatch {
public:
    struct Calls {
        std::function<void()> moved;
        std::function<void()> changed;
    };
    DocumentWatch(css::uno::Reference<css::uno::XComponentContext> const& context,
                  css::uno::Reference<css::frame::XFrame> const& frame, Calls calls);
    /// Nothing is told any more.
    ~DocumentWatch();
    DocumentWatch(DocumentWatch const&) = delete;
    DocumentWatch& operator=(DocumentWatch const&) = delete;

    /// As if the caret had moved: told of when it rests.
    void look_at_caret();
    /// The document in the window now; empty when there is none, or the window is gone.
    css::uno::Reference<css::frame::XModel> document() const;

private:
    class Listener;
    rtl::Reference<Listener> listener_;
};

}  // namespace report::office
