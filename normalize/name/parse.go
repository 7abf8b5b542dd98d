package name

import (
	"slices"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// parse makes candidates of the pieces of a run. initialPlace says that the
// run's first word owes its capital, perhaps, to its place.
func (s *scanner) parse(t *token.Text, segs []seg, initialPlace bool) {
	title := -1 // where a title before what comes begins
	for len(segs) > 0 {
		begin := segs[0].from
		if title >= 0 {
			begin = title
		}
		if n, ok := s.titled(t, segs); ok {
			// What stands in a title is named, too: "FBI Director", "Russian President".
			s.listedIn(t, segs[:n-1])
			title, segs, initialPlace = begin, segs[n:], false
			continue
		}
		if n := s.organization(t, segs); n > 0 {
			uncertain := initialPlace && s.weak(t, segs[0])
			s.add(t, candidate{from: int32(segs[0].from), to: int32(segs[n-1].to), kind: s.orgKind(t, segs[:n]), whole: true, uncertain: uncertain, initial: initialPlace}, -1)
			title, segs, initialPlace = -1, segs[n:], false
			continue
		}
		if n := s.qualified(t, segs, initialPlace); n > 0 && title < 0 {
			s.add(t, candidate{from: int32(segs[0].from), to: int32(segs[n-1].to), kind: Organization, whole: true}, -1)
			segs, initialPlace = segs[n:], false
			continue
		}
		if len(segs) > 2 && title < 0 && segs[0].what == plain && segs[0].to == segs[0].from+1 && segs[1].what == first && segs[2].what == plain &&
			t.Tokens[segs[0].from].Is(lexicon.MostlyNoun) {
			segs, initialPlace = segs[1:], false // an office that the lists do not have: "Czar Ann Brown"
			continue
		}
		n := s.person(t, segs, title >= 0)
		switch {
		case n > 0:
			uncertain := initialPlace && title < 0 && segs[0].what == plain && s.weak(t, segs[0])
			kind := Person
			if names(segs[:n]) == 1 && title < 0 && segs[0].what != first && segs[0].what != initial {
				kind = Other
			}
			s.add(t, candidate{from: int32(segs[0].from), to: int32(segs[n-1].to), kind: kind, whole: names(segs[:n]) > 1 || n > 1 && segs[0].what == initial, uncertain: uncertain, initial: initialPlace && title < 0}, title)
		case segs[0].what == listed && s.lists.known[segs[0].row].kind == Place && s.labelled(t, segs) > 1: // "the Paris Agreement"
			n = s.labelled(t, segs)
			s.add(t, candidate{from: int32(segs[0].from), to: int32(segs[n-1].to), kind: Other, whole: true}, -1)
		case segs[0].what == listed && s.homonym(t, segs[0]):
			n = 1
		case segs[0].what == listed:
			k := s.lists.known[segs[0].row]
			end := 1
			if k.class == "company" && len(segs) == 2 && segs[1].what == plain && len(t.Form(segs[1].from)) <= 3 && t.Tokens[segs[1].from].Shape == token.Upper {
				end = 2 // "Volkswagen AG"
			}
			s.add(t, candidate{from: int32(segs[0].from), to: int32(segs[end-1].to), kind: k.kind, row: int32(segs[0].row + 1), whole: true,
				uncertain: initialPlace && segs[0].to == segs[0].from+1 && t.Tokens[segs[0].from].Is(lexicon.MostlyVerb) && t.Tokens[segs[0].from].Shape == token.Capital}, -1)
			n = end
		case len(segs) > 1 && s.christened(t, segs[0]) && s.person(t, segs[1:], true) > 0:
			n = 1 + s.person(t, segs[1:], true)
			s.add(t, candidate{from: int32(segs[0].from), to: int32(segs[n-1].to), kind: Other, whole: true}, -1)
		case segs[0].what == office: // "the California Democrat", "the President"
			if segs[0].to == segs[0].from+1 && !determined(t, segs[0].from) { // "King said"
				s.add(t, candidate{from: int32(segs[0].from), to: int32(segs[0].to), kind: Other, office: true, initial: initialPlace}, -1)
			}
			s.events = append(s.events, event{s.text, int32(segs[0].from), s.sentence, s.quoted})
			n = 1
		case segs[0].what == orgWord || segs[0].what == joint || segs[0].what == small || segs[0].what == after || segs[0].what == nick:
			n = 1
		default:
			for n = 1; n < len(segs) && (segs[n].what == plain || segs[n].what == first || segs[n].what == after || segs[n].what == joint && n+1 < len(segs)); n++ {
			}
			for segs[n-1].what == joint {
				n--
			}
			if n > 1 && !s.finite(t, segs[:n]) || n == 1 && !t.Tokens[segs[0].from].Is(ordinary) {
				s.add(t, candidate{from: int32(segs[0].from), to: int32(segs[n-1].to), kind: Other, whole: n > 1, uncertain: initialPlace && s.weak(t, segs[0]), initial: initialPlace && title < 0}, title)
			}
		}
		title, segs, initialPlace = -1, segs[n:], false
	}
}

// finite says whether a verb is among the pieces: "Report Sees Guns" is a headline in a sentence's line.
func (s *scanner) finite(t *token.Text, segs []seg) bool {
	for _, g := range segs {
		if tok := &t.Tokens[g.from]; g.what == plain && tok.Is(lexicon.MostlyVerb) && !tok.Is(lexicon.Participle|lexicon.Noun|lexicon.Adjective) {
			return true
		}
	}
	return false
}

// qualified is the number of pieces where a listed institution is one of several by the words before it: "the Texas Supreme Court", "the
// Liberal Democratic Party"; 0 where it is not.
func (s *scanner) qualified(t *token.Text, segs []seg, initialPlace bool) int {
	n := 0
	for n < len(segs) && n < 3 && (segs[n].what == plain || segs[n].what == office && !s.lists.role[segs[n].row].title) {
		n++
	}
	if n > 0 && !initialPlace && n < len(segs) && segs[n].what == listed && party(s.lists.known[segs[n].row].class) && t.Tokens[segs[n-1].from].Is(lexicon.Adjective) {
		return n + 1
	}
	if len(segs) > 2 && segs[0].what == listed && segs[1].what == joint && segs[2].what == listed && t.Norm(segs[1].from) == "of" {
		return 3 // "the Supreme Court of India"
	}
	if len(segs) < 2 || segs[0].what != listed || segs[1].what != listed {
		return 0
	}
	place, body := &s.lists.known[segs[0].row], &s.lists.known[segs[1].row]
	if place.kind == Place && body.class == "government" && (place.class == "state" && body.code != "" && len(t.Form(segs[1].from)) > 3 || body.code == "" && place.code != "US") && segs[1].to <= segs[1].from+2 {
		return 2
	}
	return 0
}

func party(class string) bool { return class == "party" || class == "members" }

// homonym says whether a place's name stands for the state that bears it, of which the lists have only the other place: "Democrat of
// Washington", "Tacoma, Wash."
func (s *scanner) homonym(t *token.Text, g seg) bool {
	if !s.lists.twice[g.row] {
		return false
	}
	if s.lists.abbr[t.Tokens[g.from].Word] > 0 || g.to < len(t.Tokens) && t.Norm(g.to) == "state" {
		return true
	}
	if g.from < 2 || t.Norm(g.from-1) != "of" {
		return false
	}
	row, _, ok := t.Phrase(s.lists.names, g.from-2)
	return t.Norm(g.from-2) == "state" || ok && s.lists.known[row].class == "members" || t.Tokens[g.from-2].Is(lexicon.Role) && t.Tokens[g.from-2].Named()
}

// labelled is the number of pieces of a place's name, or of several, and the ordinary words in capitals behind it, to the run's end; 1
// where other pieces follow. Behind "the" any word in capitals may be the last: "the Oslo Tramline".
func (s *scanner) labelled(t *token.Text, segs []seg) int {
	n := 1
	for n+1 < len(segs) && segs[n].what == listed && s.lists.known[segs[n].row].kind == Place && segs[n].from == segs[n-1].to {
		n++
	}
	if n > 1 && (segs[n].what != plain || n+1 < len(segs) && segs[n+1].what != plain) {
		return 1
	}
	for ; n < len(segs); n++ {
		tok := &t.Tokens[segs[n].from]
		if n == 1 && len(segs) == 2 && segs[1].what == plain && tok.Tags == 0 && segs[0].from > 0 && t.Norm(segs[0].from-1) == "the" && segs[0].to == segs[0].from+1 {
			continue
		}
		if segs[n].what != plain || !tok.Is(lexicon.Noun|lexicon.Adjective|lexicon.Participle) && t.Folded[tok.To-1] != 's' { // "the Oslo Bears"
			return 1
		}
	}
	if n > 4 {
		return 1
	}
	return n
}

// titled says whether the pieces begin with a title that a person's name follows, and how many pieces it has.
func (s *scanner) titled(t *token.Text, segs []seg) (int, bool) {
	if s.christened(t, segs[0]) {
		return 0, false
	}
	for i, g := range segs {
		switch g.what {
		case office:
			if i+1 >= len(segs) {
				return 0, false
			}
			next := segs[i+1]
			if next.what == office && i+2 == len(segs) && next.to == next.from+1 && s.lists.role[g.row].title && len(s.lists.role[g.row].classes) == 0 && s.lists.role[next.row].surname() {
				return i + 1, true // "Mr. King", but not "Mr. President"
			}
			if next.what == office || !s.lists.role[g.row].title {
				continue
			}
			if next.what == joint { // "Minister of Finance Ann Lee"
				for k := i + 2; k+1 < len(segs) && k < i+6; k++ {
					if segs[k].what == first && segs[k+1].what != joint {
						return k, true
					}
				}
				return 0, false
			}
			if s.lists.role[g.row].weak && next.what == plain && t.Tokens[next.from].Is(lexicon.MostlyNoun) && (i+2 >= len(segs) || segs[i+2].what != plain) {
				return 0, false
			}
			if !s.personal(t, next) || s.organization(t, segs[i+1:]) > 0 {
				return 0, false
			}
			return i + 1, true
		case plain, first, initial, nick, after, small:
			if g.what != plain || i > 2 {
				return 0, false
			}
		}
	}
	return 0, false
}

// christened says whether a title is the beginning of a ship's name: "the Lady Anne", "the ferry Queen Anne".
func (s *scanner) christened(t *token.Text, g seg) bool {
	if g.what != office || g.from == 0 {
		return false
	}
	r := &s.lists.role[g.row]
	return (len(r.classes) == 0 || r.is("royal") || r.is("monarch")) && (t.Norm(g.from-1) == "the" || s.lists.parts[t.Tokens[g.from-1].Word] == ship)
}

// personal says whether a piece may begin a person's name behind a title.
func (s *scanner) personal(t *token.Text, g seg) bool {
	switch g.what {
	case plain, first, initial, small:
		return true
	case listed:
		k := s.lists.known[g.row]
		return g.to == g.from+1 && t.Tokens[g.from].Shape != token.Upper && (k.class == "city" || k.class == "state" || k.class == "capital" || k.class == "agency" || t.Tokens[g.from].Is(lexicon.FirstName))
	}
	return false
}

// person is the number of pieces of the person's name that begins here; 0 where none does. A single word is one only behind a title
// or where it is a first name.
func (s *scanner) person(t *token.Text, segs []seg, titled bool) int {
	n, last, isFirst, unknown, initials := 0, 0, false, false, false
loop:
	for n < len(segs) && n < 6 {
		g := segs[n]
		switch g.what {
		case first:
			isFirst = isFirst || n == 0
			last = n + 1
		case plain:
			if n > 0 && t.Tokens[g.from].Is(lexicon.TimeWord) {
				break loop
			}
			unknown = !t.Tokens[g.to-1].Is(ordinary) && t.Tokens[g.from].Shape != token.Upper
			last = n + 1
		case initial:
			initials = true
		case nick, small:
		case after:
			if n == 0 {
				return 0
			}
			n++
			last = n
			break loop
		case listed:
			if n == 0 && !(titled && s.personal(t, g) || t.Tokens[g.from].Is(lexicon.FirstName) && g.to == g.from+1 && len(segs) > 1 && (segs[1].what == plain || segs[1].what == initial)) {
				return 0
			}
			if n > 0 && !(g.to == g.from+1 && t.Tokens[g.from].Shape == token.Capital && (isFirst || initials || titled) && !s.lists.known[g.row].adjective || g.to == g.from+1 && segs[n-1].what == first) {
				break loop
			}
			isFirst = isFirst || n == 0
			last = n + 1
		case office: // a last name that is also a title: "Stephen King"
			if n == 0 && titled && len(segs) == 1 {
				return 1
			}
			if n == 0 || g.to != g.from+1 || !(isFirst && n == 1 || initials) || n+1 < len(segs) && segs[n+1].what != after {
				break loop
			}
			last = n + 1
		case orgWord:
			if n == 0 || !(isFirst || initials || titled) || g.to != g.from+1 || n+1 < len(segs) && segs[n+1].what != after {
				break loop
			}
			last = n + 1
		default:
			break loop
		}
		n++
	}
	if last == 0 {
		return 0
	}
	n = last
	if n == 1 && len(segs) == 2 && segs[1].what == initial && !t.Tokens[segs[0].from].Is(ordinary) && segs[0].what != listed {
		return 2 // "Farhad N."
	}
	if n < len(segs) && segs[n].what == joint && !titled && !isFirst {
		return 0 // "Medal of Freedom"
	}
	count := names(segs[:n])
	switch {
	case titled, isFirst, initials && count > 1 || initials && segs[0].what == initial:
		return n
	case segs[n-1].what == after && (unknown || t.Tokens[segs[n-1].to-1].Class == token.Stop):
		return n
	case count == 1 && (segs[0].what == plain || segs[0].what == first || segs[0].what == small):
		return n
	case count >= 2 && count <= 3 && unknown && segs[0].what == plain && segs[0].to == segs[0].from+1 && !t.Tokens[segs[0].from].Is(ordinary),
		segs[0].what == small && count >= 2:
		return n
	case count >= 2 && count <= 3 && segs[0].to == segs[0].from+1 && !t.Tokens[segs[0].from].Is(lexicon.MostlyAdjective) && s.spokenBy(t, segs[0].from, segs[n-1].to):
		return n
	}
	return 0
}

// spokenBy says whether the context makes tokens from..to a person: a cue of speech or "who" behind, an age, a role before;
// behind "in" a cue is somebody else's.
func (s *scanner) spokenBy(t *token.Text, from, to int) bool {
	if from > 0 && t.Tokens[from-1].Class == token.Word && t.Tokens[from-1].Shape == token.Lower && t.Tokens[from-1].Is(lexicon.Role) && t.Tokens[from].Before == token.Space {
		return true
	}
	if to+1 >= len(t.Tokens) {
		return false
	}
	next := &t.Tokens[to]
	where := from > 0 && (t.Norm(from-1) == "in" || t.Norm(from-1) == "near") // "police in Zorb said", "In Zorb, the mayor said"
	if next.Class == token.Comma && to+2 < len(t.Tokens) && t.Norm(to) == "," {
		if t.Tokens[to+1].Class == token.Number && t.Tokens[to+2].Class == token.Comma && t.Tokens[to+1].To-t.Tokens[to+1].At <= 2 ||
			t.Norm(to+1) == "who" {
			return true
		}
		if where {
			return false
		}
		for k := to + 1; k < len(t.Tokens) && k < to+6; k++ { // ", a senior analyst"
			tok := &t.Tokens[k]
			if tok.Class != token.Word || k == to+1 && !tok.Is(lexicon.Determiner) || tok.Is(lexicon.Preposition|lexicon.Verb) && !tok.Is(lexicon.Noun|lexicon.Adjective) {
				return false
			}
			if tok.Is(lexicon.Role) {
				return true
			}
		}
		return false
	}
	return next.Class == token.Word && next.Shape == token.Lower && (!where && next.Is(lexicon.Cue) && (next.Is(lexicon.MostlyVerb) || !next.Is(lexicon.Noun)) || t.Norm(to) == "who")
}

// organization is the number of pieces of the organization's or place's name that begins here; 0 where none does.
func (s *scanner) organization(t *token.Text, segs []seg) int {
	best := 0
	for i, g := range segs {
		switch g.what {
		case office, after, nick:
			if g.what == office && !s.lists.role[g.row].title { // "National Republican Senatorial Committee"
				continue
			}
			if g.what != office || i+1 >= len(segs) || segs[i+1].what != orgWord {
				return best
			}
		case joint:
			if i == 0 {
				return 0
			}
			if w := t.Norm(g.from); w == "&" || w == "and" && best == 0 || t.Tokens[g.from].Class == token.Clitic {
				continue
			}
			if best == 0 && !(i > 0 && segs[i-1].what == orgWord) {
				return 0
			}
			// all that follows up to a further role or list name belongs to it
			end := i + 1
			for end < len(segs) && (segs[end].what == plain || segs[end].what == orgWord || segs[end].what == joint || segs[end].what == first ||
				segs[end].what == listed && segs[end-1].what == joint || segs[end].what == office && end == i+1) {
				end++
			}
			if end == i+1 {
				return best
			}
			return max(best, end)
		case orgWord:
			class := s.lists.orgs[t.Tokens[g.from].Word]
			if class == orgFirst {
				if i == 0 && len(segs) > 2 && segs[1].what == small && (segs[2].what == plain || segs[2].what == first) {
					best = 3
				}
				continue
			}
			if class == placeFirst {
				if i == 0 && len(segs) > 1 && (segs[1].what == plain || segs[1].what == first) {
					best = 2
				}
				continue
			}
			if i == 0 && class != noOrg {
				continue
			}
			if i == 1 && segs[0].what == listed && s.lists.known[segs[0].row].adjective && class == placeHead {
				continue
			}
			best = i + 1
		}
	}
	if best > 0 && best < len(segs) && segs[best-1].what == orgWord && s.lists.orgs[t.Tokens[segs[best-1].from].Word] == placeHead {
		// "the World Harbour Order" is no harbour
		for i := best; i < len(segs); i++ {
			if segs[i].what != plain || !t.Tokens[segs[i].from].Is(lexicon.Noun) {
				return best
			}
		}
		return len(segs)
	}
	return best
}

// orgKind tells a place from an organization by the last word of its form.
func (s *scanner) orgKind(t *token.Text, segs []seg) Kind {
	if last := segs[len(segs)-1]; last.what == plain && segs[0].what != orgWord && !slices.ContainsFunc(segs, func(g seg) bool { return g.what == joint }) {
		return Other
	}
	for i := len(segs) - 1; i >= 0; i-- {
		if segs[i].what != orgWord {
			continue
		}
		switch s.lists.orgs[t.Tokens[segs[i].from].Word] {
		case placeHead, placeFirst:
			if i == 0 || i == len(segs)-1 || s.lists.orgs[t.Tokens[segs[i].from].Word] == placeFirst {
				return Place
			}
		default:
			return Organization
		}
	}
	return Organization
}

// listedIn adds the names of the lists, and organizations, in the pieces of a title.
func (s *scanner) listedIn(t *token.Text, segs []seg) {
	if len(segs) > 1 {
		if n := s.organization(t, segs); n > 1 {
			s.add(t, candidate{from: int32(segs[0].from), to: int32(segs[n-1].to), kind: s.orgKind(t, segs[:n]), whole: true}, -1)
			segs = segs[n:]
		}
	}
	s.inner(t, segs)
}

// inner adds the places that a longer name holds where they stand for themselves: a demonym before a title.
func (s *scanner) inner(t *token.Text, segs []seg) {
	for _, g := range segs {
		if g.what == listed {
			k := s.lists.known[g.row]
			s.add(t, candidate{from: int32(g.from), to: int32(g.to), kind: k.kind, row: int32(g.row + 1), whole: true}, -1)
		}
	}
}

// names counts the words of a person's name: initials, particles, nicknames and suffixes left out.
func names(segs []seg) int {
	n := 0
	for _, g := range segs {
		switch g.what {
		case plain, first, listed, office, orgWord:
			n++
		}
	}
	return n
}

// weak says whether the piece's first word is an ordinary one.
func (s *scanner) weak(t *token.Text, g seg) bool {
	return g.what == plain && t.Tokens[g.from].Is(ordinary)
}
