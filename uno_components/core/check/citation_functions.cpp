// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "core/check/citations.hpp"
#include "core/check/functions.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

TextSpan place_of(Matter const& matter, Citation const& one) {
    return matter.span(*one.paragraph, one.from, one.until);
}

std::string day(std::optional<Date> const& date) {
    return date ? format_short(*date) : std::string();
}

/// "48/2021/QĐ-UBND": with its year in the symbol, one in all the years.
bool has_year(std::string const& symbol) {
    auto const first = symbol.find('/');
    if (first == std::string::npos || symbol.size() < first + 6) return false;
    auto const year = symbol.substr(first + 1, 4);
    return symbol[first + 5] == '/' &&
           std::all_of(year.begin(), year.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// The date of a document: a day of the calendar, and not behind the report's own. T04.
Evaluate make_citation_date(Parameters& in) {
    auto const cited = read_cited(in);
    return [=](Matter const& matter, Verdicts& verdicts) {
        auto const issued = matter.date();
        for (auto const& one : citations_of(matter, cited)) {
            if (!one.date && one.bad_date.empty()) continue;
            if (one.date && !issued) {
                verdicts.not_evaluated("no_date");
                continue;
            }
            verdicts.passed();
            if (one.date && *one.date <= *issued) continue;
            verdicts.failed({matter.span(*one.paragraph, one.date_from, one.date_until)},
                            {{"date", one.date ? format_short(*one.date) : one.bad_date},
                             {"symbol", one.symbol},
                             {"issued", day(issued)}},
                            // A draft without its day may be issued later than it says.
                            one.date && !matter.issue().day);
        }
    };
}

/// A document whose number has its year was issued in that year. T04b.
Evaluate make_citation_year(Parameters& in) {
    auto const cited = read_cited(in);
    return [=](Matter const& matter, Verdicts& verdicts) {
        for (auto const& one : citations_of(matter, cited)) {
            if (!one.date || !has_year(one.symbol)) continue;
            verdicts.passed();
            auto const year = one.symbol.substr(one.symbol.find('/') + 1, 4);
            if (std::to_string(one.date->year) == year) continue;
            verdicts.failed(
                {matter.span(*one.paragraph, one.date_from, one.date_until)},
                {{"date", format_short(*one.date)}, {"symbol", one.symbol}, {"year", year}});
        }
    };
}

/// Who issues documents of a kind, told by the end of their symbols.
struct Issuers {
    std::string end;                  ///< folded, "/nđ-cp"
    std::vector<std::string> bodies;  ///< folded first words, the usual name first
    std::string said;                 ///< that name as it is written
};

bool begins_with_one(std::string const& agency, std::vector<std::string> const& bodies) {
    return std::any_of(bodies.begin(), bodies.end(), [&](std::string const& body) {
        return agency.compare(0, body.size(), body) == 0 &&
               (agency.size() == body.size() || agency[body.size()] == ' ');
    });
}

std::vector<Issuers> read_issuers(Parameters& in) {
    auto const* rows = in.in().find("issuers");
    if (!rows) fail("json.missing", {{"key", "issuers"}}, in.in().where());
    std::vector<Issuers> all;
    ObjectReader ends(*rows, in.in().where() + " issuers");
    for (auto const& [end, unused] : rows->get_object()) {
        Issuers one{"/" + fold(std::string(end)), {}, {}};
        for (auto const& body : ends.texts(end)) {
            if (one.said.empty()) one.said = body;
            one.bodies.push_back(fold(body));
        }
        all.push_back(std::move(one));
    }
    return all;
}

/// A document is of the body that its symbol names. Of bodies that no row knows nothing is said.
/// T04c.
Evaluate make_citation_issuer(Parameters& in) {
    auto const cited = read_cited(in);
    auto const issuers = read_issuers(in);
    return [=](Matter const& matter, Verdicts& verdicts) {
        for (auto const& one : citations_of(matter, cited)) {
            if (one.agency.empty()) continue;
            auto const symbol = fold(one.symbol);
            auto const row = std::find_if(issuers.begin(), issuers.end(), [&](Issuers const& kind) {
                return symbol.size() > kind.end.size() &&
                       symbol.compare(symbol.size() - kind.end.size(), kind.end.size(), kind.end) ==
                           0;
            });
            if (row == issuers.end()) continue;
            verdicts.passed();
            if (begins_with_one(one.agency, row->bodies)) continue;
            bool const is_known = std::any_of(
                issuers.begin(), issuers.end(),
                [&](Issuers const& kind) { return begins_with_one(one.agency, kind.bodies); });
            if (is_known)
                verdicts.failed({place_of(matter, one)},
                                {{"symbol", one.symbol}, {"y", row->said}, {"x", one.agency}});
        }
    };
}

/// One document cited as two. T05.
Evaluate make_citation_twice(Parameters& in) {
    auto const cited = read_cited(in);
    return [=](Matter const& matter, Verdicts& verdicts) {
        std::map<std::string, std::vector<Citation>> by;
        for (auto const& one : citations_of(matter, cited)) by[one.key].push_back(one);
        for (auto const& [key, all] : by) {
            if (all.size() > 1) verdicts.passed();
            for (std::size_t i = 1; i < all.size(); ++i) {
                auto const& a = all[0];
                auto const& b = all[i];
                bool const dated = a.date && b.date && *a.date != *b.date &&
                                   (has_year(a.symbol) || a.date->year == b.date->year);
                // Of two agencies with numbers of their own both may be right.
                bool const apart = !a.agency.empty() && !b.agency.empty() &&
                                   a.agency.find(b.agency) == std::string::npos &&
                                   b.agency.find(a.agency) == std::string::npos;
                bool const typed = !a.type.empty() && !b.type.empty() && a.type != b.type &&
                                   !(a.date && b.date && *a.date != *b.date);
                if (!(dated && !(apart && !has_year(a.symbol))) && !(typed && !apart)) continue;
                verdicts.failed({place_of(matter, b), place_of(matter, a)},
                                {{"symbol", a.symbol},
                                 {"a", dated ? day(a.date) : a.type},
                                 {"b", dated ? day(b.date) : b.type}},
                                dated && apart);
                break;
            }
        }
    };
}

/// What a document is called where it is cited: the words behind who issued it.
std::vector<Token> title_of(Citation const& one, CitationWords const& words) {
    constexpr std::size_t longest = 40;
    auto const& tokens = one.paragraph->tokens;
    auto const behind = std::partition_point(
        tokens.begin(), tokens.end(), [&](Token const& token) { return token.from < one.until; });
    auto at = static_cast<std::size_t>(behind - tokens.begin());
    std::vector<Token> title;
    if (at >= tokens.size() || words.title.at(tokens, at).until == at) return title;
    for (; at < tokens.size() && title.size() < longest; ++at) {
        if (tokens[at].ends_clause || tokens[at].kind == Token::Kind::code) break;
        if (tokens[at].kind == Token::Kind::word) title.push_back(tokens[at]);
    }
    return title;
}

/// Two titles of one document that differ: the same words in another order, or one of the first
/// ones another. Where one of them ends sooner nothing is said: it may be cut.
std::optional<std::pair<std::size_t, std::size_t>> differ_at(std::vector<Token> const& a,
                                                             std::vector<Token> const& b) {
    constexpr std::size_t least = 5;
    auto const size = std::min(a.size(), b.size());
    if (size < least) return std::nullopt;
    std::size_t first = 0;
    while (first < size && a[first].text == b[first].text) ++first;
    if (first < 3 || first + 1 >= size) return std::nullopt;
    // The same again behind the difference, or it is another way to go on.
    constexpr std::size_t widest = 4, same = 3;
    for (std::size_t wide = 1; wide <= widest && first + wide + same <= size; ++wide) {
        bool alike = true;
        for (std::size_t i = 0; i < same; ++i)
            alike = alike && a[first + wide + i].text == b[first + wide + i].text;
        if (alike) return std::pair(first, first + wide);
    }
    return std::nullopt;
}

/// A document that is called two things. T05b.
Evaluate make_citation_title(Parameters& in) {
    auto const cited = read_cited(in);
    return [=](Matter const& matter, Verdicts& verdicts) {
        struct Known {
            Citation one;
            std::vector<Token> title;
        };
        std::map<std::string, Known> first;
        if (!matter.citation_words()) return;
        for (auto const& one : citations_of(matter, cited)) {
            auto title = title_of(one, *matter.citation_words());
            if (title.empty() || !one.date) continue;
            auto const key = one.key + "|" + day(one.date);
            auto const found = first.find(key);
            if (found == first.end()) {
                first.emplace(key, Known{one, std::move(title)});
                continue;
            }
            verdicts.passed();
            auto const& known = found->second;
            auto const differ = differ_at(known.title, title);
            if (!differ) continue;
            auto const words = [&](Citation const& of, std::vector<Token> const& tokens) {
                return matter.span(*of.paragraph, tokens[differ->first].from,
                                   tokens[differ->second - 1].until);
            };
            auto const here = words(one, title), there = words(known.one, known.title);
            verdicts.failed({here, there}, {{"symbol", one.symbol},
                                            {"a", matter.words_at(there)},
                                            {"b", matter.words_at(here)}});
        }
    };
}

/// A document that was cited in full is cited in full again. T06.
Evaluate make_citation_again(Parameters& in) {
    auto const cited = read_cited(in);
    return [=](Matter const& matter, Verdicts& verdicts) {
        std::map<std::string, Citation> first;
        for (auto const& one : citations_of(matter, cited)) {
            auto const key = one.key + "|" + day(one.date);
            auto const known = first.find(key);
            if (!one.date) continue;
            verdicts.passed();
            if (known == first.end()) {
                first.emplace(key, one);
                continue;
            }
            auto const type =
                one.type.empty() ? std::string()
                                 : one.paragraph->text.substr(one.from, one.symbol_from - one.from);
            verdicts.failed(
                {place_of(matter, one), place_of(matter, known->second)},
                {{"symbol", one.symbol}, {"where", matter.title(known->second.paragraph->heading)}},
                type + one.symbol);
        }
    };
}

/// Whether a line that was broken to the width of its page ends behind the citation: what it lacks
/// may stand in the next one.
bool goes_on(Matter const& matter, Citation const& one) {
    auto const& tokens = one.paragraph->tokens;
    auto const& all = matter.paragraphs();
    auto const next = one.paragraph->number + 1;
    if (tokens.empty() || tokens.back().until > one.until || next >= all.size()) return false;
    auto const& behind = all[next];
    return behind.is_text() && behind.label.empty() && !behind.tokens.empty() &&
           behind.tokens.front().kind == Token::Kind::word &&
           to_lower(behind.tokens.front().shown) == behind.tokens.front().shown;
}

/// What a first citation lacks. T07. A list goes on without it ("...; 1276/QĐ-UBND").
Evaluate make_citation_lacks(Parameters& in) {
    auto const cited = read_cited(in);
    auto const besides = in.texts("besides");
    auto const number = in.in().text("number");
    auto const date = in.in().text("date");
    return [=](Matter const& matter, Verdicts& verdicts) {
        std::set<std::string> known;
        for (auto const& one : citations_of(matter, cited)) {
            if (!known.insert(one.key).second || one.type.empty()) continue;
            bool const other = std::any_of(besides.begin(), besides.end(), [&](auto const& part) {
                return one.key.find(fold(part)) != std::string::npos;
            });
            if (other) continue;
            verdicts.passed();
            std::string lacks;
            if (!one.labelled) lacks += number;
            if (!one.date && one.bad_date.empty()) lacks += (lacks.empty() ? "" : ", ") + date;
            if (lacks.empty() || (one.labelled && goes_on(matter, one))) continue;
            auto const place = place_of(matter, one);
            auto const said = matter.words_at(place);
            auto const& text = one.paragraph->text;
            Verdicts::Found found;
            found.places = {place};
            found.arguments = {{"lacks", lacks}, {"said", said}};
            if (!one.labelled) {
                found.has_fix = true;
                found.fix_words = trim(text.substr(one.from, one.symbol_from - one.from)) + " " +
                                  number + " " +
                                  text.substr(one.symbol_from, one.until - one.symbol_from);
            }
            verdicts.failed(std::move(found));
        }
    };
}

/// A first citation of a document that is carried out, without who issued it. T07b.
Evaluate make_citation_nobody(Parameters& in) {
    auto const cited = read_cited(in);
    IssuerWords const words{in.phrases("leads"), in.phrases("bodies"), in.phrases("titles"),
                            in.texts("opening")};
    auto const besides = in.texts("besides");
    return [=](Matter const& matter, Verdicts& verdicts) {
        std::set<std::string> known;
        for (auto const& one : citations_of(matter, cited)) {
            bool const other = std::any_of(besides.begin(), besides.end(), [&](auto const& part) {
                return one.key.find(fold(part)) != std::string::npos;
            });
            if (!known.insert(one.key).second || one.type.empty() || other) continue;
            verdicts.passed();
            if (!lacks_issuer(matter, one, words)) continue;
            auto const place = place_of(matter, one);
            verdicts.failed({place}, {{"said", matter.words_at(place)}});
        }
    };
}

/// Where the sentence begins that a document is cited in.
std::size_t sentence_at(Citation const& one) {
    auto const& tokens = one.paragraph->tokens;
    auto const found = std::partition_point(
        tokens.begin(), tokens.end(), [&](Token const& t) { return t.from < one.symbol_from; });
    return sentence_of(tokens, static_cast<std::size_t>(found - tokens.begin())).from;
}

/// The documents of a table: rows in which one cell is a symbol and one a day. What it lists
/// without saying whose it is was issued by one agency.
std::vector<Citation> listed_in_tables(Matter const& matter, Phrases const& bodies) {
    std::vector<Citation> all;
    auto const& paragraphs = matter.paragraphs();
    for (std::size_t i = 0; i < paragraphs.size();) {
        auto const& first = paragraphs[i];
        auto end = i + 1;
        while (end < paragraphs.size() && first.in_table && paragraphs[end].in_table &&
               paragraphs[end].block == first.block && paragraphs[end].cell >= first.cell &&
               paragraphs[end].cell >= paragraphs[end - 1].cell)
            ++end;
        MatterParagraph const *symbol = nullptr, *date = nullptr;
        bool one_each = first.in_table;
        std::string agency = "#" + std::to_string(first.block);
        for (auto p = i; p < end && one_each; ++p) {
            auto const& tokens = paragraphs[p].tokens;
            if (bodies.at(tokens, 0).until > 0) agency = fold(trim(paragraphs[p].text));
            if (tokens.size() != 1) continue;
            bool const code = tokens[0].kind == Token::Kind::code;
            auto const*& place = code ? symbol : date;
            if (!code && !tokens[0].date) continue;
            one_each = place == nullptr;
            place = &paragraphs[p];
        }
        if (one_each && symbol && date) {
            auto const& token = symbol->tokens[0];
            Citation one;
            one.paragraph = symbol;
            one.symbol = token.shown;
            one.key = token.text;
            one.date = date->tokens[0].date;
            one.agency = agency;
            one.from = one.symbol_from = token.from;
            one.until = one.symbol_until = token.until;
            all.push_back(std::move(one));
        }
        i = end;
    }
    return all;
}

/// Within one agency, kind and year a larger number has a later date. T08.
Evaluate make_citation_order(Parameters& in) {
    auto const cited = read_cited(in);
    auto const bodies = in.phrases("bodies");
    return [=](Matter const& matter, Verdicts& verdicts) {
        struct Numbered {
            int number = 0;
            Citation const* one = nullptr;
        };
        auto all = citations_of(matter, cited);
        auto const listed = listed_in_tables(matter, bodies);
        all.insert(all.end(), listed.begin(), listed.end());
        std::map<std::string, std::vector<Numbered>> series;
        for (auto const& one : all) {
            auto const mark = one.key.find_first_of("/-");
            if (!one.date || mark == std::string::npos) continue;
            int number = 0;
            for (auto const c : one.key.substr(0, std::min(mark, std::size_t{6})))
                number = c >= '0' && c <= '9' ? number * 10 + (c - '0') : number;
            // Where nobody is named one sentence speaks of one agency.
            auto const whose = one.agency.empty() ? "#" + std::to_string(one.paragraph->number) +
                                                        "." + std::to_string(sentence_at(one))
                                                  : one.agency;
            series[whose + "|" + one.type + one.key.substr(mark) + "|" +
                   std::to_string(one.date->year)]
                .push_back({number, &one});
        }
        for (auto& [key, some] : series) {
            std::stable_sort(some.begin(), some.end(),
                             [](auto const& a, auto const& b) { return a.number < b.number; });
            for (std::size_t i = 1; i < some.size(); ++i) {
                auto const& a = some[i];
                auto const& b = some[i - 1];
                if (a.number == b.number) continue;
                verdicts.passed();
                if (*b.one->date <= *a.one->date) continue;
                verdicts.failed({place_of(matter, *a.one), place_of(matter, *b.one)},
                                {{"a", a.one->symbol},
                                 {"date_a", day(a.one->date)},
                                 {"b", b.one->symbol},
                                 {"date_b", day(b.one->date)}});
            }
        }
    };
}

/// The year of a document's own title: "... về CCHC năm 2023"; none, when it has several
/// ("giai đoạn 2021 - 2025") or goes on with another document.
std::optional<int> year_of_title(Citation const& one, CitationWords const& words) {
    auto const& tokens = one.paragraph->tokens;
    auto const behind = std::partition_point(
        tokens.begin(), tokens.end(), [&](Token const& token) { return token.from < one.until; });
    auto at = static_cast<std::size_t>(behind - tokens.begin());
    std::optional<int> year;
    if (at >= tokens.size() || words.title.at(tokens, at).until == at) return year;
    for (; at < tokens.size() && !tokens[at].ends_clause; ++at) {
        if (tokens[at].kind == Token::Kind::code || tokens[at].text == ",") break;
        auto const value = small_value(tokens[at]);
        if (tokens[at].text.size() != 4 || value < 1900 || value > 2999) continue;
        if (year && *year != value) return std::nullopt;
        year = value;
    }
    return year;
}

/// The plan of a year before that is carried out in this one: its title and its date are of that
/// year. `types`: what is made for a year; a letter is answered whenever it comes. T09b.
Evaluate make_citation_outdated(Parameters& in) {
    auto const cited = read_cited(in);
    auto const types = in.phrases("types");
    auto const leads = in.phrases("leads"), unless = in.phrases("unless");
    return [=](Matter const& matter, Verdicts& verdicts) {
        auto const period = matter.period();
        if (!period || !matter.citation_words()) return verdicts.not_evaluated("no_period");
        for (auto const& one : citations_of(matter, cited)) {
            if (one.type.empty() || !one.date) continue;
            auto const year = year_of_title(one, *matter.citation_words());
            if (!year || *year != one.date->year) continue;
            auto const& tokens = one.paragraph->tokens;
            auto const type = static_cast<std::size_t>(
                std::partition_point(tokens.begin(), tokens.end(),
                                     [&](Token const& t) { return t.from < one.from; }) -
                tokens.begin());
            if (types.at(tokens, type).until <= type) continue;
            verdicts.passed();
            if (*year >= period->year) continue;
            bool const led = leads.before(tokens, type).from < type;
            auto const sentence = sentence_of(tokens, type);
            if (!led || unless.any(tokens, sentence.from, sentence.until)) continue;
            verdicts.failed({place_of(matter, one)},
                            {{"symbol", one.symbol},
                             {"year", std::to_string(*year)},
                             {"wanted", std::to_string(period->year)}},
                            true);
        }
    };
}

}  // namespace

std::vector<CheckFunction> citation_functions() {
    return {
        {"citation_outdated", {"symbol", "year", "wanted"}, make_citation_outdated},
        {"citation_date", {"date", "symbol", "issued"}, make_citation_date},
        {"citation_year", {"date", "symbol", "year"}, make_citation_year},
        {"citation_issuer", {"symbol", "x", "y"}, make_citation_issuer},
        {"citation_twice", {"symbol", "a", "b"}, make_citation_twice},
        {"citation_title", {"symbol", "a", "b"}, make_citation_title},
        {"citation_again", {"symbol", "where"}, make_citation_again},
        {"citation_lacks", {"lacks", "said"}, make_citation_lacks},
        {"citation_nobody", {"said"}, make_citation_nobody},
        {"citation_order", {"a", "date_a", "b", "date_b"}, make_citation_order},
    };
}

}  // namespace report
