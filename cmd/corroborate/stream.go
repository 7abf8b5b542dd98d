package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"sync/atomic"

	"golang.org/x/term"

	"github.com/seed-a94a0f1e/corroborate/normalize/ingest"
)

// value is one JSON value of a stream and the line that it begins on, or why there is none.
type value struct {
	json []byte
	line int
	err  error
}

// made is what comes of the work on a value.
type made[R any] struct {
	of  R
	err error
}

// stream has work done on every JSON value of the input, and what comes of it taken in the order of the values. A value
// that is wrong is told with its line, and the others go on.
func stream[R any](p process, s source, work func(process, value) (R, error), take func(R) error) error {
	name, in := "standard input", p.stdin
	if len(s.Files) == 1 && s.Files[0] != "-" {
		name = s.Files[0]
		f, err := os.Open(name)
		if err != nil {
			return fmt.Errorf("%s: %w", name, reason(err))
		}
		defer f.Close()
		in = f
	} else if f, ok := in.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		return errors.New("no input: name files, or give JSON on standard input (see corroborate --help)")
	}
	counted := &counter{r: in}
	far := newProgress(p, counted.progress)
	sum := status{tell: far.tell}
	empty := true
	err := inOrder(p, s.batch, newValues(counted).all,
		func(p process, v value) (m made[R]) {
			if m.err = v.err; m.err == nil {
				m.of, m.err = work(p, v)
			}
			return m
		},
		far,
		func(v value, m made[R]) error {
			empty = false
			if m.err != nil {
				return sum.add(told{place(name, v, m.err)})
			}
			return sum.add(take(m.of))
		})
	if err == nil && empty {
		return fmt.Errorf("%s: empty", name)
	}
	return sum.end(err)
}

// place is an error in a value of a stream with its line, and the column in bytes where it is known.
func place(name string, v value, err error) error {
	var e *ingest.Error
	switch {
	case !errors.As(err, &e):
		return fmt.Errorf("%s:%d: %w", name, v.line, err)
	case e.Column > 0:
		return fmt.Errorf("%s:%d:%d: %s", name, v.line+e.Line-1, e.Column, e.Reason())
	}
	return fmt.Errorf("%s:%d: %s", name, v.line, e.Reason())
}

// counter counts the bytes that are read.
type counter struct {
	r io.Reader
	n atomic.Int64
}

func (c *counter) Read(b []byte) (int, error) {
	n, err := c.r.Read(b)
	c.n.Add(int64(n))
	return n, err
}

// progress says how far the stream is: "1204 lines, 3.1 of 98.0 MB".
func (c *counter) progress(done int) string {
	size := ""
	if f, ok := c.r.(*os.File); ok {
		if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
			size = fmt.Sprintf(" of %.1f", megabytes(info.Size()))
		}
	}
	return fmt.Sprintf("%s, %.1f%s MB", count(done, "line"), megabytes(c.n.Load()), size)
}

func megabytes(n int64) float64 { return float64(n) / 1e6 }
