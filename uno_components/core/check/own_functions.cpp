// SPDX-License-Identifier: MPL-2.0
// What a report says of itself and of those above it: names, years and acts that came from
// elsewhere.
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "core/check/citations.hpp"
#include "core/check/functions.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

using Tokens = std::vector<Token>;

bool is_own_line(MatterParagraph const& paragraph, ReportKind const& kind) {
    if (paragraph.role == LineRole::title) return true;
    return paragraph.is_text() && (paragraph.heading == kind.sections.front().id ||
                                   paragraph.heading == kind.sections.back().id);
}

bool begins_large(Token const& token) {
    return token.kind == Token::Kind::word && capitalise(token.shown) == token.shown &&
           to_lower(token.shown) != token.shown;
}

/// The words of a name that begins here: capitals one behind the other in one stretch.
std::size_t name_until(MatterParagraph const& paragraph, std::size_t at) {
    auto const& tokens = paragraph.tokens;
    auto end = at;
    while (end < tokens.size() && begins_large(tokens[end]) &&
           (end == at || tokens[end - 1].until + 1 == tokens[end].from))
        ++end;
    return end;
}

/// Opening and closing speak of the report's own commune: another name there, and its own name
/// behind another kind of commune anywhere, came from another report. C17.
Evaluate make_own_unit(Parameters& in) {
    auto const kinds = in.phrases("kinds"), leads = in.phrases("leads"),
               unless = in.phrases("unless");
    return [=](Matter const& matter, Verdicts& verdicts) {
        auto const name = fold(matter.unit_name());
        auto const own_kind = fold(matter.unit_kind());
        if (name.empty() || own_kind.empty()) return verdicts.not_evaluated("no_unit");
        for (auto const& paragraph : matter.paragraphs()) {
            if (!paragraph.is_text() && paragraph.role != LineRole::title) continue;
            bool const own = is_own_line(paragraph, matter.kind());
            auto const& tokens = paragraph.tokens;
            for (auto const& hit : kinds.all(tokens)) {
                auto end = hit.until < tokens.size() ? name_until(paragraph, hit.until) : hit.until;
                if (end == hit.until || tokens[hit.from].in_citation) continue;
                // "Sơn Kim 1": the number belongs to the name.
                auto const longer =
                    end < tokens.size()
                        ? paragraph.text.substr(tokens[hit.until].from,
                                                tokens[end].until - tokens[hit.until].from)
                        : std::string();
                if (fold(longer) == name) ++end;
                // So do the parts of "Đức Phổ - Nguyễn Nghiêm - Phổ Minh".
                auto const first = tokens[hit.until].from;
                bool const whole =
                    fold(paragraph.text.substr(first, matter.unit_name().size())) == name;
                while (whole && end < tokens.size() &&
                       tokens[end].until <= first + matter.unit_name().size())
                    ++end;
                auto const from = tokens[hit.from].from;
                auto const noun = paragraph.text.substr(from, tokens[hit.until - 1].until - from);
                auto const said = paragraph.text.substr(
                    tokens[hit.until].from, tokens[end - 1].until - tokens[hit.until].from);
                bool const is_name = fold(said) == name;
                bool const is_kind = fold(noun) == own_kind;
                bool const led = leads.before(tokens, hit.from).from < hit.from;
                auto const sentence = sentence_of(tokens, hit.from);
                if (unless.any(tokens, sentence.from, sentence.until)) continue;
                bool const other_name = own && led && is_kind && !is_name &&
                                        accent_free(said) != accent_free(matter.unit_name());
                bool const other_kind = is_name && !is_kind;
                if (is_name && is_kind) verdicts.passed();
                if (!other_name && !other_kind) continue;
                verdicts.failed({matter.span(paragraph, from, tokens[end - 1].until)},
                                {{"x", noun + " " + said},
                                 {"y", to_lower(matter.unit_kind()) + " " + matter.unit_name()}});
            }
        }
    };
}

/// Those above, of one kind ("huyện", "thị xã"), have one name wherever the report speaks for
/// itself: addressees, opening, closing. C18.
Evaluate make_one_superior(Parameters& in) {
    auto const kinds = in.phrases("kinds"), unless = in.phrases("unless");
    return [=](Matter const& matter, Verdicts& verdicts) {
        std::vector<std::pair<std::string, TextSpan>> said;
        for (auto const& paragraph : matter.paragraphs()) {
            bool const speaks =
                paragraph.role == LineRole::addressee || is_own_line(paragraph, matter.kind());
            if (!speaks) continue;
            auto const& tokens = paragraph.tokens;
            for (auto const& hit : kinds.all(tokens)) {
                auto const end =
                    hit.until < tokens.size() ? name_until(paragraph, hit.until) : hit.until;
                auto const sentence = sentence_of(tokens, hit.from);
                if (end == hit.until || unless.any(tokens, sentence.from, sentence.until)) continue;
                auto const from = tokens[hit.from].from;
                auto const place = matter.span(paragraph, from, tokens[end - 1].until);
                said.emplace_back(paragraph.text.substr(from, tokens[end - 1].until - from), place);
            }
        }
        if (said.size() < 2) return;
        verdicts.passed();
        std::map<std::string, std::vector<TextSpan>> by;
        for (auto const& [words, place] : said) by[accent_free(fold(words))].push_back(place);
        if (by.size() < 2) return;
        auto const rare = std::min_element(by.begin(), by.end(), [](auto const& a, auto const& b) {
            return a.second.size() < b.second.size();
        });
        auto const most = std::max_element(by.begin(), by.end(), [](auto const& a, auto const& b) {
            return a.second.size() < b.second.size();
        });
        auto const other = rare == most ? std::next(by.begin()) : most;
        verdicts.failed(rare->second,
                        {{"x", matter.words_at(rare->second.front())},
                         {"y", matter.words_at(other->second.front())}},
                        true);
    };
}

