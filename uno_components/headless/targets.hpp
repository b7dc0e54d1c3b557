// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "headless/options.hpp"

namespace report::headless {

/// Something finished that is to be put in its place.
struct Finished {
    std::filesystem::path file;  ///< a file of ours that holds it
    std::string text;            ///< or the text itself
    std::string ending;          ///< with its dot
    bool found = false;          ///< belongs to --json, not to --out
    std::string suffix = {};     ///< of its name, where it stands beside the document
};

/// Where the results of one run go. Nothing that stood before is touched unless `--replace` says
/// so, and never what the run reads or has made.
class Targets {
public:
    /// Throws ProblemError for all that can be known before any work.
    explicit Targets(Options const& options);

    /// The results of one file, all under one name or none at all. In folders that name is
    /// `proposed`, counted on where it is taken ("pho-an-quy-i-nam-2024-2"). Answers with the place
    /// of the first.
    std::filesystem::path put(std::string const& proposed, std::vector<Finished> const& results);

    /// The name for the results of one file, which the report proposes, or which --out has.
    std::string name_for(std::string const& proposed) const;

    /// Throws ProblemError when results could not be put there now.
    void check_folders() const;

    /// What the document itself is stored as.
    std::string const& ending() const { return ending_; }
    /// The others that are asked for.
    std::vector<std::string> const& also() const { return also_; }

private:
    using Paths = std::vector<std::filesystem::path>;

    Paths paths_for(std::string const& name, std::vector<Finished> const& results) const;
    bool is_free(std::filesystem::path const& path) const;
    bool is_ours(std::filesystem::path const& path) const;
    void check(std::filesystem::path const& path) const;
    bool write(Paths const& paths, std::vector<Finished> const& results);
    void remember(Paths const& paths);

    Options const& options_;
    bool documents_into_folder_;
    bool found_into_folder_;
    std::string ending_;
    std::vector<std::string> also_;
    std::set<std::pair<dev_t, ino_t>> read_, made_;
};

}  // namespace report::headless
