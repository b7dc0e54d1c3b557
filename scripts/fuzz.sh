#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# Every fuzz target of tests/fuzz for ten minutes.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

install_missing "${run_packages[@]}" "${fuzz_packages[@]}"
cd "$root"
cmake --preset fuzz >/dev/null && cmake --build --preset fuzz --target fuzz_10_minutes
