// SPDX-License-Identifier: MPL-2.0
#include "office/panel/write_panel.hpp"

#include <algorithm>
#include <com/sun/star/awt/XWindow2.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <optional>
#include <utility>

#include "core/form/panel_form.hpp"
#include "office/ground/command_call.hpp"
#include "office/ground/drafts.hpp"
#include "office/panel/document_watch.hpp"
#include "office/panel/entry_writer.hpp"
#include "office/panel/panel_acts.hpp"
#include "office/panel/panel_keys.hpp"
#include "office/panel/panel_window.hpp"
#include "office/panel/rows_view.hpp"
#include "office/panel/write_layout.hpp"
#include "office/uno/guard.hpp"
#include "office/uno/posted.hpp"
#include "office/uno/strings.hpp"
#include "office/writer/caret_section.hpp"
#include "office/writer/figure_field.hpp"
#include "office/writer/navigate.hpp"
#include "office/writer/writer_document.hpp"

namespace report::office {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using Model = Reference<css::frame::XModel>;

class WritePanel final : public PanelContent, public std::enable_shared_from_this<WritePanel> {
public:
    WritePanel(Reference<css::uno::XComponentContext> const& context,
               Reference<css::frame::XFrame> const& frame,
               Reference<css::awt::XWindow> const& parent)
        : context_(context),
          frame_(frame),
          resources_(Resources::of(context)),
          settings_(context),
          window_(context, parent, from_office(resources_.dialogs_url())),
          controls_(window_.controls()) {}

    ~WritePanel() override {
        guarded_end("panel.leave", [this] {
            auto const one = rows_ ? rows_->typed() : std::nullopt;
            if (one && writer_ && can_enter_) writer_->add(one->first, one->second);
        });
    }

    void begin() {
        draw();
        watch_ = std::make_unique<DocumentWatch>(
            context_, frame_,
            DocumentWatch::Calls{always([](WritePanel& panel) { panel.follow_caret(); }),
                                 always([](WritePanel& panel) { panel.refresh(); })});
        window_.on_resize(always([](WritePanel& panel) { panel.lay_out(); }));
        refresh();
    }

    Reference<css::awt::XWindow> window() const override { return window_.window(); }
    css::ui::LayoutSize height() const override { return window_.room_in(frame_, 120); }
    int least_width() const override { return window_.across(150); }

    Reference<css::frame::XFrame> const& frame() const { return frame_; }
    bool enter(std::string const& id) {
        if (!form_) return false;
        // A caret that moved a moment ago has not been told of yet.
        if (id.empty()) follow_caret();
        if (form_->go_to(id)) show();
        auto const stop = form_->stop_at(id.empty() ? last_caret_.value_or(std::string()) : id);
        if (stop) rows_->focus(*stop);
        return stop.has_value();
    }

private:
    template <class Act>
    std::function<void()> always(Act act) {
        return [weak = weak_from_this(), act] {
            if (auto const panel = weak.lock()) act(*panel);
        };
    }

    Texts const& texts() { return resources_.texts(settings_.language()); }

    /// When the office comes to it; what fails is said in the panel.
    template <class Act>
    void later(char const* at, Act act) {
        post(context_, at, always(act), [weak = weak_from_this()](Problem const& problem) {
            if (auto const panel = weak.lock()) panel->say(panel->texts().sentence(problem));
        });
    }

