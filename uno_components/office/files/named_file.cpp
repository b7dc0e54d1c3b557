// SPDX-License-Identifier: MPL-2.0
#include "office/files/named_file.hpp"

#include <algorithm>
#include <osl/file.hxx>
#include <rtl/uri.hxx>

#include "core/json/json.hpp"
#include "office/uno/strings.hpp"

namespace report::office {

rtl::OUString file_url(std::string const& path_or_url) {
    auto const given = to_office(path_or_url);
    rtl::OUString url;
    if (given.startsWith("file:") ||
        osl::FileBase::getFileURLFromSystemPath(given, url) != osl::FileBase::E_None)
        return given;
    return url;
}

std::string file_name(rtl::OUString const& url) {
    return from_office(rtl::Uri::decode(url.copy(url.lastIndexOf('/') + 1),
                                        rtl_UriDecodeWithCharset, RTL_TEXTENCODING_UTF8));
}

std::string bytes_of_file(rtl::OUString const& url, std::size_t most) {
    osl::File file(url);
    auto const opened = file.open(osl_File_OpenFlag_Read);
    if (opened == osl::FileBase::E_NOENT) fail("import.no_file", {}, file_name(url));
    sal_uInt64 size = 0;
    if (opened != osl::FileBase::E_None || file.getSize(size) != osl::FileBase::E_None)
        fail("import.unreadable", {}, file_name(url));
    std::string bytes(static_cast<std::size_t>(std::min<sal_uInt64>(size, most + 1)), '\0');
    sal_uInt64 got = 0;
    if (file.read(bytes.data(), bytes.size(), got) != osl::FileBase::E_None || got != bytes.size())
        fail("import.unreadable", {}, file_name(url));
    return bytes;
}

}  // namespace report::office
