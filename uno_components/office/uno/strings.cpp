// SPDX-License-Identifier: MPL-2.0
#include "office/uno/strings.hpp"

namespace report::office {

rtl::OUString to_office(std::string_view utf8) {
    return {utf8.data(), static_cast<sal_Int32>(utf8.size()), RTL_TEXTENCODING_UTF8};
}

std::string from_office(rtl::OUString const& text) {
    auto const utf8 = rtl::OUStringToOString(text, RTL_TEXTENCODING_UTF8);
    return {utf8.getStr(), static_cast<std::size_t>(utf8.getLength())};
}

}  // namespace report::office
