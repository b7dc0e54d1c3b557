// SPDX-License-Identifier: MPL-2.0
#include "core/tables/offered.hpp"

#include <algorithm>
#include <array>
#include <boost/json/object.hpp>
#include <iterator>
#include <utility>

#include "core/catalogue/report_kind.hpp"
#include "core/json/json.hpp"
#include "core/report/figures.hpp"
#include "core/tables/row_labels.hpp"
#include "core/tables/row_measures.hpp"
#include "core/tables/sheet_times.hpp"
#include "core/tables/sheet_units.hpp"
#include "core/tables/turned_sheet.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

using Kind = IntakeNote::Kind;

constexpr std::size_t most_notes = 200;

bool is_figure(TableColumn const& column) {
    return !column.derive && column.kind != FigureKind::text && column.kind != FigureKind::choice;
}

std::size_t count_figures(TableDefinition const& table, SheetLayout const& layout) {
    return static_cast<std::size_t>(
        std::count_if(table.columns.begin(), table.columns.end(), [&](TableColumn const& column) {
            return is_figure(column) && layout.mapping.columns.count(column.id) > 0;
        }));
}

bool has_figures(TableDefinition const& table, SheetLayout const& layout) {
    return count_figures(table, layout) > 0;
}

/// A turned sheet is taken only where its labels are known and several columns of figures.
bool is_whole(TableDefinition const& table, SheetLayout const& layout) {
    constexpr std::size_t fewest = 3;
    bool const has_labels =
        std::any_of(table.columns.begin(), table.columns.end(), [&](TableColumn const& column) {
            return column.kind == FigureKind::text && !column.derive &&
                   layout.mapping.columns.count(column.id) > 0;
        });
    return has_labels && count_figures(table, layout) >= fewest;
}

}  // namespace

SheetLayout found_layout(ReportKind const& kind, Report const& report, TableDefinition const& table,
                         Sheet& sheet) {
    auto layout = match_columns(kind, report, table, sheet);
    if (sheet.turned_below || has_figures(table, layout)) return layout;
    auto upright = upright_sheet(kind, report, table, sheet);
    if (!upright) return layout;
    auto turned = match_columns(kind, report, table, *upright);
    if (!is_whole(table, turned)) return layout;
    sheet = std::move(*upright);
    return turned;
}

SheetLayout layout_of(ReportKind const& kind, Report const& report, TableDefinition const& table,
                      Sheet& sheet, RememberedColumns const& remembered) {
    auto layout = found_layout(kind, report, table, sheet);
    remembered.use(table, layout);
    return layout;
}

std::size_t best_sheet(ReportKind const& kind, Report const& report, TableDefinition const& table,
                       std::vector<OfferedSheet> const& offered) {
    if (offered.size() == 1) return 0;
    std::size_t best = 0;
    std::size_t most = 0;
    for (std::size_t i = 0; i < offered.size(); ++i) {
        if (offered[i].fault) continue;
        auto const layout = match_columns(kind, report, table, offered[i].sheet);
        auto const& mapping = layout.mapping;
        auto const time = time_of_sheet(kind, report, offered[i].sheet, mapping.first_row).time;
        // Of sheets alike that of the report's time; before one that cannot be read, even a sheet
        // without a known column.
        constexpr std::size_t weight = 4;
        auto const points = (mapping.columns.size() - layout.by_place.size()) * weight +
                            (time == TimeMatch::same ? weight / 2 : 0) +
                            (time == TimeMatch::other ? 0 : 1) + 1;
        if (points <= most) continue;
        most = points;
        best = i;
    }
    return best;
}

namespace {

/// The number that a row begins with: "04", "4."; 0 when it has none.
int row_number(SheetRow const& row) {
    auto text = row.empty() ? std::string() : trim(row.front().text);
    while (!text.empty() && (text.back() == '.' || text.back() == ')')) text.pop_back();
    constexpr std::size_t longest = 4;
    if (text.empty() || text.size() > longest ||
        text.find_first_not_of("0123456789") != std::string::npos)
        return 0;
    return std::stoi(text);
}

/// How many rows of its own head a piece has in front of its rows; none when it does not go on.
std::optional<std::size_t> goes_on(Sheet const& sheet, Sheet const& piece) {
    constexpr std::size_t least_columns = 3;
    if (sheet.columns() != piece.columns() || sheet.columns() < least_columns) return std::nullopt;
    std::size_t head = 0;
    auto const is_same = [&](std::size_t row) {
        for (std::size_t column = 0; column < piece.columns(); ++column)
            if (collapse_blanks(sheet.at(row, column).text) !=
                collapse_blanks(piece.at(row, column).text))
                return false;
        return true;
    };
    while (head < piece.rows.size() && head < sheet.rows.size() && is_same(head)) ++head;
    int last = 0;
    for (auto const& row : sheet.rows)
        if (auto const number = row_number(row); number > 0) last = number;
    bool const follows =
        head < piece.rows.size() && last > 0 && row_number(piece.rows[head]) == last + 1;
    return follows ? std::optional(head) : std::nullopt;
}

}  // namespace

