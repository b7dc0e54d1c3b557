// SPDX-License-Identifier: MPL-2.0
// How the matter of a document is made ready; what the rules ask of it stands in matter.cpp.
#include <algorithm>
#include <cctype>
#include <utility>

#include "core/check/matter.hpp"
#include "core/reader/envelope.hpp"
#include "core/report/figures.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

/// Where each byte of the NFC text stands in the text itself: composed letter by letter.
std::vector<std::uint32_t> offsets_of(std::string const& text) {
    std::vector<std::uint32_t> offsets;
    auto const is_mark = [&](std::size_t at) {
        auto const byte = static_cast<unsigned char>(text[at]);
        // U+0300 to U+036F, the marks that Vietnamese letters are composed with.
        if (byte != 0xCC && byte != 0xCD) return false;
        return byte == 0xCC || static_cast<unsigned char>(text[at + 1]) < 0xB0;
    };
    for (std::size_t from = 0; from < text.size();) {
        auto next = from + 1;
        while (next < text.size() && ((static_cast<unsigned char>(text[next]) & 0xC0U) == 0x80U ||
                                      (next + 1 < text.size() && is_mark(next))))
            ++next;
        auto const composed = to_nfc(std::string_view(text).substr(from, next - from));
        for (std::size_t i = 0; i < composed.size(); ++i)
            offsets.push_back(static_cast<std::uint32_t>(from));
        from = next;
    }
    offsets.push_back(static_cast<std::uint32_t>(text.size()));
    return offsets;
}

}  // namespace

void Matter::take_record() {
    for (auto const& section : kind_.sections) {
        sections_[section.id] = &section;
        for (auto const& group : section.groups) sections_[group.id] = &section;
    }
    if (context_.record) record_ = all_values(kind_, *context_.record);
    for (auto const& [unit, size] : kind_.reading.money)
        quantities_.money.emplace_back(fold(unit), size);
    for (auto const& [unit, size] : kind_.reading.scales)
        quantities_.scales.emplace_back(fold(unit), size);
}

void Matter::take_paragraphs() {
    each_paragraph(document_->text, [&](std::size_t number, std::size_t block,
                                        PlainParagraph const& paragraph) {
        MatterParagraph one;
        one.number = number;
        one.block = block;
        one.where = document_->text.blocks[block].place;
        one.in_table = document_->text.blocks[block].table.has_value();
        one.text = to_nfc(paragraph.text);
        offsets_.push_back(one.text == paragraph.text ? std::vector<std::uint32_t>()
                                                      : offsets_of(paragraph.text));
        if (!offsets_.back().empty() && offsets_.back().size() != one.text.size() + 1)
            offsets_.back().clear();
        auto const label = label_of(one.text, kind_.reading);
        one.typed_label = label.depth != Depth::unmarked;
        one.body = label.length;
        one.depth = label.depth;
        if (one.typed_label) one.label = trim(one.text.substr(0, label.length));
        if (!paragraph.label.empty()) {
            one.depth = label_of(paragraph.label + " x", kind_.reading).depth;
            one.label = paragraph.label;
            one.typed_label = false;
            one.body = 0;
        }
        one.outline = paragraph.outline;
        one.bold = paragraph.bold;
        one.tokens = tokens_of({{}, one.text, false, {}});
        paragraphs_.push_back(std::move(one));
    });
}

void Matter::take_lines() {
    // The first paragraph of every block, row and cell.
    std::vector<std::size_t> blocks;
    std::vector<std::vector<std::vector<std::size_t>>> cells;
    std::size_t number = 0;
    for (auto const& block : document_->text.blocks) {
        blocks.push_back(number);
        cells.emplace_back();
        if (!block.table) {
            ++number;
            continue;
        }
        for (auto const& row : block.table->rows) {
            auto& firsts = cells.back().emplace_back();
            for (auto const& cell : row) {
                for (std::size_t i = 0; i < cell.size(); ++i)
                    paragraphs_[number + i].cell = firsts.size();
                firsts.push_back(number);
                number += cell.size();
            }
            firsts.push_back(number);
        }
    }
    auto const lays_out = layout_tables(document_->text, kind_);
    for (auto const& text : read_->texts) {
        std::vector<std::size_t> of;
        auto const& from = text.from;
        if (!from.in_table) {
            of.push_back(blocks[from.block]);
        } else if (from.in_cell) {
            of.push_back(cells[from.block][from.row][from.cell] + from.paragraph);
            if (lays_out[from.block]) paragraphs_[of.front()].in_table = false;
        } else {
            auto const& row = cells[from.block][from.row];
            for (auto p = row.front(); p < row.back(); ++p) of.push_back(p);
        }
        for (auto const p : of) {
            auto& paragraph = paragraphs_[p];
            // Of a paragraph that was broken into lines the first one tells.
            if (paragraph.has_line) continue;
            paragraph.has_line = true;
            paragraph.role = text.role;
            paragraph.heading = text.heading;
            paragraph.whole_title =
                text.role == LineRole::heading && (text.body == 0 || text.body >= text.text.size());
            paragraph.understood = paragraph.whole_title && text.sure;
            if (auto const found = sections_.find(text.heading); found != sections_.end())
                paragraph.planned = found->second->planned;
            if (text.role == LineRole::heading)
                paragraph.heading_end =
                    text.body == 0 ? paragraph.text.size()
                                   : std::min(paragraph.body + text.body, paragraph.text.size());
        }
        of_line_.push_back(std::move(of));
    }
}

