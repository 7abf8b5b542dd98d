package lexicon

// table finds words' entries. It takes a third less memory than a map, and a look-up is
// faster: every word of every text is looked up.
type table struct {
	slots []uint32 // by hash: 1 + index of the row; a power of two, more than a third of them empty
	rows  []tableRow
}

type tableRow struct {
	word  string
	entry Entry
}

func (t *table) lookup(word string) Entry {
	if i, ok := t.index(word); ok {
		return t.rows[i].entry
	}
	return Entry{}
}

// index is the number of a word's row.
func (t *table) index(word string) (int, bool) {
	if i := t.slot(word); i >= 0 && t.slots[i] != 0 {
		return int(t.slots[i] - 1), true
	}
	return 0, false
}

// at is the entry of a word, which is added where it isn't there. It is valid until the next call.
func (t *table) at(word string) *Entry {
	if 3*len(t.rows) >= 2*len(t.slots) {
		t.grow(max(64, 2*len(t.slots)))
	}
	i := t.slot(word)
	if t.slots[i] == 0 {
		t.rows = append(t.rows, tableRow{word: word})
		t.slots[i] = uint32(len(t.rows))
	}
	return &t.rows[t.slots[i]-1].entry
}

// slot is where a word is or, if it isn't there, belongs; -1 in an empty table.
func (t *table) slot(word string) int {
	if len(t.slots) == 0 {
		return -1
	}
	mask := uint32(len(t.slots) - 1)
	i := hash(word) & mask
	for t.slots[i] != 0 && t.rows[t.slots[i]-1].word != word {
		i = (i + 1) & mask
	}
	return int(i)
}

// reserve makes room for n rows, which saves growing.
func (t *table) reserve(n int) {
	slots := 64
	for 2*slots < 3*n {
		slots *= 2
	}
	t.rows = make([]tableRow, 0, n)
	t.grow(slots)
}

func (t *table) grow(slots int) {
	t.slots = make([]uint32, slots)
	for i, r := range t.rows {
		t.slots[t.slot(r.word)] = uint32(i + 1)
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
