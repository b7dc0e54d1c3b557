// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

namespace report {

enum class FileEncoding { utf8, utf16_le, utf16_be, windows_1258, tcvn3, vni, unknown };

/// `confidence` in percent: 100 for Unicode that says so or is well formed, else that of the
/// guess. `unknown` has 0: the text is then what Windows-1252 makes of it, and somebody has to
/// be asked.
struct DecodedText {
    std::string text;  ///< NFC, without byte order mark
    FileEncoding encoding = FileEncoding::unknown;
    int confidence = 0;
};

DecodedText decode_bytes(std::string_view bytes);

}  // namespace report
