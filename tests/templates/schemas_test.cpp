// SPDX-License-Identifier: MPL-2.0
// The schemas of docs/schemas, by which an editor helps with the files of a kind, say what the
// reader says: they are held against it in every place of every shape that the shipped files have.
#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <set>
#include <valijson/adapters/boost_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "template_file.hpp"

namespace report {
namespace {

namespace json = boost::json;
using valijson::adapters::BoostJsonAdapter;

class JsonSchema {
public:
    explicit JsonSchema(std::string const& name)
        : text_(json::parse(
              test::read_file(test::source_folder() / "docs/schemas" / (name + ".schema.json")))) {
        valijson::SchemaParser().populateSchema(BoostJsonAdapter(text_), schema_);
    }

    /// What it says against this; empty: nothing.
    std::string against(json::value const& value) const {
        valijson::ValidationResults results;
        if (valijson::Validator().validate(schema_, BoostJsonAdapter(value), &results)) return {};
        std::string all;
        valijson::ValidationResults::Error error;
        while (results.popError(error)) {
            for (auto const& step : error.context) all += step;
            all += ": " + error.description + "\n";
        }
        return all;
    }

private:
    json::value text_;
    valijson::Schema schema_;
};

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
                object[key] = json::array{json::array{}};
                EXPECT_NE(schema_.against(value), "");
                EXPECT_NE(refused(path, value), "");
                object = whole;
            }
        });
        ASSERT_EQ(json::serialize(value), json::serialize(json::parse(files_.at(path))));
    }
    EXPECT_GT(seen.size(), 8U);
}

INSTANTIATE_TEST_SUITE_P(Each, Schemas, testing::Values("section", "table"));

}  // namespace
}  // namespace report
