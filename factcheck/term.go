package factcheck

import (
	"strings"
	"sync"

	"github.com/seed-a94a0f1e/corroborate/align"
	"github.com/seed-a94a0f1e/corroborate/internal/lemma"
	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize"
	"github.com/seed-a94a0f1e/corroborate/normalize/quantity"
	"github.com/seed-a94a0f1e/corroborate/normalize/quote"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// termKind says what a term stands for.
type termKind uint8

const (
	content  termKind = iota // a word that means something by itself
	function                 // an article, a preposition, an auxiliary …
	negation                 // not, never, no
	modal                    // will, must
	numberTerm
	dateTerm
	named
)

// term is what comparison sees of a word, number, date or name: two notations
// of one thing ("Sen." and "Senator", "$1.5bn" and "1.5 billion dollars") have
// one key.
type term struct {
	key  uint32
	stem uint32 // for words, the key of the word's family ("resign", "resignation"); else key
	kind termKind
	// editorial terms stand in brackets: inside a quote likely the reporter's words.
	editorial bool
	ref       int32 // the index of the quantity, date or mention
	from, to  int   // tokens
}

// itself and family are what a term is known by: what it says, and the family of the word.
func (t term) itself() uint32 { return t.key }
func (t term) family() uint32 { return t.stem }

// means says whether a term means something by itself.
func (t term) means() bool { return t.kind != function && t.kind != modal && t.kind != negation }

// weight is how much a term says about what a sentence is about.
func (t term) weight() float64 {
	switch t.kind {
	case function, modal:
		return 0.2
	case negation:
		return 0.3
	case numberTerm, dateTerm, named:
		return 1.5
	}
	return 1
}

// vocabulary numbers what terms stand for.
type vocabulary struct {
	ids      map[string]uint32 // of figures, dates and names
	families map[string]uint32 // of words
	words    map[string]wordKeys
	texts    []string // by number, from 1
}

type wordKeys struct{ key, stem uint32 }

// newVocabulary has room for the words of texts with so many tokens.
func newVocabulary(tokens int) *vocabulary {
	return &vocabulary{
		ids:      map[string]uint32{},
		families: make(map[string]uint32, tokens/3),
		words:    make(map[string]wordKeys, tokens/3),
		texts:    make([]string, 0, tokens),
	}
}

func (v *vocabulary) id(s string) uint32 { return v.number(v.ids, s) }

func (v *vocabulary) number(in map[string]uint32, s string) uint32 {
	n, ok := in[s]
	if !ok {
		n = v.next(s)
		in[s] = n
	}
	return n
}

func (v *vocabulary) next(s string) uint32 {
	v.texts = append(v.texts, s)
	return uint32(len(v.texts))
}

// text is what an id stands for.
func (v *vocabulary) text(id uint32) string { return v.texts[id-1] }

// word is the keys of a word in lower case.
func (v *vocabulary) word(w string) wordKeys {
	k, ok := v.words[w]
	if ok {
		return k
	}
	same, family := lemma.AmericanFamily(plain(w))
	if full, ok := equivalents()[same]; ok {
		same, family = full, lemma.Family(full)
	}
	if same != w {
		k, ok = v.words[same]
	}
	if !ok {
		k = wordKeys{v.next(same), v.number(v.families, family)}
		v.words[same] = k
	}
	if same != w {
		v.words[w] = k
	}
	return k
}

// plain takes the dots out of initials ("u.s.") and the curl out of apostrophes.
func plain(w string) string {
	w = strings.ReplaceAll(w, "’", "'")
	if strings.IndexByte(w, '.') > 0 {
		w = strings.ReplaceAll(w, ".", "")
	}
	return w
}

// equivalents maps short forms to full ones: "sen" to "senator".
var equivalents = table("equivalents")

// courtesy is the forms of address that a house style drops or adds: "Mr."
var courtesy = table("courtesy")

// table reads a list of words with one field each, at first use.
func table(list string) func() map[string]string {
	return sync.OnceValue(func() map[string]string {
		t := map[string]string{}
		for _, r := range lexicon.Load().List(list) {
			t[r.Key] = r.Fields[0]
		}
		return t
	})
}

// view is one text of one report as comparison sees it.
type view struct {
	doc   int
	field string
	r     *normalize.Reading
	first int // the number of its first sentence among those of all views
	terms []term
	// at is, for each token and one more, the first term that begins at it or later.
	at []int32
	// asserts says for each sentence whether it tells something: furniture does not.
	asserts []bool
	// aligned says for each sentence whether another report likely tells the same.
	aligned []bool
	// marked says for each token whether it stands in quotation marks, named whether it belongs to a name.
	marked, named []bool
	// numbers and dates are the terms of these kinds.
	numbers, dates []slot
}

// sentence is the terms of sentence s.
func (v *view) sentence(s int) []term {
	sent := v.r.Sentences[s]
	return v.terms[v.at[sent.From]:v.at[sent.To]]
}

// telling is the tokens of sentence s without furniture at its ends, such as a dateline.
func (v *view) telling(s int) (from, to int) {
	sent := v.r.Sentences[s]
	from, to = sent.From, sent.To
	for _, f := range v.r.Furniture {
		for from < to-1 && f.Contains(v.r.Tokens[from].Span()) {
			from++
		}
		for from < to-1 && f.Contains(v.r.Tokens[to-1].Span()) {
			to--
		}
	}
	for from < to-1 && v.r.Tokens[from].Class == token.Dash {
		from++
	}
	return from, to
}

// sentenceEvidence is sentence s of a view as evidence, without furniture at its ends.
func (p *Pass) sentenceEvidence(v *view, s int) Evidence {
	from, to := v.telling(s)
	return p.evidence(v, from, to)
}

// within is the terms of tokens from to to.
func (v *view) within(from, to int) []term { return v.terms[v.at[from]:v.at[to]] }

// sentenceOf is the index of the sentence that holds token i.
func (v *view) sentenceOf(i int) int { return sentenceOf(v.r, i) }

func sentenceOf(r *normalize.Reading, i int) int {
	lo, hi := 0, len(r.Sentences)
	for lo+1 < hi {
		if m := (lo + hi) / 2; r.Sentences[m].From <= i {
			lo = m
		} else {
			hi = m
		}
	}
	return lo
}

// clitics are the words that clitics stand for; a possessive stands for none.
var clitics = map[string]string{"'re": "are", "'ve": "have", "'ll": "will", "'d": "would", "'m": "am"}

func (p *Pass) newView(doc int, field align.Field, r *normalize.Reading) *view {
	v := &view{doc: doc, field: string(field), r: r}
	voc := p.voc
	v.terms = make([]term, 0, len(r.Tokens))
	v.at = make([]int32, len(r.Tokens)+1)
	q, d, m := 0, 0, 0
	bracket := false
	for i := 0; i < len(r.Tokens); {
		for q < len(r.Quantities) && r.Quantities[q].From < i {
			q++
		}
		for d < len(r.Dates) && r.Dates[d].From < i {
			d++
		}
		for m < len(r.Mentions) && r.Mentions[m].From < i {
			m++
		}
		first := len(v.terms)
		next := i + 1
		switch {
		case d < len(r.Dates) && r.Dates[d].From == i && r.Dates[d].To > i:
			next = r.Dates[d].To
			value := r.Dates[d].Value
			if value == "" {
				value = r.Text.Text.Lower[r.Tokens[i].At:r.Tokens[next-1].To]
			}
			k := voc.id("d:" + value)
			v.terms = append(v.terms, term{key: k, stem: k, kind: dateTerm, ref: int32(d), from: i, to: next})
		case q < len(r.Quantities) && r.Quantities[q].From == i && r.Quantities[q].To > i:
			next = r.Quantities[q].To
			k := voc.id(quantityKey(r.Quantities[q]))
			v.terms = append(v.terms, term{key: k, stem: k, kind: numberTerm, ref: int32(q), from: i, to: next})
		case m < len(r.Mentions) && r.Mentions[m].From == i && r.Mentions[m].To > i && !r.Mentions[m].Pronoun && !r.Mentions[m].Description:
			next = r.Mentions[m].To
			k := voc.id(p.people.key(doc, r.Mentions[m].Entity))
			v.terms = append(v.terms, term{key: k, stem: k, kind: named, ref: int32(m), from: i, to: next})
		default:
			tok := r.Tokens[i]
			switch tok.Class {
			case token.Bracket:
				switch r.Form(i) {
				case "[", "(":
					bracket = true
				case "]", ")":
					bracket = false
				}
			case token.Word:
				if whole, ok := p.broken(r, i); ok {
					k := voc.word(whole)
					next = i + 2
					v.terms = append(v.terms, term{key: k.key, stem: k.stem, from: i, to: next})
					break
				}
				v.word(voc, i, tok)
			case token.Number:
				k := voc.word(r.Norm(i))
				v.terms = append(v.terms, term{key: k.key, stem: k.stem, from: i, to: i + 1})
			case token.Clitic:
				w := plain(r.Norm(i))
				full, ok := clitics[w]
				if w == "'s" && i > 0 && r.Tokens[i-1].Is(lexicon.Pronoun) {
					full, ok = "is", true
				}
				if ok {
					k := voc.word(full)
					v.terms = append(v.terms, term{key: k.key, stem: k.stem, kind: function, from: i, to: i + 1})
				}
			}
		}
		for j := i; j < next; j++ {
			v.at[j] = int32(first)
			if j > i {
				v.at[j] = int32(len(v.terms))
			}
		}
		if bracket {
			for j := first; j < len(v.terms); j++ {
				v.terms[j].editorial = true
			}
		}
		i = next
	}
	v.at[len(r.Tokens)] = int32(len(v.terms))
	for t := range v.terms {
		switch v.terms[t].kind {
		case numberTerm:
			v.numbers = append(v.numbers, slot{v, t})
		case dateTerm:
			v.dates = append(v.dates, slot{v, t})
		}
	}
	flags := make([]bool, 2*len(r.Tokens))
	v.marked, v.named = flags[:len(r.Tokens)], flags[len(r.Tokens):]
	for k := range r.Quotes {
		if q := &r.Quotes[k]; q.Kind != quote.Indirect {
			set(v.marked, q.From, q.To)
		}
	}
	for k := range r.Mentions {
		if m := &r.Mentions[k]; !m.Pronoun && !m.Description {
			set(v.named, m.From, m.To)
		}
	}
	v.asserts = make([]bool, len(r.Sentences))
	f := 0
	for s, sent := range r.Sentences {
		for f < len(r.Furniture) && r.Furniture[f].End <= sent.Start {
			f++
		}
		covered := 0
		for k := f; k < len(r.Furniture) && r.Furniture[k].Start < sent.End; k++ {
			covered += min(r.Furniture[k].End, sent.End) - max(r.Furniture[k].Start, sent.Start)
		}
		v.asserts[s] = covered*2 < sent.Len() && len(v.sentence(s)) > 0
	}
	return v
}

// set sets flags from to to, as far as there are any.
func set(flags []bool, from, to int) {
	for i := from; i < min(to, len(flags)); i++ {
		flags[i] = true
	}
}

// word adds the term of a plain word, or its two where it is contracted with "not".
func (v *view) word(voc *vocabulary, i int, tok token.Token) {
	w := v.r.Norm(i)
	t := term{from: i, to: i + 1}
	switch {
	case tok.Is(lexicon.Negation) && tok.Is(lexicon.Auxiliary|lexicon.Modal):
		base, _ := strings.CutSuffix(plain(w), "n't")
		switch base {
		case "ca", "cannot":
			base = "can"
		case "wo":
			base = "will"
		case "sha":
			base = "shall"
		}
		k := voc.word(base)
		t.key, t.stem, t.kind = k.key, k.stem, function
		v.terms = append(v.terms, t)
		k = voc.word("not")
		t.key, t.stem, t.kind = k.key, k.stem, negation
	case tok.Shape != token.Lower && courtesy()[plain(w)] != "":
		return
	default:
		k := voc.word(w)
		t.key, t.stem = k.key, k.stem
		switch {
		case tok.Is(lexicon.Negation):
			t.kind = negation
		case tok.Is(lexicon.Modal):
			t.kind = modal
		case tok.Is(lexicon.Determiner | lexicon.Preposition | lexicon.Pronoun | lexicon.Conjunction | lexicon.Subordinator | lexicon.Relative | lexicon.Auxiliary), tok.Is(lexicon.Adverb) && !tok.Is(lexicon.Noun|lexicon.Verb|lexicon.Adjective):
			t.kind = function
		}
	}
	v.terms = append(v.terms, t)
}

// quantityKey is what a quantity says, whatever its notation; what a count counts stands as words beside it.
func quantityKey(q quantity.Quantity) string {
	unit := q.Unit
	if q.Kind == quantity.Count || q.Kind == quantity.Ordinal {
		unit = ""
	}
	return "q:" + string(q.Kind) + "|" + q.Value.String() + "|" + q.Low.String() + "|" + q.High.String() + "|" + unit
}
