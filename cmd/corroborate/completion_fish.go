package main

import (
	"fmt"
	"io"
	"strings"
)

// completeFish writes a completion for fish, 3 or newer.
func completeFish(w io.Writer, all []syntax) {
	lines(w, `# Completion of corroborate for fish.`,
		`function __corroborate_list -d 'words to stand behind the last comma'`,
		`	set -l before ''`,
		`	set -l token (commandline -ct | string replace -r '^--[a-z-]+=' '')`,
		`	if string match -q '*,*' -- $token`,
		`		set before (string replace -r ',[^,]*$' ',' -- $token)`,
		`	end`,
		`	for word in $argv`,
		`		echo $before$word`,
		`	end`,
		`end`,
		`complete -c corroborate -f`)
	complete := func(when, what, help string) {
		fmt.Fprintf(w, "complete -c corroborate -n %s %s", fishQuoted(when), what)
		if help = brief(help); help != "" {
			fmt.Fprintf(w, " -d %s", fishQuoted(help))
		}
		fmt.Fprintln(w)
	}
	for _, s := range all {
		when := "__fish_seen_subcommand_from " + s.name
		if s.name == "" {
			when = "not __fish_seen_subcommand_from " + strings.Join(s.words, " ")
			for _, c := range all[1:] {
				complete(when, "-a "+c.name, c.help)
			}
		} else if o := fishOperand(s.operand, false); o != "" {
			complete(when, o, "")
		}
		for _, f := range s.flags {
			what := "-l " + f.name
			if f.short != 0 {
				what += " -s " + string(f.short)
			}
			switch {
			case f.file:
				what += " -r"
			case !f.alone:
				what += " -x"
			}
			if o := fishOperand(f.operand, f.list); o != "" {
				what += " " + o
			}
			complete(when, what, f.help)
		}
	}
}

// fishOperand says what may stand for a value.
func fishOperand(o operand, list bool) string {
	switch words := strings.Join(o.words, " "); {
	case o.file:
		return "-F"
	case words == "":
		return ""
	case list:
		return "-a " + fishQuoted("(__corroborate_list "+words+")")
	default:
		return "-a " + fishQuoted(words)
	}
}

// fishQuoted is a word in single quotes as fish has them.
func fishQuoted(s string) string {
	return "'" + strings.NewReplacer(`\`, `\\`, `'`, `\'`).Replace(s) + "'"
}
