// SPDX-License-Identifier: MPL-2.0
#include "office/dispatcher.hpp"

#include <algorithm>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/document/XDocumentEventBroadcaster.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/DispatchResultState.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XFrameActionListener.hpp>
#include <com/sun/star/frame/XNotifyingDispatch.hpp>
#include <com/sun/star/frame/XTitle.hpp>
#include <com/sun/star/frame/status/Visibility.hpp>
#include <com/sun/star/lang/XInitialization.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <cppuhelper/implbase1.hxx>
#include <cppuhelper/implbase5.hxx>
#include <cppuhelper/supportsservice.hxx>
#include <cppuhelper/weakref.hxx>
#include <functional>
#include <memory>
#include <mutex>
#include <rtl/ref.hxx>
#include <utility>
#include <vector>

#include "core/json/json.hpp"
#include "office/commands.hpp"
#include "office/dialogs/message.hpp"
#include "office/ground/bars.hpp"
#include "office/ground/in_making.hpp"
#include "office/ground/status.hpp"
#include "office/panel/figure_click.hpp"
#include "office/reports/auto_text.hpp"
#include "office/reports/open_report.hpp"
#include "office/start_commands.hpp"
#include "office/uno/guard.hpp"
#include "office/uno/posted.hpp"
#include "office/uno/strings.hpp"
#include "office/uno/undo_events.hpp"

