// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/document/XUndoManagerListener.hpp>
#include <cppuhelper/implbase1.hxx>

namespace report::office {

/// A listener to the steps of a document that heeds nothing of them: who derives from it says what
/// it heeds. `Helper` implements the interfaces, XUndoManagerListener being one.
template <class Helper = cppu::WeakImplHelper1<css::document::XUndoManagerListener>>
class UndoEvents : public Helper {
public:
    using UndoEvent = css::document::UndoManagerEvent;
    void SAL_CALL undoActionAdded(UndoEvent const&) override {}
    void SAL_CALL actionUndone(UndoEvent const&) override {}
    void SAL_CALL actionRedone(UndoEvent const&) override {}
    void SAL_CALL allActionsCleared(css::lang::EventObject const&) override {}
    void SAL_CALL redoActionsCleared(css::lang::EventObject const&) override {}
    void SAL_CALL resetAll(css::lang::EventObject const&) override {}
    void SAL_CALL enteredContext(UndoEvent const&) override {}
    void SAL_CALL enteredHiddenContext(UndoEvent const&) override {}
    void SAL_CALL leftContext(UndoEvent const&) override {}
    void SAL_CALL leftHiddenContext(UndoEvent const&) override {}
    void SAL_CALL cancelledContext(UndoEvent const&) override {}
    void SAL_CALL disposing(css::lang::EventObject const&) override {}
};

}  // namespace report::office
