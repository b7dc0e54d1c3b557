// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <string>

#include "core/packages/compound.hpp"

namespace report {

/// A number of so many bytes, the lowest first. Throws ProblemError clean.broken outside.
std::uint64_t number_in(std::string const& bytes, std::size_t at, std::size_t size);

/// Drawings of Office 97 may name the file that their picture is fetched from, whether or not it
/// also stands in the document. The names are taken from them. Answers how many there were.
std::size_t forget_named_pictures(std::string& stream);

/// Folders and streams of Visual Basic.
void hide_macros(CompoundFile& file, Budget& budget);

/// Leaves out the objects of other programs in a text of Word 97; their pictures stay. Charts stay,
/// as in the other formats.
void hide_objects(CompoundFile& file, Budget& budget);

}  // namespace report
