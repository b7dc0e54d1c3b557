// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/packages/budget.hpp"

namespace report {

/// A compound file (of Office 97) whose streams are changed where they stand: nothing in it moves.
/// All members throw ProblemError clean.broken when the file contradicts itself.
class CompoundFile {
public:
    explicit CompoundFile(std::string bytes);

    /// An entry of the directory.
    struct Entry {
        std::string name;    ///< what of it is ASCII
        std::size_t at = 0;  ///< where it stands in the file
        unsigned type = 0;   ///< 1 a folder, 2 a stream, 5 the root
        std::uint32_t first = 0;
        std::uint64_t size = 0;
        std::string maker;  ///< 16 bytes: the program whose object a folder is
    };
    std::vector<Entry> const& entries() const { return entries_; }

    /// The first of this name; none: nullptr.
    Entry const* stream(std::string_view name) const;

    std::string read(Entry const& stream) const;
    /// Writes back what `read` gave, of the same length.
    void write(Entry const& stream, std::string_view content);
    /// Gives an entry a name under which nobody looks for it.
    void hide(Entry const& entry);

    std::string take() { return std::move(bytes_); }

private:
    std::vector<std::size_t> places(Entry const& stream, std::size_t& piece) const;
    std::vector<std::uint32_t> chain(std::uint32_t first, std::vector<std::uint32_t> const& next,
                                     std::size_t most) const;
    std::uint64_t number(std::size_t at, std::size_t size) const;
    std::size_t sector_at(std::uint32_t sector) const;
    void read_table();
    void read_directory();

    std::string bytes_;
    std::size_t sector_ = 512, small_sector_ = 64, small_below_ = 4096;
    std::vector<std::uint32_t> next_, small_next_;
    std::vector<std::uint32_t> small_sectors_;  ///< of the stream that holds the small ones
    std::vector<Entry> entries_;
};

/// As clean_file (core/packages/clean.hpp) of a text of Word 97 or a workbook of Excel 97. Throws
/// ProblemError.
std::string clean_word_97(std::string_view bytes, Budget& budget);
std::string clean_excel_97(std::string_view bytes, Budget& budget);

}  // namespace report
