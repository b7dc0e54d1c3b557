// SPDX-License-Identifier: MPL-2.0
#include "office/panel/check_panel.hpp"

#include <algorithm>
#include <com/sun/star/awt/Key.hpp>
#include <functional>
#include <utility>
#include <vector>

#include "office/dialogs/keys.hpp"
#include "office/panel/check_layout.hpp"
#include "office/panel/document_watch.hpp"
#include "office/panel/findings.hpp"
#include "office/panel/panel_acts.hpp"
#include "office/panel/panel_keys.hpp"
#include "office/panel/panel_window.hpp"
#include "office/uno/guard.hpp"
#include "office/uno/posted.hpp"
#include "office/uno/strings.hpp"

namespace report::office {

namespace {

using css::uno::Reference;

constexpr char const* all_stops[] = {"findings", "again",  "show",   "fix",
                                     "fix_all",  "reason", "ignore", "comments"};

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
          controls_(window_.controls()),
          found_(context, frame) {}

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
    css::ui::LayoutSize height() const override { return window_.room_in(frame_, 124); }
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

    void draw() {
        draw_findings(window_);
        controls_.on_failure([this](Problem const& problem) { say(texts().sentence(problem)); });
        panel_keys_ = std::make_unique<PanelKeys>(
            context_, frame_, controls_,
            std::vector<std::string>{"again", "findings", "show", "fix", "fix_all", "reason",
                                     "ignore", "comments"},
            "check_panel", PanelKeys::Beside{{}, [this] { return focused_ == "reason"; }, {}, {}});
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
            found_.choose(index_of(controls_.choice("findings")));
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
            auto const sentence = texts().sentence(problem_of_failure("panel.check"));
            show();
            say(sentence);
        }
        // The button that was pressed may be gone.
        auto const now = stops();
        if (!before.empty() && std::find(now.begin(), now.end(), before) == now.end())
            controls_.focus(now.front());
    }

    // The keyboard.

    /// What can be reached now, in the order of the panel.
    std::vector<std::string> stops() {
        if (!found_.has_chosen())
            return found_.has_comments() ? std::vector<std::string>{"again", "comments"}
                                         : std::vector<std::string>{"again"};
        std::vector<std::string> names{"findings", "again"};
        if (found_.has_place()) names.emplace_back("show");
        if (found_.can_fix()) {
            names.emplace_back("fix");
            if (found_.has_several()) names.emplace_back("fix_all");
        }
        for (auto const* name : {"reason", "ignore", "comments"}) names.emplace_back(name);
        return names;
    }

    /// Tab goes from one to the next, Esc back into the text.
    bool press(css::awt::KeyEvent const& key) {
        namespace Key = css::awt::Key;
        if (focused_.empty()) return false;
        if (has_control(key) || has_alt(key)) return false;
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
        return id.empty() ? Findings::none : static_cast<std::size_t>(std::stoul(id));
    }

    void say(std::string const& sentence) {
        status_ = sentence;
        lay_out();
    }

    // Checking.

    void check() {
        auto const model = watch_->document();
        if (!is_text_document(model)) return;
        status_.clear();
        try {
            found_.check(model);
        } catch (...) {
            status_ = texts().sentence(problem_of_failure("panel.check"));
        }
        show();
    }

    /// A command, undo or redo.
    void changed() {
        if (!found_.look_again(watch_->document())) return;
        if (found_.is_stale()) {
            show_words();
            lay_out();
        } else {
            show();
        }
    }

    // What is shown.

    void show_words() {
        auto const& words = texts();
        for (auto const* name :
             {"again", "findings_label", "show", "fix", "fix_all", "reason_label", "ignore"})
            window_.set_label(name, words(std::string("check_panel.") + name));
        window_.set_label("comments", words(found_.has_comments() ? "check_panel.uncomment"
                                                                  : "check_panel.comment"));
        auto const* form = found_.form();
        summary_ = form ? form->summary(words) : words("check_panel.none_yet");
        account_ = form ? form->account(words) : std::string();
        if (form && found_.is_stale())
            for (auto* text : {&summary_, &account_})
                *text = words("check_panel.changed") + "\n" + *text;
        window_.set_label("summary", summary_);
    }

    void show() {
        show_words();
        std::vector<Choice> lines;
        if (auto const* form = found_.form())
            for (std::size_t i = 0; i < form->lines().size(); ++i)
                lines.push_back({std::to_string(i), form->title(i, texts())});
        found_.settle_choice();
        showing_ = true;
        controls_.set_choices("findings", lines);
        if (found_.has_chosen()) controls_.choose("findings", std::to_string(found_.chosen()));
        showing_ = false;
        show_chosen();
    }

    void show_chosen() {
        if (found_.has_chosen()) {
            detail_ = found_.form()->detail(found_.chosen(), texts());
            controls_.set_enabled("show", found_.has_place());
            controls_.set_enabled("fix", found_.can_fix());
            controls_.set_enabled("fix_all", !found_.is_ignored() && found_.has_several());
            window_.set_label("ignore", texts()(found_.is_ignored() ? "check_panel.restore"
                                                                    : "check_panel.ignore"));
        }
        lay_out();
    }

    void lay_out() {
        lay_out_findings(window_, {found_.has_chosen(), found_.has_chosen() && found_.can_fix(),
                                   found_.has_comments(), summary_, account_, detail_, status_});
    }

    // What is done.

    void show_place() {
        changed();
        tell_place(found_.show_place());
    }
    void show_next_place() {
        changed();
        tell_place(found_.show_next_place());
    }
    void tell_place(bool is_there) { say(is_there ? std::string() : texts()("check_panel.gone")); }

    void fix() { tell_fixed(found_.fix(texts()("undo.fix"))); }
    void fix_all() { tell_fixed(found_.fix_all(texts()("undo.fix"))); }
    void tell_fixed(FixOutcome const& outcome) {
        if (outcome.done > 0) status_.clear(), show();
        if (outcome.left > 0) say(texts()("check_panel.not_exact"));
    }

    void turn_comments() {
        found_.turn_comments(texts());
        status_.clear();
        show();
    }

    void ignore() {
        if (!found_.has_chosen()) return;
        if (!found_.turn_ignored(controls_.text("reason"), texts()("undo.ignore"))) {
            say(texts()("check_panel.no_reason"));
            controls_.focus("reason");
            return;
        }
        controls_.set_text("reason", {});
        status_.clear();
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

    Findings found_;
    bool showing_ = false;
    std::string summary_, account_, detail_, status_;
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
