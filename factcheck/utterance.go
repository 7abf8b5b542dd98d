package factcheck

import (
	"cmp"
	"slices"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/internal/worddiff"
	"github.com/seed-a94a0f1e/corroborate/normalize/quote"
)

// utterance is a quote, or the part of one that lies in one sentence.
type utterance struct {
	v        *view
	q        int // the quote's index in the view
	from, to int // tokens
	terms    []term
	content  int     // how many of the terms mean something by themselves
	weight   float64 // of the terms
	speaker  string  // the cast's key of the speaker, or the words that describe one; empty where unresolved
}

func (u *utterance) quote() *quote.Quote { return &u.v.r.Quotes[u.q] }

// marked says whether the words stand in quotation marks.
func (u *utterance) marked() bool { return u.quote().Kind != quote.Indirect }

// findUtterances cuts the quotes of all views into sentences and says which are the same statement.
func (p *Pass) findUtterances() {
	for _, v := range p.views {
		for qi := range v.r.Quotes {
			q := &v.r.Quotes[qi]
			if q.To <= q.From || q.To > len(v.r.Tokens) {
				continue
			}
			speaker := p.people.speaker(v.doc, q)
			for from := q.From; from < q.To; {
				to := min(q.To, v.r.Sentences[v.sentenceOf(from)].To)
				u := utterance{v: v, q: qi, from: from, to: to, terms: v.within(from, to), speaker: speaker}
				from = to
				u.weight = weigh(u.terms)
				for _, t := range u.terms {
					if t.means() {
						u.content++
					}
				}
				if u.content > 0 {
					p.utterances = append(p.utterances, u)
				}
			}
		}
	}
	p.joinUtterances()
}

// rendering is how two utterances that are the same statement differ.
type rendering struct {
	ops []worddiff.Op
	// equal is the weight of the terms that are the same over that of the shorter utterance.
	equal float64
	// stems is the weight, likewise, of words of the same family that stand against each other.
	stems float64
	// content is how many terms that mean something are the same.
	content int
	// first and last are the operations between which both tell the same stretch; outside of them one was cut earlier.
	first, last int
}

// diffed compares two utterances term by term.
func diffed(a, b *utterance) rendering {
	r := rendering{first: -1, ops: diffTerms(a.terms, b.terms)}
	w := 0.0
	for i, o := range r.ops {
		switch o.Kind {
		case worddiff.Equal:
			if r.first < 0 {
				r.first = i
			}
			r.last = i
			for _, t := range a.terms[o.A0:o.A1] {
				w += t.weight()
				if t.means() {
					r.content++
				}
			}
		case worddiff.Replace:
			r.stems += sameStems(a.terms[o.A0:o.A1], b.terms[o.B0:o.B1])
		}
	}
	if shorter := min(a.weight, b.weight); shorter > 0 {
		r.equal, r.stems = w/shorter, r.stems/shorter
	}
	return r
}

// render compares two utterances, and says whether they are the same statement.
func (p *Pass) render(a, b *utterance) (rendering, bool) {
	// Whatever the order of the words, less than this in common is never the same statement.
	if lo := min(a.weight, b.weight); lo*20 < max(a.weight, b.weight) || p.shared(a.terms, b.terms, term.family) < 0.6*lo {
		return rendering{}, false
	}
	r := diffed(a, b)
	if r.first < 0 {
		return r, false
	}
	share := r.equal + r.stems
	same := a.speaker != "" && a.speaker == b.speaker
	switch least := min(a.content, b.content); {
	case least <= 2:
		alike := len(r.ops) == 1 && (len(a.terms) >= 3 || a.rare()) // word for word
		return r, r.content == least && (alike || share >= 0.85 && r.content >= 2 || share >= 0.95 && same && len(r.ops) <= 3)
	case least <= 4:
		return r, share >= 0.75 || same && share >= 0.65 && r.content >= 2
	default:
		return r, share >= 0.65 || same && share >= 0.6 && r.content >= 3
	}
}

