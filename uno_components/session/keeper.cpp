// SPDX-License-Identifier: MPL-2.0
#include "session/keeper.hpp"

#include <fcntl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <initializer_list>
#include <mutex>
#include <set>
#include <thread>

#include "session/office_pipes.hpp"
#include "session/processes.hpp"

namespace report::session {

namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

// What the keeper reads: "+" or "-", the kind, the name, and a null byte.

std::atomic<int> to_keeper{-1};
std::atomic<pid_t> keeper{-1};
std::atomic<pid_t> kept_process{-1};  ///< a child of this one between fork and exec is another
// A handler may only read what stands ready.
std::string said_at_the_end;

void write_all(int descriptor, char const* text, std::size_t size) {
    while (size > 0) {
        auto const written = ::write(descriptor, text, size);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return;  // the keeper has been ended by somebody; we clear up ourselves
        text += written;
        size -= static_cast<std::size_t>(written);
    }
}

void tell(char sign, std::string const& what) {
    static std::mutex one_at_a_time;
    auto const descriptor = to_keeper.load();
    if (descriptor < 0 || getpid() != kept_process) return;
    std::string message = sign + what;
    message += '\0';
    std::lock_guard const lock(one_at_a_time);
    write_all(descriptor, message.data(), message.size());
}

void end_groups(std::set<std::string> const& all) {
    for (auto const& what : all)
        if (what.front() == 'g') ::kill(-std::atoi(what.c_str() + 1), SIGKILL);
    // What dies may still write: nothing is removed before it has gone.
    auto const deadline = std::chrono::steady_clock::now() + 20s;
    for (auto const& what : all)
        while (what.front() == 'g' && look_at_group(std::atoi(what.c_str() + 1)).living > 0 &&
               std::chrono::steady_clock::now() < deadline)
            std::this_thread::sleep_for(5ms);
}

void clear_up(std::set<std::string> const& all) {
    end_groups(all);
    std::error_code ignored;
    for (auto const& what : all) {
        if (what.front() == 'f') fs::remove(what.substr(1), ignored);
        if (what.front() == 's') remove_sockets({what.substr(1)});
        if (what.front() == 'd') fs::remove_all(what.substr(1), ignored);
    }
}

/// Until the other side has gone.
[[noreturn]] void keep(int from_program) {
    std::set<std::string> all;
    std::string rest;
    char block[4096];
    for (;;) {
        auto const count = ::read(from_program, block, sizeof block);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) break;
        rest.append(block, static_cast<std::size_t>(count));
        for (std::size_t end = 0; (end = rest.find('\0')) != std::string::npos;
             rest.erase(0, end + 1)) {
            if (end < 3) continue;
            auto const what = rest.substr(1, end - 1);
            if (rest.front() == '+')
                all.insert(what);
            else
                all.erase(what);
        }
    }
    clear_up(all);
    _exit(0);
}

/// A process of its own session: what ends the program from a terminal does not end it.
[[noreturn]] void be_keeper(int from_program) {
    setsid();
    for (int const one : {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE}) std::signal(one, SIG_IGN);
    // Whoever waits for the end of what the program says must not wait for the keeper.
    dup2(from_program, 3);
    syscall(SYS_close_range, 4U, ~0U, 0U);
    for (int const one : {0, 1, 2}) close(one);
    while (open("/dev/null", O_RDWR) < 2) {
    }
    keep(3);
}

void clear_up_now() {
    auto const descriptor = to_keeper.exchange(-1);
    if (descriptor < 0) return;
    close(descriptor);
    while (waitpid(keeper, nullptr, 0) < 0 && errno == EINTR) {
    }
}

/// Runs in the first thread, so that what that one does stops here and nothing new is begun.
void on_signal(int signal) {
    auto const kept_errno = errno;
    if (getpid() != kept_process) _exit(128 + signal);
    if (syscall(SYS_gettid) != getpid()) {
        syscall(SYS_tgkill, getpid(), getpid(), signal);
        errno = kept_errno;
        return;
    }
    clear_up_now();
    static_cast<void>(::write(2, said_at_the_end.data(), said_at_the_end.size()) + 1);
    _exit(128 + signal);
}

void listen_to_signals() {
    struct sigaction how {};
    how.sa_handler = on_signal;
    sigfillset(&how.sa_mask);
    for (int const one : {SIGINT, SIGTERM, SIGHUP}) {
        struct sigaction before {};
        sigaction(one, nullptr, &before);
        // nohup means it; a shell's "&" ignores SIGINT, but who sends it by hand means it too.
        if (one == SIGHUP && before.sa_handler == SIG_IGN) continue;
        sigaction(one, &how, nullptr);
    }
}

}  // namespace

void start_keeper(std::string const& last_words) {
    if (keeper > 0) return;
    said_at_the_end = last_words;
    // With a closed stdout the pipe below would take its number, and hear all that is said.
    int spare = 0;
    while ((spare = open("/dev/null", O_RDWR | O_CLOEXEC)) >= 0 && spare < 3) {
    }
    if (spare > 2) close(spare);
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) return;
    kept_process = getpid();
    auto const child = fork();
    if (child == 0) {
        close(ends[1]);
        be_keeper(ends[0]);
    }
    close(ends[0]);
    if (child < 0) {
        close(ends[1]);
        return;
    }
    keeper = child;
    to_keeper = ends[1];
    // The keeper may be ended by somebody: writing to it is then no end of ours.
    std::signal(SIGPIPE, SIG_IGN);
    listen_to_signals();
    std::atexit(clear_up_now);
}

void leave_keeper() {
    if (auto const descriptor = to_keeper.exchange(-1); descriptor >= 0) close(descriptor);
}

Kept::Kept(char kind, std::string const& name) : what_(kind + name) {
    tell('+', what_);
}

void Kept::forget() noexcept try {
    if (!what_.empty()) tell('-', what_);
    what_.clear();
} catch (std::exception const&) {
    what_.clear();  // the keeper then removes at the end what is gone already
}

}  // namespace report::session
