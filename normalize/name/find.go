package name

import (
	"unicode/utf8"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// what is the part that a piece of a run of capitalized words can play.
type what uint8

const (
	plain   what = iota
	first        // a first name
	initial      // "J."
	listed       // a name of the lists
	office       // a title or role
	orgWord      // "University", "Inc.", "Street"
	small        // a particle: "van"
	after        // "Jr."
	nick         // “Bob” inside a name
	joint        // "of", "for the", "and" inside the name of an organization
)

// seg is a piece of a run.
type seg struct {
	from, to int
	what     what
	row      int // of the lists, for listed and office
}

// maxRun bounds a run: what is longer is no name, but a heading or hostile.
const maxRun = 14

// function are the words that begin no name.
const function = lexicon.Determiner | lexicon.Pronoun | lexicon.Preposition | lexicon.Conjunction | lexicon.Subordinator |
	lexicon.Relative | lexicon.Auxiliary | lexicon.Negation

// ordinary are the words that a capital does not make a name where it may come from the place in the sentence.
const ordinary = function | lexicon.Modal | lexicon.Adverb | lexicon.Noun | lexicon.Verb | lexicon.Adjective | lexicon.Participle |
	lexicon.Numeral | lexicon.Month | lexicon.Weekday | lexicon.TimeWord | lexicon.Cue | lexicon.Unit | lexicon.Currency

// candidate is a piece of a text that may be a name.
type candidate struct {
	text      int32
	from, to  int32 // tokens of the name, titles left out
	title     int32 // where the title before it begins; from where there is none
	sentence  int32
	row       int32 // of the lists, one added; 0 is none
	kind      Kind
	whole     bool // a person's first and last name, or an organization's or place's name by its form
	uncertain bool // the capital may come from the place in the sentence, the word being an ordinary one
	initial   bool // it stands where any word has a capital
	office    bool // it is a title's word, and a last name at most
	quoted    bool // inside double quotation marks
	entity    int32
}

// run cuts the capitalized words from token i on into pieces; to is the sentence's end, and initial says that the first capital may come
// from its place. It answers the token after the run.
func (s *scanner) run(t *token.Text, i, to int, initial bool) int {
	s.segs = s.segs[:0]
	k := i
	of := false // an "of", "for" or "on" was passed: "and" may join
	for k < to && len(s.segs) < maxRun {
		tok := &t.Tokens[k]
		var last seg
		if len(s.segs) > 0 {
			last = s.segs[len(s.segs)-1]
			if tok.Before >= token.Line {
				break
			}
		}
		if tok.Named() {
			g, ok := s.named(t, k, to, last)
			if !ok {
				break
			}
			s.segs = append(s.segs, g)
			k = g.to
			continue
		}
		if len(s.segs) == 0 {
			break
		}
		next, join := s.connect(t, k, to, last, of, initial)
		if next == k {
			break
		}
		switch join {
		case joint:
			of = of || t.Tokens[k].Class == token.Word && !t.Tokens[k].Is(lexicon.Conjunction)
			s.segs = append(s.segs, seg{k, next, joint, 0})
		case plain: // a hyphen and what it joins
			if last.what == small {
				s.segs = append(s.segs, seg{k + 1, next, plain, 0})
			} else {
				s.segs[len(s.segs)-1].to = next
			}
		default:
			s.segs = append(s.segs, seg{k, next, join, 0})
		}
		k = next
	}
	for n := len(s.segs); n > 0 && (s.segs[n-1].what == joint || s.segs[n-1].what == small); n-- {
		s.segs = s.segs[:n-1]
	}
	if len(s.segs) == 0 {
		return i + 1
	}
	return max(s.segs[len(s.segs)-1].to, i+1)
}

// named reads the piece that begins with the capitalized word k.
func (s *scanner) named(t *token.Text, k, to int, last seg) (seg, bool) {
	tok, l := t.Tokens[k], s.lists
	inName := last.to > 0 && (last.what == first || last.what == initial || last.what == office)
	if tok.Is(lexicon.Month | lexicon.Weekday) {
		switch follows := k+1 < to && t.Tokens[k+1].Named(); {
		case tok.Is(lexicon.Weekday):
			return seg{}, false
		case last.to > 0 && last.what == first, tok.Is(lexicon.FirstName) && follows:
		case tok.Is(lexicon.Month) && last.to == 0 && s.acts(t, k+1) && !(k > 0 && t.Tokens[k-1].Is(lexicon.Preposition)): // "May said"
			return seg{k, k + 1, plain, 0}, true
		default:
			return seg{}, false // "Jan. 6", "in April"
		}
	}
	if row := l.abbr[tok.Word]; row > 0 && (t.Folded[tok.To-1] == '.' || k+1 < to && t.Norm(k+1) == "." && t.Tokens[k+1].Before == token.None) && k > 0 &&
		(t.Tokens[k-1].Class == token.Comma || t.Tokens[k-1].Class == token.Bracket) {
		return seg{k, stopped(t, k, to), listed, int(row - 1)}, true
	}
	if row, end, ok := t.Phrase(l.names, k); ok && end <= to && cased(t, k, end) &&
		(!l.known[row].acronym || tok.Shape == token.Upper) && !(inName && last.what != office && end == k+1 && !l.known[row].acronym) {
		return seg{k, end, listed, row}, true
	}
	if row, end, ok := t.Phrase(l.roles, k); ok && end <= to && cased(t, k, end) && !(last.to > 0 && (last.what == first || last.what == initial)) {
		if end < to && t.Tokens[end].Before == token.None && t.Norm(end) == "." && t.Tokens[end-1].Is(lexicon.ProperAbbreviation) {
			end++
		}
		return seg{k, end, office, row}, true
	}
	if tok.To-tok.At == 1 && k+2 < to && t.Tokens[k+1].Class == token.Dash && t.Tokens[k+1].Before == token.None && t.Tokens[k+2].Before == token.None {
		return seg{}, false // "D-Ohio" is read with the name before it
	}
	if len(t.Form(k)) <= 2 && utf8.RuneCountInString(t.Form(k)) == 1 {
		if k+1 < to && t.Tokens[k+1].Before == token.None && t.Norm(k+1) == "." {
			return seg{k, k + 2, initial, 0}, true
		}
		if last.to == 0 || tok.Is(lexicon.Pronoun|lexicon.Determiner) {
			return seg{}, false
		}
		return seg{k, k + 1, initial, 0}, true
	}
	if t.Folded[tok.To-1] == '.' { // "J.R."; "U.N."
		if inName || k+1 < to && t.Tokens[k+1].Named() && len(t.Form(k)) == 4 {
			return seg{k, k + 1, initial, 0}, true
		}
		return seg{k, k + 1, plain, 0}, true
	}
	if k+2 < to && t.Norm(k) == "st" && t.Norm(k+1) == "." && t.Tokens[k+2].Named() { // "St. John's Church"
		return seg{k, k + 2, plain, 0}, true
	}
	switch l.parts[tok.Word] {
	case suffix:
		if last.to > 0 {
			return seg{k, stopped(t, k, to), after, 0}, true
		}
	case particle:
		dash := k+1 < to && t.Tokens[k+1].Class == token.Dash
		if tok.Is(lexicon.FirstName) && (last.to == 0 || last.what == office) && !dash { // "Al Brown", "Ben Brown"
			return seg{k, k + 1, first, 0}, true
		}
		if k+1 < to && (t.Tokens[k+1].Named() || dash) {
			return seg{k, k + 1, small, 0}, true
		}
	}
	switch {
	case l.orgs[tok.Word] != noOrg:
		return seg{k, stopped(t, k, to), orgWord, 0}, true
	case tok.Is(lexicon.FirstName):
		return seg{k, k + 1, first, 0}, true
	case tok.Shape == token.Upper && tok.Is(function) && tok.To-tok.At > 1: // "WHO", if an organization's initials are these
		return seg{k, k + 1, plain, 0}, true
	case tok.Is(function|lexicon.Modal) && (!inName || last.what == office):
		return seg{}, false
	case tok.Is(lexicon.Pronoun | lexicon.Determiner):
		return seg{}, false
	}
	return seg{k, k + 1, plain, 0}, true
}

// stopped is the token after word k and the full stop that belongs to it as an abbreviation.
func stopped(t *token.Text, k, to int) int {
	if k+1 < to && t.Tokens[k+1].Before == token.None && t.Norm(k+1) == "." && t.Tokens[k].Is(lexicon.ProperAbbreviation) {
		return k + 2
	}
	return k + 1
}

// cased says whether the words of a phrase but its small ones are capitalized.
func cased(t *token.Text, from, to int) bool {
	for k := from; k < to; k++ {
		if tok := t.Tokens[k]; tok.Class == token.Word && tok.Shape == token.Lower && !tok.Is(function) && k > 0 && t.Tokens[k-1].Class != token.Dash {
			return false
		}
	}
	return true
}

// connect reads what may stand inside a name and is no capitalized word: it answers where it ends (k where it is none) and its part.
func (s *scanner) connect(t *token.Text, k, to int, last seg, of, begins bool) (int, what) {
	if k+1 >= to {
		return k, plain
	}
	tok, next := t.Tokens[k], t.Tokens[k+1]
	switch tok.Class {
	case token.Dash:
		if tok.Before != token.None || next.Before != token.None || next.Class != token.Word || t.Norm(k) != "-" {
			return k, plain
		}
		if last.what == listed || last.what == office || s.isKnown(t, k+1) && s.lists.parts[t.Tokens[last.from].Word] != prefix {
			return k, plain
		}
		if next.Named() {
			return k + 2, plain
		}
		// "Jong-un", "al-Bashir", "Abd-al-Aziz": a short second half, itself behind a name
		if last.what == small || len(t.Form(k+1)) <= 4 && !next.Is(ordinary) {
			return k + 2, plain
		}
		if len(s.segs) == 2 && len(t.Form(k+1)) <= 4 && !next.Is(function|lexicon.MostlyVerb|lexicon.Participle) && !t.Tokens[k-1].Is(ordinary) &&
			(k+2 >= to || !(t.Tokens[k+2].Class == token.Word && t.Tokens[k+2].Shape == token.Lower && t.Tokens[k+2].Is(lexicon.MostlyNoun|lexicon.MostlyAdjective))) {
			return k + 2, plain // "Kim Jong-un", but not "the Carl Dean-era rules"
		}
		return k, plain
	case token.Word:
		switch {
		case s.lists.parts[tok.Word] == particle && (last.what == first || last.what == plain || last.what == initial || last.what == office || last.what == small || last.what == orgWord && s.lists.orgs[t.Tokens[last.from].Word] == orgFirst):
			if next.Named() || s.lists.parts[next.Word] == particle && k+2 < to && t.Tokens[k+2].Named() ||
				next.Class == token.Dash && next.Before == token.None && k+2 < to && t.Tokens[k+2].Named() {
				if last.what == plain && tok.Is(function) {
					return k, plain
				}
				return k + 1, small
			}
		case t.Norm(k) == "of" && last.what == listed && s.lists.known[last.row].class == "government" && s.isKnown(t, k+1):
			return k + 1, joint // "the Supreme Court of India"
		case t.Norm(k) == "of" && last.what == plain && t.Tokens[last.to-1].Is(lexicon.MostlyNoun) && !(begins && len(s.segs) == 1) && next.Named() && !next.Is(function|lexicon.FirstName):
			return k + 1, joint // "the Defense of Marriage Act"
		case tok.Is(lexicon.Preposition) && (last.what == orgWord || last.what == office):
			w := t.Norm(k)
			if w != "of" && w != "for" && w != "on" {
				return k, plain
			}
			if last.what == office && w != "of" || last.what == orgWord && s.lists.orgs[t.Tokens[last.from].Word] == orgSuffix {
				return k, plain
			}
			if next.Named() && !next.Is(lexicon.Determiner|lexicon.Pronoun) {
				return k + 1, joint
			}
			if next.Is(lexicon.Determiner) && next.Shape == token.Lower && t.Norm(k+1) == "the" && k+2 < to && t.Tokens[k+2].Named() {
				return k + 2, joint
			}
		case t.Norm(k) == "and" && (of || s.headAhead(t, k+1, to)) && last.what != listed && last.what != office && next.Named() && !next.Is(function|lexicon.FirstName) && !s.isKnown(t, k+1) && next.Is(ordinary):
			return k + 1, joint
		}
	case token.Clitic: // "Children's Defense Fund"
		if next.Named() && (s.lists.parts[t.Tokens[k-1].Word] == people || len(s.segs) == 2 && t.Norm(s.segs[0].from) == "st") &&
			(s.lists.orgs[next.Word] == orgHead || s.headAhead(t, k+1, to)) {
			return k + 1, joint
		}
	case token.Sign:
		if t.Norm(k) == "&" && next.Named() {
			return k + 1, joint
		}
	case token.Comma:
		if t.Norm(k) == "," && s.lists.parts[next.Word] == suffix && next.Named() && (last.what == plain || last.what == first) {
			return stopped(t, k+1, to), after
		}
	case token.Mark: // Robert “Bob” Brown
		if last.what == first && tok.Before == token.Space && k+3 < to && next.Named() && next.Before == token.None && t.Tokens[k+2].Class == token.Mark &&
			t.Tokens[k+2].Before == token.None && t.Tokens[k+3].Named() && t.Tokens[k+3].Before == token.Space {
			return k + 3, nick
		}
	case token.Bracket:
		if last.what == first && tok.Before == token.Space && t.Norm(k) == "(" && k+3 < to && next.Named() && t.Norm(k+2) == ")" && t.Tokens[k+3].Named() {
			return k + 3, nick
		}
	}
	return k, plain
}

// headAhead says whether the capitalized ordinary words from token k on end in the head of an organization's name: "Ways and Means
// Committee".
func (s *scanner) headAhead(t *token.Text, k, to int) bool {
	for n := 0; n < 3 && k < to; n, k = n+1, k+1 {
		tok := &t.Tokens[k]
		if !tok.Named() || tok.Is(lexicon.FirstName|function|lexicon.Place) || n > 0 && tok.Before != token.Space {
			return false
		}
		if s.lists.orgs[tok.Word] == orgHead {
			return n > 0
		}
	}
	return false
}

func (s *scanner) isKnown(t *token.Text, k int) bool {
	if !t.Tokens[k].Named() {
		return false
	}
	row, _, ok := t.Phrase(s.lists.names, k)
	return ok && (!s.lists.known[row].acronym || t.Tokens[k].Shape == token.Upper)
}
