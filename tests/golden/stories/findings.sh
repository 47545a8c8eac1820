#!/bin/sh
# findings.sh OPTION... FILE...: what the program finds, one line a finding and no word more than
# a change of weights or of wording leaves alone: the code and the places of all claims. Agreements
# are left out. Lines are sorted, and claims of one value stand together.
"${FACTCHECK:?}" --format=csv "$@" | awk '
    # The fields of a CSV line: quotes may hold commas, and doubled quotes stand for one.
    function split_csv(line, fields,    count, quoted, i, c) {
        count = 1
        fields[1] = ""
        for (i = 1; i <= length(line); i++) {
            c = substr(line, i, 1)
            if (c == "\"") quoted = !quoted
            else if (c == "," && !quoted) fields[++count] = ""
            else fields[count] = fields[count] c
        }
    }
    NR == 1 { next }
    {
        sub(/\r$/, "")
        split_csv($0, f)
        key = f[1] " " f[2]
        if (key != last) {
            if (last != "") print text
            text = f[2] ":"
            last = key
            variant = f[7]
        }
        if (f[7] != variant) text = text " /"
        variant = f[7]
        file = f[8]
        sub(/^.*\//, "", file)
        text = text " " f[12] " (" file ":" f[10] ")"
    }
    END { if (last != "") print text }' | LC_ALL=C sort
