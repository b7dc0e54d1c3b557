// SPDX-License-Identifier: MPL-2.0
#include "core/catalogue/like_kind.hpp"

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <utility>

#include "core/json/json.hpp"

namespace report {
namespace json = boost::json;

namespace {

std::string const main_file = "report.json";

/// Objects are put together key by key; anything else of `own` stands instead of the other.
json::value upon(json::value const& base, json::value const& own) {
    if (!base.is_object() || !own.is_object()) return own;
    auto merged = base.get_object();
    for (auto const& [key, value] : own.get_object()) {
        auto* const there = merged.if_contains(key);
        if (there)
            *there = upon(*there, value);
        else
            merged.emplace(key, value);
    }
    return merged;
}

}  // namespace

std::string like_of(KindFiles const& own) {
    auto const main = own.find(main_file);
    if (main == own.end()) return {};
    auto const value = parse_json(main->second, main_file);
    auto like = ObjectReader(value, main_file).text_or("like");
    // It becomes the name of a folder.
    if (!like.empty() && !is_figure_id(like)) fail("kind.bad_id", {{"id", like}}, main_file);
    return like;
}

Result<KindFiles> whole_kind_files(
    KindFiles own, std::function<KindFiles(std::string const& id)> const& files_of) try {
    auto const like = like_of(own);
    if (like.empty()) return own;
    auto const base = files_of(like);
    auto value = parse_json(own.at(main_file), main_file);
    ObjectReader in(value, main_file);
    // What makes a kind another one is its own to say.
    for (auto const* key : {"id", "name", "subject"}) in.text(key);
    auto const shares = in.texts("shares");
    if (!like_of(base).empty()) fail("kind.like_of_like", {{"id", like}}, main_file);
    auto const base_main = base.find(main_file);
    if (base_main == base.end()) fail("kind.no_report_file", {}, main_file);
    auto& keys = value.get_object();
    keys.erase("like");
    keys.erase("shares");
    own[main_file] = json::serialize(upon(parse_json(base_main->second, main_file), value));
    for (auto const& path : shares) {
        auto const shared = base.find(path);
        if (shared == base.end() || path == main_file)
            fail("kind.no_shared_file", {{"file", path}}, main_file);
        own.insert(*shared);
    }
    // Its own file of the same name stands instead.
    for (auto const& file : base)
        if (file.first.rfind("words/", 0) == 0) own.insert(file);
    return own;
} catch (ProblemError const& error) {
    return error.problem;
}

}  // namespace report