    void draw() {
        draw_head(window_);
        RowsView::Actions actions;
        actions.left = [this](auto const& id, auto const& text) { left(id, text); };
        actions.step = [this](auto const& id, int by) {
            return form_ && go_on_to(form_->stop_beside(id, by));
        };
        actions.step_to_empty = [this](auto const& id, int by) {
            return form_ && go_on_to(form_->empty_beside(id, by));
        };
        actions.escape = [this] {
            if (frame_.is()) frame_->getComponentWindow()->setFocus();
        };
        actions.last = [this](auto const& id) {
            return form_ ? form_->last_as_typed(id) : std::nullopt;
        };
        actions.typing = [this](auto const&, auto const&) { keep(); };
        actions.show = [this](auto const& id) {
            if (model_.is() && show_field(model_, id)) frame_->getComponentWindow()->setFocus();
        };
        actions.entered = [this](auto const&) {
            if (!std::exchange(place_is_asked_, true))
                later("panel.place", [](WritePanel& panel) { panel.show_place(); });
        };
        actions.open_list = [this](auto const& id) { open("section?" + id); };
        actions.remove_row = [this](auto const& id) { remove(id); };
        actions.no_rows = [this](auto const& id) { enter_no_rows(id); };
        actions.hint = [this](auto const& id) {
            return kind_ ? resources_.guide(kind_->id).hint(id) : std::string();
        };
        rows_ = std::make_unique<RowsView>(context_, window_, std::move(actions));
        draw_foot(window_);
        keys_ = std::make_unique<PanelKeys>(
            context_, frame_, controls_,
            std::vector<std::string>{"new", "next", "outline", "restore", "refresh", "general",
                                     "window", "help"},
            "panel",
            PanelKeys::Beside{[this] { return rows_->has_focus(); },
                              [this] { return rows_->typed().has_value(); },
                              [this] { rows_->leave(); }, [this] { rows_->focus_again(); }});
        controls_.on_failure([this](Problem const& problem) { say(texts().sentence(problem)); });
        for (auto const* verb : {"new", "next", "refresh", "general"})
            controls_.on_action(verb, [this, verb] { open(verb); });
        controls_.on_action("help", [this] { keys_->show_help(); });
        controls_.on_action("restore", [this] {
            for (auto const& [id, text] : form_->restored()) left(id, text);
        });
        controls_.on_action("window", [this] {
            if (form_) open("section?" + form_->section());
        });
        controls_.on_action("outline", [this] { choose_section(); });
    }

    /// Reads the document again when another report, or another state of it, is there.
    void refresh() {
        auto const model = watch_->document();
        auto const header = is_text_document(model) ? record_header(model) : std::string();
        bool const is_same = model == model_ && header == header_ && !header.empty() && form_;
        auto missing = is_same ? missing_in(kind_, model) : std::vector<std::string>();
        if (is_same && missing == missing_ && can_enter_ == may_write(model)) {
            show_words();
            return;
        }
        if (model != model_) {
            writer_.reset();
            form_.reset();
            status_.clear();
        }
        model_ = model;
        header_ = header;
        try {
            read(model, header, is_same);
        } catch (...) {
            show_nothing(texts().sentence(problem_of_failure("panel.read")));
        }
        show();
    }

    void read(Model const& model, std::string const& header, bool is_same) {
        message_.clear();
        if (header.empty()) return show_nothing(texts()("panel.not_ours"));
        auto report = WriterDocument(model).read_report();
        if (!report) throw ProblemError(report.error());
        auto const& kind = resources_.kind(report->kind);
        can_enter_ = may_write(model);
        auto const key = report_key(*report);
        bool const is_reloaded = form_ && kind_ == &kind;
        if (is_reloaded)
            form_->reload(*std::move(report));
        else
            form_ = std::make_unique<PanelForm>(kind, *std::move(report));
        kind_ = &kind;
        take_up(model, key);
        missing_ = missing_in(kind_, model);
        if (!is_same) caret_.reset();
        // After an entry the boxes of the section are shown already: where the caret stands in the
        // text that it changed can wait till both rest.
        if (is_reloaded)
            watch_->look_at_caret();
        else if (!rows_->has_focus())
            take_caret_section();
    }

    void show_nothing(std::string const& message) {
        writer_.reset();
        form_.reset();
        caret_.reset();
        message_ = message;
    }

    /// What was typed here before and never came into the report waits in its boxes.
    void take_up(Model const& model, std::string const& key) {
        if (writer_ && writer_->report_key() == key) return writer_->renew();
        writer_.reset();
        status_.clear();
        if (!can_enter_) return;
        writer_ = std::make_unique<EntryWriter>(context_, frame_, model, *kind_, key);
        auto const typed = writer_->left_over();
        if (typed.empty()) return;
        form_->restore(typed);
        keep();
        auto const count = std::to_string(form_->restored().size());
        if (count != "0") status_ = texts()("panel.restored", {{"count", count}});
    }

    /// Words of the panel in the language of the settings.
    void show_words() {
        auto const& words = texts();
        for (auto const* name :
             {"new", "next", "restore", "refresh", "general", "window", "outline_label"})
            window_.set_label(name, words(std::string("panel.") + name));
        window_.set_label("help", "?");
        window_.set("help", "HelpText", css::uno::Any(to_office(words("panel.help"))));
        window_.set_spoken("help", words("panel.help"));
    }

