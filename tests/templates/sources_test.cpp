// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <cctype>
#include <set>

#include "template_file.hpp"

namespace report {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> sources() {
    std::vector<fs::path> all;
    for (auto const& entry :
         fs::recursive_directory_iterator(test::source_folder() / "uno_components"))
        if (entry.path().extension() == ".cpp" || entry.path().extension() == ".hpp")
            all.push_back(entry.path());
    return all;
}

/// A report is data: C++ names no figure, no list, no sentence, no section and no heading.
TEST(Sources, NameNoFigureAndNoSectionOfAnyShippedKind) {
    std::set<std::string> words;
    for (auto const& id : test::shipped_kinds()) {
        auto const kind = test::shipped_kind(id);
        kind.each_figure([&](Figure const& f) { words.insert("\"" + f.id + "\""); });
        kind.each_list([&](ListDefinition const& l) { words.insert("\"" + l.id + "\""); });
        kind.each_sentence([&](Sentence const& s) { words.insert("\"" + s.id + "\""); });
        for (auto const& section : kind.sections) {
            words.insert(section.title);
            words.insert("\"" + section.id + "\"");
            for (auto const& group : section.groups)
                if (!group.title.empty()) words.insert(group.title);
        }
    }
    ASSERT_GT(words.size(), 100U);
    for (auto const& path : sources()) {
        auto const text = test::read_file(path);
        for (auto const& word : words)
            EXPECT_EQ(text.find(word), std::string::npos) << path << " names " << word;
    }
}

TEST(Sources, TheCoreKnowsNoOffice) {
    for (auto const& path : sources()) {
        if (path.string().find("uno_components/core/") == std::string::npos) continue;
        auto const text = test::read_file(path);
        for (auto const* word : {"com/sun/star", "<rtl/", "<sal/", "<cppu", "<osl/", "office/"})
            EXPECT_EQ(text.find(std::string("#include <") + word), std::string::npos)
                << path << " " << word;
        EXPECT_EQ(text.find("#include \"office/"), std::string::npos) << path;
    }
}

/// The texts in quotes of a source, without comments.
std::vector<std::string> quoted(std::string const& source) {
    std::vector<std::string> all;
    for (std::size_t i = 0; i < source.size(); ++i) {
        if (source.compare(i, 2, "//") == 0) {
            i = source.find('\n', i);
            if (i == std::string::npos) break;
        } else if (source[i] == '\'' && i > 0 && !std::isxdigit(source[i - 1])) {
            // A letter; behind a digit it parts thousands.
            i = source.find('\'', i + (source[i + 1] == '\\' ? 3 : 2));
            if (i == std::string::npos) break;
        } else if (source[i] == '"') {
            auto const from = ++i;
            while (i < source.size() && source[i] != '"') i += source[i] == '\\' ? 2U : 1U;
            all.push_back(source.substr(from, i - from));
        }
    }
    return all;
}

/// A word, not a letter alone: two letters at least, one of which only Vietnamese writes.
bool is_vietnamese_word(std::string const& text) {
    std::size_t letters = 0;
    bool vietnamese = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto const byte = static_cast<unsigned char>(text[i]);
        auto const next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0;
        bool const latin = (byte == 0xC3 && next != 0x97 && next != 0xB7) || byte == 0xC4 ||
                           byte == 0xC5 || byte == 0xC6 ||
                           (byte == 0xE1 && (next == 0xBA || next == 0xBB));
        vietnamese = vietnamese || latin;
        if (latin || (byte < 0x80 && std::isalpha(byte))) ++letters;
    }
    return vietnamese && letters > 1;
}

TEST(Sources, AVietnameseWordInQuotesIsTold) {
    auto const words =
        quoted("f(\"bốn\"); // \"năm\"\nint x = 1'000; char c = '\"'; g(\"đ)\", \"is\");");
    ASSERT_EQ(words.size(), 3U);
    EXPECT_TRUE(is_vietnamese_word(words[0]));
    EXPECT_FALSE(is_vietnamese_word(words[1]));
    EXPECT_FALSE(is_vietnamese_word(words[2]));
    EXPECT_FALSE(is_vietnamese_word("×10"));
}

/// What a clerk, a kind or a window says is data. The language itself is not: its alphabet,
/// syllables, numerals and days are `core/text`.
TEST(Sources, HoldNoVietnameseWordButThoseOfTheLanguage) {
    std::string const root = (test::source_folder() / "uno_components").string() + "/";
    std::set<std::string> const yet{
        // A currency's signs, which are the same in every kind of report.
        "office/files/cell_format.cpp",
        // These belong to the data of a kind and are not there yet; none may join them.
        "core/catalogue/report_kind.hpp", "core/tables/sheet_units.cpp"};
    std::size_t of_the_language = 0;
    for (auto const& path : sources()) {
        auto const name = path.string().substr(root.size());
        for (auto const& text : quoted(test::read_file(path))) {
            if (!is_vietnamese_word(text)) continue;
            if (name.rfind("core/text/", 0) == 0)
                ++of_the_language;
            else
                EXPECT_EQ(yet.count(name), 1U) << name << " says \"" << text << "\"";
        }
    }
    EXPECT_GT(of_the_language, 50U);
}

}  // namespace
}  // namespace report
