// SPDX-License-Identifier: MPL-2.0
#include "core/reader/read_document.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "core/catalogue/phrase_words.hpp"
#include "core/reader/body_reader.hpp"
#include "core/reader/kind_readers.hpp"
#include "core/reader/prose_columns.hpp"
#include "core/reader/short_forms.hpp"
#include "core/reader/table_cells.hpp"
#include "core/reader/table_words.hpp"
#include "core/reader/text_columns.hpp"
#include "core/reader/unread_numbers.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr std::size_t longest_label = 140, longest_number = 40;  ///< bytes, blanks and all
constexpr std::size_t longest_closing = 140;  ///< bytes of a line that closes by its last words
constexpr std::size_t most_stacked = 400;     ///< lines of labels and numbers that are one table

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

/// The words of the kind with the short forms that the document explains; none when it has none.
std::optional<ReadingWords> reader_of(ReportKind const& kind, std::vector<Line> const& lines) {
    auto const& readers = readers_of(kind);
    auto short_forms = short_forms_in(lines);
    for (auto one = short_forms.begin(); one != short_forms.end();)
        one = readers.figures.index().has_word(one->first) || readers.words.knows(*one)
                  ? short_forms.erase(one)
                  : std::next(one);
    if (short_forms.empty()) return std::nullopt;
    return readers.words.with(short_forms);
}

class DocumentReader {
public:
    DocumentReader(ReportKind const& kind, PlainDocument const& document, OwnWords const& own)
        : kind_(kind),
          lines_(lines_of(document, kind.reading, layout_tables(document, kind),
                          readers_of(kind).figures.index().head_words("apart"))),
          own_reader_(reader_of(kind, lines_)),
          reader_(own_reader_ ? *own_reader_ : readers_of(kind).words),
          envelope_(kind, reader_, readers_of(kind).headings, lines_),
          figures_(readers_of(kind).figures),
          walk_(readers_of(kind).headings),
          body_(kind, reader_, lines_, placements_),
          unread_(kind, figures_, lines_, own) {
        if (envelope_.body() && !envelope_.is_foreign()) envelope_.read_period({});
    }

