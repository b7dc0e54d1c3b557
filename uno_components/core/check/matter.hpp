// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/check/check.hpp"
#include "core/reader/read_document.hpp"
#include "core/text/quantity.hpp"
#include "core/text/tokens.hpp"

namespace report {

struct Citation;
struct CitationWords;
struct LayoutParts;
class Phrases;

/// A paragraph of the checked document with what was understood of it.
struct MatterParagraph {
    std::size_t number = 0;
    std::size_t block = 0;
    PlainBlock::Place where = PlainBlock::Place::body;
    bool in_table = false;  ///< of data; the letterhead's table is none
    std::size_t cell = 0;   ///< of its row
    std::string text;       ///< NFC
    std::string label;      ///< its number or mark, typed or of a list
    bool typed_label = false;
    std::size_t body = 0;  ///< byte behind a typed label
    Depth depth = Depth::unmarked;
    int outline = 0;
    bool bold = false;
    LineRole role = LineRole::rest;
    std::string heading;          ///< id of the section or group it stands in
    bool planned = false;         ///< speaks of the next period
    std::size_t heading_end = 0;  ///< of a heading: byte where its own text ends; of a numbered
                                  ///< sentence that behind its number
    bool has_line = false;        ///< the reader saw it
    bool whole_title = false;     ///< of a heading: none of its section's text stands in its line
    bool understood = false;      ///< ... and every word of it is one of the kind's
    bool inside = false;          ///< between the first heading and the end
    std::vector<Token> tokens;

    /// Running text or a heading of the report itself, in words that the kind has or in others.
    bool is_text() const {
        return where == PlainBlock::Place::body && !in_table &&
               (role == LineRole::heading || role == LineRole::body || is_unknown());
    }
    /// A heading in words that the kind does not have, or what stands under one.
    bool is_unknown() const {
        return inside && where == PlainBlock::Place::body && !in_table && role == LineRole::rest;
    }
    /// A numbered heading that nothing follows in its line, not longer than headings are.
    bool is_title(std::size_t longest = 110) const;
};

/// A value of a figure that somebody wrote.
struct SeenValue {
    std::int64_t value = 0;  ///< of a percentage hundredths
    bool percent = false;
    bool at_least = false;
    bool denied = false;   ///< "không có": 0
    bool sure = true;      ///< by its words, or by the sums
    bool settled = false;  ///< the whole document bears it out
    bool base = false;     ///< stands behind a stroke ("08/10"): said along with its part
    bool in_table = false;
    std::size_t paragraph = 0;
    std::size_t from = 0, until = 0;  ///< bytes of the paragraph as read
    TextSpan at;                      ///< the same in the document
    std::string text;
    std::string heading;
    std::size_t line = 0;       ///< of the reader
    std::size_t line_byte = 0;  ///< in that line
    std::size_t rank = 0;       ///< how well the words fit: 0 is best
    int score = 0;              ///< how many of them do
};

/// Whether two values that were written are one number: the same, or a percentage with fewer
/// decimals that is the other one rounded or cut off.
bool is_same_number(SeenValue const& a, SeenValue const& b);

/// A row of one of the kind's lists, as read or as entered.
struct MatterRow {
    Row cells;
    std::optional<TextSpan> place;
    bool sure = true;
};

/// What the document says of a figure as a whole.
struct KnownValue {
    std::int64_t value = 0;
    bool sure = true;
    std::vector<TextSpan> places;  ///< none: it comes from the record
};

/// The document as the rules see it. Built once; linear in the text.
class Matter {
public:
    Matter(ReportKind const& kind, CheckedDocument const& document, OldReport const& read,
           CheckContext const& context);
    /// Of a record alone.
    Matter(ReportKind const& kind, CheckContext const& context);

    ReportKind const& kind() const { return kind_; }
    CheckContext const& context() const { return context_; }
    OldReport const& read() const { return *read_; }
    CheckedDocument const& document() const { return *document_; }
    bool has_document() const { return has_document_; }
    bool has_layout() const { return has_document_ && !document_->layout.empty(); }
    std::vector<MatterParagraph> const& paragraphs() const { return paragraphs_; }
    /// Which letters are which component; found when somebody asks first.
    LayoutParts const& layout_parts() const;

    /// Every place where a figure's value is written, in the order of the text.
    std::vector<SeenValue> const& seen(std::string const& figure) const;
    /// What the figure is: by what is sure, else (`doubtful`) by what is not, else by a denial,
    /// else by the record, else by its parts. None when the document has it nowhere or says two
    /// things.
    std::optional<KnownValue> value(std::string const& figure, bool doubtful = false) const;
    /// The first of several ("a|b") that is known.
    std::optional<KnownValue> first_value(std::string const& figures, bool doubtful = false) const;
    /// The values of a figure that is written with several, each with its first place.
    std::vector<KnownValue> rivals(std::string const& figures) const;

    /// Whether a place for its number was left to be filled: it is not known, and none is not
    /// meant.
    bool is_open(std::string const& figure) const { return open_.count(figure) > 0; }

