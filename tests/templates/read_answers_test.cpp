// SPDX-License-Identifier: MPL-2.0
// Reports that answer questions, and letters whose lines run on.
#include "read_kinds.hpp"

namespace report {
namespace {

class ReadAnswers : public ReadKinds {
protected:
    ReadAnswers() { period_ = "tháng 8 năm 2023"; }

    std::string said(std::string const& body) const {
        auto const old = read(body);
        if (!old) return old.error().code;
        std::map<std::string, std::string> all;
        for (auto const& figure : old->figures)
            all[figure.id] = (figure.doubtful || figure.contradictory ? "?" : "") +
                             test::shown_bare(kind_, figure.sightings.front().value);
        std::string text;
        for (auto const& [id, value] : all)
            text += std::string(text.empty() ? "" : ", ") + id + " " + value;
        return text;
    }
};

TEST_F(ReadAnswers, AnAnswerIsAboutWhatWasAskedAboveIt) {
    for (auto const* answer : {"Trả lời: ", "UBND xã trả lời: ", "Đơn vị trả lời: "}) {
        EXPECT_EQ(said("Phần II. Cải cách thủ tục hành chính\nCâu 4. Hồ sơ tiếp nhận và giải quyết "
                       "ra sao?\n" +
                       std::string(answer) +
                       "Tháng 8 nhận mới 305 hồ sơ, kỳ trước chuyển qua 9 hồ sơ.\nCâu 5. Nhân sự "
                       "của bộ phận một cửa?\n" +
                       answer + "Có 4 công chức."),
                  "hs_ky_truoc 9, hs_moi 305, mc_nhan_su 4")
            << answer;
        EXPECT_EQ(said("Phần I. Chỉ đạo, điều hành\nCâu 1. Trong kế hoạch có bao nhiêu nhiệm vụ, "
                       "đã hoàn thành bao nhiêu?\n" +
                       std::string(answer) +
                       "Kế hoạch có 25 nhiệm vụ, đã hoàn thành 16 nhiệm vụ.\nCâu 2. Đã gửi mấy báo "
                       "cáo?\n" +
                       answer + "6 báo cáo, gửi đúng hạn 5 báo cáo."),
                  "bc_dung_han 5, bc_phai_nop 6, cd_nv_ht 16, cd_nv_kh 25")
            << answer;
    }
    // What was asked further above is no matter.
    auto const next = said(
        "Phần II. Cải cách thủ tục hành chính\nCâu 4. Có bao nhiêu phản ánh, "
        "kiến nghị?\nTrả lời: Không.\nĐã niêm yết 210 thủ tục hành chính.");
    EXPECT_EQ(next.find("pa_nhan 210"), std::string::npos) << next;
    EXPECT_NE(next.find("th_tong 210"), std::string::npos) << next;
}

TEST_F(ReadAnswers, AnOpeningBehindTheAddresseeIsNotPartOfIt) {
    for (auto const* opening : {" UBND xã Tân Mẫu trả lời từng câu hỏi như sau:",
                                " Thực hiện kế hoạch năm, UBND xã báo cáo như sau:"}) {
        auto const old = read("Kính gửi: Phòng Nội vụ TP. Nam Giang." + std::string(opening) +
                              "\nI. Chỉ đạo, điều hành\nKế hoạch có 25 nhiệm vụ.");
        ASSERT_TRUE(old) << old.error().code;
        EXPECT_EQ(old->envelope.addressees, std::vector<std::string>{"Phòng Nội vụ TP. Nam Giang"})
            << opening;
    }
}

TEST_F(ReadAnswers, ProceduresThatNobodyUsedAreNotAllOfThem) {
    EXPECT_EQ(
        said("II. Kết quả\n2. Cải cách thủ tục hành chính\nCó 4 thủ tục không phát sinh hồ sơ "
             "trong hai năm."),
        "");
}

TEST_F(ReadAnswers, PointsOfPointsAreLabelsToo) {
    auto const old = read(
        "I. Chỉ đạo, điều hành\na) Về kế hoạch:\na1) Kế hoạch có 25 nhiệm vụ.\na2. Đã "
        "hoàn thành 16 nhiệm vụ.");
    ASSERT_TRUE(old) << old.error().code;
    std::vector<std::string> labels;
    for (auto const& text : old->texts)
        if (text.text.find("nhiệm vụ") != std::string::npos) labels.push_back(text.label);
    EXPECT_EQ(labels, (std::vector<std::string>{"a1)", "a2."}));
}

TEST_F(ReadAnswers, LabelsThatStandTogetherAreOneAndOpenTheirSections) {
    auto const old = read(
        "I.1. CHỈ ĐẠO, ĐIỀU HÀNH\nI.1.a) Kế hoạch có 25 nhiệm vụ.\nI.1.b) Đăng 14 tin.\nI.2 CẢI "
        "CÁCH THỂ CHẾ\nI.2.1.a) Rà soát 5 văn bản quy phạm pháp luật.");
    ASSERT_TRUE(old) << old.error().code;
    std::vector<std::string> seen;
    for (auto const& text : old->texts)
        if (!text.label.empty()) seen.push_back(text.label + " " + text.heading);
    EXPECT_EQ(seen, (std::vector<std::string>{"I.1. i_1", "I.1.a) i_1", "I.1.b) i_1", "I.2 ii_1",
                                              "I.2.1.a) ii_1_2"}));
}

TEST_F(ReadAnswers, AHeadingMayBeNumberedInWords) {
    auto const old = read(
        "Mục một. Chỉ đạo, điều hành\nKế hoạch có 25 nhiệm vụ.\nMục năm: Cải cách thể chế\nRà "
        "soát 5 văn bản.\nMục tiêu. Hoàn thành 30 nhiệm vụ.");
    ASSERT_TRUE(old) << old.error().code;
    std::vector<std::string> labels;
    for (auto const& text : old->texts)
        if (!text.label.empty()) labels.push_back(text.label + " " + text.heading);
    EXPECT_EQ(labels, (std::vector<std::string>{"Mục một. i_1", "Mục năm: ii_1"}));
}

TEST_F(ReadAnswers, ALabelWithACountBeginsNoPartOfWhatIsToBeDone) {
    EXPECT_EQ(
        said("I. Chỉ đạo, điều hành\n- Tổng số nhiệm vụ trong kế hoạch CCHC năm 2023: 33\n- Số "
             "nhiệm vụ đang thực hiện: 19\n- Bài: 5\n- Báo cáo phải nộp: 6"),
        "bc_phai_nop 6, cd_nv_kh 33, tt_bai ?5");
}

TEST_F(ReadAnswers, LabelsWithTheirNumbersInTheLinesBelowAreATable) {
    std::string const heads =
        "II. Kết quả\n2. Cải cách thủ tục hành chính\n2.5. Kết quả giải quyết hồ sơ TTHC\n";
    EXPECT_EQ(
        said(heads + "Tổng số hồ sơ\n314\nKỳ trước chuyển qua\n9\nTiếp nhận mới\n305\nĐã giải "
                     "quyết\n300\nTrước hạn\n240\nQuá hạn\n02\nĐang giải quyết\n14\nQuá "
                     "hạn\n1"),
        "hs_da_gq 300, hs_dang 14, hs_dang_qua 1, hs_ky_truoc 9, hs_moi 305, hs_qua 2, hs_tong "
        "314, hs_truoc 240");
    // The number of a page below a line is none of it.
    auto const page = said(heads +
                           "Tiếp nhận mới hồ sơ thủ tục hành chính\n3\nĐã giải quyết 300 hồ "
                           "sơ.");
    EXPECT_EQ(page.find("hs_moi"), std::string::npos) << page;
}

TEST_F(ReadAnswers, NamesWithAnApostropheAreReadToTheirEnd) {
    for (auto const* name : {"Cư M'gar", "Krông A’na", "Ea H'Leo"}) {
        auto const old = read("Kính gửi: UBND huyện " + std::string(name) +
                              "\nI. Chỉ đạo, điều hành\nKế hoạch có 25 nhiệm vụ.");
        ASSERT_TRUE(old) << old.error().code;
        EXPECT_EQ(old->envelope.superior, "huyện " + std::string(name));
    }
}

}  // namespace
}  // namespace report
