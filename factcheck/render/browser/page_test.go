package browser

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
	"github.com/seed-a94a0f1e/corroborate/factcheck/render"
	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// disputed is the first mark of a discrepancy in the first text.
const disputed = `.text[data-s="0"] p a.h[data-c="discrepancy"]`

// inSight says whether what the expression names can be seen, below the top and above the panel.
func inSight(element string) string {
	return fmt.Sprintf(`(() => { const b = (%s).getBoundingClientRect(), p = document.getElementById('panel'); return b.top >= 0 && b.left >= 0 && b.right <= innerWidth && b.bottom <= innerHeight - (p.hidden ? 0 : p.offsetHeight) })()`, element)
}

func TestClick(t *testing.T) {
	p := openHarbour(t, wide)
	p.holds("the panel is closed at first", `document.getElementById('panel').hidden`)
	p.run(chromedp.Click(disputed, chromedp.ByQuery))
	p.shot("click")
	p.holds("a click opens the panel", `!document.getElementById('panel').hidden`)
	p.holds("which tells of the mark's finding", `document.querySelector('#found h3').textContent === document.querySelector(document.querySelector('.h.here').getAttribute('href') + ' h3').textContent`)
	p.holds("and has the words of two sources or more", `document.querySelectorAll('#found .sides > li').length >= 2`)
	p.holds("the counterparts are marked in other texts", `new Set([...document.querySelectorAll('a.h.on')].map(a => a.closest('.text').dataset.s)).size >= 2`)
	p.holds("the mark that was clicked stays in sight", inSight(`document.querySelector('.h.here')`))
	p.holds("a counterpart of each other source came into sight", `(() => {
		const first = new Map();
		for (const a of document.querySelectorAll('a.h.on')) { const s = a.closest('.text').dataset.s; if (!first.has(s)) first.set(s, a) }
		return [...first.values()].every(a => `+inSight("a")+`)
	})()`)
	p.run(chromedp.Click(`#found .sides li:last-child a.line`, chromedp.ByQuery))
	p.holds("a link of the panel leads to the counterpart", `document.activeElement.matches('a.h.here') && document.activeElement.closest('.text').dataset.s !== '0'`)
	p.run(chromedp.Click(`#close`, chromedp.ByQuery))
	p.holds("the panel closes", `document.getElementById('panel').hidden && !document.querySelector('.h.on')`)
}

// TestOverlap holds that where several findings stand on the same words, all of them can be reached.
func TestOverlap(t *testing.T) {
	p := openHarbour(t, wide)
	p.run(chromedp.Evaluate(`(() => { const a = [...document.querySelectorAll('a.h')].find(a => new Set(a.dataset.e.split(' ').map(e => e.split('-')[0])).size >= 3); a.id = 'many' })()`, nil),
		chromedp.Click(`#many`, chromedp.ByQuery))
	p.holds("the others are named", `document.querySelectorAll('#found > button').length >= 2`)
	second := value[string](p, `document.querySelector('#found > button').textContent`)
	p.run(chromedp.Click(`#found > button`, chromedp.ByQuery))
	if now := value[string](p, `document.querySelector('#found h3').textContent`); !strings.HasSuffix(second, now) {
		t.Errorf("the panel should tell of %q, tells of %q", second, now)
	}
}

// TestEvidence holds that the evidence of a finding and a cell of the matrix lead into the text.
func TestEvidence(t *testing.T) {
	for reason, selector := range map[string]string{
		"a piece of evidence": `#discrepancies .finding a.line`,
		"a cell":              `#matrix tbody td a`,
	} {
		p := openHarbour(t, wide)
		p.run(chromedp.Click(selector, chromedp.ByQuery))
		p.holds(reason+" leads to its mark", `document.activeElement.matches('.text a.h.here') && document.activeElement.dataset.e.split(' ').includes(document.querySelector('`+selector+`').getAttribute('href').slice(1))`)
		p.holds(reason+" brings it into sight", inSight(`document.activeElement`))
	}
}

// TestPins holds that who speaks and how a statement is rendered lead to the words in the text, which are no evidence.
func TestPins(t *testing.T) {
	for reason, selector := range map[string]string{
		"a voice":     `.voices a`,
		"a rendering": `.statement tbody tr:last-child a.line`,
	} {
		p := openHarbour(t, wide)
		p.run(chromedp.Click(selector, chromedp.ByQuery))
		p.holds(reason+" leads to its words", `document.querySelector('.text .a:target') !== null && `+inSight(`document.querySelector('.a:target')`))
	}
}

