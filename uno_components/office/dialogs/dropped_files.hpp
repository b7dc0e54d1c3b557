// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <functional>
#include <memory>
#include <rtl/ref.hxx>
#include <string>
#include <vector>

namespace report::office {

/// Files that are dropped on a window, wherever on it. Only while the object lives.
class DroppedFiles {
public:
    /// `take`: what to do with their paths, when the drop is over.
    DroppedFiles(css::uno::Reference<css::uno::XComponentContext> const& context,
                 css::uno::Reference<css::awt::XControl> const& dialog,
                 std::function<void(std::vector<std::string>)> take);
    ~DroppedFiles();
    DroppedFiles(DroppedFiles const&) = delete;
    DroppedFiles& operator=(DroppedFiles const&) = delete;

private:
    class Listener;
    std::shared_ptr<bool> alive_;
    rtl::Reference<Listener> listener_;
};

}  // namespace report::office
