// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>
#include <functional>
#include <memory>

namespace report::office {

/// Does something in the main thread once what is noted again and again has rested for a moment:
/// neither while a caret runs on nor while somebody types.
class Rested {
public:
    /// `at` has to be a literal.
    Rested(css::uno::Reference<css::uno::XComponentContext> const& context, char const* at,
           std::function<void()> act);
    /// Nothing is done any more.
    ~Rested();
    Rested(Rested const&) = delete;
    Rested& operator=(Rested const&) = delete;

    /// Costs next to nothing.
    void note();

private:
    struct Wait;
    std::shared_ptr<Wait> wait_;
};

}  // namespace report::office
