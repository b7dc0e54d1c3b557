// SPDX-License-Identifier: MPL-2.0
#include "core/catalogue/phrase_words.hpp"

#include "core/text/tokens.hpp"

namespace report {

std::vector<std::string> words_of(std::string_view text,
                                  std::map<std::string, std::string> const& abbreviations) {
    std::vector<std::string> words;
    for (auto const& token : tokens_of({{}, std::string(text), false, {}})) {
        if (token.kind == Token::Kind::mark) continue;
        auto const full = abbreviations.find(token.text);
        if (full == abbreviations.end()) {
            words.push_back(token.text);
            continue;
        }
        for (auto& word : words_of(full->second, {})) words.push_back(std::move(word));
    }
    return words;
}

}  // namespace report
