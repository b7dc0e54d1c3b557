// SPDX-License-Identifier: MPL-2.0
// What a sheet leaves open is asked, and nothing else.
#include <gtest/gtest.h>

#include <algorithm>

#include "core/tables/csv.hpp"
#include "core/tables/offered.hpp"
#include "small_table.hpp"

namespace report {
namespace {

class SheetQuestions : public testing::Test {
protected:
    bool asks(std::string const& id) const {
        auto sheet = sheet_;
        auto const mapping = layout_of(kind_, report_, table_, sheet, {}).mapping;
        auto const questions = sheet_questions(kind_, report_, table_, sheet, mapping);
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

/// What is told of an intake: two hundred lines of a sort, and how many more there are.
TEST(IntakeText, SaysTwoHundredLinesAndHowManyMoreThereAre) {
    Texts const texts(
        {{"import.unclear", "{count}:"}, {"import.more", "còn {count}"}, {"problem.b", "b"}});
    for (std::size_t const notes : {199U, 200U, 201U}) {
        Intake intake;
        for (std::size_t i = 0; i < notes; ++i)
            intake.notes.push_back({IntakeNote::Kind::unclear, 2, 1, {"b", {}, {}}});
        auto const text = intake_text(texts, intake);
        std::size_t lines = 0;
        for (auto at = text.find("- b"); at != std::string::npos; at = text.find("- b", at + 1))
            ++lines;
        EXPECT_EQ(lines, std::min<std::size_t>(notes, 200)) << notes;
        EXPECT_EQ(text.find("còn 1") != std::string::npos, notes == 201U) << notes;
    }
}

}  // namespace
}  // namespace report
