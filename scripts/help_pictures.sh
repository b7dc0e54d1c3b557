#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# Makes the pictures of the help from the product: the monthly story is run on a display in memory and takes a picture
# where the help has one. They are cut, given few colours and packed tightly, since they are part of the package.
set -euo pipefail
source "$(dirname "$0")/setup.sh"
install_missing "${run_packages[@]}" "${test_packages[@]}" imagemagick advancecomp
configure
cmake --build "$build" --target oxt cchc story_tests
taken=$(mktemp -d)
trap 'rm -rf "$taken"' EXIT
CCHC_PICTURES=$taken "$build/bin/story_tests" --gtest_filter='Month.*'
mkdir -p "$root/extension/help/images"
# cut NAME WIDTHxHEIGHT+LEFT+TOP: what the page speaks of, at two thirds of its size, in a dozen colours.
cut() {
    convert "$taken/$1.png" -crop "$2" +repage -resize 66% -dither None -colors 12 -strip \
        -define png:compression-level=9 "PNG8:$root/extension/help/images/$1.png"
    advpng -z4 -q "$root/extension/help/images/$1.png"
}
cut menu 630x530+180+20
cut import 940x590+50+20
cut panel 800x560+540+160
cut check 620x560+720+160
ls -l "$root/extension/help/images"
