// SPDX-License-Identifier: MPL-2.0
#include "office/panel/check_panel.hpp"

#include <algorithm>
#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "core/form/check_form.hpp"
#include "office/check/apply_fix.hpp"
#include "office/check/check_document.hpp"
#include "office/check/comments.hpp"
#include "office/check/ignored.hpp"
#include "office/dialogs/keys.hpp"
#include "office/panel/document_watch.hpp"
#include "office/panel/panel_keys.hpp"
#include "office/panel/panel_window.hpp"
#include "office/uno/guard.hpp"
#include "office/uno/posted.hpp"
#include "office/uno/strings.hpp"

namespace report::office {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using Model = Reference<css::frame::XModel>;

// In the units of the .xdl.
constexpr int edge = 4;
constexpr int gap = 4;
constexpr int high = 16;

constexpr auto none = static_cast<std::size_t>(-1);

constexpr char const* all_stops[] = {"findings", "again",  "show",   "fix",
                                     "fix_all",  "reason", "ignore", "comments"};

bool is_text(Model const& model) {
    Reference<css::lang::XServiceInfo> const info(model, UNO_QUERY);
    return info.is() && info->supportsService("com.sun.star.text.TextDocument");
}

class CheckPanel final : public PanelContent, public std::enable_shared_from_this<CheckPanel> {
public:
    CheckPanel(Reference<css::uno::XComponentContext> const& context,
               Reference<css::frame::XFrame> const& frame,
               Reference<css::awt::XWindow> const& parent)
        : context_(context),
          frame_(frame),
          resources_(Resources::of(context)),
          settings_(context),
          window_(context, parent, from_office(resources_.dialogs_url())),
          controls_(window_.controls()) {}

    void begin() {
        draw();
        watch_ = std::make_unique<DocumentWatch>(
            context_, frame_,
            DocumentWatch::Calls{{}, always([](CheckPanel& panel) { panel.changed(); })});
        window_.on_resize(always([](CheckPanel& panel) { panel.lay_out(); }));
        // Every key of the text comes by here.
        keys_ = std::make_unique<Keys>(context_, controls_.runner(), "check_panel.key",
                                       [weak = weak_from_this()](css::awt::KeyEvent const& key) {
                                           auto const panel = weak.lock();
                                           return panel && panel->press(key);
                                       });
        show();
    }

    Reference<css::awt::XWindow> window() const override { return window_.window(); }
    css::ui::LayoutSize height() const override { return window_.room_in(frame_, 150); }
    int least_width() const override { return window_.across(150); }

    Reference<css::frame::XFrame> const& frame() const { return frame_; }

    /// Later, so that it does not begin out of a key or a click.
    void ask_for_check() { post_check(&CheckPanel::check); }
    /// With the keyboard in what was found.
    void check_and_enter() {
        post_check([](CheckPanel& panel) {
            panel.check();
            panel.controls_.focus(panel.stops().front());
        });
    }

private:
    template <class Act>
    void post_check(Act act) {
        post(context_, "panel.check", always([act](CheckPanel& panel) { std::invoke(act, panel); }),
             [weak = weak_from_this()](Problem const& problem) {
                 if (auto const panel = weak.lock()) panel->say(panel->texts().sentence(problem));
             });
    }

    template <class Act>
    std::function<void()> always(Act act) {
        return [weak = weak_from_this(), act] {
            if (auto const panel = weak.lock()) act(*panel);
        };
    }

    Texts const& texts() { return resources_.texts(settings_.language()); }
    rtl::OUString undo_title(char const* key) { return to_office(texts()(key)); }

