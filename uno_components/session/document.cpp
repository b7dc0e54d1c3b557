// SPDX-License-Identifier: MPL-2.0
#include "session/document.hpp"

#include <chrono>
#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/document/MacroExecMode.hpp>
#include <com/sun/star/document/UpdateDocMode.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/DispatchResultState.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XNotifyingDispatch.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/lang/DisposedException.hpp>
#include <com/sun/star/util/URLTransformer.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <condition_variable>
#include <cppuhelper/implbase1.hxx>
#include <functional>
#include <map>
#include <mutex>
#include <rtl/ref.hxx>
#include <stdexcept>

#include "core/json/json.hpp"
#include "office/uno/strings.hpp"
#include "session/office.hpp"

namespace report::session {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

constexpr char const* dispatcher_service = "vn.cchc.baocao.Dispatcher";

/// Waits for the one event of a dispatch.
class Waiting : public cppu::WeakImplHelper1<css::frame::XDispatchResultListener> {
public:
    void SAL_CALL dispatchFinished(css::frame::DispatchResultEvent const& event) override {
        std::lock_guard const lock(mutex_);
        event_ = event;
        done_ = true;
        condition_.notify_all();
    }
    void SAL_CALL disposing(css::lang::EventObject const&) override {
        std::lock_guard const lock(mutex_);
        gone_ = true;
        condition_.notify_all();
    }
    /// `ask` is called now and then: it throws when the office is gone, which tells nobody.
    css::frame::DispatchResultEvent wait(std::function<void()> const& ask) {
        constexpr std::chrono::milliseconds between{200};
        std::unique_lock lock(mutex_);
        while (!condition_.wait_for(lock, between, [this] { return done_ || gone_; })) {
            lock.unlock();
            ask();
            lock.lock();
        }
        if (!done_) throw css::lang::DisposedException();
        return event_;
    }

private:
    std::mutex mutex_;
    std::condition_variable condition_;
    css::frame::DispatchResultEvent event_;
    bool done_ = false;
    bool gone_ = false;
};

std::map<std::string, char const*> const& filters() {
    static std::map<std::string, char const*> const all{{".odt", "writer8"},
                                                        {".ott", "writer8_template"},
                                                        {".fodt", "OpenDocument Text Flat XML"},
                                                        {".docx", "MS Word 2007 XML"},
                                                        {".doc", "MS Word 97"},
                                                        {".pdf", "writer_pdf_Export"}};
    return all;
}

std::string small(std::string text) {
    for (auto& letter : text)
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    return text;
}

}  // namespace

bool can_store(std::filesystem::path const& file) {
    return filters().count(small(file.extension().string())) > 0;
}

css::beans::PropertyValue argument(char const* name, Any const& value) {
    return {rtl::OUString::createFromAscii(name), -1, value,
            css::beans::PropertyState_DIRECT_VALUE};
}

Answer call_command(Context const& context, std::string const& verb,
                    css::uno::Sequence<css::beans::PropertyValue> const& arguments) {
    Reference<css::frame::XDispatchProvider> const provider(
        context->getServiceManager()->createInstanceWithContext(
            rtl::OUString::createFromAscii(dispatcher_service), context),
        UNO_QUERY);
    if (!provider.is())
        throw OfficeError(OfficeError::Kind::not_started, "the extension is not installed");
    css::util::URL url;
    url.Complete = office::to_office("vnd.cchc.baocao:" + verb);
    css::util::URLTransformer::create(context)->parseStrict(url);
    Reference<css::frame::XNotifyingDispatch> const dispatch(provider->queryDispatch(url, "", 0),
                                                             UNO_QUERY_THROW);
    rtl::Reference<Waiting> const waiting(new Waiting);
    dispatch->dispatchWithNotification(url, arguments, waiting.get());
    auto const event = waiting->wait([&] { context->getServiceManager(); });

    Answer answer;
    answer.done = event.State == css::frame::DispatchResultState::SUCCESS;
    rtl::OUString sentence;
    if (event.Result >>= sentence) answer.sentence = office::from_office(sentence);
    css::uno::Sequence<css::beans::NamedValue> values;
    event.Result >>= values;
    for (auto const& value : values) {
        rtl::OUString name, found;
        css::uno::Sequence<rtl::OUString> warnings;
        if (value.Name == "Document") value.Value >>= answer.document;
        if (value.Name == "Beside") value.Value >>= answer.beside;
        if (value.Name == "BesideCount") value.Value >>= answer.waiting;
        if (value.Name == "Name" && (value.Value >>= name)) answer.name = office::from_office(name);
        if (value.Name == "Found" && (value.Value >>= found))
            answer.found = office::from_office(found);
        if (value.Name == "Warnings" && (value.Value >>= warnings))
            for (auto const& warning : warnings)
                answer.warnings.push_back(office::from_office(warning));
    }
    return answer;
}

void store(Model const& model, std::filesystem::path const& file) {
    auto const filter = filters().find(small(file.extension().string()));
    if (filter == filters().end()) fail("file.unknown_ending", {}, file.string());
    Reference<css::frame::XStorable>(model, UNO_QUERY_THROW)
        ->storeToURL(
            office::to_office(file_url(file)),
            office::sequence<css::beans::PropertyValue>(
                {argument("FilterName", Any(rtl::OUString::createFromAscii(filter->second))),
                 argument("Overwrite", Any(true))}));
}

Model load(Context const& context, std::filesystem::path const& file, bool hidden) {
    return load_url(context, file_url(file), hidden);
}

Model load_url(Context const& context, std::string const& url, bool hidden) {
    // A window made on a thread of the bridge hangs now and then in its toolkit (gtk's clipboard).
    return Model(
        css::frame::Desktop::create(context)->loadComponentFromURL(
            office::to_office(url), "_blank", 0,
            office::sequence<css::beans::PropertyValue>(
                {argument("Hidden", Any(hidden)), argument("OnMainThread", Any(true)),
                 argument("MacroExecutionMode", Any(css::document::MacroExecMode::NEVER_EXECUTE)),
                 argument("UpdateDocMode", Any(css::document::UpdateDocMode::NO_UPDATE))})),
        UNO_QUERY_THROW);
}

void close(Model const& model) {
    if (Reference<css::util::XCloseable> const closeable(model, UNO_QUERY); closeable.is())
        closeable->close(true);
}

}  // namespace report::session
