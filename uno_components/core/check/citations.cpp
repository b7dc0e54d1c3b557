// SPDX-License-Identifier: MPL-2.0
#include "core/check/citations.hpp"

#include <algorithm>

#include "core/text/unicode.hpp"

namespace report {

namespace {

using Tokens = std::vector<Token>;

constexpr std::size_t longest_type = 4;
constexpr std::size_t longest_agency = 10;
constexpr std::size_t longest_lead = 18;  ///< between a date and the document issued on it

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

/// "16 tháng 01 năm 2023".
bool is_spoken_date(Tokens const& tokens, std::size_t i) {
    return is_number(tokens, i) && is_word(tokens, i + 1, "tháng") && is_number(tokens, i + 2) &&
           is_word(tokens, i + 3, "năm") && is_number(tokens, i + 4);
}

/// Words that may stand between a document and the day on which it was issued.
bool is_issuing(std::string_view word) {
    constexpr std::string_view words[] = {"được", "ban", "hành", "ký", "đề", "phát"};
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

/// A date from `at` on, in either manner; `at` moves behind it.
void take_date(Tokens const& tokens, std::string const& text, std::size_t& at, Citation& citation) {
    auto i = at;
    if (is_word(tokens, i, ",") || is_word(tokens, i, "(")) ++i;
    // "(ban hành ngày ...)", "được ký ngày ...".
    constexpr std::size_t longest_verb = 4;
    auto const begin = i;
    while (i < tokens.size() && i < begin + longest_verb && tokens[i].kind == Token::Kind::word &&
           tokens[i].text != "ngày" && is_issuing(tokens[i].text))
        ++i;
    if (!is_word(tokens, i, "ngày")) return;
    ++i;
    if (i >= tokens.size()) return;
    auto end = i;
    if (tokens[i].date) {
        citation.date = tokens[i].date;
        end = i + 1;
    } else if (is_spoken_date(tokens, i)) {
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

/// "Ngày 02/02/2023 UBND xã ra Quyết định số 13/QĐ-UBND", "Ngày 16 tháng 01 năm 2023, ... và Kế
/// hoạch số 07/KH-UBND": the day stands in front, for all that were issued on it.
void take_date_before(Tokens const& tokens, std::size_t at, Citation& citation) {
    auto lead = longest_lead;
    for (auto i = at; i > 0 && i + lead > at; --i) {
        auto const& token = tokens[i - 1];
        if (token.ends_clause || token.of_citation) return;
        // Another one that was issued then, too.
        if (token.kind == Token::Kind::code) lead += longest_lead;
        if (token.text != "ngày") continue;
        bool const spoken = is_spoken_date(tokens, i);
        if (i >= tokens.size() || (!tokens[i].date && !spoken)) continue;
        // "đến ngày ..." is of something else; "vào ngày ..." is not.
        if (i > 1 && tokens[i - 2].kind == Token::Kind::word && tokens[i - 2].text != "vào") return;
        citation.date = spoken ? make_date(small_value(tokens[i + 4]), small_value(tokens[i + 2]),
                                           small_value(tokens[i]))
                               : tokens[i].date;
        citation.date_from = tokens[i].from;
        citation.date_until = tokens[spoken ? i + 4 : i].until;
        return;
    }
}

void take_agency(Tokens const& tokens, std::size_t at, Citation& citation) {
    if (is_word(tokens, at, ",")) ++at;
    if (!is_word(tokens, at, "của")) return;
    auto const most = std::min(tokens.size(), at + 1 + longest_agency);
    for (auto i = at + 1; i < most; ++i) {
        if (tokens[i].kind == Token::Kind::mark && tokens[i].text != "-") break;
        // "ủy ban nhân dân" is a body, "ban hành" is what it did.
        bool const tells_deed = tokens[i].text == "ban" && is_word(tokens, i + 1, "hành");
        if (tokens[i].text == "về" || tells_deed || tokens[i].kind != Token::Kind::word) break;
        citation.agency += (citation.agency.empty() ? "" : " ") + tokens[i].text;
        citation.until = tokens[i].until;
    }
}

/// A number, or a word for what was done, makes a clause one of the report's own.
bool says_itself(Tokens const& tokens, std::size_t at) {
    constexpr std::string_view done[] = {"đã", "đang", "được", "chưa"};
    auto const clause = clause_of(tokens, at);
    for (auto i = clause.from; i < clause.until; ++i)
        if (is_number(tokens, i) ||
            std::find(std::begin(done), std::end(done), tokens[i].text) != std::end(done))
            return true;
    return false;
}

bool is_in_quotes(Tokens const& tokens, std::size_t at) {
    for (auto i = at; i-- > 0;) {
        if (tokens[i].kind != Token::Kind::mark) continue;
        if (tokens[i].text == "”" || tokens[i].ends_clause) return false;
        if (tokens[i].text == "“") return true;
        if (tokens[i].text != "\"") continue;
        // Plain ones are opened by every other one.
        std::size_t before = 0;
        for (std::size_t j = 0; j <= i; ++j) before += tokens[j].text == "\"" ? 1U : 0U;
        return before % 2 == 1;
    }
    return false;
}

}  // namespace

bool is_in_title(Tokens const& tokens, std::size_t at) {
    if (tokens[at].in_citation || is_in_quotes(tokens, at)) return true;
    constexpr std::string_view leads[] = {"về", "quy", "phê", "sửa", "hướng", "hành"};
    bool titled = false;
    for (auto i = at; i-- > 0 && !tokens[i].ends_clause;) {
        if (tokens[i].text == ":" || tokens[i].text == ")") return false;
        titled = titled ||
                 std::find(std::begin(leads), std::end(leads), tokens[i].text) != std::end(leads);
        if (tokens[i].kind == Token::Kind::code) return titled && !says_itself(tokens, at);
    }
    return false;
}

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