namespace report::office {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;

constexpr char const* implementation_name = "vn.cchc.baocao.Dispatcher";
constexpr char const* protocol = "vnd.cchc.baocao:";

struct Listening {
    Reference<css::frame::XStatusListener> listener;
    css::util::URL url;
};

struct Outcome {
    sal_Int16 state = css::frame::DispatchResultState::SUCCESS;
    Any result;
};

/// The living dispatchers, one a window; held weakly.
std::vector<css::uno::WeakReference<css::uno::XInterface>>& all_dispatchers() {
    static std::vector<css::uno::WeakReference<css::uno::XInterface>> all;
    return all;
}

std::mutex& all_mutex() {
    static std::mutex mutex;
    return mutex;
}

/// Tells those who show the state of commands when something was undone or redone, and `done` when
/// a step of several parts came to be.
class UndoneSeen : public UndoEvents<> {
public:
    using Done = std::function<void(rtl::OUString const& title)>;
    explicit UndoneSeen(Done done) : done_(std::move(done)) {}
    void SAL_CALL leftContext(UndoEvent const& event) override {
        if (event.UndoContextDepth == 0)
            guarded("undo.left", [&] { done_(event.UndoActionTitle); });
    }
    void SAL_CALL actionUndone(UndoEvent const&) override { refresh(); }
    void SAL_CALL actionRedone(UndoEvent const&) override { refresh(); }

private:
    static void refresh() noexcept {
        guarded("undo.seen", [] { refresh_all_status(); });
    }
    Done done_;
};

/// Remembers a report that is saved, in whatever window.
class SavedSeen : public cppu::WeakImplHelper1<css::document::XDocumentEventListener> {
public:
    explicit SavedSeen(Reference<css::uno::XComponentContext> const& context) : context_(context) {}
    static void listen(Reference<css::uno::XComponentContext> const& context,
                       Reference<css::frame::XModel> const& model) {
        Reference<css::document::XDocumentEventBroadcaster> const events(model, UNO_QUERY);
        if (!events.is()) return;
        // One for all documents, so that each has it once however often it is shown.
        static rtl::Reference<SavedSeen> const the_one(new SavedSeen(context));
        events->removeDocumentEventListener(the_one.get());
        events->addDocumentEventListener(the_one.get());
    }
    void SAL_CALL documentEventOccured(css::document::DocumentEvent const& event) override {
        if (event.EventName != "OnSaveDone" && event.EventName != "OnSaveAsDone") return;
        guarded("saved.seen", [&] {
            Settings settings(context_);
            remember_report({context_, {}, {}, Resources::of(context_), settings, {}},
                            Reference<css::frame::XModel>(event.Source, UNO_QUERY));
        });
    }
    void SAL_CALL disposing(css::lang::EventObject const&) override {}

private:
    Reference<css::uno::XComponentContext> context_;
};

class Dispatcher
    : public cppu::WeakImplHelper5<css::frame::XDispatchProvider, css::frame::XNotifyingDispatch,
                                   css::frame::XFrameActionListener, css::lang::XInitialization,
                                   css::lang::XServiceInfo> {
public:
    explicit Dispatcher(Reference<css::uno::XComponentContext> const& context)
        : context_(context), settings_(context_) {}

    // XInitialization
    void SAL_CALL initialize(css::uno::Sequence<Any> const& arguments) override {
        Reference<css::frame::XFrame> frame;
        if (arguments.getLength() == 0 || !(arguments[0] >>= frame) || !frame.is()) return;
        {
            std::lock_guard const lock(mutex_);
            frame_ = frame;
        }
        guarded("dispatcher.initialize", [&] {
            frame->addFrameActionListener(this);
            attached();
        });
    }

    // XDispatchProvider
    Reference<css::frame::XDispatch> SAL_CALL queryDispatch(css::util::URL const& url,
                                                            rtl::OUString const&,
                                                            sal_Int32) override {
        if (!url.Complete.startsWith(rtl::OUString::createFromAscii(protocol))) return {};
        return this;
    }
    css::uno::Sequence<Reference<css::frame::XDispatch>> SAL_CALL
    queryDispatches(css::uno::Sequence<css::frame::DispatchDescriptor> const& wanted) override {
        css::uno::Sequence<Reference<css::frame::XDispatch>> found(wanted.getLength());
        for (sal_Int32 i = 0; i < wanted.getLength(); ++i)
            found[i] =
                queryDispatch(wanted[i].FeatureURL, wanted[i].FrameName, wanted[i].SearchFlags);
        return found;
    }

    // XDispatch, XNotifyingDispatch
    void SAL_CALL
    dispatch(css::util::URL const& url,
             css::uno::Sequence<css::beans::PropertyValue> const& arguments) override {
        dispatchWithNotification(url, arguments, {});
    }
    void SAL_CALL dispatchWithNotification(
        css::util::URL const& url, css::uno::Sequence<css::beans::PropertyValue> const& arguments,
        Reference<css::frame::XDispatchResultListener> const& listener) override {
        // A caller from outside, or a screen reader, comes on a thread of its own, and setting
        // document properties there can lock the office against its own layout (seen on 7.4). So
        // the work is done by the main thread. DispatchHelper says SynchronMode and waits, perhaps
        // in the main thread itself.
        rtl::Reference<Dispatcher> const self(this);
        auto const work = [self, url, arguments, listener] {
            auto const outcome = self->run(url, arguments);
            if (!listener.is()) return;
            css::frame::DispatchResultEvent event;
            event.Source = static_cast<cppu::OWeakObject*>(self.get());
            event.State = outcome.state;
            event.Result = outcome.result;
            listener->dispatchFinished(event);
        };
        bool at_once = false;
        for (auto const& argument : arguments)
            if (argument.Name == "SynchronMode") argument.Value >>= at_once;
        if (at_once)
            work();
        else
            post_asked(context_, "posted", work);
    }
    void SAL_CALL addStatusListener(Reference<css::frame::XStatusListener> const& listener,
                                    css::util::URL const& url) override {
        if (!listener.is()) return;
        {
            std::lock_guard const lock(mutex_);
            listening_.push_back({listener, url});
        }
        tell({listener, url});
    }
    void SAL_CALL removeStatusListener(Reference<css::frame::XStatusListener> const& listener,
                                       css::util::URL const& url) override {
        std::lock_guard const lock(mutex_);
        listening_.erase(std::remove_if(listening_.begin(), listening_.end(),
                                        [&](Listening const& l) {
                                            return l.listener == listener &&
                                                   l.url.Complete == url.Complete;
                                        }),
                         listening_.end());
    }

    // XFrameActionListener
    void SAL_CALL frameAction(css::frame::FrameActionEvent const& event) override {
        if (event.Action == css::frame::FrameAction_COMPONENT_ATTACHED ||
            event.Action == css::frame::FrameAction_COMPONENT_REATTACHED) {
            guarded("frame.action", [this] {
                attached();
                tell_all();
            });
        }
    }
    void SAL_CALL disposing(css::lang::EventObject const&) override {
        leave_undo();
        std::lock_guard const lock(mutex_);
        listening_.clear();
        frame_ = Reference<css::frame::XFrame>();
    }

    // XServiceInfo
    rtl::OUString SAL_CALL getImplementationName() override {
        return rtl::OUString::createFromAscii(implementation_name);
    }
    sal_Bool SAL_CALL supportsService(rtl::OUString const& name) override {
        return cppu::supportsService(this, name);
    }
    css::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override {
        return sequence<rtl::OUString>({"com.sun.star.frame.ProtocolHandler"});
    }

    void tell_all() {
        std::vector<Listening> all;
        {
            std::lock_guard const lock(mutex_);
            all = listening_;
        }
        // One that fails is no reason to leave the others in the dark.
        for (auto const& one : all) guarded("status", [&] { tell(one); });
    }

private:
    static std::string verb_of(css::util::URL const& url) {
        auto const text = from_office(url.Complete).substr(std::string_view(protocol).size());
        return text.substr(0, text.find('?'));
    }
    static std::string query_of(css::util::URL const& url) {
        auto const text = from_office(url.Complete);
        auto const mark = text.find('?');
        return mark == std::string::npos ? std::string() : text.substr(mark + 1);
    }

    CommandCall call_with(css::uno::Sequence<css::beans::PropertyValue> const& arguments,
                          std::string query = {}) {
        return {context_, frame(), arguments, Resources::of(context_), settings_, std::move(query)};
    }

    Reference<css::frame::XModel> shown_document() const {
        auto const shown = frame();
        auto const controller = shown.is() ? shown->getController() : nullptr;
        return controller.is() ? controller->getModel() : nullptr;
    }

    Reference<css::frame::XFrame> frame() const {
        std::lock_guard const lock(mutex_);
        return frame_;
    }

    /// A document came into the window.
    void attached() {
        listen_to_undo();
        SavedSeen::listen(context_, shown_document());
        listen_to_controller();
        tell_of_drafts();
    }

    /// Undoing may take a report out of the document, or bring it back. One listener, however often
    /// the window shows another view of the document.
    void listen_to_undo() {
        leave_undo();
        Reference<css::document::XUndoManagerSupplier> const supplier(shown_document(), UNO_QUERY);
        if (!supplier.is()) return;
        auto const manager = supplier->getUndoManager();
        if (!undone_seen_.is()) {
            css::uno::WeakReference<css::uno::XInterface> const weak(
                static_cast<cppu::OWeakObject*>(this));
            undone_seen_ = new UndoneSeen([weak](auto const& title) {
                Reference<css::uno::XInterface> const alive(weak);
                if (auto* self = dynamic_cast<Dispatcher*>(alive.get()))
                    self->look_for_auto_text(title);
            });
        }
        manager->addUndoManagerListener(undone_seen_.get());
        listened_ = manager;
    }
    /// Not amid the step.
    void look_for_auto_text(rtl::OUString const& title) {
        css::uno::WeakReference<css::frame::XModel> const weak(shown_document());
        rtl::Reference<Dispatcher> const self(this);
        post(context_, "auto_text", [self, weak, title] {
            Reference<css::frame::XModel> const model = weak;
            if (!model.is() || !settle_auto_text(self->context_, model, from_office(title))) return;
            auto const call = self->call_with({});
            show_bar(call, model,
                     {"vn.cchc.baocao.auto_text",
                      Bar::Look::warning,
                      call.texts()("bar.auto_text"),
                      {}});
        });
    }
    void leave_undo() noexcept {
        guarded_end("undo.leave", [this] {
            Reference<css::document::XUndoManager> const manager = listened_;
            listened_ = Reference<css::document::XUndoManager>();
            if (manager.is()) manager->removeUndoManagerListener(undone_seen_.get());
        });
    }

    /// Once each view: the office tells of one more than once.
    void listen_to_controller() {
        auto const shown = frame();
        auto const controller = shown.is() ? shown->getController() : nullptr;
        Reference<css::frame::XController> const before = heard_;
        if (!controller.is() || controller == before) return;
        heard_ = controller;
        guarded("figures.listen", [&] { listen_to_figures(context_, shown); });
    }

    /// Later, when the window is there.
    void tell_of_drafts() {
        auto const document = shown_document();
        if (!document.is()) return;
        rtl::Reference<Dispatcher> const self(this);
        css::uno::WeakReference<css::frame::XModel> const weak(document);
        post_when_made(context_, [self, weak] {
            Reference<css::frame::XModel> const model = weak;
            if (!model.is() || model != self->shown_document()) return;
            auto const call = self->call_with({});
            show_drafts(call);
            remember_report(call, model);
            offer_to_fill(call, model);
        });
    }

    /// The one catch. What failed is said to a person where one is looking, and to the caller.
    Outcome run(css::util::URL const& url,
                css::uno::Sequence<css::beans::PropertyValue> const& arguments) {
        // The command may close the window, and with it the last holder of this object.
        Reference<css::uno::XInterface> const alive(static_cast<cppu::OWeakObject*>(this));
        Outcome outcome;
        Problem problem;
        try {
            fail_when_told("command");
            auto const call = call_with(arguments, query_of(url));
            auto const verb = verb_of(url);
            auto const* command = find_command(verb);
            if (!command) fail("command.unknown", {{"verb", verb}}, {});
            check_can_act(*command, call);
            outcome.result = command->run(call);
            // What is done to a report leaves it one; other commands may make one, or change the
            // language of the menu.
            if (!command->needs_report) refresh_all_status();
            return outcome;
        } catch (...) {
            problem = problem_of_failure(("command " + from_office(url.Complete)).c_str(),
                                         name_of_document());
        }
        outcome.state = css::frame::DispatchResultState::FAILURE;
        outcome.result <<= to_office(say(problem, arguments));
        return outcome;
    }

    /// The sentence for a problem, shown in a window unless the caller wants none.
    std::string say(Problem const& problem,
                    css::uno::Sequence<css::beans::PropertyValue> const& arguments) {
        try {
            auto const call = call_with(arguments);
            auto sentence = call.texts().sentence(problem);
            if (!call.hidden()) {
                // The window may be gone with its document.
                Reference<css::awt::XWindowPeer> parent;
                if (auto const shown = frame(); shown.is())
                    parent.set(shown->getContainerWindow(), UNO_QUERY);
                show_message(context_, parent, call.texts(), sentence);
            }
            return sentence;
        } catch (...) {
            // Even the texts could not be read: the code is better than nothing.
            log_failure("say", what_failed());
            return problem.code;
        }
    }

    /// As people call it.
    std::string name_of_document() noexcept {
        std::string name;
        guarded("name of the document", [&] {
            Reference<css::frame::XTitle> const title(shown_document(), UNO_QUERY);
            if (title.is()) name = from_office(title->getTitle());
        });
        return name;
    }

    void tell(Listening const& one) {
        css::frame::FeatureStateEvent event;
        event.Source = static_cast<cppu::OWeakObject*>(this);
        event.FeatureURL = one.url;
        event.Requery = false;
        event.IsEnabled = false;
        try {
            auto const call = call_with({}, query_of(one.url));
            auto const verb = verb_of(one.url);
            if (auto const* command = find_command(verb)) {
                auto const title = menu_title(verb, call);
                // A menu has a fixed number of items, of which those that stand for nothing hide.
                event.State <<= css::frame::status::Visibility(title.has_value());
                if (!call.query.empty()) one.listener->statusChanged(event);
                // A string as state renames the item, so that the menu follows our own language.
                event.State <<= to_office(title.value_or(""));
                check_can_act(*command, call);
                event.IsEnabled = title.has_value();
            }
        } catch (ProblemError const&) {
            event.IsEnabled = false;  // that is how a command says that it cannot act now
        } catch (...) {
            log_failure("status", what_failed());
            event.IsEnabled = false;
        }
        one.listener->statusChanged(event);
    }

    Reference<css::uno::XComponentContext> context_;
    Reference<css::frame::XFrame> frame_;
    mutable std::mutex mutex_;
    std::vector<Listening> listening_;
    rtl::Reference<UndoneSeen> undone_seen_;
    css::uno::WeakReference<css::document::XUndoManager> listened_;
    css::uno::WeakReference<css::frame::XController> heard_;
    Settings settings_;
};

void tell_all_windows() {
    std::vector<css::uno::WeakReference<css::uno::XInterface>> all;
    {
        std::lock_guard const lock(all_mutex());
        all = all_dispatchers();
    }
    for (auto const& weak : all)
        if (Reference<css::uno::XInterface> const one = weak; one.is())
            if (auto* dispatcher = dynamic_cast<Dispatcher*>(one.get())) dispatcher->tell_all();
}

}  // namespace

Reference<css::uno::XInterface> create_dispatcher(
    Reference<css::uno::XComponentContext> const& context) {
    Reference<css::uno::XInterface> const made(
        static_cast<cppu::OWeakObject*>(new Dispatcher(context)));
    refresh_status_by(tell_all_windows);
    std::lock_guard const lock(all_mutex());
    auto& all = all_dispatchers();
    all.erase(std::remove_if(
                  all.begin(), all.end(),
                  [](auto const& weak) { return !Reference<css::uno::XInterface>(weak).is(); }),
              all.end());
    all.emplace_back(made);
    return made;
}

}  // namespace report::office
