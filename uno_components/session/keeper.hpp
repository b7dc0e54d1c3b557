// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>

namespace report::session {

/// A second, small process that knows what this one has begun and not yet finished: offices,
/// folders, half-written files. When this one ends, by whatever end, even kill -9, it ends those
/// offices and removes those files. Without `start_keeper` nothing is kept, and the objects below
/// do nothing.
///
/// To be called once, while there is one thread only. `last_words` are said when a signal ends the
/// program: SIGINT, SIGTERM and SIGHUP let the keeper clear up, wait for it, and then exit with 128
/// + the signal.
void start_keeper(std::string const& last_words);

/// For a child of this program that is not yet another one: the keeper does not wait for it.
void leave_keeper();

/// Something for the keeper to clear up unless this object has gone before.
class Kept {
public:
    static Kept file(std::filesystem::path const& path) { return {'f', path.string()}; }
    /// With all that is in it.
    static Kept folder(std::filesystem::path const& path) { return {'d', path.string()}; }
    static Kept socket(std::filesystem::path const& path) { return {'s', path.string()}; }
    static Kept group(pid_t process) { return {'g', std::to_string(process)}; }

    Kept() = default;
    ~Kept() { forget(); }
    Kept(Kept&& other) noexcept : what_(std::move(other.what_)) { other.what_.clear(); }
    Kept& operator=(Kept&& other) noexcept {
        if (this != &other) {
            forget();
            what_.swap(other.what_);
        }
        return *this;
    }
    Kept(Kept const&) = delete;
    Kept& operator=(Kept const&) = delete;

private:
    Kept(char kind, std::string const& name);
    void forget() noexcept;

    std::string what_;
};

}  // namespace report::session
