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
/// So many traits of a number tell its group where its heading does not.
constexpr std::size_t telling_words = 2;
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
    // A number that stands alone in its line, as that of a page, says nothing: "2", "- 2 -".
    bool const in_marks = words.size() == 2 && words.back().kind == ReadingWord::Kind::mark &&
                          words.back().text == line.label;
    if ((words.size() == 1 && line.label.empty()) || in_marks)
        for (auto& one : statements) one.foreign_thing = true;
    if (!placement.place || is_read(*placement.place)) {
        ReadText text{&line.text, &words, placement.place, i, placement.also};
        auto readings = figures_.readings(text, statements);
        read_in_unit(text, frame, readings);
        if (is_heading) {
            drift_ = {};
            // "- Hồ sơ tiếp nhận: 630": the items below may go on with it.
            if (line.depth >= Depth::dash) drift_to_content(readings);
        } else {
            follow_content(text, frame, readings, statements);
        }
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

/// The group that most of the numbers of a line are of is that which the text has come to.
void BodyReader::drift_to_content(std::vector<FigureReading> const& readings) {
    struct Told {
        std::set<std::size_t> figures;
        bool firmly = false;
    };
    std::map<std::pair<std::size_t, std::size_t>, Told> told;
    auto const& index = figures_.index();
    for (bool const by_deed : {false, true})
        for (auto const& reading : readings) {
            if (reading.choices.size() != 1) continue;
            auto const& choice = reading.choices.front();
            auto const home = figures_.home_of(choice.figure);
            auto const said = reading.statement.own & ~index.soft();
            if (said.none()) continue;
            // "Đã giải quyết: 615": a deed by itself may be done to the things of any group, and
            // tells no more than that of a thing beside it.
            if ((choice.weak && (said & ~index.events()).none()) != by_deed) continue;
            std::pair const group{home.section, home.group.value_or(0)};
            if (by_deed && told.count(group) == 0) continue;
            auto& one = told[group];
            one.figures.insert(choice.figure);
            // "Tập huấn 12 thủ tục": a thing by itself may be counted by any of them.
            one.firmly = one.firmly || !choice.weak || said.count() >= telling_words;
        }
    auto const most = std::max_element(told.begin(), told.end(), [](auto const& a, auto const& b) {
        return a.second.figures.size() < b.second.figures.size();
    });
    if (most == told.end()) return;
    SectionPlace const place{most->first.first, most->first.second, false};
    bool const same = drift_.place && !(*drift_.place != place);
    auto const figures = most->second.figures.size() + (same ? drift_.figures : 0);
    // "Tin: 46" over "Bài: 11".
    bool const firm = most->second.firmly || (same && drift_.firm) || figures >= telling_figures;
    if (!firm && drift_.firm) return;
    drift_ = {place, figures, firm};
}

/// Lists often go on without a heading. Where nothing in a line is of the section it stands
/// under, it is read as of the group that its numbers, or those of the lines above it, are of.
void BodyReader::follow_content(ReadText const& text, StatementFrame frame,
                                std::vector<FigureReading>& readings,
                                std::vector<Statement>& statements) {
    if (!figures_.has_figures(text.place)) return;
    if (std::all_of(statements.begin(), statements.end(),
                    [](Statement const& one) { return one.foreign_thing; }))
        return;
    bool const at_home =
        std::any_of(readings.begin(), readings.end(), [&](FigureReading const& reading) {
            return reading.choices.size() == 1 && !reading.choices.front().weak &&
                   is_of(figures_.home_of(reading.choices.front().figure), text);
        });
    bool const is_listed =
        std::any_of(statements.begin(), statements.end(),
                    [&](Statement const& one) { return figures_.is_of_a_list(one, text.place); });
    if (at_home || is_listed) {
        // "2. TTHC" over "- Hồ sơ tiếp nhận: 630": the items below go on with one of its groups.
        bool const parted = !is_listed && text.place && !text.place->group &&
                            kind_.sections[text.place->section].groups.size() > 1;
        if (!parted) {
            drift_ = {};
            return;
        }
    }
    drift_to_content(readings);
    if (!drift_.firm) return;
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
    // What the line says by itself stays.
    bool const keeps = std::all_of(readings.begin(), readings.end(), [&](FigureReading const& one) {
        if (!at_home || one.choices.size() != 1 || one.choices.front().weak) return true;
        return std::any_of(found.begin(), found.end(), [&](FigureReading const& other) {
            return other.from == one.from && other.choices.size() == 1 &&
                   other.choices.front().figure == one.choices.front().figure &&
                   (other.sure || !one.sure);
        });
    });
    if (!keeps) return;
    for (auto& one : found) one.place = text.place;
    readings = std::move(found);
    statements = std::move(again);
}

}  // namespace report
