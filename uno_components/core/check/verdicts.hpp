// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/check/rule.hpp"
#include "core/text/texts.hpp"

namespace report {

class Matter;

/// What a function says about the document; one for each rule.
class Verdicts {
public:
    Verdicts(Rule const& rule, Matter const& matter, Rules const& rules)
        : rule_(rule), matter_(matter), rules_(rules) {}

    /// Something was held against the rule, and holds.
    void passed() { seen_ = true; }
    /// There is nothing here that the rule speaks of.
    void not_applicable() {}
    /// Something the rule needs is missing; `key` is one of the reasons in the data.
    void not_evaluated(std::string const& key, Arguments const& arguments = {});

    struct Found {
        std::vector<TextSpan> places;
        Arguments arguments;    ///< of the rule's message
        bool doubtful = false;  ///< needs a look of somebody
        std::string fix_words;  ///< what the first place should say
        std::string fix_what;   ///< of a fix of formatting
        bool has_fix = false;
    };
    void failed(Found found);
    void failed(std::vector<TextSpan> places, Arguments arguments, bool doubtful = false) {
        Found found;
        found.places = std::move(places);
        found.arguments = std::move(arguments);
        found.doubtful = doubtful;
        failed(std::move(found));
    }
    /// With the words that the first place should have.
    void failed(std::vector<TextSpan> places, Arguments arguments, std::string words,
                bool doubtful = false) {
        Found found;
        found.places = std::move(places);
        found.arguments = std::move(arguments);
        found.doubtful = doubtful;
        found.fix_words = std::move(words);
        found.has_fix = true;
        failed(std::move(found));
    }

    Rule const& rule() const { return rule_; }
    std::vector<Finding>& findings() { return findings_; }
    RuleOutcome outcome() const;

private:
    Rule const& rule_;
    Matter const& matter_;
    Rules const& rules_;
    std::vector<Finding> findings_;
    bool seen_ = false;
    std::string missing_;  ///< sentence of what was missing; empty: nothing was
    bool not_evaluated_ = false;
};

}  // namespace report
