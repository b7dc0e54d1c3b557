// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/report/report.hpp"
#include "core/text/tokens.hpp"

namespace report {

/// All ways in which an old period, the new one and the times after both are spoken of, by the
/// patterns of the kind, with numbers in digits, Roman digits or words.
class SpokenPeriods {
public:
    SpokenPeriods(ReportKind const& kind, Period const& old, Period const& next);

    struct Found {
        std::size_t tokens = 0;
        bool left_over = false;   ///< false: it speaks of the new period
        bool unsure = false;      ///< without a year, and the new period has the same words
        bool year_alone = false;  ///< "năm 2023"
        std::string replacement;
    };
    /// The longest phrase that begins here.
    std::optional<Found> find(std::vector<Token> const& tokens, std::size_t at) const;

private:
    enum class Time { current, after };
    struct Spoken {
        Phrase phrase;
        Time time;
        bool has_year;
        std::string pattern;
        std::string replacement;
    };
    struct Longest {
        Spoken const* spoken = nullptr;
        std::size_t tokens = 0;
    };
    static std::vector<Spoken> spoken_of(ReportKind const& kind, Period const& period);
    static Longest longest(std::vector<Spoken> const& all, std::vector<Token> const& tokens,
                           std::size_t at);

    std::vector<Spoken> old_;
    std::vector<Spoken> new_;
};

}  // namespace report
