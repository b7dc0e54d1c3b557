// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

#include "core/reader/figure_reader.hpp"
#include "core/report/citation.hpp"

namespace report {

/// A row of a list found in a text.
struct FoundRow {
    Row cells;
    std::string source;
    std::size_t line = 0;
    bool doubtful = false;
};

/// A line of the body with what it stands under.
struct BodyLine {
    Line const* line = nullptr;
    std::size_t index = 0;  ///< among the lines
    SectionPlace place;
    std::size_t from = 0;  ///< byte where its text begins, behind label and heading
    std::vector<Statement> statements;
    bool is_led = false;  ///< a lead-in stands above it
};

/// Finds the rows of lists by their `find`.
class RowFinder {
public:
    RowFinder(ReportKind const& kind, ReadingWords const& reader, FigureReader const& figures);

    /// The rows of a list among these lines; `own`, in their order, are those of its section or
    /// group.
    std::vector<FoundRow> rows(ListDefinition const& list,
                               std::vector<BodyLine const*> const& lines,
                               std::vector<BodyLine const*> const& own) const;

private:
    std::vector<FoundRow> citations(ListDefinition const& list,
                                    std::vector<BodyLine const*> const& lines) const;
    void cited_in(ListDefinition const& list, CitationReader const& reader, BodyLine const& line,
                  std::vector<FoundRow>& rows) const;
    void add_date_before(ListDefinition const& list, std::vector<Token> const& tokens,
                         std::size_t begin, Row& row) const;
    std::string without_counts(std::string const& text,
                               std::vector<std::string> const& counts) const;
    bool is_own(std::string const& issuer) const;
    std::vector<FoundRow> written_lines(ListDefinition const& list,
                                        std::vector<BodyLine const*> const& lines,
                                        std::vector<BodyLine const*> const& own) const;
    std::vector<FoundRow> paragraphs(ListDefinition const& list,
                                     std::vector<BodyLine const*> const& lines) const;
    void rows_in(ListDefinition const& list, BodyLine const& line,
                 std::vector<FoundRow>& rows) const;
    void named_rows(ListDefinition const& list, BodyLine const& line,
                    std::vector<FoundRow>& rows) const;
    Row row_of(ListDefinition const& list, std::vector<std::string> const& cells) const;

    ReportKind const& kind_;
    ReadingWords const& reader_;
    FigureReader const& figures_;
    std::vector<Phrase> documents_, joins_, issues_, superiors_, units_;
    std::vector<Phrase> clauses_, count_links_;
};

}  // namespace report
