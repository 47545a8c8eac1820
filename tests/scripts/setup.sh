#!/bin/sh
# Finds what building and testing need and is not there: C headers, pkg-config, the libraries.
# As root on a Debian machine it installs that; otherwise it prints the command and fails.
# When all is there it only asks, and prints nothing.
set -u
: "${CC:=gcc}" "${PKG_CONFIG:=pkg-config}"

missing=
need() { missing="$missing $1"; }

command -v "${CC%% *}" >/dev/null 2>&1 || need gcc
echo '#include <stdio.h>' | $CC -E - >/dev/null 2>&1 || need libc6-dev
if command -v "$PKG_CONFIG" >/dev/null 2>&1; then
    for pair in libcjson:libcjson-dev libutf8proc:libutf8proc-dev check:check; do
        "$PKG_CONFIG" --exists "${pair%%:*}" 2>/dev/null || need "${pair#*:}"
    done
else
    missing="$missing pkg-config libcjson-dev libutf8proc-dev check"
fi
[ -n "$missing" ] || exit 0

command="apt-get install -y --no-install-recommends$missing"
if ! command -v apt-get >/dev/null 2>&1; then
    echo "setup: please install the equivalents of these Debian packages:$missing" >&2
    exit 1
fi
if [ "$(id -u)" -ne 0 ]; then
    echo "setup: packages are missing; please run: sudo $command" >&2
    exit 1
fi
echo "setup: $command"
export DEBIAN_FRONTEND=noninteractive
# The lists of packages of a fresh machine are empty or old: fetch them if the first try fails.
$command >/dev/null 2>&1 || { apt-get update -q >/dev/null && $command >/dev/null; } || {
    echo "setup: this failed: $command" >&2
    exit 1
}
