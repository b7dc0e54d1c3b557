// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <string>

namespace report::session {

/// Takes the network from a process that is about to become an office. Made before the fork, since
/// after it nothing may be allocated.
class Unplugged {
public:
    Unplugged();

    /// In the child: a network of its own, in which there is nothing, not even this machine. True
    /// when the system allows it.
    bool apply() const noexcept;

    /// For where it does not: proxies at which nobody answers, for whatever asks the environment.
    static std::map<std::string, std::string> const& environment();

private:
    std::string users_, groups_;  ///< this user is the same one within
};

}  // namespace report::session
