#!/bin/sh
# documents.sh PROGRAM: the option table, --help, the man page and the completions name the same
# options, the man page has every rule, and its examples run.
set -u
program=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
root=$(cd "$(dirname "$0")/../.." && pwd)
page=$root/cli/factcheck.1
completions=$root/cli/completions
work=$(mktemp -d "${TMPDIR:-/tmp}/documents.XXXXXX") || exit 2
trap 'rm -rf "$work"' EXIT
passed=0
failed=0

# holds WHAT COMMAND...: the command succeeds.
holds() {
    what=$1
    shift
    if "$@" >/dev/null 2>&1; then
        passed=$((passed + 1))
    else
        echo "$what"
        failed=$((failed + 1))
    fi
}

# in_page OPTION: as mdoc writes it, with the hyphen of a long option as part of its name.
in_page() { grep -qE "^\.(It|Op|Nm)? ?.*Fl -$1( |\$)" "$page"; }
in_fish() { grep -qE -- " -l $1( |\$)" "$completions/factcheck.fish"; }
in_zsh() { grep -qE -- "--$1[=[}]" "$completions/_factcheck"; }
in_bash() { grep -qE -- "(^|[ '])--$1=?([ ']|\$)" "$completions/factcheck.bash"; }

"$program" --help > "$work/help"
options=$(sed -n 's/^CLI_OPTION([^"]*"\([^"]*\)".*/\1/p' "$root/cli/options.def")
for option in $options; do
    holds "--$option is not in --help" grep -qE -- "--$option(=|  |\$)" "$work/help"
    holds "--$option is not in the man page" in_page "$option"
    holds "--$option is not in the bash completion" in_bash "$option"
    holds "--$option is not in the zsh completion" in_zsh "$option"
    holds "--$option is not in the fish completion" in_fish "$option"
done
# The other way round: nothing is documented that the program does not know.
grep -ohE -- '--[a-z][a-z-]+' "$completions"/factcheck.bash "$completions"/_factcheck |
    sort -u | sed 's/^--//' > "$work/named"
echo "$options" > "$work/options"
while read -r option; do
    holds "the completions name --$option" grep -qx -- "$option" "$work/options"
done < "$work/named"
holds "--help is wider than 80 columns" test "$(awk 'length > 79' "$work/help" | wc -l)" -eq 0

"$program" --list-rules | while read -r code name severity _; do
    echo "$code $name $severity"
done > "$work/rules"
while read -r code name severity; do
    holds "the man page does not have $code $name" \
        grep -qx "\.It $code Ta $name Ta $severity" "$page"
    holds "--explain $code" "$program" --explain "$code"
    holds "--explain $name" "$program" --explain "$name"
done < "$work/rules"

if command -v groff >/dev/null; then
    groff -mdoc -Tutf8 -ww -z "$page" 2> "$work/groff"
    holds "groff warns of the man page" test ! -s "$work/groff"
fi
holds "the bash completion has a fault" bash -n "$completions/factcheck.bash"
if command -v zsh >/dev/null; then
    holds "the zsh completion has a fault" zsh -n "$completions/_factcheck"
fi
if command -v fish >/dev/null; then
    holds "the fish completion has a fault" fish -n "$completions/factcheck.fish"
fi

# completed WORD...: what bash offers behind these words of a command line.
completed() {
    bash -c '
        . "$1"; shift
        COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
        compopt() { :; }
        _factcheck
        printf "%s\n" "${COMPREPLY[@]}"' - "$completions/factcheck.bash" "$@"
}
offers() {
    wanted=$1
    shift
    completed "$@" | grep -qx -- "$wanted"
}
holds "bash does not offer json" offers json factcheck --format js
holds "bash does not offer json behind =" offers json factcheck --format = js
holds "bash does not offer --explain=" offers --explain= factcheck --exp
holds "bash does not offer extract" offers extract factcheck ex

# The examples of the page, in a folder with the files that they name.
mkdir "$work/bin" "$work/run"
ln -s "$program" "$work/bin/factcheck"
for name in north south east; do
    echo "The ferry carried 41,250 passengers in June." > "$work/run/$name.txt"
done
sed -n '/^\.Sh EXAMPLES/,/^\.Sh DIAGNOSTICS/s/^\.Dl \$ //p' "$page" > "$work/examples"
holds "the man page has no examples" test -s "$work/examples"
while read -r example; do
    (cd "$work/run" && PATH="$work/bin:$PATH" sh -c "$example") > "$work/out" 2> "$work/err" < /dev/null
    status=$?
    holds "the example fails: $example" test "$status" -le 1
    holds "the example complains: $example" test ! -s "$work/err"
done < "$work/examples"

holds "README.md does not show what the program writes: see tests/golden/readme.sh" \
    "$root/tests/golden/readme.sh" "$program"

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
