// SPDX-License-Identifier: MPL-2.0
#include "core/reader/take_over.hpp"

#include <utility>

#include "core/report/figures.hpp"

namespace report {

namespace {

Agency agency_of(ReportKind const& kind, Envelope const& envelope) {
    Agency agency;
    agency.unit_kind = envelope.unit_kind;
    agency.unit_name = envelope.unit_name;
    agency.superior = envelope.superior;
    agency.province = envelope.province;
    if (!envelope.symbol.empty()) agency.symbol = envelope.symbol;
    if (envelope.place != envelope.unit_name) agency.place = envelope.place;
    if (kind.authority(envelope.signer.authority)) agency.signers.push_back(envelope.signer);
    agency.addressees = envelope.addressees;
    agency.recipients = envelope.recipients;
    return agency;
}

}  // namespace

Accepted sure_finds(ReportKind const& kind, OldReport const& old) {
    Accepted accepted;
    for (auto const& figure : old.figures)
        if (!figure.contradictory && !figure.doubtful && !figure.derived && kind.figure(figure.id))
            accepted.values[figure.id] = figure.sightings.front().value;
    for (auto const& list : old.lists)
        for (auto const& row : list.rows)
            if (!row.doubtful) accepted.lists[list.id].push_back(row.cells);
    return accepted;
}

Result<Report> to_report(ReportKind const& kind, OldReport const& old, Accepted const& accepted) {
    auto const& envelope = old.envelope;
    if (!envelope.period) return Problem{"reader.no_period", {}, {}};
    Report report;
    report.kind = kind.id;
    report.schema = kind.schema;
    report.period = *envelope.period;
    report.agency = agency_of(kind, envelope);
    if (auto const* level = level_of(kind, report)) report.agency.level = level->id;
    report.signer = envelope.signer;
    report.addressees = envelope.addressees;
    report.recipients = envelope.recipients;
    report.number = envelope.number;
    report.issue = envelope.issue;
    if (report.issue.year == 0) report.issue.year = report.period.to.year;
    report.subject = envelope.subject;
    report.upward = !envelope.addressees.empty();
    report.values = accepted.values;
    report.lists = accepted.lists;
    propose_parties(kind, report);
    return report;
}

std::vector<StatedOtherwise> stated_otherwise(ReportKind const& kind, OldReport const& old,
                                              Report const& report) {
    auto const values = all_values(kind, report);
    std::vector<StatedOtherwise> differences;
    for (auto const& figure : old.figures) {
        auto const computed = values.find(figure.id);
        if (!figure.derived || figure.contradictory || computed == values.end()) continue;
        auto const& stated = figure.sightings.front().value;
        if (!(stated == computed->second))
            differences.push_back({figure.id, stated, computed->second});
    }
    return differences;
}

}  // namespace report
