// SPDX-License-Identifier: MPL-2.0
#include "office/files/progress.hpp"

#include <cppuhelper/implbase1.hxx>
#include <utility>

#include "core/json/json.hpp"
#include "office/uno/guard.hpp"
#include "office/uno/strings.hpp"

namespace report::office {

namespace {

using Indicator = css::uno::Reference<css::task::XStatusIndicator>;

/// Hands on what a filter says, and lets a person act in between.
class Asking : public cppu::WeakImplHelper1<css::task::XStatusIndicator> {
public:
    Asking(Indicator const& shown, std::function<bool()> ask)
        : shown_(shown), ask_(std::move(ask)) {}

    void SAL_CALL start(rtl::OUString const& text, sal_Int32 range) override {
        if (shown_.is()) shown_->start(text, range);
    }
    void SAL_CALL end() override {}
    void SAL_CALL setText(rtl::OUString const&) override {}
    void SAL_CALL setValue(sal_Int32 value) override {
        guarded("progress", [&] {
            if (shown_.is()) shown_->setValue(value);
            if (ask_) ask_();
        });
    }
    void SAL_CALL reset() override {
        if (shown_.is()) shown_->reset();
    }

private:
    Indicator shown_;
    std::function<bool()> ask_;
};

}  // namespace

Indicator Progress::indicator() const {
    return shown.is() || is_stopped ? Indicator(new Asking(shown, is_stopped)) : Indicator();
}

void Progress::check() const {
    if (is_stopped && is_stopped()) fail("import.stopped", {}, {});
}

Progress::Shown::Shown(Progress const& progress, std::string const& text)
    : indicator_(progress.shown) {
    constexpr sal_Int32 all = 100;
    if (indicator_.is()) indicator_->start(to_office(text), all);
}

Progress::Shown::~Shown() {
    guarded_end("progress.end", [this] {
        if (indicator_.is()) indicator_->end();
    });
}

}  // namespace report::office
