package quote

import (
	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// verb is a cue's verb with what belongs to it.
type verb struct {
	cue        *cue
	form       inflection // what its form may stand for
	at, to     int        // its token; the token behind the cue
	group      int        // where its adverbs and auxiliaries begin
	start      int        // where what governs an infinitive begins; else the group
	be, modal  bool       // a form of "be", a modal or "do" is among them
	does       bool       // and it is "do"
	infinitive bool       // "to" is
	governed   bool       // a verb or adjective governs the infinitive: "went on to say"
	silent     bool       // nothing is said: "did not say", "declined to say"
}

// bare says whether the verb is in the one form f, without "be".
func (v verb) bare(f inflection) bool { return v.form == f && !v.be }

// present says whether the verb is in a present form that is not a past one, too: "says", "say", but not "read".
func (v verb) present() bool { return v.form&(base|third) != 0 && v.form&past == 0 }

// finite says whether the verb has a subject of its own.
func (v verb) finite() bool {
	return v.form&(past|third|base) != 0 || v.form&gerund != 0 && v.be
}

// is says whether token i is the word w.
func (s *scanner) is(i int, w lexicon.Word) bool {
	return s.t.Tokens[i].Word == w && s.t.Tokens[i].Class == token.Word
}

// behindWord says whether the word w stands before token i.
func (s *scanner) behindWord(i, lo int, w lexicon.Word) bool { return i > lo && s.is(i-1, w) }

// verb reads the cue at token i and what belongs to it, in lo to hi.
func (s *scanner) verb(i, lo, hi int) (verb, bool) {
	t := s.t
	c, form := cueAt(t, i)
	if c == nil || c.frames == 0 {
		return verb{}, false
	}
	v := verb{cue: c, form: form, at: i, to: i + 1 + len(c.rest), group: i}
	if v.to > hi || i > lo && s.hyphen(i-1) {
		return verb{}, false // "so-called"
	}
	if i > lo && t.Tokens[i].Named() && t.Tokens[i].Shape != token.Upper && !s.sentenceStart(i) {
		return verb{}, false // a name's part
	}
	for ; v.group > lo; v.group-- {
		k := v.group - 1
		if n := t.Norm(k); t.Tokens[k].Class == token.Clitic && (n == "'s" || n == "’s") && (k-1 < lo || !s.pronoun(k-1)) {
			return verb{}, false // a possessor: "Brown's claims"
		} else if t.Tokens[k].Class == token.Mark && s.at[k] == 0 && t.Tokens[k].Before == token.None {
			return verb{}, false // "the workers' claims"
		}
		if !s.joins(&v, k) {
			break
		}
	}
	v.start = v.group
	if v.infinitive {
		s.govern(&v, lo)
	}
	v.silent = v.silent || s.hushed(v.group, lo)
	return v, true
}

// joins says whether token k belongs to the verb behind it, and notes what it does there.
func (s *scanner) joins(v *verb, k int) bool {
	tok := &s.t.Tokens[k]
	switch {
	case tok.Class == token.Clitic:
	case tok.Class != token.Word || tok.Shape != token.Lower || tok.Word == s.w.then:
		return false
	case tok.Is(lexicon.Negation):
		v.silent = true
	case tok.Word == s.w.to && v.form&base != 0:
		v.infinitive = true
	case tok.Is(lexicon.Auxiliary):
		v.be = v.be || s.isBe(tok.Word)
		v.does = v.does || v.form&base != 0 && !s.isBe(tok.Word) // "did say"
		v.modal = v.modal || v.does
	case tok.Is(lexicon.Modal):
		v.modal = true
	default:
		return s.adverb(k)
	}
	return true
}

// adverb says whether token i may stand between a subject and its verb.
func (s *scanner) adverb(i int) bool {
	const other = lexicon.MostlyNoun | lexicon.Preposition | lexicon.Conjunction | lexicon.Pronoun | lexicon.Relative | lexicon.Subordinator
	tok := &s.t.Tokens[i]
	return tok.Is(lexicon.Adverb) && !tok.Is(other) || s.ly(i)
}

// govern reads what governs an infinitive: "declined to say", "was quick to retort", "went on to say".
func (s *scanner) govern(v *verb, lo int) {
	t := s.t
	k := v.group - 1
	if k < lo {
		return
	}
	tok := &t.Tokens[k]
	v.governed = tok.Class == token.Word && (tok.Is(lexicon.MostlyVerb|lexicon.MostlyAdjective|lexicon.Auxiliary) || tok.Is(lexicon.Adverb) && !tok.Is(lexicon.MostlyNoun))
	const ends = lexicon.Pronoun | lexicon.Conjunction | lexicon.Relative | lexicon.MostlyNoun | lexicon.Determiner
	for n := 0; n < 4 && k >= lo && t.Tokens[k].Class == token.Word && !t.Tokens[k].Is(ends) && !t.Tokens[k].Named(); n++ {
		v.silent = v.silent || s.w.silent[t.Tokens[k].Word] || t.Tokens[k].Is(lexicon.Negation)
		v.start = k
		k--
	}
	for n := 0; n < 8 && k >= lo; n++ {
		v.silent = v.silent || t.Tokens[k].Is(lexicon.Negation)
		k--
	}
}

// hushed says whether a word or phrase stands before token g after which nothing is said: "without saying", "stopped short of saying".
func (s *scanner) hushed(g, lo int) bool {
	if g <= lo || s.t.Tokens[g-1].Class != token.Word {
		return false
	}
	if s.w.silent[s.t.Tokens[g-1].Word] {
		return true
	}
	for k := max(lo, g-3); s.w.hushes[s.t.Tokens[g-1].Word] && k < g-1; k++ {
		if _, end, ok := s.t.Phrase(s.w.silences, k); ok && end == g {
			return true
		}
	}
	return false
}

// noVerb says whether the words around a cue show that it is a noun or an
// adjective here, or that its subject is not who speaks.
func (s *scanner) noVerb(v *verb, lo, hi int) bool {
	t, g := s.t, v.group
	if v.present() && len(v.cue.rest) == 0 && v.to < hi && s.is(v.to, s.w.of) {
		return true // "charges of"
	}
	if g != v.at || g <= lo || t.Tokens[g-1].Class != token.Word {
		return false
	}
	prev := &t.Tokens[g-1]
	switch {
	case v.form&participle != 0 && prev.Is(lexicon.Subordinator) && !prev.Is(lexicon.Determiner) && prev.Shape == token.Lower:
		return true // "when ordered to"
	case prev.Is(lexicon.Determiner|lexicon.Possessive) && !s.pronounSubject(g-1):
		return true // "the reported plan"
	case v.present() && prev.Is(lexicon.Preposition) && prev.Word != s.w.to:
		return true // "of reports"
	}
	// "a program called Hydra was"
	if v.form&participle != 0 && v.cue.has(frameNoun) && !v.cue.has(frameQuote) && v.to < hi && t.Tokens[v.to].Named() && prev.Shape == token.Lower {
		p := s.after(v.to, hi)
		return p.ok() && (p.to == hi || s.verbal(p.to) || t.Tokens[p.to].Class == token.Comma || t.Tokens[p.to].Class == token.Stop)
	}
	return false
}

// disagrees says whether the form of a verb does not fit the subject found for it, so that it is no verb.
func (s *scanner) disagrees(v *verb, say *saying, lo, hi int) bool {
	t, p := s.t, say.subject
	if p.ok() && v.form&gerund == 0 && s.adjectival(p.head) && !t.Tokens[p.from].Is(lexicon.Determiner) {
		return true // "stolen emails"
	}
	if !v.present() {
		return false
	}
	if p.ok() && t.Tokens[v.at].Is(lexicon.MostlyNoun) && !v.modal && !v.infinitive {
		if first := t.Tokens[p.from]; !first.Is(lexicon.Determiner|lexicon.Possessive|lexicon.Pronoun) && !first.Named() {
			return true // "news reports"
		}
	}
	if v.form&base != 0 && !v.modal && !v.infinitive {
		// A plural or a first or second person must stand before the bare form.
		if p.ok() && !s.plural(p) {
			return true
		}
		if !p.ok() && (!say.shared || v.group-2 < lo || t.Tokens[v.group-2].Class != token.Comma && t.Tokens[v.group-2].Class != token.Dash &&
			!(s.is(v.group-1, s.w.but) && s.present(lo))) {
			return true
		}
	}
	if v.form&third == 0 {
		return false
	}
	if v.form&base == 0 && p.ok() && s.plural(p) && !t.Tokens[p.head].Named() {
		return true
	}
	return v.to < hi && s.verbal(v.to) && !s.pronoun(v.to) && t.Tokens[v.to].Class == token.Word && !t.Tokens[v.to].Is(lexicon.Adverb) // "reports said"
}

// reduced says whether a cue is a participle without "be": "the official described in the letter as", "accused of".
func (s *scanner) reduced(v *verb, lo, hi int) bool {
	t, g := s.t, v.group
	if v.form&participle != 0 && v.cue.has(frameObject) && v.to < hi && s.at[v.to] > 0 && !s.relativeNear(g, lo) {
		return true // "half deemed “essential”"
	}
	return g == v.at && v.form&participle != 0 && !v.cue.has(frameQuote|frameClause) && len(v.cue.rest) == 0 && v.to < hi && t.Tokens[v.to].Is(lexicon.Preposition) &&
		(g > lo && s.nominal(g-1) && !t.Tokens[g-1].Named() && !s.whom(g, lo) || t.Tokens[v.to].Word == s.w.of && v.cue.has(frameOf))
}

// whom says whether the phrase before token g follows a relative pronoun, so that it is a subject: "which critics described as".
func (s *scanner) whom(g, lo int) bool {
	from, _ := s.group(g, lo)
	return from > lo && from < g && s.t.Tokens[from-1].Class == token.Word && s.t.Tokens[from-1].Is(lexicon.Relative)
}

// relativeNear says whether a relative pronoun stands a few tokens before token g: "what critics called".
func (s *scanner) relativeNear(g, lo int) bool {
	for k := g - 1; k >= lo && k > g-11; k-- {
		if tok := s.t.Tokens[k]; tok.Class == token.Word && tok.Is(lexicon.Relative) {
			return true
		}
	}
	return false
}

// noun says whether a cue is a noun after all, by what is found around it.
func (s *scanner) noun(v *verb, say *saying, lo int) bool {
	t, p := s.t, say.subject
	if p.ok() && t.Norm(p.head) == "there" {
		return true
	}
	if v.cue.frames == frameThat && p.ok() && cues().media[t.Tokens[p.head].Word] != said {
		return true // not a study, a poll or a letter that "shows that …"
	}
	if !t.Tokens[v.at].Is(lexicon.MostlyNoun) {
		return false
	}
	if v.form == gerund && p.ok() && !say.shared && !s.pronoun(p.head) && t.Tokens[p.from].Is(lexicon.Determiner) {
		return true // "a court ruling that …"
	}
	if v.form&third == 0 || v.form&past != 0 {
		return false
	}
	if v.group > lo && t.Tokens[v.group-1].Is(lexicon.MostlyAdjective) && t.Tokens[v.group-1].Shape == token.Lower {
		return true // "the pivotal reasons"
	}
	return (say.start == 0 || s.at[say.start-1] >= 0) && !say.clause && (say.content == 0 || s.at[say.content] <= 0) // "his remarks after the vote"
}
