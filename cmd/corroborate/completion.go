package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/alecthomas/kong"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
)

type completionCommand struct {
	Shell string `arg:"" enum:"bash,zsh,fish,powershell" help:"bash, zsh, fish or powershell."`
}

func (completionCommand) Help() string {
	return `Examples:

  source <(corroborate completion bash)                         in ~/.bashrc
  corroborate completion zsh > "${fpath[1]}/_corroborate"
  corroborate completion fish > ~/.config/fish/completions/corroborate.fish
  corroborate completion powershell | Out-String | Invoke-Expression

The script completes commands, flags, the values of flags (formats, severities, kinds of
findings), rules and files.`
}

// Run prints the script.
func (c *completionCommand) Run(p process, k *kong.Context) error {
	write := map[string]func(io.Writer, []syntax){"bash": completeBash, "zsh": completeZsh, "fish": completeFish, "powershell": completePowerShell}
	var out strings.Builder
	write[c.Shell](&out, syntaxes(k.Model))
	return p.write(answer{out: []byte(out.String())})
}

// syntax is what may stand behind the name of a command.
type syntax struct {
	name, help string
	flags      []option
	operand
}

// option is a flag of a command.
type option struct {
	name  string // without dashes
	short rune   // 0 for none
	help  string
	alone bool // it takes no value
	list  bool // it takes values with commas between
	operand
}

// operand is what may stand for a value: one of these words, or a file.
type operand struct {
	words []string
	file  bool
}

// syntaxes are those of all commands. The first has no name: it is that of the whole, whose words are the commands and whose
// flags all commands have.
func syntaxes(app *kong.Application) []syntax {
	out := []syntax{{flags: flagsOf(app.Flags)}}
	for _, c := range app.Leaves(true) {
		s := syntax{name: c.Name, help: c.Help, flags: slices.Concat(out[0].flags, flagsOf(c.Flags))}
		for _, v := range c.Positional {
			s.operand = operand{slices.Concat(s.words, operandOf(v).words), s.file || operandOf(v).file}
		}
		out[0].words = append(out[0].words, c.Name)
		out = append(out, s)
	}
	return out
}

// flagsOf are the flags that a script completes, hidden ones aside.
func flagsOf(all []*kong.Flag) (out []option) {
	for _, f := range all {
		if !f.Hidden {
			out = append(out, option{f.Name, f.Short, f.Help, f.IsBool(), f.IsSlice(), operandOf(f.Value)})
		}
	}
	return out
}

// operandOf is what a value may be: its tag complete says "file" or names a table, and an enum is one.
func operandOf(v *kong.Value) operand {
	switch of := v.Tag.Get("complete"); {
	case of == "file":
		return operand{file: true}
	case of == "finding":
		return operand{words: slices.Concat(classes, kinds)}
	case of == "rule":
		var codes []string
		for _, r := range factcheck.Rules() {
			codes = append(codes, r.Code)
		}
		return operand{words: codes}
	case v.Enum != "":
		return operand{words: v.EnumSlice()}
	}
	return operand{}
}

// brief is the beginning of a help text, to stand beside a word that a shell offers.
func brief(help string) string {
	for _, end := range []string{". ", ": ", "; ", " ("} {
		help, _, _ = strings.Cut(help, end)
	}
	return strings.TrimSuffix(help, ".")
}

// quoted is a word in single quotes as POSIX shells have them.
func quoted(s string) string { return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'" }

// lines writes lines.
func lines(w io.Writer, all ...string) { fmt.Fprintln(w, strings.Join(all, "\n")) }
