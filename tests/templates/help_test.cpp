// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <regex>
#include <set>

#include "core/form/help_page.hpp"
#include "core/text/texts.hpp"
#include "kind_folder.hpp"

namespace report {
namespace {

namespace fs = std::filesystem;

fs::path help_folder() {
    return test::source_folder() / "extension/help";
}

HelpIndex index() {
    return read_help_index(test::read_file(help_folder() / "index.json"), "index.json").value();
}

std::vector<std::string> all_in(std::string const& text, char const* pattern) {
    std::vector<std::string> found;
    std::regex const wanted(pattern);
    for (std::sregex_iterator one(text.begin(), text.end(), wanted), end; one != end; ++one)
        found.push_back((*one)[1]);
    return found;
}

class Help : public testing::TestWithParam<char const*> {
protected:
    std::string content(std::string const& page) const {
        return test::read_file(help_folder() / GetParam() / (page + ".html"));
    }
    /// Without the marks of keys.
    std::map<std::string, std::string> texts() const {
        auto const file = std::string("texts_") + GetParam() + ".properties";
        auto const read =
            read_texts(test::read_file(test::source_folder() / "dialogs" / file), file).value();
        std::map<std::string, std::string> plain;
        for (auto [key, text] : read.entries()) {
            text.erase(std::remove(text.begin(), text.end(), '~'), text.end());
            plain[key] = text;
        }
        return plain;
    }
};
INSTANTIATE_TEST_SUITE_P(In, Help, testing::Values("vi", "en"));

TEST(HelpIndex, EveryWindowHasAPage) {
    auto const all = index().windows;
    for (auto const& file : fs::directory_iterator(test::source_folder() / "dialogs"))
        if (file.path().extension() == ".xdl") {
            EXPECT_EQ(all.count(file.path().stem()), 1U) << file.path().stem();
        }
}

TEST_P(Help, EveryPageIsThereAndLinksToPagesThatAreThere) {
    auto const pages = index().pages;
    for (auto const& name : pages) {
        SCOPED_TRACE(name);
        auto const page = read_help_page(content(name), name);
        ASSERT_TRUE(page) << page.error().code;
        EXPECT_GT(page->text.size(), 300U);
        auto const links = all_in(content(name), "href=\"([^\"]*)\"");
        EXPECT_GE(links.size(), pages.size()) << "to all pages";
        for (auto const& link : links) {
            ASSERT_GT(link.size(), 5U);
            EXPECT_NE(std::find(pages.begin(), pages.end(), link.substr(0, link.size() - 5)),
                      pages.end())
                << link;
        }
    }
    std::size_t files = 0;
    for (auto const& file : fs::directory_iterator(help_folder() / GetParam()))
        files += file.is_regular_file() ? 1U : 0U;
    EXPECT_EQ(files, pages.size()) << "no page that nobody can come to";
}

/// Pictures come from the product (scripts/help_pictures.sh), say what they show to who does not
/// see them, and do not blow up the package.
TEST_P(Help, ShowsPicturesThatAreThere) {
    std::set<std::string> shown;
    for (auto const& name : index().pages)
        for (auto const& picture : all_in(content(name), "<img ([^>]*)/>")) {
            auto const files = all_in(picture, "src=\"../images/([a-z]+\\.png)\"");
            ASSERT_EQ(files.size(), 1U) << name << ": " << picture;
            EXPECT_TRUE(fs::exists(help_folder() / "images" / files.front())) << files.front();
            auto const said = all_in(picture, "alt=\"([^\"]*)\"");
            ASSERT_EQ(said.size(), 1U) << picture;
            EXPECT_GT(said.front().size(), 15U) << picture;
            shown.insert(files.front());
        }
    auto const script = test::read_file(test::source_folder() / "scripts/help_pictures.sh");
    std::uintmax_t size = 0;
    for (auto const& file : fs::directory_iterator(help_folder() / "images")) {
        EXPECT_EQ(shown.count(file.path().filename()), 1U) << file.path();
        EXPECT_NE(script.find("cut " + file.path().stem().string() + " "), std::string::npos);
        size += file.file_size();
    }
    EXPECT_GE(shown.size(), 4U);
    EXPECT_LE(size, 60U * 1024U);
}

/// The icons of menu, toolbar and sidebar are in the package.
TEST(Icons, AreThereForEveryCommandThatNamesOne) {
    auto const extension = test::source_folder() / "extension";
    for (auto const* file : {"Addons.xcu", "Sidebar.xcu"}) {
        auto const named =
            all_in(test::read_file(extension / file), "%origin%/../(icons/[a-z_]+\\.[a-z]+)");
        EXPECT_GE(named.size(), 2U) << file;
        for (auto const& icon : named) EXPECT_TRUE(fs::exists(extension / icon)) << icon;
    }
}

/// A replacement gone wrong once left half of an escaped sign and a path told twice in the step of
/// installing.
TEST_P(Help, HasNoLeftoverOfMarksInItsLines) {
    for (auto const& name : index().pages) {
        auto const page = read_help_page(content(name), name);
        ASSERT_TRUE(page) << name;
        auto const leftovers = all_in(page->text, "((?:^|[^a-z])(?:amp|gt|lt|quot|nbsp);)");
        EXPECT_TRUE(leftovers.empty()) << name << ": " << leftovers.front();
        EXPECT_TRUE(all_in(content(name), "<strong>[^/]*(<strong>)").empty()) << name;
        for (auto const& line : all_in(page->text, "([^\n]+)"))
            EXPECT_EQ(std::count(line.begin(), line.end(), '('),
                      std::count(line.begin(), line.end(), ')'))
                << name << ": " << line;
    }
}

/// The page said that nothing is written before "Đồng ý", and the window has no such button.
TEST_P(Help, NamesTheButtonThatWritesAnImport) {
    auto const name = index().windows.at("import");
    EXPECT_NE(content(name).find("<strong>" + texts().at("import.write") + "</strong>"),
              std::string::npos);
}

/// What a page tells to choose is called so in menus and windows.
TEST_P(Help, NamesCommandsAsTheyAreCalled) {
    std::vector<std::string> called;
    for (auto const& [key, text] : texts()) called.push_back(text);
    for (auto const& name : index().pages)
        for (auto const& bold : all_in(content(name), "<strong>([^<]*\u2026)</strong>")) {
            // "Menu > Command…": the last is ours; Tools and its like are the office's.
            if (bold.find("Công cụ") == 0 || bold.find("Tools") == 0) continue;
            auto const mark = bold.rfind("&gt; ");
            auto const command = mark == std::string::npos ? bold : bold.substr(mark + 5);
            EXPECT_NE(std::find(called.begin(), called.end(), command), called.end())
                << name << ": " << command;
        }
}

}  // namespace
}  // namespace report
