// SPDX-License-Identifier: MPL-2.0
#include "core/reader/envelope.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "core/catalogue/phrase_words.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr std::size_t most_unit_words = 5;

}  // namespace

/// The unit's name by the letterhead: behind the word for its kind.
void EnvelopeReader::read_agency() {
    std::string all;
    for (auto const& line : envelope_.agency_lines) all += (all.empty() ? "" : "; ") + line;
    auto const tokens = tokens_of({{}, all, false, {}});
    auto const is_longer_label = [&](std::size_t behind) {
        auto const ends = [&](std::string const& label) {
            auto const phrase = phrase_of(label, false);
            return behind >= phrase.size() &&
                   match_phrase(tokens, behind - phrase.size(), phrase) > 0;
        };
        return std::any_of(kind_.reading.superiors.begin(), kind_.reading.superiors.end(), ends);
    };
    auto const begins_superior = [&](std::size_t at) {
        auto const begins = [&](std::string const& label) {
            return match_phrase(tokens, at, phrase_of(label, false)) > 0;
        };
        return std::any_of(kind_.reading.superiors.begin(), kind_.reading.superiors.end(),
                           begins) ||
               std::any_of(kind_.reading.provinces.begin(), kind_.reading.provinces.end(), begins);
    };
    auto const is_joint = [&](Token const& token) {
        return token.text == "'" || token.text == "’" || token.text == "-";
    };
    for (std::size_t at = 0; at < tokens.size() && envelope_.unit_name.empty(); ++at)
        for (auto const& unit : kind_.unit_kinds) {
            auto const used = match_phrase(tokens, at, phrase_of(unit.label, false));
            if (used == 0 || at + used >= tokens.size() || is_longer_label(at + used)) continue;
            auto end = at + used;
            std::size_t words = 0;
            while (end < tokens.size() && words < most_unit_words &&
                   (tokens[end].kind != Token::Kind::mark || is_joint(tokens[end])) &&
                   (words == 0 || !begins_superior(end)))
                words += tokens[end++].kind == Token::Kind::mark ? 0U : 1U;
            if (words == 0) continue;
            envelope_.unit_kind = unit.id;
            envelope_.unit_name = name_case(
                all.substr(tokens[at + used].from, tokens[end - 1].until - tokens[at + used].from));
            break;
        }
}

