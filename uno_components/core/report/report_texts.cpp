// SPDX-License-Identifier: MPL-2.0
#include "core/report/report_texts.hpp"

#include <algorithm>
#include <variant>

#include "core/report/figures.hpp"

namespace report {

namespace {

using Part = TextField::Part;

/// One walk for reading and for changing.
template <class AnyReport, class Visit>
class Walker {
public:
    explicit Walker(Visit const& visit) : visit_(visit) {}

    void run(AnyReport& report) const {
        auto& agency = report.agency;
        visit_({Part::unit_name, {}, 0, {}}, agency.unit_name);
        visit_({Part::place, {}, 0, {}}, agency.place);
        visit_({Part::superior, {}, 0, {}}, agency.superior);
        visit_({Part::province, {}, 0, {}}, agency.province);
        visit_({Part::symbol, {}, 0, {}}, agency.symbol);
        visit_({Part::department, {}, 0, {}}, agency.department);
        visit_({Part::one_stop, {}, 0, {}}, agency.one_stop);
        signer(report.signer, 0);
        std::size_t row = 0;
        for (auto& one : agency.signers) signer(one, ++row);
        lines(Part::addressee, report.addressees);
        lines(Part::recipient, report.recipients);
        lines(Part::addressee, agency.addressees);
        lines(Part::recipient, agency.recipients);
        visit_({Part::subject, {}, 0, {}}, report.subject);
        for (auto& [id, value] : report.values) text({Part::value, id, 0, {}}, value);
        for (auto& [id, rows] : report.lists) {
            row = 0;
            for (auto& one : rows) cells(Part::list_cell, id, ++row, one);
        }
        for (auto& [id, table] : report.tables) {
            row = 0;
            for (auto& one : table.rows) cells(Part::table_cell, id, ++row, one.cells);
        }
    }

private:
    template <class AnySigner>
    void signer(AnySigner& signer, std::size_t row) const {
        visit_({Part::signer_name, {}, row, {}}, signer.name);
        visit_({Part::signer_office, {}, row, {}}, signer.office);
    }

    template <class Lines>
    void lines(Part part, Lines& lines) const {
        std::size_t row = 0;
        for (auto& line : lines) visit_({part, {}, ++row, {}}, line);
    }

    template <class Cells>
    void cells(Part part, std::string const& id, std::size_t row, Cells& cells) const {
        for (auto& [column, value] : cells) text({part, id, row, column}, value);
    }

    template <class AnyValue>
    void text(TextField const& field, AnyValue& value) const {
        if (auto* words = std::get_if<std::string>(&value)) visit_(field, *words);
    }

    Visit const& visit_;
};

}  // namespace

void each_text(Report& report, std::function<void(TextField const&, std::string&)> const& visit) {
    Walker<Report, std::function<void(TextField const&, std::string&)>>(visit).run(report);
}

void each_text(Report const& report,
               std::function<void(TextField const&, std::string const&)> const& visit) {
    Walker<Report const, std::function<void(TextField const&, std::string const&)>>(visit).run(
        report);
}

std::string label_of(ReportKind const& kind, Report const& report, TextField const& field) {
    switch (field.part) {
        case Part::value:
            if (auto const* figure = kind.figure(field.id)) return figure->label;
            return field.id;
        case Part::list_cell: {
            auto const* list = kind.list(field.id);
            if (!list) return field.id;
            auto const column = std::find_if(list->columns.begin(), list->columns.end(),
                                             [&](Column const& c) { return c.id == field.column; });
            return column == list->columns.end() ? list->label : list->label + ": " + column->label;
        }
        case Part::table_cell: {
            auto const* table = kind.table(field.id);
            if (!table) return field.id;
            auto label = fill_circumstances(kind, report, table->caption);
            auto const* column = table->column(field.column);
            if (column && !column->heads.empty())
                label += ": " + fill_circumstances(kind, report, column->heads.back());
            return label;
        }
        default:
            return {};
    }
}

}  // namespace report
