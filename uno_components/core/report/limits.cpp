// SPDX-License-Identifier: MPL-2.0
#include "core/report/limits.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "core/report/figures.hpp"
#include "core/text/letters.hpp"

namespace report {

namespace {

using Part = TextField::Part;

struct Bound {
    char const* code;
    std::int64_t limit;
};

Bound bound_of(Limits const& limits, Part part) {
    switch (part) {
        case Part::unit_name:
            return {"limit.unit_name", limits.name};
        case Part::place:
            return {"limit.place", limits.name};
        case Part::superior:
            return {"limit.superior", limits.name};
        case Part::province:
            return {"limit.province", limits.name};
        case Part::symbol:
            return {"limit.symbol", limits.name};
        case Part::department:
            return {"limit.department", limits.name};
        case Part::one_stop:
            return {"limit.one_stop", limits.name};
        case Part::signer_name:
            return {"limit.signer_name", limits.name};
        case Part::signer_office:
            return {"limit.signer_office", limits.name};
        case Part::addressee:
            return {"limit.addressee", limits.line};
        case Part::recipient:
            return {"limit.recipient", limits.line};
        case Part::subject:
            return {"limit.subject", limits.subject};
        case Part::value:
            return {"limit.value", limits.text};
        case Part::list_cell:
            return {"limit.list_cell", limits.text};
        case Part::table_cell:
            return {"limit.table_cell", limits.cell};
    }
    return {"limit.value", limits.text};
}

bool is_over(std::size_t measure, std::int64_t limit) {
    return measure > static_cast<std::size_t>(limit);
}

Problem problem_of(char const* code, std::string const& label, std::size_t row, std::size_t measure,
                   std::int64_t limit) {
    return {code,
            {{"label", label},
             {"row", std::to_string(row)},
             {"measure", std::to_string(measure)},
             {"limit", std::to_string(limit)}},
            {}};
}

class Collector {
public:
    Collector(ReportKind const& kind, Report const& report) : kind_(kind), report_(report) {}

    std::vector<OverLimit> run() {
        auto const& limits = kind_.limits;
        count("limit.addressees", {}, report_.addressees.size(), limits.addressees);
        count("limit.addressees", {}, report_.agency.addressees.size(), limits.addressees);
        count("limit.recipients", {}, report_.recipients.size(), limits.recipients);
        count("limit.recipients", {}, report_.agency.recipients.size(), limits.recipients);
        count("limit.signers", {}, report_.agency.signers.size(), limits.signers);
        for (auto const& [id, rows] : report_.lists)
            count("limit.rows", id, rows.size(), limits.rows);
        for (auto const& [id, table] : report_.tables)
            count("limit.table_rows", id, table.rows.size(), limits.table_rows);
        each_text(report_, [&](TextField const& field, std::string const& text) {
            auto problem = over_limit(kind_, field.part, {}, field.row, text);
            if (!problem) return;
            problem->arguments.front().second = label_of(kind_, report_, field);
            auto place = problem->code + " " + field.id;
            if (field.row > 0) place += " " + std::to_string(field.row);
            over_.push_back({place + " " + field.column, letter_count(text), *std::move(problem)});
        });
        return std::move(over_);
    }

private:
    void count(char const* code, std::string const& id, std::size_t measure, std::int64_t limit) {
        if (!is_over(measure, limit)) return;
        auto label = id;
        if (auto const* list = kind_.list(id)) label = list->label;
        if (auto const* table = kind_.table(id))
            label = fill_circumstances(kind_, report_, table->caption);
        over_.push_back(
            {std::string(code) + " " + id, measure, problem_of(code, label, 0, measure, limit)});
    }

    ReportKind const& kind_;
    Report const& report_;
    std::vector<OverLimit> over_;
};

bool is_general(Part part) {
    return part != Part::value && part != Part::list_cell && part != Part::table_cell;
}

std::string joined(std::set<std::string> const& names) {
    std::string all;
    for (auto const& name : names) all += (all.empty() ? "" : ", ") + name;
    return all;
}

}  // namespace

std::vector<OverLimit> over_limits(ReportKind const& kind, Report const& report) {
    return Collector(kind, report).run();
}

std::optional<Problem> newly_over_limits(ReportKind const& kind, Report const& report,
                                         Report const* before) {
    auto const over = over_limits(kind, report);
    if (over.empty()) return std::nullopt;
    std::map<std::string, std::size_t> known;
    if (before)
        for (auto const& one : over_limits(kind, *before)) known[one.place] = one.measure;
    for (auto const& one : over) {
        auto const found = known.find(one.place);
        if (found == known.end() || found->second < one.measure) return one.problem;
    }
    return std::nullopt;
}

std::optional<Problem> over_limit(ReportKind const& kind, TextField::Part part,
                                  std::string const& label, std::size_t row,
                                  std::string const& text) {
    auto const [code, limit] = bound_of(kind.limits, part);
    // Letters are never more than bytes.
    if (!is_over(text.size(), limit)) return std::nullopt;
    auto const letters = letter_count(text);
    if (!is_over(letters, limit)) return std::nullopt;
    return problem_of(code, label, row, letters, limit);
}

std::optional<Problem> too_many_rows(ReportKind const& kind, ListDefinition const& list,
                                     std::size_t rows) {
    if (!is_over(rows, kind.limits.rows)) return std::nullopt;
    return problem_of("limit.rows", list.label, 0, rows, kind.limits.rows);
}

std::optional<Problem> too_many_rows(ReportKind const& kind, Report const& report,
                                     TableDefinition const& table, std::size_t rows) {
    if (!is_over(rows, kind.limits.table_rows)) return std::nullopt;
    return problem_of("limit.table_rows", fill_circumstances(kind, report, table.caption), 0, rows,
                      kind.limits.table_rows);
}

Problem cleaned_problem(std::string const& label, std::set<std::string> const& letters) {
    return {"letters.cleaned", {{"label", label}, {"letters", joined(letters)}}, {}};
}

std::vector<Problem> clean_letters(ReportKind const& kind, Report& report) {
    std::map<std::string, std::set<std::string>> cleaned;
    std::set<std::string> general;
    each_text(report, [&](TextField const& field, std::string& text) {
        auto clean = clean_text(text);
        if (clean == text) return;
        auto& names = is_general(field.part) ? general : cleaned[label_of(kind, report, field)];
        names.merge(unfit_letters(text));
        text = std::move(clean);
    });
    std::vector<Problem> told;
    if (!general.empty())
        told.push_back({"letters.cleaned_general", {{"letters", joined(general)}}, {}});
    for (auto const& [label, letters] : cleaned)
        if (!letters.empty()) told.push_back(cleaned_problem(label, letters));
    return told;
}

}  // namespace report
