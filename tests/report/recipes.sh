#!/bin/sh
# recipes.sh PROGRAM: what README.md tells people to type does what it says: the loop of reviewing, and
# the commands of the recipes for CI, whose files are made. The last line is "N passed, N failed".
set -u
program=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/recipes.XXXXXX") || exit 2
trap 'rm -rf "$work"' EXIT
mkdir "$work/bin" "$work/articles"
ln -s "$program" "$work/bin/factcheck"
PATH=$work/bin:$PATH
cp "$root"/tests/golden/report/story/*.txt "$work/articles"
cd "$work" || exit 2
passed=0
failed=0

holds() {
    what=$1
    shift
    if "$@"; then
        passed=$((passed + 1))
    else
        echo "$what"
        failed=$((failed + 1))
    fi
}

# block MARK: the fenced blocks behind the comment, and an empty line behind each.
block() {
    awk -v mark="<!-- $1 -->" '
        $0 == mark { wanted = 1; next }
        /^```/ { if (inside) { inside = 0; print "" } else if (wanted) { inside = 1; wanted = 0 } next }
        inside' "$root/README.md"
}

# ---- The loop: the exit status of each line is 0, or what its comment begins with ---------------
block loop | grep -E '^(#   an article|echo|factcheck)' > loop
holds "README.md has no loop of reviewing" test -s loop
while read -r line; do
    case $line in
    '#'*)
        sed -i.old 's/4\.13 million/4.23 million/' articles/island-post.txt
        rm -f articles/*.old
        continue
        ;;
    esac
    expected=0
    case $line in
    *'# exit status 1'* | *'# 1 '* | *--prune-baseline*) expected=1 ;;
    esac
    sh -c "$line" > out 2> err
    status=$?
    holds "exit status $status, expected $expected: $line" test "$status" -eq "$expected"
done < loop
holds "no decision was dropped" test "$(grep -c '"id"' facts.json)" -eq 2
rm -f facts.* .factcheck.json

# ---- The recipes -------------------------------------------------------------------------------
block recipe > recipes
grep -oE 'factcheck --format.*' recipes > commands
holds "README.md has two recipes" test "$(wc -l < commands)" -eq 2
while read -r command; do
    sh -c "$command" > out 2> err
    holds "no findings: $command" test $? -eq 1
    holds "trouble: $command" test ! -s err
    for file in $(echo "$command" | grep -oE ':[a-z.]+' | tr -d :); do
        holds "$file is not made: $command" test -s "$file"
        holds "$file is not taken up in the recipe" test "$(grep -c "$file" recipes)" -ge 2
    done
done < commands

# The recipes are YAML, where something is installed that reads it.
if command -v python3 >/dev/null 2>&1 && python3 -c 'import yaml' 2>/dev/null; then
    holds "a recipe is no YAML" python3 -c '
import sys, yaml
for text in open("recipes").read().split("\n\n"):
    assert not text.strip() or isinstance(yaml.safe_load(text), dict), text'
fi
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
