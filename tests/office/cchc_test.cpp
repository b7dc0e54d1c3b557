// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <sys/stat.h>
#include <unistd.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <fstream>

#include "golden_figures.hpp"
#include "process.hpp"
#include "test_office.hpp"

namespace report {
namespace {

namespace fs = std::filesystem;

class Cchc : public testing::Test {
protected:
    test::Ended run(std::vector<std::string> words,
                    std::map<std::string, std::string> environment = {}) const {
        words.insert(words.begin(), test::program("cchc").string());
        environment.emplace("XDG_CACHE_HOME", (test::built_folder() / "test_profiles").string());
        return test::run_program(words, environment);
    }

    std::string write(std::string const& name, std::string const& content) const {
        auto const file = folder_.path() / name;
        std::ofstream(file, std::ios::binary) << content;
        return file.string();
    }

    /// The seed's data with one value changed, as a file.
    std::string seed_with(std::string const& name, std::string const& id,
                          boost::json::value const& value) const {
        auto data = boost::json::parse(test::sample("pho-an-7-thang-2023.json")).as_object();
        data["values"].as_object()[id] = value;
        return write(name, boost::json::serialize(data));
    }

    std::string in(std::string const& name) const { return (folder_.path() / name).string(); }

    session::TemporaryFolder folder_;
};

TEST_F(Cchc, MakesAReportInEveryFormatAskedFor) {
    auto const data = seed_with("so-lieu.json", "hs_truc_tuyen", 909);
    auto const ended = run({"new", "--data", data, "--out", in("bao-cao.odt"), "--docx", "--pdf"});
    EXPECT_EQ(ended.code, 0) << ended.err;
    for (auto const* name : {"bao-cao.odt", "bao-cao.docx", "bao-cao.pdf"})
        EXPECT_TRUE(fs::exists(in(name))) << name;
    EXPECT_NE(ended.out.find("bao-cao.odt"), std::string::npos);
    EXPECT_EQ(ended.err, "");
}

/// A bare Debian 12 has no locale: the package was refused there, for a name with Vietnamese
/// letters.
TEST_F(Cchc, OnAMachineWithoutALocaleThePackageIsInstalledAndTheReportMade) {
    auto const data = seed_with("số liệu.json", "hs_truc_tuyen", 909);
    auto const ended =
        run({"new", "--data", data, "--out", in("báo cáo.odt"), "--pdf"},
            {{"LC_ALL", "C"}, {"LANG", ""}, {"XDG_CACHE_HOME", in("cache")}, {"HOME", in("home")}});
    EXPECT_EQ(ended.code, 0) << ended.err;
    EXPECT_TRUE(fs::exists(in("báo cáo.pdf")));
}

TEST_F(Cchc, EveryNameInThePackageIsAscii) {
    auto const names = test::run_program({"unzip", "-Z1", test::package_file().string()}).out;
    EXPECT_NE(names.find("description.xml"), std::string::npos);
    for (char const letter : names) EXPECT_TRUE(letter > 0) << names;
}

struct Bad {
    char const* name;
    char const* id;
    char const* value;
    char const* said;
};

TEST_F(Cchc, SaysWhichFileAndWhatIsWrongAndGoesOnWithTheRest) {
    auto const good = seed_with("tot.json", "hs_truc_tuyen", 909);
    auto const unknown = seed_with("la.json", "hs_khong_co", 1);
    auto const wrong_type = seed_with("chu.json", "hs_truc_tuyen", "chín trăm");
    auto const negative = seed_with("am.json", "hs_truc_tuyen", -1);
    auto data = boost::json::parse(test::sample("pho-an-7-thang-2023.json")).as_object();
    data["issue_date"] = "31/4/2023";
    auto const date = write("ngay.json", boost::json::serialize(data));
    auto const text = write("chu-thuong.json", "Kính gửi đồng chí");
    fs::create_directory(in("ra"));
    auto const ended = run({"new", "--data", in("khong-co.json"), unknown, wrong_type, negative,
                            date, text, good, "--out", in("ra")});
    EXPECT_EQ(ended.code, 1);
    for (auto const* said :
         {"khong-co.json: Không có tệp này", "la.json: Không có chỉ tiêu nào mang mã “hs_khong_co”",
          "chu.json: Chỉ tiêu", "phải là số nguyên", "am.json: Chỉ tiêu", "không được âm",
          "ngay.json: “31/4/2023”", "chu-thuong.json: Tệp không đúng định dạng JSON ở dòng 1"})
        EXPECT_NE(ended.err.find(said), std::string::npos) << said << "\n" << ended.err;
    EXPECT_TRUE(fs::exists(in("ra/xa-pho-an-7-thang-dau-nam-2023.odt"))) << ended.out;
    auto const files = std::distance(fs::directory_iterator(in("ra")), fs::directory_iterator());
    EXPECT_EQ(files, 1);
}

TEST_F(Cchc, ATargetThatCannotBeWrittenIsSaidBeforeAnOfficeStarts) {
    auto const data = seed_with("so-lieu.json", "hs_truc_tuyen", 909);
    auto const ended = run({"new", "--data", data, "--out", in("khong/co/x.odt")});
    EXPECT_EQ(ended.code, 1);
    EXPECT_NE(ended.err.find("Không có thư mục này"), std::string::npos) << ended.err;
}

TEST_F(Cchc, WrongWordsAreAnsweredWithExitCodeTwo) {
    for (auto const& words : std::vector<std::vector<std::string>>{
             {"new"},
             {"new", "--data"},
             {"new", "--data", "x.json"},
             {"nem"},
             {"new", "--dta", "x"},
             {"new", "--data", "x", "--out", "y", "--timeout", "0"},
             {"read", "--json", "x.json"},
             {"read", "x.odt"},
             {"profile"}}) {
        auto const ended = run(words);
        EXPECT_EQ(ended.code, 2);
        EXPECT_NE(ended.err.find("cchc help"), std::string::npos) << ended.err;
    }
    EXPECT_EQ(run({"help"}).code, 0);
    EXPECT_EQ(run({"version"}).code, 0);
}

TEST_F(Cchc, WithoutThePackageItSaysSo) {
    auto const data = seed_with("so-lieu.json", "hs_truc_tuyen", 909);
    auto const ended =
        run({"new", "--data", data, "--out", in("x.odt"), "--package", in("khong.oxt")});
    EXPECT_EQ(ended.code, 1);
    EXPECT_NE(ended.err.find("khong.oxt"), std::string::npos) << ended.err;
}

/// Old reports as plain text are enough here; tests/office/old_documents_test.cpp has the others.
TEST_F(Cchc, ReadsOldReportsIntoOneJsonEach) {
    auto const old = write("cũ.txt", test::old_report_file("phan-thu-nhat-nam-2023.txt"));
    auto const other = write("khác.txt", test::old_report_file("khong-phai-hop-dong.txt"));
    auto const one = run({"read", old, "--json", in("mot.json")});
    EXPECT_EQ(one.code, 0) << one.err;
    EXPECT_EQ(one.out, in("mot.json") + "\n");
    auto const found = boost::json::parse(test::read_file(in("mot.json"))).as_object();
    EXPECT_EQ(found.at("kind").as_string(), "cchc_xa");
    EXPECT_EQ(found.at("period").at("year").as_int64(), 2023);
    EXPECT_EQ(found.at("letterhead").at("unit_name").as_string(), "Phổ An");
    EXPECT_EQ(found.at("addressees").as_array().size(), 1U);
    EXPECT_EQ(found.at("recipients").as_array().size(), 2U);
    EXPECT_EQ(found.at("signer").at("office").as_string(), "PHÓ CHỦ TỊCH");
    EXPECT_EQ(found.at("figures").at(0).at("confidence").as_string(), "sure");

    fs::create_directory(in("ra"));
    auto const many = run({"read", old, other, in("khong-co.doc"), old, "--json", in("ra")});
    EXPECT_EQ(many.code, 1);
    EXPECT_NE(many.err.find("khác.txt: Văn bản này"), std::string::npos) << many.err;
    EXPECT_NE(many.err.find("khong-co.doc: Không có tệp này"), std::string::npos) << many.err;
    EXPECT_NE(many.err.find("2 trên 4 tệp không làm được"), std::string::npos) << many.err;
    EXPECT_EQ(test::read_file(in("ra/cũ.json")), test::read_file(in("mot.json")));
    EXPECT_EQ(test::read_file(in("ra/cũ-2.json")), test::read_file(in("mot.json")));
}

/// What the rules find stands in tests/templates/check_report_test.cpp; here the program.
TEST_F(Cchc, ChecksReportsAndSaysByItsExitCodeWhetherAnythingWasFound) {
    auto const old = write("cũ.txt", test::old_report_file("pho-an-7-thang-2023.txt"));
    auto const data = write("so-lieu.json", test::sample("pho-an-9-thang-2025.json"));
    ASSERT_EQ(run({"new", "--data", data, "--out", in("moi.docx")}).code, 0);

    auto const found = run({"check", old, "--json", in("cu.json"), "--min", "error"});
    EXPECT_EQ(found.code, 1) << found.err;
    EXPECT_NE(found.out.find("LỖI M01: Nội dung nêu “không có hồ sơ trễ hạn"), std::string::npos)
        << found.out;
    auto const answer = boost::json::parse(test::read_file(in("cu.json"))).as_object();
    EXPECT_FALSE(answer.at("all_right").as_bool());
    EXPECT_GT(answer.at("outcomes").at("not_evaluated").as_int64(), 0);
    for (auto const& finding : answer.at("findings").as_array())
        EXPECT_EQ(finding.at("severity").as_string(), "error");

    fs::create_directory(in("thu-muc"));
    fs::rename(in("moi.docx"), in("thu-muc/moi.docx"));
    auto const ours = run({"check", in("thu-muc"), "--min", "error"});
    EXPECT_EQ(ours.code, 0) << ours.out << ours.err;

    auto const not_there = run({"check", in("khong-co.odt"), old});
    EXPECT_EQ(not_there.code, 2);
    EXPECT_NE(not_there.err.find("khong-co.odt: Không có tệp này"), std::string::npos)
        << not_there.err;
}

TEST_F(Cchc, TellsWhatTheDataOfANewReportContradicts) {
    auto const data = seed_with("so-lieu.json", "ns_chi", 9532000000);
    auto const ended = run({"new", "--data", data, "--out", in("bao-cao.odt")});
    EXPECT_EQ(ended.code, 0);
    EXPECT_NE(ended.err.find("B02: Tổng chi"), std::string::npos) << ended.err;
}

}  // namespace
}  // namespace report
