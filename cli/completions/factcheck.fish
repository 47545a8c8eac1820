# fish completion for factcheck(1)

function __factcheck_rules
    factcheck --list-rules 2>/dev/null | string replace -r '^(\S+) +(\S+) +\S+ +(.*)$' '$1\t$2: $3'
end

complete -c factcheck -n __fish_is_first_token -a check -d 'report the facts on which the files disagree'
complete -c factcheck -n __fish_is_first_token -a extract -d 'list the claims of the files'

complete -c factcheck -l files-from -r -F -d 'read also the files named in FILE'
complete -c factcheck -s 0 -l null -d 'names in lists end with NUL bytes'
complete -c factcheck -l input -x -a 'text jsonl' -d 'form of the articles'
complete -c factcheck -l date -r -F -d 'publication date of a file, or of all'
complete -c factcheck -l outlet -r -F -d 'publisher of a file'
complete -c factcheck -l alone -d 'date each article by its own text alone'
complete -c factcheck -l min-confidence -x -d 'leave out findings that are less sure'
complete -c factcheck -l fail-on -x -a 'error warning note never' -d 'least severity that gives exit status 1'
complete -c factcheck -s j -l jobs -x -d 'articles read at a time'
complete -c factcheck -s a -l all -d 'agreements too'
complete -c factcheck -s f -l format -x -a 'text line json jsonl' -d 'form of the output'
complete -c factcheck -s o -l output -r -F -d 'write to FILE, whole or not at all'
complete -c factcheck -s q -l quiet -d 'findings alone'
complete -c factcheck -l color -x -a 'auto always never' -d colours
complete -c factcheck -l ascii -d 'draw with ASCII characters'
complete -c factcheck -l unicode -d 'draw with box characters'
complete -c factcheck -l width -x -d 'width of the text'
complete -c factcheck -l explain -x -a '(__factcheck_rules)' -d 'explain a rule'
complete -c factcheck -l list-rules -d 'list the rules'
complete -c factcheck -s h -l help -d 'show the options'
complete -c factcheck -s V -l version -d 'show the version'
