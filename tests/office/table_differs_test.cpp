// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include "tables_in_writer.hpp"

namespace report::office {
namespace {

using test::text_of;

class TableDiffers : public TablesInWriter {
protected:
    /// The form with a number of its own where the report says 909.
    session::Model typed_over() {
        auto const model = seed();
        insert(model, form);
        insert(model, "bang_so_sanh");
        type(model, form, 0, 3, "919");
        return model;
    }
    session::Answer update(session::Model const& model, std::string const& differences) {
        return call("refresh", model, {}, {{"Differences", differences}});
    }
    static std::int64_t online(session::Model const& model) {
        return std::get<Amount>(stored(model).values.at("hs_truc_tuyen")).value;
    }
};

TEST_F(TableDiffers, TheReportTakesTheTablesNumberInProseAndInEveryTableAsOneStep) {
    auto const model = typed_over();
    auto const before = text_of(model);
    auto const properties = test::record_properties(model);
    auto const answer = update(model, "table");
    ASSERT_TRUE(answer.done) << answer.sentence;
    // More came in than was done and is left.
    ASSERT_EQ(answer.warnings.size(), 1U);
    EXPECT_NE(answer.warnings[0].find("(7) + (11)"), std::string::npos) << answer.warnings[0];
    EXPECT_EQ(online(model), 919);
    EXPECT_TRUE(stored(model).tables.empty());
    auto const text = text_of(model);
    EXPECT_NE(text.find("2.108 hồ sơ"), std::string::npos);
    EXPECT_EQ(text.find("2.098"), std::string::npos);
    EXPECT_EQ(body(model, form)[0][2], "2.108");
    EXPECT_EQ(body(model, "bang_so_sanh")[2][3], "919");
    test::undo(model);
    EXPECT_EQ(text_of(model), before);
    EXPECT_EQ(test::record_properties(model), properties);
    test::redo(model);
    EXPECT_EQ(text_of(model), text);
}

TEST_F(TableDiffers, TheCellShowsTheReportsNumberAgain) {
    auto const model = typed_over();
    auto const answer = update(model, "report");
    ASSERT_TRUE(answer.done) << answer.sentence;
    EXPECT_TRUE(answer.warnings.empty()) << answer.warnings.front();
    EXPECT_EQ(online(model), 909);
    EXPECT_TRUE(stored(model).tables.empty());
    EXPECT_EQ(body(model, form)[0][3], "909");
    EXPECT_EQ(body(model, form)[0][2], "2.098");
}

TEST_F(TableDiffers, BothStayWhereNothingElseIsSaid) {
    for (auto const* said : {"keep", ""}) {
        auto const model = typed_over();
        auto const answer = *said ? update(model, said) : call("refresh", model);
        ASSERT_TRUE(answer.done) << answer.sentence;
        EXPECT_EQ(answer.warnings.size(), 5U) << said;
        EXPECT_EQ(online(model), 909) << said;
        EXPECT_EQ(body(model, form)[0][3], "919") << said;
    }
}

TEST_F(TableDiffers, WhatWasLeftOnceCanStillBeDecidedByACall) {
    auto const model = typed_over();
    ASSERT_TRUE(update(model, "keep").done);
    ASSERT_TRUE(update(model, "table").done);
    EXPECT_EQ(online(model), 919);
}

TEST_F(TableDiffers, RowsGivenToATableGoIntoTheReportInTheSameStep) {
    auto const model = seed();
    auto const steps = test::undo_titles(model).size();
    auto const answer =
        call("table?" + std::string(form), model, rows_of_number(3), {{"Differences", "table"}});
    ASSERT_TRUE(answer.done) << answer.sentence;
    EXPECT_EQ(online(model), 6);
    EXPECT_EQ(body(model, form).back()[2], "6");
    EXPECT_EQ(test::undo_titles(model).size(), steps + 1);
}

TEST_F(TableDiffers, AnUnknownWordIsRefusedAndNothingIsWritten) {
    auto const model = typed_over();
    auto const properties = test::record_properties(model);
    auto const answer = update(model, "both");
    EXPECT_FALSE(answer.done);
    EXPECT_NE(answer.sentence.find("Differences"), std::string::npos) << answer.sentence;
    EXPECT_EQ(test::record_properties(model), properties);
    EXPECT_EQ(body(model, form)[0][2], "2.098");
}

}  // namespace
}  // namespace report::office
