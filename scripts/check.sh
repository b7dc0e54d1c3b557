#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# The house in order: rooms, formatting, clang-tidy, and the core tests under the sanitizers.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

install_missing "${run_packages[@]}" "${test_packages[@]}" clang-format clang-tidy \
    "${fuzz_packages[@]}" python3
cd "$root"
scripts/rooms.sh
mapfile -t sources < <(git ls-files '*.cpp' '*.hpp')
clang-format --dry-run --Werror "${sources[@]}"
configure -DCCHC_TESTS=ON
scripts/tidy.py "$build"
cmake --preset asan >/dev/null && cmake --build --preset asan && ctest --preset asan
