// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

#include "measured.hpp"

namespace report::ruler {

/// Every report of the matrix, made and measured once for the whole program.
std::vector<Measured> const& matrix();

/// The next reports of some that were typed by hand, and of those in the folder that
/// CCHC_OLD_REPORTS names, made and measured once.
struct Made {
    std::vector<Measured> reports;
    std::string failed;  ///< why some could not be made or measured
};
Made const& nexts();

/// A place in one part ("styles.xml", "content.xml") of a stored document, and what to write there.
struct Edit {
    char const* part;
    std::string nodes;  ///< XPath
    char const* attribute;
    char const* value;
};

/// This variant's report with its stored XML edited and read anew; the PDF stays that of the good
/// one. Throws when the path finds nothing.
Measured with_stored(char const* variant, Edit const& edit);

/// The document that `cchc standardise` makes of a report typed by hand, measured; kept in a folder
/// of its own. Throws when it cannot be made.
Measured standardised(std::string const& typed, Facts const& facts);

/// A copy of the good report of this variant, to be spoiled.
Measured copy_of(char const* variant);

}  // namespace report::ruler
