package factcheck

import "github.com/seed-a94a0f1e/corroborate/internal/worddiff"

// comparison is two aligned sentences, compared term by term.
type comparison struct {
	a, b   *view
	sa, sb int // sentences
	score  float64
	mutual bool // of either report, the other sentence is this one's best partner
	// atMost is how much of the shorter sentence the other one has in any order, by weight: the bound of common.
	atMost float64
	// what the diff found, once it was asked for
	diffed bool
	steps  []worddiff.Op
	equal  float64
}

// newComparison compares two sentences as far as costs little: the diff is made when it is asked for.
func (p *Pass) newComparison(a, b *view, sa, sb int, score float64, mutual bool) comparison {
	c := comparison{a: a, b: b, sa: sa, sb: sb, score: score, mutual: mutual}
	x, y := c.termsA(), c.termsB()
	if lighter := min(weigh(x), weigh(y)); lighter > 0 {
		c.atMost = p.shared(x, y, term.itself) / lighter
	}
	return c
}

func (c *comparison) termsA() []term { return c.a.sentence(c.sa) }
func (c *comparison) termsB() []term { return c.b.sentence(c.sb) }

// ops lead from a's terms to b's. Sentences that share less than half of their words, whatever the order, are not diffed:
// no rule reads their differences.
func (c *comparison) ops() []worddiff.Op {
	if !c.diffed && c.atMost >= 0.5 {
		a, b := c.termsA(), c.termsB()
		c.steps = diffTerms(a, b)
		w := 0.0
		for _, o := range c.steps {
			if o.Kind == worddiff.Equal {
				w += weigh(a[o.A0:o.A1])
			}
		}
		c.equal = w / min(weigh(a), weigh(b))
	}
	c.diffed = true
	return c.steps
}

// common is the weight of equal terms over the weight of the shorter sentence.
func (c *comparison) common() float64 {
	c.ops()
	return c.equal
}

// shares says whether the sentences have at least so much in common.
func (c *comparison) shares(least float64) bool { return c.atMost >= least && c.common() >= least }

// near says that the sentences are the same but for a few words.
func (c *comparison) near() bool { return c.shares(0.7) }

// oneDifference says that the sentences, of four words or more, differ in one place alone.
func (c *comparison) oneDifference() bool {
	a, b := c.termsA(), c.termsB()
	if len(a) < 4 || len(b) == 0 || a[0].key != b[0].key && a[len(a)-1].key != b[len(b)-1].key {
		return false
	}
	n := 0
	for _, o := range c.ops() {
		if o.Kind != worddiff.Equal {
			n++
		}
	}
	return n == 1
}
