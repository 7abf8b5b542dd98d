package quote

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// told writes quotes as "kind|speaker|text".
func told(quotes []Quote) []string {
	out := []string{}
	for _, q := range quotes {
		out = append(out, string(q.Kind)+"|"+q.Speaker+"|"+q.Text)
	}
	return out
}

// checkQuotes holds what is true of any quotes of any text.
func checkQuotes(t testing.TB, text string, quotes []Quote) {
	t.Helper()
	for i, q := range quotes {
		if q.Start < 0 || q.Start >= q.End || q.End > len(text) || q.In(text) != q.Text {
			t.Fatalf("quote %d is not at %v: %q in %q", i, q.Span, q.Text, text)
		}
		for _, p := range []Piece{q.SpeakerSpan, q.CueSpan} {
			if p.In(text) != p.Text || p.Start > p.End {
				t.Fatalf("quote %d %q: piece %+v is not in %q", i, q.Text, p, text)
			}
		}
		if i > 0 && q.Start < quotes[i-1].Start {
			t.Fatalf("quote %d %q stands before the one before it in %q", i, q.Text, text)
		}
		if i > 0 && q.Span == quotes[i-1].Span && q.Kind == quotes[i-1].Kind {
			t.Fatalf("quote %d %q twice in %q", i, q.Text, text)
		}
		if q.Kind == Scare && q.Speaker != "" {
			t.Fatalf("scare quote %q has a speaker in %q", q.Text, text)
		}
		if utf8.ValidString(text) && !utf8.ValidString(q.Text) {
			t.Fatalf("quote %q cuts a character of %q", q.Text, text)
		}
	}
}

func TestFind(t *testing.T) {
	for _, c := range []struct {
		reason, in string
		want       []string
	}{
		{"said behind", `"The bridge is safe," the engineer said.`, []string{"direct|the engineer|The bridge is safe,"}},
		{"said before", `The engineer said: "The bridge is safe."`, []string{"direct|the engineer|The bridge is safe."}},
		{"inverted", `“The bridge is safe,” said the engineer.`, []string{"direct|the engineer|The bridge is safe,"}},
		{"indirect with that", `The engineer said that the bridge was safe.`, []string{"indirect|the engineer|the bridge was safe"}},
		{"indirect without that", `Police said two men were arrested.`, []string{"indirect|police|two men were arrested"}},
		{"fronted", `The bridge had been inspected twice, officials said.`, []string{"indirect|officials|The bridge had been inspected twice"}},
		{"mixed", `Officials said the bridge was “beyond repair” after the flood.`, []string{"mixed|officials|beyond repair"}},
		{"not said", `The engineer declined to say whether the bridge was safe.`, []string{}},
		{"not said, with not", `The engineer did not say that the bridge was safe.`, []string{}},
		{"interrupted", `“The bridge,” the engineer said, “is safe.”`, []string{"direct|the engineer|The bridge,", "direct|the engineer|is safe."}},
		{"scare", `The so-called “smart” lamp went dark.`, []string{"scare||smart"}},
	} {
		got := Find(c.in)
		checkQuotes(t, c.in, got)
		if !slices.Equal(told(got), c.want) {
			t.Errorf("%s: Find(%q) = %q, want %q", c.reason, c.in, told(got), c.want)
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{
		`"A," he said. "B."`, `“A ‘b’ c,” said Mr. Brown, who "x`, `He said that she said that “`, "'''\"\"``''", "« a » b „c“ 「d」", `said said said "`,
		"“One.\n\n“Two,” she said.", `according to according to "x`, "\xff\"\xfe said\"",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, in string) {
		checkQuotes(t, in, Find(in))
	})
}

func BenchmarkFind(b *testing.B) {
	for name, s := range map[string]string{
		"marks": strings.Repeat(`“`, 1<<16),
		"mixed": strings.Repeat(`"' `, 1<<15),
		"said":  strings.Repeat(`said `, 1<<15),
		"news":  strings.Repeat("“The bridge is safe,” said Ann Bell, an engineer. She added that the town's council would “look again” at the plan, officials said. The river rose for six days after heavy rain in the hills, and the old wall broke on Friday night.\n", 100),
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(s)))
			for b.Loop() {
				Find(s)
			}
		})
	}
}
