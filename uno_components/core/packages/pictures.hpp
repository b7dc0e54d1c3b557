// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

#include "core/packages/budget.hpp"

namespace report {

/// Whether a picture may go into a document: of a kind that is opened, told by its bytes, and not
/// larger when unpacked than a page can show. A vector drawing in XML is made anew without what
/// fetches or multiplies. Throws ProblemError when all pictures together are too large.
bool is_bounded_picture(std::string& bytes, Budget& budget);

}  // namespace report
