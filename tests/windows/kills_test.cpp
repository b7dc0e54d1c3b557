// SPDX-License-Identifier: MPL-2.0
// Kills at random moments of everything that is done with a report. CCHC_KILLS says how many; the
// target kills_60 makes sixty.
#include <cstdlib>
#include <random>
#include <thread>

#include "document_text.hpp"
#include "dying_office.hpp"
#include "office/uno/strings.hpp"

namespace report {
namespace {

using test::button;
using test::field;

constexpr char const* sections = "Nhập số liệu theo mục";
constexpr char const* finances = "II.5. Cải cách tài chính công";
constexpr char const* income = "Tổng thu ngân sách trong kỳ:";

int wanted_kills() {
    auto const* const said = std::getenv("CCHC_KILLS");
    return said ? std::max(1, std::atoi(said)) : 6;
}

class Kills : public test::DyingOffice {
protected:
    std::string shown(int figure) {
        auto text = std::to_string(figure);
        for (auto at = static_cast<int>(text.size()) - 3; at > 0; at -= 3)
            text.insert(static_cast<std::size_t>(at), ".");
        return text;
    }
    test::SectionPages type(int figure) {
        choose_from_menu(document_, finances);
        // What a kill before this one left is not wanted.
        bool asked = false;
        test::wait_until("the window", [&] {
            asked = test::is_open(now(), "Báo cáo CCHC");
            return asked || test::is_open(now(), sections);
        });
        if (asked) button(test::dialog(now(), "Báo cáo CCHC"), "Không").press();
        test::SectionPages pages(test::dialog(now(), sections));
        pages.field(income).type(shown(figure));
        return pages;
    }
    void accept(test::SectionPages const& pages, int figure) {
        pages.button("Đồng ý").press();
        test::wait_until("the figure", [&] { return stands(figure); });
    }
    bool stands(int figure) { return text().find(shown(figure) + " đồng") != std::string::npos; }

    /// Begins it, and kills the office some time after.
    void begin(std::function<void()> const& act) {
        begun_.push_back(std::async(std::launch::async, [act] {
            try {
                act();
            } catch (css::uno::Exception const&) {
                return;  // the office died under it
            } catch (std::exception const&) {
                return;
            }
        }));
    }
    void wait(int most_milliseconds) {
        std::this_thread::sleep_for(std::chrono::milliseconds(
            std::uniform_int_distribution<int>(0, most_milliseconds)(random_)));
    }

    std::mt19937 random_{20261128};
    std::vector<std::future<void>> begun_;
};

TEST_F(Kills, LeaveTheDocumentWholeAndTheEntriesOffered) {
    int whole = 0, kept = 0;
    int const kills = wanted_kills();
    auto const words = text().size();
    for (int i = 0; i < kills; ++i) {
        int const figure = 1'000'000 + i * 7919;
        auto const what = i % 6;
        SCOPED_TRACE("kill " + std::to_string(i) + ", act " + std::to_string(what));
        auto const pages = type(figure);
        switch (what) {
            case 0:  // typing
                wait(300);
                break;
            case 1:  // fill
                begin([&] { pages.button("Đồng ý").press(); });
                wait(900);
                break;
            case 2:  // filled, not saved
                accept(pages, figure);
                wait(300);
                break;
            case 3:  // save
                accept(pages, figure);
                begin([this] { store(); });
                wait(900);
                break;
            case 4: {  // another command that writes
                accept(pages, figure);
                choose_from_menu(document_, "Cập nhật");
                wait(900);
                break;
            }
            default: {  // table
                accept(pages, figure);
                choose_from_menu(document_, "Chèn bảng số liệu…");
                auto const tables = test::dialog(now(), "Chèn bảng số liệu");
                begin([&] { button(tables, "Đồng ý").press(); });
                wait(1500);
                break;
            }
        }
        die();
        begun_.clear();
        // Whole: it is read, it is a report, and none of its words is missing.
        whole += document_.is() && text().size() + 200 > words ? 1 : 0;
        bool const is_saved = stands(figure);
        bool const is_offered = this->is_offered(finances, sections);
        test::SectionPages const again(test::dialog(now(), sections));
        bool const is_there = again.field(income).text() == shown(figure);
        EXPECT_TRUE(is_there) << "saved " << is_saved << ", offered " << is_offered;
        EXPECT_NE(is_saved, is_offered);
        kept += is_there ? 1 : 0;
        again.button("Hủy").press();
        if (is_offered) button(test::dialog(now(), "Báo cáo CCHC"), "Có").press();
        test::wait_until("the end", [&] { return !test::is_open(now(), sections); });
    }
    EXPECT_EQ(whole, kills);
    EXPECT_EQ(kept, kills);
    std::cout << "kills " << kills << ", documents whole " << whole << ", entries offered or saved "
              << kept << std::endl;
}

}  // namespace
}  // namespace report
