#!/bin/sh
# run.sh [--accept] PROGRAM [CASE...]: runs the program and compares what it writes. A CASE may be a
# pattern, such as 'quake-*'.
#
# A case is a folder tests/golden/*/CASE with
#   args     one argument a line (an empty file: no arguments), or
#   run      a shell script that runs "$FACTCHECK" itself, for pipes and closed streams
# and, where needed,
#   setup    a shell script that makes files which no archive keeps: FIFOs, links, odd names
#   stdin    standard input, else it is empty
#   env      one NAME=VALUE a line
#   stdout, stderr, exit   what is expected; absent: nothing, nothing, 0
#   made/    files that must be there afterwards
# Cases find this folder as $GOLDEN; their day is 4 July 2023.
# It runs in a copy of the folder. CASE.todo is a known bug: it must fail as long as it is there.
# --accept (or --update) rewrites stdout, stderr and exit. WRAPPER is put in front of the program (valgrind ...).
set -u
LC_ALL=C
TERM=dumb
export LC_ALL TERM
unset NO_COLOR COLUMNS 2>/dev/null || :

update=
if [ "${1:-}" = --update ] || [ "${1:-}" = --accept ]; then
    update=1
    shift
fi
[ $# -ge 1 ] || { echo "usage: run.sh [--accept] PROGRAM [CASE...]" >&2; exit 2; }
program=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
shift
root=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/golden.XXXXXX") || exit 2
trap 'chmod -R u+rwx "$work"; rm -rf "$work"' EXIT
trap 'exit 2' HUP INT TERM
FACTCHECK=$program
GOLDEN=$root
SOURCE_DATE_EPOCH=1688472000 # 4 July 2023
export FACTCHECK GOLDEN SOURCE_DATE_EPOCH
passed=0
failed=0

# Runs the case of folder $1 in a copy, leaving stdout, stderr and exit in $work/out.
run_case() {
    rm -rf "$work/dir" "$work/out"
    cp -R "$1" "$work/dir"
    rm -rf "$work/dir/stdout" "$work/dir/stderr" "$work/dir/exit" "$work/dir/made"
    mkdir "$work/out"
    (
        cd "$work/dir" || exit 2
        [ ! -f setup ] || sh ./setup || exit 2
        set --
        if [ -f env ]; then
            while IFS= read -r line || [ -n "$line" ]; do set -- "$@" "$line"; done < ./env
        fi
        if [ -f run ]; then
            set -- env "$@" sh ./run
        else
            # shellcheck disable=SC2086 # the wrapper is a command with options
            set -- env "$@" ${WRAPPER:-} "$program"
            while IFS= read -r line || [ -n "$line" ]; do set -- "$@" "$line"; done < ./args
        fi
        input=/dev/null
        [ ! -f stdin ] || input=stdin
        "$@" < "$input" > ../out/stdout 2> ../out/stderr
        echo $? > ../out/exit
    )
}

# Compares file $2 of the case $1 with what was written. Absent means nothing, and exit status 0.
same() {
    expected=$1/$2
    if [ ! -f "$expected" ]; then
        expected=$work/absent
        if [ "$2" = exit ]; then echo 0; fi > "$expected"
    fi
    cmp -s "$expected" "$work/out/$2" && return 0
    [ -n "${quiet:-}" ] || diff -u "$expected" "$work/out/$2" | sed "1,2d; s/^/    /"
    return 1
}

same_made() {
    [ -d "$1/made" ] || return 0
    for file in "$1"/made/*; do
        if ! cmp "$file" "$work/dir/$(basename "$file")" >&2; then return 1; fi
    done
}

compare() {
    result=0
    for part in stdout stderr exit; do
        same "$1" "$part" || result=1
    done
    same_made "$1" || result=1
    return $result
}

# Puts what was written into the case; nothing and 0 are not kept.
accept() {
    for part in stdout stderr; do
        if [ -s "$work/out/$part" ]; then cp "$work/out/$part" "$1/$part"; else rm -f "$1/$part"; fi
    done
    if [ -d "$1/made" ]; then
        for file in "$1"/made/*; do cp "$work/dir/$(basename "$file")" "$file"; done
    fi
    if [ "$(cat "$work/out/exit")" = 0 ]; then rm -f "$1/exit"; else cp "$work/out/exit" "$1/exit"; fi
}

one() {
    name=$(basename "$1")
    run_case "$1"
    case $name in
    *.todo)
        if quiet=1 compare "$1" >/dev/null 2>&1; then
            echo "$name: passes; rename it to ${name%.todo}"
            failed=$((failed + 1))
        else
            passed=$((passed + 1))
        fi
        return
        ;;
    esac
    [ -z "$update" ] || accept "$1"
    if difference=$(compare "$1" 2>&1); then
        passed=$((passed + 1))
    else
        printf '%s:\n%s\n' "$name" "$difference"
        failed=$((failed + 1))
    fi
}

for folder in "$root"/*/*/; do
    folder=${folder%/}
    [ -f "$folder/args" ] || [ -f "$folder/run" ] || continue
    if [ $# -gt 0 ]; then
        wanted=
        for name in "$@"; do
            # shellcheck disable=SC2254 # a pattern, such as quake-*
            case $(basename "$folder") in $name) wanted=1 ;; esac
        done
        [ -n "$wanted" ] || continue
    fi
    one "$folder"
done

# The documents are compared with the program when no case is asked for.
if [ $# -eq 0 ] && [ -z "$update" ]; then
    documents=$("$root/documents.sh" "$program") || :
    echo "$documents" | sed '$d'
    passed=$((passed + $(echo "$documents" | sed -n '$s/ passed.*//p')))
    failed=$((failed + $(echo "$documents" | sed -n '$s/.*passed, \([0-9]*\) failed.*/\1/p')))
fi
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
