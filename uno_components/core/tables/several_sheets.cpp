// SPDX-License-Identifier: MPL-2.0
#include "core/tables/several_sheets.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "core/catalogue/figure_kinds.hpp"
#include "core/catalogue/report_kind.hpp"
#include "core/json/json.hpp"
#include "core/report/amounts.hpp"
#include "core/report/figures.hpp"
#include "core/report/period.hpp"
#include "core/tables/columns.hpp"
#include "core/tables/sheet_times.hpp"

namespace report {

namespace {

Report empty_report(Report const& whole, Period const& period) {
    auto part = whole;
    part.period = period;
    part.values.clear();
    part.lists.clear();
    part.tables.clear();
    part.last.clear();
    part.last_year.clear();
    return part;
}

/// Named periods that lie within a longer one.
std::vector<Period> periods_within(ReportKind const& kind, Period const& whole) {
    auto const months = months_of(kind, whole);
    constexpr int months_of_year = 12;
    std::vector<Period> found;
    for (auto const& one : kind.periods)
        for (int year = months.first / months_of_year; year <= months.last / months_of_year; ++year)
            for (int n = one.first; n <= one.last; ++n) {
                auto const period = make_period(kind, one.id, n, year);
                if (!period) continue;
                auto const its = months_of(kind, *period);
                bool const is_all = its.first == months.first && its.last == months.last;
                if (its.first >= months.first && its.last <= months.last && !is_all)
                    found.push_back(*period);
            }
    return found;
}

class Joiner {
public:
    Joiner(ReportKind const& kind, Report const& whole, TableDefinition const& table,
           std::vector<SheetPart> parts)
        : kind_(kind), whole_(whole), table_(table), parts_(std::move(parts)) {}

    Intake run() {
        std::stable_sort(parts_.begin(), parts_.end(), [&](auto const& a, auto const& b) {
            return months_of(kind_, a.report.period).first <
                   months_of(kind_, b.report.period).first;
        });
        check_months();
        auto const switches = whole_.tables.find(table_.id);
        if (switches != whole_.tables.end()) result_.rows.switches = switches->second.switches;
        for (std::size_t i = 0; i < parts_.size(); ++i) {
            auto intake = take_in(kind_, parts_[i].report, table_, std::move(parts_[i].sheet),
                                  parts_[i].mapping);
            if (!intake) throw ProblemError(intake.error());
            for (auto& note : intake->notes)
                if (!is_said(note)) result_.notes.push_back(std::move(note));
            for (auto const& [column, cells] : intake->read) result_.read[column] += cells;
            for (auto& row : intake->rows.rows) file(i, std::move(row));
        }
        for (auto& row : rows_) add(row);
        return std::move(result_);
    }

private:
    /// What no file has a column for is said once.
    bool is_said(IntakeNote const& note) const {
        return note.why.code == "import.column_missing" &&
               std::any_of(result_.notes.begin(), result_.notes.end(),
                           [&](IntakeNote const& known) {
                               return known.why.code == note.why.code &&
                                      known.why.arguments == note.why.arguments;
                           });
    }

    /// Whether they are all there, each once.
    void check_months() const {
        auto const months = months_of(kind_, whole_.period);
        int next = months.first;
        for (auto const& part : parts_) {
            auto const its = months_of(kind_, part.report.period);
            if (its.first < next || its.last > months.last)
                fail("carry.parts_overlap", {{"period", period_phrase(kind_, part.report.period)}},
                     part.sheet.name);
            need_months(next, its.first);
            next = its.last + 1;
        }
        need_months(next, months.last + 1);
    }

    static void need_months(int from, int until) {
        constexpr int months_of_year = 12;
        auto const name = [](int month) {
            return std::to_string(month % months_of_year + 1) + "/" +
                   std::to_string(month / months_of_year);
        };
        if (from < until)
            fail("carry.part_missing", {{"from", name(from)}, {"to", name(until - 1)}}, {});
    }

    /// A row of the whole: what each part says of it.
    struct Joined {
        TableRow head;  ///< what it is and where it stands
        std::string label;
        std::vector<std::optional<TableRow>> parts;
    };

