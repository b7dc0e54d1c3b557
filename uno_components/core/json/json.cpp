// SPDX-License-Identifier: MPL-2.0
#include "core/json/json.hpp"

#include <algorithm>
#include <boost/json/parse.hpp>
#include <boost/json/stream_parser.hpp>
#include <boost/json/value_to.hpp>

#include "core/text/letters.hpp"
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

/// Line and column of a place in a text, both from 1.
std::vector<std::pair<std::string, std::string>> place_arguments(std::string_view text,
                                                                 std::size_t at) {
    auto const before = text.substr(0, at);
    auto const line = 1 + std::count(before.begin(), before.end(), '\n');
    auto const begin = before.rfind('\n');
    auto const column =
        1 + to_code_points(before.substr(begin == std::string_view::npos ? 0 : begin + 1)).size();
    return {{"line", std::to_string(line)}, {"column", std::to_string(column)}};
}

/// Goes over JSON that has been parsed once, so its form is sure, and sees what a parsed value no
/// longer tells: names that stand twice, and on which line a text stands.
class TextChecker {
public:
    TextChecker(std::string_view text, std::string const& where, JsonLetters letters)
        : text_(text), where_(where), letters_(letters) {}

    void run() {
        for (std::size_t i = 0; i < text_.size(); ++i) {
            char const c = text_[i];
            if (c == '{')
                open_.push_back({true, true, {}, {}});
            else if (c == '[')
                open_.push_back({false, false, open_.empty() ? "" : open_.back().key, {}});
            else if (c == '}' || c == ']')
                open_.pop_back();
            else if (c == ',')
                open_.back().key_follows = open_.back().is_object;
            else if (c == '"')
                i = take_text(i);
        }
    }

private:
    struct Level {
        bool is_object;
        bool key_follows;
        std::string key;  ///< whose value is being read
        std::set<std::string> keys;
    };

    /// Answers with the place of the closing quote.
    std::size_t take_text(std::size_t begin) {
        auto end = begin + 1;
        while (text_[end] != '"') end += text_[end] == '\\' ? 2U : 1U;
        auto const literal = text_.substr(begin, end + 1 - begin);
        auto text =
            literal.find('\\') == std::string_view::npos
                ? std::string(literal.substr(1, literal.size() - 2))
                : json::value_to<std::string>(json::parse({literal.data(), literal.size()}));
        if (!open_.empty() && open_.back().key_follows) take_key(text, begin);
        if (letters_ == JsonLetters::fit)
            if (auto const letter = unfit_letter(text))
                refuse("json.unfit_letter", begin,
                       {{"key", open_.empty() ? "" : open_.back().key}, {"letter", letter->name}});
        return end;
    }

    void take_key(std::string const& name, std::size_t at) {
        auto& level = open_.back();
        level.key_follows = false;
        level.key = to_nfc(name);
        if (!level.keys.insert(level.key).second)
            refuse("json.double_key", at, {{"key", level.key}});
    }

    [[noreturn]] void refuse(char const* code, std::size_t at,
                             std::vector<std::pair<std::string, std::string>> arguments) const {
        for (auto& one : place_arguments(text_, at)) arguments.push_back(std::move(one));
        fail(code, std::move(arguments), where_);
    }

    std::string_view text_;
    std::string const& where_;
    JsonLetters letters_;
    std::vector<Level> open_;
};

}  // namespace

void fail(std::string code, std::vector<std::pair<std::string, std::string>> arguments,
          std::string where) {
    throw ProblemError(Problem{std::move(code), std::move(arguments), std::move(where)});
}

void check_encoding(std::string_view text, std::string const& where) {
    if (is_utf8(text)) return;
    auto const good = to_utf8(to_code_points(text)).size();
    fail("json.encoding", place_arguments(text, good), where);
}

json::value parse_json(std::string_view text, std::string const& where, JsonLetters letters) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (text.substr(0, byte_order_mark.size()) == byte_order_mark)
        text.remove_prefix(byte_order_mark.size());
    check_encoding(text, where);
    json::stream_parser parser;
    json::error_code error;
    auto const taken = parser.write_some(text.data(), text.size(), error);
    // Blanks after the value are fine, anything else is not.
    auto const rest = text.find_first_not_of(" \t\r\n", taken);
    if (!error.failed() && rest == std::string_view::npos) parser.finish(error);
    if (error.failed() || rest != std::string_view::npos)
        fail("json.syntax", place_arguments(text, std::min(taken, text.size())), where);
    TextChecker(text, where, letters).run();
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

std::int64_t ObjectReader::whole_between(std::string_view key, std::int64_t least,
                                         std::int64_t most, std::int64_t fallback) {
    if (!has(key)) return fallback;
    auto const number = whole_or(key, fallback);
    if (number < least || number > most)
        fail("json.out_of_bounds",
             {{"key", std::string(key)},
              {"value", std::to_string(number)},
              {"least", std::to_string(least)},
              {"most", std::to_string(most)}},
             where_);
    return number;
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
