// SPDX-License-Identifier: MPL-2.0
#include "office/panel/document_watch.hpp"

#include <atomic>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XFrameActionListener.hpp>
#include <com/sun/star/view/XSelectionChangeListener.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>
#include <cppuhelper/implbase3.hxx>
#include <memory>
#include <utility>

#include "office/uno/guard.hpp"
#include "office/uno/posted.hpp"
#include "office/uno/rested.hpp"
#include "office/uno/undo_events.hpp"

namespace report::office {

using css::uno::Reference;
using css::uno::UNO_QUERY;

class DocumentWatch::Listener
    : public UndoEvents<cppu::WeakImplHelper3<css::view::XSelectionChangeListener,
                                              css::document::XUndoManagerListener,
                                              css::frame::XFrameActionListener>> {
public:
    Listener(Reference<css::uno::XComponentContext> const& context,
             Reference<css::frame::XFrame> const& frame, Calls calls)
        : context_(context), frame_(frame), calls_(std::move(calls)) {
        if (calls_.moved) moved_ = std::make_unique<Rested>(context, "panel.moved", calls_.moved);
    }

    void begin() {
        if (frame_.is()) frame_->addFrameActionListener(this);
        attach();
    }
    void end() {
        calls_ = {};
        moved_.reset();
        detach();
        auto const frame = std::exchange(frame_, {});
        if (frame.is()) frame->removeFrameActionListener(this);
    }

    Reference<css::frame::XModel> document() const {
        auto const controller = frame_.is() ? frame_->getController() : nullptr;
        return controller.is() ? controller->getModel() : nullptr;
    }

    void look_at_caret() {
        if (moved_) moved_->note();
    }

    void SAL_CALL selectionChanged(css::lang::EventObject const&) override {
        guarded("panel.noted", [this] { look_at_caret(); });
    }

    void SAL_CALL actionUndone(UndoEvent const&) override { tell_changed(); }
    void SAL_CALL actionRedone(UndoEvent const&) override { tell_changed(); }
    void SAL_CALL allActionsCleared(css::lang::EventObject const&) override { tell_changed(); }
    void SAL_CALL resetAll(css::lang::EventObject const&) override { tell_changed(); }
    void SAL_CALL leftContext(UndoEvent const&) override { tell_changed(); }
    void SAL_CALL leftHiddenContext(UndoEvent const&) override { tell_changed(); }

    void SAL_CALL frameAction(css::frame::FrameActionEvent const& event) override {
        using css::frame::FrameAction;
        guarded("panel.frame", [&] {
            if (event.Action == css::frame::FrameAction_COMPONENT_DETACHING) detach();
            if (event.Action == css::frame::FrameAction_COMPONENT_ATTACHED ||
                event.Action == css::frame::FrameAction_COMPONENT_REATTACHED) {
                detach();
                attach();
                tell_changed();
            }
        });
    }

    void SAL_CALL disposing(css::lang::EventObject const& event) override {
        if (event.Source == selection_) selection_.clear();
        if (event.Source == undo_) undo_.clear();
        if (event.Source == frame_) frame_.clear();
    }

private:
    void attach() {
        if (!frame_.is()) return;
        selection_.set(frame_->getController(), UNO_QUERY);
        if (selection_.is()) selection_->addSelectionChangeListener(this);
        Reference<css::document::XUndoManagerSupplier> const supplier(document(), UNO_QUERY);
        if (supplier.is()) undo_ = supplier->getUndoManager();
        if (undo_.is()) undo_->addUndoManagerListener(this);
    }

    void detach() {
        auto const selection = std::exchange(selection_, {});
        auto const undo = std::exchange(undo_, {});
        guarded("panel.detach", [&] {
            if (selection.is()) selection->removeSelectionChangeListener(this);
        });
        guarded("panel.detach", [&] {
            if (undo.is()) undo->removeUndoManagerListener(this);
        });
    }

    void tell_changed() {
        if (is_told_.exchange(true)) return;
        constexpr char const* at = "panel.changed";
        bool const is_posted = guarded(at, [&] {
            rtl::Reference<Listener> const self(this);
            post(context_, at, [self] {
                self->is_told_ = false;
                // What is told may end this.
                auto const act = self->calls_.changed;
                if (act) act();
            });
        });
        if (!is_posted) is_told_ = false;
    }

    Reference<css::uno::XComponentContext> context_;
    Reference<css::frame::XFrame> frame_;
    Calls calls_;
    Reference<css::view::XSelectionSupplier> selection_;
    Reference<css::document::XUndoManager> undo_;
    std::unique_ptr<Rested> moved_;
    std::atomic<bool> is_told_{false};  ///< that the document changed
};

DocumentWatch::DocumentWatch(Reference<css::uno::XComponentContext> const& context,
                             Reference<css::frame::XFrame> const& frame, Calls calls)
    : listener_(new Listener(context, frame, std::move(calls))) {
    listener_->begin();
}

DocumentWatch::~DocumentWatch() {
    guarded_end("panel.watch", [this] { listener_->end(); });
}

void DocumentWatch::look_at_caret() {
    listener_->look_at_caret();
}

Reference<css::frame::XModel> DocumentWatch::document() const {
    return listener_->document();
}

}  // namespace report::office
