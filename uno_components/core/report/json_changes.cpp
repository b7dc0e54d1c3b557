// SPDX-License-Identifier: MPL-2.0
#include "core/report/json_changes.hpp"

#include <boost/json/serialize.hpp>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace report {
namespace json = boost::json;

namespace {

json::object change_object(json::object const& stored, json::object const& read,
                           json::object const& now) {
    json::object result;
    for (auto const& [key, value] : stored)
        if (!read.contains(key) || now.contains(key)) result[key] = value;
    for (auto const& [key, value] : now) {
        auto const *was = stored.if_contains(key), *known = read.if_contains(key);
        if (was && known)
            result[key] = changed_over(*was, *known, value);
        else
            result[key] = value;
    }
    return result;
}

/// For each item of `now` the item of `read` that it is: an equal one, else the one in its place
/// that is not found elsewhere.
std::vector<std::size_t> origins(json::array const& read, json::array const& now) {
    std::map<std::string, std::vector<std::size_t>> places;
    for (auto i = read.size(); i-- > 0;) places[json::serialize(read[i])].push_back(i);
    std::vector<std::size_t> from(now.size(), read.size());
    std::vector<bool> taken(read.size());
    for (std::size_t i = 0; i < now.size(); ++i) {
        auto const found = places.find(json::serialize(now[i]));
        if (found == places.end() || found->second.empty()) continue;
        from[i] = found->second.back();
        taken[from[i]] = true;
        found->second.pop_back();
    }
    for (std::size_t i = 0; i < now.size() && i < read.size(); ++i)
        if (from[i] == read.size() && !taken[i]) from[i] = i;
    return from;
}

json::array change_array(json::array const& stored, json::array const& read,
                         json::array const& now) {
    auto const from = origins(read, now);
    json::array result;
    for (std::size_t i = 0; i < now.size(); ++i)
        result.push_back(from[i] < stored.size() && from[i] < read.size()
                             ? changed_over(stored[from[i]], read[from[i]], now[i])
                             : now[i]);
    return result;
}

}  // namespace

json::value changed_over(json::value const& stored, json::value const& read,
                         json::value const& now) {
    if (read == now) return stored;
    if (stored.is_object() && read.is_object() && now.is_object())
        return change_object(stored.get_object(), read.get_object(), now.get_object());
    if (stored.is_array() && read.is_array() && now.is_array())
        return change_array(stored.get_array(), read.get_array(), now.get_array());
    return now;
}

}  // namespace report
