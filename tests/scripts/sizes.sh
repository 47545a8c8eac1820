#!/bin/sh
# sizes.sh [ROOT]: files of lib/, cli/ and tests/ have at most 600 lines, functions at most 60, from the
# line of the opening brace to that of the closing one. Tables are as long as what they list.
set -u
cd "${1:-.}" || exit 2
find lib cli tests -name '*.[ch]' ! -path 'lib/tables/*' | LC_ALL=C sort | tr '\n' '\0' |
xargs -0 awk -v lines_max=600 -v function_max=60 '
    function bad(why) { print why; failed++ }
    FNR == 1 { close_file(); file = FILENAME; head = ""; begin = 0; depth = 0 }
    function close_file() {
        if (file == "") return
        if (length_of_file > lines_max) bad(file ": " length_of_file " lines")
        else passed++
    }
    { length_of_file = FNR }
    /^[A-Za-z_]/ { head = $0; start = FNR }
    /^{/ && head !~ /[;=]/ { begin = FNR }
    /^[A-Za-z_].*\) *{ *$/ { begin = FNR; head = $0 }
    /^}/ && begin {
        if (FNR - begin + 1 > function_max) bad(file ":" begin ": " FNR - begin + 1 " lines: " head)
        else passed++
        begin = 0
    }
    END { close_file(); printf "%d passed, %d failed\n", passed, failed; exit failed > 0 }'
