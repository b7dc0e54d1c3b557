// SPDX-License-Identifier: MPL-2.0
#include <boost/json/serialize.hpp>

#include "core/check/check.hpp"

namespace report {
namespace json = boost::json;

namespace {

json::object place_json(TextSpan const& span) {
    json::object place{{"paragraph", span.paragraph}, {"from", span.from}};
    if (span.until != TextSpan::end) place["until"] = span.until;
    return place;
}

json::object finding_json(Rules const& rules, Finding const& finding) {
    json::object one{{"rule", finding.told},
                     {"severity", word_of(finding.severity)},
                     {"outcome", word_of(finding.outcome)},
                     {"message", finding.message},
                     {"source", finding.source},
                     {"section", finding.section},
                     {"text", finding.excerpt}};
    if (finding.told != finding.rule) one["row"] = finding.rule;
    if (auto const* rule = rules.find(finding.rule)) one["group"] = rule->group;
    json::array places;
    for (auto const& place : finding.places) places.push_back(place_json(place));
    one["places"] = std::move(places);
    json::array fixes;
    for (auto const& fix : finding.fixes) {
        json::object change{{"policy", word_of(fix.policy)}, {"words", fix.words}};
        if (!fix.what.empty()) change["what"] = fix.what;
        if (fix.place > 0) change["place"] = fix.place;
        fixes.push_back(std::move(change));
    }
    if (!fixes.empty()) one["fixes"] = std::move(fixes);
    return one;
}

}  // namespace

std::string check_json(ReportKind const& kind, Rules const& rules, CheckReport const& report,
                       Severity least) {
    auto const all = counts(report);
    json::object outcomes{{"passed", all.passed},
                          {"failed", all.failed},
                          {"not_applicable", all.not_applicable},
                          {"not_evaluated", all.not_evaluated},
                          {"needs_look", all.needs_look}};
    json::array findings, outcome_of;
    for (auto const& finding : report.findings)
        if (finding.severity >= least) findings.push_back(finding_json(rules, finding));
    for (auto const& rule : report.rules) {
        json::object one{{"rule", rule.rule}, {"outcome", word_of(rule.outcome)}};
        if (!rule.reason.empty()) one["reason"] = rule.reason;
        outcome_of.push_back(std::move(one));
    }
    return json::serialize(json::object{{"kind", kind.id},
                                        {"all_right", all.all_right()},
                                        {"outcomes", std::move(outcomes)},
                                        {"errors", all.errors},
                                        {"warnings", all.warnings},
                                        {"infos", all.infos},
                                        {"findings", std::move(findings)},
                                        {"rules", std::move(outcome_of)}});
}

}  // namespace report
