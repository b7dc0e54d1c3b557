// SPDX-License-Identifier: MPL-2.0
#include "core/catalogue/check_table.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <utility>

#include "core/catalogue/check_kind.hpp"
#include "core/catalogue/figure_kinds.hpp"
#include "core/json/json.hpp"
#include "core/text/pattern.hpp"

namespace report {

namespace {

class TableChecker {
public:
    TableChecker(ReportKind const& kind, TableDefinition const& table, std::string file)
        : kind_(kind), table_(table), file_(std::move(file)) {}

    void run() const {
        check_place();
        check_columns();
        check_rules();
        check_rows();
        check_notes();
        check_form();
        for (auto const& chart : table_.charts) check_chart(chart);
    }

private:
    using Ids = std::set<std::string>;

    [[noreturn]] void refuse(char const* code, std::string const& id) const {
        fail(code, {{"id", id}}, file_);
    }

    void claim(std::string const& id, Ids& ids) const {
        if (!is_figure_id(id)) refuse("kind.bad_id", id);
        if (!ids.insert(id).second) refuse("kind.double_id", id);
    }

    void pattern(std::string const& text, std::string const& id) const {
        check_pattern(text, id, file_, [](auto const& name) { return is_circumstance(name); });
    }

    void check_place() const {
        pattern(table_.caption, table_.id);
        pattern(table_.unit, table_.id);
        if (table_.section.empty()) return;
        for (auto const& section : kind_.sections) {
            if (section.id == table_.section) return;
            for (auto const& group : section.groups)
                if (group.id == table_.section) return;
        }
        fail("table.unknown_section", {{"id", table_.id}, {"section", table_.section}}, file_);
    }

