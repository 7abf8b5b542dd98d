package token

import (
	"strings"
	"testing"

	"github.com/clipperhouse/uax29/v2/words"
	"pgregory.net/rapid"

	"github.com/seed-a94a0f1e/corroborate/normalize/fold"
)

// The segments are those of Unicode's rules, whatever path they are found on.
func TestSegments(t *testing.T) {
	piece := rapid.SampledFrom([]string{
		"a", "Z", "7", "_", " ", "\n", "\t", ".", "'", ":", ",", ";", "-", "$", "\"", "’", "‘", "“", "”", "—", "–",
		"é", "e\u0301", "\u0301", "\u200d", "א", "カ", "٣", "👍🏽", "🇳🇴", "·", "…", "€", "\ufe0f", "#",
	})
	rapid.Check(t, func(t *rapid.T) {
		// Folding would take some of the joiners out; the rules hold without it, too.
		sameSegments(t, strings.Join(rapid.SliceOfN(piece, 0, 12).Draw(t, "pieces"), ""))
	})
}

func FuzzSegments(f *testing.F) {
	for _, s := range []string{"“It’s 3,000.5,” Mr. O'Hara said—l’été", "a.b 1:2 x_1.5 U.S. ’90s", "3\ufe0f\u20e3 c\u0327a ’\u0301a"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, in string) { sameSegments(t, fold.String(in)) })
}

func sameSegments(t interface{ Fatalf(string, ...any) }, text string) {
	got, want := segmenter{text: text}, words.FromString(text)
	at := 0
	for want.Next() {
		end, behind := got.end(at)
		if at != want.Start() || end != want.End() {
			t.Fatalf("%q: segment %d to %d, want %d to %d", text, at, end, want.Start(), want.End())
		}
		if class, as := classify(text[at:end], behind); class == Word && as != shape(text[at:end]) {
			t.Fatalf("%q: the shape of %q is %d, want %d", text, text[at:end], as, shape(text[at:end]))
		}
		at = end
	}
}
