// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "matrix.hpp"
#include "process.hpp"
#include "rules.hpp"
#include "test_office.hpp"

namespace report::ruler {
namespace {

/// A group of rules over every one of these reports.
void keeps(Violations (*check)(Measured const&), std::vector<Measured> const& reports = matrix()) {
    ASSERT_FALSE(reports.empty());
    for (auto const& report : reports)
        for (auto const& violation : check(report))
            ADD_FAILURE() << violation.rule << ", " << report.name << ": " << violation.what << "\n"
                          << report.file;
}

/// The variants are what their names say, and the signature block really meets the foot of a page.
TEST(Matrix, HoldsTheCasesThatStrainTheLayout) {
    EXPECT_GE(copy_of("ten-dai").agency.back().lines.size(), 3U);
    EXPECT_GE(copy_of("phong-cap-tren-dai").agency.front().lines.size(), 2U);
    EXPECT_EQ(copy_of("trich-yeu-ngan").subject.lines.size(), 1U);
    EXPECT_EQ(copy_of("trich-yeu-ba-dong").subject.lines.size(), 3U);
    EXPECT_GE(copy_of("noi-gui-dai").addressees.front().lines.size(), 2U);
    EXPECT_EQ(copy_of("ba-noi-gui").addressees.size(), 4U);
    EXPECT_EQ(copy_of("muoi-hai-noi-nhan").recipients.size(), 13U);
    EXPECT_EQ(copy_of("khong-gui-len").addressees.size(), 0U);
    int near_the_foot = 0, taken_over = 0;
    for (auto const& report : matrix()) {
        auto const& end = report.signer.lines.back();
        int above = 0;
        for (auto const& paragraph : report.body)
            for (auto const& line : paragraph.lines) above += line.page == end.page ? 1 : 0;
        if (above <= 4) ++taken_over;
        if (end.bottom > report.page.height - report.page.bottom - 20) ++near_the_foot;
    }
    EXPECT_GE(near_the_foot, 1);
    EXPECT_GE(taken_over, 3);
}

TEST(Layout, PageFontsAndPageNumbers) {
    keeps(check_page);
}
TEST(Layout, Letterhead) {
    keeps(check_letterhead);
}
TEST(Layout, Number) {
    keeps(check_number);
}
TEST(Layout, PlaceAndDate) {
    keeps(check_place_date);
}
TEST(Layout, TypeAndSubject) {
    keeps(check_title);
}
TEST(Layout, Paragraphs) {
    keeps(check_paragraphs);
}
TEST(Layout, HeadingsAndNumbering) {
    keeps(check_outline);
}
TEST(Layout, Signature) {
    keeps(check_signature);
}
TEST(Layout, Addressees) {
    keeps(check_addressees);
}
TEST(Layout, Recipients) {
    keeps(check_recipients);
}

std::string said_by_check(boost::json::object const& report) {
    // What the sample data itself lacks and contradicts, and dates that a variant moved.
    static std::set<std::string> const in_the_data{"B03", "B08", "C05", "C05b", "F24",
                                                   "H07", "N10", "S10", "T02",  "T03"};
    std::string said;
    for (auto const& finding : report.at("findings").as_array()) {
        auto const rule = std::string(finding.at("rule").as_string());
        if (in_the_data.count(rule) == 0)
            said += rule + " " + std::string(finding.at("message").as_string()) + "\n";
    }
    return said;
}

/// Agencies, periods, both levels of government, forms of signing: our own reports are lawful.
TEST(Layout, TheCheckTellsOfOurOwnReportsOnlyWhatTheirDataSays) {
    namespace fs = std::filesystem;
    auto const folder = test::built_folder() / "ruler_checked";
    fs::remove_all(folder);
    fs::create_directories(folder);
    std::vector<std::string> words{test::program("cchc").string(), "check"};
    for (auto const& report : matrix()) words.push_back(report.file);
    for (auto const& word : {std::string("--json"), folder.string()}) words.push_back(word);
    auto const ended = test::run_program(
        words, {{"XDG_CACHE_HOME", (test::built_folder() / "test_profiles").string()}});
    EXPECT_EQ(ended.code, 1) << ended.err;
    std::size_t looked = 0;
    for (auto const& file : fs::directory_iterator(folder)) {
        std::ifstream in(file.path(), std::ios::binary);
        std::string const text((std::istreambuf_iterator<char>(in)), {});
        EXPECT_EQ(said_by_check(boost::json::parse(text).as_object()), "") << file.path();
        ++looked;
    }
    EXPECT_EQ(looked, matrix().size());
}

/// What somebody typed by hand goes on in a lawful report.
TEST(Layout, TheNextReportOfOneTypedByHand) {
    EXPECT_EQ(nexts().failed, "");
    for (auto* check :
         {check_page, check_letterhead, check_number, check_place_date, check_title,
          check_paragraphs, check_outline, check_signature, check_addressees, check_recipients})
        keeps(check, nexts().reports);
}

}  // namespace
}  // namespace report::ruler
