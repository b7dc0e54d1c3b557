// SPDX-License-Identifier: MPL-2.0
// Slips of fingers and of ears: keys of input methods left in a word, a tone of a well-known word
// that is another one, a paragraph that stands twice.
#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

#include "core/check/functions.hpp"
#include "core/text/syllables.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

using Tokens = std::vector<Token>;

constexpr std::string_view tones[] = {"\u0301", "\u0300", "\u0309", "\u0303", "\u0323"};

/// A word without its tone: "giải" -> "giai"; its letters keep their marks.
std::string toneless(std::string const& word) {
    auto text = to_nfd(word);
    for (auto const tone : tones)
        if (auto const at = text.find(tone); at != std::string::npos) text.erase(at, tone.size());
    return to_nfc(text);
}

/// The place of a word's tone in `tones`, counted from 1; 0: none.
std::size_t tone_of(std::string const& word) {
    auto const text = to_nfd(word);
    for (std::size_t i = 0; i < std::size(tones); ++i)
        if (text.find(tones[i]) != std::string::npos) return i + 1;
    return 0;
}

/// How the letters of an input method are typed.
struct Keys {
    std::map<std::string, std::string> letters;
    std::string tones;  ///< in the order of `tones` above
};

/// The keys of a word's letters without its tone: "thủ" -> "thu", "hồ" -> "hoo".
std::string letter_keys(std::string const& word, Keys const& keys) {
    std::string typed;
    for (auto const letter : to_code_points(toneless(word))) {
        auto const one = to_utf8(std::u32string(1, letter));
        auto const found = keys.letters.find(one);
        typed += found == keys.letters.end() ? one : found->second;
    }
    return typed;
}

/// Words by what was typed for them without the key of the tone, and that key.
using Typed = std::map<std::pair<std::string, char>, std::string>;

void add_word(Typed& typed, std::string const& word, Keys const& keys) {
    auto const tone = tone_of(word);
    typed.emplace(std::pair(letter_keys(word, keys), tone == 0 ? '\0' : keys.tones[tone - 1]),
                  word);
}

/// What a word of plain letters was meant to be; empty: none of the known words.
std::string meant_by(Typed const& typed, std::string const& word, Keys const& keys) {
    // The key of the tone stands anywhere behind the first letter.
    for (std::size_t at = 1; at < word.size(); ++at) {
        if (keys.tones.find(word[at]) == std::string::npos) continue;
        auto rest = word;
        rest.erase(at, 1);
        auto const found = typed.find({rest, word[at]});
        if (found != typed.end()) return found->second;
    }
    auto const found = typed.find({word, '\0'});
    return found == typed.end() ? std::string() : found->second;
}

bool is_plain(std::string const& word) {
    return std::all_of(word.begin(), word.end(),
                       [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); });
}

bool has_digit(std::string const& word) {
    return word.find_first_of("0123456789") != std::string::npos;
}

