// SPDX-License-Identifier: MPL-2.0
// Schemas of the other files of a kind, as schemas_test.cpp has those of sections and tables.
#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <set>

#include "core/catalogue/guide.hpp"
#include "core/check/rule.hpp"
#include "core/fonts/old_fonts.hpp"
#include "core/report/data_file.hpp"
#include "json_schema.hpp"
#include "packing/kind_folder.hpp"
#include "template_file.hpp"

namespace report {
namespace {

namespace json = boost::json;

using test::JsonSchema;
using test::no_value;

/// Of a row of the checks: they are its function's, which the reader knows alone.
constexpr char const* parameters = "with";

/// A schema, the files that it is for, and what the reader says to them.
struct Described {
    char const* name;
    char const* files;  ///< a path, or the folder of several, within a kind
    std::string (*refused)(KindFiles const& files, std::string const& path);
    std::set<std::string> free;  ///< ends of shapes whose keys a kind chooses itself
    /// Shapes of which a file may have only what it changes; "/key": that of the whole file.
    std::set<std::string> partial;
};

std::ostream& operator<<(std::ostream& out, Described const& described) {
    return out << described.name;
}

bool ends_with_one(std::string const& shape, std::set<std::string> const& ends) {
    return std::any_of(ends.begin(), ends.end(), [&](std::string const& end) {
        return shape.size() >= end.size() &&
               shape.compare(shape.size() - end.size(), end.size(), end) == 0;
    });
}

template <class Read>
std::string code_of(Read const& read) {
    return read ? std::string() : read.error().code;
}

std::string of_kind(KindFiles const& files, std::string const&) {
    return code_of(load_report_kind(files));
}

std::string of_guide(KindFiles const& files, std::string const& path) {
    static auto const kind = test::shipped_kind("cchc_xa");
    return code_of(read_guide(kind, files.at(path)));
}

std::string of_rules(KindFiles const& files, std::string const&) {
    static auto const kind = test::shipped_kind("cchc_xa");
    return code_of(load_rules(kind, files));
}

std::string of_fonts(KindFiles const& files, std::string const& path) {
    return code_of(read_old_fonts(files.at(path), path));
}

std::string of_data(KindFiles const& files, std::string const& path) {
    static auto const kind = test::shipped_kind("cchc_xa");
    return code_of(read_data(kind, files.at(path), path));
}

/// Calls `visit` with each object below and its shape, ".groups[].figures[]", once a shape.
template <class Visit>
void each_shape(Described const& described, json::value& value, std::string const& shape,
                std::set<std::string>& seen, Visit const& visit) {
    if (auto* array = value.if_array())
        for (auto& item : *array) each_shape(described, item, shape + "[]", seen, visit);
    auto* object = value.if_object();
    if (!object) return;
    bool const free = ends_with_one(shape, described.free);
    if (seen.insert(shape).second) visit(*object, shape);
    for (auto& [key, item] : *object)
        if (key != parameters)
            each_shape(described, item, shape + "." + (free ? "*" : std::string(key)), seen, visit);
}

class FileSchemas : public testing::TestWithParam<Described> {
protected:
    std::vector<std::string> paths() const {
        std::string const begins = GetParam().files;
        std::vector<std::string> all;
        for (auto const& [path, content] : files_)
            if (path.rfind(begins, 0) == 0) all.push_back(path);
        return all;
    }
    /// The reader's problem where this file is such; empty: none.
    std::string refused(std::string const& path, json::value const& value) const {
        auto files = files_;
        files[path] = json::serialize(value);
        return GetParam().refused(files, path);
    }

