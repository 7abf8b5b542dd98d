package factcheck

import (
	"slices"
	"strings"
)

// telling is what gets a row of the matrix: an agreement or a discrepancy, with what other agreements add to it.
type telling struct {
	Finding
	text string       // the passage that tells it
	own  place        // the sentence that a claim is named after
	docs map[int]bool // the reports that tell it; false where a headline alone does
}

// tellings are the facts that findings tell, likely ones, each once. A claim of another report about the sentence that a
// claim is named after adds its evidence to it; an agreement that only says again what one before it says is left out.
func (p *Pass) tellings(fs []Finding) []telling {
	var out []telling
	var at chains                // by sentence: the tellings with evidence in it
	claims := map[place]int{}    // by the sentence that it is named after: the telling of a claim
	enter := func(n, from int) { // takes in a telling's evidence from a piece on
		for i := range out[n].Evidence[from:] {
			e := &out[n].Evidence[from+i]
			at.add(p.sentenceNumber(e), n)
			d := p.docOf(e.Report)
			out[n].docs[d] = out[n].docs[d] || e.Field != "title"
		}
	}
	for i := range fs {
		f := &fs[i]
		if f.Class != Agreement && f.Class != Discrepancy || f.Kind == "entity" || f.Kind == "attribution" || f.Class == Agreement && f.Confidence < likely {
			continue
		}
		claim := f.Class == Agreement && f.Kind == "claim"
		x := telling{Finding: *f, docs: map[int]bool{}}
		if claim {
			e := p.surest(f.Evidence)
			x.text, x.own = e.Text, p.placeOf(*e)
		} else {
			x.text = shortest(f.Evidence)
		}
		if f.Class == Agreement && p.toldAgain(f, out, &at) {
			continue
		}
		if n, ok := claims[x.own]; ok && claim {
			from := len(out[n].Evidence)
			out[n].Evidence = append(slices.Clone(out[n].Evidence), f.Evidence...)
			enter(n, from)
			out[n].Origins = p.originsOf(out[n].docs)
			continue
		}
		out = append(out, x)
		enter(len(out)-1, 0)
		if claim {
			claims[x.own] = len(out) - 1
		}
	}
	return out
}

// originsOf is how many origins reports have.
func (p *Pass) originsOf(docs map[int]bool) int {
	origins := map[int]bool{}
	for d := range docs {
		origins[p.origins[d]] = true
	}
	return len(origins)
}

// sentenceNumber is the number of the sentence that evidence stands in among those of all reports.
func (p *Pass) sentenceNumber(e *Evidence) int {
	x := p.placeOf(*e)
	return x.v.first + x.sentence
}

// toldAgain says whether an agreement only says again what a telling says that has all its reports: it is of the same kind
// and stands in the same words, or it is a claim whose sentences are little more than a statement that is quoted.
func (p *Pass) toldAgain(f *Finding, told []telling, at *chains) bool {
	seen := map[int]bool{}
	for i := range f.Evidence {
		for n := range at.row(p.sentenceNumber(&f.Evidence[i])) {
			x := &told[n]
			if x.Class != Agreement || f.Kind != x.Kind && f.Kind != "claim" || seen[n] && f.Kind == "claim" {
				continue
			}
			seen[n] = true
			if slices.ContainsFunc(f.Evidence, func(e Evidence) bool { _, tells := x.docs[p.docOf(e.Report)]; return !tells }) {
				continue
			}
			switch {
			case f.Kind != "claim":
				if slices.ContainsFunc(x.Evidence, func(o Evidence) bool { return inSameWords(f.Evidence[i], o) }) {
					return true
				}
			case x.Kind == "claim":
				if p.claimsAgain(f, x, n, at) {
					return true
				}
			case x.Kind == "quote":
				if quotesMost(f, &x.Finding) {
					return true
				}
			}
		}
	}
	return false
}

// claimsAgain says whether all sentences of a claim are those of telling n or say again what a headline of the telling says, or
// are headlines themselves, or, where the claim is the less sure one, partners of the telling's own sentence. One sentence in
// common is too little: a long one may tell two things.
func (p *Pass) claimsAgain(f *Finding, x *telling, n int, at *chains) bool {
	return !slices.ContainsFunc(f.Evidence, func(e Evidence) bool {
		if e.Field == "title" || !x.docs[p.docOf(e.Report)] || f.Confidence < x.Confidence && p.pairs[[2]place{p.placeOf(e), x.own}] != nil {
			return false
		}
		for k := range at.row(p.sentenceNumber(&e)) {
			if k == n {
				return false
			}
		}
		return true
	})
}

// inSameWords says whether two pieces of evidence overlap in a text.
func inSameWords(a, b Evidence) bool {
	return a.Report == b.Report && a.Field == b.Field && a.Overlaps(b.Span)
}

// mostOfSentence is the part of a claim's sentence from which on a quotation in it tells all that the claim tells.
const mostOfSentence = 0.7

// quotesMost says whether a statement is most of each of a claim's sentences.
func quotesMost(claim, statement *Finding) bool {
	return !slices.ContainsFunc(claim.Evidence, func(e Evidence) bool {
		return !slices.ContainsFunc(statement.Evidence, func(o Evidence) bool {
			return inSameWords(e, o) && float64(o.Len()) >= mostOfSentence*float64(e.Len())
		})
	})
}

// mostWeighed is how many pieces of a claim's evidence are weighed against each other; it bounds the work where many reports tell one fact.
const mostWeighed = 32

// surest is the piece of a claim's evidence that is surest to tell what the others do; of equals, the shortest.
func (p *Pass) surest(es []Evidence) *Evidence {
	es = es[:min(len(es), mostWeighed)]
	best, top := 0, -1.0
	for i := range es {
		sum := 0.0
		for k := range es {
			if c := p.pairs[[2]place{p.placeOf(es[i]), p.placeOf(es[k])}]; c != nil {
				sum += c.score
			}
		}
		if sum > top || sum == top && es[i].Len() < es[best].Len() {
			best, top = i, sum
		}
	}
	return &es[best]
}

// shortest is the text of the shortest piece of evidence that is a sentence of five words or more.
func shortest(es []Evidence) string {
	best := ""
	for _, e := range es {
		if strings.Count(e.Text, " ") >= 4 && (best == "" || len(e.Text) < len(best)) {
			best = e.Text
		}
	}
	if best == "" {
		return es[0].Text
	}
	return best
}
