// SPDX-License-Identifier: MPL-2.0
#include "core/catalogue/read_report_file.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/catalogue/read_parts.hpp"
#include "core/json/json.hpp"

namespace report {
namespace json = boost::json;

namespace {

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

}  // namespace

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

}  // namespace report
