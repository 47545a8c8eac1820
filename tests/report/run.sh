#!/bin/sh
# run.sh PROGRAM [MODULES]: the reports, as those see them who read them: the loop of reviewing, the
# validators of the formats, and the review page in a browser. MODULES (modules, beside the program)
# is what tests/scripts/browser.sh sets up; what is not there is said and counted as skipped.
set -u
program=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
modules=${2:-$(dirname "$program")/modules}
[ -d "$modules/node_modules" ] || modules=$(cd "$(dirname "$0")/../.." && pwd)/build/modules
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/report.XXXXXX") || exit 2
trap 'rm -rf "$work"' EXIT
passed=0
failed=0
skipped=0
DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1
export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT

holds() {
    what=$1
    shift
    if "$@" > "$work/log" 2>&1; then
        passed=$((passed + 1))
    else
        echo "$what"
        head -n 30 "$work/log" | sed 's/^/    /'
        failed=$((failed + 1))
    fi
}

skip() {
    echo "skipped: $1"
    skipped=$((skipped + 1))
}

# part COMMAND...: a runner of its own.
part() {
    "$@" > "$work/part"
    line=$(grep -E '^[0-9]+ passed, [0-9]+ failed' "$work/part" | tail -n 1)
    sed '$d' "$work/part"
    if [ -z "$line" ]; then
        tail -n 3 "$work/part"
        failed=$((failed + 1))
        return
    fi
    passed=$((passed + ${line%% *}))
    line=${line#*, }
    failed=$((failed + ${line%% *}))
    case $line in *skipped*)
        line=${line#*, }
        skipped=$((skipped + ${line%% *}))
        ;;
    esac
}

part "$here/loop.sh" "$program"
part "$here/progress.sh" "$program"
part "$here/recipes.sh" "$program"

# ---- The formats, on the small story, the fixtures, and a hostile name and text -----------------
mkdir "$work/odd"
printf 'The <b>pier</b> \001 & "co" cost 4.31 million euros, =1+1 @all https://example.org.\n' \
    > "$work/odd/a b#1%.txt"
printf '\357\277\277 The pier cost 4.13 million euros \342\200\256 they said.\n' > "$work/odd/c,d:e.txt"
number=0
for folder in "$here/../golden/report/story" "$root"/fixtures/*/ "$work/odd"; do
    number=$((number + 1))
    (cd "$folder" && "$program" --all --format="sarif:$work/$number.sarif" \
        --format="rdjsonl:$work/$number.rdjsonl" --format="junit:$work/$number.xml" \
        --format="markdown:$work/$number.md" --format="csv:$work/$number.csv" \
        --format="gitlab:$work/$number.json" --format="github:$work/$number.txt" \
        --format="html:$work/$number.html" ./*.txt) 2> "$work/err"
    holds "$folder: status $?" test $? -le 1
    holds "$folder: Markdown is too long" test "$(wc -c < "$work/$number.md")" -lt 60000
    holds "$folder: a cell is a formula" sh -c "! grep -E '(^|,)\"[=+@]' '$work/$number.csv'"
done

# Baselined results have their suppressions.
(cd "$here/../golden/report/story" && "$program" --update-baseline --baseline="$work/b.json" ./*.txt \
    > /dev/null && "$program" --baseline="$work/b.json" --format="sarif:$work/based.sarif" ./*.txt) 2> "$work/err"

if command -v xmllint >/dev/null 2>&1; then
    for file in "$work"/*.xml; do holds "JUnit: no XML" xmllint --noout "$file"; done
else
    skip "xmllint is not installed: JUnit reports are not parsed"
fi

# The multitool says what is wrong and exits with 0 all the same.
multitool=$modules/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool
if [ -x "$multitool" ] && "$multitool" version >/dev/null 2>&1; then
    for file in "$work"/*.sarif; do
        "$multitool" validate "$file" > "$work/said" 2>&1
        holds "SARIF is not valid: $(grep -E ': (error|warning) ' "$work/said" | head -n 5)" \
            sh -c "grep -q 'completed successfully' '$work/said' && ! grep -E ': error ' '$work/said'"
        grep -E ': warning ' "$work/said" | grep -v SARIF2005 > "$work/warnings"
        holds "SARIF is warned of: $(head -n 5 "$work/warnings")" test ! -s "$work/warnings"
    done
else
    skip "sarif-multitool is not installed (tests/scripts/browser.sh): SARIF is not validated"
fi

validator=$modules/node_modules/.bin/rdformat-validator
if [ -e "$validator" ] && command -v node >/dev/null 2>&1; then
    while read -r line; do
        printf '%s\n' "$line" > "$work/line.json"
        holds "rdjsonl: $line" node "$validator" --strict --no-extra-fields "$work/line.json"
    done < "$work/1.rdjsonl"
else
    skip "rdformat-validator is not installed (tests/scripts/browser.sh): rdjsonl is not validated"
fi

# ---- The page ----------------------------------------------------------------------------------
holds "the script of the page has a fault" sh -c \
    "! command -v node >/dev/null 2>&1 || node --check '$root/lib/report/page/script.js'"
if command -v chromium >/dev/null 2>&1 && [ -d "$modules/node_modules/playwright-core" ]; then
    part timeout 300 node "$here/page.mjs" "$program" "$modules"
else
    skip "Chromium or playwright-core is not installed (tests/scripts/browser.sh): the page is not opened"
fi

echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
