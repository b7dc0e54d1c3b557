// SPDX-License-Identifier: MPL-2.0
#include "office/dialogs/draft_question.hpp"

#include "office/dialogs/message.hpp"

namespace report::office {

std::optional<Typed> ask_for_draft(Environment const& environment, Drafts& drafts,
                                   std::function<bool(Typed const&)> const& is_other) {
    auto const left_over = drafts.left_over();
    auto const& texts = environment.texts;
    if (drafts.was_damaged())
        show_message(environment.context, environment.parent, texts,
                     texts("message.draft_damaged"));
    if (!left_over) return std::nullopt;
    auto const* const question =
        left_over->document_changed ? "message.restore_draft_changed" : "message.restore_draft";
    if (is_other(left_over->typed) &&
        ask(environment.context, environment.parent, texts, texts(question)))
        return left_over->typed;
    drafts.forget();
    return std::nullopt;
}

}  // namespace report::office