/// Names of units as they stand in the whole text, by how often: what the letterhead lacks.
void EnvelopeReader::read_names() {
    enum class Which { unit, superior, province };
    struct NameLabel {
        Which which;
        std::string id;
        std::string text;
        Phrase phrase;
    };
    std::map<std::string, std::vector<NameLabel>> labels;
    auto const add = [&](Which which, std::string const& id, std::string const& text) {
        auto phrase = phrase_of(text, false);
        if (phrase.empty()) return;
        auto& same_word = labels[phrase.front().word];
        same_word.push_back({which, id, text, std::move(phrase)});
    };
    for (auto const& unit : kind_.unit_kinds) add(Which::unit, unit.id, unit.label);
    for (auto const& text : kind_.reading.superiors) add(Which::superior, {}, text);
    for (auto const& text : kind_.reading.provinces) add(Which::province, {}, text);
    // "TP. Hà Giang" is said for "thành phố Hà Giang".
    for (auto const& [word, full] : reader_.abbreviations())
        for (auto const& text : kind_.reading.superiors)
            if (fold(full) == fold(text)) {
                auto phrase = phrase_of(word, false);
                auto const first = phrase.empty() ? std::string() : phrase.front().word;
                if (!first.empty())
                    labels[first].push_back({Which::superior, {}, text, std::move(phrase)});
            }
    struct Count {
        NameLabel const* label = nullptr;
        std::string name;
        std::size_t times = 0;
        bool central = false;  ///< a city that is a province
    };
    std::map<std::string, Count> counts;
    for (auto const& line : lines_) {
        auto const tokens = tokens_of({{}, line.text, false, {}});
        for (std::size_t at = 0; at < tokens.size(); ++at) {
            NameLabel const* label = nullptr;
            std::size_t used = 0;
            if (auto const found = labels.find(tokens[at].text); found != labels.end())
                for (auto const& one : found->second)
                    if (auto const n = match_phrase(tokens, at, one.phrase); n > used)
                        used = n, label = &one;
            if (!label) continue;
            // "TP. Huế"; behind a whole word the sentence ends: "của tỉnh. Kết quả".
            bool const is_short = tokens[at + used - 1].text.size() <= 2;
            if (is_short && at + used < tokens.size() && tokens[at + used].text == ".") ++used;
            auto end = at + used;
            std::string name;
            while (end < tokens.size() && end - at - used < 4 &&
                   tokens[end].kind == Token::Kind::word && begins_upper(tokens[end].shown)) {
                // "Cư M'gar", "Ia H'Leo": a letter that an apostrophe joins to the name.
                bool const joined =
                    end + 2 < tokens.size() &&
                    (tokens[end + 1].text == "'" || tokens[end + 1].text == "’") &&
                    tokens[end + 2].kind == Token::Kind::word &&
                    tokens[end + 2].from == tokens[end].until + tokens[end + 1].text.size();
                if (!joined && to_upper(tokens[end].shown) == tokens[end].shown) break;
                auto const until = joined ? end + 2 : end;
                name += (name.empty() ? "" : " ") +
                        line.text.substr(tokens[end].from, tokens[until].until - tokens[end].from);
                end = until + 1;
            }
            at = std::max(at + used, end) - 1;
            if (name.empty()) continue;
            auto const& cities = kind_.reading.central_cities;
            bool const central = label->which == Which::superior &&
                                 std::any_of(cities.begin(), cities.end(), [&](auto const& city) {
                                     return fold(city) == fold(label->text + " " + name);
                                 });
            auto& count = counts[label->text + " " + name];
            count.central = central;
            count.label = label;
            count.name = name;
            ++count.times;
        }
    }
    std::array<Count, 3> best;
    for (auto const& [key, count] : counts) {
        auto& now = best[count.central ? 2 : static_cast<std::size_t>(count.label->which)];
        if (count.times > now.times) now = count;
    }
    auto const full = [](Count const& count) {
        return count.label ? count.label->text + " " + count.name : std::string();
    };
    envelope_.superior = full(best[1]);
    envelope_.province = full(best[2]);
    read_superior_lines();
    if (!best[0].label) return;
    if (envelope_.unit_name.empty()) {
        envelope_.unit_kind = best[0].label->id;
        envelope_.unit_name = best[0].name;
    } else if (fold(best[0].name) == fold(envelope_.unit_name)) {
        envelope_.unit_name = best[0].name;
    }
}

/// The units above as the letterhead names them: "UBND HUYỆN LỤC NGẠN", "UBND TP HÀ GIANG".
void EnvelopeReader::read_superior_lines() {
    auto const words_of_label = [&](std::string const& text) { return words_of(text, {}); };
    for (auto const& line : envelope_.superior_lines) {
        auto const tokens = tokens_of({{}, line, false, {}});
        for (auto const* labels : {&kind_.reading.superiors, &kind_.reading.provinces})
            for (auto const& label : *labels)
                for (std::size_t at = 0; at < tokens.size(); ++at) {
                    auto used = match_phrase(tokens, at, phrase_of(label, false));
                    auto const full = reader_.abbreviations().find(tokens[at].text);
                    if (used == 0 && full != reader_.abbreviations().end() &&
                        words_of_label(full->second) == words_of_label(label))
                        used = 1;
                    if (used == 0) continue;
                    auto next = at + used;
                    while (next < tokens.size() && tokens[next].kind == Token::Kind::mark) ++next;
                    if (next >= tokens.size()) continue;
                    auto const name = name_case(bare_item(line.substr(tokens[next].from), 0));
                    auto const said = label + " " + name;
                    auto const& cities = kind_.reading.central_cities;
                    bool const central =
                        std::any_of(cities.begin(), cities.end(),
                                    [&](auto const& city) { return fold(city) == fold(said); });
                    bool const above = labels == &kind_.reading.provinces || central;
                    auto& target = above ? envelope_.province : envelope_.superior;
                    if (fold(target) != fold(said)) target = said;
                    at = tokens.size();
                }
    }
}
}  // namespace report
