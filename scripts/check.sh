#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# The house in order: rooms, guards (each has a test that makes it fail), formatting, clang-tidy, and the core tests under
# the sanitizers. With --quick only the first
# three, which take seconds: .ci/run does them before the tests.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

quick=$([[ "${1:-}" == --quick ]] && echo yes || echo no)
if [[ $quick == yes ]]; then
    install_missing clang-format python3 git
else
    install_missing "${run_packages[@]}" "${test_packages[@]}" clang-format clang-tidy \
        "${fuzz_packages[@]}" python3
fi
cd "$root"
scripts/rooms.sh
scripts/guards.py
mapfile -t sources < <(git ls-files '*.cpp' '*.hpp')
clang-format --dry-run --Werror "${sources[@]}"
[[ $quick == no ]] || exit 0
configure -DCCHC_TESTS=ON
scripts/tidy.py "$build"
cmake --preset asan >/dev/null && cmake --build --preset asan && ctest --preset asan
