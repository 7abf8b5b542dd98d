// Package token turns a text into the array that every recognizer walks: words,
// numbers, marks and signs with their places in the original, the word's number
// and tags in the lexicons, and the sentences and paragraphs they form.
//
// In goes a text as it was given, out comes a [Text]. The text is folded
// (package fold), cut by Unicode's rules for words (UAX #29) and classified in
// one pass; nothing after it needs to read bytes again. Cost: linear in the
// text, a few allocations for the whole.
package token

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/fold"
)

// Class says what a token is made of.
type Class uint8

// The classes of tokens.
const (
	Word    Class = iota + 1 // letters, perhaps with digits, apostrophes or dots inside: "don't", "G20", "U.S."
	Number                   // begins with a digit: "3,000.50", "1.5bn", "10th"
	Clitic                   // what leans on the word before: 's, 're, 've, 'll, 'd, 'm
	Mark                     // a quotation mark or apostrophe
	Stop                     // . ! ? and their like, "..." among them
	Comma                    // , ; :
	Dash                     // a dash; a hyphen that joins words
	Bracket                  // ( ) [ ] { }
	Sign                     // any other: $, %, °, /
)

// Shape says how a word's letters are cased.
type Shape uint8

// The shapes of words.
const (
	Lower   Shape = iota // no capital first
	Capital              // one capital, first: "Moscow"
	Upper                // two letters or more, all capitals: "NATO", "U.S."
	Mixed                // other capitals: "McCain", "iPhone"
)

// Gap is what stands before a token.
type Gap uint8

// The gaps, each wider than the one before.
const (
	None      Gap = iota
	Space         // blanks
	Line          // a line end
	Paragraph     // an empty line
)

// Token is one word, number, mark or sign.
type Token struct {
	Start, End int32        // bytes of the original
	At, To     int32        // bytes of the folded text
	Tags       lexicon.Tag  // the classes that the lexicons know for the word
	Word       lexicon.Word // its number there; 0 is unknown
	Class      Class
	Shape      Shape
	Before     Gap
}

// Span is the token's place in the original.
func (t *Token) Span() fold.Span { return fold.Span{Start: int(t.Start), End: int(t.End)} }

// Is says whether the token has any of the tags.
func (t *Token) Is(tags lexicon.Tag) bool { return t.Tags&tags != 0 }

// Named says whether the token is a word that begins with a capital letter.
func (t *Token) Named() bool { return t.Class == Word && t.Shape != Lower }

// Text is a folded text with its tokens and sentences.
type Text struct {
	fold.Text
	Tokens    []Token
	Sentences []Sentence
}

// Form is token i as folded: cased, in one typography.
func (t *Text) Form(i int) string { return t.Folded[t.Tokens[i].At:t.Tokens[i].To] }

// Norm is token i folded and in lower case.
func (t *Text) Norm(i int) string { return t.Text.Lower[t.Tokens[i].At:t.Tokens[i].To] }

// Span is the place of tokens i to j (j not included) in the original.
func (t *Text) Span(i, j int) fold.Span {
	return fold.Span{Start: int(t.Tokens[i].Start), End: int(t.Tokens[j-1].End)}
}

// Source is the original's bytes of tokens i to j (j not included).
func (t *Text) Source(i, j int) string { return t.Original[t.Tokens[i].Start:t.Tokens[j-1].End] }

// Index is the first token that ends after the original's byte at; len(Tokens) where none does.
func (t *Text) Index(at int) int {
	lo, hi := 0, len(t.Tokens)
	for lo < hi {
		m := int(uint(lo+hi) >> 1)
		if int(t.Tokens[m].End) > at {
			hi = m
		} else {
			lo = m + 1
		}
	}
	return lo
}

// Phrase finds the longest row of a list that stands at token i, and answers the row's index and the token after it.
func (t *Text) Phrase(p *lexicon.Phrases, i int) (row, end int, ok bool) {
	if !p.Begins(t.Tokens[i].Word) {
		return 0, i, false
	}
	return t.phrase(p, i)
}

