// SPDX-License-Identifier: MPL-2.0
#include "watched.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/inotify.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cstring>
#include <fstream>
#include <stdexcept>

namespace report::test {

namespace {

constexpr int a_moment = 300;  // milliseconds, for one who is on his way

bool is_ready(int descriptor, int wait) {
    pollfd look{descriptor, POLLIN, 0};
    return poll(&look, 1, wait) > 0;
}

}  // namespace

Watched::Watched(std::filesystem::path const& folder)
    : folder_(folder),
      socket_(socket(AF_INET, SOCK_STREAM, 0)),
      opened_(inotify_init1(IN_NONBLOCK)) {
    sockaddr_in here{};
    here.sin_family = AF_INET;
    here.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof here;
    auto* const address = reinterpret_cast<sockaddr*>(&here);
    if (bind(socket_, address, size) != 0 || listen(socket_, 64) != 0 ||
        getsockname(socket_, address, &size) != 0)
        throw std::runtime_error("no port");
    port_ = ntohs(here.sin_port);
    std::filesystem::create_directories(folder_);
    if (inotify_add_watch(opened_, folder_.c_str(), IN_OPEN | IN_ACCESS) < 0)
        throw std::runtime_error("no watch");
}

Watched::~Watched() {
    close(socket_);
    close(opened_);
}

std::string Watched::address(std::string const& name) const {
    return "http://127.0.0.1:" + std::to_string(port_) + "/" + name;
}

std::string Watched::file(std::string const& name) const {
    auto const path = folder_ / name;
    if (!std::filesystem::exists(path)) std::ofstream(path) << "riêng tư";
    return "file://" + path.string();
}

std::vector<std::string> Watched::noticed() {
    std::vector<std::string> all;
    while (is_ready(socket_, a_moment)) {
        auto const visitor = accept(socket_, nullptr, nullptr);
        std::array<char, 500> asked{};
        auto const count =
            is_ready(visitor, a_moment) ? read(visitor, asked.data(), asked.size()) : 0;
        std::string const text(asked.data(), count > 0 ? static_cast<std::size_t>(count) : 0);
        all.push_back(text.substr(0, text.find('\r')));
        constexpr char const* none = "HTTP/1.0 404 None\r\nContent-Length: 0\r\n\r\n";
        if (write(visitor, none, std::strlen(none)) < 0) all.back() += " (gone)";
        close(visitor);
    }
    alignas(inotify_event) std::array<char, 4096> events{};
    for (auto count = read(opened_, events.data(), events.size()); count > 0;
         count = read(opened_, events.data(), events.size()))
        for (std::size_t at = 0; at < static_cast<std::size_t>(count);) {
            auto const* const event = reinterpret_cast<inotify_event const*>(events.data() + at);
            if (event->len > 0 && (event->mask & IN_ISDIR) == 0) all.emplace_back(event->name);
            at += sizeof(inotify_event) + event->len;
        }
    return all;
}

}  // namespace report::test