    void draw() {
        auto& drawing = window_.drawing();
        Area const any{0, 0, 80, box_height};
        drawing.note("summary", any);
        drawing.label("findings_label", any);
        drawing.list("findings", any);
        drawing.note("detail", any);
        for (auto const* name : {"again", "show", "fix", "fix_all"}) drawing.button(name, any, {});
        drawing.label("reason_label", any);
        drawing.box("reason", any);
        drawing.button("ignore", any, {});
        drawing.button("comments", any, {});
        drawing.note("status", any);
        for (auto const* name : {"summary", "detail", "status"}) window_.wrap(name);
        controls_.on_failure([this](Problem const& problem) { say(texts().sentence(problem)); });
        panel_keys_ = std::make_unique<PanelKeys>(
            context_, frame_, controls_,
            std::vector<std::string>{"again", "findings", "show", "fix", "fix_all", "reason",
                                     "ignore", "comments"},
            "check_panel", PanelKeys::Beside{{}, [this] { return focused_ == "reason"; }, {}});
        auto const on = [&](char const* name, void (CheckPanel::*act)()) {
            controls_.on_action(name, [this, act] { act_on(act); });
        };
        on("again", &CheckPanel::ask_for_check);
        on("show", &CheckPanel::show_next_place);
        on("fix", &CheckPanel::fix);
        on("fix_all", &CheckPanel::fix_all);
        on("ignore", &CheckPanel::ignore);
        on("comments", &CheckPanel::turn_comments);
        for (auto const* name : all_stops)
            controls_.on_focus(
                name, [this, name] { focused_ = name; },
                [this, name] {
                    if (focused_ == name) focused_.clear();
                });
        controls_.on_action("findings", [this] {
            if (showing_) return;
            chosen_ = index_of(controls_.choice("findings"));
            show_first_of_line();
            status_.clear();
            show_chosen();
            show_place();
        });
    }

    void act_on(void (CheckPanel::*act)()) {
        auto const before = focused_;
        try {
            (this->*act)();
        } catch (...) {
            say(texts().sentence(problem_of_failure("panel.check")));
        }
        // The button that was pressed may be gone.
        auto const now = stops();
        if (!before.empty() && std::find(now.begin(), now.end(), before) == now.end())
            controls_.focus(now.front());
    }

    // The keyboard.

    /// What can be reached now, in the order of the panel.
    std::vector<std::string> stops() {
        if (!has_chosen())
            return has_comments_ ? std::vector<std::string>{"again", "comments"}
                                 : std::vector<std::string>{"again"};
        std::vector<std::string> names{"findings", "again"};
        bool const is_ignored = !form_->lines()[chosen_].reason.empty();
        if (!form_->finding(chosen_).places.empty()) names.emplace_back("show");
        if (!is_ignored && form_->can_fix(chosen_)) {
            names.emplace_back("fix");
            if (has_several()) names.emplace_back("fix_all");
        }
        for (auto const* name : {"reason", "ignore", "comments"}) names.emplace_back(name);
        return names;
    }

    /// Tab goes from one to the next, Esc back into the text.
    bool press(css::awt::KeyEvent const& key) {
        namespace Key = css::awt::Key;
        if (focused_.empty() || has_control(key) || has_alt(key)) return false;
        if (key.KeyCode == Key::ESCAPE) {
            frame_->getComponentWindow()->setFocus();
            return true;
        }
        if (key.KeyCode != Key::TAB) return false;
        auto const all = stops();
        auto const here = std::find(all.begin(), all.end(), focused_);
        auto const at = here == all.end() ? 0 : static_cast<std::size_t>(here - all.begin());
        controls_.focus(all[(at + (has_shift(key) ? all.size() - 1 : 1)) % all.size()]);
        return true;
    }

    static std::size_t index_of(std::string const& id) {
        return id.empty() ? none : static_cast<std::size_t>(std::stoul(id));
    }

    void say(std::string const& sentence) {
        status_ = sentence;
        lay_out();
    }

    // Checking.

    void check() {
        auto const model = watch_->document();
        if (!is_text(model)) return;
        css::uno::Sequence<css::beans::PropertyValue> arguments(2);
        arguments[0].Name = "Document";
        arguments[0].Value <<= model;
        arguments[1].Name = "Hidden";
        arguments[1].Value <<= true;
        status_.clear();
        try {
            CommandCall const call{context_, frame_, arguments, resources_, settings_, {}};
            checked_ = std::make_unique<CheckedReport>(check_document(call, model, {}));
            form_.emplace(checked_->report, ignored_in(model));
            model_ = model;
            has_comments_ = has_comments(model);
            show_first_of_line();
            note_steps();
        } catch (...) {
            forget();
            status_ = texts().sentence(problem_of_failure("panel.check"));
        }
        show();
    }

