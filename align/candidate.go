package align

import (
	"cmp"
	"math"
	"slices"
)

// What keeps the cost of a unit bounded, however many reports there are. None of
// it binds in an event of a few reports.
const (
	leastCosine = 0.015 // of a pair worth a closer look
	mostVisits  = 1024  // entries of the index visited for one unit, the rarest words' first
	mostCopies  = 8     // units with the same words that stand in the index; later ones are compared with these alone
)

// partners is the number of candidates kept for a unit among the units before it.
// It grows with the number of reports while they are few, and falls when they are
// many: then there are groups enough to join.
func partners(docs int) int { return 8 + min(24*max(docs-1, 0), 800/max(docs, 1)) }

// index lists the units by term, rising.
type index struct {
	starts   []int32 // by term, one more for the end
	postings []int32
	copies   map[int32][]int32 // by first unit with the same words: the first ones of them, where there are two or more
}

func (s *story) index() *index {
	x := &index{starts: make([]int32, len(s.weights)+1), copies: map[int32][]int32{}}
	for i := range s.units {
		if u := &s.units[i]; u.nth < mostCopies {
			if u.nth > 0 {
				x.copies[u.copyOf] = append(x.copies[u.copyOf], int32(i))
			}
			for _, w := range u.words {
				x.starts[w.term+1]++
			}
		}
	}
	for t := 1; t < len(x.starts); t++ {
		x.starts[t] += x.starts[t-1]
	}
	x.postings = make([]int32, x.starts[len(x.starts)-1])
	next := slices.Clone(x.starts)
	for i := range s.units {
		if u := &s.units[i]; u.nth < mostCopies {
			for _, w := range u.words {
				x.postings[next[w.term]] = int32(i)
				next[w.term]++
			}
		}
	}
	return x
}

// scratch is what one goroutine needs to compare units, used again for each.
type scratch struct {
	dot     []float32 // by unit: the product of its vector and the one of the unit at hand
	touched []int32
	terms   []int32 // of the unit at hand, the rarest first
	place   []int32 // by term: its place among the words of the unit at hand, plus one
	shared  []shared
	keys    []uint64
	links   []link // found so far
}

func (s *story) scratch() *scratch {
	return &scratch{dot: make([]float32, len(s.units)), place: make([]int32, len(s.weights))}
}

// candidates are the units of documents before that of unit i which share enough words with it, rising.
// Their cosines stand in w.dot until the next call.
func (s *story) candidates(x *index, w *scratch, i int32) []int32 {
	for _, v := range w.touched {
		w.dot[v] = 0
	}
	w.touched = w.touched[:0]
	u := &s.units[i]
	limit := s.first[u.Doc]
	if u.nth >= mostCopies {
		w.touched = append(w.touched, u.copyOf)
		w.touched = append(w.touched, x.copies[u.copyOf]...)
		w.touched = slices.DeleteFunc(w.touched, func(v int32) bool { return v >= limit })
		for _, v := range w.touched {
			w.dot[v] = 1
		}
		return w.touched
	}
	w.terms = w.terms[:0]
	visits := 0
	for _, t := range u.words {
		w.terms = append(w.terms, t.term)
		visits += int(x.starts[t.term+1] - x.starts[t.term])
	}
	if visits > mostVisits {
		slices.SortFunc(w.terms, func(a, b int32) int {
			return cmp.Or(cmp.Compare(x.starts[a+1]-x.starts[a], x.starts[b+1]-x.starts[b]), cmp.Compare(a, b))
		})
	}
	left := mostVisits
	for _, t := range w.terms {
		square := s.weights[t] * s.weights[t]
		for _, v := range x.postings[x.starts[t]:x.starts[t+1]] {
			if v >= limit || left == 0 {
				break
			}
			left--
			if w.dot[v] == 0 {
				w.touched = append(w.touched, v)
			}
			w.dot[v] += square
		}
	}
	kept := w.touched[:0]
	for _, v := range w.touched {
		if w.dot[v] /= u.norm * s.units[v].norm; w.dot[v] >= leastCosine {
			kept = append(kept, v)
		} else {
			w.dot[v] = 0
		}
	}
	w.touched = kept
	if most := partners(len(s.docs)); len(kept) > most {
		w.keys = w.keys[:0]
		for _, v := range kept { // the highest cosine first, then the lowest unit
			w.keys = append(w.keys, uint64(^math.Float32bits(w.dot[v]))<<32|uint64(v))
		}
		slices.Sort(w.keys)
		w.touched = w.touched[:0]
		for i, k := range w.keys {
			if v := int32(k & math.MaxUint32); i < most {
				w.touched = append(w.touched, v)
			} else {
				w.dot[v] = 0
			}
		}
	}
	slices.Sort(w.touched)
	return w.touched
}
