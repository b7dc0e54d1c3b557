// SPDX-License-Identifier: MPL-2.0
#include "core/truth/stored_blocks.hpp"

#include <gtest/gtest.h>

#include "packages/packed.hpp"

namespace report {
namespace {

std::string field(std::string const& name, std::string const& text) {
    return "<text:user-defined style:data-style-name=\"N1\" text:fixed=\"true\" "
           "text:name=\"cchc.show." +
           name + "\">" + text + "</text:user-defined>";
}

std::string file(std::vector<std::string> const& bodies) {
    test::Parts parts{{"mimetype", ""}, {"BlockList.xml", "<a/>"}};
    for (auto const& body : bodies)
        parts.emplace_back("B" + std::to_string(parts.size()) + "/content.xml",
                           test::odf_content(body));
    return test::packed(parts);
}

std::vector<StoredBlock> blocks(std::vector<std::string> const& bodies) {
    return stored_blocks(file(bodies));
}

/// "line.piece=text" of each word; "-" where no block fits.
std::string words(std::vector<StoredBlock> const& all, std::vector<PieceLine> const& text) {
    auto const found = words_at_end(all, text);
    if (!found) return "-";
    std::string list;
    for (auto const& one : *found)
        list += (list.empty() ? "" : " ") + std::to_string(one.line) + "." +
                std::to_string(one.piece) + "=" + one.text;
    return list;
}

std::string const line = "<text:p>+ Trước hạn: <text:span>" + field("truoc", "1.739") +
                         "</text:span> hồ<text:s text:c=\"2\"/>sơ</text:p>";

TEST(StoredBlocks, ABlockSaysWhatItsFieldsSaidWhenItWasKept) {
    auto const all = blocks({line, "<text:p>không có số</text:p>"});
    ASSERT_EQ(all.size(), 1U);
    ASSERT_EQ(all[0].lines.size(), 1U);
    ASSERT_EQ(all[0].lines[0].size(), 3U);
    EXPECT_EQ(all[0].lines[0][1].field, "truoc");
    EXPECT_EQ(all[0].lines[0][1].text, "1.739");
    EXPECT_EQ(all[0].lines[0][2].text, " hồ  sơ");
}

TEST(StoredBlocks, ABlockThatIsTooLargeIsPassedOver) {
    std::string const large = "<text:p>" + std::string(std::size_t(4) << 20U, ' ') + "</text:p>";
    EXPECT_EQ(blocks({large + line, line}).size(), 1U);
    EXPECT_EQ(blocks({large}).size(), 0U);
    EXPECT_EQ(stored_blocks("no package").size(), 0U);
}

TEST(StoredBlocks, BlankFieldsBehindOtherWordsGetTheirs) {
    EXPECT_EQ(
        words(blocks({line}), {{{"", "Mở đầu + Trước hạn: "}, {"truoc", ""}, {"", " hồ  sơ"}}}),
        "0.1=1.739");
}

TEST(StoredBlocks, OnlyTheFieldsOfTheBlockGetWords) {
    EXPECT_EQ(words(blocks({line}),
                    {{{"truoc", "5"}, {"", "; + Trước hạn: "}, {"truoc", ""}, {"", " hồ  sơ"}}}),
              "0.2=1.739");
}

TEST(StoredBlocks, SeveralParagraphsAreOneBlock) {
    auto const all = blocks({line + "<text:p>Tỷ lệ " + field("tl", "90%") + "</text:p>"});
    std::vector<PieceLine> const text{{{"", "Trên"}},
                                      {{"", "+ Trước hạn: "}, {"truoc", ""}, {"", " hồ  sơ"}},
                                      {{"", "Tỷ lệ "}, {"tl", ""}}};
    EXPECT_EQ(words(all, text), "1.1=1.739 2.1=90%");
    EXPECT_EQ(words(all, {text[2]}), "-") << "shorter than the block";
    EXPECT_EQ(words(all, {text[1], {{"", "Về tỷ lệ "}, {"tl", ""}}}), "-");
    EXPECT_EQ(words(all, {text[1], {{"", "x"}, {"", "Tỷ lệ "}, {"tl", ""}}}), "-")
        << "the last paragraph is the block's from its beginning";
}

TEST(StoredBlocks, OtherWordsOrFieldsAreNoneOfTheBlock) {
    auto const all = blocks({line});
    EXPECT_EQ(words(all, {{{"", "+ Trước hạn: "}, {"truoc", ""}, {"", " hồ sơ"}}}), "-");
    EXPECT_EQ(words(all, {{{"", "+ Trước hạn: "}, {"dung", ""}, {"", " hồ  sơ"}}}), "-");
    EXPECT_EQ(words(all, {{{"", "Trước hạn: "}, {"truoc", ""}, {"", " hồ  sơ"}}}), "-");
    EXPECT_EQ(words(all, {{{"truoc", ""}, {"", " hồ  sơ"}}}), "-");
    EXPECT_EQ(words(all, {}), "-");
}

TEST(StoredBlocks, OfTwoThatFitAndSayDifferentThingsNoneIsTaken) {
    PieceLine const text{{"", "+ Trước hạn: "}, {"truoc", ""}, {"", " hồ  sơ"}};
    EXPECT_EQ(words(blocks({line, line}), {text}), "0.1=1.739");
    EXPECT_EQ(words(blocks({line, "<text:p>+ Trước hạn: " + field("truoc", "1.700") +
                                      " hồ<text:s text:c=\"2\"/>sơ</text:p>"}),
                    {text}),
              "-");
}

TEST(StoredBlocks, NotesAndCommentsSayNothing) {
    auto const all = blocks({"<text:p>Số " + field("a", "1") +
                             "<text:note><text:note-body><text:p>chú</text:p></text:note-body>"
                             "</text:note><text:tab/>x<text:line-break/></text:p>"});
    EXPECT_EQ(words(all, {{{"", "Số "}, {"a", ""}, {"", "\tx\n"}}}), "0.1=1");
}

TEST(StoredBlocks, WhatCannotBeReadHasNone) {
    EXPECT_TRUE(stored_blocks("PK").empty());
    EXPECT_TRUE(stored_blocks({}).empty());
    EXPECT_TRUE(stored_blocks(test::packed({{"A/content.xml", "<cchc.show."}})).empty());
    EXPECT_TRUE(stored_blocks(test::packed({{"content.xml", test::odf_content(line)}})).empty())
        << "a document is no AutoText";
}

TEST(AddPiece, RunsOfPlainTextAreOne) {
    PieceLine pieces;
    add_piece(pieces, {"", "a"});
    add_piece(pieces, {"", ""});
    add_piece(pieces, {"", "b"});
    add_piece(pieces, {"x", ""});
    ASSERT_EQ(pieces.size(), 2U);
    EXPECT_EQ(pieces[0].text, "ab");
}

}  // namespace
}  // namespace report
