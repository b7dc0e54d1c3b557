// SPDX-License-Identifier: MPL-2.0
#include "core/reader/signing.hpp"

#include <algorithm>

#include "core/catalogue/phrase_words.hpp"
#include "core/reader/envelope_text.hpp"
#include "core/text/tokens.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr std::size_t most_name_words = 6;
constexpr std::size_t most_texts_to_name = 8;
constexpr std::size_t most_unit_words = 5;
constexpr std::size_t most_office_words = 10;
constexpr auto office_place = "{office}";

bool is_in_capitals(std::string const& shown) {
    return to_upper(shown) == shown && to_lower(shown) != shown;
}

/// "T/M", "K/T", "T.M": an abbreviation of signing in its letters only.
bool is_joint(std::string const& mark) {
    return mark == "/" || mark == ".";
}

template <class Words>
bool stand_at(Words const& words, std::size_t at, std::vector<std::string> const& wanted) {
    if (wanted.empty() || at + wanted.size() > words.size()) return false;
    for (std::size_t i = 0; i < wanted.size(); ++i)
        if (words[at + i].text != wanted[i]) return false;
    return true;
}

}  // namespace

SigningReader::SigningReader(ReportKind const& kind) : kind_(kind) {
    // Abbreviations stand in capitals; other spellings ("chánh") stay as a person writes his
    // office.
    for (auto const& [word, full] : kind.reading.abbreviations)
        if (to_upper(word) == word) written_out_[fold(word)] = report::words_of(full, {});
    auto const words = [&](std::string const& text) {
        std::vector<std::string> all;
        for (auto const& word : words_of_text(text, 0)) all.push_back(word.text);
        return all;
    };
    auto const& issuer = kind.commune_letterhead.issuer;
    auto const committee = issuer.empty() ? std::vector<std::string>() : words(issuer.front());
    auto const ends_with = [](std::vector<std::string> const& all,
                              std::vector<std::string> const& end) {
        return !end.empty() && all.size() >= end.size() &&
               std::equal(end.rbegin(), end.rend(), all.rbegin());
    };
    for (auto const& authority : kind.authorities) {
        offices_.push_back(words(authority.office));
        Form form{&authority, {}, {}};
        for (auto const& line : authority.lines) {
            auto text = line;
            bool const has_unit = text.find("{unit}") != std::string::npos;
            if (has_unit) text.erase(text.find("{unit}"));
            if (auto const at = text.find(office_place); at != std::string::npos) {
                if (at > 0) {
                    form.lines.push_back(words(text.substr(0, at)));
                    form.unit_may_follow.push_back(false);
                }
                form.lines.push_back({office_place});
                form.unit_may_follow.push_back(false);
                continue;
            }
            form.lines.push_back(words(text));
            form.unit_may_follow.push_back(ends_with(form.lines.back(), committee));
        }
        forms_.push_back(std::move(form));
    }
    std::stable_sort(offices_.begin(), offices_.end(),
                     [](auto const& a, auto const& b) { return a.size() > b.size(); });
    for (auto const& unit : kind.unit_kinds) units_.push_back(words(unit.label));
    for (auto const& degree : kind.reading.degrees) degrees_.push_back(words(degree));
    for (auto const& mark : kind.reading.signed_marks) signed_.push_back(words(mark));
    for (auto const& no : kind.reading.no_names) no_names_.push_back(words(no));
}

std::vector<SigningReader::Word> SigningReader::words_of_text(std::string const& text,
                                                              std::size_t piece) const {
    std::vector<Word> words;
    auto const tokens = tokens_of({{}, text, false, {}});
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        auto const& token = tokens[i];
        if (token.kind == Token::Kind::mark) continue;
        Word word{token.text, piece, token.from, is_in_capitals(token.shown)};
        auto const letters = [](std::string const& t) { return to_code_points(t).size(); };
        bool const abbreviates =
            word.capitals && i + 2 < tokens.size() && letters(word.text) == 1 &&
            is_joint(tokens[i + 1].text) && letters(tokens[i + 2].text) == 1 &&
            is_in_capitals(tokens[i + 2].shown) && tokens[i + 2].from == tokens[i].until + 1;
        if (abbreviates) {
            word.text += tokens[i + 2].text;
            i += 2;
        }
        if (auto const full = written_out_.find(word.text); full != written_out_.end()) {
            for (auto const& one : full->second) {
                words.push_back(word);
                words.back().text = one;
            }
            continue;
        }
        words.push_back(std::move(word));
    }
    return words;
}

/// "XÃ", "XÃ PHỔ AN" behind the committee's name.
std::size_t SigningReader::unit_at(std::vector<Word> const& words, std::size_t at) const {
    for (auto const& unit : units_) {
        if (!stand_at(words, at, unit)) continue;
        auto end = at + unit.size();
        std::string office;
        while (end < words.size() && end - at < most_unit_words &&
               words[end].piece == words[at].piece && office_at(words, end, false, office) == end)
            ++end;
        return end;
    }
    return at;
}

/// An office known to the kind; with `any`, whatever stands in capitals to the text's end.
std::size_t SigningReader::office_at(std::vector<Word> const& words, std::size_t at, bool any,
                                     std::string& office) const {
    auto const said = [&](std::size_t end) {
        std::string all;
        for (auto i = at; i < end; ++i) all += (all.empty() ? "" : " ") + words[i].text;
        return to_upper(all);
    };
    for (auto const& one : offices_)
        if (stand_at(words, at, one)) {
            office = said(at + one.size());
            return at + one.size();
        }
    if (!any) return at;
    auto end = at;
    while (end < words.size() && words[end].piece == words[at].piece && words[end].capitals) ++end;
    if (end == at || end - at > most_office_words) return at;
    if (end < words.size() && words[end].piece == words[at].piece) return at;
    office = said(end);
    return end;
}

