// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/reader/placement.hpp"
#include "core/report/report.hpp"

namespace report {

/// What stands round the body of a report, as it was read. Empty where nothing was found.
struct Envelope {
    std::vector<std::string> agency_lines;  ///< left of the letterhead, from the top
    std::string unit_kind;                  ///< id of a UnitKind
    std::string unit_name;                  ///< "Phổ An"
    std::string superior;                   ///< "thị xã Đức Phổ"
    std::string province;                   ///< "tỉnh Quảng Ngãi"
    std::optional<int> number;
    std::string symbol;  ///< behind the code of the type: "UBND"
    std::string place;
    IssueDate issue;  ///< year 0: none was found
    std::string subject;
    std::optional<Period> period;
    std::vector<std::string> addressees;
    std::vector<std::string> recipients;
    Signer signer;
};

/// Of each block: whether it is a table that only lays out the letterhead or the end.
std::vector<bool> layout_tables(PlainDocument const& document, ReportKind const& kind);

/// The parts of a document round its body: which lines they are, and what they say.
class EnvelopeReader {
public:
    EnvelopeReader(ReportKind const& kind, ReadingWords const& reader, HeadingIndex const& headings,
                   std::vector<Line> const& lines);

    /// Index of the first line behind the title and the addressees; none when the document has no
    /// title of this kind of report.
    std::optional<std::size_t> body() const { return body_; }
    /// Index of the first line of the end: recipients or signature.
    std::size_t end() const { return end_; }
    /// The letterhead is another kind of document's.
    bool is_foreign() const { return foreign_; }
    std::vector<LineRole> const& roles() const { return roles_; }  ///< of lines not in the body
    Envelope const& envelope() const { return envelope_; }

private:
    struct Piece {
        std::size_t line = 0;
        std::string text;
        std::vector<Token> tokens;
        bool glued = false;  ///< a line of signing that came without a break before it
    };
    bool begins_with(std::string const& text, std::vector<std::string> const& phrases) const;
    bool has(std::string const& text, std::vector<std::string> const& phrases) const;
    std::vector<Piece> pieces(std::size_t line) const;
    std::size_t glued_signing(std::string const& text, std::vector<Token> const& tokens) const;
    void find_title();
    bool ends_subject(Line const& line) const;
    bool is_heading(Line line) const;
    void read_letterhead();
    bool read_number(Piece const& piece);
    bool is_date(std::string const& text) const;
    bool read_date(Piece const& piece);
    void read_addressees();
    void find_end();
    void read_recipients(std::size_t first);
    void read_signer(std::size_t first);
    void read_agency();
    void read_names();
    void read_period();

    ReportKind const& kind_;
    ReadingWords const& reader_;
    HeadingIndex const& headings_;
    std::vector<Line> const& lines_;
    std::size_t title_ = 0;
    std::size_t subject_end_ = 0;
    std::optional<std::size_t> body_;
    std::size_t end_ = 0;
    bool foreign_ = false;
    std::vector<LineRole> roles_;
    Envelope envelope_;
};

}  // namespace report
