// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <sys/types.h>

#include <cstdint>

namespace report::session {

/// What a group of processes comes to just now.
struct ProcessGroup {
    int living = 0;              ///< processes that have not ended
    std::uint64_t resident = 0;  ///< bytes in memory, of all together
};

ProcessGroup look_at_group(pid_t group);

}  // namespace report::session
