# bash completion for factcheck(1)

_factcheck()
{
    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} option='' words
    local IFS=$' \t\n'
    COMPREPLY=()

    # An option with an equals sign comes as three words.
    if [[ $cur == '=' ]]; then
        option=$prev cur=
    elif [[ $prev == '=' && $COMP_CWORD -ge 2 ]]; then
        option=${COMP_WORDS[COMP_CWORD-2]}
    elif [[ $prev == -* ]]; then
        option=$prev
    fi

    case $option in
        --format|-f) words='text line json jsonl csv sarif github gitlab junit rdjsonl markdown html' ;;
        --input) words='text jsonl' ;;
        --color) words='auto always never' ;;
        --fail-on) words='error warning note never' ;;
        --explain|--rule|--ignore) words=$(factcheck --list-rules 2>/dev/null | while read -r code name _; do
                       printf '%s %s ' "$code" "$name"; done) ;;
        --files-from|--output|-o|--date|--outlet|--baseline|--config)
            mapfile -t COMPREPLY < <(compgen -f -- "$cur")
            compopt -o filenames 2>/dev/null
            return ;;
        --min-confidence|--jobs|-j|--width|--by|--reason) return ;;
        *) option= ;;
    esac
    if [[ -n $option ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$words" -- "$cur")
        return
    fi

    if [[ $cur == -* ]]; then
        words='--files-from= --null --input= --date= --outlet= --config= --no-config --alone --min-confidence=
               --rule= --ignore= --fail-on= --exit-zero --baseline= --update-baseline
               --prune-baseline --by= --reason= --jobs= --all --format= --output= --quiet --color= --ascii --unicode
               --width= --show-config --explain= --list-rules --help --version'
        mapfile -t COMPREPLY < <(compgen -W "$words" -- "$cur")
        [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *= ]] && compopt -o nospace 2>/dev/null
        return
    fi

    mapfile -t COMPREPLY < <(compgen -f -- "$cur")
    compopt -o filenames 2>/dev/null
    if [[ $COMP_CWORD -eq 1 ]]; then
        mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -W 'check extract' -- "$cur")
    fi
}

complete -F _factcheck factcheck
