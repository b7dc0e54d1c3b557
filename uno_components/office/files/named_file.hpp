// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <rtl/ustring.hxx>
#include <string>

namespace report::office {

/// The URL of a file that somebody named by its path or by its URL.
rtl::OUString file_url(std::string const& path_or_url);

/// The last part of a file's URL, as people read it.
std::string file_name(rtl::OUString const& url);

/// The bytes of a file, of one that is longer than `most` only one more than that. Throws
/// ProblemError import.no_file, import.unreadable.
std::string bytes_of_file(rtl::OUString const& url, std::size_t most);

}  // namespace report::office
