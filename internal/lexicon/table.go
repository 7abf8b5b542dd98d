package lexicon

// table finds words' entries. It takes a third of a map's memory, has no pointers
// in its rows for the collector to follow, and is faster: every word of every
// text is looked up.
type table struct {
	slots []uint32 // by hash: 1 + index of the row; a power of two, a third or more of them empty
	rows  []tableRow
	text  []byte         // all words
	sets  []Tag          // the sets of tags that occur
	index map[Tag]uint16 // of a set in sets
}

type tableRow struct {
	at   uint32 // of the word in text
	word Word
	set  uint16 // in sets
	size uint8  // of the word
	zipf uint8
}

// find is the index of a word's row, or -1.
func (t *table) find(word string) int {
	if len(t.slots) == 0 {
		return -1
	}
	return int(t.slots[t.slot(word)]) - 1
}

// add is the index of a word's row, which is added where it isn't there.
func (t *table) add(word string) int {
	if len(word) > 255 {
		panic("lexicon: a word of more than 255 bytes")
	}
	if 3*len(t.rows) >= 2*len(t.slots) {
		t.grow(max(64, 2*len(t.slots)))
	}
	i := t.slot(word)
	if t.slots[i] == 0 {
		if len(t.sets) == 0 {
			t.intern(0) // the set of a new row
		}
		t.rows = append(t.rows, tableRow{at: uint32(len(t.text)), size: uint8(len(word))})
		t.text = append(t.text, word...)
		t.slots[i] = uint32(len(t.rows))
	}
	return int(t.slots[i]) - 1
}

// tag adds tags to the word of row i.
func (t *table) tag(i int, tags Tag) {
	r := &t.rows[i]
	if old := t.sets[r.set]; old|tags != old {
		r.set = t.intern(old | tags)
	}
}

func (t *table) intern(tags Tag) uint16 {
	n, ok := t.index[tags]
	if !ok {
		if t.index == nil {
			t.index = map[Tag]uint16{}
		}
		n = uint16(len(t.sets))
		t.sets = append(t.sets, tags)
		t.index[tags] = n
	}
	return n
}

// slot is where a word is or, if it isn't there, belongs.
func (t *table) slot(word string) uint32 {
	mask := uint32(len(t.slots) - 1)
	i := hash(word) & mask
	for t.slots[i] != 0 {
		r := &t.rows[t.slots[i]-1]
		if int(r.size) == len(word) && string(t.text[r.at:r.at+uint32(r.size)]) == word {
			break
		}
		i = (i + 1) & mask
	}
	return i
}

// reserve makes room for so many words of so many bytes in all, which saves growing.
func (t *table) reserve(words, bytes int) {
	slots := 64
	for 2*slots < 3*words {
		slots *= 2
	}
	t.rows = make([]tableRow, 0, words)
	t.text = make([]byte, 0, bytes)
	t.grow(slots)
}

func (t *table) grow(slots int) {
	t.slots = make([]uint32, slots)
	for i, r := range t.rows {
		t.slots[t.slot(string(t.text[r.at:r.at+uint32(r.size)]))] = uint32(i + 1)
	}
}

// hash is FNV-1a, whose low bits are the good ones. The words are the program's
// own, so nobody can choose them to collide; a text's words only find or miss.
func hash(word string) uint32 {
	h := uint32(2166136261)
	for i := range len(word) {
		h = (h ^ uint32(word[i])) * 16777619
	}
	return h
}
