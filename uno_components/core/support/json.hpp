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

/// Parses UTF-8 JSON. Throws ProblemError "json.syntax" naming the line, or "json.encoding".
boost::json::value parse_json(std::string_view text, std::string const& where);

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
