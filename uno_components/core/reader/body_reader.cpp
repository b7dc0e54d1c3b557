// SPDX-License-Identifier: MPL-2.0
#include "core/reader/body_reader.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <memory>
#include <set>
#include <string_view>

#include "core/catalogue/phrase_words.hpp"
#include "core/reader/shared_units.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

/// Rows that name a thing, before the others of a table are taken to count it.
constexpr std::size_t least_named = 2;

/// So many blanks more in front of a line say that it is a part of the one above.
constexpr std::size_t least_indent = 2;
/// Words behind the number of a line that is but a label and its number: "hồ sơ", "lượt người".
constexpr std::size_t longest_title_of_part = 8;  ///< words
constexpr std::size_t longest_unit = 3;

std::size_t blanks_before(std::string const& text) {
    return std::min(text.find_first_not_of(' '), text.size());
}

/// So many figures of one group in a row tell that a text has come to it.
constexpr std::size_t telling_figures = 2;
/// So many words in front of a table may be its caption.
constexpr std::size_t longest_caption = 40;
/// Lines above a table among which one may name its unit, and the words of such a one.
constexpr std::size_t most_caption_lines = 3;
constexpr std::size_t longest_unit_line = 14;

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

bool is_of(SectionPlace const& home, ReadText const& text) {
    auto const same = [&](SectionPlace const& one) { return one.section == home.section; };
    return (text.place && same(*text.place)) ||
           std::any_of(text.also.begin(), text.also.end(), same);
}

/// "Bảng 2. Kết quả năm 2021" above a table, in a report of another year.
bool names_another_time(Line const& caption) {
    std::size_t numbers = 0;
    bool own = false, other = false;
    for (auto const& word : caption.words) {
        numbers += word.kind == ReadingWord::Kind::number ? 1U : 0U;
        own = own || word.scope == ReadingWord::Scope::own;
        // "Số liệu 11 tháng" of a report that names its days: so long a time, not another one.
        bool const length = word.text.find_first_of("0123456789") == 0;
        other = other || (word.scope == ReadingWord::Scope::other && !length);
    }
    return other && !own && numbers <= 1;
}

/// The number at a torn end of a paragraph has no value.
void tear(ReadingWord& end, std::vector<ReadingWord>& words) {
    auto* word = &end;
    if (word->kind == ReadingWord::Kind::mark && words.size() > 1) word = &words[words.size() - 2];
    if (word->kind != ReadingWord::Kind::number) return;
    auto quantity = *word->quantity;
    quantity.value.reset();
    quantity.hundredths.reset();
    quantity.number.value.reset();
    word->quantity = std::make_shared<Quantity const>(std::move(quantity));
}

}  // namespace

void BodyReader::read_table(std::size_t first, std::size_t end) {
    TableFrame frame;
    frame.period = frame_.period;
    frame.is_to_date = frame_.is_to_date;
    frame.is_asked = frame_.is_asked;
    auto const& index = figures_.index();
    // Tables that stand abreast share what stands above them.
    auto above = first;
    while (above > 0 && lines_[above - 1].part > 0 && lines_[first].part > 0 &&
           lines_[above - 1].from.block == lines_[first].from.block)
        --above;
    if (above > 0 && !lines_[above - 1].from.in_table &&
        lines_[above - 1].words.size() <= longest_caption) {
        auto const& caption = lines_[above - 1];
        frame.caption = fold(caption.text);
        // A caption names what its table is about, not what narrows single numbers.
        auto const narrowing = index.narrowing() & ~index.soft();
        frame.soft = index.traits(caption.words) & ~index.sums() & ~narrowing;
        frame.elsewhere = names_another_time(caption);
    }
    for (auto i = above; i-- > 0 && i + most_caption_lines >= above;)
        if (!lines_[i].from.in_table && lines_[i].words.size() <= longest_unit_line)
            frame.caption += " " + fold(lines_[i].text);
    auto const from = readings_.size();
    auto table = table_cells(lines_, first, end, figures_.index(), reader_, frame);
    std::vector<std::pair<std::size_t, TableCell const*>> bare;
    for (auto& cell : table.cells) {
        auto const& place = placements_[cell.line].place;
        if (place && !is_read(*place)) continue;
        if (tells_no_thing(cell)) bare.emplace_back(readings_.size(), &cell);
        auto source = lines_[cell.line].text;
        std::replace(source.begin(), source.end(), '\t', '|');
        auto const& also = placements_[cell.line].also;
        auto reading = read_cell(cell, source, place, {});
        // Under a heading of several sections it may be of any of them.
        auto const is_told = [](FigureReading const& one) {
            return !one.choices.empty() && !one.choices.front().weak;
        };
        if (!is_told(reading) && !also.empty())
            if (auto again = read_cell(cell, source, place, also);
                is_told(again) || reading.choices.empty())
                reading = std::move(again);
        readings_.push_back(std::move(reading));
        readings_.back().from = cell.from;
        readings_.back().until = cell.from + cell.text.size();
        readings_.back().total = cell.total;
    }
    name_only_thing(from, bare);
    prefer_totals(from);
    drop_shares_of_one(from);
    for (auto const& prose : table.prose) read_prose(prose);
}

