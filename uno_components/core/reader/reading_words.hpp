// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/catalogue/report_kind.hpp"
#include "core/report/period.hpp"
#include "core/text/quantity.hpp"
#include "core/text/tokens.hpp"

namespace report {

/// A word of a text as the reader compares it. Abbreviations are written out, dates and names of
/// periods are times, and numbers in codes and in the mention of a document are mere words. What
/// looks like a number and is none (a range, a time of day) is a number without a value.
struct ReadingWord {
    enum class Kind { word, number, time, mark };
    /// How a time lies to the report's period.
    enum class Scope {
        none,     ///< says nothing about it, as a day does
        own,      ///< the period itself
        to_date,  ///< from January to its end, in a report of a shorter one
        until,    ///< up to a moment in it: "hết tháng 5" of six months
        other
    };
    Kind kind = Kind::word;
    std::string text;  ///< folded
    std::size_t from = 0;
    std::size_t until = 0;                     ///< in bytes of the text
    std::shared_ptr<Quantity const> quantity;  ///< of a number
    bool in_words = false;                     ///< a number without a digit: perhaps a mere word
    Scope scope = Scope::none;                 ///< of a time
    bool capital = false;                      ///< begins with a capital letter
    bool ends_sentence = false;                ///< . ? !
    bool ends_clause = false;                  ///< ; too
    bool cited = false;                        ///< in the mention of a document
};

/// A name of a period that a text may have, by the patterns of the kind, with any numbers.
struct SaidTime {
    std::string period;  ///< id of its kind; empty: only a time
    int ordinal = 0;
    int year = 0;       ///< 0: none said
    bool here = false;  ///< "trong tháng": this one, whichever it is
    std::optional<Date> from, to;
    std::size_t tokens = 0;  ///< 0: none was found
};

/// The kind's words for reading, made ready once.
class ReadingWords {
public:
    explicit ReadingWords(ReportKind const& kind);

    /// Words of a text from the byte `from` on. `own`: the report's period, null when not known.
    std::vector<ReadingWord> words(std::string const& text, std::size_t from,
                                   Period const* own = nullptr) const;

    /// Whether the kind writes a short form out like this.
    bool knows(std::pair<std::string const, std::string> const& short_form) const;

    /// The same with short forms that a document explains, folded, and what they are short for.
    ReadingWords with(std::map<std::string, std::string> const& short_forms) const;

    /// The longest time that begins at this token.
    SaidTime time_at(std::vector<Token> const& tokens, std::size_t at) const;

    /// Folded short form to long form.
    std::map<std::string, std::string> const& abbreviations() const { return abbreviations_; }

    QuantityWords const& quantities() const { return quantities_; }
    Reading const& reading() const { return kind_.reading; }

private:
    struct Piece {
        enum class Kind { text, ordinal, year, number, date };
        Kind kind = Kind::text;
        std::string text;
        int number = -1;  ///< of a text that is one
        bool roman = false;
        bool is_end = false;  ///< the second date of a pattern
    };
    struct Time {
        std::string period;
        bool named = false;  ///< a pattern of the period itself, not of the time after it
        bool here = false;
        std::vector<Piece> pieces;
    };

    /// What the short form that begins at a token is short for, and its tokens.
    std::pair<std::vector<std::string> const*, std::size_t> written_out_at(
        std::vector<Token> const& tokens, std::size_t at) const;
    void add_time(std::string const& period, std::string const& pattern, bool roman, bool named,
                  bool here = false);
    ReadingWord::Scope scope_of(SaidTime const& said, Period const* own) const;
    bool matches(Time const& time, std::vector<Token> const& tokens, std::size_t at,
                 SaidTime& said) const;

    ReportKind const& kind_;
    QuantityWords quantities_;
    std::map<std::string, std::string> abbreviations_;
    std::map<std::string, std::vector<std::string>> written_out_;
    std::map<std::string, std::vector<Time>> times_;  ///< by their first word, "" for a number
    std::vector<std::string> time_starts_;
    /// Words that phrases have in front of one of those.
    std::set<std::pair<std::string, std::string>> joined_starts_;
};

/// The index behind the words of `phrase` if they stand at `at`, marks and times between them
/// passed over; 0 when they do not.
std::size_t behind_phrase(std::vector<ReadingWord> const& words, std::size_t at,
                          std::vector<std::string> const& phrase);

}  // namespace report
