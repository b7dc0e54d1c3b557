#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# Prints which room includes which, and fails when an arrow runs upward: a room may know those on the
# steps below its own, and none beside it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
git grep '#include "' -- uno_components | sed -E 's#^uno_components/([^:]*):\#include "([^"]*)".*#\1 \2#' | awk '
function room(file,    parts, n) {
    n = split(file, parts, "/")
    return (parts[1] == "core" || parts[1] == "office") && n > 2 ? parts[1] "/" parts[2] : parts[1]
}
BEGIN {
    steps = "core/support core/text core/json core/fonts,core/packages core/catalogue core/report " \
            "core/tables,core/carry,core/compose,core/reader core/check,core/layout,core/truth core/form " \
            "packing,office/uno session,office/writer office/files,headless office/ground " \
            "office/dialogs office/reports office/check office/panel office"
    count = split(steps, step, " ")
    for (i = 1; i <= count; ++i) {
        n = split(step[i], beside, ",")
        for (k = 1; k <= n; ++k) height[beside[k]] = i
    }
}
{ from = room($1); to = room($2); if (from != to) ++arrows[from " -> " to] }
END {
    for (arrow in arrows) {
        split(arrow, ends, " -> ")
        known = (ends[1] in height) && (ends[2] in height)
        good = known && height[ends[2]] < height[ends[1]]
        printf "%-14s -> %-14s %3d%s\n", ends[1], ends[2], arrows[arrow], good ? "" : "  UPWARD" | "sort"
        if (!good) bad = 1
    }
    close("sort")
    exit bad
}'
