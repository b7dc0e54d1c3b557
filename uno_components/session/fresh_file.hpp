// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <string_view>

#include "session/keeper.hpp"

namespace report::session {

/// A file that is written under a name nobody knows beforehand, beside its target, and moved there
/// when it is whole; removed when it is not. Everything throws ProblemError that names the target.
class FreshFile {
public:
    explicit FreshFile(std::filesystem::path const& target);
    ~FreshFile();
    FreshFile(FreshFile const&) = delete;
    FreshFile& operator=(FreshFile const&) = delete;

    std::filesystem::path const& target() const { return target_; }

    void write(std::string_view text);
    void copy(std::filesystem::path const& from);
    /// All of it is on the disk.
    void finish();

    /// False, and nothing done, when something stands there already.
    bool move_to_free();
    /// In the place of a file that stands there, with that one's rights.
    void move_over();
    /// Takes back `move_to_free`; what was moved over another file stays.
    void take_back();

private:
    [[noreturn]] void failed(int error_number) const;

    std::filesystem::path target_;
    std::string name_;  ///< empty when it has been moved
    int folder_ = -1;
    int file_ = -1;
    bool moved_ = false;
    bool over_ = false;
    Kept kept_;
};

}  // namespace report::session
