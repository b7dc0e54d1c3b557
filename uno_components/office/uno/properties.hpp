// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/beans/XPropertySet.hpp>

namespace report::office {

/// A property of an object as T; T's own where it is void or of another type.
template <class T>
T property_of(css::uno::Reference<css::uno::XInterface> const& object, char const* name) {
    T value{};
    css::uno::Reference<css::beans::XPropertySet>(object, css::uno::UNO_QUERY_THROW)
        ->getPropertyValue(rtl::OUString::createFromAscii(name)) >>= value;
    return value;
}

inline void set_property(css::uno::Reference<css::uno::XInterface> const& object, char const* name,
                         css::uno::Any const& value) {
    css::uno::Reference<css::beans::XPropertySet>(object, css::uno::UNO_QUERY_THROW)
        ->setPropertyValue(rtl::OUString::createFromAscii(name), value);
}

}  // namespace report::office