// TestEmphasis holds that a source that is not chosen has no ticks, and that the ways lead past it.
func TestEmphasis(t *testing.T) {
	p := openHarbour(t, wide)
	before := value[int](p, `document.querySelectorAll('.tick[data-s="1"]').length`)
	if before < 5 {
		t.Fatalf("%d ticks of the source: too few to tell", before)
	}
	p.run(chromedp.Click(`input[name=source][value="1"]`, chromedp.ByQuery))
	p.holds("its ticks are gone", `[...document.querySelectorAll('.tick[data-s="1"]')].every(e => getComputedStyle(e).display === 'none')`)
	p.holds("those of others stay", `[...document.querySelectorAll('.emphasis a:not([hidden]) .tick[data-s="0"]')].some(e => getComputedStyle(e).display !== 'none')`)
	p.holds("no way leads to its row", `(y => [...document.querySelectorAll('.emphasis a:not([hidden]) .way')].every(e => !e.getAttribute('d').split(/[ML]/).some(at => at.split(' ')[1] === y)))(document.querySelector('.tick[data-s="1"]').dataset.at.split(' ')[1])`)
	p.run(chromedp.Click(`button[type=reset]`, chromedp.ByQuery), chromedp.Poll(`document.querySelectorAll('.tick[hidden]').length === 0`, nil))
}

// TestSeveral holds that on a page of several comparisons each has its own texts, and the policy's states are a filter.
func TestSeveral(t *testing.T) {
	reports, result, err := read()
	if err != nil {
		t.Fatal(err)
	}
	second := result
	second.ID, second.Findings = "again", slices.Clone(result.Findings)
	second.Findings[0].Known, second.Findings[1].Suppressed = true, "the paper corrects it tomorrow"
	fails := func(f factcheck.Finding) bool {
		return f.Class == factcheck.Discrepancy && f.Severity == factcheck.Error && !f.Known && f.Suppressed == ""
	}
	var html bytes.Buffer
	if err := render.HTMLPage(&html, fails, render.Comparison{Result: result, Reports: reports}, render.Comparison{Result: second, Reports: reports}); err != nil {
		t.Fatal(err)
	}
	p := open(t, html.Bytes(), wide)
	p.shot("several-top")
	p.holds("every id is there once", `(ids => new Set(ids).size === ids.length)([...document.querySelectorAll('[id]')].map(e => e.id))`)
	p.run(chromedp.Click(`#event-2 `+disputed, chromedp.ByQuery))
	p.holds("counterparts are those of the same event", `document.querySelectorAll('#event-2 a.h.on').length >= 2 && !document.querySelector('#event-1 a.h.on')`)
	p.holds("and in sight", `(() => { const first = new Map(); for (const a of document.querySelectorAll('#event-2 a.h.on')) { const s = a.closest('.text').dataset.s; if (!first.has(s)) first.set(s, a) } return [...first.values()].every(a => `+inSight("a")+`) })()`)
	p.run(chromedp.Click(`#close`, chromedp.ByQuery))
	for _, state := range []string{"known", "suppressed", "passes"} {
		p.run(chromedp.Click(`input[name=state][value=`+state+`]`, chromedp.ByQuery))
	}
	p.holds("what fails is left alone", `[...document.querySelectorAll('main .finding')].every(f => f.hidden === (f.dataset.x !== 'fails')) && document.querySelector('main .finding:not([hidden])') !== null`)
	p.noRequest()
}

// summary is a summary of the examples' reports, with slips.
var summary = normalize.Report{ID: "summary.md", Title: "Ferry hits pier", Text: `The ferry Lady Orlane struck the Kestrel Pier in Marnhaven on Tuesday with 221 people on board.

Six of the injured are in a serious condition, fire chief Ruth Calder said. The damage is put at $3.2 million. The captain, Anton Relsky, was arrested.

“We are deeply sorry and we will pay for the treatment of everyone who was hurt,” said Helen Marsh. The ferry passed her last safety inspection on September 12, and was insured for $40 million by Harlan Mutual.
`}

// openDraft shows the page of the summary against the reports.
func openDraft(t *testing.T, v view) *tab {
	t.Helper()
	reports, _, err := read()
	if err != nil {
		t.Fatal(err)
	}
	d, err := factcheck.CheckDraft(t.Context(), summary, reports)
	if err != nil {
		t.Fatal(err)
	}
	var html bytes.Buffer
	if err := render.DraftHTML(&html, d, append([]normalize.Report{summary}, reports...)); err != nil {
		t.Fatal(err)
	}
	return open(t, html.Bytes(), v)
}

