// SPDX-License-Identifier: MPL-2.0
#include "office/uno/posted.hpp"

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <com/sun/star/awt/XCallback.hpp>
#include <cppuhelper/implbase1.hxx>
#include <mutex>
#include <utility>
#include <vector>

#include "office/uno/guard.hpp"

namespace report::office {

namespace {

using Context = css::uno::Reference<css::uno::XComponentContext>;

struct Work {
    Context context;
    char const* at;
    std::function<void()> act;
    SayProblem say;
    bool is_asked;
};

struct Held {
    std::mutex mutex;
    int holders = 0;
    std::vector<Work> waiting;
};

Held& the_held() {
    static Held the_one;
    return the_one;
}

class Posted : public cppu::WeakImplHelper1<css::awt::XCallback> {
public:
    explicit Posted(Work work) : work_(std::move(work)) {}
    void SAL_CALL notify(css::uno::Any const&) override {
        if (waits()) return;
        if (work_.is_asked) {
            guarded_end(work_.at, work_.act);
            return;
        }
        try {
            fail_when_told(work_.at);
            work_.act();
        } catch (...) {
            auto const problem = problem_of_failure(work_.at);
            if (work_.say) guarded("say", [&] { work_.say(problem); });
        }
    }

private:
    bool waits() {
        auto& held = the_held();
        std::lock_guard const lock(held.mutex);
        if (held.holders == 0) return false;
        held.waiting.push_back(work_);
        return true;
    }

    Work work_;
};

void post(Work work) {
    auto const context = work.context;
    css::awt::AsyncCallback::create(context)->addCallback(new Posted(std::move(work)),
                                                          css::uno::Any());
}

}  // namespace

void post(Context const& context, char const* at, std::function<void()> work, SayProblem say) {
    post({context, at, std::move(work), std::move(say), false});
}

void post_asked(Context const& context, char const* at, std::function<void()> work) {
    post({context, at, std::move(work), {}, true});
}

PostedHeld::PostedHeld() {
    auto& held = the_held();
    std::lock_guard const lock(held.mutex);
    ++held.holders;
}

PostedHeld::~PostedHeld() {
    guarded_end("posted.held", [] {
        std::vector<Work> waiting;
        {
            auto& held = the_held();
            std::lock_guard const lock(held.mutex);
            if (--held.holders == 0) waiting.swap(held.waiting);
        }
        for (auto& work : waiting) post(std::move(work));
    });
}

}  // namespace report::office
