// SPDX-License-Identifier: MPL-2.0
// The schemas of docs/schemas, by which an editor helps with the files of a kind, say what the
// reader says: they are held against it in every place of every shape that the shipped files have.
#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <filesystem>
#include <set>

#include "core/catalogue/form_workbook.hpp"
#include "core/json/json.hpp"
#include "json_schema.hpp"
#include "template_file.hpp"

namespace report {
namespace {

namespace json = boost::json;

using test::JsonSchema;
using test::no_value;

/// Calls `visit` with each object below and its shape, ".groups[].figures[]", once a shape; names
/// that a kind chooses itself are one.
template <class Visit>
void each_shape(json::value& value, std::string const& shape, std::set<std::string>& seen,
                Visit const& visit) {
    if (auto* array = value.if_array())
        for (auto& item : *array) each_shape(item, shape + "[]", seen, visit);
    auto* object = value.if_object();
    if (!object) return;
    bool const chosen = shape.size() > 6 && shape.compare(shape.size() - 6, 6, ".cells") == 0;
    if (!chosen && seen.insert(shape).second) visit(*object, shape);
    for (auto& [key, item] : *object)
        each_shape(item, shape + "." + (chosen ? "*" : std::string(key)), seen, visit);
}

class Schemas : public testing::TestWithParam<char const*> {
protected:
    std::vector<std::string> paths() const {
        std::vector<std::string> all;
        for (auto const& [path, content] : files_)
            if (path.rfind(std::string(GetParam()) + "s/", 0) == 0) all.push_back(path);
        return all;
    }
    /// The reader's problem with the kind where this file is such; empty: none.
    std::string refused(std::string const& path, json::value const& value) const {
        auto files = files_;
        files[path] = json::serialize(value);
        auto const kind = load_report_kind(files);
        return kind ? std::string() : kind.error().code;
    }

    KindFiles files_ = test::kind_files(test::source_folder() / "templates/cchc_xa");
    JsonSchema schema_{GetParam()};
};

TEST_P(Schemas, TakeEveryShippedFile) {
    ASSERT_FALSE(paths().empty());
    for (auto const& path : paths())
        EXPECT_EQ(schema_.against(json::parse(files_.at(path))), "") << path;
}

TEST_P(Schemas, RefuseTheKeysAndTheValuesThatTheReaderRefuses) {
    std::set<std::string> seen;
    for (auto const& path : paths()) {
        auto value = json::parse(files_.at(path));
        each_shape(value, "", seen, [&](json::object& object, std::string const& shape) {
            SCOPED_TRACE(path + " " + shape);
            auto const whole = object;
            object["la"] = 1;
            EXPECT_NE(schema_.against(value), "");
            EXPECT_EQ(refused(path, value), "json.unknown_key");
            object = whole;
            for (auto const& [key, was] : whole) {
                SCOPED_TRACE(std::string(key));
                object.erase(key);
                bool const missed = !schema_.against(value).empty();
                auto const code = refused(path, value);
                EXPECT_TRUE(!missed || !code.empty()) << "only the schema wants it";
                EXPECT_TRUE(missed || code != "json.missing") << "only the reader wants it";
                object[key] = no_value();
                EXPECT_NE(schema_.against(value), "");
                EXPECT_NE(refused(path, value), "");
                object = whole;
            }
        });
        ASSERT_EQ(json::serialize(value), json::serialize(json::parse(files_.at(path))));
    }
    EXPECT_GT(seen.size(), 8U);
}

/// Read when its table is exported, so the kind does not tell what is wrong with one.
class WorkbookSchema : public testing::Test {
protected:
    static std::map<std::string, json::value> shipped() {
        std::map<std::string, json::value> all;
        for (auto const& entry : std::filesystem::directory_iterator(test::source_folder() /
                                                                     "templates/cchc_xa/workbooks"))
            all[entry.path().stem().string()] = json::parse(test::read_file(entry.path()));
        return all;
    }
    std::string refused(std::string const& table, json::value const& value) const try {
        read_form_workbook(json::serialize(value), table, *kind_.table(table));
        return {};
    } catch (ProblemError const& error) {
        return error.problem.code;
    }

    ReportKind kind_ = test::shipped_kind("cchc_xa");
    JsonSchema schema_{"workbook"};
};

TEST_F(WorkbookSchema, TakesEveryShippedFile) {
    ASSERT_FALSE(shipped().empty());
    for (auto const& [table, value] : shipped()) {
        EXPECT_EQ(schema_.against(value), "") << table;
        EXPECT_EQ(refused(table, value), "") << table;
    }
}

TEST_F(WorkbookSchema, RefusesTheKeysAndTheValuesThatTheReaderRefuses) {
    for (auto const& [table, whole] : shipped()) {
        auto const both = [&, &id = table](json::value const& value, bool wanted) {
            EXPECT_EQ(schema_.against(value).empty(), wanted) << json::serialize(value);
            EXPECT_EQ(refused(id, value).empty(), wanted) << json::serialize(value);
        };
        auto const with = [&, &shape = whole](std::string const& at, json::value const& put) {
            auto value = shape;
            auto const last = at.rfind('/');
            boost::system::error_code error;
            auto* const parent = value.find_pointer(at.substr(0, last), error);
            parent->as_object()[at.substr(last + 1)] = put;
            return value;
        };
        for (auto const* at : {"/la", "/cells/0/la"}) both(with(at, 1), false);
        for (auto const& [key, was] : whole.get_object()) {
            both(with("/" + std::string(key), no_value()), false);
            auto value = whole;
            value.get_object().erase(key);
            both(value, key == "cells");
        }
        for (auto const* at : {"/first_row", "/total", "/sheet", "/cells/0/at", "/cells/0/text"})
            both(with(at, json::object()), false);
        both(with("/first_row", 0), false);
        both(with("/first_row", 1001), false);
        both(with("/sheet", "a/b"), false);
        both(with("/sheet", ""), false);
        both(with("/sheet", json::string(32, 'a')), false);
        both(with("/columns/tt", "1"), false);
        both(with("/cells/0/at", "A"), false);
        both(with("/cells/0/side", "middle"), false);
        both(with("/cells/0/side", "right"), true);
        both(with("/total", false), true);
        both(with("/first_row", 12), true);
    }
}

INSTANTIATE_TEST_SUITE_P(Each, Schemas, testing::Values("section", "table"));

}  // namespace
}  // namespace report
