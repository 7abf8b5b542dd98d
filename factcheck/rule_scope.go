package factcheck

import (
	"fmt"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
)

var ruleScope = Rule{
	Code:     "scope",
	Title:    "All here, some there",
	Class:    Discrepancy,
	Kind:     "claim",
	Severity: Warning,
	Doc: `In sentences that tell the same, one report says it of all ("every", "each") and the other of a part ("some", "most",
"several") of the same thing. What is said not of all ("not every") is said of a part. Reports that have both and words inside quotation
marks are left alone.`,
	Fires:  Example{"All trains between Orrin and Marrow Point were cancelled on Monday after the storm.", "Some trains between Orrin and Marrow Point were cancelled on Monday after the storm."},
	Silent: Example{"All trains between Orrin and Marrow Point were cancelled on Monday after the storm.", "Every train between Orrin and Marrow Point was cancelled on Monday after the storm."},
	Run:    func(p *Pass) { p.runScopes() },
}

// quantifiers maps words to how much of a whole they mean.
var quantifiers = table("quantifiers")

// extent is a quantifier with the noun that it stands before.
type extent struct {
	of       slot   // the noun's term
	from, to int    // tokens, the noun with it
	noun     uint32 // its stem
	much     string // "all" or "part"
}

func (p *Pass) runScopes() {
	for i := range p.comparisons {
		c := &p.comparisons[i]
		alike := c.shares(0.6)
		if !c.mutual || c.a.field != c.b.field || !alike && c.score < likely {
			continue
		}
		as, bs := extents(c.a, c.sa), extents(c.b, c.sb)
		for _, x := range as {
			for _, y := range bs {
				if x.noun != y.noun || x.much == y.much || hasExtent(as, x.noun, y.much) || hasExtent(bs, x.noun, x.much) || !alike && !p.sameDeedOf(x, y) {
					continue
				}
				ea, eb := p.evidence(c.a, x.from, x.to), p.evidence(c.b, y.from, y.to)
				f := Finding{Confidence: 0.4 + 0.5*max(c.common(), 0.5*c.score), Evidence: []Evidence{ea, eb}}
				if p.otherDay(c.a.doc, c.b.doc) {
					f.Reason, f.Severity = reasonLater, p.rule.Severity.lower()
				}
				f.Message = fmt.Sprintf("One report tells it of all, the other of a part: %s.", p.says("has", f.Evidence))
				p.Report(f)
			}
		}
	}
}

func hasExtent(all []extent, noun uint32, much string) bool {
	for _, s := range all {
		if s.noun == noun && s.much == much {
			return true
		}
	}
	return false
}

// sameDeedOf says whether the clauses around what is counted tell of it by a verb of one family, not an everyday one, and share
// another word.
func (p *Pass) sameDeedOf(x, y extent) bool {
	a, b := p.predicate(x.of), p.predicate(y.of)
	deeds := a.deeds(b)
	return len(deeds) > 0 && a.mode&unreal == 0 && b.mode&unreal == 0 && a.mode&toCome == b.mode&toCome
}

// extents is the quantifiers of a sentence outside quotation marks, each with the word it stands before: "all of the trains".
func extents(v *view, sentence int) []extent {
	var out []extent
	s := v.r.Sentences[sentence]
	lo, hi := int(v.at[s.From]), int(v.at[s.To])
	for t := lo; t < hi; t++ {
		x := v.terms[t]
		much := quantifiers()[v.r.Norm(x.from)]
		if much == "" || x.to-x.from > 1 || inMarks(v, x.from) {
			continue
		}
		from := x.from
		if t > lo && v.terms[t-1].kind == negation {
			if much != "all" || v.terms[t-1].to != x.from {
				continue
			}
			from, much = v.terms[t-1].from, "part" // "not every"
		}
		for k, n := t+1, 0; k < hi && n < 4; k, n = k+1, n+1 {
			y := v.terms[k]
			if y.kind == content && !v.r.Tokens[y.from].Is(lexicon.Approximator) && quantifiers()[v.r.Norm(y.from)] == "" || y.kind == named {
				out = append(out, extent{slot{v, k}, from, y.to, y.stem, much})
				break
			}
			if y.kind == numberTerm && k > t+1 || y.kind == negation { // "all 27 amendments"
				break
			}
		}
	}
	return out
}
