package ingest

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-a94a0f1e/corroborate/normalize"
)

func TestMarkdown(t *testing.T) {
	for _, c := range []struct {
		reason, text string
		want         normalize.Report
	}{
		{"no heading", "The ferry left. # no heading\n", normalize.Report{}},
		{"a heading becomes blanks", "\n# Ferry leaves #\nIt left.\n", normalize.Report{Title: "Ferry leaves", Text: "\n                \nIt left.\n"}},
		{"a heading further down is a heading in the text", "It left.\n\n# Later\n", normalize.Report{}},
		{"front matter", "---\ntitle: \"Ferry leaves\"\nSource: The Herald\ndate: 2025-01-21\nurl: https://example.org/a\nlanguage: en\nauthor: Ida Brekke\n---\nIt left.\n",
			normalize.Report{Title: "Ferry leaves", Source: "The Herald", Published: "2025-01-21", URL: "https://example.org/a", Language: "en", Author: "Ida Brekke",
				Text: "   \n" + strings.Repeat(" ", 21) + "\n" + strings.Repeat(" ", 18) + "\n" + strings.Repeat(" ", 16) + "\n" + strings.Repeat(" ", 26) + "\n" + strings.Repeat(" ", 12) + "\n" + strings.Repeat(" ", 18) + "\n   \nIt left.\n"}},
		{"the front matter's title goes before the heading, which stays", "---\ntitle: A\n---\n# B\n", normalize.Report{Title: "A", Text: "   \n        \n   \n# B\n"}},
		{"the same title twice", "---\ntitle: A\n---\n# A\nIt left.\n", normalize.Report{Title: "A", Text: "   \n        \n   \n   \nIt left.\n"}},
		{"Windows line ends", "---\r\ntitle: A\r\n---\r\nIt left.\r\n", normalize.Report{Title: "A", Text: "   \r\n        \r\n   \r\nIt left.\r\n"}},
		{"front matter that never ends is a rule and text", "---\ntitle: A\n", normalize.Report{}},
		{"a byte order mark before it", "\ufeff---\ntitle: A\n---\nIt left.", normalize.Report{Title: "A", Text: "\ufeff   \n        \n   \nIt left."}},
	} {
		t.Run(c.reason, func(t *testing.T) {
			got, err := Read(strings.NewReader(c.text), Markdown, "copy/wire.md")
			if err != nil {
				t.Fatal(err)
			}
			c.want.ID = "wire"
			if c.want.Source == "" {
				c.want.Source = "wire"
			}
			if c.want.Text == "" {
				c.want.Text = c.text
			}
			if d := cmp.Diff([]normalize.Report{c.want}, got); d != "" {
				t.Errorf("-want +got:\n%s", d)
			}
			if len(got[0].Text) != len(c.text) || strings.Count(got[0].Text, "\n") != strings.Count(c.text, "\n") {
				t.Errorf("offsets moved: %d bytes, of %d", len(got[0].Text), len(c.text))
			}
		})
	}
}
