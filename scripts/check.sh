#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# The house in order: rooms, guards (each has a test that makes it fail), formatting; clang-tidy; core and template tests
# under the sanitizers.
#   scripts/check.sh            all of it
#   scripts/check.sh --quick    what takes seconds: rooms, guards, formatting
#   scripts/check.sh --deep     the rest
# .ci/run does the quick part before the tests; the rest is for a hand.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"
part=${1:-}
cd "$root"

if [[ $part != --deep ]]; then
    install_missing clang-format python3 git
    scripts/rooms.sh
    scripts/guards.py
    mapfile -t sources < <(git ls-files '*.cpp' '*.hpp')
    clang-format --dry-run --Werror "${sources[@]}"
fi
if [[ $part != --quick ]]; then
    install_missing "${run_packages[@]}" "${test_packages[@]}" clang-tidy "${fuzz_packages[@]}" python3
    configure -DCCHC_TESTS=ON
    scripts/tidy.py "$build"
    cmake --preset asan >/dev/null
    cmake --build --preset asan
    ctest --preset asan -j "$(nproc)"
fi
