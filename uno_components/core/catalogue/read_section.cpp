// SPDX-License-Identifier: MPL-2.0
#include "core/catalogue/read_section.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/catalogue/read_parts.hpp"
#include "core/json/json.hpp"

namespace report {
namespace json = boost::json;

namespace {

constexpr std::array<std::pair<char const*, Carry::Mode>, 4> carry_modes{{
    {"clear", Carry::Mode::clear},
    {"keep", Carry::Mode::keep},
    {"keep_in_year", Carry::Mode::keep_in_year},
    {"grow", Carry::Mode::grow},
}};

constexpr std::array<std::pair<char const*, Cumulate>, 3> cumulates{{
    {"sum", Cumulate::sum},
    {"last", Cumulate::last},
    {"first", Cumulate::first},
}};

/// A word or `{"starts_from": id}`. Problem: kind.unknown_carry.
Carry read_carry(ObjectReader& in) {
    auto const* value = in.find("carry");
    if (!value) return {};
    if (value->is_object()) {
        ObjectReader rule(*value, in.where());
        Carry carry{Carry::Mode::starts_from, rule.text("starts_from")};
        rule.finish();
        return carry;
    }
    auto const word = in.text("carry");
    auto const* found = std::find_if(carry_modes.begin(), carry_modes.end(),
                                     [&](auto const& m) { return word == m.first; });
    if (found == carry_modes.end()) fail("kind.unknown_carry", {{"carry", word}}, in.where());
    return {found->second, {}};
}

std::optional<Cumulate> read_cumulate(ObjectReader& in) {
    if (!in.has("cumulate")) return std::nullopt;
    auto const word = in.text("cumulate");
    auto const* found = std::find_if(cumulates.begin(), cumulates.end(),
                                     [&](auto const& c) { return word == c.first; });
    if (found == cumulates.end()) fail("kind.unknown_cumulate", {{"cumulate", word}}, in.where());
    return found->second;
}

Derivation read_derivation(json::value const& value, std::string const& where) {
    ObjectReader in(value, where);
    auto result = read_rule(in);
    in.finish();
    return result;
}

Equality read_equality(json::value const& value, std::string const& where) {
    ObjectReader in(value, where);
    Equality result;
    result.rule = in.text("rule");
    result.warning = in.flag_or("warning", true);
    result.to = read_rule(in);
    in.finish();
    return result;
}

/// Problem: kind.unknown_trait.
std::vector<Meaning> read_meanings(TraitWords const& words, std::vector<std::string> const& texts,
                                   std::string const& where) {
    std::vector<Meaning> meanings;
    for (auto const& text : texts) {
        auto const meaning = read_meaning(words, text);
        if (!meaning) fail("kind.unknown_trait", {{"text", text}}, where);
        meanings.push_back(*meaning);
    }
    return meanings;
}

/// What a heading says of the numbers below it.
std::vector<std::size_t> read_traits(TraitWords const& words, ObjectReader& in) {
    std::vector<std::size_t> traits;
    for (auto const& id : in.texts("traits")) {
        auto const trait = words.trait(id);
        if (!trait) fail("kind.unknown_trait", {{"text", id}}, in.where());
        traits.push_back(*trait);
    }
    return traits;
}

constexpr std::array<std::pair<char const*, RowSearch::Rows>, 3> row_words{{
    {"citations", RowSearch::Rows::citations},
    {"lines", RowSearch::Rows::lines},
    {"paragraphs", RowSearch::Rows::paragraphs},
}};

/// Problem: kind.unknown_search.
RowSearch read_search(TraitWords const& words, json::value const& value, std::string const& where) {
    ObjectReader in(value, where);
    RowSearch search;
    auto const rows = in.text("rows"), issuer = in.text_or("issuer");
    auto const* found = std::find_if(row_words.begin(), row_words.end(),
                                     [&](auto const& r) { return rows == r.first; });
    if (found == row_words.end()) fail("kind.unknown_search", {{"word", rows}}, where);
    search.rows = found->second;
    if (issuer == "own")
        search.issuer = RowSearch::Issuer::own;
    else if (issuer == "others")
        search.issuer = RowSearch::Issuer::others;
    else if (!issuer.empty())
        fail("kind.unknown_search", {{"word", issuer}}, where);
    search.under = in.texts("under");
    if (auto const* cells = in.find("cells")) {
        if (!cells->is_object()) fail("json.not_object", {{"key", "cells"}}, where);
        ObjectReader columns(*cells, where);
        for (auto const& [column, all] : cells->get_object())
            search.cells[std::string(column)] = read_meanings(words, columns.texts(column), where);
    }
    in.finish();
    return search;
}

Figure read_figure(TraitWords const& words, json::value const& value, std::string const& file) {
    ObjectReader in(value, file);
    Figure figure;
    figure.id = name_item(in, file);
    figure.label = in.text("label");
    figure.kind = read_figure_kind(in);
    figure.unit = in.text_or("unit");
    if (auto const* derive = in.find("derive"))
        figure.derive = read_derivation(*derive, in.where());
    figure.zero = in.text_or("zero");
    figure.digits = in.small_between("digits", 1, 9, 1);
    figure.lower_bound = in.flag_or("lower_bound", false);
    figure.choices = read_choices(in);
    figure.at_most = in.texts("at_most");
    figure.carry = read_carry(in);
    figure.cumulate = read_cumulate(in);
    figure.between = in.texts("between");
    figure.means = read_meanings(words, in.texts("means"), in.where());
    if (auto const* equals = in.find("equals")) figure.equals = read_equality(*equals, in.where());
    in.finish();
    return figure;
}

Column read_column(json::value const& value, std::string const& file) {
    ObjectReader in(value, file);
    Column column;
    column.id = name_item(in, file);
    column.label = in.text("label");
    column.kind = read_figure_kind(in);
    column.required = in.flag_or("required", false);
    column.lower_bound = in.flag_or("lower_bound", false);
    column.code = in.flag_or("code", false);
    column.digits = in.small_between("digits", 1, 9, 1);
    column.choices = read_choices(in);
    in.finish();
    return column;
}

ListDefinition read_list(TraitWords const& words, json::value const& value,
                         std::string const& file) {
    ObjectReader in(value, file);
    ListDefinition list;
    list.id = name_item(in, file);
    list.label = in.text("label");
    for (auto const& column : in.array("columns"))
        list.columns.push_back(read_column(column, in.where()));
    list.item = in.text("item");
    list.read = in.texts("read");
    list.style = in.text("style");
    list.prefix = in.text_or("prefix");
    list.separator = in.text_or("separator", list.separator);
    list.last = in.text_or("last", list.last);
    list.empty = in.text_or("empty");
    list.empty_style = in.text_or("empty_style");
    list.carry = read_carry(in);
    list.cumulate = read_cumulate(in);
    list.numbered = in.flag_or("numbered", false);
    if (auto const* search = in.find("find")) list.find = read_search(words, *search, in.where());
    in.finish();
    return list;
}

Trend read_trend(ObjectReader& in, std::string const& suffix) {
    Trend trend;
    trend.grew = in.texts("grew" + suffix);
    trend.fell = in.texts("fell" + suffix);
    trend.same = in.texts("same" + suffix);
    return trend;
}

Variant read_variant(json::value const& value, std::string const& where) {
    ObjectReader in(value, where);
    Variant variant;
    if (auto const* when = in.find("when")) {
        ObjectReader condition(*when, where);
        variant.zero = condition.texts("zero");
        variant.positive = condition.texts("positive");
        variant.any_positive = condition.texts("any_positive");
        variant.present = condition.texts("present");
        variant.missing = condition.texts("missing");
        variant.on_last = read_trend(condition, "");
        variant.on_year = read_trend(condition, "_on_year");
        condition.finish();
    }
    variant.text = in.text("text");
    in.finish();
    return variant;
}

std::vector<Variant> read_variants(ObjectReader& in) {
    std::vector<Variant> variants;
    for (auto const& variant : in.array("variants"))
        variants.push_back(read_variant(variant, in.where()));
    return variants;
}

Continuation read_continuation(json::value const& value, std::string const& where) {
    ObjectReader in(value, where);
    Continuation part;
    part.style = in.text_or("style");
    part.variants = read_variants(in);
    in.finish();
    return part;
}

Sentence read_sentence(json::value const& value, std::string const& file) {
    ObjectReader in(value, file);
    Sentence sentence;
    sentence.id = name_item(in, file);
    sentence.style = in.text("style");
    sentence.variants = read_variants(in);
    for (auto const& part : in.array("then"))
        sentence.then.push_back(read_continuation(part, in.where()));
    in.finish();
    return sentence;
}

BankSentence read_bank_sentence(json::value const& value, std::string const& file) {
    ObjectReader in(value, file);
    BankSentence sentence;
    sentence.id = name_item(in, file);
    sentence.label = in.text("label");
    sentence.text = in.text("text");
    in.finish();
    return sentence;
}

Group read_group(TraitWords const& words, json::value const& value, std::string const& file) {
    ObjectReader in(value, file);
    Group group;
    group.id = name_item(in, file);
    group.title = in.text_or("title");
    group.synonyms = in.texts("synonyms");
    group.topics = in.texts("topics");
    for (auto const& item : in.array("figures"))
        group.figures.push_back(read_figure(words, item, file));
    for (auto const& item : in.array("lists")) group.lists.push_back(read_list(words, item, file));
    for (auto const& item : in.array("sentences"))
        group.sentences.push_back(read_sentence(item, file));
    for (auto const& item : in.array("bank")) group.bank.push_back(read_bank_sentence(item, file));
    group.traits = read_traits(words, in);
    in.finish();
    return group;
}

}  // namespace

Section read_section(TraitWords const& words, std::string_view content, std::string const& file) {
    auto const value = parse_json(content, file);
    ObjectReader in(value, file);
    Section section;
    section.id = name_item(in, file);
    section.title = in.text("title");
    section.part = in.text_or("part");
    section.numbered = in.flag_or("numbered", true);
    section.planned = in.flag_or("planned", false);
    section.synonyms = in.texts("synonyms");
    section.topics = in.texts("topics");
    section.traits = read_traits(words, in);
    for (auto const& group : in.array("groups"))
        section.groups.push_back(read_group(words, group, file));
    in.finish();
    return section;
}

}  // namespace report
