// Package fold takes a text out of its typography and keeps the way back.
//
// In goes a text as it was given, out comes a [Text]: the same text with one
// kind of space, of hyphen and of ellipsis, in Unicode's composed form (NFC),
// with HTML entities decoded, mojibake undone, ligatures and full-width forms
// taken apart, and soft hyphens and zero-width characters gone. Quotation marks
// keep their shape, because the shape tells an opening from a closing one.
// Every position of the folded text leads back to the bytes it came from
// ([Text.Span]), so that whatever is found in folded text is shown verbatim.
//
// Folding reads the text once; plain ASCII without entities costs no copy but
// the lower-case one.
package fold

import (
	"html"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Span is a piece of a text: byte offsets, half open.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Len is the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }

// Overlaps says whether the two spans share a byte.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Contains says whether o lies within s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Join is the shortest span that holds both.
func (s Span) Join(o Span) Span { return Span{min(s.Start, o.Start), max(s.End, o.End)} }

// In is the text at the span; it is empty where the span lies outside of text.
func (s Span) In(text string) string {
	if s.Start < 0 || s.End > len(text) || s.Start > s.End {
		return ""
	}
	return text[s.Start:s.End]
}

// Text is a text and its folded form.
type Text struct {
	// Original is the text as given: any bytes, valid UTF-8 or not.
	Original string
	// Folded is valid UTF-8 in one typography.
	Folded string
	// Lower is Folded in lower case, byte for byte beside it: a letter whose
	// lower-case form is of another length stays as it is.
	Lower string
	// Edits are the places where Folded differs from Original, in order.
	Edits []Edit
}

// Edit says that the bytes Original of the original became the bytes Folded of
// the folded text. Between two edits the texts are the same.
type Edit struct {
	Folded, Original Span
}

// New folds a text.
func New(s string) Text {
	t := Text{Original: s}
	t.Folded, t.Edits = foldText(s)
	t.Lower = lower(t.Folded)
	return t
}

// String is the folded form of s alone.
func String(s string) string {
	f, _ := foldText(s)
	return f
}

// Span leads a span of the folded text back to the original's bytes. Deleted
// characters at its borders stay outside.
func (t *Text) Span(folded Span) Span {
	if len(t.Edits) == 0 {
		return folded
	}
	return Span{t.start(folded.Start), t.end(folded.End)}
}

func (t *Text) start(p int) int {
	i := sort.Search(len(t.Edits), func(i int) bool { return t.Edits[i].Folded.Start > p }) - 1
	return startAfter(t.Edits, i, p)
}

func (t *Text) end(p int) int {
	i := sort.Search(len(t.Edits), func(i int) bool { return t.Edits[i].Folded.Start >= p }) - 1
	return endAfter(t.Edits, i, p)
}

// startAfter is where the character at p starts, edit i being the last one that starts at or before p.
func startAfter(edits []Edit, i, p int) int {
	switch {
	case i < 0:
		return p
	case p < edits[i].Folded.End:
		return edits[i].Original.Start
	}
	return edits[i].Original.End + p - edits[i].Folded.End
}

// endAfter is where the character before p ends, edit i being the last one that starts before p.
func endAfter(edits []Edit, i, p int) int {
	switch {
	case i < 0:
		return p
	case p <= edits[i].Folded.End:
		return edits[i].Original.End
	}
	return edits[i].Original.End + p - edits[i].Folded.End
}

// Cursor answers Span for spans in rising order, in constant time each.
type Cursor struct {
	text *Text
	at   int // the number of edits that start at or before the last start asked for
}

// Cursor starts at the text's beginning.
func (t *Text) Cursor() Cursor { return Cursor{text: t} }

// Span is [Text.Span] for a span that does not start before the last one asked for.
func (c *Cursor) Span(s Span) Span {
	if len(c.text.Edits) == 0 {
		return s
	}
	return c.span(s)
}

