package align

import (
	"math/bits"

	"github.com/seed-a94a0f1e/corroborate/normalize"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// gramSize is the length of a character n-gram, in bytes of the folded text in lower case.
const gramSize = 5

// grams is the set of a unit's character n-grams, blanks and marks among them, as hashes to single bits: they show runs of words, small ones
// too, and words that are alike but not by any rule of derivation. Two n-grams may share a bit; what is common by chance is taken out again.
type grams struct {
	bits [64]uint64
	n    int32 // set
}

func (g *grams) read(r *normalize.Reading, from, to int32) {
	var window uint64 // the last gramSize bytes
	n := 0
	push := func(c byte) {
		window = window<<8 | uint64(c)
		if n++; n >= gramSize {
			h := (window & (1<<(8*gramSize) - 1)) * 0x9e3779b97f4a7c15 // Fibonacci hashing: the high bits are well mixed
			g.bits[h>>58] |= 1 << (h >> 52 & 63)
		}
	}
	for i := from; i < to; i++ {
		if r.Tokens[i].Before != token.None {
			push(' ') // however wide the gap is
		}
		w := r.Norm(int(i))
		for k := range len(w) {
			push(w[k])
		}
	}
	for _, b := range g.bits {
		g.n += int32(bits.OnesCount64(b))
	}
}

// common is the share of the fewer n-grams that the other set has, too, beyond chance.
func (g *grams) common(o *grams) float32 {
	least := min(g.n, o.n)
	if least == 0 {
		return 0
	}
	both := 0
	for i := range g.bits {
		both += bits.OnesCount64(g.bits[i] & o.bits[i])
	}
	chance := float32(g.n) * float32(o.n) / float32(64*len(g.bits))
	return max(0, float32(both)-chance) / float32(least)
}
