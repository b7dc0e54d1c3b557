// SPDX-License-Identifier: MPL-2.0
#include "office/font_commands.hpp"

#include <string>

#include "core/fonts/font_conversion.hpp"
#include "core/json/json.hpp"
#include "office/dialogs/message.hpp"
#include "office/reports/open_report.hpp"
#include "office/uno/strings.hpp"
#include "office/writer/font_text.hpp"
#include "office/writer/writer_document.hpp"

namespace report::office {

css::uno::Any convert_old_fonts(CommandCall const& call) {
    auto const model = call.document();
    if (!model.is()) fail("command.no_document", {}, {});
    WriterDocument const document(model);
    document.check_writable();
    auto const& fonts = call.resources.old_fonts();
    auto const conversion = value_or_throw(convert_fonts(fonts, read_fonts(model)));
    if (!conversion.changes.empty())
        document.in_one_step(to_office(call.texts()("undo.unicode")),
                             [&] { write_conversion(model, fonts, conversion); });
    auto const sentences = conversion_sentences(call.texts(), conversion);
    if (!call.hidden()) {
        std::string message;
        for (auto const& one : sentences) message += (message.empty() ? "" : "\n") + one;
        show_message(call.context, environment_of_all(call).parent, call.texts(), message);
    }
    return answer(model, {}, sentences);
}

}  // namespace report::office
