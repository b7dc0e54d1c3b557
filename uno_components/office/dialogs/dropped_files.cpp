// SPDX-License-Identifier: MPL-2.0
#include "office/dialogs/dropped_files.hpp"

#include <algorithm>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XDataTransferProviderAccess.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/datatransfer/dnd/DNDConstants.hpp>
#include <com/sun/star/datatransfer/dnd/XDropTargetListener.hpp>
#include <cppuhelper/implbase1.hxx>
#include <utility>

#include "office/uno/guard.hpp"
#include "office/uno/posted.hpp"
#include "office/writer/copies.hpp"

namespace report::office {

namespace dnd = css::datatransfer::dnd;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

namespace {

/// What file managers offer: a line for each file.
bool is_list(css::datatransfer::DataFlavor const& flavor) {
    return flavor.MimeType.startsWithIgnoreAsciiCase("text/uri-list");
}

std::vector<std::string> paths_of(Reference<css::datatransfer::XTransferable> const& dropped) {
    std::vector<std::string> paths;
    for (auto const& flavor : dropped->getTransferDataFlavors()) {
        if (!is_list(flavor)) continue;
        css::uno::Sequence<sal_Int8> bytes;
        rtl::OUString text;
        auto const data = dropped->getTransferData(flavor);
        if (data >>= bytes)
            text = rtl::OUString(reinterpret_cast<char const*>(bytes.getConstArray()),
                                 bytes.getLength(), RTL_TEXTENCODING_UTF8);
        else
            data >>= text;
        for (sal_Int32 at = 0; at >= 0;) {
            auto const line = text.getToken(0, '\n', at).trim();
            if (line.startsWithIgnoreAsciiCase("file:")) paths.push_back(path_of_file(line));
        }
        break;
    }
    return paths;
}

}  // namespace

class DroppedFiles::Listener : public cppu::WeakImplHelper1<dnd::XDropTargetListener> {
public:
    Listener(Reference<css::uno::XComponentContext> const& context, std::weak_ptr<bool> alive,
             std::function<void(std::vector<std::string>)> take)
        : context_(context), alive_(std::move(alive)), take_(std::move(take)) {}

    void add_to(Reference<css::awt::XControl> const& control) {
        Reference<css::awt::XWindow> const window(control->getPeer(), UNO_QUERY);
        Reference<css::awt::XWindowPeer> const peer(window, UNO_QUERY);
        if (!peer.is()) return;
        Reference<css::awt::XDataTransferProviderAccess> const access(peer->getToolkit(),
                                                                      UNO_QUERY);
        auto const target =
            access.is() ? access->getDropTarget(window) : Reference<dnd::XDropTarget>();
        if (!target.is()) return;
        target->addDropTargetListener(this);
        target->setActive(true);
        targets_.push_back(target);
    }

    void remove() {
        for (auto const& target : targets_)
            guarded_end("dropped.end", [&] { target->removeDropTargetListener(this); });
        targets_.clear();
    }

    void SAL_CALL drop(dnd::DropTargetDropEvent const& event) override {
        bool const is_taken = guarded("dropped.drop", [&] {
            event.Context->acceptDrop(dnd::DNDConstants::ACTION_COPY);
            auto const paths = paths_of(event.Transferable);
            event.Context->dropComplete(!paths.empty());
            if (paths.empty()) return;
            // The file manager waits until this returns.
            post(context_, "dropped.take", [paths, alive = alive_, take = take_] {
                if (alive.lock()) take(paths);
            });
        });
        // It also waits for an answer.
        if (!is_taken) guarded_end("dropped.drop", [&] { event.Context->dropComplete(false); });
    }
    void SAL_CALL dragEnter(dnd::DropTargetDragEnterEvent const& event) override {
        guarded("dropped.enter", [&] {
            auto const& flavors = event.SupportedDataFlavors;
            are_files_ = std::any_of(flavors.begin(), flavors.end(), is_list);
            answer(event);
        });
    }
    void SAL_CALL dragOver(dnd::DropTargetDragEvent const& event) override {
        guarded("dropped.over", [&] { answer(event); });
    }
    void SAL_CALL dropActionChanged(dnd::DropTargetDragEvent const&) override {}
    void SAL_CALL dragExit(dnd::DropTargetEvent const&) override {}
    void SAL_CALL disposing(css::lang::EventObject const&) override {}

private:
    void answer(dnd::DropTargetDragEvent const& event) const {
        if (are_files_)
            event.Context->acceptDrag(dnd::DNDConstants::ACTION_COPY);
        else
            event.Context->rejectDrag();
    }

    Reference<css::uno::XComponentContext> context_;
    std::weak_ptr<bool> alive_;
    std::function<void(std::vector<std::string>)> take_;
    std::vector<Reference<dnd::XDropTarget>> targets_;
    bool are_files_ = false;
};

DroppedFiles::DroppedFiles(Reference<css::uno::XComponentContext> const& context,
                           Reference<css::awt::XControl> const& dialog,
                           std::function<void(std::vector<std::string>)> take)
    : alive_(std::make_shared<bool>(true)),
      listener_(new Listener(context, alive_, std::move(take))) {
    listener_->add_to(dialog);
    Reference<css::awt::XControlContainer> const container(dialog, UNO_QUERY_THROW);
    for (auto const& control : container->getControls()) listener_->add_to(control);
}

DroppedFiles::~DroppedFiles() {
    listener_->remove();
}

}  // namespace report::office
