// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace report {

/// The words of a choice as they stand in data, each once: for reading and for writing.
template <class Choice, std::size_t size>
using Words = std::array<std::pair<char const*, Choice>, size>;

template <class Choice, std::size_t size>
std::optional<Choice> find_word(Words<Choice, size> const& words, std::string_view wanted) {
    for (auto const& [word, choice] : words)
        if (wanted == word) return choice;
    return std::nullopt;
}

template <class Choice, std::size_t size>
char const* word_of(Words<Choice, size> const& words, Choice wanted) {
    for (auto const& [word, choice] : words)
        if (choice == wanted) return word;
    return "";
}

}  // namespace report
