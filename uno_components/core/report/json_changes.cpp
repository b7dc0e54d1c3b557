// SPDX-License-Identifier: MPL-2.0
#include "core/report/json_changes.hpp"

#include <algorithm>
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

/// For each item of `now` the item of `read` that it is; one past the last where it is a new one.
class Origins {
public:
    Origins(json::array const& read, json::array const& now)
        : read_(read), now_(now), from_(now.size(), read.size()), taken_(read.size()) {}

    std::vector<std::size_t> run() {
        auto const both = std::min(now_.size(), read_.size());
        for (std::size_t i = 0; i < both; ++i)
            if (now_[i] == read_[i]) take(i, i);
        follow_moved();
        // What is found nowhere was changed in its place.
        for (std::size_t i = 0; i < both; ++i)
            if (is_open(i) && !taken_[i]) take(i, i);
        // Or it was changed and moved; which one it was is sure of the last one only.
        if (now_.size() == read_.size() && std::count(taken_.begin(), taken_.end(), false) == 1)
            take(static_cast<std::size_t>(std::find(from_.begin(), from_.end(), read_.size()) -
                                          from_.begin()),
                 static_cast<std::size_t>(std::find(taken_.begin(), taken_.end(), false) -
                                          taken_.begin()));
        return std::move(from_);
    }

private:
    bool is_open(std::size_t item) const { return from_[item] == read_.size(); }

    void take(std::size_t item, std::size_t origin) {
        from_[item] = origin;
        taken_[origin] = true;
    }

    void follow_moved() {
        std::map<std::string, std::vector<std::size_t>> places;
        for (auto i = read_.size(); i-- > 0;)
            if (!taken_[i]) places[json::serialize(read_[i])].push_back(i);
        for (std::size_t i = 0; i < now_.size(); ++i) {
            if (!is_open(i)) continue;
            auto const found = places.find(json::serialize(now_[i]));
            if (found == places.end() || found->second.empty()) continue;
            take(i, found->second.back());
            found->second.pop_back();
        }
    }

    json::array const& read_;
    json::array const& now_;
    std::vector<std::size_t> from_;
    std::vector<bool> taken_;
};

json::array change_array(json::array const& stored, json::array const& read,
                         json::array const& now) {
    auto const from = Origins(read, now).run();
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
