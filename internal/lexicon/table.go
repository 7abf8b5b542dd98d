package lexicon

import "math/bits"

// table finds words' entries. It takes half of a map's memory, has no pointers
// in its rows for the collector to follow, and is faster: every word of every
// text is looked up.
type table struct {
	slots []slot // by hash; a power of two, half or more of them empty
	rows  []tableRow
	text  []byte         // all words
	sets  []Tag          // the sets of tags that occur
	index map[Tag]uint16 // of a set in sets
}

// slot is 1 + the index of a row, beside bits of its word's hash, which spare a look at the rows of other words.
type slot uint32

const (
	rowBits = 20
	rowMask = 1<<rowBits - 1
)

type tableRow struct {
	head uint64 // of the word: see halves
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
	i, _ := t.place(word)
	return t.row(i)
}

// row is the index of the row in slot i, -1 where it is empty.
func (t *table) row(i uint32) int { return int(t.slots[i]&rowMask) - 1 }

// add is the index of a word's row, which is added where it isn't there.
func (t *table) add(word string) int {
	if len(word) > 255 || len(t.rows) == rowMask {
		panic("lexicon: a word of more than 255 bytes, or a million words")
	}
	if 2*len(t.rows) >= len(t.slots) {
		t.grow(max(64, 2*len(t.slots)))
	}
	i, mark := t.place(word)
	if t.slots[i] == 0 {
		if len(t.sets) == 0 {
			t.intern(0) // the set of a new row
		}
		head, _ := halves(word)
		t.rows = append(t.rows, tableRow{head: head, at: uint32(len(t.text)), size: uint8(len(word))})
		t.text = append(t.text, word...)
		t.slots[i] = mark | slot(len(t.rows))
	}
	return t.row(i)
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

// place is the slot where a word is or, if it isn't there, belongs, and what to mark it with.
func (t *table) place(word string) (at uint32, mark slot) {
	head, tail := halves(word)
	h := hash(head, tail, len(word))
	mask := uint32(len(t.slots) - 1)
	mark = slot(h>>32) &^ rowMask
	i := uint32(h) & mask
	for ; t.slots[i] != 0; i = (i + 1) & mask {
		if t.slots[i]&^rowMask != mark {
			continue
		}
		r := &t.rows[t.slots[i]&rowMask-1]
		if r.head == head && int(r.size) == len(word) && (len(word) <= 8 || string(t.text[r.at:r.at+uint32(r.size)]) == word) {
			break
		}
	}
	return i, mark
}

// reserve makes room for so many words of so many bytes in all, which saves growing.
func (t *table) reserve(words, bytes int) {
	slots := 64
	for slots < 2*words {
		slots *= 2
	}
	t.rows = make([]tableRow, 0, words)
	t.text = make([]byte, 0, bytes)
	t.grow(slots)
}

// pack puts the rows into the order of their words' frequency, so that the few words that make up most of any text
// lie side by side and stay in the processor's cache. Indexes change.
func (t *table) pack() {
	var next [256 + 1]int // by 255 - zipf: where its rows go
	for _, r := range t.rows {
		next[256-int(r.zipf)]++
	}
	for i := 1; i < len(next); i++ {
		next[i] += next[i-1]
	}
	rows, text := make([]tableRow, len(t.rows)), make([]byte, 0, len(t.text))
	moved := make([]slot, len(t.rows)) // by old index: the new one
	for i, r := range t.rows {
		k := &next[255-int(r.zipf)]
		rows[*k], moved[i] = r, slot(*k)
		*k++
	}
	for i := range rows {
		r := &rows[i]
		word := t.text[r.at : r.at+uint32(r.size)]
		r.at = uint32(len(text))
		text = append(text, word...)
	}
	t.rows, t.text = rows, text
	for i, s := range t.slots {
		if s != 0 {
			t.slots[i] = s&^rowMask | (moved[s&rowMask-1] + 1)
		}
	}
}

func (t *table) grow(slots int) {
	t.slots = make([]slot, slots)
	for k, r := range t.rows {
		i, mark := t.place(string(t.text[r.at : r.at+uint32(r.size)]))
		t.slots[i] = mark | slot(k+1)
	}
}

// halves are the first and the last eight bytes of a word. They overlap in a word of less than sixteen; one of up to
// eight bytes is told by its first half and its length.
func halves(w string) (head, tail uint64) {
	switch n := len(w); {
	case n >= 8:
		return four(w) | four(w[4:])<<32, four(w[n-8:]) | four(w[n-4:])<<32
	case n >= 4:
		return four(w) | four(w[n-4:])<<32, 0
	case n > 0:
		return uint64(w[0]) | uint64(w[n/2])<<8 | uint64(w[n-1])<<16, 0
	}
	return 0, 0
}

// four are the first four bytes as a number, which the compiler reads at once.
func four(w string) uint64 {
	_ = w[3]
	return uint64(w[0]) | uint64(w[1])<<8 | uint64(w[2])<<16 | uint64(w[3])<<24
}

// hash mixes a word's halves by one wide multiplication, as wyhash does
// (https://github.com/wangyi-fudan/wyhash). The words are the program's
// own, so nobody can choose them to collide; a text's words only find or miss.
func hash(head, tail uint64, size int) uint64 {
	hi, lo := bits.Mul64(head^0xa0761d6478bd642f, tail^uint64(size)^0xe7037ed1a0b428db)
	return hi ^ lo
}
