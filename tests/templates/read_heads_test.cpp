// SPDX-License-Identifier: MPL-2.0
// What is said of the first number of a sentence, and of whom its head speaks, holds for the next.
#include "read_kinds.hpp"

namespace report {
namespace {

using Values = std::map<std::string, std::string>;

bool none_is_sure(Values const& all) {
    return std::all_of(all.begin(), all.end(),
                       [](auto const& one) { return one.second.rfind('?', 0) == 0; });
}

TEST_F(ReadKinds, PartsOfDossiersMakeNoneOfTheirSentenceSure) {
    for (std::string const text :
         {"Có 27 hồ sơ được gia hạn, đã giải quyết 20 hồ sơ.",
          "Có 30 hồ sơ phải bổ sung giấy tờ, đã giải quyết xong 25 hồ sơ.",
          "Hồ sơ chính sách 62, đã giải quyết 60.", "Gia hạn 18 hồ sơ, đã trả 11 hồ sơ.",
          "09 hồ sơ tạm dừng, nay đã giải quyết 06 hồ sơ."})
        EXPECT_TRUE(none_is_sure(dossiers(text))) << text;
}

TEST_F(ReadKinds, ALabelThatIsAFieldOfWorkMakesNoneOfItsNumbersSure) {
    for (std::string const text :
         {"Lao động: nhận 23, trả 22.", "Y tế: tiếp nhận 6, đã giải quyết 6.",
          "Địa chính - Xây dựng: nhận 45 hồ sơ, trả 40 hồ sơ.",
          "Nông nghiệp: tiếp nhận 9 hồ sơ; giải quyết 8 hồ sơ."})
        EXPECT_TRUE(none_is_sure(dossiers(text))) << text;
    EXPECT_EQ(dossiers("Trong kỳ: nhận mới 23 hồ sơ.").at("hs_moi"), "23");
}

TEST_F(ReadKinds, NamesWithADashAreKnownHoweverTheyAreTyped) {
    for (std::string const name : {"Văn hóa - Xã hội", "Văn hóa – Xã hội", "Văn hóa Xã hội"})
        EXPECT_TRUE(none_is_sure(
            under("1. Công tác chỉ đạo, điều hành",
                  "Phòng " + name + " được phân công 12 nhiệm vụ, hoàn thành 10 nhiệm vụ.")))
            << name;
    // Names in a bracket narrow nothing.
    EXPECT_EQ(
        under("2. Công tác kiểm tra CCHC", "Kiểm tra được 02 bộ phận (Tư pháp - Hộ tịch, Kế toán).")
            .at("kt_don_vi"),
        "2");
}

TEST_F(ReadKinds, ReportsOfHamletsAreNotTheCommunes) {
    for (std::string const text : {"UBND xã nhận 12 báo cáo của các thôn, 02 báo cáo gửi chậm.",
                                   "Nhận 20 báo cáo từ các ấp, có 4 báo cáo trễ hạn.",
                                   "Các thôn gửi về 14 báo cáo, 03 báo cáo chậm."})
        EXPECT_TRUE(none_is_sure(under("4. Chế độ thông tin, báo cáo", text))) << text;
}

TEST_F(ReadKinds, OneTaxAndWhatWasPlannedAreNotTheWhole) {
    for (std::string const text : {"Thu thuế phi nông nghiệp 18 triệu đồng, đã thu 11 triệu đồng.",
                                   "Lệ phí chứng thực giao 30 triệu đồng, đã thu 27 triệu đồng."})
        EXPECT_TRUE(none_is_sure(under("5. Cải cách tài chính công", text))) << text;
    for (std::string const text : {"Kế hoạch đặt ra 60 tin, 20 bài.", "Dự tính đăng 15 tin, 5 bài.",
                                   "Đăng ký với huyện 50 tin, 10 bài trong năm."})
        EXPECT_TRUE(none_is_sure(under("3. Công tác thông tin, tuyên truyền CCHC", text))) << text;
    EXPECT_TRUE(none_is_sure(dossiers("Hồ sơ trực tuyến đạt 92% kế hoạch giao.")));
}

TEST_F(ReadKinds, NumbersOfOthersAreShownAsNotUnderstood) {
    auto const old = read(
        "II. KẾT QUẢ THỰC HIỆN CÔNG TÁC CẢI CÁCH HÀNH CHÍNH\n2. Cải cách thủ tục hành chính\n"
        "2.5. Kết quả giải quyết TTHC\nVề lĩnh vực, chứng thực 305 hồ sơ, hộ tịch 118 hồ sơ.");
    ASSERT_TRUE(old);
    std::string unread;
    for (auto const& one : old->unread) unread += one.text + " ";
    EXPECT_EQ(unread, "305 118 ");
}

}  // namespace
}  // namespace report
