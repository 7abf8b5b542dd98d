package render_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"fmt"
	"html"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
	"github.com/seed-a94a0f1e/corroborate/factcheck/render"
	"github.com/seed-a94a0f1e/corroborate/normalize"
)

func pageOf(t testing.TB, s story) string {
	t.Helper()
	var b bytes.Buffer
	if err := render.HTML(&b, s.result, s.reports); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// element is what stands between the first start tag that begins so and the next end tag.
func element(page, start, end string) string {
	_, rest, ok := strings.Cut(page, start)
	if !ok {
		return ""
	}
	_, rest, _ = strings.Cut(rest, ">")
	inside, _, _ := strings.Cut(rest, end)
	return inside
}

// visible is the text of markup.
func visible(markup string) string {
	var b strings.Builder
	for markup != "" {
		text, rest, _ := strings.Cut(markup, "<")
		b.WriteString(text)
		_, markup, _ = strings.Cut(rest, ">")
	}
	return html.UnescapeString(b.String())
}

// TestHTMLPolicy holds that the page's policy lets its own style and script work, and nothing else.
func TestHTMLPolicy(t *testing.T) {
	page := pageOf(t, bridge())
	for directive, content := range map[string]string{"style-src": element(page, "<style", "</style>"), "script-src": element(page, "<script", "</script>")} {
		sum := sha256.Sum256([]byte(content))
		want := html.EscapeString(directive + " 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "';")
		if !strings.Contains(strings.ReplaceAll(page, "&#43;", "+"), want) {
			t.Errorf("the policy has no %s", want)
		}
	}
	for _, outside := range []string{"src=", "url(", "@import", "http://", "https://", "style=\"", " onclick"} {
		if strings.Contains(page, outside) {
			t.Errorf("the page has %q", outside)
		}
	}
}

// TestHTMLShows holds what must be on the page.
func TestHTMLShows(t *testing.T) {
	s := bridge()
	s.result.Reports[0].URL = "https://wire.example/a?b=1&c=\"2\""
	s.result.Reports[1].URL = "javascript:alert(1)"
	s.result.Findings[0].Known, s.result.Findings[1].Suppressed = true, "a misprint"
	page := pageOf(t, s)
	for _, c := range []struct{ reason, want string }{
		{"headline figures", fmt.Sprintf("<b>%d</b> <span>discrepancies</span>", s.result.Summary.Discrepancies)},
		{"a finding's message", html.EscapeString(s.result.Findings[0].Message)},
		{"what a baseline has", "in the baseline"},
		{"what a comment lets pass", "suppressed: <bdi>a misprint</bdi>"},
		{"a statement's renderings", `<bdi>likely another translation</bdi>`},
		{"what a rendering has beyond the others", `<mark>towns nearer to each other than ever before</mark>`},
		{"who speaks how much", `<bdi>Ida Brand</bdi></a> 57%`},
		{"an address of the web is a link", `href="https://wire.example/a?b=1&amp;c=%222%22" rel="noreferrer noopener"`},
		{"a fact that a source leaves out", `<b class="silent">–</b>`},
		{"a fact that a source tells otherwise", `<b class="differ">≠</b>`},
		{"words that differ", "<mark>towns</mark>"},
		{"where evidence stands", `id="e1-1"></span><a class="h"`},
		{"a chart of emphasis", `<path class="tick" data-s="0"`},
	} {
		if !strings.Contains(page, c.want) {
			t.Errorf("%s: the page lacks %q", c.reason, c.want)
		}
	}
	if strings.Contains(page, "javascript:") {
		t.Error("an address that is no page of the web must not be there")
	}
}

// TestHTMLPage holds that several comparisons stand on one page: contents first, every anchor there once, every link led somewhere.
func TestHTMLPage(t *testing.T) {
	one, two := bridge(), bridge()
	one.result.ID, two.result.ID = "first", "second"
	two.result.Findings[0].Known, two.result.Findings[1].Suppressed = true, "a misprint"
	fails := func(f factcheck.Finding) bool { return grave(f) && !f.Known && f.Suppressed == "" }
	var b bytes.Buffer
	if err := render.HTMLPage(&b, fails, render.Comparison{Result: one.result, Reports: one.reports}, render.Comparison{Result: two.result, Reports: two.reports}); err != nil {
		t.Fatal(err)
	}
	page := b.String()
	for _, c := range []struct{ reason, want string }{
		{"the contents lead to the events", `<a href="#event-2"><bdi>second</bdi></a></th><td>0</td>`},
		{"what fails of each is told", `<a href="#event-1"><bdi>first</bdi></a></th><td class="differ">2</td>`},
		{"what fails of all is told first", `<b>2</b> <span>fail</span> <small>1 in the baseline, 1 suppressed</small>`},
		{"figures are those of all", `<b>8</b> <span>discrepancies</span>`},
		{"what fails is marked", `<span class="badge fails">fails</span>`},
		{"what is known is marked", `<span class="badge known">in the baseline</span>`},
		{"reports of one name share a box", `name="source" value="2" checked> <bdi>The Ostra Post</bdi>`},
	} {
		if !strings.Contains(page, c.want) {
			t.Errorf("%s: the page lacks %q", c.reason, c.want)
		}
	}
	if strings.Contains(page, `name="source" value="3"`) {
		t.Error("sources of one name stand twice among the filters")
	}
	if last, known := strings.LastIndex(page[:strings.Index(page, `id="event-2"`)], `data-x="fails"`), strings.Index(page, `data-x="passes"`); last > known {
		t.Error("what fails should stand before what passes")
	}
	ids := map[string]int{}
	for _, x := range strings.Split(page, ` id="`)[1:] {
		id, _, _ := strings.Cut(x, `"`)
		ids[id]++
		if ids[id] > 1 {
			t.Errorf("the id %q stands twice", id)
		}
	}
	for _, x := range strings.Split(page, ` href="#`)[1:] {
		id, _, _ := strings.Cut(x, `"`)
		if ids[id] != 1 {
			t.Errorf("a link leads to %q, which is not there", id)
		}
	}
}

// TestHTMLEntities holds that the page shows what entities stand for, and marks still stand at the original's bytes.
func TestHTMLEntities(t *testing.T) {
	s := bridge()
	s.reports[0].Text = s.reports[0].Text + "The islands&#8217; quays &amp; piers.\n"
	s.result.Findings[10].Evidence = []factcheck.Evidence{s.piece("wire", "islands&#8217; quays")}
	page := pageOf(t, s)
	if strings.Contains(page, "8217") || !strings.Contains(page, `aria-describedby="is-framing">islands’ quays</a> &amp; piers.`) {
		t.Error("the page should read islands’ quays & piers")
	}
}

// TestHTMLWithout holds that a page comes of a result without reports, findings or anything.
func TestHTMLWithout(t *testing.T) {
	s := bridge()
	alone := pageOf(t, story{result: s.result})
	if strings.Contains(alone, `class="text"`) || strings.Contains(alone, `href="#e1-1"`) || strings.Contains(alone, `href="#texts"`) {
		t.Error("without the reports there are no texts, and no links into them")
	}
	if !strings.Contains(alone, "<mark>towns</mark>") {
		t.Error("without the reports the evidence stands alone")
	}
	s.result.Findings = nil
	silent := pageOf(t, s)
	if n := strings.Count(silent, `<p class="none">None.</p>`); n != 4 {
		t.Errorf("4 empty sections expected, got %d", n)
	}
	if strings.Contains(silent, `<td`) && strings.Contains(silent, `id="matrix"`) {
		t.Error("facts whose findings are left out are left out")
	}
	if empty := pageOf(t, story{}); !strings.HasSuffix(empty, "</html>\n") {
		t.Error("nothing makes a page too")
	}
	var none bytes.Buffer
	if err := render.HTMLPage(&none, grave); err != nil || !strings.Contains(none.String(), "<h1><bdi>0 comparisons</bdi></h1>") {
		t.Errorf("no comparisons make a page that says so: %v", err)
	}
}

// TestHTMLHostile holds that hostile text is text in every field.
func TestHTMLHostile(t *testing.T) {
	s := attack()
	for i := range s.result.Facts {
		s.result.Facts[i].Finding = "0"
	}
	page := pageOf(t, s)
	if !utf8.ValidString(page) {
		t.Error("not UTF-8")
	}
	if err := fits(strings.ReplaceAll(page, "\n", ""), 1<<24); err != nil && !strings.Contains(err.Error(), "blanks") {
		t.Error(err)
	}
	for _, c := range []struct {
		markup string
		n      int
	}{{"</script>", 1}, {"<script", 1}, {"<b>&amp;\u200b", 0}, {"<title>", 1 + strings.Count(page, `data-f=`) - strings.Count(page, `<tr data-f=`)}} {
		if n := strings.Count(page, c.markup); n != c.n {
			t.Errorf("%q stands %d times on the page, want %d", c.markup, n, c.n)
		}
	}
	if !strings.Contains(page, "&lt;/script&gt;&lt;b&gt;&amp;amp;") {
		t.Error("the attack must be readable")
	}
}

// TestDraftHTMLHostile holds the same of a draft's page.
func TestDraftHTMLHostile(t *testing.T) {
	var b bytes.Buffer
	if err := render.DraftHTML(&b, hostileDraft(), attack().reports); err != nil {
		t.Fatal(err)
	}
	page := b.String()
	if err := fits(strings.ReplaceAll(page, "\n", ""), 1<<24); err != nil && !strings.Contains(err.Error(), "blanks") {
		t.Error(err)
	}
	if n := strings.Count(page, "</script>"); n != 1 {
		t.Errorf("a script ends %d times", n)
	}
	if !strings.Contains(page, "&lt;/script&gt;&lt;b&gt;&amp;") || !strings.Contains(page, `data-c="not-borne-out"`) {
		t.Error("the attack must be readable, in all that is not borne out too")
	}
}

// TestHTMLTexts holds that a page has every report's whole text in order, whatever evidence overlaps in it,
// and an anchor for each piece that can be seen.
func TestHTMLTexts(t *testing.T) { rapid.Check(t, checkHTMLTexts) }

func FuzzHTMLTexts(f *testing.F) { f.Fuzz(rapid.MakeFuzz(checkHTMLTexts)) }

func checkHTMLTexts(t *rapid.T) {
	words := rapid.StringOf(rapid.SampledFrom([]rune("ab <>&\"'\n\r\té東\u202e\x00\ufffd🇳🇴"))).Draw(t, "words")
	r := normalize.Report{ID: "a", Text: words, Title: "a <b> title"}
	s := story{reports: []normalize.Report{r}, result: factcheck.Result{Reports: []factcheck.Source{{ID: "a"}}}}
	classes := []factcheck.Class{factcheck.Discrepancy, factcheck.Agreement, factcheck.SingleSource, factcheck.Framing}
	var anchors []string
	for i := range rapid.IntRange(0, 8).Draw(t, "findings") {
		f := factcheck.Finding{Class: classes[i%len(classes)]}
		for j := range rapid.IntRange(1, 3).Draw(t, "pieces") {
			span := normalize.Span{Start: rapid.IntRange(-1, len(words)+1).Draw(t, "start"), End: rapid.IntRange(-1, len(words)+1).Draw(t, "end")}
			f.Evidence = append(f.Evidence, factcheck.Evidence{Report: "a", Field: "text", Span: span, Text: span.In(words)})
			if strings.TrimSpace(span.In(words)) != "" {
				anchors = append(anchors, fmt.Sprintf(`id="e%d-%d"`, i+1, j+1))
			}
		}
		s.result.Findings = append(s.result.Findings, f)
	}
	var b bytes.Buffer
	if err := render.HTML(&b, s.result, s.reports); err != nil {
		t.Fatal(err)
	}
	text := element(b.String(), `<article class="text"`, "</article>")
	_, body, _ := strings.Cut(text, "</h3>")
	squeeze := func(s string) string { return strings.Join(strings.Fields(s), "") }
	if got, want := squeeze(visible(body)), squeeze(render.Printable(words)); got != want {
		t.Errorf("the page has the text %q, want %q", got, want)
	}
	for _, a := range anchors {
		if n := strings.Count(text, a); n != 1 {
			t.Errorf("%s stands %d times in the text", a, n)
		}
	}
}

// TestHTMLWriter holds that a writer's error comes back, and that the page comes in one piece.
func TestHTMLWriter(t *testing.T) {
	s := bridge()
	w := &full{}
	if err := render.HTML(w, s.result, s.reports); !errors.Is(err, errFull) {
		t.Errorf("got %v, want the writer's error", err)
	}
	if w.writes != 1 {
		t.Errorf("written in %d pieces", w.writes)
	}
}

var errFull = errors.New("full")

// full is a writer that takes nothing.
type full struct{ writes int }

func (f *full) Write([]byte) (int, error) { f.writes++; return 0, errFull }
