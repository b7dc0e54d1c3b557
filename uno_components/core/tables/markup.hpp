// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace report {

using MarkupAttributes = std::map<std::string, std::string>;

/// A tag, or a stretch of text.
struct MarkupPiece {
    bool is_tag = false;
    bool closes = false;    ///< "</td>"
    bool is_empty = false;  ///< "<td/>"
    std::string name;       ///< lower case, without the name of its space
    MarkupAttributes attributes;
    std::string text;
};

/// Goes through marked-up text once, whatever is wrong with it.
class MarkupPieces {
public:
    explicit MarkupPieces(std::string_view text) : text_(text) {}

    std::optional<MarkupPiece> next();
    /// What stands up to the end of this element is no text.
    void skip_to_end_of(std::string const& name);

private:
    MarkupPiece stretch();
    bool skip(std::string_view start, std::string_view end);
    MarkupPiece tag();
    std::string word();
    std::string_view value();

    std::string_view text_;
    std::size_t at_ = 0;
};

bool is_blank_in_markup(char c);

/// The number of cells that one covers by this attribute, from 1 to `most`.
std::size_t span_of(MarkupAttributes const& attributes, char const* name, std::size_t most);

/// A plain decimal as files write it, also with an exponent.
std::optional<std::string> plain_decimal(std::string const& text);

}  // namespace report
