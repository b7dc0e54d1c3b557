// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

namespace report::test {

/// Files dragged out of a file manager and dropped on what is seen at a place of the screen, by the
/// drag protocol of X (XDND 5). False when the window there takes none. Throws when there is no
/// window that knows the protocol, or when it does not answer.
bool drop_files(std::string const& display, std::vector<std::string> const& urls, int x, int y);

}  // namespace report::test