// rare says whether an utterance is one word that is quoted for being unusual.
func (u *utterance) rare() bool {
	if len(u.terms) != 1 || u.terms[0].kind != content || !u.marked() {
		return false
	}
	z, ok := lexicon.Load().Zipf(u.v.r.Norm(u.terms[0].from))
	return !ok || z < rareWord
}

// rareWord is the frequency (tenths of Zipf's scale) below which two reports hardly quote a word by chance.
const rareWord = 38

// pairing is two utterances of different reports that render one statement.
type pairing struct {
	i, j      int
	rendering rendering
	change    change
	inA, inB  []term // what differs
}

// partners pairs, for two reports, the utterances of one statement. Those in the same words come first; what they cover
// is settled, and other words are looked for only in what is left: the same statement may stand twice in a report, whole
// and in part, and a statement may be like another one.
func (p *Pass) partners(as, bs []int) []pairing {
	var exact, other []pairing
	for _, i := range as {
		for _, j := range bs {
			a, b := &p.utterances[i], &p.utterances[j]
			r, ok := p.render(a, b)
			if !ok {
				continue
			}
			x := pairing{i: i, j: j, rendering: r}
			x.change, x.inA, x.inB = p.changed(a, b, r)
			if x.change == noChange {
				exact = append(exact, x)
			} else {
				other = append(other, x)
			}
		}
	}
	settled := map[*view]map[int]bool{} // terms, by their first token
	settle := func(x pairing) {
		x.each(p, func(v *view, t term) {
			if settled[v] == nil {
				settled[v] = map[int]bool{}
			}
			settled[v][t.from] = true
		})
	}
	for _, x := range exact {
		settle(x)
	}
	slices.SortStableFunc(other, func(x, y pairing) int {
		return cmp.Compare(y.rendering.equal*p.lesser(y), x.rendering.equal*p.lesser(x))
	})
	out := exact
	for _, x := range other {
		known, all := 0, 0
		title := p.utterances[x.i].v.field == "title" || p.utterances[x.j].v.field == "title"
		x.each(p, func(v *view, t term) {
			if title && v.field != "title" { // a title may tell again what the text tells, too
				return
			}
			all++
			if settled[v][t.from] {
				known++
			}
		})
		if 2*known < all {
			settle(x)
			out = append(out, x)
		}
	}
	return out
}

// lesser is the weight of the lighter one of two paired utterances.
func (p *Pass) lesser(x pairing) float64 {
	return min(p.utterances[x.i].weight, p.utterances[x.j].weight)
}

// each calls f for every term that stands in both utterances.
func (x pairing) each(p *Pass, f func(v *view, t term)) {
	a, b := &p.utterances[x.i], &p.utterances[x.j]
	for _, o := range x.rendering.ops {
		if o.Kind != worddiff.Equal {
			continue
		}
		for _, t := range a.terms[o.A0:o.A1] {
			f(a.v, t)
		}
		for _, t := range b.terms[o.B0:o.B1] {
			f(b.v, t)
		}
	}
}

// diffTerms is the steps from a to b by what the terms stand for.
func diffTerms(a, b []term) []worddiff.Op {
	ka, kb := make([]uint32, len(a)), make([]uint32, len(b))
	for i, t := range a {
		ka[i] = t.key
	}
	for i, t := range b {
		kb[i] = t.key
	}
	return worddiff.Diff(ka, kb)
}

// sameStems is the weight of the terms of a that have a term of the same stem in b, one to one.
func sameStems(a, b []term) float64 {
	w := 0.0
	used := make([]bool, len(b))
	for _, t := range a {
		for j, o := range b {
			if !used[j] && t.stem == o.stem {
				used[j] = true
				w += t.weight()
				break
			}
		}
	}
	return w
}

