#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# Builds everything and runs every test; further words go to ctest:
#   scripts/test.sh            all of them
#   scripts/test.sh -L core    one label: core, templates, office, windows, stories
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

install_missing "${run_packages[@]}" "${test_packages[@]}"
configure -DCCHC_TESTS=ON
cmake --build "$build"
ctest --test-dir "$build" -j "$(nproc)" --output-on-failure --no-tests=error "$@"
