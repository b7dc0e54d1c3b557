// SPDX-License-Identifier: MPL-2.0
#include "core/check/citations.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/reader/envelope_text.hpp"
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

/// The citations of a paragraph, by the words of the kind.
class SymbolReader {
public:
    SymbolReader(ReportKind const& kind, CitationWords const& words, Phrases const& types,
                 Phrases const& label)
        : words_(words), types_(types), label_(label), date_(date_words(kind.wording.at("date"))) {}

    std::vector<Citation> of(MatterParagraph const& paragraph) const {
        std::vector<Citation> all;
        auto const& tokens = paragraph.tokens;
        for (std::size_t i = 0; i < tokens.size(); ++i)
            if (tokens[i].kind == Token::Kind::code) all.push_back(at(paragraph, i));
        return all;
    }

private:
    Citation at(MatterParagraph const& paragraph, std::size_t i) const {
        auto const& tokens = paragraph.tokens;
        Citation one;
        one.paragraph = &paragraph;
        one.symbol = tokens[i].shown;
        one.key = tokens[i].text;
        one.symbol_from = one.from = tokens[i].from;
        one.symbol_until = one.until = tokens[i].until;
        auto before = i;
        if (i > 0 && label_.at(tokens, i - 1).until == i) one.labelled = true, before = i - 1;
        for (std::size_t back = longest_type; back > 0; --back) {
            if (back > before) continue;
            auto const hit = types_.at(tokens, before - back);
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
        return one;
    }

    static bool is(Phrases const& phrases, Tokens const& tokens, std::size_t at) {
        return phrases.at(tokens, at).until > at;
    }

    /// "16 tháng 01 năm 2023".
    bool is_spoken_date(Tokens const& tokens, std::size_t i) const {
        return is_number(tokens, i) && is_word(tokens, i + 1, date_.month) &&
               is_number(tokens, i + 2) && is_word(tokens, i + 3, date_.year) &&
               is_number(tokens, i + 4);
    }

    /// A date from `at` on, in either manner; `at` moves behind it.
    void take_date(Tokens const& tokens, std::string const& text, std::size_t& at,
                   Citation& citation) const {
        auto i = at;
        if (is_word(tokens, i, ",") || is_word(tokens, i, "(")) ++i;
        // "(ban hành ngày ...)", "được ký ngày ...".
        constexpr std::size_t longest_verb = 4;
        for (auto const begin = i; i < begin + longest_verb && !is(words_.day, tokens, i);) {
            auto const verb = words_.issuing.at(tokens, i);
            if (verb.until == i) break;
            i = verb.until;
        }
        auto const day = words_.day.at(tokens, i);
        if (day.until == i) return;
        i = day.until;
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

    /// "Ngày 02/02/2023 UBND xã ra Quyết định số 13/QĐ-UBND", "Ngày 16 tháng 01 năm 2023, ... và
    /// Kế hoạch số 07/KH-UBND": the day stands in front, for all that were issued on it.
    void take_date_before(Tokens const& tokens, std::size_t at, Citation& citation) const {
        auto lead = longest_lead;
        for (auto i = at; i > 0 && i + lead > at; --i) {
            auto const& token = tokens[i - 1];
            if (token.ends_clause || token.of_citation) return;
            // Another one that was issued then, too.
            if (token.kind == Token::Kind::code) lead += longest_lead;
            if (words_.day.at(tokens, i - 1).until != i) continue;
            bool const spoken = is_spoken_date(tokens, i);
            if (i >= tokens.size() || (!tokens[i].date && !spoken)) continue;
            // "đến ngày ..." is of something else; "vào ngày ..." is not.
            if (i > 1 && tokens[i - 2].kind == Token::Kind::word &&
                !is(words_.day_leads, tokens, i - 2))
                return;
            citation.date = spoken ? make_date(small_value(tokens[i + 4]),
                                               small_value(tokens[i + 2]), small_value(tokens[i]))
                                   : tokens[i].date;
            citation.date_from = tokens[i].from;
            citation.date_until = tokens[spoken ? i + 4 : i].until;
            return;
        }
    }

    void take_agency(Tokens const& tokens, std::size_t at, Citation& citation) const {
        if (is_word(tokens, at, ",")) ++at;
        auto const of = words_.of.at(tokens, at);
        if (of.until == at) return;
        auto const most = std::min(tokens.size(), of.until + longest_agency);
        for (auto i = of.until; i < most; ++i) {
            if (tokens[i].kind == Token::Kind::mark && tokens[i].text != "-") break;
            // "ủy ban nhân dân" is a body, "ban hành" is what it did.
            if (is(words_.agency_end, tokens, i) || tokens[i].kind != Token::Kind::word) break;
            citation.agency += (citation.agency.empty() ? "" : " ") + tokens[i].text;
            citation.until = tokens[i].until;
        }
    }

    CitationWords const& words_;
    Phrases const& types_;
    Phrases const& label_;
    DateWords date_;
};

/// Which tokens stand between quotation marks. Plain ones are opened by every other one.
std::vector<bool> quoted(Tokens const& tokens) {
    std::vector<bool> within(tokens.size());
    bool open = false, odd = false;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        within[i] = open;
        if (tokens[i].kind != Token::Kind::mark) continue;
        if (tokens[i].text == "\"") open = odd = !odd;
        if (tokens[i].text == "“") open = true;
        if (tokens[i].text == "”" || tokens[i].ends_clause) open = false;
    }
    return within;
}

/// Which tokens stand in a clause of the report's own: it has a number, or a word for what was
/// done.
std::vector<bool> said_here(Tokens const& tokens, CitationWords const& words) {
    std::vector<bool> said(tokens.size());
    for (std::size_t i = 0; i < tokens.size();) {
        auto const clause = clause_of(tokens, i);
        bool own = false;
        for (auto at = clause.from; at < clause.until && !own; ++at)
            own = is_number(tokens, at) || words.deeds.at(tokens, at).until > at;
        for (auto at = i; at < clause.until; ++at) said[at] = own;
        i = std::max(i + 1, clause.until);
    }
    return said;
}

}  // namespace

