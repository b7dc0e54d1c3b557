// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>

#include "core/text/measure.hpp"

namespace report::office {

/// Measures with the office's own font, the one the document is drawn with on this machine.
MeasureText make_measure(css::uno::Reference<css::uno::XComponentContext> const& context);

}  // namespace report::office