    KindFiles files_ = [] {
        auto files = test::kind_files(test::source_folder() / "templates/cchc_xa");
        files["old_fonts.json"] =
            test::read_file(test::source_folder() / "templates/old_fonts.json");
        for (auto const* name : {"pho-an-7-thang-2023.json", "pho-an-9-thang-2025.json"})
            files[std::string("samples/") + name] =
                test::read_file(test::source_folder() / "docs/samples" / name);
        return files;
    }();
    JsonSchema schema_{GetParam().name};
};

TEST_P(FileSchemas, TakeEveryShippedFile) {
    ASSERT_FALSE(paths().empty());
    for (auto const& path : paths())
        EXPECT_EQ(schema_.against(json::parse(files_.at(path))), "") << path;
}

TEST_P(FileSchemas, TakeTheFilesOfAKindThatIsLikeAnother) {
    std::string const begins = GetParam().files;
    for (auto const& [path, content] :
         packing::files_in(test::source_folder() / "tests/kinds/tiep_dan_xa"))
        if (path.rfind(begins, 0) == 0) {
            EXPECT_EQ(schema_.against(json::parse(content)), "") << path;
        }
}

TEST_P(FileSchemas, RefuseTheKeysAndTheValuesThatTheReaderRefuses) {
    std::set<std::string> seen;
    for (auto const& path : paths()) {
        auto value = json::parse(files_.at(path));
        each_shape(GetParam(), value, "", seen, [&](json::object& object, auto const& shape) {
            SCOPED_TRACE(path + " " + shape);
            auto const whole = object;
            bool const free = ends_with_one(shape, GetParam().free);
            object["la"] = no_value();
            EXPECT_NE(schema_.against(value), "");
            auto const told = refused(path, value);
            EXPECT_TRUE(free ? !told.empty() : told == "json.unknown_key") << told;
            object = whole;
            for (auto const& [key, was] : whole) {
                SCOPED_TRACE(std::string(key));
                object.erase(key);
                bool const missed = !schema_.against(value).empty();
                auto const code = refused(path, value);
                bool const partial = GetParam().partial.count(shape) > 0 ||
                                     GetParam().partial.count(shape + "/" + std::string(key)) > 0;
                EXPECT_TRUE(!missed || !code.empty()) << "only the schema wants it";
                EXPECT_TRUE(missed || partial || code != "json.missing")
                    << "only the reader wants it";
                object = whole;
                if (key != parameters) {
                    object[key] = no_value();
                    EXPECT_NE(schema_.against(value), "");
                    EXPECT_NE(refused(path, value), "");
                    object = whole;
                }
                if (free) break;
            }
        });
        ASSERT_EQ(json::serialize(value), json::serialize(json::parse(files_.at(path))));
    }
    EXPECT_FALSE(seen.empty());
}

INSTANTIATE_TEST_SUITE_P(
    Each, FileSchemas,
    testing::Values(Described{"report",
                              "report.json",
                              of_kind,
                              {".styles", ".pages", ".wording", ".shown", ".sheets.alike",
                               ".sheets.units", ".reading.abbreviations", ".reading.parts",
                               ".reading.ordinals", ".reading.money", ".reading.scales"},
                              {".styles", ".wording", ".pages", "/pages"}},
                    Described{"words", "words/", of_kind, {".traits", ".traits.*"}, {}},
                    Described{"guide", "guide.json", of_guide, {".hints"}, {}},
                    Described{"checks", "checks/", of_rules, {".reasons"}, {".rules[]"}},
                    Described{"old_fonts", "old_fonts.json", of_fonts, {}, {}},
                    Described{"report_data",
                              "samples/",
                              of_data,
                              {".values", ".last", ".last_year", ".lists", ".lists.*[]", ".tables",
                               ".cells", ".switches"},
                              {}}),
    [](auto const& described) { return std::string(described.param.name); });

/// What an editor offers for `check` is what rows may be written in.
TEST(ChecksSchema, NamesOnlyFunctionsThatThereAre) {
    auto const kind = test::shipped_kind("cchc_xa");
    auto const schema =
        json::parse(test::read_file(test::source_folder() / "docs/schemas/checks.schema.json"));
    auto const& words =
        schema.at_pointer("/properties/rules/items/properties/check/enum").as_array();
    ASSERT_GT(words.size(), 100U);
    for (auto const& word : words) {
        json::object const row{{"id", "X01"},
                               {"severity", "info"},
                               {"source", "x"},
                               {"message", "x."},
                               {"check", word}};
        KindFiles const files{
            {"checks/90.json", json::serialize(json::object{{"rules", json::array{row}}})}};
        EXPECT_NE(code_of(load_rules(kind, files)), "check.unknown_function") << word;
    }
}

}  // namespace
}  // namespace report
