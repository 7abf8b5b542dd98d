package factcheck

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/seed-a94a0f1e/corroborate/internal/lemma"
	"github.com/seed-a94a0f1e/corroborate/internal/worddiff"
	"github.com/seed-a94a0f1e/corroborate/normalize"
	"github.com/seed-a94a0f1e/corroborate/normalize/quote"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

var ruleQuote = Rule{
	Code:     "quote",
	Title:    "One statement in the same or other words",
	Class:    Discrepancy,
	Kind:     "quote",
	Severity: Warning,
	Doc: `Two reports quote the same statement: an agreement where the words are the same (typography, notation, spelling and the transliteration of names aside,
and one may have cut it shorter), a discrepancy where words inside what both quote differ. A negation, a figure or a modal verb
that differs, or an opposite, changes what was said: an error. Other words, or a cut that drops the negation before the words
or the condition behind them, are a warning. Where the speaker's own language is
not the reports', or a foreign agency relays him, other words are likely another translation and the finding says so.`,
	Fires:  Example{"“We will rebuild the old harbour wall this year,” Mayor Ines Holt said.", "“We will rebuild the whole harbour wall this year,” Mayor Ines Holt said."},
	Silent: Example{"“We will rebuild the old harbour wall this year,” Mayor Ines Holt said.", "Mayor Ines Holt said: \"We will rebuild the old harbour wall\"."},
	Run:    func(p *Pass) { p.runQuotes() },
}

// change is what differs between two renderings of a statement, from mild to grave.
type change uint8

const (
	noChange change = iota
	articles        // "a" and "the" alone
	smallWords
	words
	condition // what the statement hangs on was cut off behind it
	denial    // its negation was cut off before it
	meaning   // a negation, a figure, a modal verb, an opposite
)

// changed grades what differs inside the stretch that both utterances tell, and marks the terms that do.
func (p *Pass) changed(a, b *utterance, r rendering) (grave change, inA, inB []term) {
	for i, o := range r.ops {
		if o.Kind == worddiff.Equal {
			continue
		}
		x, y := a.terms[o.A0:o.A1], b.terms[o.B0:o.B1]
		if i < r.first || i > r.last {
			// Before and after the common stretch one was cut, unless it goes on with a few words of its own.
			n := min(len(x), len(y))
			if n == 0 && i < r.first && i == r.first-1 && (len(x) > 0 && cutNegation(x, b) || len(y) > 0 && cutNegation(y, a)) {
				grave = max(grave, denial)
				inA, inB = append(inA, lastNegation(x)...), append(inB, lastNegation(y)...)
			}
			if n == 0 && i == r.last+1 && (p.conditional(a, x) && ended(b) || p.conditional(b, y) && ended(a)) {
				grave = max(grave, condition)
				inA, inB = append(inA, x...), append(inB, y...)
			}
			switch {
			case n == 0 && len(x)+len(y) <= dropped && (i == r.first-1 && p.met(a, b, -1) || i == r.last+1 && p.met(a, b, 1)):
				// Nothing was cut there: what stands on the other side is the same, too.
				if p.isAnd(x) || p.isAnd(y) {
					continue
				}
			case n == 0 || n > 2 || r.equal+r.stems < 0.7:
				continue
			case i < r.first:
				x, y = x[len(x)-n:], y[len(y)-n:]
			default:
				x, y = x[:n], y[:n]
			}
		}
		if hasAll(x, b.terms, numberTerm) && hasAll(y, a.terms, numberTerm) && count(x, numberTerm)+count(y, numberTerm) > 0 {
			continue // each has the other's figures in another place: the wrong halves stand against each other
		}
		if len(x) == 0 && p.toldBeside(a, y) || len(y) == 0 && p.toldBeside(b, x) {
			continue
		}
		if len(x) == 0 && p.isAnd(y) && a.seam(o.A0) || len(y) == 0 && p.isAnd(x) && b.seam(o.B0) {
			continue
		}
		if p.sameNames(a.v, x, b.v, y) || p.sameLetters(a.v, x, b.v, y) || p.respelled(a.v, x, b.v, y) || p.cutInside(a, b, o) || editorialOnly(x) && editorialOnly(y) || len(y) == 0 && editorialOnly(x) || len(x) == 0 && editorialOnly(y) {
			continue
		}
		grave = max(grave, p.grade(x, y))
		inA = append(inA, x...)
		inB = append(inB, y...)
	}
	return grave, inA, inB
}

