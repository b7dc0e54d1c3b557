// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <rtl/ustring.hxx>
#include <string>

namespace report::office {

/// What a file has in it; none when it cannot be read, is no file, or is larger than this.
std::optional<std::string> read_file(rtl::OUString const& url, std::size_t largest);

}  // namespace report::office