    void show() {
        show_words();
        auto const& words = texts();
        window_.set_label("message", message_);
        if (form_) {
            auto const lines = outline_lines(*form_, missing_, words);
            showing_ = true;
            std::string all;
            for (auto const& line : lines) all += line.label + '\n';
            if (std::exchange(lines_, all) != all) controls_.set_choices("outline", lines);
            if (controls_.choice("outline") != form_->section())
                controls_.choose("outline", form_->section());
            showing_ = false;
            rows_->show(form_->rows(), words, can_enter_);
        }
        lay_out();
    }

    void lay_out() {
        if (!form_) {
            rows_->hide();
            lay_out_message(window_);
            return;
        }
        auto const words = can_enter_ ? status_ : texts()("panel.read_only");
        std::vector<char const*> offers;
        if (can_enter_ && !form_->restored().empty()) offers.push_back("restore");
        if (can_enter_ && is_told_) offers.push_back("refresh");
        auto const room = lay_out_report(window_, words, offers);
        if (room.width > 0) rows_->place(room);
    }

    void say(std::string const& sentence) {
        status_ = sentence;
        lay_out();
    }

    void follow_caret() {
        Reference<css::awt::XWindow2> const shown(window_.window(), UNO_QUERY);
        if (!form_ || rows_->has_focus() || (shown.is() && !shown->isVisible())) return;
        if (take_caret_section()) show();
    }

    /// True when the boxes of another section are shown now.
    bool take_caret_section() {
        if (!caret_) {
            caret_ = std::make_unique<CaretSection>(model_, *kind_);
            last_caret_.reset();
        }
        auto const id = caret_->find();
        if (last_caret_ == id) return false;
        last_caret_ = id;
        if (id.empty()) return false;
        bool const is_other = form_->go_to(id);
        if (is_other) rows_->show(form_->rows(), texts(), can_enter_);
        rows_->scroll_to(form_->row_of(id));
        return is_other;
    }

    void choose_section() {
        if (showing_ || !form_) return;
        auto const id = controls_.choice("outline");
        if (id.empty()) return;
        rows_->leave();
        form_->go_to(id);
        show_section(id);
    }

    void show_section(std::string const& id) {
        show();
        rows_->scroll_to(0);
        last_caret_ = id;
        if (model_.is()) show_in_text(model_, id, places_of(*kind_, id));
    }

    /// The text goes along with the keyboard, so that what is entered is seen where it comes to
    /// stand.
    void show_place() {
        place_is_asked_ = false;
        auto const id = rows_->focused();
        if (id.empty() || !form_ || !model_.is() || field_at_caret(model_) == id) return;
        if (!caret_) caret_ = std::make_unique<CaretSection>(model_, *kind_);
        auto const is_here = [this](auto const& place) {
            return form_->is_in_section(caret_->find(place));
        };
        if (show_first_field(model_, {id}, is_here)) return;
        // What is in no field yet is shown by its place or its heading: a figure shown before must
        // not stay chosen, to be typed over.
        auto const item = item_of(id);
        auto const shown = item ? item->first : id;
        if (!show_in_text(model_, {}, {shown})) show_in_text(model_, heading_of(*kind_, shown), {});
    }

    bool go_on_to(std::optional<std::string> const& target) {
        if (!target) return false;
        if (form_->go_to(*target)) show_section(form_->section());
        rows_->focus(*target);
        return true;
    }

    void left(std::string const& id, std::string const& text) {
        if (!form_ || !writer_ || !can_enter_) return;
        auto const entry = form_->enter(id, text);
        if (entry.outcome == PanelEntry::Outcome::taken) {
            writer_->add(id, text);
            post(context_, "panel.write", always([](WritePanel& panel) { panel.write(); }),
                 [weak = weak_from_this()](Problem const& problem) {
                     auto const panel = weak.lock();
                     if (panel && panel->writer_) panel->show(panel->writer_->gave_up(problem));
                 });
        }
        keep();
        if (entry.outcome != PanelEntry::Outcome::taken) show();
    }

    /// What stands in boxes and not in the report survives the end of the office.
    void keep() {
        if (!form_ || !writer_ || !can_enter_) return;
        auto typed = form_->waiting();
        if (auto const one = rows_->typed()) typed[one->first] = one->second;
        writer_->keep(typed);
    }

