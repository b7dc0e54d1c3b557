// SPDX-License-Identifier: MPL-2.0
#include "core/text/pattern.hpp"

namespace report {

std::vector<std::string> Pattern::places() const {
    std::vector<std::string> names;
    for (auto const& part : parts)
        for (auto const& piece : part.pieces)
            if (piece.is_place) names.push_back(piece.text);
    return names;
}

std::optional<Pattern> parse_pattern(std::string_view text) {
    Pattern pattern;
    Pattern::Part part;
    std::string literal;
    auto const end_literal = [&] {
        if (!literal.empty()) part.pieces.push_back({literal, false});
        literal.clear();
    };
    auto const end_part = [&] {
        end_literal();
        if (!part.pieces.empty()) pattern.parts.push_back(part);
        part = {};
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        switch (text[i]) {
            case '[':
                if (part.optional) return std::nullopt;
                end_part();
                part.optional = true;
                break;
            case ']':
                if (!part.optional) return std::nullopt;
                end_part();
                break;
            case '{': {
                auto const close = text.find_first_of("{}[]", i + 1);
                if (close == std::string_view::npos || text[close] != '}' || close == i + 1)
                    return std::nullopt;
                end_literal();
                part.pieces.push_back({std::string(text.substr(i + 1, close - i - 1)), true});
                i = close;
                break;
            }
            case '}':
                return std::nullopt;
            default:
                literal += text[i];
        }
    }
    if (part.optional) return std::nullopt;
    end_part();
    return pattern;
}

std::vector<Pattern::Piece> resolve(Pattern const& pattern,
                                    std::function<bool(std::string const&)> const& filled) {
    std::vector<Pattern::Piece> pieces;
    for (auto const& part : pattern.parts) {
        bool keep = true;
        if (part.optional)
            for (auto const& piece : part.pieces)
                keep = keep && (!piece.is_place || filled(piece.text));
        if (keep) pieces.insert(pieces.end(), part.pieces.begin(), part.pieces.end());
    }
    return pieces;
}

std::string fill_pattern(
    std::string_view text,
    std::function<std::optional<std::string>(std::string const&)> const& value) {
    auto const pattern = parse_pattern(text);
    if (!pattern) return std::string(text);
    auto const filled = [&](std::string const& name) {
        auto const found = value(name);
        return found && !found->empty();
    };
    std::string result;
    for (auto const& piece : resolve(*pattern, filled))
        result += piece.is_place ? value(piece.text).value_or("") : piece.text;
    return result;
}

}  // namespace report
