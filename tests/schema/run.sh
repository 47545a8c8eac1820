#!/bin/sh
# run.sh PROGRAM [VALIDATE]: what the program writes as JSON fits the schemas of this folder.
set -u
program=$1
validate=${2:-$(dirname "$1")/schema}
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/schema.XXXXXX") || exit 2
trap 'rm -rf "$work"' EXIT
passed=0
failed=0

# fits SCHEMA OPTION... FILE...: the output with these arguments fits.
fits() {
    schema=$1
    shift
    lines=
    case " $* " in *jsonl*) lines=--lines ;; esac
    "$program" "$@" > "$work/out" 2> "$work/err"
    status=$?
    if [ "$status" -gt 1 ]; then
        echo "factcheck $*: exit status $status"
        sed 's/^/    /' "$work/err"
        failed=$((failed + 1))
    elif "$validate" $lines "$here/$schema.schema.json" "$work/out"; then
        passed=$((passed + 1))
    else
        echo "factcheck $*: does not fit $schema.schema.json"
        failed=$((failed + 1))
    fi
}

all() {
    fits report check --all --format=json "$@"
    fits finding check --all --format=jsonl "$@"
    fits claims extract --format=json "$@"
    fits claim extract --format=jsonl "$@"
}

printf 'Ferry traffic\n\nPublished: 4 July 2023\n\nThe ferry carried 41,250 passengers in June.\n' \
    > "$work/a.txt"
printf 'The ferry carried 42,150 passengers in June, up 3%% from last year.\n' > "$work/b.txt"
printf 'Odd \033[31m \377\376 bytes \001, and 12 \342\200\256 dollars "in" quotes\\.\n' > "$work/c.txt"
: > "$work/empty.txt"
all "$work/a.txt" "$work/b.txt"
all "$work/c.txt"
all "$work/empty.txt"
for folder in "$root"/fixtures/*/; do
    set -- "$folder"*.txt
    [ -f "$1" ] && all "$@"
done

# A document that is not the program's must not fit.
printf '{"schema":"factcheck-report/1","sources":[],"findings":{},"summary":{}}' > "$work/broken"
if "$validate" "$here/report.schema.json" "$work/broken" 2>/dev/null; then
    echo "a broken document fits report.schema.json"
    failed=$((failed + 1))
else
    passed=$((passed + 1))
fi
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
