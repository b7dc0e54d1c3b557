// SPDX-License-Identifier: MPL-2.0
// Times that were over before the report's, in reports of other lengths than half a year.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "checked_report.hpp"

namespace report {
namespace {

/// Whether rule T09 speaks of a sentence in a report of this time.
bool is_told(std::string const& period, std::string const& sentence) {
    auto text =
        test::replaced(test::lawful(), " (số liệu từ ngày 15/12/2023 đến ngày 14/6/2024)", "");
    text = test::replaced_all(text, "6 tháng đầu năm 2024", period);
    text = test::replaced(text, "Duy trì các mô hình đã có.", sentence);
    return test::fired(test::checked(test::document_of(text))).count("T09") > 0;
}

void expect(std::string const& period, bool told, std::vector<char const*> const& sentences) {
    for (auto const* sentence : sentences)
        EXPECT_EQ(is_told(period, sentence), told) << period << ": " << sentence;
}

TEST(CheckLeftOver, InAReportOfMonthATimeThatWasOverIsLeftOver) {
    expect("tháng 8 năm 2024", true,
           {"Trong tháng 7 năm 2024, UBND xã đã tổ chức 02 hội nghị.",
            "Trong tháng 7, xã đã tổ chức 01 buổi đối thoại.",
            "Tháng 7/2024, UBND xã đã ban hành 05 văn bản.",
            "Trong tháng 8 năm 2023, UBND xã đã ban hành 05 văn bản.",
            "Trong quý II/2024, UBND xã đã kiểm tra 02 thôn.",
            "Kết quả giải quyết thủ tục hành chính quý III: đã giải quyết 452 hồ sơ.",
            "Từ ngày 15/6/2024 đến ngày 14/7/2024, Bộ phận Một cửa tiếp nhận 320 hồ sơ."});
}

TEST(CheckLeftOver, InAReportOfMonthTheOwnTimeAndWhatIsMeantAreNot) {
    expect("tháng 8 năm 2024", false,
           {"Trong 7 tháng đầu năm, xã đã kiểm tra 02 thôn, tháng 8 kiểm tra 01 thôn.",
            "Mục tiêu đến hết quý III: 50%.", "Các nhiệm vụ còn lại có thời hạn trong quý IV.",
            "Trong tháng 02 lần kiểm tra đều đúng quy định, xã đã nhắc nhở.",
            "Trong tháng, UBND xã đã ban hành 05 văn bản.", "Tháng 7 tiếp nhận 318 hồ sơ.",
            "Trong tháng 8, UBND xã đã tổ chức 02 hội nghị.",
            "Trong tháng 7, xã tiếp nhận 300 hồ sơ, tháng 8 tiếp nhận 340 hồ sơ.",
            "Lũy kế 8 tháng đầu năm 2024, xã đã tiếp nhận 2.300 hồ sơ.",
            "Hồ sơ quá hạn phát sinh trong tháng 7 đã được giải quyết dứt điểm.",
            "Máy in hỏng trong tháng 7 đã được sửa chữa.",
            "Từ ngày 01/8/2024 đến ngày 31/8/2024, xã tiếp nhận 340 hồ sơ."});
}

TEST(CheckLeftOver, InAReportOfQuarterATimeThatWasOverIsLeftOver) {
    expect("quý III năm 2024", true,
           {"Trong quý II năm 2024, UBND xã đã tổ chức 02 hội nghị.",
            "Quý II/2024, Bộ phận Một cửa đã tiếp nhận 1.020 hồ sơ.",
            "Trong quý II, UBND xã đã phát 36 tin, bài.",
            "Trong quý III năm 2023, xã đã số hóa 300 hồ sơ.",
            "Tính đến ngày 14/6/2024, UBND xã đã hoàn thành 12 nhiệm vụ.",
            "Trong 6 tháng đầu năm 2024, UBND xã đã tổ chức 03 đợt kiểm tra."});
}

TEST(CheckLeftOver, InAReportOfQuarterTheOwnTimeAndWhatIsMeantAreNot) {
    expect("quý III năm 2024", false,
           {"Lũy kế 9 tháng đầu năm 2024, xã đã tiếp nhận 3.100 hồ sơ.",
            "Trong quý, UBND xã đã ban hành 12 văn bản.",
            "Quý II có 03 hồ sơ quá hạn, quý III không có.",
            "Trong quý II, xã chậm 02 báo cáo, nay đã khắc phục.",
            "Trong 03 tháng, UBND xã đã mở 02 lớp.", "Trong tháng 7, UBND xã đã kiểm tra 01 thôn.",
            "Trong 9 tháng năm 2024, UBND xã đã kiểm tra 04 thôn.",
            "Kết luận kiểm tra quý II/2024 đã được thực hiện xong.",
            "Hồ sơ quý II chuyển qua 12 hồ sơ."});
}

TEST(CheckLeftOver, InAReportOfYearATimeThatWasOverIsLeftOver) {
    expect("năm 2023", true,
           {"Trong năm 2022, UBND xã đã tổ chức 05 hội nghị tuyên truyền.",
            "Năm 2022, xã có 12 sáng kiến được áp dụng.",
            "Trong quý IV năm 2022, UBND xã đã kiểm tra 02 bộ phận.",
            "Tính đến ngày 15/11/2022, UBND xã đã hoàn thành 25/27 nhiệm vụ.",
            "Năm 2022 UBND xã đã ban hành 24 văn bản chỉ đạo.",
            "Công tác cải cách hành chính năm 2022 của xã được triển khai đồng bộ.",
            "Kết quả thực hiện nhiệm vụ năm 2022: UBND xã đã hoàn thành 25/27 nhiệm vụ."});
}

TEST(CheckLeftOver, InAReportOfYearTheOwnTimeAndWhatIsMeantAreNot) {
    expect("năm 2023", false,
           {"Trong 6 tháng đầu năm 2023, UBND xã đã ban hành 12 văn bản.",
            "Từ ngày 15/12/2022 đến ngày 14/12/2023, xã tiếp nhận 5.100 hồ sơ.",
            "Trong quý I, xã đã kiểm tra 01 thôn.", "Tính đến 31/12/2023, xã có 22 công chức.",
            "Năm 2022 thực hiện 20 nhiệm vụ, năm 2023 thực hiện 24 nhiệm vụ.",
            "Trong năm, UBND xã đã kiểm tra 04 bộ phận.",
            "Bộ Tiêu chí đánh giá năm 2022 của tỉnh đã được xã áp dụng.",
            "Xã đã tự chấm điểm Chỉ số năm 2022 theo hướng dẫn của huyện.",
            "Nghị quyết Đại hội nhiệm kỳ 2020 - 2025 đã được cụ thể hóa."});
}

TEST(CheckLeftOver, InAReportOfNineMonthsATimeThatWasOverIsLeftOver) {
    expect("9 tháng đầu năm 2024", true,
           {"Trong 9 tháng đầu năm 2023, UBND xã đã ban hành 10 văn bản.",
            "9 tháng năm 2023, Bộ phận Một cửa tiếp nhận 2.600 hồ sơ.",
            "Trong năm 2023, UBND xã đã thực hiện 03 mô hình mới."});
}

TEST(CheckLeftOver, InAReportOfNineMonthsTheOwnTimeAndWhatIsMeantAreNot) {
    expect(
        "9 tháng đầu năm 2024", false,
        {"Trong 6 tháng đầu năm 2024, UBND xã đã kiểm tra 02 thôn.",
         "Trong quý I, xã đã gửi 05 báo cáo.", "Trong 9 tháng, UBND xã đã ban hành 10 văn bản."});
}

}  // namespace
}  // namespace report
