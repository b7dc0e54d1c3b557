// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/catalogue/figure.hpp"
#include "core/catalogue/table.hpp"
#include "core/support/result.hpp"
#include "core/text/dates.hpp"

namespace report {

/// One end of the data range that a period kind proposes (cchc-report.md 3.2).
struct CutOff {
    int day = 1;                ///< 0: last day of the month
    bool month_before = false;  ///< in the month before the first month of the period
};

/// A kind of period: which months it covers and how it is named.
struct PeriodKind {
    enum class Span { month_blocks, from_january, free };
    std::string id;
    std::string label;  ///< in the window's list
    Span span = Span::free;
    int months = 0;  ///< length of a block, or months from January; 0: the ordinal itself
    int first = 0;   ///< smallest and largest ordinal; both 0: no ordinal
    int last = 0;
    bool roman = false;  ///< ordinal shown in Roman digits
    std::string phrase;  ///< "quý {n} năm {year}"
    std::string next;    ///< phrase of the next period; {n}, {next_n}, {year}, {next_year}, {rest},
                         ///< {next_month}
    std::string next_at_end;  ///< the same when the ordinal is the largest (falls back to `next`)
    CutOff from;
    CutOff to;
    std::vector<std::string> then;       ///< kinds of period that may follow; none: the same kind
    std::vector<std::string> said;       ///< further patterns the period is spoken of by
    std::vector<std::string> here;       ///< said of this very period ("trong tháng")
    std::vector<std::string> next_said;  ///< the same for the period after it
};

/// xã, phường, đặc khu, thị trấn.
struct UnitKind {
    std::string id;
    std::string label;
    std::optional<Date> from;
    std::optional<Date> until;
};

/// A form of signing (nd30-format.md 8.2): lines above the name; `{office}` and `{head}` are
/// filled.
struct Authority {
    std::string id;
    std::string label;
    std::vector<std::string> lines;
    std::string office;  ///< office proposed in the window
};

/// What a name of the level before is called now; patterns over the circumstances of the old
/// report and of the new one.
struct Rename {
    std::string what;  ///< "agency", "superior", "recipient", "department", "one_stop"
    std::string from;
    std::string to;
};

/// Wording that depends on the levels of government: three before 1 July 2025, two since.
struct Level {
    std::string id;
    std::string label;
    std::optional<Date> from;
    std::optional<Date> until;
    std::string one_stop;
    std::vector<std::string> addressees;
    std::vector<std::string> recipients;
    std::vector<Rename> renames;
};

/// The lines of the letterhead at left: `superior` upright, `issuer` bold; and how the issuer is
/// called in running text.
struct LetterheadForm {
    std::vector<std::string> superior;
    std::vector<std::string> issuer;
    std::string short_name;
    std::string full_name;
};

/// Widths that the template gives to its parts, in hundredths of a millimetre: what lines are
/// broken to and rules are centred in.
struct PageFrame {
    std::int64_t text_width = 16000;
    std::int64_t landscape_width = 24700;  ///< of a page turned for a table
    std::int64_t agency_cell = 6300;
    std::int64_t signature_cell = 9000;
};

/// How much a report may hold: what the layout bears without keeping anybody waiting. Lengths are
/// counted in letters.
struct Limits {
    std::int64_t rows = 1000;        ///< of one list
    std::int64_t table_rows = 1000;  ///< entered for one table
    std::int64_t addressees = 100;
    std::int64_t recipients = 200;
    std::int64_t signers = 100;
    std::int64_t name = 200;  ///< of a unit, a person, an office
    std::int64_t line = 500;  ///< one addressee or recipient
    std::int64_t subject = 1000;
    std::int64_t text = 10000;  ///< a figure or a cell of a list that is a text
    std::int64_t cell = 2000;   ///< a text in a cell of a table
};

/// A text that stands in the document under its own name: pattern over the report's circumstances.
struct ShownText {
    std::string id;
    std::string pattern;
    bool upper = false;
};

/// Words by which a report typed by hand is read. All are compared folded.
struct Reading {
    using Words = std::vector<std::string>;
    Words subject;         ///< one of these stands in the title of a report of this kind
    Words foreign;         ///< a line of the letterhead with one of these: another kind of document
    Words other_types;     ///< titles of other kinds of documents ("KẾ HOẠCH")
    Words other_subjects;  ///< in the title: a report on something else that names the subject too
    Words ahead;           ///< behind the period in a title: what comes now is still to be done
    Words range_joins;     ///< between the first and the last day of a period
    std::map<std::string, int> ordinals;  ///< further words for the number of a period ("nhất")
    Words national;                       ///< lines of the letterhead that name nobody
    Words opening;                        ///< the first words of the opening, which end the title
    Words closing;                        ///< the first words of the closing
    Words recipients;                     ///< the line above the recipients
    Words superiors;  ///< kinds of units above ("thị xã"), in front of their names
    Words provinces;
    Words central_cities;  ///< names of cities that are provinces
    Words signed_marks;    ///< stand where a name is to follow, or behind it ("đã ký")
    Words degrees;         ///< in front of a name, and no part of it
    Words no_names;        ///< lines behind a signature that are no name begin so
    Words reports_to;      ///< recipients to whom such reports go begin so, the nearest first
    Words count_links;     ///< in front of a count that ends a text ("với")
    Words clauses;         ///< begin a new thought behind the subject of a document
    Words filed;           ///< the last of the recipients begins so
    Words part_words;      ///< in front of a part's number
    std::map<std::string, Words> parts;  ///< further titles of parts
    Words heading_starts;                ///< fall away in front of a heading
    Words heading_tails;                 ///< may follow a heading's words in its line
    Words heading_fillers;               ///< say nothing about what a heading is about
    std::map<std::string, std::string> abbreviations;
    Words at_least;     ///< in front of a lower bound
    Words about;        ///< in front of a number that is no exact one
    Words none;         ///< said instead of 0
    Words at_most;      ///< in front of an upper bound: no value
    Words percents;     ///< said instead of "%"
    Words behind;       ///< may follow a number that ends a phrase
    Words no_figure;    ///< directly in front of a number that counts nothing
    Words times;        ///< times besides the kinds of period; {n}, {year}, {date}
    Words time_starts;  ///< belong to the time behind them
    std::map<std::string, std::int64_t> money;  ///< units of money in đồng; 0: no unit after all
    std::map<std::string, std::int64_t> scales;  ///< "nghìn" in front of what is counted
    Words documents;                             ///< kinds of documents in front of a number
    Words joins;                                 ///< between two cited documents
    Words issues;                                ///< words of issuing a document
    Words totals;                                ///< the row that adds up a table
};

/// Words by which sheets that figures are brought in from are read. All are compared folded.
struct SheetWords {
    using Words = std::vector<std::string>;
    Words unit;                                 ///< in front of a unit ("đơn vị tính")
    std::map<std::string, std::int64_t> units;  ///< units, and how many of one they are
    Words other_times;                          ///< rows and columns of another time ("lũy kế")
    Words cumulative;                           ///< columns that count from the year's start
    std::map<std::string, std::string> alike;   ///< in heads: words, and what says the same
    Words light;  ///< words in heads that tell little ("số lượng")
};

/// The largest number that a schema may have, of kinds and of records.
constexpr int most_schema = 1'000'000;

/// What a room makes of a kind at its first use and keeps with it, as the reader does with the
/// words it compares. It refers to its kind: a copy begins without one, and who changes a kind in
/// place does so before its first use.
class MadeOfKind {
public:
    MadeOfKind() = default;
    MadeOfKind(MadeOfKind const&) noexcept {}
    MadeOfKind& operator=(MadeOfKind const& other) noexcept {
        if (this != &other) kept_.reset();
        return *this;
    }

