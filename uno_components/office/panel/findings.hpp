// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/form/check_form.hpp"
#include "office/check/apply_fix.hpp"
#include "office/check/check_document.hpp"
#include "office/ground/resources.hpp"
#include "office/ground/settings.hpp"

namespace report::office {

/// What was found in the document of a window, which line of it somebody looks at, and what can be
/// done there: the panel of the findings without its controls.
class Findings {
public:
    static constexpr auto none = static_cast<std::size_t>(-1);

    Findings(css::uno::Reference<css::uno::XComponentContext> const& context,
             css::uno::Reference<css::frame::XFrame> const& frame);

    /// Throws what `check_document` throws; nothing is known then.
    void check(css::uno::Reference<css::frame::XModel> const& model);
    /// The line that was chosen stays, counted from the first, for the check behind it.
    void forget();

    CheckForm const* form() const { return form_ ? &*form_ : nullptr; }
    bool has_comments() const { return has_comments_; }
    /// The document was changed behind the check.
    bool is_stale() const { return is_stale_; }
    /// True when something is to be shown anew: it is another document, or it has changed.
    bool look_again(css::uno::Reference<css::frame::XModel> const& model);

    bool has_chosen() const { return form_ && chosen_ != none && chosen_ < form_->lines().size(); }
    std::size_t chosen() const { return chosen_; }
    void choose(std::size_t line);
    /// A line that is there, when there is one.
    void settle_choice();
    // Of the chosen line.
    bool has_place() const { return !form_->finding(chosen_).places.empty(); }
    bool is_ignored() const { return !form_->lines()[chosen_].reason.empty(); }
    bool can_fix() const { return !is_ignored() && form_->can_fix(chosen_); }
    /// Whether more than the shown place can be mended with it.
    bool has_several() const {
        return form_->same_kind(chosen_).size() > 1 || form_->finding(chosen_).fixes.size() > 1;
    }

    /// Selects the words of its place. False: they are gone.
    bool show_place();
    /// Of several places the one behind that which was shown last.
    bool show_next_place();

    /// Of several that were gathered the one that is shown, or all of the kind. Throws as
    /// `apply_fixes` does.
    FixOutcome fix(std::string const& undo_title);
    FixOutcome fix_all(std::string const& undo_title);
    /// Comments for somebody who reads the document without us, or away with them.
    void turn_comments(Texts const& texts);
    /// Leaves the chosen line for this reason, or takes it back. False: a reason is wanted.
    bool turn_ignored(std::string const& reason, std::string const& undo_title);

private:
    FixOutcome mend(std::vector<Finding> const& findings, std::string const& undo_title);
    std::vector<std::string> steps_now() const;
    void note_steps();

    css::uno::Reference<css::uno::XComponentContext> context_;
    css::uno::Reference<css::frame::XFrame> frame_;
    Resources& resources_;
    Settings settings_;

    css::uno::Reference<css::frame::XModel> model_;  ///< that was checked
    std::unique_ptr<CheckedReport> checked_;
    std::optional<CheckForm> form_;
    std::size_t chosen_ = none;
    std::size_t place_ = 0;  ///< of the chosen one, counted on
    bool is_shown_ = false;  ///< that place was shown
    std::vector<std::string> steps_;
    bool is_stale_ = false;
    bool has_comments_ = false;
};

}  // namespace report::office
