// SPDX-License-Identifier: MPL-2.0
#include "core/truth/aside.hpp"

#include <gtest/gtest.h>

#include "small_kind.hpp"

namespace report {
namespace {

using Where = AsideText::Where;

class Aside : public testing::Test {
protected:
    std::string told(std::vector<AsideText> const& asides) {
        std::vector<Reworded> all;
        add_aside(kind_, report_, asides, all);
        std::string text;
        for (auto const& one : told_of_reworded(all, false))
            text += one.code + ": " + one.arguments.front().second + "\n";
        remember_reworded(all, report_);
        return text;
    }

    ReportKind const kind_ = test::small_kind();
    Report report_;
};

TEST_F(Aside, ATableOfAnotherProgramIsToldOnceThoughItsNumbersChange) {
    std::vector<std::string> cells{"Lĩnh vực", "Tiếp nhận", "Quá hạn", "Đất đai", "1.200", "7"};
    EXPECT_EQ(told({{Where::table, cells}}), "truth.aside_table: Lĩnh vực | Tiếp nhận | Quá hạn\n");
    cells[4] = "1.300";
    EXPECT_EQ(told({{Where::table, cells}}), "");
    cells[0] = "Thôn";
    EXPECT_EQ(told({{Where::table, cells}}), "truth.aside_table: Thôn | Tiếp nhận | Quá hạn\n")
        << "another table";
}

TEST_F(Aside, ATableOfWordsAndOneWithASingleNumberAreNone) {
    EXPECT_EQ(told({{Where::table, {"Họ tên", "Chức vụ", "Nguyễn Minh Hà", "Chủ tịch"}}}), "");
    EXPECT_EQ(told({{Where::table, {"STT", "Họ tên", "1", "Nguyễn Minh Hà"}}}), "");
    EXPECT_EQ(told({{Where::table, {"Văn bản", "Ngày", "12/KH-UBND", "16/01/2023"}}}), "");
}

TEST_F(Aside, ANoteThatCountsIsToldOnceAndAgainWhenItSaysSomethingElse) {
    EXPECT_EQ(told({{Where::note, {"Trong đó có 12 hồ sơ liên thông."}}}),
              "truth.aside_note: Trong đó có 12 hồ sơ liên thông.\n");
    EXPECT_EQ(told({{Where::note, {"Trong đó có 12 hồ sơ liên thông."}}}), "");
    EXPECT_EQ(told({{Where::note, {"Trong đó có 14 hồ sơ liên thông."}}}),
              "truth.aside_note: Trong đó có 14 hồ sơ liên thông.\n");
}

TEST_F(Aside, ANoteThatOnlyNamesADocumentOrADayIsNone) {
    EXPECT_EQ(told({{Where::note, {"Kế hoạch số 07/KH-UBND ngày 16/01/2023."}},
                    {Where::note, {"Xem mục trên."}},
                    {Where::note, {"Từ tháng 7 năm 2025."}},
                    {Where::note, {}}}),
              "");
}

TEST_F(Aside, ATextBoxThatCountsIsToldAndOneWithoutANumberIsNone) {
    EXPECT_EQ(told({{Where::frame, {"Trước hạn", "1.750 hồ sơ"}}, {Where::frame, {"DỰ THẢO"}}}),
              "truth.aside_frame: Trước hạn\n");
}

TEST_F(Aside, APictureIsToldOnceByTheWordsInFrontOfIt) {
    EXPECT_EQ(told({{Where::picture, {"+ Trước hạn: 60 hồ sơ;"}}}),
              "truth.aside_picture: + Trước hạn: 60 hồ sơ;\n");
    EXPECT_EQ(told({{Where::picture, {"+ Trước hạn: 59 hồ sơ;"}}}), "") << "the figure changed";
    EXPECT_EQ(told({{Where::picture, {"+ Quá hạn: 59 hồ sơ;"}}}),
              "truth.aside_picture: + Quá hạn: 59 hồ sơ;\n");
}

TEST_F(Aside, TrackedChangesThatWaitAreToldOnceWhateverTheySay) {
    EXPECT_EQ(told({{Where::changes, {}}}), "truth.changes: \n");
    EXPECT_EQ(told({{Where::changes, {}}}), "");
    EXPECT_EQ(told({}), "");
    EXPECT_EQ(told({{Where::changes, {}}}), "truth.changes: \n") << "new ones, later";
}

}  // namespace
}  // namespace report