    /// One room uses it: `T` is the same in every call.
    template <class T, class Kind>
    T const& get(Kind const& kind) const {
        std::lock_guard<std::mutex> const lock(mutex_);
        if (!kept_) kept_ = std::make_shared<T const>(kind);
        return *static_cast<T const*>(kept_.get());
    }

private:
    mutable std::mutex mutex_;
    mutable std::shared_ptr<void const> kept_;
};

/// A report kind: everything a kind of report may say. Loaded once, then trusted: every id named
/// anywhere in it exists, ids are unique and well formed.
struct ReportKind {
    std::string id;
    std::string name;
    int schema = 1;
    std::string type_name;         ///< BÁO CÁO
    std::string type_code;         ///< BC
    std::string subject;           ///< trích yếu, a pattern
    std::string missing = "……";    ///< shown for a figure that was not entered
    std::string undefined = "0%";  ///< shown for a share of nothing
    std::string at_least = "trên ";
    std::vector<PeriodKind> periods;
    std::vector<UnitKind> unit_kinds;
    std::vector<Authority> authorities;
    std::vector<Level> levels;
    /// Paragraph styles of the template by what they are for: "superior", "agency", "rule",
    /// "number", "place_date", "subject", "addressee", "addressee_item", "recipient", "authority",
    /// "signer", "body" (running text), "empty" (an empty place that takes no room); with tables
    /// also "appendix", "appendix_title", "appendix_reference", "table_*", "form_*".
    std::map<std::string, std::string> styles;
    /// Page styles of the template, of a kind with tables: "appendix", "appendix_landscape".
    std::map<std::string, std::string> pages;
    /// Fixed words of the lawful layout: "number", "date", "blank", "addressee", "as_above"; with
    /// tables also "table_caption", "appendix", "appendix_reference", "appendix_mention".
    std::map<std::string, std::string> wording;
    /// Words that a title or a name does not part at a line's end ("hành chính").
    std::vector<std::string> keep_together;
    /// Words that make a year behind them the year of a plan ("kế hoạch"), lower case.
    std::vector<std::string> plan_words;
    /// Labels of total rows in files that figures are brought in from.
    std::vector<std::string> total_words;
    PageFrame frame;
    Limits limits;
    Reading reading;
    SheetWords sheets;
    TraitWords words;
    LetterheadForm commune_letterhead;
    LetterheadForm department_letterhead;
    std::vector<ShownText> shown;
    std::vector<Section> sections;
    std::vector<TableDefinition> tables;  ///< in the order of their file names
    MadeOfKind readers;                   ///< core/reader/kind_readers.hpp