// dropped is how many words at the edge of a sentence are taken for left out of a quote that goes on there.
const dropped = 3

// met says whether the utterances beside two, in the same quotes, before (-1) or behind (1) them, are the same where they meet them.
func (p *Pass) met(a, b *utterance, side int) bool {
	if !p.adjoins(a.at+min(side, 0)) || !p.adjoins(b.at+min(side, 0)) {
		return false
	}
	r, ok := p.render(&p.utterances[a.at+side], &p.utterances[b.at+side])
	return ok && (side < 0 && r.last == len(r.ops)-1 || side > 0 && r.first == 0)
}

// cutNegation says whether before, what another utterance has and one lacks in front, ends with the negation of what follows:
// a cut that drops it turns the sense around. A mixed quote's own sentence may say in the reporter's words what was cut.
func cutNegation(before []term, cut *utterance) bool {
	return len(lastNegation(before)) > 0 && cut.quote().Kind == quote.Direct
}

// lastNegation is the last term if it is a negation.
func lastNegation(ts []term) []term {
	if n := len(ts); n > 0 && ts[n-1].kind == negation {
		return ts[n-1:]
	}
	return nil
}

// conditional says whether words begin with what makes the statement before them conditional.
func (p *Pass) conditional(u *utterance, ts []term) bool {
	if len(ts) < 2 {
		return false
	}
	switch u.v.r.Norm(ts[0].from) {
	case "if", "unless", "provided", "assuming":
		return true
	}
	return false
}

// ended says whether an utterance ends with a full stop, as if that were all.
func ended(u *utterance) bool {
	last := u.v.r.Tokens[u.to-1]
	return last.Class == token.Stop && last.To-last.At == 1
}

// seam says whether a sentence of the utterance ends before term i, so that "and" may stand for its full stop.
func (u *utterance) seam(i int) bool {
	return i > 0 && i < len(u.terms) && u.v.sentenceOf(u.terms[i-1].from) != u.v.sentenceOf(u.terms[i].from)
}

// isAnd says whether words are but an "and".
func (p *Pass) isAnd(ts []term) bool { return len(ts) == 1 && p.voc.text(ts[0].key) == "and" }

// hasAll says whether all terms of one kind among ts stand among all.
func hasAll(ts, all []term, k termKind) bool {
	for _, t := range ts {
		if t.kind == k && !slices.ContainsFunc(all, func(o term) bool { return o.key == t.key }) {
			return false
		}
	}
	return true
}

// toldBeside says whether words that another utterance has inside and w lacks stand in w's report all the same: sentences joined there
// may stand apart here.
func (p *Pass) toldBeside(w *utterance, ts []term) bool {
	if len(ts) < 3 {
		return false
	}
	all := w.v.terms
	for i := 0; i+len(ts) <= len(all); i++ {
		k := 0
		for k < len(ts) && all[i+k].key == ts[k].key {
			k++
		}
		if k == len(ts) || k >= 3 && k*10 >= len(ts)*8 {
			return true
		}
	}
	return false
}

// sameNames says whether terms that seem to differ are the same names, which one report's context made another one's.
func (p *Pass) sameNames(v *view, x []term, w *view, y []term) bool {
	if len(x) != len(y) {
		return false
	}
	for i := range x {
		if x[i].key != y[i].key && (x[i].kind != named && y[i].kind != named || p.wording(v, x[i]) != p.wording(w, y[i])) {
			return false
		}
	}
	return true
}

// sameLetters says whether words differ but in what is written as one: "every day", "everyday".
func (p *Pass) sameLetters(v *view, x []term, w *view, y []term) bool {
	if len(x) == 0 || len(y) == 0 {
		return false
	}
	letters := func(v *view, ts []term) string {
		var b strings.Builder
		for _, t := range ts {
			for _, r := range p.wording(v, t) {
				if unicode.IsLetter(r) || unicode.IsDigit(r) {
					b.WriteRune(r)
				}
			}
		}
		return b.String()
	}
	a := letters(v, x)
	return a != "" && a == letters(w, y)
}