    void forget() {
        has_comments_ = false;
        checked_.reset();
        form_.reset();
        model_.clear();
        chosen_ = none;
    }

    /// What the document's undo would take back, as it was when it was checked or ignored in: no
    /// longer the same, and what was found may be mended, or stand elsewhere.
    std::vector<std::string> steps_now() const {
        std::vector<std::string> steps;
        Reference<css::document::XUndoManagerSupplier> const supplier(model_, UNO_QUERY);
        if (!supplier.is()) return steps;
        for (auto const& title : supplier->getUndoManager()->getAllUndoActionTitles())
            steps.push_back(from_office(title));
        return steps;
    }
    void note_steps() {
        steps_ = steps_now();
        is_stale_ = false;
    }

    /// A command, undo or redo.
    void changed() {
        auto const model = watch_->document();
        if (form_ && model != model_) {
            forget();
            show();
        } else if (form_ && !is_stale_ && steps_now() != steps_) {
            is_stale_ = true;
            show_words();
            lay_out();
        }
    }

    // What is shown.

    void show_words() {
        auto const& words = texts();
        for (auto const* name :
             {"again", "findings_label", "show", "fix", "fix_all", "reason_label", "ignore"})
            window_.set_label(name, words(std::string("check_panel.") + name));
        window_.set_label("comments",
                          words(has_comments_ ? "check_panel.uncomment" : "check_panel.comment"));
        auto summary = form_ ? form_->summary(words) : words("check_panel.none_yet");
        if (form_ && is_stale_) summary = words("check_panel.changed") + "\n" + summary;
        window_.set_label("summary", summary);
    }

    void show() {
        show_words();
        std::vector<Choice> lines;
        if (form_)
            for (std::size_t i = 0; i < form_->lines().size(); ++i)
                lines.push_back({std::to_string(i), form_->title(i, texts())});
        if (chosen_ != none && chosen_ >= lines.size())
            chosen_ = lines.empty() ? none : lines.size() - 1;
        if (chosen_ == none && !lines.empty()) chosen_ = 0;
        showing_ = true;
        controls_.set_choices("findings", lines);
        if (chosen_ != none) controls_.choose("findings", std::to_string(chosen_));
        showing_ = false;
        show_chosen();
    }

    /// Whether more than the shown place can be mended with it.
    bool has_several() const {
        return form_->same_kind(chosen_).size() > 1 || form_->finding(chosen_).fixes.size() > 1;
    }
    bool has_chosen() const { return form_ && chosen_ != none && chosen_ < form_->lines().size(); }

    void show_chosen() {
        if (has_chosen()) {
            auto const& line = form_->lines()[chosen_];
            bool const is_ignored = !line.reason.empty();
            window_.set_label("detail", form_->detail(chosen_, texts()));
            controls_.set_enabled("show", !form_->finding(chosen_).places.empty());
            controls_.set_enabled("fix", !is_ignored && form_->can_fix(chosen_));
            controls_.set_enabled("fix_all", !is_ignored && has_several());
            window_.set_label("ignore",
                              texts()(is_ignored ? "check_panel.restore" : "check_panel.ignore"));
        }
        lay_out();
    }

