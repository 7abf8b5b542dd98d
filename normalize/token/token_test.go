package token

import (
	"strings"
	"testing"
)

func forms(t *Text) string {
	var b strings.Builder
	for i := range t.Tokens {
		if i > 0 {
			b.WriteByte('|')
		}
		b.WriteString(t.Form(i))
	}
	return b.String()
}

func TestTokens(t *testing.T) {
	for _, c := range []struct{ reason, in, want string }{
		{"possessive", "Moscow's ties", "Moscow|'s|ties"},
		{"contraction stays", "he didn't", "he|didn't"},
		{"clitic", "they're", "they|'re"},
		{"initials keep their stop", "the U.S. economy", "the|U.S.|economy"},
		{"number", "$3,000.50 (1.5bn)", "$|3,000.50|(|1.5bn|)"},
		{"hyphen", "a 56-year-old man", "a|56|-|year|-|old|man"},
		{"ellipsis", "well... no", "well|...|no"},
		{"typed dash", "he said -- again", "he|said|--|again"},
		{"typed marks", "``yes'' he said", "``|yes|''|he|said"},
		{"entities and curly marks", "&ldquo;It&rsquo;s&rdquo;", "“|It|’s|”"},
	} {
		if got := forms(New(c.in)); got != c.want {
			t.Errorf("%s: %q gives %s, want %s", c.reason, c.in, got, c.want)
		}
	}
}

func TestSentences(t *testing.T) {
	for _, c := range []struct{ reason, in, want string }{
		{"titles and initials", "Mr. J. K. Brown came. He left.", "Mr. J. K. Brown came.|He left."},
		{"the initial I and the initial A", "Joseph I. Brand and C. A. Dutch came. He is taller than I. The rest left.", "Joseph I. Brand and C. A. Dutch came.|He is taller than I.|The rest left."},
		{"number abbreviation", "He left No. 10 at 5 p.m. on Monday. It rained.", "He left No. 10 at 5 p.m. on Monday.|It rained."},
		{"quote closes the sentence", "“We won.” He sat. \"Yes.\" She left.", "“We won.”|He sat.|\"Yes.\"|She left."},
		{"German quote closes the sentence", "„Wir bleiben.“ „Gut.“ He sat.", "„Wir bleiben.“|„Gut.“|He sat."},
		{"quote goes on", "“Did we win?” he asked.", "“Did we win?” he asked."},
		{"country at the end", "He came to the U.S. The visit was short. The U.S. Senate met.", "He came to the U.S.|The visit was short.|The U.S. Senate met."},
		{"heading", "Storm hits town\n\nIt rained.", "Storm hits town|It rained."},
		{"line a paragraph", "It rained.\nIt blew\nIt froze", "It rained.|It blew|It froze"},
		{"month", "On Jan. 5 it froze. On Jan. 6 it thawed.", "On Jan. 5 it froze.|On Jan. 6 it thawed."},
		{"decimal", "It cost $1.5 million. It sold.", "It cost $1.5 million.|It sold."},
		{"company", "Acme Inc. said so. Acme Co. did not.", "Acme Inc. said so.|Acme Co. did not."},
	} {
		text := New(c.in)
		var got []string
		for _, s := range text.Sentences {
			got = append(got, s.In(c.in))
		}
		if strings.Join(got, "|") != c.want {
			t.Errorf("%s: %q gives\n%s, want\n%s", c.reason, c.in, strings.Join(got, "|"), c.want)
		}
	}
}

func FuzzNew(f *testing.F) {
	f.Add("“It’s 5\u00a0km,” Mr. Brown of the U.S. said\u2026 &quot;no&quot; \xff -- ``x''")
	f.Add("the A.A\u2026 and the U.S.\u2026 went")
	f.Fuzz(func(t *testing.T, in string) {
		text := New(in)
		last := int32(0)
		for i, k := range text.Tokens {
			if k.Start < last || k.End < k.Start || int(k.End) > len(in) || k.Class == 0 {
				t.Fatalf("%q: token %d is %+v after %d", in, i, k, last)
			}
			last = k.End
		}
		at := 0
		for _, s := range text.Sentences {
			if s.From != at || s.To <= s.From {
				t.Fatalf("%q: sentence %+v after token %d", in, s, at)
			}
			at = s.To
		}
		if at != len(text.Tokens) {
			t.Fatalf("%q: sentences end at token %d of %d", in, at, len(text.Tokens))
		}
	})
}

func BenchmarkNew(b *testing.B) {
	s := strings.Repeat("“The minister’s car,” he said on Tuesday, “cost $12 million.” Two of the 14 officers who were there did not agree, according to Reuters.\n\n", 60)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		New(s)
	}
}
