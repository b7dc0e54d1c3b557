// SPDX-License-Identifier: MPL-2.0
#include "support.hpp"

#include <stdexcept>

#include "core/carry/next_period.hpp"
#include "core/compose/compose.hpp"
#include "core/form/entries.hpp"
#include "core/report/data_file.hpp"
#include "core/report/figures.hpp"
#include "core/report/record.hpp"
#include "core/tables/grid.hpp"
#include "kind_folder.hpp"

namespace report::fuzz {

ReportKind const& kind() {
    static ReportKind const shipped = test::shipped_kind("cchc_xa");
    return shipped;
}

void require(bool holds, char const* what) {
    if (!holds) throw std::logic_error(what);
}

Report sample(char const* name) {
    return read_data(kind(), test::read_file(test::source_folder() / "docs/samples" / name), name)
        .value();
}

void use(Report const& report) {
    auto const record = to_record(report);
    auto const again = from_record(record);
    require(again && to_record(*again) == record, "a record is read back as it was stored");
    if (report.kind != kind().id) return;
    all_values(kind(), report);
    for (auto const& table : kind().tables) grid(kind(), report, table, rows_of(report, table));
    DocumentState state;
    for (auto const& section : kind().sections)
        for (auto const& group : section.groups)
            for (auto const& list : group.lists) state.places[list.id];
    auto const width = [](std::string_view text, Face) {
        return static_cast<std::int64_t>(text.size()) * 200;
    };
    compose(kind(), report, state, width);
    read_entries(kind(), report, show_entries(kind(), report));
    read_data(kind(), write_data(kind(), report), "data.json");
    if (auto const period = next_period(kind(), report.period))
        next_report(kind(), report, *period);
}

}  // namespace report::fuzz