func (c *Cursor) span(s Span) Span {
	e := c.text.Edits
	for c.at < len(e) && e[c.at].Folded.Start <= s.Start {
		c.at++
	}
	last := c.at
	for last < len(e) && e[last].Folded.Start < s.End {
		last++
	}
	if last == c.at { // an edit that starts right at an empty span's end does not count
		for last > 0 && e[last-1].Folded.Start >= s.End {
			last--
		}
	}
	return Span{startAfter(e, c.at-1, s.Start), endAfter(e, last-1, s.End)}
}

// folder collects the folded text; as long as nothing differs it copies nothing.
type folder struct {
	src   string
	out   []byte
	done  int // bytes of src that are in out
	edits []Edit
}

// replace says that src[from:to] becomes s.
func (f *folder) replace(from, to int, s string) {
	f.out = append(f.out, f.src[f.done:from]...)
	at := len(f.out)
	f.out = append(f.out, s...)
	f.done = to
	f.edits = append(f.edits, Edit{Span{at, len(f.out)}, Span{from, to}})
}

// asIs says of each byte whether it stays as it is.
var asIs = func() (p [256]bool) {
	for c := range utf8.RuneSelf {
		p[c] = c != '&' && c != '\r'
	}
	return p
}()

func foldText(s string) (string, []Edit) {
	f := folder{src: s}
	for i := 0; i < len(s); {
		from := i
		for i < len(s) && asIs[s[i]] {
			i++
		}
		switch {
		case i == len(s):
		case s[i] == '&':
			i = f.entity(i)
		case s[i] == '\r':
			if i+1 < len(s) && s[i+1] == '\n' {
				f.replace(i, i+1, "")
			} else {
				f.replace(i, i+1, "\n")
			}
			i++
		case punctuation(s, i):
			i = f.mark(i)
		default: // it may combine with the letter before it
			i = f.cluster(max(from, i-1))
		}
	}
	if len(f.edits) == 0 {
		return s, nil
	}
	return string(append(f.out, s[f.done:]...)), f.edits
}

// maxEntity is the length of the longest entity that is looked at: the longest name in HTML has 31 letters.
const maxEntity = 34

// entity decodes an HTML entity at i, if one is there, and answers where to go on.
func (f *folder) entity(i int) int {
	end := i + 1
	for end < len(f.src) && end-i < maxEntity && (f.src[end] == '#' || isAlnum(f.src[end])) {
		end++
	}
	if end == i+1 || end >= len(f.src) || f.src[end] != ';' {
		return i + 1
	}
	end++
	decoded := html.UnescapeString(f.src[i:end])
	if decoded == f.src[i:end] || beyondName(decoded) {
		return i + 1
	}
	if decoded == "&" { // escaped twice: &amp;quot;
		rest := end
		for rest < len(f.src) && rest-end < maxEntity && (f.src[rest] == '#' || isAlnum(f.src[rest])) {
			rest++
		}
		if rest > end && rest < len(f.src) && f.src[rest] == ';' {
			twice := "&" + f.src[end:rest+1]
			if again := html.UnescapeString(twice); again != twice && !beyondName(again) {
				decoded, end = again, rest+1
			}
		}
	}
	folded, _ := foldText(strings.ReplaceAll(decoded, "&", "\x00"))
	f.replace(i, end, strings.ReplaceAll(folded, "\x00", "&"))
	return end
}

// beyondName says whether more than an entity was decoded: the old ones need no semicolon, so "&quot0;" is `"0;`.
func beyondName(decoded string) bool { return len(decoded) > 1 && decoded[len(decoded)-1] == ';' }

func isAlnum(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
}

// punctuation says whether a character of U+2000 to U+203F stands at byte i: dashes, quotation marks, spaces. None of
// them combines with the one before it or has a case.
func punctuation(s string, i int) bool {
	return s[i] == 0xE2 && i+2 < len(s) && s[i+1] == 0x80 && s[i+2]&0xC0 == 0x80
}