func (t *Text) phrase(p *lexicon.Phrases, i int) (row, end int, ok bool) {
	row, ok = p.Longest(t.Tokens[i].Word, func(k int) lexicon.Word {
		if i+k < len(t.Tokens) {
			return t.Tokens[i+k].Word
		}
		return 0
	})
	if !ok {
		return 0, i, false
	}
	return row, i + len(p.Row(row).Words), true
}

// New reads a text.
func New(s string) *Text {
	t := &Text{Text: fold.New(s)}
	t.scan()
	t.Sentences = sentences(t)
	return t
}

func (t *Text) scan() {
	lex := lexicon.Load()
	cursor := t.Cursor()
	buffer := buffers.Get().(*[]Token)
	t.Tokens = *buffer
	cut := segmenter{text: t.Folded}
	gap, lines := Paragraph, 0
	for at, end := 0, 0; at < len(t.Folded); at = end {
		c := t.Folded[at]
		if c == ' ' && at+1 < len(t.Folded) && t.Folded[at+1] < utf8.RuneSelf { // so stands every second segment
			gap, end = max(gap, Space), at+1
			continue
		}
		var behind kind
		end, behind = cut.end(at)
		w := t.Folded[at:end]
		switch {
		case c == ' ' || c == '\t':
			if gap == None {
				gap = Space
			}
			continue
		case c == '\n' || c == '\v' || c == '\f':
			lines++
			if lines > 1 {
				gap = Paragraph
			} else if gap < Line {
				gap = Line
			}
			continue
		}
		lines = 0
		if n := len(t.Tokens); n > 0 && gap == None && len(w) == 1 && t.glue(&t.Tokens[n-1], w, at) {
			last := &t.Tokens[n-1]
			s := cursor.Span(fold.Span{Start: at, End: end})
			last.End, last.To = int32(s.End), int32(end)
			if last.Class == Word { // "u.s." is in the lists, "u.s" is not
				if e := lex.LookupIn(t.Text.Lower, int(last.At), int(last.To)); e.Word != 0 {
					last.Word, last.Tags = e.Word, last.Tags|e.Tags
				}
			}
			continue
		}
		rest := len(w)
		if c != '\'' {
			rest = clitic(w)
		}
		class, shape := classify(w[:rest], behind)
		t.push(lex, &cursor, at, at+rest, class, shape, gap)
		if rest < len(w) {
			t.push(lex, &cursor, at+rest, end, Clitic, Lower, None)
		}
		gap = None
	}
	*buffer = t.Tokens[:0]
	t.Tokens = append([]Token(nil), t.Tokens...)
	buffers.Put(buffer)
}

// buffers keeps the memory that tokens are collected in from one text to the next: the processor has it at hand, and a text's own
// tokens have no slack.
var buffers = sync.Pool{New: func() any { return new([]Token) }}

func (t *Text) push(lex *lexicon.Lexicon, cursor *fold.Cursor, at, to int, class Class, shape Shape, before Gap) {
	s := cursor.Span(fold.Span{Start: at, End: to})
	var e lexicon.Entry
	if class != Comma && class != Mark { // no list has them
		e = lex.LookupIn(t.Text.Lower, at, to)
		if w := t.Text.Lower[at:to]; e == (lexicon.Entry{}) && class == Word && strings.Contains(w, "’") { // the lists have typed apostrophes
			e = lex.Lookup(strings.ReplaceAll(w, "’", "'"))
		}
	}
	t.Tokens = append(t.Tokens, Token{
		Start: int32(s.Start), End: int32(s.End), At: int32(at), To: int32(to),
		Tags: e.Tags, Word: e.Word, Class: class, Shape: shape, Before: before,
	})
}

// glue says whether the segment w of one byte belongs to the token before it: the last stop
// of "U.S.", further dots of an ellipsis, further hyphens of a dash, the second
// half of a mark typed as two.
func (t *Text) glue(last *Token, w string, at int) bool {
	if int(last.To) != at {
		return false
	}
	before := t.Folded[last.At:last.To]
	switch w[0] {
	case '.':
		return before[0] == '.' || last.Class == Word && initials(before) && !t.sameOrigin(at, at+1)
	case '-':
		if before[0] == '-' {
			last.Class = Dash
			return true
		}
	case '\'', '`':
		return before == w
	}
	return false
}