    /// How numbers of a cell make up the whole: as the figure does that it, or its column, is tied
    /// to.
    std::optional<Cumulate> rule_of(TableRow const& row, TableColumn const& column) const {
        if (column.derive) return std::nullopt;
        auto const* fixed = table_.fixed_row(row.fixed);
        auto const* cell = fixed ? find_cell(*fixed, column.id) : nullptr;
        auto const& source = cell && cell->source ? cell->source : column.tied;
        if (!source) return std::nullopt;
        auto const ids = source->rule ? source->rule->of : std::vector<std::string>{source->figure};
        std::optional<Cumulate> rule;
        for (auto const& id : ids) {
            auto const* figure = kind_.figure(id);
            if (!figure || !is_amount(figure->kind)) return std::nullopt;
            auto const its = cumulate_of(*figure);
            if (rule && *rule != its) return std::nullopt;
            rule = its;
        }
        return rule;
    }

    std::string label_of(TableRow const& row) const {
        std::string label;
        std::int64_t width = 0;
        for (auto const& column : table_.columns) {
            if (column.kind != FigureKind::text || column.derive || column.width <= width) continue;
            width = column.width;
            auto const cell = row.cells.find(column.id);
            auto const* text =
                cell == row.cells.end() ? nullptr : std::get_if<std::string>(&cell->second);
            label = text ? *text : std::string();
            auto const* fixed = table_.fixed_row(row.fixed);
            auto const* own = fixed ? find_cell(*fixed, column.id) : nullptr;
            if (own && label.empty()) label = fill_circumstances(kind_, whole_, own->text);
        }
        return label;
    }

    void file(std::size_t part, TableRow row) {
        auto const label = label_of(row);
        auto const key = row.fixed + "\n" + (row.fixed.empty() ? label_key(label) : std::string()) +
                         (row.heading ? "\nheading" : "");
        auto const [at, is_new] = places_.try_emplace(key, rows_.size());
        if (is_new) {
            rows_.push_back({row, label, {}});
            rows_.back().parts.resize(parts_.size());
        }
        rows_[at->second].parts[part] = std::move(row);
    }

    void note(std::size_t part, char const* code, Joined const& row) {
        IntakeNote one;
        one.kind = IntakeNote::Kind::unclear;
        one.why = Problem{
            code,
            {{"label", row.label}, {"period", period_phrase(kind_, parts_[part].report.period)}},
            parts_[part].sheet.name};
        result_.notes.push_back(std::move(one));
    }

    static Amount const* amount_in(TableRow const& row, std::string const& column) {
        auto const cell = row.cells.find(column);
        return cell == row.cells.end() ? nullptr : std::get_if<Amount>(&cell->second);
    }

    /// What was left at the end of a part, or taken over at the beginning of one; none when a cell
    /// of it is not known.
    std::optional<std::int64_t> stock(TableRow const& row, Cumulate rule) const {
        Amount sum;
        bool any = false;
        for (auto const& column : table_.columns) {
            if (rule_of(row, column) != rule) continue;
            auto const* amount = amount_in(row, column.id);
            auto const next = amount ? added(sum, *amount) : std::nullopt;
            if (!next) return std::nullopt;
            sum = *next;
            any = true;
        }
        return any ? std::optional(sum.value) : std::nullopt;
    }

    /// A part without the row had nothing of it when nothing was left before and nothing taken over
    /// after it, and at least one of both is known.
    bool is_nothing(Joined const& row, std::size_t part) const {
        std::optional<std::int64_t> left, taken_over;
        for (auto i = part; i-- > 0 && !left;)
            if (row.parts[i]) left = stock(*row.parts[i], Cumulate::last).value_or(1);
        for (auto i = part + 1; i < row.parts.size() && !taken_over; ++i)
            if (row.parts[i]) taken_over = stock(*row.parts[i], Cumulate::first).value_or(1);
        return (left || taken_over) && left.value_or(0) == 0 && taken_over.value_or(0) == 0;
    }

