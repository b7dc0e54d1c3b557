// SPDX-License-Identifier: MPL-2.0
#include "office/ground/status.hpp"

#include <atomic>

namespace report::office {

namespace {

std::atomic<void (*)()>& teller() {
    static std::atomic<void (*)()> the_one{nullptr};
    return the_one;
}

}  // namespace

void refresh_all_status() {
    if (auto const tell = teller().load()) tell();
}

void refresh_status_by(void (*tell)()) {
    teller() = tell;
}

}  // namespace report::office
