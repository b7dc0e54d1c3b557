// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <string>

#include "core/catalogue/report_kind.hpp"

namespace report {

/// The kind that a kind's report.json says it is like; empty when it says none. Throws ProblemError
/// json.*, kind.bad_id.
std::string like_of(KindFiles const& own);

/// The files of a kind with what it takes from the one it is like (docs/new-kind.md): its words,
/// the keys of report.json that it does not have itself, and the files that it names in "shares".
/// Files of a kind that is like none stay as they are. Problems: json.*, kind.like_of_like {id},
/// kind.no_shared_file {file}, and what `files_of` throws as ProblemError.
Result<KindFiles> whole_kind_files(KindFiles own,
                                   std::function<KindFiles(std::string const& id)> const& files_of);

}  // namespace report
