// SPDX-License-Identifier: MPL-2.0
#include "office/dialogs/options_page.hpp"

#include <algorithm>
#include <com/sun/star/awt/XContainerWindowEventHandler.hpp>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <cppuhelper/implbase2.hxx>
#include <cppuhelper/supportsservice.hxx>
#include <memory>

#include "core/form/agency_form.hpp"
#include "office/dialogs/agency_dialog.hpp"
#include "office/dialogs/controls.hpp"
#include "office/dialogs/message.hpp"
#include "office/ground/resources.hpp"
#include "office/ground/status.hpp"
#include "office/uno/guard.hpp"
#include "office/uno/strings.hpp"

namespace report::office {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

constexpr char const* service_name = "vn.cchc.baocao.OptionsPage";

/// One opening of the page. Profiles are stored when their own window is accepted; the language and
/// the current profile when the options are.
class Page {
public:
    Page(Reference<css::uno::XComponentContext> const& context,
         Reference<css::awt::XWindow> const& window)
        : context_(context),
          settings_(context),
          resources_(Resources::of(context)),
          kind_(*resources_.kinds().good.front()),
          peer_(Reference<css::awt::XControl>(window, UNO_QUERY_THROW)->getPeer()),
          controls_(Reference<css::awt::XControlContainer>(window, UNO_QUERY_THROW)) {
        controls_.on_failure([this](Problem const& problem) {
            show_message(context_, peer_, texts(), texts().sentence(problem));
        });
        controls_.on_action("add", [this] { edit({}); });
        controls_.on_action("edit", [this] { edit(chosen()); });
        controls_.on_action("remove", [this] { remove(); });
        show();
    }

    void show() {
        auto const language = settings_.language();
        controls_.set_texts(resources_.texts(language), "options");
        controls_.set_choices("language", {{"vi", texts()("options.vietnamese")},
                                           {"en", texts()("options.english")}});
        controls_.choose("language", language);
        show_profiles(settings_.current());
    }

    void store() {
        settings_.set_language(controls_.choice("language"));
        if (auto const id = controls_.choice("profiles"); !id.empty()) settings_.set_current(id);
        refresh_all_status();
    }

private:
    Texts const& texts() { return resources_.texts(settings_.language()); }

    void show_profiles(std::string const& chosen_id) {
        std::vector<Choice> choices;
        for (auto const& agency : settings_.agencies(kind_))
            choices.push_back({agency.id, agency_title(kind_, agency)});
        bool const any = !choices.empty();
        controls_.set_choices("profiles", choices);
        controls_.set_enabled("edit", any);
        controls_.set_enabled("remove", any);
        if (any) controls_.choose("profiles", chosen_id);
    }

    Agency chosen() const {
        auto const id = controls_.choice("profiles");
        for (auto const& agency : settings_.agencies(kind_))
            if (agency.id == id) return agency;
        return {};
    }

    void edit(Agency const& agency) {
        Environment const environment{
            context_, peer_, kind_, texts(), from_office(resources_.dialogs_url()), settings_};
        if (auto const edited = ask_agency(environment, agency)) show_profiles(edited->id);
    }

    void remove() {
        auto const agency = chosen();
        if (agency.id.empty()) return;
        auto const question =
            texts()("options.remove_question", {{"name", agency_title(kind_, agency)}});
        if (!ask(context_, peer_, texts(), question, Usual::no)) return;
        settings_.remove(agency.id);
        show_profiles({});
    }

    Reference<css::uno::XComponentContext> context_;
    Settings settings_;
    Resources& resources_;
    ReportKind const& kind_;
    Reference<css::awt::XWindowPeer> peer_;
    Controls controls_;
};

class OptionsPage : public cppu::WeakImplHelper2<css::awt::XContainerWindowEventHandler,
                                                 css::lang::XServiceInfo> {
public:
    explicit OptionsPage(Reference<css::uno::XComponentContext> const& context)
        : context_(context) {}

    sal_Bool SAL_CALL callHandlerMethod(Reference<css::awt::XWindow> const& window,
                                        Any const& event, rtl::OUString const& method) override {
        rtl::OUString what;
        if (method != "external_event" || !(event >>= what)) return false;
        try {
            fail_when_told("options.page");
            if (what == "initialize")
                page_ = std::make_unique<Page>(context_, window);
            else if (what == "ok" && page_)
                page_->store();
            else if (what == "back" && page_)
                page_->show();
        } catch (...) {
            say(problem_of_failure("options.page"), window);
        }
        return true;
    }
    css::uno::Sequence<rtl::OUString> SAL_CALL getSupportedMethodNames() override {
        return sequence<rtl::OUString>({"external_event"});
    }

    rtl::OUString SAL_CALL getImplementationName() override {
        return rtl::OUString::createFromAscii(service_name);
    }
    sal_Bool SAL_CALL supportsService(rtl::OUString const& name) override {
        return cppu::supportsService(this, name);
    }
    css::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override {
        return sequence<rtl::OUString>({rtl::OUString::createFromAscii(service_name)});
    }

private:
    /// No exception leaves for the options dialog, which would show it in the office's words.
    void say(Problem const& problem, Reference<css::awt::XWindow> const& window) noexcept {
        guarded("options.say", [&] {
            Reference<css::awt::XControl> const control(window, css::uno::UNO_QUERY);
            auto const& texts = Resources::of(context_).texts(Settings(context_).language());
            show_message(context_, control.is() ? control->getPeer() : nullptr, texts,
                         texts.sentence(problem));
        });
    }

    Reference<css::uno::XComponentContext> context_;
    std::unique_ptr<Page> page_;
};

}  // namespace

Reference<css::uno::XInterface> create_options_page(
    Reference<css::uno::XComponentContext> const& context) {
    return static_cast<cppu::OWeakObject*>(new OptionsPage(context));
}

}  // namespace report::office
