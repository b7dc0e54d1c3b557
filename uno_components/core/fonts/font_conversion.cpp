// SPDX-License-Identifier: MPL-2.0
#include "core/fonts/font_conversion.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "core/text/numbers.hpp"
#include "core/text/old_encodings.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr std::array guessed_encodings{OldEncoding::tcvn3, OldEncoding::vni,
                                       OldEncoding::windows_1258};

bool is_read(OldEncoding encoding) {
    return encoding != OldEncoding::unicode && encoding != OldEncoding::unsupported;
}

/// Encodings that were found in fonts that tell none.
using FoundByFont = std::set<std::pair<std::string, OldEncoding>>;

class DocumentConverter {
public:
    DocumentConverter(OldFonts const& fonts, std::vector<WrittenParagraph> const& paragraphs)
        : fonts_(fonts), paragraphs_(paragraphs) {}

    Result<FontConversion> run() {
        for (auto const& paragraph : paragraphs_) convert(paragraph);
        for (std::size_t i = 0; i < paragraphs_.size(); ++i)
            for (std::size_t k = 0; k < paragraphs_[i].portions.size(); ++k) compare(i, k);
        // Fonts of what shows nothing are no reason to touch a document.
        if (result_.converted.empty()) result_.changes.clear();
        for (auto const& [i, changes] : result_.changes)
            if (paragraphs_[i].locked) return *paragraphs_[i].locked;
        return std::move(result_);
    }

private:
    void convert(WrittenParagraph const& paragraph) {
        std::vector<FontPortion> portions;
        for (auto const& [text, font, is_fixed] : paragraph.portions) {
            portions.push_back(is_fixed ? FontPortion() : FontPortion{text, font});
        }
        read_.push_back(to_unicode(fonts_, std::move(portions)));
        for (std::size_t k = 0; k < read_.back().size(); ++k) {
            auto const& font = paragraph.portions[k].font;
            if (is_read(read_.back()[k].from)) found_.emplace(font, read_.back()[k].from);
        }
    }

    void compare(std::size_t i, std::size_t k) {
        auto const& portion = paragraphs_[i].portions[k];
        if (portion.is_fixed) return compare_fixed(i, k);
        auto const& read = read_[i][k];
        // An empty portion beside others is an end of text that shows nothing.
        if (portion.text.empty() && paragraphs_[i].portions.size() > 1) return;
        PortionChange change{std::nullopt, read.font};
        if (read.text != portion.text) change.text = read.text;
        bool const is_changed = change.text || change.font;
        if (is_changed) result_.changes[i][k] = std::move(change);
        if (portion.text.empty()) return;
        if (is_changed) ++result_.converted[plain(read.from)];
        if (read.problem)
            leave(i, portion, *read.problem);
        else if (!is_changed && is_unclear(portion))
            leave(i, portion, {"old_fonts.unclear", {{"font", portion.font}}, {}});
    }

    /// What would be shown otherwise keeps its font, though its style gets another.
    void compare_fixed(std::size_t i, std::size_t k) {
        auto const& portion = paragraphs_[i].portions[k];
        auto const read = to_unicode(fonts_, {{portion.text, portion.font}}).front();
        bool const is_same = read.text == portion.text;
        if (read.font && paragraphs_[i].place != TextPlace::drawing)
            result_.changes[i][k].font = is_same ? *read.font : portion.font;
        if (!is_same) leave(i, portion, {"old_fonts.fixed", {}, {}});
    }

    bool is_unclear(WrittenPortion const& portion) const {
        return std::any_of(
            guessed_encodings.begin(), guessed_encodings.end(), [&](OldEncoding encoding) {
                auto const reading = possible_reading(encoding, portion.text);
                return reading.is_needed ||
                       (reading.is_vietnamese && found_.count({portion.font, encoding}) > 0);
            });
    }

    void leave(std::size_t i, WrittenPortion const& portion, Problem reason) {
        result_.left.push_back({paragraphs_[i].place, portion.text, std::move(reason)});
    }

    /// Capitals are the same encoding to a person.
    static OldEncoding plain(OldEncoding encoding) {
        return encoding == OldEncoding::tcvn3_capitals ? OldEncoding::tcvn3 : encoding;
    }

    OldFonts const& fonts_;
    std::vector<WrittenParagraph> const& paragraphs_;
    std::vector<std::vector<ConvertedPortion>> read_;
    FoundByFont found_;
    FontConversion result_;
};

std::string key_of(OldEncoding encoding) {
    switch (encoding) {
        case OldEncoding::tcvn3:
        case OldEncoding::tcvn3_capitals:
            return "unicode.tcvn3";
        case OldEncoding::vni:
            return "unicode.vni";
        case OldEncoding::windows_1258:
            return "unicode.windows_1258";
        case OldEncoding::unicode:
        case OldEncoding::unsupported:
            break;
    }
    return "unicode.mended";
}

std::string key_of(TextPlace place) {
    constexpr std::array words{"body", "table", "frame", "header", "footer", "note", "drawing"};
    return std::string("unicode.place_") + words.at(static_cast<std::size_t>(place));
}

std::string beginning(std::string const& text) {
    constexpr std::size_t longest = 40;
    auto const letters = to_code_points(collapse_blanks(text));
    return letters.size() <= longest ? to_utf8(letters) : to_utf8(letters.substr(0, longest)) + "…";
}

std::string count(std::size_t number) {
    return format_whole(static_cast<std::int64_t>(number));
}

}  // namespace

Result<FontConversion> convert_fonts(OldFonts const& fonts,
                                     std::vector<WrittenParagraph> const& paragraphs) {
    return DocumentConverter(fonts, paragraphs).run();
}

std::optional<std::string> new_font(OldFonts const& fonts, std::string_view name) {
    if (!is_read(encoding_of_font(fonts, name))) return std::nullopt;
    return fonts.becomes;
}

std::vector<std::string> conversion_sentences(Texts const& texts,
                                              FontConversion const& conversion) {
    constexpr std::size_t most_places = 10;
    std::vector<std::string> sentences;
    for (auto const& [encoding, number] : conversion.converted)
        sentences.push_back(texts(key_of(encoding), {{"count", count(number)}}));
    if (sentences.empty()) sentences.push_back(texts("unicode.nothing"));
    auto const& left = conversion.left;
    if (left.empty()) return sentences;
    sentences.push_back(texts("unicode.left", {{"count", count(left.size())}}));
    for (std::size_t i = 0; i < std::min(left.size(), most_places); ++i)
        sentences.push_back(
            texts("unicode.left_place", {{"place", texts(key_of(left[i].place))},
                                         {"text", beginning(left[i].text)},
                                         {"reason", texts.sentence(left[i].reason)}}));
    if (left.size() > most_places)
        sentences.push_back(
            texts("unicode.left_more", {{"count", count(left.size() - most_places)}}));
    return sentences;
}

}  // namespace report
