// SPDX-License-Identifier: MPL-2.0
#include "core/truth/other_period.hpp"

#include <gtest/gtest.h>

#include "small_kind.hpp"

namespace report {
namespace {

class OtherPeriod : public testing::Test {
protected:
    OtherPeriod() {
        report_.kind = kind_.id;
        report_.period = make_period(kind_, "quy", 3, 2023).value();
    }
    std::string told(std::string const& title) {
        std::vector<Reworded> all;
        add_other_period(
            kind_, report_,
            {{"Trong quý IV năm 2023 có việc khác.", "", false}, {title, "subject", false}}, all);
        std::string text;
        for (auto const& one : told_of_reworded(all, false)) {
            text += one.code + ":";
            for (auto const& [name, value] : one.arguments)
                if (name != "text") text += " " + value;
        }
        remember_reworded(all, report_);
        return text;
    }

    ReportKind const kind_ = test::small_kind();
    Report report_;
};

TEST_F(OtherPeriod, ReplacingTheQuarterInTheTitleOfACopyIsToldOnce) {
    EXPECT_EQ(told("Công tác cải cách hành chính quý IV năm 2023"),
              "truth.other_period: quý III năm 2023 quý IV năm 2023");
    EXPECT_EQ(told("Công tác cải cách hành chính quý IV năm 2023"), "");
    EXPECT_EQ(told("Công tác cải cách hành chính quý III năm 2024"),
              "truth.other_period: quý III năm 2023 quý III năm 2024");
    EXPECT_EQ(told("Công tác cải cách hành chính quý III\nnăm 2023"), "");
    EXPECT_EQ(told("Công tác cải cách hành chính tháng 9 năm 2023"),
              "truth.other_period: quý III năm 2023 tháng 9 năm 2023");
}

TEST_F(OtherPeriod, ATitleInOtherWordsOfTheSamePeriodOrOfNoneSaysNothing) {
    for (auto const* title :
         {"CÔNG TÁC CẢI CÁCH HÀNH CHÍNH QUÝ III NĂM 2023", "Kết quả CCHC quý 3/2023",
          "Kết quả cải cách hành chính quý III", "Kết quả cải cách hành chính",
          "Kết quả quý III và phương hướng quý IV năm 2023", ""})
        EXPECT_EQ(told(title), "") << title;
}

}  // namespace
}  // namespace report