    void add(Joined& row) {
        if (row.head.heading) {
            result_.rows.rows.push_back(row.head);
            return;
        }
        auto whole = row.head;
        for (auto const& column : table_.columns)
            if (is_number(column)) whole.cells.erase(column.id);
        bool is_known = true;
        for (std::size_t i = 0; i < row.parts.size(); ++i) {
            if (row.parts[i]) continue;
            bool const nothing = is_nothing(row, i);
            is_known = is_known && nothing;
            note(i, nothing ? "import.part_row_nothing" : "import.part_row_absent", row);
        }
        say_breaks(row);
        for (auto const& column : table_.columns) {
            if (!is_number(column) || !is_said(row, column)) continue;
            auto const rule = rule_of(row.head, column);
            if (!rule)
                fail("import.parts_no_rule",
                     {{"column", fill_circumstances(kind_, whole_, column.heads.back())}}, {});
            auto const sum = is_known ? sum_of(row, column.id, *rule) : std::optional<Amount>();
            if (sum)
                whole.cells[column.id] = *sum;
            else
                whole.gaps.insert(column.id);
        }
        result_.rows.rows.push_back(std::move(whole));
    }

    /// None when a part that counts does not say it.
    static std::optional<Amount> sum_of(Joined const& row, std::string const& column,
                                        Cumulate rule) {
        if (rule != Cumulate::sum) {
            auto const& part = rule == Cumulate::first ? row.parts.front() : row.parts.back();
            if (!part) return Amount{};
            auto const* amount = amount_in(*part, column);
            return amount ? std::optional(*amount) : std::nullopt;
        }
        Amount sum;
        for (auto const& part : row.parts) {
            if (!part) continue;
            auto const* amount = amount_in(*part, column);
            auto const next = amount ? added(sum, *amount) : std::nullopt;
            if (!next) return std::nullopt;
            sum = *next;
        }
        return sum;
    }

    /// Where a part takes over something else than the one before it left.
    void say_breaks(Joined const& row) {
        for (std::size_t i = 1; i < row.parts.size(); ++i) {
            if (!row.parts[i] || !row.parts[i - 1]) continue;
            auto const left = stock(*row.parts[i - 1], Cumulate::last);
            auto const taken_over = stock(*row.parts[i], Cumulate::first);
            if (left && taken_over && *left != *taken_over)
                note(i, "import.part_not_following", row);
        }
    }

    static bool is_number(TableColumn const& column) {
        return !column.derive && column.kind != FigureKind::text &&
               column.kind != FigureKind::choice;
    }

    /// A cell that no part has follows the report, or is none.
    static bool is_said(Joined const& row, TableColumn const& column) {
        return std::any_of(row.parts.begin(), row.parts.end(), [&](auto const& part) {
            return part && (part->cells.count(column.id) > 0 || part->gaps.count(column.id) > 0);
        });
    }

    ReportKind const& kind_;
    Report const& whole_;
    TableDefinition const& table_;
    std::vector<SheetPart> parts_;
    std::map<std::string, std::size_t> places_;
    std::vector<Joined> rows_;
    Intake result_;
};

}  // namespace

Result<Report> report_of_part(ReportKind const& kind, Report const& whole,
                              TableDefinition const& table, Sheet const& sheet) {
    auto const first_row = match_columns(kind, whole, table, sheet).mapping.first_row;
    std::vector<Period> said;
    for (auto const& period : periods_within(kind, whole.period)) {
        auto part = empty_report(whole, period);
        if (time_of_sheet(kind, part, sheet, first_row).time != TimeMatch::same) continue;
        // "quý I" and "3 tháng đầu năm" are the same time.
        auto const its = months_of(kind, period);
        bool const is_known = std::any_of(said.begin(), said.end(), [&](Period const& known) {
            auto const other = months_of(kind, known);
            return other.first == its.first && other.last == its.last;
        });
        if (!is_known) said.push_back(period);
    }
    if (said.size() != 1)
        return Problem{
            "import.part_time", {{"period", period_phrase(kind, whole.period)}}, sheet.name};
    return empty_report(whole, said.front());
}

Result<Intake> take_in_parts(ReportKind const& kind, Report const& whole,
                             TableDefinition const& table, std::vector<SheetPart> parts) try {
    return Joiner(kind, whole, table, std::move(parts)).run();
} catch (ProblemError const& error) {
    return error.problem;
}

}  // namespace report
