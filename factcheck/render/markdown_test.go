package render

import "testing"

func TestMarkdownText(t *testing.T) {
	for _, c := range []struct{ reason, in, want string }{
		{"news stays readable", "Mr. Eng said: “It's 25% (or 4-5 km).”", "Mr. Eng said: “It's 25% (or 4-5 km).”"},
		{"emphasis, code and what strikes out", "a*b*_c_`d`~e~", "a\\*b\\*\\_c\\_\\`d\\`\\~e\\~"},
		{"a link", "[x](javascript:alert)", `\[x\](javascript\:<!-- -->alert)`},
		{"HTML and entities", `<img src=x onerror="y">&amp;`, `&lt;img src=x onerror="y"&gt;&amp;amp;`},
		{"an HTML comment", "<!-- x -->", "&lt;!-- x --&gt;"},
		{"a mention", "@desk", `\@<!-- -->desk`},
		{"a reference", "see #12 and desk/copy#3", `see \#<!-- -->12 and desk/copy\#<!-- -->3`},
		{"a reference by GH", "GH-12", `GH\-<!-- -->12`},
		{"addresses are not linked", "https://a.example www.b.example", `https\:<!-- -->//a.example www\.<!-- -->b.example`},
		{"an emoji's name", ":boom: at 10:30", `\:<!-- -->boom: at 10:30`},
		{"a formula", "$40 and $50", "<span>$</span>40 and <span>$</span>50"},
		{"a table's border", "a|b", `a\|b`},
		{"a list's mark at the beginning", "- a", `\- a`},
		{"a list's number at the beginning", "12. May", `12\. May`},
		{"a list's number in brackets", "3) it", `3\) it`},
		{"a backslash", `a\`, `a\\`},
		{"line ends", "a\n\n# b", "a  \\#<!-- --> b"},
		{"a bidirectional override", "a\u202eb", "a\uFFFDb"},
		{"nothing", "", ""},
	} {
		if got := markdownText(c.in); got != c.want {
			t.Errorf("%s: %q becomes\n%s, want\n%s", c.reason, c.in, got, c.want)
		}
	}
}

func TestFileURI(t *testing.T) {
	for _, c := range []struct{ reason, path, want string }{
		{"a path", "news/wire.txt", "news/wire.txt"},
		{"a space, a percent sign, letters", "a b%ц.txt", "a%20b%25%D1%86.txt"},
		{"a colon that would end a scheme", "a:b.txt", "./a:b.txt"},
		{"what would begin a query or a fragment", "a?b#c.txt", "a%3Fb%23c.txt"},
		{"an absolute path", "/srv/a b.txt", "file:///srv/a%20b.txt"},
		{"two slashes are no host", "//srv/a.txt", "file:////srv/a.txt"},
		{"a drive", "C:/news/a.txt", "file:///C:/news/a.txt"},
		{"outside of the folder", "../a.txt", "../a.txt"},
	} {
		if got := fileURI(c.path); got != c.want {
			t.Errorf("%s: %s, want %s", c.reason, got, c.want)
		}
	}
}

func TestLimit(t *testing.T) {
	for _, c := range []struct {
		reason, in string
		bytes      int
		want       string
	}{
		{"it fits", "abc", 3, "abc"},
		{"it is cut", "abcdefgh", 6, "abc…"},
		{"between characters", "мостмост", 8, "мо…"},
	} {
		if got := limit(c.in, c.bytes); got != c.want || len(got) > c.bytes {
			t.Errorf("%s: %q, want %q", c.reason, got, c.want)
		}
	}
}
