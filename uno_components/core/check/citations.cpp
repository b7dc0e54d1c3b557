// SPDX-License-Identifier: MPL-2.0
#include "core/check/citations.hpp"

#include <algorithm>

#include "core/text/unicode.hpp"

namespace report {

namespace {

using Tokens = std::vector<Token>;

constexpr std::size_t longest_type = 4;
constexpr std::size_t longest_agency = 10;
constexpr std::size_t longest_lead = 10;  ///< between a date and the document issued on it

bool is_word(Tokens const& tokens, std::size_t at, std::string_view word) {
    return at < tokens.size() && tokens[at].text == word;
}

bool is_number(Tokens const& tokens, std::size_t at) {
    return at < tokens.size() && tokens[at].kind == Token::Kind::number;
}

/// "ngày 31/02/2023": three numbers and two strokes that no calendar knows.
std::size_t behind_bad_date(Tokens const& tokens, std::size_t at) {
    for (std::string_view const mark : {"/", "-", "."})
        if (is_number(tokens, at) && is_word(tokens, at + 1, mark) && is_number(tokens, at + 2) &&
            is_word(tokens, at + 3, mark) && is_number(tokens, at + 4) &&
            tokens[at + 4].text.size() == 4)
            return at + 5;
    return at;
}

/// A date from `at` on, in either manner; `at` moves behind it.
void take_date(Tokens const& tokens, std::string const& text, std::size_t& at, Citation& citation) {
    auto i = at;
    if (is_word(tokens, i, ",")) ++i;
    if (!is_word(tokens, i, "ngày")) return;
    ++i;
    if (i >= tokens.size()) return;
    auto end = i;
    if (tokens[i].date) {
        citation.date = tokens[i].date;
        end = i + 1;
    } else if (is_number(tokens, i) && is_word(tokens, i + 1, "tháng") &&
               is_number(tokens, i + 2) && is_word(tokens, i + 3, "năm") &&
               is_number(tokens, i + 4)) {
        end = i + 5;
        citation.date = make_date(small_value(tokens[i + 4]), small_value(tokens[i + 2]),
                                  small_value(tokens[i]));
    } else {
        end = behind_bad_date(tokens, i);
    }
    if (end == i) return;
    citation.date_from = tokens[i].from;
    citation.date_until = tokens[end - 1].until;
    if (!citation.date)
        citation.bad_date =
            text.substr(citation.date_from, citation.date_until - citation.date_from);
    citation.until = citation.date_until;
    at = end;
}

/// "Ngày 02/02/2023 UBND xã ra Quyết định số 13/QĐ-UBND".
void take_date_before(Tokens const& tokens, std::size_t at, Citation& citation) {
    for (auto i = at; i > 0 && i + longest_lead > at; --i) {
        auto const& token = tokens[i - 1];
        if (token.ends_clause || token.kind == Token::Kind::code) return;
        if (token.of_citation) return;
        if (!token.date || i < 2 || tokens[i - 2].text != "ngày") continue;
        if (i > 2 && tokens[i - 3].kind == Token::Kind::word) return;
        citation.date = token.date;
        citation.date_from = token.from;
        citation.date_until = token.until;
        return;
    }
}

void take_agency(Tokens const& tokens, std::size_t at, Citation& citation) {
    if (is_word(tokens, at, ",")) ++at;
    if (!is_word(tokens, at, "của")) return;
    auto const most = std::min(tokens.size(), at + 1 + longest_agency);
    for (auto i = at + 1; i < most; ++i) {
        if (tokens[i].kind == Token::Kind::mark && tokens[i].text != "-") break;
        if (tokens[i].text == "về" || tokens[i].text == "ban" ||
            tokens[i].kind != Token::Kind::word)
            if (!(tokens[i].text == "ban" && i == at + 1)) break;
        citation.agency += (citation.agency.empty() ? "" : " ") + tokens[i].text;
        citation.until = tokens[i].until;
    }
}

}  // namespace

std::vector<Citation> citations_of(Matter const& matter, Phrases const& types,
                                   Phrases const& label) {
    std::vector<Citation> all;
    for (auto const& paragraph : matter.paragraphs()) {
        if (!paragraph.is_text()) continue;
        auto const& tokens = paragraph.tokens;
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            if (tokens[i].kind != Token::Kind::code) continue;
            Citation one;
            one.paragraph = &paragraph;
            one.symbol = tokens[i].shown;
            one.key = fold(one.symbol);
            one.symbol_from = one.from = tokens[i].from;
            one.symbol_until = one.until = tokens[i].until;
            auto before = i;
            if (i > 0)
                if (auto const hit = label.at(tokens, i - 1); hit.until == i)
                    one.labelled = true, before = i - 1;
            for (std::size_t back = longest_type; back > 0; --back) {
                if (back > before) continue;
                auto const hit = types.at(tokens, before - back);
                if (hit.until != before) continue;
                for (auto t = hit.from; t < hit.until; ++t)
                    one.type += (one.type.empty() ? "" : " ") + tokens[t].text;
                one.from = tokens[hit.from].from;
                break;
            }
            auto behind = i + 1;
            take_date(tokens, paragraph.text, behind, one);
            take_agency(tokens, behind, one);
            if (!one.date && one.bad_date.empty()) take_date_before(tokens, before, one);
            all.push_back(std::move(one));
        }
    }
    return all;
}

}  // namespace report
