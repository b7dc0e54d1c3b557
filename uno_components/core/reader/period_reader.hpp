// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/catalogue/report_kind.hpp"
#include "core/report/period.hpp"
#include "core/report/report.hpp"
#include "core/text/tokens.hpp"

namespace report {

/// The texts that may say of which time a report is.
struct PeriodTexts {
    std::string title;
    std::vector<std::string> title_notes;  ///< lines in brackets below the title
    std::vector<std::string> opening;
    std::vector<std::string> closing;
    std::vector<std::string> headings;
    std::vector<std::string> body;
    IssueDate issue;
};

/// The period of a report, and what else it might be: a title that names two of them, or an opening
/// that names another than the title. Then only the clerk can tell.
struct ReadPeriod {
    std::optional<Period> period;
    std::vector<Period> others;
};

/// Reads periods however they are spelled, by the patterns of the kind: with numbers in words, in
/// Roman digits or not, with or without a year, and days "từ ngày ... đến ngày ...".
class PeriodReader {
public:
    explicit PeriodReader(ReportKind const& kind);

    ReadPeriod read(PeriodTexts const& texts) const;

    /// Whether a text names a period.
    bool names_one(std::string const& text) const;

private:
    struct Piece {
        enum class What { word, ordinal, year, other };
        What what = What::word;
        std::string text;
        int number = -1;
        bool roman = false;
    };
    struct Spoken {
        PeriodKind const* kind = nullptr;
        std::vector<Piece> pieces;
        bool after = false;  ///< the time after the period
    };
    struct Said {
        PeriodKind const* kind = nullptr;
        int ordinal = 0;
        int year = 0;  ///< 0: none was said
        std::size_t at = 0;
        std::size_t tokens = 0;
        bool ahead = false;  ///< the time after the report's
        bool after = false;  ///< so many months at the end of a year
        bool cited = false;
        bool joined = false;  ///< a word like "và" stands before it
    };
    struct Days {
        Date from, to;
        std::size_t at = 0;
        std::size_t tokens = 0;
    };
    struct Day;
    using Tokens = std::vector<Token>;

    void add(PeriodKind const& kind, std::string const& pattern, bool after = false);
    int number_at(Tokens const& tokens, std::size_t at, bool roman, std::size_t& used) const;
    Said said_at(Tokens const& tokens, std::size_t at) const;
    std::vector<Said> said_in(std::string const& text) const;
    std::optional<Day> day_at(Tokens const& tokens, std::size_t at) const;
    std::vector<Days> days_in(std::string const& text, int year) const;
    bool stands_at(Tokens const& tokens, std::size_t at, std::vector<Phrase> const& phrases) const;
    bool looks_ahead(std::string const& text) const;
    bool is_of_plan(Tokens const& tokens, std::size_t at) const;
    std::optional<Period> period_of(Said const& said, std::vector<Said> const& beside,
                                    IssueDate const& issue) const;
    std::vector<Period> candidates(std::string const& text, IssueDate const& issue) const;
    void doubt_the_year(ReadPeriod& read, IssueDate const& issue) const;
    void read_days(PeriodTexts const& texts, ReadPeriod& read) const;
    bool fits(Days const& days, Period const& period) const;

    ReportKind const& kind_;
    std::vector<Spoken> spoken_;
    std::map<std::string, int> ordinals_;  ///< by their words, folded
    std::vector<Phrase> plans_, ahead_, joins_, range_joins_, others_;
    std::string day_word_, month_word_, year_word_;
};

}  // namespace report
