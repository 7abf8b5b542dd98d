package ingest

import (
	"errors"
	"slices"
	"strings"
	"testing"
)

// TestLimits holds that what goes beyond a limit is an error that names the limit and the place.
func TestLimits(t *testing.T) {
	nested := strings.Repeat("[", 200) + strings.Repeat("]", 200)
	growing := ""
	for i := range 400 {
		growing += "<font size=" + itoa(i) + ">"
	}
	growing += strings.Repeat("<p>It left.", 50_000)
	for _, c := range []struct {
		reason string
		limits Limits
		name   string
		data   string
		limit  string
		want   string
		kept   int
	}{
		{"a file", Limits{Bytes: 5}, "a.txt", "It left.", "Bytes", "a.txt: more than 5 bytes, the limit", 0},
		{"a page's bytes", Limits{Page: 9}, "a.html", "<p>It left.</p>", "Page", "a.html: more than 9 bytes of markup, the limit", 0},
		{"a page's elements", Limits{Elements: 4}, "a.html", "<p>It<p>left.", "Elements", "a.html: more than 4 elements, the limit", 0},
		{"markup that a parser makes twenty million elements of", Limits{}, "a.html", growing, "Elements", "a.html: more than 100000 elements, the limit", 0},
		{"a page's nesting", Limits{}, "a.html", strings.Repeat("<div>", 600) + "It left.", "Depth", "a.html: more than 512 levels of nesting, the limit", 0},
		{"nesting in JSON", Limits{}, "a.json", "{\"id\":\"a\",\n\"text\":\"[[[\",\"x\":" + nested + "}", "Depth", "a.json:2:117: more than 100 levels of nesting, the limit", 0},
		{"nesting in JSON Lines", Limits{Depth: 3}, "a.jsonl", "{\"id\":\"a\",\"text\":\"It left.\"}\n{\"x\":[[[]]]}\n", "Depth", "a.jsonl:2:8, item 2: more than 3 levels of nesting, the limit", 1},
		{"nesting in a feed", Limits{}, "a.rss", "<rss>\n" + strings.Repeat("<a>", 200), "Depth", "a.rss:2:301: more than 100 levels of nesting, the limit", 0},
		{"markup in an item", Limits{Page: 20}, "a.rss", "<rss><channel><item><description>&lt;p>It left before noon.&lt;/p></description></item><item><description>It left.</description></item></channel></rss>",
			"Page", "a.rss, item 1: more than 20 bytes of markup, the limit", 1},
		{"items", Limits{Items: 1}, "a.jsonl", "{\"id\":\"a\",\"text\":\"It left.\"}\n{\"id\":\"b\",\"text\":\"It left.\"}\n", "Items", "a.jsonl: more than 1 items, the limit", 1},
	} {
		t.Run(c.reason, func(t *testing.T) {
			reports, err := c.limits.Read(strings.NewReader(c.data), "", c.name)
			var e *Error
			if !errors.As(err, &e) {
				t.Fatalf("no error: %v", err)
			}
			if e.Limit != c.limit || err.Error() != c.want || len(reports) != c.kept {
				t.Errorf("got %q of %s with %d reports\nwant %q of %s with %d", err, e.Limit, len(reports), c.want, c.limit, c.kept)
			}
		})
	}
}

