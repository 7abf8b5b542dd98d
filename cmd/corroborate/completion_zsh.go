package main

import (
	"fmt"
	"io"
	"strings"
)

// completeZsh writes a completion for zsh, to be found as _corroborate in fpath or to be sourced.
func completeZsh(w io.Writer, all []syntax) {
	lines(w, `#compdef corroborate`,
		`# Completion of corroborate for zsh.`,
		`_corroborate() {`,
		`	local curcontext=$curcontext state line`,
		`	local -A opt_args`,
		`	local -a commands`,
		`	_arguments -C \`)
	for _, f := range all[0].flags {
		fmt.Fprintf(w, "\t\t%s \\\n", zshFlag(f))
	}
	lines(w, `		'1: :->command' '*:: :->rest'`,
		`	case $state in`,
		`	command)`,
		`		commands=(`)
	for _, s := range all[1:] {
		fmt.Fprintf(w, "\t\t\t%s\n", quoted(s.name+":"+brief(s.help)))
	}
	lines(w, `		)`,
		`		_describe command commands ;;`,
		`	rest)`,
		`		case $words[1] in`)
	for _, s := range all[1:] {
		fmt.Fprintf(w, "\t\t%s)\n\t\t\t_arguments", s.name)
		for _, f := range s.flags {
			fmt.Fprintf(w, " \\\n\t\t\t\t%s", zshFlag(f))
		}
		if action := zshAction(s.operand, false); action != "" {
			fmt.Fprintf(w, " \\\n\t\t\t\t%s", quoted("*: :"+action))
		}
		lines(w, " ;;")
	}
	lines(w, `		esac ;;`,
		`	esac`,
		`}`,
		`if [[ $funcstack[1] == _corroborate ]]; then`,
		`	_corroborate "$@"`,
		`else`,
		`	compdef _corroborate corroborate`,
		`fi`)
}

// zshFlag is a flag as _arguments takes it.
func zshFlag(f option) string {
	help := "[" + strings.NewReplacer("[", `\[`, "]", `\]`).Replace(brief(f.help)) + "]"
	value := ""
	if !f.alone {
		value = ": :" + zshAction(f.operand, f.list)
	}
	if f.short == 0 {
		if value != "" {
			help = "=" + help
		}
		return quoted("--" + f.name + help + value)
	}
	long := "--" + f.name
	if value != "" {
		long += "="
	}
	return fmt.Sprintf("'(-%c --%s)'{-%c,%s}%s", f.short, f.name, f.short, long, quoted(help+value))
}

// zshAction is how _arguments completes a value; empty for any other.
func zshAction(o operand, list bool) string {
	switch {
	case o.file:
		return "_files"
	case len(o.words) == 0:
		return ""
	case list:
		return "_sequence compadd - " + strings.Join(o.words, " ")
	}
	return "(" + strings.Join(o.words, " ") + ")"
}
