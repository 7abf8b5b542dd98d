package ingest

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// stored is a record of an archive.
func stored(kind, url, media, content string) string {
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", kind, url, media, len(content), content)
}

// answer is a record of what a server answered.
func answer(url, header, body string) string {
	return stored("response", url, "application/http; msgtype=response", header+"\r\n\r\n"+body)
}

func gzipped(s string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	w.Write([]byte(s))
	w.Close()
	return b.String()
}

const (
	html1 = "<title>Quay</title><p>The quay at Holm was closed on Monday after a crack was found in it.</p>"
	html2 = "<title>Road</title><p>The road to Holm was opened again on Monday after a week, the county said.</p>"
)

// records are those of an archive with all that a crawl brings.
func records() []string {
	return []string{
		stored("warcinfo", "", "application/warc-fields", "software: by hand\r\n"),
		stored("request", "https://a.example/quay", "application/http; msgtype=request", "GET /quay HTTP/1.1\r\n\r\n"),
		answer("https://a.example/quay", "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8", html1),
		answer("https://a.example/logo.png", "HTTP/1.1 200 OK\r\nContent-Type: image/png", "\x89PNG\x00"),
		answer("https://a.example/old", "HTTP/1.1 301 Moved\r\nContent-Type: text/html\r\nLocation: /quay", "<p>Moved.</p>"),
		answer("https://a.example/road", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip", chunks(gzipped(html2))),
		answer("https://a.example/front", "HTTP/1.1 200 OK\r\nContent-Type: text/html", "<nav><a href=/>Home</a></nav>"),
		answer("https://a.example/br", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: br", "\x8b\x00"),
		answer("https://a.example/latin", "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=iso-8859-1", "<title>Caf\xe9</title><p>The caf\xe9 at the quay took in forty people who could not go home on Monday.</p>"),
		stored("resource", "<https://a.example/note>", "text/plain", "The board will meet on Friday.\n"),
		stored("metadata", "https://a.example/quay", "application/warc-fields", "via: x\r\n"),
		answer("https://a.example/feed", "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml", "<rss><channel><title>A</title><item><title>T</title><description>It left.</description></item></channel></rss>"),
		answer("https://a.example/cut", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked", "ff\r\n<p>short"),
		answer("https://a.example/none", "HTTP/1.1 200 OK", "<p>no type"),
	}
}

// chunks is a body as HTTP transfers it in chunks.
func chunks(s string) string {
	half := len(s) / 2
	return fmt.Sprintf("%x\r\n%s\r\n%X;x=y\r\n%s\r\n0\r\n\r\n", half, s[:half], len(s)-half, s[half:])
}

func TestArchive(t *testing.T) {
	members, whole := "", strings.Join(records(), "")
	for _, r := range records() {
		members += gzipped(r)
	}
	want := []normalize.Report{
		{ID: "crawl#3", Source: "crawl#3", Title: "Quay", URL: "https://a.example/quay", Text: "The quay at Holm was closed on Monday after a crack was found in it."},
		{ID: "crawl#6", Source: "crawl#6", Title: "Road", URL: "https://a.example/road", Text: "The road to Holm was opened again on Monday after a week, the county said."},
		{ID: "crawl#9", Source: "crawl#9", Title: "Café", URL: "https://a.example/latin", Text: "The café at the quay took in forty people who could not go home on Monday."},
		{ID: "crawl#10", Source: "crawl#10", URL: "https://a.example/note", Text: "The board will meet on Friday.\n"},
		{ID: "crawl#12#1", Source: "A", Title: "T", URL: "https://a.example/feed", Text: "It left."},
	}
	const errs = "crawl.warc.gz, item 7: a page without an article\n" +
		"crawl.warc.gz, item 8: the content encoding \"br\", which is not read here\n" +
		"crawl.warc.gz, item 13: a broken HTTP answer: unexpected EOF"
	for reason, data := range map[string]string{"plain": whole, "a member for each record": members, "one member": gzipped(whole)} {
		t.Run(reason, func(t *testing.T) {
			got, err := Read(strings.NewReader(data), "", "crawl.warc.gz")
			if d := cmp.Diff(want, got); d != "" {
				t.Errorf("-want +got:\n%s", d)
			}
			if err == nil || err.Error() != errs {
				t.Errorf("got %v\nwant %s", err, errs)
			}
			for _, e := range err.(Errors) {
				if e.Skip != (e.Item == 7) {
					t.Errorf("%v: to be skipped: %v", e, e.Skip)
				}
			}
		})
	}
}

// TestBrokenArchive holds that what stands before a break is kept, and the break told with the record.
func TestBrokenArchive(t *testing.T) {
	good := answer("https://a.example/quay", "HTTP/1.1 200 OK\r\nContent-Type: text/html", html1)
	for _, c := range []struct{ reason, data, want string }{
		{"cut in a record", good + good[:len(good)-20], "a.warc, item 2: unexpected EOF"},
		{"cut in a header", good + good[:30], "a.warc, item 2: unexpected EOF"},
		{"rubbish after", good + "rubbish\r\n\r\n", "a.warc, item 2: no record of a web archive: it must begin with WARC/1.0 or the like"},
		{"no length", good + "WARC/1.0\r\nWARC-Type: response\r\n\r\n", "a.warc, item 2: a record whose Content-Length is \"\""},
		{"a length below zero", good + "WARC/1.0\r\nContent-Length: -1\r\n\r\n", "a.warc, item 2: a record whose Content-Length is \"-1\""},
		{"a length beyond the end", good + "WARC/1.0\r\nContent-Length: 9000000000000000000\r\n\r\nx", "a.warc, item 2: unexpected EOF"},
		{"a cut member", gzipped(good) + gzipped(good)[:40], "a.warc, item 2: unexpected EOF"},
		{"a header without end", good + "WARC/1.0\r\nX: " + strings.Repeat("x", maxHeader), "a.warc, item 2: a header of more than 1048576 bytes"},
		{"no HTTP", good + stored("response", "http://x", "application/http", "x"), "a.warc, item 2: a broken HTTP answer: unexpected EOF"},
		{"a chunk without a size", good + answer("http://x", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked", "zz\r\n"), "a.warc, item 2: a broken HTTP answer: a chunk without a size"},
	} {
		t.Run(c.reason, func(t *testing.T) {
			got, err := Read(strings.NewReader(c.data), "", "a.warc")
			if len(got) < 1 || err == nil || err.Error() != c.want {
				t.Errorf("%d reports, %v; want one or more, %s", len(got), err, c.want)
			}
		})
	}
}

// TestBomb holds that what unpacks to more than a page may have is not kept.
func TestBomb(t *testing.T) {
	bomb := answer("http://x", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip", gzipped(strings.Repeat("<p>", 100_000)))
	got, err := Limits{Page: 1000}.Read(strings.NewReader(bomb), WARC, "a.warc")
	if len(got) > 0 || err == nil || err.Error() != "a.warc, item 1: more than 1000 bytes, the limit" {
		t.Errorf("%d reports, %v", len(got), err)
	}
}

func FuzzRead(f *testing.F) {
	kinds := []Kind{Text, Markdown, HTML, JSON, JSONLines, Feed, WARC}
	for i, names := range [][]string{{}, {}, {"ferry.html", "windows-1252.html", "no-charset.html"}, {"articles.json"}, {}, {"desk.rss", "board.atom"}, {}} {
		for _, name := range names {
			data, err := os.ReadFile("testdata/" + name)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(byte(i), data)
		}
	}
	f.Add(byte(0), []byte("It left.\n"))
	f.Add(byte(1), []byte("---\ntitle: A\n---\n# A\nIt left.\n"))
	f.Add(byte(4), []byte("{\"id\":\"a\",\"text\":\"It left.\"}\n{\n"))
	f.Add(byte(6), []byte(strings.Join(records(), "")))
	f.Fuzz(func(t *testing.T, k byte, data []byte) {
		kind := kinds[int(k)%len(kinds)]
		limits := Limits{Bytes: 1 << 20, Page: 1 << 18, Elements: 5000, Items: 50}
		reports, err := limits.Read(bytes.NewReader(data), kind, "a")
		if len(reports) == 0 && err == nil && kind != WARC && kind != JSONLines && kind != Feed && kind != JSON {
			t.Fatal("neither a report nor an error")
		}
		for _, r := range reports {
			if r.ID == "" || strings.TrimSpace(r.Text) == "" {
				t.Fatalf("a report without ID or text: %+v", r)
			}
			if (kind == Text || kind == Markdown) && (len(r.Text) != len(data) || bytes.Count(data, []byte("\n")) != strings.Count(r.Text, "\n")) {
				t.Fatal("offsets are not those of the file")
			}
		}
		again, err2 := limits.Read(bytes.NewReader(data), kind, "a")
		if d := cmp.Diff(reports, again); d != "" || fmt.Sprint(err) != fmt.Sprint(err2) {
			t.Fatalf("read again it is something else: %s %v %v", d, err, err2)
		}
	})
}
