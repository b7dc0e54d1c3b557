// SPDX-License-Identifier: MPL-2.0
// What the interfaces of screen readers have otherwise since LibreOffice 24.2: they count in 64
// bits, and a part gives its states as bits of one number, not as a set. Nothing else of the tests
// knows of that.
#pragma once

#include <com/sun/star/accessibility/AccessibleStateType.hpp>
#include <com/sun/star/accessibility/XAccessibleContext.hpp>
#if __has_include(<com/sun/star/accessibility/XAccessibleStateSet.hpp>)
#include <com/sun/star/accessibility/XAccessibleStateSet.hpp>
#endif
#include <type_traits>
#include <utility>

namespace report::test {

using AccessibleContext = css::uno::Reference<css::accessibility::XAccessibleContext>;

/// Numbers of parts, and which of them.
using PartNumber =
    decltype(std::declval<css::accessibility::XAccessibleContext&>().getAccessibleChildCount());
/// One of AccessibleStateType.
using PartState = std::remove_cv_t<decltype(css::accessibility::AccessibleStateType::ENABLED)>;

template <class Context>
bool has_accessible_state(Context const& context, PartState state) {
    auto const states = context->getAccessibleStateSet();
    if constexpr (std::is_integral_v<std::remove_cv_t<decltype(states)>>)
        return (states & state) != 0;
    else
        return states.is() && states->contains(state);
}

}  // namespace report::test
