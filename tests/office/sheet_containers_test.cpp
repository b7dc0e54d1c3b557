// SPDX-License-Identifier: MPL-2.0
// The truth of the sheets in further containers that people have: binary workbooks, what a browser
// copies, a file for each month.
#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "sheets_fixture.hpp"

namespace report::office {
namespace {

using test::one_stop;

namespace json = boost::json;

class Containers : public Sheets {};

TEST_F(Containers, ABinaryWorkbookGivesItsSheet) {
    auto const model = seed();
    auto const answer = import(model, "bang.xlsb", test::as_xlsb(one_stop().sheet));
    ASSERT_TRUE(answer.done) << answer.sentence;
    EXPECT_EQ(shown(model), test::whole_table()) << all(answer.warnings);
}

/// What browsers put round the cells that somebody marked.
TEST_F(Containers, WhatABrowserCopiesIsTakenByItsTableNotByItsText) {
    auto const page = test::as_html(one_stop().sheet);
    auto const begin = page.find("<table"), end = page.find("</table>") + 8;
    auto const table = page.substr(begin, end - begin);
    for (auto const& copied :
         {"<meta http-equiv=\"content-type\" content=\"text/html; charset=utf-8\">" + table,
          "<html><body>\n<!--StartFragment-->" + table + "<!--EndFragment-->\n</body>\n</html>",
          "<html><head><style>td{color:red}</style></head><body><div><p>Trang 1</p>" + table +
              "<script>var a = '<table>';</script></div></body></html>"}) {
        test::copy_page(context(), copied, "không phải bảng");
        auto const model = seed();
        auto const answer =
            call(std::string("import?") + test::form, model, {}, {{"From", "clipboard"}});
        ASSERT_TRUE(answer.done) << answer.sentence;
        EXPECT_EQ(shown(model), test::whole_table()) << copied.substr(0, 60);
    }
}

TEST_F(Containers, SheetsOfTheMonthsOfAQuarterAreBroughtInTogether) {
    std::string files;
    for (auto const* month : {"3", "1", "2"}) {
        auto layout = test::flat();
        layout.sheet.rows.insert(layout.sheet.rows.begin(),
                                 test::texts({std::string("Tháng ") + month + " năm 2024"}));
        auto const file = folder() / (std::string("thang-") + month + ".xlsx");
        test::write_file(file, test::as_xlsx(layout.sheet));
        files += (files.empty() ? "" : "\n") + file.string();
    }
    auto data = json::parse(test::sample("pho-an-7-thang-2023.json")).as_object();
    data["period"] = json::object{{"kind", "quy"}, {"n", 1}, {"year", 2024}};
    auto const model = make_report(json::serialize(data));
    auto const answer = call(std::string("import?") + test::form, model, {}, {{"File", files}});
    ASSERT_TRUE(answer.done) << answer.sentence;
    auto const lines = shown(model);
    ASSERT_EQ(lines.size(), 4U) << all(answer.warnings);
    EXPECT_EQ(lines[0].rfind("1|Hộ tịch|3.458|1.500|1.938|20|", 0), 0U) << lines[0];
    EXPECT_TRUE(says(answer.warnings, "khác số còn lại cuối kỳ liền trước"))
        << "20 are taken over each month, and 7 were left: " << all(answer.warnings);
}

}  // namespace
}  // namespace report::office
