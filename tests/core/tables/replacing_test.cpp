// SPDX-License-Identifier: MPL-2.0
#include "core/tables/replacing.hpp"

#include <gtest/gtest.h>

#include "core/tables/csv.hpp"
#include "core/tables/matching.hpp"
#include "small_table.hpp"

namespace report {
namespace {

/// Three rows stand in the table, entered in two columns of figures.
class Replacing : public testing::Test {
protected:
    ReportKind kind_ = test::table_kind();
    Report report_ = test::small_report();
    TableDefinition const& table_ = *kind_.table("bang_ho_so");

    void SetUp() override {
        report_.tables["bang_ho_so"] =
            take("Lĩnh vực;Trực tuyến;Trực tiếp\nĐất đai;1;2\nHộ tịch;3;4\nY tế;5;6\n").rows;
    }
    Intake take(std::string const& csv) const {
        auto const sheet = read_csv(csv, "so.csv").value().sheet;
        return take_in(kind_, report_, table_, sheet,
                       match_columns(kind_, report_, table_, sheet).mapping)
            .value();
    }
    /// What is said before `csv` may take the place of what stands: refused, asked, or nothing.
    std::string said(std::string const& csv) const {
        auto const intake = take(csv);
        if (auto const problem = cannot_be_put(kind_, report_, table_, intake))
            return "refused " + problem->code;
        auto const problem = would_be_lost(kind_, report_, table_, intake);
        return problem ? problem->code : std::string();
    }
};

TEST_F(Replacing, ASheetWithoutAReadableNumberLeavesTheFiguresThatStand) {
    EXPECT_EQ(said("Lĩnh vực;Trực tuyến;Trực tiếp\nĐất đai;-1;x\nHộ tịch;?;y\nY tế;z;w\n"),
              "refused import.no_figures");
    EXPECT_EQ(said("Lĩnh vực;Trực tuyến;Trực tiếp\nĐất đai;;\n"), "refused import.no_figures");
    report_.tables.clear();
    EXPECT_EQ(said("Lĩnh vực;Trực tuyến;Trực tiếp\nĐất đai;-1;x\n"), "")
        << "where nothing stands, names may be taken and the cells are named";
}

TEST_F(Replacing, FewerRowsAColumnLessOrHalfTheFiguresAreAskedAbout) {
    EXPECT_EQ(said("Lĩnh vực;Trực tuyến;Trực tiếp\nĐất đai;1;2\nHộ tịch;3;4\n"),
              "import.loses_rows");
    EXPECT_EQ(said("Lĩnh vực;Trực tuyến\nĐất đai;1\nHộ tịch;3\nY tế;5\n"), "import.loses_columns");
    EXPECT_EQ(said("Lĩnh vực;Trực tuyến;Trực tiếp\nĐất đai;1;\nHộ tịch;;4\nY tế;-5;-6\n"),
              "import.loses_cells");
    EXPECT_EQ(said("Lĩnh vực;Trực tuyến;Trực tiếp\nĐất đai;1;\nHộ tịch;;4\nY tế;5;\n"), "")
        << "one half is still there";
    report_.tables["bang_ho_so"].rows[0].cells["ten"] = std::string("Đất");
    EXPECT_EQ(said("Lĩnh vực;Trực tuyến;Trực tiếp\nĐất đai;7;2\nHộ tịch;8;9\nY tế;x;10\n"), "")
        << "one cell that cannot be read is named, and no reason to ask";
}

TEST_F(Replacing, AWholeSheetTakesThePlaceWithoutAQuestion) {
    EXPECT_EQ(said("Lĩnh vực;Trực tuyến;Trực tiếp\nĐất đai;9;8\nHộ tịch;7;6\nThuế;5;4\n"), "");
}

TEST_F(Replacing, MoreRowsThanATableMayHaveAreToldBeforeTheyAreSet) {
    kind_.limits.table_rows = 3;
    std::string csv = "Lĩnh vực;Trực tuyến;Trực tiếp\n";
    for (auto const* field : {"Đất đai", "Hộ tịch", "Y tế", "Thuế"})
        csv += std::string(field) + ";1;2\n";
    EXPECT_EQ(said(csv), "refused limit.table_rows");
}

}  // namespace
}  // namespace report
