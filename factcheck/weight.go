package factcheck

// weigh is how much terms say together about what a text is about.
func weigh(ts []term) float64 {
	w := 0.0
	for _, t := range ts {
		w += t.weight()
	}
	return w
}

// shared is the weight of a's terms that b has too, by what key makes of them, in any order and as often as in a.
func (p *Pass) shared(a, b []term, key func(term) uint32) float64 {
	if n := len(p.voc.texts) + 1; len(p.seen) < n {
		p.seen = append(p.seen, make([]uint32, n-len(p.seen))...)
	}
	p.turn++
	for _, t := range b {
		p.seen[key(t)] = p.turn
	}
	w := 0.0
	for _, t := range a {
		if p.seen[key(t)] == p.turn {
			w += t.weight()
		}
	}
	return w
}
