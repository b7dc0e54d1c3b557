// SPDX-License-Identifier: MPL-2.0
#include "core/tables/csv.hpp"

#include <gtest/gtest.h>

#include "small_table.hpp"

namespace report {
namespace {

TEST(ToCsv, WritesHeadAndBodyForASpreadsheet) {
    auto const kind = test::table_kind();
    TableRows rows;
    rows.rows.emplace_back();
    rows.rows.back().cells = {{"ten", std::string("Đất; \"đai\"\nvà nhà")},
                              {"mang", Amount{2098, false}}};
    EXPECT_EQ(to_csv(grid(kind, test::small_report(), *kind.table("bang_ho_so"), rows)),
              "\xEF\xBB\xBF"
              "TT;Lĩnh vực;Nhận;;;Tỷ lệ (%)\r\n"
              ";;Tổng số;Trong đó;;\r\n"
              ";;;Trực tuyến;Trực tiếp;\r\n"
              "(1);(2);(3) = (4) + (5);(4);(5);(6)\r\n"
              "1;\"Đất; \"\"đai\"\"\nvà nhà\";2.098;2.098;0;100\r\n"
              "TỔNG CỘNG;;2.098;2.098;0;100\r\n");
}

}  // namespace
}  // namespace report
