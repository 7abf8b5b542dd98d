package main

import (
	"fmt"
	"io"
	"strings"
)

// completeBash writes a completion for bash, 3.2 or newer. Bash splits "--format=json" at the equals sign.
func completeBash(w io.Writer, all []syntax) {
	lines(w, `# Completion of corroborate for bash.`,
		`_corroborate() {`,
		`	local cur=${COMP_WORDS[COMP_CWORD]} flag=${COMP_WORDS[COMP_CWORD-1]} command= words= list= files= before= i`,
		`	if [[ $cur == = ]]; then`,
		`		cur=`,
		`	elif [[ $flag == = ]]; then`,
		`		flag=${COMP_WORDS[COMP_CWORD-2]}`,
		`	fi`,
		`	for ((i = 1; i < COMP_CWORD; i++)); do`,
		`		[[ ${COMP_WORDS[i]} == -* ]] || { command=${COMP_WORDS[i]}; break; }`,
		`	done`,
		`	case "$command $flag" in`)
	for _, s := range all[1:] {
		for _, f := range s.flags {
			if f.alone {
				continue
			}
			pattern := fmt.Sprintf("%q", s.name+" --"+f.name)
			if f.short != 0 {
				pattern += fmt.Sprintf("|%q", s.name+" -"+string(f.short))
			}
			fmt.Fprintf(w, "\t%s) %s;;\n", pattern, bashOperand(f.operand, f.list))
		}
	}
	lines(w, `	*)`, `		case "$command $cur" in`)
	for _, s := range all {
		var flags []string
		for _, f := range s.flags {
			flags = append(flags, "--"+f.name)
		}
		fmt.Fprintf(w, "\t\t%q*) %s;;\n", s.name+" -", bashOperand(operand{words: flags}, false))
		fmt.Fprintf(w, "\t\t%q*) %s;;\n", s.name+" ", bashOperand(s.operand, false))
	}
	lines(w, `		esac ;;`,
		`	esac`,
		`	if [[ $list && $cur == *,* ]]; then`,
		`		before=${cur%,*},`,
		`		cur=${cur##*,}`,
		`	fi`,
		`	COMPREPLY=($(compgen -P "$before" -W "$words" -- "$cur"))`,
		`	if [[ $files ]]; then`,
		`		compopt -o default 2>/dev/null || COMPREPLY+=($(compgen -f -- "$cur"))`,
		`	fi`,
		`}`,
		`complete -F _corroborate corroborate`)
}

// bashOperand sets what may stand for a value.
func bashOperand(o operand, list bool) string {
	set := ""
	if len(o.words) > 0 {
		set += fmt.Sprintf("words=%q ", strings.Join(o.words, " "))
	}
	if list {
		set += "list=1 "
	}
	if o.file {
		set += "files=1 "
	}
	return set
}
