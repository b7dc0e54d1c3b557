// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "document_text.hpp"
#include "test_office.hpp"

namespace report {
namespace {

using Lines = std::vector<std::string>;

constexpr char const* three_level = "pho-an-7-thang-2023.json";
constexpr char const* two_level = "pho-an-9-thang-2025.json";

Lines lines_of(std::string const& text) {
    Lines lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

/// What has to be taken out of `a` and put in to have `b`: "- line" and "+ line", in order.
std::string differences(Lines const& a, Lines const& b) {
    // Longest common subsequence of the ends from (i, j) on.
    std::vector<std::vector<int>> common(a.size() + 1, std::vector<int>(b.size() + 1, 0));
    for (auto i = a.size(); i-- > 0;)
        for (auto j = b.size(); j-- > 0;)
            common[i][j] = a[i] == b[j] ? common[i + 1][j + 1] + 1
                                        : std::max(common[i + 1][j], common[i][j + 1]);
    std::string found;
    std::size_t i = 0, j = 0;
    while (i < a.size() || j < b.size()) {
        if (i < a.size() && j < b.size() && a[i] == b[j]) {
            ++i;
            ++j;
        } else if (i < a.size() && (j == b.size() || common[i + 1][j] >= common[i][j + 1])) {
            found += "- " + a[i++] + "\n";
        } else {
            found += "+ " + b[j++] + "\n";
        }
    }
    return found;
}

class Golden : public test::OfficeTest {
protected:
    std::string text(std::string const& data) { return test::text_of(make_report(data)); }

    /// With CCHC_WRITE_GOLDEN set the file is written instead, to be read before it is committed.
    static void expect_golden(std::string const& name, std::string const& text) {
        auto const file = test::source_folder() / "tests/office/golden" / name;
        if (std::getenv("CCHC_WRITE_GOLDEN")) std::ofstream(file, std::ios::binary) << text;
        EXPECT_EQ(differences(lines_of(test::read_file(file)), lines_of(text)), "");
    }
};

TEST_F(Golden, ACommuneOfThreeLevelsBeforeJuly2025) {
    expect_golden("three-level.txt", text(test::sample(three_level)));
}

TEST_F(Golden, ACommuneOfTwoLevels) {
    expect_golden("two-level.txt", text(test::sample(two_level)));
}

/// The same figures and days under both models, so that only what the model decides differs.
TEST_F(Golden, TheModelsDifferInTheseLinesOnly) {
    auto data = boost::json::parse(test::sample(three_level)).as_object();
    auto const before = text(boost::json::serialize(data));
    data["agency"] = boost::json::parse(test::sample(two_level)).at("agency");
    auto const after = text(boost::json::serialize(data));
    expect_golden("differences.txt", differences(lines_of(before), lines_of(after)));
}

}  // namespace
}  // namespace report
