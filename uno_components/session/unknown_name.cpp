// SPDX-License-Identifier: MPL-2.0
#include "session/unknown_name.hpp"

#include <array>
#include <cstdio>
#include <random>

namespace report::session {

std::string unknown_name(std::string const& start) {
    std::random_device dice;
    std::array<char, 17> name{};
    std::snprintf(name.data(), name.size(), "%08x%08x", dice(), dice());
    return start + name.data();
}

}  // namespace report::session
