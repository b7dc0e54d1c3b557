// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>

namespace report::session {

/// A profile for a person to work in, with the extension installed. `folder` is new, or empty, or
/// one made here before, which gets the extension anew and keeps all that was done in it. Any other
/// is left as it is: ProblemError "profile.*". Answers with the folder's whole path.
std::filesystem::path make_working_profile(std::filesystem::path const& package,
                                           std::filesystem::path const& cache,
                                           std::filesystem::path const& folder);

}  // namespace report::session
