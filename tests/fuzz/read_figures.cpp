// SPDX-License-Identifier: MPL-2.0
#include <sstream>

#include "core/compose/rebuild.hpp"
#include "core/report/data_file.hpp"
#include "core/report/record.hpp"
#include "core/tables/csv.hpp"
#include "core/tables/take_in.hpp"
#include "core/text/unicode.hpp"
#include "kind_folder.hpp"
#include "support.hpp"
#include "targets.hpp"

namespace report::fuzz {

namespace {

Report const& known() {
    static Report const report = sample("pho-an-7-thang-2023.json");
    return report;
}

/// A line a property, "name=text".
Properties properties_of(std::string const& text) {
    Properties properties;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);)
        if (auto const at = line.find('='); at != std::string::npos)
            properties[line.substr(0, at)] = line.substr(at + 1);
    return properties;
}

std::string lines_of(Properties const& properties) {
    std::string lines;
    for (auto const& [name, text] : properties) lines.append(name).append("=").append(text) += '\n';
    return lines;
}

void read_properties(std::string_view bytes) {
    auto const properties = properties_of(std::string(bytes));
    if (auto const record = from_properties(properties)) from_record(*record);
    use(rebuild(kind(), known(), properties));
    auto const stored = to_properties(bytes);
    if (!stored) return;
    auto const back = from_properties(*stored);
    require(back && *back == bytes, "properties are read back as they were stored");
}

void read_sheet(std::string_view bytes, TableDefinition const& table) {
    auto const file = read_csv(bytes, "a.csv");
    if (!file) return;
    auto const layout = match_columns(kind(), known(), table, file->sheet);
    auto const taken = take_in(kind(), known(), table, file->sheet, layout.mapping);
    if (!taken) return;
    auto report = known();
    report.tables[table.id] = taken->rows;
    use(report);
}

}  // namespace

void read_figures(std::string_view bytes) {
    if (auto const report = from_record(bytes)) use(*report);
    if (auto const report = read_data(kind(), bytes, "a.json")) {
        use(*report);
        auto const again = read_data(kind(), write_data(kind(), *report), "b.json");
        require(again && to_record(*again) == to_record(*report),
                "a data file is read back as it was written");
    }
    kind_named_in(bytes);
    if (auto const agency = read_agency(kind(), bytes, "a.json"))
        require(bool(read_agency(kind(), write_agency(*agency), "b.json")),
                "a profile is read back");
    read_properties(bytes);
    // Each table in turn, told by the bytes.
    auto const& table = kind().tables[checksum(bytes) % kind().tables.size()];
    if (auto const rows = read_table_rows(kind(), table, bytes, "a.json", {})) {
        auto report = known();
        report.tables[table.id] = *rows;
        use(report);
    }
    read_sheet(bytes, table);
}

std::vector<std::string> figure_seeds() {
    std::vector<std::string> seeds;
    for (auto const* name : {"pho-an-7-thang-2023.json", "pho-an-9-thang-2025.json"}) {
        auto const report = sample(name);
        seeds.push_back(test::read_file(test::source_folder() / "docs/samples" / name));
        seeds.push_back(to_record(report));
        seeds.push_back(lines_of(to_properties(seeds.back()).value()));
        seeds.push_back(write_agency(report.agency));
    }
    for (auto const& table : kind().tables)
        seeds.push_back(to_csv(grid(kind(), known(), table, rows_of(known(), table))));
    return seeds;
}

}  // namespace report::fuzz
