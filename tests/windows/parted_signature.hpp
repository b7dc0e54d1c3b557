// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>

#include "session/document.hpp"

namespace report::test {

/// A report that somebody typed, with recipients and signature on a page of their own, as a file.
void store_parted_signature(session::Context const& context, std::filesystem::path const& file);

}  // namespace report::test
