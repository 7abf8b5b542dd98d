package factcheck

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// DraftSchema names the form of a [Draft] as JSON.
const DraftSchema = "corroborate/draft/v1"

// Standing is how the sources stand to what a draft says.
type Standing string

// The standings.
const (
	BorneOut    Standing = "borne-out"     // a source says it, and none says otherwise
	Disputed    Standing = "disputed"      // a source says otherwise
	NotBorneOut Standing = "not-borne-out" // no source says it
)

// Draft is what the sources make of a draft: a summary, a press release, a generated text.
type Draft struct {
	Schema  string       `json:"schema"` // [DraftSchema]
	ID      string       `json:"id,omitempty"`
	Draft   Source       `json:"draft"`
	Sources []Source     `json:"sources"`
	Claims  []DraftClaim `json:"claims"` // in the order of the draft
	Summary DraftSummary `json:"summary"`
}

// DraftSummary counts a draft's claims by their standing.
type DraftSummary struct {
	BorneOut    int `json:"borne_out"`
	Disputed    int `json:"disputed"`
	NotBorneOut int `json:"not_borne_out"`
}

// DraftClaim is a figure, date, name or quote of a draft, or a sentence that a source contradicts.
type DraftClaim struct {
	// ID is stable: it depends on the standing, the kind and what the draft says, not on positions.
	ID string `json:"id"`
	// Kind is "number", "date", "entity" or "quote"; of what is disputed, the kind of the discrepancy.
	Kind     string   `json:"kind"`
	Standing Standing `json:"standing"`
	// Confidence is the probability that a careful reader agrees with a dispute; 0 where nothing is disputed.
	Confidence float64 `json:"confidence,omitempty"`
	// Message says in one sentence how the sources stand to it.
	Message string `json:"message"`
	// Evidence is the draft's words, then those of the sources that bear them out or say otherwise.
	Evidence []Evidence `json:"evidence"`
}

// CheckDraft holds a draft to its sources with a checker of its own.
func CheckDraft(ctx context.Context, draft normalize.Report, sources []normalize.Report, opts ...Option) (Draft, error) {
	c, err := NewChecker(opts...)
	if err != nil {
		return Draft{}, err
	}
	return c.CheckDraft(ctx, draft, sources)
}

// CheckDraft holds a draft to its sources: each figure, date, name and quotation of the draft is borne out, disputed or
// neither. A figure is borne out by one that lies within what the draft's wording allows, not by one that allows more than
// the draft says; a name by one that can be the same; a quotation by the same words. Ordinal numbers, counts below two and
// dates that cannot be resolved are no claims, nor are words in marks that nobody is said to have said. One source or more
// is needed, all with IDs other than the draft's. It costs what comparing them all does.
func (c *Checker) CheckDraft(ctx context.Context, draft normalize.Report, sources []normalize.Report) (Draft, error) {
	p, r, err := c.compare(ctx, append([]normalize.Report{draft}, sources...))
	if err != nil {
		return Draft{}, err
	}
	b := bearing{Pass: p, doc: p.docOf(draft.ID), disputes: r.Findings, used: map[string]bool{}}
	b.index()
	out := Draft{Schema: DraftSchema, Draft: r.Reports[0], Sources: r.Reports[1:]}
	for _, v := range p.byDoc[b.doc] {
		if v != nil {
			b.claims(v)
		}
	}
	for i := range r.Findings { // what sources contradict in other ways: a negation, a deed, a scope
		if b.disputed(&r.Findings[i]) {
			b.dispute(&r.Findings[i])
		}
	}
	slices.SortStableFunc(b.found, func(x, y DraftClaim) int {
		a, b := x.Evidence[0], y.Evidence[0]
		return cmp.Or(strings.Compare(b.Field, a.Field), cmp.Compare(a.Start, b.Start))
	})
	out.Claims = b.found
	times := map[string]int{}
	for i := range out.Claims {
		x := &out.Claims[i]
		f := x.finding()
		f.Evidence = f.Evidence[:1]
		x.ID = p.id(&f)
		if times[x.ID]++; times[x.ID] > 1 { // the draft says it again
			x.ID += fmt.Sprintf("-%d", times[x.ID])
		}
		switch x.Standing {
		case BorneOut:
			out.Summary.BorneOut++
		case Disputed:
			out.Summary.Disputed++
		case NotBorneOut:
			out.Summary.NotBorneOut++
		}
	}
	return out, nil
}

// Result is the draft's claims as findings about the draft and its sources, in the draft's order, so that what writes
// results (package render) writes a draft: a finding's class and rule are the claim's standing, and what is disputed is an
// error, what is not borne out a warning. Its ID is the draft's. It counts nothing, and has no facts.
func (d Draft) Result() Result {
	r := Result{Schema: Schema, ID: cmp.Or(d.ID, d.Draft.ID), Reports: slices.Concat([]Source{d.Draft}, d.Sources), Findings: make([]Finding, len(d.Claims))}
	for i := range d.Claims {
		r.Findings[i] = d.Claims[i].finding()
	}
	return r
}

func (c *DraftClaim) finding() Finding {
	return Finding{ID: c.ID, Class: Class(c.Standing), Kind: c.Kind, Severity: c.Standing.severity(), Confidence: c.Confidence, Message: c.Message, Rule: string(c.Standing), Evidence: c.Evidence}
}

func (s Standing) severity() Severity {
	switch s {
	case Disputed:
		return Error
	case NotBorneOut:
		return Warning
	}
	return Note
}

// DraftRules documents the findings of a draft's [Draft.Result].
func DraftRules() []Rule {
	rules := []Rule{
		{Code: string(Disputed), Title: "What a source disputes", Doc: "A figure, date, name, quotation or sentence of the draft, where a source says otherwise of the same thing."},
		{Code: string(NotBorneOut), Title: "What no source bears out", Doc: "A figure, date, name or quotation of the draft that no source has."},
		{Code: string(BorneOut), Title: "What a source bears out", Doc: "A figure, date, name or quotation of the draft that a source has, and that none disputes."},
	}
	for i := range rules {
		s := Standing(rules[i].Code)
		rules[i].Class, rules[i].Severity = Class(s), s.severity()
	}
	return rules
}
