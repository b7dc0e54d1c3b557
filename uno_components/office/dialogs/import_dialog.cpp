// SPDX-License-Identifier: MPL-2.0
#include "office/dialogs/import_dialog.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "core/form/table_choice.hpp"
#include "core/json/json.hpp"
#include "core/tables/replacing.hpp"
#include "core/tables/several_sheets.hpp"
#include "core/text/unicode.hpp"
#include "office/dialogs/dropped_files.hpp"
#include "office/dialogs/file_picker.hpp"
#include "office/dialogs/import_columns.hpp"
#include "office/dialogs/preview_grid.hpp"
#include "office/dialogs/reading_window.hpp"
#include "office/dialogs/window.hpp"
#include "office/files/named_file.hpp"
#include "office/uno/files.hpp"
#include "office/uno/guard.hpp"
#include "office/uno/strings.hpp"

namespace report::office {

namespace {

enum Page { source_page = 1, columns_page, notes_page };

/// The window is drawn as small as large letters need; elsewhere it takes more room.
constexpr int usual_width = 540, usual_height = 330;
constexpr Area preview_area{8, 108, 404, 134};

constexpr char const* endings =
    "*.xlsx;*.xlsm;*.xlsb;*.xls;*.ods;*.csv;*.tsv;*.txt;*.html;*.htm;*.xml;*.odt;*.docx;*.doc";

/// A file, or one of several, and the sheet of it that counts.
struct Source {
    std::vector<OfferedSheet> offered;
    std::size_t chosen = 0;
    Report report;  ///< whose time the sheet has to be of
    SheetLayout found;
    SheetLayout layout;

    OfferedSheet const& sheet() const { return offered[chosen]; }
};

class ImportWindow {
public:
    ImportWindow(Environment const& environment, Report const& report, SourceReader const& source,
                 std::string const& table)
        : environment_(environment),
          report_(report),
          source_(source),
          window_(environment, "import"),
          controls_(window_.controls()),
          columns_(environment, controls_),
          remembered_(RememberedColumns::read(environment.settings.remembered_columns())) {
        std::vector<Choice> titles;
        for (auto const& one : table_choices(environment.kind, report, {}))
            titles.push_back({one.id, one.title});
        controls_.set_choices("table", titles);
        controls_.choose("table", table.empty() ? titles.front().id : table);
        window_.drawing().on_page(source_page);
        preview_.emplace(window_, preview_area);
        stretch();
        window_.enlarge(usual_width, usual_height);
        window_.on_resized([this] { preview_->resized(); });
        preview_->resized();
        window_.on_key([this](css::awt::KeyEvent const& key) {
            return page_ == source_page && preview_->press(key);
        });
        listen();
        dropped_.emplace(environment.context,
                         css::uno::Reference<css::awt::XControl>(
                             controls_.control("file")->getContext(), css::uno::UNO_QUERY_THROW),
                         [this](std::vector<std::string> const& paths) { take_dropped(paths); });
        show_remembered();
        turn_to(source_page);
        controls_.focus("file");
    }

    std::optional<ImportAnswer> run() {
        window_.run();
        if (!is_accepted_) return std::nullopt;
        return ImportAnswer{table().id, std::move(intake_)};
    }

private:
    void stretch() {
        for (auto const* name : {"columns", "notes"})
            window_.stretch(name, {false, false, true, true});
        for (auto const* name : {"table", "file", "sheet", "columns_label", "notes_label"})
            window_.stretch(name, {false, false, true, false});
        for (auto const* name : {"choose", "forget"})
            window_.stretch(name, {true, false, false, false});
        window_.stretch("source_label", {false, true, false, false});
        for (auto const* name : {"source", "replace", "complaint"})
            window_.stretch(name, {false, true, true, false});
        for (auto const* name : {"back", "ok", "cancel"})
            window_.stretch(name, {true, true, false, false});
    }

    void listen() {
        on("choose", [this] { choose_files(); });
        on("clipboard", [this] { read_clipboard(); });
        on(
            "table", [this] { lay_out_all(); }, true);
        on(
            "sheet", [this] { choose_sheet(); }, true);
        on(
            "forget", [this] { forget(); }, true);
        on("columns", [this] { columns_.show_source(); });
        on("source", [this] { columns_.map_column(); });
        on("replace", [this] { allow_writing(); });
        on("ok", [this] { go_on(); });
        on("back", [this] { go_back(); });
    }

