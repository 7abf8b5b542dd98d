// Package factcheck compares the reports of one event and says where they
// agree, where they differ, what only one of them has and how each frames it.
//
// In go reports ([Compare]), out comes a [Result]: findings, each with a
// sentence that says why and the bytes of the reports that show it. Each finding
// is the work of one [Rule]; users add rules of their own and switch ours off.
package factcheck

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"runtime"
	"sort"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/seed-a94a0f1e/corroborate/align"
	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// Errors that callers branch on; those that Compare returns wrap them and name the report.
var (
	ErrTooFewReports = errors.New("two reports or more are needed")
	ErrDuplicateID   = errors.New("two reports have the same id")
	ErrNoID          = errors.New("a report has no id")
	ErrEmptyText     = errors.New("a report has no text")
)

// Checker compares reports. It is built once and safe for concurrent use.
type Checker struct{ settings settings }

// NewChecker builds a checker; it fails on options that contradict each other.
func NewChecker(opts ...Option) (*Checker, error) {
	s := settings{rules: rules}
	for _, o := range opts {
		if o != nil {
			o.apply(&s)
		}
	}
	if err := s.check(); err != nil {
		return nil, err
	}
	return &Checker{settings: s}, nil
}

// Compare compares the reports of one event with a checker of its own.
func Compare(ctx context.Context, reports []normalize.Report, opts ...Option) (Result, error) {
	c, err := NewChecker(opts...)
	if err != nil {
		return Result{}, err
	}
	return c.Compare(ctx, reports)
}

// Compare compares the reports of one event. Two reports or more with different IDs are needed. The order of the
// reports changes no verdict, only the order in which evidence and messages name them.
// Cost is linear in the reports' text but for the comparing of aligned sentences. Reports are read, and alignment goes, side
// by side on as many processors as the program may use; no goroutine is left when it returns.
func (c *Checker) Compare(ctx context.Context, reports []normalize.Report) (Result, error) {
	_, r, err := c.compare(ctx, reports)
	return r, err
}

// compare answers what the rules worked on, too.
func (c *Checker) compare(ctx context.Context, reports []normalize.Report) (*Pass, Result, error) {
	if err := checkReports(reports); err != nil {
		return nil, Result{}, err
	}
	// Work in an order of our own, so that the caller's changes nothing.
	order := make([]int, len(reports))
	for i := range order {
		order[i] = i
	}
	sort.Slice(order, func(i, j int) bool { return reports[order[i]].ID < reports[order[j]].ID })
	shown := make([]int, len(reports)) // by the caller's order: our index
	for ours, theirs := range order {
		shown[theirs] = ours
	}
	docs, comments := make([]normalize.Document, len(reports)), make([][]suppression, len(reports))
	err := sideBySide(ctx, len(order), func(ours int) (err error) {
		theirs := order[ours]
		if docs[ours], comments[ours], err = c.settings.read(reports[theirs]); err != nil {
			err = fmt.Errorf("report %d (%q), %w", theirs+1, reports[theirs].ID, err)
		}
		return err
	})
	if err != nil {
		return nil, Result{}, err
	}
	suppressed := map[string][]suppression{}
	for ours, c := range comments {
		if len(c) > 0 {
			suppressed[docs[ours].Report.ID] = c
		}
	}
	var p *Pass
	var al align.Alignment
	err = sideBySide(ctx, 2, func(job int) (err error) {
		if job == 0 {
			al, err = align.Align(ctx, docs)
		} else {
			p = newPass(docs, shown, c.settings.names)
		}
		return err
	})
	if err != nil {
		return nil, Result{}, err
	}
	p.align(al)
	p.tolerances = c.settings.tolerances
	for _, r := range c.settings.rules {
		if err := ctx.Err(); err != nil {
			return nil, Result{}, err
		}
		p.rule = r
		r.Run(p)
	}
	r := p.result()
	r.Idle = suppress(&r, suppressed)
	return p, r, nil
}

// sideBySide runs jobs 0 to n, as many at once as there are processors, and answers the first one's error that has one.
func sideBySide(ctx context.Context, n int, do func(job int) error) error {
	errs := make([]error, n)
	var next atomic.Int64
	var group sync.WaitGroup
	work := func() {
		for job := int(next.Add(1)) - 1; job < n; job = int(next.Add(1)) - 1 {
			if errs[job] = ctx.Err(); errs[job] == nil {
				errs[job] = do(job)
			}
		}
	}
	for range min(n, runtime.GOMAXPROCS(0)) - 1 {
		group.Go(work)
	}
	work()
	group.Wait()
	return cmp.Or(errs...)
}

// read reads a report as the settings have it: in its source's language, without what asserts nothing. Offsets and evidence
// are those of the text as given.
func (s *settings) read(r normalize.Report) (normalize.Document, []suppression, error) {
	text := r.Text
	blanked, comments, err := suppressions(text)
	if err != nil {
		return normalize.Document{}, nil, err
	}
	r.Text = without(blanked, s.ignored)
	if r.Language == "" {
		r.Language = s.languages[r.Name()]
	}
	doc := normalize.Parse(r)
	doc.Report.Text = text
	return doc, comments, nil
}

// without is a text with each of the passages, wherever it stands, turned into blanks.
func without(text string, passages []string) string {
	var b []byte
	for _, p := range passages {
		for at := 0; p != ""; {
			i := strings.Index(text[at:], p)
			if i < 0 {
				break
			}
			if b == nil {
				b = []byte(text)
			}
			blank(b, normalize.Span{Start: at + i, End: at + i + len(p)})
			at += i + len(p)
		}
	}
	if b == nil {
		return text
	}
	return string(b)
}

// checkReports says why reports cannot be compared, if so.
func checkReports(reports []normalize.Report) error {
	if len(reports) < 2 {
		return fmt.Errorf("comparing %d report(s): %w", len(reports), ErrTooFewReports)
	}
	seen := map[string]int{}
	for i, r := range reports {
		if r.ID == "" {
			return fmt.Errorf("report %d: %w", i+1, ErrNoID)
		}
		if j, ok := seen[r.ID]; ok {
			return fmt.Errorf("reports %d and %d are both %q: %w", j, i+1, r.ID, ErrDuplicateID)
		}
		seen[r.ID] = i + 1
		if r.Text == "" {
			return fmt.Errorf("report %d (%q): %w", i+1, r.ID, ErrEmptyText)
		}
	}
	return nil
}
