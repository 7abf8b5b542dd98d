package factcheck

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/seed-a94a0f1e/corroborate/align"
	"github.com/seed-a94a0f1e/corroborate/normalize"
	"github.com/seed-a94a0f1e/corroborate/normalize/fold"
)

// IDs depend on the words of the evidence alone: those that its report has folded are the same as those folded by themselves.
func TestLowerIsThatOfTheTextAlone(t *testing.T) {
	piece := rapid.SampledFrom([]string{"Ines", " ", "\n\n", "don’t", "U.S.", "&amp;", "&hellip;", "...", "…", "\u00ad", "e\u0301", "É", "ﬁre", "â€œ", "“", "”", "12", "$", "\xff", "&quot0;", "İ", "ſ", "-", "—", "\u200b"})
	rapid.Check(t, func(t *rapid.T) {
		text := ""
		for _, s := range rapid.SliceOfN(piece, 1, 12).Draw(t, "pieces") {
			text += s
		}
		docs := []normalize.Document{normalize.Parse(normalize.Report{ID: "a", Text: text})}
		p := newPass(docs, []int{0}, settings{}.names)
		r := &docs[0].Body
		if len(r.Tokens) == 0 {
			t.Skip("nothing to quote")
		}
		from := rapid.IntRange(0, len(r.Tokens)-1).Draw(t, "from")
		to := rapid.IntRange(from+1, len(r.Tokens)).Draw(t, "to")
		e := p.Evidence(0, align.Text, r.Span(from, to))
		if got, want := p.lower(&e), fold.New(e.Text).Lower; got != want {
			t.Fatalf("in its report %q is %q, by itself %q", e.Text, got, want)
		}
	})
}
