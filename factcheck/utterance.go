package factcheck

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/internal/worddiff"
	"github.com/seed-a94a0f1e/corroborate/normalize/quote"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// utterance is a quote, or the part of one that lies in one sentence or, where another report has them as one, in several.
type utterance struct {
	at       int // its place among all
	v        *view
	q        int // the quote's index in the view, or inBlock
	from, to int // tokens
	terms    []term
	content  int     // how many of the terms mean something by themselves
	weight   float64 // of the terms
	speaker  string  // the cast's key of the speaker, or the words that describe one; empty where unresolved
}

// blockQuote is the quote of what stands without marks.
var blockQuote = quote.Quote{Kind: quote.Direct, Entity: -1}

func (u *utterance) quote() *quote.Quote {
	if u.q == inBlock {
		return &blockQuote
	}
	return &u.v.r.Quotes[u.q]
}

// inBlock is the index of no quote: the words stand without marks in a block.
const inBlock = -1

// marked says whether the words stand in quotation marks, or in a block that has none.
func (u *utterance) marked() bool { return u.quote().Kind != quote.Indirect }

// findUtterances cuts the quotes of all views into sentences.
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
				p.addUtterance(utterance{v: v, q: qi, from: from, to: to, speaker: speaker})
				from = to
			}
		}
	}
	p.findBlocks()
}

// blockSentences is how far a block without marks is followed behind the colon that introduces it.
const blockSentences = 30

// blockContent is how many words that mean something a block's first sentence, and others of it, share with a quote.
const (
	blockContent = 4
	moreContent  = 2
)

// findBlocks finds what a report prints without marks behind a colon ("The letter in full:") and another one quotes: sentences
// in which the words are those of a quote.
func (p *Pass) findBlocks() {
	var blocks []utterance
	for _, v := range p.views {
		left, need := 0, blockContent
		for s, sent := range v.r.Sentences {
			from := sent.From
			for i := sent.From; i < sent.To; i++ {
				if tok := v.r.Tokens[i]; tok.Class == token.Comma && v.r.Folded[tok.At] == ':' {
					left, need, from = blockSentences+1, blockContent, i+1
				}
			}
			// A block begins right behind the colon, or with the sentence behind it.
			if left == 0 || need == blockContent && left < blockSentences {
				continue
			}
			left--
			_, to := v.telling(s)
			if from >= to || v.quotes(from, to) {
				continue
			}
			u := utterance{v: v, q: inBlock, from: from, to: to}
			if p.isQuoted(u, need) {
				blocks, need = append(blocks, u), moreContent
			}
		}
	}
	if len(blocks) == 0 {
		return
	}
	all := p.utterances
	p.utterances = make([]utterance, 0, len(all)+len(blocks))
	for _, v := range p.views {
		for ; len(all) > 0 && all[0].v == v; all = all[1:] {
			p.addUtterance(all[0])
		}
		for ; len(blocks) > 0 && blocks[0].v == v; blocks = blocks[1:] {
			p.addUtterance(blocks[0])
		}
	}
}

// quotes says whether any of the tokens lies in a quote, with marks or without.
func (v *view) quotes(from, to int) bool {
	next := sort.Search(len(v.r.Quotes), func(k int) bool { return v.r.Quotes[k].From >= from })
	return next < len(v.r.Quotes) && v.r.Quotes[next].From < to || len(v.quotesAt(from)) > 0
}

// isQuoted says whether an utterance of another report has nearly all the words of one in a block, or the other way round, and
// at least need that mean something.
func (p *Pass) isQuoted(u utterance, need int) bool {
	by := p.byStem()
	u.read()
	for _, t := range u.terms {
		if !t.means() || by.length(int(t.stem)) > maxPostings {
			continue
		}
		for j := range by.row(int(t.stem)) {
			b := &p.utterances[j]
			if b.v.doc == u.v.doc || !b.marked() || min(b.content, u.content) < need ||
				p.shared(u.terms, b.terms, term.itself) < 0.8*min(u.weight, b.weight) {
				continue
			}
			if r := diffed(&u, b); r.equal >= 0.8 && r.dense >= 0.8 {
				return true
			}
		}
	}
	return false
}

// addUtterance adds an utterance, if it has words.
func (p *Pass) addUtterance(u utterance) {
	u.at = len(p.utterances)
	u.read()
	if len(u.terms) > 0 {
		p.utterances, p.stems = append(p.utterances, u), nil
	}
}

// read takes the words of an utterance and weighs them.
func (u *utterance) read() {
	u.terms = u.v.within(u.from, u.to)
	u.weight, u.content = weigh(u.terms), 0
	for _, t := range u.terms {
		if t.means() {
			u.content++
		}
	}
}

