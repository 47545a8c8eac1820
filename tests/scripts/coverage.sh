#!/bin/sh
# coverage.sh BUILD SOURCE...: the share of lines that the tests ran, by source, the lowest first.
set -u
build=$1
shift
for source in "$@"; do
    gcov -n -o "$build/$(dirname "$source")" "$build/${source%.c}.o" 2>/dev/null |
        awk -v source="$source" '
            /^File / { here = index($0, "\x27" source "\x27") > 0 }
            here && /^Lines executed/ {
                split($0, part, /[:% ]+/)
                print part[3], part[5], source
                here = 0
            }'
done | LC_ALL=C sort -n |
    awk '{ printf "%7s%% of %5d  %s\n", $1, $2, $3; lines += $2; run += $1 * $2 / 100 }
         END { if (lines) printf "%7.2f%% of %5d  all\n", 100 * run / lines, lines }'
