package factcheck

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// BaselineSchema names the form of a [Baseline] as JSON.
const BaselineSchema = "corroborate/baseline/v1"

// Baseline is the findings that are known and let pass, so that only new ones fail. The zero Baseline knows none.
type Baseline struct {
	Schema   string  `json:"schema"`
	Findings []Known `json:"findings"`
}

// Known is a finding that a baseline lets pass. Event and ID alone tell which it is; the rest is for readers of the file.
type Known struct {
	// Event is the ID of the finding's [Result]: the same finding in another event is another one.
	Event   string `json:"event,omitempty"`
	ID      string `json:"id"`
	Class   Class  `json:"class"`
	Kind    string `json:"kind"`
	Message string `json:"message"`
	// Since is when it came into the baseline, in whatever form its keeper gave.
	Since string `json:"since,omitempty"`
}

// ReadBaseline reads a baseline from JSON. Fields that are not known are passed over; whatever else is wrong is an error
// that names the line, where there is one.
func ReadBaseline(r io.Reader) (Baseline, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return Baseline{}, err
	}
	var b Baseline
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	err = json.Unmarshal(data, &b)
	switch {
	case errors.As(err, &syntax):
		return Baseline{}, fmt.Errorf("line %d: not JSON: %w", lineOf(data, syntax.Offset), err)
	case errors.As(err, &kind):
		return Baseline{}, fmt.Errorf("line %d: no baseline: %w", lineOf(data, kind.Offset), err)
	case err != nil:
		return Baseline{}, err
	case b.Schema != BaselineSchema:
		return Baseline{}, fmt.Errorf("no baseline: the schema is %q, not %q", b.Schema, BaselineSchema)
	}
	for i, k := range b.Findings {
		if k.ID == "" {
			return Baseline{}, fmt.Errorf("no baseline: finding %d has no id", i+1)
		}
	}
	return b, nil
}

// lineOf is the line on which the byte before an offset stands.
func lineOf(data []byte, offset int64) int {
	at := min(max(int(offset)-1, 0), len(data))
	return 1 + bytes.Count(data[:at], []byte("\n"))
}

// Write writes the baseline as JSON, a field a line, for review in version control.
func (b Baseline) Write(w io.Writer) error {
	b.Schema = BaselineSchema
	if b.Findings == nil {
		b.Findings = []Known{}
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(b)
}

// Apply answers the results with the findings that the baseline has marked as known, and the entries of the baseline that no
// result has: they are stale. The results that were given stay as they are.
func (b Baseline) Apply(results []Result) (marked []Result, stale []Known) {
	met := map[[2]string]bool{}
	for _, k := range b.Findings {
		met[[2]string{k.Event, k.ID}] = false
	}
	for _, r := range results {
		r.Findings = slices.Clone(r.Findings)
		for i := range r.Findings {
			f := &r.Findings[i]
			key := [2]string{r.ID, f.ID}
			if _, f.Known = met[key]; f.Known {
				met[key] = true
			}
		}
		marked = append(marked, r)
	}
	for _, k := range b.Findings {
		if !met[[2]string{k.Event, k.ID}] {
			stale = append(stale, k)
		}
	}
	return marked, stale
}

// Renew answers the baseline that knows just those findings of the results that keep says, all where it is nil. Those that b
// knows already stay as they came in, the others came in since. The order is that of events, then of IDs, so that a renewed
// file differs from the old one only where its findings do.
func (b Baseline) Renew(results []Result, since string, keep func(Finding) bool) Baseline {
	before := map[[2]string]string{}
	for _, k := range b.Findings {
		before[[2]string{k.Event, k.ID}] = k.Since
	}
	out := Baseline{Schema: BaselineSchema, Findings: []Known{}}
	for _, r := range results {
		for _, f := range r.Findings {
			if keep != nil && !keep(f) {
				continue
			}
			k := Known{Event: r.ID, ID: f.ID, Class: f.Class, Kind: f.Kind, Message: f.Message, Since: since}
			if at, ok := before[[2]string{k.Event, k.ID}]; ok {
				k.Since = at
			}
			out.Findings = append(out.Findings, k)
		}
	}
	slices.SortFunc(out.Findings, func(x, y Known) int {
		if c := strings.Compare(x.Event, y.Event); c != 0 {
			return c
		}
		return strings.Compare(x.ID, y.ID)
	})
	return out
}
