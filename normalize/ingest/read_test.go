package ingest

import (
	"bytes"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestKindOf(t *testing.T) {
	for name, want := range map[string]Kind{
		"a.txt": Text, "b/A.MD": Markdown, "a.htm": HTML, "a.html": HTML, "a.json": JSON, "a.jsonl": JSONLines, "feed.xml": Feed, "a.rss": Feed,
		"a.warc": WARC, "a.warc.gz": WARC, "a.gz": "", "a.pdf": "", "": "", "a.html/b": "",
	} {
		if got := KindOf(name); got != want {
			t.Errorf("%q is %q, not %q", name, got, want)
		}
	}
}

func TestPublished(t *testing.T) {
	for given, want := range map[string]string{
		"2025-03-04T18:20:00+01:00":      "2025-03-04T18:20:00+01:00",
		"2025-03-04T18:20:00.123Z":       "2025-03-04T18:20:00Z",
		"2025-03-04T18:20+0100":          "2025-03-04T18:20:00+01:00",
		" 2025-03-04 ":                   "2025-03-04",
		"2025-03-04T18:20:00":            "2025-03-04", // of which zone is not told
		"Tue, 04 Mar 2025 18:20:00 GMT":  "2025-03-04T18:20:00Z",
		"Tue, 4 Mar 2025 18:20:00 -0500": "2025-03-04T18:20:00-05:00",
		"Tue, 04 Mar 2025 18:20:00 XYZ":  "2025-03-04",
		"March 4, 2025":                  "2025-03-04",
		"3/4/2025":                       "", // in April or in March
		"yesterday":                      "",
		"2025-02-30":                     "",
		"":                               "",
	} {
		if got := published(given); got != want {
			t.Errorf("%q: got %q, want %q", given, got, want)
		}
	}
}

// TestAgain holds that a page reads the same after it was read: no state is kept.
func TestByline(t *testing.T) {
	for _, c := range []struct{ byline, want string }{
		{"By Eva Storm", "Eva Storm"},
		{"BY: EVA STORM and Rolf Eng", "EVA STORM and Rolf Eng"},
		{"  Eva Storm,\n\t\tNordic Desk", "Eva Storm, Nordic Desk"},
		{"Byron Eng", "Byron Eng"},
		{"Last updated: January 7, 2025", ""},
		{"Eva Storm covers the courts of the county and has done so for more than half of her life", ""},
		{"", ""},
	} {
		if got := byline(c.byline); got != c.want {
			t.Errorf("byline(%q) = %q, want %q", c.byline, got, c.want)
		}
	}
}

func TestAgain(t *testing.T) {
	data, err := os.ReadFile("testdata/ferry.html")
	if err != nil {
		t.Fatal(err)
	}
	first, err := Read(bytes.NewReader(data), HTML, "ferry")
	if err != nil {
		t.Fatal(err)
	}
	for range 8 {
		again, err := Read(bytes.NewReader(data), HTML, "ferry")
		if d := cmp.Diff(first, again); d != "" || err != nil {
			t.Fatalf("%v\n%s", err, d)
		}
	}
}

func BenchmarkRead(b *testing.B) {
	for _, name := range []string{"ferry.html", "desk.rss", "articles.json"} {
		b.Run(name, func(b *testing.B) {
			data, err := os.ReadFile("testdata/" + name)
			if err != nil {
				b.Fatal(err)
			}
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			for b.Loop() {
				if reports, _ := Read(bytes.NewReader(data), "", name); len(reports) == 0 {
					b.Fatal("no report")
				}
			}
		})
	}
}
