// SPDX-License-Identifier: MPL-2.0
#include "office/dialogs/import_dialog.hpp"

#include <functional>
#include <utility>

#include "core/form/table_choice.hpp"
#include "core/json/json.hpp"
#include "office/dialogs/file_picker.hpp"
#include "office/dialogs/reading_window.hpp"
#include "office/dialogs/window.hpp"
#include "office/files/named_file.hpp"
#include "office/uno/guard.hpp"
#include "office/uno/strings.hpp"

namespace report::office {

namespace {

enum Page { source_page = 1, columns_page, notes_page };

constexpr char const* endings =
    "*.xlsx;*.xlsm;*.xlsb;*.xls;*.ods;*.csv;*.tsv;*.txt;*.html;*.htm;*.xml;*.odt;*.docx;*.doc";

class ImportWindow {
public:
    ImportWindow(Environment const& environment, Report const& report, SourceReader const& source,
                 std::string const& table)
        : environment_(environment),
          report_(report),
          source_(source),
          window_(environment, "import"),
          controls_(window_.controls()),
          remembered_(RememberedColumns::read(environment.settings.remembered_columns())) {
        std::vector<Choice> titles;
        for (auto const& one : table_choices(environment.kind, report, {}))
            titles.push_back({one.id, one.title});
        controls_.set_choices("table", titles);
        controls_.choose("table", table.empty() ? titles.front().id : table);
        stretch();
        listen();
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
        for (auto const* name : {"preview", "columns", "notes"})
            window_.stretch(name, {false, false, true, true});
        for (auto const* name : {"table", "file", "sheet", "columns_label", "notes_label"})
            window_.stretch(name, {false, false, true, false});
        window_.stretch("choose", {true, false, false, false});
        window_.stretch("source_label", {false, true, false, false});
        for (auto const* name : {"source", "complaint"})
            window_.stretch(name, {false, true, true, false});
        for (auto const* name : {"back", "ok", "cancel"})
            window_.stretch(name, {true, true, false, false});
    }

    void listen() {
        on("choose", [this] { choose_file(); });
        on("clipboard", [this] { read_clipboard(); });
        on(
            "table", [this] { lay_out(best_sheet(environment_.kind, report_, table(), offered_)); },
            true);
        on(
            "sheet",
            [this] {
                if (auto const id = controls_.choice("sheet"); !id.empty()) lay_out(std::stoul(id));
            },
            true);
        on("columns", [this] { show_source(); });
        on("source", [this] { map_column(); });
        on("ok", [this] { go_on(); });
        on("back", [this] { turn_to(page_ - 1); });
    }

    /// What cannot be done is said in the window. `needs_sheets`: only once something was read.
    void on(char const* name, std::function<void()> const& act, bool needs_sheets = false) {
        controls_.on_action(name, [this, act, needs_sheets] {
            // What we choose ourselves in a list comes back as if a person had chosen it.
            if (is_acting_ || (needs_sheets && offered_.empty())) return;
            is_acting_ = true;
            controls_.set_label("complaint", "");
            try {
                act();
            } catch (...) {
                complain(problem_of_failure("import", path_));
            }
            is_acting_ = false;
        });
    }

    void complain(Problem const& problem) {
        controls_.set_label("complaint", environment_.texts.sentence(problem));
    }

    TableDefinition const& table() const {
        return *environment_.kind.table(controls_.choice("table"));
    }

    OfferedSheet const& offered() const { return offered_[sheet_]; }

    void turn_to(int page) {
        page_ = page;
        window_.turn_to(page);
        controls_.set_enabled("back", page > source_page);
        controls_.set_label("ok",
                            environment_.texts(page == notes_page ? "import.write" : "import.ok"));
        bool const may_write = count(intake_, IntakeNote::Kind::taken) > 0;
        controls_.set_enabled("ok", page != notes_page || may_write);
        // What had the focus may be on the page before.
        if (is_acting_)
            controls_.focus(page == source_page ? "file" : page == columns_page ? "columns" : "ok");
    }

