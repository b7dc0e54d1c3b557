// SPDX-License-Identifier: MPL-2.0
#include "core/tables/markup.hpp"

#include <gtest/gtest.h>

#include <string>

namespace report {
namespace {

/// Texts and tags one behind the other: "<td a=1>" as "td[a=1]", "</td>" as "/td", "<br/>" as
/// "br/".
std::string pieces(std::string const& text) {
    MarkupPieces all(text);
    std::string said;
    while (auto piece = all.next()) {
        if (!said.empty()) said += " ";
        if (!piece->is_tag) {
            said += "'" + piece->text + "'";
            continue;
        }
        said += (piece->closes ? "/" : "") + piece->name + (piece->is_empty ? "/" : "");
        for (auto const& [name, value] : piece->attributes) said += "[" + name + "=" + value + "]";
    }
    return said;
}

TEST(Markup, TagsAttributesAndTextsArePartedHoweverTheyAreWritten) {
    EXPECT_EQ(pieces("<td>5</td>"), "td '5' /td");
    EXPECT_EQ(pieces("<TD COLSPAN=2 rowspan = '3' x:str>5"), "td[colspan=2][rowspan=3][str=] '5'");
    EXPECT_EQ(pieces("<td x:num=\"5\" ss:Index='7'>"), "td[index=7][x:num=5]");
    EXPECT_EQ(pieces("<br/><br /><p\n/>"), "br/ br/ p/");
    EXPECT_EQ(pieces("a<!-- <b> -->c<?xml <d> ?>e<!DOCTYPE f>g<![CDATA[<h>]]>i"),
              "'a' 'c' 'e' 'g' 'i'");
    EXPECT_EQ(pieces("<td a=\"x > y\">"), "td[a=x > y]");
    EXPECT_EQ(pieces("<td"), "td");
    EXPECT_EQ(pieces("<td a"), "td[a=]");
    EXPECT_EQ(pieces("<td a="), "td[a=]");
    EXPECT_EQ(pieces("<td a=\"x"), "td[a=x]");
    EXPECT_EQ(pieces("<"), "");
    EXPECT_EQ(pieces("</"), "/");
    EXPECT_EQ(pieces("<!-- cut"), "");
    EXPECT_EQ(pieces(""), "");
}

TEST(Markup, LettersAreSpelledByNameAndNumber) {
    EXPECT_EQ(pieces("a&amp;b&lt;&#272;&#x1EA5;t&nbsp;&Ecirc;"), "'a&b<Đất Ê'");
    EXPECT_EQ(pieces("&khong;&;& a;"), "'&khong;&;& a;'");
    EXPECT_EQ(pieces("&#10;a&#31;b&#32;c"), "' a b c'");
    EXPECT_EQ(pieces("a&#xD7FF;&#xD800;&#xDFFF;&#xE000;b"),
              "'a\xED\x9F\xBF\xEE\x80\x80"
              "b'");
    EXPECT_EQ(pieces("a&#x10FFFF;&#x110000;&#xZZ;&#;b"),
              "'a\xF4\x8F\xBF\xBF"
              "b'");
    EXPECT_EQ(pieces("&#0000272;&#00000272;"), "'Đ'");
    EXPECT_EQ(pieces("&nbsp"), "'&nbsp'");
}

TEST(Markup, WhatStandsInAScriptIsPassedOver) {
    MarkupPieces all("<script>if (a < b) '<td>'</SCRIPT>5");
    EXPECT_EQ(all.next()->name, "script");
    all.skip_to_end_of("script");
    EXPECT_TRUE(all.next()->closes);
    EXPECT_EQ(all.next()->text, "5");
    MarkupPieces cut("<script>a");
    cut.next();
    cut.skip_to_end_of("script");
    EXPECT_FALSE(cut.next());
}

TEST(Markup, SpansAreBounded) {
    auto const span = [](std::string const& value) {
        return span_of({{"colspan", value}}, "colspan", 9);
    };
    EXPECT_EQ(span("3"), 3U);
    EXPECT_EQ(span("9"), 9U);
    EXPECT_EQ(span("10"), 9U);
    EXPECT_EQ(span("0"), 1U);
    EXPECT_EQ(span("a"), 1U);
    EXPECT_EQ(span("00003"), 3U);
    EXPECT_EQ(span("000003"), 1U);
    EXPECT_EQ(span_of({}, "colspan", 9), 1U);
}

TEST(ExactNumbers, OfFilesMayHaveExponents) {
    auto const plain = [](std::string const& text) { return plain_decimal(text).value_or("none"); };
    EXPECT_EQ(plain("2098"), "2098");
    EXPECT_EQ(plain("2.098e3"), "2098");
    EXPECT_EQ(plain("2.098E+3"), "2098");
    EXPECT_EQ(plain("2098e-3"), "2.098");
    EXPECT_EQ(plain("1e12"), "1000000000000");
    for (auto const* none : {"e3", "1e", "1e+", "1e-", "1e123", "1ea", "1e1a", "a"})
        EXPECT_EQ(plain(none), "none") << none;
}

}  // namespace
}  // namespace report
