// SPDX-License-Identifier: MPL-2.0
#include "office/panel/entry_writer.hpp"

#include "office/panel/panel_acts.hpp"
#include "office/uno/guard.hpp"
#include "office/uno/posted.hpp"

namespace report::office {

EntryWriter::EntryWriter(css::uno::Reference<css::uno::XComponentContext> const& context,
                         css::uno::Reference<css::frame::XFrame> const& frame,
                         css::uno::Reference<css::frame::XModel> const& model,
                         ReportKind const& kind, std::string report_key)
    : target_{context, frame, model, &kind, report_key}, report_key_(std::move(report_key)) {
    renew();
}

EntryWriter::~EntryWriter() {
    if (queue_.empty()) return;
    // Whoever closes the panel closes it now; a document that is closed with it keeps its draft.
    guarded_end("panel.last_words", [this] {
        post(target_.context, "panel.late_write", [target = target_, queue = queue_] {
            if (!target.model->getCurrentController().is()) return;
            auto drafts = drafts_of(target);
            auto const done = write(target, drafts, queue);
            drafts.keep(done.failed);
        });
    });
}

Drafts EntryWriter::drafts_of(Target const& target) {
    return {target.context, draft_owner(target.model), "panel", target.report_key};
}

void EntryWriter::renew() {
    drafts_ = std::make_unique<Drafts>(drafts_of(target_));
}

Typed EntryWriter::left_over() {
    auto const found = drafts_->left_over();
    return found ? found->typed : Typed();
}

void EntryWriter::keep(Typed const& typed) {
    auto all = typed;
    for (auto const& [id, text] : queue_) all[id] = text;
    drafts_->keep(all);
}

EntryWriter::Written EntryWriter::write() {
    return write(target_, *drafts_, std::exchange(queue_, {}));
}

EntryWriter::Written EntryWriter::gave_up(Problem const& problem) {
    Written done;
    done.problem = problem;
    for (auto const& [id, text] : std::exchange(queue_, {})) done.failed[id] = text;
    return done;
}

EntryWriter::Written EntryWriter::write(Target const& target, Drafts& drafts, Queue const& queue) {
    Written done;
    for (auto const& [id, text] : queue) {
        try {
            drafts.keep({{id, text}});
            drafts.accept();
            PanelCall const call(target.context, target.frame, target.model);
            auto const told =
                write_entry(call.call(), *target.kind, *target.kind->figure(id), text);
            if (told) {
                done.any = true;
                done.told = *told;
                done.failed.erase(id);
            } else {
                done.failed[id] = text;
            }
        } catch (...) {
            done.problem = problem_of_failure("panel.write");
            done.failed[id] = text;
        }
    }
    return done;
}

EntryWriter::Written EntryWriter::done_by(
    char const* at,
    std::function<std::optional<std::string>(CommandCall const&)> const& act) const {
    Written done;
    try {
        PanelCall const call(target_.context, target_.frame, target_.model);
        auto const told = act(call.call());
        done.any = told.has_value();
        done.told = told.value_or(std::string());
    } catch (...) {
        done.problem = problem_of_failure(at);
    }
    return done;
}

EntryWriter::Written EntryWriter::remove_row(ListDefinition const& list, std::size_t row,
                                             std::string const& title) const {
    return done_by("panel.remove", [&](CommandCall const& call) {
        return office::remove_row(call, *target_.kind, list, row, title);
    });
}

EntryWriter::Written EntryWriter::enter_no_rows(ListDefinition const& list) const {
    return done_by("panel.no_rows", [&](CommandCall const& call) {
        return office::enter_no_rows(call, *target_.kind, list);
    });
}

}  // namespace report::office
