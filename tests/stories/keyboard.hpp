// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <memory>
#include <string_view>
#include <thread>

#include "process.hpp"
#include "settled.hpp"
#include "window_test.hpp"

namespace report {

/// Keys go to whatever window has the focus, so every story first sees that the window it means is
/// there.
class Keyboard : public test::WindowTest {
protected:
    static void SetUpTestSuite() {
        WindowTest::SetUpTestSuite();
        screen_ = std::make_unique<test::Running>(
            std::vector<std::string>{"Xvfb", "-displayfd", "1", "-screen", "0", "1366x768x24",
                                     "-nolisten", "tcp", "-noreset"});
        display_ = ":" + screen_->read_line();
        add_vietnamese_keys();
        manager_ = std::make_unique<test::Running>(
            std::vector<std::string>{"openbox", "--sm-disable"}, environment());
        auto office = environment();
        office["SAL_USE_VCLPLUGIN"] = "gtk3";
        set_environment(office);
    }
    static void TearDownTestSuite() {
        WindowTest::TearDownTestSuite();
        manager_.reset();
        screen_.reset();
    }

    /// A new office for each story: windows closed over the bridge, on a thread of their own, now
    /// and then leave gtk waiting for its main loop.
    void TearDown() override {
        tell_of_death();
        office().kill();
        OfficeTest::TearDown();
    }

    /// xdotool types letters of the locale only, and a bare machine has none.
    static std::map<std::string, std::string> environment() {
        return {{"DISPLAY", display_}, {"LC_ALL", "C.UTF-8"}};
    }

    static void xdotool(std::vector<std::string> words) {
        words.insert(words.begin(), "xdotool");
        auto const ended = test::run_program(words, environment());
        if (ended.code != 0) throw std::runtime_error("xdotool: " + words[1] + ": " + ended.err);
    }
    static void keys(std::vector<std::string> const& all) {
        for (auto const& key : all) {
            xdotool({"key", "--clearmodifiers", key});
            // The window needs a moment between a key and the next, as between two of a person.
            std::this_thread::sleep_for(std::chrono::milliseconds(80));
        }
    }
    static void type(std::string const& text) { xdotool({"type", "--delay", "20", text}); }
    static void type_into(test::Element const& window, std::string const& label,
                          std::string const& text) {
        type(text);
        test::wait_until(text.c_str(), [&] { return test::field(window, label).text() == text; });
    }

    /// Our menu by its mnemonic, then the item by its own.
    void choose(std::string const& mnemonic) { keys({"alt+b", mnemonic}); }

    /// Waits until the window with this title has the keyboard.
    void wait_for_focus(std::string const& title) {
        open_dialog(title);
        test::wait_until("the focus", [&] {
            return test::run_program({"xdotool", "getactivewindow", "getwindowname"}, environment())
                       .out.find(title) == 0;
        });
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
    }
    void activate(session::Model const& document) {
        document->getCurrentController()->getFrame()->activate();
        xdotool(
            {"search", "--sync", "--onlyvisible", "--name", "Writer", "windowactivate", "--sync"});
        std::this_thread::sleep_for(std::chrono::milliseconds(300));
    }

    /// Goes on in the window of the import until it can write. A key goes out when the page before
    /// has been turned: on a busy machine two would turn one.
    static void go_to_last_page(test::Element const& import, std::function<void()> const& press) {
        auto const shown = [&] {
            std::string all;
            for (auto const& part : import.shown_children()) all += part.name() + '\n';
            return all;
        };
        auto const can_write = [&] {
            auto const one = import.find(test::role::PUSH_BUTTON, "Đưa vào bảng");
            return one.exists() && one.is_showing() && one.is_enabled();
        };
        for (int pages = 0; !can_write(); ++pages) {
            ASSERT_LT(pages, 3);
            auto const before = shown();
            press();
            test::wait_until("the next page", [&] { return shown() != before; });
            for (int step = 0; step < 3; ++step) test::settle();
        }
    }

    /// The screen as it is now, for the pages of help (scripts/help_pictures.sh); else nothing.
    static void picture(std::string const& name) {
        auto const* folder = std::getenv("CCHC_PICTURES");
        if (!folder) return;
        std::this_thread::sleep_for(std::chrono::milliseconds(700));
        auto const ended = test::run_program(
            {"import", "-window", "root", std::string(folder) + "/" + name + ".png"},
            environment());
        if (ended.code != 0) throw std::runtime_error("import: " + ended.err);
    }

    static constexpr char const* agency_title = "Thông tin cơ quan";
    static constexpr char const* new_title = "Tạo báo cáo mới";
    static constexpr char const* tables_title = "Chèn bảng số liệu";
    static constexpr char const* rows_title = "Nhập dòng số liệu";
    static constexpr char const* import_title = "Nhập số liệu vào bảng";
    static constexpr char const* sections_title = "Nhập số liệu theo mục";
    static constexpr char const* general_title = "Thông tin chung của báo cáo";

private:
    /// Keys for the letters that the display has none for. xdotool would give one to each letter
    /// when it is typed, and on a busy machine it arrives with the letter that it had before. (The
    /// display must not begin anew when xkbcomp leaves it, thus -noreset.)
    static void add_vietnamese_keys() {
        constexpr std::u32string_view small =
            U"àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịò"
            U"óỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ";
        constexpr std::u32string_view capital =
            U"ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒ"
            U"ÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ";
        static_assert(small.size() == capital.size());
        session::TemporaryFolder const folder;
        auto const file = folder.path() / "keys.xkb";
        std::ofstream map(file);
        map << "xkb_keymap {\n"
               "xkb_keycodes { include \"evdev\" };\n"
               "xkb_types { include \"complete\" };\n"
               "xkb_compat { include \"complete\" };\n"
               "xkb_symbols { include \"pc+us\"\n"
            << std::uppercase;
        // Keys that no keyboard of ours has, in two rows: <I147> to <I190>, <I208> to <I255>.
        int code = 147;
        for (std::size_t i = 0; i < small.size(); ++i) {
            map << "key <I" << std::dec << code << "> { [ U" << std::hex
                << static_cast<std::uint32_t>(small[i]) << ", U"
                << static_cast<std::uint32_t>(capital[i]) << " ] };\n";
            code = code == 190 ? 208 : code + 1;
        }
        map << "};\n};\n";
        map.close();
        auto const ended = test::run_program({"xkbcomp", "-w", "0", file.string(), display_}, {});
        if (ended.code != 0) throw std::runtime_error("xkbcomp: " + ended.err);
    }

    static inline std::unique_ptr<test::Running> screen_, manager_;
    static inline std::string display_;
};

}  // namespace report
