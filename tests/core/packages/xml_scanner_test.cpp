// SPDX-License-Identifier: MPL-2.0
#include "core/packages/xml_scanner.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "core/packages/xml_rewriter.hpp"
#include "core/support/result.hpp"

namespace report {
namespace {

class Told : public XmlListener {
public:
    std::string all;

    void start(std::string_view name, Attributes const& attributes) override {
        all += "<" + std::string(name);
        for (auto const& [its_name, value] : attributes)
            all += " " + std::string(its_name) + "=[" + std::string(value) + "]";
        all += ">";
    }
    void end(std::string_view name) override { all += "</" + std::string(name) + ">"; }
    void text(std::string_view text) override { all += text; }
};

std::string told(std::string_view xml) {
    Told listener;
    switch (scan_xml(xml, listener)) {
        case XmlScan::broken:
            return "broken";
        case XmlScan::other:
            return listener.all.empty() ? "other" : "other, and something told";
        default:
            return listener.all;
    }
}

TEST(XmlScanner, ReferencesEndsOfLinesAndLiteralsAreRead) {
    EXPECT_EQ(
        told("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n"
             "<a b='1' c = \"&lt;&amp;&apos;&#x1EA1;&#225;\r\n\t.\">x\r\ny\rz&gt;&quot;</a>\n"),
        "<a b=[1] c=[<&'ạá  .]>x\ny\nz>\"</a>");
    EXPECT_EQ(told("<a><![CDATA[<b>\r\n&x;]]><!-- - > --><?y z?><c d=''/></a><!-- e -->"),
              "<a><b>\n&x;<c d=[]></c></a>");
    EXPECT_EQ(told("\xEF\xBB\xBF<a>Tổng số</a>"), "<a>Tổng số</a>");
    EXPECT_EQ(told("<a>&#13;&#9;&#10;</a>"), "<a>\r\t\n</a>");
}

TEST(XmlScanner, WhatAFullParserHasToReadIsLeftToIt) {
    for (auto const* xml : {"<!DOCTYPE a><a/>", "<?xml version='1.0' encoding='ISO-8859-1'?><a/>",
                            "<?xml version=\"1.1\"?><a/>", "<!-- x --><a/>", "", "a", "\xFF\xFE<",
                            "<?xml version=\"1.0\""})
        EXPECT_EQ(told(xml), "other") << xml;
}

TEST(XmlScanner, WhatIsNotWellFormedIsBroken) {
    for (auto const* xml :
         {"<a>",
          "<a></b>",
          "<a/><b/>",
          "<a/>x",
          "<a b='1' b='2'/>",
          "<a b=1/>",
          "<a b/>",
          "<a b='1'c='2'/>",
          "<a b='<'/>",
          "<a b='&'/>",
          "<a>&x;</a>",
          "<a>& </a>",
          "<a>&#0;</a>",
          "<a>&#xD800;</a>",
          "<a>&#x110000;</a>",
          "<a>&#;</a>",
          "<a>&#x;</a>",
          "<a>]]></a>",
          "<a><!-- -- --></a>",
          "<a><!-- x</a>",
          "<a><![CDATA[x</a>",
          "<a><?xml version='1.0'?></a>",
          "<a><? x?></a>",
          "<a/><![CDATA[]]>",
          "<a",
          "<a b='1",
          "<a></a",
          "<a>\x01</a>",
          "<a>\xC3</a>",
          "<a>\xC0\x80</a>",
          "<a>\xED\xA0\x80</a>",
          "<a>\xEF\xBF\xBF</a>",
          "<a>\xF4\x90\x80\x80</a>",
          "<a\x80/>",
          "<a><1/></a>",
          "<a></ a>",
          "<a></a b>",
          "<a><!x></a>",
          "<a b='1' c='1' d='1' e='1' f='1' g='1' h='1' i='1' j='1' k='1' l='1' m='1'"
          " b='2'/>"})
        EXPECT_EQ(told(xml), "broken") << xml;
}

class All : public XmlPolicy {
public:
    Fate start(XmlElement&, std::string&) override { return Fate::keep; }
    void end(std::string_view, std::string&) override {}
    void text(std::string_view, std::string&) override {}
};

std::string rewritten(std::string const& xml) {
    All policy;
    XmlUse use;
    try {
        return rewrite_xml(xml, policy, use, {});
    } catch (ProblemError const& error) {
        return error.problem.code;
    }
}

/// With a document type the full parser reads the same text.
TEST(XmlScanner, SaysOfSpoiltTextsWhatAFullParserSays) {
    std::string const whole =
        "<a xmlns:k='u' b=\"1 &amp; 2\"><k:c d='x\ty'>văn bản &#x1EA1;\r\n</k:c ><![CDATA[<z>]]>"
        "<!-- - --><e f = 'g'/><?h i?>]]&gt;</a>";
    ASSERT_EQ(rewritten(whole), rewritten("<!DOCTYPE a>" + whole));
    ASSERT_NE(rewritten(whole), "clean.broken");
    std::mt19937 random(17);
    std::string const letters = "<>&;'\"/=!-[]?# \t\r\nabk:c1x\x01\xC3\xA1";
    std::size_t well_formed = 0;
    for (int round = 0; round < 20'000; ++round) {
        auto xml = whole;
        for (auto changes = 1 + random() % 2; changes > 0; --changes) {
            auto const at = 1 + random() % (xml.size() - 1);
            auto const letter = letters[random() % letters.size()];
            auto const how = random() % 3;
            if (how == 0)
                xml[at] = letter;
            else if (how == 1)
                xml.insert(at, 1, letter);
            else
                xml.erase(at, 1 + random() % 3);
        }
        auto const full = rewritten("<!DOCTYPE a>" + xml);
        // A document type of its own would be the second one, and a declaration stands at the
        // front.
        if (told(xml) == "other") continue;
        ASSERT_EQ(rewritten(xml), full) << xml;
        if (full != "clean.broken") ++well_formed;
    }
    EXPECT_GT(well_formed, 1'000U) << "otherwise only faults were compared";
}

}  // namespace
}  // namespace report
