package main

import (
	"bytes"
	"fmt"
	"io"
	"os"

	"golang.org/x/term"

	"github.com/seed-a94a0f1e/corroborate/factcheck/render"
)

// look is how a subcommand's output looks.
type look struct {
	Format string `enum:"${formats}" default:"text" placeholder:"FORMAT" help:"Write in this format: ${enum}. Text (default) is for people, jsonl has one value a line."`
	view
}

// view is how text looks.
type view struct {
	Color string `enum:"auto,always,never" default:"auto" placeholder:"WHEN" help:"Use colour: auto (default; on a terminal, unless NO_COLOR is set), always (as in --color always | less -R), never."`
	Width int    `placeholder:"COLUMNS" help:"Fit text into so many columns, as in --width 72 (default: the terminal's, 100 elsewhere)."`
}

const (
	widthElsewhere = 100 // where there is no terminal
	widest         = 140 // lines longer than that are hard to read
)

// style is the style of text output.
func (v view) style(p process) (render.Style, error) {
	if v.Width != 0 && v.Width < render.Narrowest {
		return render.Style{}, fmt.Errorf("--width: %d is below %d", v.Width, render.Narrowest)
	}
	s := render.Style{Width: v.Width, Color: v.Color == "always"}
	columns, terminal := columns(p.stdout)
	if v.Color == "auto" {
		s.Color = terminal && p.getenv("NO_COLOR") == "" && p.getenv("TERM") != "dumb"
	}
	switch {
	case s.Width > 0:
	case terminal:
		s.Width = min(columns, widest)
	default:
		s.Width = widthElsewhere
	}
	return s, nil
}

// styleOfMost is the style of text output that shows most items of a kind at the most, all of them where most is 0.
func (v view) styleOfMost(p process, most int) (render.Style, error) {
	if most < 0 {
		return render.Style{}, fmt.Errorf("--max: %d is below 0", most)
	}
	s, err := v.style(p)
	s.Max = most
	return s, err
}

// columns is the width of the terminal that w is, if it is one.
func columns(w io.Writer) (int, bool) {
	f, ok := w.(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) {
		return 0, false
	}
	n, _, err := term.GetSize(int(f.Fd()))
	if err != nil || n < 1 {
		n = 80
	}
	return n, true
}

// answer is what is written in the form that is asked for.
func (l look) answer(text, indented, line func(io.Writer) error) answer {
	write := text
	switch l.Format {
	case "json":
		write = indented
	case "jsonl":
		write = line
	}
	var out bytes.Buffer
	err := write(&out)
	return answer{out: out.Bytes(), err: err}
}
