// SPDX-License-Identifier: MPL-2.0
#include "core/report/record.hpp"

#include <algorithm>
#include <array>
#include <boost/crc.hpp>
#include <boost/json/serialize.hpp>
#include <charconv>
#include <cstdio>

#include "core/report/agency_json.hpp"
#include "core/support/json.hpp"
#include "core/text/letters.hpp"
#include "core/text/unicode.hpp"

namespace report {
namespace json = boost::json;

namespace {

constexpr char const* header_name = "cchc.data";

json::value to_json(Value const& value) {
    if (auto const* amount = std::get_if<Amount>(&value)) {
        if (!amount->at_least) return amount->value;
        return json::object{{"at_least", true}, {"n", amount->value}};
    }
    if (auto const* percent = std::get_if<Percent>(&value))
        return json::object{{"percent", percent->hundredths}};
    if (auto const* date = std::get_if<Date>(&value))
        return json::object{{"date", format_iso(*date)}};
    return json::value(std::get<std::string>(value));
}

Date iso_date(std::string const& text, std::string const& where) {
    auto const date = parse_iso(text);
    if (!date) fail("record.bad_value", {{"value", text}}, where);
    return *date;
}

Value value_from_json(json::value const& value, std::string const& where) {
    if (value.is_int64()) return Amount{value.get_int64(), false};
    if (value.is_string()) return std::string(value.get_string());
    ObjectReader in(value, where);
    if (in.has("percent")) return Percent{in.whole_or("percent", 0)};
    if (in.has("date")) return iso_date(in.text("date"), where);
    // Of a newer version: better not read at all than read as nothing and lost.
    if (!in.has("n")) fail("record.bad_value", {{"value", json::serialize(value)}}, where);
    return Amount{in.whole_or("n", 0), in.flag_or("at_least", false)};
}

json::object to_json(Values const& values) {
    json::object result;
    for (auto const& [id, value] : values) result[id] = to_json(value);
    return result;
}

Values values_from_json(json::value const* value, std::string const& where) {
    Values result;
    if (!value) return result;
    if (!value->is_object()) fail("json.not_object", {}, where);
    for (auto const& [id, one] : value->get_object())
        result[std::string(id)] = value_from_json(one, where);
    return result;
}

json::object to_json(Lists const& lists) {
    json::object result;
    for (auto const& [id, rows] : lists) {
        json::array array;
        for (auto const& row : rows) array.push_back(to_json(row));
        result[id] = std::move(array);
    }
    return result;
}

Lists lists_from_json(json::value const* value, std::string const& where) {
    Lists result;
    if (!value) return result;
    if (!value->is_object()) fail("json.not_object", {}, where);
    for (auto const& [id, rows] : value->get_object()) {
        if (!rows.is_array()) fail("json.not_list", {{"key", std::string(id)}}, where);
        auto& list = result[std::string(id)];
        for (auto const& row : rows.get_array()) list.push_back(values_from_json(&row, where));
    }
    return result;
}

json::object to_json(TableRow const& row) {
    json::object result;
    if (!row.fixed.empty()) result["fixed"] = row.fixed;
    if (!row.after.empty()) result["after"] = row.after;
    if (row.heading) result["heading"] = true;
    if (row.left_out) result["left_out"] = true;
    if (!row.gaps.empty()) result["gaps"] = json::array(row.gaps.begin(), row.gaps.end());
    result["cells"] = to_json(row.cells);
    return result;
}

json::object to_json(Tables const& tables) {
    json::object result;
    for (auto const& [id, table] : tables) {
        json::array rows;
        for (auto const& row : table.rows) rows.push_back(to_json(row));
        json::object switches;
        for (auto const& [name, on] : table.switches) switches[name] = on;
        result[id] = json::object{{"rows", std::move(rows)}, {"switches", std::move(switches)}};
    }
    return result;
}

TableRow table_row_from_json(json::value const& value, std::string const& where) {
    ObjectReader in(value, where);
    TableRow row;
    row.fixed = in.text_or("fixed");
    row.after = in.text_or("after");
    row.heading = in.flag_or("heading", false);
    row.left_out = in.flag_or("left_out", false);
    auto const gaps = in.texts("gaps");
    row.gaps = {gaps.begin(), gaps.end()};
    row.cells = values_from_json(in.find("cells"), where);
    return row;
}

TableRows table_from_json(json::value const& value, std::string const& where) {
    ObjectReader in(value, where);
    TableRows table;
    for (auto const& row : in.array("rows")) table.rows.push_back(table_row_from_json(row, where));
    if (auto const* switches = in.find("switches")) {
        ObjectReader flags(*switches, where);
        for (auto const& item : switches->get_object())
            table.switches[std::string(item.key())] = flags.flag_or(item.key(), false);
    }
    return table;
}

Tables tables_from_json(json::value const* value, std::string const& where) {
    Tables result;
    if (!value) return result;
    if (!value->is_object()) fail("json.not_object", {}, where);
    for (auto const& [id, table] : value->get_object())
        result[std::string(id)] = table_from_json(table, where);
    return result;
}

json::object issue_to_json(IssueDate const& issue) {
    json::object result;
    if (issue.day) result["day"] = *issue.day;
    if (issue.month) result["month"] = *issue.month;
    result["year"] = issue.year;
    return result;
}

IssueDate issue_from_json(json::value const& value, std::string const& where) {
    ObjectReader in(value, where);
    IssueDate issue;
    auto const small = [&](char const* key, std::int64_t most) {
        return static_cast<int>(std::clamp<std::int64_t>(in.whole_or(key, 0), 0, most));
    };
    if (in.has("day")) issue.day = small("day", 31);
    if (in.has("month")) issue.month = small("month", 12);
    issue.year = small("year", 2999);
    return issue;
}

json::object period_to_json(Period const& period) {
    return {{"from", format_iso(period.from)},
            {"kind", period.kind},
            {"n", period.ordinal},
            {"to", format_iso(period.to)},
            {"year", period.year}};
}

Period period_from_json(json::value const& value, std::string const& where) {
    ObjectReader in(value, where);
    Period period;
    period.kind = in.text("kind");
    period.ordinal = static_cast<int>(std::clamp<std::int64_t>(in.whole_or("n", 0), 0, 99));
    period.year = static_cast<int>(std::clamp<std::int64_t>(in.whole_or("year", 0), 0, 2999));
    period.from = iso_date(in.text("from"), where);
    period.to = iso_date(in.text("to"), where);
    return period;
}

/// Keys sorted at every depth, so that equal reports give equal texts.
json::value sorted(json::value const& value) {
    if (value.is_array()) {
        json::array result;
        for (auto const& item : value.get_array()) result.push_back(sorted(item));
        return result;
    }
    if (!value.is_object()) return value;
    std::map<std::string, json::value> ordered;
    for (auto const& [key, item] : value.get_object())
        ordered.emplace(std::string(key), sorted(item));
    json::object result;
    for (auto& [key, item] : ordered) result[key] = std::move(item);
    return result;
}

constexpr std::array known_keys{"kind",       "schema",     "period",      "agency",    "signer",
                                "addressees", "recipients", "number",      "issue",     "state",
                                "medium",     "upward",     "subject",     "values",    "lists",
                                "tables",     "last",       "last_period", "last_year", "written"};

/// Of the letters that a format may lose only their numbers are stored. In JSON they stand inside
/// texts, where that is the same.
std::string escaped(std::string const& record) {
    auto const letters = to_code_points(record);
    if (std::none_of(letters.begin(), letters.end(), is_fragile)) return record;
    std::string result;
    auto const append_unit = [&](char32_t unit) {
        std::array<char, 8> text{};
        std::snprintf(text.data(), text.size(), "\\u%04x", static_cast<unsigned>(unit));
        result += text.data();
    };
    for (auto const letter : letters) {
        if (!is_fragile(letter)) {
            result += to_utf8({&letter, 1});
        } else if (letter > 0xFFFF) {
            append_unit(0xD800 + ((letter - 0x10000) >> 10U));
            append_unit(0xDC00 + ((letter - 0x10000) & 0x3FFU));
        } else {
            append_unit(letter);
        }
    }
    return result;
}

std::string part_name(std::size_t index) {
    std::array<char, 24> name{};
    std::snprintf(name.data(), name.size(), "cchc.data.%03zu", index);
    return name.data();
}

/// Bytes of the UTF-8 sequence that starts with this byte.
std::size_t sequence_length(unsigned char lead) {
    if (lead < 0x80) return 1;
    if (lead < 0xE0) return 2;
    return lead < 0xF0 ? 3 : 4;
}

template <class Number>
bool read_number(std::string_view text, Number& number, int base = 10) {
    auto const end = text.data() + text.size();
    auto const [stop, error] = std::from_chars(text.data(), end, number, base);
    return error == std::errc() && stop == end;
}

}  // namespace

std::uint32_t checksum(std::string_view text) {
    boost::crc_32_type crc;
    crc.process_bytes(text.data(), text.size());
    return crc.checksum();
}

std::string to_record(Report const& report) {
    json::object all = report.unknown;
    all["kind"] = report.kind;
    all["schema"] = report.schema;
    all["period"] = period_to_json(report.period);
    all["agency"] = to_json(report.agency);
    all["signer"] = to_json(report.signer);
    all["addressees"] = to_json(report.addressees);
    all["recipients"] = to_json(report.recipients);
    if (report.number) all["number"] = *report.number;
    all["issue"] = issue_to_json(report.issue);
    all["state"] = report.state == State::issued ? "issued" : "draft";
    all["medium"] = report.medium == Medium::electronic ? "electronic" : "paper";
    all["upward"] = report.upward;
    all["subject"] = report.subject;
    all["values"] = to_json(report.values);
    all["lists"] = to_json(report.lists);
    if (!report.tables.empty()) all["tables"] = to_json(report.tables);
    all["last"] = to_json(report.last);
    if (report.last_period) all["last_period"] = period_to_json(*report.last_period);
    all["last_year"] = to_json(report.last_year);
    json::object written;
    for (auto const& [place, sum] : report.written) written[place] = std::int64_t{sum};
    all["written"] = std::move(written);
    return escaped(json::serialize(sorted(all)));
}

Result<Report> from_record(std::string_view text) try {
    std::string const where = header_name;
    auto const value = parse_json(text, where);
    ObjectReader in(value, where);
    Report report;
    report.kind = in.text("kind");
    report.schema =
        static_cast<int>(std::clamp<std::int64_t>(in.whole_or("schema", 1), 1, 1'000'000));
    report.period = period_from_json(in.need("period"), where);
    report.agency = agency_from_json(in.need("agency"), where);
    if (auto const* signer = in.find("signer")) report.signer = signer_from_json(*signer, where);
    report.addressees = in.texts("addressees");
    report.recipients = in.texts("recipients");
    if (in.has("number"))
        report.number =
            static_cast<int>(std::clamp<std::int64_t>(in.whole_or("number", 0), 1, 9'999'999));
    if (auto const* issue = in.find("issue")) report.issue = issue_from_json(*issue, where);
    report.state = in.text_or("state") == "issued" ? State::issued : State::draft;
    report.medium = in.text_or("medium") == "electronic" ? Medium::electronic : Medium::paper;
    report.upward = in.flag_or("upward", true);
    report.subject = in.text_or("subject");
    report.values = values_from_json(in.find("values"), where);
    report.lists = lists_from_json(in.find("lists"), where);
    report.tables = tables_from_json(in.find("tables"), where);
    report.last = values_from_json(in.find("last"), where);
    if (auto const* before = in.find("last_period"))
        report.last_period = period_from_json(*before, where);
    report.last_year = values_from_json(in.find("last_year"), where);
    if (auto const* written = in.find("written"); written && written->is_object())
        for (auto const& [place, sum] : written->get_object())
            if (sum.is_int64())
                report.written[std::string(place)] = static_cast<std::uint32_t>(sum.get_int64());
    for (auto const& [key, item] : value.get_object())
        if (std::find(known_keys.begin(), known_keys.end(), std::string_view(key)) ==
            known_keys.end())
            report.unknown[key] = item;
    return report;
} catch (ProblemError const& error) {
    return error.problem;
}

Result<Properties> to_properties(std::string_view record) {
    if (!is_utf8(record)) return Problem{"record.not_text", {}, header_name};
    auto const length = utf16_length(record);
    Properties result;
    std::size_t parts = 0, units = 0, begin = 0;
    for (std::size_t i = 0; i < record.size();) {
        auto const bytes = sequence_length(static_cast<unsigned char>(record[i]));
        std::size_t const needed = bytes == 4 ? 2 : 1;
        if (units + needed > record_part_units) {
            result[part_name(++parts)] = std::string(record.substr(begin, i - begin));
            begin = i;
            units = 0;
        }
        units += needed;
        i += bytes;
    }
    if (begin < record.size()) result[part_name(++parts)] = std::string(record.substr(begin));
    if (parts > most_record_parts)
        return Problem{
            "record.too_large",
            {{"size", std::to_string(length)}, {"limit", std::to_string(most_record_units)}},
            {}};
    std::array<char, 64> header{};
    std::snprintf(header.data(), header.size(), "%zu;%zu;%08x", parts, length, checksum(record));
    result[header_name] = header.data();
    return result;
}

Result<std::string> from_properties(Properties const& properties) {
    auto const header = properties.find(header_name);
    if (header == properties.end()) return Problem{"record.none", {}, {}};
    std::string_view const text = header->second;
    auto const first = text.find(';'), second = text.find(';', first + 1);
    std::size_t parts = 0, units = 0;
    std::uint32_t sum = 0;
    if (first == std::string_view::npos || second == std::string_view::npos ||
        !read_number(text.substr(0, first), parts) ||
        !read_number(text.substr(first + 1, second - first - 1), units) ||
        !read_number(text.substr(second + 1), sum, 16) || parts > most_record_parts)
        return Problem{"record.damaged", {}, header_name};
    std::string record;
    for (std::size_t i = 1; i <= parts; ++i) {
        auto const part = properties.find(part_name(i));
        if (part == properties.end()) return Problem{"record.damaged", {}, part_name(i)};
        record += part->second;
    }
    if (utf16_length(record) != units || checksum(record) != sum)
        return Problem{"record.damaged", {}, header_name};
    return record;
}

}  // namespace report