    std::vector<MatterRow> rows(std::string const& list) const;

    /// What several rules look for in the whole text is found when the first one asks. `key`: the
    /// words that it is found by.
    using Citations = std::vector<Citation>;
    Citations const& citations(std::string const& key,
                               std::function<Citations()> const& find) const;

    /// Units of money and the like, made ready.
    QuantityWords const& quantities() const { return quantities_; }

    /// Numbers of the record, derived ones too; lower bounds left out.
    std::map<std::string, std::int64_t> entered() const;
    /// What is known of the period before.
    struct Past {
        std::optional<Period> period;
        Values values;
    };
    Past past() const;

    /// Days and period of the report, from the record or as read.
    std::optional<Period> period() const;
    IssueDate issue() const;
    /// The day by which the law is asked for: of issue, else the end of the period.
    std::optional<Date> date() const;
    Level const* level() const;
    /// "Phổ An" and "xã" as declared, else as the letterhead has them.
    std::string unit_name() const;
    std::string unit_kind() const;  ///< its label

    /// Bytes of a paragraph as read, as a span of the paragraph as it stands.
    TextSpan span(MatterParagraph const& paragraph, std::size_t from, std::size_t until) const;
    TextSpan span(MatterParagraph const& paragraph) const;
    /// Words at a place, at most so many bytes of them.
    std::string words_at(TextSpan const& span, std::size_t most = 160) const;
    std::string heading_at(TextSpan const& span) const;
    /// Whether the words at a place stand in capitals: typed so, or shown so.
    bool in_capitals(TextSpan const& span, std::string const& words) const;

    std::string label(std::string const& figure) const;
    std::string title(std::string const& heading) const;  ///< of a section or group
    std::string shown(std::string const& figure, std::int64_t value) const;

    /// Paragraphs that a line of the reader was made of.
    std::vector<std::size_t> paragraphs_of_line(std::size_t line) const;

    /// Marks what speaks of aims: under a heading or in a column of a time to come, in a list that
    /// such words lead. `plans`: those words; `ahead`: words for such a time in a heading, which
    /// have to live as long.
    void mark_planned(Phrases const& plans, Phrases const& ahead);
    /// Finds the values that may be another thing's; `measures`: words behind numbers that count no
    /// things.
    void mark_doubts(Phrases const& measures);
    /// The words that cited documents are told by; they have to live as long.
    void know_citations(CitationWords const& words) { citation_words_ = &words; }
    CitationWords const* citation_words() const { return citation_words_; }
    /// Whether the value that stands there was read in doubt; who builds on it needs a look.
    bool is_doubted(TextSpan const& place) const {
        return doubts_.count({place.paragraph, place.from}) > 0;
    }
    /// Whether a rate is that of two figures of its section, the first of which stands in front of
    /// it in its sentence and is not this number.
    bool is_rate_of_others(SeenValue const& rate, std::optional<std::int64_t> besides) const;
    /// Whether one of the first words of a paragraph is a time behind the report's.
    bool begins_ahead(MatterParagraph const& paragraph, std::size_t words,
                      std::size_t token = 0) const;
    /// Whether a sentence that begins with this token begins with such a time, or with words for
    /// one: "Trong 6 tháng cuối năm ...". Of a report that ends its year those say what was.
    bool foretells(MatterParagraph const& paragraph, std::size_t token) const;

private:
    void take_paragraphs();
    void take_lines();
    void mark_inside();
    void mark_sentences();
    void mark_planned_columns(Phrases const& plans);
    void leave_out_other_rates();
    void take_values();
    void take_value(Sighting const& sighting, bool decided);
    std::pair<std::size_t, std::size_t> place_of(Sighting const& sighting) const;
    void take_record();
    std::optional<KnownValue> written(std::string const& figure) const;
    std::optional<KnownValue> known(std::string const& figure, int depth) const;

    ReportKind const& kind_;
    CheckContext context_;
    CheckedDocument const* document_ = nullptr;
    OldReport const* read_ = nullptr;
    bool has_document_ = false;
    std::vector<MatterParagraph> paragraphs_;
    mutable std::shared_ptr<LayoutParts const> layout_parts_;
    mutable std::map<std::string, std::shared_ptr<Citations const>> citations_;
    std::vector<std::vector<std::uint32_t>> offsets_;  ///< of paragraphs that were not NFC
    std::vector<std::vector<std::size_t>> of_line_;    ///< paragraphs of each line of the reader
    std::map<std::string, std::vector<SeenValue>> seen_;
    std::set<std::string> open_;  ///< figures with a place that nobody has filled
    Values record_;
    QuantityWords quantities_;
    std::map<std::string, Section const*> sections_;                  ///< by section or group id
    std::map<Section const*, std::vector<std::int64_t>> figures_of_;  ///< counts, each once
    std::set<std::pair<std::size_t, std::size_t>> doubts_;  ///< paragraph and byte as it stands
    CitationWords const* citation_words_ = nullptr;
    Phrases const* ahead_ = nullptr;
};

}  // namespace report
