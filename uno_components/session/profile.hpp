// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>
#include <filesystem>
#include <string>

#include "session/temporary_folder.hpp"

namespace report::session {

/// Makes a new user profile that asks nothing at its first start.
void make_profile(std::filesystem::path const& folder);

/// A private profile with the extension installed, in `folder`, which is new or empty. The prepared
/// one is kept in `cache` under the checksum of the package, so only the first call takes its time;
/// where that is no folder of the user's own, nothing is kept. Throws OfficeError or ProblemError.
void make_profile_with(std::filesystem::path const& package, std::filesystem::path const& cache,
                       std::filesystem::path const& folder);

/// Adds the package to a running office, over an older one; it works when the office is started
/// anew. Throws OfficeError with what the office says.
void add_extension(css::uno::Reference<css::uno::XComponentContext> const& context,
                   std::filesystem::path const& package);

/// Installs the package in a profile that is there, over an older one.
void install(std::filesystem::path const& package, std::filesystem::path const& profile);

/// Of a package and of how it is installed.
std::string checksum_of(std::filesystem::path const& package);

}  // namespace report::session
