// SPDX-License-Identifier: MPL-2.0
#include "office/uno/posted.hpp"

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <com/sun/star/awt/XCallback.hpp>
#include <cppuhelper/implbase1.hxx>
#include <utility>

#include "office/uno/guard.hpp"

namespace report::office {

namespace {

class Posted : public cppu::WeakImplHelper1<css::awt::XCallback> {
public:
    Posted(char const* at, std::function<void()> work, SayProblem say)
        : at_(at), work_(std::move(work)), say_(std::move(say)) {}
    void SAL_CALL notify(css::uno::Any const&) override {
        try {
            fail_when_told(at_);
            work_();
        } catch (...) {
            auto const problem = problem_of_failure(at_);
            if (say_) guarded("say", [&] { say_(problem); });
        }
    }

private:
    char const* at_;
    std::function<void()> work_;
    SayProblem say_;
};

}  // namespace

void post(css::uno::Reference<css::uno::XComponentContext> const& context, char const* at,
          std::function<void()> work, SayProblem say) {
    css::awt::AsyncCallback::create(context)->addCallback(
        new Posted(at, std::move(work), std::move(say)), css::uno::Any());
}

}  // namespace report::office
