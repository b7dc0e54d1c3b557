// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/support/result.hpp"

namespace report {

using Arguments = std::vector<std::pair<std::string, std::string>>;

/// The sentences of one language, read from a .properties file in UTF-8.
class Texts {
public:
    Texts() = default;
    explicit Texts(std::map<std::string, std::string> entries) : entries_(std::move(entries)) {}

    bool has(std::string_view key) const;
    std::map<std::string, std::string> const& entries() const { return entries_; }

    /// The text of `key`, its `{name}` places filled; an unknown key answers with itself, so that a
    /// gap is seen and never crashes.
    std::string operator()(std::string_view key, Arguments const& arguments = {}) const;

    /// The sentence for a problem, with the place where it happened in front.
    std::string sentence(Problem const& problem) const;

private:
    std::map<std::string, std::string> entries_;
};

/// Lines `key = text`; `#` starts a comment line; `\n` in a text is a line break, a backslash at
/// the end of a line continues it. Bad lines are a Problem naming the line.
Result<Texts> read_texts(std::string_view content, std::string const& file);

/// Fills `{name}` places; places without an argument stay as they are.
std::string fill_places(std::string_view text, Arguments const& arguments);

}  // namespace report