// TestDraft holds that a draft's claims are marked in its full text by how the sources stand to them, and lead to the sources' words.
func TestDraft(t *testing.T) {
	p := openDraft(t, wide)
	p.shot("draft-top")
	for standing, words := range map[string]string{"disputed": "221", "not-borne-out": "$40 million", "borne-out": "$3.2 million"} {
		p.holds(words+" is marked as "+standing, fmt.Sprintf(`[...document.querySelectorAll('.text:first-child a.h[data-c=%q]')].some(a => a.textContent === %q)`, standing, words))
		p.holds("there are findings of it", fmt.Sprintf(`document.querySelector('.finding[data-c=%q]') !== null`, standing))
	}
	p.run(chromedp.Click(`.text:first-child a.h[data-c="disputed"]`, chromedp.ByQuery))
	p.shot("draft-panel")
	p.holds("a click shows the draft's words beside those of a source", `[...document.querySelectorAll('#found .sides > li')].length >= 2 && document.querySelector('#found .who').textContent === 'summary.md'`)
	p.holds("which are in sight in its text", `[...document.querySelectorAll('.text:not(:first-child) a.h.on')].some(a => `+inSight("a")+`)`)
	p.holds("as is the draft's", inSight(`document.querySelector('.text:first-child a.h.here')`))
	for _, text := range value[[]string](p, strings.Replace(faint, "n < 500", "n < 100", 1)) {
		t.Error(text)
	}
	p.noRequest()
	p = openDraft(t, view{width: 360, height: 740, scheme: "dark"})
	p.shot("draft-narrow")
	p.holds("nothing is wider than the screen", `document.documentElement.scrollWidth <= 360`)
}

func TestFilters(t *testing.T) {
	p := openHarbour(t, wide)
	shown := func(selector string) int {
		return value[int](p, fmt.Sprintf(`[...document.querySelectorAll(%q)].filter(e => e.getClientRects().length).length`, selector))
	}
	all := shown(`.finding`)
	discrepancies := shown(`.finding[data-c=discrepancy]`)
	if all < 20 || discrepancies < 2 {
		t.Fatalf("%d findings, %d of them discrepancies: too few to filter", all, discrepancies)
	}

	p.run(chromedp.Click(`input[value=agreement]`, chromedp.ByQuery))
	if n := shown(`.finding[data-c=agreement], #matrix tr[data-c=agreement], a.h[data-c=agreement]:not(.off)`); n > 0 {
		t.Errorf("class: %d agreements are still shown", n)
	}
	if n := shown(`.finding[data-c=discrepancy]`); n != discrepancies {
		t.Errorf("class: %d discrepancies are left of %d", n, discrepancies)
	}
	p.holds("an empty section says so", `!document.querySelector('#agreements .none').hidden`)
	p.holds("marks of nothing that is shown are no links", `[...document.querySelectorAll('a.h.off')].every(a => !a.hasAttribute('href'))`)
	p.holds("the number of findings is told", `document.getElementById('shown').textContent === document.querySelectorAll('.finding:not([hidden])').length + ' of ' + document.querySelectorAll('.finding').length + ' findings shown'`)

	p.run(chromedp.Click(`button[type=reset]`, chromedp.ByQuery), chromedp.Poll(fmt.Sprintf(`document.querySelectorAll('main .finding:not([hidden])').length === %d`, all), nil))

	p.run(chromedp.Click(`#filters summary`, chromedp.ByQuery), chromedp.Click(`input[name=kind][value="0"]`, chromedp.ByQuery))
	if n := shown(`.finding[data-k="0"]`); n > 0 {
		t.Errorf("kind: %d findings of the kind are still shown", n)
	}
	if n := shown(`.finding`); n == 0 || n == all {
		t.Errorf("kind: %d findings of %d are shown", n, all)
	}

	p.run(chromedp.Click(`button[type=reset]`, chromedp.ByQuery), chromedp.Poll(fmt.Sprintf(`document.querySelectorAll('main .finding:not([hidden])').length === %d`, all), nil))

	p.run(chromedp.Click(`input[name=source][value="1"]`, chromedp.ByQuery))
	if n := shown(`main [data-s="1"]:not(.rows [data-s])`); n > 0 {
		t.Errorf("source: %d places of the source are still shown", n)
	}
	p.holds("findings of that source alone are gone", `[...document.querySelectorAll('.finding')].every(f => f.hidden || [...f.querySelectorAll('.sides > li')].some(li => !li.hidden))`)
	p.holds("and so are comparisons with it alone", `[...document.querySelectorAll('#discrepancies .finding')].every(f => f.hidden || f.querySelectorAll('.sides > li:not([hidden])').length >= 2)`)
	p.shot("filtered")
}

