// SPDX-License-Identifier: MPL-2.0
#include "core/report/figures.hpp"

#include <algorithm>
#include <set>

#include "core/report/amounts.hpp"
#include "core/text/numbers.hpp"
#include "core/text/pattern.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

/// Sum of what stands at these ids; none when one is missing or the sum does not fit.
struct Sum {
    bool known = true;
    Amount amount;

    void add(Amount const& part) {
        auto const sum = added(amount, part);
        known = known && sum;
        if (sum) amount = *sum;
    }
};

/// Fills in derived figures, each once, parts first. The catalogue has no circles.
class Deriver {
public:
    Deriver(ReportKind const& kind, Report const& report)
        : kind_(kind), lists_(report.lists), values_(report.values) {
        // A derived figure that somebody stored anyway must not outlive its parts.
        kind.each_figure([&](Figure const& f) {
            if (f.derive) values_.erase(f.id);
        });
    }

    /// Over values that are settled: what is stored counts, derived or not.
    Deriver(ReportKind const& kind, Lists const& lists, Values const& stored)
        : kind_(kind), lists_(lists), values_(stored) {
        for (auto const& [id, value] : stored) done_.insert(id);
    }

    Values run() {
        kind_.each_figure([&](Figure const& f) { derive(f); });
        return std::move(values_);
    }

    std::optional<Value> compute(Derivation const& rule) {
        switch (rule.rule) {
            case Derivation::Rule::sum_of:
                if (auto const s = sum(rule.of); s.known) return s.amount;
                break;
            case Derivation::Rule::difference_of: {
                auto const a = sum({rule.of[0]}), b = sum({rule.of[1]});
                if (!a.known || !b.known) break;
                if (auto const rest = difference(a.amount.value, b.amount.value); rest >= 0)
                    return Amount{*rest, false};
                break;
            }
            case Derivation::Rule::share_of: {
                auto const part = sum(rule.of), whole = sum(rule.whole);
                if (part.known && whole.known)
                    if (auto const p = share(part.amount.value, whole.amount.value))
                        return Percent{*p};
                break;
            }
            case Derivation::Rule::total_of:
                return total(rule);
            case Derivation::Rule::rows_of:
                if (auto const rows = lists_.find(rule.list); rows != lists_.end())
                    return Amount{static_cast<std::int64_t>(rows->second.size()), false};
                break;
        }
        return std::nullopt;
    }

private:
    void derive(Figure const& figure) {
        if (!figure.derive || !done_.insert(figure.id).second) return;
        if (auto value = compute(*figure.derive)) values_[figure.id] = *value;
    }

    Sum sum(std::vector<std::string> const& ids) {
        Sum result;
        for (auto const& id : ids) {
            if (auto const* figure = kind_.figure(id)) derive(*figure);
            auto const found = values_.find(id);
            auto const* part =
                found == values_.end() ? nullptr : std::get_if<Amount>(&found->second);
            if (!part) {
                result.known = false;
                return result;
            }
            result.add(*part);
        }
        return result;
    }

    std::optional<Value> total(Derivation const& rule) const {
        auto const rows = lists_.find(rule.list);
        if (rows == lists_.end()) return std::nullopt;
        Sum result;
        for (auto const& row : rows->second) {
            auto const cell = row.find(rule.column);
            auto const* part = cell == row.end() ? nullptr : std::get_if<Amount>(&cell->second);
            if (!part) return std::nullopt;
            result.add(*part);
        }
        if (!result.known) return std::nullopt;
        return result.amount;
    }

    ReportKind const& kind_;
    Lists const& lists_;
    Values values_;
    std::set<std::string> done_;
};

std::string unit_of(ReportKind const& kind, Agency const& agency) {
    auto const* unit_kind = kind.unit_kind(agency.unit_kind);
    if (!unit_kind) return agency.unit_name;
    auto const unit = unit_kind->label + " " + agency.unit_name;
    // A unit named after a person, a number or an event is written "Phường Điện Biên Phủ" (H04).
    return capitalise(unit) == agency.place ? agency.place : unit;
}

}  // namespace

Level const* level_of(ReportKind const& kind, Report const& report) {
    if (auto const* chosen = kind.level(report.agency.level)) return chosen;
    for (auto const& level : kind.levels)
        if ((!level.from || *level.from <= report.period.to) &&
            (!level.until || report.period.to <= *level.until))
            return &level;
    return kind.levels.empty() ? nullptr : &kind.levels.back();
}

Values all_values(ReportKind const& kind, Report const& report) {
    return Deriver(kind, report).run();
}

Values past_values(ReportKind const& kind, Values const& stored) {
    static Lists const none;
    return Deriver(kind, none, stored).run();
}

std::optional<Value> derived_value(ReportKind const& kind, Report const& report,
                                   Derivation const& rule) {
    return Deriver(kind, report).compute(rule);
}

bool is_undefined(ReportKind const&, Figure const& figure, Values const& values) {
    if (!figure.derive || figure.derive->rule != Derivation::Rule::share_of) return false;
    return std::all_of(
        figure.derive->whole.begin(), figure.derive->whole.end(), [&](std::string const& id) {
            auto const found = values.find(id);
            auto const* amount =
                found == values.end() ? nullptr : std::get_if<Amount>(&found->second);
            return amount && amount->value == 0;
        });
}

