// SPDX-License-Identifier: MPL-2.0
#include "office/panel/findings.hpp"

#include <algorithm>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <utility>

#include "office/check/comments.hpp"
#include "office/check/ignored.hpp"
#include "office/uno/strings.hpp"

namespace report::office {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using Model = Reference<css::frame::XModel>;

Findings::Findings(Reference<css::uno::XComponentContext> const& context,
                   Reference<css::frame::XFrame> const& frame)
    : context_(context), frame_(frame), resources_(Resources::of(context)), settings_(context) {}

void Findings::check(Model const& model) {
    css::uno::Sequence<css::beans::PropertyValue> arguments(2);
    arguments[0].Name = "Document";
    arguments[0].Value <<= model;
    arguments[1].Name = "Hidden";
    arguments[1].Value <<= true;
    try {
        CommandCall const call{context_, frame_, arguments, resources_, settings_, {}};
        checked_ = std::make_unique<CheckedReport>(check_shown(call, model));
        form_.emplace(checked_->report, ignored_in(model));
        model_ = model;
        has_comments_ = office::has_comments(model);
        place_ = 0;
        is_shown_ = false;
        note_steps();
    } catch (...) {
        forget();
        throw;
    }
}

void Findings::forget() {
    has_comments_ = false;
    checked_.reset();
    form_.reset();
    model_.clear();
    chosen_ = none;
}

/// What the document's undo would take back, as it was when it was checked or ignored in: no longer
/// the same, and what was found may be mended, or stand elsewhere.
std::vector<std::string> Findings::steps_now() const {
    std::vector<std::string> steps;
    Reference<css::document::XUndoManagerSupplier> const supplier(model_, UNO_QUERY);
    if (!supplier.is()) return steps;
    auto const titles = supplier->getUndoManager()->getAllUndoActionTitles();
    steps.reserve(static_cast<std::size_t>(titles.getLength()));
    for (auto const& title : titles) steps.push_back(from_office(title));
    return steps;
}

void Findings::note_steps() {
    steps_ = steps_now();
    is_stale_ = false;
}

bool Findings::look_again(Model const& model) {
    if (!form_) return false;
    if (model != model_) {
        forget();
        return true;
    }
    if (is_stale_ || steps_now() == steps_) return false;
    is_stale_ = true;
    return true;
}

void Findings::choose(std::size_t line) {
    chosen_ = line;
    place_ = 0;
    is_shown_ = false;
}

void Findings::settle_choice() {
    auto const count = form_ ? form_->lines().size() : 0;
    if (count == 0)
        chosen_ = none;
    else if (chosen_ == none)
        chosen_ = 0;
    else
        chosen_ = std::min(chosen_, count - 1);
}

bool Findings::show_place() {
    if (!has_chosen() || !model_.is() || !has_place()) return true;
    auto const& places = form_->finding(chosen_).places;
    is_shown_ = true;
    return show_words(model_, checked_->document, resources_.old_fonts(),
                      places[place_ % places.size()]);
}

bool Findings::show_next_place() {
    if (is_shown_) ++place_;
    return show_place();
}

FixOutcome Findings::fix(std::string const& undo_title) {
    if (!has_chosen() || !form_->can_fix(chosen_)) return {};
    auto one = form_->finding(chosen_);
    if (one.fixes.size() > 1) {
        auto const place = place_ % one.places.size();
        auto const shown = std::find_if(one.fixes.begin(), one.fixes.end(),
                                        [&](Fix const& fix) { return fix.place >= place; });
        one.fixes = {shown == one.fixes.end() ? one.fixes.front() : *shown};
    }
    return mend({std::move(one)}, undo_title);
}

FixOutcome Findings::fix_all(std::string const& undo_title) {
    if (!has_chosen()) return {};
    auto lines = form_->same_kind(chosen_);
    if (lines.empty() && form_->can_fix(chosen_)) lines.push_back(chosen_);
    std::vector<Finding> findings;
    findings.reserve(lines.size());
    for (auto const line : lines) findings.push_back(form_->finding(line));
    return mend(findings, undo_title);
}

FixOutcome Findings::mend(std::vector<Finding> const& findings, std::string const& undo_title) {
    auto const outcome =
        apply_fixes(model_, checked_->document, resources_.old_fonts(), findings, undo_title);
    auto const model = model_;
    if (outcome.done > 0) check(model);
    return outcome;
}

void Findings::turn_comments(Texts const& texts) {
    if (!form_ || !model_.is()) return;
    if (office::has_comments(model_)) {
        remove_comments(model_, texts("undo.uncomment"));
    } else {
        std::vector<Finding> findings;
        for (std::size_t i = 0; i < form_->lines().size(); ++i)
            if (form_->lines()[i].reason.empty()) findings.push_back(form_->finding(i));
        write_comments(model_, checked_->document, resources_.old_fonts(), findings,
                       texts("check_panel.author"), texts("undo.comment"));
    }
    auto const model = model_;
    check(model);
}

bool Findings::turn_ignored(std::string const& reason, std::string const& undo_title) {
    if (!has_chosen()) return true;
    auto const without = form_->without_ignored(chosen_);
    bool const takes_back = is_ignored();
    auto const wanted = takes_back ? without : form_->with_ignored(chosen_, reason);
    if (!takes_back && wanted.size() == without.size()) return false;
    set_ignored(model_, wanted, to_office(undo_title));
    note_steps();
    form_.emplace(checked_->report, wanted);
    return true;
}

}  // namespace report::office
