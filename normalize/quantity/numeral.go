package quantity

import (
	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/fold"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// numeral is a number as written, without what it counts.
type numeral struct {
	value    Number
	other    Number // the second reading of "3.350"
	step     Number // what one is worth in the last place written
	scale    Number // the last scale word: a million in "2.5 million"
	from, to int    // tokens
	// rest is the word that stands right behind the digits in the last token ("bn" is read, "km" is left), form as written.
	rest lexicon.Word
	form string
	// what it is made of
	words    bool // begins with a word
	plain    bool // nothing but digits: may be a label
	integer  bool
	scaled   bool // million, bn
	fraction bool // two-thirds, ½
	ordinal  bool
	vague    bool // dozens, several hundred: value is the least, most may be absent
	about    bool // a couple of
	most     Number
	signed   bool
	quoted   bool // a mark of inches follows
}

// reader reads the tokens between two walls: ends of paragraphs and spans that are taken.
type reader struct {
	t        *token.Text
	x        *tables
	settings Settings
	taken    []fold.Span
	from, to int // the tokens that may be read
	// canonical says that the text is what String writes: any fraction is one.
	canonical bool
	last      int // the token behind the last mention
	work      int // how many words were looked at: what is to be linear
	pounds    currencyHint
	out       []Quantity
	style     digitStyle
}

func (r *reader) word(i int) lexicon.Word {
	r.work++
	if i < r.from || i >= r.to {
		return 0
	}
	return r.t.Tokens[i].Word
}

func (r *reader) number(i int) numberWord { return r.x.numbers[r.word(i)] }

// marked says whether the word at token i has any of the marks.
func (r *reader) marked(i int, m mark) bool { return r.x.marks[r.word(i)]&m != 0 }

// tight says whether token i stands right behind the one before it.
func (r *reader) tight(i int) bool {
	return i > r.from && i < r.to && r.t.Tokens[i].Before == token.None
}

// hyphen says whether token i is a hyphen that joins two words.
func (r *reader) hyphen(i int) bool {
	return r.tight(i) && r.tight(i+1) && r.t.Tokens[i].Class == token.Dash && r.t.Folded[r.t.Tokens[i].At] == '-'
}

// past is i, or the token behind the hyphen at i.
func (r *reader) past(i int) int {
	if r.hyphen(i) {
		return i + 1
	}
	return i
}

// is says whether token i is the sign.
func (r *reader) is(i int, sign string) bool {
	return i >= r.from && i < r.to && r.t.Form(i) == sign
}

// numeral reads the number that begins at token i.
func (r *reader) numeral(i int) (numeral, bool) {
	if i >= r.to || i < r.from {
		return numeral{}, false
	}
	tok := r.t.Tokens[i]
	w := r.number(i)
	switch {
	case tok.Word == r.x.words.a || tok.Word == r.x.words.an:
		return r.article(i)
	case tok.Word == r.x.words.couple || tok.Word == r.x.words.few || tok.Word == r.x.words.several:
		return r.indefinite(i, i)
	case tok.Class == token.Number || tok.Class == token.Stop && r.tight(i+1) && i+1 < r.to && r.t.Tokens[i+1].Class == token.Number:
		return r.figures(i)
	}
	switch w.class {
	case digit, teen, ten:
		n, ok := r.spelled(i)
		if !ok {
			return n, false
		}
		if f, ok := r.fractionOf(n); ok {
			return r.tail(f), true
		}
		return r.tail(n), true
	case hundred, scale, dozen:
		if w.plural {
			return r.plural(i)
		}
		// "hundred million" without an article, as headlines have it
		n := numeral{value: Int(1), step: Int(1), from: i, to: i, words: true, integer: true}
		n, ok := r.scales(n)
		return r.tail(n), ok && (i == 0 && n.to >= len(r.t.Tokens) || r.countable(n.to))
	case part, vulgar:
		return r.part(i)
	case ordinal:
		return numeral{value: w.value, step: Int(1), from: i, to: i + 1, words: true, integer: true, ordinal: true}, true
	}
	return numeral{}, false
}

// article reads a number that "a" begins: a hundred, a dozen, a third, a couple of.
func (r *reader) article(i int) (numeral, bool) {
	w := r.number(i + 1)
	switch w.class {
	case hundred, scale, dozen:
		if w.plural {
			return numeral{}, false
		}
		n, ok := r.spelled(i)
		return r.tail(n), ok
	case part, ordinal:
		if w.plural {
			return numeral{}, false
		}
		if w.class == part && w.value == Int(2) {
			return r.half(i, i+1)
		}
		if w.class == ordinal && w.value.Cmp(Int(3)) < 0 {
			return numeral{}, false
		}
		// "a third suspect" is no fraction
		if n, ok := r.scaledPart(numeral{value: Int(1).Quo(w.value), step: finer(w.value.num), from: i, to: i + 2, words: true, fraction: true}); ok {
			return n, true
		}
	}
	switch r.word(i + 1) {
	case 0:
	case r.x.words.couple, r.x.words.few:
		return r.indefinite(i, i+1)
	}
	return numeral{}, false
}

// indefinite reads "a couple of", "a few hundred", "several thousand": at is the word's token.
func (r *reader) indefinite(from, at int) (numeral, bool) {
	j := at + 1
	of := r.word(j) == r.x.words.of
	if of {
		j++
	}
	couple := r.word(at) == r.x.words.couple
	w := r.number(j)
	if !couple && of {
		return numeral{}, false
	}
	if w.class == hundred || w.class == scale || w.class == dozen {
		n, ok := r.scales(numeral{value: Int(1), step: Int(1), from: from, to: j, words: true, integer: true})
		if !ok {
			return n, false
		}
		one := n.value
		n.value = one.Mul(Int(2))
		if couple {
			n.about = true
		} else {
			n.vague, n.most = true, one.Mul(Int(10))
		}
		return n, !n.value.IsZero()
	}
	_, unit := r.unitAt(j)
	if couple && from < at && j < r.to && (of && w.class == noClass || unit) {
		return numeral{value: Int(2), step: Int(1), from: from, to: j, words: true, integer: true, about: true}, true
	}
	return numeral{}, false
}

// plural reads "dozens", "hundreds of thousands": at least two of them.
func (r *reader) plural(i int) (numeral, bool) {
	v := r.number(i).value.Mul(Int(2))
	j := i + 1
	for n := 0; n < 3 && r.word(j) == r.x.words.of && r.word(j) != 0; n++ {
		w := r.number(j + 1)
		if !w.plural || w.class != hundred && w.class != scale && w.class != dozen {
			break
		}
		v = v.Mul(w.value)
		j += 2
	}
	return numeral{value: v, step: Int(1), from: i, to: j, words: true, integer: true, vague: true, scaled: true}, !v.IsZero()
}

// spelled reads a number in words: "two hundred and forty-one thousand".
func (r *reader) spelled(i int) (numeral, bool) {
	n := numeral{from: i, words: true, integer: true}
	total, group := Int(0), Int(0)
	last := Number{} // the scale of the last term; none before the first
	step := Int(1)
	const (
		empty    = iota // nothing in the group
		tens            // a ten: a digit may follow
		hundreds        // a hundred: anything below may follow
		full
	)
	state := empty
	j := i
	for {
		at := r.past(j)
		if j == i {
			at = i
		}
		w := r.number(at)
		if j == i && (r.word(i) == r.x.words.a || r.word(i) == r.x.words.an) {
			w = numberWord{class: digit, value: Int(1)}
		}
		if j > i && r.word(at) == r.x.words.and && (state == hundreds || state == empty) {
			// "hundred and one", "thousand and twelve", but not "one hundred and two hundred"
			next := r.number(at + 1)
			if next.class != digit && next.class != teen && next.class != ten {
				break
			}
			after := r.number(r.past(at + 2))
			if next.class == ten && after.class == digit {
				after = r.number(r.past(r.past(at+2) + 1))
			}
			if after.class == hundred || after.class == scale && state == empty || after.class == part || after.class == ordinal && after.value.Cmp(Int(3)) >= 0 && next.class != ten {
				break
			}
			at, w = at+1, next
		}
		switch {
		case w.class == digit && (state == empty || state == tens && w.value.Sign() > 0 || state == hundreds):
			group, state, step = group.Add(w.value), full, Int(1)
		case w.class == teen && (state == empty || state == hundreds):
			group, state, step = group.Add(w.value), full, Int(1)
		case w.class == ten && (state == empty || state == hundreds):
			group, state, step = group.Add(w.value), tens, Int(1)
		case w.class == hundred && state != empty && state != hundreds && group.Cmp(Int(100)) < 0 && group.Sign() > 0:
			group, state, step = group.Mul(Int(100)), hundreds, Int(100)
		case (w.class == scale || w.class == dozen) && (state != empty || j > i) && group.Add(total).Sign() > 0:
			if state == empty || !last.IsZero() && last.Cmp(w.value) <= 0 {
				// "three thousand million"
				total = total.Add(group).Mul(w.value)
			} else {
				total = total.Add(group.Mul(w.value))
			}
			if step = step.Mul(w.value); total.IsZero() || step.IsZero() {
				return n, false // out of range
			}
			group, state, last, n.scale = Int(0), empty, w.value, w.value
			n.scaled = n.scaled || w.class == scale
		case (w.class == ordinal || w.class == part && !w.plural && w.value != Int(2) && w.value != Int(4)) && j > i && (state == tens && w.value.Cmp(Int(10)) < 0 || state == hundreds || state == empty && !last.IsZero()):
			// "twenty-fifth", "one hundred twenty fifth"
			n.value, n.ordinal, n.step, n.to = total.Add(group).Add(w.value), true, Int(1), at+1
			return n, !n.value.IsZero()
		case w.class == ordinal && j > i && w.value.Cmp(Int(100)) >= 0 && state != empty:
			// "two hundredth", "three hundred thousandth"
			n.value, n.ordinal, n.step, n.to = total.Add(group.Mul(w.value)), true, Int(1), at+1
			return n, !n.value.IsZero()
		default:
			goto done
		}
		j = at + 1
	}
done:
	if j == i {
		return n, false
	}
	n.value, n.step, n.to = total.Add(group), step, j
	if r.word(j) == r.x.words.point {
		n = r.spelledDecimals(n)
	}
	return n, !n.value.IsZero()
}

// spelledDecimals reads "point zero three" and "point seventy-one".
func (r *reader) spelledDecimals(n numeral) numeral {
	place, v, j := Int(1), n.value, n.to+1
	for {
		at := j
		if j > n.to+1 {
			at = r.past(j)
		}
		w := r.number(at)
		switch {
		case w.class == digit:
			place = place.Quo(Int(10))
			v = v.Add(w.value.Mul(place))
		case (w.class == ten || w.class == teen) && j == n.to+1:
			place = place.Quo(Int(100))
			v = v.Add(w.value.Mul(place))
			if d := r.number(r.past(at + 1)); w.class == ten && d.class == digit {
				at = r.past(at + 1)
				v = v.Add(d.value.Mul(place))
			}
			j = at + 1
			goto done
		default:
			goto done
		}
		j = at + 1
	}
done:
	if j == n.to+1 || v.IsZero() {
		return n
	}
	n.value, n.step, n.to, n.integer = v, place, j, false
	n2, ok := r.scales(n)
	if ok {
		return n2
	}
	return n
}

// scales multiplies a number with the words behind it: million, hundred thousand, bn, dozen.
func (r *reader) scales(n numeral) (numeral, bool) {
	read := false
	for n.rest == 0 {
		at := r.past(n.to)
		if n.to == n.from {
			at = n.to
		}
		w := r.number(at)
		if w.class == suffix && !n.words && at < r.to && r.short(at) {
			w.class = scale
		}
		if w.class != hundred && w.class != scale && w.class != dozen {
			break
		}
		if w.class == dozen && read {
			break
		}
		n.value, n.step = n.value.Mul(w.value), n.step.Mul(w.value)
		n.other = n.other.Mul(w.value)
		n.scale, n.fraction = w.value, false
		n.scaled = n.scaled || w.class != dozen
		n.plain, n.to, read = false, at+1, true
		if n.value.IsZero() {
			return n, false
		}
	}
	return n, read
}

// short says whether the word at token i is a scale in short that can be nothing else: "bn", "mn", but "5 m" may be metres.
func (r *reader) short(i int) bool {
	if r.t.Tokens[i].To-r.t.Tokens[i].At > 1 {
		return true
	}
	return r.t.Form(i) == "M" || r.t.Form(i) == "K" && r.t.Tokens[i].Before == token.None
}

// fractionOf reads "two thirds", "three-quarters", "one twenty-fifth" where n is the numerator.
func (r *reader) fractionOf(n numeral) (numeral, bool) {
	if n.ordinal || n.scaled || !n.integer || n.value.Sign() <= 0 || n.value.Cmp(Int(100)) > 0 {
		return n, false
	}
	at := r.past(n.to)
	w := r.number(at)
	den, to := w.value, at+1
	one := n.value == Int(1)
	switch {
	case w.class == part && (w.plural != one || w.value == Int(2) && one):
	case w.class == ordinal && one && w.value.Cmp(Int(3)) >= 0:
		// "one third", but "one third-grader"
		if r.hyphen(to) && n.to == at {
			return n, false
		}
	case w.class == ten && one && r.number(r.past(at+1)).class == ordinal:
		o := r.number(r.past(at + 1))
		if o.value.Cmp(Int(10)) >= 0 {
			return n, false
		}
		den, to = den.Add(o.value), r.past(at+1)+1
	default:
		return n, false
	}
	n.value, n.to = n.value.Quo(den), to
	n.step = finer(n.value.den)
	n.fraction, n.integer = true, false
	if s, ok := r.scaledPart(n); ok && (s.scaled || s.to > n.to) {
		return s, true
	}
	return n, true
}

// part reads "half", "quarter" and "¾" where no number stands before.
func (r *reader) part(i int) (numeral, bool) {
	w := r.number(i)
	switch {
	case w.class == vulgar:
		n := numeral{value: w.value, step: finer(w.value.den), from: i, to: i + 1, fraction: true}
		if s, ok := r.scaledPart(n); ok && s.scaled {
			return s, true
		}
		return n, true
	case w.plural:
		return numeral{}, false
	case w.value == Int(2):
		return r.half(i, i)
	}
	// "quarter million"
	n, ok := r.scaledPart(numeral{value: Int(1).Quo(w.value), step: finer(w.value.num), from: i, to: i + 1, words: true, fraction: true})
	return n, ok && (n.scaled || n.to > i+1)
}

// half reads "half", "half a", "a half", "half of the": at is the word's token.
func (r *reader) half(from, at int) (numeral, bool) {
	n := numeral{value: Frac(1, 2), step: finer(2), from: from, to: at + 1, words: true, fraction: true}
	next := r.past(at + 1)
	if s, ok := r.scaledPart(n); ok && s.scaled {
		return s, true
	}
	if w := r.word(next); w != 0 && (w == r.x.words.a || w == r.x.words.an) {
		n2 := n
		n2.to = next + 1
		if s, ok := r.scaledPart(n2); ok && s.scaled {
			return s, true
		}
		if _, ok := r.unitAt(next + 1); ok {
			n2.to = next + 1
			return n2, true
		}
		return n, false
	}
	return n, true
}

// scaledPart reads what a fraction is taken of where that is a number: "a quarter of a million", "half million"; also "a third of …".
func (r *reader) scaledPart(n numeral) (numeral, bool) {
	j := r.past(n.to)
	of := r.word(j) == r.x.words.of && r.word(j) != 0
	if of {
		j++
		switch w := r.word(j); {
		case w == r.x.words.a || w == r.x.words.an:
			j++
		case r.number(j).class == digit && r.number(j).value == Int(1), r.is(j, "1"):
			// "half of one percentage point"
			if u, ok := r.unitAt(j + 1); ok && !u.glued {
				n.to = j + 1
				return n, true
			}
			j++
		default:
			return n, true
		}
	}
	w := r.number(j)
	if (w.class == scale || w.class == dozen || w.class == hundred) && !w.plural {
		s, ok := r.scales(numeral{value: Int(1), step: Int(1), to: j, words: true})
		if ok {
			n.value, n.step, n.to = n.value.Mul(s.value), n.step.Mul(s.value), s.to
			n.scaled, n.fraction = true, false
			return n, !n.value.IsZero()
		}
	}
	u, unit := r.unitAt(j)
	if of {
		if unit && u.first == j && !u.digits && !u.glued { // "three-quarters of an hour"
			n.to = j
		}
		return n, true
	}
	return n, unit
}

// tail reads "and a half", "and three quarters" and the scale behind it: "two and a half million".
func (r *reader) tail(n numeral) numeral {
	if n.ordinal || n.vague || n.rest != 0 || n.fraction {
		return n
	}
	j := r.past(n.to) // "two-and-a-half-year-old"
	if r.word(j) != r.x.words.and || r.word(j) == 0 {
		return n
	}
	f, to, ok := r.added(r.past(j + 1))
	if !ok {
		return n
	}
	value, step := f.value, finer(f.value.den)
	if n.scaled && n.step.Cmp(Int(1000)) >= 0 { // "a million and a half"
		value, step = value.Mul(n.step), step.Mul(n.step)
	}
	n.value, n.step, n.to = n.value.Add(value), step, to
	n.integer, n.plain = false, false
	if s, ok := r.scales(n); ok {
		return s
	}
	return n
}

// finer is the step of a number whose last part is counted in parts of den: people who say "half" mean it to a half of that part.
func finer(den int64) Number { return Frac(1, 2).Quo(Int(den)) }

// added reads a fraction that is added to a whole: "a half", "one fourth", "three-quarters".
func (r *reader) added(j int) (numeral, int, bool) {
	w := r.word(j)
	switch {
	case w == 0:
		return numeral{}, 0, false
	case w == r.x.words.a || w == r.x.words.an:
		p := r.number(r.past(j + 1))
		if p.class == part && !p.plural || p.class == ordinal && p.value.Cmp(Int(3)) >= 0 {
			// "one and a third man" is rare: the fraction wins
			return numeral{value: Int(1).Quo(p.value)}, r.past(j+1) + 1, true
		}
	case r.number(j).class == part && r.number(j).value == Int(2) && !r.number(j).plural:
		return numeral{value: Frac(1, 2)}, j + 1, true
	case r.number(j).class == digit:
		n, ok := r.spelled(j)
		if !ok {
			break
		}
		if f, ok := r.fractionOf(n); ok && !f.scaled {
			return f, f.to, true
		}
	}
	return numeral{}, 0, false
}