void BodyReader::read_stacked(std::size_t first, std::size_t end) {
    TableFrame frame;
    frame.period = frame_.period;
    frame.is_to_date = frame_.is_to_date;
    frame.is_asked = frame_.is_asked;
    std::vector<Line> rows;
    for (auto i = first; i + 1 < end; i += 2) {
        auto& row = rows.emplace_back(lines_[i + 1]);
        row.cells = {trim(lines_[i].text), trim(lines_[i + 1].text)};
        row.text = row.cells[0] + "\t" + row.cells[1];
        row.body = 0;
    }
    auto const value_line = [&](std::size_t row) { return first + 2 * row + 1; };
    /// Where in the line of the number a byte of its row stands.
    auto const in_line = [&](std::size_t row, std::size_t at) {
        auto const blanks = lines_[value_line(row)].text.find(rows[row].cells[1]);
        return at - rows[row].cells[0].size() - 1 + blanks;
    };
    auto table = table_cells(rows, 0, rows.size(), figures_.index(), reader_, frame);
    auto const from = readings_.size();
    for (auto& cell : table.cells) {
        auto const row = cell.line;
        cell.line = value_line(row);
        if (cell.from <= rows[row].cells[0].size()) continue;  // "Trên 5" as a label
        auto const& place = placements_[cell.line].place;
        if (place && !is_read(*place)) continue;
        auto const source = rows[row].cells[0] + " " + rows[row].cells[1];
        readings_.push_back(read_cell(cell, source, place, placements_[cell.line].also));
        readings_.back().from = in_line(row, cell.from);
        readings_.back().until = readings_.back().from + cell.text.size();
    }
    prefer_totals(from);
    for (auto& prose : table.prose) {
        auto const label = rows[prose.line].cells[0].size();
        if (std::any_of(prose.pieces.begin(), prose.pieces.end(),
                        [&](auto const& piece) { return piece.at <= label; }))
            continue;
        for (auto& piece : prose.pieces) piece.at = in_line(prose.line, piece.at);
        prose.line = value_line(prose.line);
        read_prose(prose);
    }
}

FigureReading BodyReader::read_cell(TableCell const& cell, std::string const& source,
                                    std::optional<SectionPlace> const& place,
                                    std::vector<SectionPlace> const& also) const {
    auto const& index = figures_.index();
    auto statement = cell.statement;
    auto traits = figures_.traits_of(place);
    for (auto const& other : also) traits |= figures_.traits_of(other);
    traits &= ~index.dimensions_of(statement.all());
    auto& soft = statement.soft;
    // The heading tells more than the paragraph in front, when it is that of a group.
    soft = place && place->group ? (soft & ~index.dimensions_of(traits)) | traits
                                 : soft | (traits & ~index.dimensions_of(soft));
    auto reading =
        figures_.reading(statement, cell.quantity, cell.text, source, place, also, cell.line);
    if (cell.done.none() || (!reading.choices.empty() && !reading.choices.front().weak))
        return reading;
    // "Nhiệm vụ cải cách hành chính|36|27" below "Kế hoạch|Thực hiện": done of what was planned.
    statement.own |= cell.done;
    auto done =
        figures_.reading(statement, cell.quantity, cell.text, source, place, also, cell.line);
    if (done.choices.size() != 1 || done.choices.front().weak) return reading;
    done.sure = done.sure && (done.percent || figures_.whole_of(done.choices.front().figure));
    return done;
}

