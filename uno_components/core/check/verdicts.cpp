// SPDX-License-Identifier: MPL-2.0
#include "core/check/verdicts.hpp"

#include <algorithm>

#include "core/check/matter.hpp"
#include "core/text/pattern.hpp"

namespace report {

namespace {

std::string filled(std::string const& pattern, Arguments const& arguments) {
    return fill_pattern(pattern, [&](std::string const& name) -> std::optional<std::string> {
        auto const found = std::find_if(arguments.begin(), arguments.end(),
                                        [&](auto const& one) { return one.first == name; });
        if (found == arguments.end()) return std::nullopt;
        return found->second;
    });
}

bool is_in(std::vector<std::string> const& all, std::string const& one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

}  // namespace

void Verdicts::not_evaluated(std::string const& key, Arguments const& arguments) {
    not_evaluated_ = true;
    if (!missing_.empty()) return;
    auto const found = rules_.reasons.find(key);
    missing_ = found == rules_.reasons.end() ? key : filled(found->second, arguments);
}

void Verdicts::failed(Found found) {
    Finding finding;
    finding.rule = rule_.id;
    finding.told = rule_.told_as();
    finding.severity = rule_.severity;
    bool const doubtful =
        found.doubtful || std::any_of(found.places.begin(), found.places.end(),
                                      [&](TextSpan const& one) { return matter_.is_doubted(one); });
    finding.outcome = doubtful ? Outcome::needs_look : Outcome::failed;
    finding.message = filled(rule_.message, found.arguments);
    finding.source = rule_.source;
    if (!found.places.empty()) {
        finding.excerpt = matter_.words_at(found.places.front());
        finding.section = matter_.heading_at(found.places.front());
    }
    if (!rule_.scope.only_in.empty() && !is_in(rule_.scope.only_in, finding.section)) return;
    // So many are enough to be shown; of a text that repeats itself there may be thousands. A fix
    // mends them all.
    constexpr std::size_t most_places = 50;
    if (!found.has_fix && found.places.size() > most_places) found.places.resize(most_places);
    finding.places = std::move(found.places);
    if (rule_.fix && found.has_fix)
        finding.fixes.push_back(
            {*rule_.fix, std::move(found.fix_what), std::move(found.fix_words)});
    findings_.push_back(std::move(finding));
}

RuleOutcome Verdicts::outcome() const {
    RuleOutcome outcome;
    outcome.rule = rule_.id;
    auto const has = [&](Outcome wanted) {
        return std::any_of(findings_.begin(), findings_.end(),
                           [&](Finding const& one) { return one.outcome == wanted; });
    };
    outcome.reason = missing_;
    if (has(Outcome::failed))
        outcome.outcome = Outcome::failed;
    else if (has(Outcome::needs_look))
        outcome.outcome = Outcome::needs_look;
    else if (not_evaluated_)
        outcome.outcome = Outcome::not_evaluated;
    else
        outcome.outcome = seen_ ? Outcome::passed : Outcome::not_applicable;
    return outcome;
}

}  // namespace report