/// Keys of an input method that became letters: "giair", "hoof", "ba1m". L02b.
Evaluate make_typing_keys(Parameters& in) {
    std::set<std::string> known;
    for (auto const& one : in.texts("known")) known.insert(fold(one));
    std::set<std::string> words;
    for (auto const& one : in.texts("words"))
        for (auto const& token : tokens_of({{}, one, false, {}}))
            if (token.kind == Token::Kind::word) words.insert(token.text);
    Keys const telex{
        {{"â", "aa"}, {"ê", "ee"}, {"ô", "oo"}, {"ă", "aw"}, {"ơ", "ow"}, {"ư", "uw"}, {"đ", "dd"}},
        "sfrxj"};
    Keys const vni{
        {{"â", "a6"}, {"ê", "e6"}, {"ô", "o6"}, {"ă", "a8"}, {"ơ", "o7"}, {"ư", "u7"}, {"đ", "d9"}},
        "12345"};
    return [=](Matter const& matter, Verdicts& verdicts) {
        // What the report itself writes rightly is what was meant. Learnt when a word asks.
        Typed by_telex, by_vni;
        auto const learn = [&] {
            if (!by_telex.empty()) return;
            auto all = words;
            for (auto const& paragraph : matter.paragraphs())
                for (auto const& token : paragraph.tokens)
                    if (token.kind == Token::Kind::word && !is_plain(token.text) &&
                        is_syllable(token.text))
                        all.insert(token.text);
            for (auto const& word : all) {
                add_word(by_telex, word, telex);
                add_word(by_vni, word, vni);
            }
        };
        for (auto const& paragraph : matter.paragraphs()) {
            if (!paragraph.is_text()) continue;
            auto const& tokens = paragraph.tokens;
            // Among words of another language it is one of these.
            auto const is_foreign = [&](std::size_t at) {
                return at < tokens.size() && tokens[at].kind == Token::Kind::word &&
                       is_plain(tokens[at].text) && !has_digit(tokens[at].text) &&
                       !is_syllable(tokens[at].text);
            };
            for (std::size_t i = 0; i < tokens.size(); ++i) {
                auto const& token = tokens[i];
                constexpr std::size_t shortest = 3;
                if (token.kind != Token::Kind::word || token.text.size() < shortest ||
                    !is_plain(token.text) || known.count(token.text) > 0 ||
                    is_syllable(token.text) || to_upper(token.shown) == token.shown ||
                    is_foreign(i + 1) || (i > 0 && is_foreign(i - 1)))
                    continue;
                verdicts.passed();
                learn();
                auto const meant = has_digit(token.text) ? meant_by(by_vni, token.text, vni)
                                                         : meant_by(by_telex, token.text, telex);
                if (meant.empty()) continue;
                auto const right =
                    capitalise(token.shown) == token.shown ? capitalise(meant) : meant;
                verdicts.failed({matter.span(paragraph, token.from, token.until)},
                                {{"x", token.shown}, {"y", right}}, right);
            }
        }
    };
}

/// Two words that everybody writes together, one of them with another tone: "kỹ luật". L01b.
Evaluate make_compounds(Parameters& in) {
    auto const read = [&](char const* key) {
        std::map<std::string, std::set<std::string>> by;
        for (auto const& one : in.texts(key)) {
            auto const folded = fold(one);
            by[toneless(folded.substr(0, folded.find(' '))) + " " +
               toneless(folded.substr(folded.find(' ') + 1))]
                .insert(folded);
        }
        return by;
    };
    auto const known = read("words");
    std::set<std::string> besides, firsts;
    for (auto const& one : in.texts("besides")) besides.insert(fold(one));
    for (auto const& [pair, words] : known) firsts.insert(pair.substr(0, pair.find(' ')));
    return [=](Matter const& matter, Verdicts& verdicts) {
        // The same few hundred words stand there again and again.
        std::unordered_map<std::string, std::string> bare;
        auto const toneless = [&](std::string const& word) -> std::string const& {
            auto const [found, is_new] = bare.try_emplace(word);
            if (is_new) found->second = report::toneless(word);
            return found->second;
        };
        for (auto const& paragraph : matter.paragraphs()) {
            if (!paragraph.is_text()) continue;
            auto const& tokens = paragraph.tokens;
            for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
                auto const& a = tokens[i];
                auto const& b = tokens[i + 1];
                bool const pair = a.kind == Token::Kind::word && b.kind == Token::Kind::word &&
                                  a.until + 1 == b.from;
                if (!pair || firsts.count(toneless(a.text)) == 0) continue;
                auto const found = known.find(toneless(a.text) + " " + toneless(b.text));
                if (found == known.end() || to_lower(b.shown) != b.shown) continue;
                verdicts.passed();
                auto const said = a.text + " " + b.text;
                if (found->second.count(said) > 0 || besides.count(said) > 0 ||
                    !is_syllable(a.text) || !is_syllable(b.text))
                    continue;
                // "văn bản hành chính": each of them goes with its other neighbour.
                auto const is_known = [&](std::size_t first) {
                    if (first + 1 >= tokens.size()) return false;
                    auto const& x = tokens[first].text;
                    auto const& y = tokens[first + 1].text;
                    auto const near = known.find(toneless(x) + " " + toneless(y));
                    return near != known.end() && near->second.count(x + " " + y) > 0;
                };
                if ((i > 0 && is_known(i - 1)) || is_known(i + 1) ||
                    with_tone_behind_q(a.text) != a.text || with_tone_behind_q(b.text) != b.text)
                    continue;
                // Both other is another word; of one syllable the tone slipped.
                auto const near = std::find_if(found->second.begin(), found->second.end(),
                                               [&](std::string const& right) {
                                                   auto const blank = right.find(' ');
                                                   return right.substr(0, blank) == a.text ||
                                                          right.substr(blank + 1) == b.text;
                                               });
                if (near == found->second.end()) continue;
                auto const right = capitalise(a.shown) == a.shown ? capitalise(*near) : *near;
                auto const place = matter.span(paragraph, a.from, b.until);
                verdicts.failed({place}, {{"x", matter.words_at(place)}, {"y", right}}, right);
            }
        }
    };
}

