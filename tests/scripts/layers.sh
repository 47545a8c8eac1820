#!/bin/sh
# layers.sh [--self-test] [ROOT]: proves by the #include lines that layers only look down.
#
#   base < text < lex < {quantity, temporal} < claim < match < verdict < {input, report}
#        < factcheck.c < cli
#
# A file includes files of its own folder, of rooms below it, rows of lib/tables, and factcheck.h.
# Rooms of the same height do not know each other. utf8proc.h is for text/utf8.c alone, cJSON for
# input/; the program includes factcheck.h, its own headers and those of the system.
# --self-test first plants violations in a copy, each of which must be seen.
set -u

check_root() {
    (cd "$1" && find lib cli include -name '*.[ch]' ! -path 'lib/tables/*' | LC_ALL=C sort) |
    while read -r file; do
        sed -n 's/^[[:space:]]*#[[:space:]]*include[[:space:]]*//p' "$1/$file" |
            sed "s|^|$file |"
        echo "$file -"
    done | awk -v root="$1" '
    BEGIN {
        split("base text lex quantity temporal claim match verdict input report", name, " ")
        split("1 2 3 4 4 5 6 7 8 8", height, " ")
        for (i in name) rank[name[i]] = height[i]
    }
    function exists(path,  line, found) {
        found = (getline line < path) >= 0
        close(path)
        return found
    }
    function bad(why) { print file ": #include " what ": " why; wrong[file] = 1 }
    function angle(header) {
        if (header == "factcheck.h") return
        if (header ~ /utf8proc/ && file != "lib/text/utf8.c")
            bad("utf8proc is for text/utf8.c alone")
        if (header ~ /[cC]JSON/ && room != "input") bad("cJSON is for lib/input alone")
        if (exists(root "/lib/" header)) bad("headers of the project stand in quotes")
    }
    function quoted(header,  parts, count, target) {
        if (header == "factcheck.h") return
        if (header ~ /\.\./) { bad("no way up"); return }
        count = split(header, parts, "/")
        if (count == 1) {
            if (!exists(root "/" folder "/" header)) bad("no such file in this folder")
            return
        }
        target = parts[1]
        if (top != "lib") { bad("only factcheck.h and own headers"); return }
        if (target == "tables" && header ~ /\.def$/) return
        if (!(target in rank)) { bad("no such room"); return }
        if (target != room && rank[target] >= own) bad(room " does not stand above " target)
    }
    {
        file = $1; what = $2
        count = split(file, path, "/")
        top = path[1]; room = count > 2 ? path[2] : ""
        folder = file; sub(/\/[^\/]*$/, "", folder)
        own = room in rank ? rank[room] : 99
        if (what == "-") {
            files++
            if (top == "lib" && room != "" && !(room in rank)) bad("unknown room")
            next
        }
        if (what ~ /^</) { gsub(/[<>]/, "", what); angle(what) }
        else if (what ~ /^"/) { gsub(/"/, "", what); quoted(what) }
        else bad("an include that cannot be read")
    }
    END {
        for (f in wrong) failed++
        printf "%d passed, %d failed\n", files - failed, failed + 0
        exit failed > 0
    }'
}

# plant FILE LINE: a copy of the tree with LINE added to FILE must fail.
plant() {
    copy=$(mktemp -d)
    mkdir -p "$copy/include"
    cp -r lib cli "$copy" && cp include/*.h "$copy/include"
    mkdir -p "$copy/$(dirname "$1")"
    echo "$2" >> "$copy/$1"
    if check_root "$copy" >/dev/null; then
        echo "self-test: not seen in $1: $2"
        missed=$((missed + 1))
    else
        seen=$((seen + 1))
    fi
    rm -rf "$copy"
}

seen=0
missed=0
if [ "${1:-}" = --self-test ]; then
    shift
    plant lib/base/str.c '#include "text/utf8.h"'
    plant lib/text/source.c '#  include "lex/tokens.h"'
    plant lib/text/source.c '#include <utf8proc.h>'
    plant lib/quantity/planted.c '#include "temporal/timex.h"'
    plant lib/temporal/planted.c '#include "quantity/quantity.h"'
    plant lib/report/planted.c '#include "input/planted.h"'
    plant lib/report/planted.c '#include <cjson/cJSON.h>'
    plant lib/lex/tokens.c '#include "../claim/claim.h"'
    plant lib/lex/tokens.c '#include <claim/claim.h>'
    plant lib/lex/tokens.c '#include "claim.h"'
    plant lib/attic/planted.c '#include "base/str.h"'
    plant cli/main.c '#include "base/str.h"'
    plant cli/main.c '#include <utf8proc.h>'
fi
summary=$(check_root "${1:-.}")
echo "$summary" | sed '$d'
echo "$summary" | tail -n 1 |
    awk -v seen="$seen" -v missed="$missed" \
        '{ printf "%d passed, %d failed\n", $1 + seen, $3 + missed; exit $3 + missed > 0 }'