void BodyReader::note_beside(std::size_t i) {
    auto const& line = lines_[i];
    // A number alone is of a column of points.
    if (std::none_of(line.words.begin(), line.words.end(),
                     [](ReadingWord const& word) { return word.kind == ReadingWord::Kind::word; }))
        return;
    StatementFrame frame;
    frame.elsewhere = frame.of_others = true;
    ReadText const text{&line.text, &line.words, std::nullopt, i, {}};
    auto readings = figures_.readings(text, figures_.statements().read(line.words, frame));
    std::move(readings.begin(), readings.end(), std::back_inserter(readings_));
}

/// A cell of words, read as the sentence that it makes with its row.
void BodyReader::read_prose(TableProse const& prose) {
    auto const& place = placements_[prose.line].place;
    if (place && !is_read(*place)) return;
    auto frame = prose.frame;
    frame.unit = frame_.unit;
    auto traits = figures_.traits_of(place);
    auto const& also = placements_[prose.line].also;
    for (auto const& other : also) traits |= figures_.traits_of(other);
    frame.soft |= traits & ~figures_.index().dimensions_of(frame.soft);
    auto const words = reader_.words(prose.text, 0, frame_.period);
    auto const statements = figures_.statements().read(words, frame);
    auto source = lines_[prose.line].text;
    std::replace(source.begin(), source.end(), '\t', '|');
    for (auto& one :
         figures_.readings({&prose.text, &words, place, prose.line, also}, statements)) {
        auto const piece =
            std::find_if(prose.pieces.begin(), prose.pieces.end(),
                         [&](auto const& p) { return one.from >= p.from && one.until <= p.until; });
        if (piece == prose.pieces.end()) continue;
        one.until = one.until - piece->from + piece->at;
        one.from = one.from - piece->from + piece->at;
        one.source = source;
        one.statement.in_table = true;
        one.statement.unsettled = prose.unsettled;
        one.sure = one.sure && !prose.unsettled && !prose.is_remark;
        readings_.push_back(std::move(one));
    }
}

bool BodyReader::tells_no_thing(TableCell const& cell) const {
    auto const things = figures_.index().things() & ~figures_.index().soft();
    return !cell.statement.elsewhere && (cell.statement.all() & things).none();
}

/// "Hồ sơ đã giải quyết|2.702|3.029", "Giải quyết trước hạn|2.301|2.716": where all rows of a table
/// that name a thing name the same, the others count it, too.
void BodyReader::name_only_thing(
    std::size_t from, std::vector<std::pair<std::size_t, TableCell const*>> const& bare) {
    auto const& index = figures_.index();
    auto const things = index.things() & ~index.soft();
    TraitSet counted;
    std::size_t rows = 0;
    for (auto i = from; i < readings_.size(); ++i) {
        auto const& one = readings_[i];
        auto const named = one.statement.all() & things;
        if (one.percent || one.money || named.none() || one.statement.foreign_thing) continue;
        counted |= named;
        if (one.choices.size() == 1) ++rows;
    }
    if (counted.count() != 1 || rows < least_named) return;
    for (auto const& [at, cell] : bare) {
        auto& one = readings_[at];
        if (!one.choices.empty() || one.percent || one.money || !one.value) continue;
        auto named = *cell;
        named.statement.soft |= counted;
        auto again = read_cell(named, one.source, one.place, one.also);
        again.from = one.from;
        again.until = one.until;
        again.total = one.total;
        one = std::move(again);
    }
}

/// "Đúng hạn|108|16,27" below "Trước hạn|550|82,83": the share of one of them is not that of both.
void BodyReader::drop_shares_of_one(std::size_t from) {
    auto const figure_in = [&](FigureReading const& one) {
        return one.choices.size() == 1 && !one.percent
                   ? figures_.figures()[one.choices.front().figure]->id
                   : std::string();
    };
    std::set<std::string> counted;
    for (auto i = from; i < readings_.size(); ++i) counted.insert(figure_in(readings_[i]));
    std::string beside;
    for (auto i = from; i < readings_.size(); ++i) {
        auto& one = readings_[i];
        if (i == from || readings_[i - 1].line != one.line) beside.clear();
        if (!one.percent) {
            beside = figure_in(one);
            continue;
        }
        auto const is_of_several = [&](FigureChoice const& choice) {
            auto const& derive = figures_.figures()[choice.figure]->derive;
            if (!derive || derive->rule != Derivation::Rule::share_of) return false;
            auto const& parts = derive->of;
            return parts.size() > 1 &&
                   std::find(parts.begin(), parts.end(), beside) != parts.end() &&
                   std::all_of(parts.begin(), parts.end(),
                               [&](std::string const& part) { return counted.count(part) > 0; });
        };
        one.choices.erase(std::remove_if(one.choices.begin(), one.choices.end(), is_of_several),
                          one.choices.end());
    }
}

