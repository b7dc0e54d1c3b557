// SPDX-License-Identifier: MPL-2.0
// Folders of others: `cchc profile`, and where prepared profiles are kept.
#include <gtest/gtest.h>

#include <sys/stat.h>
#include <unistd.h>

#include "headless.hpp"
#include "session/office.hpp"
#include "session/private_folder.hpp"
#include "session/profile.hpp"
#include "session/working_profile.hpp"

namespace report {
namespace {

namespace fs = std::filesystem;
using Names = std::vector<std::string>;

class HeadlessProfile : public test::Headless {
protected:
    test::Ended run_in(std::string const& folder, std::string const& words) const {
        return test::run_program(
            {"sh", "-c",
             "cd '" + folder + "' && exec '" + test::program("cchc").string() + "' " + words},
            environment());
    }
    static bool is_profile(fs::path const& folder) {
        return fs::exists(folder / "user/registrymodifications.xcu") &&
               fs::exists(folder / ".cchc-profile");
    }
};

TEST_F(HeadlessProfile, WhatStandsInTheFolderIsStillThere) {
    auto const documents = folder("Tài liệu");
    write("Tài liệu/báo cáo quý.odt", "của tôi");
    folder("Tài liệu/2023");
    for (auto const& name :
         {documents, documents + "/", in("./Tài liệu"), in("Tài liệu/2023/..")}) {
        auto const ended = run({"profile", "--dir", name});
        EXPECT_EQ(ended.code, 1) << name;
        EXPECT_NE(ended.err.find("Thư mục này đã có tệp"), std::string::npos) << ended.err;
        EXPECT_EQ(all_in(documents), (Names{"2023", "báo cáo quý.odt"}));
    }
}

TEST_F(HeadlessProfile, TheFolderOneStandsInAndRelativeNamesAreNotEmptied) {
    auto const documents = folder("d");
    write("d/ghi chú.txt", "x");
    for (auto const* words : {"profile --dir .", "profile --dir ./", "profile --dir ../d",
                              "profile --dir ''", "profile --dir ."}) {
        EXPECT_NE(run_in(documents, words).code, 0) << words;
        EXPECT_EQ(all_in(documents), Names{"ghi chú.txt"}) << words;
    }
}

TEST_F(HeadlessProfile, AHiddenFileOrALinkToAFolderOrAFileIsSomethingToo) {
    folder("an");
    write("an/.giữ", "");
    EXPECT_EQ(run({"profile", "--dir", in("an")}).code, 1);
    EXPECT_EQ(all_in(in("an")), Names{".giữ"});
    fs::create_directory_symlink(in("an"), in("day"));
    EXPECT_EQ(run({"profile", "--dir", in("day")}).code, 1);
    EXPECT_EQ(all_in(in("an")), Names{".giữ"});
    auto const file = write("tệp", "x");
    auto const ended = run({"profile", "--dir", file});
    EXPECT_EQ(ended.code, 1);
    EXPECT_NE(ended.err.find("không phải là thư mục"), std::string::npos) << ended.err;
    EXPECT_EQ(test::read_file(file), "x");
    fs::create_symlink(in("khong-co"), in("treo"));
    EXPECT_EQ(run({"profile", "--dir", in("treo")}).code, 1);
    EXPECT_TRUE(fs::is_symlink(in("treo")));
}

TEST_F(HeadlessProfile, ANewNameOrAnEmptyFolderBecomesAProfile) {
    auto const made = run({"profile", "--dir", in("mới/hồ sơ #1/")});
    EXPECT_EQ(made.code, 0) << made.err;
    EXPECT_EQ(made.out, in("mới/hồ sơ #1") + "\n");
    EXPECT_TRUE(is_profile(in("mới/hồ sơ #1")));
    struct stat there {};
    ASSERT_EQ(stat(in("mới/hồ sơ #1").c_str(), &there), 0);
    EXPECT_EQ(there.st_mode & 0777U, 0700U);

    auto const empty = folder("trống");
    auto const relative = run_in(empty, "profile --dir .");
    EXPECT_EQ(relative.code, 0) << relative.err;
    EXPECT_TRUE(is_profile(empty));
    auto const bare = run_in(in("."), "profile --dir ten");
    EXPECT_EQ(bare.code, 0) << bare.err;
    EXPECT_TRUE(is_profile(in("ten")));
}

/// A clerk's dictionary and templates stand in the profile in which he works.
TEST_F(HeadlessProfile, OneMadeBeforeGetsTheExtensionAnewAndKeepsWhatWasDoneInIt) {
    auto const profile = in("hồ sơ");
    ASSERT_EQ(run({"profile", "--dir", profile}).code, 0);
    folder("hồ sơ/user/wordbook");
    write("hồ sơ/user/wordbook/riêng.dic", "từ của tôi");
    write("hồ sơ/để quên.odt", "của tôi");
    ASSERT_EQ(run({"profile", "--dir", profile}).code, 0);
    // As it is after another version of the package.
    write("hồ sơ/.cchc-profile", "0000000000000000-1\n");
    auto const ended = run({"profile", "--dir", profile});
    EXPECT_EQ(ended.code, 0) << ended.err;
    EXPECT_EQ(test::read_file(in("hồ sơ/user/wordbook/riêng.dic")), "từ của tôi");
    EXPECT_EQ(test::read_file(in("hồ sơ/để quên.odt")), "của tôi");
    EXPECT_NE(test::read_file(in("hồ sơ/.cchc-profile")), "0000000000000000-1\n");
}

TEST_F(HeadlessProfile, AWriterThatIsOpenWithTheProfileIsNotDisturbed) {
    auto const profile = in("hồ sơ");
    ASSERT_EQ(run({"profile", "--dir", profile}).code, 0);
    session::OfficeOptions options;
    options.profile = profile;
    session::Office office(options);
    auto const ended = run({"profile", "--dir", profile});
    EXPECT_EQ(ended.code, 1);
    EXPECT_NE(ended.err.find("LibreOffice đang mở"), std::string::npos) << ended.err;
    EXPECT_TRUE(office.is_alive());
}

TEST_F(HeadlessProfile, OneThatOthersCanWriteToIsNotUsed) {
    auto const profile = in("hồ sơ");
    ASSERT_EQ(run({"profile", "--dir", profile}).code, 0);
    chmod(profile.c_str(), 0777);
    auto const ended = run({"profile", "--dir", profile});
    EXPECT_EQ(ended.code, 1);
    EXPECT_NE(ended.err.find("người khác"), std::string::npos) << ended.err;
}

TEST_F(HeadlessProfile, APackageThatIsNoneIsSaidAndNoFolderIsLeft) {
    auto const noise = write("nhiễu.oxt", std::string(5000, '\x7f'));
    write("khác.txt", "x");
    ASSERT_EQ(
        test::run_program({"sh", "-c", "cd '" + in(".") + "' && zip -q khác.oxt khác.txt"}).code,
        0);
    for (auto const& package : {noise, in("khác.oxt")}) {
        auto const made =
            run({"new", "--data", sample_data(), "--out", in("x.odt"), "--package", package});
        EXPECT_EQ(made.code, 3) << package;
        EXPECT_NE(made.err.find("không cài được tiện ích"), std::string::npos) << made.err;
        EXPECT_EQ(made.err.find("xception"), std::string::npos) << made.err;
    }
    EXPECT_EQ(run({"profile", "--dir", in("mới"), "--package", noise}).code, 3);
    EXPECT_FALSE(fs::exists(in("mới")));
    for (auto const& package : {in("khong-co.oxt"), in(".")}) {
        auto const made =
            run({"new", "--data", sample_data(), "--out", in("x.odt"), "--package", package});
        EXPECT_EQ(made.code, 1) << package;
        EXPECT_NE(made.err.find("Không thấy gói tiện ích"), std::string::npos) << made.err;
    }
    expect_nothing_left();
}

class HeadlessCache : public test::Headless {
protected:
    test::Ended make_report(std::map<std::string, std::string> environment) const {
        auto const data = sample_data();
        return run({"new", "--data", data, "--out", in("x.odt"), "--replace"}, environment);
    }
    static unsigned mode(fs::path const& path) {
        struct stat there {};
        return lstat(path.c_str(), &there) == 0 ? there.st_mode & 07777U : 0;
    }
};

TEST_F(HeadlessCache, PreparedProfilesAreForNobodyElse) {
    folder("home");
    ASSERT_EQ(make_report({{"XDG_CACHE_HOME", ""}, {"HOME", in("home")}}).code, 0);
    EXPECT_EQ(mode(in("home/.cache/cchc")), 0700U);
    for (auto const& entry : fs::directory_iterator(in("home/.cache/cchc")))
        EXPECT_EQ(mode(entry.path()) & 077U, 0U) << entry.path();
    expect_nothing_left();
}

/// As it was seen: a folder in the system's temporary one, with a profile whose macro ran as root.
TEST_F(HeadlessCache, AProfilePlantedByAnotherUserIsNotUsed) {
    if (geteuid() != 0) GTEST_SKIP() << "needs root, to be two users";
    auto const name = session::checksum_of(test::package_file());
    for (auto const* whose : {"cchc", "profile", "link"}) {
        fs::remove_all(in("cache"));
        fs::create_directories(in("cache/cchc/" + name + "/user"));
        write("cache/cchc/" + name + "/user/registrymodifications.xcu", "planted");
        if (std::string(whose) == "cchc") {
            ASSERT_EQ(chown(in("cache/cchc").c_str(), 65534, 65534), 0);
        } else if (std::string(whose) == "profile") {
            ASSERT_EQ(chown(in("cache/cchc/" + name).c_str(), 65534, 65534), 0);
        } else {
            fs::rename(in("cache/cchc"), in("cache/other"));
            fs::create_directory_symlink(in("cache/other"), in("cache/cchc"));
        }
        auto const ended = make_report({{"XDG_CACHE_HOME", in("cache")}});
        EXPECT_EQ(ended.code, 0) << whose << ended.err;
        auto const kept = in(std::string(whose) == "link" ? "cache/other/" : "cache/cchc/") + name +
                          "/user/registrymodifications.xcu";
        // Left alone, or thrown away and made anew; never started.
        if (std::string(whose) == "profile")
            EXPECT_EQ(test::read_file(kept).find("planted"), std::string::npos);
        else
            EXPECT_EQ(test::read_file(kept), "planted") << whose;
    }
    expect_nothing_left();
}

TEST_F(HeadlessCache, AFolderThatOthersMayWriteToIsNotUsed) {
    for (auto const mode : {0777U, 0770U}) {
        fs::remove_all(in("cache"));
        fs::create_directories(in("cache/cchc"));
        chmod(in("cache/cchc").c_str(), mode);
        auto const ended = make_report({{"XDG_CACHE_HOME", in("cache")}});
        EXPECT_EQ(ended.code, 0) << ended.err;
        EXPECT_TRUE(fs::is_empty(in("cache/cchc"))) << mode;
    }
}

TEST_F(HeadlessCache, WithoutAUsableHomeThereIsAPrivateProfileThatIsRemoved) {
    for (auto const& home :
         {std::string(), in("khong-co"), std::string("/dev/null"), std::string("relative")}) {
        auto const ended = make_report({{"XDG_CACHE_HOME", ""}, {"HOME", home}});
        EXPECT_EQ(ended.code, 0) << home << ended.err;
        EXPECT_FALSE(fs::exists(in("khong-co")));
        expect_nothing_left();
    }
    if (geteuid() == 0) {
        folder("nha");
        ASSERT_EQ(chown(in("nha").c_str(), 65534, 65534), 0);
        auto const ended = make_report({{"XDG_CACHE_HOME", ""}, {"HOME", in("nha")}});
        EXPECT_EQ(ended.code, 0) << ended.err;
        EXPECT_FALSE(fs::exists(in("nha/.cache/cchc")));
    }
}

TEST_F(HeadlessCache, WithoutAPlaceForTemporaryFilesItIsSaid) {
    auto const ended = make_report({{"TMPDIR", in("khong-co")}});
    EXPECT_EQ(ended.code, 1);
    EXPECT_NE(ended.err.find("khong-co: "), std::string::npos) << ended.err;
    EXPECT_NE(ended.err.find("Không có thư mục này"), std::string::npos) << ended.err;
}

}  // namespace
}  // namespace report