// sameOrigin says whether two folded bytes come from one place of the original, as the dots of "…" do: no token ends between them.
func (t *Text) sameOrigin(i, j int) bool {
	if j >= len(t.Folded) || t.Folded[j] != t.Folded[i] {
		return false
	}
	return t.Text.Span(fold.Span{Start: i, End: i + 1}).End > t.Text.Span(fold.Span{Start: j, End: j + 1}).Start
}

// initials says whether w is single letters with dots between: "U.S", "a.m".
func initials(w string) bool {
	if len(w) < 3 {
		return false
	}
	for i := 0; i < len(w); i++ {
		if i%2 == 1 && w[i] != '.' || i%2 == 0 && !isLetter(w[i]) {
			return false
		}
	}
	return len(w)%2 == 1
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// clitic is where the clitic of a word begins; its length where it has none.
func clitic(w string) int {
	// Most words have none: the last byte of either mark stands before one letter or two.
	if n := len(w); n < 3 || !endsMark(w[n-2]) && !endsMark(w[n-3]) {
		return n
	}
	for letters := 1; letters <= 2; letters++ {
		for _, mark := range [...]string{"'", "’"} {
			i := len(w) - letters - len(mark)
			if i <= 0 || w[i:i+len(mark)] != mark {
				continue
			}
			switch w[i+len(mark):] {
			case "s", "S", "re", "ve", "ll", "d", "m":
				return i
			}
		}
	}
	return len(w)
}

func endsMark(c byte) bool { return c == '\'' || c == "’"[markSize-1] }

// classes are the classes of segments that begin with a byte of ASCII.
var classes = func() (of [utf8.RuneSelf]Class) {
	for c := range of {
		switch k := kinds[c]; {
		case k == digit:
			of[c] = Number
		case k&together != 0:
			of[c] = Word
		default:
			of[c] = Sign
		}
	}
	for class, bytes := range map[Class]string{Mark: "\"'`", Stop: ".!?", Comma: ",;:", Dash: "-", Bracket: "()[]{}"} {
		for i := range len(bytes) {
			of[bytes[i]] = class
		}
	}
	return of
}()

// classify tells a segment's class and shape. behind is the kind of its letters behind the first byte.
func classify(w string, behind kind) (Class, Shape) {
	if c := w[0]; c < utf8.RuneSelf {
		class := classes[c]
		switch {
		case class != Word:
			return class, Lower
		case behind&(capital|foreign) != 0:
			return Word, shape(w)
		case kinds[c] == capital:
			return Word, Capital
		}
		return Word, Lower
	}
	r, _ := utf8.DecodeRuneInString(w)
	switch r {
	case '“', '”', '„', '‟', '‘', '’', '‚', '‛', '«', '»', '‹', '›', '「', '」', '『', '』', '〝', '〞', '〟', '´':
		return Mark, Lower
	case '–', '—':
		return Dash, Lower
	case '。', '！', '？':
		return Stop, Lower
	case '，', '、', '；', '：':
		return Comma, Lower
	}
	switch {
	case unicode.IsLetter(r):
		return Word, shape(w)
	case unicode.IsDigit(r):
		return Number, Lower
	}
	return Sign, Lower
}

func shape(w string) Shape {
	upper, lower, first := 0, 0, false
	for i := 0; i < len(w); i++ {
		c := w[i]
		switch {
		case c >= utf8.RuneSelf:
			return shapeOfRunes(w)
		case 'a' <= c && c <= 'z':
			lower++
		case 'A' <= c && c <= 'Z':
			upper++
			first = first || i == 0
		}
	}
	return shapeOf(upper, lower, first)
}

func shapeOfRunes(w string) Shape {
	upper, lower, first := 0, 0, false
	for i, r := range w {
		switch {
		case unicode.IsUpper(r):
			upper++
			first = first || i == 0
		case unicode.IsLower(r):
			lower++
		}
	}
	return shapeOf(upper, lower, first)
}

// shapeOf is the shape of a word with so many capitals and small letters, whose first letter may be a capital.
func shapeOf(upper, lower int, first bool) Shape {
	switch {
	case upper == 0:
		return Lower
	case lower == 0 && upper > 1:
		return Upper
	case first && upper == 1:
		return Capital
	}
	return Mixed
}
