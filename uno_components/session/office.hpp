// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <sys/types.h>

#include <chrono>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <filesystem>
#include <functional>
#include <map>
#include <stdexcept>
#include <string>

namespace report::session {

/// The office could not be started, died, or did not answer in time.
struct OfficeError : std::runtime_error {
    enum class Kind { not_started, died, timed_out };
    OfficeError(Kind k, std::string const& what) : std::runtime_error(what), kind(k) {}
    Kind kind;
};

struct OfficeOptions {
    std::filesystem::path profile;  ///< folder of the user installation
    std::filesystem::path log;      ///< where the office's output goes
    /// Environment of the office; SAL_USE_VCLPLUGIN=svp draws in memory and runs real windows.
    std::map<std::string, std::string> environment{{"SAL_USE_VCLPLUGIN", "svp"}};
    std::chrono::seconds start_limit{60};
    bool headless = false;  ///< never asks anybody; without it windows work
};

/// One running office, reached over a pipe. Ended with the object, by its own process group at the
/// latest, so that nothing is left behind.
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
    /// killed, which frees the call that hangs. Throws OfficeError when time ran out or the office
    /// died; other exceptions of `work` pass.
    void within(std::chrono::seconds limit, std::function<void()> const& work);

    /// Asks it to end, and ends it.
    void end();
    void kill();

private:
    void spawn();
    void connect();
    bool reap(std::chrono::milliseconds wait);

    OfficeOptions options_;
    std::string pipe_;
    pid_t process_ = -1;
    css::uno::Reference<css::uno::XComponentContext> context_;
};

}  // namespace report::session
