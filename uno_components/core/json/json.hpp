// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <boost/json/value.hpp>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/support/result.hpp"

namespace report {

/// What texts inside JSON may hold.
enum class JsonLetters {
    any,
    fit  ///< what a report can carry (text/letters.hpp)
};

/// Parses UTF-8 JSON. Throws ProblemError json.syntax, json.encoding, json.double_key {key} (of two
/// values of one name a parser keeps the last, and nobody learns it) or json.unfit_letter {key},
/// {letter}; each with its {line}, and {column} where a column helps.
boost::json::value parse_json(std::string_view text, std::string const& where,
                              JsonLetters letters = JsonLetters::any);

/// Throws ProblemError json.encoding when the bytes are no UTF-8. For texts on their way through
/// the office, whose own letters would replace what is broken.
void check_encoding(std::string_view text, std::string const& where);

[[noreturn]] void fail(std::string code, std::vector<std::pair<std::string, std::string>> arguments,
                       std::string where);

/// A JSON object read strictly: each key is asked for by its type, and a key nobody asked for is a
/// problem, so that a misspelt one never passes for absent. All members throw ProblemError; the
/// verbs that use this class catch it and answer with a Result.
class ObjectReader {
public:
    ObjectReader(boost::json::value const& value, std::string where);

    std::string const& where() const { return where_; }
    void set_where(std::string where) { where_ = std::move(where); }

    bool has(std::string_view key) const { return object_.if_contains(key) != nullptr; }
    boost::json::value const* find(std::string_view key);
    boost::json::value const& need(std::string_view key);

    std::string text(std::string_view key);
    std::string text_or(std::string_view key, std::string fallback = {});
    std::int64_t whole_or(std::string_view key, std::int64_t fallback);
    /// The same between two bounds, both allowed: a number beyond them is a problem, never bent.
    std::int64_t whole_between(std::string_view key, std::int64_t least, std::int64_t most,
                               std::int64_t fallback);
    int small_between(std::string_view key, int least, int most, int fallback) {
        return static_cast<int>(whole_between(key, least, most, fallback));
    }
    bool flag_or(std::string_view key, bool fallback);
    std::vector<std::string> texts(std::string_view key);   ///< absent: none
    boost::json::array const& array(std::string_view key);  ///< absent: empty

    /// Problem "json.unknown_key" when a key was not asked for.
    void finish() const;

private:
    boost::json::object const& object_;
    std::string where_;
    std::set<std::string, std::less<>> used_;
};

}  // namespace report