// editorialOnly says whether terms are the reporter's own words, in brackets; they may stand for anything.
func editorialOnly(ts []term) bool {
	for _, t := range ts {
		if !t.editorial {
			return false
		}
	}
	return len(ts) > 0
}

// cutInside says whether the words that one has and the other lacks stand where the other shows a cut by an ellipsis.
func (p *Pass) cutInside(a, b *utterance, o worddiff.Op) bool {
	if o.Kind == worddiff.Replace {
		return false
	}
	u, at := a, o.A0
	if o.Kind == worddiff.Delete {
		u, at = b, o.B0
	}
	from, to := u.from, u.to
	if at > 0 {
		from = u.terms[at-1].to
	}
	if at < len(u.terms) {
		to = u.terms[at].from
	}
	return u.v.elided(from, to)
}

// elided says whether an ellipsis or a bracket among tokens shows that words were left out.
func (v *view) elided(from, to int) bool {
	for i := from; i < to; i++ {
		if f := v.r.Form(i); len(f) > 1 && f[0] == '.' || f == "[" {
			return true
		}
	}
	return false
}

// grade says how much it matters that x stands where y does.
func (p *Pass) grade(x, y []term) change {
	if count(x, negation) != count(y, negation) || len(x)+len(y) > 0 && differ(x, y, numberTerm) || differ(x, y, dateTerm) {
		return meaning
	}
	if differ(x, y, modal) && count(x, modal) > 0 && count(y, modal) > 0 {
		return meaning
	}
	small, article := true, true
	for _, t := range append(append([]term(nil), x...), y...) {
		if t.kind != function && t.kind != modal {
			small = false
		}
		switch p.voc.text(t.key) {
		case "a", "an", "the":
		default:
			article = false
		}
	}
	if article {
		return articles
	}
	if small {
		return smallWords
	}
	if len(x) == 1 && len(y) == 1 && x[0].kind == content && y[0].kind == content && lemma.Antonyms(p.voc.text(x[0].key), p.voc.text(y[0].key)) {
		return meaning
	}
	return words
}

func count(ts []term, k termKind) int {
	n := 0
	for _, t := range ts {
		if t.kind == k {
			n++
		}
	}
	return n
}

// differ says whether the terms of one kind are not the same ones.
func differ(x, y []term, k termKind) bool {
	var a, b []uint32
	for _, t := range x {
		if t.kind == k {
			a = append(a, t.key)
		}
	}
	for _, t := range y {
		if t.kind == k {
			b = append(b, t.key)
		}
	}
	if len(a) != len(b) {
		return true
	}
	for i := range a {
		if a[i] != b[i] {
			return true
		}
	}
	return false
}

func (p *Pass) runQuotes() {
	for _, g := range p.statements {
		marked := p.inMarks(g)
		if len(p.docsOf(marked)) < 2 {
			continue
		}
		grave, translated := noChange, false
		marks := map[int][]term{}
		involved := map[int]bool{}
		equal := 1.0
		byDoc := p.byReport(marked)
		for x := range byDoc {
			for y := range byDoc[x+1:] {
				for _, x := range p.partners(byDoc[x], byDoc[x+1+y]) {
					a, b := &p.utterances[x.i], &p.utterances[x.j]
					if x.change == noChange || a.q == inBlock && b.q == inBlock {
						continue
					}
					if x.change <= words {
						translated = translated || p.translated(a, b, x.rendering)
					}
					involved[x.i], involved[x.j] = true, true
					grave = max(grave, x.change)
					equal = min(equal, x.rendering.equal)
					marks[x.i] = append(marks[x.i], x.inA...)
					marks[x.j] = append(marks[x.j], x.inB...)
				}
			}
		}
		if grave != noChange {
			p.inSameWords(marked, involved)
			marked = slices.DeleteFunc(marked, func(i int) bool { return !involved[i] })
		}
		f := Finding{Confidence: 0.95}
		for _, i := range marked {
			f.Evidence = append(f.Evidence, p.utteranceEvidence(i, marks[i]))
		}
		who := p.speakerName(marked)
		if grave == noChange {
			f.Class, f.Severity = Agreement, Note
			if p.loose(marked) {
				f.Confidence = 0.6
			}
			f.Message = fmt.Sprintf("%s quote the same words%s.", list(p.reporters(f.Evidence)), by(who))
			p.Report(f)
			continue
		}
		f.Confidence = 0.6 + 0.35*equal
		if grave == articles {
			f.Severity = Note // a slip of the pen, or another occasion
		}
		switch {
		case grave == meaning:
			f.Severity = Error
			f.Message = fmt.Sprintf("The same statement%s is quoted with a difference that changes its meaning: %s.", by(who), p.difference(marked, marks))
		case grave == condition:
			f.Message = fmt.Sprintf("The same statement%s is cut so that its condition is lost.", by(who))
		case grave == denial:
			f.Message = fmt.Sprintf("The same statement%s is cut so that its negation is lost.", by(who))
		case translated:
			f.Reason = "translation"
			f.Message = fmt.Sprintf("The same statement%s in different wording: likely two translations of what was said in another language, not a misquotation.", by(who))
		default:
			f.Message = fmt.Sprintf("The same statement%s is quoted in different words: %s.", by(who), p.difference(marked, marks))
		}
		p.Report(f)
	}
}