std::vector<OfferedSheet> joined_pieces(std::vector<OfferedSheet> offered) {
    std::vector<OfferedSheet> joined;
    for (auto& one : offered) {
        auto* last = joined.empty() ? nullptr : &joined.back();
        auto const head =
            last && !last->fault && !one.fault ? goes_on(last->sheet, one.sheet) : std::nullopt;
        if (!head || last->sheet.rows.size() + one.sheet.rows.size() > most_rows) {
            joined.push_back(std::move(one));
            continue;
        }
        auto& rows = one.sheet.rows;
        std::move(rows.begin() + static_cast<std::ptrdiff_t>(*head), rows.end(),
                  std::back_inserter(last->sheet.rows));
    }
    return joined;
}

std::vector<Choice> typed_columns(ReportKind const& kind, Report const& report,
                                  TableDefinition const& table) {
    std::vector<Choice> choices;
    for (auto const& column : table.columns) {
        if (column.derive) continue;
        std::string label;
        for (auto const& head : column.heads)
            label += (label.empty() ? "" : " / ") +
                     collapse_blanks(fill_circumstances(kind, report, head));
        choices.push_back({column.id, label});
    }
    return choices;
}

namespace {

/// A head cut so that what tells it from its neighbours stays: its own words, at the end.
std::string shortened_head(std::string const& head) {
    constexpr std::size_t longest_head = 60;
    auto const letters = to_code_points(collapse_blanks(head));
    if (letters.size() <= longest_head) return to_utf8(letters);
    auto const own = to_code_points(collapse_blanks(
        head.substr(head.rfind(" / ") == std::string::npos ? 0 : head.rfind(" / ") + 3)));
    if (own.size() + 4 >= longest_head) return to_utf8(letters.substr(0, longest_head)) + "…";
    return to_utf8(letters.substr(0, longest_head - own.size() - 4)) + "… / " + to_utf8(own);
}

/// What stands first in a column.
std::string first_values(Sheet const& sheet, std::size_t from, std::size_t column) {
    constexpr std::size_t wanted = 3, longest_value = 16;
    std::string text;
    std::size_t count = 0;
    for (auto row = from; row < sheet.rows.size() && count < wanted; ++row) {
        auto const letters = to_code_points(collapse_blanks(sheet.at(row, column).text));
        if (letters.empty()) continue;
        text += (count++ > 0 ? "; " : "") + to_utf8(letters.substr(0, longest_value)) +
                (letters.size() > longest_value ? "…" : "");
    }
    return text;
}

}  // namespace

std::vector<Choice> sheet_columns(SheetLayout const& layout, Sheet const& sheet) {
    std::vector<Choice> choices;
    for (std::size_t column = 0; column < sheet.columns(); ++column) {
        auto const head = column < layout.heads.size() ? layout.heads[column] : std::string();
        auto const values = first_values(sheet, layout.mapping.first_row, column);
        auto label = sheet.column_name(column);
        if (!head.empty()) label += ": " + shortened_head(head);
        if (!values.empty()) label += head.empty() ? ": " + values : " (" + values + ")";
        choices.push_back({std::to_string(column), label});
    }
    return choices;
}

Result<std::map<std::string, std::size_t>> read_columns(TableDefinition const& table,
                                                        std::string_view json) try {
    auto const value = parse_json(json, "Columns");
    ObjectReader reader(value, "Columns");
    std::map<std::string, std::size_t> columns;
    for (auto const& column : table.columns) {
        if (column.derive || !reader.has(column.id)) continue;
        auto const letters = reader.text(column.id);
        std::size_t at = 0;
        while (at < most_columns && column_letters(at) != letters) ++at;
        if (at == most_columns) fail("import.bad_columns", {{"column", letters}}, "Columns");
        columns[column.id] = at;
    }
    reader.finish();
    return columns;
} catch (ProblemError const& error) {
    return error.problem;
}

