// SPDX-License-Identifier: MPL-2.0
#include "office/start_commands.hpp"

#include <algorithm>
#include <com/sun/star/awt/XWindow2.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XComponentLoader.hpp>
#include <com/sun/star/frame/XModel3.hpp>
#include <com/sun/star/frame/XTitle.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include "core/form/recent_reports.hpp"
#include "office/dialogs/file_picker.hpp"
#include "office/dialogs/message.hpp"
#include "office/dialogs/start_dialog.hpp"
#include "office/next_commands.hpp"
#include "office/reports/open_report.hpp"
#include "office/uno/files.hpp"
#include "office/uno/strings.hpp"
#include "office/writer/copies.hpp"
#include "office/writer/writer_document.hpp"

namespace report::office {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using Model = Reference<css::frame::XModel>;

css::beans::PropertyValue named(char const* name, Any const& value) {
    return {rtl::OUString::createFromAscii(name), -1, value,
            css::beans::PropertyState_DIRECT_VALUE};
}

/// The call of another command, with one argument more.
CommandCall with(CommandCall const& call, char const* name, std::string const& text) {
    auto other = call;
    auto const size = other.arguments.getLength();
    other.arguments.realloc(size + 1);
    other.arguments.getArray()[size] = named(name, Any(to_office(text)));
    return other;
}

Any next_of(CommandCall const& call, std::string const& path) {
    return make_next(with(call, "Base", path));
}

Any open_file(CommandCall const& call, std::string const& url) {
    Reference<css::frame::XComponentLoader> const desktop(css::frame::Desktop::create(call.context),
                                                          UNO_QUERY);
    desktop->loadComponentFromURL(to_office(url), "_default", 0, {});
    return {};
}

/// Whether the template's own empty record stands in a document that nobody stored.
bool is_unfilled(Model const& model) {
    if (!model->getURL().isEmpty() || WriterDocument(model).is_ours()) return false;
    Reference<css::document::XDocumentPropertiesSupplier> const supplier(model, UNO_QUERY);
    Reference<css::beans::XPropertySet> const properties(
        supplier->getDocumentProperties()->getUserDefinedProperties(), UNO_QUERY);
    return properties->getPropertySetInfo()->hasPropertyByName("cchc.data");
}

bool is_shown(Model const& model) {
    auto const controller = model->getCurrentController();
    if (!controller.is() || !controller->getFrame().is()) return false;
    Reference<css::awt::XWindow2> const window(controller->getFrame()->getContainerWindow(),
                                               UNO_QUERY);
    return window.is() && window->isVisible();
}

}  // namespace

Any start(CommandCall const& call) {
    if (call.hidden()) fail("command.bad_argument", {{"name", "Hidden"}}, {});
    auto const environment = environment_of_all(call);
    auto reports = read_recent(call.settings.recent());
    reports.erase(
        std::remove_if(reports.begin(), reports.end(),
                       [](RecentReport const& one) { return !file_exists(to_office(one.file)); }),
        reports.end());
    auto const answer = ask_start(environment, call.resources.guide(environment.kind.id), reports);
    if (!answer) return {};
    switch (answer->act) {
        case StartAnswer::Act::next:
            return next_of(call, path_of_file(to_office(answer->file)));
        case StartAnswer::Act::open:
            return open_file(call, answer->file);
        case StartAnswer::Act::other_file: {
            auto const files = pick_documents(call.context, call.texts(), false);
            return files.empty() ? Any() : next_of(call, files.front());
        }
        case StartAnswer::Act::blank:
            break;
    }
    return find_command("new")->run(call);
}

void remember_report(CommandCall const& call, Model const& model) {
    if (!model.is() || !model->getURL().startsWith("file:") || !is_shown(model)) return;
    WriterDocument const document(model);
    if (!document.is_ours()) return;
    auto const report = document.read_report();
    if (!report) return;
    RecentReport one{from_office(model->getURL()), report->kind, report->period};
    auto const before = read_recent(call.settings.recent());
    if (!before.empty() && before.front() == one) return;
    call.settings.set_recent(write_recent(with_recent(before, std::move(one))));
}

void offer_to_fill(CommandCall const& call, Model const& model) {
    if (!model.is() || !is_shown(model) || !is_unfilled(model)) return;
    auto const environment = environment_of_all(call);
    if (!ask(call.context, environment.parent, environment.texts,
             environment.texts("message.fill_template")))
        return;
    auto const made = find_command("new")->run(call);
    // The one that nobody wants now, unless something was typed into it.
    Reference<css::util::XModifiable> const modified(model, UNO_QUERY);
    if (made.hasValue() && modified.is() && !modified->isModified())
        Reference<css::util::XCloseable>(model, css::uno::UNO_QUERY_THROW)->close(true);
}

void propose_file(Model const& model, std::string const& name, std::string const& beside) {
    if (Reference<css::frame::XTitle> const title(model, UNO_QUERY); title.is())
        title->setTitle(to_office(name));
    Reference<css::frame::XModel3> const settable(model, UNO_QUERY);
    if (!settable.is()) return;
    settable->setArgs(
        sequence<css::beans::PropertyValue>({named("SuggestedSaveAsName", Any(to_office(name)))}));
    auto const url = to_office(beside);
    if (!url.startsWith("file:")) return;
    settable->setArgs(sequence<css::beans::PropertyValue>(
        {named("SuggestedSaveAsDir", Any(url.copy(0, url.lastIndexOf('/'))))}));
}

}  // namespace report::office
