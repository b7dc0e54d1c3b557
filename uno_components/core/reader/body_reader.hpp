// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/reader/figure_reader.hpp"
#include "core/reader/kind_readers.hpp"
#include "core/reader/lines.hpp"
#include "core/reader/placement.hpp"
#include "core/reader/row_finder.hpp"
#include "core/reader/table_cells.hpp"

namespace report {

/// What is known of a report before its numbers are read.
struct BodyFrame {
    Period const* period = nullptr;
    bool is_to_date = false;  ///< its period begins with January
    bool is_asked = false;    ///< which period the report is of
    std::string unit;         ///< first word of the unit's name
};

/// Reads the numbers of lines and tables in the order of the text, each once it was placed: what a
/// line says governs those below it.
class BodyReader {
public:
    /// Both vectors are looked at as they are when a line is read.
    BodyReader(ReportKind const& kind, ReadingWords const& reader, std::vector<Line> const& lines,
               std::vector<Placement> const& placements)
        : kind_(kind),
          lines_(lines),
          placements_(placements),
          reader_(reader),
          figures_(readers_of(kind).figures) {}

    void begin(BodyFrame frame) { frame_ = std::move(frame); }
    void read_line(std::size_t i);
    void read_table(std::size_t first, std::size_t end);
    /// A note beside what is reported: its numbers are none of the report's, and shown as such.
    void note_beside(std::size_t i);
    /// Labels that each have their number in the line below.
    void read_stacked(std::size_t first, std::size_t end);

    /// What the numbers may be, before the whole document decides.
    std::vector<FigureReading>& readings() { return readings_; }
    std::vector<Sighting>& texts_said() { return texts_said_; }
    std::vector<BodyLine> const& body_lines() const { return body_lines_; }

    /// What is planned for the next period has no figures of this one.
    bool is_read(SectionPlace const& place) const { return !kind_.sections[place.section].planned; }

private:
    FigureReading read_cell(TableCell const& cell, std::string const& source,
                            std::optional<SectionPlace> const& place,
                            std::vector<SectionPlace> const& also) const;
    bool tells_no_thing(TableCell const& cell) const;
    void name_only_thing(std::size_t from,
                         std::vector<std::pair<std::size_t, TableCell const*>> const& bare);
    void read_prose(TableProse const& prose);
    void prefer_totals(std::size_t from);
    void drop_shares_of_one(std::size_t from);
    StatementFrame frame_of(std::size_t i);
    std::size_t behind_answer_word(std::vector<ReadingWord> const& words) const;
    int rank_of(Line const& line);
    void take_unit(std::size_t i, bool is_heading);
    void read_in_unit(ReadText const& text, StatementFrame const& frame,
                      std::vector<FigureReading>& readings) const;
    bool heads_indented(std::size_t i, std::vector<Statement> const& statements) const;
    void drift_to_content(std::vector<FigureReading> const& readings);
    void follow_content(ReadText const& text, StatementFrame frame,
                        std::vector<FigureReading>& readings, std::vector<Statement>& statements);

    ReportKind const& kind_;
    std::vector<Line> const& lines_;
    std::vector<Placement> const& placements_;
    ReadingWords const& reader_;
    FigureReader const& figures_;
    BodyFrame frame_;
    /// Words that answers begin with, made ready when the first line asks.
    mutable std::optional<std::vector<std::vector<std::string>>> answers_;
    /// What the lines below a line stand under, by its depth.
    std::vector<std::pair<int, StatementFrame>> frames_;
    std::vector<FigureReading> readings_;
    std::vector<Sighting> texts_said_;
    std::vector<BodyLine> body_lines_;
    /// The group that the lines under a heading have come to without a heading of their own.
    struct Drift {
        std::optional<SectionPlace> place;
        std::size_t figures = 0;
        bool firm = false;  ///< more tells it than one thing that any group may count
    };
    Drift drift_;
    std::size_t indent_ = 0;            ///< of the last line without a mark that stands in no other
    std::optional<QuantityUnit> unit_;  ///< of money, named once for the lines below
};

}  // namespace report