    Figure const* figure(std::string_view id) const;
    ListDefinition const* list(std::string_view id) const;
    BankSentence const* bank_sentence(std::string_view id) const;
    PeriodKind const* period(std::string_view id) const;
    UnitKind const* unit_kind(std::string_view id) const;
    Authority const* authority(std::string_view id) const;
    Level const* level(std::string_view id) const;
    TableDefinition const* table(std::string_view id) const;

    /// Calls `visit` for each figure, list, sentence in the order of the outline.
    template <class F>
    void each_figure(F visit) const {
        for (auto const& s : sections)
            for (auto const& g : s.groups)
                for (auto const& f : g.figures) visit(f);
    }
    template <class F>
    void each_list(F visit) const {
        for (auto const& s : sections)
            for (auto const& g : s.groups)
                for (auto const& l : g.lists) visit(l);
    }
    template <class F>
    void each_sentence(F visit) const {
        for (auto const& s : sections)
            for (auto const& g : s.groups)
                for (auto const& t : g.sentences) visit(t);
    }
    template <class F>
    void each_bank_sentence(F visit) const {
        for (auto const& s : sections)
            for (auto const& g : s.groups)
                for (auto const& b : g.bank) visit(b);
    }
    /// Every pattern of running text: sentences, what empty lists say, the bank.
    template <class F>
    void each_prose_pattern(F visit) const {
        each_sentence([&](Sentence const& sentence) {
            for (auto const& variant : sentence.variants) visit(variant.text);
            for (auto const& part : sentence.then)
                for (auto const& variant : part.variants) visit(variant.text);
        });
        each_list([&](ListDefinition const& list) { visit(list.empty); });
        each_bank_sentence([&](BankSentence const& sentence) { visit(sentence.text); });
    }
};

/// The files of a kind's folder, by path relative to it ("report.json", "sections/07_ii_1.json").
/// The order of sections and of tables is the order of the file names.
using KindFiles = std::map<std::string, std::string>;

/// A kind, or the first reason why it is not one, naming file and id.
Result<ReportKind> load_report_kind(KindFiles const& files);

/// `[a-z][a-z0-9_]*`, at most 32 letters, no double underscore (facets use it).
bool is_figure_id(std::string_view id);

}  // namespace report
