// SPDX-License-Identifier: MPL-2.0
#include "core/catalogue/read_parts.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace report {

namespace {

constexpr std::array<std::pair<char const*, FigureKind>, 6> figure_kinds{{
    {"count", FigureKind::count},
    {"money", FigureKind::money},
    {"percent", FigureKind::percent},
    {"date", FigureKind::date},
    {"text", FigureKind::text},
    {"choice", FigureKind::choice},
}};

constexpr std::array rule_words{"sum_of", "difference_of", "share_of", "total_of", "rows_of"};

}  // namespace

FigureKind read_figure_kind(ObjectReader& in) {
    auto const name = in.text("kind");
    auto const* found = std::find_if(figure_kinds.begin(), figure_kinds.end(),
                                     [&](auto const& k) { return name == k.first; });
    if (found == figure_kinds.end()) fail("kind.unknown_figure_kind", {{"kind", name}}, in.where());
    return found->second;
}

std::string name_item(ObjectReader& in, std::string const& file) {
    auto id = in.text("id");
    in.set_where(file + " " + id);
    return id;
}

std::vector<Choice> read_choices(ObjectReader& in) {
    std::vector<Choice> choices;
    for (auto const& item : in.array("choices")) {
        ObjectReader choice(item, in.where());
        choices.push_back({choice.text("id"), choice.text("label")});
        choice.finish();
    }
    return choices;
}

bool has_rule(ObjectReader const& in) {
    return std::any_of(rule_words.begin(), rule_words.end(),
                       [&](char const* word) { return in.has(word); });
}

Derivation read_rule(ObjectReader& in) {
    auto const& where = in.where();
    Derivation result;
    using Rule = Derivation::Rule;
    if (in.has("sum_of")) {
        result.rule = Rule::sum_of;
        result.of = in.texts("sum_of");
    } else if (in.has("difference_of")) {
        result.rule = Rule::difference_of;
        result.of = in.texts("difference_of");
    } else if (in.has("share_of")) {
        result.rule = Rule::share_of;
        result.of = in.texts("share_of");
        result.whole = in.texts("whole");
        if (result.whole.empty()) fail("json.missing", {{"key", "whole"}}, where);
    } else if (in.has("total_of")) {
        result.rule = Rule::total_of;
        ObjectReader total(in.need("total_of"), where);
        result.list = total.text("list");
        result.column = total.text("column");
        total.finish();
    } else if (in.has("rows_of")) {
        result.rule = Rule::rows_of;
        result.list = in.text("rows_of");
    } else {
        fail("kind.unknown_derivation", {}, where);
    }
    if (result.list.empty() && result.of.empty()) fail("kind.unknown_derivation", {}, where);
    return result;
}

}  // namespace report
