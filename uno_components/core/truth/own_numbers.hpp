// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/catalogue/report_kind.hpp"
#include "core/reader/reading_words.hpp"
#include "core/support/result.hpp"
#include "core/truth/template_prose.hpp"
#include "core/truth/typed_text.hpp"

namespace report {

/// How many numbers of a text count something, in digits: none that cites a document or names a
/// day.
std::size_t counted_numbers(ReadingWords const& words, std::string const& text);

/// Paragraphs of the prose in which a hand's own numbers stand, in paragraphs of its own or behind
/// ours: the clause with the number, without what fields show. `prose`: the first of the known
/// paragraphs; `text_of`: a standing one as it is going to be.
std::vector<std::string> own_numbers(ReportKind const& kind,
                                     std::vector<TemplateParagraph> const& prose,
                                     std::vector<StandingParagraph> const& standing,
                                     KnownAs const& known_as,
                                     std::function<std::string(std::size_t)> const& text_of);

/// truth.own_numbers {count}, {texts}; none where there are none.
std::optional<Problem> told_of_own_numbers(std::vector<std::string> const& texts);

}  // namespace report
