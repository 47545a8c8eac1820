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

# ---- Configuration and baseline: what fits is taken, and what is taken or written fits ----------
expect() {
    what=$1
    expected=$2
    shift 2
    "$@" > "$work/said" 2>&1
    status=$?
    if [ "$status" -eq "$expected" ]; then
        passed=$((passed + 1))
    else
        echo "$what: exit status $status, expected $expected"
        sed 's/^/    /' "$work/said"
        failed=$((failed + 1))
    fi
}

show() { "$program" --show-config --quiet "--config=$1" "$work/a.txt"; }

cat > "$work/config.json" <<'END'
{
  "$schema": "config.schema.json",
  "sources": [{"files": "wire/*.txt", "outlet": "The Wire", "date": "2023-07-04"}, {"files": "**"}],
  "rules": {"FC101": "error", "weekday-mismatch": "note", "FC401": "off", "FC301": "warning"},
  "ignore": ["FC905"],
  "synonyms": [["pier", "jetty"]],
  "contrasts": [["inbound", "outbound", "transit"]],
  "min_confidence": 0.75,
  "fail_on": "never",
  "baseline": "facts.json"
}
END
expect "a whole configuration fits" 0 "$validate" "$here/config.schema.json" "$work/config.json"
expect "and is taken" 0 show "$work/config.json"
show "$work/config.json" > "$work/shown.json"
expect "what is shown fits" 0 "$validate" "$here/config.schema.json" "$work/shown.json"
expect "and is taken" 0 show "$work/shown.json"
"$program" --show-config --quiet --no-config "$work/a.txt" > "$work/usual.json"
expect "the usual fits" 0 "$validate" "$here/config.schema.json" "$work/usual.json"
for text in '[]' '{"sorces": []}' '{"sources": {}}' '{"sources": [{}]}' '{"sources": [{"files": ""}]}' \
    '{"sources": [{"files": "a", "name": "b"}]}' '{"rules": []}' '{"rules": {"FC101": "fatal"}}' \
    '{"rules": {"FC101": true}}' '{"ignore": "FC101"}' '{"ignore": [101]}' '{"synonyms": [["pier"]]}' \
    '{"contrasts": ["in", "out"]}' '{"min_confidence": "0.5"}' '{"min_confidence": 1.5}' \
    '{"fail_on": "info"}' '{"baseline": null}'; do
    printf '%s\n' "$text" > "$work/bad.json"
    expect "does not fit: $text" 1 "$validate" "$here/config.schema.json" "$work/bad.json"
    expect "is not taken: $text" 2 show "$work/bad.json"
done

judge() { "$program" "--baseline=$1" "$work/a.txt" "$work/b.txt"; }

"$program" --update-baseline "--baseline=$work/base.json" --by=desk --reason='as "known"' \
    "$work/a.txt" "$work/b.txt" > /dev/null
expect "a written baseline fits" 0 "$validate" "$here/baseline.schema.json" "$work/base.json"
expect "and settles" 0 judge "$work/base.json"
for text in '{}' '{"schema":"factcheck-baseline/1"}' '{"schema":"x","decisions":[]}' \
    '{"schema":"factcheck-baseline/1","decisions":{}}' \
    '{"schema":"factcheck-baseline/1","decisions":[{"id":"0123456789abcdef"}]}' \
    '{"schema":"factcheck-baseline/1","decisions":[{"id":"0123456789abcdef","verdict":"maybe"}]}' \
    '{"schema":"factcheck-baseline/1","decisions":[{"id":"0123456789abcdef","verdict":"accepted","why":"x"}]}'; do
    printf '%s\n' "$text" > "$work/bad.json"
    expect "does not fit: $text" 1 "$validate" "$here/baseline.schema.json" "$work/bad.json"
    expect "is not taken: $text" 2 judge "$work/bad.json"
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
