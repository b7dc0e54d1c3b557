// SPDX-License-Identifier: MPL-2.0
// What stands somewhere stays there: outputs of cchc beside and over other files.
#include <gtest/gtest.h>

#include <sys/stat.h>
#include <unistd.h>

#include <boost/json/parse.hpp>

#include "golden_figures.hpp"
#include "headless.hpp"

namespace report {
namespace {

namespace fs = std::filesystem;
using Names = std::vector<std::string>;

class HeadlessOutputs : public test::Headless {
protected:
    /// Refused with this sentence, before any work, and the file is as it was.
    void expect_kept(Names const& words, std::string const& file, std::string const& said) const {
        auto const before = test::read_file(file);
        auto const ended = run(words);
        EXPECT_EQ(ended.code, 1) << file;
        EXPECT_NE(ended.err.find(said), std::string::npos) << ended.err;
        EXPECT_EQ(ended.out, "");
        EXPECT_EQ(test::read_file(file), before) << file;
    }
    static constexpr char const* over_input = "Kết quả sẽ ghi đè lên một tệp đầu vào";
    static constexpr char const* stands = "Đã có tệp tên này";
};

TEST_F(HeadlessOutputs, AnOldReportThatIsNamedAsTheResultStaysAReport) {
    auto const old = sample_report("cũ.odt");
    expect_kept({"read", old, "--json", old, "--replace"}, old, over_input);
    expect_kept({"next", old, "--out", old, "--replace"}, old, over_input);
    expect_kept({"next", old, "--out", old}, old, over_input);
}

TEST_F(HeadlessOutputs, AnOldReportStaysUnderEveryOtherNameItHas) {
    auto const old = sample_report("cũ.odt");
    fs::create_symlink(old, in("lien-ket.odt"));
    fs::create_hard_link(old, in("ten-khac.odt"));
    fs::create_directory_symlink(in("."), in("day"));
    for (auto const& name : {in("lien-ket.odt"), in("ten-khac.odt"), in("day/cũ.odt"),
                             in("day/../cũ.odt"), fs::relative(old).string()}) {
        if (!fs::exists(name)) continue;  // ".." leads above where the link leads
        expect_kept({"next", old, "--out", name, "--replace"}, old, over_input);
    }
    EXPECT_TRUE(fs::is_symlink(in("lien-ket.odt")));
}

TEST_F(HeadlessOutputs, TheBaseBesideTheResultIsNotReplacedByAFurtherFormat) {
    auto const base = sample_report("báo cáo.docx");
    expect_kept({"next", base, "--out", in("báo cáo.odt"), "--docx", "--replace"}, base,
                over_input);
    EXPECT_FALSE(fs::exists(in("báo cáo.odt")));
}

TEST_F(HeadlessOutputs, AFileOfDataOrAPartIsNeverTheResult) {
    auto const old = sample_report("cũ.odt");
    auto const data = sample_data("moi.json");
    expect_kept({"next", old, "--out", in("x.odt"), "--data", data, "--json", data, "--replace"},
                data, over_input);
    auto const part = sample_report("thang.odt");
    expect_kept({"next", old, "--parts", old, part, "--out", part, "--replace"}, part, over_input);
    expect_kept({"next", old, "--last-year", part, "--out", part, "--replace"}, part, over_input);
}

TEST_F(HeadlessOutputs, AReportThatAClerkHasEditedIsNotReplacedUnasked) {
    auto const data = sample_data();
    auto const edited = write("báo cáo.odt", "đã sửa bằng tay");
    expect_kept({"new", "--data", data, "--out", edited}, edited, stands);
    auto const paper = write("trình.pdf", "đã ký");
    expect_kept({"new", "--data", data, "--out", in("trình.odt"), "--pdf"}, paper, stands);
    EXPECT_FALSE(fs::exists(in("trình.odt")));
    auto const found = write("kết quả.json", "{}");
    expect_kept({"next", sample_report("cũ.odt"), "--out", in("mới.odt"), "--json", found}, found,
                stands);
    EXPECT_FALSE(fs::exists(in("mới.odt")));
    // A link that leads nowhere is something too.
    fs::create_symlink(in("khong-co"), in("treo.odt"));
    auto const ended = run({"new", "--data", data, "--out", in("treo.odt")});
    EXPECT_EQ(ended.code, 1);
    EXPECT_FALSE(fs::exists(in("khong-co")));
}

TEST_F(HeadlessOutputs, WithReplaceTheFilesThatStandThereAreReplacedAndKeepTheirRights) {
    auto const data = sample_data();
    auto const old = write("báo cáo.odt", "cũ"), paper = write("báo cáo.pdf", "cũ");
    chmod(old.c_str(), 0640);
    auto const ended = run({"new", "--data", data, "--out", old, "--pdf", "--replace"});
    EXPECT_EQ(ended.code, 0) << ended.err;
    EXPECT_EQ(test::read_file(old).substr(0, 2), "PK");
    EXPECT_EQ(test::read_file(paper).substr(0, 4), "%PDF");
    struct stat there {};
    ASSERT_EQ(stat(old.c_str(), &there), 0);
    EXPECT_EQ(there.st_mode & 0777U, 0640U);
}

TEST_F(HeadlessOutputs, ALinkInTheResultsPlaceIsReplacedAndWhatItLeadsToStays) {
    auto const data = sample_data();
    auto const other = write("của người khác.txt", "giữ nguyên");
    fs::create_symlink(other, in("báo cáo.odt"));
    auto const ended = run({"new", "--data", data, "--out", in("báo cáo.odt"), "--replace"});
    EXPECT_EQ(ended.code, 0) << ended.err;
    EXPECT_EQ(test::read_file(other), "giữ nguyên");
    EXPECT_FALSE(fs::is_symlink(in("báo cáo.odt")));
}

TEST_F(HeadlessOutputs, NamesInAFolderAreCountedOnPastWhateverStandsThere) {
    auto const data = sample_data(), second = sample_data("hai.json");
    auto const out = folder("ra");
    std::string const name = "xa-pho-an-7-thang-dau-nam-2023";
    write("ra/" + name + ".odt", "của tôi");
    write("ra/" + name + "-2.docx", "cũng của tôi");  // a further format is in the way as well
    auto const ended = run({"new", "--data", data, second, "--out", out, "--docx"});
    EXPECT_EQ(ended.code, 0) << ended.err;
    EXPECT_EQ(all_in(out), (Names{name + "-2.docx", name + "-3.docx", name + "-3.odt",
                                  name + "-4.docx", name + "-4.odt", name + ".odt"}));
    EXPECT_EQ(test::read_file(in("ra/" + name + ".odt")), "của tôi");
    EXPECT_EQ(test::read_file(in("ra/" + name + "-2.docx")), "cũng của tôi");
}

TEST_F(HeadlessOutputs, WithReplaceTwoResultsOfOneRunStillDoNotReplaceEachOther) {
    auto const data = sample_data(), second = sample_data("hai.json");
    auto const out = folder("ra");
    write("ra/xa-pho-an-7-thang-dau-nam-2023.odt", "cũ");
    auto const ended = run({"new", "--data", data, second, "--out", out, "--replace"});
    EXPECT_EQ(ended.code, 0) << ended.err;
    EXPECT_EQ(all_in(out), (Names{"xa-pho-an-7-thang-dau-nam-2023-2.odt",
                                  "xa-pho-an-7-thang-dau-nam-2023.odt"}));
    EXPECT_EQ(test::read_file(in("ra/xa-pho-an-7-thang-dau-nam-2023.odt")).substr(0, 2), "PK");
}

TEST_F(HeadlessOutputs, WhatWasFoundIsNamedAsTheReportIsInABatchOfNext) {
    auto const one = sample_report("một.odt"), two = sample_report("hai.odt");
    auto const out = folder("ra");
    auto const ended = run({"next", one, two, "--out", out, "--json", out});
    EXPECT_EQ(ended.code, 0) << ended.err;
    auto const names = all_in(out);
    ASSERT_EQ(names.size(), 4U);
    EXPECT_EQ(fs::path(names[0]).stem(), fs::path(names[1]).stem());
    EXPECT_EQ(fs::path(names[2]).stem(), fs::path(names[3]).stem());
    // The same when the JSON of the first is in the way.
    auto const found = folder("kq"), made = folder("moi");
    write("kq/" + fs::path(names[2]).stem().string() + ".json", "của tôi");
    auto const again = run({"next", one, "--out", made, "--json", found});
    EXPECT_EQ(again.code, 0) << again.err;
    ASSERT_EQ(all_in(made).size(), 1U);
    EXPECT_TRUE(fs::exists(fs::path(found) / fs::path(all_in(made)[0]).replace_extension(".json")));
}

TEST_F(HeadlessOutputs, WhatIsReadIsCountedOnBesideAFileOfThatName) {
    auto const old = write("cũ.txt", test::old_report_file("phan-thu-nhat-nam-2023.txt"));
    auto const out = folder("ra");
    write("ra/cũ.json", "của tôi");
    auto const ended = run({"read", old, "--json", out});
    EXPECT_EQ(ended.code, 0) << ended.err;
    EXPECT_EQ(test::read_file(in("ra/cũ.json")), "của tôi");
    EXPECT_NE(test::read_file(in("ra/cũ-2.json")).find("Phổ An"), std::string::npos);
}

TEST_F(HeadlessOutputs, TwoResultsOfOneNameAreSaidBeforeAnyWork) {
    auto const old = sample_report("cũ.odt");
    auto const ended = run({"next", old, "--out", in("mới.odt"), "--json", in("mới.odt")});
    EXPECT_EQ(ended.code, 1);
    EXPECT_NE(ended.err.find("trùng tên nhau"), std::string::npos) << ended.err;
    auto const same = run({"next", old, "--out", in("a.docx"), "--docx"});
    EXPECT_EQ(same.code, 0) << same.err;  // one file, asked for twice
}

TEST_F(HeadlessOutputs, AnEndingThatNobodyKnowsIsSaidBeforeTheWorkAndInVietnamese) {
    auto const data = sample_data();
    for (auto const* name : {"r.txt", "r", "r.odtx", "báo cáo.2023", ".odt"}) {
        auto const ended = run({"new", "--data", data, "--out", in(name)});
        EXPECT_EQ(ended.code, 1) << name;
        EXPECT_NE(ended.err.find(std::string(name) + ": Không biết ghi loại tệp này"),
                  std::string::npos)
            << ended.err;
    }
    auto const capital = run({"new", "--data", data, "--out", in("r.ODT"), "--docx"});
    EXPECT_EQ(capital.code, 0) << capital.err;
    EXPECT_TRUE(fs::exists(in("r.ODT")));
    EXPECT_TRUE(fs::exists(in("r.docx")));
}

TEST_F(HeadlessOutputs, AFolderOrADeviceWhereTheResultShouldStandIsSaidBeforeTheWork) {
    auto const data = sample_data();
    folder("x.docx");
    auto const blocked = run({"new", "--data", data, "--out", in("x.odt"), "--docx", "--replace"});
    EXPECT_EQ(blocked.code, 1);
    EXPECT_NE(blocked.err.find("x.docx: Đây là một thư mục"), std::string::npos) << blocked.err;
    EXPECT_FALSE(fs::exists(in("x.odt")));
    mkfifo(in("ống.json").c_str(), 0600);
    auto const fifo = run({"read", sample_report("cũ.odt"), "--json", in("ống.json"), "--replace"});
    EXPECT_EQ(fifo.code, 1);
    EXPECT_NE(fifo.err.find("không phải là một tệp thường"), std::string::npos) << fifo.err;
    auto const null = run({"read", sample_report("cu.odt"), "--json", "/dev/null", "--replace"});
    EXPECT_EQ(null.code, 1);
    auto const slash = run({"new", "--data", data, "--out", in("mới/")});
    EXPECT_EQ(slash.code, 1);
    EXPECT_NE(slash.err.find("Không có thư mục này"), std::string::npos) << slash.err;
}

/// A shared folder in which somebody has put links under the names that were used before.
TEST_F(HeadlessOutputs, ALinkPlantedBesideTheResultIsNotWrittenThrough) {
    auto const victim = write("nạn nhân.txt", "giữ nguyên");
    auto const old = sample_report("cũ.odt");
    auto const out = folder("chung");
    // All process ids that the next program can have.
    auto const next = test::run_program({"sh", "-c", "echo $$"}).out;
    for (int pid = std::stoi(next); pid < std::stoi(next) + 300; ++pid)
        for (auto const* ending : {".json", ".odt", ".docx"})
            fs::create_symlink(victim, fs::path(out) / (".cchc-" + std::to_string(pid) + ending));
    EXPECT_EQ(run({"read", old, "--json", in("chung/kq.json")}).code, 0);
    EXPECT_EQ(run({"next", old, "--out", in("chung/moi.odt"), "--docx"}).code, 0);
    EXPECT_EQ(test::read_file(victim), "giữ nguyên");
    EXPECT_FALSE(fs::is_symlink(in("chung/kq.json")));
    EXPECT_FALSE(fs::is_symlink(in("chung/moi.odt")));
}

TEST_F(HeadlessOutputs, NothingHalfWrittenIsSeenInTheFolderAfterwards) {
    auto const out = folder("ra");
    EXPECT_EQ(run({"new", "--data", sample_data(), "--out", in("ra/x.odt"), "--pdf"}).code, 0);
    EXPECT_EQ(all_in(out), (Names{"x.odt", "x.pdf"}));
    expect_nothing_left();
}

}  // namespace
}  // namespace report
