// SPDX-License-Identifier: MPL-2.0
#include "office/reports/document_tables.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/report/figures.hpp"
#include "core/tables/figure_source.hpp"
#include "core/tables/row_balance.hpp"
#include "office/writer/table_spot.hpp"

namespace report::office {

DocumentTables::DocumentTables(css::uno::Reference<css::frame::XModel> const& model,
                               ReportKind const& kind, Report const& stored, Report report,
                               Hands hands)
    : model_(model),
      kind_(kind),
      stored_(stored),
      report_(std::move(report)),
      charts_(model, kind, stored) {
    // What was entered for tables is no part of a data file that has none of it.
    bool const taken_over = hands == Hands::taken_over;
    if (taken_over) report_.tables.insert(stored.tables.begin(), stored.tables.end());
    auto all = find_tables(model, kind);
    lost_ = lost_tables(model, kind, all);
    for (auto& there : all) {
        Standing one;
        one.table = kind.table(there.id);
        auto const head = grid(kind, stored, *one.table, rows_of(stored, *one.table)).head_rows;
        one.now = read_body(there, head, &one.rows);
        one.update = taken_over ? update_table(kind, stored, report_, *one.table, one.now)
                                : renew_table(kind, stored, report_, *one.table);
        one.there = std::move(there);
        standing_.push_back(std::move(one));
    }
}

std::vector<std::string> DocumentTables::standing() const {
    std::vector<std::string> ids;
    for (auto const& one : standing_) ids.push_back(one.there.id);
    return ids;
}

bool DocumentTables::stands(std::string const& table) const {
    return std::any_of(standing_.begin(), standing_.end(),
                       [&](Standing const& one) { return one.there.id == table; });
}

void DocumentTables::give(TableDefinition const& table, TableRows const& rows) {
    auto const before = report_;
    report_.tables[table.id] = rows;
    for (auto& one : standing_) {
        if (one.table != &table) continue;
        auto const was = std::move(one.update.before);
        one.update = update_table(kind_, before, report_, table, one.now);
        one.update.before = was;
    }
}

void DocumentTables::remove(TableDefinition const& table) {
    for (auto& one : standing_)
        if (one.table == &table) one.removed = true;
}

void DocumentTables::insert(TableDefinition const& table, TableSpot spot) {
    remove(table);
    inserted_ = Inserted{&table, spot, grid_of(table), {}, {}, true};
    if (spot != TableSpot::appendix) return;
    std::vector<std::string> appendices;
    for (auto const& one : standing_)
        if (!one.removed && one.there.in_appendix) appendices.push_back(one.there.id);
    inserted_->next = next_appendix(model_, appendices, table.section);
    inserted_->is_mentioned = behind_section(model_, table.section).is();
}

Grid DocumentTables::grid_of(TableDefinition const& table) const {
    return for_document(grid(kind_, report_, table, rows_of(report_, table)), table);
}

std::vector<Problem> DocumentTables::imbalances_of(Report const& report,
                                                   TableDefinition const& table) const {
    if (table.balances.empty()) return {};
    auto const rows = rows_of(report, table);
    return row_imbalances(kind_, report, table, rows, grid(kind_, report, table, rows));
}

bool DocumentTables::is_written(Standing const& one) {
    return !one.removed && !one.update.untouched;
}

std::vector<std::pair<TableDefinition const*, Grid const*>> DocumentTables::written() const {
    std::vector<std::pair<TableDefinition const*, Grid const*>> written;
    for (auto const& one : standing_)
        if (is_written(one)) written.emplace_back(one.table, &one.update.after);
    if (inserted_) written.emplace_back(inserted_->table, &inserted_->grid);
    return written;
}

void DocumentTables::fill_figures() {
    std::vector<TableDefinition const*> tables;
    for (auto const& [table, grid] : written()) tables.push_back(table);
    auto report = report_;
    auto filled = fill_from_tables(kind_, report, tables);
    // What cannot be taken is said when the rows are new.
    if (report_.tables == stored_.tables)
        filled.erase(
            std::remove_if(filled.begin(), filled.end(),
                           [](Problem const& one) { return one.code == "table.less_than_part"; }),
            filled.end());
    if (filled.empty()) return;
    std::move(filled.begin(), filled.end(), std::back_inserter(filled_));
    follow(std::move(report));
}

bool DocumentTables::settle(Asked asked, DecideDifferences const& decide) {
    fill_figures();
    std::vector<TableDefinition const*> tables;
    bool differ = false;
    for (auto const& [table, grid] : written()) {
        tables.push_back(table);
        differ = differ || !grid->differences.empty();
    }
    if (!differ) return true;
    std::vector<TableDifference> known;
    if (asked == Asked::new_ones) known = table_differences(kind_, stored_, tables);
    auto settled = report::settle(kind_, report_, tables, known, decide);
    if (!settled) return false;
    follow(std::move(*settled));
    return true;
}

void DocumentTables::follow(Report report) {
    report_ = std::move(report);
    for (auto& one : standing_)
        if (is_written(one)) compute_anew(kind_, report_, *one.table, one.update);
    if (inserted_) inserted_->grid = grid_of(*inserted_->table);
}

PlaceTexts DocumentTables::texts(DocumentState& state, MeasureText const& measure) {
    std::vector<StandingTable> all;
    auto const drop = [&](std::string const& table) {
        auto const round = table + "__";
        auto const from = [&](auto& places) {
            for (auto place = places.lower_bound(round);
                 place != places.end() && place->first.rfind(round, 0) == 0;)
                place = places.erase(place);
        };
        from(state.places);
        from(report_.written);
    };
    for (auto const& table : lost_) drop(table);
    for (auto const& one : standing_)
        if (one.removed)
            drop(one.there.id);
        else
            all.push_back({one.update.after, one.there.in_appendix});
    std::size_t at = all.size();
    if (inserted_) {
        if (auto const& next = inserted_->next; !next.empty())
            at = static_cast<std::size_t>(
                std::find_if(all.begin(), all.end(),
                             [&](StandingTable const& one) { return one.grid.table == next; }) -
                all.begin());
        all.insert(all.begin() + static_cast<std::ptrdiff_t>(at),
                   {inserted_->grid, inserted_->spot == TableSpot::appendix});
    }
    auto const layouts = table_layouts(kind_, report_, all, measure);
    if (inserted_) {
        inserted_->layout = layouts[at];
        for (auto const& [place, paragraphs] : place_texts({layouts[at]})) {
            state.places[place] = {};
            report_.written.erase(place);
        }
    }
    return place_texts(layouts);
}

void DocumentTables::write() {
    for (auto const& table : lost_) let_go(model_, table);
    for (auto const& one : standing_)
        if (one.removed)
            remove_table(model_, kind_, one.there);
        else if (!one.update.untouched)
            for (auto const row :
                 rewrite_table(model_, kind_, one.there, one.update, one.now, one.rows))
                left_hand_.push_back(
                    {"table.left_hand",
                     {{"table", one.update.after.caption}, {"row", std::to_string(row + 1)}},
                     {}});
    if (inserted_)
        insert_table(model_, kind_, *inserted_->table, inserted_->grid, inserted_->layout,
                     inserted_->spot, inserted_->next);
    charts_.write(report_);
}

std::vector<Problem> DocumentTables::told(Asked what) const {
    auto told = filled_;
    told.insert(told.end(), left_hand_.begin(), left_hand_.end());
    for (auto const& table : lost_)
        told.push_back(
            {"table.lost",
             {{"table", fill_circumstances(kind_, report_, kind_.table(table)->caption)}},
             {}});
    if (inserted_ && !inserted_->is_mentioned)
        told.push_back({"table.not_mentioned", {{"table", inserted_->grid.caption}}, {}});
    for (auto const& one : standing_)
        if (!one.removed)
            told.insert(told.end(), one.update.unread.begin(), one.update.unread.end());
    for (auto const& [table, grid] : written()) {
        std::vector<TableDifference> known;
        if (what == Asked::new_ones) known = table_differences(kind_, stored_, {table});
        for (auto const& difference : table_differences(kind_, report_, *table, *grid))
            if (std::none_of(known.begin(), known.end(), [&](TableDifference const& one) {
                    return one.row == difference.row && one.column == difference.column &&
                           one.here == difference.here && one.reported == difference.reported;
                }))
                told.push_back(report::told(difference));
    }
    for (auto const& [table, grid] : written()) {
        std::vector<Problem> unbalanced;
        if (what == Asked::new_ones) unbalanced = imbalances_of(stored_, *table);
        for (auto& one : imbalances_of(report_, *table))
            if (std::none_of(unbalanced.begin(), unbalanced.end(), [&](Problem const& known) {
                    return known.code == one.code && known.arguments == one.arguments;
                }))
                told.push_back(std::move(one));
    }
    return told;
}

}  // namespace report::office
