// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <utility>

#include "core/catalogue/check_kind.hpp"
#include "core/catalogue/check_table.hpp"
#include "core/catalogue/read_parts.hpp"
#include "core/catalogue/report_kind.hpp"
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

std::optional<Date> read_day(ObjectReader& in, std::string_view key) {
    if (!in.has(key)) return std::nullopt;
    auto const text = in.text(key);
    auto const day = parse_iso(text);
    if (!day) fail("data.bad_date", {{"id", std::string(key)}, {"value", text}}, in.where());
    return day;
}

CutOff read_cut_off(ObjectReader& in, std::string_view key) {
    auto const* value = in.find(key);
    if (!value) return {};
    ObjectReader cut(*value, in.where());
    CutOff result;
    result.day = cut.small_between("day", 0, 28, 1);
    result.month_before = cut.flag_or("month_before", false);
    cut.finish();
    return result;
}

PeriodKind read_period_kind(json::value const& value, std::string const& file) {
    ObjectReader in(value, file);
    PeriodKind period;
    period.id = name_item(in, file);
    period.label = in.text("label");
    auto const span = in.text("span");
    using Span = PeriodKind::Span;
    if (span == "month_blocks")
        period.span = Span::month_blocks;
    else if (span == "from_january")
        period.span = Span::from_january;
    else if (span != "free")
        fail("kind.unknown_span", {{"span", span}}, in.where());
    auto const small = [&](char const* key) { return in.small_between(key, 0, 12, 0); };
    period.months = small("months");
    period.first = small("first");
    period.last = small("last");
    period.roman = in.flag_or("roman", false);
    period.phrase = in.text("phrase");
    period.next = in.text("next");
    period.next_at_end = in.text_or("next_at_end");
    period.from = read_cut_off(in, "from");
    period.to = read_cut_off(in, "to");
    period.then = in.texts("then");
    period.said = in.texts("said");
    period.here = in.texts("here");
    period.next_said = in.texts("next_said");
    bool const blocks_fit = period.span != Span::month_blocks ||
                            (period.months > 0 && period.last * period.months <= 12);
    bool const months_known =
        period.span != Span::from_january || period.months > 0 || period.last > 0;
    if (period.first > period.last || !blocks_fit || !months_known)
        fail("kind.bad_span", {{"id", period.id}}, in.where());
    in.finish();
    return period;
}

Rename read_rename(json::value const& value, std::string const& where) {
    ObjectReader in(value, where);
    Rename rename{in.text("what"), in.text("from"), in.text("to")};
    in.finish();
    return rename;
}

LetterheadForm read_letterhead(ObjectReader& in, char const* key) {
    ObjectReader form(in.need(key), in.where() + " letterhead." + key);
    LetterheadForm result;
    result.superior = form.texts("superior");
    result.issuer = form.texts("issuer");
    result.short_name = form.text("short_name");
    result.full_name = form.text("full_name");
    form.finish();
    return result;
}

std::map<std::string, std::string> read_words(ObjectReader& in, char const* key) {
    auto const& value = in.need(key);
    ObjectReader words(value, in.where() + " " + key);
    std::map<std::string, std::string> result;
    for (auto const& [name, text] : value.get_object())
        result[std::string(name)] = words.text(name);
    return result;
}

std::vector<ShownText> read_shown(ObjectReader& in) {
    std::vector<ShownText> result;
    auto const* shown = in.find("shown");
    if (!shown) return result;
    if (!shown->is_object()) fail("json.not_object", {{"key", "shown"}}, in.where());
    for (auto const& [id, value] : shown->get_object()) {
        ShownText text;
        text.id = std::string(id);
        if (value.is_string()) {
            text.pattern = std::string(value.get_string());
        } else {
            ObjectReader one(value, in.where() + " " + text.id);
            text.pattern = one.text("pattern");
            text.upper = one.flag_or("upper", false);
            one.finish();
        }
        result.push_back(std::move(text));
    }
    return result;
}

