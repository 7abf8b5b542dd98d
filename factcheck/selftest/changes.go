package selftest

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize"
	"github.com/seed-a94a0f1e/corroborate/normalize/name"
	"github.com/seed-a94a0f1e/corroborate/normalize/quantity"
	"github.com/seed-a94a0f1e/corroborate/normalize/quote"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

//go:embed swaps.txt
var swapLines string

// swaps maps words to those that take their place: units and days.
var swaps = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	for line := range strings.Lines(swapLines) {
		from, to, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if ok && !strings.HasPrefix(from, "#") {
			out[from] = to
		}
	}
	return out
})

// asserted says whether a span stands in running text, not in furniture.
func asserted(d *normalize.Document, s normalize.Span) bool {
	for _, f := range d.Body.Furniture {
		if f.Overlaps(s) {
			return false
		}
	}
	return true
}

// digits puts another digit in place of a figure's first.
func digits(d *normalize.Document) []edit {
	var out []edit
	for _, q := range d.Body.Quantities {
		if q.Kind == quantity.Ordinal || !asserted(d, q.Span) {
			continue
		}
		if e, ok := otherDigit(q.Text, q.Start); ok {
			out = append(out, e)
		}
	}
	return out
}

// otherDigit puts the next digit in place of the first one of a text that starts at a byte of the report.
func otherDigit(text string, at int) (edit, bool) {
	i := strings.IndexAny(text, "123456789")
	if i < 0 {
		return edit{}, false
	}
	next := string('1' + (text[i]-'0')%9)
	return edit{normalize.Span{Start: at + i, End: at + i + 1}, next}, true
}

// units puts another unit or scale in place of a figure's.
func units(d *normalize.Document) []edit {
	var out []edit
	for _, q := range d.Body.Quantities {
		if !asserted(d, q.Span) || q.Kind == quantity.Ordinal {
			continue
		}
		for i := q.From; i < q.To && i < len(d.Body.Tokens); i++ {
			if e, ok := swapped(d, i); ok {
				out = append(out, e)
				break
			}
		}
	}
	return out
}

// swapped puts the word that the list has for token i in its place, in the same case.
func swapped(d *normalize.Document, i int) (edit, bool) {
	to, ok := swaps()[d.Body.Norm(i)]
	if !ok {
		return edit{}, false
	}
	if d.Body.Tokens[i].Named() {
		to = strings.ToUpper(to[:1]) + to[1:]
	}
	return edit{d.Body.Tokens[i].Span(), to}, true
}

// negations puts "not" behind the first auxiliary or modal of a sentence that has no negation.
func negations(d *normalize.Document) []edit {
	var out []edit
	r := &d.Body
	for _, s := range r.Sentences {
		if !asserted(d, s.Span) {
			continue
		}
		at := -1
		for i := s.From; i+1 < s.To; i++ {
			t := r.Tokens[i]
			if t.Is(lexicon.Negation) {
				at = -1
				break
			}
			// A question begins with its auxiliary; a clitic ("he's") has no room behind it.
			if at < 0 && i > s.From && t.Class == token.Word && t.Is(lexicon.Auxiliary|lexicon.Modal) && !t.Named() &&
				r.Tokens[i+1].Class == token.Word && r.Tokens[i+1].Before == token.Space {
				at = i
			}
		}
		if at >= 0 {
			end := r.Tokens[at].Span().End
			out = append(out, edit{normalize.Span{Start: end, End: end}, " not"})
		}
	}
	return out
}

// speakers puts another person of the report in place of whoever is quoted by name.
func speakers(d *normalize.Document) []edit {
	var out []edit
	last := -1
	for _, q := range d.Body.Quotes {
		s := q.SpeakerSpan
		if q.Kind == quote.Scare || q.Entity < 0 || q.Entity >= len(d.Entities) || d.Entities[q.Entity].Kind != name.Person || s.Start <= last || !asserted(d, s.Span) {
			continue
		}
		last = s.Start
		for _, m := range d.Body.Mentions {
			if !s.Contains(m.Span) || m.Pronoun || m.Description || m.Entity != q.Entity {
				continue
			}
			for e, other := range d.Entities {
				if e != q.Entity && other.Kind == name.Person && strings.Contains(other.Name, " ") {
					out = append(out, edit{m.Span, other.Name})
					break
				}
			}
			break
		}
	}
	return out
}

// dates puts another day in place of a date's: another weekday, or another digit.
func dates(d *normalize.Document) []edit {
	var out []edit
	for _, x := range d.Body.Dates {
		if !asserted(d, x.Span) {
			continue
		}
		weekday := false
		for i := x.From; i < x.To && i < len(d.Body.Tokens); i++ {
			if !d.Body.Tokens[i].Is(lexicon.Weekday) {
				continue
			}
			if e, ok := swapped(d, i); ok {
				out, weekday = append(out, e), true
				break
			}
		}
		if weekday || x.First.IsZero() || x.First != x.Last || strings.Contains(x.Value, "T") {
			continue
		}
		if e, ok := otherDigit(x.Text, x.Start); ok {
			out = append(out, e)
		}
	}
	return out
}

// retypeset is a text in other typography: the quotation marks, apostrophes, dashes and line ends of another house.
func retypeset(text string) string {
	if strings.ContainsAny(text, "“”‘’") {
		return strings.NewReplacer("“", `"`, "”", `"`, "‘", "'", "’", "'", " – ", " — ", "\n", "\r\n").Replace(text)
	}
	return strings.NewReplacer("'", "’", " - ", " — ", " — ", " – ", "\n", "\r\n", "percent", "per cent").Replace(text)
}
