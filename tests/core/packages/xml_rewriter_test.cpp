// SPDX-License-Identifier: MPL-2.0
#include "core/packages/xml_rewriter.hpp"

#include <gtest/gtest.h>

#include "core/support/result.hpp"

namespace report {
namespace {

class Plain : public XmlPolicy {
public:
    Fate start(XmlElement& element, std::string&) override {
        if (element.local == "bo") return Fate::drop;
        if (element.local == "mo") return Fate::unwrap;
        element.drop("xau");
        return Fate::keep;
    }
    void end(std::string_view, std::string&) override {}
    void text(std::string_view, std::string&) override {}
};

std::string rewritten(std::string const& xml, PackageLimits const& limits = {}) {
    Plain policy;
    XmlUse use;
    try {
        auto const all = rewrite_xml(xml, policy, use, limits);
        return all.substr(all.find('\n') + 1);
    } catch (ProblemError const& error) {
        return error.problem.code;
    }
}

TEST(XmlRewriter, WritesWhatItReads) {
    EXPECT_EQ(rewritten("<a b='1&#9;\"&lt;'>x &amp; <c/>&#13;y</a>"),
              "<a b=\"1&#9;&quot;&lt;\">x &amp; <c></c>&#13;y</a>");
    EXPECT_EQ(rewritten("<a><![CDATA[<b>]]><!-- x --><?y z?></a>"), "<a>&lt;b&gt;</a>");
    EXPECT_EQ(rewritten("<?xml version='1.0' encoding='ISO-8859-1'?><a>\xE0</a>"), "<a>à</a>");
}

TEST(XmlRewriter, LeavesOutWhatItIsTold) {
    EXPECT_EQ(rewritten("<a xau='1'>x<bo>y<c/></bo><mo>z<bo/></mo></a>"), "<a>xz</a>");
    EXPECT_EQ(rewritten("<a xmlns:k='u'><k:bo/><k:c k:xau='1'/></a>"),
              "<a xmlns:k=\"u\"><k:c></k:c></a>");
}

TEST(XmlRewriter, EntitiesOfItsOwnAreRefusedAndADocumentTypeIsForgotten) {
    EXPECT_EQ(rewritten("<!DOCTYPE a SYSTEM 'a.dtd'><a/>"), "<a></a>");
    EXPECT_EQ(rewritten("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>"),
              "clean.entities");
    EXPECT_EQ(rewritten("<!DOCTYPE a [<!ENTITY x 'xx'><!ENTITY y '&x;&x;'>]><a>&y;</a>"),
              "clean.entities");
    EXPECT_EQ(rewritten("<a>&x;</a>"), "clean.broken");
}

TEST(XmlRewriter, WhatIsNotXmlIsBroken) {
    for (auto const* xml : {"", "<a>", "<a></b>", "a", "<a/><b/>", "<a b='1' b='2'/>", "<k:a/>",
                            "<a k:b='1'/>", "<?xml version='1.0' encoding='utf-7'?><a/>"})
        EXPECT_EQ(rewritten(xml), "clean.broken") << xml;
}

TEST(XmlRewriter, DepthAndNumberOfElementsAreBounded) {
    std::string deep, closed;
    for (int i = 0; i < 300; ++i) {
        deep += "<a>";
        closed += "</a>";
    }
    EXPECT_EQ(rewritten(deep + closed), "clean.too_deep");
    EXPECT_EQ(rewritten("<a><bo>" + deep + closed + "</bo></a>"), "clean.too_deep");
    PackageLimits limits;
    limits.elements = 10;
    EXPECT_EQ(rewritten("<a><b/><b/><b/><b/><b/><b/><b/><b/><b/></a>", limits).substr(0, 3), "<a>");
    EXPECT_EQ(rewritten("<a><b/><b/><b/><b/><b/><b/><b/><b/><b/><b/></a>", limits),
              "clean.too_many_elements");
    limits.markup = 10;
    EXPECT_EQ(rewritten("<a>12345678</a>", limits), "clean.too_large");
}

}  // namespace
}  // namespace report
