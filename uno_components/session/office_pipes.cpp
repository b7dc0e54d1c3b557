// SPDX-License-Identifier: MPL-2.0
#include "session/office_pipes.hpp"

#include <rtl/digest.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstring>

#include "office/uno/strings.hpp"
#include "session/file_url.hpp"

namespace report::session {

namespace fs = std::filesystem;

namespace {

/// As the office names it (desktop/source/app/officeipcthread.cxx): MD5 of the UTF-16 of the
/// profile's URL, each byte in hexadecimal without a leading zero.
std::string name_for_second_starts(std::string const& profile_url) {
    auto const text = office::to_office(profile_url);
    std::array<sal_uInt8, RTL_DIGEST_LENGTH_MD5> digest{};
    rtl_digest_MD5(text.getStr(), static_cast<sal_uInt32>(text.getLength()) * sizeof(sal_Unicode),
                   digest.data(), digest.size());
    std::string name = "SingleOfficeIPC_";
    for (auto const byte : digest) {
        std::array<char, 4> hex{};
        std::snprintf(hex.data(), hex.size(), "%x", byte);
        name += hex.data();
    }
    return name;
}

/// As sal/osl/unx/pipe.cxx has it, whatever TMPDIR says.
std::vector<fs::path> places_of(std::string const& name) {
    auto const file = "OSL_PIPE_" + std::to_string(getuid()) + "_" + name;
    return {fs::path("/tmp") / file, fs::path("/var/tmp") / file};
}

bool answers(fs::path const& socket_file) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    auto const name = socket_file.string();
    if (name.size() >= sizeof address.sun_path) return false;
    std::memcpy(address.sun_path, name.data(), name.size());
    int const one = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (one < 0) return false;
    auto const done = connect(one, reinterpret_cast<sockaddr const*>(&address), sizeof address);
    close(one);
    return done == 0;
}

}  // namespace

std::vector<fs::path> sockets_of(std::string const& pipe, std::string const& profile_url) {
    auto all = places_of(pipe);
    for (auto& one : places_of(name_for_second_starts(profile_url))) all.push_back(std::move(one));
    return all;
}

bool is_in_use(fs::path const& profile) {
    for (auto const& one : places_of(name_for_second_starts(file_url(profile))))
        if (answers(one)) return true;
    return false;
}

void remove_sockets(std::vector<fs::path> const& sockets) {
    for (auto const& one : sockets) {
        struct stat there {};
        if (lstat(one.c_str(), &there) == 0 && S_ISSOCK(there.st_mode) && there.st_uid == getuid())
            unlink(one.c_str());
    }
}

}  // namespace report::session
