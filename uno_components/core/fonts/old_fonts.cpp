// SPDX-License-Identifier: MPL-2.0
#include "core/fonts/old_fonts.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "core/json/json.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr std::array<std::pair<std::string_view, OldEncoding>, 4> encodings{{
    {"tcvn3", OldEncoding::tcvn3},
    {"tcvn3_capitals", OldEncoding::tcvn3_capitals},
    {"vni", OldEncoding::vni},
    {"unsupported", OldEncoding::unsupported},
}};

OldFontRule read_rule(boost::json::value const& value, std::string const& file) {
    ObjectReader in(value, file);
    OldFontRule rule;
    rule.begins = to_lower(in.text("begins"));
    rule.ends = in.text_or("ends");
    auto const word = in.text("encoding");
    auto const* found = std::find_if(encodings.begin(), encodings.end(),
                                     [&](auto const& one) { return one.first == word; });
    if (found == encodings.end()) fail("old_fonts.unknown_encoding", {{"encoding", word}}, file);
    rule.encoding = found->second;
    in.finish();
    return rule;
}

bool starts_with(std::string_view text, std::string_view start) {
    return text.substr(0, start.size()) == start;
}

bool ends_with(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

std::size_t letter_size(std::string_view text) {
    std::size_t size = 1;
    while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80) ++size;
    return size;
}

class Converter {
public:
    Converter(OldFonts const& fonts, std::vector<FontPortion>& portions)
        : fonts_(fonts), portions_(portions), guesses_(portions.size()) {}

    std::vector<ConvertedPortion> run() {
        for (auto const& portion : portions_)
            told_.push_back(encoding_of_font(fonts_, portion.font));
        guess();
        join_letters();
        std::vector<ConvertedPortion> result;
        for (std::size_t i = 0; i < portions_.size(); ++i) result.push_back(converted(i));
        return result;
    }

private:
    OldEncoding encoding(std::size_t i) const {
        return told_[i] == OldEncoding::unicode ? guesses_[i].encoding : told_[i];
    }

    /// By what all portions of the same font say together.
    void guess() {
        std::map<std::string_view, std::string> texts;
        for (std::size_t i = 0; i < portions_.size(); ++i) {
            if (told_[i] != OldEncoding::unicode) continue;
            auto& text = texts[portions_[i].font];
            if (i > 0 && portions_[i - 1].font != portions_[i].font) text += ' ';
            text += portions_[i].text;
        }
        std::map<std::string_view, EncodingGuess> guesses;
        for (auto const& [font, text] : texts) guesses[font] = guess_encoding(text);
        for (std::size_t i = 0; i < portions_.size(); ++i)
            if (told_[i] == OldEncoding::unicode) guesses_[i] = guesses[portions_[i].font];
    }

    void join_letters() {
        constexpr int most_marks = 2;
        for (std::size_t i = 1; i < portions_.size(); ++i) {
            auto &before = portions_[i - 1].text, &text = portions_[i].text;
            for (int marks = 0; marks < most_marks && encoding(i - 1) == encoding(i) &&
                                is_split_letter(encoding(i), before, text);
                 ++marks) {
                auto const size = letter_size(text);
                before += text.substr(0, size);
                text.erase(0, size);
            }
        }
    }

    ConvertedPortion converted(std::size_t i) const {
        auto const& [text, font] = portions_[i];
        ConvertedPortion result;
        result.from = encoding(i);
        auto read = to_unicode(result.from, text);
        result.text = std::move(read.text);
        if (result.from == OldEncoding::unsupported) {
            result.problem = Problem{"old_fonts.unsupported", {{"font", font}}, {}};
            return result;
        }
        if (!read.unread.empty())
            result.problem =
                Problem{"old_fonts.unread", {{"font", font}, {"codes", read.unread}}, {}};
        if (told_[i] != OldEncoding::unicode)
            result.font = fonts_.becomes;
        else if (result.from != OldEncoding::unicode)
            result.percent = guesses_[i].percent;
        return result;
    }

    OldFonts const& fonts_;
    std::vector<FontPortion>& portions_;
    std::vector<OldEncoding> told_;
    std::vector<EncodingGuess> guesses_;
};

}  // namespace

Result<OldFonts> read_old_fonts(std::string_view content, std::string const& file) try {
    auto const value = parse_json(content, file);
    ObjectReader in(value, file);
    OldFonts fonts;
    fonts.becomes = in.text("becomes");
    for (auto const& rule : in.array("fonts")) fonts.rules.push_back(read_rule(rule, file));
    in.finish();
    return fonts;
} catch (ProblemError const& error) {
    return error.problem;
}

OldEncoding encoding_of_font(OldFonts const& fonts, std::string_view name) {
    auto const first = trim(name.substr(0, name.find(';')));
    auto const lower = to_lower(first);
    auto const fits = [&](OldFontRule const& rule) {
        // In a name written small throughout an ending cannot be told by its case.
        auto const ends = first == lower ? to_lower(rule.ends) : rule.ends;
        return starts_with(lower, rule.begins) && ends_with(first, ends);
    };
    auto const found = std::find_if(fonts.rules.begin(), fonts.rules.end(), fits);
    return found == fonts.rules.end() ? OldEncoding::unicode : found->encoding;
}

std::vector<ConvertedPortion> to_unicode(OldFonts const& fonts, std::vector<FontPortion> portions) {
    return Converter(fonts, portions).run();
}

}  // namespace report
