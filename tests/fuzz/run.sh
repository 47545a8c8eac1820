#!/bin/sh
# run.sh FOLDER NAME...: replays the kept inputs through the fuzz targets NAME built in FOLDER, then
# runs the tests of failing allocations and of hostile texts, and sums up.
set -u
folder=$1
shift
passed=0
failed=0

# count COMMAND...: runs it and adds its figures; one failure if it says none.
count() {
    echo "-- $*"
    output=$("$@" 2>&1)
    printf '%s\n' "$output" | tail -n 40
    line=$(printf '%s\n' "$output" | grep -E '^[0-9]+ passed, [0-9]+ failed' | tail -n 1)
    if [ -z "$line" ]; then
        echo "broke off: FUZZ_VERBOSE=1 $*"
        failed=$((failed + 1))
        return
    fi
    passed=$((passed + ${line%% *}))
    line=${line#*, }
    failed=$((failed + ${line%% *}))
}

for name in "$@"; do
    count "$folder/replay_$name" "tests/fuzz/corpus/$name"
done
count "$folder/allocation"
count "$folder/hostile"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