namespace {

/// Whether the sheet itself does not say what becomes of its hidden rows, by its total or because
/// they are details of others.
bool is_open(ReportKind const& kind, Report const& report, TableDefinition const& table,
             Sheet const& sheet, ColumnMapping mapping) {
    mapping.answers.erase("hidden");
    mapping.answers["time"] = "take";
    auto const intake = take_in(kind, report, table, sheet, mapping);
    return !intake ||
           std::any_of(intake->notes.begin(), intake->notes.end(), [](IntakeNote const& note) {
               return note.kind == Kind::unclear && (note.why.code == "import.row_hidden" ||
                                                     note.why.code == "import.row_filtered" ||
                                                     note.why.code == "import.row_hidden_taken");
           });
}

}  // namespace

std::vector<SheetQuestion> sheet_questions(ReportKind const& kind, Report const& report,
                                           TableDefinition const& table, Sheet const& sheet,
                                           ColumnMapping const& mapping) {
    std::vector<SheetQuestion> questions;
    auto const time = time_of_sheet(kind, report, sheet, mapping.first_row);
    if (time.time == TimeMatch::other && !time.by_name)
        questions.push_back({"time", {"take"}, time.words});
    bool unsaid = false;
    IntakeView const view(kind, report, table, sheet, mapping);
    std::optional<RowMeasures> measures;
    for (auto const& column : table.columns) {
        auto const at = mapping.columns.find(column.id);
        if (column.kind != FigureKind::money || column.derive || at == mapping.columns.end())
            continue;
        auto const unit = unit_of_column(kind.sheets, sheet, mapping.first_row, at->second);
        if (unit.unit && !unit.doubtful) continue;
        if (!measures) measures.emplace(view, RowLabels(view).label_column());
        unsaid = unsaid || !measures->say_all(view.index(column.id));
    }
    if (unsaid) questions.push_back({"unit", {"0", "3", "6", "9"}, {}});
    bool hidden = std::any_of(sheet.hidden_rows.begin(), sheet.hidden_rows.end(),
                              [&](std::size_t row) { return row >= mapping.first_row; });
    hidden = hidden && is_open(kind, report, table, sheet, mapping);
    if (hidden) questions.push_back({"hidden", {"take", "leave"}, {}});
    return questions;
}

Result<std::map<std::string, std::string>> read_answers(std::string_view json) try {
    using Answers = std::vector<std::string>;
    auto const value = parse_json(json, "Answers");
    ObjectReader reader(value, "Answers");
    std::map<std::string, std::string> answers;
    for (auto const& [id, known] : {std::pair<char const*, Answers>{"time", {"take"}},
                                    {"unit", {"0", "3", "6", "9"}},
                                    {"hidden", {"take", "leave"}},
                                    {"replace", {"take"}}}) {
        if (!reader.has(id)) continue;
        auto const answer = reader.text(id);
        if (std::find(known.begin(), known.end(), answer) == known.end())
            fail("import.bad_answer", {{"answer", answer}}, "Answers");
        answers[id] = answer;
    }
    reader.finish();
    return answers;
} catch (ProblemError const& error) {
    return error.problem;
}

std::size_t count(Intake const& intake, Kind kind) {
    return static_cast<std::size_t>(
        std::count_if(intake.notes.begin(), intake.notes.end(),
                      [kind](IntakeNote const& note) { return note.kind == kind; }));
}

std::string intake_text(Texts const& texts, Intake const& intake) {
    constexpr std::array<std::pair<Kind, char const*>, 3> parts{
        {{Kind::unclear, "unclear"}, {Kind::skipped, "skipped"}, {Kind::taken, "taken"}}};
    std::string text;
    for (auto const& [kind, name] : parts) {
        auto const all = count(intake, kind);
        if (all == 0) continue;
        text += (text.empty() ? "" : "\n") +
                texts("import." + std::string(name), {{"count", std::to_string(all)}}) + "\n";
        std::size_t said = 0;
        for (auto const& note : intake.notes)
            if (note.kind == kind && said++ < most_notes)
                text += "- " + texts.sentence(note.why) + "\n";
        if (said > most_notes)
            text += texts("import.more", {{"count", std::to_string(said - most_notes)}}) + "\n";
    }
    return text;
}

}  // namespace report
