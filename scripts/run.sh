#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# Builds the extension and makes a report with it:
#   scripts/run.sh                        the sample report, into build/demo
#   scripts/run.sh --data FILE --out DIR  the same from your own data
#   scripts/run.sh --no-window            never opens Writer afterwards
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

data=$root/docs/samples/pho-an-7-thang-2023.json
out=$build/demo
replace=--replace # in our own folder; in another one a file that stands there stays
window=yes
while [ $# -gt 0 ]; do
    case $1 in
        --data) data=${2:?--data needs a file}; shift 2 ;;
        --out) out=${2:?--out needs a folder}; replace=; shift 2 ;;
        --no-window) window=no; shift ;;
        *) echo "Unknown option: $1 (see the head of scripts/run.sh)" >&2; exit 2 ;;
    esac
done

file_url() {
    local LC_ALL=C path=$1 url=file:// at
    for ((at = 0; at < ${#path}; ++at)); do
        case ${path:at:1} in
            [a-zA-Z0-9/._~-]) url+=${path:at:1} ;;
            *) printf -v url '%s%%%02X' "$url" "'${path:at:1}" ;;
        esac
    done
    echo "$url"
}

install_missing "${run_packages[@]}"
configure -DCCHC_TESTS="$(is_installed libgtest-dev && is_installed libpugixml-dev && echo ON || echo OFF)"
cmake --build "$build" --target oxt cchc

mkdir -p "$out"
"$build/bin/cchc" new --data "$data" --out "$out/bao-cao.odt" --docx --pdf $replace
pdftoppm -r 100 -png -f 1 -l 1 -singlefile "$out/bao-cao.pdf" "$out/bao-cao-p1"

echo "Extension: $build/bao-cao-cchc.oxt"
for file in bao-cao.odt bao-cao.docx bao-cao.pdf bao-cao-p1.png; do
    echo "Report:    $out/$file"
done

if [ "$window" = yes ] && [ "${CI:-}" != true ] && [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    # A Writer that is still open from the last time keeps the extension that it has.
    profile=$build/writer-profile
    "$build/bin/cchc" profile --dir "$profile" || [ -e "$profile/.cchc-profile" ]
    echo "Opening Writer with the extension (profile $profile)"
    soffice "-env:UserInstallation=$(file_url "$profile")" --norestore "$out/bao-cao.odt" &
fi
