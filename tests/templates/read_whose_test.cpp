// SPDX-License-Identifier: MPL-2.0
#include <vector>

#include "read_kinds.hpp"

namespace report {
namespace {

/// Whose a number is: the commune's, or somebody else's, or of but one field of work.
class ReadWhose : public ReadKinds {
protected:
    std::map<std::string, std::string> direction(std::string const& headings,
                                                 std::string const& text) const {
        return figures_of(
            read("I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CẢI CÁCH HÀNH CHÍNH\n" + headings + "\n" + text));
    }

    static std::string sure(std::map<std::string, std::string> const& all) {
        std::map<std::string, std::string> some;
        for (auto const& [id, value] : all)
            if (value.front() != '?') some[id] = value;
        return shown(some);
    }
};

constexpr auto tasks = "1. Công tác chỉ đạo, điều hành";
constexpr auto spreading = "3. Công tác tuyên truyền";

TEST_F(ReadWhose, TasksThatTheCommuneGaveItsPeopleAreNotThoseOfItsPlan) {
    for (auto const* text :
         {"UBND xã giao 9 nhiệm vụ cụ thể cho 6 công chức sau buổi giao ban.",
          "Chủ tịch UBND xã đã giao 14 nhiệm vụ cho các bộ phận, đã xong 11 nhiệm vụ.",
          "Tại phiên họp giao ban tháng 6, đã giao 05 nhiệm vụ, hoàn thành 04.",
          "Văn phòng HĐND và UBND được giao 8 nhiệm vụ, đã hoàn thành 8 nhiệm vụ.",
          "Phòng Kinh tế được phân công 12 nhiệm vụ, hoàn thành 10 nhiệm vụ.",
          "Giao 07 nhiệm vụ cho Tổ công nghệ số, hoàn thành 5 nhiệm vụ.",
          "Công chức Tư pháp được giao 04 nhiệm vụ và hoàn thành cả 04.",
          "Thông báo kết luận giao ban giao 13 nhiệm vụ cho 5 đơn vị, 12 nhiệm vụ hoàn thành."})
        EXPECT_EQ(sure(direction(tasks, text)), "") << text;
    for (auto const* text : {"UBND xã được giao 26 nhiệm vụ, hoàn thành 19 nhiệm vụ.",
                             "Kế hoạch CCHC năm 2023 có 26 nhiệm vụ giao cho 7 bộ phận, đã hoàn "
                             "thành 19 nhiệm vụ.",
                             "Tổng số nhiệm vụ được giao trong năm 2023: 26; đã hoàn thành: 19.",
                             "Kế hoạch đề ra 26 nhiệm vụ; đã thực hiện xong 19 nhiệm vụ."}) {
        auto const all = direction(tasks, text);
        EXPECT_EQ(all.count("cd_nv_kh") ? all.at("cd_nv_kh") : "", "26") << text;
        EXPECT_EQ(all.count("cd_nv_ht") ? all.at("cd_nv_ht") : "", "19") << text;
    }
}

TEST_F(ReadWhose, DossiersOfOneFieldAreNotTheCommunesTotal) {
    for (auto const* text : {"Hồ sơ đất đai: tiếp nhận 64, đã giải quyết 61.",
                             "Hồ sơ hộ tịch đã giải quyết 96, đang giải quyết 4.",
                             "Chứng thực: tiếp nhận 530 hồ sơ, đã giải quyết 530 hồ sơ.",
                             "Về đất đai, xã tiếp nhận 64 hồ sơ, giải quyết 60 hồ sơ.",
                             "Tiếp nhận 64 hồ sơ đất đai, đã giải quyết 61 hồ sơ, quá hạn 2 hồ sơ.",
                             "Tư pháp - hộ tịch: đã giải quyết 410 hồ sơ.",
                             "Số hồ sơ bảo trợ xã hội đã giải quyết: 33.",
                             "Đối với hồ sơ xây dựng: đã giải quyết 12, đúng hạn 11, quá hạn 01.",
                             "Hồ sơ khai sinh tiếp nhận 75, giải quyết 75.",
                             "a) Đất đai\nĐã giải quyết 61 hồ sơ, quá hạn 2 hồ sơ.",
                             "- Hồ sơ người có công:\n+ Đã giải quyết 18 hồ sơ\n+ Quá hạn 1 hồ sơ"})
        EXPECT_EQ(sure(dossiers(text)), "") << text;
    EXPECT_EQ(dossier("hs_da_gq", "Đã giải quyết 980 hồ sơ, chủ yếu là hồ sơ hộ tịch."), "980");
    EXPECT_EQ(dossier("hs_da_gq", "Bộ phận Một cửa đã giải quyết 502 hồ sơ."), "502");
    EXPECT_EQ(dossier("hs_da_gq", "Đã giải quyết 1.250 hồ sơ. Trong đó, hồ sơ đất đai 118 hồ sơ."),
              "1.250");
    auto const all =
        dossiers("Đang giải quyết 18 hồ sơ, trong đó chưa đến hạn 17, quá hạn 01 hồ sơ đất đai.");
    EXPECT_EQ(all.at("hs_dang"), "18");
    EXPECT_EQ(all.at("hs_dang_trong"), "17");
}

TEST_F(ReadWhose, WhatOthersDidIsNotTheCommunes) {
    for (auto const* text :
         {"Thôn Đoài tự tổ chức 03 hội nghị với 82 lượt người.",
          "Ấp 3 tổ chức 04 buổi tuyên truyền, 120 lượt người dự.",
          "Tổ dân phố số 5 tổ chức 2 buổi tuyên truyền CCHC cho 88 lượt người.",
          "Trong kỳ, thôn Thượng tổ chức 02 buổi tuyên truyền với 64 lượt người.",
          "Trường THCS Tân Mẫu tổ chức 01 hội thi tìm hiểu CCHC cho 350 học sinh.",
          "Đoàn Thanh niên xã tổ chức 03 buổi tuyên truyền với 210 lượt đoàn viên.",
          "Hội Phụ nữ xã mở 06 buổi nói chuyện, thu hút 300 lượt hội viên.",
          "Sở Nội vụ mở 01 lớp tập huấn với 240 lượt người tham gia.",
          "Báo tỉnh đăng 03 tin, 01 bài về xã.",
          "Trang thông tin của huyện đăng 12 tin, 5 bài về CCHC.",
          "Các thôn tự tổ chức 12 buổi tuyên truyền với 640 lượt người."})
        EXPECT_EQ(sure(direction(spreading, text)), "") << text;
    for (auto const* text :
         {"UBND xã tổ chức 06 hội nghị tuyên truyền CCHC với 420 lượt người tham dự.",
          "Xã tổ chức 06 buổi tuyên truyền tại các thôn với 420 lượt người tham dự.",
          "Phối hợp với Đoàn Thanh niên tổ chức 06 buổi tuyên truyền CCHC, 420 lượt người nghe.",
          "Đã tổ chức 06 buổi tuyên truyền tại thôn Đoài, thôn Đông với 420 lượt người dự.",
          "Tổ chức 06 buổi tuyên truyền tại Trường THCS Tân Mẫu với 420 lượt người.",
          "Đoàn Thanh niên xã tham gia tích cực; xã tổ chức 06 buổi tuyên truyền với 420 lượt "
          "người."}) {
        auto const all = direction(spreading, text);
        EXPECT_EQ(all.count("tt_luot_nguoi") ? all.at("tt_luot_nguoi") : "", "420") << text;
    }
    EXPECT_EQ(sure(direction(
                  "2. Công tác kiểm tra CCHC",
                  "Ủy ban Kiểm tra Đảng ủy xã đã kiểm tra 04 chi bộ, phát hiện 03 thiếu sót.")),
              "");
}

TEST_F(ReadWhose, AnExampleAndWhatIsStillToComeAreNotThePeriods) {
    EXPECT_EQ(sure(dossiers("Ví dụ, thủ tục khai sinh có 75 hồ sơ giải quyết trước hạn.")), "");
    EXPECT_EQ(sure(under("4. Cải cách chế độ công vụ\n4.2. Đào tạo, bồi dưỡng cán bộ, công chức",
                         "Đăng ký với Sở Nội vụ 15 công chức đi học 03 lớp trong năm tới.")),
              "");
    EXPECT_EQ(sure(under("1. Cải cách thể chế\n1.1. Xây dựng, ban hành VBQPPL",
                         "Trong tháng tới HĐND xã xem xét ban hành 03 nghị quyết quy phạm pháp "
                         "luật.")),
              "");
    EXPECT_EQ(
        sure(under("4. Cải cách chế độ công vụ", "Trước sắp xếp, ba xã có 61 cán bộ, công chức.")),
        "");
}

TEST_F(ReadWhose, WhatWasPaidOutSinceJanuaryAndInTheMonthIsAskedAbout) {
    period_ = "tháng 9 năm 2025";
    auto const all = under("5. Cải cách tài chính công",
                           "Kế hoạch vốn đầu tư công năm 2025 là 16.200 triệu đồng, lũy kế giải "
                           "ngân 8.748 triệu đồng, đạt 54%; riêng tháng 9 giải ngân 1.105 triệu "
                           "đồng.");
    EXPECT_EQ(all.at("ns_giai_ngan").front(), '?');
}

TEST_F(ReadWhose, FaultsThatWereMendedAreNoTasksThatWereDone) {
    auto const all = direction(
        tasks,
        "TT|Nhiệm vụ|Chủ trì|Kết quả\n1|Ban hành kế hoạch kiểm tra|Văn phòng|Đã ban hành\n"
        "2|Kiểm tra 02 phòng|Phòng Kinh tế|Đã kiểm tra 01 phòng; phát hiện 02 thiếu sót, đã khắc "
        "phục 01");
    EXPECT_EQ(all.count("cd_nv_ht"), 0U);
}

TEST_F(ReadWhose, OfficesOfOtherBranchesAreNotTheReports) {
    for (auto const* text :
         {"Bảo hiểm xã hội giải quyết 30 hồ sơ.", "Phòng Tư pháp giải quyết 30 hồ sơ.",
          "Trung tâm hành chính công tỉnh trả 40 hồ sơ.", "Cơ quan cấp trên trả 12 hồ sơ quá hạn.",
          "Bưu điện nhận 120 hồ sơ, trả 110 hồ sơ."})
        EXPECT_EQ(sure(dossiers(text)), "") << text;
    EXPECT_EQ(sure(dossiers("Trung tâm Phục vụ hành chính công xã trả 40 hồ sơ.")), "hs_da_gq 40");
    constexpr auto money = "5. Cải cách tài chính công";
    EXPECT_EQ(sure(under(money, "Thuế cơ sở 4 thu được 9,4 tỷ đồng, đạt 71% kế hoạch.")), "");
    EXPECT_EQ(sure(under("4. Cải cách chế độ công vụ",
                         "Huyện mở 04 lớp tập huấn cho 210 cán bộ, công chức của các xã.")),
              "");
}

TEST_F(ReadWhose, IdeasThatWaitForAWordOfOthersAreAskedAbout) {
    EXPECT_EQ(sure(direction("5. Sáng kiến trong cải cách hành chính",
                             "Phường đăng ký với tỉnh 04 sáng kiến cá nhân, đang chờ xét.")),
              "");
    EXPECT_EQ(
        sure(direction("5. Sáng kiến trong cải cách hành chính", "Có 3 sáng kiến được công nhận.")),
        "sk_so 3");
}

}  // namespace
}  // namespace report
