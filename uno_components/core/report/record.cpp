// SPDX-License-Identifier: MPL-2.0
#include "core/report/record.hpp"

#include <algorithm>
#include <array>
#include <boost/crc.hpp>
#include <boost/json/serialize.hpp>
#include <charconv>
#include <cstdio>
#include <limits>
#include <memory>

#include "core/json/json.hpp"
#include "core/report/agency_json.hpp"
#include "core/report/json_changes.hpp"
#include "core/report/report_json.hpp"
#include "core/text/letters.hpp"
#include "core/text/unicode.hpp"

namespace report {
namespace json = boost::json;

namespace {

constexpr char const* header_name = "cchc.data";

// Far from where adding, turning or scaling a number would not fit any more.
constexpr std::int64_t most_hundredths = 1'000'000'000'000'000;

json::value write_value(Value const& value) {
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

/// Numbers below zero are in tables only, in columns with a sign.
enum class Sign { none, allowed };

/// A record as it was stored by this version or by a newer one: what this one does not know is
/// passed over here and kept by `to_record`.
class Reader {
public:
    static Report read(json::value const& value, std::string const& where) {
        ObjectReader in(value, where);
        Report report;
        report.kind = in.text("kind");
        report.schema = in.small_between("schema", 1, most_schema, 1);
        report.period = period(in.need("period"), where + " period");
        report.agency = agency_from_json(in.need("agency"), where + " agency", UnknownKeys::kept);
        if (auto const* signer = in.find("signer"))
            report.signer = signer_from_json(*signer, where + " signer", UnknownKeys::kept);
        report.addressees = in.texts("addressees");
        report.recipients = in.texts("recipients");
        if (in.has("number")) report.number = in.small_between("number", 1, 9'999'999, 1);
        if (auto const* found = in.find("issue")) report.issue = issue(*found, where + " issue");
        // A word that is not known stands for none: it stays in the record until somebody chooses
        // another.
        report.state = find_word(state_words, in.text_or("state")).value_or(State::draft);
        report.medium = find_word(medium_words, in.text_or("medium")).value_or(Medium::paper);
        report.upward = in.flag_or("upward", true);
        report.subject = in.text_or("subject");
        report.values = values(in.find("values"), where, Sign::none);
        report.lists = lists(in.find("lists"), where);
        report.tables = tables(in.find("tables"), where);
        report.last = values(in.find("last"), where, Sign::none);
        if (auto const* before = in.find("last_period"))
            report.last_period = period(*before, where + " last_period");
        report.last_year = values(in.find("last_year"), where, Sign::none);
        if (auto const* found = in.find("written")) report.written = written(*found, where);
        return report;
    }

private:
    static json::object const& object(json::value const& value, std::string const& where) {
        if (!value.is_object()) fail("json.not_object", {}, where);
        return value.get_object();
    }

    [[noreturn]] static void refuse(json::value const& value, std::string const& where) {
        fail("record.bad_value", {{"value", json::serialize(value)}}, where);
    }

    static std::int64_t number(json::value const& value, Sign sign, std::int64_t most,
                               std::string const& where) {
        if (!value.is_int64()) refuse(value, where);
        auto const n = value.get_int64();
        if (n > most || n < (sign == Sign::allowed ? -most : 0)) refuse(value, where);
        return n;
    }

    static Value one(json::value const& value, Sign sign, std::string const& where) {
        constexpr auto most = std::numeric_limits<std::int64_t>::max();
        if (value.is_string()) return std::string(value.get_string());
        if (!value.is_object()) return Amount{number(value, sign, most, where), false};
        ObjectReader in(value, where);
        if (auto const* percent = in.find("percent"))
            return Percent{number(*percent, sign, most_hundredths, where)};
        if (in.has("date")) return iso_date(in.text("date"), where);
        // Of a newer version: better not read at all than read as nothing and lost.
        if (!in.has("n")) refuse(value, where);
        return Amount{number(in.need("n"), sign, most, where), in.flag_or("at_least", false)};
    }

    static Values values(json::value const* value, std::string const& where, Sign sign) {
        Values result;
        if (!value) return result;
        for (auto const& [id, item] : object(*value, where))
            result[std::string(id)] = one(item, sign, where + " " + std::string(id));
        return result;
    }

    static Lists lists(json::value const* value, std::string const& where) {
        Lists result;
        if (!value) return result;
        for (auto const& [key, rows] : object(*value, where)) {
            std::string const id(key);
            if (!rows.is_array()) fail("json.not_list", {{"key", id}}, where);
            auto& list = result[id];
            for (auto const& row : rows.get_array())
                list.push_back(values(&row, place(where, id, list.size()), Sign::none));
        }
        return result;
    }

    static std::string place(std::string const& where, std::string const& id, std::size_t before) {
        return where + " " + id + " " + std::to_string(before + 1);
    }

    static TableRow table_row(json::value const& value, std::string const& where) {
        ObjectReader in(value, where);
        TableRow row;
        row.fixed = in.text_or("fixed");
        row.after = in.text_or("after");
        row.heading = in.flag_or("heading", false);
        row.left_out = in.flag_or("left_out", false);
        auto const gaps = in.texts("gaps");
        row.gaps = {gaps.begin(), gaps.end()};
        row.cells = values(in.find("cells"), where, Sign::allowed);
        return row;
    }

    static Tables tables(json::value const* value, std::string const& where) {
        Tables result;
        if (!value) return result;
        for (auto const& [key, item] : object(*value, where)) {
            std::string const id(key);
            ObjectReader in(item, where + " " + id);
            auto& table = result[id];
            for (auto const& row : in.array("rows"))
                table.rows.push_back(table_row(row, place(where, id, table.rows.size())));
            if (auto const* switches = in.find("switches")) {
                ObjectReader flags(*switches, in.where());
                for (auto const& one_switch : switches->get_object())
                    table.switches[std::string(one_switch.key())] =
                        flags.flag_or(one_switch.key(), false);
            }
        }
        return result;
    }

    static IssueDate issue(json::value const& value, std::string const& where) {
        ObjectReader in(value, where);
        IssueDate issue;
        if (in.has("day")) issue.day = in.small_between("day", 1, 31, 1);
        if (in.has("month")) issue.month = in.small_between("month", 1, 12, 1);
        issue.year = in.small_between("year", 0, 2999, 0);
        bool const is_day = issue.day && issue.month && issue.year > 0;
        if (is_day && !make_date(issue.year, *issue.month, *issue.day)) refuse(value, where);
        return issue;
    }

    static Period period(json::value const& value, std::string const& where) {
        ObjectReader in(value, where);
        Period period;
        period.kind = in.text("kind");
        period.ordinal = in.small_between("n", 0, 99, 0);
        period.year = in.small_between("year", 0, 2999, 0);
        period.from = iso_date(in.text("from"), where);
        period.to = iso_date(in.text("to"), where);
        if (period.to < period.from) refuse(value, where);
        return period;
    }

    static std::map<std::string, std::uint32_t> written(json::value const& value,
                                                        std::string const& where) {
        std::map<std::string, std::uint32_t> sums;
        for (auto const& [place, sum] : object(value, where))
            sums[std::string(place)] = static_cast<std::uint32_t>(
                number(sum, Sign::none, std::numeric_limits<std::uint32_t>::max(), where));
        return sums;
    }
};

json::object issue_to_json(IssueDate const& issue) {
    json::object result;
    if (issue.day) result["day"] = *issue.day;
    if (issue.month) result["month"] = *issue.month;
    result["year"] = issue.year;
    return result;
}

/// What this version knows of a report.
json::object known_json(Report const& report) {
    auto all = common_json(report, write_value);
    all["schema"] = report.schema;
    all["signer"] = to_json(report.signer);
    all["issue"] = issue_to_json(report.issue);
    if (report.last_period) all["last_period"] = to_json(*report.last_period);
    json::object written;
    for (auto const& [place, sum] : report.written) written[place] = std::int64_t{sum};
    all["written"] = std::move(written);
    return all;
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
    json::value all = known_json(report);
    if (report.as_read) {
        // What somebody changed since goes over what was read; the rest stays, known or not.
        auto const stored = parse_json(*report.as_read, header_name);
        all = changed_over(stored, known_json(Reader::read(stored, header_name)), all);
    }
    return escaped(json::serialize(sorted(all)));
}

Result<Report> from_record(std::string_view text) try {
    std::string const where = header_name;
    auto const value = parse_json(text, where);
    auto report = Reader::read(value, where);
    if (value != known_json(report)) report.as_read = std::make_shared<std::string const>(text);
    return report;
} catch (ProblemError const& error) {
    return error.problem;
}

std::optional<Problem> below_zero(ReportKind const& kind, Report const& report) {
    for (auto const& [id, rows] : report.tables) {
        auto const* table = kind.table(id);
        if (!table) continue;
        for (std::size_t i = 0; i < rows.rows.size(); ++i)
            for (auto const& [name, value] : rows.rows[i].cells) {
                auto const* column = table->column(name);
                auto const* amount = std::get_if<Amount>(&value);
                auto const* percent = std::get_if<Percent>(&value);
                bool const below =
                    (amount && amount->value < 0) || (percent && percent->hundredths < 0);
                if (column && !column->sign && below)
                    return Problem{"record.bad_value",
                                   {{"value", json::serialize(write_value(value))}},
                                   std::string(header_name) + " " + id + " " +
                                       std::to_string(i + 1) + " " + name};
            }
    }
    return std::nullopt;
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
