// SPDX-License-Identifier: MPL-2.0
#include "writer_command.hpp"

#include <chrono>
#include <com/sun/star/beans/PropertyBag.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/util/URL.hpp>
#include <cppuhelper/weak.hxx>
#include <future>
#include <stdexcept>
#include <utility>

#include "office/uno/strings.hpp"
#include "test_office.hpp"

namespace report::test {

namespace {

using namespace std::chrono_literals;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

/// Tells when nobody holds it any more.
class LastHeld : public cppu::OWeakObject {
public:
    explicit LastHeld(std::promise<void> gone) : gone_(std::move(gone)) {}

private:
    ~LastHeld() override { gone_.set_value(); }

    std::promise<void> gone_;
};

/// What holds one of ours in the office, and is let go of at once. The office hears of what is let
/// go of in its order: when this has let ours go, all before it is gone.
std::future<void> let_one_go(session::Context const& context) {
    std::promise<void> gone;
    auto result = gone.get_future();
    Reference<css::uno::XInterface> const ours(
        static_cast<cppu::OWeakObject*>(new LastHeld(std::move(gone))));
    css::beans::PropertyBag::createDefault(context)->addProperty("ours", 0, Any(ours));
    return result;
}

}  // namespace

void await_let_go() {
    auto const context = office_context();
    auto const limit = std::chrono::steady_clock::now() + 180s;  // machines are busy now and then
    auto const gone = let_one_go(context);
    while (gone.wait_for(500ms) != std::future_status::ready) {
        if (std::chrono::steady_clock::now() > limit)
            throw std::runtime_error("waited too long for the office to let go");
        context->getServiceManager();  // throws when the office is gone
    }
}

void give_command(session::Model const& model, std::string const& name,
                  std::vector<css::beans::PropertyValue> arguments) {
    arguments.push_back(session::argument("SynchronMode", Any(true)));
    css::util::URL url;
    url.Complete = office::to_office(".uno:" + name);
    url.Protocol = ".uno:";
    url.Path = office::to_office(name);
    auto const dispatch = Reference<css::frame::XDispatchProvider>(
                              model->getCurrentController()->getFrame(), UNO_QUERY_THROW)
                              ->queryDispatch(url, "", 0);
    if (!dispatch.is()) return;
    await_let_go();
    dispatch->dispatch(url, {arguments.data(), static_cast<sal_Int32>(arguments.size())});
}

}  // namespace report::test
