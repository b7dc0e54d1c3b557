// SPDX-License-Identifier: MPL-2.0
#include "office/dialogs/table_rows_dialog.hpp"

#include <utility>

#include "core/form/table_draft.hpp"
#include "office/dialogs/draft_question.hpp"
#include "office/dialogs/matrix.hpp"
#include "office/dialogs/paste_dialog.hpp"

namespace report::office {

namespace {

class TableRowsWindow {
public:
    TableRowsWindow(Environment const& environment, Report const& report,
                    TableDefinition const& table, TableRows const& rows, Drafts& drafts,
                    Typed const& restored)
        : environment_(environment),
          report_(report),
          table_(table),
          drafts_(drafts),
          is_restored_(!restored.empty()),
          form_(environment.kind, report, table, rows),
          window_(environment, "table_rows"),
          controls_(window_.controls()),
          matrix_(window_, environment, form_, table) {
        auto const& unit = form_.unit();
        controls_.set_label("caption", form_.caption() + (unit.empty() ? "" : " – " + unit));
        // A table without rows begins with one to type in.
        if (form_.rows() == 0 && form_.can_add()) form_.add(0);
        on("add", [this](CellPlace place) {
            return CellPlace{form_.add(place.row), matrix_.first_input_column()};
        });
        on("remove", [this](CellPlace place) {
            form_.remove(place.row);
            return place;
        });
        on("up", [this](CellPlace place) {
            return CellPlace{form_.move(place.row, false), place.column};
        });
        on("down", [this](CellPlace place) {
            return CellPlace{form_.move(place.row, true), place.column};
        });
        on("restore", [this](CellPlace place) { return CellPlace{form_.restore(), place.column}; });
        controls_.on_action("paste", [this] { paste(); });
        restore_wrong(form_, restored);
        matrix_.on_change([this] {
            show_answers();
            keep_draft();
        });
        matrix_.go_to({0, matrix_.first_input_column()});
    }

    std::optional<TableRows> run() {
        bool const accepted =
            window_.run([this] { return complaints(); }, [this] { return is_changed(); });
        if (!accepted) return std::nullopt;
        return form_.answer();
    }

private:
    template <class Act>
    void on(char const* button, Act act) {
        controls_.on_action(button, [this, act] { matrix_.go_to(act(matrix_.current())); });
    }

    void paste() {
        auto inside = environment_;
        inside.parent = window_.peer();
        auto const place = matrix_.current();
        auto const text = ask_paste(inside, "table_paste", matrix_.name_of(place));
        if (!text) return;
        auto const left_over = form_.paste(place, *text);
        matrix_.go_to(place);
        if (!left_over)
            controls_.set_label("complaint", environment_.texts.sentence(left_over.error()));
        else if (*left_over > 0)
            controls_.set_label("complaint",
                                environment_.texts("table_rows.not_pasted",
                                                   {{"count", std::to_string(*left_over)}}));
    }

    /// What can be done to the current row, and what is wrong with the current cell.
    void show_answers() {
        auto const place = matrix_.current();
        controls_.set_enabled("add", form_.can_add());
        controls_.set_enabled("remove", form_.can_remove(place.row));
        controls_.set_enabled("up", form_.can_move(place.row, false));
        controls_.set_enabled("down", form_.can_move(place.row, true));
        controls_.set_enabled("restore", form_.can_restore());
        controls_.set_label("place", matrix_.name_of(place));
        auto complaint = form_.complaint(place);
        if (!complaint) complaint = form_.imbalance(place.row);
        controls_.set_label("complaint",
                            complaint ? environment_.texts.sentence(*complaint) : std::string());
    }

    bool is_changed() const { return is_restored_ || form_.is_changed(); }

    void keep_draft() {
        if (is_changed()) drafts_.keep(typed_rows(report_, table_.id, form_));
    }

    std::vector<Complaint> complaints() {
        auto const wrong = form_.first_wrong();
        if (!wrong) return {};
        matrix_.go_to(*wrong);
        return {{matrix_.box_of(*wrong), *form_.complaint(*wrong)}};
    }

    Environment const& environment_;
    Report const& report_;
    TableDefinition const& table_;
    Drafts& drafts_;
    bool is_restored_;
    TableForm form_;
    Window window_;
    Controls& controls_;
    Matrix matrix_;
};

}  // namespace

std::string rows_window(std::string const& table) {
    return "table_rows-" + table;
}

std::optional<TableRows> ask_table_rows(Environment const& environment, Report const& report,
                                        TableDefinition const& table, TableRows const& rows) {
    Drafts drafts(environment.context, environment.owner, rows_window(table.id),
                  report_key(report));
    auto const restored = ask_for_draft(environment, drafts, [&](Typed const& typed) {
        TableForm form(environment.kind, report, table, rows);
        auto const now = typed_rows(report, table.id, form);
        return rows_typed(table.id, typed) && typed != now;
    });
    auto const begun = restored ? rows_typed(table.id, *restored) : std::nullopt;
    auto answer = TableRowsWindow(environment, report, table, begun ? *begun : rows, drafts,
                                  restored.value_or(Typed()))
                      .run();
    if (answer)
        drafts.accept();
    else
        drafts.forget();
    return answer;
}

}  // namespace report::office
