// SPDX-License-Identifier: MPL-2.0
#include "core/form/help_page.hpp"

#include <gtest/gtest.h>

namespace report {
namespace {

TEST(HelpPages, AreReadAsLines) {
    auto const page = read_help_page(
        "<?xml version=\"1.0\"?><!DOCTYPE html>\n<html><head><title>Tên</title><style>p {}</style>"
        "</head>\n<body>\n<h1>Tên</h1>\n<p>Một <strong>hai</strong> &amp; ba.</p>\n<h2>Bước</h2>\n"
        "<ol>\n<li>Mở</li>\n<li>Gõ</li>\n</ol>\n<p><img src=\"a.png\" "
        "alt=\"x\"/></p>\n<ul>\n<li>Xong</li>\n</ul>\n</body></html>",
        "a.html");
    ASSERT_TRUE(page) << page.error().code;
    EXPECT_EQ(page->title, "Tên");
    EXPECT_EQ(page->text, "Tên\n\nMột hai & ba.\n\nBước\n  1. Mở\n  2. Gõ\n\n  - Xong\n\n");
}

TEST(HelpPages, ThatAreNoPagesAreToldByTheirFile) {
    for (auto const* bad : {"", "<html>", "<html><body><p>x</p></body></html>",
                            "<html><head><title>x</title></head><body></body></html>"}) {
        auto const page = read_help_page(bad, "b.html");
        ASSERT_FALSE(page);
        EXPECT_EQ(page.error().code, "help.bad_page");
        EXPECT_EQ(page.error().where, "b.html");
    }
}

TEST(HelpPages, AnIndexNamesThePageOfAWindow) {
    auto const index = read_help_index(
        R"({"pages": ["first", "next"], "windows": {"sums": "next"}})", "index.json");
    ASSERT_TRUE(index) << index.error().code;
    EXPECT_EQ(index->page_of("sums"), "next");
    EXPECT_EQ(index->page_of("khong_co"), "first");
    EXPECT_EQ(read_help_index(R"({"pages": ["a"], "windows": {"x": "b"}})", "i").error().code,
              "help.no_page");
    EXPECT_FALSE(read_help_index(R"({"pages": []})", "i"));
}

}  // namespace
}  // namespace report
