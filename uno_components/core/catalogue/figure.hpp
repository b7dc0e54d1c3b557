// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/catalogue/traits.hpp"

namespace report {

enum class FigureKind { count, money, percent, date, text, choice };

/// How a figure follows from others. Computed by core, never typed.
struct Derivation {
    enum class Rule {
        sum_of,         ///< parts added
        difference_of,  ///< first minus second, never below zero
        share_of,       ///< sum of `of` divided by sum of `whole`, in percent
        total_of,       ///< one column of a list added up
        rows_of         ///< number of rows of a list
    };
    Rule rule = Rule::sum_of;
    std::vector<std::string> of;
    std::vector<std::string> whole;
    std::string list;
    std::string column;
};

/// What an entered figure should come to by another way (S06, N03). Said when the two differ.
struct Equality {
    std::string rule;  ///< id of the rule in the list of consistency rules
    Derivation to;
    bool warning = true;  ///< false: a difference stands in the way of OK
};

/// What becomes of a figure or a list in the report of another period (docs/report-kind.md).
struct Carry {
    enum class Mode {
        clear,         ///< the new period has its own
        keep,          ///< a standing fact: stays until somebody changes it
        keep_in_year,  ///< set for a year: stays while the year is the same
        grow,          ///< lists only: stays when the new period begins where the old one began
        starts_from    ///< what was open at the end of the old period (S08)
    };
    Mode mode = Mode::clear;
    std::string from;  ///< id of the figure it starts from
};

/// How the parts of a period make up the whole.
enum class Cumulate {
    sum,   ///< added; rows of a list one behind the other
    last,  ///< as it stands in the last part
    first  ///< as it stands in the first part
};

/// A choice of a figure or of a list column: stored id and what is shown.
struct Choice {
    std::string id;
    std::string label;
};

/// Where the rows of a list are found in a report typed by hand.
struct RowSearch {
    enum class Rows {
        none,
        citations,  ///< documents cited in the text
        lines,      ///< lines written as the list's `item` says, below a lead-in
        paragraphs  ///< one row a paragraph
    };
    enum class Issuer { any, own, others };
    Rows rows = Rows::none;
    Issuer issuer = Issuer::any;     ///< of citations
    std::vector<std::string> under;  ///< of lines: words of their lead-in
    /// Of paragraphs: numbers found in their clauses, by what they mean; when there are any, a
    /// clause in which none is found is no row. Of lines: a row is told by the traits of its name.
    std::map<std::string, std::vector<Meaning>> cells;
};

/// One row of a section file: one figure of the report.
struct Figure {
    std::string id;
    std::string label;
    FigureKind kind = FigureKind::count;
    std::string unit;
    std::optional<Derivation> derive;
    std::string zero;          ///< word shown for 0 ("Không"); empty: the number itself
    int digits = 1;            ///< counts are padded with 0 up to this many digits
    bool lower_bound = false;  ///< may be given as "trên ..." (at least)
    std::vector<Choice> choices;
    std::vector<std::string> at_most;  ///< ids of the wholes this part may not exceed (S09)
    std::optional<Equality> equals;
    Carry carry;
    std::optional<Cumulate> cumulate;  ///< absent: follows from kind and carry, see cumulate_of
    std::vector<Meaning> means;        ///< by which it is read; an earlier one outranks a later
    std::vector<std::string> between;  ///< of a text: the words round it, "thực hiện {t}"
};

/// A column of a list.
struct Column {
    std::string id;
    std::string label;
    FigureKind kind = FigureKind::text;
    bool required = false;
    bool lower_bound = false;
    int digits = 1;
    /// One word that begins with a digit ("12/AB-CD"): tells it from the words around it when a
    /// pasted text is read. What is typed into the column is free all the same.
    bool code = false;
    std::vector<Choice> choices;
};

/// A list of like things (issued documents, posts, tasks), written as paragraphs into a place.
struct ListDefinition {
    std::string id;
    std::string label;
    std::vector<Column> columns;
    std::string item;               ///< pattern of one row: "{ten}: {co_mat}[ người]"
    std::vector<std::string> read;  ///< further patterns a pasted row may be written by
    std::string style;              ///< paragraph style of the template
    std::string prefix;             ///< typed in front of each row: "- ", "+ " or nothing
    std::string separator = ";";
    std::string last = ".";
    std::string empty;  ///< pattern of the sentence written when there is no row
    std::string empty_style;
    Carry carry;
    std::optional<Cumulate> cumulate;
    bool numbered = false;  ///< rows are untitled khoản: numbered by the style's list, from 1
    RowSearch find;
};

/// Figures that grew, fell or stayed since an earlier period. Each holds only when both values are
/// there and exact.
struct Trend {
    std::vector<std::string> grew;
    std::vector<std::string> fell;
    std::vector<std::string> same;
};

/// One wording of a sentence and the condition under which it is true. All given lists must hold.
struct Variant {
    std::vector<std::string> zero;          ///< all present and 0
    std::vector<std::string> positive;      ///< all present and above 0
    std::vector<std::string> any_positive;  ///< at least one above 0
    std::vector<std::string> present;       ///< all entered (a list: has rows)
    std::vector<std::string> missing;       ///< none entered
    Trend on_last;                          ///< against last period
    Trend on_year;                          ///< against the same period a year ago
    std::string text;                       ///< pattern with {figure} places

    bool unconditional() const;
};

/// What follows a sentence in its place: goes on in the same paragraph, or begins one of its own
/// when it names a style. A wording without text leaves no paragraph.
struct Continuation {
    std::string style;
    std::vector<Variant> variants;
};

/// A sentence that depends on figures, written into the place of its id; the first variant whose
/// condition holds is taken, the last one has no condition.
struct Sentence {
    std::string id;
    std::string style;
    std::vector<Variant> variants;
    std::vector<Continuation> then;
};

/// A sentence that a clerk may add where he wants it. It must be true whatever the figures are:
/// once added it stands in his own prose, and only its figures follow.
struct BankSentence {
    std::string id;
    std::string label;  ///< in the window's list
    std::string text;   ///< pattern with {figure} places
};

/// The rule of the data, else: standing facts, texts and shares as they are in the last part, what
/// was carried over as in the first, counts and lists summed up.
Cumulate cumulate_of(Figure const& figure);
Cumulate cumulate_of(ListDefinition const& list);

/// A part of a section with a heading of its own (II.2.5), or the one nameless part of a section.
struct Group {
    std::string id;
    std::string title;
    std::vector<std::string> synonyms;
    std::vector<std::string> topics;  ///< words that a heading of this group has
    std::vector<Figure> figures;
    std::vector<ListDefinition> lists;
    std::vector<Sentence> sentences;
    std::vector<BankSentence> bank;
    std::vector<std::size_t> traits;  ///< what its heading says of the numbers under it
};

/// One section file: one window, one main heading of the outline.
struct Section {
    std::string id;
    std::string title;
    std::string part;      ///< title of the Roman part it stands under, empty for a part itself
    bool planned = false;  ///< speaks of the next period: no figures are read in it
    bool numbered = true;  ///< false: before the first part or after the last (opening, closing)
    std::vector<std::string> synonyms;
    std::vector<std::string> topics;  ///< words that a heading of this section has
    std::vector<std::size_t> traits;
    std::vector<Group> groups;
};

}  // namespace report
