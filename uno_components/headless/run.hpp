// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "core/text/texts.hpp"
#include "headless/options.hpp"
#include "session/document.hpp"
#include "session/office.hpp"
#include "session/profile.hpp"

namespace report::headless {

/// Exit codes of the program (docs/headless.md).
enum class Exit { made = 0, some_failed = 1, usage = 2, no_office = 3 };

/// Work on the files of the command line in one office, which is started when it is first needed
/// and again when it has died.
class OfficeRun {
public:
    OfficeRun(Options const& options, Texts const& texts) : options_(options), texts_(texts) {}

    /// Lets `make` make something of each file. Says on stdout what was made, on stderr what was
    /// not and why; one that fails does not stop the others.
    Exit each(std::function<std::filesystem::path(std::filesystem::path const&)> const& make);

    /// Calls within the time limit for one file.
    void within(std::function<void(session::Context const&)> const& calls);

    /// Where something made of a file goes: `out`, or a file in it that no other of this run has.
    std::filesystem::path target(std::filesystem::path const& out, std::string const& name,
                                 std::string const& ending);

    /// Several files make several things.
    bool into_folder(std::filesystem::path const& out) const;

private:
    session::Office& running_office();

    Options const& options_;
    Texts const& texts_;
    session::TemporaryFolder work_;
    std::unique_ptr<session::Office> office_;
    std::set<std::string> used_;
    bool ever_started_ = false;
};

/// Throws ProblemError unless `out`, or the folder in which it is to stand, can be written to.
void check_folder(std::filesystem::path const& out, bool into_folder);

/// Lets `write` write a file beside its target, and moves it there when it is whole.
void write_whole(std::filesystem::path const& target,
                 std::function<void(std::filesystem::path const&)> const& write);

void write_text(std::filesystem::path const& target, std::string const& text);

/// Where prepared profiles are kept.
std::filesystem::path profile_cache();

}  // namespace report::headless
