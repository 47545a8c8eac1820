#!/bin/sh
# headers.sh PACKAGE_CFLAGS: factcheck.h alone compiles without a warning as C11 and C++17, under
# every compiler that is here; so does each header of the library by itself, as C11.
set -u
passed=0
failed=0
skipped=0
warnings='-Wall -Wextra -Wpedantic -Werror -fsyntax-only'

# alone COMMAND HEADER
alone() {
    if ! command -v "${1%% *}" >/dev/null 2>&1; then
        skipped=$((skipped + 1))
    elif printf '#include "%s"\n' "$2" | $1 $warnings -; then
        passed=$((passed + 1))
    else
        echo "$1: $2"
        failed=$((failed + 1))
    fi
}

for compiler in gcc clang; do
    alone "$compiler -x c -std=c11 -Iinclude" factcheck.h
done
for compiler in g++ clang++; do
    alone "$compiler -x c++ -std=c++17 -Iinclude" factcheck.h
done
for header in lib/*/*.h; do
    alone "${CC:-gcc} -x c -std=c11 -Iinclude -Ilib $1" "${header#lib/}"
done
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
