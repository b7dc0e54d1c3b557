// SPDX-License-Identifier: MPL-2.0
#include "core/truth/own_numbers.hpp"

#include <gtest/gtest.h>

#include "small_kind.hpp"

namespace report {
namespace {

class OwnNumbers : public testing::Test {
protected:
    OwnNumbers() {
        for (auto const& one : prose_) known_.add({}, one.text);
        known_.add("cau", "Số hồ sơ còn lại của các năm trước: {con} hồ sơ.");
    }
    std::vector<std::string> own(std::vector<StandingParagraph> const& standing) const {
        KnownAs known_as;
        known_.typed_in(standing, {}, &known_as);
        return own_numbers(kind_, prose_, standing, known_as,
                           [&](std::size_t i) { return standing[i].text; });
    }

    ReportKind const kind_ = test::small_kind();
    std::vector<TemplateParagraph> const prose_{
        {"KẾT QUẢ GIẢI QUYẾT", "muc"},
        {"Hồ sơ kỳ trước chuyển qua: {cu} hồ sơ.", ""},
        {"Xã có 12 thôn tham gia, đã nhận {moi} hồ sơ.", ""}};
    KnownText known_;
};

TEST_F(OwnNumbers, StandInParagraphsOfAHandAndBehindOurs) {
    using Texts = std::vector<std::string>;
    EXPECT_EQ(own({{"Lĩnh vực đất đai có 210 hồ sơ quá hạn.", {}}}),
              Texts{"Lĩnh vực đất đai có 210 hồ sơ quá hạn."});
    EXPECT_EQ(own({{"Hồ sơ kỳ trước chuyển qua: {cu} hồ sơ. Trong đó có 40 hồ sơ đất đai.", {}}}),
              Texts{"Trong đó có 40 hồ sơ đất đai."});
    EXPECT_EQ(own({{"Hồ sơ kỳ trước chuyển qua: {cu} (tăng 15) hồ sơ.", {}}}).size(), 1U);
}

TEST_F(OwnNumbers, AreNoneInOurProseInPlacesInHeadingsAndInCitations) {
    for (auto const& one : prose_) EXPECT_TRUE(own({{one.text, {}}}).empty()) << one.text;
    EXPECT_TRUE(own({{"Số hồ sơ còn lại của các năm trước: 7 hồ sơ.", "cau"}}).empty());
    EXPECT_TRUE(own({{"Tiếp nhận 12 hồ sơ", {}, true}}).empty());
    EXPECT_TRUE(own({{"Thực hiện Kế hoạch số 07/KH-UBND ngày 16/01/2023 của xã.", {}}}).empty());
    EXPECT_TRUE(own({{"Cán bộ, công chức làm việc đúng giờ.", {}}}).empty());
}

TEST_F(OwnNumbers, AreToldInOneSentenceThatNamesTheFirst) {
    EXPECT_FALSE(told_of_own_numbers({}));
    auto const told = told_of_own_numbers({"a 1", "b 2", "c 3", "d 4", "e 5", "g 6"});
    ASSERT_TRUE(told);
    EXPECT_EQ(told->arguments[0].second, "6");
    EXPECT_EQ(told->arguments[1].second, "“a 1”; “b 2”; “c 3”; “d 4”; “e 5”…");
}

}  // namespace
}  // namespace report