// TestErrors holds what is said of broken input, and where.
func TestErrors(t *testing.T) {
	for _, c := range []struct{ reason, name, data, want string }{
		{"binary", "a.txt", "abc\n\x00\x01", "a.txt: binary, not text: a NUL at byte 5"},
		{"UTF-16", "a.md", "\xff\xfeT\x00", "a.md: UTF-16 text; save it as UTF-8"},
		{"empty", "a.html", " \n", "a.html: empty"},
		{"broken JSON", "a.json", "{\n\"id\":\"a\",\n  x", "a.json:3:3: not JSON: invalid character 'x' looking for beginning of object key string"},
		{"a broken list", "a.json", "[{},\n x]", "a.json:2:2: not JSON: invalid character 'x' looking for beginning of value"},
		{"cut JSON", "a.json", "{\"id\":\"a\"", "a.json:1:9: not JSON: unexpected end of JSON input"},
		{"no UTF-8", "a.json", "{\"id\":\"a\",\n\"text\":\"\xe9\"}", "a.json:2:9: not UTF-8, as JSON must be"},
		{"a wrong type", "a.json", "{\"id\":\"a\",\n\"text\":1}", "a.json:2:8: field \"text\" is a JSON number, not a string"},
		{"no object", "a.json", "7", "a.json: a JSON number, not an object"},
		{"an event", "a.json", "{\"id\":\"e\",\"reports\":[]}", "a.json: this is an event, not a report: reports have \"text\""},
		{"nothing that is a report", "a.json", "{}", "a.json: no id"},
		{"another type", "a.json", "{\"@type\":\"Person\"}", "a.json: field \"@type\" is of something else, not of an article"},
		{"ninjs of a wrong type", "a.json", "{\"body_text\":\"It left.\",\n\"headline\":[]}", "a.json:2:12: field \"headline\" is a JSON array, not a string"},
		{"no feed", "a.xml", "\n<svg></svg>", "a.xml:2:6: an XML document <svg>, not an RSS or Atom feed"},
		{"no XML", "a.xml", "It left.", "a.xml: no XML, not an RSS or Atom feed"},
		{"broken XML", "a.xml", "<rss>\n<channel><", "a.xml:2:11: not XML: line 2: unexpected EOF"},
		{"no archive", "a.warc", "It left.\n\n", "a.warc, item 1: no record of a web archive: it must begin with WARC/1.0 or the like"},
		{"an empty archive", "a.warc", "\n", "a.warc: empty"},
		{"nothing but front matter", "a.md", "---\ntitle: A\n---\n", "a.md: no text"},
		{"an unknown kind", "a.doc", "x", "a.doc: of no kind that is read; read are .txt, .md, .html, .htm, .xhtml, .json, .jsonl, .rss, .atom, .xml, .warc and .warc.gz"},
	} {
		t.Run(c.reason, func(t *testing.T) {
			reports, err := Read(strings.NewReader(c.data), "", c.name)
			if err == nil || err.Error() != c.want || len(reports) > 0 {
				t.Fatalf("got %v with %d reports\nwant %s", err, len(reports), c.want)
			}
			if skip := err.(Errors)[0].Skip; skip != slices.Contains([]string{"another type", "no feed", "nothing but front matter"}, c.reason) {
				t.Errorf("to be skipped: %v", skip)
			}
		})
	}
}

// TestUnmarshal holds that what is wrong with a JSON value is told with its place, and that a value without fault is read.
func TestUnmarshal(t *testing.T) {
	type event struct {
		Reports []struct{ Text string } `json:"reports"`
	}
	for _, c := range []struct{ reason, data, want string }{
		{"good", "{\"reports\":[{\"text\":\"It left.\"}]}", ""},
		{"no UTF-8", "{\n\"reports\":[{\"text\":\"caf\xe9\"}]}", "2:24: not UTF-8, as JSON must be"},
		{"cut in a character", "{\"reports\":\"\xe2\x82", "1:13: not UTF-8, as JSON must be"},
		{"broken", "{\n x", "2:2: not JSON: invalid character 'x' looking for beginning of object key string"},
		{"empty", "", "1:1: not JSON: unexpected end of JSON input"},
		{"another type", "{\"reports\":{}}", "1:12: field \"reports\" is a JSON object, not an array"},
		{"no object", "[]", "a JSON array, not an object"},
		{"too deep", strings.Repeat("[", 101), "1:101: more than 100 levels of nesting, the limit"},
	} {
		var e event
		switch err := Unmarshal([]byte(c.data), &e); {
		case c.want == "" && (err != nil || len(e.Reports) != 1 || e.Reports[0].Text != "It left."):
			t.Errorf("%s: %+v, %v", c.reason, e, err)
		case c.want != "" && (err == nil || err.Error() != c.want):
			t.Errorf("%s: %v\nwant %s", c.reason, err, c.want)
		}
	}
}
