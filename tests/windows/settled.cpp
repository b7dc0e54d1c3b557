// SPDX-License-Identifier: MPL-2.0
#include "settled.hpp"

#include <chrono>
#include <com/sun/star/awt/AsyncCallback.hpp>
#include <com/sun/star/awt/XCallback.hpp>
#include <condition_variable>
#include <cppuhelper/implbase1.hxx>
#include <mutex>
#include <rtl/ref.hxx>
#include <stdexcept>

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
    void SAL_CALL notify(css::uno::Any const&) override {
        std::lock_guard const lock(mutex_);
        is_called_ = true;
        changed_.notify_all();
    }
    bool wait() {
        std::unique_lock lock(mutex_);
        return changed_.wait_for(lock, 500ms, [this] { return is_called_; });
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
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

void settle() {
    auto const context = looked_at_office();
    if (!context.is()) return;
    auto const limit = std::chrono::steady_clock::now() + 180s;  // machines are busy now and then
    try {
        rtl::Reference<Called> const called(new Called);
        css::awt::AsyncCallback::create(context)->addCallback(called.get(), css::uno::Any());
        while (!called->wait()) {
            if (std::chrono::steady_clock::now() > limit)
                throw std::runtime_error("waited too long for the office to act");
            context->getServiceManager();  // throws when the office is gone
        }
    } catch (css::uno::RuntimeException const&) {
        return;
    }
}

}  // namespace report::test
