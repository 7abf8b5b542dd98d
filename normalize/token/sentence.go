package token

import (
	"unicode/utf8"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/fold"
)

// Sentence is a sentence, a heading or a line that stands alone.
type Sentence struct {
	fold.Span
	From, To  int `json:"-"` // its tokens, To not included
	Paragraph int `json:"-"` // the number of its paragraph, from 0
}

// sentences cuts at full stops that end a sentence and at paragraphs' ends. A
// line end cuts where the line before ended a sentence, or where it looks like a
// paragraph of its own: most news text has one paragraph a line, hard-wrapped
// text ends most lines at about the same column.
func sentences(t *Text) []Sentence {
	if len(t.Tokens) == 0 {
		return nil
	}
	out := make([]Sentence, 0, len(t.Tokens)/20+4)
	wrapped := wrapped(t)
	from, paragraph := 0, 0
	cut := func(to int) {
		if to > from {
			out = append(out, Sentence{Span: t.Span(from, to), From: from, To: to, Paragraph: paragraph})
			from = to
		}
	}
	for i := 0; i < len(t.Tokens); i++ {
		tok := &t.Tokens[i]
		if i > 0 && (tok.Before == Paragraph || tok.Before == Line && !wrapped) {
			cut(i)
			paragraph++
		}
		if tok.Class != Stop && !(tok.Class == Word && t.Folded[tok.To-1] == '.') {
			continue
		}
		end := i + 1
		for end < len(t.Tokens) && t.Tokens[end].Before == None && closes(t, end) {
			end++
		}
		if end >= len(t.Tokens) || !ends(t, i, end) {
			continue
		}
		cut(end)
		i = end - 1
	}
	cut(len(t.Tokens))
	return out
}

// closes says whether token i may stand after the stop and still belong to its sentence.
func closes(t *Text, i int) bool {
	switch t.Tokens[i].Class {
	case Mark:
		// An opening mark begins the next sentence; with a gap behind it, it closes here: „…“, »…«.
		r, _ := utf8.DecodeRuneInString(t.Form(i))
		switch r {
		case '“', '‘', '„', '‚', '«', '「', '『':
			return i+1 == len(t.Tokens) || t.Tokens[i+1].Before != None
		}
		// A mark with a word right behind it opens, too.
		return i+1 >= len(t.Tokens) || t.Tokens[i+1].Before != None || t.Tokens[i+1].Class != Word && t.Tokens[i+1].Class != Number
	case Bracket:
		c := t.Folded[t.Tokens[i].At]
		return c == ')' || c == ']'
	case Stop:
		return true
	}
	return false
}

// ends says whether the stop at token i ends a sentence, next being the first token behind it and its closing marks.
func ends(t *Text, i, next int) bool {
	stop, after := &t.Tokens[i], &t.Tokens[next]
	if after.Before == None && after.Class != Mark && after.Class != Word {
		return false
	}
	if after.Before == None && t.Tokens[next-1].Class == Stop && after.Class == Word && !after.Named() {
		return false
	}
	first := after
	for k := next; k < len(t.Tokens) && (first.Class == Mark || first.Class == Bracket || first.Class == Dash); k++ {
		first = &t.Tokens[k]
	}
	lowercase := first.Class == Word && first.Shape == Lower
	form := t.Form(i)
	switch {
	case stop.Class == Word: // "U.S." and its like end a sentence only before what clearly begins one
		return !lowercase && first.Is(lexicon.Determiner|lexicon.Pronoun|lexicon.Preposition|lexicon.Subordinator|lexicon.Conjunction) && first.Named()
	case form == "!" || form == "?":
		return !lowercase
	case len(form) > 1: // an ellipsis
		return !lowercase && first.Class == Word
	case lowercase:
		return false
	}
	if i > 0 && t.Tokens[i-1].To == stop.At && next == i+1 {
		before := &t.Tokens[i-1]
		if before.Class == Word && before.To-before.At == 1 && before.Shape != Lower && (t.Norm(i-1) != "i" || i > 1 && t.Tokens[i-2].Named()) {
			// A person's initial: "J. Edgar". A sentence's end after one capital is rare ("Plan B. The").
			return first.Is(lexicon.Determiner|lexicon.Pronoun) && !initial(t, next)
		}
		switch {
		case t.Norm(i-1) == "no": // "No. 10", but also "He said no."
			return first.Class != Number
		case before.Is(lexicon.Abbreviation):
			return first.Named() && first.Is(lexicon.Determiner|lexicon.Pronoun) || t.Norm(i-1) == "etc" && first.Named()
		case before.Is(lexicon.ProperAbbreviation) && before.Shape != Lower: // "Mr. Brown", "Jan. 5", "Inc. said"
			return first.Named() && first.Is(lexicon.Determiner|lexicon.Pronoun|lexicon.Preposition|lexicon.Subordinator)
		}
	}
	return true
}

// initial says whether token i is one capital letter with a full stop right behind it.
func initial(t *Text, i int) bool {
	k := &t.Tokens[i]
	return k.To-k.At == 1 && k.Named() && i+1 < len(t.Tokens) && t.Tokens[i+1].Class == Stop && t.Tokens[i+1].Before == None
}

// wrapped says whether the text is hard-wrapped: most single line ends come at about the same width and not behind a stop.
func wrapped(t *Text) bool {
	lines, soft, widest, start := 0, 0, 0, 0
	for i := 1; i < len(t.Tokens); i++ {
		if t.Tokens[i].Before < Line {
			continue
		}
		if t.Tokens[i].Before == Line {
			lines++
			if w := int(t.Tokens[i-1].To) - start; w > widest {
				widest = w
			}
			if c := t.Tokens[i-1].Class; c != Stop && c != Mark && c != Bracket {
				soft++
			}
		}
		start = int(t.Tokens[i].At)
	}
	return lines >= 3 && widest <= 120 && soft*10 >= lines*6
}
