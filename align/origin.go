package align

import "slices"

// Reports share an origin where one was made from the other, or both from one
// agency's text. What shows it is the wording between quotation marks left out,
// because independent reports quote the same speech: runs of shingleWords content
// words. Quotes show it by where they are cut: two reporters seldom cut three speeches alike.
const (
	shingleWords  = 5
	copied        = 0.3  // the share of the shorter report's shingles that shows a copy
	partlyCopied  = 0.08 // and the share that does with one agency's name on both, or with the same cuts
	sameCuts      = 3    // at least so many quotes cut alike,
	sharedCuts    = 0.75 // and so large a share of the fewer ones
	cutWords      = 4    // content words of a quote that counts
	fewShingles   = 6    // a report with fewer can't be judged
	mostSightings = 4    // origins remembered for a shingle
)

// print is what a report's wording leaves: shingles, and cuts of quotes.
type print struct{ shingles, cuts []uint64 }

// origins numbers each document's origin, in the caller's order, from 0 by first
// appearance. It goes through the documents once and compares each with the
// origins found so far, so that its cost grows with the text alone.
func (s *story) origins() []int {
	of := make([]int, len(s.docs)) // by document: the first one of its origin
	prints := make([]print, len(s.docs))
	shingled, cut := 0, 0
	for d := range s.docs {
		prints[d] = s.print(d)
		if d+1 < len(s.docs) { // nobody looks for what the last one leaves
			shingled += len(prints[d].shingles)
			cut += len(prints[d].cuts)
		}
	}
	shingles, cuts := make(sightings, shingled), make(sightings, cut)
	shared, alike := make([]int, len(s.docs)), make([]int, len(s.docs)) // by first document of an origin
	for d := range s.docs {
		of[d] = d
		p := &prints[d]
		var met []int32
		tally := func(seen sightings, keys []uint64, count []int) {
			for _, k := range keys {
				at := seen[k]
				for _, o := range at.origins[:at.n] {
					if shared[o]+alike[o] == 0 {
						met = append(met, o)
					}
					count[o]++
				}
			}
		}
		tally(shingles, p.shingles, shared)
		tally(cuts, p.cuts, alike)
		best := 0.0
		slices.Sort(met)
		for _, o := range met {
			if v := s.sameOrigin(d, int(o), p, &prints[o], shared[o], alike[o]); v > best {
				best, of[d] = v, int(o)
			}
			shared[o], alike[o] = 0, 0
		}
		if d+1 < len(s.docs) {
			shingles.add(p.shingles, int32(of[d]))
			cuts.add(p.cuts, int32(of[d]))
		}
	}
	return s.number(of)
}

// sameOrigin is the share of the shorter document's shingles that the other has, where it shows one origin; else 0.
func (s *story) sameOrigin(d, o int, p, q *print, shared, alike int) float64 {
	least := min(len(p.shingles), len(q.shingles))
	if least < fewShingles {
		return 0
	}
	share := min(1, float64(shared)/float64(least))
	agency := s.docs[d].Agency != "" && s.docs[d].Agency == s.docs[o].Agency
	quotes := alike >= sameCuts && float64(alike) >= sharedCuts*float64(min(len(p.cuts), len(q.cuts)))
	if share >= copied || share >= partlyCopied && (agency || quotes) {
		return share
	}
	return 0
}

// sightings remembers in which origins a shingle or cut was seen.
type sightings map[uint64]sighting

type sighting struct {
	n       int32
	origins [mostSightings]int32
}

func (s sightings) add(keys []uint64, origin int32) {
	for _, k := range keys {
		if at := s[k]; at.n < mostSightings && !slices.Contains(at.origins[:at.n], origin) {
			at.origins[at.n] = origin
			at.n++
			s[k] = at
		}
	}
}

// number gives the origins numbers by first appearance in the caller's order.
func (s *story) number(of []int) []int {
	place := make([]int, len(of)) // by the caller's index: the story's
	for i, k := range s.order {
		place[k] = i
	}
	numbers, out := map[int]int{}, make([]int, len(of))
	for k, i := range place {
		n, ok := numbers[of[i]]
		if !ok {
			n = len(numbers)
			numbers[of[i]] = n
		}
		out[k] = n
	}
	return out
}

// print reads document d's shingles and cuts, each once.
func (s *story) print(d int) (p print) {
	words := 0
	for i := s.first[d]; i < s.first[d+1]; i++ {
		words += max(0, len(s.units[i].words)+1-shingleWords)
	}
	p.shingles = make([]uint64, 0, words)
	for i := s.first[d]; i < s.first[d+1]; i++ {
		u := &s.units[i]
		if u.Field == Title {
			continue
		}
		var window [shingleWords]uint64
		n := 0
		for _, w := range u.words {
			if u.inQuote(w.token) {
				n = 0
				continue
			}
			window[n%shingleWords] = uint64(w.term)
			if n++; n >= shingleWords {
				h := uint64(fnvBasis)
				for k := range shingleWords {
					h = (h ^ window[(n+k)%shingleWords]) * fnvPrime
				}
				p.shingles = append(p.shingles, h)
			}
		}
		for _, q := range u.says {
			h, n := uint64(fnvBasis), 0
			for _, w := range u.words {
				if q.marked && q.from <= w.token && w.token < q.to {
					h = (h ^ uint64(w.term)) * fnvPrime
					n++
				}
			}
			if n >= cutWords {
				p.cuts = append(p.cuts, h)
			}
		}
	}
	for _, keys := range []*[]uint64{&p.shingles, &p.cuts} {
		slices.Sort(*keys)
		*keys = slices.Compact(*keys)
	}
	return p
}

// inQuote says whether a token stands in quotation marks.
func (u *unit) inQuote(token int32) bool {
	for i := range u.says {
		if q := &u.says[i]; q.marked && q.from <= token && token < q.to {
			return true
		}
	}
	return false
}

// FNV-1a, on numbers of terms in place of bytes.
const (
	fnvBasis = 14695981039346656037
	fnvPrime = 1099511628211
)
