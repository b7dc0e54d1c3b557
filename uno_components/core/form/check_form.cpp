// SPDX-License-Identifier: MPL-2.0
#include "core/form/check_form.hpp"

#include <algorithm>
#include <boost/json/serialize.hpp>
#include <tuple>
#include <utility>

#include "core/json/json.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace json = boost::json;

namespace {

bool is_of(IgnoredFinding const& ignored, Finding const& finding) {
    return ignored.rule == finding.rule && ignored.section == finding.section &&
           ignored.words == finding.excerpt;
}

}  // namespace

std::string write_ignored(std::vector<IgnoredFinding> const& ignored) {
    json::array all;
    for (auto const& one : ignored)
        all.push_back(json::object{{"rule", one.rule},
                                   {"section", one.section},
                                   {"words", one.words},
                                   {"reason", one.reason}});
    return all.empty() ? std::string() : json::serialize(all);
}

std::vector<IgnoredFinding> read_ignored(std::string_view text) {
    std::vector<IgnoredFinding> ignored;
    if (text.empty()) return ignored;
    try {
        auto const value = parse_json(text, {});
        if (!value.is_array()) return {};
        for (auto const& one : value.get_array()) {
            ObjectReader in(one, {});
            ignored.push_back({in.text("rule"), in.text_or("section"), in.text_or("words"),
                               in.text_or("reason")});
        }
    } catch (ProblemError const&) {
        return {};
    }
    return ignored;
}

CheckForm::CheckForm(CheckReport report, std::vector<IgnoredFinding> ignored)
    : report_(std::move(report)), ignored_(std::move(ignored)) {
    for (std::size_t i = 0; i < report_.findings.size(); ++i)
        lines_.push_back({i, reason_of(report_.findings[i])});
    std::stable_sort(lines_.begin(), lines_.end(), [this](Line const& a, Line const& b) {
        auto const rank = [this](Line const& line) {
            auto const& finding = report_.findings[line.finding];
            return std::make_tuple(!line.reason.empty(), -static_cast<int>(finding.severity));
        };
        return rank(a) < rank(b);
    });
}

std::string CheckForm::reason_of(Finding const& finding) const {
    for (auto const& one : ignored_)
        if (is_of(one, finding)) return one.reason;
    return {};
}

std::string CheckForm::title(std::size_t line, Texts const& texts) const {
    auto const& one = finding(line);
    auto const kind = !lines_[line].reason.empty()         ? std::string("ignored")
                      : one.outcome == Outcome::needs_look ? std::string("look")
                                                           : std::string(word_of(one.severity));
    return texts("check_panel." + kind, {{"message", one.message}});
}

std::string CheckForm::detail(std::size_t line, Texts const& texts) const {
    auto const& one = finding(line);
    auto text = one.message;
    auto const add = [&](std::string const& more) { text += "\n" + more; };
    if (!one.excerpt.empty()) add(texts("check_panel.excerpt", {{"words", one.excerpt}}));
    std::string words;
    bool formatted = false;
    for (auto const& fix : one.fixes) {
        formatted = formatted || !fix.what.empty();
        words += (words.empty() ? "" : "”; “") + fix.words;
    }
    if (formatted)
        add(texts("check_panel.formatted"));
    else if (!words.empty())
        add(texts("check_panel.fixed", {{"words", words}}));
    if (!one.source.empty()) add(texts("check_panel.source", {{"source", one.source}}));
    if (auto const& reason = lines_[line].reason; !reason.empty())
        add(texts("check_panel.reason", {{"reason", reason}}));
    return text;
}

std::string CheckForm::summary(Texts const& texts) const {
    std::size_t errors = 0, warnings = 0, infos = 0, looks = 0, ignored = 0;
    for (auto const& line : lines_) {
        auto const& one = report_.findings[line.finding];
        if (!line.reason.empty())
            ++ignored;
        else if (one.outcome == Outcome::needs_look)
            ++looks;
        else
            ++(one.severity == Severity::error     ? errors
               : one.severity == Severity::warning ? warnings
                                                   : infos);
    }
    auto const number = [](std::size_t n) { return std::to_string(n); };
    auto text = texts("check_panel.found", {{"errors", number(errors)},
                                            {"warnings", number(warnings)},
                                            {"infos", number(infos)},
                                            {"looks", number(looks)},
                                            {"ignored", number(ignored)}});
    return text + "\n" + account(texts) +
           (counts(report_).all_right() ? "\n" + texts("check_panel.all_right") : std::string());
}

std::string CheckForm::account(Texts const& texts) const {
    auto const all = counts(report_);
    auto const number = [](std::size_t n) { return std::to_string(n); };
    return texts("check_panel.outcomes", {{"passed", number(all.passed)},
                                          {"failed", number(all.failed)},
                                          {"not_applicable", number(all.not_applicable)},
                                          {"not_evaluated", number(all.not_evaluated)},
                                          {"needs_look", number(all.needs_look)}});
}

bool CheckForm::can_fix(std::size_t line) const {
    auto const& one = finding(line);
    return !one.fixes.empty() && !one.places.empty() &&
           one.fixes.front().policy != FixPolicy::proposed;
}

std::vector<std::size_t> CheckForm::same_kind(std::size_t line) const {
    std::vector<std::size_t> same;
    auto const& rule = finding(line).rule;
    for (std::size_t i = 0; i < lines_.size(); ++i)
        if (finding(i).rule == rule && lines_[i].reason.empty() && can_fix(i) &&
            finding(i).fixes.front().policy == FixPolicy::safe)
            same.push_back(i);
    return same;
}

std::vector<IgnoredFinding> CheckForm::with_ignored(std::size_t line,
                                                    std::string const& reason) const {
    auto all = without_ignored(line);
    auto const& one = finding(line);
    if (auto const why = trim(reason); !why.empty())
        all.push_back({one.rule, one.section, one.excerpt, std::string(why)});
    return all;
}

std::vector<IgnoredFinding> CheckForm::without_ignored(std::size_t line) const {
    auto all = ignored_;
    auto const& one = finding(line);
    all.erase(std::remove_if(all.begin(), all.end(),
                             [&](IgnoredFinding const& ignored) { return is_of(ignored, one); }),
              all.end());
    return all;
}

}  // namespace report
