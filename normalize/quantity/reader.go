package quantity

import (
	"sort"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/fold"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// reader reads the tokens between two walls: ends of paragraphs and spans that are taken.
type reader struct {
	t        *token.Text
	x        *tables
	settings Settings
	taken    []fold.Span
	from, to int // the tokens that may be read
	// canonical says that the text is what String writes: any fraction is one.
	canonical bool
	last      int // the token behind the last mention
	work      int // how many words were looked at: what is to be linear
	pounds    currencyHint
	out       []Quantity
	style     digitStyle
}

func (r *reader) word(i int) lexicon.Word {
	r.work++
	if i < r.from || i >= r.to {
		return 0
	}
	return r.t.Tokens[i].Word
}

func (r *reader) number(i int) numberWord { return *r.x.numbers.At(r.word(i)) }

// marked says whether the word at token i has any of the marks.
func (r *reader) marked(i int, m mark) bool { return r.x.marks[r.word(i)]&m != 0 }

// tight says whether token i stands right behind the one before it.
func (r *reader) tight(i int) bool {
	return i > r.from && i < r.to && r.t.Tokens[i].Before == token.None
}

// hyphen says whether token i is a hyphen that joins two words.
func (r *reader) hyphen(i int) bool {
	return r.tight(i) && r.tight(i+1) && r.t.Tokens[i].Class == token.Dash && r.t.Folded[r.t.Tokens[i].At] == '-'
}

// past is i, or the token behind the hyphen at i.
func (r *reader) past(i int) int {
	if r.hyphen(i) {
		return i + 1
	}
	return i
}

// is says whether token i is the sign.
func (r *reader) is(i int, sign string) bool {
	return i >= r.from && i < r.to && r.t.Form(i) == sign
}

// alone finds the row of a list that is the one word.
func alone(p *lexicon.Phrases, w lexicon.Word) (row int, ok bool) {
	return p.Longest(w, func(int) lexicon.Word { return 0 })
}

// maxPhrase is the number of words in the longest name of a unit or currency, at least.
const maxPhrase = 6

// phrase finds the longest row of a list that begins with first, next being the token behind it. Hyphens between words don't count.
func (r *reader) phrase(p *lexicon.Phrases, first lexicon.Word, next int) (row, end int, ok bool) {
	var found [maxPhrase]lexicon.Word
	var ends [maxPhrase]int
	n, j := 0, next
	row, ok = p.Longest(first, func(k int) lexicon.Word {
		for n < k && n < maxPhrase {
			at := r.past(j)
			if r.is(at, ".") && r.tight(at) && at+1 < r.to && r.t.Tokens[at+1].Class == token.Word && r.t.Tokens[at+1].Shape == token.Lower {
				at++ // "sq. ft"
			}
			found[n] = r.word(at)
			j = min(at+1, r.to)
			ends[n] = j
			n++
		}
		if k > maxPhrase {
			return 0
		}
		return found[k-1]
	})
	if !ok {
		return 0, next, false
	}
	end = next
	if k := len(p.Row(row).Words); k > 1 {
		end = ends[k-2]
	}
	return row, end, true
}

// near says whether a word with the mark stands within some tokens of token i.
func (r *reader) near(i int, m mark) bool {
	for k := max(0, i-verbReach); k < min(len(r.t.Tokens), i+verbReach); k++ {
		if r.x.marks[r.t.Tokens[k].Word]&m != 0 {
			return true
		}
	}
	return false
}

// sentenceAt is the sentence of token i.
func (r *reader) sentenceAt(i int) token.Sentence {
	s := r.t.Sentences
	k := sort.Search(len(s), func(k int) bool { return s[k].To > i })
	if k == len(s) {
		return token.Sentence{From: i, To: i + 1}
	}
	return s[k]
}

func (r *reader) sentenceFrom(i int) int { return r.sentenceAt(i).From }

// titled says whether the sentence of token i is a heading: hardly a word of four letters or more is in lower case.
func (r *reader) titled(i int) bool {
	s := r.sentenceAt(i)
	lower, upper := 0, 0
	for k := s.From; k < min(s.To, s.From+40); k++ {
		tok := &r.t.Tokens[k]
		if tok.Class != token.Word || tok.To-tok.At < 4 {
			continue
		}
		if tok.Shape == token.Lower {
			lower++
		} else {
			upper++
		}
	}
	return upper >= 3 && lower*4 <= upper
}