// loose says whether it is not sure that utterances in the same words are one statement: a word or two of one report stand in
// a long sentence of another, and the sentences around them are not each other's best partners.
func (p *Pass) loose(us []int) bool {
	for k, i := range us {
		for _, j := range us[k+1:] {
			a, b := &p.utterances[i], &p.utterances[j]
			short, long := min(len(a.terms), len(b.terms)), max(len(a.terms), len(b.terms))
			c := p.paired(a, b)
			if a.v.doc != b.v.doc && (short > 2 || long <= 6*short || c != nil && c.mutual) {
				return false
			}
		}
	}
	return true
}

// inSameWords adds, to the utterances that differ, those of other reports that have the words of one of them.
func (p *Pass) inSameWords(all []int, involved map[int]bool) {
	for _, i := range all {
		if involved[i] {
			continue
		}
		for _, j := range all {
			if involved[j] && p.normalForm(&p.utterances[i]) == p.normalForm(&p.utterances[j]) {
				involved[i] = true
				break
			}
		}
	}
}

// difference is the words in which the first two utterances that differ do.
func (p *Pass) difference(us []int, marks map[int][]term) string {
	var sides []string
	for k, i := range us {
		u := &p.utterances[i]
		if k > 0 && u.v.doc == p.utterances[us[0]].v.doc {
			continue
		}
		var words []string
		for _, s := range p.marks(u.v, marks[i]) {
			words = append(words, quoted(s.In(u.v.r.Original)))
		}
		side := list(words)
		switch {
		case len(words) == 0:
			side = "nothing"
		case len(words) > 3:
			side = list(words[:2]) + " and more"
		}
		if len(sides) == 0 || side != sides[0] {
			sides = append(sides, side)
		}
		if len(sides) == 2 {
			break
		}
	}
	return strings.Join(sides, " against ")
}

func by(who string) string {
	if who == "" {
		return ""
	}
	return " by " + who
}

// utteranceEvidence is an utterance as evidence, the given terms marked.
func (p *Pass) utteranceEvidence(i int, marks []term) Evidence {
	u := &p.utterances[i]
	e := p.evidence(u.v, u.from, u.to)
	q := u.quote()
	e.Speaker, e.Relay = q.Speaker, q.Relay
	if u.speaker != "" && u.speaker[0] == '@' {
		e.Speaker = p.people.fullest(u.speaker)
	}
	e.Normalized = p.normalForm(u)
	e.Marks = p.marks(u.v, marks)
	return e
}

// marks are terms as spans, those that touch as one.
func (p *Pass) marks(v *view, ts []term) []normalize.Span {
	var in []bool
	if len(ts) == 0 {
		return nil
	}
	in = make([]bool, len(v.r.Tokens))
	lo, hi := len(in), 0
	for _, t := range ts {
		for i := t.from; i < t.to; i++ {
			in[i] = true
		}
		lo, hi = min(lo, t.from), max(hi, t.to)
	}
	var out []normalize.Span
	for i := lo; i < hi; i++ {
		if !in[i] {
			continue
		}
		j := i + 1
		for j < hi && in[j] {
			j++
		}
		out = append(out, v.r.Span(i, j))
		i = j
	}
	return out
}