/// The index behind a form of signing; `at` when it does not stand there.
std::size_t SigningReader::match(Form const& form, std::vector<Word> const& words, std::size_t at,
                                 std::string& office) const {
    auto next = at;
    for (std::size_t n = 0; n < form.lines.size(); ++n) {
        auto const& line = form.lines[n];
        if (line.size() == 1 && line.front() == office_place) {
            // By authority any office may sign; the committee's head and deputies only known ones.
            bool const any = n > 0 && !form.unit_may_follow[n - 1];
            auto const end = office_at(words, next, any && form.lines.size() > 1, office);
            if (end == next) return at;
            next = end;
            continue;
        }
        if (!stand_at(words, next, line)) return at;
        next += line.size();
        if (form.unit_may_follow[n]) next = unit_at(words, next);
    }
    return next;
}

std::string SigningReader::name_in(std::string const& text) const {
    auto rest = collapse_blanks(text);
    auto words = words_of_text(rest, 0);
    auto const begins = [&](std::vector<std::vector<std::string>> const& phrases) -> std::size_t {
        for (auto const& phrase : phrases)
            if (stand_at(words, 0, phrase)) return phrase.size();
        return 0;
    };
    if (begins(no_names_) > 0) return {};
    // "(Đã ký)" before or behind the name.
    for (auto const& mark : signed_)
        for (std::size_t at = 0; at + mark.size() <= words.size(); ++at)
            if (stand_at(words, at, mark)) {
                auto const begin = words[at].from;
                auto const end =
                    at + mark.size() < words.size() ? words[at + mark.size()].from : rest.size();
                rest.erase(begin, end - begin);
                words = words_of_text(rest, 0);
                at = 0;
            }
    while (auto const used = begins(degrees_)) {
        if (used >= words.size()) return {};
        rest = rest.substr(words[used].from);
        words = words_of_text(rest, 0);
    }
    auto const is_edge = [](char c) {
        return std::string_view(" .,;:()[]*_-").find(c) != std::string_view::npos;
    };
    while (!rest.empty() && is_edge(rest.back())) rest.pop_back();
    while (!rest.empty() && is_edge(rest.front())) rest.erase(0, 1);
    auto const tokens = tokens_of({{}, rest, false, {}});
    std::size_t count = 0;
    for (auto const& token : tokens) {
        if (token.kind == Token::Kind::mark && token.text.size() <= 3 &&
            std::string_view(".'-’").find(token.text) != std::string_view::npos)
            continue;
        if (token.kind != Token::Kind::word || !begins_upper(token.shown)) return {};
        ++count;
    }
    if (count < 2 || count > most_name_words) return {};
    return name_case(rest);
}

bool SigningReader::begins_in(std::string const& text) const {
    auto const words = words_of_text(text, 0);
    if (words.empty() || !words.front().capitals) return false;
    for (auto const& form : forms_) {
        auto const& line = form.lines.front();
        std::string office;
        if (line.front() == office_place ? office_at(words, 0, false, office) == words.size()
                                         : stand_at(words, 0, line))
            return true;
    }
    return false;
}

std::size_t SigningReader::glued_at(std::string const& text) const {
    auto const words = words_of_text(text, 0);
    for (std::size_t at = 1; at < words.size(); ++at)
        for (auto const& form : forms_)
            if (words[at].capitals && words[at].from > 0 &&
                stand_at(words, at, form.lines.front()) &&
                to_upper(text.substr(words[at].from)) == text.substr(words[at].from))
                return words[at].from;
    return 0;
}

std::optional<ReadSignature> SigningReader::read(std::vector<std::string> const& texts,
                                                 std::size_t near) const {
    std::vector<Word> words;
    for (std::size_t i = 0; i < texts.size(); ++i)
        for (auto& word : words_of_text(texts[i], i)) words.push_back(std::move(word));
    std::optional<ReadSignature> best;
    std::size_t best_lines = 0, best_off = 0, best_end = 0;
    for (std::size_t at = 0; at < words.size(); ++at) {
        bool const begins = at == 0 || words[at - 1].piece != words[at].piece;
        if (!begins || !words[at].capitals) continue;
        for (auto const& form : forms_) {
            std::string office;
            auto const end = match(form, words, at, office);
            if (end == at) continue;
            // The form ends its text, or a name is glued to it.
            bool const ends = end == words.size() || words[end].piece != words[end - 1].piece ||
                              !words[end].capitals;
            auto const piece = words[at].piece;
            auto const off = piece > near ? piece - near : near - piece;
            bool const better = form.lines.size() > best_lines ||
                                (form.lines.size() == best_lines && off < best_off);
            if (!ends || !better) continue;
            best_lines = form.lines.size();
            best_off = off;
            best_end = end;
            auto const last = words[end - 1].piece;
            best = ReadSignature{{{}, office, form.authority->id}, piece, last, last};
        }
    }
    if (!best) return best;
    if (best_end < words.size() && words[best_end].piece == words[best_end - 1].piece) {
        best->signer.name = name_in(texts[best->last].substr(words[best_end].from));
        return best;
    }
    for (auto i = best->last + 1; i < texts.size() && i <= best->last + most_texts_to_name; ++i) {
        auto name = name_in(texts[i]);
        if (name.empty() && begins_in(texts[i])) break;
        if (name.empty()) continue;
        best->signer.name = std::move(name);
        best->last = i;
        break;
    }
    return best;
}

}  // namespace report
