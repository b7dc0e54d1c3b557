// SPDX-License-Identifier: MPL-2.0
#include "core/packages/formulas.hpp"

#include <gtest/gtest.h>

namespace report {
namespace {

TEST(Formulas, ThatOnlyComputeWithTheirOwnWorkbookAreLetThrough) {
    for (auto const* formula :
         {"of:=SUM([.A1:.B2])", "of:=[.A1]+[$Tháng.B$2]*2",
          "of:=IF([.A1]>0;\"có\";\"không \"\"x\"\"\")", "of:=ROUND([$'Tờ 1'.A1]/3;2)",
          "oooc:=SUM([.A1];[.B1])", "of:=1.5E2", "of:=250*2"})
        EXPECT_TRUE(is_plain_formula(formula, FormulaStyle::opendocument)) << formula;
    for (auto const* formula : {"SUM(A1:B2)", "'Tờ 1'!A1+Tháng!$B$2", "IF(A1>0,\"http://x\",\"\")",
                                "vlookup(A1,$A$1:$B$9,2,FALSE)", "1E5", "A:A", "-A1%"})
        EXPECT_TRUE(is_plain_formula(formula, FormulaStyle::excel)) << formula;
}

TEST(Formulas, ThatReachOutAreNot) {
    for (auto const* formula :
         {"of:=WEBSERVICE(\"http://x\")", "of:=['file:///etc/passwd'#$Sheet1.A1]",
          "of:=DDE(\"a\";\"b\";\"c\")", "of:=INDIRECT(\"'file:///x'#$S.A1\")",
          "of:=[$'file:///x'.A1]", "of:=COM.SUN.STAR.SHEET.ADDIN.X(1)", "of:=TÊN",
          "of:=SUM(TEN_RIENG)", "msoxl:=SUM(A1)", "SUM([.A1])", "of:=\"mở", "of:=#REF!",
          "of:=MULTIPLE.OPERATIONS([.A1];[.B1];[.C1])"})
        EXPECT_FALSE(is_plain_formula(formula, FormulaStyle::opendocument)) << formula;
    for (auto const* formula :
         {"[1]Sheet1!A1", "'[1]Tờ'!A1", "'C:\\[a.xlsx]S'!A1", "WEBSERVICE(\"http://x\")",
          "cmd|'/c calc'!A1", "DDE(\"a\")", "INDIRECT(A1)", "ten_rieng", "HYPERLINK(\"http://x\")",
          "RTD(\"a\",,\"b\")", "CALL(\"a\")", "'mở", "_xlfn.WEBSERVICE(\"x\")", "a.b!A1"})
        EXPECT_FALSE(is_plain_formula(formula, FormulaStyle::excel)) << formula;
}

}  // namespace
}  // namespace report
