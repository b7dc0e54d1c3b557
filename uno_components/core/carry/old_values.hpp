// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/report/report.hpp"
#include "core/text/tokens.hpp"

namespace report {

/// The numbers an old report held, to be found again in a text.
class OldValues {
public:
    OldValues(ReportKind const& kind, Report const& old, Report const& next);

    struct Found {
        std::size_t tokens = 1;
        std::vector<std::string> figures;
        std::string replacement;  ///< the one new value, when it is known
    };
    /// None when no old figure had this number, or one of them still has it.
    std::optional<Found> find(std::vector<Token> const& tokens, std::size_t at) const;

private:
    struct Owner {
        Figure const* figure = nullptr;  ///< null: a cell of a list
        std::string id;
        bool unchanged = false;
        std::string now;
        Phrase unit;
    };
    using Owners = std::multimap<std::int64_t, Owner>;

    void add(ReportKind const& kind, Figure const& figure, Value const& value,
             Values const& new_values);
    void add_cells(ListDefinition const& list, Lists const& old, Lists const& next);

    /// "400 triệu": what a word behind a number makes of it.
    std::map<std::string, std::int64_t> scales_;
    Owners amounts_;
    Owners percents_;
};

}  // namespace report
