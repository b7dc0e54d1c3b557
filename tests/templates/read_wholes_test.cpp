// SPDX-License-Identifier: MPL-2.0
// What the second number of a pair is of, and documents that are not told to be legal ones.
#include "read_kinds.hpp"

namespace report {
namespace {

class ReadWholes : public ReadKinds {
protected:
    std::string pair(std::string const& text) const { return shown(dossiers(text)); }
    std::string law(std::string const& text) const {
        return shown(under("1. Cải cách thể chế", text));
    }
};

TEST_F(ReadWholes, OfDossiersInTimeAreThoseDone) {
    EXPECT_EQ(pair("Hồ sơ giải quyết đúng hạn 390/400 hồ sơ."), "hs_da_gq 400, hs_dung 390");
    EXPECT_EQ(pair("Quá hạn 5/400 hồ sơ đã giải quyết."), "hs_da_gq 400, hs_qua 5");
}

TEST_F(ReadWholes, AreAskedAboutWhenNoWordTellsWhichOfSeveralTheyAre) {
    EXPECT_EQ(pair("Hồ sơ nộp trực tuyến 350/400 hồ sơ."), "hs_moi ?400, hs_truc_tuyen 350");
    EXPECT_EQ(pair("Tiếp nhận trực tuyến 350/400 hồ sơ."), "hs_moi ?400, hs_truc_tuyen 350");
    EXPECT_EQ(pair("Hồ sơ trực tuyến 350/400 hồ sơ tiếp nhận mới."),
              "hs_moi 400, hs_truc_tuyen 350");
    auto const scanned = dossiers("Số hóa 390/400 hồ sơ.");
    auto const whole = scanned.find("hs_tong");
    EXPECT_TRUE(whole == scanned.end() || whole->second == "?400") << shown(scanned);
}

TEST_F(ReadWholes, OfAFigureThatHasButOneAreSure) {
    EXPECT_EQ(shown(under("1. Cải cách thể chế", "Hoàn thành 20/30 nhiệm vụ.")),
              "cd_nv_ht 20, cd_nv_kh 30");
}

TEST_F(ReadWholes, WhatIsDoneOfTheFirstNumbersPartIsAskedAbout) {
    for (auto const* text :
         {"Hồ sơ trực tuyến 180, đã giải quyết 175.", "Hồ sơ liên thông 40, đã trả 38.",
          "Tiếp nhận trực tuyến 180 hồ sơ, đã giải quyết 175 hồ sơ.",
          "Tiếp nhận qua bưu chính 20, đã trả 18."}) {
        auto const all = dossiers(text);
        auto const done = all.find("hs_da_gq");
        EXPECT_TRUE(done == all.end() || done->second.front() == '?') << text << shown(all);
    }
    EXPECT_EQ(dossier("hs_da_gq", "Nhận mới 96 hồ sơ, đã giải quyết 91 hồ sơ."), "91");
    EXPECT_EQ(dossier("hs_da_gq", "Tiếp nhận trực tiếp 300, trực tuyến 180, đã giải quyết 470."),
              "470");
}

TEST_F(ReadWholes, ADeedAloneIsNotOfTheNeighbours) {
    auto const all = dossiers("Trả 530 kết quả, trong đó 12 qua bưu chính.");
    for (auto const& [id, value] : all) EXPECT_EQ(value.front(), '?') << id;
}

TEST_F(ReadWholes, DocumentsAreLegalOnesOnlyWhenTheTextSaysSo) {
    EXPECT_EQ(law("Ban hành 05 văn bản quy phạm pháp luật."), "tc_vbqppl_bh 5");
    EXPECT_EQ(law("Văn bản quy phạm pháp luật ban hành: 02 văn bản."), "tc_vbqppl_bh 2");
    EXPECT_EQ(law("Tham mưu ban hành 14 văn bản."), "tc_vbqppl_bh ?14");
    EXPECT_EQ(law("Ban hành 05 văn bản chỉ đạo."), "tc_vbqppl_bh ?5");
    auto const elsewhere =
        under("6. Xây dựng chính quyền số", "Đã ban hành 09 văn bản triển khai.");
    auto const found = elsewhere.find("tc_vbqppl_bh");
    EXPECT_TRUE(found == elsewhere.end() || found->second == "?9") << shown(elsewhere);
}

}  // namespace
}  // namespace report