/// "UBND huyện" without a name in the report of a commune under a town. C18b. What a name follows
/// is another one's.
Evaluate make_superior_kind(Parameters& in) {
    auto const bodies = in.phrases("bodies"), unless = in.phrases("unless");
    auto const kinds = in.texts("kinds");
    return [=](Matter const& matter, Verdicts& verdicts) {
        auto const superior = fold(matter.read().envelope.superior);
        auto const own = std::find_if(kinds.begin(), kinds.end(), [&](std::string const& kind) {
            return superior.rfind(fold(kind) + " ", 0) == 0;
        });
        if (own == kinds.end()) return verdicts.not_applicable();
        verdicts.passed();
        for (auto const& paragraph : matter.paragraphs()) {
            if (!paragraph.is_text() && paragraph.role != LineRole::addressee) continue;
            auto const& tokens = paragraph.tokens;
            for (auto const& hit : bodies.all(tokens)) {
                auto const said = fold(paragraph.text.substr(
                    tokens[hit.from].from, tokens[hit.until - 1].until - tokens[hit.from].from));
                auto const ends = [&](std::string const& kind) {
                    auto const word = " " + fold(kind);
                    return said.size() > word.size() &&
                           said.compare(said.size() - word.size(), std::string::npos, word) == 0;
                };
                // "thị xã" ends with the word of another kind.
                bool const other = std::any_of(kinds.begin(), kinds.end(), ends) && !ends(*own);
                auto const sentence = sentence_of(tokens, hit.from);
                bool const named =
                    hit.until < tokens.size() && name_until(paragraph, hit.until) > hit.until;
                if (!other || named || tokens[hit.from].in_citation ||
                    unless.any(tokens, sentence.from, sentence.until))
                    continue;
                auto const place =
                    matter.span(paragraph, tokens[hit.from].from, tokens[hit.until - 1].until);
                verdicts.failed({place}, {{"x", matter.words_at(place)},
                                          {"y", matter.read().envelope.superior}});
            }
        }
    };
}

/// "cùng kỳ năm 2022" in a report of 2024. T11.
Evaluate make_last_year_named(Parameters& in) {
    auto const says = in.phrases("says");
    return [=](Matter const& matter, Verdicts& verdicts) {
        auto const period = matter.period();
        if (!period || period->year <= 0) return verdicts.not_evaluated("no_period");
        for (auto const& paragraph : matter.paragraphs()) {
            if (!paragraph.is_text()) continue;
            auto const& tokens = paragraph.tokens;
            for (auto const& hit : says.all(tokens)) {
                auto const& token = tokens[hit.until - 1];
                if (token.kind != Token::Kind::number || token.shown.size() != 4) continue;
                auto const year = std::atoi(token.shown.c_str());
                verdicts.passed();
                // Older ones are spoken of in full; those that never were, or are to come, are
                // slips.
                if (year == period->year - 1 || year < period->year - 2) continue;
                auto const right = std::to_string(period->year - 1);
                verdicts.failed({matter.span(paragraph, token.from, token.until)},
                                {{"x", token.shown}, {"y", right}}, right, year < period->year);
            }
        }
    };
}

/// The letters that name the type of a document in its symbol: "KH" of "17/KH-UBND", "NĐ" of
/// "30/2020/NĐ-CP".
std::string type_letters(std::string const& symbol) {
    for (std::size_t from = 0; from < symbol.size();) {
        auto const end = std::min(symbol.find('/', from), symbol.size());
        auto const part = symbol.substr(from, end - from);
        if (!part.empty() && (part[0] < '0' || part[0] > '9'))
            return part.substr(0, part.find('-'));
        from = end + 1;
    }
    return {};
}

