#!/bin/sh
# readme.sh [--accept] PROGRAM: what README.md shows is what the program writes. A comment
# <!-- run: COMMAND --> stands in front of the block with its output. --accept rewrites the blocks.
set -u
accept=
if [ "${1:-}" = --accept ]; then
    accept=1
    shift
fi
[ $# -eq 1 ] || { echo "usage: readme.sh [--accept] PROGRAM" >&2; exit 2; }
program=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
cd "$(dirname "$0")/../.." || exit 2
work=$(mktemp -d "${TMPDIR:-/tmp}/readme.XXXXXX") || exit 2
trap 'rm -rf "$work"' EXIT
mkdir "$work/bin"
ln -s "$program" "$work/bin/factcheck"

# The same document with the output of now.
inside=
while IFS= read -r line; do
    case $line in
    '<!-- run: '*' -->')
        command=${line#<!-- run: }
        command=${command% -->}
        printf '%s\n```\n' "$line"
        PATH="$work/bin:$PATH" sh -c "$command" < /dev/null 2>&1
        printf '```\n'
        inside=opening
        ;;
    '```')
        case $inside in
        opening) inside=output ;;
        output) inside= ;;
        *) printf '%s\n' "$line" ;;
        esac
        ;;
    *) [ -n "$inside" ] || printf '%s\n' "$line" ;;
    esac
done < README.md > "$work/README.md"

if [ -n "$accept" ]; then
    cp "$work/README.md" README.md
fi
if ! grep -q '^<!-- run: ' README.md; then
    echo "README.md shows no output"
    echo "0 passed, 1 failed"
    exit 1
fi
if diff -u README.md "$work/README.md"; then
    echo "1 passed, 0 failed"
else
    echo "0 passed, 1 failed"
    exit 1
fi
