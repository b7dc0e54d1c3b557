// SPDX-License-Identifier: MPL-2.0
#include "core/text/texts.hpp"

#include <gtest/gtest.h>

#include <cctype>
#include <map>
#include <regex>
#include <set>

#include "template_file.hpp"

namespace report {
namespace {

namespace fs = std::filesystem;

Texts texts(std::string const& name) {
    return read_texts(test::read_file(test::source_folder() / "dialogs" / name), name).value();
}

std::set<std::string> places(std::string const& text) {
    static std::regex const place(R"(\{([a-z_]+)\})");
    std::set<std::string> found;
    for (std::sregex_iterator i(text.begin(), text.end(), place), end; i != end; ++i)
        found.insert((*i)[1]);
    return found;
}

/// Codes as they stand in the sources: Problem{"code", and fail("code",
std::set<std::string> problem_codes() {
    static std::regex const code(
        R"((?:Problem\{|fail\(|refuse\(|problem\()\s*\"([a-z_]+\.[a-z_]+)\")");
    static std::regex const any(
        R"(\"((?:data|json|clean|kind|period|agency|record|import|old_fonts)\.[a-z_]+)\")");
    std::set<std::string> codes;
    for (auto const& entry :
         fs::recursive_directory_iterator(test::source_folder() / "uno_components")) {
        if (entry.path().extension() != ".cpp") continue;
        auto const text = test::read_file(entry.path());
        for (auto const* pattern : {&code, &any})
            for (std::sregex_iterator i(text.begin(), text.end(), *pattern), end; i != end; ++i)
                codes.insert((*i)[1]);
    }
    return codes;
}

TEST(Texts, BothLanguagesSayTheSameThingsWithTheSamePlaces) {
    auto const vi = texts("texts_vi.properties"), en = texts("texts_en.properties");
    for (auto const& [key, text] : vi.entries()) {
        ASSERT_TRUE(en.has(key)) << key;
        EXPECT_EQ(places(en.entries().at(key)), places(text)) << key;
        EXPECT_FALSE(text.empty()) << key;
    }
    for (auto const& [key, text] : en.entries()) EXPECT_TRUE(vi.has(key)) << key;
}

// A key without a mark on it is the only one that Alt reaches on a Vietnamese keyboard.
TEST(Texts, EveryWindowHasItsMnemonicsOnDifferentPlainLetters) {
    for (auto const* name : {"texts_vi.properties", "texts_en.properties"}) {
        std::map<std::string, std::map<char, std::string>> taken;
        auto const all = texts(name);
        for (auto const& [key, text] : all.entries()) {
            auto const at = text.find('~');
            if (at == std::string::npos) continue;
            ASSERT_LT(at + 1, text.size()) << key;
            auto const byte = static_cast<unsigned char>(text[at + 1]);
            EXPECT_TRUE(byte < 0x80 && std::isalnum(byte)) << name << ": " << key << ": " << text;
            auto const letter = static_cast<char>(std::tolower(byte));
            auto const window = key.substr(0, key.find('.'));
            auto const [first, is_new] = taken[window].emplace(letter, key);
            EXPECT_TRUE(is_new) << name << ": " << key << " and " << first->second;
        }
    }
}

TEST(Texts, EveryProblemHasASentence) {
    auto const windows = texts("texts_vi.properties"), program = texts("cchc_vi.properties");
    auto const codes = problem_codes();
    ASSERT_GT(codes.size(), 40U);
    for (auto const& code : codes) {
        if (windows.has(code)) continue;  // the text of a control, not a problem
        auto const key = "problem." + code;
        EXPECT_TRUE(windows.has(key) || program.has(key)) << code;
    }
}

}  // namespace
}  // namespace report
