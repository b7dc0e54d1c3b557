// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <vector>

#include "core/truth/aside.hpp"
#include "office/writer/standing_text.hpp"

namespace report::office {

/// Tables that are none of ours, notes and text boxes, with all that stands in them, and what is
/// hidden of figures.
std::vector<AsideText> aside_texts(css::uno::Reference<css::frame::XModel> const& model,
                                   StandingText const& standing);

}  // namespace report::office
