// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <boost/json/value.hpp>
#include <string>

#include "core/json/json.hpp"
#include "core/report/agency.hpp"

namespace report {

/// What becomes of a key that nobody asked for: a problem where people write, no matter where a
/// newer version wrote.
enum class UnknownKeys { refused, kept };

/// The agency's part of records, data files and options: one format in all three. Throws
/// ProblemError.
Agency agency_from_json(boost::json::value const& value, std::string const& where,
                        UnknownKeys unknown = UnknownKeys::refused);
boost::json::object to_json(Agency const& agency);

Signer signer_from_json(boost::json::value const& value, std::string const& where,
                        UnknownKeys unknown = UnknownKeys::refused);
boost::json::object to_json(Signer const& signer);

boost::json::array to_json(std::vector<std::string> const& texts);

}  // namespace report
