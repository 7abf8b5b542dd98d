package quantity

import (
	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
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

// numeral reads the number that begins at token i.
func (r *reader) numeral(i int) (numeral, bool) {
	if i >= r.to || i < r.from {
		return numeral{}, false
	}
	tok := &r.t.Tokens[i]
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
