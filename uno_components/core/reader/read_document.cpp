// SPDX-License-Identifier: MPL-2.0
#include "core/reader/read_document.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "core/reader/table_texts.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr std::size_t longest_lead = 12;

bool is_within(PlainDocument const& document, DocumentLimits const& limits) {
    std::size_t paragraphs = 0, bytes = 0;
    auto const add = [&](PlainParagraph const& paragraph) {
        ++paragraphs;
        bytes += paragraph.text.size() + paragraph.label.size();
    };
    for (auto const& block : document.blocks) {
        if (!block.table) add(block.paragraph);
        if (block.table)
            for (auto const& row : block.table->rows)
                for (auto const& cell : row)
                    for (auto const& paragraph : cell) add(paragraph);
        if (paragraphs > limits.paragraphs || bytes > limits.bytes) return false;
    }
    return true;
}

bool is_valid(PlainDocument const& document) {
    auto const valid = [](PlainParagraph const& p) { return is_utf8(p.text) && is_utf8(p.label); };
    for (auto const& block : document.blocks) {
        if (!valid(block.paragraph)) return false;
        if (!block.table) continue;
        for (auto const& row : block.table->rows)
            for (auto const& cell : row)
                if (!std::all_of(cell.begin(), cell.end(), valid)) return false;
    }
    return true;
}

/// How deep a line is among the lines of a section: plain ones stand above the dashes.
int rank_of(Depth depth) {
    return depth == Depth::unmarked ? 2 * static_cast<int>(Depth::dash) - 1
                                    : 2 * static_cast<int>(depth);
}

/// The words up to the first colon, but not many.
std::vector<ReadingWord> lead_of(std::vector<ReadingWord> const& words, std::size_t from) {
    std::vector<ReadingWord> lead;
    for (auto const& word : words) {
        if (word.from < from) continue;
        if (lead.size() == longest_lead || word.ends_sentence ||
            (word.kind == ReadingWord::Kind::mark && word.text == ":"))
            break;
        lead.push_back(word);
    }
    return lead;
}

/// The end of a lead-in is what the lines below it are about: "…, cụ thể như sau:".
std::vector<ReadingWord> lead_in_of(std::vector<ReadingWord> const& words) {
    auto const from = words.size() > 4 * longest_lead ? words.size() - 4 * longest_lead : 0;
    return {words.begin() + static_cast<std::ptrdiff_t>(from), words.end()};
}

class DocumentReader {
public:
    DocumentReader(ReportKind const& kind, PlainDocument const& document)
        : kind_(kind),
          reader_(kind),
          lines_(lines_of(document, kind.reading, layout_tables(document, kind))),
          headings_(kind, reader_),
          envelope_(kind, reader_, headings_, lines_),
          finder_(kind, reader_),
          walk_(headings_) {
        if (envelope_.body() && !envelope_.is_foreign()) envelope_.read_period({});
    }

