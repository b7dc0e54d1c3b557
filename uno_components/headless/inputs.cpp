// SPDX-License-Identifier: MPL-2.0
#include "headless/inputs.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "core/json/json.hpp"

namespace report::headless {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

namespace {

/// A report of many thousand rows is a tenth of it.
constexpr std::size_t most_data = 32U << 20U;

class Opened {
public:
    /// O_NONBLOCK: a pipe without a writer would hold us here, before any clock runs.
    explicit Opened(fs::path const& file)
        : descriptor_(open(file.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)) {
        if (descriptor_ >= 0) return;
        if (errno == ENOENT || errno == ENOTDIR) fail("file.missing", {}, file.string());
        fail("file.unreadable", {}, file.string());
    }
    ~Opened() { close(descriptor_); }
    Opened(Opened const&) = delete;
    Opened& operator=(Opened const&) = delete;
    int operator*() const { return descriptor_; }

private:
    int descriptor_;
};

[[noreturn]] void too_large(fs::path const& file) {
    fail("file.data_too_large", {{"most", std::to_string(most_data >> 20U)}}, file.string());
}

/// Until something can be read, or the end is there.
void wait_for(int descriptor, Clock::time_point end, fs::path const& file,
              std::chrono::seconds limit) {
    for (;;) {
        auto const left =
            std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()).count();
        pollfd one{descriptor, POLLIN, 0};
        auto const found = left <= 0 ? 0 : poll(&one, 1, static_cast<int>(left));
        if (found > 0) return;
        if (found == 0)
            fail("file.timed_out", {{"seconds", std::to_string(limit.count())}}, file.string());
        if (errno != EINTR) fail("file.unreadable", {}, file.string());
    }
}

}  // namespace

std::string read_data(fs::path const& file, std::chrono::seconds limit) {
    auto const end = Clock::now() + limit;
    Opened const opened(file);
    struct stat there {};
    if (fstat(*opened, &there) != 0 || S_ISDIR(there.st_mode))
        fail("file.unreadable", {}, file.string());
    if (S_ISREG(there.st_mode) && there.st_size > static_cast<off_t>(most_data)) too_large(file);
    std::string text;
    constexpr std::size_t block = 65536;
    for (;;) {
        wait_for(*opened, end, file, limit);
        auto const before = text.size();
        text.resize(before + block);
        auto const count = ::read(*opened, text.data() + before, block);
        text.resize(before + static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
        if (count == 0) break;
        if (count < 0 && errno != EINTR && errno != EAGAIN)
            fail("file.unreadable", {}, file.string());
        if (text.size() > most_data) too_large(file);
    }
    if (text.empty()) fail("file.empty", {}, file.string());
    return text;
}

void check_document(fs::path const& file) {
    Opened const opened(file);
    struct stat there {};
    if (fstat(*opened, &there) != 0) fail("file.unreadable", {}, file.string());
    if (!S_ISREG(there.st_mode)) fail("file.not_ordinary", {}, file.string());
    if (there.st_size == 0) fail("file.empty", {}, file.string());
}

}  // namespace report::headless
