package fold

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestString(t *testing.T) {
	for _, c := range []struct{ reason, in, want string }{
		{"plain text is itself", "Plain text, 3 words.", "Plain text, 3 words."},
		{"spaces", "5\u00a0km\u2009of road", "5 km of road"},
		{"soft hyphen", "im\u00adproving", "improving"},
		{"zero width", "a\u200bb\ufeff", "ab"},
		{"decomposed", "Cafe\u0301 Zu\u0308rich", "Café Zürich"},
		{"entities", "&quot;Fish &amp; chips&quot;&nbsp;&#8217;s &hellip;", "\"Fish & chips\" ’s ..."},
		{"escaped twice", "&amp;quot;A&amp;quot;", "\"A\""},
		{"no entity", "AT&T; R&D &c &unknown;", "AT&T; R&D &c &unknown;"},
		{"mojibake", "donâ€™t, â€œyesâ€\u009d, cafÃ©, Â£5", "don’t, “yes”, café, £5"},
		{"no mojibake", "Ångström, garçon, Ärzte", "Ångström, garçon, Ärzte"},
		{"ligature", "o\ufb03ce", "office"},
		{"full width", "１２３", "123"},
		{"line ends", "a\r\nb\rc", "a\nb\nc"},
		{"marks stay", "“a” ‘b’ «c»", "“a” ‘b’ «c»"},
		{"hyphens", "Franco\u2011German", "Franco-German"},
		{"broken bytes", "a\xffb", "a\uFFFDb"},
	} {
		if got := String(c.in); got != c.want {
			t.Errorf("%s: String(%q) = %q, want %q", c.reason, c.in, got, c.want)
		}
	}
}

// Every span of folded text leads to original bytes that fold to the same again.
func TestSpanLeadsBack(t *testing.T) {
	piece := rapid.SampledFrom([]string{"a", "B", " ", "\u00a0", "\u00ad", "e\u0301", "&quot;", "&amp;", "…", "\xff", "“", "â€™", "\r\n", "Ⅷ", "9", "\u200b"})
	rapid.Check(t, func(t *rapid.T) {
		in := strings.Join(rapid.SliceOfN(piece, 0, 30).Draw(t, "pieces"), "")
		text := New(in)
		if !utf8.ValidString(text.Folded) || len(text.Lower) != len(text.Folded) {
			t.Fatalf("%q folds to %q, lower %q", in, text.Folded, text.Lower)
		}
		cursor, last := text.Cursor(), 0
		for i, r := range text.Folded {
			s := Span{i, i + utf8.RuneLen(r)}
			o := text.Span(s)
			if o.Start < last || o.End < o.Start || o.End > len(in) {
				t.Fatalf("%q: folded %v leads to %v after %d", in, s, o, last)
			}
			if c := cursor.Span(s); c != o {
				t.Fatalf("%q: cursor leads %v to %v, Span to %v", in, s, c, o)
			}
			last = o.Start
		}
		if got := text.Span(Span{0, len(text.Folded)}); len(text.Folded) > 0 && String(got.In(in)) != text.Folded {
			t.Fatalf("%q: the whole leads to %v", in, got)
		}
	})
}

func FuzzNew(f *testing.F) {
	f.Add("“It’s 5\u00a0km,” he said\u2026 &quot;no&quot; \xff")
	f.Fuzz(func(t *testing.T, in string) {
		text := New(in)
		if !utf8.ValidString(text.Folded) || len(text.Folded) != len(text.Lower) {
			t.Fatalf("%q folds to %q", in, text.Folded)
		}
		for _, e := range text.Edits {
			if e.Original.In(in) == "" && e.Original.Len() > 0 || e.Folded.In(text.Folded) == "" && e.Folded.Len() > 0 {
				t.Fatalf("%q: edit %v is out of bounds", in, e)
			}
		}
	})
}

func BenchmarkNew(b *testing.B) {
	for name, s := range map[string]string{
		"ascii": strings.Repeat("The minister said that 12 people were hurt. ", 100),
		"curly": strings.Repeat("“The minister’s car,” he said, “cost €12 million…” ", 100),
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(s)))
			for b.Loop() {
				New(s)
			}
		})
	}
}

func TestPlain(t *testing.T) {
	for _, c := range []struct{ reason, a, b string }{
		{"marks", "“It’s ‘done’,” he said", `"It's 'done'," he said`},
		{"dashes and spaces", "the plan — all\u00a0of it", "the plan -- all  of it"},
		{"entities and composition", "&quot;Cafe\u0301&quot;", `"Café"`},
	} {
		if Plain(c.a) != Plain(c.b) {
			t.Errorf("%s: Plain(%q) = %q, Plain(%q) = %q", c.reason, c.a, Plain(c.a), c.b, Plain(c.b))
		}
	}
	if Plain("a word") == Plain("another word") {
		t.Error("other words must stay other words")
	}
}
