package factcheck

import (
	"sort"
	"strings"
	"sync"

	"github.com/seed-a94a0f1e/corroborate/internal/lemma"
	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// connective is a word or phrase that says how what stands before it and what stands behind it hang together.
type connective struct {
	v              *view
	sentence       int
	from, to       int // tokens
	row            lexicon.Row
	before, behind clause
	voice          string // whose words they are, in reported speech; empty where they are the report's own
}

// clause is a stretch of tokens between two boundaries. Any comma or conjunction is one: package clause cuts where it is sure, but
// beside a connective the shorter stretch is the surer one.
type clause struct{ from, to int }

// No sentence has more connectives that are looked at, and no clause more tokens, so that cost stays linear in any text.
const mostConnectives, longestClause = 8, 40

// connectives is the connectives of a list in a sentence, outside quotation marks, with something on both sides that is not denied.
func (p *Pass) connectives(list *lexicon.Phrases, v *view, s int) []connective {
	var out []connective
	sent := v.r.Sentences[s]
	for i := sent.From; i < sent.To && len(out) < mostConnectives; i++ {
		row, end, ok := v.r.Phrase(list, i)
		if !ok || inMarks(v, i) || v.inMention(i) {
			continue
		}
		c := connective{v: v, sentence: s, from: i, to: end, row: list.Row(row), voice: p.voice(v, i)}
		first, k := spoken(v, i, sent.From), i-1
		i = end - 1
		c.behind = clause{end, clauseEnd(v, end, sent.To)}
		switch {
		case k < first || opens(v, k): // "After the storm, the wall fell": the rest is before it in sense
			if c.behind.to < sent.To && v.r.Norm(c.behind.to) == "," {
				c.before = clause{c.behind.to + 1, clauseEnd(v, c.behind.to+1, sent.To)}
			}
		case v.r.Tokens[k].Class == token.Comma:
			k--
			fallthrough
		default:
			if k >= first {
				c.before = clause{clauseStart(v, first, k), k + 1}
			}
		}
		if c.before.from < c.before.to && c.behind.from < c.behind.to && single(v, c.before) && single(v, c.behind) {
			out = append(out, c)
		}
	}
	return out
}

// quotesAt is the quotes that token i stands in, the innermost first; no more than a few stand in each other.
func (v *view) quotesAt(i int) []int {
	qs := v.r.Quotes
	last := sort.Search(len(qs), func(k int) bool { return qs[k].From > i })
	var out []int
	for k := last - 1; k >= 0 && last-k <= 4; k-- {
		if i < qs[k].To {
			out = append(out, k)
		}
	}
	return out
}

// spoken is where the reported speech around token i begins, from where there is none.
func spoken(v *view, i, from int) int {
	for _, q := range v.quotesAt(i) {
		return max(from, v.r.Quotes[q].From)
	}
	return from
}

// bounds says whether a clause ends at token i.
func bounds(v *view, i int) bool {
	switch t := v.r.Tokens[i]; t.Class {
	case token.Comma, token.Bracket:
		return true
	case token.Stop:
		return i == 0 || !v.r.Tokens[i-1].Is(lexicon.Abbreviation|lexicon.ProperAbbreviation)
	case token.Mark:
		return v.r.Form(i) != "'"
	case token.Dash:
		return t.Before != token.None
	case token.Word:
		return t.Is(lexicon.Conjunction|lexicon.Subordinator|lexicon.Relative) && !v.inMention(i)
	}
	return false
}

// opens says whether a clause begins behind token i: "that", "and", but no comma, which may close an apposition.
func opens(v *view, i int) bool { return bounds(v, i) && v.r.Tokens[i].Class != token.Comma }

func clauseEnd(v *view, from, end int) int {
	i := from
	for end = min(end, from+longestClause); i < end && !bounds(v, i); {
		i++
	}
	return i
}

// clauseStart is where the clause that ends with token i begins.
func clauseStart(v *view, first, i int) int {
	for first = max(first, i-longestClause); i > first && !bounds(v, i-1); {
		i--
	}
	return i
}

// recurrent is the words that say that something happened more than once.
var recurrent = sync.OnceValue(func() *lexicon.Phrases {
	var rows []lexicon.Row
	for _, r := range lexicon.Load().List("orders") {
		if r.Fields[0] == "again" {
			rows = append(rows, r)
		}
	}
	return lexicon.Load().Phrases(rows)
})

// single says whether a clause tells of one thing that happened: nothing is denied, and nothing says that it was not the only time.
func single(v *view, c clause) bool {
	for i := c.from; i < c.to; i++ {
		_, _, again := v.r.Phrase(recurrent(), i)
		if again || v.r.Tokens[i].Is(lexicon.Negation) || v.r.Norm(i) == "without" || v.r.Norm(i) == "could" {
			return false
		}
	}
	return true
}

// otherDates says whether two sentences have dates, and each of one excludes each of the other.
func otherDates(a, b *connective) bool {
	x, y := slotsOf(a.v, a.sentence, dateTerm), slotsOf(b.v, b.sentence, dateTerm)
	for _, d := range x {
		for _, e := range y {
			if relateDates(d, e) != conflicting {
				return false
			}
		}
	}
	return len(x) > 0 && len(y) > 0
}

// happens is the families of the words that say what happens in a clause: its verbs, but for everyday ones and those that skip
// names, else the head of its first noun phrase.
func (p *Pass) happens(v *view, c clause, skip func(base string) bool) []uint32 {
	var verbs []uint32
	meant := false
	for t := int(v.at[c.from]); t < int(v.at[c.to]); t++ {
		x := v.terms[t]
		tok := v.r.Tokens[x.from]
		ed := strings.HasSuffix(v.r.Norm(x.from), "ed")
		if x.kind != content || !tok.Is(lexicon.Verb|lexicon.Participle) && (known(tok) || !ed) || tok.Is(lexicon.Auxiliary|lexicon.Modal) || !tok.Is(lexicon.MostlyVerb) && !ed {
			continue
		}
		if i := x.from - 1; i >= c.from && v.r.Tokens[i].Is(lexicon.Determiner|lexicon.Possessive) {
			continue // "the attack", "a wounded man"
		} else if i >= 0 && v.r.Norm(i) == "to" { // "promised to cut": who knows whether it was done
			meant = true
			continue
		}
		base := lemma.Verb(v.r.Norm(x.from))
		if z, ok := lexicon.Load().Zipf(base); ok && z >= everyday || skip != nil && skip(base) {
			continue
		}
		verbs = append(verbs, x.stem)
	}
	if len(verbs) > 0 || meant {
		return verbs
	}
	head := uint32(0)
	for t := int(v.at[c.from]); t < int(v.at[c.to]); t++ {
		x := v.terms[t]
		tok := v.r.Tokens[x.from]
		if x.kind == content && (tok.Is(lexicon.Noun) || !known(tok)) {
			head = x.stem
		} else if head != 0 && tok.Is(lexicon.Preposition|lexicon.Auxiliary|lexicon.Verb) {
			break
		}
	}
	if head == 0 {
		return nil
	}
	return []uint32{head}
}

// meaningful is the terms of a clause that mean something by themselves.
func meaningful(v *view, c clause) []term {
	var out []term
	for _, t := range v.within(c.from, c.to) {
		if t.kind == content || t.kind == named {
			out = append(out, t)
		}
	}
	return out
}

// common says whether two lists of families have one in common.
func common(a, b []uint32) bool {
	for _, x := range a {
		for _, y := range b {
			if x == y {
				return true
			}
		}
	}
	return false
}

// others says whether two clauses tell of different things by their names, or words written like names, or by their figures:
// both have some, and none is in both.
func others(v *view, a clause, w *view, b clause) bool {
	for _, of := range []func(*view, clause) []uint32{names, figures} {
		if x, y := of(v, a), of(w, b); len(x) > 0 && len(y) > 0 && !common(x, y) {
			return true
		}
	}
	return false
}

func figures(v *view, c clause) []uint32 {
	var out []uint32
	for _, t := range v.within(c.from, c.to) {
		if t.kind == numberTerm {
			out = append(out, t.key)
		}
	}
	return out
}

func names(v *view, c clause) []uint32 {
	var out []uint32
	for _, t := range meaningful(v, c) {
		if t.kind == named || v.r.Tokens[t.from].Shape != token.Lower && v.r.Sentences[v.sentenceOf(t.from)].From != t.from {
			out = append(out, t.stem)
		}
	}
	return out
}

// disputes puts tellings of one thing together of which two or more exclude each other, those that agree with one of them beside it:
// of each group the tellings, one a report, and how sure the surest conflict is. conflict says how sure it is that two exclude each
// other (0: they don't), agree whether they tell the same.
func disputes(docs []int, conflict func(i, j int) float64, agree func(i, j int) bool) (groups [][]int, sure []float64) {
	set, surest := newSets(len(docs)), make([]float64, len(docs))
	for j := range docs {
		for i := range j {
			if docs[i] == docs[j] {
				continue
			}
			if c := conflict(i, j); c > 0 {
				set.join(i, j)
				surest[i], surest[j] = max(surest[i], c), max(surest[j], c)
			}
		}
	}
	for j := range docs {
		for i := range j {
			if docs[i] != docs[j] && (surest[i] > 0) != (surest[j] > 0) && agree(i, j) {
				set.join(i, j)
			}
		}
	}
	for _, g := range set.groups(2) {
		in := map[int]bool{}
		var of []int
		top := 0.0
		for _, i := range g {
			if top = max(top, surest[i]); !in[docs[i]] {
				in[docs[i]] = true
				of = append(of, i)
			}
		}
		groups, sure = append(groups, of), append(sure, top)
	}
	return groups, sure
}