func TestKeyboard(t *testing.T) {
	p := openHarbour(t, wide)
	p.run(chromedp.KeyEvent(kb.Tab))
	p.holds("the first stop skips the head", `document.activeElement.matches('.skip') && getComputedStyle(document.activeElement).clipPath === 'none'`)
	p.run(chromedp.Focus(disputed, chromedp.ByQuery), chromedp.KeyEvent(kb.Enter))
	p.holds("Enter opens the panel and takes the focus there", `document.activeElement.id === 'panel' && !document.activeElement.hidden`)
	p.run(chromedp.KeyEvent(kb.Escape))
	p.holds("Escape closes it and gives the focus back", fmt.Sprintf(`document.getElementById('panel').hidden && document.activeElement === document.querySelector(%q)`, disputed))
	p.run(chromedp.KeyEvent(kb.Enter), chromedp.KeyEvent(kb.Tab))
	p.holds("the first stop in the panel closes it", `document.activeElement.id === 'close'`)
	p.run(chromedp.KeyEvent(kb.Tab), chromedp.KeyEvent(kb.Enter))
	p.holds("the next leads into a text", `document.activeElement.matches('.text a.h.here')`)
	p.holds("where the focus can be seen", `getComputedStyle(document.activeElement).outlineStyle === 'solid'`)
	p.run(chromedp.Focus(`input[value=framing]`, chromedp.ByQuery), chromedp.KeyEvent(" "))
	p.holds("the space bar works a filter", `[...document.querySelectorAll('#framing .finding')].every(f => f.hidden)`)
	p.run(chromedp.Focus(`#agreements summary`, chromedp.ByQuery), chromedp.KeyEvent(kb.Enter))
	p.holds("Enter unfolds an agreement", `document.querySelector('#agreements .finding').open`)
	p.holds("everything that a pointer can work is a link, a button or a field", `[...document.querySelectorAll('[onclick], [role=button]')].length === 0`)
}

func TestNarrow(t *testing.T) {
	p := openHarbour(t, view{width: 360, height: 740, scheme: "light"})
	p.shot("narrow-top")
	p.holds("nothing is wider than the screen", `document.documentElement.scrollWidth <= 360`)
	p.run(chromedp.Click(disputed, chromedp.ByQuery))
	p.shot("narrow-panel")
	p.holds("a click brings a counterpart of another source into sight", `[...document.querySelectorAll('a.h.on')].filter(a => a.closest('.text').dataset.s !== '0').some(a => `+inSight("a")+`)`)
	p.run(chromedp.Click(`#found .sides li a.line`, chromedp.ByQuery))
	p.holds("and the panel leads back", `document.activeElement.closest('.text').dataset.s === '0' && `+inSight(`document.activeElement`))
	for _, section := range []string{"texts", "framing", "matrix", "agreements", "single", "checked"} {
		p.run(chromedp.Evaluate(`document.getElementById('close').click(); document.getElementById('`+section+`').scrollIntoView(); window.scrollBy(0, 0)`, nil))
		p.shot("narrow-" + section)
	}
}

func TestWide(t *testing.T) {
	for _, scheme := range []string{"light", "dark"} {
		p := openHarbour(t, view{width: 1920, height: 1080, scheme: scheme})
		p.holds("nothing is wider than the screen", `document.documentElement.scrollWidth <= 1920`)
		p.holds("the texts stand side by side", `new Set([...document.querySelectorAll('.text')].map(e => e.getBoundingClientRect().top)).size === 1`)
		p.holds("the words of a discrepancy stand side by side", `(() => { const l = document.querySelectorAll('#discrepancies .finding .sides')[0].children; return l[0].getBoundingClientRect().top === l[1].getBoundingClientRect().top })()`)
		p.holds("the words that differ are marked in the matrix", `[...document.querySelectorAll('#matrix td mark')].some(m => m.textContent === 'not')`)
		p.holds("the scheme is the reader's", fmt.Sprintf(`(getComputedStyle(document.body).backgroundColor === 'rgb(20, 22, 24)') === %v`, scheme == "dark"))
		p.shot("wide-" + scheme + "-top")
		for _, section := range []string{"matrix", "texts", "framing", "agreements", "single", "checked"} {
			p.run(chromedp.Evaluate(`document.getElementById('`+section+`').scrollIntoView()`, nil))
			p.shot("wide-" + scheme + "-" + section)
		}
		p.run(chromedp.Click(disputed, chromedp.ByQuery))
		p.shot("wide-" + scheme + "-panel")
	}
}

