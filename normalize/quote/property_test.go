package quote

import (
	"slices"
	"strings"
	"testing"

	"github.com/seed-a94a0f1e/corroborate/normalize/fold"
	"pgregory.net/rapid"
)

// typography is a way to set a text: its marks and its spaces.
type typography struct{ open, close, apostrophe, space string }

var typographies = []typography{
	{"“", "”", "’", " "},
	{`"`, `"`, "'", " "},
	{"“", "”", "'", " "},
	{`"`, `"`, "’", "\u00a0"},
	{"«", "»", "’", " "},
	{"„", "”", "'", " "},
	{"``", "''", "'", " "},
	{"&quot;", "&quot;", "&#39;", " "},
	{"&ldquo;", "&rdquo;", "&rsquo;", "&nbsp;"},
	{"“", "”", "’", "\u2009"},
	{"â€œ", "â€\u009d", "â€™", " "},
}

func (y typography) set(text string) string {
	return strings.NewReplacer("<", y.open, ">", y.close, "'", y.apostrophe, " ", y.space).Replace(text)
}

// plain is a quote's text without typography.
func plain(q Quote) string {
	return strings.NewReplacer("“", `"`, "”", `"`, "„", `"`, "«", `"`, "»", `"`, "``", `"`, "''", `"`, "’", "'").Replace(fold.String(q.Text))
}

// report draws a report with < and > for its marks.
func report(t *rapid.T) string {
	who := rapid.SampledFrom([]string{"Marta Quill", "Mr. Quill", "the harbour board", "Governor Tomas Reyes", "Reyes", "a spokeswoman for the mill", "police", "she", "he", "they"})
	verb := rapid.SampledFrom([]string{"said", "added", "told reporters", "insisted", "asked", "warned", "has said", "did not say", "tweeted"})
	words := rapid.SampledFrom([]string{"The dam won't hold", "It's the town's money", "We have <no plan> for winter", "Nobody's leaving", "Why should we pay"})
	cut := rapid.SampledFrom([]string{"beyond repair", "a mess", "weeks, not days", "don't care"})
	clause := rapid.SampledFrom([]string{"the dam's wall was 12 metres high", "it would cost the town's people <nothing>", "that 40 workers' jobs had gone"})
	sentence := rapid.Custom(func(t *rapid.T) string {
		a, b := who.Draw(t, "who"), verb.Draw(t, "verb")
		upper := strings.ToUpper(a[:1]) + a[1:]
		switch rapid.IntRange(0, 7).Draw(t, "shape") {
		case 0:
			return "<" + words.Draw(t, "words") + ",> " + a + " " + b + "."
		case 1:
			return "<" + words.Draw(t, "words") + "!> " + a + " " + b + ". <" + words.Draw(t, "more") + ".>"
		case 2:
			return upper + " " + b + ": <" + words.Draw(t, "words") + ".>"
		case 3:
			return upper + " " + b + " " + clause.Draw(t, "clause") + "."
		case 4:
			return upper + " called the plan <" + cut.Draw(t, "cut") + "> and " + b + " " + clause.Draw(t, "clause") + "."
		case 5:
			return "<" + words.Draw(t, "words") + ",> " + a + " " + b + ", <" + cut.Draw(t, "cut") + ".>"
		case 6:
			return "The so-called <" + cut.Draw(t, "cut") + "> lasted until May."
		}
		return "According to " + a + ", " + clause.Draw(t, "clause") + "."
	})
	gap := rapid.SampledFrom([]string{" ", "\n\n"})
	out := ""
	for i, s := range rapid.SliceOfN(sentence, 1, 6).Draw(t, "sentences") {
		if i > 0 {
			out += gap.Draw(t, "gap")
		}
		out += s
	}
	return out
}

// Setting a report in another typography changes no quote's words, speaker, cue or kind.
func TestTypographyChangesNothing(t *testing.T) {
	key := func(quotes []Quote) []string {
		out := []string{}
		for _, q := range quotes {
			out = append(out, strings.Join([]string{string(q.Kind), q.Cue, plain(q), fold.String(q.Speaker)}, "|"))
		}
		return out
	}
	rapid.Check(t, func(t *rapid.T) {
		text := report(t)
		first := typographies[0].set(text)
		want := key(Find(first))
		y := typographies[rapid.IntRange(1, len(typographies)-1).Draw(t, "typography")]
		second := y.set(text)
		if got := key(Find(second)); !slices.Equal(got, want) {
			t.Fatalf("%q\nhas %q\n%q\nhas %q", first, want, second, got)
		}
	})
}

// Sentences added behind a report, in a paragraph of their own, take nothing away from the marked quotes in it.
func TestMoreTextTakesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := typographies[0].set(report(t))
		more := text + "\n\nThe river fell for three days."
		a, b := Find(text), Find(more)
		checkQuotes(t, more, b)
		for _, q := range a {
			if q.Kind != Indirect && !slices.ContainsFunc(b, func(p Quote) bool { return p.Span == q.Span }) {
				t.Fatalf("%q is lost from %q", q.Text, more)
			}
		}
	})
}
