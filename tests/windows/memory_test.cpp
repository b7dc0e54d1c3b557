// SPDX-License-Identifier: MPL-2.0
#include <array>
#include <cstdlib>
#include <iostream>

#include "document_text.hpp"
#include "session/processes.hpp"
#include "window_test.hpp"

namespace report {
namespace {

using test::button;

/// What an office has in memory for good, in kilobytes: a line through the second half of the
/// cycles, so that what it keeps once for all times does not count.
class Memory : public test::ReportWindowTest {
protected:
    static constexpr double bound = 10;  ///< kilobytes a cycle

    Memory() : ReportWindowTest("") {}

    static int cycles(int usual) {
        auto const* wanted = std::getenv("CCHC_CYCLES");
        return wanted ? std::stoi(wanted) : usual;
    }

    double kilobytes() {
        return static_cast<double>(session::look_at_group(office().process_group()).resident) /
               1024;
    }

    /// Kilobytes that each cycle costs in the long run. An office that takes a block of memory once
    /// is as high ever after, one that leaks goes on: where the first cycles cost more than the
    /// bound, further ones tell which it is.
    template <class Cycle>
    double cost(int count, Cycle const& cycle) {
        constexpr int most_looks = 4;
        auto found = slope(count, cycle);
        for (int look = 1; look < most_looks && found > bound; ++look) found = slope(count, cycle);
        return found;
    }

    /// Kilobytes that each cycle of the second half costs.
    template <class Cycle>
    double slope(int count, Cycle const& cycle) {
        std::vector<double> after;
        for (int i = 0; i < count; ++i) {
            cycle();
            if (i >= count / 2) after.push_back(kilobytes());
        }
        auto const n = static_cast<double>(after.size());
        double x = 0, y = 0, xy = 0, xx = 0;
        for (std::size_t i = 0; i < after.size(); ++i) {
            auto const at = static_cast<double>(i);
            x += at;
            y += after[i];
            xy += at * after[i];
            xx += at * at;
        }
        auto const found = (n * xy - x * y) / (n * xx - x * x);
        RecordProperty("kilobytes_a_cycle", std::to_string(found));
        std::cout << "kilobytes a cycle: " << found << ", at the end " << after.back() << "\n";
        return found;
    }
};

TEST_F(Memory, AWindowGivesBackWhatItTook) {
    std::vector<std::array<std::string, 3>> windows{
        {"II.2. Cải cách thủ tục hành chính", "Nhập số liệu theo mục", "Hủy"},
        {"Các mục của báo cáo…", "Các mục của báo cáo", "Đóng"},
        {"Thông tin chung…", "Thông tin chung của báo cáo", "Hủy"}};
    // Made of the same parts: looked at where there is time.
    if (std::getenv("CCHC_CYCLES"))
        windows.insert(windows.end(), {{"Phần cuối: Kính gửi, Nơi nhận, người ký…",
                                        "Kính gửi, nơi nhận, người ký", "Hủy"},
                                       {"Chèn bảng số liệu…", "Chèn bảng số liệu", "Hủy"},
                                       {"Xuất bảng số liệu…", "Xuất bảng số liệu", "Hủy"},
                                       {"Nhập số liệu vào bảng…", "Nhập số liệu vào bảng", "Hủy"}});
    for (auto const& [item, title, close] : windows) {
        SCOPED_TRACE(title);
        EXPECT_LE(cost(cycles(40),
                       [&, &item = item, &title = title, &close = close] {
                           auto const window = open_from_menu(item, title);
                           button(window, close).press();
                           wait_closed(title);
                       }),
                  bound);
    }
}

TEST_F(Memory, FillingUndoingAndRedoingCostsNothingInTheLongRun) {
    auto const text = test::text_of(report_);
    auto data = test::sample("pho-an-7-thang-2023.json");
    auto const at = data.find("310");
    ASSERT_NE(at, std::string::npos);
    data.replace(at, 3, "311");
    EXPECT_LE(cost(cycles(60),
                   [&] {
                       call("general", report_, data);
                       test::undo(report_);
                       test::redo(report_);
                       test::undo(report_);
                   }),
              bound);
    EXPECT_EQ(test::text_of(report_), text);
}

}  // namespace
}  // namespace report
