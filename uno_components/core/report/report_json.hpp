// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <boost/json/value.hpp>

#include "core/report/report.hpp"
#include "core/support/words.hpp"

namespace report {

/// What records and data files have in common. They differ in how a value stands in them: a record
/// tells its kind, a data file is read beside the kind of report, which knows it.

constexpr Words<State, 2> state_words{{{"draft", State::draft}, {"issued", State::issued}}};
constexpr Words<Medium, 2> medium_words{
    {{"paper", Medium::paper}, {"electronic", Medium::electronic}}};

using ValueWriter = boost::json::value (*)(Value const& value);

boost::json::object to_json(Values const& values, ValueWriter write);
boost::json::object to_json(Lists const& lists, ValueWriter write);
boost::json::object to_json(Tables const& tables, ValueWriter write);
boost::json::object to_json(Period const& period);

/// What both say by the same keys: kind, period, agency, addressees, recipients, number, state,
/// medium, upward, subject, values, lists, last, last_year; tables when there are any.
boost::json::object common_json(Report const& report, ValueWriter write);

}  // namespace report
