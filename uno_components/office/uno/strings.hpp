// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/uno/Sequence.hxx>
#include <initializer_list>
#include <rtl/ustring.hxx>
#include <string>
#include <string_view>

namespace report::office {

/// The one crossing between the core's UTF-8 and the office's strings.
rtl::OUString to_office(std::string_view utf8);
std::string from_office(rtl::OUString const& text);

/// The public SDK's Sequence takes no braces.
template <class T>
css::uno::Sequence<T> sequence(std::initializer_list<T> items) {
    return {items.begin(), static_cast<sal_Int32>(items.size())};
}

}  // namespace report::office
