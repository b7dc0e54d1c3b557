// SPDX-License-Identifier: MPL-2.0
#include "core/reader/read_document.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "core/catalogue/phrase_words.hpp"
#include "core/reader/kind_readers.hpp"
#include "core/reader/number_context.hpp"
#include "core/reader/table_cells.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

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

/// So many figures of one group in a row tell that a text has come to it.
constexpr std::size_t telling_figures = 2;
/// So many words in front of a table may be its caption.
constexpr std::size_t longest_caption = 40;
/// Lines above a table among which one may name its unit, and the words of such a one.
constexpr std::size_t most_caption_lines = 3;
constexpr std::size_t longest_unit_line = 14;
/// What an office said counts as much as a good many words.
constexpr int points_of_own_words = 40;

/// A paragraph that ends in the middle of a number: "… 2." and below "098 hồ sơ".
bool is_torn(std::string_view above, std::string_view below) {
    auto end = above.size();
    if (end > 0 && (above[end - 1] == '.' || above[end - 1] == ',')) --end;
    auto const digit = [](char c) { return c >= '0' && c <= '9'; };
    auto from = end;
    while (from > 0 && digit(above[from - 1])) --from;
    std::size_t next = 0;
    while (next < below.size() && digit(below[next])) ++next;
    return end > from && end - from <= 3 && next == 3;
}

