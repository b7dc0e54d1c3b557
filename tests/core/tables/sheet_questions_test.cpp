// SPDX-License-Identifier: MPL-2.0
// What a sheet leaves open is asked, and nothing else.
#include <gtest/gtest.h>

#include "core/tables/csv.hpp"
#include "core/tables/offered.hpp"
#include "small_table.hpp"

namespace report {
namespace {

class SheetQuestions : public testing::Test {
protected:
    bool asks(std::string const& id) const {
        auto const questions = sheet_questions(
            kind_, report_, table_, sheet_, layout_of(kind_, report_, table_, sheet_, {}).mapping);
        return std::any_of(questions.begin(), questions.end(),
                           [&](SheetQuestion const& one) { return one.id == id; });
    }

    ReportKind kind_ = test::table_kind();
    Report report_ = test::small_report();
    TableDefinition const& table_ = *kind_.table("bang_ho_so");
    Sheet sheet_ = read_csv("Lĩnh vực;Trực tuyến;Trực tiếp\nĐất đai;1;2\nHộ tịch;3;4\n", "so.csv")
                       .value()
                       .sheet;
};

TEST_F(SheetQuestions, RowsThatAreHiddenAreAskedAboutAndAHiddenHeadIsNot) {
    EXPECT_FALSE(asks("hidden"));
    sheet_.hidden_rows = {0};
    EXPECT_FALSE(asks("hidden"));
    sheet_.hidden_rows = {0, 2};
    EXPECT_TRUE(asks("hidden"));
    sheet_.hidden_rows = {1};
    EXPECT_TRUE(asks("hidden"));
}

TEST_F(SheetQuestions, TheUnitOfMoneyIsAskedOnlyWhereATableTakesMoney) {
    EXPECT_FALSE(asks("unit"));
    EXPECT_FALSE(asks("time"));
}

}  // namespace
}  // namespace report
