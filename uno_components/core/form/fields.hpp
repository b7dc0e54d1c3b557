// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/form/answered.hpp"
#include "core/report/period.hpp"

namespace report {

/// Reads the text of controls and gathers complaints.
class FieldReader {
public:
    explicit FieldReader(std::vector<Complaint>& complaints) : complaints_(complaints) {}

    void complain(std::string control, std::string code, std::string const& value = {});
    void complain(std::string control, Problem problem);

    std::optional<Date> date(std::string const& control, std::string const& text);
    /// A whole number between the bounds; an empty text is no value and no complaint.
    std::optional<int> number(std::string const& control, std::string const& text, int least,
                              int most);

private:
    std::vector<Complaint>& complaints_;
};

}  // namespace report