    Result<OldReport> run() {
        if (envelope_.is_foreign()) return Problem{"reader.foreign", {}, {}};
        if (!envelope_.body()) return Problem{"reader.not_a_report", {{"name", kind_.name}}, {}};
        place_lines();
        // Without the name of the type only several headings tell a report.
        bool const is_report = has_heading_ && (envelope_.is_titled() || opened_.size() >= 3);
        if (!is_report) return Problem{"reader.not_a_report", {{"name", kind_.name}}, {}};
        std::vector<std::size_t> headings;
        for (std::size_t i = 0; i < placements_.size(); ++i)
            if (placements_[i].role == LineRole::heading) headings.push_back(i);
        envelope_.read_period(headings);
        OldReport report;
        report.envelope = envelope_.envelope();
        report.figures = figures();
        report.lists = lists();
        report.texts = texts();
        return report;
    }

private:
    void place_lines() {
        placements_.resize(lines_.size());
        auto const year = envelope_.envelope().period ? envelope_.envelope().period->year : 0;
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            placements_[i].role = envelope_.roles()[i];
            bool const apart = lines_[i].from.place != PlainBlock::Place::body;
            if (placements_[i].role != LineRole::rest || apart) continue;
            lines_[i].words = reader_.words(lines_[i].text, lines_[i].body, year);
        }
        bool behind_end = false;
        for (auto i = *envelope_.body(); i < lines_.size();) {
            // What follows the signature is an appendix, with headings of its own.
            if (!behind_end && i > envelope_.end()) walk_.begin_anew(), behind_end = true;
            if (placements_[i].role != LineRole::rest ||
                lines_[i].from.place != PlainBlock::Place::body)
                ++i;
            else if (lines_[i].from.in_table && !lines_[i].cells.empty())
                i = place_table(i);
            else
                place_line(i), ++i;
        }
    }

    void place_line(std::size_t i) {
        auto const& line = lines_[i];
        if (is_closing(line)) {
            set_aside(i, kind_.sections.size() - 1);
            return;
        }
        auto placement = walk_.next(line);
        if (placement.role == LineRole::heading && placement.place) {
            has_heading_ = true;
            opened_.insert(placement.place->section);
        }
        if (placement.role == LineRole::rest && !has_heading_ && !kind_.sections.front().numbered)
            return set_aside(i, 0);
        placements_[i] = placement;
        read_line(i);
    }

    /// In the section before the first part, or after the last.
    void set_aside(std::size_t i, std::size_t section) {
        if (kind_.sections[section].numbered) return;
        placements_[i] = {LineRole::body, SectionPlace{section, std::nullopt, false}, 0, {}, true};
        read_line(i);
    }

    bool is_closing(Line const& line) const {
        auto const folded = fold(beginning(std::string_view(line.text).substr(line.body), 60));
        return std::any_of(kind_.reading.closing.begin(), kind_.reading.closing.end(),
                           [&](auto const& text) { return folded.rfind(fold(text), 0) == 0; });
    }

    /// A table has headings of its own, or stands under the one before it.
    std::size_t place_table(std::size_t first) {
        auto end = first;
        while (end < lines_.size() && lines_[end].from.in_table &&
               lines_[end].from.block == lines_[first].from.block)
            ++end;
        std::optional<SectionPlace> outer;
        if (first > 0 && placements_[first - 1].place) outer = placements_[first - 1].place;
        HeadingIndex::Walk inner(headings_);
        bool own = false;
        for (auto i = first; i < end; ++i) {
            if (!has_number(lines_[i])) {
                auto const placement = inner.next(lines_[i]);
                own = own || (placement.role == LineRole::heading && placement.place);
                if (own) now_in_table_ = placement;
                if (own) placements_[i] = placement;
            } else if (own) {
                placements_[i] = {LineRole::body, now_in_table_.place, 0, {}, now_in_table_.sure};
            }
            if (!own && outer) placements_[i] = {LineRole::body, outer, 0, {}, true};
        }
        has_heading_ = has_heading_ || own;
        auto const year = envelope_.envelope().period ? envelope_.envelope().period->year : 0;
        for (auto& said : table_texts(lines_, first, end, kind_, reader_)) {
            if (!placements_[said.line].place) continue;
            auto const words = reader_.words(said.text, 0, year);
            auto source = lines_[said.line].text;
            std::replace(source.begin(), source.end(), '\t', '|');
            add_sightings(
                {&said.text, &words, *placements_[said.line].place, {lead_of(words, 0)}, source},
                said.line);
        }
        return end;
    }

    void read_line(std::size_t i) {
        auto const& line = lines_[i];
        auto const& placement = placements_[i];
        if (!placement.place || line.words.empty()) return;
        bool const is_heading = placement.role == LineRole::heading;
        if (is_heading) lead_ins_.clear();
        auto const rank = rank_of(line.depth);
        while (!lead_ins_.empty() && lead_ins_.back().first >= rank) lead_ins_.pop_back();
        BodyLine body{&line, i, *placement.place, is_heading ? placement.body : line.body, {}};
        body.leads.push_back(lead_of(line.words, body.from));
        for (auto lead = lead_ins_.rbegin(); lead != lead_ins_.rend(); ++lead)
            body.leads.push_back(lead->second);
        add_sightings({&line.text, &line.words, body.place, body.leads, {}}, i);
        auto const& last = line.words.back();
        bool const leads_on = last.kind == ReadingWord::Kind::mark && last.text == ":";
        if (leads_on && !is_heading) lead_ins_.emplace_back(rank, lead_in_of(line.words));
        if (body.from < line.text.size()) body_lines_.push_back(std::move(body));
    }

    void add_sightings(FigureFinder::Text const& text, std::size_t line) {
        for (auto& sighting : finder_.figures(text)) {
            sighting.line = line;
            found_[sighting.id].push_back(std::move(sighting));
        }
    }

    std::vector<FoundFigure> figures() {
        std::vector<FoundFigure> figures;
        kind_.each_figure([&](Figure const& figure) {
            auto const found = found_.find(figure.id);
            if (found == found_.end()) return;
            FoundFigure one;
            one.id = figure.id;
            one.sightings = std::move(found->second);
            one.derived = figure.derive.has_value();
            auto const& first = one.sightings.front();
            for (auto const& sighting : one.sightings)
                one.contradictory = one.contradictory || !(sighting.value == first.value);
            one.doubtful = std::all_of(one.sightings.begin(), one.sightings.end(),
                                       [](Sighting const& s) { return s.doubtful; });
            figures.push_back(std::move(one));
        });
        return figures;
    }

    std::vector<FoundList> lists() const {
        RowFinder const rows(kind_, reader_, finder_);
        std::map<std::pair<std::size_t, std::size_t>, std::vector<BodyLine const*>> by_group;
        for (auto const& line : body_lines_) {
            auto const& groups = kind_.sections[line.place.section].groups;
            if (line.place.group || groups.size() == 1)
                by_group[{line.place.section, line.place.group.value_or(0)}].push_back(&line);
        }
        std::vector<FoundList> lists;
        for (auto const& [at, lines] : by_group)
            for (auto const& list : kind_.sections[at.first].groups[at.second].lists)
                if (auto found = rows.rows(list, lines); !found.empty())
                    lists.push_back({list.id, std::move(found)});
        return lists;
    }

    std::string id_of(SectionPlace const& place) const {
        auto const& section = kind_.sections[place.section];
        return place.group ? section.groups[*place.group].id : section.id;
    }

    std::vector<PlacedText> texts() const {
        std::vector<PlacedText> texts;
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            PlacedText text;
            text.from = lines_[i].from;
            text.role = placements_[i].role;
            auto const& line = lines_[i];
            auto const& placement = placements_[i];
            text.label = line.label;
            auto const from = std::min(line.body, line.text.size());
            text.text = trim(line.text.substr(from));
            text.sure = placement.sure;
            if (placement.place) text.heading = id_of(*placement.place);
            for (auto const& place : placement.also) text.also.push_back(id_of(place));
            if (placement.role == LineRole::heading) {
                auto const blanks = line.text.find(text.text, from);
                auto const begin = blanks == std::string::npos ? from : blanks;
                text.body =
                    placement.body > begin ? std::min(placement.body - begin, text.text.size()) : 0;
            }
            texts.push_back(std::move(text));
        }
        return texts;
    }

    ReportKind const& kind_;
    ReadingWords reader_;
    std::vector<Line> lines_;
    HeadingIndex headings_;
    EnvelopeReader envelope_;
    FigureFinder finder_;
    HeadingIndex::Walk walk_;
    std::vector<Placement> placements_;
    Placement now_in_table_;
    std::vector<BodyLine> body_lines_;
    std::vector<std::pair<int, std::vector<ReadingWord>>> lead_ins_;
    std::map<std::string, std::vector<Sighting>> found_;
    bool has_heading_ = false;
    std::set<std::size_t> opened_;  ///< sections that a heading opened
};

}  // namespace

Result<OldReport> read_document(ReportKind const& kind, PlainDocument const& document,
                                DocumentLimits const& limits) {
    if (!is_within(document, limits)) return Problem{"reader.too_large", {}, {}};
    if (!is_valid(document)) return Problem{"reader.not_a_report", {{"name", kind.name}}, {}};
    return DocumentReader(kind, document).run();
}

}  // namespace report
