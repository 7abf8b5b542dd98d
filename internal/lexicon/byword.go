package lexicon

// ByWord is what lists say of words, by the words' numbers: hardly slower than a slice by number, and of a small part of its
// memory, since most words are in none of any few lists.
type ByWord[T any] struct {
	index []uint16 // by word: its row
	rows  []T      // the first one is of all words without one of their own
}

// NewByWord makes a table that says nothing of any word.
func NewByWord[T any](l *Lexicon) ByWord[T] {
	return ByWord[T]{index: make([]uint16, l.Words()), rows: make([]T, 1)}
}

// At is what the table says of a word, the zero value where that is nothing. Read only.
func (t *ByWord[T]) At(w Word) *T { return &t.rows[t.index[w]] }

// Row is a word's own row, a new one where it has none, to be written before the next call.
func (t *ByWord[T]) Row(w Word) *T {
	n := &t.index[w]
	if *n == 0 {
		*n = uint16(len(t.rows))
		t.rows = append(t.rows, *new(T))
	}
	return &t.rows[*n]
}

// Rows are all rows, the first one that of the words that have none.
func (t *ByWord[T]) Rows() []T { return t.rows }
