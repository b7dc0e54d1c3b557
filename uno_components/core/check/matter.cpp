// SPDX-License-Identifier: MPL-2.0
#include "core/check/matter.hpp"

#include <algorithm>
#include <limits>
#include <set>
#include <utility>

#include "core/reader/envelope.hpp"
#include "core/report/figures.hpp"
#include "core/text/numbers.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr int deepest_derivation = 3;

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

std::vector<TextSpan> places_of(std::vector<SeenValue const*> const& all) {
    std::vector<TextSpan> places;
    for (auto const* one : all) places.push_back(one->at);
    return places;
}

std::optional<std::int64_t> number_of(Value const& value) {
    if (auto const* amount = std::get_if<Amount>(&value)) {
        if (amount->at_least) return std::nullopt;
        return amount->value;
    }
    if (auto const* percent = std::get_if<Percent>(&value)) return percent->hundredths;
    return std::nullopt;
}

}  // namespace

Matter::Matter(ReportKind const& kind, CheckedDocument const& document, OldReport const& read,
               CheckContext const& context)
    : kind_(kind), context_(context), document_(&document), read_(&read), has_document_(true) {
    take_record();
    take_paragraphs();
    take_lines();
    mark_inside();
    take_values();
}

Matter::Matter(ReportKind const& kind, CheckContext const& context)
    : kind_(kind), context_(context) {
    static CheckedDocument const no_document;
    static OldReport const nothing_read;
    document_ = &no_document;
    read_ = &nothing_read;
    take_record();
}

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
        } else if (lays_out[from.block]) {
            of.push_back(cells[from.block][from.row][from.cell] + from.paragraph);
            paragraphs_[of.front()].in_table = false;
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
    seen.in_table = paragraph.in_table;
    seen.heading = paragraph.heading;
    all.push_back(std::move(seen));
}

std::vector<SeenValue> const& Matter::seen(std::string const& figure) const {
    static std::vector<SeenValue> const none;
    auto const found = seen_.find(figure);
    return found == seen_.end() ? none : found->second;
}

/// What is borne out goes before what is sure by its words, that before what is not, a number
/// before a denial, one of its own before one behind a stroke, and the better meaning before the
/// worse. Two values at once are none.
std::optional<KnownValue> Matter::written(std::string const& figure) const {
    auto const level = [](SeenValue const& one) {
        if (one.at_least || (one.denied && !one.sure)) return 5;
        if (one.denied) return 4;
        if (one.base) return one.sure ? 2 : 3;
        return one.settled ? 0 : one.sure ? 1 : 3;
    };
    for (int wanted = 0; wanted < 5; ++wanted) {
        auto best = std::numeric_limits<std::size_t>::max();
        for (auto const& one : seen(figure))
            if (level(one) == wanted) best = std::min(best, one.rank);
        std::vector<SeenValue const*> fit;
        std::set<std::int64_t> values;
        for (auto const& one : seen(figure)) {
            if (level(one) != wanted || one.rank > best) continue;
            fit.push_back(&one);
            values.insert(one.value);
        }
        if (values.size() > 1) return std::nullopt;
        if (values.size() == 1) return KnownValue{*values.begin(), wanted != 3, places_of(fit)};
    }
    return std::nullopt;
}

std::optional<KnownValue> Matter::known(std::string const& figure, int depth) const {
    if (auto value = written(figure)) return value;
    bool const has_number =
        std::any_of(seen(figure).begin(), seen(figure).end(),
                    [](SeenValue const& one) { return !one.denied && !one.at_least && one.sure; });
    if (has_number) return std::nullopt;
    if (auto const found = record_.find(figure); found != record_.end())
        if (auto const number = number_of(found->second)) return KnownValue{*number, true, {}};
    auto const* one = kind_.figure(figure);
    if (!one || !one->derive || depth == 0) return std::nullopt;
    bool const difference = one->derive->rule == Derivation::Rule::difference_of;
    if (!difference && one->derive->rule != Derivation::Rule::sum_of) return std::nullopt;
    KnownValue sum;
    for (auto const& part : one->derive->of) {
        auto const value = known(part, depth - 1);
        if (!value) return std::nullopt;
        // Of a difference the first one counts, and the others are taken from it.
        bool const taken = difference && &part != &one->derive->of.front();
        sum.value += taken ? -value->value : value->value;
        sum.sure = sum.sure && value->sure;
        sum.places.insert(sum.places.end(), value->places.begin(), value->places.end());
    }
    if (sum.value < 0) return std::nullopt;
    return sum;
}

std::optional<KnownValue> Matter::value(std::string const& figure, bool doubtful) const {
    auto found = known(figure, deepest_derivation);
    if (found && !found->sure && !doubtful) return std::nullopt;
    return found;
}

std::optional<KnownValue> Matter::first_value(std::string const& figures, bool doubtful) const {
    for (std::size_t from = 0; from <= figures.size();) {
        auto const end = std::min(figures.find('|', from), figures.size());
        if (auto const found = value(figures.substr(from, end - from), doubtful)) return found;
        from = end + 1;
    }
    return std::nullopt;
}

