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

bool file_exists(rtl::OUString const& url) {
    osl::DirectoryItem item;
    return !url.isEmpty() && osl::DirectoryItem::get(url, item) == osl::FileBase::E_None;
}

bool is_folder(rtl::OUString const& url) {
    osl::DirectoryItem item;
    osl::FileStatus status(osl_FileStatus_Mask_Type);
    return osl::DirectoryItem::get(url, item) == osl::FileBase::E_None &&
           item.getFileStatus(status) == osl::FileBase::E_None && status.isDirectory();
}

void make_private_folder(rtl::OUString const& url) {
    osl::Directory::createPath(url);
    osl::File::setAttributes(
        url, osl_File_Attribute_OwnRead | osl_File_Attribute_OwnWrite | osl_File_Attribute_OwnExe);
}

bool write_private_file(rtl::OUString const& url, std::string const& content) {
    // Written beside and then moved: a file half written when the office dies would be no file.
    auto const fresh = url + ".new";
    osl::File::remove(fresh);
    osl::File out(fresh);
    sal_uInt64 written = 0;
    return out.open(osl_File_OpenFlag_Write | osl_File_OpenFlag_Create) == osl::FileBase::E_None &&
           osl::File::setAttributes(fresh,
                                    osl_File_Attribute_OwnRead | osl_File_Attribute_OwnWrite) ==
               osl::FileBase::E_None &&
           out.write(content.data(), content.size(), written) == osl::FileBase::E_None &&
           written == content.size() && out.close() == osl::FileBase::E_None &&
           osl::File::move(fresh, url) == osl::FileBase::E_None;
}

}  // namespace report::office
