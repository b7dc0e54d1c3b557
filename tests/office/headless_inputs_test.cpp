// SPDX-License-Identifier: MPL-2.0
// What cchc is given: the command line, files that are none, names of all kinds.
#include <gtest/gtest.h>

#include <sys/resource.h>
#include <sys/stat.h>

#include <chrono>

#include "golden_figures.hpp"
#include "headless.hpp"
#include "session/file_url.hpp"

namespace report {
namespace {

namespace fs = std::filesystem;
using Words = std::vector<std::string>;

class HeadlessInputs : public test::Headless {
protected:
    void expect_said(Words const& words, std::string const& file, std::string const& said) const {
        auto const ended = run(words);
        EXPECT_EQ(ended.code, 1) << file;
        EXPECT_NE(ended.err.find(file + ": " + said), std::string::npos) << ended.err;
    }
};

TEST_F(HeadlessInputs, APipeThatNobodyWritesToEndsWithItsTime) {
    mkfifo(in("ống").c_str(), 0600);
    auto const start = std::chrono::steady_clock::now();
    expect_said({"new", "--data", in("ống"), "--out", in("x.odt"), "--timeout", "2"}, in("ống"),
                "Đọc tệp này quá 2 giây");
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(30));
    for (auto const* verb : {"read", "next"})
        expect_said(
            {verb, in("ống"), std::string(verb) == "read" ? "--json" : "--out", in("x.odt")},
            in("ống"), "Đây không phải là một tệp thường");
    auto const old = sample_report("cũ.odt");
    expect_said({"next", old, "--parts", in("ống"), "--out", in("x.odt")}, old,
                in("ống") + ": Đây không phải là một tệp thường");
}

TEST_F(HeadlessInputs, APipeThatSomebodyWritesToIsRead) {
    auto const data = sample_data();
    auto const command = "cat '" + data + "' | '" + test::program("cchc").string() +
                         "' new --data /dev/stdin --out '" + in("x.odt") + "'";
    auto const ended = test::run_program({"sh", "-c", command}, environment());
    EXPECT_EQ(ended.code, 0) << ended.err;
    EXPECT_TRUE(fs::exists(in("x.odt")));
}

TEST_F(HeadlessInputs, WhatNeverEndsIsNotReadToItsEnd) {
    expect_said({"new", "--data", "/dev/zero", "--out", in("x.odt")}, "/dev/zero",
                "Tệp dữ liệu lớn quá");
    auto const command = "yes | '" + test::program("cchc").string() +
                         "' new --data /dev/stdin --out '" + in("x.odt") + "'";
    auto const ended = test::run_program({"sh", "-c", command}, environment());
    EXPECT_EQ(ended.code, 1);
    EXPECT_NE(ended.err.find("Tệp dữ liệu lớn quá"), std::string::npos) << ended.err;
}

TEST_F(HeadlessInputs, ADataFileOfGigabytesIsRefusedByItsSize) {
    auto const file = write("lớn.json", "{");
    fs::resize_file(file, 2200000000U);  // takes no room
    auto const good = sample_data();
    auto const ended = run({"new", "--data", file, good, "--out", folder("ra")});
    EXPECT_EQ(ended.code, 1);
    EXPECT_NE(ended.err.find(file + ": Tệp dữ liệu lớn quá"), std::string::npos) << ended.err;
    EXPECT_EQ(all_in(in("ra")).size(), 1U);
}

TEST_F(HeadlessInputs, AnEmptyFileOrAFolderIsNamed) {
    auto const empty = write("trống.json", "");
    expect_said({"new", "--data", empty, "--out", in("x.odt")}, empty, "Tệp này trống");
    expect_said({"read", empty, "--json", in("x.json")}, empty, "Tệp này trống");
    auto const old = sample_report("cũ.odt");
    auto const ended = run({"next", old, "--data", empty, "--out", in("x.odt")});
    EXPECT_EQ(ended.code, 1);
    EXPECT_NE(ended.err.find(empty + ": Tệp này trống"), std::string::npos) << ended.err;
    expect_said({"new", "--data", folder("thư mục"), "--out", in("x.odt")}, in("thư mục"),
                "Không đọc được tệp này");
    expect_said({"read", in("thư mục"), "--json", in("x.json")}, in("thư mục"),
                "Đây không phải là một tệp thường");
    expect_said({"read", in("cũ.odt/x"), "--json", in("x.json")}, in("cũ.odt/x"),
                "Không có tệp này");
}

TEST_F(HeadlessInputs, EverySentenceIsVietnameseAndNamesItsFile) {
    // The main part of a package that has nothing else: the office's own words came through here.
    auto const old = sample_report("cũ.docx");
    fs::copy_file(old, in("không kiểu.docx"));
    ASSERT_EQ(test::run_program({"zip", "-qd", in("không kiểu.docx"), "word/styles.xml"}).code, 0);
    fs::copy_file(old, in("không chữ.docx"));
    ASSERT_EQ(test::run_program({"zip", "-qd", in("không chữ.docx"), "word/document.xml"}).code, 0);
    for (auto const* name : {"không kiểu.docx", "không chữ.docx"})
        for (auto const& words : {Words{"next", in(name), "--out", in("x.odt"), "--replace"},
                                  Words{"read", in(name), "--json", in("x.json"), "--replace"}}) {
            auto const ended = run(words);
            EXPECT_EQ(ended.err.find("./"), std::string::npos) << ended.err;
            EXPECT_EQ(ended.err.find("xception"), std::string::npos) << ended.err;
            EXPECT_TRUE(ended.code == 0 || ended.err.rfind(in(name) + ": ", 0) == 0) << ended.err;
        }
}

TEST_F(HeadlessInputs, OptionsOfAnotherVerbAreRefused) {
    auto const old = sample_report("cũ.odt");
    for (auto const& words :
         {Words{"read", old, "--json", in("y"), "--docx"}, Words{"version", "--docx"},
          Words{"read", old, "--json", in("y"), "--out", in("z.odt")},
          Words{"new", "--data", "a", "--out", "b.odt", "--period", "x"},
          Words{"profile", "--dir", in("p"), "--replace"}, Words{"help", "--pdf"},
          Words{"new", "--data", "a", "--out", "b.odt", "--json", "x"}}) {
        auto const ended = run(words);
        EXPECT_EQ(ended.code, 2) << words.front();
        EXPECT_NE(ended.err.find("Lệnh “" + words.front() + "” không có tùy chọn --"),
                  std::string::npos)
            << ended.err;
    }
    EXPECT_FALSE(fs::exists(in("y")));
    EXPECT_FALSE(fs::exists(in("p")));
}

TEST_F(HeadlessInputs, AnOptionGivenTwiceOrWithoutItsValueIsRefused) {
    for (auto const& [words, said] : std::vector<std::pair<Words, std::string>>{
             {{"new", "--data", "a", "--out", "b.odt", "--out", "c.odt"}, "--out được ghi hai lần"},
             {{"new", "--data", "a", "--data", "b", "--out", "c"}, "--data được ghi hai lần"},
             {{"new", "--data", "a", "--out", "--docx"}, "Thiếu giá trị cho --out"},
             {{"new", "--data", "a", "--out", ""}, "Thiếu giá trị cho --out"},
             {{"new", "--data", "--out", "b.odt"}, "Thiếu giá trị cho --data"},
             {{"new", "--data", "a", "--out", "b.odt", "--memory", "viel"}, "không phải số MB"},
             {{"new", "--data", "a", "--out", "b.odt", "--timeout", "3601"}, "không phải số giây"},
             {{"read", "a", "b", "--json", "c", "d"}, "Không hiểu “d”"}}) {
        auto const ended = run(words);
        EXPECT_EQ(ended.code, 2);
        EXPECT_NE(ended.err.find(said), std::string::npos) << ended.err;
    }
}

/// Signs that mean something in a URL, in the path of everything at once.
TEST_F(HeadlessInputs, PathsWithSignsSpacesAndVietnameseLettersWork) {
    for (auto const* name : {"a#b 50% %41", "Phường  Một?", "a$HOME đ;&='\"", "ố[1]"}) {
        auto const place = folder(name);
        auto const package = place + "/gói.oxt";
        fs::copy_file(test::package_file(), package);
        fs::create_directory(place + "/tam");
        auto const data = sample_data(std::string(name) + "/số liệu.json");
        auto const made = run(
            {"new", "--data", data, "--out", place + "/báo cáo.odt", "--pdf", "--package", package},
            {{"XDG_CACHE_HOME", place + "/cache"}, {"TMPDIR", place + "/tam"}});
        EXPECT_EQ(made.code, 0) << name << made.err;
        auto const next = run(
            {"next", place + "/báo cáo.odt", "--out", place + "/kỳ sau.odt", "--package", package},
            {{"XDG_CACHE_HOME", place + "/cache"}, {"TMPDIR", place + "/tam"}});
        EXPECT_EQ(next.code, 0) << name << next.err;
        EXPECT_TRUE(fs::is_empty(place + "/tam"));
    }
}

TEST_F(HeadlessInputs, AnAddressOfAFileHasNoSignThatMeansSomethingElse) {
    EXPECT_EQ(session::file_url("/a b/50%#x?.odt"), "file:///a%20b/50%25%23x%3F.odt");
    EXPECT_EQ(session::file_url("/báo cáo.odt"), "file:///b%C3%A1o%20c%C3%A1o.odt");
    EXPECT_THROW(session::file_url("/x\xff.odt"), ProblemError);
}

TEST_F(HeadlessInputs, ANameThatIsNoUnicodeIsSaid) {
    auto const name = in("b\xe1o c\xe1o.txt");
    write("b\xe1o c\xe1o.txt", test::old_report_file("phan-thu-nhat-nam-2023.txt"));
    auto const ended = run({"read", name, "--json", in("x.json")});
    EXPECT_EQ(ended.code, 1);
    EXPECT_NE(ended.err.find("không phải chữ Unicode"), std::string::npos) << ended.err;
}

}  // namespace
}  // namespace report
