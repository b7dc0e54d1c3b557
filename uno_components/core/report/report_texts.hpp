// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <string>

#include "core/report/report.hpp"

namespace report {

/// Where in a report a text stands that somebody gave.
struct TextField {
    enum class Part {
        unit_name,
        place,
        superior,
        province,
        symbol,
        department,
        one_stop,
        signer_name,
        signer_office,
        addressee,
        recipient,
        subject,
        value,      ///< of a figure
        list_cell,  ///< of a row of a list
        table_cell
    };
    Part part = Part::subject;
    std::string id;       ///< of the figure, list or table
    std::size_t row = 0;  ///< from 1; 0: there is but one
    std::string column;
};

/// Every text of a report that is no id of the kind's, whatever door it came in by. Texts of
/// earlier periods are left out: nobody can mend them, and they were given once.
void each_text(Report& report, std::function<void(TextField const&, std::string&)> const& visit);
void each_text(Report const& report,
               std::function<void(TextField const&, std::string const&)> const& visit);

/// What people call the place: "Tên chỉ tiêu", "Danh sách: cột", empty for the general parts,
/// which have sentences of their own.
std::string label_of(ReportKind const& kind, Report const& report, TextField const& field);

}  // namespace report
