// Package worddiff compares two rows of words by their numbers.
//
// It is the one room that knows github.com/sergi/go-diff, whose diffs are
// strings of characters without positions and depend on a clock; here go
// numbers in and positions come out, the clock is off, and the input is bounded.
package worddiff

import (
	"slices"
	"unicode/utf8"

	"github.com/sergi/go-diff/diffmatchpatch"
)

// Kind says what an operation does.
type Kind uint8

// The kinds of operations.
const (
	Equal   Kind = iota
	Delete       // words of a alone
	Insert       // words of b alone
	Replace      // words of a against other words of b
)

// Op is one step from a to b: the words a[A0:A1] against b[B0:B1].
type Op struct {
	Kind           Kind
	A0, A1, B0, B1 int
}

// Limit bounds the words that are compared one by one on either side: the
// algorithm's time grows with the product of length and difference (Myers 1986).
// What differs in longer rows is one Replace between their common ends.
const Limit = 2000

// firstRune is where word numbers begin as characters: above the surrogates, which a string cannot carry.
const firstRune = 0xE000

// Diff is the steps that lead from a to b, in order, covering both. Two steps
// of different kind that touch, Delete and Insert, are one Replace. Where one
// row stands whole in the other it is found whole.
func Diff(a, b []uint32) []Op {
	if at := index(b, a); at >= 0 {
		return within(at, len(a), len(b), false)
	}
	if at := index(a, b); at >= 0 {
		return within(at, len(b), len(a), true)
	}
	start := 0
	for start < len(a) && start < len(b) && a[start] == b[start] {
		start++
	}
	end := 0
	for end < len(a)-start && end < len(b)-start && a[len(a)-1-end] == b[len(b)-1-end] {
		end++
	}
	if len(a)+len(b) == 0 {
		return nil
	}
	ops := make([]Op, 0, 8)
	add := func(k Kind, na, nb int) {
		if na == 0 && nb == 0 {
			return
		}
		var at Op
		if n := len(ops); n > 0 {
			at = ops[n-1]
			if k != Equal && at.Kind != Equal {
				ops[n-1].A1 += na
				ops[n-1].B1 += nb
				ops[n-1].Kind = kind(ops[n-1])
				return
			}
			if k == Equal && at.Kind == Equal {
				ops[n-1].A1 += na
				ops[n-1].B1 += nb
				return
			}
		}
		ops = append(ops, Op{k, at.A1, at.A1 + na, at.B1, at.B1 + nb})
	}
	add(Equal, start, start)
	midA, midB := a[start:len(a)-end], b[start:len(b)-end]
	switch {
	case len(midA) == 0 || len(midB) == 0 || len(midA) > Limit || len(midB) > Limit:
		o := Op{A1: len(midA), B1: len(midB)}
		add(kind(o), len(midA), len(midB))
	case len(midA) == 1 || len(midB) == 1:
		one(midA, midB, add)
	default:
		d := diffmatchpatch.New()
		d.DiffTimeout = 0
		ra, rb := runes(midA, midB)
		for _, p := range d.DiffMainRunes(ra, rb, false) {
			n := utf8.RuneCountInString(p.Text)
			switch p.Type {
			case diffmatchpatch.DiffEqual:
				add(Equal, n, n)
			case diffmatchpatch.DiffDelete:
				add(Delete, n, 0)
			case diffmatchpatch.DiffInsert:
				add(Insert, 0, n)
			}
		}
	}
	add(Equal, end, end)
	return ops
}

// one adds the steps where either side is one word: what is most of the calls on sentences that hardly differ.
func one(a, b []uint32, add func(k Kind, na, nb int)) {
	if len(a) == 1 {
		if i := slices.Index(b, a[0]); i >= 0 {
			add(Insert, 0, i)
			add(Equal, 1, 1)
			add(Insert, 0, len(b)-i-1)
			return
		}
	} else if i := slices.Index(a, b[0]); i >= 0 {
		add(Delete, i, 0)
		add(Equal, 1, 1)
		add(Delete, len(a)-i-1, 0)
		return
	}
	add(Replace, len(a), len(b))
}

// index is where row begins in all, or -1 where it does not stand in it or has no words.
func index(all, row []uint32) int {
	if len(row) == 0 || len(all) > Limit {
		return -1
	}
	for i := 0; i+len(row) <= len(all); i++ {
		if all[i] == row[0] && slices.Equal(all[i:i+len(row)], row) {
			return i
		}
	}
	return -1
}

// within is the steps from a row of n words to one of all words that has it from at on, or back.
func within(at, n, all int, back bool) []Op {
	ops := []Op{
		{Kind: Insert, B1: at},
		{Kind: Equal, A1: n, B0: at, B1: at + n},
		{Kind: Insert, A0: n, A1: n, B0: at + n, B1: all},
	}
	if at+n == all {
		ops = ops[:2]
	}
	if at == 0 {
		ops = ops[1:]
	}
	if back {
		for i, o := range ops {
			ops[i] = Op{o.Kind, o.B0, o.B1, o.A0, o.A1}
			if o.Kind == Insert {
				ops[i].Kind = Delete
			}
		}
	}
	return ops
}

func kind(o Op) Kind {
	switch {
	case o.A1 == o.A0:
		return Insert
	case o.B1 == o.B0:
		return Delete
	}
	return Replace
}

// runes numbers the words of a and b anew, as characters: by where they stand in a first, then in b. The rows are too short
// for a table to be worth its while.
func runes(a, b []uint32) (ra, rb []rune) {
	both := make([]rune, len(a)+len(b))
	ra, rb = both[:len(a)], both[len(a):]
	for i, w := range a {
		ra[i] = firstRune + rune(slices.Index(a[:i+1], w))
	}
	for i, w := range b {
		k := slices.Index(a, w)
		if k < 0 {
			k = len(a) + slices.Index(b[:i+1], w)
		}
		rb[i] = firstRune + rune(k)
	}
	return ra, rb
}
