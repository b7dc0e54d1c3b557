// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "session/document.hpp"

namespace report::test {

/// Rows of cells as they are typed into an English spreadsheet: "2098", "'text", "=1/0".
using Entries = std::vector<std::vector<std::string>>;

/// Any password: nobody opens these files.
enum class Locked { no, yes };

/// A workbook on its way into a file. Closed with the object.
class MadeWorkbook {
public:
    explicit MadeWorkbook(session::Context const& context);
    ~MadeWorkbook();
    MadeWorkbook(MadeWorkbook const&) = delete;
    MadeWorkbook& operator=(MadeWorkbook const&) = delete;

    /// Into the last sheet. Numbers may be given a format of an English spreadsheet.
    void enter(Entries const& entries, std::size_t first_row = 0);
    void merge(std::string const& range);
    /// The first row of a range again and again.
    void repeat(std::string const& range);
    void format(std::string const& range, std::string const& code);
    void font(std::string const& range, std::string const& name);
    void add_sheet(std::string const& name);
    /// As xlsx, xls or ods by its ending.
    void store(std::filesystem::path const& file, Locked locked = Locked::no) const;

private:
    session::Model model_;
    std::string sheet_;
};

/// A Writer document with one table of these texts, cells of the named ranges merged ("C1:F1", the
/// names as they are when their turn comes).
void store_document_with_table(session::Context const& context, Entries const& texts,
                               std::vector<std::string> const& merged,
                               std::filesystem::path const& file, Locked locked = Locked::no,
                               std::string const& font = "Times New Roman");

void write_file(std::filesystem::path const& file, std::string const& bytes);
std::string read_bytes(std::filesystem::path const& file);

/// Puts a text into the office's clipboard, as another document would.
void copy_text(session::Context const& context, std::string const& text);
/// As a browser copies what was marked in it.
void copy_page(session::Context const& context, std::string const& page, std::string const& text);

}  // namespace report::test