// mark folds the punctuation at i, and answers where to go on.
func (f *folder) mark(i int) int {
	end := i + 3
	if end < len(f.src) && f.src[end] >= utf8.RuneSelf && !punctuation(f.src, end) {
		return f.cluster(i)
	}
	if s, ok := single(0x2000 | rune(f.src[i+2]&0x3F)); ok {
		f.replace(i, end, s)
	}
	return end
}

// cluster folds the character at i with the marks that combine with it, and answers where to go on.
func (f *folder) cluster(i int) int {
	r, size := utf8.DecodeRuneInString(f.src[i:])
	end := i + size
	if r == utf8.RuneError && size == 1 {
		f.replace(i, end, "\uFFFD")
		return end
	}
	if fixed, n := mojibake(f.src[i:]); n > 0 {
		folded, _ := foldText(fixed)
		f.replace(i, i+n, folded)
		return i + n
	}
	for end < len(f.src) && f.src[end] >= utf8.RuneSelf {
		m, n := utf8.DecodeRuneInString(f.src[end:])
		if !unicode.Is(unicode.Mn, m) {
			break
		}
		end += n
	}
	if end > i+size {
		if s := norm.NFC.String(f.src[i:end]); s != f.src[i:end] {
			f.replace(i, end, s)
		}
		return end
	}
	if s, ok := single(r); ok {
		f.replace(i, end, s)
	} else if r >= 0x300 && (r < 0x2000 || r > 0x20FF) && !norm.NFC.IsNormalString(f.src[i:end]) {
		f.replace(i, end, norm.NFC.String(f.src[i:end]))
	}
	return end
}

// single is the folded form of a character that folding changes by itself.
func single(r rune) (string, bool) {
	switch {
	case r < 0x80:
		return "", false
	case r == 0xA0, r == 0x1680, r >= 0x2000 && r <= 0x200A, r == 0x202F, r == 0x205F, r == 0x3000:
		return " ", true
	case r == 0x85, r == 0x2028, r == 0x2029:
		return "\n", true
	case r == 0xAD, r >= 0x200B && r <= 0x200F, r >= 0x202A && r <= 0x202E, r >= 0x2060 && r <= 0x2064, r >= 0x2066 && r <= 0x2069, r == 0xFEFF:
		return "", true
	case r == 0x2010, r == 0x2011, r == 0xFE63:
		return "-", true
	case r == 0x2212:
		return "-", true
	case r == 0x2012:
		return "–", true
	case r == 0x2015:
		return "—", true
	case r == 0x2026:
		return "...", true
	case r >= 0xFB00 && r <= 0xFB06:
		return norm.NFKC.String(string(r)), true
	case r >= 0xFF01 && r <= 0xFF5E:
		return string(r - 0xFEE0), true
	case r == 0x02BC, r == 0x2032:
		return "’", true
	case r == 0x2033:
		return "”", true
	}
	return "", false
}

// lower is a valid text in lower case, byte for byte beside it.
func lower(s string) string {
	var b strings.Builder
	done := 0 // bytes of s that are in b
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case 'A' <= c && c <= 'Z':
			if done == 0 {
				b.Grow(len(s))
			}
			b.WriteString(s[done:i])
			b.WriteByte(c + 'a' - 'A')
			i++
			done = i
		case c < utf8.RuneSelf:
			i++
		case punctuation(s, i):
			i += 3
		default:
			r, n := utf8.DecodeRuneInString(s[i:])
			if l := unicode.ToLower(r); l != r && utf8.RuneLen(l) == n {
				if done == 0 {
					b.Grow(len(s))
				}
				b.WriteString(s[done:i])
				b.WriteRune(l)
				done = i + n
			}
			i += n
		}
	}
	if done == 0 {
		return s
	}
	b.WriteString(s[done:])
	return b.String()
}
