// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "core/text/texts.hpp"
#include "headless/options.hpp"
#include "headless/targets.hpp"
#include "session/document.hpp"
#include "session/office.hpp"
#include "session/temporary_folder.hpp"

namespace report::headless {

/// Exit codes of the program (docs/headless.md); ended by a signal it is 128 + the signal.
enum class Exit {
    made = 0,
    some_failed = 1,
    usage = 2,
    no_office = 3,
    found = 1,       ///< of a check: something was found
    not_checked = 2  ///< of a check: some report could not be checked
};

/// Work on the files of the command line in one office, which is started when it is first needed
/// and again when it has died.
class OfficeRun {
public:
    /// Throws ProblemError for what makes all work in vain.
    OfficeRun(Options const& options, Texts const& texts);

    /// Lets `make` make something of each file, and say what. Says that on stdout, on stderr what
    /// was not and why; one that fails does not stop the others.
    Exit each(std::function<std::string(std::filesystem::path const&)> const& make);

    /// Calls within the limits for one file.
    void within(std::function<void(session::Context const&)> const& calls);

    Targets& targets() { return targets_; }

    /// A folder of ours for what is not finished, empty for each file.
    std::filesystem::path const& work() const { return work_->path(); }

private:
    session::Office& running_office();
    bool failed(std::filesystem::path const& file, std::string const& sentence) const;
    bool try_one(std::filesystem::path const& file,
                 std::function<std::string(std::filesystem::path const&)> const& make);

    Options const& options_;
    Texts const& texts_;
    Targets targets_;
    session::TemporaryFolder folder_;
    std::unique_ptr<session::TemporaryFolder> work_, profile_;
    std::unique_ptr<session::Office> office_;
    bool ever_worked_ = false;  ///< an office with our extension
    std::size_t at_ = 0;
};

/// Where prepared profiles are kept; empty when there is no place of the user's own.
std::filesystem::path profile_cache();

/// For whoever looks for the fault: what the office or the system said, into CCHC_OFFICE_LOG.
void log_detail(std::string const& text);

}  // namespace report::headless
