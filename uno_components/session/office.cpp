// SPDX-License-Identifier: MPL-2.0
#include "session/office.hpp"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <com/sun/star/bridge/UnoUrlResolver.hpp>
#include <com/sun/star/connection/NoConnectException.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <condition_variable>
#include <cppuhelper/bootstrap.hxx>
#include <csignal>
#include <cstdlib>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

#include "office/uno/strings.hpp"
#include "session/file_url.hpp"
#include "session/network.hpp"
#include "session/office_pipes.hpp"
#include "session/private_folder.hpp"
#include "session/processes.hpp"
#include "session/unknown_name.hpp"

namespace report::session {

namespace {

using css::uno::Reference;
using namespace std::chrono_literals;

Reference<css::uno::XComponentContext> const& local_context() {
    static auto const context = [] {
        // Without the office's own types the first call of an office interface crashes in the
        // bridge.
        setenv("URE_BOOTSTRAP", "vnd.sun.star.pathname:" CCHC_OFFICE_PROGRAM "/fundamentalrc", 1);
        return cppu::defaultBootstrap_InitialComponentContext();
    }();
    return context;
}

/// A dollar sign would be a variable's name there.
std::string as_bootstrap_value(std::string text) {
    for (std::size_t at = 0; (at = text.find('$', at)) != std::string::npos; at += 3)
        text.replace(at, 1, "%24");
    return text;
}

bool speaks_utf8(std::map<std::string, std::string> const& environment) {
    for (auto const* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
        auto const found = environment.find(name);
        if (found == environment.end() || found->second.empty()) continue;
        auto const& locale = found->second;
        return locale.find("UTF-8") != std::string::npos ||
               locale.find("utf8") != std::string::npos;
    }
    return false;
}

/// The parent's environment, less what would reach another office, and with the options' additions.
/// What the office writes for itself goes into `temporary`.
std::vector<std::string> environment_for(OfficeOptions const& options,
                                         std::filesystem::path const& temporary) {
    std::map<std::string, std::string> all;
    for (char** entry = environ; *entry != nullptr; ++entry) {
        std::string const text(*entry);
        auto const equals = text.find('=');
        if (equals != std::string::npos) all[text.substr(0, equals)] = text.substr(equals + 1);
    }
    all.erase("URE_BOOTSTRAP");
    if (options.environment.count("DISPLAY") == 0) {
        all.erase("DISPLAY");
        all.erase("WAYLAND_DISPLAY");
    }
    // Without UTF-8 the office cannot open a file with a Vietnamese name.
    if (!speaks_utf8(all)) all["LC_ALL"] = "C.UTF-8";
    all["TMPDIR"] = temporary.string();
    // It makes folders for its settings where HOME says, were it nobody's or another one's.
    if (!belongs_to_user(all["HOME"])) all["HOME"] = temporary.string();
    if (options.offline)
        for (auto const& [name, value] : Unplugged::environment()) all[name] = value;
    for (auto const& [name, value] : options.environment) all[name] = value;
    std::vector<std::string> result;
    result.reserve(all.size());
    for (auto const& [name, value] : all) result.push_back(name + "=" + value);
    return result;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
    std::vector<char*> result;
    result.reserve(texts.size() + 1);
    for (auto& text : texts) result.push_back(text.data());
    result.push_back(nullptr);
    return result;
}

/// Ends the office when the time is over, or when it has taken too much memory, unless dismissed
/// before.
class Watchdog {
public:
    enum class Bite { none, time, memory };

    Watchdog(pid_t group, std::chrono::seconds limit, std::uint64_t memory)
        : thread_([this, group, limit, memory] { watch(group, limit, memory); }) {}
    ~Watchdog() { dismiss(); }
    Watchdog(Watchdog const&) = delete;
    Watchdog& operator=(Watchdog const&) = delete;

    /// Whether an office that died has died of what it wanted and did not get.
    bool was_large() const { return was_large_; }