    void check_columns() const {
        if (table_.columns.empty()) refuse("table.no_columns", table_.id);
        Ids ids;
        std::int64_t width = 0;
        for (auto const& column : table_.columns) {
            claim(column.id, ids);
            if (column.heads.empty()) refuse("table.no_head", column.id);
            for (auto const& head : column.heads) pattern(head, column.id);
            if (column.width <= 0 || column.width > 100'000) refuse("table.no_width", column.id);
            width += column.width;
            if ((column.kind == FigureKind::choice) != !column.choices.empty())
                refuse("kind.choices", column.id);
            if (column.tied) check_source(*column.tied, column.id);
        }
        auto const wanted = table_.landscape ? kind_.frame.landscape_width : kind_.frame.text_width;
        if (width != wanted)
            fail("table.width",
                 {{"id", table_.id},
                  {"sum", std::to_string(width)},
                  {"width", std::to_string(wanted)}},
                 file_);
    }

    TableColumn const& need_column(std::string const& id, std::string const& by) const {
        auto const* column = table_.column(id);
        if (!column) fail("table.unknown_column", {{"id", by}, {"column", id}}, file_);
        return *column;
    }

    void check_rules() const {
        for (auto const& column : table_.columns)
            if (column.derive) check_rule(*column.derive, column);
        std::string circle;
        column_order(table_, &circle);
        if (!circle.empty()) refuse("table.circle", circle);
        for (auto const& balance : table_.balances) {
            if (balance.parts.empty()) refuse("table.parts", balance.whole);
            need_column(balance.whole, "balances");
            for (auto const& id : balance.parts) need_column(id, "balances");
        }
    }

    void check_rule(CellRule const& rule, TableColumn const& column) const {
        using Rule = CellRule::Rule;
        bool const two = rule.rule == Rule::difference_of || rule.rule == Rule::change_of;
        bool const rate = rule.rule == Rule::share_of || rule.rule == Rule::change_of;
        bool const parts_fit = rule.rule == Rule::row_number ? rule.of.empty()
                               : two                         ? rule.of.size() == 2
                                                             : !rule.of.empty();
        if (!parts_fit || (rule.rule == Rule::share_of) == rule.whole.empty())
            refuse("table.parts", column.id);
        if (rate ? column.kind != FigureKind::percent : !is_amount(column.kind))
            refuse("kind.derive_kind", column.id);
        for (auto const* ids : {&rule.of, &rule.whole})
            for (auto const& id : *ids)
                if (!is_amount(need_column(id, column.id).kind))
                    fail("kind.not_a_number", {{"id", id}, {"by", column.id}}, file_);
    }

    void number(std::string const& id, std::string const& by) const {
        auto const* figure = kind_.figure(id);
        if (!figure) fail("kind.unknown_figure", {{"id", id}, {"by", by}}, file_);
        if (!is_amount(figure->kind)) fail("kind.not_a_number", {{"id", id}, {"by", by}}, file_);
    }

    void check_source(CellSource const& source, std::string const& by) const {
        if (source.rule) {
            if (source.time != CellSource::Time::now) refuse("table.time_of_rule", by);
            for (auto const* ids : {&source.rule->of, &source.rule->whole})
                for (auto const& id : *ids) number(id, by);
            auto const& list = source.rule->list;
            if (!list.empty() && !kind_.list(list))
                fail("kind.unknown_list", {{"id", list}, {"by", by}}, file_);
        } else if (!kind_.figure(source.figure)) {
            fail("kind.unknown_figure", {{"id", source.figure}, {"by", by}}, file_);
        }
        for (auto const& id : source.plus) number(id, by);
        if (source.condition.empty() != source.plus.empty() ||
            (!source.condition.empty() && !table_.find_switch(source.condition)))
            fail("table.unknown_switch", {{"id", by}, {"switch", source.condition}}, file_);
    }

    void check_rows() const {
        Ids ids;
        for (auto const& row : table_.fixed) {
            claim(row.id, ids);
            Ids columns;
            for (auto const& cell : row.cells) {
                if (need_column(cell.column, row.id).derive) refuse("table.typed_rule", row.id);
                if (!columns.insert(cell.column).second) refuse("kind.double_id", cell.column);
                pattern(cell.text, row.id);
                if (cell.source) check_source(*cell.source, row.id);
            }
        }
        for (auto const& id : table_.sort) need_column(id, "sort");
        if (!table_.rows_stay.empty()) need_column(table_.rows_stay, "rows_stay");
        if (table_.from_list) check_list_rows(*table_.from_list);
        if (table_.total) check_total(*table_.total);
    }

    void check_list_rows(RowsFromList const& rows) const {
        auto const* list = kind_.list(rows.list);
        if (!list) fail("kind.unknown_list", {{"id", rows.list}, {"by", table_.id}}, file_);
        for (auto const& cell : rows.cells) {
            if (need_column(cell.column, rows.list).derive) refuse("table.typed_rule", rows.list);
            check_pattern(cell.pattern, rows.list, file_, [&](std::string const& name) {
                return std::any_of(list->columns.begin(), list->columns.end(),
                                   [&](Column const& column) { return column.id == name; });
            });
        }
    }

    void check_total(TotalRow const& total) const {
        for (auto const& id : total.add) {
            auto const& column = need_column(id, "total");
            if (!is_amount(column.kind) || column.derive)
                fail("kind.not_a_number", {{"id", id}, {"by", "total"}}, file_);
        }
    }

    void check_notes() const {
        Ids ids;
        for (auto const& one : table_.switches) {
            claim(one.id, ids);
            for (auto const& note : one.notes) check_note(note);
        }
        for (auto const& note : table_.notes) check_note(note);
    }

    void check_note(TableNote const& note) const {
        for (auto const& id : note.positive) number(id, table_.id);
        check_pattern(note.text, table_.id, file_, [&](std::string const& name) {
            return is_circumstance(name) || kind_.figure(name);
        });
    }

    void check_form() const {
        if (!table_.form) return;
        pattern(table_.form->left, table_.id);
        for (auto const* lines :
             {&table_.form->centre, &table_.form->right, &table_.form->signature})
            for (auto const& line : *lines) pattern(line, table_.id);
    }

    void check_chart(ChartDefinition const& chart) const {
        pattern(chart.title, chart.id);
        pattern(chart.unit, chart.id);
        bool const down = !chart.labels.empty() && !chart.series.empty();
        if (chart.across.empty() != down || (!down && !chart.rows.empty()))
            refuse("table.chart_columns", chart.id);
        if (down) need_column(chart.labels, chart.id);
        for (auto const* ids : {&chart.across, &chart.series})
            for (auto const& id : *ids)
                if (auto const kind = need_column(id, chart.id).kind; !is_number(kind))
                    fail("kind.not_a_number", {{"id", id}, {"by", chart.id}}, file_);
        for (auto const& id : chart.rows)
            if (!table_.fixed_row(id))
                fail("table.data_row", {{"id", table_.id}, {"row", id}}, file_);
    }

    ReportKind const& kind_;
    TableDefinition const& table_;
    std::string file_;
};

constexpr std::array style_roles{
    "appendix",    "appendix_title",  "appendix_reference", "table_caption",    "table_unit",
    "table_note",  "table_head",      "table_number_row",   "table_left",       "table_centre",
    "table_right", "table_left_bold", "table_centre_bold",  "table_right_bold", "form_left",
    "form_centre", "form_right",      "form_date",          "form_signature"};
constexpr std::array page_roles{"appendix", "appendix_landscape"};
/// Wordings and what each may name.
using Places = std::vector<std::string_view>;
std::vector<std::pair<char const*, Places>> const words{
    {"table_caption", {"n", "caption"}},
    {"appendix", {"n"}},
    {"appendix_reference", {"number", "code", "symbol", "day", "month", "year", "agency_full"}},
    {"appendix_mention", {"appendix"}}};

void check_words(ReportKind const& kind) {
    std::string const file = "report.json";
    auto const need = [&](std::map<std::string, std::string> const& all, std::string const& name,
                          char const* role) {
        if (all.count(role) == 0) fail("json.missing", {{"key", name + "." + role}}, file);
    };
    for (auto const* role : style_roles) need(kind.styles, "styles", role);
    for (auto const* role : page_roles) need(kind.pages, "pages", role);
    for (auto const& [word, places] : words) {
        need(kind.wording, "wording", word);
        check_pattern(kind.wording.at(word), std::string("wording.") + word, file,
                      [&known = places](std::string const& name) {
                          return std::find(known.begin(), known.end(), name) != known.end();
                      });
    }
}

/// A table and a chart are places of the document like a list, so their ids are their own among all
/// of them.
void check_ids(ReportKind const& kind, std::vector<std::string> const& files) {
    std::set<std::string> ids;
    for (auto const& shown : kind.shown) ids.insert(shown.id);
    kind.each_figure([&](Figure const& one) { ids.insert(one.id); });
    kind.each_list([&](ListDefinition const& one) { ids.insert(one.id); });
    kind.each_sentence([&](Sentence const& one) { ids.insert(one.id); });
    auto const claim = [&](std::string const& id, std::string const& file) {
        if (!is_figure_id(id)) fail("kind.bad_id", {{"id", id}}, file);
        if (!ids.insert(id).second) fail("kind.double_id", {{"id", id}}, file);
        // Word takes bookmarks of 40 letters, and "cchc_<id>__centre__last" is one.
        if (id.size() > 21) fail("table.long_id", {{"id", id}}, file);
    };
    for (std::size_t i = 0; i < kind.tables.size(); ++i) {
        claim(kind.tables[i].id, files[i]);
        for (auto const& chart : kind.tables[i].charts) claim(chart.id, files[i]);
    }
}

}  // namespace

void check_tables(ReportKind const& kind, std::vector<std::string> const& files) {
    check_ids(kind, files);
    if (!kind.tables.empty()) check_words(kind);
    for (std::size_t i = 0; i < kind.tables.size(); ++i)
        TableChecker(kind, kind.tables[i], files[i]).run();
}

}  // namespace report
