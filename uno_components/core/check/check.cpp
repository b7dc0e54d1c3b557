// SPDX-License-Identifier: MPL-2.0
#include "core/check/check.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "core/check/matter.hpp"
#include "core/check/verdicts.hpp"
#include "core/reader/read_document.hpp"
#include "core/text/pattern.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

enum class Applies { yes, no, unknown };

Applies all_of(std::initializer_list<Applies> const facts) {
    auto result = Applies::yes;
    for (auto const fact : facts) {
        if (fact == Applies::no) return Applies::no;
        if (fact == Applies::unknown) result = Applies::unknown;
    }
    return result;
}

template <class Fact>
Applies fits(std::optional<Fact> const& wanted, std::optional<Fact> const& known) {
    if (!wanted) return Applies::yes;
    if (!known) return Applies::unknown;
    return *wanted == *known ? Applies::yes : Applies::no;
}

Applies fits(std::vector<std::string> const& wanted, std::optional<std::string> const& known) {
    if (wanted.empty()) return Applies::yes;
    if (!known) return Applies::unknown;
    return std::find(wanted.begin(), wanted.end(), *known) != wanted.end() ? Applies::yes
                                                                           : Applies::no;
}

Applies holds_then(RuleScope const& scope, std::optional<Date> const& date) {
    if (!scope.from && !scope.until) return Applies::yes;
    if (!date) return Applies::unknown;
    bool const holds =
        (!scope.from || *scope.from <= *date) && (!scope.until || *date <= *scope.until);
    return holds ? Applies::yes : Applies::no;
}

Applies applies(RuleScope const& scope, Matter const& matter) {
    auto const& context = matter.context();
    auto const* record = context.record;
    auto const* level = matter.level();
    auto const period = matter.period();
    return all_of({holds_then(scope, matter.date()),
                   fits(scope.state, record ? std::optional(record->state) : context.state),
                   fits(scope.medium, record ? std::optional(record->medium) : context.medium),
                   fits(scope.upward, record ? std::optional(record->upward) : context.upward),
                   fits(scope.ours, std::optional(record != nullptr)),
                   fits(scope.levels, level ? std::optional(level->id) : std::nullopt),
                   fits(scope.periods, period ? std::optional(period->kind) : std::nullopt)});
}

bool touch(TextSpan const& a, TextSpan const& b) {
    return a.paragraph == b.paragraph && a.from < b.until && b.from < a.until;
}

/// The more specific rule speaks, the other keeps silent where both see the same words.
bool is_outdone(Finding const& finding, std::vector<Finding> const& by) {
    return std::any_of(by.begin(), by.end(), [&](Finding const& other) {
        if (finding.places.empty() || other.places.empty())
            return finding.places.empty() && other.places.empty();
        return std::any_of(other.places.begin(), other.places.end(), [&](TextSpan const& place) {
            return touch(finding.places.front(), place);
        });
    });
}

bool is_formatting(Finding const& finding) {
    return !finding.fixes.empty() && !finding.fixes.front().what.empty();
}

/// Whether two findings of one rule are told together: what says the same, and of a rule that
/// gathers whatever it finds.
bool go_together(Finding const& a, Finding const& b, Rule const& rule) {
    if (a.outcome != b.outcome || a.places.empty() || b.places.empty()) return false;
    if (is_formatting(a) || is_formatting(b)) return false;
    return rule.gathers || (a.message == b.message && rule.severity != Severity::error);
}

/// One finding with what several were about, its places and fixes in the order of the document.
class Gathered {
public:
    explicit Gathered(Finding first)
        : all_(std::move(first)), message_(all_.message), words_{all_.excerpt} {}

    Finding const& first() const { return all_; }

    void add(Finding const& one) {
        auto const before = all_.places.size();
        all_.places.insert(all_.places.end(), one.places.begin(), one.places.end());
        for (auto fix : one.fixes) {
            fix.place += before;
            all_.fixes.push_back(std::move(fix));
        }
        alike_ = alike_ && one.message == message_;
        // Dots that stand for something say nothing by themselves.
        bool const says = to_lower(one.excerpt) != to_upper(one.excerpt) ||
                          one.excerpt.find_first_of("0123456789,;:") != std::string::npos;
        if (says && std::find(words_.begin(), words_.end(), one.excerpt) == words_.end())
            words_.push_back(one.excerpt);
        ++count_;
    }

    Finding finished(Rules const& rules) && {
        if (count_ == 1) return std::move(all_);
        constexpr std::size_t most_words = 6;
        std::string list;
        for (std::size_t i = 1; i < words_.size() && i <= most_words; ++i)
            list += (list.empty() ? "“" : "”, “") + words_[i];
        if (!list.empty()) list += words_.size() > most_words + 1 ? "”…" : "”";
        // Who leaves it as it is leaves just these words.
        for (std::size_t i = 1; i < words_.size(); ++i) all_.excerpt += "; " + words_[i];
        auto const pattern = rules.reasons.find(alike_ ? "several_places" : "several_alike");
        if (pattern == rules.reasons.end()) return std::move(all_);
        all_.message = fill_pattern(pattern->second,
                                    [&](std::string const& name) -> std::optional<std::string> {
                                        if (name == "message") return message_;
                                        if (name == "n")
                                            return std::to_string(alike_ ? count_ : count_ - 1);
                                        if (name == "list") return list;
                                        return std::nullopt;
                                    });
        return std::move(all_);
    }

private:
    Finding all_;
    std::string message_;
    std::vector<std::string> words_;
    std::size_t count_ = 1;
    bool alike_ = true;
};

