// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/reader/envelope_text.hpp"
#include "core/reader/period_reader.hpp"
#include "core/reader/placement.hpp"
#include "core/reader/signing.hpp"
#include "core/report/report.hpp"

namespace report {

/// What stands round the body of a report, as it was read. Empty where nothing was found.
struct Envelope {
    std::vector<std::string> superior_lines;  ///< of the letterhead, above the agency
    std::vector<std::string> agency_lines;
    std::string unit_kind;  ///< id of a UnitKind
    std::string unit_name;  ///< "Phổ An"
    std::string superior;   ///< "thị xã Đức Phổ"
    std::string province;   ///< "tỉnh Quảng Ngãi"
    std::optional<int> number;
    std::string symbol;  ///< behind the code of the type: "UBND"
    std::string place;
    IssueDate issue;  ///< year 0: none was found
    std::string subject;
    std::optional<Period> period;
    std::vector<Period> other_periods;  ///< what it may be as well: nobody but the clerk can tell
    std::vector<std::string> addressees;
    std::vector<std::string> recipients;
    Signer signer;
    std::vector<std::string> amid_signature;  ///< lines between the form of signing and the name
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
    /// Whether the title begins with the name of the type. Without it only the headings tell a
    /// report.
    bool is_titled() const { return titled_; }
    /// Index of the first line of the end: recipients or signature.
    std::size_t end() const { return end_; }
    /// The letterhead, the title or the symbol is another kind of document's.
    bool is_foreign() const { return foreign_; }
    std::vector<LineRole> const& roles() const { return roles_; }  ///< of lines not in the body
    Envelope const& envelope() const { return envelope_; }

    /// Reads of which time the report is, once it is known which lines are headings.
    void read_period(std::vector<std::size_t> const& headings);

private:
    struct Piece {
        std::size_t line = 0;
        std::string text;
        bool aside = false;  ///< beside or glued to another piece of its line
    };
    bool begins_with(std::string const& text, std::vector<std::string> const& phrases) const;
    bool has(std::string const& text, std::vector<std::string> const& phrases) const {
        return first_of(text, phrases).has_value();
    }
    /// The word with which the first of the phrases begins.
    std::optional<std::size_t> first_of(std::string const& text,
                                        std::vector<std::string> const& phrases) const;
    std::vector<Piece> pieces(std::size_t line) const;
    std::vector<std::string> parted(std::string const& part) const;
    std::size_t behind_type(std::string const& text) const;
    bool is_other_type(Line const& line) const;
    void find_title();
    bool take_title(std::size_t line, std::string subject);
    bool find_title_without_type();
    void find_title_without_subject();
    bool ends_subject(Line const& line) const;
    bool goes_on_with_title(std::size_t at) const;
    bool is_heading(Line line) const;
    void read_letterhead();
    bool read_number(std::string const& text);
    bool read_date(std::string const& text);
    void part_agency();
    void read_addressees();
    void find_end();
    std::size_t read_recipients(std::size_t first);
    void read_signer(std::size_t first, std::size_t near);
    void read_agency();
    void read_names();
    void read_superior_lines();

    ReportKind const& kind_;
    ReadingWords const& reader_;
    HeadingIndex const& headings_;
    std::vector<Line> const& lines_;
    SigningReader signing_;
    DateWords date_words_;
    std::string number_label_;
    std::size_t title_ = 0;
    bool titled_ = false;
    std::vector<std::string> title_notes_;
    bool other_symbol_ = false;
    std::size_t subject_end_ = 0;
    std::optional<std::size_t> body_;
    std::size_t end_ = 0;
    bool foreign_ = false;
    std::vector<LineRole> roles_;
    Envelope envelope_;
};

}  // namespace report