    void lay_out() {
        int const left = window_.across(edge), step = window_.down(gap);
        int const width = window_.width() - 2 * left, height = window_.height();
        int const button = window_.down(high), half = (width - step) / 2;
        if (width <= 0 || height <= 0) return;
        int y = step;
        auto const full = [&](char const* name, int tall) {
            window_.place(name, {left, y, width, tall});
            y += tall + step;
        };
        auto const fit = [&](char const* first, char const* second) {
            return window_.width_of(first) + step + window_.width_of(second) <= width;
        };
        // Beside each other, as wide as each has to be; else below each other.
        auto const pair = [&](char const* first, char const* second) {
            if (!fit(first, second)) {
                full(first, button);
                full(second, button);
                return;
            }
            int const one =
                std::clamp(half, window_.width_of(first), width - step - window_.width_of(second));
            window_.place(first, {left, y, one, button});
            window_.place(second, {left + one + step, y, width - one - step, button});
            y += button + step;
        };
        int const summary = window_.height_of("summary", width);
        if (!has_chosen()) {
            full("summary", summary);
            for (auto const* name : {"findings_label", "findings", "detail", "show", "fix",
                                     "fix_all", "reason_label", "reason", "ignore"})
                window_.hide(name);
            window_.place("again", {left, y, half, button});
            if (has_comments_)
                window_.place("comments", {left + half + step, y, half, button});
            else
                window_.hide("comments");
            y += button + step;
            show_status(left, y, width);
            return;
        }
        bool const can_fix = form_->lines()[chosen_].reason.empty() && form_->can_fix(chosen_);
        int const label = window_.height_of("findings_label", width);
        int const detail = std::min(window_.height_of("detail", width), height / 3);
        int const status = status_.empty() ? 0 : status_height(width) + step;
        int const lines = 2 + (fit("again", "show") ? 1 : 2) +
                          (!can_fix                ? 0
                           : fit("fix", "fix_all") ? 1
                                                   : 2);
        int const below = detail + step + lines * (button + step) + status;
        int const least = window_.down(24);
        // Large letters leave room for what was found or for how much.
        if (y + summary + step + label + 1 + least + step + below <= height)
            full("summary", summary);
        else
            window_.hide("summary");
        window_.place("findings_label", {left, y, width, label});
        y += label + 1;
        full("findings", std::max(least, height - y - step - below));
        full("detail", detail);
        pair("again", "show");
        if (can_fix) {
            pair("fix", "fix_all");
        } else {
            window_.hide("fix");
            window_.hide("fix_all");
        }
        int const ignore = std::min(half, window_.width_of("ignore") + step);
        int const reason = std::min(half, window_.width_of("reason_label"));
        int const down = (button - window_.height_of("reason_label", reason)) / 2;
        window_.place("reason_label", {left, y + down, reason, button - down});
        window_.place("reason",
                      {left + reason + step, y, width - reason - ignore - 2 * step, button});
        window_.place("ignore", {left + width - ignore, y, ignore, button});
        y += button + step;
        window_.place("comments", {left, y, width, button});
        y += button + step;
        show_status(left, y, width);
    }

    int status_height(int width) {
        window_.set_label("status", status_);
        return window_.height_of("status", width);
    }

    void show_status(int left, int top, int width) {
        if (status_.empty()) {
            window_.hide("status");
            return;
        }
        int const tall = status_height(width);
        window_.set("status", "TextColor", Any(static_cast<sal_Int32>(window_.brown())));
        window_.place("status", {left, top, width, tall});
    }

    // What is done.

    void show_place() {
        changed();
        if (!has_chosen() || !model_.is()) return;
        auto const& one = form_->finding(chosen_);
        if (one.places.empty()) return;
        auto const& place = one.places[place_ % one.places.size()];
        bool const is_there =
            report::office::show_words(model_, checked_->document, resources_.old_fonts(), place);
        is_shown_ = true;
        say(is_there ? std::string() : texts()("check_panel.gone"));
    }
    /// Of several places the one behind that which was shown last.
    void show_next_place() {
        if (is_shown_) ++place_;
        show_place();
    }
    void show_first_of_line() {
        place_ = 0;
        is_shown_ = false;
    }

