// SPDX-License-Identifier: MPL-2.0
#include "core/report/data_file.hpp"

#include <algorithm>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "core/json/json.hpp"
#include "core/report/agency_json.hpp"
#include "core/report/data_values.hpp"
#include "core/report/figures.hpp"
#include "core/report/report_json.hpp"
#include "core/report/value_json.hpp"
#include "core/text/numbers.hpp"
#include "core/text/unicode.hpp"

namespace report {
namespace json = boost::json;

namespace {

int read_small(ObjectReader& in, char const* key, int fallback, int most) {
    auto const number = in.whole_or(key, fallback);
    if (number < 0 || number > most)
        fail("data.out_of_range", {{"id", key}, {"value", std::to_string(number)}}, in.where());
    return static_cast<int>(number);
}

Period read_period(ReportKind const& kind, json::value const& value, std::string const& where) {
    ObjectReader in(value, where);
    auto const id = in.text("kind");
    auto const ordinal = read_small(in, "n", 0, 99);
    auto const year = read_small(in, "year", 0, 2999);
    auto const day = [&](char const* key) -> std::optional<Date> {
        if (!in.has(key)) return std::nullopt;
        return read_date(in.text(key), key, where);
    };
    auto const from = day("from"), to = day("to");
    in.finish();
    auto const* found = kind.period(id);
    auto result = found && found->span == PeriodKind::Span::free && from && to
                      ? make_free_period(kind, id, *from, *to)
                      : make_period(kind, id, ordinal, year);
    if (result && (from || to))
        result = with_days(*result, from.value_or(result->from), to.value_or(result->to));
    if (!result) {
        auto problem = result.error();
        problem.where = where;
        throw ProblemError(problem);
    }
    return *result;
}

/// "2023-07-25", "2023-07", "2023", or a date as people write it.
IssueDate read_issue_date(std::string const& text, std::string const& where) {
    IssueDate issue;
    auto date = parse_iso(text);
    if (!date && text.size() == 4) date = parse_iso(text + "-01-01");
    if (!date && text.size() == 7) date = parse_iso(text + "-01");
    if (!date) date = read_date(text, "issue_date", where);
    issue.year = date->year;
    if (text.size() > 4) issue.month = date->month;
    if (text.size() > 7) issue.day = date->day;
    return issue;
}

template <class Choice, std::size_t size>
Choice read_word(ObjectReader& in, char const* key, Words<Choice, size> const& words) {
    auto const word = in.text_or(key, words.front().first);
    auto const found = find_word(words, word);
    if (!found) fail("data.unknown_choice", {{"id", key}, {"value", word}}, in.where());
    return *found;
}

void compare_derived(ReportKind const& kind, Report const& report, Values const& stated,
                     std::string const& where) {
    auto const values = all_values(kind, report);
    for (auto const& [id, value] : stated) {
        auto const found = values.find(id);
        auto const& figure = *kind.figure(id);
        if (found == values.end())
            fail("data.derived_without_parts", {{"id", id}, {"label", figure.label}}, where);
        if (found->second == value) continue;
        fail("data.derived_differs",
             {{"id", id},
              {"label", figure.label},
              {"value", show_bare(value)},
              {"computed", show_bare(found->second)}},
             where);
    }
}

std::string issue_to_data(IssueDate const& issue) {
    auto const two = [](int n) { return (n < 10 ? "-0" : "-") + std::to_string(n); };
    auto text = std::to_string(issue.year);
    if (issue.month) text += two(*issue.month);
    if (issue.month && issue.day) text += two(*issue.day);
    return text;
}

Report read_report(ReportKind const& kind, json::value const& value, std::string const& where) {
    ObjectReader in(value, where);
    Report report;
    report.kind = in.text("kind");
    report.schema = kind.schema;
    if (report.kind != kind.id)
        fail("data.unknown_kind", {{"value", report.kind}, {"known", kind.id}}, where);
    report.period = read_period(kind, in.need("period"), where);
    report.agency = agency_from_json(in.need("agency"), where);
    check_agency(kind, report.agency, where);
    if (auto const* signer = in.find("signer")) {
        report.signer = signer_from_json(*signer, where);
        if (!kind.authority(report.signer.authority))
            fail("agency.authority", {{"value", report.signer.authority}}, where);
    }
    report.addressees = in.texts("addressees");
    report.recipients = in.texts("recipients");
    if (in.has("number")) {
        report.number = read_small(in, "number", 0, 9'999'999);
        if (*report.number == 0)
            fail("data.out_of_range", {{"id", "number"}, {"value", "0"}}, where);
    }
    report.issue.year = report.period.to.year;
    if (in.has("issue_date")) report.issue = read_issue_date(in.text("issue_date"), where);
    report.state = read_word(in, "state", state_words);
    report.medium = read_word(in, "medium", medium_words);
    report.upward = in.flag_or("upward", true);
    report.subject = trim(in.text_or("subject"));
    if (report.state == State::issued && (!report.number || !report.issue.day))
        fail("data.issued_without_number", {}, where);
    Values derived;
    read_values(kind, in.find("values"), where, report.values, derived);
    // Of an earlier period the totals count as they were reported.
    read_values(kind, in.find("last"), where, report.last, report.last);
    read_values(kind, in.find("last_year"), where, report.last_year, report.last_year);
    report.lists = read_lists(kind, in.find("lists"), where);
    report.tables = read_tables(kind, in.find("tables"), where);
    in.finish();
    compare_derived(kind, report, derived, where);
    propose_parties(kind, report);
    return report;
}

}  // namespace

json::value to_data(Value const& value) {
    if (auto const* amount = std::get_if<Amount>(&value)) {
        if (!amount->at_least) return amount->value;
        return json::object{{"value", amount->value}, {"at_least", true}};
    }
    if (auto const* percent = std::get_if<Percent>(&value)) {
        auto text = format_percent(percent->hundredths);
        text.pop_back();
        return json::value(text);
    }
    if (auto const* date = std::get_if<Date>(&value)) return json::value(format_iso(*date));
    return json::value(std::get<std::string>(value));
}

std::string kind_named_in(std::string_view text) {
    json::error_code error;
    auto const value = json::parse({text.data(), text.size()}, error);
    auto const* object = error ? nullptr : value.if_object();
    auto const* kind = object ? object->if_contains("kind") : nullptr;
    auto const* id = kind ? kind->if_string() : nullptr;
    return id ? std::string(*id) : std::string();
}

Result<Report> read_data(ReportKind const& kind, std::string_view text,
                         std::string const& file) try {
    return read_report(kind, parse_json(text, file, JsonLetters::fit), file);
} catch (ProblemError const& error) {
    return error.problem;
}

Result<TableRows> read_table_rows(ReportKind const& kind, TableDefinition const& table,
                                  std::string_view json, std::string const& file,
                                  TableRows const& known) try {
    return read_one_table(kind, table, parse_json(json, file, JsonLetters::fit), file, known);
} catch (ProblemError const& error) {
    return error.problem;
}

std::string write_data(ReportKind const& kind, Report const& report) {
    auto all = common_json(report, to_data);
    all["kind"] = kind.id;
    if (!report.signer.authority.empty()) all["signer"] = to_json(report.signer);
    all["issue_date"] = issue_to_data(report.issue);
    return json::serialize(all);
}

}  // namespace report
