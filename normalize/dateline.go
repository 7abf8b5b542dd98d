package normalize

import (
	"time"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/date"
	"github.com/seed-a94a0f1e/corroborate/normalize/name"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// dayAlone marks a line that is a date and perhaps a time: "January 21, 2025", "Updated 10:32 GMT, 21 January 2025".
func (r *reader) dayAlone(l line) bool {
	if l.len() > 16 {
		return false
	}
	months, numbers, words := 0, 0, 0
	for k := l.from; k < l.to; k++ {
		tok := &r.Tokens[k]
		switch tok.Class {
		case token.Number:
			numbers++
		case token.Word:
			switch {
			case tok.Is(lexicon.Month):
				months++
			case tok.Is(lexicon.Weekday):
			case r.is(k, "published") || r.is(k, "updated") || r.is(k, "posted") || r.is(k, "modified") || r.is(k, "last") || r.is(k, "first") || r.is(k, "on") || r.is(k, "at") || r.is(k, "of"):
				words++
			case tok.Shape == token.Upper && tok.To-tok.At <= 4 || tok.To-tok.At <= 4 && (r.is(k, "am") || r.is(k, "pm") || r.is(k, "a.m.") || r.is(k, "p.m.") || r.is(k, "a.m") || r.is(k, "p.m")):
				words++ // a zone
			default:
				return false
			}
		case token.Stop, token.Mark, token.Clitic:
			if !r.is(k, ".") {
				return false
			}
		}
	}
	if months == 0 && numbers < 3 && !(numbers == 1 && r.Tokens[l.from].To-r.Tokens[l.from].At >= 8) || numbers == 0 {
		return false
	}
	r.add(l.from, l.to, Dateline, "")
	return true
}

// maxDateline is the number of tokens that a dateline may have.
const maxDateline = 24

// dateline marks "MOSCOW (Reuters) -", "NEW YORK, Jan. 21 (Xinhua) --", "(CNN) --" and "FERGUSON, Mo. —" where the report begins; it
// may stand behind a headline on the same line.
func (r *reader) dateline(l line) {
	for at := l.from; at < l.to && at < l.from+40; at++ {
		tok := &r.Tokens[at]
		head := tok.Class == token.Word && tok.Shape == token.Upper && (at == l.from || r.Tokens[at-1].Class != token.Word || r.Tokens[at-1].Shape != token.Upper)
		if at > l.from && !(head && tok.Is(lexicon.Place)) {
			continue
		}
		if end, agency, ok := r.datelineAt(at, l.to, at == l.from); ok {
			r.add(at, end, Dateline, agency)
			return
		}
	}
}

// datelineAt reads a dateline at a token; atStart says that the line begins here, so that the place may be in small letters and the
// agency may stand alone.
func (r *reader) datelineAt(at, to int, atStart bool) (end int, agency string, ok bool) {
	capitals, small, comma, day, bracket := 0, 0, false, false, false
	k := at
	for k < to && k < at+maxDateline {
		tok := &r.Tokens[k]
		switch tok.Class {
		case token.Word:
			switch {
			case tok.Is(lexicon.Month) && k > at:
				day = true
			case bracket:
			case tok.Shape == token.Upper:
				capitals++
			case tok.Named():
				if !comma { // "FERGUSON, Mo."
					small++
				}
			case r.is(k, "of") || r.is(k, "de") || r.is(k, "and") || r.is(k, "al"):
			default:
				return 0, "", false
			}
		case token.Number:
			if !day {
				return 0, "", false
			}
		case token.Comma, token.Stop:
			if k == at {
				return 0, "", false
			}
			if r.is(k, ":") {
				if next := k + 1; atStart && next < to && capitals > 0 && small == 0 && r.Tokens[next].Before == token.Space && r.Tokens[next].Shape == token.Capital && next+1 < to && r.Tokens[next+1].Shape != token.Upper && r.knownPlace(at) {
					return next, agency, true // "NEW DELHI: At least"
				}
				return 0, "", false
			}
			comma = true
		case token.Bracket:
			if r.is(k, "(") && !bracket {
				bracket = true
				close := k + 1
				for close < to && close < k+8 && !r.is(close, ")") {
					close++
				}
				if !r.is(close, ")") {
					return 0, "", false
				}
				if agency == "" {
					agency = r.bracketed(k+1, close)
				}
				if agency == "" && !day {
					return 0, "", false
				}
				if next := close + 1; atStart && next < to && r.Tokens[next].Before == token.Space && r.agencyIn(at, close) != "" && r.knownPlace(at) &&
					(r.Tokens[next].Named() || r.Tokens[next].Class == token.Number || r.Tokens[next].Class == token.Mark) && (day || capitals > 0 && small == 0) {
					return next, agency, true // "Mumbai, Jan 5 (PTI) Two men"
				}
				k = close
			} else {
				return 0, "", false
			}
		case token.Sign:
			if !r.is(k, "/") {
				return 0, "", false
			}
			close := k + 1 // "OSLO, May 5. /NTB/. The"
			for close < to && close < k+5 && !r.is(close, "/") {
				close++
			}
			if close == k+1 || !r.is(close, "/") || capitals == 0 || small > 0 {
				break
			}
			if a := r.bracketed(k+1, close); a != "" && close+1 < to && (r.is(close+1, ".") || r.Tokens[close+1].Class == token.Dash) {
				return close + 2, a, true
			}
		case token.Dash:
			if tok.Before == token.None && k+1 < to && r.Tokens[k+1].Before == token.None {
				if r.is(k, "-") { // "PORT-AU-PRINCE"
					break
				}
			}
			if k == at || k+1 >= to {
				return 0, "", false
			}
			if !bracket && agency == "" {
				agency = r.agencyIn(at, k)
			}
			switch {
			case capitals > 0 && small == 0 && (bracket || r.Tokens[at].Is(lexicon.Place) || r.knownPlace(at) || agency != "" || atStart && (!r.is(k, "-") || r.opensBehind(k))):
				return k + 1, agency, true
			case atStart && bracket && agency != "":
				return k + 1, agency, true
			case atStart && day && r.knownPlace(at):
				return k + 1, agency, true
			}
			return 0, "", false
		default:
			return 0, "", false
		}
		k++
	}
	return 0, "", false
}

// opensBehind says whether a sentence opens behind a hyphen that stands apart: "HALIFAX - Four workers", not "NATO - the alliance".
func (r *reader) opensBehind(hyphen int) bool {
	next := &r.Tokens[hyphen+1]
	return r.Tokens[hyphen].Before != token.None && next.Before != token.None && (next.Named() || next.Class == token.Number || next.Class == token.Mark)
}

// bracketed is the agency that a dateline's bracket names, of the lists or not: "(Reuters)", but not "(Monday)".
func (r *reader) bracketed(from, to int) string {
	if a := r.agencyIn(from, to); a != "" || to-from > 3 {
		return a
	}
	for k := from; k < to; k++ {
		if tok := &r.Tokens[k]; !tok.Named() || tok.Is(lexicon.Month|lexicon.Weekday|lexicon.Determiner|lexicon.Preposition) {
			return ""
		}
	}
	return r.Folded[r.Tokens[from].At:r.Tokens[to-1].To]
}

// knownPlace says whether a place of the lists begins at token i.
func (r *reader) knownPlace(i int) bool { return name.IsPlace(r.Text, i) }

// reference is the day that the report's relative dates are counted from: of Published, else the one that a dateline gives in full.
func reference(r Report, body *token.Text, f []Furniture) date.Day {
	if len(r.Published) >= len(time.DateOnly) {
		if day, err := time.Parse(time.DateOnly, r.Published[:len(time.DateOnly)]); err == nil {
			return date.Day{Year: day.Year(), Month: int(day.Month()), Day: day.Day()}
		}
	}
	for _, piece := range f {
		if piece.Kind != Dateline {
			continue
		}
		for _, d := range date.Scan(token.New(piece.In(body.Original)), date.Day{}) {
			if d.First == d.Last && d.First != (date.Day{}) && !d.Relative {
				return d.First
			}
		}
	}
	return date.Day{}
}

// agencyOf is the news agency that the text comes from, by a dateline or a credit.
func agencyOf(f []Furniture) string {
	for _, kind := range []FurnitureKind{Dateline, Credit, Byline} {
		for _, piece := range f {
			if piece.Kind == kind && piece.Agency != "" {
				return piece.Agency
			}
		}
	}
	return ""
}
