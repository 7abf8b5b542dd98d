package main

import (
	"fmt"
	"go/doc/comment"
	"io"
	"runtime/debug"
	"strings"
	"time"

	"github.com/alecthomas/kong"
)

type manCommand struct{}

func (manCommand) Help() string {
	return `Examples:

  corroborate man | man -l -
  corroborate man > /usr/local/share/man/man1/corroborate.1

The page says what the help of all commands says.`
}

// Run prints the manual page.
func (manCommand) Run(p process, k *kong.Context) error {
	var out strings.Builder
	manual(&out, k.Model, readBuild(debug.ReadBuildInfo()))
	return p.write(answer{out: []byte(out.String())})
}

// manual writes the manual page in mdoc(7), which mandoc and groff read, from the tables that the help is made of.
func manual(w io.Writer, app *kong.Application, b build) {
	date := ""
	if t, err := time.Parse(time.RFC3339, b.time); err == nil {
		date = t.UTC().Format(" January 2, 2006")
	}
	lines(w, `.\" Made by corroborate man.`, ".Dd"+date, ".Dt CORROBORATE 1", ".Os corroborate "+roff(b.version),
		".Sh NAME", ".Nm corroborate", ".Nd compare several sources' reports of one event", ".Sh SYNOPSIS")
	for _, c := range app.Leaves(true) {
		lines(w, ".Nm", ".Cm "+c.Name)
		if len(c.Flags) > 0 {
			lines(w, ".Op Ar flags")
		}
		for _, v := range c.Positional {
			lines(w, roffOperand(v))
		}
	}
	lines(w, ".Sh DESCRIPTION")
	roffText(w, summary)
	lines(w, ".Pp", "All commands have these flags:")
	roffFlags(w, app.Flags)
	lines(w, ".Sh COMMANDS")
	for _, c := range app.Leaves(true) {
		lines(w, ".Ss "+c.Name)
		roffText(w, c.Help+"\n\n"+c.Detail)
		roffTable(w, c.Positional, func(v *kong.Positional) (string, string) { return "Ar " + roff(v.Name), v.Help })
		roffFlags(w, c.Flags)
	}
	for _, s := range []struct {
		title, macro string
		rows         [][2]string
	}{
		{"ENVIRONMENT", "Ev ", environment}, {"FILES", "Pa ", settingFiles}, {"EXIT STATUS", "", exits},
	} {
		lines(w, ".Sh "+s.title)
		roffTable(w, s.rows, func(row [2]string) (string, string) { return s.macro + roff(row[0]), row[1] })
	}
}

// roffOperand is an operand in a synopsis.
func roffOperand(v *kong.Positional) string {
	s := ".Ar " + roff(v.Name)
	if !v.Required {
		s = ".Op Ar " + roff(v.Name)
	}
	if v.IsSlice() {
		s += " ..."
	}
	return s
}

// roffFlags writes a list of flags.
func roffFlags(w io.Writer, flags []*kong.Flag) {
	roffTable(w, flags, func(f *kong.Flag) (string, string) {
		term := "Fl Fl " + roff(f.Name)
		if f.Short != 0 {
			term = "Fl " + string(f.Short) + " , " + term
		}
		if !f.IsBool() {
			term += " Ns = Ns Ar " + roff(f.FormatPlaceHolder())
		}
		return term, f.Help
	})
}

// roffTable writes a list of terms, each in macros, and what they mean.
func roffTable[T any](w io.Writer, rows []T, row func(T) (term, text string)) {
	if len(rows) == 0 {
		return
	}
	lines(w, ".Bl -tag -width Ds")
	for _, r := range rows {
		term, text := row(r)
		lines(w, ".It "+term)
		roffSentences(w, text)
	}
	lines(w, ".El")
}

// roffText writes a help text: paragraphs, and examples where lines are indented.
func roffText(w io.Writer, text string) {
	for i, block := range new(comment.Parser).Parse(text).Content {
		switch b := block.(type) {
		case *comment.Code:
			lines(w, ".Bd -literal -offset indent")
			for line := range strings.Lines(b.Text) {
				lines(w, roff(strings.TrimRight(line, "\n")))
			}
			lines(w, ".Ed")
		case *comment.Paragraph:
			if i > 0 {
				lines(w, ".Pp")
			}
			var s strings.Builder
			for _, t := range b.Text {
				if plain, ok := t.(comment.Plain); ok {
					s.WriteString(string(plain))
				}
			}
			roffSentences(w, s.String())
		}
	}
}

// roffSentences writes running text, each sentence on lines of its own as mdoc wants it.
func roffSentences(w io.Writer, text string) {
	line := ""
	end := func() {
		if line != "" {
			lines(w, line)
			line = ""
		}
	}
	for _, word := range strings.Fields(text) {
		ends := strings.ContainsAny(word[len(word)-1:], ".?!") || strings.HasSuffix(word, ".)")
		if word = roff(word); len(line)+len(word) >= 80 {
			end()
		}
		line = strings.TrimPrefix(line+" "+word, " ")
		if ends {
			end()
		}
	}
	end()
}

// roff is text as roff takes it literally: what is not ASCII by its number, hyphens as they are typed.
func roff(s string) string {
	var b strings.Builder
	if strings.HasPrefix(s, ".") || strings.HasPrefix(s, "'") {
		b.WriteString(`\&`)
	}
	for _, r := range s {
		switch {
		case r == '\\':
			b.WriteString(`\e`)
		case r == '-':
			b.WriteString(`\-`)
		case r == '~':
			b.WriteString(`\(ti`)
		case r == '^':
			b.WriteString(`\(ha`)
		case r == '`':
			b.WriteString(`\(ga`)
		case r == '\'':
			b.WriteString(`\(aq`)
		case r == '"':
			b.WriteString(`\(dq`)
		case r > '~':
			fmt.Fprintf(&b, `\[u%04X]`, r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
