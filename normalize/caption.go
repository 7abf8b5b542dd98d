package normalize

import (
	"slices"

	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// maxCaption is the number of tokens that a caption may have.
const maxCaption = 120

// caption marks a line that a photograph's credit ends or begins, or that says where in the picture somebody is. Of a longer line it
// takes the sentence that the credit stands in.
func (r *reader) caption(l line) bool {
	at, ok := -1, false
	agency := ""
	points := r.within(l)
	for n := -1; n < len(points); n++ {
		k := l.from
		if n >= 0 {
			k = int(points[n])
		}
		if a, found := r.photo(k, l); found {
			at, agency, ok = k, a, true
			break
		}
		if r.inPicture(k, l) || r.captionPhrase(k, l) {
			at, ok = k, true
		}
	}
	if !ok {
		return false
	}
	if agency == "" {
		if _, found := r.photo(at, l); !found && l.len() <= maxCaption {
			for k := at; k < l.to && agency == ""; k++ {
				agency, _ = r.photo(k, l)
			}
		}
	}
	from, to := l.from, l.to
	if l.len() > maxCaption {
		from, to = r.sentenceAt(at)
		if to-from > maxCaption {
			return false
		}
	}
	r.add(from, to, Caption, agency)
	return l.len() <= maxCaption
}

// within are the points of a line behind its first token.
func (r *reader) within(l line) []int32 {
	from, _ := slices.BinarySearch(r.points, int32(l.from+1))
	to, _ := slices.BinarySearch(r.points, int32(l.to))
	return r.points[from:max(from, to)]
}

// photo says whether token k begins a photograph's credit that ends the line, or begins it, and which agency it names.
func (r *reader) photo(k int, l line) (agency string, ok bool) {
	tok := &r.Tokens[k]
	if tok.Class != token.Word {
		return "", false
	}
	m, end := r.phrase(k)
	bracketed := k > 0 && r.Tokens[k-1].Class == token.Bracket
	if m&markPhoto != 0 && tok.Named() && end < l.to && (r.is(end, ":") || r.is(end, "/") || r.is(end, "by") && bracketed || r.is(end, "courtesy")) {
		if k == l.from || l.to-end <= 14 || r.closedSoon(end, l.to) {
			return r.agencyIn(k, min(l.to, end+14)), true
		}
		return "", false
	}
	// "(AP Photo/A. Brown)", "Brown/Getty Images", "Reuters/A. Brown": behind a sentence's end or in brackets, at the line's end
	if m&markPhoto != 0 && bracketed && r.closedSoon(end, l.to) && (end-k > 1 || r.is(end, "/") || r.is(end, "by")) {
		return r.agencyIn(k, min(l.to, end+14)), true
	}
	if r.is(k, "getty") && r.is(k+1, "images") && k+3 >= l.to {
		return "Getty Images", true
	}
	return "", false
}

// closedSoon says whether the line, or a bracket, ends within a few tokens.
func (r *reader) closedSoon(k, to int) bool {
	for n := 0; n < 14; n, k = n+1, k+1 {
		if k >= to || r.is(k, ")") || r.is(k, "]") {
			return true
		}
	}
	return false
}

// inPicture reads "(right)", "(L)", "(second from left)".
func (r *reader) inPicture(k int, l line) bool {
	if !r.is(k, "(") || k+2 >= l.to {
		return false
	}
	close := k + 1
	for close < l.to && close < k+5 && !r.is(close, ")") {
		close++
	}
	if !r.is(close, ")") {
		return false
	}
	last := close - 1
	if r.is(last, ".") {
		last--
	}
	switch r.Norm(last) {
	case "right", "left", "center", "centre", "pictured":
		return last == k+1 || r.is(last-1, "from") || r.is(last-1, "top") || r.is(last-1, "bottom") || r.is(last-1, "front") || r.is(last-1, "far")
	case "l", "r", "c":
		return last == k+1 && r.Tokens[last].Named() && l.len() <= maxCaption && r.shortLine(l)
	}
	return false
}

// shortLine says whether a line has two sentences at most.
func (r *reader) shortLine(l line) bool {
	n := 0
	for k := l.from; k < l.to-1; k++ {
		if r.is(k, ".") && r.Tokens[k+1].Before == token.Space && r.Tokens[k+1].Named() {
			n++
		}
	}
	return n <= 2
}

// captionPhrase reads "File photo", "In this file photo".
func (r *reader) captionPhrase(k int, l line) bool {
	if r.Tokens[k].Class != token.Word {
		return false
	}
	m, end := r.phrase(k)
	if m&markCaption != 0 {
		return k == l.from || l.len() <= maxCaption
	}
	// "FILE - The harbour in May."
	return k == l.from && r.is(k, "file") && r.Tokens[k].Shape == token.Upper && end == k && k+1 < l.to && r.Tokens[k+1].Class == token.Dash
}

// sentenceAt is the tokens of the sentence that token k stands in.
func (r *reader) sentenceAt(k int) (from, to int) {
	lo, hi := 0, len(r.Sentences)
	for lo < hi {
		m := (lo + hi) / 2
		if r.Sentences[m].To > k {
			hi = m
		} else {
			lo = m + 1
		}
	}
	return r.Sentences[lo].From, r.Sentences[lo].To
}

// repeated marks a line that stands in the text for the second time: a caption, where one of the two is one.
func (r *reader) repeated(lines []line) {
	const least = 6
	seen := map[string]int{}   // its first token
	captions := map[int]bool{} // by where they start
	for _, f := range r.found {
		if f.Kind == Caption {
			captions[f.Start] = true
		}
	}
	for _, l := range lines {
		if l.len() < least {
			continue
		}
		// A caption's copy may lack the credit: compare up to the first sentence's end.
		_, to := r.sentenceAt(l.from)
		to = min(to, l.to)
		if to-l.from < least {
			continue
		}
		key := r.Text.Text.Lower[r.Tokens[l.from].At:r.Tokens[to-1].To]
		first, ok := seen[key]
		if !ok {
			seen[key] = l.from
			continue
		}
		kind := Boilerplate
		if captions[int(r.Tokens[l.from].Start)] {
			continue
		}
		if captions[int(r.Tokens[first].Start)] {
			kind = Caption
		}
		r.add(l.from, to, kind, "")
	}
}
