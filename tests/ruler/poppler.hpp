// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

#include "measured.hpp"

namespace report::ruler {

/// Words of every page from the XHTML of `pdftotext -bbox-layout`, in reading order of lines.
std::vector<PrintedPage> read_words(std::string const& xhtml);

/// Names of fonts from the table of `pdffonts`, without the tag of a subset.
std::vector<std::string> read_fonts(std::string const& table);

/// Horizontal rules of a page drawn by `pdftocairo -svg -noshrink`.
std::vector<Rule> read_rules(std::string const& svg);

/// Colours in which a page drawn so is filled and stroked.
std::vector<std::string> read_colours(std::string const& svg);

/// Size of the font, from the height that pdftotext gives a word (mm).
double points_of(Word const& word);

/// Fills pages, fonts, colours and rules from a PDF file.
void read_pdf(std::string const& pdf, Measured& report);

}  // namespace report::ruler
