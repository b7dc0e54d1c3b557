// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <string>
#include <utility>

#include "core/support/result.hpp"

namespace report::office {

/// What an exception that is being handled says; only inside a catch.
std::string what_failed() noexcept;

/// Writes a line into `cchc/log.txt` of the user's profile, which is begun anew when it has become
/// long. Never fails.
void log_failure(char const* where, std::string const& what) noexcept;

/// The problem of an exception that is being handled, for a person; what the office says of it in
/// its own words goes to the log. `where`: the file it is about, if any.
Problem problem_of_failure(char const* at, std::string const& where = {}) noexcept;

/// For tests, which cannot make every part fail from outside: throws when the file that the
/// environment's CCHC_FAIL_AT names has this line. Without that variable nothing is looked at.
void fail_when_told(char const* at);

/// Does it where no exception may leave: in a listener, a call of the office. What fails is logged.
/// False when something did.
template <class Act>
bool guarded(char const* where, Act const& act) noexcept {
    try {
        fail_when_told(where);
        act();
        return true;
    } catch (...) {
        log_failure(where, what_failed());
        return false;
    }
}

/// The same in a destructor. A test makes it fail when it has given back what it holds.
template <class Act>
bool guarded_end(char const* where, Act const& act) noexcept {
    try {
        act();
        fail_when_told(where);
        return true;
    } catch (...) {
        log_failure(where, what_failed());
        return false;
    }
}

/// Does something when the block is left, however it is left, and guarded.
class AtEnd {
public:
    AtEnd(char const* where, std::function<void()> act) : where_(where), act_(std::move(act)) {}
    ~AtEnd() { now(); }
    AtEnd(AtEnd const&) = delete;
    AtEnd& operator=(AtEnd const&) = delete;

    /// Does it already; not again at the end.
    void now() noexcept {
        if (!act_) return;
        guarded_end(where_, act_);
        act_ = nullptr;
    }

private:
    char const* where_;
    std::function<void()> act_;
};

}  // namespace report::office
