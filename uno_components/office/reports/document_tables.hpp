// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/compose/compose.hpp"
#include "core/tables/differences.hpp"
#include "core/tables/update.hpp"
#include "office/reports/document_charts.hpp"
#include "office/writer/tables.hpp"

namespace report::office {

/// The statistics tables of a document on their way to what a report says. Nothing is written
/// before `write`, which belongs into the act that writes the report.
class DocumentTables {
public:
    enum class Hands { taken_over, left_behind };

    /// Reads what hands did to the tables over into `report`, which is to be written into the
    /// document of `stored`; or leaves it behind, where the report is of another period.
    DocumentTables(css::uno::Reference<css::frame::XModel> const& model, ReportKind const& kind,
                   Report const& stored, Report report, Hands hands = Hands::taken_over);

    Report const& report() const { return report_; }
    std::vector<std::string> standing() const;
    bool stands(std::string const& table) const;

    /// Rows and switches that somebody gave for a table, standing or not.
    void give(TableDefinition const& table, TableRows const& rows);
    /// Another report for the same document, in which only figures are other; its tables follow.
    void follow(Report report);
    void remove(TableDefinition const& table);
    /// A table that stands elsewhere moves.
    void insert(TableDefinition const& table, TableSpot spot);

    /// Figures that nobody entered are taken from the tables that say them, which is told, and then
    /// it has the places decided in which the tables differ from the report: those that did not
    /// when they were written last, or all. The report and its tables follow at once. False when
    /// the person gave up.
    enum class Asked { new_ones, all };
    bool settle(Asked asked, DecideDifferences const& decide);

    /// Lays out what stands round the tables, and tells `state` which of its places are new and
    /// which are gone.
    PlaceTexts texts(DocumentState& state, MeasureText const& measure);

    void write();
    /// True when no table or chart stands there and none is to come.
    bool is_empty() const {
        return standing_.empty() && lost_.empty() && !inserted_ && charts_.is_empty();
    }

    /// Pictures of the tables' figures, which follow them whether the tables stand there or not.
    DocumentCharts& charts() { return charts_; }

    /// What a person has to know about the tables: what could not be read, and where they differ
    /// from the report; all of it, or what did not differ so when they were written last.
    std::vector<Problem> told(Asked what) const;

private:
    struct Standing {
        TableDefinition const* table = nullptr;
        DocumentTable there;
        BodyTexts now;
        BodyRows rows;
        TableUpdate update;
        bool removed = false;
    };
    struct Inserted {
        TableDefinition const* table = nullptr;
        TableSpot spot = TableSpot::section;
        Grid grid;
        TableLayout layout;
        std::string next;           ///< of an appendix: the one before which it goes
        bool is_mentioned = false;  ///< the text has the section that mentions it
    };

    void fill_figures();
    Grid grid_of(TableDefinition const& table) const;
    std::vector<Problem> imbalances_of(Report const& report, TableDefinition const& table) const;
    static bool is_written(Standing const& one);
    /// Each table that is to be written, as it is to stand.
    std::vector<std::pair<TableDefinition const*, Grid const*>> written() const;

    css::uno::Reference<css::frame::XModel> model_;
    ReportKind const& kind_;
    Report const stored_;
    Report report_;
    std::vector<Standing> standing_;
    std::optional<Inserted> inserted_;
    DocumentCharts charts_;
    std::vector<std::string> lost_;   ///< tables of which only the surroundings are left
    std::vector<Problem> filled_;     ///< what figures were taken from tables
    std::vector<Problem> left_hand_;  ///< rows that moved away from what a hand had put into them
};

}  // namespace report::office
