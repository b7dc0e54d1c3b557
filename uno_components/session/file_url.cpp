// SPDX-License-Identifier: MPL-2.0
#include "session/file_url.hpp"

#include <osl/file.hxx>

#include "core/json/json.hpp"
#include "core/text/unicode.hpp"
#include "office/uno/strings.hpp"

namespace report::session {

std::string file_url(std::filesystem::path const& file) {
    auto const path = std::filesystem::absolute(file).string();
    rtl::OUString url;
    if (!is_utf8(path) || osl::FileBase::getFileURLFromSystemPath(office::to_office(path), url) !=
                              osl::FileBase::E_None)
        fail("file.bad_name", {}, file.string());
    return office::from_office(url);
}

}  // namespace report::session
