// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

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

}  // namespace
}  // namespace report
