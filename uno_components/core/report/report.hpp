// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/report/agency.hpp"
#include "core/report/period.hpp"
#include "core/report/table_rows.hpp"
#include "core/report/values.hpp"

namespace report {

enum class State { draft, issued };
enum class Medium { paper, electronic };

/// Day of issue; the day, and even the month, may be blank in a draft (nd30-format.md 5.2).
struct IssueDate {
    std::optional<int> day;
    std::optional<int> month;
    int year = 0;
};

/// Everything one report says: what is stored in its document as the record.
struct Report {
    std::string kind;
    int schema = 1;
    Period period;
    Agency agency;  ///< snapshot of the profile the report was made with
    Signer signer;
    std::vector<std::string> addressees;
    std::vector<std::string> recipients;
    std::optional<int> number;
    IssueDate issue;
    State state = State::draft;
    Medium medium = Medium::paper;
    bool upward = true;   ///< goes to a superior, so needs "Kính gửi"
    std::string subject;  ///< trích yếu when the clerk worded his own
    Values values;        ///< entered figures only; derived ones are computed
    Lists lists;
    Tables tables;                      ///< what was entered for the statistics tables
    Values last;                        ///< last period's values
    std::optional<Period> last_period;  ///< of the report this one was made from
    Values last_year;                   ///< the same period a year ago
    /// What each place looked like when it was last written, as crc32 of its canonical text.
    std::map<std::string, std::uint32_t> written;
    /// The record that the report was read from, when that says more than this version knows. Kept
    /// with it, so that what a newer version stored is stored again.
    std::shared_ptr<std::string const> as_read;
};

}  // namespace report
