// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>
#include <string>
#include <valijson/adapters/boost_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "template_file.hpp"

namespace report::test {

/// What no key takes. (Of two pairs of braces gcc makes a list in a list, clang one list.)
inline boost::json::array no_value() {
    boost::json::array value;
    value.emplace_back(boost::json::array());
    return value;
}

using valijson::adapters::BoostJsonAdapter;

/// One of docs/schemas.
class JsonSchema {
public:
    explicit JsonSchema(std::string const& name)
        : text_(boost::json::parse(
              test::read_file(test::source_folder() / "docs/schemas" / (name + ".schema.json")))) {
        valijson::SchemaParser().populateSchema(BoostJsonAdapter(text_), schema_);
    }

    /// What it says against this; empty: nothing.
    std::string against(boost::json::value const& value) const {
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
    boost::json::value text_;
    valijson::Schema schema_;
};

}  // namespace report::test
