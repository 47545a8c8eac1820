#!/bin/sh
# summary.sh RESULTS STAGE...: shows the figures that stage.sh noted; fails if one check failed or
# one of the stages left no figures.
set -u
results=$1
shift
for stage in "$@"; do
    grep -q "^$stage " "$results" 2>/dev/null || echo "$stage 0 1 0 did not run" >> "$results"
done
awk '
    { printf "%-10s %6d passed %4d failed %4d skipped  %s\n", $1, $2, $3, $4, $5 " " $6 " " $7
      passed += $2; failed += $3; skipped += $4 }
    END { printf "%d passed, %d failed, %d skipped\n", passed, failed, skipped
          exit failed > 0 || passed == 0 }' "$results"
