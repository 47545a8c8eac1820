#!/bin/sh
# Installs into a temporary folder, builds and runs programs with what pkg-config says of it and
# nothing else, as C11 and C++17, shared and static, and uninstalls: no file may be left. The
# programs are example.c and the example of README.md.
set -u
here=$(cd "$(dirname "$0")" && pwd)
make=${MAKE:-make}
build=${BUILD:-build}
unset MAKELEVEL # variables of the outer make still hold, so that nothing is built again
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
passed=0
failed=0
skipped=0

# check WHAT COMMAND...: one check; its output is shown if it fails.
check() {
    what=$1
    shift
    if "$@" > "$root/log" 2>&1; then
        passed=$((passed + 1))
    else
        echo "failed: $what: $*"
        tail -n 20 "$root/log"
        failed=$((failed + 1))
    fi
}

install_into() {
    $make --no-print-directory install CC="${CC:-gcc}" BUILD="$build" "$@"
}

prefix=$root/usr
check "install" install_into prefix="$prefix"
PKG_CONFIG_PATH=$prefix/lib/pkgconfig
LD_LIBRARY_PATH=$prefix/lib
export PKG_CONFIG_PATH LD_LIBRARY_PATH
pkg_config=${PKG_CONFIG:-pkg-config}

version=$(sed -n 's/^#define FACTCHECK_VERSION_[A-Z]* //p' include/factcheck.h | paste -sd. -)
check "version of the package" test "$($pkg_config --modversion libfactcheck)" = "$version"
check "soname" sh -c "objdump -p '$prefix'/lib/libfactcheck.so.$version | grep -q 'SONAME *libfactcheck.so.0$'"
check "link by soname" test "$(readlink "$prefix/lib/libfactcheck.so.0")" = "libfactcheck.so.$version"
check "link for the linker" test "$(readlink "$prefix/lib/libfactcheck.so")" = libfactcheck.so.0
check "header" cmp include/factcheck.h "$prefix/include/factcheck.h"
check "the program runs" sh -c "'$prefix/bin/factcheck' --version | grep -q '$version'"
for page in cli/*.1; do
    [ -e "$page" ] && check "manual page" test -r "$prefix/share/man/man1/${page#cli/}"
done

for page in cli/completions/*; do
    name=${page##*/}
    [ -e "$page" ] && check "completions $name" \
        test -n "$(find "$prefix/share" -name "$name" -o -name "${name%.bash}" -path '*/bash-completion/*')"
done

# program NAME SOURCE: built four ways, and run; 1 is the exit status of what found something.
program() {
    for language in c:c11 c++:c++17; do
        compiler=${CC:-gcc}
        if [ "${language%%:*}" = c++ ]; then
            compiler=$(command -v g++ || command -v clang++) || { skipped=$((skipped + 2)); continue; }
        fi
        # The names of the libraries are the words of pkg-config's answer.
        # shellcheck disable=SC2046
        check "$1, $language, shared" $compiler -x "${language%%:*}" -std="${language#*:}" \
            -Wall -Wextra -Wpedantic -Werror "$2" -x none -o "$root/shared" \
            $($pkg_config --cflags --libs libfactcheck)
        check "$1, $language, shared, runs" runs "$root/shared"
        # shellcheck disable=SC2046
        check "$1, $language, static" $compiler -x "${language%%:*}" -std="${language#*:}" \
            -Wall -Wextra -Wpedantic -Werror "$2" -x none -o "$root/static" \
            $($pkg_config --static --cflags --libs libfactcheck | sed 's/-lfactcheck/-l:libfactcheck.a/')
        check "$1, $language, static, runs" runs env LD_LIBRARY_PATH= "$root/static"
    done
}

runs() {
    "$@"
    test $? -le 1
}

program example "$here/example.c"

# The first fenced block of C in README.md that includes factcheck.h.
if [ -r README.md ]; then
    awk '/^```c$/ { inside = 1; text = ""; next }
         /^```/ && inside { if (text ~ /#include <factcheck\.h>/) { printf "%s", text; exit } inside = 0 }
         inside { text = text $0 "\n" }' README.md > "$root/readme.c"
    check "README.md has an example" test -s "$root/readme.c"
    program "README.md" "$root/readme.c"
    awk '/^<!-- example -->$/ { found = 1 } /^```/ && found { if (inside) exit; inside = 1; next }
         inside' README.md > "$root/readme.out"
    "$root/shared" > "$root/readme.now" 2>&1
    check "README.md shows what its example prints" cmp "$root/readme.out" "$root/readme.now"
else
    skipped=$((skipped + 1))
fi

# Staged: the same files below DESTDIR.
check "staged install" install_into prefix=/usr DESTDIR="$root/stage"
(cd "$prefix" && find . ! -type d | LC_ALL=C sort) > "$root/installed"
(cd "$root/stage/usr" && find . ! -type d | LC_ALL=C sort) > "$root/staged"
check "the same files" diff "$root/installed" "$root/staged"
check "no path of the stage in the package" sh -c "! grep -q '$root' '$root/stage/usr/lib/pkgconfig/libfactcheck.pc'"

check "uninstall" $make --no-print-directory uninstall BUILD="$build" prefix="$prefix"
check "nothing is left" test -z "$(find "$prefix" ! -type d)"
check "staged uninstall" $make --no-print-directory uninstall BUILD="$build" prefix=/usr DESTDIR="$root/stage"
check "nothing is left of the stage" test -z "$(find "$root/stage" ! -type d)"

echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
