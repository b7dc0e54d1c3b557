// SPDX-License-Identifier: MPL-2.0
// However cchc or its office ends, nothing of it stays: processes, folders, sockets, halves of
// files.
#include <gtest/gtest.h>

#include <sys/wait.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <fstream>
#include <functional>
#include <set>
#include <thread>

#include "golden_figures.hpp"
#include "headless.hpp"

namespace report {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

/// Sockets of offices in the system's own folder, of whatever program.
std::set<std::string> sockets() {
    std::set<std::string> all;
    for (auto const& entry : fs::directory_iterator("/tmp"))
        if (entry.path().filename().string().rfind("OSL_PIPE_", 0) == 0)
            all.insert(entry.path().filename().string());
    return all;
}

class HeadlessEndings : public test::Headless {
protected:
    /// Ends a batch by `signal` as soon as `begun` says so, and answers with its exit code.
    int end_by(int signal, std::function<bool()> const& begun,
               std::map<std::string, std::string> const& more = {}) {
        auto const data = sample_data();
        out_ = folder("ra" + std::to_string(++runs_));
        // One whose program was killed long ago may have the number of ours.
        auto const before = sockets();
        test::Running program(
            words({"new", "--data", data, data, data, data, data, data, "--out", out_, "--docx"}),
            environment(more));
        auto const deadline = std::chrono::steady_clock::now() + 60s;
        while (!begun() && !program.has_ended() && std::chrono::steady_clock::now() < deadline)
            std::this_thread::sleep_for(1ms);
        sockets_.clear();
        for (auto const& name : names_of_sockets(program.process()))
            if (before.count(name) == 0) sockets_.insert(name);
        kill(program.process(), signal);
        return program.wait();
    }
    bool office_runs() const { return signal_office(0); }
    /// False when there is none.
    bool signal_office(int signal) const {
        bool found = false;
        for (auto const one : running()) {
            std::ifstream file("/proc/" + std::to_string(one) + "/comm");
            std::string name;
            if (std::getline(file, name) && name == "soffice.bin")
                found = kill(one, signal) == 0 || found;
        }
        return found;
    }
    std::size_t made() const {
        auto const all = all_in(out_);
        return static_cast<std::size_t>(std::count_if(
            all.begin(), all.end(), [](auto const& name) { return name.front() != '.'; }));
    }

    /// All that stands there is whole, and nothing else.
    void expect_whole() const {
        for (auto const& name : all_in(out_)) {
            EXPECT_NE(name.front(), '.') << name;
            EXPECT_EQ(test::run_program({"unzip", "-tq", out_ + "/" + name}).code, 0) << name;
        }
        for (auto const& name : sockets_) EXPECT_FALSE(fs::exists("/tmp/" + name)) << name;
    }

    static std::set<std::string> names_of_sockets(pid_t program) {
        std::set<std::string> ours;
        for (auto const& name : sockets())
            if (name.find("_cchc" + std::to_string(program) + "_") != std::string::npos)
                ours.insert(name);
        return ours;
    }

