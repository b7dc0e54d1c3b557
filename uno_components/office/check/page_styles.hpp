// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <set>
#include <string>

#include "core/check/page_layout.hpp"

namespace report::office {

/// The pages of the style that the document begins with, and those of `used` and of the styles that
/// follow them as `others`.
PageLayout read_pages(css::uno::Reference<css::frame::XModel> const& model,
                      std::string const& first, std::set<std::string> const& used);

}  // namespace report::office
