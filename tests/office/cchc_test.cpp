// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <sys/stat.h>
#include <unistd.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <fstream>

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
        environment.emplace("XDG_CACHE_HOME",
                            (fs::path(CCHC_BINARY_DIR) / "test_profiles").string());
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
    // A folder stands where the report should be written: storing fails, nothing is left behind.
    fs::create_directory(in("ra"));
    fs::create_directory(in("ra/x.docx"));
    write("ra/x.docx/giu.txt", "x");
    auto const blocked = run({"new", "--data", data, "--out", in("ra/x.odt"), "--docx"});
    EXPECT_EQ(blocked.code, 1);
    EXPECT_NE(blocked.err.find("Không ghi được"), std::string::npos) << blocked.err;
    for (auto const& entry : fs::directory_iterator(in("ra")))
        EXPECT_NE(entry.path().filename().string().rfind(".cchc", 0), 0U) << entry.path();
}

TEST_F(Cchc, WrongWordsAreAnsweredWithExitCodeTwo) {
    for (auto const& words : std::vector<std::vector<std::string>>{
             {"new"},
             {"new", "--data"},
             {"new", "--data", "x.json"},
             {"nem"},
             {"new", "--dta", "x"},
             {"new", "--data", "x", "--out", "y", "--timeout", "0"},
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

}  // namespace
}  // namespace report
