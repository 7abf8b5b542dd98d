package normalize

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

func BenchmarkFurniture(b *testing.B) {
	s := "Ferry sinks off Bergen\nBy Ann Brown\nJanuary 21, 2025\n\nOSLO (AFP) — The ferry Solveig sank.\n\n" +
		strings.Repeat("The head of the Northern Fisheries Council, Kari Solheim, told reporters in Oslo that the boats, which are owned by a company in Bergen, had been out for six weeks. “We knew nothing,” she said.\n\n", 40) +
		"Read more: Ten ferries\n\nSOURCE: AFP\n"
	t := token.New(s)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		furniture(t)
	}
}

func FuzzFurniture(f *testing.F) {
	f.Add("OSLO (AFP) — x.\nA. Photo: AP\" src=\"x\" />B <b>c</b> [Video: d] (Reporting by E)\nSOURCE:AA\n[m](https://e) # f")
	f.Fuzz(func(t *testing.T, in string) {
		last := 0
		for _, piece := range furniture(token.New(in)) {
			if piece.Start < last || piece.End <= piece.Start || piece.End > len(in) || piece.Kind == "" {
				t.Fatalf("%q: %+v after %d", in, piece, last)
			}
			last = piece.End
		}
	})
}

// Hostile input is read to its end.
func TestFurnitureOfHostileText(t *testing.T) {
	for _, unit := range []string{
		"<", "<a ", "<a href=\"", "alt=\"x\" ", "\" src=\"x", "http://", "[a](http://b", "# ", "(right) ", "(R)", "Photo: ", "OSLO ", "OSLO (", "By A ",
		"[Video ", "(Reporting by ", "\nA b c d e f g.", "\nRead more", "x contributed to this report. ", "—", "<script>", "Photo by A/", "\n(AFP) — ",
	} {
		in := strings.Repeat(unit, 200_000/len(unit))
		last := 0
		for _, piece := range furniture(token.New(in)) {
			if piece.Start < last || piece.End > len(in) {
				t.Fatalf("%q: %+v after %d", unit, piece, last)
			}
			last = piece.End
		}
	}
}

// Typesetting anew changes no kind of furniture, no agency and no number of pieces.
func TestTypesettingKeepsFurniture(t *testing.T) {
	line := rapid.SampledFrom([]string{
		"Ferry sinks off Bergen", "By Ann Brown and Carl Dean", "January 21, 2025", "OSLO (AFP) — The ferry’s captain said “no”.", "The ferry in May. Photo: AP",
		"Read more: Ten ferries that sank", "SOURCE: AA", "It sank. (Reporting by Ann Brown)", "“We knew,” she said. It’s old.", "[Video: the ferry from above]",
	})
	typeset := []*strings.Replacer{
		strings.NewReplacer("’", "'", "“", `"`, "”", `"`),
		strings.NewReplacer("’", "&rsquo;", "“", "&ldquo;", "”", "&rdquo;", "—", "&mdash;"),
		strings.NewReplacer(" ", "\u00a0"),
		strings.NewReplacer("\n", "\r\n"),
	}
	rapid.Check(t, func(t *rapid.T) {
		in := strings.Join(rapid.SliceOfN(line, 1, 8).Draw(t, "lines"), "\n\n")
		want := furniture(token.New(in))
		for i, r := range typeset {
			got := furniture(token.New(r.Replace(in)))
			if len(got) != len(want) {
				t.Fatalf("typeset %d of %q has %+v, want %+v", i, in, got, want)
			}
			for k := range got {
				if got[k].Kind != want[k].Kind || got[k].Agency != want[k].Agency {
					t.Fatalf("typeset %d of %q has %+v, want %+v", i, in, got[k], want[k])
				}
			}
		}
	})
}
