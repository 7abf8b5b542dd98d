package factcheck

import (
	"fmt"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/normalize/name"
)

var ruleSpelling = Rule{
	Code:     "spelling",
	Title:    "A name spelled in two ways",
	Class:    Discrepancy,
	Kind:     "entity",
	Severity: Note,
	Doc: `Two reports spell what is likely one person's name differently: the surnames differ by a letter or two, and the first names
are the same or one report gives none. One of the spellings is a slip, or both are transliterations.`,
	Fires:  Example{"Harbour master Paul Hutchinson closed the east quay on Monday. Hutchinson said it was unsafe.", "Harbour master Paul Hutchison closed the east quay on Monday. Hutchison said it was unsafe."},
	Silent: Example{"Harbour master Paul Hutchinson closed the east quay on Monday.", "Harbour master Anna Hutchison closed the east quay on Monday."},
	Run:    func(p *Pass) { p.runSpelling() },
}

// spelled is a person as one report names one.
type spelled struct {
	key            string
	given, surname string
	v              *view
	from, to       int
}

func (p *Pass) runSpelling() {
	var all []spelled
	type seen struct {
		doc     int
		surname string
	}
	have := map[seen]bool{}
	for _, v := range p.views {
		for m := range v.r.Mentions {
			x := &v.r.Mentions[m]
			if x.Kind != name.Person || x.Pronoun || x.Description || x.To <= x.From {
				continue
			}
			words := strings.Fields(v.r.Text.Text.Lower[v.r.Tokens[x.From].At:v.r.Tokens[x.To-1].To])
			s := spelled{key: p.people.key(v.doc, x.Entity), surname: words[len(words)-1], v: v, from: x.From, to: x.To}
			if len(words) > 1 {
				s.given = words[0]
			}
			if k := (seen{v.doc, s.given + " " + s.surname}); !have[k] {
				have[k] = true
				all = append(all, s)
			}
		}
	}
	told := map[string]bool{}
	for i, a := range all {
		for _, b := range all[i+1:] {
			if a.v.doc == b.v.doc || !variant(a.surname, b.surname) || a.given != b.given && a.given != "" && b.given != "" {
				continue
			}
			// Both in one report as two people: no slip.
			if a.key != b.key && (p.named(b.v.doc, a.surname) && p.named(b.v.doc, b.surname) && a.given == "" || a.given == "" && b.given == "") {
				continue
			}
			pair := min(a.surname, b.surname) + " " + max(a.surname, b.surname)
			if told[pair] {
				continue
			}
			told[pair] = true
			f := Finding{Confidence: 0.7}
			ea, eb := p.evidence(a.v, a.from, a.to), p.evidence(b.v, b.from, b.to)
			ea.Normalized, eb.Normalized = a.surname, b.surname
			f.Evidence = []Evidence{ea, eb}
			f.Message = fmt.Sprintf("The same name is spelled in two ways: %s.", p.says("has", f.Evidence))
			p.Report(f)
		}
	}
}

// named says whether a report has a person of that surname.
func (p *Pass) named(doc int, surname string) bool {
	for _, e := range p.Docs[doc].Entities {
		if e.Kind == name.Person && strings.HasSuffix(strings.ToLower(e.Name), surname) {
			return true
		}
	}
	return false
}

// variant says whether two surnames differ by so little that one is likely a slip for the other: by one
// letter put in, left out, changed or swapped, in a name of six letters or more; by two in one of nine.
func variant(a, b string) bool {
	if a == b || len(a) < 6 || len(b) < 6 || a[0] != b[0] {
		return false
	}
	limit := 1
	if min(len(a), len(b)) >= 9 {
		limit = 2
	}
	if strings.TrimSuffix(a, "s") == b || strings.TrimSuffix(b, "s") == a {
		return false
	}
	return distance(a, b, limit) <= limit
}

// distance is the number of letters to put in, leave out, change or swap to get from a to b (optimal string alignment); more than limit where it is more.
func distance(a, b string, limit int) int {
	if len(a)-len(b) > limit || len(b)-len(a) > limit {
		return limit + 1
	}
	before, row, next := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(a); i++ {
		next[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			next[j] = min(row[j]+1, next[j-1]+1, row[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				next[j] = min(next[j], before[j-2]+1)
			}
		}
		before, row, next = row, next, before
	}
	return row[len(b)]
}