    /// `needs_sheets`: only once something was read.
    void on(char const* name, std::function<void()> const& act, bool needs_sheets = false) {
        controls_.on_action(name, [this, act, needs_sheets] {
            if (!needs_sheets || !read_.empty()) do_here(act);
        });
    }

    /// What cannot be done is said in the window.
    void do_here(std::function<void()> const& act) {
        // What we choose ourselves in a list comes back as if a person had chosen it.
        if (is_acting_) return;
        is_acting_ = true;
        controls_.set_label("complaint", "");
        try {
            act();
        } catch (...) {
            complain(problem_of_failure("import", path_));
        }
        is_acting_ = false;
    }

    void complain(Problem const& problem) {
        controls_.set_label("complaint", environment_.texts.sentence(problem));
    }

    TableDefinition const& table() const {
        return *environment_.kind.table(controls_.choice("table"));
    }

    bool is_one_of_several() const { return sources_.size() > 1; }

    // From page to page.

    void turn_to(int page) {
        page_ = page;
        window_.turn_to(page);
        controls_.set_enabled("back", !before_.empty());
        controls_.set_label("ok",
                            environment_.texts(page == notes_page ? "import.write" : "import.ok"));
        allow_writing();
        // What had the focus may be on the page before.
        if (is_acting_)
            controls_.focus(page == source_page    ? "file"
                            : page == columns_page ? "columns"
                            : lost_                ? "replace"
                            : may_write_           ? "ok"
                                                   : "back");
    }

    /// Rows that stand go only when somebody said so.
    void allow_writing() {
        bool const may_replace = !lost_ || controls_.checked("replace");
        controls_.set_enabled("ok", page_ != notes_page || (may_write_ && may_replace));
    }

    void go_on() {
        if (page_ == notes_page) {
            is_accepted_ = true;
            window_.end();
        } else if (page_ == columns_page) {
            show_from(shown_ + 1);
        } else if (read_if_new() || (sources_.size() == 1 && sources_[0].offered.size() == 1 &&
                                     !sources_[0].sheet().doubt)) {
            for (auto const& one : sources_)
                if (one.sheet().fault) fail_with(*one.sheet().fault);
            show_from(0);
        }
    }

    /// The next source of which something has to be said, or what comes of all of them.
    void show_from(std::size_t source) {
        auto const from = std::pair(page_, shown_);
        bool const all = controls_.checked("all_columns");
        for (; source < sources_.size(); ++source) {
            auto& one = sources_[source];
            // Where nothing was found, everything is open.
            columns_.open(one.report, table(), one.sheet().sheet, one.layout,
                          all || one.layout.mapping.columns.empty());
            if (!columns_.is_needed()) continue;
            shown_ = source;
            before_.push_back(from);
            show_columns(one);
            return;
        }
        show_notes();
        before_.push_back(from);
        turn_to(notes_page);
    }

    void go_back() {
        if (before_.empty()) return;
        auto const [page, source] = before_.back();
        before_.pop_back();
        if (page == columns_page) {
            shown_ = source;
            auto& one = sources_[source];
            columns_.open(one.report, table(), one.sheet().sheet, one.layout,
                          controls_.checked("all_columns") || one.layout.mapping.columns.empty());
            if (!columns_.is_needed())
                columns_.open(one.report, table(), one.sheet().sheet, one.layout, true);
            show_columns(one);
        } else {
            show_preview();
            turn_to(page);
        }
    }

    void show_columns(Source const& one) {
        columns_.show();
        auto const label = environment_.texts("import.columns_label");
        controls_.set_label(
            "columns_label",
            is_one_of_several()
                ? environment_.texts("import.columns_of",
                                     {{"sheet", one.sheet().sheet.name}, {"label", label}})
                : label);
        turn_to(columns_page);
    }

    [[noreturn]] static void fail_with(Problem const& problem) { throw ProblemError(problem); }

    // Where the figures are.

    void choose_files() {
        auto const paths =
            pick_files(environment_, environment_.texts("import.all_files"), endings);
        if (paths.empty()) return;
        controls_.set_text("file", joined_paths(paths));
        read_if_new();
    }