/// Beside the row that adds a table up the others are parts.
void BodyReader::prefer_totals(std::size_t from) {
    std::set<std::size_t> added;
    std::map<std::size_t, std::size_t> named;
    auto const narrowing = figures_.index().narrowing() & ~figures_.index().soft();
    for (auto i = from; i < readings_.size(); ++i) {
        auto const& one = readings_[i];
        if (one.total)
            for (auto const& choice : one.choices) added.insert(choice.figure);
        if (one.total || one.choices.size() != 1) continue;
        auto const& choice = one.choices.front();
        auto const& meaning = figures_.figures()[choice.figure]->means[choice.rank];
        auto const words = (meaning.needs | meaning.may) & one.statement.own & narrowing;
        if (words.any() && !choice.weak) ++named[choice.figure];
    }
    // "Khối UBND|40" and "Cộng|60": what one row names by itself the sum of all rows is not.
    auto const is_named = [&](FigureChoice const& choice) {
        auto const found = named.find(choice.figure);
        return found != named.end() && found->second == 1;
    };
    for (auto i = from; i < readings_.size(); ++i) {
        auto& choices = readings_[i].choices;
        if (readings_[i].total)
            choices.erase(std::remove_if(choices.begin(), choices.end(), is_named), choices.end());
    }
    for (auto const& [figure, rows] : named)
        if (rows == 1) added.erase(figure);
    if (added.empty()) return;
    for (auto i = from; i < readings_.size(); ++i) {
        auto& choices = readings_[i].choices;
        if (readings_[i].total || choices.empty()) continue;
        bool const again = choices.size() == 1 && added.count(choices.front().figure) > 0;
        // "Người có công | 26": the row's own words say nothing of what its column counts.
        bool const by_column =
            std::none_of(choices.begin(), choices.end(), [&](FigureChoice const& one) {
                auto const& meaning = figures_.figures()[one.figure]->means[one.rank];
                auto const deeds = meaning.may & figures_.index().events();
                return ((meaning.needs | deeds) & readings_[i].statement.own).any();
            });
        if (again || by_column) choices.clear();
    }
}

/// How deep a line is among the lines of a section: plain ones stand above the dashes, and those
/// that blanks set off from the plain one above beside them.
int BodyReader::rank_of(Line const& line) {
    auto const dash = 2 * static_cast<int>(Depth::dash);
    if (behind_answer_word(line.words) > 0) return dash;
    if (line.depth != Depth::unmarked) return 2 * static_cast<int>(line.depth);
    auto const indent = blanks_before(line.text);
    if (indent >= indent_ + least_indent) return dash;
    indent_ = indent;
    return dash - 1;
}

/// The word behind "Trả lời:" with which a line begins; 0 when it does not.
std::size_t BodyReader::behind_answer_word(std::vector<ReadingWord> const& words) const {
    if (!answers_) {
        auto& made = answers_.emplace();
        for (auto const& answer : figures_.index().head_words("answer"))
            made.push_back(words_of(answer, reader_.abbreviations()));
    }
    for (auto const& answer : *answers_) {
        auto const end = behind_phrase(words, 0, answer);
        if (end > 0 && end < words.size() && words[end].text == ":") return end + 1;
    }
    return 0;
}

/// "Số hồ sơ đã giải quyết ..... 1.197 hồ sơ" over lines that are set off below it.
bool BodyReader::heads_indented(std::size_t i, std::vector<Statement> const& statements) const {
    if (statements.size() != 1 || i + 1 >= lines_.size()) return false;
    auto const& line = lines_[i];
    auto const& below = lines_[i + 1];
    auto const& one = statements.front();
    bool const set_off = below.cells.empty() && (below.depth >= Depth::dash) &&
                         blanks_before(below.text) >= blanks_before(line.text) + least_indent;
    return set_off && !one.elsewhere && one.word + longest_unit >= line.words.size() - 1;
}

/// A heading, or a line above the amounts, may name their unit.
void BodyReader::take_unit(std::size_t i, bool is_heading) {
    auto const unit = unit_for_lines_below(lines_[i].words, lines_[i].text, reader_.quantities());
    if (unit || is_heading) unit_ = unit;
}

