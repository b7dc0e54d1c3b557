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
    Posted(char const* at, std::function<void()> work) : at_(at), work_(std::move(work)) {}
    void SAL_CALL notify(css::uno::Any const&) override {
        guarded(at_, [this] { work_(); });
    }

private:
    char const* at_;
    std::function<void()> work_;
};

}  // namespace

void post(css::uno::Reference<css::uno::XComponentContext> const& context, char const* at,
          std::function<void()> work) {
    css::awt::AsyncCallback::create(context)->addCallback(new Posted(at, std::move(work)),
                                                          css::uno::Any());
}

}  // namespace report::office
