#!/bin/sh
# run.sh BENCHES PROGRAM: whether the benches work; BENCHES is the folder of their programs. The input
# is small, and no figure of time is looked at.
set -u
here=$(cd "$(dirname "$0")" && pwd)
benches=$1
program=$2
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
passed=0
failed=0

# check WHAT COMMAND...: one check; what the last bench said is shown if it fails.
check() {
    what=$1
    shift
    if "$@"; then
        passed=$((passed + 1))
    else
        echo "failed: $what: $*"
        cat "$root/out"
        failed=$((failed + 1))
    fi
}

# run NAME ARGUMENTS...: a bench, its output in $root/out.
run() {
    name=$1
    shift
    check "$name ends well" "$benches/$name" "$@" > "$root/out" 2>&1
}

says() { grep -qE -- "$1" "$root/out"; }
is_silent_on() { ! says "$1"; }

run facts "$here/events"
check "folders without a key are passed over" says '^2 events, 4 articles,'
check "conflicts against the key" says '^conflicts +1\.000 .* 1\.000 '
check "agreements against the key" says '^agreements +1\.000 .* 1\.000 '
check "every feature and ground is left out once" says 'KIND_MONEY.* ground SLIP'

run generate 60000
cp "$root/out" "$root/news.txt"
check "news of the size asked for" test "$(wc -c < "$root/news.txt")" -ge 60000
run generate 60000
check "the same news again" cmp -s "$root/out" "$root/news.txt"

run stages "$root/news.txt" 1
for stage in UTF-8 blocks sentences 'tokens and lexicon' 'names and tags' times quantities claims \
    'stories and copies' 'all of these'; do
    check "time of $stage" says "^$stage +[0-9]+\.[0-9]+ ns/byte +[0-9]+\.[0-9]+ x wc -w"
done

run extract "$root/news.txt" 1 "$program"
check "times of the extraction" says '[0-9]+\.[0-9]+ ns/byte +[0-9]+\.[0-9]+ x wc -w'
check "no failure" is_silent_on 'fail|error'

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
