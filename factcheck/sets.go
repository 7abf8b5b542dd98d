package factcheck

import "iter"

// sets puts numbers together into disjoint sets.
type sets []int

func newSets(n int) sets {
	s := make(sets, n)
	for i := range s {
		s[i] = i
	}
	return s
}

// find is the lowest number of i's set.
func (s sets) find(i int) int {
	for s[i] != i {
		s[i] = s[s[i]]
		i = s[i]
	}
	return i
}

func (s sets) join(i, j int) {
	i, j = s.find(i), s.find(j)
	if i > j {
		i, j = j, i
	}
	s[j] = i
}

// groups is the sets of at least size numbers, by their lowest, each in order.
func (s sets) groups(size int) [][]int {
	n := make([]int, len(s)) // by a set's lowest number: how many it has
	for i := range s {
		n[s.find(i)]++
	}
	var out [][]int
	at := make([]int, len(s)) // by a set's lowest number: its place in out
	for i := range s {
		r := s.find(i)
		if n[r] < size {
			continue
		}
		if r == i {
			at[i] = len(out)
			out = append(out, make([]int, 0, n[i]))
		}
		out[at[r]] = append(out[at[r]], i)
	}
	return out
}

// chains is rows of numbers by key, each in the order in which they were added. All rows are one slice, however many there are.
type chains struct {
	ends  []chainEnds // by key
	links []chainLink
}

// chainEnds is where a row begins and ends among the links, plus one, and how long it is; zero is an empty row.
type chainEnds struct{ first, last, n int32 }

type chainLink struct{ value, next int32 }

// add puts a number at the end of a key's row, unless it stands there.
func (c *chains) add(key, value int) {
	for key >= len(c.ends) {
		c.ends = append(c.ends, chainEnds{})
	}
	e := &c.ends[key]
	if e.last > 0 && c.links[e.last-1].value == int32(value) {
		return
	}
	c.links = append(c.links, chainLink{value: int32(value)})
	at := int32(len(c.links))
	if e.last > 0 {
		c.links[e.last-1].next = at
	} else {
		e.first = at
	}
	e.last = at
	e.n++
}

// row is the numbers of a key.
func (c *chains) row(key int) iter.Seq[int] {
	return func(yield func(int) bool) {
		if key >= len(c.ends) {
			return
		}
		for at := c.ends[key].first; at > 0; at = c.links[at-1].next {
			if !yield(int(c.links[at-1].value)) {
				return
			}
		}
	}
}

// length is how many numbers a key has.
func (c *chains) length(key int) int {
	if key >= len(c.ends) {
		return 0
	}
	return int(c.ends[key].n)
}
