package main

import "testing"

func TestMeant(t *testing.T) {
	names := []string{"compare", "check", "config", "completion", "quote", "quote-cut", "--version"}
	for _, c := range []struct{ reason, given, want string }{
		{"neighbours swapped", "comprae", `, did you mean "compare"?`},
		{"a letter left out", "chck", `, did you mean "check"?`},
		{"a letter put in", "confiig", `, did you mean "config"?`},
		{"another letter", "qoate", ""},
		{"cut short", "compl", `, did you mean "completion"?`},
		{"capitals", "Check", `, did you mean "check"?`},
		{"without its dashes", "version", `, did you mean "--version"?`},
		{"the nearest of two", "quote-cu", `, did you mean "quote-cut"?`},
		{"like none", "rumour", ""},
		{"too short to tell", "co", ""},
		{"empty", "", ""},
	} {
		want := c.want
		if want == "" {
			want = "; else"
		}
		if got := meant(c.given, names, "; else"); got != want {
			t.Errorf("%s: %q, want %q", c.reason, got, want)
		}
	}
}

func TestSlips(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"", "ab", 2}, {"ab", "", 2}, {"abc", "acb", 1}, {"abcd", "badc", 2}, {"quote", "quote", 0}, {"a", "b", 1}, {"voice", "vice", 1}} {
		if got := slips(c.a, c.b); got != c.want || slips(c.b, c.a) != c.want {
			t.Errorf("%q and %q: %d and %d, want %d", c.a, c.b, got, slips(c.b, c.a), c.want)
		}
	}
}
