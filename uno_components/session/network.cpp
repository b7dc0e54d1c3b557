// SPDX-License-Identifier: MPL-2.0
#include "session/network.hpp"

#include <fcntl.h>
#include <sched.h>
#include <unistd.h>

namespace report::session {

namespace {

bool write_to(char const* file, std::string const& text) noexcept {
    auto const descriptor = open(file, O_WRONLY | O_CLOEXEC);
    if (descriptor < 0) return false;
    auto const written = write(descriptor, text.data(), text.size());
    close(descriptor);
    return written == static_cast<ssize_t>(text.size());
}

}  // namespace

Unplugged::Unplugged()
    : users_(std::to_string(geteuid()) + " " + std::to_string(geteuid()) + " 1"),
      groups_(std::to_string(getegid()) + " " + std::to_string(getegid()) + " 1") {}

bool Unplugged::apply() const noexcept {
    // The administrator may do it at once; anybody else needs a space of users for it, where the
    // system lets him have one.
    if (unshare(CLONE_NEWNET) == 0) return true;
    if (unshare(CLONE_NEWUSER | CLONE_NEWNET) != 0) return false;
    write_to("/proc/self/setgroups", "deny");
    bool const is_known = write_to("/proc/self/uid_map", users_);
    return write_to("/proc/self/gid_map", groups_) && is_known;
}

std::map<std::string, std::string> const& Unplugged::environment() {
    // The port of "discard", at which no machine listens any more.
    static std::string const nobody = "http://127.0.0.1:9/";
    static std::map<std::string, std::string> const all{
        {"http_proxy", nobody},  {"HTTP_PROXY", nobody}, {"https_proxy", nobody},
        {"HTTPS_PROXY", nobody}, {"ftp_proxy", nobody},  {"all_proxy", nobody},
        {"ALL_PROXY", nobody},   {"no_proxy", ""},       {"NO_PROXY", ""}};
    return all;
}

}  // namespace report::session
