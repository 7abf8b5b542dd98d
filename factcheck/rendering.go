package factcheck

import "github.com/seed-a94a0f1e/corroborate/internal/worddiff"

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

// diffed compares two utterances term by term.
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

// scattered says whether the words that are the same only happen to stand in both, since in one of them they lie far apart;
// less far where not all of least words that mean something, those of the shorter one, are among them.
func (r *rendering) scattered(least int) bool {
	return r.dense < 0.6 && (least <= 2 || r.content < least) || r.dense < 0.4
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
