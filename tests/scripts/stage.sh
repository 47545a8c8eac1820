#!/bin/sh
# stage.sh RESULTS NAME COMMAND...: runs one test runner and appends "NAME PASSED FAILED SKIPPED"
# to the file RESULTS.
#
# The figures are read from the last line of the form "12 passed, 0 failed[, 1 skipped]" that the
# runner printed. A runner that printed none, or that broke off after counting no failure, adds one.
set -u
results=$1
name=$2
shift 2
mkdir -p "${results%/*}"
log=${results%/*}/$name.log

{ "$@" 2>&1; echo "$?" > "$log.status"; } | tee "$log"
status=$(cat "$log.status")
rm -f "$log.status"

line=$(grep -E '[0-9]+ passed, [0-9]+ failed' "$log" | tail -n 1)
passed=$(printf '%s\n' "$line" | sed -n 's/.*\<\([0-9][0-9]*\) passed.*/\1/p')
failed=$(printf '%s\n' "$line" | sed -n 's/.*\<\([0-9][0-9]*\) failed.*/\1/p')
skipped=$(printf '%s\n' "$line" | sed -n 's/.*\<\([0-9][0-9]*\) skipped.*/\1/p')
: "${passed:=0}" "${failed:=0}" "${skipped:=0}"
if [ "$failed" -eq 0 ] && { [ -z "$line" ] || [ "$status" -ne 0 ]; }; then
    echo "$name: broke off with status $status"
    failed=1
fi
echo "$name $passed $failed $skipped" >> "$results"
[ "$failed" -eq 0 ]