    void go_on() {
        if (page_ == notes_page) {
            is_accepted_ = true;
            window_.end();
        } else if (page_ == columns_page) {
            show_notes();
        } else if (read_if_new() || (offered_.size() == 1 && !offered().doubt)) {
            if (offered().fault) fail_with(*offered().fault);
            show_columns();
        }
    }

    [[noreturn]] static void fail_with(Problem const& problem) { throw ProblemError(problem); }

    // Where the figures are.

    void choose_file() {
        auto const path = pick_file(environment_, environment_.texts("import.all_files"), endings);
        if (!path) return;
        controls_.set_text("file", *path);
        read_if_new();
    }

    /// True when what the box says was read before: a person has seen its sheets.
    bool read_if_new() {
        auto const path = controls_.text("file");
        if (path == path_ && !offered_.empty()) return true;
        if (path.empty()) fail("import.needs_source", {}, {});
        offer([&] {
            ReadingWindow reading(
                environment_, window_,
                environment_.texts("import.reading", {{"file", file_name(file_url(path))}}));
            auto source = source_;
            source.progress.is_stopped = [&reading] { return reading.is_stopped(); };
            return source.read_file(path);
        });
        path_ = path;
        return false;
    }

    void read_clipboard() {
        offer([this] { return source_.read_clipboard(); });
        path_.clear();
        controls_.set_text("file", "");
    }

    void offer(std::function<std::vector<OfferedSheet>()> const& read) {
        offered_.clear();
        controls_.set_choices("sheet", {});
        controls_.set_text("preview", "");
        offered_ = read();
        std::vector<Choice> names;
        for (auto const& one : offered_)
            names.push_back({std::to_string(names.size()), one.sheet.name});
        controls_.set_choices("sheet", names);
        lay_out(best_sheet(environment_.kind, report_, table(), offered_));
    }

    void lay_out(std::size_t sheet) {
        sheet_ = sheet;
        controls_.choose("sheet", std::to_string(sheet));
        controls_.set_text("preview", preview(offered().sheet));
        if (offered().fault) fail_with(*offered().fault);
        found_ = match_columns(environment_.kind, report_, table(), offered().sheet);
        layout_ = found_;
        remembered_.use(table(), layout_);
        if (offered().doubt) complain(*offered().doubt);
    }

    // Which of its columns.

    void show_columns() {
        ours_ = typed_columns(environment_.kind, report_, table());
        theirs_ = sheet_columns(layout_, offered().sheet);
        questions_ =
            sheet_questions(environment_.kind, report_, table(), offered().sheet, layout_.mapping);
        show_lines(layout_.unmatched.empty() ? ours_.front().id : layout_.unmatched.front());
        turn_to(columns_page);
    }

    /// Questions stand among the columns, under a sign that no column begins with.
    SheetQuestion const* question(std::string const& line) const {
        for (auto const& one : questions_)
            if (line == "?" + one.id) return &one;
        return nullptr;
    }

    std::string answer_text(SheetQuestion const& question, std::string const& answer) const {
        return environment_.texts("import.answer." + question.id +
                                  (answer.empty() ? "" : "_" + answer));
    }

    std::string source_text(std::string const& column) const {
        auto const from = layout_.mapping.columns.find(column);
        if (from != layout_.mapping.columns.end()) {
            auto text = theirs_[from->second].label;
            if (auto const more = layout_.mapping.added.find(column);
                more != layout_.mapping.added.end())
                for (auto const one : more->second) text += " + " + theirs_[one].label;
            return text;
        }
        auto const guess = layout_.guesses.find(column);
        return guess == layout_.guesses.end()
                   ? environment_.texts("import.source_none")
                   : environment_.texts("import.source_guess",
                                        {{"source", theirs_[guess->second].label}});
    }