/// "Quyết định số 17/KH-UBND". T13.
Evaluate make_citation_type(Parameters& in) {
    std::vector<std::string> letters;
    Phrases types;
    auto const* all = in.in().find("types");
    if (!all) fail("json.missing", {{"key", "types"}}, in.in().where());
    ObjectReader each(*all, in.in().where() + " types");
    for (auto const& [type, unused] : all->get_object()) {
        types.add(std::string(type), letters.size());
        letters.push_back(each.text(type));
    }
    auto const label = in.in().text("label");
    return [=](Matter const& matter, Verdicts& verdicts) {
        std::set<std::string> const known(letters.begin(), letters.end());
        for (auto const& paragraph : matter.paragraphs()) {
            if (!paragraph.is_text()) continue;
            auto const& tokens = paragraph.tokens;
            for (std::size_t i = 1; i < tokens.size(); ++i) {
                auto const end = tokens[i - 1].text == label ? i - 1 : i;
                if (tokens[i].kind != Token::Kind::code) continue;
                auto const said = type_letters(tokens[i].shown);
                if (known.count(said) == 0) continue;
                constexpr std::size_t longest = 3;
                for (std::size_t back = longest; back > 0; --back) {
                    if (back > end) continue;
                    auto const hit = types.at(tokens, end - back);
                    if (hit.until != end) continue;
                    verdicts.passed();
                    if (letters[hit.id] == said) break;
                    auto const from = tokens[end - back].from;
                    verdicts.failed({matter.span(paragraph, from, tokens[i].until)},
                                    {{"x", paragraph.text.substr(from, tokens[i].until - from)}},
                                    true);
                    break;
                }
            }
        }
    };
}

/// Where words of carrying it out stand directly in front of a document; its own place: nowhere.
std::size_t carried_out_at(Tokens const& tokens, std::size_t code, Phrases const& words) {
    constexpr std::size_t longest = 6;
    for (auto i = code; i-- > 0 && i + longest >= code;) {
        if (tokens[i].kind != Token::Kind::word) break;
        if (words.at(tokens, i).until > i) return i;
    }
    return code;
}

/// Acts that others have taken the place of. T12.
Evaluate make_replaced_acts(Parameters& in) {
    struct Act {
        std::string by;
        Date from;
    };
    // Each with what came in its place, and what came in the place of that.
    std::map<std::string, std::vector<Act>> acts;
    auto const* all = in.in().find("acts");
    if (!all) fail("json.missing", {{"key", "acts"}}, in.in().where());
    ObjectReader each(*all, in.in().where() + " acts");
    for (auto const& [symbol, unused] : all->get_object()) {
        auto const words = each.texts(symbol);
        auto& steps = acts[fold(std::string(symbol))];
        for (std::size_t i = 0; i + 1 < words.size(); i += 2) {
            auto const from = parse_iso(words[i + 1]);
            if (!from || (!steps.empty() && !(steps.back().from < *from)))
                fail("data.bad_date", {{"id", std::string(symbol)}, {"value", words[i + 1]}},
                     in.in().where());
            steps.push_back({words[i], *from});
        }
        if (steps.empty() || words.size() % 2 != 0)
            fail("data.bad_date", {{"id", std::string(symbol)}, {"value", ""}}, in.in().where());
    }
    auto const unless = in.phrases("unless"), carried_out = in.phrases("carried_out");
    return [=](Matter const& matter, Verdicts& verdicts) {
        auto const day = matter.date();
        if (!day) return verdicts.not_evaluated("no_date");
        std::set<std::string> told;
        for (auto const& paragraph : matter.paragraphs()) {
            if (!paragraph.is_text()) continue;
            auto const& tokens = paragraph.tokens;
            std::vector<bool> titles;
            for (std::size_t i = 0; i < tokens.size(); ++i) {
                if (tokens[i].kind != Token::Kind::code) continue;
                verdicts.passed();
                auto const found = acts.find(fold(tokens[i].shown));
                if (found == acts.end() || *day < found->second.front().from) continue;
                auto const sentence = sentence_of(tokens, i);
                if (unless.any(tokens, sentence.from, sentence.until)) continue;
                // "Kế hoạch số 10/KH-UBND ... về thực hiện Nghị định ...": what that is called.
                if (titles.empty() && matter.citation_words())
                    titles = titles_in(tokens, *matter.citation_words());
                auto const lead = carried_out_at(tokens, i, carried_out);
                if (!titles.empty() && lead < i && titles[lead]) continue;
                if (!told.insert(found->first).second) continue;
                auto act = found->second.rbegin();
                while (*day < act->from) ++act;
                verdicts.failed(
                    {matter.span(paragraph, tokens[i].from, tokens[i].until)},
                    {{"x", tokens[i].shown}, {"y", act->by}, {"from", format_short(act->from)}},
                    true);
            }
        }
    };
}

}  // namespace

std::vector<CheckFunction> own_functions() {
    return {{"own_unit", {"x", "y"}, make_own_unit},
            {"one_superior", {"x", "y"}, make_one_superior},
            {"superior_kind", {"x", "y"}, make_superior_kind},
            {"last_year_named", {"x", "y"}, make_last_year_named},
            {"citation_type", {"x"}, make_citation_type},
            {"replaced_acts", {"x", "y", "from"}, make_replaced_acts}};
}

}  // namespace report
