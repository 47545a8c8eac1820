#!/bin/sh
# tables.sh WORDCLASS_GENERATOR WORDNET_FOLDER CLDR_FOLDER: the rows of every lib/tables/*.def are
# sorted, bytewise and without a row twice, by their first argument, by their first word in quotes or by all
# of those. First words are in lower case where the comment at the head of the table says "lower case". A
# file may hold rows of several macros; each run of one macro is sorted by itself. Generated tables
# are what their generators make, where their sources are installed: WordNet, and the packages of
# the CLDR that "make cldr" fetches.
set -u
passed=0
failed=0
for table in lib/tables/*.def; do
    if LC_ALL=C awk -v file="$table" '
        function bad(why) { print why; failed = 1 }
        # Notes in fault[kind] the first row that is not behind the one before by this kind of key.
        function check(kind, key) {
            if (macro == last_macro && key <= last[kind] && !(kind in fault))
                fault[kind] = file ":" FNR ": " (key == last[kind] ? "twice" : "not sorted") ": " key
            last[kind] = key
        }
        /^FC_[A-Z_]+\(/ {
            rows++
            macro = $0; sub(/\(.*/, "", macro)
            rest = first = substr($0, length(macro) + 2)
            sub(/[,)].*/, "", first)
            words = ""
            for (count = 0; match(rest, /"[^"]*"/); count++) {
                word = substr(rest, RSTART + 1, RLENGTH - 2)
                words = words word "\1"
                if (count == 0) {
                    check("word", word)
                    if (lower && word ~ /[A-Z]/) bad(file ":" FNR ": not in lower case: " word)
                }
                rest = substr(rest, RSTART + RLENGTH)
            }
            check("words", words); check("first", first)
            last_macro = macro
        }
        !rows && /[Ll]ower case/ { lower = 1 }
        END {
            if (!rows) bad(file ": no rows")
            if (("word" in fault) && ("words" in fault) && ("first" in fault)) bad(fault["words"])
            exit failed
        }' "$table"; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
    fi
done

skipped=0
if [ -r "$2/cntlist.rev" ]; then
    if "$1" "$2" lib/tables/word.def | cmp -s - lib/tables/wordclass.def; then
        passed=$((passed + 1))
    else
        echo "lib/tables/wordclass.def is not what its generator makes: make tables"
        failed=$((failed + 1))
    fi
else
    skipped=1
fi
if [ -r "$3/node_modules/cldr-core/package.json" ] && command -v node > /dev/null; then
    made=$(mktemp -d) || exit 1
    if node lib/tables/generate/cldr.mjs "$3" "$made"; then
        for table in "$made"/*.def; do
            if cmp -s "$table" "lib/tables/${table##*/}"; then
                passed=$((passed + 1))
            else
                echo "lib/tables/${table##*/} is not what its generator makes: make tables-cldr"
                failed=$((failed + 1))
            fi
        done
    else
        failed=$((failed + 1))
    fi
    rm -rf "$made"
else
    skipped=$((skipped + 1))
fi
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
