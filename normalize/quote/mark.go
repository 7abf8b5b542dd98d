package quote

import (
	"slices"
	"unicode/utf8"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// pair is a pair of quotation marks and the tokens between them.
type pair struct {
	open, close int // the marks' tokens; where a mark is missing, the token that stands in its place
	from, to    int // the tokens between, to not included
	parent      int // the pair around this one; -1
	family      family
	recovered   bool // one of its marks is missing
}

// family is a family of marks that can close each other.
type family uint8

const (
	double family = iota
	single
	corner
	families
)

// side is what a mark does where it stands.
type side uint8

const (
	neither side = iota // an apostrophe, a sign for inches or minutes
	opening
	closing
	either
)

// form is a mark's family and the side that its shape alone tells.
func form(mark string) (family, side) {
	r, _ := utf8.DecodeRuneInString(mark)
	switch r {
	case '\'':
		if mark == "''" {
			return double, closing
		}
		return single, either
	case '`':
		if mark == "``" {
			return double, opening
		}
		return single, opening
	case '´', '‛':
		return single, either
	case '“', '„', '«', '〝':
		return double, opening
	case '”', '»', '〞', '〟':
		return double, closing
	case '‘', '‚', '‹':
		return single, opening
	case '’', '›':
		return single, closing
	case '「', '『':
		return corner, opening
	case '」', '』':
		return corner, closing
	}
	return double, either
}

// mark is a token that is a mark.
type mark struct {
	at     int32
	family family
	shape  side
}

// ahead is how many marks may be looked ahead at, which keeps pairing linear.
const ahead = 8

// pairer pairs the marks of a text, paragraph by paragraph.
type pairer struct {
	t     *token.Text
	marks []mark // in order
	pairs []pair
	stack []int         // open pairs
	open  [families]int // how many of each family are open
	limit int           // the token after the paragraph
	inTag bool          // the mark before opened an attribute's value
	last  int           // the token after the last closing mark of the paragraph
}

// read finds the pairs of the quotation marks among some tokens, outside of skip, in the order of their opening marks, the outer one first.
func (p *pairer) read(t *token.Text, points []int32, skip []stretch) []pair {
	*p = pairer{t: t, marks: p.marks[:0], pairs: p.pairs[:0], stack: p.stack[:0]}
	for _, k := range points {
		i := int(k)
		for len(skip) > 0 && skip[0].to <= i {
			skip = skip[1:]
		}
		if t.Tokens[i].Class == token.Mark && (len(skip) == 0 || skip[0].from > i) {
			f, shape := form(t.Form(i))
			p.marks = append(p.marks, mark{k, f, shape})
		}
	}
	if len(p.marks) == 0 {
		return nil
	}
	p.pairs = slices.Grow(p.pairs, len(p.marks)/2+1)
	m := 0
	for s := 0; s < len(t.Sentences) && m < len(p.marks); {
		first := t.Sentences[s]
		for s < len(t.Sentences) && t.Sentences[s].Paragraph == first.Paragraph {
			p.limit = t.Sentences[s].To
			s++
		}
		if int(p.marks[m].at) >= p.limit {
			if len(p.stack) > 0 {
				p.end()
			}
			continue
		}
		p.last = first.From
		for ; m < len(p.marks) && int(p.marks[m].at) < p.limit; m++ {
			p.mark(m, int(p.marks[m].at) == first.From)
		}
		if !p.carries(m) {
			p.end()
		}
	}
	p.end()
	p.pairs = nest(p.pairs)
	return p.pairs
}

// carries says whether an open quote goes on in the next paragraph, mark m being the first one after this paragraph: it begins with an opening mark again.
func (p *pairer) carries(m int) bool {
	if len(p.stack) == 0 || m >= len(p.marks) || int(p.marks[m].at) != p.limit {
		return false
	}
	for i := max(p.limit-8, 0); i+2 < p.limit; i++ {
		if p.t.Tokens[i].Class == token.Comma && spoken(p.t, i+1, p.limit) {
			return false // "“…, he said.": the closing mark is missing
		}
	}
	f, s := p.marks[m].family, p.marks[m].shape
	q := p.pairs[p.stack[0]]
	g := q.family
	return f == g && s != closing && (f != single || s == opening)
}

// mark reads mark m. first says that it begins a paragraph.
func (p *pairer) mark(m int, first bool) {
	i := int(p.marks[m].at)
	f, s := p.side(m)
	switch s {
	case opening:
		if first && len(p.stack) > 0 {
			// The quote goes on. What was left open inside it stays open no longer.
			p.pop(1)
			return
		}
		if f == double && p.open[f] > 0 && !p.nested(m) {
			for k := len(p.stack) - 1; k >= 0; k-- {
				if q := p.stack[k]; p.pairs[q].family != single {
					p.recoverClosing(q, i)
					p.pop(k)
					break
				}
			}
		}
		p.push(f, i)
	case closing:
		if p.open[f] == 0 {
			if f == double {
				p.recoverOpening(i)
				p.last = i + 1
			}
			return
		}
		for k := len(p.stack) - 1; k >= 0; k-- {
			q := &p.pairs[p.stack[k]]
			if q.family == f {
				q.close, q.to = i, i
				p.pop(k)
				break
			}
		}
		p.last = i + 1
	}
}

func (p *pairer) push(f family, i int) {
	p.stack = append(p.stack, len(p.pairs))
	p.open[f]++
	p.pairs = append(p.pairs, pair{open: i, from: i + 1, parent: -1, family: f})
}

// pop takes all pairs from k up off the stack.
func (p *pairer) pop(k int) {
	for len(p.stack) > k {
		p.open[p.pairs[p.stack[len(p.stack)-1]].family]--
		p.stack = p.stack[:len(p.stack)-1]
	}
}

// end ends a paragraph: the outermost quote still open is taken to end here, a single mark still open was an apostrophe.
func (p *pairer) end() {
	for _, q := range p.stack {
		if p.pairs[q].family != single {
			p.recoverClosing(q, p.limit)
			break
		}
	}
	p.pop(0)
}

// side tells what mark m does, from its shape and from what stands around it.
func (p *pairer) side(m int) (family, side) {
	i := int(p.marks[m].at)
	f, shape := p.marks[m].family, p.marks[m].shape
	before, after := p.gaps(i)
	around := either
	switch {
	case before && !after:
		around = opening
	case after && !before:
		around = closing
	}
	if f == corner {
		return f, shape
	}
	if p.attribute(i) {
		return f, neither
	}
	if f == single {
		return f, p.singleSide(m, shape, around)
	}
	switch {
	case shape == opening && around == closing && p.open[f] > 0: // „…“, or a slip
		return f, closing
	case shape == closing && around == opening && (p.open[f] == 0 || !p.closesNext(m)): // »…«, or a slip
		return f, opening
	case shape != either:
		return f, shape
	case around != either:
		if around == closing && p.open[f] == 0 && i > 0 && p.t.Tokens[i-1].Class == token.Number {
			return f, neither // inches
		}
		return f, around
	case p.open[f] > 0:
		return f, closing
	case i > 0 && p.t.Tokens[i].Before == token.None && !before:
		return f, opening
	}
	return f, opening
}

// attribute says whether mark i is one of those around an attribute in remains
// of markup, such as src="…", or the end of one that another attribute follows.
func (p *pairer) attribute(i int) bool {
	t := p.t
	equals := func(k int) bool {
		return k > 0 && k < len(t.Tokens) && t.Tokens[k].Class == token.Sign && t.Norm(k) == "="
	}
	if t.Norm(i) != `"` {
		return false
	}
	if equals(i-1) && t.Tokens[i].Before == token.None {
		p.inTag = true
		return true
	}
	if p.inTag {
		p.inTag = false
		return true
	}
	return equals(i+2) && t.Tokens[i+1].Class == token.Word && i+3 < len(t.Tokens) && t.Tokens[i+3].Class == token.Mark
}

// singleSide tells a single quotation mark from an apostrophe.
func (p *pairer) singleSide(m int, shape, around side) side {
	i := int(p.marks[m].at)
	t := p.t
	if around == either && t.Tokens[i].Before == token.None && i > 0 && (t.Tokens[i-1].Class == token.Word || t.Tokens[i-1].Class == token.Number) {
		return neither // inside a word
	}
	if around == opening || around == either && shape == opening {
		if i+1 >= len(t.Tokens) || t.Tokens[i+1].Before != token.None {
			return neither
		}
		next := &t.Tokens[i+1]
		if next.Class == token.Number && t.Norm(i + 1)[len(t.Norm(i+1))-1] == 's' && shape != opening || elided(next.Word) {
			return neither // ’90s, ’tis
		}
		if shape == closing && p.open[single] > 0 {
			return neither
		}
		return opening
	}
	if p.open[single] == 0 {
		return neither
	}
	// A plural's apostrophe, where a surer closing mark follows.
	if i > 0 && t.Tokens[i].Before == token.None && t.Tokens[i-1].Class == token.Word {
		if w := t.Norm(i - 1); w[len(w)-1] == 's' && i+1 < len(t.Tokens) && t.Tokens[i+1].Before == token.Space && p.surer(m) {
			return neither
		}
	}
	return closing
}

// surer says whether one of the next marks closes a single quote beyond doubt before another one opens.
func (p *pairer) surer(m int) bool {
	for k := m + 1; k < len(p.marks) && k <= m+ahead; k++ {
		i := int(p.marks[k].at)
		if i >= p.limit {
			return false
		}
		f := p.marks[k].family
		before, after := p.gaps(i)
		switch {
		case f == double:
			return false
		case before && !after:
			return false
		case !before && after:
			w := p.t.Norm(i - 1)
			if p.t.Tokens[i-1].Class != token.Word || w[len(w)-1] != 's' {
				return true
			}
		}
	}
	return false
}

// gaps says whether mark i has nothing of a quote before it, and nothing after it.
func (p *pairer) gaps(i int) (before, after bool) {
	t := p.t
	before = i == 0 || t.Tokens[i].Before != token.None
	if !before {
		switch prev := t.Tokens[i-1]; prev.Class {
		case token.Bracket:
			c := t.Folded[prev.At]
			before = c == '(' || c == '[' || c == '{'
		case token.Dash:
			before = true
		case token.Mark:
			before = len(p.stack) > 0 && p.pairs[p.stack[len(p.stack)-1]].open == i-1
		}
	}
	after = i+1 == len(t.Tokens) || t.Tokens[i+1].Before != token.None
	if !after {
		switch next := t.Tokens[i+1]; next.Class {
		case token.Stop:
			after = !before || next.To-next.At == 1
		case token.Comma:
			after = true
		case token.Bracket:
			c := t.Folded[next.At]
			after = c == ')' || c == ']' || c == '}'
		case token.Dash, token.Mark, token.Clitic:
			after = !before
		}
	}
	return before, after
}

// nested says whether mark m, which opens where a quote of its own family is
// open, opens a quote inside that one: both are closed again before a sentence
// begins with another quote. Otherwise the open one lacks its closing mark.
func (p *pairer) nested(m int) bool {
	i := int(p.marks[m].at)
	if c := p.t.Tokens[i-1].Class; c == token.Stop || c == token.Mark && p.t.Tokens[i].Before != token.None {
		return false
	}
	depth := 2
	for k := m + 1; k < len(p.marks) && k <= m+ahead && int(p.marks[k].at) < p.limit; k++ {
		j := int(p.marks[k].at)
		f, shape := p.marks[k].family, p.marks[k].shape
		if f != double {
			continue
		}
		before, after := p.gaps(j)
		switch {
		case shape == closing && !(before && !after), !before && after:
			depth--
			if depth == 0 {
				return true
			}
			// Behind the inner quote the outer one must go on.
			if depth == 1 && j+1 < len(p.t.Tokens) && p.t.Tokens[j-1].Class == token.Stop && p.t.Tokens[j+1].Named() {
				return false
			}
		default:
			depth++
			if p.t.Tokens[j-1].Class == token.Stop {
				return false
			}
		}
	}
	return false
}

// closesNext says whether the next double mark opens by its shape, so that mark m, a closing one by shape, is what closes.
func (p *pairer) closesNext(m int) bool {
	for k := m + 1; k < len(p.marks) && k <= m+ahead && int(p.marks[k].at) < p.limit; k++ {
		if p.marks[k].family == double {
			return p.marks[k].shape == opening
		}
	}
	return true
}

// recoverClosing ends quote q, whose closing mark is missing, before token limit:
// where a comma and "he said" stand, else with its sentence.
func (p *pairer) recoverClosing(q, limit int) {
	t, from := p.t, p.pairs[q].from
	to := limit
	for i := from; i+2 < limit; i++ {
		if t.Tokens[i].Class == token.Comma && t.Folded[t.Tokens[i].At] == ',' && spoken(t, i+1, limit) {
			to = i + 1
			break
		}
	}
	if to == limit && limit < p.limit {
		if k := sentenceAt(t, from); t.Sentences[k].To < limit {
			to = t.Sentences[k].To
		}
	}
	p.pairs[q].to, p.pairs[q].close, p.pairs[q].recovered = to, to-1, true
}

// recoverOpening makes the quote that mark i closes and no mark opens: it begins with its sentence.
func (p *pairer) recoverOpening(i int) {
	t := p.t
	if i == 0 || t.Tokens[i-1].Class == token.Number {
		return
	}
	from := max(p.last, t.Sentences[sentenceAt(t, i)].From)
	if from+1 >= i || p.last > from {
		return
	}
	p.pairs = append(p.pairs, pair{open: from, close: i, from: from, to: i, parent: -1, recovered: true})
}

// spoken says whether "he said", "Mr. Brown said" or "said Mr. Brown" stands at token i.
func spoken(t *token.Text, i, limit int) bool {
	for k := i; k < limit && k < i+6; k++ {
		tok := &t.Tokens[k]
		if c, _ := cueAt(t, k); c != nil && k > i && c.has(frameQuote) {
			return true
		}
		if tok.Class != token.Word && tok.Class != token.Stop || !tok.Named() && !tok.Is(lexicon.Pronoun|lexicon.Determiner) {
			return false
		}
	}
	return false
}

// sentenceAt is the index of the sentence that token i is in.
func sentenceAt(t *token.Text, i int) int {
	k, ok := slices.BinarySearchFunc(t.Sentences, i, func(s token.Sentence, i int) int { return s.From - i })
	if !ok {
		k--
	}
	return max(k, 0)
}

// nest drops pairs that were never closed, hold nothing or cross others, and finds the pair around each.
func nest(all []pair) []pair {
	all = slices.DeleteFunc(all, func(q pair) bool { return q.to <= q.from })
	slices.SortStableFunc(all, func(a, b pair) int {
		if a.from != b.from {
			return a.from - b.from
		}
		return b.to - a.to
	})
	out := all[:0]
	top := -1
	for _, q := range all {
		for top >= 0 && out[top].to <= q.from {
			top = out[top].parent
		}
		if top >= 0 && q.to > out[top].to {
			continue
		}
		q.parent = top
		top = len(out)
		out = append(out, q)
	}
	return out
}
