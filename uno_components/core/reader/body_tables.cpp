// SPDX-License-Identifier: MPL-2.0
// The tables of a body.
#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "core/reader/body_reader.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

/// Rows that name a thing, before the others of a table are taken to count it.
constexpr std::size_t least_named = 2;

/// So many words in front of a table may be its caption.
constexpr std::size_t longest_caption = 40;
/// Lines above a table among which one may name its unit, and the words of such a one.
constexpr std::size_t most_caption_lines = 3;
constexpr std::size_t longest_unit_line = 14;

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

}  // namespace report