    /// Writes what waits, each entry as a step of its own, into the report as it is now.
    void write() {
        if (!writer_ || writer_->is_empty()) return;
        auto const done = writer_->write();
        show(done);
        if (!done.any || !form_) return;
        for (auto const& [id, text] : form_->now_fit()) left(id, text);
    }

    /// What came of it.
    void show(EntryWriter::Written const& done) {
        if (done.any) {
            is_told_ = !done.told.empty();
            status_ = is_told_ ? texts()("panel.told", {{"what", done.told}}) : std::string();
        }
        if (done.problem) {
            is_told_ = false;
            status_ = texts().sentence(*done.problem);
            header_.clear();
        }
        refresh();
        if (!form_) return;
        // What did not get there is still what somebody typed.
        form_->restore(done.failed);
        if (!done.failed.empty()) show();
        keep();
    }

    void remove(std::string const& id) {
        if (!form_ || !writer_) return;
        auto const row = form_->rows()[form_->row_of(id)];
        if (row.id != id || !row.item) return;
        later("panel.remove", [row](WritePanel& panel) {
            if (!panel.writer_) return;
            auto const done = panel.writer_->remove_row(*row.list, *row.item, row.label);
            panel.show(done);
            if (done.any && done.told.empty())
                panel.say(panel.texts()("panel.row_removed", {{"row", row.label}}));
        });
    }

    void enter_no_rows(std::string const& id) {
        if (!form_ || !writer_) return;
        auto const row = form_->rows()[form_->row_of(id)];
        if (row.id != id || !row.list) return;
        later("panel.no_rows", [list = row.list](WritePanel& panel) {
            if (panel.writer_) panel.show(panel.writer_->enter_no_rows(*list));
        });
    }

    /// A command of ours, later, so that its window does not open out of a key or a click here.
    void open(std::string const& verb) {
        rows_->leave();
        later("panel.open", [verb](WritePanel& panel) { panel.dispatch(verb); });
    }

    void dispatch(std::string const& verb) {
        status_.clear();
        is_told_ = false;
        send_command(context_, frame_, verb, Sending::waits);
        // Its window has left the keyboard to the text.
        if (form_ && watch_->document() == model_ && verb != "new" && verb != "next")
            rows_->focus_again();
    }

    Reference<css::uno::XComponentContext> context_;
    Reference<css::frame::XFrame> frame_;
    Resources& resources_;
    Settings settings_;
    PanelWindow window_;
    Controls& controls_;
    std::unique_ptr<RowsView> rows_;
    std::unique_ptr<PanelKeys> keys_;
    std::unique_ptr<DocumentWatch> watch_;

    Model model_;
    std::string header_;  ///< of the record that is shown
    ReportKind const* kind_ = nullptr;
    std::unique_ptr<PanelForm> form_;
    std::unique_ptr<CaretSection> caret_;
    std::optional<std::string> last_caret_;
    std::vector<std::string> missing_;
    std::string lines_;  ///< of the outline, as they are shown
    bool can_enter_ = true;
    bool showing_ = false;
    bool place_is_asked_ = false;
    bool is_told_ = false;
    std::string message_, status_;
    std::unique_ptr<EntryWriter> writer_;
};

/// The living panels, to be found by their windows.
std::vector<std::weak_ptr<WritePanel>>& living() {
    static auto* const all = new std::vector<std::weak_ptr<WritePanel>>;
    return *all;
}

}  // namespace

std::shared_ptr<PanelContent> make_write_panel(
    Reference<css::uno::XComponentContext> const& context,
    Reference<css::frame::XFrame> const& frame, Reference<css::awt::XWindow> const& parent) {
    auto panel = std::make_shared<WritePanel>(context, frame, parent);
    panel->begin();
    auto& all = living();
    all.erase(
        std::remove_if(all.begin(), all.end(), [](auto const& weak) { return weak.expired(); }),
        all.end());
    all.push_back(panel);
    return panel;
}

bool enter_write_panel(Reference<css::frame::XFrame> const& frame, std::string const& id) {
    for (auto const& weak : living())
        if (auto const panel = weak.lock(); panel && panel->frame() == frame)
            return panel->enter(id);
    return false;
}

}  // namespace report::office