std::string show_value(ReportKind const& kind, Figure const& figure, Value const& value) {
    if (auto const* amount = std::get_if<Amount>(&value)) {
        if (amount->value == 0 && !amount->at_least && !figure.zero.empty()) return figure.zero;
        auto const number =
            amount->value == 0 ? format_whole(0) : format_padded(amount->value, figure.digits);
        return amount->at_least ? kind.at_least + number : number;
    }
    if (auto const* id = std::get_if<std::string>(&value); id && figure.kind == FigureKind::choice)
        for (auto const& choice : figure.choices)
            if (choice.id == *id) return choice.label;
    return show_bare(value);
}

std::string show_bare(Value const& value) {
    if (auto const* amount = std::get_if<Amount>(&value)) return format_whole(amount->value);
    if (auto const* percent = std::get_if<Percent>(&value))
        return format_percent(percent->hundredths);
    if (auto const* date = std::get_if<Date>(&value)) return format_short(*date);
    return std::get<std::string>(value);
}

std::string proposed_name(ReportKind const& kind, Report const& report) {
    auto name =
        accent_free(unit_of(kind, report.agency) + " " + period_phrase(kind, report.period));
    std::string result;
    for (char c : name) {
        bool const plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (plain)
            result += c;
        else if (!result.empty() && result.back() != '-')
            result += '-';
    }
    while (!result.empty() && result.back() == '-') result.pop_back();
    return result;
}

std::string fill_circumstances(ReportKind const& kind, Report const& report,
                               std::string_view pattern) {
    auto const& agency = report.agency;
    return fill_pattern(pattern, [&](std::string const& name) -> std::optional<std::string> {
        if (name == "period") return period_phrase(kind, report.period);
        if (name == "next_period") return next_period_phrase(kind, report.period);
        if (name == "from") return format_short(report.period.from);
        if (name == "to") return format_short(report.period.to);
        if (name == "year") return std::to_string(report.period.year);
        if (name == "next_year") return std::to_string(report.period.year + 1);
        if (name == "unit") return unit_of(kind, agency);
        if (name == "unit_name") return agency.unit_name;
        if (name == "superior") return agency.superior;
        if (name == "province") return agency.province;
        if (name == "above") return agency.superior.empty() ? agency.province : agency.superior;
        if (name == "date_line") return date_line(kind, report);
        if (name == "department") return agency.department;
        if (name == "place") return agency.place.empty() ? agency.unit_name : agency.place;
        if (name == "agency")
            return fill_circumstances(kind, report, letterhead_form(kind, agency).short_name);
        if (name == "agency_full")
            return fill_circumstances(kind, report, letterhead_form(kind, agency).full_name);
        if (name == "agency_first") {
            // The committee's name with its abbreviation, where the report speaks of it first.
            auto const first = kind.wording.find("agency_first");
            bool const is_committee = agency.department.empty();
            return fill_circumstances(
                kind, report,
                is_committee && first != kind.wording.end() ? first->second : "{agency_full}");
        }
        if (name == "one_stop") {
            if (!agency.one_stop.empty()) return agency.one_stop;
            auto const* level = level_of(kind, report);
            return level ? fill_circumstances(kind, report, level->one_stop) : std::string();
        }
        return std::nullopt;
    });
}

int year_of_issue(Report const& report) {
    return report.issue.year > 0 ? report.issue.year : report.period.to.year;
}

std::string date_line(ReportKind const& kind, Report const& report) {
    auto const& issue = report.issue;
    auto const& blank = kind.wording.at("blank");
    return fill_pattern(kind.wording.at("date"),
                        [&](std::string_view name) -> std::optional<std::string> {
                            if (name == "place") return fill_circumstances(kind, report, "{place}");
                            if (name == "day")
                                return issue.day && issue.month ? format_day(*issue.day) : blank;
                            if (name == "month")
                                return issue.month ? format_month(*issue.month) : blank;
                            return std::to_string(year_of_issue(report));
                        });
}

LetterheadForm const& letterhead_form(ReportKind const& kind, Agency const& agency) {
    return agency.department.empty() ? kind.commune_letterhead : kind.department_letterhead;
}

void propose_parties(ReportKind const& kind, Report& report) {
    auto const* level = level_of(kind, report);
    auto const propose = [&](std::vector<std::string>& target, std::vector<std::string> const& own,
                             std::vector<std::string> const& usual) {
        if (!target.empty()) return;
        target = own;
        if (!target.empty()) return;
        for (auto const& pattern : usual)
            target.push_back(fill_circumstances(kind, report, pattern));
    };
    static std::vector<std::string> const none;
    propose(report.addressees, report.agency.addressees, level ? level->addressees : none);
    propose(report.recipients, report.agency.recipients, level ? level->recipients : none);
    if (report.signer.name.empty() && report.signer.authority.empty() &&
        !report.agency.signers.empty())
        report.signer = report.agency.signers.front();
}

std::map<std::string, std::string> shown_texts(ReportKind const& kind, Report const& report) {
    std::map<std::string, std::string> result;
    for (auto const& shown : kind.shown) {
        auto const text = fill_circumstances(kind, report, shown.pattern);
        result[shown.id] = shown.upper ? to_upper(text) : text;
    }
    return result;
}

}  // namespace report
