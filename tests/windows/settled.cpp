// SPDX-License-Identifier: MPL-2.0
#include "settled.hpp"

#include <chrono>
#include <com/sun/star/awt/AsyncCallback.hpp>
#include <com/sun/star/awt/XCallback.hpp>
#include <condition_variable>
#include <cppuhelper/implbase1.hxx>
#include <exception>
#include <mutex>
#include <rtl/ref.hxx>
#include <stdexcept>
#include <utility>

namespace report::test {

namespace {

using namespace std::chrono_literals;

std::mutex the_mutex;

/// Outlives the end of the program: there is nobody then to give it back to.
session::Context& the_context() {
    static auto* const context = new session::Context;
    return *context;
}

class Called : public cppu::WeakImplHelper1<css::awt::XCallback> {
public:
    explicit Called(std::function<void()> act) : act_(std::move(act)) {}

    void SAL_CALL notify(css::uno::Any const&) override {
        std::exception_ptr failed;
        try {
            act_();
        } catch (...) {
            failed = std::current_exception();
        }
        std::lock_guard const lock(mutex_);
        failed_ = failed;
        is_called_ = true;
        changed_.notify_all();
    }
    bool wait() {
        std::unique_lock lock(mutex_);
        if (!changed_.wait_for(lock, 500ms, [this] { return is_called_; })) return false;
        if (failed_) std::rethrow_exception(failed_);
        return true;
    }

private:
    std::function<void()> act_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::exception_ptr failed_;
    bool is_called_ = false;
};

}  // namespace

void look_at_office(session::Context const& context) {
    std::lock_guard const lock(the_mutex);
    the_context() = context;
}

session::Context looked_at_office() {
    std::lock_guard const lock(the_mutex);
    return the_context();
}

void in_office_thread(session::Context const& context, std::function<void()> act) {
    auto const limit = std::chrono::steady_clock::now() + 180s;  // machines are busy now and then
    rtl::Reference<Called> const called(new Called(std::move(act)));
    css::awt::AsyncCallback::create(context)->addCallback(called.get(), css::uno::Any());
    while (!called->wait()) {
        if (std::chrono::steady_clock::now() > limit)
            throw std::runtime_error("waited too long for the office to act");
        context->getServiceManager();  // throws when the office is gone
    }
}

void settle() {
    auto const context = looked_at_office();
    if (!context.is()) return;
    try {
        in_office_thread(context, [] {});
    } catch (css::uno::RuntimeException const&) {
        return;
    }
}

}  // namespace report::test