    void fix() {
        if (!has_chosen() || !form_->can_fix(chosen_)) return;
        auto one = form_->finding(chosen_);
        // Of several that were gathered the one that is shown.
        if (one.fixes.size() > 1) {
            auto const place = place_ % one.places.size();
            auto const shown = std::find_if(one.fixes.begin(), one.fixes.end(),
                                            [&](Fix const& fix) { return fix.place >= place; });
            one.fixes = {shown == one.fixes.end() ? one.fixes.front() : *shown};
        }
        mend({std::move(one)});
    }
    void fix_all() {
        if (!has_chosen()) return;
        std::vector<Finding> findings;
        auto lines = form_->same_kind(chosen_);
        if (lines.empty() && form_->can_fix(chosen_)) lines.push_back(chosen_);
        for (auto const line : lines) findings.push_back(form_->finding(line));
        mend(findings);
    }
    void mend(std::vector<Finding> const& findings) {
        auto const outcome = apply_fixes(model_, checked_->document, resources_.old_fonts(),
                                         findings, texts()("undo.fix"));
        if (outcome.done > 0) check();
        if (outcome.left > 0) say(texts()("check_panel.not_exact"));
    }

    /// Comments for somebody who reads the document without us, or away with them.
    void turn_comments() {
        if (!form_ || !model_.is()) return;
        if (has_comments(model_)) {
            remove_comments(model_, texts()("undo.uncomment"));
        } else {
            std::vector<Finding> findings;
            for (std::size_t i = 0; i < form_->lines().size(); ++i)
                if (form_->lines()[i].reason.empty()) findings.push_back(form_->finding(i));
            write_comments(model_, checked_->document, resources_.old_fonts(), findings,
                           texts()("check_panel.author"), texts()("undo.comment"));
        }
        check();
    }

    void ignore() {
        if (!has_chosen()) return;
        bool const is_ignored = !form_->lines()[chosen_].reason.empty();
        auto const reason = controls_.text("reason");
        auto const wanted =
            is_ignored ? form_->without_ignored(chosen_) : form_->with_ignored(chosen_, reason);
        if (!is_ignored && wanted.size() == form_->without_ignored(chosen_).size()) {
            say(texts()("check_panel.no_reason"));
            controls_.focus("reason");
            return;
        }
        set_ignored(model_, wanted, undo_title("undo.ignore"));
        note_steps();
        controls_.set_text("reason", {});
        status_.clear();
        form_.emplace(checked_->report, wanted);
        show();
    }

    Reference<css::uno::XComponentContext> context_;
    Reference<css::frame::XFrame> frame_;
    Resources& resources_;
    Settings settings_;
    PanelWindow window_;
    Controls& controls_;
    std::unique_ptr<PanelKeys> panel_keys_;
    std::unique_ptr<DocumentWatch> watch_;

    Model model_;  ///< that was checked
    std::unique_ptr<CheckedReport> checked_;
    std::optional<CheckForm> form_;
    std::size_t chosen_ = none;
    std::size_t place_ = 0;  ///< of the chosen one, counted on
    bool is_shown_ = false;  ///< that place was shown
    std::vector<std::string> steps_;
    bool is_stale_ = false;
    bool has_comments_ = false;
    bool showing_ = false;
    std::string status_;
    std::unique_ptr<Keys> keys_;
    std::string focused_;  ///< of the stops; empty: the keyboard is elsewhere
};

/// The living panels, to be found by their windows.
std::vector<std::weak_ptr<CheckPanel>>& living() {
    static auto* const all = new std::vector<std::weak_ptr<CheckPanel>>;
    return *all;
}

}  // namespace

std::shared_ptr<PanelContent> make_check_panel(
    Reference<css::uno::XComponentContext> const& context,
    Reference<css::frame::XFrame> const& frame, Reference<css::awt::XWindow> const& parent) {
    auto panel = std::make_shared<CheckPanel>(context, frame, parent);
    panel->begin();
    auto& all = living();
    all.erase(
        std::remove_if(all.begin(), all.end(), [](auto const& weak) { return weak.expired(); }),
        all.end());
    all.push_back(panel);
    return panel;
}

bool run_check_panel(Reference<css::frame::XFrame> const& frame) {
    for (auto const& weak : living())
        if (auto const panel = weak.lock(); panel && panel->frame() == frame) {
            panel->check_and_enter();
            return true;
        }
    return false;
}

}  // namespace report::office
