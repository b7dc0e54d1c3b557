// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/task/XStatusIndicator.hpp>
#include <functional>
#include <string>

namespace report::office {

/// How far a long reading is, and whether somebody stops it. What is empty says and asks nothing.
struct Progress {
    css::uno::Reference<css::task::XStatusIndicator> shown;
    /// Asked again and again; may handle what a person does meanwhile.
    std::function<bool()> is_stopped;

    /// For a filter of the office. A filter cannot be stopped half way: who stops it is asked after
    /// it, by `check`.
    css::uno::Reference<css::task::XStatusIndicator> indicator() const;

    /// Throws ProblemError import.stopped.
    void check() const;

    /// Says from beginning to end what is going on.
    class Shown {
    public:
        Shown(Progress const& progress, std::string const& text);
        ~Shown();
        Shown(Shown const&) = delete;
        Shown& operator=(Shown const&) = delete;

    private:
        css::uno::Reference<css::task::XStatusIndicator> indicator_;
    };
};

}  // namespace report::office
