// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <string>

namespace report::office {

/// Puts a field that counts the captions of this paragraph style where the range stands.
void write_caption_number(css::uno::Reference<css::uno::XInterface> const& document,
                          css::uno::Reference<css::text::XTextRange> const& range,
                          std::string const& style);

/// Counts the captions of the document anew, as F9 does, in an office of any language.
void count_anew(css::uno::Reference<css::frame::XModel> const& model);

}  // namespace report::office
