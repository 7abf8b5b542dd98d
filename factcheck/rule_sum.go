package factcheck

import (
	"fmt"
	"slices"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/internal/lemma"
	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize"
	"github.com/seed-a94a0f1e/corroborate/normalize/quantity"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

var ruleSum = Rule{
	Code:     "sum",
	Title:    "Parts that do not add up",
	Class:    Discrepancy,
	Kind:     "number",
	Severity: Error,
	Doc: `Inside one report: the parts that a sentence lists for a whole do not add up to it ("12 hurt: 7 adults and 4 children"),
opposite shares make more than 100 percent, or a vote has more voices than the body has seats. The list must be whole: right behind a
colon, a bracket, a dash or a comma, joined by commas and "and", up to the end of the sentence or the closing mark. Behind a comma or
dash its nouns must exclude each other ("men", "women"). Figures that are not exact, and parts that may overlap or leave
something out ("including", "at least", "among them"), say nothing.`,
	Fires:  Example{"Police said 12 people were hurt in the fire: 7 adults and 4 children.", "The fire broke out in a hotel."},
	Silent: Example{"Police said 12 people were hurt in the fire, including 7 adults and 4 children.", "The fire broke out in a hotel."},
	Run:    func(p *Pass) { p.runSums() },
}

func (p *Pass) runSums() {
	for _, v := range p.views {
		for s, sent := range v.r.Sentences {
			qs := quantitiesIn(v.r, sent)
			if !v.asserts[s] || len(qs) < 2 {
				continue
			}
			for i := range qs {
				if parts := partsBehind(v.r, sent, qs, i); parts != nil {
					p.reportSum(v, &qs[i], parts)
				}
			}
			if parts := partsOf(v.r, sent, qs); parts != nil {
				p.reportSum(v, &qs[0], parts)
			}
			p.oppositeShares(v, sent, qs)
			p.votes(v, sent, qs)
		}
	}
}

// definite says whether a quantity is an exact whole count.
func definite(q *quantity.Quantity) bool {
	return q.Kind == quantity.Count && q.Approx == quantity.Exact && q.Value.Whole() && q.Value.Sign() > 0 && q.Other.IsZero()
}

// maxParts is how many parts a list may have: longer ones are tables.
const maxParts = 12

// partsBehind is the counts that a sentence lists as the parts of its quantity i; nil where it lists none or the list may not
// be whole.
func partsBehind(r *normalize.Reading, sent token.Sentence, qs []quantity.Quantity, i int) []*quantity.Quantity {
	if i+2 >= len(qs) || !definite(&qs[i]) {
		return nil
	}
	opener := qs[i+1].From - 1
	if opener < qs[i].To {
		return nil
	}
	mark := r.Form(opener)
	strict := false // nouns that exclude each other are asked for
	switch t := r.Tokens[opener]; {
	case mark == ":" || mark == "(":
	case mark == "," || t.Class == token.Dash && t.Before != token.None:
		strict = true
	default:
		return nil
	}
	for k := qs[i].To; k < opener; k++ {
		switch t := r.Tokens[k]; {
		case t.Class != token.Word, mark == "," && (k-qs[i].To >= 4 || t.Is(lexicon.Verb|lexicon.Auxiliary|lexicon.Modal|lexicon.Conjunction) && !t.Is(lexicon.Noun|lexicon.Participle)):
			return nil
		}
	}
	var parts []*quantity.Quantity
	joined := false // by "and"
	for k := i + 1; k < len(qs); k++ {
		x := &qs[k]
		if !definite(x) || len(parts) == maxParts {
			return nil
		}
		parts = append(parts, x)
		at := x.To
		for at < sent.To && at-x.To < 6 && r.Tokens[at].Class == token.Word && !r.Tokens[at].Is(lexicon.Auxiliary|lexicon.Modal|lexicon.Relative|lexicon.Conjunction|lexicon.Pronoun) && !(r.Tokens[at].Is(lexicon.MostlyVerb) && !r.Tokens[at].Is(lexicon.Participle)) {
			at++
		}
		if closes(r, sent, at, mark) {
			if mark != "(" && !joined || len(parts) < 2 || strict && !exclusive(parts) {
				return nil
			}
			return parts
		}
		for at < sent.To && (r.Tokens[at].Class == token.Comma && r.Form(at) != ":" || r.Norm(at) == "and") {
			joined = joined || r.Norm(at) == "and"
			at++
		}
		if k+1 >= len(qs) || qs[k+1].From != at || at == x.To {
			return nil
		}
	}
	return nil
}

// closes says whether a list that the mark opened ends at token i.
func closes(r *normalize.Reading, sent token.Sentence, i int, mark string) bool {
	switch {
	case mark == "(":
		return i < sent.To && r.Form(i) == ")"
	case i >= sent.To || r.Tokens[i].Class == token.Stop || r.Tokens[i].Class == token.Mark:
		return true
	case mark == ":":
		return r.Form(i) == ";"
	case mark == ",":
		// "nine men and six women, were hurt": after a comma the sentence goes on, and not with more parts
		return r.Form(i) == "," && i+1 < sent.To && r.Tokens[i+1].Is(lexicon.Auxiliary|lexicon.Modal|lexicon.MostlyVerb|lexicon.Preposition)
	}
	return r.Tokens[i].Class == token.Dash && r.Tokens[i].Before != token.None
}

// divisions is what divides people or things so that nothing is two of its parts, by the noun.
var divisions = table("partitions")

// exclusive says whether the parts' nouns are different ones of one division.
func exclusive(parts []*quantity.Quantity) bool {
	var common []string
	for i, x := range parts {
		for _, y := range parts[:i] {
			if x.Unit == y.Unit {
				return false
			}
		}
		of := strings.Fields(divisions()[x.Unit])
		if i == 0 {
			common = of
			continue
		}
		common = slices.DeleteFunc(slices.Clone(common), func(d string) bool { return !slices.Contains(of, d) })
	}
	return len(common) > 0
}

// partsOf is the parts of "Of the 14 dead, nine were men and six were women", if they are more than the whole; fewer may
// leave something out.
func partsOf(r *normalize.Reading, sent token.Sentence, qs []quantity.Quantity) []*quantity.Quantity {
	if len(qs) < 3 || r.Norm(sent.From) != "of" || qs[0].From > sent.From+2 || !definite(&qs[0]) {
		return nil
	}
	var parts []*quantity.Quantity
	sum := quantity.Int(0)
	for k := 1; k < len(qs); k++ {
		x := qs[k] // with the noun that is told of it: "nine were men"
		if !definite(&x) || x.Unit != "" || x.To+1 >= sent.To || r.Norm(x.To) != "were" {
			return nil
		}
		x.Unit = lemma.Noun(r.Norm(x.To + 1))
		parts = append(parts, &x)
		sum = sum.Add(x.Value)
	}
	if !exclusive(parts) || sum.Cmp(qs[0].Value) <= 0 {
		return nil
	}
	return parts
}

// reportSum reports parts that make another whole than the one named, if the difference is not so great that they are none.
func (p *Pass) reportSum(v *view, whole *quantity.Quantity, parts []*quantity.Quantity) {
	sum := quantity.Int(0)
	var texts []string
	for _, x := range parts {
		if x.Value.Cmp(whole.Value) >= 0 {
			return
		}
		sum = sum.Add(x.Value)
		texts = append(texts, x.Value.String())
	}
	two := quantity.Int(2)
	if sum.IsZero() || sum.Equal(whole.Value) || sum.Cmp(whole.Value.Mul(two)) > 0 || sum.Mul(two).Cmp(whole.Value) < 0 {
		return
	}
	f := Finding{Confidence: 0.85}
	for _, x := range append([]*quantity.Quantity{whole}, parts...) {
		f.Evidence = append(f.Evidence, p.figure(v, x))
	}
	f.Message = fmt.Sprintf("In %s the parts do not add up to the whole: %s = %s, not %s.", p.name(v.doc), strings.Join(texts, " + "), sum, whole.Value)
	p.Report(f)
}

// figure is a quantity as evidence.
func (p *Pass) figure(v *view, q *quantity.Quantity) Evidence {
	e := p.evidence(v, q.From, q.To)
	e.Normalized = q.String()
	return e
}

// oppositeShares reports "62 percent approve and 45 percent disapprove": of one group, opposites are 100 percent at most.
func (p *Pass) oppositeShares(v *view, sent token.Sentence, qs []quantity.Quantity) {
	for i := 0; i+1 < len(qs); i++ {
		a, b := &qs[i], &qs[i+1]
		if a.Kind != quantity.Percent || b.Kind != quantity.Percent || a.Role == quantity.Change || b.Role == quantity.Change {
			continue
		}
		x, y := wordBehind(v.r, sent, a.To), wordBehind(v.r, sent, b.To)
		if x == "" || y == "" || !lemma.Antonyms(lemma.American(lemma.Verb(x)), lemma.American(lemma.Verb(y))) || groupsBetween(v.r, a.To, b.From) {
			continue
		}
		if least := a.Low.Add(b.Low); !least.IsZero() && least.Cmp(quantity.Int(100)) > 0 {
			p.Report(Finding{Confidence: 0.85, Evidence: []Evidence{p.figure(v, a), p.figure(v, b)},
				Message: fmt.Sprintf("In %s opposite shares make more than a whole: %s + %s = %s percent.", p.name(v.doc), a.Value, b.Value, a.Value.Add(b.Value))})
		}
	}
}

// wordBehind is the word right behind a share, without "said they"; empty where another group may be named there.
func wordBehind(r *normalize.Reading, sent token.Sentence, i int) string {
	if i < sent.To && r.Tokens[i].Class == token.Word && !r.Tokens[i].Is(lexicon.Preposition) {
		return r.Norm(i)
	}
	return ""
}

// groupsBetween says whether the words between two shares may name another group for the second: "of", "among", "while".
func groupsBetween(r *normalize.Reading, from, to int) bool {
	for k := from + 1; k < to; k++ {
		switch t := r.Tokens[k]; {
		case t.Class == token.Stop, t.Is(lexicon.Subordinator | lexicon.Relative), r.Norm(k) == "among", r.Norm(k) == "but":
			return true
		}
	}
	return false
}

// votes reports a vote in which a body of so many members has more voices.
func (p *Pass) votes(v *view, sent token.Sentence, qs []quantity.Quantity) {
	for i := range qs {
		seats := &qs[i]
		if !definite(seats) || seats.To+1 >= sent.To || v.r.Tokens[seats.To].Class != token.Dash || seats.Unit != "member" && seats.Unit != "seat" {
			continue
		}
		for k := max(0, i-2); k < min(len(qs), i+4); k++ {
			vote := &qs[k]
			if vote.Kind != quantity.Ratio || vote.To-vote.From != 3 || !aboutVotes(v.r, sent, vote.From) {
				continue
			}
			yes, err1 := quantity.ParseNumber(v.r.Form(vote.From))
			no, err2 := quantity.ParseNumber(v.r.Form(vote.To - 1))
			if err1 != nil || err2 != nil || yes.Add(no).Cmp(seats.Value) <= 0 {
				continue
			}
			p.Report(Finding{Confidence: 0.8, Evidence: []Evidence{p.figure(v, seats), p.figure(v, vote)},
				Message: fmt.Sprintf("In %s the vote has more voices than the body has members: %s + %s = %s, of %s.", p.name(v.doc), yes, no, yes.Add(no), seats.Value)})
		}
	}
}

// aboutVotes says whether one of the few words before token i is of the family of "vote".
func aboutVotes(r *normalize.Reading, sent token.Sentence, i int) bool {
	for k := max(sent.From, i-3); k < i; k++ {
		if lemma.Family(r.Norm(k)) == lemma.Family("vote") {
			return true
		}
	}
	return false
}
