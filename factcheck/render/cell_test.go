package render

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// words draws a text of words, wide characters, emoji and long runs without a space.
func words(t *rapid.T) string {
	piece := rapid.SampledFrom([]string{"ferry", "a", " ", "  ", "\n", "新大橋", "❤️", "🇳🇴", "e\u0301", "donaudampfschiff", "—", "\u200b", "\x1b"})
	return strings.Join(rapid.SliceOfN(piece, 0, 60).Draw(t, "words"), "")
}

func TestWrap(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		line := plain(words(t))
		columns := rapid.IntRange(2, 40).Draw(t, "columns")
		var pieces []string
		for _, l := range wrap(line, columns) {
			if w := widthOf(l); w > columns {
				t.Fatalf("%q fills %d columns of %d", text(l), w, columns)
			}
			pieces = append(pieces, text(l))
		}
		strip := func(s string) string { return strings.ReplaceAll(s, " ", "") }
		if got, want := strip(strings.Join(pieces, "")), strip(text(line)); got != want {
			t.Fatalf("wrapping changed %q into %q", want, got)
		}
	})
}

func TestCut(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := words(t)
		start := rapid.IntRange(0, len(s)).Draw(t, "start")
		end := rapid.IntRange(start, len(s)).Draw(t, "end")
		line := cells(s, normalize.Span{End: len(s)}, []normalize.Span{{Start: start, End: end}})
		columns := rapid.IntRange(10, 60).Draw(t, "columns")
		short := cut(line, columns)
		if w := widthOf(short); w > columns+6 { // two ellipses with their spaces, and one wide character
			t.Fatalf("%q fills %d columns of %d", text(short), w, columns)
		}
		marked := func(line []cell) bool {
			for _, c := range line {
				if c.marked {
					return true
				}
			}
			return false
		}
		if marked(line) && !marked(short) {
			t.Fatalf("what is marked was cut off: %q of %q", text(short), text(line))
		}
		if middle := strings.Trim(text(short), "… "); !strings.Contains(text(line), middle) {
			t.Fatalf("%q is no piece of %q", middle, text(line))
		}
	})
}

func TestColumns(t *testing.T) {
	for _, c := range []struct {
		reason, cluster string
		want            int
	}{
		{"a letter", "a", 1},
		{"a letter with an accent that combines", "e\u0301", 1},
		{"a Chinese character", "橋", 2},
		{"full width", "Ａ", 2},
		{"half width", "ｱ", 1},
		{"an emoji", "🎉", 2},
		{"a sign asked to be an emoji", "❤\ufe0f", 2},
		{"a sign", "❤", 1},
		{"a flag", "🇳🇴", 2},
		{"a family", "👩\u200d👩\u200d👧", 2},
		{"a mark that combines with nothing", "\u0301", 0},
		{"what stands for what cannot be shown", "\uFFFD", 1},
	} {
		if got := columns(c.cluster); got != c.want {
			t.Errorf("%s: %q fills %d columns, want %d", c.reason, c.cluster, got, c.want)
		}
	}
}

func TestInQuotes(t *testing.T) {
	for _, c := range []struct{ reason, text, words, want string }{
		{"straight marks", `He said "It left." Then`, "It left.", `"It left."`},
		{"curly marks", "He said “It left,” then", "It left,", "“It left,”"},
		{"a mark on one side alone", `He said "It left. Then`, "It left.", "It left."},
		{"no marks", "He said it left.", "it left.", "it left."},
		{"the whole text", "it left.", "it left.", "it left."},
	} {
		start := strings.Index(c.text, c.words)
		got := inQuotes(c.text, normalize.Span{Start: start, End: start + len(c.words)}).In(c.text)
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.reason, got, c.want)
		}
	}
}
