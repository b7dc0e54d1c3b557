// SPDX-License-Identifier: MPL-2.0
#include "office/uno/files.hpp"

#include <osl/file.hxx>

namespace report::office {

std::optional<std::string> read_file(rtl::OUString const& url, std::size_t largest) {
    osl::File file(url);
    sal_uInt64 size = 0;
    if (file.open(osl_File_OpenFlag_Read) != osl::FileBase::E_None ||
        file.getSize(size) != osl::FileBase::E_None || size > largest)
        return std::nullopt;
    std::string content(static_cast<std::size_t>(size), '\0');
    for (sal_uInt64 done = 0; done < size;) {
        sal_uInt64 read = 0;
        if (file.read(content.data() + done, size - done, read) != osl::FileBase::E_None ||
            read == 0)
            return std::nullopt;
        done += read;
    }
    return content;
}

}  // namespace report::office
