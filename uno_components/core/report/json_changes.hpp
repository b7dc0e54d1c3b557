// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <boost/json/value.hpp>

namespace report {

/// What was `stored`, with what has become of the part of it that is known: `read` says how that
/// part stood, `now` how it stands. Where both agree everything stays as it was stored; a key that
/// neither has was never known and stays. Rows are followed when they move; a row that was changed
/// in its place keeps what was not known of it.
boost::json::value changed_over(boost::json::value const& stored, boost::json::value const& read,
                                boost::json::value const& now);

}  // namespace report
