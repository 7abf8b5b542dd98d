package lexicon

import "math/bits"

// table finds words' entries. It takes half of a map's memory, has no pointers
// in its rows for the collector to follow, and is faster: every word of every
// text is looked up. The most frequent words are added first, so that the few
// that make up most of any text lie side by side and stay in the processor's cache.
type table struct {
	slots []slot // by hash; a power of two, half or more of them empty
	rows  []tableRow
	text  []byte         // the words that are more than their halves
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
	halves        // of the word
	at     uint32 // of a word of more than 16 bytes in text
	word   Word
	set    uint16 // in sets
	size   uint8  // of the word
	zipf   uint8
}

// find is the index of the row of the word text[from:to], or -1.
func (t *table) find(text string, from, to int) int {
	if len(t.slots) == 0 {
		return -1
	}
	i, _ := t.place(text, from, to, halvesOf(text, from, to))
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
	h := halvesOf(word, 0, len(word))
	i, mark := t.place(word, 0, len(word), h)
	if t.slots[i] == 0 {
		if len(t.sets) == 0 {
			t.intern(0) // the set of a new row
		}
		t.rows = append(t.rows, tableRow{halves: h, at: uint32(len(t.text)), size: uint8(len(word))})
		if len(word) > 16 {
			t.text = append(t.text, word...)
		}
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

// place is the slot where the word text[from:to] is or, if it isn't there, belongs, and what to mark it with.
func (t *table) place(text string, from, to int, h halves) (at uint32, mark slot) {
	size := to - from
	sum := h.hash(size)
	mask := uint32(len(t.slots) - 1)
	mark = slot(sum>>32) &^ rowMask
	i := uint32(sum) & mask
	for ; t.slots[i] != 0; i = (i + 1) & mask {
		if t.slots[i]&^rowMask != mark {
			continue
		}
		r := &t.rows[t.slots[i]&rowMask-1]
		if r.halves == h && int(r.size) == size && (size <= 16 || string(t.text[r.at:r.at+uint32(r.size)]) == text[from:to]) {
			break
		}
	}
	return i, mark
}

// reserve makes room for so many words, which saves growing.
func (t *table) reserve(words int) {
	slots := 64
	for slots < 2*words {
		slots *= 2
	}
	t.rows = make([]tableRow, 0, words)
	t.grow(slots)
}

func (t *table) grow(slots int) {
	t.slots = make([]slot, slots)
	for k, r := range t.rows {
		word := ""
		if r.size > 16 {
			word = string(t.text[r.at : r.at+uint32(r.size)])
		}
		i, mark := t.place(word, 0, int(r.size), r.halves)
		t.slots[i] = mark | slot(k+1)
	}
}

// halves are the first and the last eight bytes of a word of up to sixteen, and most of a longer one. They overlap in
// a word of more than eight bytes; the second half of a shorter one is 0.
type halves struct{ head, tail uint64 }

// halvesOf are the halves of text[from:to]. Words inside of a text are read whole numbers at a time, whatever their length,
// since a branch by length is often guessed wrongly.
func halvesOf(text string, from, to int) (h halves) {
	size := to - from
	if size <= 0 {
		return h
	}
	if to < 8 || from+8 > len(text) {
		return shortHalves(text[from:to])
	}
	h.head = eight(text[from:]) << (8 * uint(8-min(size, 8)) & 63)
	if tail := eight(text[to-8:]); size > 8 {
		h.tail = tail
	}
	return h
}

// shortHalves are the halves of a word by itself.
func shortHalves(w string) (h halves) {
	if len(w) > 8 {
		return halves{eight(w), eight(w[len(w)-8:])}
	}
	for i := range len(w) {
		h.head = h.head>>8 | uint64(w[i])<<56
	}
	return h
}

// eight are the first eight bytes as a number, which the compiler reads at once.
func eight(w string) uint64 {
	_ = w[7]
	return uint64(w[0]) | uint64(w[1])<<8 | uint64(w[2])<<16 | uint64(w[3])<<24 | uint64(w[4])<<32 | uint64(w[5])<<40 | uint64(w[6])<<48 | uint64(w[7])<<56
}

// hash mixes a word's halves and size by one wide multiplication, as wyhash does
// (https://github.com/wangyi-fudan/wyhash). The words are the program's
// own, so nobody can choose them to collide; a text's words only find or miss.
func (h halves) hash(size int) uint64 {
	hi, lo := bits.Mul64(h.head^0xa0761d6478bd642f, h.tail^uint64(size)^0xe7037ed1a0b428db)
	return hi ^ lo
}
