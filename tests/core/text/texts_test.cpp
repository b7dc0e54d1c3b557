// SPDX-License-Identifier: MPL-2.0
#include "core/text/texts.hpp"

#include <gtest/gtest.h>

namespace report {
namespace {

using Entries = std::map<std::string, std::string>;

Entries entries_of(std::string_view content) {
    auto const texts = read_texts(content, "texts_vi.properties");
    EXPECT_TRUE(texts.has_value()) << content;
    return texts ? texts->entries() : Entries{};
}

TEST(ReadTexts, ReadsKeysAndTexts) {
    EXPECT_EQ(entries_of("a = một\nb.c=hai ba\n  d  =  bốn  \n"),
              (Entries{{"a", "một"}, {"b.c", "hai ba"}, {"d", "bốn"}}));
    EXPECT_EQ(entries_of(""), Entries{});
    EXPECT_EQ(entries_of("a = x = y"), (Entries{{"a", "x = y"}}));
    EXPECT_EQ(entries_of("a ="), (Entries{{"a", ""}}));
}

TEST(ReadTexts, PassesOverCommentsAndEmptyLines) {
    EXPECT_EQ(entries_of("# a = b\n\n   \n  # c = d\ne = # f\n"), (Entries{{"e", "# f"}}));
}

TEST(ReadTexts, TakesLineEndsOfBothKinds) {
    EXPECT_EQ(entries_of("a = x\r\nb = y\\\r\n  z\r\n"), (Entries{{"a", "x"}, {"b", "yz"}}));
}

TEST(ReadTexts, JoinsContinuedLines) {
    EXPECT_EQ(entries_of("a = một \\\n    hai \\\n    ba\nb = x"),
              (Entries{{"a", "một hai ba"}, {"b", "x"}}));
    EXPECT_EQ(entries_of("a = x\\"), (Entries{{"a", "x"}}));
}

TEST(ReadTexts, TurnsTheEscapeIntoALineBreak) {
    EXPECT_EQ(entries_of("a = x\\ny\nb = x\\\\ny\nc = \\{a\\}"),
              (Entries{{"a", "x\ny"}, {"b", "x\\ny"}, {"c", "{a}"}}));
}

TEST(ReadTexts, ComposesWhatWasDecomposed) {
    EXPECT_EQ(entries_of("a = Co\u0323\u0302ng ho\u0300a"), (Entries{{"a", "Cộng hòa"}}));
}

TEST(ReadTexts, NamesTheFileAndTheFirstLineOfWhatIsBad) {
    struct Bad {
        char const* content;
        char const* line;
    };
    for (auto const& bad : {Bad{"a", "1"}, Bad{"a = b\n\n# c\nd\n", "4"}, Bad{"= x", "1"},
                            Bad{"a = b\\\nc\nd\\\ne\n", "3"}}) {
        SCOPED_TRACE(bad.content);
        auto const problem = read_texts(bad.content, "texts_vi.properties").error();
        EXPECT_EQ(problem.code, "texts.bad_line");
        EXPECT_EQ(problem.arguments, (Arguments{{"line", bad.line}}));
        EXPECT_EQ(problem.where, "texts_vi.properties");
    }
}

TEST(ReadTexts, RefusesAKeyTwiceAndBytesThatAreNoUtf8) {
    auto const twice = read_texts("a = x\nb = y\na = z", "f").error();
    EXPECT_EQ(twice.code, "texts.double_key");
    EXPECT_EQ(twice.arguments, (Arguments{{"key", "a"}}));
    auto const latin = read_texts("a = b\xE1o", "f").error();
    EXPECT_EQ(latin.code, "json.encoding");
    EXPECT_EQ(latin.where, "f");
}

TEST(FillPlaces, FillsWhatItHasAndLeavesTheRest) {
    Arguments const arguments{{"a", "một"}, {"b", "{a}"}, {"trống", ""}};
    EXPECT_EQ(fill_places("x {a} y {a}", arguments), "x một y một");
    EXPECT_EQ(fill_places("{a}{trống}{a}", arguments), "mộtmột");
    EXPECT_EQ(fill_places("{c} {a}", arguments), "{c} một");
    EXPECT_EQ(fill_places("{x {a}", arguments), "{x một");
    EXPECT_EQ(fill_places("{a", arguments), "{a");
    EXPECT_EQ(fill_places("a} {}", arguments), "a} {}");
    EXPECT_EQ(fill_places("", arguments), "");
    EXPECT_EQ(fill_places("{a}", {}), "{a}");
}

TEST(FillPlaces, LooksForNoPlacesInWhatItFilledIn) {
    EXPECT_EQ(fill_places("{b}", {{"b", "{a}"}, {"a", "một"}}), "{a}");
}

TEST(Texts, AnswersAnUnknownKeyWithItself) {
    Texts const texts(Entries{{"a", "x {n}"}});
    EXPECT_TRUE(texts.has("a"));
    EXPECT_FALSE(texts.has("b"));
    EXPECT_EQ(texts("a", {{"n", "2.098"}}), "x 2.098");
    EXPECT_EQ(texts("a"), "x {n}");
    EXPECT_EQ(texts("b"), "b");
    EXPECT_EQ(Texts()("a"), "a");
}

TEST(Texts, PutsThePlaceOfAProblemInFront) {
    Texts const texts(Entries{{"problem.p", "dòng {line} sai"}});
    EXPECT_EQ(texts.sentence({"p", {{"line", "3"}}, "tệp"}), "tệp: dòng 3 sai");
    EXPECT_EQ(texts.sentence({"p", {{"line", "3"}}, ""}), "dòng 3 sai");
    EXPECT_EQ(texts.sentence({"q", {}, "tệp"}), "tệp: problem.q");
}

}  // namespace
}  // namespace report
