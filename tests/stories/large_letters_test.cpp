// SPDX-License-Identifier: MPL-2.0
#include <cctype>
#include <string_view>
#include <tuple>

#include "core/text/texts.hpp"
#include "keyboard.hpp"
#include "kind_folder.hpp"
#include "panel_fit.hpp"
#include "panel_parts.hpp"
#include "settled.hpp"

namespace report {
namespace {

/// Nothing of a window leaves it, and it never leaves the screen, with letters as large as people
/// set them, in light and dark.
class LargeLetters
    : public Keyboard,
      public testing::WithParamInterface<std::tuple<char const*, char const*, char const*>> {
protected:
    void begin(char const* scale, char const* theme) {
        TearDown();
        auto with_scale = environment();
        with_scale["SAL_USE_VCLPLUGIN"] = "gtk3";
        with_scale["GDK_DPI_SCALE"] = scale;
        with_scale["GTK_THEME"] = theme;
        set_environment(with_scale);
        SetUp();
    }
    static void end() {
        auto usual = environment();
        usual["SAL_USE_VCLPLUGIN"] = "gtk3";
        set_environment(usual);
    }
    static Texts texts_of(std::string const& language) {
        auto const file = "texts_" + language + ".properties";
        return read_texts(test::read_file(test::source_folder() / "dialogs" / file), file).value();
    }
    /// The letter that is underlined in it.
    static std::string mnemonic(std::string const& label) {
        return std::string(1, static_cast<char>(std::tolower(label.at(label.find('~') + 1))));
    }
    static std::string without_mnemonic(std::string label) {
        if (auto const at = label.find('~'); at != std::string::npos) label.erase(at, 1);
        return label;
    }
    static void expect_panels_fit(session::Model const& report, Texts const& texts,
                                  std::string const& name) {
        keys({"ctrl+alt+p"});
        test::Element panel;
        test::wait_until("a box of the panel", [&] {
            panel = test::sidebar_panel(report, test::write_panel);
            return !test::with_keyboard(panel).empty();
        });
        auto const sections =
            test::wait_seen(panel, without_mnemonic(texts("panel.outline_label")));
        for (auto const& line : sections.items()) {
            SCOPED_TRACE(line);
            sections.choose(line);
            for (int step = 0; step < 3; ++step) test::settle();
            test::expect_panel_fits(report, test::write_panel, test::looked_at_office());
            if (line.find(" I.6. ") != std::string::npos) picture(name + "-panel");
        }
        keys({"ctrl+alt+r"});
        test::wait_until("what was found", [&] {
            panel = test::sidebar_panel(report, test::check_panel);
            return !test::with_keyboard(panel).empty();
        });
        picture(name + "-check");
        // One that can be mended has more buttons.
        auto const found =
            test::wait_seen(panel, without_mnemonic(texts("check_panel.findings_label")));
        for (auto const& line : found.items()) {
            SCOPED_TRACE(line);
            found.choose(line);
            for (int step = 0; step < 3; ++step) test::settle();
            test::expect_panel_fits(report, test::check_panel, test::looked_at_office());
        }
    }
    static void expect_fits(test::Element const& window) {
        auto const inside = window.place();
        EXPECT_LE(inside.Width, 1366);
        EXPECT_LE(inside.Height, 768 - 24);
        for (auto const& part : window.shown_children()) {
            SCOPED_TRACE(part.name());
            auto const place = part.place();
            EXPECT_GE(place.X, 0);
            EXPECT_GE(place.Y, 0);
            EXPECT_LE(place.X + place.Width, inside.Width);
            EXPECT_LE(place.Y + place.Height, inside.Height);
        }
    }
};

TEST_P(LargeLetters, EveryWindowOfTheMenuStaysOnTheScreen) {
    auto const [language, scale, theme] = GetParam();
    auto const texts = texts_of(language);
    auto const item = [&](char const* verb) {
        return mnemonic(texts(std::string("menu.") + verb));
    };
    struct Opened {
        std::vector<std::string> keys;
        char const* title;
    };
    std::vector<Opened> const windows{
        {{"alt+b", item("new")}, "agency.title"},  // who has told of no agency is asked for it
        // The office gives it a letter of its own.
        {{"alt+b", std::string_view(language) == "vi" ? "u" : item("start")}, "start.title"},
        {{"alt+b", item("next")}, "next.title"},
        {{"alt+b", "m", item("general")}, "general.title"},
        {{"alt+b", item("overview")}, "overview.title"},
        {{"alt+b", item("sentence")}, "sentence.title"},
        {{"alt+b", item("table")}, "table.title"},
        {{"alt+b", item("import")}, "import.title"},
        {{"alt+b", item("export")}, "export.title"},
        {{"alt+b", item("chart")}, "chart.title"},
        {{"alt+b", item("about")}, "about.title"},
        // The office gives letters to the titles of sections that the others have left free.
        {{"alt+b", "m", std::string_view(language) == "vi" ? "2" : "h"}, "section.title"},
    };
    begin(scale, theme);
    set_language(language);
    auto const name = std::string("large-") + language + "-" + scale;
    auto const report = open_report(test::sample("pho-an-7-thang-2023.json"));
    activate(report);
    for (auto const& one : windows) {
        auto const title = texts(one.title);
        SCOPED_TRACE(title);
        keys(one.keys);
        wait_for_focus(title);
        auto const window = open_dialog(title);
        picture(name + "-" + one.title);
        expect_fits(window);
        if (one.title == std::string_view("section.title"))
            for (int pages = 0; pages < 8; ++pages) {
                keys({"Next"});
                expect_fits(window);
            }
        if (one.title == std::string_view("table.title")) {
            auto const rows = texts("table_rows.title");
            keys({"alt+" + mnemonic(texts("table.rows"))});
            wait_for_focus(rows);
            picture(name + "-rows");
            expect_fits(open_dialog(rows));
            keys({"Escape"});
            wait_closed(rows);
            wait_for_focus(title);
        }
        keys({"Escape"});
        wait_closed(title);
    }
    expect_panels_fit(report, texts, name);
    set_language("vi");
    end();
}

INSTANTIATE_TEST_SUITE_P(Letters, LargeLetters,
                         testing::Values(std::tuple("vi", "1.25", "Adwaita:dark"),
                                         std::tuple("vi", "1.5", "Adwaita"),
                                         std::tuple("en", "1.25", "Adwaita"),
                                         std::tuple("en", "1.5", "Adwaita:dark")));

}  // namespace
}  // namespace report
