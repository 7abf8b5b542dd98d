package align

import "slices"

// candidate is two units of different documents that share words, a before b.
type candidate struct {
	a, b   int32
	shared float32 // the weights of the words they share
	square float32 // their squares
}

// index lists the units by term.
type index struct {
	starts   []int32 // by term, one more for the end
	postings []int32 // units, rising within a term
}

func (e *event) index() index {
	x := index{starts: make([]int32, len(e.weights)+1)}
	for _, u := range e.units {
		for _, t := range u.terms {
			x.starts[t+1]++
		}
	}
	for t := 1; t < len(x.starts); t++ {
		x.starts[t] += x.starts[t-1]
	}
	x.postings = make([]int32, x.starts[len(x.starts)-1])
	next := slices.Clone(x.starts)
	for i, u := range e.units {
		for _, t := range u.terms {
			x.postings[next[t]] = int32(i)
			next[t]++
		}
	}
	return x
}

// least is the cosine that a candidate must reach.
const least = 0.04

// candidates are the pairs of units that share enough to be worth a closer look.
func (e *event) candidates() []candidate {
	x := e.index()
	shared := make([]float32, len(e.units))
	square := make([]float32, len(e.units))
	var touched []int32
	var out []candidate
	for i := range e.units {
		u := &e.units[i]
		limit := int32(e.first[u.Doc])
		touched = touched[:0]
		for _, t := range u.terms {
			w := e.weights[t]
			for _, v := range x.postings[x.starts[t]:x.starts[t+1]] {
				if v >= limit {
					break
				}
				if shared[v] == 0 {
					touched = append(touched, v)
				}
				shared[v] += w
				square[v] += w * w
			}
		}
		slices.Sort(touched)
		for _, v := range touched {
			if square[v] >= least*u.norm*e.units[v].norm {
				out = append(out, candidate{a: v, b: int32(i), shared: shared[v], square: square[v]})
			}
			shared[v], square[v] = 0, 0
		}
	}
	return out
}