/// What fits under no heading of the kind is text of the report all the same.
void Matter::mark_inside() {
    bool inside = false;
    for (auto& paragraph : paragraphs_) {
        if (paragraph.role == LineRole::recipients || paragraph.role == LineRole::signature) return;
        inside = inside || paragraph.role == LineRole::heading;
        paragraph.inside = inside && paragraph.has_line;
    }
}

void Matter::take_values() {
    for (auto const& sighting : read_->readings) take_value(sighting, false);
    for (auto const& figure : read_->figures)
        for (auto const& sighting : figure.sightings) take_value(sighting, true);
    for (auto& [id, all] : seen_)
        std::stable_sort(all.begin(), all.end(), [](SeenValue const& a, SeenValue const& b) {
            return std::pair(a.at.paragraph, a.at.from) < std::pair(b.at.paragraph, b.at.from);
        });
}

/// Where a sighting stands: its paragraph, of a row the one in its cell, and the byte in it.
std::pair<std::size_t, std::size_t> Matter::place_of(Sighting const& sighting) const {
    auto const& of = of_line_[sighting.line];
    auto const& line = read_->lines[sighting.line];
    if (of.size() == 1) {
        auto const& text = paragraphs_[of[0]].text;
        auto const whole = text.find(line);
        if (whole != std::string::npos && sighting.until > sighting.from)
            return {of[0], whole + sighting.from};
        return {of[0], text.find(sighting.text)};
    }
    auto const end =
        line.begin() + static_cast<std::ptrdiff_t>(std::min(sighting.from, line.size()));
    auto const cell = static_cast<std::size_t>(std::count(line.begin(), end, '\t'));
    for (auto const p : of) {
        if (paragraphs_[p].cell != cell) continue;
        auto const at = paragraphs_[p].text.find(sighting.text);
        if (at != std::string::npos) return {p, at};
    }
    return {of.front(), std::string::npos};
}

namespace {

/// Whether a number in brackets is added to another one in brackets.
bool is_number_of_line(std::string const& text, std::size_t from, std::size_t until) {
    if (from == 0 || text[from - 1] != '(' || until >= text.size() || text[until] != ')')
        return false;
    auto const behind = text.find_first_not_of(' ', until + 1);
    auto const front = from > 1 ? text.find_last_not_of(' ', from - 2) : std::string::npos;
    return (behind != std::string::npos && text[behind] == '+') ||
           (front != std::string::npos && text[front] == '+');
}

}  // namespace

void Matter::take_value(Sighting const& sighting, bool decided) {
    auto const* amount = std::get_if<Amount>(&sighting.value);
    auto const* percent = std::get_if<Percent>(&sighting.value);
    if ((!amount && !percent) || sighting.line >= of_line_.size() ||
        of_line_[sighting.line].empty())
        return;
    auto& all = seen_[sighting.id];
    auto const same = std::find_if(all.begin(), all.end(), [&](SeenValue const& one) {
        return one.line == sighting.line && one.line_byte == sighting.from &&
               one.text == sighting.text;
    });
    if (decided && same != all.end()) {
        same->sure = same->sure || !sighting.doubtful;
        same->settled = !sighting.doubtful;
        return;
    }
    SeenValue seen;
    seen.value = amount ? amount->value : percent->hundredths;
    seen.percent = percent != nullptr;
    seen.at_least = amount && amount->at_least;
    seen.denied = sighting.denied;
    seen.sure = !sighting.doubtful;
    seen.settled = decided && seen.sure;
    seen.text = sighting.text;
    seen.line = sighting.line;
    seen.line_byte = sighting.from;
    seen.rank = sighting.rank;
    seen.score = sighting.score;
    auto const [number, at] = place_of(sighting);
    auto const& paragraph = paragraphs_[number];
    seen.paragraph = number;
    seen.at =
        at == std::string::npos ? span(paragraph) : span(paragraph, at, at + sighting.text.size());
    seen.from = at == std::string::npos ? 0 : at;
    seen.until = at == std::string::npos ? paragraph.text.size() : at + sighting.text.size();
    seen.base = seen.from > 0 && paragraph.text[seen.from - 1] == '/';
    // "Tổng số hồ sơ (13)+(14): ...": the numbers of the lines that are added up.
    if (is_number_of_line(paragraph.text, seen.from, seen.until)) return;
    // "……/10": what is missing in front is no 10.
    auto const part = seen.base && seen.from > 1 ? paragraph.text[seen.from - 2] : '0';
    bool const has_part =
        part == ' ' || part == ')' || std::isalnum(static_cast<unsigned char>(part)) != 0;
    if (!has_part) {
        open_.insert(sighting.id);
        return;
    }
    seen.in_table = paragraph.in_table;
    seen.heading = paragraph.heading;
    all.push_back(std::move(seen));
}

}  // namespace report