/// What is nothing as a count may be an amount in the unit that was named above.
void BodyReader::read_in_unit(ReadText const& text, StatementFrame const& frame,
                              std::vector<FigureReading>& readings) const {
    if (!unit_) return;
    auto const words = in_unit(*text.words, *unit_);
    if (!words) return;
    auto again = text;
    again.words = &*words;
    for (auto& amount : figures_.readings(again, figures_.statements().read(*words, frame))) {
        if (!amount.money || amount.choices.empty()) continue;
        for (auto& one : readings)
            if (one.from == amount.from && one.choices.empty()) {
                one = std::move(amount);
                break;
            }
    }
}

/// What the lines above line `i` say of it; what they say of lines as deep as it ends here.
StatementFrame BodyReader::frame_of(std::size_t i) {
    auto const rank = rank_of(lines_[i]);
    while (!frames_.empty() && frames_.back().first >= rank) frames_.pop_back();
    StatementFrame frame;
    if (!frames_.empty()) frame = frames_.back().second;
    frame.is_to_date = frame_.is_to_date;
    frame.is_asked = frame_.is_asked;
    frame.unit = frame_.unit;
    return frame;
}

void BodyReader::read_line(std::size_t i) {
    auto const& line = lines_[i];
    auto const& placement = placements_[i];
    if (line.words.empty()) return;
    bool const is_heading = placement.role == LineRole::heading;
    if (is_heading) frames_.clear(), indent_ = 0;
    auto frame = frame_of(i);
    take_unit(i, is_heading);
    auto traits = figures_.traits_of(placement.place);
    for (auto const& also : placement.also) traits |= figures_.traits_of(also);
    frame.soft |= traits & ~figures_.index().dimensions_of(frame.soft);
    auto words = line.words;
    auto const answer = behind_answer_word(words);
    for (std::size_t w = 0; w < answer; ++w) {
        words[w].kind = ReadingWord::Kind::mark;
        words[w].text = "-";
    }
    if (i + 1 < lines_.size() && is_torn(line.text, lines_[i + 1].text)) tear(words.back(), words);
    if (i > 0 && is_torn(lines_[i - 1].text, line.text)) tear(words.front(), words);
    auto statements = figures_.statements().read(words, frame);
    // A number that stands alone in its line, as that of a page, says nothing.
    if (words.size() == 1 && line.label.empty())
        for (auto& one : statements) one.foreign_thing = true;
    if (!placement.place || is_read(*placement.place)) {
        ReadText text{&line.text, &words, placement.place, i, placement.also};
        auto readings = figures_.readings(text, statements);
        read_in_unit(text, frame, readings);
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
    bool const asks = last.kind == ReadingWord::Kind::mark && last.text == "?";
    if (asks) {
        // What was asked says what the answer is about, and of which of its numbers does not.
        auto under = frame;
        auto const said = figures_.index().traits(words);
        under.soft = (under.soft & ~figures_.index().dimensions_of(said)) | said;
        frames_.emplace_back(rank_of(line), std::move(under));
    } else if (leads_on && !is_heading) {
        frames_.emplace_back(rank_of(line), figures_.statements().below(words, statements, frame));
    } else if (!is_heading && statements.empty() && line.depth != Depth::unmarked &&
               words.size() <= longest_title_of_part) {
        // "a) Đất đai": what stands below is of that field, or of somebody else.
        auto const below = figures_.statements().below(words, statements, frame);
        auto under = frame;
        under.of_others = below.of_others;
        under.elsewhere = below.elsewhere;
        if (under.of_others || under.elsewhere)
            frames_.emplace_back(rank_of(line), std::move(under));
    } else if (!is_heading && (line.depth != Depth::unmarked ? statements.size() == 1
                                                             : heads_indented(i, statements))) {
        auto under = frame;
        under.beside = statements.front().all();
        under.elsewhere = frame.elsewhere || statements.front().elsewhere;
        frames_.emplace_back(rank_of(line), std::move(under));
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
void BodyReader::follow_content(ReadText const& text, StatementFrame frame,
                                std::vector<FigureReading>& readings,
                                std::vector<Statement>& statements) {
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
    bool const is_listed =
        std::any_of(statements.begin(), statements.end(),
                    [&](Statement const& one) { return figures_.is_of_a_list(one, text.place); });
    if (at_home || is_listed) {
        drift_ = {};
        return;
    }
    auto const most = std::max_element(told.begin(), told.end(), [](auto const& a, auto const& b) {
        return a.second.size() < b.second.size();
    });
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

}  // namespace report
