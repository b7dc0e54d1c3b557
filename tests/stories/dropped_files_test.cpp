// SPDX-License-Identifier: MPL-2.0
// Files come out of a file manager and fall on the window that brings figures in.
#include <fstream>
#include <sstream>

#include "document_text.hpp"
#include "dragged_files.hpp"
#include "keyboard.hpp"
#include "session/file_url.hpp"
#include "throwing_keyboard.hpp"

namespace report {
namespace {

class Dropped : public Keyboard {
protected:
    struct Place {
        int x = 0, y = 0, width = 0, height = 0;
    };
    /// Of the window in front, on the screen.
    static Place front() {
        auto const told = test::run_program(
            {"xdotool", "getactivewindow", "getwindowgeometry", "--shell"}, environment());
        std::map<std::string, int> numbers;
        std::istringstream lines(told.out);
        for (std::string line; std::getline(lines, line);)
            if (auto const at = line.find('='); at != std::string::npos)
                numbers[line.substr(0, at)] = std::stoi(line.substr(at + 1));
        return {numbers.at("X"), numbers.at("Y"), numbers.at("WIDTH"), numbers.at("HEIGHT")};
    }
    static std::string month(int number) {
        auto const file = folder() / ("tháng " + std::to_string(number) + ".csv");
        std::ofstream(file) << "Tháng " << number
                            << " năm 2023\n\nLĩnh vực;Trực tuyến;Từ kỳ trước\n"
                            << "Đất đai;10;3\nHộ tịch;5;1\n";
        return file.string();
    }
    static bool drop(std::vector<std::string> const& urls, int x, int y) {
        return test::drop_files(environment().at("DISPLAY"), urls, x, y);
    }
};

TEST_F(Dropped, FilesAreReadWhereverOnTheWindowTheyFall) {
    auto const report = open_report(test::sample("pho-an-7-thang-2023.json"));
    activate(report);
    choose("v");
    wait_for_focus(import_title);
    auto const window = open_dialog(import_title);
    auto const path = test::field(window, "Tệp:");
    auto const sheets = test::list(window, "Trang tính, bảng:");
    auto const place = front();
    auto const middle = place.x + place.width / 2;

    auto const first = month(6), second = month(7);
    // On the empty preview.
    EXPECT_TRUE(drop({session::file_url(first)}, middle, place.y + place.height / 2));
    test::wait_until("the file in the box", [&] { return path.text() == first; });
    test::wait_until("its sheet", [&] { return sheets.items().size() == 1; });
    EXPECT_EQ(sheets.items().front(), "tháng 6.csv");

    // On the box of the path, with another file in it; now the preview has cells.
    auto const box = path.place();
    EXPECT_TRUE(drop({session::file_url(first), session::file_url(second)}, middle,
                     place.y + box.Y + box.Height / 2));
    test::wait_until("both files in the box", [&] { return path.text() == first + "; " + second; });
    test::wait_until("their sheets", [&] { return sheets.items().size() == 2; });

    // A page of a browser is none, and what was read stays.
    EXPECT_FALSE(
        drop({"https://dichvucong.gov.vn/so-lieu.xlsx"}, middle, place.y + place.height / 2));
    EXPECT_EQ(path.text(), first + "; " + second);
    keys({"Escape"});
    wait_closed(import_title);
    EXPECT_TRUE(test::undo_titles(report).empty());
}

using ThrowingDropped = Throwing<Dropped>;

TEST_F(ThrowingDropped, AFileThatFallsWhileSomethingFailsIsTakenTheNextTime) {
    auto const report = open_report(test::sample("pho-an-7-thang-2023.json"));
    activate(report);
    choose("v");
    wait_for_focus(import_title);
    auto const window = open_dialog(import_title);
    auto const path = test::field(window, "Tệp:");
    auto const place = front();
    auto const first = month(6), second = month(7);
    auto const fall = [&](std::string const& file) {
        drop({session::file_url(file)}, place.x + place.width / 2, place.y + place.height / 2);
    };
    // What only shows that it may fall here costs nothing.
    for (auto const* part : {"dropped.enter", "dropped.over"}) {
        tell(part);
        fall(first);
        wait_failed(part);
        test::wait_until("the file in the box", [&] { return path.text() == first; });
    }
    tell("dropped.drop");
    fall(second);
    wait_failed("dropped.drop");
    EXPECT_EQ(path.text(), first);
    tell("");
    fall(second);
    test::wait_until("the file in the box", [&] { return path.text() == second; });
    tell("dropped.end");
    keys({"Escape"});
    wait_closed(import_title);
    wait_failed("dropped.end");
    EXPECT_TRUE(office().is_alive());
}

}  // namespace
}  // namespace report
