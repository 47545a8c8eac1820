#!/bin/sh
# loop.sh PROGRAM: plays what people do with reports: run, review, run with the decisions, change an
# article, prune. The last line is "N passed, N failed".
set -u
program=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
story=$(cd "$(dirname "$0")/../golden/report/story" && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/loop.XXXXXX") || exit 2
trap 'rm -rf "$work"' EXIT
mkdir "$work/articles"
cp "$story"/*.txt "$work/articles"
cd "$work" || exit 2
SOURCE_DATE_EPOCH=1688472000 # 4 July 2023
export SOURCE_DATE_EPOCH
passed=0
failed=0

holds() {
    what=$1
    shift
    if "$@" >/dev/null 2>&1; then
        passed=$((passed + 1))
    else
        echo "$what"
        sed 's/^/    /' out err 2>/dev/null | head -n 20
        failed=$((failed + 1))
    fi
}

# run STATUS WHAT OPTION...: the exit status of a run over the articles.
run() {
    expected=$1
    what=$2
    shift 2
    "$program" "$@" articles/*.txt > out 2> err
    status=$?
    holds "$what: exit status $status, expected $expected" test "$status" -eq "$expected"
}

decisions() { grep -c '"id"' facts.json; }

run 1 "articles that disagree"
holds "three conflicts" grep -q '^3 conflicts' out
run 0 "accepting what is there" --update-baseline --baseline=facts.json --by=desk --reason='known, see "log"'
holds "three decisions" test "$(decisions)" -eq 3
holds "who decided" grep -q '"by":"desk","date":"2023-07-04"' facts.json
cp facts.json first.json
run 0 "accepting again" --update-baseline --baseline=facts.json
holds "a second time changes nothing" cmp first.json facts.json
run 0 "with the decisions" --baseline=facts.json
holds "settled findings are counted" grep -q 'no new conflicts, 2 agreements, 3 baselined' out
holds "settled findings are not shown" test "$(grep -c FC101 out)" -eq 0
run 0 "all, with the decisions" --baseline=facts.json --all --format=line
holds "settled findings are shown with --all" grep -q FC101 out
run 1 "without them"

# what does not touch a decision
sed -i.old 's/Ferry line opens/The new ferry line, in its first week, opens/' articles/harbour-news.txt
rm -f articles/*.old
run 0 "an edit elsewhere in an article" --baseline=facts.json
mv articles/island-post.txt articles/a-first.txt
run 0 "another name, another order" --baseline=facts.json
(cd articles && "$program" --baseline=../facts.json ./*.txt > ../out 2> ../err)
holds "another folder" test $? -eq 0
run 0 "severities of another day" --baseline=facts.json --fail-on=note

# what does
sed -i.old 's/4\.13 million/4.23 million/' articles/a-first.txt
rm -f articles/*.old
run 1 "another figure" --baseline=facts.json
holds "one conflict is new" grep -q '^1 conflict .*2 baselined' out
holds "one decision is stale" test "$(grep -c 'stale decision' err)" -eq 1
run 1 "quiet about stale ones" --baseline=facts.json --quiet
holds "nothing is said" test ! -s err
run 1 "prune" --baseline=facts.json --prune-baseline
holds "two decisions are left" test "$(decisions)" -eq 2
run 1 "after pruning" --baseline=facts.json
holds "nothing is stale" test ! -s err

# rulings and expiry
run 0 "accepting the new one" --baseline=facts.json --update-baseline
sed -i.old 's/"verdict":"accepted"/"verdict":"conflict"/' facts.json
run 1 "confirmed conflicts go on to fail" --baseline=facts.json
run 1 "and are not accepted by an update" --baseline=facts.json --update-baseline
sed -i.old 's/"verdict":"conflict"/"verdict":"not-a-conflict"/' facts.json
run 0 "what is not a conflict fails nothing" --baseline=facts.json
sed -i.old 's/"message"/"expires":"2023-07-05","message"/' facts.json
run 0 "the day before it expires" --baseline=facts.json
SOURCE_DATE_EPOCH=1688558400
run 1 "the day on which it expires" --baseline=facts.json
run 0 "accepting anew" --baseline=facts.json --update-baseline
holds "the new decisions have no end" test "$(grep -c expires facts.json)" -eq 0

# selection does not make decisions stale
run 0 "other rules" --baseline=facts.json --ignore=FC101 --min-confidence=0.99
holds "nothing is stale for being left out" test ! -s err

# files that are no baselines
for text in '' '[]' '{}' '{"schema":"factcheck-baseline/1"}' '{"schema":"x","decisions":[]}' \
    '{"schema":"factcheck-baseline/1","decisions":[{"id":"0123456789abcdef"}]}' \
    '{"schema":"factcheck-baseline/1","decisions":[{"id":"0123456789abcdeg","verdict":"accepted"}]}' \
    '{"schema":"factcheck-baseline/1","decisions":[{"id":"0123456789abcdef","verdict":"good"}]}' \
    '{"schema":"factcheck-baseline/1","decisions":[{"id":"0123456789abcdef","verdict":"accepted","date":"2023-13-01"}]}'; do
    printf '%s' "$text" > bad.json
    run 2 "a file that is no baseline: $text" --baseline=bad.json
    holds "where it is wrong: $text" grep -q '^factcheck: bad.json:1:[0-9]*: ' err
done
run 2 "a baseline that is not there" --baseline=none.json
holds "the update of a missing one makes it" test ! -e new.json
run 0 "made anew" --baseline=new.json --update-baseline
holds "it is there" test -s new.json
run 2 "a baseline that cannot be written" --baseline=no/folder.json --update-baseline

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
