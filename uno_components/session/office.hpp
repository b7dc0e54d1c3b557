// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <sys/types.h>

#include <chrono>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

#include "session/keeper.hpp"
#include "session/temporary_folder.hpp"

namespace report::session {

/// The office could not be started, died, did not answer in time, or took too much memory.
struct OfficeError : std::runtime_error {
    enum class Kind { not_started, died, timed_out, too_large };
    OfficeError(Kind k, std::string const& what) : std::runtime_error(what), kind(k) {}
    Kind kind;
};

struct OfficeOptions {
    std::filesystem::path profile;    ///< folder of the user installation
    std::filesystem::path log;        ///< where the office's output goes
    std::filesystem::path temporary;  ///< where a folder for its own files is made, if not as usual
    /// Environment of the office; SAL_USE_VCLPLUGIN=svp draws in memory and runs real windows.
    std::map<std::string, std::string> environment{{"SAL_USE_VCLPLUGIN", "svp"}};
    std::chrono::seconds start_limit{60};
    /// Bytes in memory that its processes may take together; 0: any. Looked at ten times a second,
    /// so that it may be passed by what an office takes in that time.
    std::uint64_t memory_limit = 0;
    bool headless = false;  ///< never asks anybody; without it windows work
    bool offline = false;   ///< without network (session/network.hpp)
};

/// One running office, reached over a pipe. Ended with the object, by its own process group at the
/// latest, so that nothing is left behind: its temporary files stand in a folder of ours, its
/// sockets are removed.
class Office {
public:
    /// Throws OfficeError when it does not answer within the limit.
    explicit Office(OfficeOptions options);
    ~Office();
    Office(Office const&) = delete;
    Office& operator=(Office const&) = delete;

    css::uno::Reference<css::uno::XComponentContext> const& context() const { return context_; }
    pid_t process_group() const { return process_; }
    /// Name of the pipe, for another program that is to reach the same office.
    std::string const& pipe() const { return pipe_; }
    bool is_alive() const;

    /// Runs `work`, a number of UNO calls, within `limit`. When the time is over the office is
    /// killed, which frees the call that hangs. Throws OfficeError when time or memory ran out or
    /// the office died; other exceptions of `work` pass.
    void within(std::chrono::seconds limit, std::function<void()> const& work);

    /// Asks it to end, and ends it.
    void end();
    void kill();

private:
    void spawn();
    void connect();
    bool reap(std::chrono::milliseconds wait);
    void ended();

    OfficeOptions options_;
    TemporaryFolder temporary_;
    std::string pipe_;
    std::string profile_url_;
    std::vector<std::filesystem::path> sockets_;
    std::vector<Kept> kept_;
    pid_t process_ = -1;
    css::uno::Reference<css::uno::XComponentContext> context_;
};

}  // namespace report::session
