// SPDX-License-Identifier: MPL-2.0
#include "core/catalogue/like_kind.hpp"

#include <gtest/gtest.h>

#include <boost/json/object.hpp>

#include "core/json/json.hpp"
#include "small_kind.hpp"

namespace report {
namespace {

class LikeKind : public testing::Test {
protected:
    KindFiles base_{{"report.json", test::small_report_file},
                    {"words/01.json", "{}"},
                    {"words/02.json", "{}"},
                    {"sections/01.json", "{}"},
                    {"checks/01.json", "{}"}};

    Result<KindFiles> whole(std::string const& main, KindFiles own = {}) const {
        own["report.json"] = main;
        return whole_kind_files(own, [&](std::string const& id) {
            if (id != "nho") fail("command.unknown_kind", {{"kind", id}}, {});
            return base_;
        });
    }
    std::string problem(std::string const& main) const {
        auto const files = whole(main);
        return files ? std::string() : files.error().code;
    }
};

TEST_F(LikeKind, OneThatIsLikeNoneStaysAsItIs) {
    auto const files = whole(R"({"id": "rieng"})", {{"words/09.json", "x"}});
    ASSERT_TRUE(files);
    EXPECT_EQ(files->size(), 2U);
    EXPECT_EQ(files->at("report.json"), R"({"id": "rieng"})");
}

TEST_F(LikeKind, WhatItSaysItselfStandsAndTheRestComesFromTheOther) {
    auto const files =
        whole(R"({"like": "nho", "id": "moi", "name": "Báo cáo mới", "subject": "Việc mới",
                  "styles": {"body": "Thân"}, "unit_kinds": [{"id": "xa", "label": "xã"}]})");
    ASSERT_TRUE(files);
    auto const value = parse_json(files->at("report.json"), "report.json");
    auto const& keys = value.as_object();
    EXPECT_EQ(keys.at("id").as_string(), "moi");
    EXPECT_EQ(keys.at("styles").at("body").as_string(), "Thân");
    EXPECT_EQ(keys.at("styles").at("signer").as_string(), "Họ tên");
    EXPECT_EQ(keys.at("unit_kinds").as_array().size(), 1U) << "a list is one thing";
    EXPECT_EQ(keys.at("type_code").as_string(), "BC");
    EXPECT_EQ(keys.count("like"), 0U);
}

TEST_F(LikeKind, ItTakesAllWordsAndOnlyTheFilesThatItNames) {
    auto const files = whole(R"({"like": "nho", "id": "moi", "name": "M", "subject": "V",
                                 "shares": ["checks/01.json"]})",
                             {{"words/02.json", "own"}, {"sections/01_rieng.json", "own"}});
    ASSERT_TRUE(files);
    EXPECT_EQ(files->at("words/01.json"), "{}");
    EXPECT_EQ(files->at("words/02.json"), "own") << "its own file stands instead";
    EXPECT_EQ(files->count("checks/01.json"), 1U);
    EXPECT_EQ(files->count("sections/01.json"), 0U);
}

TEST_F(LikeKind, WhatCannotBeTakenIsNamed) {
    EXPECT_EQ(problem(R"({"like": "khac", "id": "m", "name": "M", "subject": "V"})"),
              "command.unknown_kind");
    EXPECT_EQ(problem(R"({"like": "../nho", "id": "m", "name": "M", "subject": "V"})"),
              "kind.bad_id");
    EXPECT_EQ(problem(R"({"like": "nho", "id": "m", "subject": "V"})"), "json.missing");
    EXPECT_EQ(problem(R"({"like": "nho", "id": "m", "name": "M", "subject": "V",
                          "shares": ["sections/99.json"]})"),
              "kind.no_shared_file");
    EXPECT_EQ(problem(R"({"like": "nho", "id": "m", "name": "M", "subject": "V",
                          "shares": ["report.json"]})"),
              "kind.no_shared_file");
    EXPECT_EQ(problem("{"), "json.syntax");
    EXPECT_EQ(problem("[]"), "json.not_object");
}

TEST_F(LikeKind, OneThatIsLikeAnotherItselfIsNotTakenFrom) {
    base_["report.json"] = R"({"like": "nho", "id": "nho", "name": "M", "subject": "V"})";
    EXPECT_EQ(problem(R"({"like": "nho", "id": "m", "name": "M", "subject": "V"})"),
              "kind.like_of_like");
}

}  // namespace
}  // namespace report