    /// Dropped anywhere on the first page; on the others somebody is at another file.
    void take_dropped(std::vector<std::string> const& paths) {
        if (page_ != source_page) return;
        do_here([&] {
            controls_.set_text("file", joined_paths(paths));
            read_if_new();
        });
    }

    /// True when what the box says was read before: a person has seen its sheets.
    bool read_if_new() {
        auto const typed = trim(controls_.text("file"));
        if (typed == path_ && !sources_.empty()) return true;
        if (typed.empty()) fail("import.needs_source", {}, {});
        auto const paths =
            file_exists(file_url(typed)) ? std::vector<std::string>{typed} : parted_paths(typed);
        path_ = typed;
        offer([&] {
            std::vector<Source> sources;
            for (auto const& path : paths) {
                ReadingWindow reading(
                    environment_, window_,
                    environment_.texts("import.reading", {{"file", file_name(file_url(path))}}));
                auto source = source_;
                source.progress.is_stopped = [&reading] { return reading.is_stopped(); };
                auto& one = sources.emplace_back();
                one.offered = source.read_file(path);
                if (paths.size() > 1)
                    for (auto& sheet : one.offered)
                        sheet.sheet.name = part_name(path, sheet.sheet.name);
            }
            return sources;
        });
        return false;
    }

    /// Sheets of several files are told by both names.
    static std::string part_name(std::string const& path, std::string const& sheet) {
        auto const file = file_name(file_url(path));
        return sheet == file ? file : file + " " + sheet;
    }

    void read_clipboard() {
        offer([this] {
            std::vector<Source> sources(1);
            sources[0].offered = source_.read_clipboard();
            return sources;
        });
        path_.clear();
        controls_.set_text("file", "");
    }

    void offer(std::function<std::vector<Source>()> const& read) {
        sources_.clear();
        read_.clear();
        controls_.set_choices("sheet", {});
        preview_->show({});
        show_remembered();
        read_ = read();
        lay_out_all();
    }

    /// Each file's best sheet for the table that is chosen now.
    void lay_out_all() {
        sources_.clear();
        shown_ = 0;
        auto sources = read_;
        bool const several = sources.size() > 1;
        std::vector<Choice> names;
        for (auto& one : sources) {
            one.chosen = best_sheet(environment_.kind, report_, table(), one.offered);
            if (several) names.push_back({std::to_string(names.size()), one.sheet().sheet.name});
        }
        if (!several) {
            for (auto const& sheet : sources.front().offered)
                names.push_back({std::to_string(names.size()), sheet.sheet.name});
            if (auto const all = parts_of_file(sources.front()); !all.empty())
                names.push_back(
                    {every_sheet, environment_.texts("import.every_sheet", {{"sheets", all}})});
        }
        controls_.set_choices("sheet", names);
        controls_.choose("sheet", std::to_string(several ? 0 : sources.front().chosen));
        for (auto& one : sources) lay_out(one, several);
        sources_ = std::move(sources);
        show_preview();
    }

    /// The names of sheets that are parts of the report's time, each of another; empty when it has
    /// no two of them.
    std::string parts_of_file(Source const& source) const {
        std::string names;
        std::size_t count = 0;
        for (auto const& one : source.offered)
            if (is_part(one)) names += (count++ > 0 ? ", " : "") + one.sheet.name;
        return count > 1 ? names : std::string();
    }

    bool is_part(OfferedSheet const& one) const {
        return !one.fault &&
               report_of_part(environment_.kind, report_, table(), one.sheet).has_value();
    }

    void choose_sheet() {
        auto const id = controls_.choice("sheet");
        if (id.empty()) return;
        if (id == every_sheet) {
            std::vector<Source> parts;
            for (auto const& one : read_.front().offered) {
                if (!is_part(one)) continue;
                parts.emplace_back();
                parts.back().offered = {one};
            }
            sources_ = std::move(parts);
            shown_ = 0;
            for (auto& one : sources_) lay_out(one, true);
        } else if (read_.size() > 1) {
            shown_ = std::stoul(id);
        } else {
            sources_ = read_;
            shown_ = 0;
            sources_.front().chosen = std::stoul(id);
            lay_out(sources_.front(), false);
        }
        show_preview();
    }