std::vector<MatterRow> Matter::rows(std::string const& list) const {
    std::vector<MatterRow> rows;
    for (auto const& found : read_->lists) {
        if (found.id != list) continue;
        for (auto const& row : found.rows) {
            MatterRow one{row.cells, std::nullopt, !row.doubtful};
            auto const of = paragraphs_of_line(row.line);
            if (!of.empty()) one.place = span(paragraphs_[of.front()]);
            rows.push_back(std::move(one));
        }
    }
    if (!rows.empty() || !context_.record) return rows;
    if (auto const entered = context_.record->lists.find(list);
        entered != context_.record->lists.end())
        for (auto const& row : entered->second) rows.push_back({row, std::nullopt, true});
    return rows;
}

std::map<std::string, std::int64_t> Matter::entered() const {
    std::map<std::string, std::int64_t> numbers;
    for (auto const& [id, value] : record_)
        if (auto const number = number_of(value)) numbers[id] = *number;
    return numbers;
}

Matter::Past Matter::past() const {
    if (auto const* previous = context_.previous)
        return {previous->period, all_values(kind_, *previous)};
    if (auto const* record = context_.record; record && record->last_period)
        return {record->last_period, past_values(kind_, record->last)};
    return {};
}

std::optional<Period> Matter::period() const {
    if (context_.record) return context_.record->period;
    return read_->envelope.period;
}

IssueDate Matter::issue() const {
    return context_.record ? context_.record->issue : read_->envelope.issue;
}

std::optional<Date> Matter::date() const {
    auto const issued = issue();
    if (issued.year > 0 && issued.month) {
        auto const last = days_in_month(issued.year, *issued.month);
        return make_date(issued.year, *issued.month, issued.day.value_or(last));
    }
    if (auto const spoken = period()) return spoken->to;
    return std::nullopt;
}

Level const* Matter::level() const {
    if (context_.record) return level_of(kind_, *context_.record);
    auto const day = date();
    if (!day) return nullptr;
    for (auto const& level : kind_.levels)
        if ((!level.from || *level.from <= *day) && (!level.until || *day <= *level.until))
            return &level;
    return nullptr;
}

std::string Matter::unit_name() const {
    if (context_.record) return context_.record->agency.unit_name;
    if (context_.agency) return context_.agency->unit_name;
    return read_->envelope.unit_name;
}

std::string Matter::unit_kind() const {
    auto const id = context_.record   ? context_.record->agency.unit_kind
                    : context_.agency ? context_.agency->unit_kind
                                      : read_->envelope.unit_kind;
    auto const* kind = kind_.unit_kind(id);
    return kind ? kind->label : std::string();
}

TextSpan Matter::span(MatterParagraph const& paragraph, std::size_t from, std::size_t until) const {
    auto const& offsets = offsets_[paragraph.number];
    if (offsets.empty()) return {paragraph.number, from, until};
    return {paragraph.number, offsets[std::min(from, offsets.size() - 1)],
            offsets[std::min(until, offsets.size() - 1)]};
}

TextSpan Matter::span(MatterParagraph const& paragraph) const {
    return {paragraph.number, 0, TextSpan::end};
}

std::string Matter::words_at(TextSpan const& span, std::size_t most) const {
    if (span.paragraph >= paragraphs_.size()) return {};
    // In the text as it stands, which `span` counts in.
    auto const& text = paragraphs_[span.paragraph].text;
    auto const& offsets = offsets_[span.paragraph];
    auto from = span.from, until = std::min(span.until, text.size());
    if (!offsets.empty()) {
        auto const nfc = [&](std::size_t at) {
            return static_cast<std::size_t>(std::lower_bound(offsets.begin(), offsets.end(), at) -
                                            offsets.begin());
        };
        from = nfc(span.from);
        until = span.until == TextSpan::end ? text.size() : nfc(span.until);
    }
    if (from >= text.size() || until <= from) return {};
    return trim(beginning(std::string_view(text).substr(from, until - from), most));
}

std::string Matter::heading_at(TextSpan const& span) const {
    return span.paragraph < paragraphs_.size() ? paragraphs_[span.paragraph].heading
                                               : std::string();
}

std::string Matter::label(std::string const& figure) const {
    auto const* one = kind_.figure(figure.substr(0, figure.find('|')));
    return one ? one->label : figure;
}

std::string Matter::title(std::string const& heading) const {
    for (auto const& section : kind_.sections) {
        if (section.id == heading) return section.title;
        for (auto const& group : section.groups)
            if (group.id == heading) return group.title.empty() ? section.title : group.title;
    }
    return heading;
}

std::string Matter::shown(std::string const& figure, std::int64_t value) const {
    auto const* one = kind_.figure(figure.substr(0, figure.find('|')));
    if (one && one->kind == FigureKind::percent) return format_percent(value);
    return format_whole(value);
}

std::vector<std::size_t> Matter::paragraphs_of_line(std::size_t line) const {
    return line < of_line_.size() ? of_line_[line] : std::vector<std::size_t>();
}

}  // namespace report