func TestNoRequest(t *testing.T) {
	p := openHarbour(t, wide)
	p.run(chromedp.Click(disputed, chromedp.ByQuery), chromedp.Click(`#found .sides li a.line`, chromedp.ByQuery), chromedp.Click(`#filters summary`, chromedp.ByQuery))
	p.noRequest()
	for directive, leave := range map[string]string{
		"img-src":         `new Image().src = 'https://example.org/x.png'`,
		"connect-src":     `fetch('https://example.org/').catch(() => {})`,
		"style-src-elem":  `document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: 'https://example.org/x.css' }))`,
		"script-src-elem": `document.head.append(Object.assign(document.createElement('script'), { textContent: 'window.owned = 1' }))`,
	} {
		p.run(chromedp.Evaluate(`window.stopped = ''; addEventListener('securitypolicyviolation', e => { window.stopped = e.effectiveDirective }, { once: true }); void (`+leave+`)`, nil),
			chromedp.Poll(`window.stopped !== ''`, nil, chromedp.WithPollingTimeout(10*time.Second)))
		if stopped := value[string](p, `window.stopped`); stopped != directive {
			t.Errorf("what should fall under %s fell under %q", directive, stopped)
		}
	}
	p.holds("no script but the page's own runs", `typeof window.owned === 'undefined'`)
}

// noRequest holds that nothing but the page itself was asked for.
func (p *tab) noRequest() {
	p.Helper()
	p.mu.Lock()
	defer p.mu.Unlock()
	files := 0
	for _, r := range p.requests {
		switch {
		case strings.HasPrefix(r, "file:"):
			files++
		case !strings.HasPrefix(r, "data:"):
			p.Errorf("the page asks for %s", r)
		}
	}
	if files != 1 {
		p.Errorf("one file was to be read, got %d: %q", files, p.requests)
	}
}

func TestPrint(t *testing.T) {
	p := openHarbour(t, view{width: 794, height: 1123, scheme: "dark", media: "print"})
	p.shot("print")
	p.holds("what works on a screen alone is gone", `['#filters', 'nav', '#panel', '.skip'].every(s => document.querySelector(s).getClientRects().length === 0)`)
	p.holds("paper is white, whatever the screen", `getComputedStyle(document.body).backgroundColor === 'rgb(255, 255, 255)'`)
	p.holds("no text is cut", `[...document.querySelectorAll('.text, .scroll')].every(e => getComputedStyle(e).overflowY === 'visible')`)
	p.holds("what is folded is unfolded", `[...document.querySelectorAll('#agreements .sides')].every(e => e.getBoundingClientRect().height > 0)`)
	p.holds("nothing is wider than the paper", `document.documentElement.scrollWidth <= 794`)
	var pdf []byte
	p.run(chromedp.ActionFunc(func(ctx context.Context) (err error) {
		pdf, _, err = page.PrintToPDF().WithPreferCSSPageSize(true).Do(ctx)
		return err
	}))
	if !strings.HasPrefix(string(pdf), "%PDF-") || len(pdf) < 20000 {
		t.Errorf("no real PDF: %d bytes", len(pdf))
	}
	p.shot("printed")
}

func TestNoScript(t *testing.T) {
	v := wide
	v.noScript = true
	p := openHarbour(t, v)
	p.holds("what needs the script is not shown", `document.getElementById('filters').hidden && document.getElementById('panel').hidden`)
	p.holds("the texts can be read", `document.querySelectorAll('.text p').length > 20`)
	p.run(chromedp.Click(disputed, chromedp.ByQuery))
	p.holds("a mark leads to its finding", `document.querySelector('.finding:target') !== null`)
	p.run(chromedp.Click(`.finding:target a.line`, chromedp.ByQuery))
	p.holds("and the finding to the words in the text", `document.querySelector('.a:target') !== null && `+inSight(`document.querySelector('.a:target ~ a.h')`))
	p.shot("no-script")
	p.run(chromedp.Click(`#agreements summary`, chromedp.ByQuery))
	p.holds("agreements unfold", `document.querySelector('#agreements .finding').open`)
}