std::vector<bool> titles_in(Tokens const& tokens, CitationWords const& words) {
    auto titles = quoted(tokens);
    auto const said = said_here(tokens, words);
    bool behind_code = false, begun = false;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        auto const& token = tokens[i];
        titles[i] = titles[i] || token.in_citation || (behind_code && begun && !said[i]);
        if (token.ends_clause || token.text == ":" || token.text == ")") behind_code = false;
        if (token.kind == Token::Kind::code) {
            behind_code = true;
            begun = false;
        }
        begun = begun || (behind_code && words.title.at(tokens, i).until > i);
    }
    return titles;
}

bool lacks_issuer(Matter const& matter, Citation const& one, IssuerWords const& words) {
    if (!one.agency.empty() || words.bodies.empty() || !one.labelled || !one.date ||
        one.date_from < one.symbol_from)
        return false;
    // Within the report a plan of the same letters is the unit's own, as everybody knows.
    auto const body_of = [](std::string const& symbol) {
        return symbol.substr(symbol.find_last_of("-/") + 1);
    };
    bool const opens = std::find(words.opening.begin(), words.opening.end(),
                                 one.paragraph->heading) != words.opening.end();
    if (!opens && body_of(one.key) == body_of(fold(matter.read().envelope.symbol))) return false;
    auto const& tokens = one.paragraph->tokens;
    auto const token_at = [&](std::size_t byte) {
        return static_cast<std::size_t>(
            std::partition_point(tokens.begin(), tokens.end(),
                                 [&](Token const& token) { return token.from < byte; }) -
            tokens.begin());
    };
    auto const type = token_at(one.from), behind = token_at(one.until);
    bool const led = words.leads.before(tokens, type).from < type;
    if (!led || words.titles.at(tokens, behind).until == behind) return false;
    auto const sentence = sentence_of(tokens, type);
    if (words.bodies.any(tokens, sentence.from, type)) return false;
    for (auto i = behind; i < sentence.until; ++i) {
        if (words.bodies.at(tokens, i).until == i) continue;
        // ", UBND xã báo cáo ...": who speaks.
        return tokens[i - 1].text == ",";
    }
    return true;
}

CitedWords read_cited(Parameters& in) {
    CitedWords cited;
    std::size_t id = 0;
    auto const add = [&](std::string const& words) {
        cited.types.add(words, id++);
        cited.key += words + "|";
    };
    for (auto const& words : in.kind().reading.documents) add(words);
    for (auto const& words : in.texts("types")) add(words);
    for (auto const& words : in.texts("label")) cited.key += ":" + words;
    cited.label = in.phrases("label");
    return cited;
}

std::vector<Citation> const& citations_of(Matter const& matter, CitedWords const& words) {
    return matter.citations(words.key, [&] {
        std::vector<Citation> all;
        if (!matter.citation_words()) return all;
        SymbolReader const reader(matter.kind(), *matter.citation_words(), words.types,
                                  words.label);
        for (auto const& paragraph : matter.paragraphs()) {
            if (!paragraph.is_text()) continue;
            auto some = reader.of(paragraph);
            std::move(some.begin(), some.end(), std::back_inserter(all));
        }
        return all;
    });
}

std::vector<Citation> const& Matter::citations(std::string const& key,
                                               std::function<Citations()> const& find) const {
    auto& kept = citations_[key];
    if (!kept) kept = std::make_shared<Citations const>(find());
    return *kept;
}

}  // namespace report
