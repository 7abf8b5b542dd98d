package factcheck

// mergers tells which utterances run words together that other reports quote apart.
type mergers struct {
	*Pass
	statement []int           // by utterance: its statement; -1 where it is of none
	apart     map[[2]int]bool // by two statements: whether a report quotes them with other sentences between
}

func (p *Pass) newMergers() mergers {
	m := mergers{p, make([]int, len(p.utterances)), map[[2]int]bool{}}
	for i := range m.statement {
		m.statement[i] = -1
	}
	for s, g := range p.statements {
		for _, i := range g {
			m.statement[i] = s
		}
	}
	return m
}

// merged says whether an utterance stands in one quotation with the one before or behind it, while another report quotes the
// statements of both apart from each other.
func (m mergers) merged(i int) bool {
	for _, n := range []int{i - 1, i + 1} {
		if n < 0 || n >= len(m.utterances) {
			continue
		}
		a, b := &m.utterances[i], &m.utterances[n]
		s, t := m.statement[i], m.statement[n]
		if a.v == b.v && a.q == b.q && a.q != inBlock && a.marked() && s != t && s >= 0 && t >= 0 && m.quotedApart(min(s, t), max(s, t)) {
			return true
		}
	}
	return false
}

// quotedApart says whether a report quotes two statements nowhere together, but with a sentence or more between them.
func (m mergers) quotedApart(s, t int) bool {
	if apart, known := m.apart[[2]int{s, t}]; known {
		return apart
	}
	of := map[*view][]int{} // the utterances of the one statement in each text
	for _, i := range m.statements[s] {
		if u := &m.utterances[i]; u.marked() {
			of[u.v] = append(of[u.v], i)
		}
	}
	near, far := map[*view]bool{}, map[*view]bool{}
	for _, i := range m.statements[t] {
		b := &m.utterances[i]
		for _, k := range of[b.v] {
			a := &m.utterances[k]
			x, y := b.v.sentenceOf(a.from), b.v.sentenceOf(b.from)
			if b.marked() && a.q != b.q && max(x, y)-min(x, y) > 1 {
				far[b.v] = true
			} else {
				near[b.v] = true
			}
		}
	}
	apart := false
	for v := range far {
		apart = apart || !near[v]
	}
	m.apart[[2]int{s, t}] = apart
	return apart
}
