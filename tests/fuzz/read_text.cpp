// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <filesystem>
#include <sstream>

#include "core/carry/left_over.hpp"
#include "core/carry/next_period.hpp"
#include "core/carry/two_level.hpp"
#include "core/fonts/old_fonts.hpp"
#include "core/json/json.hpp"
#include "core/reader/carried_prose.hpp"
#include "core/reader/file_format.hpp"
#include "core/reader/found_json.hpp"
#include "core/reader/take_over.hpp"
#include "core/text/decode.hpp"
#include "core/text/unicode.hpp"
#include "kind_folder.hpp"
#include "support.hpp"
#include "sure_finds.hpp"
#include "targets.hpp"

namespace report::fuzz {

namespace {

constexpr char font_mark = '\x0e', paragraph_mark = '\x0b', break_mark = '\x0c';

OldFonts const& fonts() {
    static auto const shipped =
        read_old_fonts(test::read_file(test::source_folder() / "templates/old_fonts.json"),
                       "old_fonts.json")
            .value();
    return shipped;
}

bool begins(std::string_view text, std::string_view start) {
    return text.substr(0, start.size()) == start;
}

std::vector<std::string> split(std::string_view text, char mark) {
    std::vector<std::string> parts;
    for (auto at = text.find(mark); at != std::string_view::npos; at = text.find(mark)) {
        parts.emplace_back(text.substr(0, at));
        text.remove_prefix(at + 1);
    }
    parts.emplace_back(text);
    return parts;
}

/// A document from its description (README.md).
class Typist {
public:
    PlainDocument type(std::string_view description) {
        for (auto const& line : split(description, '\n')) type_line(line);
        return std::move(document_);
    }

private:
    void type_line(std::string const& line) {
        using Place = PlainBlock::Place;
        if (begins(line, "@font "))
            font_ = line.substr(6);
        else if (line == "@box")
            place_ = Place::frame;
        else if (line == "@header")
            place_ = Place::header;
        else if (line == "@footer")
            place_ = Place::footer;
        else if (line == "@note")
            place_ = Place::note;
        else if (line == "@end")
            place_ = Place::body;
        else if (line.find('|') != std::string::npos)
            type_row(line);
        else
            add_block().paragraph = paragraph(line);
    }

    PlainBlock& add_block() {
        auto& block = document_.blocks.emplace_back();
        block.place = place_;
        return block;
    }

    void type_row(std::string const& line) {
        if (document_.blocks.empty() || !document_.blocks.back().table) add_block().table.emplace();
        auto& row = document_.blocks.back().table->rows.emplace_back();
        for (auto const& cell : split(line, '|')) {
            row.emplace_back();
            for (auto const& text : split(cell, paragraph_mark))
                row.back().push_back(paragraph(text));
        }
    }

    PlainParagraph paragraph(std::string_view text) {
        PlainParagraph typed;
        if (begins(text, "@")) {
            auto const end = std::min(text.find(' '), text.size());
            typed.label = text.substr(1, end - 1);
            if (end == 2 && text[1] >= '1' && text[1] <= '9') typed.outline = text[1] - '0';
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        typed.bold = text.size() > 4 && begins(text, "**");
        if (typed.bold) text = text.substr(2, text.size() - 4);
        typed.text = in_unicode(text);
        std::replace(typed.text.begin(), typed.text.end(), break_mark, '\n');
        return typed;
    }

    std::string in_unicode(std::string_view text) {
        std::vector<FontPortion> portions;
        auto const parts = split(text, font_mark);
        for (std::size_t i = 0; i < parts.size(); ++i)
            if (i % 2 == 0)
                portions.push_back({parts[i], font_});
            else
                font_ = parts[i];
        std::string all;
        for (auto const& portion : to_unicode(fonts(), std::move(portions))) all += portion.text;
        return all;
    }

    PlainDocument document_;
    PlainBlock::Place place_ = PlainBlock::Place::body;
    std::string font_;
};

std::vector<TextParagraph> paragraphs_of(PlainDocument const& document) {
    std::vector<TextParagraph> paragraphs;
    for (auto const& block : document.blocks)
        if (!block.table) paragraphs.push_back({"", block.paragraph.text, false, {}});
    return paragraphs;
}

void check(OldReport const& old, PlainDocument const& document) {
    for (auto const& text : old.texts) {
        require(text.from.block < document.blocks.size(), "a text comes from the document");
        require(is_utf8(text.text), "a text is cut between letters");
    }
    for (auto const& figure : old.figures) {
        require(!figure.sightings.empty(), "a figure was seen somewhere");
        for (auto const& sighting : figure.sightings)
            require(is_utf8(sighting.source) && is_utf8(sighting.text),
                    "a sentence is cut between letters");
    }
    parse_json(found_json(kind(), old), "found.json");
}

void carry_on(OldReport const& found, Report const& old, PlainDocument const& document) {
    auto const period = next_period(kind(), old.period);
    if (!period) return;
    auto const next = next_report(kind(), old, *period);
    for (auto const& part : carried_prose(kind(), found, next))
        for (auto const& text : part.paragraphs) require(is_utf8(text), "prose is carried whole");
    auto const paragraphs = paragraphs_of(document);
    for (auto const& one : left_over(kind(), old, next, paragraphs))
        require(one.paragraph < paragraphs.size() &&
                    one.at.end() <= utf16_length(paragraphs[one.paragraph].text),
                "what is left over stands in the text");
    static auto const profile = sample("pho-an-9-thang-2025.json").agency;
    new_names(kind(), old, profile, *make_period(kind(), "nam", 0, 2025), paragraphs);
}

void read(PlainDocument const& document) {
    auto const old = read_document(kind(), document);
    if (!old) return;
    check(*old, document);
    auto const report = to_report(kind(), *old, test::sure_finds(kind(), *old));
    if (!report) return;
    use(*report);
    carry_on(*old, *report, document);
}

}  // namespace

void read_text(std::string_view bytes) {
    format_of(bytes);
    auto const decoded = decode_bytes(bytes);
    require(is_utf8(decoded.text), "what was decoded is UTF-8");
    read(Typist().type(decoded.text));
    if (!is_utf8(bytes)) read(Typist().type(bytes));
}

std::vector<std::string> text_seeds() {
    std::vector<std::string> seeds;
    for (auto const* folder : {"tests/templates/old_reports", "tests/office/old_reports"})
        for (auto const& entry :
             std::filesystem::directory_iterator(test::source_folder() / folder))
            if (entry.path().extension() == ".txt") seeds.push_back(test::read_file(entry.path()));
    return seeds;
}

}  // namespace report::fuzz
