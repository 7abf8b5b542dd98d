package normalize

import (
	"strings"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/name"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// byline marks "By Ann Brown", "By Ann Brown and Carl Dean, Associated Press", "Ann Brown, Reuters" where it is a line of its own.
func (r *reader) byline(l line) bool {
	if l.len() > 24 || l.len() < 2 {
		return false
	}
	by := r.is(l.from, "by") && r.Tokens[l.from].Named()
	from := l.from
	if by {
		from++
	}
	if !r.Tokens[from].Named() {
		return false
	}
	agency := ""
	commas := 0
	for k := from; k < l.to; k++ {
		tok := &r.Tokens[k]
		switch tok.Class {
		case token.Word:
			if full, _, _, ok := name.Agency(r.Text, k); ok && agency == "" {
				agency = full
			}
			if !tok.Named() && !by && !r.is(k, "and") && !r.is(k, "for") && !r.is(k, "of") {
				return false
			}
			if tok.Is(lexicon.Auxiliary|lexicon.Modal) || tok.Shape == token.Lower && tok.Is(lexicon.Cue) {
				return false
			}
		case token.Comma:
			if r.is(k, ":") {
				return false
			}
			commas++
		case token.Number:
			if !by {
				return false
			}
		case token.Stop:
			if k == l.to-1 && r.Tokens[k-1].To-r.Tokens[k-1].At > 2 && !r.Tokens[k-1].Is(lexicon.ProperAbbreviation) {
				return false // a sentence
			}
		case token.Mark, token.Clitic:
			return false
		}
	}
	if !by && (agency == "" || commas != 1 || l.len() > 9) {
		return false
	}
	r.add(l.from, l.to, Byline, agency)
	return true
}

// credit marks "SOURCE: AA", "(Reporting by …)", "Reuters contributed to this report.", a line with agencies alone, a copyright.
func (r *reader) credit(l line) bool {
	from := l.from
	if r.is(from, "(") || r.is(from, "[") {
		from++
	}
	if r.Tokens[l.from].Class == token.Dash || r.is(l.from, "*") {
		from++
	}
	if from >= l.to {
		return false
	}
	if prefix, rest, ok := strings.Cut(r.Norm(from), ":"); ok && prefix == "source" && rest != "" { // "SOURCE:AA", one word to Unicode
		form := r.Form(from)
		t := token.New(form[len(form)-len(rest):])
		agency := ""
		if full, _, _, ok := name.Agency(t, 0); ok {
			agency = full
		}
		r.add(l.from, l.to, Credit, agency)
		return true
	}
	m, end := r.phrase(from)
	if m&markCredit != 0 && l.len() <= 60 && (r.is(from, "copyright") || !r.colonOnly(from) || r.is(end, ":")) && (from > l.from || r.Tokens[from].Named()) {
		if end-from > 1 && r.is(end, ":") || end < l.to {
			r.add(l.from, l.to, Credit, r.agencyIn(from, l.to))
			return true
		}
	}
	if r.is(from, "©") || r.is(from, "copyright") {
		r.add(l.from, l.to, Credit, r.agencyIn(from, l.to))
		return true
	}
	if l.len() <= 12 && r.agenciesAlone(from, l.to) {
		r.add(l.from, l.to, Credit, r.agencyIn(from, l.to))
		return true
	}
	return false
}

// colonOnly says whether the credit's first word means one only with a colon behind it: "source", "via".
func (r *reader) colonOnly(i int) bool {
	return r.is(i, "source") || r.is(i, "sources") || r.is(i, "via")
}

// agenciesAlone says whether tokens from..to are agencies' and outlets' names and nothing else.
func (r *reader) agenciesAlone(from, to int) bool {
	n := 0
	for k := from; k < to; {
		if _, agency, end, ok := name.Agency(r.Text, k); ok && end <= to {
			if agency {
				n++
			}
			k = end
			continue
		}
		switch {
		case r.Tokens[k].Class == token.Comma, r.Tokens[k].Class == token.Stop, r.Tokens[k].Class == token.Bracket, r.is(k, "/"), r.is(k, "and"), r.is(k, "the"), r.is(k, "agencies"):
			k++
		default:
			return false
		}
	}
	return n > 0
}

// boilerplate marks the sentences of a line that begin as those of a page do.
func (r *reader) boilerplate(l line) {
	from, to := r.sentenceAt(l.from)
	for n := 0; from < l.to; n++ {
		begin := max(from, l.from)
		if begin < l.to {
			r.boilerplateSentence(begin, min(to, l.to), l)
		}
		if to >= len(r.Tokens) || to >= l.to {
			return
		}
		from, to = r.sentenceAt(to)
	}
}

func (r *reader) boilerplateSentence(from, to int, l line) {
	for from < to && (r.Tokens[from].Class == token.Bracket || r.Tokens[from].Class == token.Dash || r.is(from, "*") || r.is(from, "•") || r.is(from, "►") || r.is(from, "▶")) {
		from++
	}
	if from >= to || r.Tokens[from].Class != token.Word || !r.Tokens[from].Named() {
		r.contributed(from, to)
		return
	}
	m, end := r.phrase(from)
	switch {
	case m&markBoilerplate != 0 && to-from <= 60,
		m&markColon != 0 && (end >= l.to && from == l.from || end < to && r.is(end, ":") || end-from > 1 && end < to && (r.Tokens[end].Class == token.Dash && r.Tokens[end].Before != token.None || r.is(end, "|") || r.is(end, ">"))):
		r.add(from, to, Boilerplate, "")
	default:
		r.contributed(from, to)
	}
}

// contributed marks a sentence such as "The Associated Press contributed to this report."
func (r *reader) contributed(from, to int) {
	if !r.contributes || to-from > 60 {
		return
	}
	for k := from; k+3 < to; k++ {
		if r.Tokens[k].Word == r.page.contributed && (r.is(k+1, "to") || r.is(k+1, "reporting")) {
			if last := k + 3; r.is(k+1, "reporting") || r.is(k+2, "this") && (r.is(last, "report") || r.is(last, "story") || r.is(last, "article") || r.is(last, "post")) {
				r.add(from, to, Credit, r.agencyIn(from, k))
			}
			return
		}
	}
}

// notes marks brackets that hold a note of the editors or a credit, wherever they stand: "[Watch the video above]", "(Reporting by …)".
func (r *reader) notes() {
	end := 0 // of the last note
	for _, k := range r.points {
		i := int(k)
		if r.Tokens[i].Class != token.Bracket || i < end || i+2 >= len(r.Tokens) {
			continue
		}
		square := r.is(i, "[")
		if !square && !r.is(i, "(") || r.Tokens[i+1].Class != token.Word {
			continue
		}
		m, close := r.phrase(i + 1)
		switch {
		case square && m&markBracket != 0 && (r.Tokens[i+1].Named() || r.is(close, ":")):
		case m&markCredit != 0 && close-i > 2 && r.Tokens[i+1].Named():
		default:
			continue
		}
		for close < len(r.Tokens) && close < i+80 && !r.is(close, "]") && !r.is(close, ")") && r.Tokens[close].Before < token.Paragraph {
			close++
		}
		if !r.is(close, "]") && !r.is(close, ")") {
			continue
		}
		if square && m&markCredit == 0 {
			r.add(i, close+1, Boilerplate, "")
		} else {
			r.add(i, close+1, Credit, r.agencyIn(i, close))
		}
		end = close + 1
	}
}
