package browser

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/chromedp/chromedp"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
	"github.com/seed-a94a0f1e/corroborate/factcheck/render"
	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// attacks would run, load, break out of an attribute or an element, or reorder what is read.
var attacks = []string{
	`</script><script>window.owned = 1</script>`,
	`</style><style>body{display:none}</style>`,
	`"><img src="https://example.org/x.png" onerror="window.owned = 1">`,
	`' onmouseover='window.owned = 1' autofocus onfocus='window.owned = 1`,
	`<iframe srcdoc="<script>top.owned = 1</script>"></iframe>`,
	`</title></textarea></noscript><svg onload=window.owned=1>`,
	`<!--<base href="https://example.org/"><meta http-equiv=refresh content="0;url=https://example.org/">`,
	"\u202egnp.exe\u202c \u2066\x1b[2J\x00\x7f\u2028 \xff\xfe{{.Script}} &lt;b&gt;&#60;i&#62;",
	`javascript:window.owned=1`,
	`https://example.org/"onclick="window.owned=1`,
	`f1`, `panel`, `e1-1`, `__proto__`, `constructor`,
}

// hostile is a page in which every field that is text is the attack.
func hostile(t *testing.T, attack string) []byte {
	t.Helper()
	reports := []normalize.Report{
		{ID: "a" + attack, Source: attack, Title: attack, URL: attack, Published: attack, Text: "Twelve " + attack + " were hurt.\r\n\r\n" + attack},
		{ID: "b", Source: attack, Title: "x" + attack, Text: attack + "\nFourteen were hurt."},
	}
	var r factcheck.Result
	r.ID, r.Schema = attack, factcheck.Schema
	for _, x := range reports {
		r.Reports = append(r.Reports, factcheck.Source{ID: x.ID, Source: x.Source, Title: x.Title, URL: attack, Published: attack})
	}
	evidence := func(i int, field, text string) factcheck.Evidence {
		return factcheck.Evidence{Report: reports[i].ID, Field: field, Span: normalize.Span{End: len(text)}, Text: text, Speaker: attack, Relay: attack, Normalized: attack,
			Marks: []normalize.Span{{End: len(text) / 2}}}
	}
	for i, c := range []factcheck.Class{factcheck.Discrepancy, factcheck.Agreement, factcheck.SingleSource, factcheck.Framing} {
		id := fmt.Sprint(attack, i)
		r.Findings = append(r.Findings, factcheck.Finding{ID: id, Class: c, Kind: attack, Severity: factcheck.Severity(attack), Message: attack, Rule: attack, Reason: attack, Confidence: 0.5,
			Evidence: []factcheck.Evidence{evidence(0, "text", reports[0].Text[:7+len(attack)]), evidence(0, "title", reports[0].Title), evidence(1, "text", reports[1].Text), evidence(1, "title", reports[1].Title)}})
		r.Facts = append(r.Facts, factcheck.Fact{Finding: id, Kind: attack, Text: attack, Cells: []factcheck.Cell{
			{Report: reports[0].ID, State: factcheck.Differs, Field: "text", Span: normalize.Span{End: 7 + len(attack)}, Value: attack},
			{Report: "b", State: factcheck.Agrees, Field: "text", Span: normalize.Span{End: len(reports[1].Text)}, Value: attack}}})
	}
	r.Statements = []factcheck.Statement{{Speaker: attack, Core: attack, Renderings: []factcheck.Rendering{
		{Report: reports[0].ID, Field: "text", Span: normalize.Span{End: 6}, Text: attack, Share: 1},
		{Report: "b", Field: "text", Span: normalize.Span{End: len(attack)}, Text: attack, Changes: []string{attack, "relayed", "reattributed"}, Relay: attack, Speaker: attack}}}}
	r.Findings[0].Kind = "quote"
	r.Voices = []factcheck.Voice{{Report: reports[0].ID, Speaker: attack, Words: 3, Share: 1, First: normalize.Span{End: 6}}, {Report: "b", Speaker: attack, Words: 1, Share: 1}}
	var b bytes.Buffer
	if err := render.HTML(&b, r, reports); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestHostile(t *testing.T) {
	for i, attack := range attacks {
		t.Run(fmt.Sprint(i), func(t *testing.T) {
			p := open(t, hostile(t, attack), wide)
			p.run(chromedp.Click(`.text a.h`, chromedp.ByQuery))
			p.holds("the page works", `!document.getElementById('panel').hidden`)
			p.holds("nothing of it has run", `typeof window.owned === 'undefined'`)
			p.holds("nothing of it has become markup", `document.querySelectorAll('script').length === 1 && document.querySelectorAll('style').length === 1 && !document.querySelector('main :is(img, iframe, style, script, base, meta, link, object, i), [onload], [onerror], [onclick], [onmouseover], [onfocus], [autofocus]')`)
			p.holds("every id is there once", `(ids => new Set(ids).size === ids.length)([...document.querySelectorAll('[id]')].map(e => e.id))`)
			p.holds("links stay on the page or are plain", `[...document.querySelectorAll('a[href]')].every(a => /^#[a-z0-9-]+$/.test(a.getAttribute('href')) || /^https?:$/.test(a.protocol))`)
			p.holds("nothing commands or reorders", `!/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028]/.test(document.documentElement.outerHTML)`)
			p.noRequest()
		})
	}
}
