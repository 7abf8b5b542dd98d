package align

import "math"

// A unit's twin is a unit of another document that says the same in almost the
// same words: a copy, perhaps an edited one. What the fitted weights, learned on
// independent reports, make of a pair is for independent reports; of copies we know more: a twin tells the same
// fact whatever its place, and beside it other units of its document hardly matter.
const (
	twinCosine = 0.8 // at least
	twinWords  = 3   // shared, at least
	besideTwin = 2   // taken off the logarithm of the odds of a pair when either unit has a twin in the other's document
)

// twins says which links are between twins, and whether any is. Each unit has at most one in each document: the most similar, then the nearest one.
func (s *story) twins(t *table) (twin []bool, any bool) {
	twin = make([]bool, len(t.links))
	for k := range t.links {
		l := &t.links[k]
		twin[k] = l.cosine >= twinCosine && l.shared >= twinWords || s.units[l.a].copyOf == s.units[l.b].copyOf
		any = any || twin[k]
	}
	if !any {
		return twin, false
	}
	best := make([]int32, len(s.docs)) // by document: the best link so far, plus one
	for u := range s.units {
		row := t.of(int32(u))
		for _, p := range row {
			d := s.units[p.unit].Doc
			if twin[p.link] && (best[d] == 0 || s.closer(&t.links[p.link], &t.links[best[d]-1])) {
				best[d] = p.link + 1
			}
		}
		for _, p := range row {
			if d := s.units[p.unit].Doc; best[d] != p.link+1 {
				twin[p.link] = false
			}
		}
		for _, p := range row {
			best[s.units[p.unit].Doc] = 0
		}
	}
	return twin, true
}

// closer says whether x is the more similar pair than y, or as similar and nearer by place.
func (s *story) closer(x, y *link) bool {
	if x.cosine != y.cosine {
		return x.cosine > y.cosine
	}
	return s.distance(x) < s.distance(y)
}

func (s *story) distance(l *link) int32 {
	d := s.units[l.a].place - s.units[l.b].place
	return max(d, -d)
}

// settle turns the second pass's verdict on link k into its score.
func settle(z float64, l *link, twin, beside bool) float64 {
	if beside && !twin {
		z -= besideTwin
	}
	p := logistic(z)
	if twin {
		p = max(p, 0.5+float64(l.cosine)/2)
	}
	return max(1e-4, math.Round(1e4*p)/1e4)
}
