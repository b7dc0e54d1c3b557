// SPDX-License-Identifier: MPL-2.0
#include "office/panel/panel_acts.hpp"

#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/util/URLTransformer.hpp>

#include "core/form/panel_form.hpp"
#include "office/open_report.hpp"
#include "office/uno/strings.hpp"

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

}  // namespace

std::optional<std::string> write_entry(CommandCall const& call, ReportKind const& kind,
                                       Figure const& figure, std::string const& text) {
    WriterDocument const document(call.document());
    document.check_writable();
    auto const stored = value_or_throw(document.read_report());
    auto const entry = enter_figure(kind, stored, figure, text);
    if (entry.outcome != PanelEntry::Outcome::taken) return std::nullopt;
    return told_in(rewrite(call, kind, entry.report, "undo.figures"));
}

void send_command(Reference<css::uno::XComponentContext> const& context,
                  Reference<css::frame::XFrame> const& frame, std::string const& command) {
    css::util::URL url;
    url.Complete = to_office("vnd.cchc.baocao:" + command);
    css::util::URLTransformer::create(context)->parseStrict(url);
    Reference<css::frame::XDispatchProvider> const provider(frame, UNO_QUERY);
    auto const dispatch = provider.is() ? provider->queryDispatch(url, "_self", 0) : nullptr;
    if (dispatch.is()) dispatch->dispatch(url, {});
}

}  // namespace report::office