    std::string out_;
    int runs_ = 0;
    std::set<std::string> sockets_;
};

TEST_F(HeadlessEndings, CtrlCEndsTheOfficeTooAndLeavesNothing) {
    EXPECT_EQ(end_by(SIGINT, [&] { return office_runs(); }), 130);
    expect_nothing_left();
    expect_whole();
    EXPECT_EQ(end_by(SIGINT, [&] { return made() > 0; }), 130);
    expect_nothing_left();
    expect_whole();
    EXPECT_GT(made(), 0U);
}

TEST_F(HeadlessEndings, ShuttingDownTheMachineOrTheTerminalDoesSo) {
    EXPECT_EQ(end_by(SIGTERM, [&] { return made() > 0; }), 143);
    expect_nothing_left();
    expect_whole();
    EXPECT_EQ(end_by(SIGHUP, [&] { return made() > 0; }), 129);
    expect_nothing_left();
    expect_whole();
}

TEST_F(HeadlessEndings, AtAnyMomentItEndsWell) {
    for (auto const after : {0ms, 20ms, 150ms, 400ms, 900ms, 1400ms}) {
        auto const start = std::chrono::steady_clock::now();
        bool listens = false;
        auto const code = end_by(SIGTERM, [&] {
            // Its second process stands as soon as it listens.
            listens = listens || running().size() > 1;
            return listens && std::chrono::steady_clock::now() - start > after;
        });
        EXPECT_TRUE(code == 143 || code == 0) << code;
        expect_nothing_left();
        expect_whole();
    }
}

/// The office lived on for good, with its profile in a folder that had been removed.
TEST_F(HeadlessEndings, WhileTheOfficeIsBegunNothingOfItStays) {
    for (auto const signal : {SIGTERM, SIGKILL}) {
        auto const code = end_by(signal,
                                 [&] {
                                     // The program itself, what clears up after it, and the office,
                                     // which may still be called as the program is.
                                     return running().size() > 2;
                                 },
                                 {{"LD_PRELOAD", CCHC_SLOW_FORK}});
        EXPECT_EQ(code, 128 + signal);
        expect_nothing_left();
        expect_whole();
    }
}

TEST_F(HeadlessEndings, EvenKillLeavesNoOfficeAndNoFolder) {
    EXPECT_EQ(end_by(SIGKILL, [&] { return office_runs(); }), 128 + SIGKILL);
    expect_nothing_left();
    EXPECT_EQ(end_by(SIGKILL, [&] { return made() > 1; }), 128 + SIGKILL);
    expect_nothing_left();
    expect_whole();
}

TEST_F(HeadlessEndings, ASecondCtrlCDoesNotStopTheClearingUp) {
    auto const code = end_by(SIGINT, [&] {
        if (!office_runs()) return false;
        for (auto const one : running()) kill(one, SIGINT);
        return true;
    });
    EXPECT_EQ(code, 130);
    expect_nothing_left();
}

TEST_F(HeadlessEndings, AnOfficeThatDiesWithinABatchIsStartedAgain) {
    auto const data = sample_data();
    out_ = folder("ra");
    test::Running program(
        words({"new", "--data", data, data, data, data, data, data, "--out", out_}), environment());
    auto const deadline = std::chrono::steady_clock::now() + 60s;
    bool killed = false;
    while (!killed && std::chrono::steady_clock::now() < deadline) {
        std::this_thread::sleep_for(1ms);
        if (made() == 0) continue;
        killed = signal_office(SIGKILL);
    }
    EXPECT_TRUE(killed);
    auto const code = program.wait();
    EXPECT_TRUE(code == 1 || code == 0);  // 0 when it was killed between two files
    EXPECT_GE(made(), 5U);
    expect_nothing_left();
}

/// 2 KB that took 4.7 GB.
TEST_F(HeadlessEndings, AFileThatTakesTooMuchMemoryIsEndedWithItsSentenceAndTheNextIsRead) {
    auto const old = write("cũ.txt", test::old_report_file("phan-thu-nhat-nam-2023.txt"));
    // An office of this kind takes about 180 MB: with less it ends at the first file.
    auto const ended = run({"read", old, "--json", in("x.json"), "--memory", "60"});
    EXPECT_NE(ended.code, 0);
    EXPECT_NE(ended.err.find("60 MB"), std::string::npos) << ended.err;
    EXPECT_FALSE(fs::exists(in("x.json")));
    expect_nothing_left();

    std::string rows;
    for (int i = 0; i < 3000000; ++i) rows += "<text:p>x</text:p>";
    auto const large = write("lớn.fodt",
                             "<?xml version=\"1.0\"?><office:document office:version=\"1.3\" "
                             "office:mimetype=\"application/vnd.oasis.opendocument.text\" "
                             "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
                             "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">"
                             "<office:body><office:text>" +
                                 rows + "</office:text></office:body></office:document>");
    auto const batch =
        run({"read", large, old, "--json", folder("ra"), "--memory", "400", "--timeout", "60"});
    EXPECT_EQ(batch.code, 1);
    EXPECT_NE(batch.err.find("lớn.fodt: "), std::string::npos) << batch.err;
    EXPECT_TRUE(fs::exists(in("ra/cũ.json"))) << batch.err;
    expect_nothing_left();
}

/// 430 MB stayed in the system's temporary folder, with the text of the report.
TEST_F(HeadlessEndings, AnOfficeThatHangsEndsInTimeWithWhatItHadUnpackedAndTheNextFileIsMade) {
    auto const data = sample_data();
    out_ = folder("ra");
    test::Running program(
        words({"new", "--data", data, data, data, data, "--out", out_, "--timeout", "3"}),
        environment());
    auto const deadline = std::chrono::steady_clock::now() + 60s;
    bool stopped = false;
    while (!stopped && std::chrono::steady_clock::now() < deadline) {
        std::this_thread::sleep_for(1ms);
        if (made() > 0) stopped = signal_office(SIGSTOP);
    }
    EXPECT_TRUE(stopped);
    EXPECT_EQ(program.wait(), 1);
    EXPECT_EQ(made(), 3U);
    expect_nothing_left();
}

}  // namespace
}  // namespace report