// joinSentences joins sentences of a quote that another report has as one: where a sentence of speech ends is up to the
// reporter.
func (p *Pass) joinSentences() {
	by := p.byStem()
	near := make([]int, len(p.utterances)) // by utterance: the last one, plus one, that it was held against
	var seams []int                        // utterances that the next one belongs to
	for i := 0; i+1 < len(p.utterances); i++ {
		if p.adjoins(i) && p.spanned(i, by, near) {
			seams = append(seams, i)
		}
	}
	if len(seams) == 0 {
		return
	}
	clear(p.renderings) // of utterances that are no more
	all := p.utterances
	p.utterances = make([]utterance, 0, len(all))
	for i := 0; i < len(all); i++ {
		u := all[i]
		for len(seams) > 0 && seams[0] == i {
			i, seams = i+1, seams[1:]
			u.to = all[i].to
		}
		p.addUtterance(u)
	}
}

// adjoins says whether the utterance behind the given one goes on with the same quote.
func (p *Pass) adjoins(i int) bool {
	if i < 0 || i+1 >= len(p.utterances) {
		return false
	}
	a, b := &p.utterances[i], &p.utterances[i+1]
	return a.v == b.v && a.q == b.q && a.to == b.from
}

// spanned says whether another report has, in one sentence, the end of an utterance and the beginning of the next one.
func (p *Pass) spanned(i int, by *chains, near []int) bool {
	a, next := &p.utterances[i], &p.utterances[i+1]
	if !a.marked() || a.content == 0 || next.content == 0 {
		return false
	}
	for _, t := range next.terms {
		if !t.means() || by.length(int(t.stem)) > maxPostings {
			continue
		}
		for j := range by.row(int(t.stem)) {
			near[j] = i + 1
		}
	}
	both := *a
	both.to, both.terms = next.to, a.v.within(a.from, next.to)
	both.content += next.content
	both.weight += next.weight
	for _, t := range a.terms {
		if !t.means() || by.length(int(t.stem)) > maxPostings {
			continue
		}
		for j := range by.row(int(t.stem)) {
			b := &p.utterances[j]
			if near[j] != i+1 || b.v.doc == a.v.doc || !b.marked() {
				continue
			}
			near[j] = 0
			if r, ok := p.render(&both, b); ok && r.crosses(len(a.terms)) {
				return true
			}
		}
	}
	return false
}

// seamGap is how many other words may stand between two sentences that another report has as one.
const seamGap = 2

// crosses says whether words that are the same lie close on both sides of place at in the first utterance, and together in
// the second.
func (r *rendering) crosses(at int) bool {
	left, right := 0, 0 // terms that are the same
	endA, endB, beginA, beginB := 0, 0, 0, 0
	for _, o := range r.ops {
		if o.Kind != worddiff.Equal {
			continue
		}
		if n := min(o.A1, at) - o.A0; n > 0 {
			left += n
			endA, endB = o.A0+n, o.B0+n
		}
		if n := o.A1 - max(o.A0, at); n > 0 {
			if right == 0 {
				beginA, beginB = o.A1-n, o.B1-n
			}
			right += n
		}
	}
	return left >= 2 && right >= 2 && beginA-endA <= seamGap && beginB-endB <= seamGap
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
	// dense is how many of the terms between the first and the last that are the same are so, in the utterance where they
	// lie farther apart.
	dense float64
	// first and last are the operations between which both tell the same stretch; outside of them one was cut earlier.
	first, last int
}

// rendering compares two utterances term by term. It keeps what it found, since several rules ask.
func (p *Pass) rendering(a, b *utterance) rendering {
	r, ok := p.renderings[[2]*utterance{a, b}]
	if !ok {
		r = diffed(a, b)
		p.renderings[[2]*utterance{a, b}] = r
	}
	return r
}

