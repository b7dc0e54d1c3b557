// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <boost/json/object.hpp>
#include <com/sun/star/task/XJob.hpp>
#include <filesystem>

#include "session/office.hpp"

namespace report::bench {

/// Acts of inside.py in the main thread of an office.
class Inside {
public:
    explicit Inside(session::Office& office);

    /// Seconds that the act took. Throws when it failed.
    double operator()(boost::json::object const& order);

private:
    session::Office& office_;
    css::uno::Reference<css::task::XJob> job_;
};

/// An office with a package installed, and its acts.
class OfficeWith {
public:
    OfficeWith(std::filesystem::path const& package, std::filesystem::path const& folder);

    session::Office office;
    Inside inside;
};

}  // namespace report::bench