/// "ông Nguyễn văn A": a small middle name between two that are not. H02. Without a word for the
/// person in front only middle names that are nothing else tell a name.
Evaluate make_person_case(Parameters& in) {
    auto const leads = in.phrases("leads");
    std::set<std::string> families, middles;
    for (auto const& one : in.texts("families")) families.insert(fold(one));
    for (auto const& one : in.texts("middles")) middles.insert(fold(one));
    return [=](Matter const& matter, Verdicts& verdicts) {
        auto const is_large = [](Token const& token) {
            return token.kind == Token::Kind::word && capitalise(token.shown) == token.shown &&
                   to_lower(token.shown) != token.shown;
        };
        for (auto const& paragraph : matter.paragraphs()) {
            if (!paragraph.is_text()) continue;
            auto const& tokens = paragraph.tokens;
            for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
                if (families.count(tokens[i].text) == 0 || !is_large(tokens[i])) continue;
                auto const& middle = tokens[i + 1];
                bool const joined =
                    tokens[i].until + 1 == middle.from && middle.until + 1 == tokens[i + 2].from;
                if (!joined || middle.kind != Token::Kind::word || !is_large(tokens[i + 2]))
                    continue;
                bool const led = leads.before(tokens, i).from < i;
                if (!led && middles.count(middle.text) == 0) continue;
                verdicts.passed();
                if (to_lower(middle.shown) != middle.shown) continue;
                verdicts.failed(
                    {matter.span(paragraph, middle.from, middle.until)},
                    {{"x", tokens[i].shown + " " + middle.shown + " " + tokens[i + 2].shown},
                     {"y", capitalise(middle.shown)}},
                    capitalise(middle.shown));
            }
        }
    };
}

/// The same paragraph once more. C19. Short ones may be said under many headings.
Evaluate make_said_twice(Parameters& in) {
    auto const least = static_cast<std::size_t>(in.whole("least", 12));
    return [=](Matter const& matter, Verdicts& verdicts) {
        std::map<std::string, MatterParagraph const*> seen;
        for (auto const& paragraph : matter.paragraphs()) {
            if (!paragraph.is_text() || paragraph.where != PlainBlock::Place::body) continue;
            std::string key;
            std::size_t words = 0, numbers = 0;
            for (auto const& token : paragraph.tokens) {
                if (token.from < paragraph.body) continue;
                key += token.text + " ";
                words += token.kind == Token::Kind::mark ? 0U : 1U;
                numbers += token.kind == Token::Kind::number ? 1U : 0U;
            }
            if (words < least || (numbers == 0 && words < 2 * least)) continue;
            verdicts.passed();
            auto const [found, is_new] = seen.emplace(key, &paragraph);
            if (is_new) continue;
            verdicts.failed({matter.span(paragraph), matter.span(*found->second)},
                            {{"where", matter.title(found->second->heading)}});
        }
    };
}

}  // namespace

std::vector<CheckFunction> slip_functions() {
    return {{"typing_keys", {"x", "y"}, make_typing_keys},
            {"compounds", {"x", "y"}, make_compounds},
            {"person_case", {"x", "y"}, make_person_case},
            {"said_twice", {"where"}, make_said_twice}};
}

}  // namespace report
