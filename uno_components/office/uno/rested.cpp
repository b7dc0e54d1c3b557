// SPDX-License-Identifier: MPL-2.0
#include "office/uno/rested.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

#include "office/uno/guard.hpp"
#include "office/uno/posted.hpp"

namespace report::office {

using Clock = std::chrono::steady_clock;

struct Rested::Wait {
    css::uno::Reference<css::uno::XComponentContext> context;
    char const* at;
    std::function<void()> act;  ///< of the main thread only
    std::atomic<Clock::rep> due{0};
    std::atomic<bool> is_waiting{false};

    Clock::time_point when() const { return Clock::time_point(Clock::duration(due)); }
};

namespace {

/// Longer than a held key takes to come again, and too short to be waited for.
constexpr auto pause = std::chrono::milliseconds(150);

/// The UNO of 7.4 has no timer. One thread for all, which sleeps while nothing is noted; it is
/// never joined, since whoever would wait for it may hold what it waits for.
template <class Wait>
class Alarm {
public:
    void add(std::shared_ptr<Wait> wait) {
        std::lock_guard const lock(mutex_);
        if (!is_running_) {
            std::thread([this] { run(); }).detach();
            is_running_ = true;
        }
        waiting_.push_back(std::move(wait));
        changed_.notify_one();
    }

    void remove(std::shared_ptr<Wait> const& wait) {
        std::lock_guard const lock(mutex_);
        waiting_.erase(std::remove(waiting_.begin(), waiting_.end(), wait), waiting_.end());
    }

private:
    [[noreturn]] void run() {
        std::unique_lock lock(mutex_);
        for (;;) {
            changed_.wait(lock, [this] { return !waiting_.empty(); });
            auto const first = std::min_element(
                waiting_.begin(), waiting_.end(),
                [](auto const& a, auto const& b) { return a->when() < b->when(); });
            auto const when = (*first)->when();
            if (when > Clock::now()) {
                changed_.wait_until(lock, when);
                continue;
            }
            auto const wait = *first;
            waiting_.erase(first);
            // What is noted from here on is seen by what is done, or waits anew.
            wait->is_waiting = false;
            lock.unlock();
            guarded(wait->at, [&wait] {
                post(wait->context, wait->at, [wait] {
                    // What is done may end this.
                    auto const act = wait->act;
                    if (act) act();
                });
            });
            lock.lock();
        }
    }

    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<std::shared_ptr<Wait>> waiting_;
    bool is_running_ = false;
};

/// Outlives the end of the program, as its thread does.
template <class Wait>
Alarm<Wait>& the_alarm() {
    static auto* const one = new Alarm<Wait>;
    return *one;
}

}  // namespace

Rested::Rested(css::uno::Reference<css::uno::XComponentContext> const& context, char const* at,
               std::function<void()> act)
    : wait_(std::make_shared<Wait>()) {
    wait_->context = context;
    wait_->at = at;
    wait_->act = std::move(act);
}

Rested::~Rested() {
    wait_->act = nullptr;
    guarded_end("rested.end", [this] { the_alarm<Wait>().remove(wait_); });
}

void Rested::note() {
    wait_->due = (Clock::now() + pause).time_since_epoch().count();
    if (wait_->is_waiting.exchange(true)) return;
    try {
        the_alarm<Wait>().add(wait_);
    } catch (...) {
        wait_->is_waiting = false;
        throw;
    }
}

}  // namespace report::office
