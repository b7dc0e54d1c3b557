// SPDX-License-Identifier: MPL-2.0
#include "office/panel/panel_acts.hpp"

#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/util/URLTransformer.hpp>
#include <functional>

#include "office/dialogs/message.hpp"
#include "office/reports/open_report.hpp"
#include "office/uno/strings.hpp"
#include "office/writer/navigate.hpp"
#include "office/writer/writer_document.hpp"

namespace report::office {

using css::uno::Reference;
using css::uno::UNO_QUERY;

namespace {

/// The warnings of an answer, a line each.
std::string told_in(css::uno::Any const& answered) {
    css::uno::Sequence<css::beans::NamedValue> values;
    answered >>= values;
    std::string told;
    for (auto const& one : values) {
        css::uno::Sequence<rtl::OUString> lines;
        if (one.Name != "Warnings" || !(one.Value >>= lines)) continue;
        for (auto const& line : lines) told += (told.empty() ? "" : "\n") + from_office(line);
    }
    return told;
}

css::uno::Sequence<css::beans::PropertyValue> arguments_for(
    Reference<css::frame::XModel> const& model) {
    css::uno::Sequence<css::beans::PropertyValue> arguments(2);
    arguments[0].Name = "Document";
    arguments[0].Value <<= model;
    arguments[1].Name = "Hidden";
    arguments[1].Value <<= true;
    return arguments;
}

}  // namespace

PanelCall::PanelCall(Reference<css::uno::XComponentContext> const& context,
                     Reference<css::frame::XFrame> const& frame,
                     Reference<css::frame::XModel> const& model)
    : settings_(context), call_{context,   frame, arguments_for(model), Resources::of(context),
                                settings_, {}} {}

bool is_text_document(Reference<css::frame::XModel> const& model) {
    Reference<css::lang::XServiceInfo> const info(model, UNO_QUERY);
    return info.is() && info->supportsService("com.sun.star.text.TextDocument");
}

bool may_write(Reference<css::frame::XModel> const& model) {
    WriterDocument const document(model);
    return !document.is_read_only() && !document.is_protected();
}

std::vector<std::string> missing_in(ReportKind const* kind,
                                    Reference<css::frame::XModel> const& model) {
    return kind ? missing_headings(outline(*kind), present_headings(model))
                : std::vector<std::string>();
}

std::vector<Choice> outline_lines(PanelForm const& form, std::vector<std::string> const& missing,
                                  Texts const& texts) {
    std::vector<Choice> lines;
    for (auto const& one : form.sections(missing))
        lines.push_back({one.id, texts(panel_key(one.state),
                                       {{"title", one.title},
                                        {"missing", std::to_string(one.missing)},
                                        {"complaints", std::to_string(one.complaints)}})});
    return lines;
}

std::optional<std::string> write_entry(CommandCall const& call, ReportKind const& kind,
                                       Figure const& figure, std::string const& text) {
    WriterDocument const document(call.document());
    document.check_writable();
    auto const stored = value_or_throw(document.read_report());
    auto const entry = enter_figure(kind, stored, figure, text);
    if (entry.outcome != PanelEntry::Outcome::taken) return std::nullopt;
    return told_in(rewrite_read(call, kind, stored, entry.report, "undo.figures"));
}

namespace {

/// What `change` makes of the report that the document holds now, as one step.
std::optional<std::string> rewrite_changed(
    CommandCall const& call, ReportKind const& kind,
    std::function<std::optional<Report>(Report const&)> const& change) {
    WriterDocument const document(call.document());
    document.check_writable();
    auto const stored = value_or_throw(document.read_report());
    auto const report = change(stored);
    if (!report) return std::nullopt;
    return told_in(rewrite_read(call, kind, stored, *report, "undo.figures"));
}

}  // namespace

std::optional<std::string> remove_row(CommandCall const& call, ReportKind const& kind,
                                      ListDefinition const& list, std::size_t row,
                                      std::string const& title) {
    return rewrite_changed(call, kind, [&](Report const& stored) {
        return without_row(kind, stored, list, row, title);
    });
}

std::optional<std::string> enter_no_rows(CommandCall const& call, ReportKind const& kind,
                                         ListDefinition const& list) {
    return rewrite_changed(call, kind,
                           [&](Report const& stored) { return with_no_rows(kind, stored, list); });
}

void show_problem(Reference<css::uno::XComponentContext> const& context,
                  Reference<css::frame::XFrame> const& frame, Problem const& problem) {
    auto const& texts = Resources::of(context).texts(Settings(context).language());
    Reference<css::awt::XWindowPeer> const parent(
        frame.is() ? frame->getContainerWindow() : nullptr, UNO_QUERY);
    show_message(context, parent, texts, texts.sentence(problem));
}

void send_command(Reference<css::uno::XComponentContext> const& context,
                  Reference<css::frame::XFrame> const& frame, std::string const& command,
                  Sending sending) {
    send_office_command(context, frame, "vnd.cchc.baocao:" + command, sending);
}

void send_office_command(Reference<css::uno::XComponentContext> const& context,
                         Reference<css::frame::XFrame> const& frame, std::string const& complete,
                         Sending sending) {
    css::util::URL url;
    url.Complete = to_office(complete);
    css::util::URLTransformer::create(context)->parseStrict(url);
    Reference<css::frame::XDispatchProvider> const provider(frame, UNO_QUERY);
    auto const dispatch = provider.is() ? provider->queryDispatch(url, "_self", 0) : nullptr;
    css::uno::Sequence<css::beans::PropertyValue> arguments;
    if (sending == Sending::waits) {
        arguments.realloc(1);
        arguments.getArray()[0].Name = "SynchronMode";
        arguments.getArray()[0].Value <<= true;
    }
    if (dispatch.is()) dispatch->dispatch(url, arguments);
}

}  // namespace report::office
