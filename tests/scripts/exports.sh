#!/bin/sh
# exports.sh SHARED_LIBRARY: three lists are the same: what the library exports, what factcheck.h
# declares, and tests/scripts/exports.txt, which makes a change of the interface a visible change.
set -u
golden=tests/scripts/exports.txt
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

LC_ALL=C sort -c -u "$golden" || exit 1
${NM:-nm} -D --defined-only "$1" | awk '$2 == "T" { sub(/@.*/, "", $3); print $3 }' |
    LC_ALL=C sort > "$work/exported"
${CC:-gcc} -E -P -Iinclude include/factcheck.h | tr '\n' ' ' | tr ';' '\n' |
    sed -n 's/.*visibility("default").*[ *]\(factcheck_[a-z0-9_]*\) *(.*/\1/p' |
    LC_ALL=C sort > "$work/declared"

# compare WHAT FILE: one check for each name on either side
compare() {
    LC_ALL=C comm -3 "$golden" "$2" | awk -v what="$1" '
        /^\t/ { print what ", but not in the list: " $1; next }
              { print "in the list, but not " what ": " $1 }'
    common=$(LC_ALL=C comm -12 "$golden" "$2" | wc -l)
    odd=$(LC_ALL=C comm -3 "$golden" "$2" | wc -l)
    passed=$((passed + common))
    failed=$((failed + odd))
}
passed=0
failed=0
compare exported "$work/exported"
compare declared "$work/declared"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
