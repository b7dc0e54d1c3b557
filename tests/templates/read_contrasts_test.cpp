// SPDX-License-Identifier: MPL-2.0
// What was said in front of "nhưng" is not said of the number behind it; units of time and places
// count nothing that a report asks for.
#include "read_kinds.hpp"

namespace report {
namespace {

std::string of(std::map<std::string, std::string> const& all, std::string const& id) {
    auto const found = all.find(id);
    return found == all.end() ? std::string() : found->second;
}

constexpr auto staff = "3. Cải cách tổ chức bộ máy hành chính nhà nước";
constexpr auto opinions = "2. Cải cách thủ tục hành chính\n2.4. Phản ánh, kiến nghị";

TEST_F(ReadKinds, LateDossiersBehindButAreNotThoseInTime) {
    for (auto const* text :
         {"Đã trả 944 hồ sơ cho dân, cụ thể là 930 hồ sơ, trả đúng ngày ghi trên giấy hẹn, đạt "
          "98,52%, nhưng vẫn còn 14 hồ sơ đất đai và hộ tịch trả chậm mà nguyên nhân là do một "
          "công chức đi học tập trung.",
          "Trả đúng ngày, song 14 hồ sơ đất đai bị trả lại.",
          "Giải quyết đúng hạn, tuy nhiên 14 hồ sơ đất đai phải chờ."})
        EXPECT_EQ(of(dossiers(text), "hs_dung"), "") << text;
    auto const all =
        dossiers("Đã giải quyết 944 hồ sơ, đúng hạn 930 hồ sơ, nhưng trễ hạn 14 hồ sơ.");
    EXPECT_EQ(of(all, "hs_dung"), "930");
    EXPECT_EQ(of(all, "hs_qua"), "14");
}

TEST_F(ReadKinds, AReasonWithANumberOfItsOwnLeavesTheFirstItsWords) {
    for (auto const* text : {"Trả đúng hẹn, còn 14 hồ sơ bị chậm bởi hai công chức nghỉ.",
                             "Trả đúng hẹn, còn 14 hồ sơ bị chậm vì 2 lần mất điện."}) {
        auto const all = dossiers(text);
        EXPECT_EQ(of(all, "hs_dung"), "") << text;
        EXPECT_EQ(of(all, "hs_qua"), "?14") << text;
    }
}

TEST_F(ReadKinds, AShareBehindWordsOfItsOwnIsOfThem) {
    auto const all = dossiers("Đã giải quyết 944 hồ sơ, trước hạn và đúng hạn, đạt 98,52%.");
    EXPECT_EQ(of(all, "hs_da_gq"), "944");
    EXPECT_EQ(of(all, "tl_dung_han"), "98,52");
    EXPECT_EQ(of(all, "tl_gq"), "");
}

TEST_F(ReadKinds, DaysAndHoursOfWorkAreNoFigures) {
    for (auto const* text :
         {"Giải quyết hồ sơ trong 15 ngày làm việc, trễ hạn 2 giờ làm việc.",
          "Hồ sơ quá hạn 05 ngày làm việc.", "Rút ngắn thời gian giải quyết 16 ngày làm việc."})
        EXPECT_TRUE(dossiers(text).empty()) << text;
    EXPECT_EQ(of(dossiers("Có 05 hồ sơ quá hạn từ 1 đến 3 ngày làm việc."), "hs_qua"), "?5");
    EXPECT_EQ(of(dossiers("Trong các ngày làm việc đã giải quyết 115 hồ sơ đúng hạn."), "hs_dung"),
              "115");
}

TEST_F(ReadKinds, ACentreThatIsCountedIsNobodyPresent) {
    auto const all = under(staff,
                           "Biên chế công chức được giao 68, có mặt 61; đặc khu có 03 phòng, 01 "
                           "trung tâm, 04 đơn vị sự nghiệp.");
    EXPECT_NE(of(all, "bm_co_mat"), "1");
    EXPECT_NE(of(all, "cb_co_mat"), "1");
}

TEST_F(ReadKinds, WhatALabelIsAboutIsNotCountedBehindIt) {
    auto const all =
        under(opinions, "Phản ánh, kiến nghị của người dân về thủ tục: nhận 06, trả lời rồi 06.");
    EXPECT_EQ(of(all, "pa_nhan"), "6");
    EXPECT_EQ(of(all, "pa_da_xl"), "6");
    EXPECT_EQ(of(all, "th_tiep_nhan"), "");
}

TEST_F(ReadKinds, AProvinceEndsWithItsSentence) {
    auto const old = read(
        "Thực hiện kế hoạch của tỉnh. Kết quả như sau. Theo chỉ đạo của tỉnh. Kết quả trên là "
        "của toàn xã.");
    ASSERT_TRUE(old);
    EXPECT_EQ(old->envelope.province, "");
}

TEST_F(ReadKinds, WhatWasNotDoneWellIsNoNone) {
    for (auto const* text :
         {"Việc chưa làm được: trả lời còn chậm.", "Mặt chưa được: trả lời ý kiến còn chậm.",
          "Chưa làm được: trả lời qua mạng."})
        EXPECT_EQ(of(under(opinions, text), "pa_da_xl"), "") << text;
}

}  // namespace
}  // namespace report
