package quantity

import (
	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// times reads a word that is a multiple by itself: "tripled", "twice as many", "double the".
func (r *reader) times(i int) int {
	w := r.number(i)
	next := &r.t.Tokens[min(i+1, len(r.t.Tokens)-1)]
	if i+1 >= r.to {
		next = &token.Token{}
	}
	if r.hyphen(i + 1) { // "double-digit"
		return i + 1
	}
	// "tripled", "twice as many", "double the number", "triple its size", but "twice a day", "the double"
	as := false
	if next.Word == r.x.words.as && i+2 < r.to {
		then := &r.t.Tokens[i+2]
		as = !then.Named() && then.Is(lexicon.Adjective|lexicon.Adverb|lexicon.MostlyAdjective) || r.t.Norm(i+2) == "many" || r.t.Norm(i+2) == "much"
	}
	of := as || next.Word == r.x.words.the || next.Is(lexicon.Possessive) || i+1 < r.to && r.t.Norm(i+1) == "what"
	if w.class == multiple && !of || r.marked(i+1, joined) { // "doubled down"
		return i + 1
	}
	a := amount{numeral: numeral{value: w.value, from: i, to: i + 1, words: true, integer: true}, kind: Multiple, label: true}
	lead, ok := r.lead(i)
	how, from := "", i
	if ok {
		how, from = lead.how, lead.from
	}
	return r.add(r.quantity(a, how), a, from, i+1)
}

// repeated makes "three times as many", "five times higher", "ten-fold" a multiple.
func (r *reader) repeated(a *amount) (int, bool) {
	at := r.past(a.to)
	w := r.word(at)
	switch {
	case w == 0:
	case w == r.x.words.fold:
		a.kind, a.label = Multiple, true
		return at + 1, true
	case w == r.x.words.times && (r.marked(at+1, compared) || r.word(at+1) == r.x.words.the):
		a.kind, a.label = Multiple, true
		return at + 1, true
	}
	return 0, false
}

// proportion reads "four in ten", "nine out of 10", "3-to-1".
func (r *reader) proportion(a amount, lead hint) (int, bool) {
	if a.label || a.ordinal || a.fraction || a.vague || a.scaled || !a.integer || a.value.Sign() <= 0 {
		return 0, false
	}
	j := a.to
	in := false
	switch {
	case r.hyphen(j) && r.word(j+1) == r.x.words.to && r.hyphen(j+2):
		j += 3
	case r.hyphen(j) && r.word(j+1) == r.x.words.in && r.hyphen(j+2):
		j, in = j+3, true
	case r.word(j) == r.x.words.in:
		j, in = j+1, true
	case r.word(j) == r.x.words.out && r.word(j+1) == r.x.words.of:
		j, in = j+2, true
		if r.word(j) == r.x.words.every {
			j++
		}
	default:
		return 0, false
	}
	if r.word(j) == r.x.words.every {
		j++
	}
	b, ok := r.numeral(j)
	if !ok || b.from != j || b.ordinal || b.fraction || b.rest != 0 || !b.integer || b.vague || b.value.Sign() <= 0 {
		return 0, false
	}
	out := r.word(a.to) == r.x.words.out
	if in {
		if a.value.Cmp(b.value) >= 0 {
			return 0, false
		}
		if _, unit := r.unitAt(b.to); unit && !out {
			return 0, false
		}
		if !out && !roundBase(b.value) {
			return 0, false
		}
	}
	if _, unit := r.unitAt(b.to); unit && !in {
		return 0, false // "a three-to-five-year plan"
	}
	v := a.value.Quo(b.value)
	if v.IsZero() {
		return 0, false
	}
	q := Quantity{Kind: Ratio, Value: v, Low: v, High: v, Approx: Exact}
	a.kind, a.label, a.to = Ratio, true, b.to
	from := a.from
	if lead.how != "" {
		bounded := a
		bounded.value, bounded.step, bounded.fraction = v, Frac(1, 20), true
		q = r.quantity(bounded, lead.how)
		from = lead.from
	}
	return r.add(q, a, from, b.to), true
}

// roundBase says whether v is a number of which shares are told: 4 in 10, one in three, 1 in 1,000.
func roundBase(v Number) bool {
	if v.Cmp(Int(10)) <= 0 && v.Cmp(Int(2)) >= 0 || v == Int(12) || v == Int(20) || v == Int(25) || v == Int(50) {
		return true
	}
	n := v.num
	for n > 1 && n%10 == 0 {
		n /= 10
	}
	return n == 1 && v.num >= 100
}

// score reads "52-48", "3-2" and "by 237 to 189" as a ratio.
func (r *reader) score(a amount) (int, bool) {
	if a.label || !a.integer || a.scaled || a.vague || a.fraction || a.words && !r.hyphen(a.to) {
		return 0, false
	}
	j := a.to
	if j+1 >= r.to || r.t.Tokens[j+1].Class != token.Number {
		return 0, false
	}
	tok := &r.t.Tokens[j]
	dash := tok.Class == token.Dash && r.tight(j) && r.tight(j+1)
	to := tok.Word == r.x.words.to
	if !dash && !to {
		return 0, false
	}
	b, ok := r.numeral(j + 1)
	if !ok || !b.integer || b.scaled || b.rest != 0 || b.ordinal || b.value.Sign() < 0 {
		return 0, false
	}
	if _, unit := r.unitAt(b.to); unit {
		return 0, false
	}
	if m, money := r.moneyAt(b.to); money && m.end > b.to {
		return 0, false
	}
	told := r.marked(r.past(b.to), contest)
	for k := a.from - 1; k >= max(r.from, a.from-8) && !told; k-- {
		told = r.marked(k, contest)
	}
	if dash && a.value.Cmp(b.value) > 0 && a.value.Cmp(Int(1000)) < 0 {
		told = true
	}
	if !told || r.changed(a.from) && to || r.marked(a.from-1, label) {
		return 0, false
	}
	a.kind, a.label, a.to = Ratio, true, b.to
	v := a.value.Quo(b.value)
	if v.IsZero() {
		return b.to, true // "3-0" has no ratio
	}
	q := Quantity{Kind: Ratio, Value: v, Low: v, High: v, Approx: Exact}
	return r.add(q, a, a.from, b.to), true
}
