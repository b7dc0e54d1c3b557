// SPDX-License-Identifier: MPL-2.0
// Disks that are full, read-only or gone in the middle of a batch.
#include <gtest/gtest.h>

#include <sys/stat.h>
#include <unistd.h>

#include <optional>

#include "golden_figures.hpp"
#include "headless.hpp"

namespace report {
namespace {

namespace fs = std::filesystem;

class HeadlessDisk : public test::Headless {
protected:
    /// Runs cchc where `place` is a disk of so many KB; nothing where the system allows none.
    std::optional<test::Ended> run_on_disk(std::string const& place, std::string const& how,
                                           std::string const& words,
                                           std::string const& before = "true") const {
        if (test::run_program(
                {"unshare", "-Urm", "mount", "-t", "tmpfs", "-o", how, "none", folder("thử")})
                .code != 0)
            return {};
        auto const script = "mount -t tmpfs -o " + how + " none '" + place + "' && " + before +
                            " && '" + test::program("cchc").string() + "' " + words +
                            "; code=$?; ls -A '" + place + "'; exit $code";
        return test::run_program({"unshare", "-Urm", "sh", "-c", script}, environment());
    }
};

TEST_F(HeadlessDisk, OnAFullDiskTheFileIsNamedAndTheBatchGoesOn) {
    auto const place = folder("đầy");
    auto const data = sample_data(), other = sample_data("hai.json");
    auto const ended = run_on_disk(
        place, "size=80k",
        "new --data '" + data + "' '" + other + "' '" + data + "' --out '" + place + "'");
    if (!ended) GTEST_SKIP() << "no disk of its own can be mounted here";
    EXPECT_EQ(ended->code, 1) << ended->err;
    // Room for one report.
    EXPECT_NE(ended->out.find("[1/3]"), std::string::npos) << ended->out;
    EXPECT_NE(ended->err.find(other + ": "), std::string::npos) << ended->err;
    EXPECT_NE(ended->err.find("Đĩa đã đầy"), std::string::npos) << ended->err;
    EXPECT_NE(ended->err.find("2 trên 3"), std::string::npos) << ended->err;
    EXPECT_EQ(ended->out.find(".cchc-"), std::string::npos) << ended->out;
    EXPECT_EQ(ended->err.find("impl_store"), std::string::npos) << ended->err;
    expect_nothing_left();
}

TEST_F(HeadlessDisk, AFurtherFormatForWhichThereIsNoRoomLeavesNoHalfOfTheResult) {
    auto const place = folder("đầy");
    auto const ended =
        run_on_disk(place, "size=100k",
                    "new --data '" + sample_data() + "' --out '" + place + "/x.odt' --pdf --docx");
    if (!ended) GTEST_SKIP() << "no disk of its own can be mounted here";
    EXPECT_EQ(ended->code, 1);
    EXPECT_EQ(ended->out, "");  // nothing made, and the folder is empty
    EXPECT_NE(ended->err.find("Đĩa đã đầy"), std::string::npos) << ended->err;
}

TEST_F(HeadlessDisk, TheOldFileStaysWhenThereIsNoRoomForTheNewOne) {
    auto const place = folder("đầy");
    auto const ended = run_on_disk(place, "size=60k",
                                   "new --data '" + sample_data() + "' --out '" + place +
                                       "/x.odt' --replace; cat '" + place + "/x.odt'",
                                   "printf %s giu-nguyen >'" + place +
                                       "/x.odt' && head -c 30000 /dev/zero >'" + place + "/y'");
    if (!ended) GTEST_SKIP() << "no disk of its own can be mounted here";
    EXPECT_NE(ended->out.find("giu-nguyen"), std::string::npos) << ended->out;
    EXPECT_NE(ended->err.find("Đĩa đã đầy"), std::string::npos) << ended->err;
}

TEST_F(HeadlessDisk, AFullDiskForTemporaryFilesIsNamed) {
    auto const place = folder("tạm đầy");
    auto const script = "TMPDIR='" + place + "' '" + test::program("cchc").string() +
                        "' new --data '" + sample_data() + "' --out '" + in("x.odt") + "'";
    auto const whole = "mount -t tmpfs -o size=60k none '" + place + "' && " + script;
    auto const ended = test::run_program({"unshare", "-Urm", "sh", "-c", whole}, environment());
    if (ended.err.find("mount") != std::string::npos ||
        ended.err.find("unshare") != std::string::npos)
        GTEST_SKIP() << "no disk of its own can be mounted here";
    EXPECT_EQ(ended.code, 1) << ended.err;
    EXPECT_NE(ended.err.find("Đĩa đã đầy"), std::string::npos) << ended.err;
}

TEST_F(HeadlessDisk, ADiskThatCanOnlyBeReadIsSaidBeforeTheWork) {
    auto const place = folder("chỉ đọc");
    auto const ended = run_on_disk(
        place, "ro,size=100k", "new --data '" + sample_data() + "' --out '" + place + "/x.odt'");
    if (!ended) GTEST_SKIP() << "no disk of its own can be mounted here";
    EXPECT_EQ(ended->code, 1);
    EXPECT_NE(ended->err.find("chỉ đọc, không ghi được"), std::string::npos) << ended->err;
}

TEST_F(HeadlessDisk, AnOutputThatIsFullIsNoSuccess) {
    auto const ended = test::run_program(
        {"sh", "-c", "'" + test::program("cchc").string() + "' version >/dev/full"}, environment());
    EXPECT_EQ(ended.code, 1);
    EXPECT_NE(ended.err.find("đầu ra chuẩn"), std::string::npos) << ended.err;
}

TEST_F(HeadlessDisk, AFileThatMayNotGrowSoFarIsASentence) {
    auto const words = "ulimit -f 16; exec '" + test::program("cchc").string() + "' read '" +
                       write("cũ.txt", test::old_report_file("phan-thu-nhat-nam-2023.txt")) +
                       "' --json '" + in("x.json") + "'";
    auto const ended = test::run_program({"sh", "-c", words}, environment());
    EXPECT_TRUE(ended.code == 1 || ended.code == 3) << ended.code << ended.err;
    EXPECT_NE(ended.err, "");
    EXPECT_FALSE(fs::exists(in("x.json")));
    expect_nothing_left();
}

TEST_F(HeadlessDisk, AFolderThatIsGoneOrClosedIsSaid) {
    auto const old = write("cũ.txt", test::old_report_file("phan-thu-nhat-nam-2023.txt"));
    auto const gone = run({"read", old, old, "--json", in("khong-co")});
    EXPECT_EQ(gone.code, 1);
    EXPECT_NE(gone.err.find("khong-co: Không có thư mục này"), std::string::npos) << gone.err;
    auto const file = write("tệp", "x");
    auto const no_folder = run({"read", old, old, "--json", file});
    EXPECT_EQ(no_folder.code, 1);
    EXPECT_NE(no_folder.err.find("Đây không phải là thư mục"), std::string::npos) << no_folder.err;
    auto const deep = run({"read", old, "--json", file + "/x.json"});
    EXPECT_EQ(deep.code, 1);
    EXPECT_NE(deep.err.find("Đây không phải là thư mục"), std::string::npos) << deep.err;
    auto const long_name = run({"read", old, "--json", in(std::string(300, 'a') + ".json")});
    EXPECT_EQ(long_name.code, 1);
    EXPECT_NE(long_name.err.find("quá dài"), std::string::npos) << long_name.err;
    if (geteuid() != 0) {
        chmod(folder("đóng").c_str(), 0500);
        auto const closed = run({"read", old, "--json", in("đóng/x.json")});
        EXPECT_EQ(closed.code, 1);
        EXPECT_NE(closed.err.find("Không ghi được vào đây"), std::string::npos) << closed.err;
    }
}

}  // namespace
}  // namespace report
