package normalize

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/name"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// FurnitureKind is a kind of text that belongs to the page and not to the report.
type FurnitureKind string

// The kinds of furniture.
const (
	Dateline    FurnitureKind = "dateline" // "MOSCOW (Reuters) -", a line with a date alone
	Byline      FurnitureKind = "byline"
	Credit      FurnitureKind = "credit" // "SOURCE: AA", "(Reporting by …)"
	Caption     FurnitureKind = "caption"
	Boilerplate FurnitureKind = "boilerplate" // "Read more:", "Sign up for …"
	Markup      FurnitureKind = "markup"      // remains of tags
)

// Furniture is a piece of text that asserts nothing: it is left out of sentences to align and of findings.
type Furniture struct {
	Span
	Kind FurnitureKind `json:"kind"`
	// Agency is the news agency that a credit or dateline names, or the one that a caption credits with the photograph.
	Agency string `json:"agency,omitempty"`
}

// mark is what a phrase of the list furniture.txt, or a name of markup.txt, stands for.
type mark uint16

const (
	markBoilerplate mark = 1 << iota
	markColon
	markCredit
	markPhoto
	markCaption
	markBracket
	markContributed
	markElement
	markAttribute
)

var marks = map[string]mark{
	"boilerplate": markBoilerplate, "colon": markColon, "credit": markCredit, "photo": markPhoto, "caption": markCaption,
	"bracket": markBracket, "contributed": markContributed, "element": markElement, "attribute": markAttribute,
}

// pageWords is the lists of what furniture is known by.
type pageWords struct {
	phrases *lexicon.Phrases
	of      []mark // by row
	begins  []mark // by word: what the phrases that begin with it stand for
	markup  []mark // by word
	// contributed is the word of "Reuters contributed to this report".
	contributed lexicon.Word
}

var page = sync.OnceValue(func() *pageWords {
	lex := lexicon.Load()
	read := func(r lexicon.Row) (m mark) {
		for k := range strings.SplitSeq(r.Fields[0], ",") {
			m |= marks[k]
		}
		return m
	}
	p := &pageWords{phrases: lex.Phrases(lex.List("furniture")), markup: make([]mark, lex.Words()), begins: make([]mark, lex.Words())}
	for _, r := range lex.List("furniture") {
		m := read(r)
		p.of = append(p.of, m)
		p.begins[r.Words[0]] |= m
		if m&markContributed != 0 {
			p.contributed = r.Words[0]
		}
	}
	for _, r := range lex.List("markup") {
		p.markup[r.Words[0]] = read(r)
	}
	return p
})

// reader finds the furniture of a text.
type reader struct {
	*token.Text
	page  *pageWords
	found []Furniture
	// points are the tokens that may begin a note or tell a caption: brackets, and words of photographs' credits.
	points []int32
	// contributes says that the text has the word of "Reuters contributed to this report".
	contributes bool
}

// line is a line of the text: its tokens.
type line struct {
	from, to int
	gap      token.Gap // before it
}

func (l line) len() int { return l.to - l.from }

// furniture finds what belongs to the page, in the text's order, none overlapping another.
func furniture(t *token.Text) []Furniture {
	if len(t.Tokens) == 0 {
		return nil
	}
	r := &reader{Text: t, page: page()}
	r.tags()
	lines := r.lines()
	for i, l := range lines {
		r.line(l, i, len(lines))
	}
	r.repeated(lines)
	r.notes()
	return r.sorted()
}

// lines cuts the text at line ends, tags left out of the lines' ends, and finds the points on its way.
func (r *reader) lines() []line {
	var out []line
	from := 0
	for i := range r.Tokens {
		tok := &r.Tokens[i]
		if tok.Before >= token.Line && i > 0 {
			out = append(out, line{from, i, r.Tokens[from].Before})
			from = i
		}
		switch tok.Class {
		case token.Bracket:
			r.points = append(r.points, int32(i))
		case token.Word:
			if r.page.begins[tok.Word]&(markPhoto|markCaption) != 0 {
				r.points = append(r.points, int32(i))
			}
			r.contributes = r.contributes || tok.Word == r.page.contributed
		}
	}
	out = append(out, line{from, len(r.Tokens), r.Tokens[from].Before})
	// What is left of a line beside the remains of tags is the line.
	tags, k := r.found, 0
	for n := range out {
		l := &out[n]
		for k < len(tags) && tags[k].End <= int(r.Tokens[l.from].Start) {
			k++
		}
		for k < len(tags) && l.from < l.to && tags[k].Start <= int(r.Tokens[l.from].Start) {
			for l.from < l.to && int(r.Tokens[l.from].Start) < tags[k].End {
				l.from++
			}
			k++
		}
	}
	return slices.DeleteFunc(out, func(l line) bool { return l.from >= l.to })
}

// add keeps tokens from..to as furniture.
func (r *reader) add(from, to int, kind FurnitureKind, agency string) {
	if from < to {
		r.found = append(r.found, Furniture{Span: r.Span(from, to), Kind: kind, Agency: agency})
	}
}

// sorted puts the finds in order; of overlapping ones the first found of the earliest start stays, and the longer one of equal starts.
func (r *reader) sorted() []Furniture {
	slices.SortStableFunc(r.found, func(a, b Furniture) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End)) })
	out := r.found[:0]
	for _, f := range r.found {
		if n := len(out); n > 0 && f.Start < out[n-1].End {
			if out[n-1].Agency == "" && f.End <= out[n-1].End {
				out[n-1].Agency = f.Agency
			}
			continue
		}
		out = append(out, f)
	}
	return slices.Clip(out)
}

// topLines is how many lines from the top may hold a dateline, a byline or the day alone.
const topLines = 8

// line reads one line.
func (r *reader) line(l line, i, n int) {
	if i < topLines && (r.dayAlone(l) || r.byline(l)) {
		return
	}
	if r.credit(l) || r.caption(l) {
		return
	}
	if i < topLines {
		r.dateline(l)
	}
	r.boilerplate(l)
}

// phrase is what the list says of the phrase at token i, and the token after it.
func (r *reader) phrase(i int) (mark, int) {
	if r.page.begins[r.Tokens[i].Word] == 0 {
		return 0, i
	}
	row, end, ok := r.Phrase(r.page.phrases, i)
	if !ok {
		return 0, i
	}
	return r.page.of[row], end
}

// is says whether token i is this one, in lower case.
func (r *reader) is(i int, w string) bool { return i >= 0 && i < len(r.Tokens) && r.Norm(i) == w }

// agencyIn is the first agency or outlet named in tokens from..to, an agency before an outlet.
func (r *reader) agencyIn(from, to int) string {
	outlet := ""
	for k := from; k < to; k++ {
		full, agency, end, ok := name.Agency(r.Text, k)
		if !ok || end > to {
			continue
		}
		if agency {
			return full
		}
		if outlet == "" {
			outlet = full
		}
	}
	return outlet
}