func diffed(a, b *utterance) rendering {
	r := rendering{first: -1, ops: diffTerms(a.terms, b.terms)}
	w, n := 0.0, 0
	for i, o := range r.ops {
		switch o.Kind {
		case worddiff.Equal:
			if r.first < 0 {
				r.first = i
			}
			r.last = i
			n += o.A1 - o.A0
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
	if r.first >= 0 {
		from, to := r.ops[r.first], r.ops[r.last]
		r.dense = float64(n) / float64(max(to.A1-from.A0, to.B1-from.B0))
	}
	return r
}

// render compares two utterances, and says whether they are the same statement.
func (p *Pass) render(a, b *utterance) (rendering, bool) {
	same := a.speaker != "" && a.speaker == b.speaker
	least := min(a.content, b.content)
	need := 0.6
	switch {
	case least <= 2 && !(same && min(len(a.terms), len(b.terms)) > 4): // see nearly
		need = 0.85
	case least <= 4:
		need = 0.65
	}
	// Whatever the order of the words, less than this in common is never the same statement.
	if lo := min(a.weight, b.weight); lo*20 < max(a.weight, b.weight) || p.shared(a.terms, b.terms, term.family) < (need-rounding)*lo {
		return rendering{}, false
	}
	r := p.rendering(a, b)
	if r.first < 0 {
		return r, false
	}
	share := r.equal + r.stems
	if a.marked() && b.marked() && (r.content < 4 && r.scattered(least) || !same && p.turned(a, b, r)) {
		return r, false
	}
	switch {
	case p.people.distinct(a.speaker, b.speaker): // whom one report has repeat the other's words repeats them whole
		return r, share >= 0.85 && r.content >= 3
	case least <= 2:
		alike := len(r.ops) == 1 && (len(a.terms) >= 3 || a.rare()) // word for word
		answer := alike && (a.quote().Kind == quote.Direct || b.quote().Kind == quote.Direct) && (a.speaker == "" || b.speaker == "")
		if !same && !answer && !p.together(a, b) {
			return r, false // a term, which others use too
		}
		if same && r.nearly(a, b) && p.amid(a, b) {
			return r, true
		}
		return r, r.content == least && (alike || share >= 0.85 && r.content >= 2 || share >= 0.95 && same && len(r.ops) <= 3)
	case least <= 4:
		return r, share >= 0.75 || same && share >= 0.65 && r.content >= 2
	default:
		return r, share >= 0.65 || same && share >= 0.6 && r.content >= 3
	}
}

// rounding is more than sums of weights in another order may differ by.
const rounding = 1e-9

// nearly says whether utterances of five words or more differ in one or two.
func (r *rendering) nearly(a, b *utterance) bool {
	n := 0
	for _, o := range r.ops {
		if o.Kind == worddiff.Equal {
			n += o.A1 - o.A0
		}
	}
	return n >= 4 && n < max(len(a.terms), len(b.terms)) && max(len(a.terms), len(b.terms)) <= n+2
}

// amidst is how many utterances before and behind one are looked at for what it stands amid.
const amidst = 2

// amid says whether what one speaker says right before or behind two utterances of few words is the same in both reports.
func (p *Pass) amid(a, b *utterance) bool {
	for i := a.at - amidst; i <= a.at+amidst; i++ {
		for j := b.at - amidst; j <= b.at+amidst; j++ {
			if i < 0 || j < 0 || i >= len(p.utterances) || j >= len(p.utterances) || i < a.at != (j < b.at) {
				continue
			}
			x, y := &p.utterances[i], &p.utterances[j]
			if x.v != a.v || y.v != b.v || x.speaker != a.speaker || y.speaker != b.speaker || !x.marked() || !y.marked() || min(x.content, y.content) < 3 {
				continue
			}
			if _, ok := p.render(x, y); ok {
				return true
			}
		}
	}
	return false
}

// scattered says whether the words that are the same only happen to stand in both, since in one of them they lie far apart;
// less far where not all of least words that mean something, those of the shorter one, are among them.
func (r *rendering) scattered(least int) bool {
	return r.dense < 0.6 && (least <= 2 || r.content < least) || r.dense < 0.4
}

// turned says whether one utterance speaks to whom the other speaks about: "your" stands where "his" does. Words in marks
// keep their person, so that where no name says otherwise these are two statements.
func (p *Pass) turned(a, b *utterance, r rendering) bool {
	for _, o := range r.ops {
		if o.Kind != worddiff.Replace {
			continue
		}
		x, y := p.person(a.terms[o.A0:o.A1]), p.person(b.terms[o.B0:o.B1])
		if x != y && x != 0 && y != 0 && x+y != firstPerson+secondPerson {
			return true
		}
	}
	return false
}

// The grammatical persons.
const (
	firstPerson = 1 << iota
	secondPerson
	thirdPerson
)

// person is the grammatical person of a row's pronouns; zero where it has none that the speaker said, or several.
func (p *Pass) person(ts []term) int {
	all := 0
	for _, t := range ts {
		if t.editorial {
			return 0
		}
		switch p.voc.text(t.key) {
		case "i", "me", "my", "mine", "we", "us", "our", "ours":
			all |= firstPerson
		case "you", "your", "yours":
			all |= secondPerson
		case "he", "him", "his", "she", "her", "hers", "they", "them", "their", "theirs":
			all |= thirdPerson
		}
	}
	if all&(all-1) != 0 {
		return 0
	}
	return all
}

// together says whether two utterances stand in aligned sentences, or in one.
func (p *Pass) together(a, b *utterance) bool { return a.place() == b.place() || p.paired(a, b) != nil }

// paired is the comparison of the sentences in which two utterances stand, or begin; nil where they are not aligned.
func (p *Pass) paired(a, b *utterance) *comparison { return p.pairs[[2]place{a.place(), b.place()}] }

func (u *utterance) place() place { return place{u.v, u.v.sentenceOf(u.from)} }

// titled says whether a quote inside of a sentence is written like a title: that of a programme, a book, a law.
func (v *view) titled(q *quote.Quote) bool {
	if q.Kind == quote.Direct || v.field == "title" || v.r.Tokens[q.From].Shape == token.Lower {
		return false
	}
	n := 0
	for _, t := range v.within(q.From, q.To) {
		for i := t.from; i < t.to; i++ {
			switch tok := v.r.Tokens[i]; {
			case tok.Class != token.Word:
			case tok.Shape != token.Lower:
				n++
			case t.kind != function:
				return false
			}
		}
	}
	return n >= 2
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
	var room [128]uint32 // for both, mostly
	keys := room[:0]
	for i := range a {
		keys = append(keys, a[i].key)
	}
	for i := range b {
		keys = append(keys, b[i].key)
	}
	return worddiff.Diff(keys[:len(a)], keys[len(a):])
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

// byStem is, for each stem that means something, the utterances that have it.
func (p *Pass) byStem() *chains {
	if p.stems != nil {
		return p.stems
	}
	p.stems = &chains{ends: make([]chainEnds, len(p.voc.texts)+1)}
	for i := range p.utterances {
		for _, t := range p.utterances[i].terms {
			if t.means() {
				p.stems.add(int(t.stem), i)
			}
		}
	}
	return p.stems
}

// joinUtterances puts utterances of different reports that are the same statement together.
// Candidates share a rare term, so that cost does not grow with all pairs.
func (p *Pass) joinUtterances() {
	us, by := p.utterances, p.byStem()
	set := newSets(len(us))
	shared := make([]int, len(us))
	var near []int
	var linked [][2]int
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
			if _, ok := p.oneStatement(j, i); ok {
				set.join(i, j)
				linked = append(linked, [2]int{i, j})
			}
		}
	}
	// What stands beside a statement may say too little to be found by its words.
	for _, l := range linked {
		for i := max(l[0]-amidst, 0); i <= min(l[0]+amidst, len(us)-1); i++ {
			for j := max(l[1]-amidst, 0); j <= min(l[1]+amidst, len(us)-1); j++ {
				a, b := &us[i], &us[j]
				if a.v == us[l[0]].v && b.v == us[l[1]].v && max(a.content, b.content) <= 2 && a.marked() && b.marked() && set.find(i) != set.find(j) {
					if _, ok := p.oneStatement(i, j); ok {
						set.join(i, j)
					}
				}
			}
		}
	}
	for _, g := range set.groups(2) {
		for len(g) > 0 {
			var part []int
			part, g = p.star(g)
			if len(p.docsOf(part)) >= 2 && p.said(part) {
				p.statements = append(p.statements, part)
			}
		}
	}
}

// oneStatement says whether two utterances render one statement, and how much of it both have.
func (p *Pass) oneStatement(i, j int) (weight float64, ok bool) {
	a, b := &p.utterances[min(i, j)], &p.utterances[max(i, j)]
	if a.marked() != b.marked() && a.speaker != b.speaker || a.q == inBlock && b.q == inBlock {
		return 0, false
	}
	r, ok := p.render(a, b)
	return r.equal * min(a.weight, b.weight), ok
}

// centres is how many utterances of a group, the fullest ones, are tried as its centre.
const centres = 8

// star is, of a group, the utterance that has most in common with the others, with all that render its statement, and the
// rest: two statements that have a short phrase in common are still two.
func (p *Pass) star(g []int) (part, rest []int) {
	if len(g) <= 2 {
		return g, nil
	}
	fullest := slices.Clone(g)
	slices.SortStableFunc(fullest, func(i, j int) int { return cmp.Compare(p.utterances[j].weight, p.utterances[i].weight) })
	most := -1.0
	for _, c := range fullest[:min(centres, len(g))] {
		var in, out []int
		common := 0.0
		for _, i := range g {
			w, ok := p.oneStatement(i, c)
			switch {
			case i != c && !ok:
				out = append(out, i)
				continue
			case p.utterances[i].v.doc != p.utterances[c].v.doc:
				common += w
			}
			in = append(in, i)
		}
		if common > most {
			most, part, rest = common, in, out
		}
	}
	return part, rest
}

// said says whether one of the utterances is a quotation: a few words in marks that nobody says may be a term or a title.
func (p *Pass) said(us []int) bool {
	return slices.ContainsFunc(us, func(i int) bool {
		u := &p.utterances[i]
		return (u.quote().Kind != quote.Scare || u.content > 4) && !u.v.titled(u.quote())
	})
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