    Bite dismiss() {
        {
            std::lock_guard const lock(mutex_);
            dismissed_ = true;
        }
        condition_.notify_all();
        if (thread_.joinable()) thread_.join();
        return bite_;
    }

private:
    void watch(pid_t group, std::chrono::seconds limit, std::uint64_t memory) {
        auto const end = std::chrono::steady_clock::now() + limit;
        std::unique_lock lock(mutex_);
        // It looks at once: a small file may be read before it would look again.
        do {
            if (std::chrono::steady_clock::now() >= end)
                bite_ = Bite::time;
            else if (memory > 0 && is_over(group, memory))
                bite_ = Bite::memory;
            else
                continue;
            ::kill(-group, SIGKILL);
            return;
        } while (!condition_.wait_for(lock, 100ms, [this] { return dismissed_; }));
    }

    bool is_over(pid_t group, std::uint64_t memory) {
        auto const now = look_at_group(group).resident;
        // More than half of what it may is far beyond what any report takes.
        was_large_ = was_large_ || now > memory / 2;
        return now > memory;
    }

    std::mutex mutex_;
    std::condition_variable condition_;
    bool dismissed_ = false;
    std::atomic<bool> was_large_{false};
    Bite bite_ = Bite::none;
    std::thread thread_;  // last: it uses all the others
};

/// Ends the office for good when the watchdog has bitten.
void throw_when_bitten(Watchdog::Bite bite) {
    if (bite == Watchdog::Bite::time) throw OfficeError(OfficeError::Kind::timed_out, "time limit");
    if (bite == Watchdog::Bite::memory)
        throw OfficeError(OfficeError::Kind::too_large, "memory limit");
}

/// A second wall behind the watchdog, for what grows faster than it looks: addresses, of which an
/// office takes some hundred megabytes more than memory, and its allocator more for each processor.
void limit_addresses(std::uint64_t memory) {
    if (memory == 0) return;
    constexpr std::uint64_t office = 1U << 30U, each = 1U << 28U;
    auto const all = memory + office + each * std::thread::hardware_concurrency();
    rlimit const limit{all, all};
    setrlimit(RLIMIT_AS, &limit);
}

}  // namespace

Office::Office(OfficeOptions options)
    : options_(std::move(options)),
      temporary_(options_.temporary),
      pipe_(unknown_name("cchc" + std::to_string(getpid()) + "_")),
      profile_url_(file_url(options_.profile)),
      sockets_(sockets_of(pipe_, profile_url_)) {
    // An office may die while the bridge writes to it: that is an error to be said, not our end.
    std::signal(SIGPIPE, SIG_IGN);
    local_context();
    spawn();
    try {
        connect();
    } catch (...) {
        kill();
        throw;
    }
}

Office::~Office() {
    end();
}

void Office::spawn() {
    std::vector<std::string> arguments{
        std::string(CCHC_OFFICE_PROGRAM) + "/soffice",
        "-env:UserInstallation=" + as_bootstrap_value(profile_url_),
        "--norestore",
        "--nologo",
        "--nodefault",
        "--nofirststartwizard",
        "--accept=pipe,name=" + pipe_ + ";urp;StarOffice.ComponentContext"};
    if (options_.headless) arguments.emplace_back("--headless");
    auto environment = environment_for(options_, temporary_.path());
    auto argument_pointers = pointers(arguments), environment_pointers = pointers(environment);
    auto const log = options_.log.empty() ? std::string("/dev/null") : options_.log.string();
    for (auto const& socket : sockets_) kept_.push_back(Kept::socket(socket));
    Unplugged const unplugged;
    // The program may be ended before the keeper knows of the office: it begins when it is told to.
    int gate[2];
    if (pipe2(gate, O_CLOEXEC) != 0) throw OfficeError(OfficeError::Kind::not_started, "pipe");
    process_ = fork();
    if (process_ != 0) {
        close(gate[0]);
        if (process_ > 0) {
            setpgid(process_, process_);
            kept_.push_back(Kept::group(process_));
            while (write(gate[1], "", 1) < 0 && errno == EINTR) {
            }
        }
        close(gate[1]);
        if (process_ < 0) throw OfficeError(OfficeError::Kind::not_started, "fork");
        return;
    }
    // The child: a group of its own, since soffice is a script that starts others.
    setpgid(0, 0);
    leave_keeper();
    close(gate[1]);
    char told = 0;
    ssize_t count = 0;
    while ((count = read(gate[0], &told, 1)) < 0 && errno == EINTR) {
    }
    if (count != 1) _exit(127);
    std::signal(SIGPIPE, SIG_DFL);
    if (options_.offline) unplugged.apply();
    limit_addresses(options_.memory_limit);
    // Its files stand in private folders, its sockets beside those of all users.
    umask(077);
    auto const in = open("/dev/null", O_RDONLY);
    auto const out = open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    if (in >= 0) dup2(in, 0);
    if (out >= 0) {
        dup2(out, 1);
        dup2(out, 2);
    }
    execve(argument_pointers[0], argument_pointers.data(), environment_pointers.data());
    _exit(127);
}

void Office::connect() {
    auto const resolver = css::bridge::UnoUrlResolver::create(local_context());
    auto const url =
        office::to_office("uno:pipe,name=" + pipe_ + ";urp;StarOffice.ComponentContext");
    auto const deadline = std::chrono::steady_clock::now() + options_.start_limit;
    Watchdog watchdog(process_, options_.start_limit + 5s, options_.memory_limit);
    while (!context_.is()) {
        try {
            context_.set(resolver->resolve(url), css::uno::UNO_QUERY_THROW);
            return;
        } catch (css::connection::NoConnectException const&) {
            if (!is_alive()) {
                throw_when_bitten(watchdog.dismiss());
                throw OfficeError(OfficeError::Kind::not_started, "soffice ended at once");
            }
        } catch (css::uno::Exception const& error) {
            throw_when_bitten(watchdog.dismiss());
            throw OfficeError(OfficeError::Kind::not_started, office::from_office(error.Message));
        }
        if (std::chrono::steady_clock::now() > deadline)
            throw OfficeError(OfficeError::Kind::timed_out, "soffice did not answer");
        std::this_thread::sleep_for(10ms);
    }
}

bool Office::is_alive() const {
    if (process_ <= 0) return false;
    // Only looked at, not reaped: its process id must stay ours until the end.
    siginfo_t info{};
    return waitid(P_PID, static_cast<id_t>(process_), &info, WEXITED | WNOHANG | WNOWAIT) == 0 &&
           info.si_pid == 0;
}

void Office::within(std::chrono::seconds limit, std::function<void()> const& work) {
    Watchdog watchdog(process_, limit, options_.memory_limit);
    try {
        work();
    } catch (css::uno::Exception const& error) {
        throw_when_bitten(watchdog.dismiss());
        // A dead office is seen as a bridge that was disposed of.
        if (reap(500ms))
            throw OfficeError(
                watchdog.was_large() ? OfficeError::Kind::too_large : OfficeError::Kind::died,
                office::from_office(error.Message));
        throw;
    }
    throw_when_bitten(watchdog.dismiss());
}

bool Office::reap(std::chrono::milliseconds wait) {
    if (process_ <= 0) return true;
    auto const deadline = std::chrono::steady_clock::now() + wait;
    do {
        int status = 0;
        if (waitpid(process_, &status, WNOHANG) != 0) {
            ended();
            return true;
        }
        std::this_thread::sleep_for(5ms);
    } while (std::chrono::steady_clock::now() < deadline);
    return false;
}

void Office::end() {
    if (process_ <= 0) return;
    {
        Watchdog watchdog(process_, 10s, options_.memory_limit);
        try {
            if (context_.is()) css::frame::Desktop::create(context_)->terminate();
        } catch (css::uno::Exception const& error) {
            // Ending closes the bridge, so the answer may get lost on its way.
            static_cast<void>(error);
        }
    }
    context_.clear();
    if (!reap(10s)) kill();
}

void Office::kill() {
    if (process_ <= 0) return;
    context_.clear();
    ::kill(-process_, SIGKILL);
    int status = 0;
    waitpid(process_, &status, 0);
    ended();
}

void Office::ended() {
    // Others of its group may have outlived the script, and what dies may still write.
    ::kill(-process_, SIGKILL);
    auto const deadline = std::chrono::steady_clock::now() + 10s;
    while (look_at_group(process_).living > 0 && std::chrono::steady_clock::now() < deadline)
        std::this_thread::sleep_for(2ms);
    process_ = -1;
    remove_sockets(sockets_);
    kept_.clear();
}

}  // namespace report::session