    Result<OldReport> run() {
        if (envelope_.is_foreign()) return Problem{"reader.foreign", {}, {}};
        if (!envelope_.body()) return Problem{"reader.not_a_report", {{"name", kind_.name}}, {}};
        place_lines();
        // Without the name of the type only several headings tell a report; without any heading
        // a title that says its period does, above a speech or one long text.
        auto const& titled_period = envelope_.envelope().period;
        bool const is_report = envelope_.is_titled() ? has_heading_ || titled_period
                                                     : has_heading_ && opened_.size() >= 3;
        if (!is_report) return Problem{"reader.not_a_report", {{"name", kind_.name}}, {}};
        std::vector<std::size_t> headings;
        for (std::size_t i = 0; i < placements_.size(); ++i)
            if (placements_[i].role == LineRole::heading) headings.push_back(i);
        envelope_.read_period(headings);
        OldReport report;
        report.envelope = envelope_.envelope();
        report.lists = lists();
        unread_.tell(body_.readings(), report);
        tell_readings(body_.readings(), figures_, report);
        report.figures = figures();
        unread_.tell_undecided(report);
        report.texts = texts();
        for (auto& line : lines_) report.lines.push_back(std::move(line.text));
        return report;
    }

private:
    void place_lines() {
        placements_.resize(lines_.size());
        body_.begin(body_frame());
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            placements_[i].role = envelope_.roles()[i];
            bool const apart = lines_[i].from.place != PlainBlock::Place::body && !is_note(i);
            if (placements_[i].role != LineRole::rest || apart) continue;
            lines_[i].words = reader_.words(lines_[i].text, lines_[i].body, period());
        }
        auto const columns = columns_elsewhere(lines_, kind_.reading.ahead);
        bool behind_end = false;
        for (auto i = *envelope_.body(); i < lines_.size();) {
            // What follows the signature is an appendix, with headings of its own.
            if (!behind_end && i > envelope_.end()) walk_.begin_anew(), behind_end = true;
            if (placements_[i].role == LineRole::rest && is_note(i))
                place_note(i), ++i;
            else if (placements_[i].role == LineRole::rest && lines_[i].from.beside)
                body_.note_beside(i), ++i;
            else if (placements_[i].role != LineRole::rest ||
                     lines_[i].from.place != PlainBlock::Place::body)
                ++i;
            else if (!lines_[i].cells.empty())
                i = place_table(i);
            else if (auto const column = columns.find({lines_[i].from.block, lines_[i].from.cell});
                     column != columns.end() && lines_[i].from.in_cell &&
                     lines_[i].from.row > lines_[column->second].from.row)
                place_elsewhere(i, lines_[column->second]), ++i;
            else if (auto const stacked = stacked_at(i); stacked > 0)
                place_stacked(i, i + stacked), i += stacked;
            else
                place_line(i), ++i;
        }
    }

    bool is_note(std::size_t line) const {
        return lines_[line].from.place == PlainBlock::Place::note;
    }

    /// A footnote speaks of what it hangs on, and is no heading whatever it says.
    void place_note(std::size_t i) {
        auto of = i;
        while (of > 0 && is_note(of)) --of;
        auto const& above = placements_[of];
        if (!above.place) return;
        placements_[i] = {LineRole::body, above.place, 0, above.also, above.sure};
        body_.read_line(i);
    }

    /// How many lines from this one on are labels with their numbers below.
    std::size_t stacked_at(std::size_t first) const {
        std::vector<std::string> texts;
        auto const& from = lines_[first].from;
        for (auto i = first; i < lines_.size() && texts.size() < most_stacked; ++i) {
            auto const& line = lines_[i];
            bool const number = texts.size() % 2 == 1;
            bool const fits = line.cells.empty() && line.from.place == from.place &&
                              placements_[i].role == LineRole::rest &&
                              line.text.size() <= (number ? longest_number : longest_label) &&
                              (number || line.depth >= Depth::dash);
            if (!fits || (number && line.text.find_first_of("0123456789") == std::string::npos))
                break;
            texts.push_back(line.text);
        }
        return stacked_lines(texts, 0);
    }

    void place_stacked(std::size_t first, std::size_t end) {
        Placement above{LineRole::body, std::nullopt, 0, {}, true};
        if (first > 0 && placements_[first - 1].place) {
            above.place = placements_[first - 1].place;
            above.also = placements_[first - 1].also;
        }
        for (auto i = first; i < end && above.place; ++i) placements_[i] = above;
        body_.read_stacked(first, end);
    }

    BodyFrame body_frame() const {
        BodyFrame frame;
        frame.period = period();
        if (frame.period) {
            auto const* kind = kind_.period(frame.period->kind);
            frame.is_to_date = kind && (kind->span == PeriodKind::Span::from_january ||
                                        months_of(kind_, *frame.period).first == 1);
        }
        frame.is_asked = !envelope_.envelope().other_periods.empty();
        if (auto const name = words_of(envelope_.envelope().unit_name, {}); !name.empty())
            frame.unit = name.front();
        return frame;
    }

    Period const* period() const {
        auto const& period = envelope_.envelope().period;
        return period ? &*period : nullptr;
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
        body_.read_line(i);
    }

    /// A cell of running text under the head of another time or of plans: it is of the section of
    /// the report that the head names, when that is planned, or of none.
    void place_elsewhere(std::size_t i, Line const& head) {
        HeadingIndex::Walk walk(readers_of(kind_).headings);
        auto const placement = walk.next(head);
        if (!placement.place || body_.is_read(*placement.place)) return;
        placements_[i] = {LineRole::body, placement.place, 0, {}, placement.sure};
        body_.read_line(i);
    }

    /// In the section before the first part, or after the last.
    void set_aside(std::size_t i, std::size_t section) {
        if (kind_.sections[section].numbered) return;
        placements_[i] = {LineRole::body, SectionPlace{section, std::nullopt, false}, 0, {}, true};
        body_.read_line(i);
    }

    /// "Trên đây là …", or a short line that ends as such a text does: "… trân trọng báo cáo./.".
    bool is_closing(Line const& line) const {
        auto const text = std::string_view(line.text).substr(line.body);
        auto const folded = fold(beginning(text, longest_closing));
        auto end = folded;
        while (!end.empty() && std::string_view("./ ").find(end.back()) != std::string_view::npos)
            end.pop_back();
        bool const is_short = text.size() <= longest_closing;
        return std::any_of(
            kind_.reading.closing.begin(), kind_.reading.closing.end(), [&](auto const& closing) {
                auto const tail = tail_of(closing);
                if (tail.empty()) return folded.rfind(fold(closing), 0) == 0;
                auto const wanted = fold(tail);
                return is_short && end.size() >= wanted.size() &&
                       end.compare(end.size() - wanted.size(), wanted.size(), wanted) == 0;
            });
    }

    /// Of "...trân trọng báo cáo" what the last words are.
    static std::string_view tail_of(std::string_view closing) {
        constexpr std::string_view behind = "...";
        return closing.substr(0, behind.size()) == behind ? closing.substr(behind.size())
                                                          : std::string_view();
    }

    /// Of a row with several cells the first, which may say what the table is about: "Tuyên truyền
    /// CCHC|Tin|Bài". None for a row of one cell and its number.
    std::optional<Line> subject_of(Line const& row) const {
        std::size_t filled = 0;
        for (auto c = first_cell(row); c < row.cells.size(); ++c)
            filled += trim(row.cells[c]).empty() ? 0U : 1U;
        if (filled < 2) return std::nullopt;
        auto head = row;
        head.text = row.cells[first_cell(row)];
        head.cells.assign(1, head.text);
        head.body = 0;
        head.words = reader_.words(head.text, 0, period());
        return head;
    }

    /// A table has headings of its own, or stands under the one before it.
    std::size_t place_table(std::size_t first) {
        auto end = first;
        while (end < lines_.size() && of_one_table(lines_[first], lines_[end])) ++end;
        end = std::max(end, first + 1);
        Placement outer{LineRole::body, std::nullopt, 0, {}, true};
        if (first > 0 && placements_[first - 1].place) {
            outer.place = placements_[first - 1].place;
            outer.also = placements_[first - 1].also;
        }
        HeadingIndex::Walk inner(readers_of(kind_).headings);
        bool own = false;
        for (auto i = first; i < end; ++i) {
            if (!has_number(lines_[i], reader_, figures_.index())) {
                auto const head = subject_of(lines_[i]);
                auto placement = inner.next(head ? *head : lines_[i]);
                // The cell that was read stands behind the number of its row.
                if (head && first_cell(lines_[i]) > 0)
                    placement.body += lines_[i].cells.front().size() + 1;
                bool const opens = placement.role == LineRole::heading && placement.place;
                // Heads over columns ("Nội dung|Kế hoạch|Kết quả") open no section.
                if (head &&
                    !(opens && placement.sure && !placement.place->whole_part &&
                      body_.is_read(*placement.place) && figures_.has_figures(placement.place))) {
                    if (own)
                        placements_[i] = {
                            LineRole::body, now_in_table_.place, 0, {}, now_in_table_.sure};
                    if (!own && outer.place) placements_[i] = outer;
                    continue;
                }
                own = own || opens;
                if (own) now_in_table_ = placement;
                if (own) placements_[i] = placement;
            } else if (own) {
                placements_[i] = {LineRole::body, now_in_table_.place, 0, {}, now_in_table_.sure};
            }
            if (!own && outer.place) placements_[i] = outer;
        }
        has_heading_ = has_heading_ || own;
        body_.read_table(first, end);
        return end;
    }

    /// Numbers as the whole document decides them, and texts, in the order of the outline.
    std::vector<FoundFigure> figures() {
        auto found = decide(kind_, figures_, std::move(body_.readings()));
        for (auto& said : body_.texts_said()) {
            FoundFigure one;
            one.id = said.id;
            one.doubtful = true;
            one.sightings.push_back(std::move(said));
            auto const known = std::find_if(found.begin(), found.end(), [&](auto const& figure) {
                return figure.id == one.id;
            });
            if (known == found.end()) found.push_back(std::move(one));
        }
        std::map<std::string, std::size_t> order;
        kind_.each_figure([&](Figure const& figure) { order.emplace(figure.id, order.size()); });
        std::stable_sort(found.begin(), found.end(),
                         [&](auto const& a, auto const& b) { return order[a.id] < order[b.id]; });
        return found;
    }

    std::vector<FoundList> lists() const {
        RowFinder const rows(kind_, reader_, figures_);
        std::map<std::pair<std::size_t, std::size_t>, std::vector<BodyLine const*>> by_group;
        for (auto const& line : body_.body_lines()) {
            auto const& groups = kind_.sections[line.place.section].groups;
            if (line.place.group || groups.size() == 1)
                by_group[{line.place.section, line.place.group.value_or(0)}].push_back(&line);
        }
        std::vector<BodyLine const*> all;
        for (auto const& line : body_.body_lines())
            if (body_.is_read(line.place)) all.push_back(&line);
        std::vector<FoundList> lists;
        for (std::size_t s = 0; s < kind_.sections.size(); ++s)
            for (std::size_t g = 0; g < kind_.sections[s].groups.size(); ++g)
                for (auto const& list : kind_.sections[s].groups[g].lists) {
                    auto const& own = by_group[{s, g}];
                    auto const& lines = list.find.cells.empty() ? own : all;
                    if (auto found = rows.rows(list, lines, own); !found.empty())
                        lists.push_back({list.id, std::move(found)});
                }
        return lists;
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
            if (placement.place) text.heading = id_of(kind_, *placement.place);
            for (auto const& place : placement.also) text.also.push_back(id_of(kind_, place));
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
    std::vector<Line> lines_;
    std::optional<ReadingWords> own_reader_;  ///< of a document that explains short forms
    ReadingWords const& reader_;
    EnvelopeReader envelope_;
    FigureReader const& figures_;
    HeadingIndex::Walk walk_;
    std::vector<Placement> placements_;
    Placement now_in_table_;
    BodyReader body_;
    UnreadNumbers unread_;
    bool has_heading_ = false;
    std::set<std::size_t> opened_;  ///< sections that a heading opened
};

}  // namespace

Result<OldReport> read_document(ReportKind const& kind, PlainDocument const& document,
                                DocumentLimits const& limits, OwnWords const& own) {
    if (!is_within(document, limits)) return Problem{"reader.too_large", {}, {}};
    if (!is_valid(document)) return Problem{"reader.not_a_report", {{"name", kind.name}}, {}};
    return DocumentReader(kind, document, own).run();
}

}  // namespace report
