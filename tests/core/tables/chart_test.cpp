// SPDX-License-Identifier: MPL-2.0
#include "core/tables/chart.hpp"

#include <gtest/gtest.h>

#include "core/form/table_choice.hpp"
#include "tables/small_table.hpp"

namespace report {
namespace {

ReportKind kind_with(std::string const& of_dossiers, std::string const& of_comparison = "[]") {
    auto files = test::table_files();
    auto const add = [&](char const* file, std::string const& charts) {
        auto& text = files.at(file);
        text.insert(text.find('{') + 1, "\"charts\": " + charts + ",");
    };
    add("tables/1.json", of_dossiers);
    add("tables/2.json", of_comparison);
    auto const kind = load_report_kind(files);
    if (!kind) throw ProblemError(kind.error());
    return *kind;
}

class ChartTest : public testing::Test {
protected:
    ChartData data(char const* id) const {
        auto const chart = find_chart(kind_, id);
        return chart_data(kind_, report_, chart);
    }

    std::vector<std::string> offered(std::vector<std::string> const& standing) const {
        std::vector<std::string> ids;
        for (auto const& choice : chart_choices(kind_, report_, standing)) ids.push_back(choice.id);
        return ids;
    }

    ReportKind kind_ = kind_with(R"([{"id": "hinh_ho_so", "title": "Hồ sơ {period}",
        "unit": "Hồ sơ", "across": ["mang", "giay"]}])",
                                 R"([{"id": "hinh_so_sanh", "title": "So sánh", "lying": true,
        "labels": "ten", "series": ["nay", "truoc"], "rows": ["mang"]},
       {"id": "hinh_moi_dong", "title": "Mọi dòng", "labels": "ten", "series": ["nay"],
        "per": 1000}])");
    Report report_ = test::small_report();
};

TEST_F(ChartTest, ColumnsOfTheTotalStandSideBySide) {
    auto const chart = data("hinh_ho_so");
    EXPECT_EQ(chart.title, "Hồ sơ 7 tháng đầu năm 2023");
    EXPECT_EQ(chart_lines(chart), "Trực tuyến: 909\nTrực tiếp: 1.146");
    ASSERT_EQ(chart.series.size(), 1U);
    EXPECT_EQ(chart.series.front().name, "Hồ sơ");
    EXPECT_EQ(chart.decimals, 0);
}

TEST_F(ChartTest, RowsStandWithTheirSeriesAndThoseWithoutNumbersAreLeftOut) {
    report_.last["mang"] = Amount{800};
    auto const chart = data("hinh_so_sanh");
    EXPECT_EQ(chart_lines(chart), "Trực tuyến: Kỳ này 909, Kỳ trước 800");
    EXPECT_TRUE(chart.lying);
    report_.last.clear();
    EXPECT_EQ(chart_lines(data("hinh_so_sanh")), "Trực tuyến: 909")
        << "a first report has no column of last period";
    report_.values.erase("mang");
    EXPECT_TRUE(data("hinh_so_sanh").categories.empty());
}

TEST_F(ChartTest, RatesKeepTheirDecimalsAndMoneyIsShownInItsUnit) {
    report_.values["dat"] = Percent{8487};
    report_.values["tien"] = Amount{1'500'000};
    auto const chart = data("hinh_moi_dong");
    EXPECT_EQ(chart.decimals, 2);
    EXPECT_EQ(chart_lines(chart), "Trực tuyến: 1\nTỷ lệ: 84,87%\nNghìn đồng: 2")
        << "909 and 1.500 in thousands";
}

TEST_F(ChartTest, OnlyChartsWithFiguresAreOfferedButThoseInTheDocumentAlways) {
    report_.values.clear();
    EXPECT_EQ(offered({}), std::vector<std::string>{});
    auto const choices = chart_choices(kind_, report_, {"hinh_ho_so"});
    EXPECT_EQ(choices.front().places,
              (std::vector<std::string>{"stay", "section", "cursor", "remove"}));
}

TEST_F(ChartTest, AChartOfUnknownColumnsIsRefused) {
    for (auto const* chart :
         {R"({"id": "h", "title": "H", "across": ["khong_co"]})", R"({"id": "h", "title": "H"})",
          R"({"id": "h", "title": "H", "across": ["ten"]})",
          R"({"id": "h", "title": "H", "labels": "ten", "series": ["tong"], "across": ["mang"]})",
          R"({"id": "h", "title": "H", "labels": "ten", "series": ["mang"], "rows": ["la"]})",
          R"({"id": "bang_ho_so", "title": "H", "across": ["mang"]})"})
        EXPECT_THROW(kind_with("[" + std::string(chart) + "]"), ProblemError) << chart;
    EXPECT_NO_THROW(kind_with(R"([{"id": "h", "title": "H", "across": ["mang"]}])"));
}

}  // namespace
}  // namespace report
