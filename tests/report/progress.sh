#!/bin/sh
# progress.sh PROGRAM: what a long run says of its progress: on a terminal alone, and nothing of it is
# left when the report is written. The last line is "N passed, N failed, N skipped".
set -u
program=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/progress.XXXXXX") || exit 2
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
if ! command -v script >/dev/null 2>&1 || ! ${CC:-cc} -shared -fPIC -o clock.so "$here/clock.c" 2>/dev/null; then
    echo "skipped: neither a terminal nor a clock can be made here: progress is not tested"
    echo "0 passed, 0 failed, 1 skipped"
    exit 0
fi
passed=0
failed=0
i=0
while [ $i -lt 40 ]; do
    i=$((i + 1))
    echo "The ferry of Orsa Lines carried 41,250 passengers in June." > "$i.txt"
done

# said WHAT PATTERN|- COMMAND: whether the terminal of the command got the pattern, or "-": no progress.
said() {
    TERM=${TERM_OF:-xterm} NO_COLOR=1 script -qec "$3" /dev/null > got 2>&1 < /dev/null
    if [ "$2" = - ]; then
        ! grep -q 'articles$\|read [0-9]* of\|comparing' got
    else
        grep -q "$2" got
    fi
    if [ $? -eq 0 ]; then
        passed=$((passed + 1))
    else
        echo "$1"
        od -c got | head -n 20 | sed 's/^/    /'
        failed=$((failed + 1))
    fi
}

slow="LD_PRELOAD=$work/clock.so $program --jobs=1"
clear=$(printf '\r\033\[K')
said "a short run says something of its progress" - "$program *.txt"
said "a long run does not say how much is read" "factcheck: read [0-9]* of 40 articles" "$slow *.txt"
said "a long run does not say that it compares" "factcheck: comparing 40 articles" "$slow *.txt"
said "the last word is not wiped out" "comparing 40 articles${clear}no conflicts" "$slow *.txt"
said "a quiet run says something" - "$slow --quiet *.txt"
said "standard error that is no terminal gets progress" - "$slow *.txt 2> err; cat err"
TERM_OF=dumb said "a dumb terminal gets progress" - "$slow *.txt"
said "the report goes elsewhere, and progress with it" "comparing 40 articles$clear" "$slow *.txt > out; cat out"
said "a report in a file has something of the progress" - "$slow *.txt > out 2> /dev/null; cat out"
echo "$passed passed, $failed failed, 0 skipped"
[ "$failed" -eq 0 ]
