// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace report::fuzz {

/// Any bytes as an old report (README.md has the marks), read and taken over into the next period.
/// Throws std::logic_error when something does not hold that has to for every document.
void read_text(std::string_view bytes);

/// Any bytes as each kind of file that holds figures: record, properties of a document, data file,
/// profile, rows of a table, CSV. Throws as read_text does.
void read_figures(std::string_view bytes);

/// Any bytes as each kind of file that is taken apart before an office sees it: what comes out is
/// cleaned again to the same. Throws as read_text does.
void clean_files(std::string_view bytes);

/// Any bytes as prose and as a cell of the grammar of quantities. Throws as read_text does.
void read_quantities(std::string_view bytes);

/// Any bytes as the rows of a table in a report. Throws as read_text does.
void read_rows(std::string_view bytes);

/// Whole files to begin with, from the samples and old reports of the sources.
std::vector<std::string> text_seeds();
std::vector<std::string> figure_seeds();
std::vector<std::string> file_seeds();
/// Sentences, cells and tables of the same use.
std::vector<std::string> quantity_seeds();
std::vector<std::string> row_seeds();

}  // namespace report::fuzz
