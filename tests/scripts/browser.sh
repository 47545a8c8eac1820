#!/bin/sh
# browser.sh [FOLDER]: sets up what the tests of tests/report use beyond a C compiler: Chromium, and
# in FOLDER (build/modules) the npm packages of tests/report/package.json. What cannot be had is
# said, and its tests are then skipped; the exit status is 0 in any case.
set -u
root=$(cd "$(dirname "$0")/../.." && pwd)
folder=${1:-$root/build/modules}

missing=
command -v chromium >/dev/null 2>&1 || missing="$missing chromium"
command -v npm >/dev/null 2>&1 || missing="$missing nodejs npm"
command -v xmllint >/dev/null 2>&1 || missing="$missing libxml2-utils"
if [ -n "$missing" ] && [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null 2>&1; then
    export DEBIAN_FRONTEND=noninteractive
    # shellcheck disable=SC2086 # a list of packages
    apt-get install -y --no-install-recommends $missing >/dev/null 2>&1 ||
        { apt-get update -q >/dev/null 2>&1 &&
          apt-get install -y --no-install-recommends $missing >/dev/null 2>&1; } ||
        echo "browser: could not install:$missing" >&2
elif [ -n "$missing" ]; then
    echo "browser: please install:$missing" >&2
fi

mkdir -p "$folder"
if ! cmp -s "$root/tests/report/package.json" "$folder/package.json" || [ ! -d "$folder/node_modules" ]; then
    cp "$root/tests/report/package.json" "$folder/package.json"
    # Nothing of these packages has to run when it is installed; no browser of their own is wanted.
    (cd "$folder" && npm install --no-fund --no-audit --no-package-lock --ignore-scripts) \
        > "$folder/install.log" 2>&1 || {
        echo "browser: npm could not install the packages of tests/report; see $folder/install.log" >&2
        rm -f "$folder/package.json"
    }
    chmod u+x "$folder/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool" 2>/dev/null
fi
exit 0
