// SPDX-License-Identifier: MPL-2.0
#include "session/processes.hpp"

#include <dirent.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

namespace report::session {

namespace {

/// What proc(5) tells of one process; false when it has gone meanwhile.
bool add_process(char const* name, pid_t group, ProcessGroup& sum) {
    std::ifstream file("/proc/" + std::string(name) + "/stat");
    std::string text;
    if (!std::getline(file, text, '\0')) return false;
    // The name stands in brackets and may hold any letter, brackets too.
    auto const end = text.rfind(')');
    if (end == std::string::npos) return false;
    std::istringstream words(text.substr(end + 1));
    char state = 0;
    long parent = 0, its_group = 0;
    if (!(words >> state >> parent >> its_group) || its_group != group) return false;
    if (state == 'Z' || state == 'X') return false;
    constexpr int between = 18;  // fields from the group to the resident pages
    std::string skipped;
    for (int i = 0; i < between; ++i) words >> skipped;
    std::uint64_t pages = 0;
    words >> pages;
    ++sum.living;
    sum.resident += pages * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE));
    return true;
}

}  // namespace

ProcessGroup look_at_group(pid_t group) {
    ProcessGroup sum;
    DIR* const all = opendir("/proc");
    if (all == nullptr) return sum;
    while (dirent const* const entry = readdir(all))
        if (entry->d_name[0] >= '1' && entry->d_name[0] <= '9')
            add_process(entry->d_name, group, sum);
    closedir(all);
    return sum;
}

}  // namespace report::session