class DocumentReader {
public:
    DocumentReader(ReportKind const& kind, PlainDocument const& document, OwnWords const& own)
        : kind_(kind),
          own_(own),
          reader_(readers_of(kind).words),
          lines_(lines_of(document, kind.reading, layout_tables(document, kind))),
          envelope_(kind, reader_, readers_of(kind).headings, lines_),
          figures_(readers_of(kind).figures),
          walk_(readers_of(kind).headings) {
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
        report.lists = lists();
        tell_unread(report);
        tell_readings(report);
        report.figures = figures();
        tell_undecided(report);
        report.texts = texts();
        for (auto& line : lines_) report.lines.push_back(std::move(line.text));
        return report;
    }

private:
    void place_lines() {
        placements_.resize(lines_.size());
        if (auto const& period = envelope_.envelope().period) {
            auto const* kind = kind_.period(period->kind);
            is_to_date_ = kind && (kind->span == PeriodKind::Span::from_january ||
                                   months_of(kind_, *period).first == 1);
        }
        if (auto const name = words_of(envelope_.envelope().unit_name, {}); !name.empty())
            unit_ = name.front();
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            placements_[i].role = envelope_.roles()[i];
            bool const apart = lines_[i].from.place != PlainBlock::Place::body;
            if (placements_[i].role != LineRole::rest || apart) continue;
            lines_[i].words = reader_.words(lines_[i].text, lines_[i].body, period());
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
        HeadingIndex::Walk inner(readers_of(kind_).headings);
        bool own = false;
        for (auto i = first; i < end; ++i) {
            if (!has_number(lines_[i], reader_, figures_.index())) {
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
        read_table(first, end);
        return end;
    }

    void read_table(std::size_t first, std::size_t end) {
        TableFrame frame;
        frame.period = period();
        frame.is_to_date = is_to_date_;
        frame.is_asked = !envelope_.envelope().other_periods.empty();
        auto const& index = figures_.index();
        if (first > 0 && !lines_[first - 1].from.in_table &&
            lines_[first - 1].words.size() <= longest_caption) {
            frame.caption = fold(lines_[first - 1].text);
            // A caption names what its table is about, not what narrows single numbers.
            auto const narrowing = index.narrowing() & ~index.soft();
            frame.soft = index.traits(lines_[first - 1].words) & ~index.sums() & ~narrowing;
        }
        for (auto i = first; i-- > 0 && i + most_caption_lines >= first;)
            if (!lines_[i].from.in_table && lines_[i].words.size() <= longest_unit_line)
                frame.caption += " " + fold(lines_[i].text);
        auto const from = readings_.size();
        auto table = table_cells(lines_, first, end, figures_.index(), reader_, frame);
        for (auto& cell : table.cells) {
            auto const& place = placements_[cell.line].place;
            if (place && !is_read(*place)) continue;
            // The heading tells more than the paragraph in front, when it is that of a group.
            auto const traits =
                figures_.traits_of(place) & ~index.dimensions_of(cell.statement.all());
            auto& soft = cell.statement.soft;
            soft = place && place->group ? (soft & ~index.dimensions_of(traits)) | traits
                                         : soft | (traits & ~index.dimensions_of(soft));
            auto source = lines_[cell.line].text;
            std::replace(source.begin(), source.end(), '\t', '|');
            readings_.push_back(figures_.reading(cell.statement, cell.quantity, cell.text,
                                                 std::move(source), place, cell.line));
            readings_.back().from = cell.from;
            readings_.back().until = cell.from + cell.text.size();
            readings_.back().total = cell.total;
        }
        prefer_totals(from);
        for (auto const& prose : table.prose) read_prose(prose);
    }

    /// A cell of words, read as the sentence that it makes with its row.
    void read_prose(TableProse const& prose) {
        auto const& place = placements_[prose.line].place;
        if (place && !is_read(*place)) return;
        auto frame = prose.frame;
        frame.unit = unit_;
        auto const traits = figures_.traits_of(place);
        frame.soft |= traits & ~figures_.index().dimensions_of(frame.soft);
        auto const words = reader_.words(prose.text, 0, period());
        auto const statements = figures_.statements().read(words, frame);
        auto source = lines_[prose.line].text;
        std::replace(source.begin(), source.end(), '\t', '|');
        for (auto& one :
             figures_.readings({&prose.text, &words, place, prose.line, {}}, statements)) {
            auto const piece = std::find_if(
                prose.pieces.begin(), prose.pieces.end(),
                [&](auto const& p) { return one.from >= p.from && one.until <= p.until; });
            if (piece == prose.pieces.end()) continue;
            one.until = one.until - piece->from + piece->at;
            one.from = one.from - piece->from + piece->at;
            one.source = source;
            one.statement.in_table = true;
            readings_.push_back(std::move(one));
        }
    }

    /// Beside the row that adds a table up the others are parts.
    void prefer_totals(std::size_t from) {
        std::set<std::size_t> added;
        for (auto i = from; i < readings_.size(); ++i)
            if (readings_[i].total)
                for (auto const& choice : readings_[i].choices) added.insert(choice.figure);
        for (auto i = from; i < readings_.size(); ++i) {
            auto& choices = readings_[i].choices;
            if (!readings_[i].total && choices.size() == 1 &&
                added.count(choices.front().figure) > 0)
                choices.clear();
        }
    }

    /// What is planned for the next period has no figures of this one.
    bool is_read(SectionPlace const& place) const { return !kind_.sections[place.section].planned; }

    void read_line(std::size_t i) {
        auto const& line = lines_[i];
        auto const& placement = placements_[i];
        if (line.words.empty()) return;
        bool const is_heading = placement.role == LineRole::heading;
        if (is_heading) frames_.clear();
        auto const rank = rank_of(line.depth);
        while (!frames_.empty() && frames_.back().first >= rank) frames_.pop_back();
        StatementFrame frame;
        if (!frames_.empty()) frame = frames_.back().second;
        frame.is_to_date = is_to_date_;
        frame.is_asked = !envelope_.envelope().other_periods.empty();
        frame.unit = unit_;
        auto traits = figures_.traits_of(placement.place);
        for (auto const& also : placement.also) traits |= figures_.traits_of(also);
        frame.soft |= traits & ~figures_.index().dimensions_of(frame.soft);
        auto words = line.words;
        if (i + 1 < lines_.size() && is_torn(line.text, lines_[i + 1].text))
            tear(words.back(), words);
        if (i > 0 && is_torn(lines_[i - 1].text, line.text)) tear(words.front(), words);
        auto statements = figures_.statements().read(words, frame);
        if (!placement.place || is_read(*placement.place)) {
            ReadText text{&line.text, &words, placement.place, i, placement.also};
            auto readings = figures_.readings(text, statements);
            if (is_heading)
                drift_ = {};
            else
                follow_content(text, frame, readings, statements);
            std::move(readings.begin(), readings.end(), std::back_inserter(readings_));
            for (auto& said : figures_.texts({&line.text, &words, placement.place, i, {}}))
                texts_said_.push_back(std::move(said));
        }
        auto const& last = line.words.back();
        bool const leads_on = last.kind == ReadingWord::Kind::mark && last.text == ":";
        if (leads_on && !is_heading) {
            frames_.emplace_back(rank, figures_.statements().below(words, statements, frame));
        } else if (statements.size() == 1 && !is_heading && line.depth != Depth::unmarked) {
            auto under = frame;
            under.beside = statements.front().all();
            under.elsewhere = frame.elsewhere || statements.front().elsewhere;
            frames_.emplace_back(rank, std::move(under));
        }
        if (!placement.place) return;
        BodyLine body{&line,
                      i,
                      *placement.place,
                      is_heading ? placement.body : line.body,
                      std::move(statements),
                      !frames_.empty()};
        if (body.from < line.text.size()) body_lines_.push_back(std::move(body));
    }

    /// Lists often go on without a heading. Where nothing in a line is of the section it stands
    /// under, it is read as of the group that its numbers, or those of the lines above it, are of.
    void follow_content(ReadText const& text, StatementFrame frame,
                        std::vector<FigureReading>& readings, std::vector<Statement>& statements) {
        if (!figures_.has_figures(text.place)) return;
        std::map<std::pair<std::size_t, std::size_t>, std::set<std::size_t>> told;
        bool at_home = false;
        for (auto const& reading : readings) {
            if (reading.choices.size() != 1) continue;
            auto const figure = reading.choices.front().figure;
            auto const home = figures_.home_of(figure);
            at_home = at_home || (!reading.choices.front().weak && is_of(home, text));
            if ((reading.statement.own & ~figures_.index().soft()).any())
                told[{home.section, home.group.value_or(0)}].insert(figure);
        }
        bool const is_listed = std::any_of(
            statements.begin(), statements.end(),
            [&](Statement const& one) { return figures_.is_of_a_list(one, text.place); });
        if (at_home || is_listed) {
            drift_ = {};
            return;
        }
        auto const most = std::max_element(
            told.begin(), told.end(),
            [](auto const& a, auto const& b) { return a.second.size() < b.second.size(); });
        if (most != told.end()) {
            SectionPlace const place{most->first.first, most->first.second, false};
            bool const same = drift_.place && !(*drift_.place != place);
            drift_ = {place, most->second.size() + (same ? drift_.figures : 0)};
        }
        if (!drift_.place) return;
        auto const& index = figures_.index();
        auto const traits = figures_.traits_of(drift_.place);
        frame.soft = (frame.soft & ~index.dimensions_of(traits)) | traits;
        auto moved = text;
        if (drift_.figures >= telling_figures) moved.place = drift_.place, moved.also.clear();
        auto again = figures_.statements().read(*text.words, frame);
        auto found = figures_.readings(moved, again);
        auto const count = [](std::vector<FigureReading> const& all) {
            return std::count_if(all.begin(), all.end(),
                                 [](auto const& one) { return !one.choices.empty(); });
        };
        if (count(found) < count(readings)) return;
        for (auto& one : found) one.place = text.place;
        readings = std::move(found);
        statements = std::move(again);
    }

    static bool is_of(SectionPlace const& home, ReadText const& text) {
        auto const same = [&](SectionPlace const& one) { return one.section == home.section; };
        return (text.place && same(*text.place)) ||
               std::any_of(text.also.begin(), text.also.end(), same);
    }

    /// The number at a torn end of a paragraph has no value.
    static void tear(ReadingWord& end, std::vector<ReadingWord>& words) {
        auto* word = &end;
        if (word->kind == ReadingWord::Kind::mark && words.size() > 1)
            word = &words[words.size() - 2];
        if (word->kind != ReadingWord::Kind::number) return;
        auto quantity = *word->quantity;
        quantity.value.reset();
        quantity.hundredths.reset();
        quantity.number.value.reset();
        word->quantity = std::make_shared<Quantity const>(std::move(quantity));
    }

    /// Numbers that nothing tells: what the office said of them, else the clerk is shown them.
    void tell_unread(OldReport& report) {
        std::map<std::string, std::size_t> known;
        for (std::size_t f = 0; f < figures_.figures().size(); ++f)
            known.emplace(figures_.figures()[f]->id, f);
        for (auto& reading : readings_) {
            if (reading.statement.denied || reading.statement.elsewhere) continue;
            if (reading.choices.size() == 1) continue;
            auto unread = unread_of(reading);
            if (!reading.choices.empty()) {
                undecided_.push_back(std::move(unread));
                continue;
            }
            bool is_whole = false;
            auto const* word = own_.find(unread.context, is_whole);
            auto const figure = word ? known.find(word->figure) : known.end();
            if (figure != known.end() && fits(*figures_.figures()[figure->second], reading)) {
                reading.choices = {{figure->second, 0, points_of_own_words, !is_whole}};
                reading.sure = is_whole && reading.clean && !reading.other;
                reading.own_words = word->context.sentence;
            } else {
                report.unread.push_back(std::move(unread));
            }
        }
    }

    UnreadNumber unread_of(FigureReading const& reading) const {
        UnreadNumber unread;
        unread.text = reading.text;
        unread.source = reading.source;
        unread.line = reading.line;
        unread.from = reading.from;
        unread.until = reading.until;
        if (reading.value && !reading.other) unread.value = value_of(reading);
        unread.is_money = reading.money;
        if (reading.place) unread.heading = id_of(*reading.place);
        unread.context = context_of(reading, lines_, figures_.index(), unread.heading);
        return unread;
    }

    /// Numbers that might be several figures, and that no sum decided, are not understood either.
    void tell_undecided(OldReport& report) {
        std::set<std::pair<std::size_t, std::size_t>> decided;
        for (auto const& figure : report.figures)
            for (auto const& sighting : figure.sightings)
                decided.insert({sighting.line, sighting.from});
        for (auto& one : undecided_)
            if (decided.count({one.line, one.from}) == 0) report.unread.push_back(std::move(one));
        std::stable_sort(report.unread.begin(), report.unread.end(),
                         [](UnreadNumber const& a, UnreadNumber const& b) {
                             return std::make_pair(a.line, a.from) < std::make_pair(b.line, b.from);
                         });
    }

    static Value value_of(FigureReading const& reading) {
        return reading.percent ? Value(Percent{*reading.value})
                               : Value(Amount{*reading.value, reading.at_least});
    }

    static bool fits(Figure const& figure, FigureReading const& reading) {
        bool const percent = figure.kind == FigureKind::percent;
        bool const money = figure.kind == FigureKind::money;
        return reading.value && percent == reading.percent && money == reading.money &&
               (percent || money || figure.kind == FigureKind::count) &&
               (!reading.at_least || figure.lower_bound);
    }

    void tell_readings(OldReport& report) const {
        for (auto const& reading : readings_) {
            if (reading.choices.size() != 1 || !reading.value || reading.other) continue;
            Sighting one;
            one.id = figures_.figures()[reading.choices.front().figure]->id;
            one.value = value_of(reading);
            one.text = reading.text;
            one.source = reading.source;
            one.doubtful = !reading.sure;
            one.line = reading.line;
            one.from = reading.from;
            one.until = reading.until;
            one.denied = reading.statement.denied;
            one.rank = reading.choices.front().rank;
            one.score = reading.choices.front().score;
            one.own_words = reading.own_words;
            report.readings.push_back(std::move(one));
        }
    }

    /// Numbers as the whole document decides them, and texts, in the order of the outline.
    std::vector<FoundFigure> figures() {
        auto found = decide(kind_, figures_, std::move(readings_));
        for (auto& said : texts_said_) {
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
        for (auto const& line : body_lines_) {
            auto const& groups = kind_.sections[line.place.section].groups;
            if (line.place.group || groups.size() == 1)
                by_group[{line.place.section, line.place.group.value_or(0)}].push_back(&line);
        }
        std::vector<BodyLine const*> all;
        for (auto const& line : body_lines_)
            if (is_read(line.place)) all.push_back(&line);
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
    OwnWords const& own_;
    ReadingWords const& reader_;
    std::vector<Line> lines_;
    EnvelopeReader envelope_;
    FigureReader const& figures_;
    HeadingIndex::Walk walk_;
    std::vector<Placement> placements_;
    Placement now_in_table_;
    std::vector<BodyLine> body_lines_;
    /// What the lines below a line stand under, by its depth.
    std::vector<std::pair<int, StatementFrame>> frames_;
    std::vector<FigureReading> readings_;
    std::vector<UnreadNumber> undecided_;
    std::vector<Sighting> texts_said_;
    /// The group that the lines under a heading have come to without a heading of their own.
    struct Drift {
        std::optional<SectionPlace> place;
        std::size_t figures = 0;
    };
    Drift drift_;
    std::string unit_;  ///< first word of the unit's name
    bool is_to_date_ = false;
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
