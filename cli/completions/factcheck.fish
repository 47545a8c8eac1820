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
complete -c factcheck -l rule -x -a '(__factcheck_rules)' -d 'report these rules alone'
complete -c factcheck -l ignore -x -a '(__factcheck_rules)' -d 'do not report these rules'
complete -c factcheck -l exit-zero -d 'exit status 0 whatever is found'
complete -c factcheck -l baseline -r -F -d 'decisions of reviewers'
complete -c factcheck -l update-baseline -d 'accept what fails now'
complete -c factcheck -l prune-baseline -d 'drop decisions on what is found no more'
complete -c factcheck -l by -x -d 'who decides'
complete -c factcheck -l reason -x -d 'why'
complete -c factcheck -s j -l jobs -x -d 'articles read at a time'
complete -c factcheck -s a -l all -d 'agreements and baselined findings too'
complete -c factcheck -s f -l format -r -F -a 'text line json jsonl csv sarif github gitlab junit rdjsonl markdown html' -d 'form of an output, and its file'
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
