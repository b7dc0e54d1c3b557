// SPDX-License-Identifier: MPL-2.0
#include "read_kinds.hpp"

namespace report {
namespace {

/// A number of but some of what is counted, and what is told behind it.
class ReadParts : public ReadKinds {
protected:
    static std::string sure(std::map<std::string, std::string> const& all) {
        std::map<std::string, std::string> some;
        for (auto const& [id, value] : all)
            if (value.front() != '?') some[id] = value;
        return shown(some);
    }

    std::map<std::string, std::string> direction(std::string const& heading,
                                                 std::string const& text) const {
        return figures_of(
            read("I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CẢI CÁCH HÀNH CHÍNH\n" + heading + "\n" + text));
    }
};

TEST_F(ReadParts, WhatWasDoneToAPartIsNotAllThatWasDone) {
    for (auto const* text :
         {"Trả lại 07 hồ sơ để bổ sung, sau đó giải quyết 05.", "Hồ sơ đã số hóa 300, trả 290.",
          "Hồ sơ phải bổ sung 30, giải quyết xong 28.",
          "Nhận 20 hồ sơ của kỳ trước, giải quyết 18.",
          "Có 15 hồ sơ yêu cầu bổ sung, đã trả kết quả 13.",
          "Hồ sơ liên thông 65, đã giải quyết 60, đang giải quyết 05.",
          "Hồ sơ quá hạn của quý trước còn 06, nay đã giải quyết 05."}) {
        auto const all = dossiers(text);
        for (auto const* id : {"hs_da_gq", "hs_dang", "hs_qua"})
            EXPECT_TRUE(all.count(id) == 0 || all.at(id).front() == '?') << id << ": " << text;
    }
}

TEST_F(ReadParts, WhatWasDoneToAllStaysSure) {
    EXPECT_EQ(dossier("hs_da_gq", "Tiếp nhận 412 hồ sơ, số hóa 300, giải quyết 290."), "290");
    EXPECT_EQ(dossier("hs_da_gq", "Rút 03 hồ sơ, đã giải quyết 410 hồ sơ."), "410");
    auto const all = under("2. Cải cách thủ tục hành chính\n2.4. Phản ánh, kiến nghị",
                           "Xã nhận 07 phản ánh, kiến nghị, đã xử lý 06, đang xử lý 01.");
    EXPECT_EQ(all.at("pa_da_xl"), "6");
    EXPECT_EQ(all.at("pa_dang_xl"), "1");
}

TEST_F(ReadParts, WordsOfAPartAreAskedAbout) {
    for (auto const* text :
         {"Tiếp nhận lại 12, giải quyết 11.", "Nhận qua tổ lưu động 33 hồ sơ, trả đúng hẹn 31.",
          "Tiếp nhận tại nhà 17 hồ sơ, giải quyết 17 hồ sơ, đúng hạn 17.",
          "Hồ sơ nộp lần đầu 310, giải quyết 300.",
          "Hồ sơ có yếu tố nước ngoài: nhận 5, giải quyết 4.",
          "Hồ sơ thuộc thẩm quyền của tỉnh: tiếp nhận 22, giải quyết 20.",
          "Tiếp nhận hộ 14 hồ sơ cho phường bạn, đã trả 12.",
          "Nộp hộ 40 hồ sơ trực tuyến cho người già.",
          "Có 37 hồ sơ nộp trực tuyến do Đoàn Thanh niên xã nộp hộ tại nhà văn hóa.",
          "Giải quyết 12 hồ sơ của bảo hiểm xã hội.", "Đã giải quyết 18 hồ sơ của Công an xã.",
          "Mỗi công chức giải quyết 85 hồ sơ."})
        EXPECT_EQ(sure(dossiers(text)), "") << text;
    for (auto const* text : {"Nhiệm vụ đột xuất 8, hoàn thành 7.",
                             "UBND tỉnh giao riêng cho xã 19 nhiệm vụ, đã xong 17.",
                             "Còn phải hoàn thành 8 nhiệm vụ."})
        EXPECT_EQ(sure(direction("1. Công tác chỉ đạo, điều hành", text)), "") << text;
    for (auto const* text :
         {"Cán bộ không chuyên trách 14, đại học 10.", "Công chức nữ 9, có trình độ đại học 8.",
          "Cán bộ thôn 36 người, trung cấp 20 người."})
        EXPECT_EQ(sure(under("4. Cải cách chế độ công vụ", text)), "") << text;
}

TEST_F(ReadParts, AWrongNumberAndItsCorrectionAreAskedAbout) {
    for (auto const* text : {"Không phải giải quyết 120 mà là 130.",
                             "Không phải giải quyết 120 hồ sơ mà là 130 hồ sơ.",
                             "Báo cáo tháng trước ghi nhầm giải quyết 120 hồ sơ."})
        EXPECT_EQ(sure(dossiers(text)), "") << text;
}

TEST_F(ReadParts, OtherPlansAndMattersAreAskedAbout) {
    EXPECT_EQ(sure(direction("1. Công tác chỉ đạo, điều hành",
                             "Kế hoạch chuyển đổi số 18 nhiệm vụ, hoàn thành 10.")),
              "");
    constexpr auto spreading = "3. Công tác tuyên truyền";
    for (auto const* text :
         {"Tuyên truyền bầu cử 14 buổi.", "Tham gia 3 hội nghị do huyện tổ chức, 45 lượt người dự.",
          "Tuyên truyền an toàn giao thông 6 buổi, 500 lượt người."})
        EXPECT_EQ(sure(direction(spreading, text)), "") << text;
    for (auto const* text :
         {"Phản ánh ngoài thẩm quyền 3, chuyển 3.", "Phản ánh về môi trường 6, đã xử lý 5."})
        EXPECT_EQ(sure(under("2. Cải cách thủ tục hành chính\n2.4. Phản ánh, kiến nghị", text)), "")
            << text;
}

TEST_F(ReadParts, DocumentsThatWereOnlyHandedOnAreAskedAbout) {
    for (auto const* text :
         {"Triển khai 12 văn bản.", "Đăng 12 văn bản lên trang thông tin.",
          "Xã phổ biến 12 văn bản về CCHC.", "Xã đã phổ biến, quán triệt 12 văn bản.",
          "Thực hiện 12 văn bản chỉ đạo của UBND huyện.", "Tổng hợp 12 văn bản.",
          "Cập nhật 12 văn bản lên cơ sở dữ liệu.", "Trình 12 văn bản.",
          "Đảng ủy xã ban hành 03 văn bản chỉ đạo về CCHC.",
          "Xã phổ biến 12 văn bản do UBND huyện ban hành."})
        EXPECT_EQ(sure(direction("1. Công tác chỉ đạo, điều hành", text)), "") << text;
    EXPECT_EQ(sure(direction("1. Công tác chỉ đạo, điều hành",
                             "UBND xã đã ban hành 12 văn bản chỉ đạo về CCHC.")),
              "cd_vb_so 12");
}

TEST_F(ReadParts, TasksThatThoseAboveHandedOutAreAskedAbout) {
    for (auto const* text :
         {"UBND tỉnh giao 23 nhiệm vụ.", "UBND tỉnh giao 23 nhiệm vụ, đã hoàn thành 20 nhiệm vụ.",
          "UBND huyện giao xã 23 nhiệm vụ, xã đã hoàn thành 20.",
          "UBND xã được UBND tỉnh giao 23 nhiệm vụ trên hệ thống, đã hoàn thành 21 nhiệm vụ.",
          "Thực hiện 23 nhiệm vụ do UBND tỉnh giao, hoàn thành 20 nhiệm vụ.",
          "Trong 23 nhiệm vụ được huyện giao, xã đã hoàn thành 20.",
          "Thường trực HĐND giao 23 nhiệm vụ, đã hoàn thành 20 nhiệm vụ."})
        EXPECT_EQ(sure(direction("1. Công tác chỉ đạo, điều hành", text)), "") << text;
}

TEST_F(ReadParts, WhatThePartyAndThePoliceDidAndWhatAllCommunesWereGivenIsAskedAbout) {
    for (auto const* text :
         {"Nghị quyết Đảng ủy đề ra 12 nhiệm vụ, giải pháp về CCHC.",
          "Chương trình của Huyện ủy gồm 15 nhiệm vụ, đã hoàn thành 9 nhiệm vụ."})
        EXPECT_EQ(sure(direction("1. Công tác chỉ đạo, điều hành", text)), "") << text;
    for (auto const* text : {"Công an xã kiểm tra 12 cơ sở kinh doanh, phát hiện 03 vi phạm.",
                             "Kiểm tra an toàn thực phẩm 15 cơ sở, phát hiện 04 vi phạm."})
        EXPECT_EQ(sure(direction("2. Kiểm tra cải cách hành chính", text)), "") << text;
    EXPECT_EQ(
        sure(under("4. Cải cách chế độ công vụ", "Huyện giao các xã 480 biên chế, hiện có 470.")),
        "");
    constexpr auto spreading = "3. Công tác tuyên truyền";
    for (auto const* text :
         {"Phối hợp báo tỉnh đăng 03 bài.", "Mở 02 lớp tập huấn kỹ thuật trồng lúa với 80 người."})
        EXPECT_EQ(sure(direction(spreading, text)), "") << text;
}

TEST_F(ReadParts, WhatIsSaidInFrontOfAWholeIsNotSaidOfIt) {
    for (auto const* text : {"Được giải quyết trong tổng số 1.305 hồ sơ.",
                             "Đã giải quyết phần lớn trong tổng số 1.305 hồ sơ.",
                             "Hồ sơ được giải quyết trên tổng số 1.305 hồ sơ.",
                             "Hồ sơ trực tuyến trong số 1.305 hồ sơ chiếm 70%."}) {
        auto const all = dossiers(text);
        EXPECT_EQ(all.count("hs_da_gq") + all.count("hs_truc_tuyen"), 0U) << text;
    }
    auto const parts = dossiers(
        "Số hồ sơ nói trên được giải quyết trong tổng số 1.305 hồ sơ của quý, bao gồm 41 "
        "hồ sơ tồn từ quý II chuyển qua và 1.264 hồ sơ nhận mới.");
    EXPECT_EQ(parts.count("hs_da_gq"), 0U);
    EXPECT_EQ(parts.count("hs_moi"), 1U);
}

TEST_F(ReadParts, TimesOnTheAirAreNoMeetings) {
    constexpr auto spreading = "3. Công tác tuyên truyền";
    for (auto const* text :
         {"Phát thanh 40 buổi.", "Loa truyền thanh phát 60 buổi.", "Phát sóng 24 buổi."})
        EXPECT_EQ(direction(spreading, text).count("tt_hoi_nghi"), 0U) << text;
    EXPECT_EQ(sure(direction(spreading, "Đài truyền thanh xã phát 26 tin, 04 bài.")),
              "tt_bai 4, tt_tin 26");
}

TEST_F(ReadParts, FaultsThatTheDistrictFoundAreAskedAbout) {
    for (auto const* text : {"Được huyện kiểm tra, phát hiện 5.",
                             "Huyện về kiểm tra, chỉ ra 4 tồn tại, xã đã khắc phục 3."})
        EXPECT_EQ(sure(direction("2. Kiểm tra cải cách hành chính", text)), "") << text;
}

}  // namespace
}  // namespace report
