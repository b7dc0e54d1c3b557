// SPDX-License-Identifier: MPL-2.0
// Loaded before the C library: fork() comes back late in the parent, as on a busy machine.
#include <dlfcn.h>
#include <unistd.h>

extern "C" __attribute__((visibility("default"))) pid_t fork() noexcept {
    using Fork = pid_t (*)();
    auto const child = reinterpret_cast<Fork>(dlsym(RTLD_NEXT, "fork"))();
    if (child > 0) usleep(300000);
    return child;
}
