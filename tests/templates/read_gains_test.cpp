// SPDX-License-Identifier: MPL-2.0
// What is but a part of a figure: what came to it, what was spent on one thing.
#include "read_kinds.hpp"

namespace report {
namespace {

class ReadGains : public ReadKinds {
protected:
    ReadGains() { period_ = "quý III năm 2023"; }

    /// A figure of a sentence under a heading of the second part, empty when it is not read.
    std::string of(std::string const& id, std::string const& heading,
                   std::string const& text) const {
        auto const all = under(heading, text);
        auto const found = all.find(id);
        return found == all.end() ? std::string() : found->second;
    }
    /// The same of the plan, which stands in the first part.
    std::string done(std::string const& text) const {
        auto const old = read("I. Chỉ đạo, điều hành\n" + text);
        if (!old) return old.error().code;
        for (auto const& figure : old->figures)
            if (figure.id == "cd_nv_ht")
                return (figure.doubtful || figure.contradictory ? "?" : "") +
                       test::shown_bare(kind_, figure.sightings.front().value);
        return "";
    }
};

constexpr auto budget = "5. Cải cách tài chính công";

TEST_F(ReadGains, WhatWasDoneBesidesIsNotAllThatWasDone) {
    EXPECT_EQ(done("Kế hoạch có 41 đầu việc, quý này xong thêm 7, tính cả các quý trước đã hoàn "
                   "thành 30 nhiệm vụ."),
              "30");
    for (auto const* text :
         {"Quý này hoàn thành thêm 07 nhiệm vụ.", "Quý này xong 07 nhiệm vụ nữa.",
          "Quý trước xong 18 nhiệm vụ, quý này xong tiếp 7 nhiệm vụ.",
          "Trước đó đã hoàn thành 19 nhiệm vụ, nay thêm 6 nhiệm vụ.",
          "Ngoài 21 nhiệm vụ đã xong trước đó, kỳ này xong 7 nhiệm vụ."})
        EXPECT_EQ(done(text), "") << text;
    for (auto const* text :
         {"Cộng cả các tháng trước, xã đã hoàn thành 30 nhiệm vụ; riêng quý này xong 7 nhiệm vụ.",
          "Quý III hoàn thành 7 nhiệm vụ, cộng với quý I và quý II là 30 nhiệm vụ.",
          "Trong quý làm xong thêm 7 nhiệm vụ, nâng tổng số nhiệm vụ hoàn thành lên 30."})
        EXPECT_EQ(done(text), "?30") << text;
}

TEST_F(ReadGains, WhatCameToThoseThereAreIsNotTheirNumber) {
    auto const one_stop = "2. Cải cách thủ tục hành chính\n2.6. Cơ chế một cửa";
    auto const listed = "2. Cải cách thủ tục hành chính\n2.2. Công bố, công khai TTHC";
    EXPECT_EQ(of("mc_nhan_su", one_stop, "Bố trí thêm 02 công chức tại Bộ phận một cửa."), "");
    EXPECT_EQ(of("th_tong", listed, "Trong quý niêm yết thêm 12 thủ tục hành chính."), "");
    EXPECT_EQ(of("th_tong", listed,
                 "Công khai thêm 12 thủ tục, nâng tổng số lên 390 thủ tục hành chính."),
              "390");
    EXPECT_EQ(of("dv_toan_trinh", "6. Xây dựng chính quyền số",
                 "Cung cấp thêm 14 dịch vụ công trực tuyến toàn trình."),
              "");
    auto const news =
        of("tt_bai", "1. Công tác tuyên truyền", "Phát thêm 12 tin, 05 bài tuyên truyền CCHC.");
    EXPECT_EQ(news, "");
}

TEST_F(ReadGains, WhatCameInIsNewHoweverItIsSaid) {
    EXPECT_EQ(dossier("hs_moi", "Trong quý tiếp nhận thêm 327 hồ sơ mới."), "327");
    auto const all =
        dossiers("Ngoài 31 hồ sơ quý II chuyển sang, quý này tiếp nhận mới 402 hồ sơ.");
    EXPECT_EQ(all.at("hs_moi"), "402");
    EXPECT_EQ(all.at("hs_ky_truoc"), "31");
}

TEST_F(ReadGains, WhatIsSpentOnOneThingIsNotAllThatIsSpent) {
    for (auto const* text :
         {"Chi 76.000.000 đồng mua 04 máy in cho Trung tâm.",
          "Chi 76.000.000 đồng cho công tác tuyên truyền.", "Đã chi 76.000.000 đồng để lắp camera.",
          "Xã chi 76 triệu đồng sửa chữa phòng làm việc.", "Chi 9.500.000 đồng thuê đường truyền.",
          "Trong quý chi mua 04 máy in hết 76.000.000 đồng.",
          "Kinh phí chi cho công tác cải cách hành chính là 76.000.000 đồng.",
          "Trong quý đã chi số tiền 76 triệu đồng phục vụ hội nghị.",
          "Chi 60 triệu đồng phụ cấp cho công chức một cửa."})
        EXPECT_EQ(of("ns_chi", budget, text), "") << text;
    for (auto const* text : {"Thu 12.400.000 đồng lệ phí hộ tịch.", "Thu 12 triệu đồng tiền phạt.",
                             "Thu thêm 15 triệu đồng."})
        EXPECT_EQ(of("ns_thu", budget, text), "") << text;
    // Nothing tells what it was for.
    EXPECT_EQ(of("ns_chi", budget, "Xã mua 04 máy in, chi hết 76.000.000 đồng."), "?76.000.000");
    EXPECT_EQ(of("ns_thu", budget, "Thu 12.400.000 đồng chứng thực."), "?12.400.000");
}

TEST_F(ReadGains, AllThatIsSpentIsReadBesideWhatOneThingCost) {
    EXPECT_EQ(of("ns_chi", budget, "Đã chi 6.100.000.000 đồng đạt 73% dự toán."), "6.100.000.000");
    EXPECT_EQ(of("ns_chi", budget,
                 "Chi ngân sách xã trong quý 6.100.000.000 đồng, trong đó chi 76.000.000 đồng mua "
                 "máy in."),
              "6.100.000.000");
    EXPECT_EQ(of("ns_chi", budget, "Thu ngân sách 6,5 tỷ đồng, chi 6,2 tỷ đồng."), "6.200.000.000");
    // A plan for works names what it is for.
    EXPECT_EQ(
        of("ns_kh_von", budget, "Kế hoạch vốn đầu tư được giao 1,7 tỷ đồng cho 02 công trình."),
        "1.700.000.000");
    EXPECT_EQ(of("ns_thu", budget,
                 "Trong quý thu ngân sách được 310 triệu đồng, cộng dồn từ đầu năm 2.450 triệu "
                 "đồng."),
              "?2.450.000.000");
}

}  // namespace
}  // namespace report
