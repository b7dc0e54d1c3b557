// SPDX-License-Identifier: MPL-2.0
// One target in the hands of libFuzzer; CCHC_FUZZ_TARGET names it.
#include <cstddef>
#include <cstdint>

#include "targets.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    report::fuzz::CCHC_FUZZ_TARGET({reinterpret_cast<char const*>(data), size});
    return 0;
}