    void lay_out(Source& one, bool is_part) {
        one.report = report_;
        if (one.sheet().fault) return;
        if (is_part)
            one.report =
                report_of_part(environment_.kind, report_, table(), one.sheet().sheet).value();
        one.found =
            found_layout(environment_.kind, one.report, table(), one.offered[one.chosen].sheet);
        one.layout = one.found;
        remembered_.use(table(), one.layout);
    }

    void show_preview() {
        if (sources_.empty()) return;
        auto const& one = sources_[std::min(shown_, sources_.size() - 1)];
        preview_->show(sheet_preview(environment_.kind, one.report, table(), one.layout,
                                     one.sheet().sheet, environment_.texts));
        show_remembered();
        if (one.sheet().fault) fail_with(*one.sheet().fault);
        if (one.sheet().doubt) complain(*one.sheet().doubt);
    }

    // What somebody chose before.

    void show_remembered() {
        bool const any = std::any_of(sources_.begin(), sources_.end(),
                                     [](Source const& one) { return one.layout.remembered; });
        controls_.set_shown("remembered", any);
        controls_.set_shown("forget", any);
    }

    void forget() {
        for (auto& one : sources_) {
            remembered_.forget(one.found);
            one.layout = one.found;
        }
        environment_.settings.set_remembered_columns(remembered_.json());
        show_preview();
    }

    // What becomes of its rows.

    void show_notes() {
        auto const& kind = environment_.kind;
        std::vector<SheetPart> parts;
        if (is_one_of_several())
            for (auto const& one : sources_)
                parts.push_back({one.report, one.sheet().sheet, one.layout.mapping});
        auto intake = is_one_of_several()
                          ? take_in_parts(kind, report_, table(), std::move(parts))
                          : take_in(kind, report_, table(), sources_.front().sheet().sheet,
                                    sources_.front().layout.mapping);
        if (!intake) fail_with(intake.error());
        intake_ = std::move(*intake);
        for (auto const& one : sources_) remembered_.remember(one.found, one.layout.mapping);
        environment_.settings.set_remembered_columns(remembered_.json());
        auto const number = [this](IntakeNote::Kind its_kind) {
            return std::to_string(count(intake_, its_kind));
        };
        controls_.set_label("notes_label",
                            environment_.texts("import.notes_label",
                                               {{"taken", number(IntakeNote::Kind::taken)},
                                                {"skipped", number(IntakeNote::Kind::skipped)},
                                                {"unclear", number(IntakeNote::Kind::unclear)}}));
        controls_.set_text("notes", intake_text(environment_.texts, intake_));
        auto const cannot = cannot_be_put(kind, report_, table(), intake_);
        may_write_ = !cannot;
        lost_ = may_write_ && would_be_lost(kind, report_, table(), intake_).has_value();
        controls_.set_checked("replace", false);
        controls_.set_shown("replace", lost_);
        if (cannot) complain(*cannot);
        if (lost_) complain(*would_be_lost(kind, report_, table(), intake_));
    }

    static constexpr char const* every_sheet = "all";

    Environment const& environment_;
    Report const& report_;
    SourceReader const& source_;
    Window window_;
    Controls& controls_;
    ColumnsPage columns_;
    std::optional<PreviewGrid> preview_;
    RememberedColumns remembered_;
    std::string path_;             ///< what was read last
    std::vector<Source> read_;     ///< as it was read
    std::vector<Source> sources_;  ///< what is taken of it
    std::size_t shown_ = 0;        ///< of `sources_`
    Intake intake_;
    int page_ = source_page;
    std::vector<std::pair<int, std::size_t>> before_;  ///< pages that one came from
    bool may_write_ = false;
    bool lost_ = false;  ///< rows that stand say more than what would replace them
    std::optional<DroppedFiles> dropped_;
    bool is_acting_ = false;
    bool is_accepted_ = false;
};

}  // namespace

std::optional<ImportAnswer> ask_import(Environment const& environment, Report const& report,
                                       SourceReader const& source, std::string const& table) {
    return ImportWindow(environment, report, source, table).run();
}

}  // namespace report::office
