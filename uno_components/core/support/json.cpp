// SPDX-License-Identifier: MPL-2.0
#include "core/support/json.hpp"

#include <algorithm>
#include <boost/json/stream_parser.hpp>
#include <limits>

#include "core/text/unicode.hpp"

namespace report {
namespace json = boost::json;

namespace {

json::object const& as_object(json::value const& value, std::string const& where) {
    if (!value.is_object()) fail("json.not_object", {}, where);
    return value.get_object();
}

std::string to_string(json::value const& value) {
    auto const& s = value.get_string();
    return to_nfc({s.data(), s.size()});
}

}  // namespace

void fail(std::string code, std::vector<std::pair<std::string, std::string>> arguments,
          std::string where) {
    throw ProblemError(Problem{std::move(code), std::move(arguments), std::move(where)});
}

json::value parse_json(std::string_view text, std::string const& where) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (text.substr(0, byte_order_mark.size()) == byte_order_mark)
        text.remove_prefix(byte_order_mark.size());
    if (!is_utf8(text)) fail("json.encoding", {}, where);
    json::stream_parser parser;
    json::error_code error;
    auto const taken = parser.write_some(text.data(), text.size(), error);
    // Blanks after the value are fine, anything else is not.
    auto const rest = text.find_first_not_of(" \t\r\n", taken);
    if (!error.failed() && rest == std::string_view::npos) parser.finish(error);
    if (error.failed() || rest != std::string_view::npos) {
        auto const end = std::min(taken, text.size());
        auto const line = 1 + std::count(text.begin(), text.begin() + static_cast<long>(end), '\n');
        fail("json.syntax", {{"line", std::to_string(line)}}, where);
    }
    return parser.release();
}

ObjectReader::ObjectReader(json::value const& value, std::string where)
    : object_(as_object(value, where)), where_(std::move(where)) {}

json::value const* ObjectReader::find(std::string_view key) {
    auto const* value = object_.if_contains(key);
    if (value) used_.emplace(key);
    return value;
}

json::value const& ObjectReader::need(std::string_view key) {
    auto const* value = find(key);
    if (!value) fail("json.missing", {{"key", std::string(key)}}, where_);
    return *value;
}

std::string ObjectReader::text(std::string_view key) {
    auto const& value = need(key);
    if (!value.is_string()) fail("json.not_text", {{"key", std::string(key)}}, where_);
    return to_string(value);
}

std::string ObjectReader::text_or(std::string_view key, std::string fallback) {
    return has(key) ? text(key) : std::move(fallback);
}

std::int64_t ObjectReader::whole_or(std::string_view key, std::int64_t fallback) {
    auto const* value = find(key);
    if (!value) return fallback;
    if (!value->is_int64()) fail("json.not_whole", {{"key", std::string(key)}}, where_);
    return value->get_int64();
}

bool ObjectReader::flag_or(std::string_view key, bool fallback) {
    auto const* value = find(key);
    if (!value) return fallback;
    if (!value->is_bool()) fail("json.not_flag", {{"key", std::string(key)}}, where_);
    return value->get_bool();
}

json::array const& ObjectReader::array(std::string_view key) {
    static json::array const none;
    auto const* value = find(key);
    if (!value) return none;
    if (!value->is_array()) fail("json.not_list", {{"key", std::string(key)}}, where_);
    return value->get_array();
}

std::vector<std::string> ObjectReader::texts(std::string_view key) {
    std::vector<std::string> result;
    for (auto const& item : array(key)) {
        if (!item.is_string()) fail("json.not_text", {{"key", std::string(key)}}, where_);
        result.push_back(to_string(item));
    }
    return result;
}

void ObjectReader::finish() const {
    for (auto const& [key, value] : object_)
        if (used_.find(std::string_view(key)) == used_.end())
            fail("json.unknown_key", {{"key", std::string(key)}}, where_);
}

}  // namespace report
