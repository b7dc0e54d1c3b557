// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <fstream>

#include "process.hpp"
#include "test_office.hpp"

namespace report {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;

/// Data that nobody meant well with, or that a program wrote wrongly.
class HostileData : public testing::Test {
protected:
    test::Ended run(std::vector<std::string> words) const {
        words.insert(words.begin(), test::program("cchc").string());
        return test::run_program(
            words, {{"XDG_CACHE_HOME", (test::built_folder() / "test_profiles").string()}});
    }

    std::string write(std::string const& name, std::string const& content) const {
        std::ofstream(in(name), std::ios::binary) << content;
        return in(name);
    }

    static json::object seed() {
        return json::parse(test::sample("pho-an-7-thang-2023.json")).as_object();
    }

    std::string in(std::string const& name) const { return (folder_.path() / name).string(); }

    session::TemporaryFolder folder_;
};

TEST_F(HostileData, WhatCannotBeCarriedIsRefusedWithItsPlaceAndLeavesNoFile) {
    std::vector<std::string> files;
    std::vector<std::string> said;
    auto const add = [&](std::string const& name, std::string const& content,
                         std::string const& sentence) {
        files.push_back(write(name, content));
        said.push_back(name + ": " + sentence);
    };
    auto const with = [&](auto const& change) {
        auto data = seed();
        change(data);
        return json::serialize(data);
    };
    std::string const all = json::serialize(seed());
    add("hai-lan.json", all.substr(0, all.size() - 1) + ",\n\"medium\": \"paper\"}",
        "Mục “medium” có hai lần trong cùng một nhóm; lần thứ hai ở dòng 2");
    auto broken = all;
    broken.replace(broken.find("Phổ An"), 1, "\xE1");
    add("hong-chu.json", broken, "Tệp không phải văn bản UTF-8: chữ ở dòng 1, cột ");
    add("fffe.json", with([](auto& d) { d["subject"] = "Về \xEF\xBF\xBE việc"; }), "Mục “subject”");
    add("an.json",
        with([](auto& d) { d["values"].as_object()["yc_van_ban"] = "a\xE2\x80\xAE 12"; }),
        "Mục “yc_van_ban”");
    auto null = all;
    null.replace(null.find("Phổ An"), 2, "\\u0000");
    add("null.json", null, "Mục “unit_name”");
    add("dong.json", with([](auto& d) {
            auto& rows = d["lists"].as_object()["nv"].as_array();
            while (rows.size() < 3000) rows.emplace_back("Nhiệm vụ");
        }),
        "Danh sách “");
    add("noi-nhan.json", with([](auto& d) {
            auto& rows = d["recipients"].emplace_array();
            while (rows.size() < 10000) rows.emplace_back("Đơn vị");
        }),
        "Nơi nhận có 10000 dòng; nhiều nhất được 200");
    add("doan.json",
        with([](auto& d) { d["values"].as_object()["yc_van_ban"] = std::string(300'000, 'a'); }),
        "Chỉ tiêu “");
    add("ten.json",
        with([](auto& d) { d["agency"].as_object()["unit_name"] = std::string(10'240, 'a'); }),
        "Tên đơn vị dài 10240 ký tự; nhiều nhất được 200");
    add("nguoi-ky.json", with([](auto& d) {
            auto& signers = d["agency"].as_object()["signers"].as_array();
            auto const one = signers.front();
            while (signers.size() < 5000) signers.push_back(one);
        }),
        "Đơn vị có 5000 người ký; nhiều nhất được 100");
    add("lon.json", with([](auto& d) {
            auto& rows = d["lists"].as_object()["nv"].as_array();
            rows.resize(900, json::value(std::string(9'000, 'a')));
        }),
        "Báo cáo chứa quá nhiều chữ");
    fs::create_directory(in("ra"));
    std::vector<std::string> words{"new", "--data"};
    words.insert(words.end(), files.begin(), files.end());
    words.insert(words.end(), {"--out", in("ra")});
    auto const ended = run(words);
    EXPECT_EQ(ended.code, 1);
    for (auto const& one : said)
        EXPECT_NE(ended.err.find(one), std::string::npos) << one << "\n" << ended.err;
    EXPECT_TRUE(fs::is_empty(in("ra")));
}

/// One kind that is wrong took all the others with it, and nobody learnt which it was.
TEST_F(HostileData, AKindThatDoesNotLoadIsNamedWithFolderAndFileAndTheOthersWork) {
    auto const package = in("khac.oxt");
    fs::copy_file(test::package_file(), package);
    auto const added = test::run_program({"python3", "-c",
                                          "import sys, zipfile\n"
                                          "with zipfile.ZipFile(sys.argv[1], 'a') as package:\n"
                                          "    for name in ('aaa_xa', 'kstt_xa'):\n"
                                          "        package.writestr('templates/' + name + "
                                          "'/report.json', '{\"id\": 1, \"schemaa\": 2}')\n",
                                          package});
    ASSERT_EQ(added.code, 0) << added.err;
    auto const data = write("tot.json", json::serialize(seed()));
    auto ended = run({"new", "--data", data, "--out", in("a.odt"), "--package", package});
    EXPECT_EQ(ended.code, 0) << ended.err;
    for (auto const* folder : {"templates/aaa_xa/report.json", "templates/kstt_xa/report.json"})
        EXPECT_NE(ended.err.find(folder), std::string::npos) << ended.err;
    ended = run({"next", in("a.odt"), "--out", in("b.odt"), "--package", package});
    EXPECT_EQ(ended.code, 0) << ended.err;
    EXPECT_TRUE(fs::exists(in("b.odt")));
    // Data of the kind that does not load: told why, by its own file.
    auto other = seed();
    other["kind"] = "kstt_xa";
    ended = run({"new", "--data", write("kstt.json", json::serialize(other)), "--out", in("c.odt"),
                 "--package", package});
    EXPECT_EQ(ended.code, 1);
    EXPECT_NE(ended.err.find("templates/kstt_xa/report.json"), std::string::npos) << ended.err;
}

}  // namespace
}  // namespace report