SheetWords read_sheet_words(json::value const& value, std::string const& where) {
    ObjectReader in(value, where);
    SheetWords words;
    words.unit = in.texts("unit");
    words.other_times = in.texts("other_times");
    words.cumulative = in.texts("cumulative");
    words.light = in.texts("light");
    if (in.has("alike")) words.alike = read_words(in, "alike");
    if (auto const* units = in.find("units")) {
        ObjectReader sizes(*units, where + " units");
        for (auto const& [unit, size] : units->get_object())
            words.units[std::string(unit)] = sizes.whole_or(unit, 1);
    }
    in.finish();
    return words;
}

Reading read_reading(json::value const& value, std::string const& where) {
    ObjectReader in(value, where);
    Reading reading;
    for (auto const& [key, words] : std::initializer_list<std::pair<char const*, Reading::Words*>>{
             {"subject", &reading.subject},
             {"foreign", &reading.foreign},
             {"national", &reading.national},
             {"other_types", &reading.other_types},
             {"other_subjects", &reading.other_subjects},
             {"ahead", &reading.ahead},
             {"range_joins", &reading.range_joins},
             {"opening", &reading.opening},
             {"closing", &reading.closing},
             {"recipients", &reading.recipients},
             {"superiors", &reading.superiors},
             {"provinces", &reading.provinces},
             {"central_cities", &reading.central_cities},
             {"signed", &reading.signed_marks},
             {"degrees", &reading.degrees},
             {"no_names", &reading.no_names},
             {"filed", &reading.filed},
             {"reports_to", &reading.reports_to},
             {"count_links", &reading.count_links},
             {"clauses", &reading.clauses},
             {"part_words", &reading.part_words},
             {"heading_starts", &reading.heading_starts},
             {"heading_tails", &reading.heading_tails},
             {"heading_fillers", &reading.heading_fillers},
             {"at_least", &reading.at_least},
             {"about", &reading.about},
             {"at_most", &reading.at_most},
             {"none", &reading.none},
             {"behind", &reading.behind},
             {"no_figure", &reading.no_figure},
             {"times", &reading.times},
             {"time_starts", &reading.time_starts},
             {"documents", &reading.documents},
             {"joins", &reading.joins},
             {"issues", &reading.issues},
             {"totals", &reading.totals}})
        *words = in.texts(key);
    if (in.has("percents")) reading.percents = in.texts("percents");
    if (in.has("abbreviations")) reading.abbreviations = read_words(in, "abbreviations");
    if (auto const* parts = in.find("parts")) {
        ObjectReader titles(*parts, where + " parts");
        for (auto const& [title, synonyms] : parts->get_object())
            reading.parts[std::string(title)] = titles.texts(title);
    }
    if (auto const* ordinals = in.find("ordinals")) {
        ObjectReader words(*ordinals, where + " ordinals");
        for (auto const& [word, number] : ordinals->get_object())
            reading.ordinals[std::string(word)] = static_cast<int>(words.whole_or(word, 0));
    }
    for (auto const& [key, units] :
         {std::pair{"money", &reading.money}, std::pair{"scales", &reading.scales}}) {
        auto const* found = in.find(key);
        if (!found) continue;
        ObjectReader sizes(*found, where + " " + key);
        for (auto const& [unit, size] : found->get_object())
            (*units)[std::string(unit)] = sizes.whole_between(unit, 0, 1'000'000'000'000, 1);
    }
    in.finish();
    return reading;
}