// joinUtterances puts utterances of different reports that are the same statement together.
// Candidates share a rare term, so that cost does not grow with all pairs.
func (p *Pass) joinUtterances() {
	us := p.utterances
	by := chains{ends: make([]chainEnds, len(p.voc.texts)+1)}
	for i := range us {
		for _, t := range us[i].terms {
			if t.means() {
				by.add(int(t.stem), i)
			}
		}
	}
	set := newSets(len(us))
	shared := make([]int, len(us))
	var near []int
	for i := range us {
		near = near[:0]
		for _, t := range us[i].terms {
			if by.length(int(t.stem)) > maxPostings {
				continue
			}
			for j := range by.row(int(t.stem)) {
				if j >= i {
					break
				}
				if shared[j] == 0 {
					near = append(near, j)
				}
				shared[j]++
			}
		}
		for _, j := range near {
			enough := shared[j] >= 2 || min(us[i].content, us[j].content) <= 2
			shared[j] = 0
			if us[i].v.doc == us[j].v.doc || !enough || set.find(i) == set.find(j) {
				continue
			}
			if us[i].marked() != us[j].marked() && us[i].speaker != us[j].speaker {
				continue
			}
			if _, ok := p.render(&us[j], &us[i]); ok {
				set.join(i, j)
			}
		}
	}
	p.statements = set.groups(2)
}

// maxPostings is how many utterances a term may stand in before it says nothing about which one is meant.
const maxPostings = 64

// docsOf is the reports of utterances, each once, in order.
func (p *Pass) docsOf(us []int) []int {
	var out []int
	for d := range p.Docs {
		for _, i := range us {
			if p.utterances[i].v.doc == d {
				out = append(out, d)
				break
			}
		}
	}
	return out
}

// speakerName is the fullest name of whoever said the utterances, if all that name one name the same.
func (p *Pass) speakerName(us []int) string {
	key := ""
	for _, i := range us {
		s := p.utterances[i].speaker
		switch {
		case s == "":
		case key == "":
			key = s
		case key != s:
			return ""
		}
	}
	if key == "" {
		return ""
	}
	if key[0] == '@' {
		return p.people.fullest(key)
	}
	for _, i := range us {
		if p.utterances[i].speaker == key {
			return p.utterances[i].quote().Speaker
		}
	}
	return ""
}

// normalForm is the words of an utterance as compared: folded, in lower case, without marks, figures and dates in one notation.
func (p *Pass) normalForm(u *utterance) string {
	words := make([]string, len(u.terms))
	for i, t := range u.terms {
		words[i] = p.wording(u.v, t)
	}
	return strings.Join(words, " ")
}

// wording is what a term says, in one notation; names as the report writes them.
func (p *Pass) wording(v *view, t term) string {
	switch t.kind {
	case named:
		return plain(v.r.Text.Text.Lower[v.r.Tokens[t.from].At:v.r.Tokens[t.to-1].To])
	case numberTerm:
		return v.r.Quantities[t.ref].String()
	case dateTerm:
		if d := v.r.Dates[t.ref]; d.Value != "" {
			return d.Value
		}
		return v.r.Text.Text.Lower[v.r.Tokens[t.from].At:v.r.Tokens[t.to-1].To]
	}
	return p.voc.text(t.key)
}

// translated says whether other words in b than in a are likely another translation: both are by one speaker whose own
// language is not the reports', and somebody passes the words on or they differ all over.
func (p *Pass) translated(a, b *utterance, r rendering) bool {
	if a.speaker == "" || a.speaker != b.speaker {
		return false
	}
	differ := 0
	for i := max(r.first, 0); i <= r.last; i++ { // first is -1 where nothing is the same
		if r.ops[i].Kind != worddiff.Equal {
			differ++
		}
	}
	relayed := a.quote().Relay != "" || b.quote().Relay != ""
	return (relayed || differ >= allOver) && (p.foreign(a) || p.foreign(b))
}

// allOver is in how many places two translations of one sentence differ.
const allOver = 3

// inMarks is those of utterances that stand in quotation marks.
func (p *Pass) inMarks(us []int) []int {
	var out []int
	for _, i := range us {
		if p.utterances[i].marked() {
			out = append(out, i)
		}
	}
	return out
}

// byReport is utterances put together by report.
func (p *Pass) byReport(us []int) [][]int {
	var out [][]int
	for _, d := range p.docsOf(us) {
		var of []int
		for _, i := range us {
			if p.utterances[i].v.doc == d {
				of = append(of, i)
			}
		}
		out = append(out, of)
	}
	return out
}