    void show_lines(std::string const& chosen) {
        std::vector<Choice> lines;
        auto const line = [this](std::string const& what, std::string const& source) {
            return environment_.texts("import.column_line", {{"column", what}, {"source", source}});
        };
        for (auto const& one : questions_) {
            auto const said = layout_.mapping.answers.find(one.id);
            lines.push_back(
                {"?" + one.id,
                 line(
                     environment_.texts("import.question." + one.id, {{"said", one.said}}),
                     answer_text(one, said == layout_.mapping.answers.end() ? "" : said->second))});
        }
        for (auto const& column : ours_)
            lines.push_back({column.id, line(column.label, source_text(column.id))});
        controls_.set_choices("columns", lines);
        controls_.choose("columns", chosen);
        show_source();
    }

    void show_source() {
        auto const line = controls_.choice("columns");
        std::vector<Choice> sources;
        if (auto const* asked = question(line)) {
            sources.push_back({"", answer_text(*asked, "")});
            for (auto const& answer : asked->answers)
                sources.push_back({answer, answer_text(*asked, answer)});
            controls_.set_choices("source", sources);
            auto const said = layout_.mapping.answers.find(asked->id);
            controls_.choose("source",
                             said == layout_.mapping.answers.end() ? std::string() : said->second);
            return;
        }
        sources.push_back({"", environment_.texts("import.source_none")});
        sources.insert(sources.end(), theirs_.begin(), theirs_.end());
        controls_.set_choices("source", sources);
        auto const from = layout_.mapping.columns.find(line);
        controls_.choose("source", from == layout_.mapping.columns.end()
                                       ? std::string()
                                       : std::to_string(from->second));
    }

    void map_column() {
        auto const column = controls_.choice("columns");
        auto const source = controls_.choice("source");
        if (auto const* asked = question(column)) {
            if (source.empty())
                layout_.mapping.answers.erase(asked->id);
            else
                layout_.mapping.answers[asked->id] = source;
        } else if (source.empty()) {
            layout_.mapping.columns.erase(column);
            layout_.mapping.added.erase(column);
            layout_.guesses.erase(column);
        } else {
            layout_.mapping.columns[column] = std::stoul(source);
            layout_.mapping.added.erase(column);
        }
        show_lines(column);
    }

    // What becomes of its rows.

    void show_notes() {
        auto intake =
            take_in(environment_.kind, report_, table(), offered().sheet, layout_.mapping);
        if (!intake) fail_with(intake.error());
        intake_ = std::move(*intake);
        remembered_.remember(found_, layout_.mapping);
        environment_.settings.set_remembered_columns(remembered_.json());
        auto const number = [this](IntakeNote::Kind kind) {
            return std::to_string(count(intake_, kind));
        };
        controls_.set_label("notes_label",
                            environment_.texts("import.notes_label",
                                               {{"taken", number(IntakeNote::Kind::taken)},
                                                {"skipped", number(IntakeNote::Kind::skipped)},
                                                {"unclear", number(IntakeNote::Kind::unclear)}}));
        controls_.set_text("notes", intake_text(environment_.texts, intake_));
        turn_to(notes_page);
    }

    Environment const& environment_;
    Report const& report_;
    SourceReader const& source_;
    Window window_;
    Controls& controls_;
    RememberedColumns remembered_;
    std::vector<OfferedSheet> offered_;
    std::string path_;  ///< of the file that was read last
    std::size_t sheet_ = 0;
    SheetLayout found_;
    SheetLayout layout_;
    std::vector<Choice> ours_;
    std::vector<Choice> theirs_;
    std::vector<SheetQuestion> questions_;
    Intake intake_;
    int page_ = source_page;
    bool is_acting_ = false;
    bool is_accepted_ = false;
};

}  // namespace

std::optional<ImportAnswer> ask_import(Environment const& environment, Report const& report,
                                       SourceReader const& source, std::string const& table) {
    return ImportWindow(environment, report, source, table).run();
}

}  // namespace report::office