/// The findings of one rule as they are told.
std::vector<Finding> gathered(std::vector<Finding> findings, Rule const& rule, Rules const& rules) {
    std::vector<Gathered> groups;
    for (auto& one : findings) {
        auto const group = std::find_if(groups.begin(), groups.end(), [&](Gathered const& other) {
            return go_together(other.first(), one, rule);
        });
        if (group == groups.end())
            groups.emplace_back(std::move(one));
        else
            group->add(one);
    }
    std::vector<Finding> told;
    told.reserve(groups.size());
    for (auto& group : groups) told.push_back(std::move(group).finished(rules));
    return told;
}

CheckReport run(Rules const& rules, Matter const& matter) {
    std::map<std::string, std::size_t> index;
    std::vector<Verdicts> all;
    all.reserve(rules.rules.size());
    for (auto const& rule : rules.rules) {
        index[rule.id] = all.size();
        all.emplace_back(rule, matter, rules);
        auto const fit = applies(rule.scope, matter);
        if (fit == Applies::unknown)
            all.back().not_evaluated("unknown_scope");
        else if (fit == Applies::yes)
            rule.evaluate(matter, all.back());
    }
    CheckReport report;
    std::map<std::string, std::size_t> silenced;
    for (auto const& rule : rules.rules)
        for (auto const& id : rule.replaces) {
            auto const found = index.find(id);
            if (found == index.end()) continue;
            auto& outdone = all[found->second].findings();
            auto const& by = all[index.at(rule.id)].findings();
            auto const kept = std::remove_if(outdone.begin(), outdone.end(),
                                             [&](auto const& one) { return is_outdone(one, by); });
            silenced[id] += static_cast<std::size_t>(outdone.end() - kept);
            outdone.erase(kept, outdone.end());
        }
    for (auto& verdicts : all) {
        auto outcome = verdicts.outcome();
        // Another rule has said what this one saw.
        if (silenced[outcome.rule] > 0 && verdicts.findings().empty())
            outcome.outcome = Outcome::not_applicable;
        report.rules.push_back(std::move(outcome));
        auto told = gathered(std::move(verdicts.findings()), verdicts.rule(), rules);
        std::move(told.begin(), told.end(), std::back_inserter(report.findings));
    }
    std::stable_sort(
        report.findings.begin(), report.findings.end(), [](Finding const& a, Finding const& b) {
            auto const key = [](Finding const& one) {
                return one.places.empty()
                           ? std::pair<std::size_t, std::size_t>(0, 0)
                           : std::pair(one.places.front().paragraph + 1, one.places.front().from);
            };
            return key(a) < key(b);
        });
    return report;
}

}  // namespace

Result<CheckReport> check(ReportKind const& kind, Rules const& rules,
                          CheckedDocument const& document, CheckContext const& context) {
    auto const read = read_document(kind, document.text);
    if (!read) return read.error();
    Matter matter(kind, document, *read, context);
    matter.mark_planned(rules.plans, rules.ahead);
    matter.mark_doubts(rules.measures);
    matter.know_citations(rules.citations);
    return run(rules, matter);
}

bool waits_for_pages(Rules const& rules, CheckReport const& report) {
    auto const reason = rules.reasons.find("no_pages");
    return reason != rules.reasons.end() &&
           std::any_of(report.rules.begin(), report.rules.end(), [&](RuleOutcome const& one) {
               return one.outcome == Outcome::not_evaluated && one.reason == reason->second;
           });
}

CheckReport check_record(ReportKind const& kind, Rules const& rules, Report const& record) {
    CheckContext context;
    context.record = &record;
    return run(rules, Matter(kind, context));
}

CheckCounts counts(CheckReport const& report) {
    CheckCounts counts;
    for (auto const& rule : report.rules) {
        switch (rule.outcome) {
            case Outcome::passed:
                ++counts.passed;
                break;
            case Outcome::failed:
                ++counts.failed;
                break;
            case Outcome::not_applicable:
                ++counts.not_applicable;
                break;
            case Outcome::not_evaluated:
                ++counts.not_evaluated;
                break;
            case Outcome::needs_look:
                ++counts.needs_look;
                break;
        }
    }
    for (auto const& finding : report.findings) {
        auto& of = finding.severity == Severity::error     ? counts.errors
                   : finding.severity == Severity::warning ? counts.warnings
                                                           : counts.infos;
        ++of;
    }
    return counts;
}

}  // namespace report