PageFrame read_frame(json::value const& value, std::string const& where) {
    ObjectReader in(value, where);
    PageFrame frame;
    for (auto const& [key, width] : std::initializer_list<std::pair<char const*, std::int64_t*>>{
             {"text_width", &frame.text_width},
             {"landscape_width", &frame.landscape_width},
             {"agency_cell", &frame.agency_cell},
             {"signature_cell", &frame.signature_cell}})
        *width = in.whole_between(key, 1000, 100'000, *width);
    in.finish();
    return frame;
}

Limits read_limits(json::value const& value, std::string const& where) {
    ObjectReader in(value, where);
    Limits limits;
    for (auto const& [key, limit] : std::initializer_list<std::pair<char const*, std::int64_t*>>{
             {"rows", &limits.rows},
             {"table_rows", &limits.table_rows},
             {"addressees", &limits.addressees},
             {"recipients", &limits.recipients},
             {"signers", &limits.signers},
             {"name", &limits.name},
             {"line", &limits.line},
             {"subject", &limits.subject},
             {"text", &limits.text},
             {"cell", &limits.cell}})
        *limit = in.whole_between(key, 1, 1'000'000, *limit);
    in.finish();
    return limits;
}

void read_report_file(std::string_view content, ReportKind& kind) {
    std::string const file = "report.json";
    auto const value = parse_json(content, file);
    ObjectReader in(value, file);
    kind.id = in.text("id");
    kind.name = in.text("name");
    kind.schema = in.small_between("schema", 1, most_schema, 1);
    kind.type_name = in.text("type_name");
    kind.type_code = in.text("type_code");
    kind.subject = in.text("subject");
    kind.missing = in.text_or("missing", kind.missing);
    kind.undefined = in.text_or("undefined", kind.undefined);
    kind.at_least = in.text_or("at_least", kind.at_least);
    kind.styles = read_words(in, "styles");
    if (in.has("pages")) kind.pages = read_words(in, "pages");
    kind.wording = read_words(in, "wording");
    for (auto const& item : in.array("periods"))
        kind.periods.push_back(read_period_kind(item, file));
    for (auto const& item : in.array("unit_kinds")) {
        ObjectReader unit(item, file);
        UnitKind u;
        u.id = name_item(unit, file);
        u.label = unit.text("label");
        u.from = read_day(unit, "from");
        u.until = read_day(unit, "until");
        unit.finish();
        kind.unit_kinds.push_back(std::move(u));
    }
    for (auto const& item : in.array("authorities")) {
        ObjectReader authority(item, file);
        Authority a;
        a.id = name_item(authority, file);
        a.label = authority.text("label");
        a.lines = authority.texts("lines");
        a.office = authority.text_or("office");
        authority.finish();
        kind.authorities.push_back(std::move(a));
    }
    for (auto const& item : in.array("levels")) {
        ObjectReader level(item, file);
        Level l;
        l.id = name_item(level, file);
        l.label = level.text("label");
        l.from = read_day(level, "from");
        l.until = read_day(level, "until");
        l.one_stop = level.text("one_stop");
        l.addressees = level.texts("addressees");
        l.recipients = level.texts("recipients");
        for (auto const& item_of_level : level.array("renames"))
            l.renames.push_back(read_rename(item_of_level, level.where()));
        level.finish();
        kind.levels.push_back(std::move(l));
    }
    {
        ObjectReader letterhead(in.need("letterhead"), file);
        kind.commune_letterhead = read_letterhead(letterhead, "commune");
        kind.department_letterhead = read_letterhead(letterhead, "department");
        letterhead.finish();
    }
    if (auto const* frame = in.find("frame")) kind.frame = read_frame(*frame, file + " frame");
    if (auto const* limits = in.find("limits"))
        kind.limits = read_limits(*limits, file + " limits");
    kind.keep_together = in.texts("keep_together");
    kind.plan_words = in.texts("plan_words");
    kind.total_words = in.texts("total_words");
    kind.shown = read_shown(in);
    if (auto const* reading = in.find("reading"))
        kind.reading = read_reading(*reading, file + " reading");
    if (auto const* sheets = in.find("sheets"))
        kind.sheets = read_sheet_words(*sheets, file + " sheets");
    in.finish();
    for (auto const& [empty, key] : {std::pair{kind.periods.empty(), "periods"},
                                     std::pair{kind.unit_kinds.empty(), "unit_kinds"},
                                     std::pair{kind.authorities.empty(), "authorities"},
                                     std::pair{kind.levels.empty(), "levels"}})
        if (empty) fail("json.missing", {{"key", key}}, file);
}

/// Whether a path is that of a JSON file in this folder ("sections/").
bool is_file_of(std::string_view folder, std::string const& path) {
    constexpr std::string_view ending = ".json";
    return path.rfind(folder, 0) == 0 && path.size() > ending.size() &&
           path.compare(path.size() - ending.size(), ending.size(), ending) == 0;
}

constexpr std::array<std::pair<char const*, TraitDimension::Rank>, 3> rank_words{{
    {"thing", TraitDimension::Rank::thing},
    {"event", TraitDimension::Rank::event},
    {"narrows", TraitDimension::Rank::narrows},
}};

/// Problems: kind.unknown_rank, kind.unknown_dimension, kind.bad_phrase, kind.too_many_traits.
void add_words(std::string_view content, std::string const& file, TraitWords& words) {
    auto const value = parse_json(content, file);
    ObjectReader in(value, file);
    for (auto const& item : in.array("dimensions")) {
        ObjectReader one(item, file);
        TraitDimension dimension;
        dimension.id = one.text("id");
        auto const rank = one.text("rank");
        auto const* found = std::find_if(rank_words.begin(), rank_words.end(),
                                         [&](auto const& r) { return rank == r.first; });
        if (found == rank_words.end()) fail("kind.unknown_rank", {{"rank", rank}}, file);
        dimension.rank = found->second;
        dimension.own_only = one.flag_or("own_only", false);
        dimension.soft = one.flag_or("soft", false);
        dimension.to_date = one.flag_or("to_date", false);
        one.finish();
        words.dimensions.push_back(std::move(dimension));
    }
    auto const check = [&](TraitWords::Words const& phrases) {
        for (auto const& phrase : phrases)
            if (phrase.empty() || !written_out(phrase))
                fail("kind.bad_phrase", {{"text", phrase}}, file);
    };
    if (auto const* all = in.find("traits")) {
        ObjectReader by_dimension(*all, file + " traits");
        for (auto const& [name, traits] : all->get_object()) {
            auto const dimension = std::find_if(words.dimensions.begin(), words.dimensions.end(),
                                                [&](auto const& d) { return d.id == name; });
            if (dimension == words.dimensions.end())
                fail("kind.unknown_dimension", {{"id", std::string(name)}}, file);
            ObjectReader ids(by_dimension.need(name), file + " " + std::string(name));
            for (auto const& [id, unused] : traits.as_object()) {
                auto found = words.trait(id);
                if (!found) {
                    found = words.traits.size();
                    if (*found == most_traits) fail("kind.too_many_traits", {}, file);
                    words.traits.push_back(
                        {std::string(id),
                         static_cast<std::size_t>(dimension - words.dimensions.begin()),
                         {}});
                }
                auto const phrases = ids.texts(id);
                check(phrases);
                auto& into = words.traits[*found].words;
                into.insert(into.end(), phrases.begin(), phrases.end());
            }
        }
    }
    for (auto const& [key, into] :
         {std::pair{"neutral", &words.neutral}, std::pair{"elsewhere", &words.elsewhere},
          std::pair{"unsure", &words.unsure}, std::pair{"own", &words.own},
          std::pair{"parts", &words.parts}, std::pair{"splits", &words.splits},
          std::pair{"pairs", &words.pairs}, std::pair{"denials", &words.denials},
          std::pair{"bounds", &words.bounds}, std::pair{"abouts", &words.abouts},
          std::pair{"causes", &words.causes}}) {
        auto const phrases = in.texts(key);
        check(phrases);
        into->insert(into->end(), phrases.begin(), phrases.end());
    }
    in.finish();
}

void read_tables(KindFiles const& files, ReportKind& kind) {
    std::vector<std::string> paths;
    for (auto const& [path, content] : files) {
        if (!is_file_of("tables/", path)) continue;
        kind.tables.push_back(read_table(content, path));
        paths.push_back(path);
    }
    check_tables(kind, paths);
}

}  // namespace

Result<ReportKind> load_report_kind(KindFiles const& files) try {
    auto const main = files.find("report.json");
    if (main == files.end()) return Problem{"kind.no_report_file", {}, "report.json"};
    ReportKind kind;
    read_report_file(main->second, kind);
    for (auto const& [path, content] : files)
        if (is_file_of("words/", path)) add_words(content, path, kind.words);
    std::map<std::string, std::string> file_of;
    for (auto const& [path, content] : files) {
        if (!is_file_of("sections/", path)) continue;
        kind.sections.push_back(read_section(kind.words, content, path));
        auto const& section = kind.sections.back();
        if (!file_of.emplace(section.id, path).second)
            fail("kind.double_id", {{"id", section.id}}, path);
    }
    if (kind.sections.empty()) return Problem{"kind.no_sections", {}, "sections"};
    check_kind(kind, file_of);
    read_tables(files, kind);
    return kind;
} catch (ProblemError const& error) {
    return error.problem;
}

}  // namespace report
