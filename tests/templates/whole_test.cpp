// SPDX-License-Identifier: MPL-2.0
// All that core makes of whole reports and sheets, against what it made of them before
// (tests/whole/README.md).
#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json.hpp>
#include <cstdlib>
#include <fstream>
#include <map>
#include <optional>
#include <sstream>

#include "checked_report.hpp"
#include "core/carry/left_over_list.hpp"
#include "core/carry/next_period.hpp"
#include "core/check/check.hpp"
#include "core/check/standard_layout.hpp"
#include "core/reader/found_json.hpp"
#include "core/reader/read_document.hpp"
#include "core/reader/take_over.hpp"
#include "core/report/data_file.hpp"
#include "core/report/period.hpp"
#include "core/tables/offered.hpp"
#include "core/tables/replacing.hpp"
#include "kind_folder.hpp"
#include "stored_inputs.hpp"
#include "sure_finds.hpp"

namespace report {
namespace {

namespace json = boost::json;
namespace fs = std::filesystem;

fs::path folder() {
    return test::source_folder() / "tests/whole";
}

std::vector<fs::path> inputs(char const* of) {
    std::vector<fs::path> all;
    for (auto const& file : fs::directory_iterator(folder() / of))
        if (file.path().extension() == ".json") all.push_back(file.path());
    std::sort(all.begin(), all.end());
    return all;
}

/// CCHC_STORE=1: what is made today is written down instead, to be looked at as a difference.
void is_as_before(fs::path const& file, std::string const& now) {
    if (std::getenv("CCHC_STORE")) std::ofstream(file, std::ios::binary) << now;
    std::istringstream was(test::read_file(file)), is(now);
    std::string before, today;
    for (int line = 1;; ++line) {
        bool const more = static_cast<bool>(std::getline(was, before));
        bool const more_now = static_cast<bool>(std::getline(is, today));
        if (!more && !more_now) return;
        if (more == more_now && before == today) continue;
        FAIL() << file.filename().string() << ", line " << line
               << "\nbefore: " << (more ? before : "(ends)")
               << "\nnow:    " << (more_now ? today : "(ends)");
    }
}

std::string beginning(std::string_view text) {
    constexpr std::size_t most = 40;
    auto end = std::min(text.size(), most);
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
    return std::string(text.substr(0, end));
}

/// A JSON's members, each element of an array in a line of its own, but what `shorter` makes of it.
template <class Shorter>
std::string in_lines(std::string const& made, Shorter const& shorter) {
    std::string all;
    auto const parsed = json::parse(made);
    for (auto const& [key, value] : parsed.as_object()) {
        if (auto const said = shorter(key, value)) {
            all += *said;
            continue;
        }
        if (!value.is_array()) {
            all += std::string(key) + ": " + json::serialize(value) + "\n";
            continue;
        }
        for (auto const& element : value.as_array())
            all += std::string(key) + "> " + json::serialize(element) + "\n";
    }
    return all;
}

std::string in_lines(std::string const& made) {
    return in_lines(made, [](auto const&, auto const&) { return std::optional<std::string>(); });
}

std::string word(json::value const& of, char const* key) {
    auto const* value = of.as_object().if_contains(key);
    return value && value->is_string() ? std::string(value->as_string()) : std::string();
}

/// Of the texts where each belongs and how it begins.
std::optional<std::string> short_texts(std::string_view key, json::value const& value) {
    if (key != "texts") return std::nullopt;
    std::string all;
    for (auto const& one : value.as_array()) {
        for (auto const* of : {"role", "heading", "confidence", "label"})
            if (auto const said = word(one, of); !said.empty()) all += said + " | ";
        all += beginning(word(one, "text")) + "\n";
    }
    return all;
}

/// Of the rules those of one outcome in a line.
std::optional<std::string> short_rules(std::string_view key, json::value const& value) {
    if (key != "rules") return std::nullopt;
    std::map<std::string, std::string> rules;
    for (auto const& one : value.as_array())
        rules[word(one, "outcome") + " " + word(one, "reason")] += " " + word(one, "rule");
    std::string all;
    for (auto const& [outcome, ids] : rules) all += outcome + ":" + ids + "\n";
    return all;
}

class Whole : public testing::TestWithParam<fs::path> {
public:
    static std::string name(testing::TestParamInfo<fs::path> const& of) {
        auto name = of.param.stem().string();
        for (auto& letter : name)
            if (!std::isalnum(static_cast<unsigned char>(letter))) letter = '_';
        return name;
    }

protected:
    fs::path beside(char const* ending) const {
        auto file = GetParam();
        return file.replace_extension(ending);
    }
    ReportKind const& kind_ = test::shipped_checks().kind;
    Rules const& rules_ = test::shipped_checks().rules;
};

class WholeReports : public Whole {
protected:
    CheckedDocument const document_ = test::document_from(test::read_file(GetParam()));
};

TEST_P(WholeReports, AreReadAsBefore) {
    auto const old = read_document(kind_, document_.text).value();
    is_as_before(beside(".read.txt"), in_lines(found_json(kind_, old), short_texts));
}

TEST_P(WholeReports, AreCheckedAsBefore) {
    auto const report = check(kind_, rules_, document_).value();
    std::string places;
    for (auto const& one : report.findings) {
        places += one.rule + ":";
        for (auto const& place : one.places)
            places +=
                " " + std::to_string(place.paragraph) + "[" + std::to_string(place.from) + "," +
                (place.until == TextSpan::end ? std::string("end") : std::to_string(place.until)) +
                ")";
        for (auto const& fix : one.fixes)
            places +=
                " <" + std::string(word_of(fix.policy)) + " " + fix.what + " " + fix.words + ">";
        places += "\n";
    }
    is_as_before(beside(".check.txt"),
                 in_lines(check_json(kind_, rules_, report), short_rules) + places);
}

TEST_P(WholeReports, BecomeTheNextReportAsBefore) {
    auto const old = read_document(kind_, document_.text).value();
    auto const report = to_report(kind_, old, test::sure_finds(kind_, old));
    if (!report) return is_as_before(beside(".next.txt"), report.error().code + "\n");
    auto const period = next_period(kind_, report->period);
    if (!period) return is_as_before(beside(".next.txt"), period.error().code + "\n");
    auto const next = next_report(kind_, *report, *period);
    std::string said;
    for (auto const& id : test::stated_otherwise(kind_, old, *report))
        said += "otherwise " + id + "\n";
    is_as_before(beside(".next.txt"), in_lines(write_data(kind_, *report)) + "\n" +
                                          in_lines(write_data(kind_, next)) + said);
}

TEST_P(WholeReports, AreTakenApartForTheLawfulLayoutAsBefore) {
    auto const old = read_document(kind_, document_.text).value();
    auto const layout = standard_layout(kind_, document_.text, old);
    std::string all;
    for (auto const* lines : {&layout.agency, &layout.signature, &layout.left_out})
        for (auto const& line : *lines) all += line + "\n";
    for (auto const* blocks : {&layout.body, &layout.behind})
        for (auto const& one : *blocks)
            all += std::to_string(static_cast<int>(one.what)) + " level " +
                   std::to_string(one.level) + (one.typed ? " typed" : "") + " of " +
                   std::to_string(one.paragraph) + "+" + std::to_string(one.from) + " mark " +
                   std::to_string(one.mark) + " table " + std::to_string(one.table) + ": " +
                   beginning(one.text) + "\n";
    is_as_before(beside(".standard.txt"), all);
}

INSTANTIATE_TEST_SUITE_P(Each, WholeReports, testing::ValuesIn(inputs("reports")),
                         WholeReports::name);

class WholeSheets : public Whole {
protected:
    /// A report that says nothing yet, of the period that tests/whole/sheets/list.tsv has.
    Report report_of(std::string const& period) const {
        auto const sample = test::source_folder() / "docs/samples/pho-an-7-thang-2023.json";
        auto report = read_data(kind_, test::read_file(sample), "mau.json").value();
        report.values.clear();
        report.lists.clear();
        std::istringstream words(period);
        std::string of;
        int number = 0, year = 0;
        words >> of >> number >> year;
        report.period = make_period(kind_, of, number, year).value();
        return report;
    }
    /// As another table than the one that it is.
    std::string in_short(Report const& report, TableDefinition const& table, Sheet sheet) const {
        auto const layout = layout_of(kind_, report, table, sheet, {});
        std::string all = "from " + std::to_string(layout.mapping.first_row);
        for (auto const& [id, column] : layout.mapping.columns)
            all += " " + id + "=" + sheet.column_name(column);
        for (auto const& [id, column] : layout.guesses)
            all += " " + id + "~" + sheet.column_name(column);
        auto const intake = take_in(kind_, report, table, std::move(sheet), layout.mapping);
        if (!intake) return all + ", " + intake.error().code + "\n";
        std::map<std::string, std::size_t> notes;
        for (auto const& note : intake->notes) ++notes[note.why.code];
        all += ", rows " + std::to_string(intake->rows.rows.size());
        for (auto const& [code, count] : notes) all += ", " + code + " " + std::to_string(count);
        return all + "\n";
    }
    std::string taken(Report const& report, TableDefinition const& table, Sheet sheet) const {
        auto const layout = layout_of(kind_, report, table, sheet, {});
        std::string all = "sheet " + sheet.name + ", rows from " +
                          std::to_string(layout.mapping.first_row) + "\n";
        for (auto const& [id, column] : layout.mapping.columns) {
            all +=
                "column " + id + " = " + sheet.column_name(column) + " " + layout.heads.at(column);
            if (auto const more = layout.mapping.added.find(id); more != layout.mapping.added.end())
                for (auto const one : more->second) all += " + " + sheet.column_name(one);
            if (auto const more = layout.mapping.rivals.find(id);
                more != layout.mapping.rivals.end())
                for (auto const one : more->second) all += " or " + sheet.column_name(one);
            all += "\n";
        }
        for (auto const& [id, column] : layout.guesses)
            all += "guess " + id + " = " + sheet.column_name(column) + "\n";
        for (auto const& id : layout.unsure) all += "unsure " + id + "\n";
        for (auto const& id : layout.unmatched) all += "unmatched " + id + "\n";
        for (auto const& one : sheet_questions(kind_, report, table, sheet, layout.mapping)) {
            all += "asked " + one.id + " (" + one.said + "):";
            for (auto const& answer : one.answers) all += " " + answer;
            all += "\n";
        }
        auto const intake = take_in(kind_, report, table, std::move(sheet), layout.mapping);
        if (!intake) return all + intake.error().code + "\n";
        for (auto const& note : intake->notes) {
            all += "note " + std::to_string(static_cast<int>(note.kind)) + " " +
                   std::to_string(note.row) + "/" + std::to_string(note.column) + " " +
                   note.why.code;
            for (auto const& [key, value] : note.why.arguments) all += " " + key + "=" + value;
            all += "\n";
        }
        if (auto const refused = cannot_be_put(kind_, report, table, *intake))
            all += "refused " + refused->code + "\n";
        auto with = report;
        with.tables[table.id] = intake->rows;
        return all + in_lines(write_data(kind_, with));
    }
};

TEST_P(WholeSheets, AreTakenInAsBefore) {
    std::istringstream list(test::read_file(folder() / "sheets/list.tsv"));
    std::string line, all;
    while (std::getline(list, line)) {
        std::istringstream parts(line);
        std::string name, table, period;
        std::getline(parts, name, '\t');
        std::getline(parts, table, '\t');
        std::getline(parts, period, '\t');
        if (name != GetParam().stem()) continue;
        auto const report = report_of(period);
        auto const& definition = *kind_.table(table);
        auto const sheets =
            parted_sheets(joined_pieces(test::sheets_from(test::read_file(GetParam()))));
        auto const best = best_sheet(kind_, report, definition, sheets);
        all += "best " + std::to_string(best) + " of " + std::to_string(sheets.size()) + "\n";
        for (auto const& one : sheets) all += taken(report, definition, one.sheet);
        for (auto const& other : kind_.tables)
            for (auto const& one : sheets)
                if (other.id != table) all += other.id + ": " + in_short(report, other, one.sheet);
    }
    ASSERT_FALSE(all.empty()) << GetParam().stem() << " is not in list.tsv";
    is_as_before(beside(".taken.txt"), all);
}

INSTANTIATE_TEST_SUITE_P(Each, WholeSheets, testing::ValuesIn(inputs("sheets")), WholeSheets::name);

}  // namespace
}  // namespace report
