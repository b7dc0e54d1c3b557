// SPDX-License-Identifier: MPL-2.0
// Boost.JSON has no library of its own in the package: its source is compiled here, once.
#include <boost/json/src.hpp>
