// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "office/dialogs/environment.hpp"

namespace report::office {

/// The paths of files that are there, with one of these endings ("*.csv;*.xlsx"). None when the
/// person gives up.
std::vector<std::string> pick_files(Environment const& environment, std::string const& title,
                                    std::string const& endings);

/// The path of a file that is to be written, proposed under a name. Whether it may be overwritten
/// is asked there.
std::optional<std::string> pick_target(Environment const& environment, std::string const& name);

/// The paths of documents of Writer or Word, none when the person gives up.
std::vector<std::string> pick_documents(
    css::uno::Reference<css::uno::XComponentContext> const& context, Texts const& texts,
    bool several);

}  // namespace report::office
