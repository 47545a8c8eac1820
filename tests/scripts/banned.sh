#!/bin/sh
# banned.sh STATIC_LIBRARY: what the library must not do.
#
# Sources, without comments and strings: no call that depends on the locale, the environment or the
# clock, that prints, ends the process or hides a static buffer; no floating point; memory only
# from base/allocator. Objects: no variable that can change.
set -u
names='strto(d|f|ld|l|ll|ul|ull|imax|umax)|ato(f|i|l|ll)|v?s?n?w?scanf|v?f?scanf|v?[fsd]?n?printf|
puts|fputs|putchar|putc|fputc|perror|fwrite|fopen|getenv|setenv|putenv|system|
is(alpha|digit|alnum|space|upper|lower|punct|print|xdigit|cntrl|graph|blank)|to(lower|upper)|
isw[a-z]+|tow[a-z]+|mbto[a-z]+|mbs[a-z]+|wc[a-z]+|setlocale|uselocale|localeconv|strcoll|strxfrm|
mktime|timegm|time|clock|localtime(_r)?|gmtime(_r)?|strftime|strptime|ctime|asctime|difftime|
exit|_Exit|quick_exit|abort|atexit|assert|raise|signal|longjmp|setjmp|
strtok|rand|srand|random|gets|strcpy|strcat|sprintf|alloca|strerror|
cJSON_InitHooks|cJSON_GetErrorPtr|cJSON_Parse|cJSON_ParseWithOpts|cJSON_Print[A-Za-z]*'
names=$(printf %s "$names" | tr -d '\n')

list=$(find lib -name '*.[ch]' ! -path 'lib/tables/generate/*' | LC_ALL=C sort)
for file in $list; do
    # Comments and literals become blanks; line numbers stay.
    awk '
    {
        line = $0; out = ""
        while (line != "") {
            if (inside) {
                at = index(line, "*/")
                if (!at) { line = ""; break }
                line = substr(line, at + 2); inside = 0
            } else if (match(line, /"([^"\\]|\\.)*"|'\''([^'\''\\]|\\.)*'\''|\/\*|\/\//)) {
                mark = substr(line, RSTART, 2)
                out = out substr(line, 1, RSTART - 1) " "
                line = substr(line, RSTART + RLENGTH)
                if (mark == "/*") inside = 1
                if (mark == "//") line = ""
            } else { out = out line; line = "" }
        }
        print out
    }' "$file" > "${TMPDIR:-/tmp}/banned.$$"
    hits=$(grep -nE "(^|[^A-Za-z0-9_.>])($names)[[:space:]]*\(" "${TMPDIR:-/tmp}/banned.$$"
           grep -nwE 'float|double|_Float[0-9]+|thread_local|_Thread_local' "${TMPDIR:-/tmp}/banned.$$"
           [ "$file" = lib/base/allocator.c ] ||
               grep -nE '(^|[^A-Za-z0-9_.>])(malloc|calloc|realloc|free|strdup|strndup)[[:space:]]*\(' \
                   "${TMPDIR:-/tmp}/banned.$$")
    if [ -n "$hits" ]; then
        echo "$hits" | sed "s|^|$file:|"
        echo "FAILED $file"
    else
        echo "passed $file"
    fi
done > "${TMPDIR:-/tmp}/banned.$$.log"
rm -f "${TMPDIR:-/tmp}/banned.$$"
grep -v '^passed' "${TMPDIR:-/tmp}/banned.$$.log"
passed=$(grep -c '^passed' "${TMPDIR:-/tmp}/banned.$$.log")
failed=$(grep -c '^FAILED' "${TMPDIR:-/tmp}/banned.$$.log")
rm -f "${TMPDIR:-/tmp}/banned.$$.log"

# Constant tables of pointers lie in .data.rel.ro; what lies in .data or .bss can change.
mutable=$(objdump -t "$1" | awk '$0 ~ / O \.(data|bss|tdata|tbss)/ && $0 !~ /\.data\.rel\.ro/ { print $NF }')
if [ -n "$mutable" ]; then
    echo "variables that can change in $1:" "$mutable"
    failed=$((failed + 1))
else
    passed=$((passed + 1))
fi
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
