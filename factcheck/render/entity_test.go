package render

import (
	"testing"

	"github.com/seed-a94a0f1e/corroborate/normalize"
)

func TestReadable(t *testing.T) {
	for _, c := range []struct{ reason, in, want string }{
		{"nothing to read otherwise", "R&D & AT&T; & on", "R&D & AT&T; & on"},
		{"by number", "the islands&#8217; quays", "the islands’ quays"},
		{"by number, of base 16", "&#x201C;Yes&#x201d;", "“Yes”"},
		{"by name", "Hallam &amp; Pike", "Hallam & Pike"},
		{"escaped twice", "Hallam&amp;#8217;s &amp;amp; Pike", "Hallam’s & Pike"},
		{"what an entity leads to is no entity's beginning but by the second escaping", "&lt;b&gt; &#38;lt; AT&amp;T;", "<b> < AT&T;"},
		{"old names need their semicolon too", "&quot0; &copy &notit;", "&quot0; &copy &notit;"},
		{"what would command is shown as a replacement", "&#27;[2J &#8238;x", "\uFFFD[2J \uFFFDx"},
		{"unfinished", "a &", "a &"},
		{"unfinished by number", "a &#82", "a &#82"},
	} {
		if got := readable(c.in); got != c.want {
			t.Errorf("%s: %q is read as %q, want %q", c.reason, c.in, got, c.want)
		}
		if got, want := text(plain(c.in)), c.want; got != want {
			t.Errorf("%s: the cells of %q are %q, want %q", c.reason, c.in, got, want)
		}
	}
}

// TestEntityMarks holds that marks are those of the original's bytes.
func TestEntityMarks(t *testing.T) {
	const text = "the islands&#8217; quays"
	line := cells(text, normalize.Span{End: len(text)}, []normalize.Span{{Start: 4, End: 18}})
	if got := runs(line); len(got) != 3 || got[1].Text != "islands’" || !got[1].Marked {
		t.Errorf("got %+v, want islands’ marked", got)
	}
	for at, want := range map[int]int{10: 10, 11: 11, 12: 18, 17: 18, 18: 18, 24: 24} {
		if got := outside(text, at); got != want {
			t.Errorf("byte %d is shown from %d on, want %d", at, got, want)
		}
	}
}
