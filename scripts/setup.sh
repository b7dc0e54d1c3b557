# SPDX-License-Identifier: MPL-2.0
# Sourced by the other scripts: installs what is missing on a Debian machine and configures
# the build. A second call with nothing missing takes no time.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=$root/build

# What building and making a report needs.
run_packages=(g++ cmake ninja-build zip advancecomp libreoffice-dev libreoffice-writer libreoffice-l10n-vi
    fonts-liberation2 fonts-dejavu-core libboost1.81-dev libutf8proc-dev libexpat1-dev poppler-utils)
# What the tests need besides.
test_packages=(libgtest-dev libbenchmark-dev libpugixml-dev libvalijson-dev libreoffice-calc
    libreoffice-gtk3 libx11-dev xvfb x11-xkb-utils xdotool openbox procps python3-uno unzip)
# What the fuzz targets need besides.
fuzz_packages=(clang libclang-rt-dev llvm)

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        echo "Cannot install packages: run as root, or install sudo." >&2
        return 1
    fi
}

is_installed() {
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

install_missing() {
    local missing=() package
    for package in "$@"; do
        is_installed "$package" || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return
    echo "Installing: ${missing[*]}"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}"
}

# configure [further cmake options]: one configuration for all scripts, so that neither undoes the
# other's work.
configure() {
    local options=(-G Ninja -S "$root" -B "$build" -DCMAKE_BUILD_TYPE=Release)
    command -v ccache >/dev/null && options+=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
    [ "${CI:-}" = true ] && options+=(-DCCHC_WARNINGS_AS_ERRORS=ON)
    local log=$build/configure.log
    mkdir -p "$build"
    local anew=no
    # A folder that run.sh configured on a machine without the test packages gets its tests now.
    [[ " $* " == *" -DCCHC_TESTS=ON "* ]] && grep -qs 'CCHC_TESTS:[A-Z]*=OFF' "$build/CMakeCache.txt" && anew=yes
    if [ ! -f "$build/build.ninja" ] || [ "${CI:-}" = true ] || [ $anew = yes ]; then
        cmake "${options[@]}" "$@" >"$log" 2>&1 || {
            cat "$log" >&2
            return 1
        }
    fi
}
