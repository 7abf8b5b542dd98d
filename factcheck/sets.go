package factcheck

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
	members := make([][]int, len(s))
	for i := range s {
		r := s.find(i)
		members[r] = append(members[r], i)
	}
	var out [][]int
	for _, m := range members {
		if len(m) >= size {
			out = append(out, m)
		}
	}
	return out
}
