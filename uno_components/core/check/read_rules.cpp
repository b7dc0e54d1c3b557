// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <boost/json/object.hpp>
#include <iterator>
#include <utility>

#include "core/check/check.hpp"
#include "core/check/functions.hpp"
#include "core/check/layout_functions.hpp"
#include "core/json/json.hpp"
#include "core/report/report_json.hpp"
#include "core/support/words.hpp"
#include "core/text/pattern.hpp"

namespace report {
namespace json = boost::json;

namespace {

constexpr Words<Severity, 3> severity_words{
    {{"error", Severity::error}, {"warning", Severity::warning}, {"info", Severity::info}}};
constexpr Words<Outcome, 5> outcome_words{{{"passed", Outcome::passed},
                                           {"failed", Outcome::failed},
                                           {"not_applicable", Outcome::not_applicable},
                                           {"not_evaluated", Outcome::not_evaluated},
                                           {"needs_look", Outcome::needs_look}}};
constexpr Words<FixPolicy, 3> policy_words{
    {{"safe", FixPolicy::safe}, {"asked", FixPolicy::asked}, {"proposed", FixPolicy::proposed}}};

std::vector<CheckFunction> const& vocabulary() {
    static auto const all = [] {
        std::vector<CheckFunction> functions;
        for (auto const make :
             {figure_functions,    sum_functions,       value_functions,     share_functions,
              list_functions,      number_functions,    table_functions,     claim_functions,
              denial_functions,    citation_functions,  period_functions,    left_over_functions,
              structure_functions, numbering_functions, section_functions,   gap_functions,
              name_functions,      language_functions,  typing_functions,    own_functions,
              growth_functions,    slip_functions,      direction_functions, sentence_functions,
              repeated_functions,  counted_functions,   row_functions,       plan_functions,
              vacant_functions,    within_functions,    layout_functions}) {
            auto some = make();
            std::move(some.begin(), some.end(), std::back_inserter(functions));
        }
        return functions;
    }();
    return all;
}

/// A row as its files have it together, and where it was written first.
struct RuleRow {
    std::string id, file, group;
    json::object keys;
};

std::string group_of(std::string const& path) {
    auto name = path.substr(path.rfind('/') + 1);
    name.erase(std::min(name.rfind('.'), name.size()));
    auto const mark = name.find('_');
    return mark == std::string::npos ? name : name.substr(mark + 1);
}

void take_phrases(ObjectReader& in, char const* key, Phrases& phrases) {
    for (auto const& phrase : in.texts(key))
        if (!phrases.add(phrase)) fail("kind.bad_phrase", {{"text", phrase}}, in.where());
}

void take_citation_words(json::value const& value, std::string const& path, Rules& rules) {
    auto& words = rules.citations;
    ObjectReader in(value, path + " citations");
    for (auto const& [key, phrases] :
         {std::pair{"day", &words.day}, std::pair{"day_leads", &words.day_leads},
          std::pair{"issuing", &words.issuing}, std::pair{"of", &words.of},
          std::pair{"agency_end", &words.agency_end}, std::pair{"title", &words.title},
          std::pair{"deeds", &words.deeds}})
        take_phrases(in, key, *phrases);
    in.finish();
}

void take_file(std::string const& path, std::string const& content, std::vector<RuleRow>& rows,
               Rules& rules) {
    auto const value = parse_json(content, path);
    ObjectReader in(value, path);
    if (auto const* reasons = in.find("reasons")) {
        ObjectReader each(*reasons, path + " reasons");
        for (auto const& [key, unused] : reasons->get_object())
            rules.reasons[std::string(key)] = each.text(key);
    }
    for (auto const& [key, phrases] :
         {std::pair{"plans", &rules.plans}, std::pair{"ahead", &rules.ahead},
          std::pair{"measures", &rules.measures}})
        take_phrases(in, key, *phrases);
    if (auto const* words = in.find("citations")) take_citation_words(*words, path, rules);
    std::set<std::string> here;
    for (auto const& item : in.array("rules")) {
        ObjectReader one(item, path);
        auto const id = one.text("id");
        if (id.empty() || !here.insert(id).second) fail("kind.double_id", {{"id", id}}, path);
        auto found = std::find_if(rows.begin(), rows.end(),
                                  [&](RuleRow const& row) { return row.id == id; });
        if (found == rows.end()) {
            rows.push_back({id, path, group_of(path), {}});
            found = rows.end() - 1;
        }
        found->file = path;
        for (auto const& [key, what] : item.as_object()) found->keys[key] = what;
    }
    in.finish();
}

std::optional<Date> read_day(ObjectReader& in, char const* key) {
    if (!in.has(key)) return std::nullopt;
    auto const text = in.text(key);
    auto const date = parse_iso(text);
    if (!date) fail("data.bad_date", {{"id", key}, {"value", text}}, in.where());
    return date;
}

template <class Choice, std::size_t size>
Choice read_choice(ObjectReader& in, char const* key, Words<Choice, size> const& words) {
    auto const text = in.text(key);
    auto const found = find_word(words, text);
    if (!found) fail("check.unknown_word", {{"key", key}, {"word", text}}, in.where());
    return *found;
}

RuleScope read_scope(ReportKind const& kind, json::value const& value, std::string const& where) {
    RuleScope scope;
    ObjectReader in(value, where);
    scope.from = read_day(in, "from");
    scope.until = read_day(in, "until");
    if (in.has("state")) scope.state = read_choice(in, "state", state_words);
    if (in.has("medium")) scope.medium = read_choice(in, "medium", medium_words);
    if (in.has("upward")) scope.upward = in.flag_or("upward", true);
    if (in.has("ours")) scope.ours = in.flag_or("ours", true);
    scope.levels = in.texts("levels");
    scope.periods = in.texts("periods");
    scope.only_in = in.texts("only_in");
    in.finish();
    for (auto const& id : scope.levels)
        if (!kind.level(id)) fail("check.unknown_word", {{"key", "levels"}, {"word", id}}, where);
    for (auto const& id : scope.periods)
        if (!kind.period(id)) fail("check.unknown_word", {{"key", "periods"}, {"word", id}}, where);
    return scope;
}

Rule read_row(ReportKind const& kind, RuleRow const& row) {
    auto const where = row.file + " " + row.id;
    json::value const value(row.keys);
    ObjectReader in(value, where);
    Rule rule;
    rule.id = in.text("id");
    rule.of = in.text_or("of");
    rule.file = row.file;
    rule.group = row.group;
    rule.severity = read_choice(in, "severity", severity_words);
    rule.source = in.text("source");
    rule.message = in.text("message");
    in.flag_or("off", false);
    rule.function = in.text("check");
    rule.gathers = in.flag_or("gather", false);
    rule.doubtful = in.flag_or("doubtful", false);
    if (in.has("fix")) rule.fix = read_choice(in, "fix", policy_words);
    rule.implies = in.texts("implies");
    rule.replaces = in.texts("replaces");
    rule.yields = in.texts("yields");
    if (auto const* when = in.find("when")) rule.scope = read_scope(kind, *when, where + " when");
    auto const& all = vocabulary();
    auto const function = std::find_if(all.begin(), all.end(),
                                       [&](auto const& one) { return one.name == rule.function; });
    if (function == all.end()) fail("check.unknown_function", {{"function", rule.function}}, where);
    json::value const none = json::object();
    auto const* with = in.find("with");
    ObjectReader given(with ? *with : none, where + " with");
    Parameters parameters(kind, given);
    rule.evaluate = function->make(parameters);
    given.finish();
    in.finish();
    if (rule.source.empty()) fail("json.missing", {{"key", "source"}}, where);
    auto const pattern = parse_pattern(rule.message);
    if (!pattern || rule.message.empty()) fail("json.missing", {{"key", "message"}}, where);
    for (auto const& place : pattern->places())
        if (std::find(function->gives.begin(), function->gives.end(), place) ==
            function->gives.end())
            fail("check.unknown_place", {{"place", place}, {"function", rule.function}}, where);
    return rule;
}

bool is_off(RuleRow const& row) {
    auto const* off = row.keys.if_contains("off");
    return off && off->is_bool() && off->as_bool();
}

}  // namespace

char const* word_of(Severity severity) {
    return word_of(severity_words, severity);
}
std::optional<Severity> severity_of(std::string_view word) {
    return find_word(severity_words, word);
}
char const* word_of(Outcome outcome) {
    return word_of(outcome_words, outcome);
}
char const* word_of(FixPolicy policy) {
    return word_of(policy_words, policy);
}

Rule const* Rules::find(std::string_view id) const {
    auto const found =
        std::find_if(rules.begin(), rules.end(), [&](Rule const& rule) { return rule.id == id; });
    return found == rules.end() ? nullptr : &*found;
}

void Parameters::check_figure(std::string const& ids) const {
    for (std::size_t from = 0; from <= ids.size();) {
        auto const end = std::min(ids.find('|', from), ids.size());
        auto const id = ids.substr(from, end - from);
        if (!kind_.figure(id)) fail("kind.unknown_figure", {{"by", in_.where()}, {"id", id}}, {});
        from = end + 1;
    }
}

std::vector<std::string> Parameters::figures(std::string_view key) {
    auto ids = in_.texts(key);
    for (auto const& id : ids) check_figure(id);
    return ids;
}

std::string Parameters::figure(std::string_view key) {
    auto id = in_.text(key);
    check_figure(id);
    return id;
}

std::string Parameters::figure_or_none(std::string_view key) {
    return in_.has(key) ? figure(key) : std::string();
}

Phrases Parameters::phrases(std::string_view key) {
    Phrases phrases;
    std::size_t id = 0;
    for (auto const& text : in_.texts(key))
        if (!phrases.add(text, id++)) fail("kind.bad_phrase", {{"text", text}}, in_.where());
    return phrases;
}

Result<Rules> load_rules(ReportKind const& kind, KindFiles const& files) try {
    constexpr std::string_view folder = "checks/";
    Rules rules;
    std::vector<RuleRow> rows;
    for (auto const& [path, content] : files)
        if (path.rfind(folder, 0) == 0) take_file(path, content, rows, rules);
    std::set<std::string> ids;
    for (auto const& row : rows) ids.insert(row.id);
    for (auto const& row : rows) {
        auto rule = read_row(kind, row);
        for (auto const* named : {&rule.implies, &rule.replaces, &rule.yields})
            for (auto const& id : *named)
                if (ids.count(id) == 0)
                    fail("check.unknown_rule", {{"id", id}}, row.file + " " + row.id);
        // A half bears the id of its rule and a letter.
        if (rule.id.rfind(rule.of, 0) != 0)
            fail("check.unknown_rule", {{"id", rule.of}}, row.file + " " + row.id);
        if (is_off(row))
            rules.off.push_back(row.id);
        else
            rules.rules.push_back(std::move(rule));
    }
    for (auto const& rule : rules.rules)
        for (auto const& id : rule.yields)
            for (auto& other : rules.rules)
                if (other.id == id) other.replaces.push_back(rule.id);
    return rules;
} catch (ProblemError const& error) {
    return error.problem;
}

}  // namespace report
