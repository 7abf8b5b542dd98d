package render

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"strconv"
	"strings"
	"sync"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
	"github.com/seed-a94a0f1e/corroborate/normalize"
)

//go:embed html
var htmlFiles embed.FS

// htmlTemplate is the page's template, parsed at first use.
var htmlTemplate = sync.OnceValue(func() *template.Template {
	return template.Must(template.ParseFS(htmlFiles, "html/page.html", "html/parts.html"))
})

// HTML writes a result as one page that stands alone: it asks for nothing from
// elsewhere, its policy forbids all scripts and styles but its own, and it can be
// read without script. The reports give the full texts with what was found in them
// marked; without them (nil) the evidence stands alone. Facts whose findings the
// result does not have are left out. All that is shown of a report is text: it
// can neither become markup nor reorder what stands around it.
func HTML(w io.Writer, r factcheck.Result, reports []normalize.Report) error {
	var b bytes.Buffer
	if err := htmlTemplate().Execute(&b, newHTMLPage(r, reports)); err != nil {
		return err
	}
	_, err := w.Write(b.Bytes())
	return err
}

// htmlPage is what the template shows. All text in it is printable.
type htmlPage struct {
	Policy   string
	Style    template.CSS
	Script   template.JS
	Title    string
	Figures  []htmlFigure
	Sources  []htmlSource
	Kinds    []string // the kinds of the findings, in their order
	Findings int
	Facts    []htmlFact
	Sections []htmlSection
	Texts    []htmlText
	Voices   []htmlVoice
	Emphasis *htmlEmphasis
	Compared string
	Open     string // what could not be compared; empty where all could
}

// htmlFigure is one of the figures that tell the whole.
type htmlFigure struct {
	N           int
	Label, Note string
	Class, Href string
}

// htmlSource is a source with its place among the others.
type htmlSource struct {
	N                          int
	Name, Title, Published     string
	URL                        string // where it begins with http:// or https://
	Sentences, Aligned, Origin int    // origins are counted from 1 in the order of the sources
}

// htmlSection is the findings of one class.
type htmlSection struct {
	ID, Title, Intro string
	Class            factcheck.Class
	Findings         []htmlFinding
}

// htmlFinding is a finding with its number on the page.
type htmlFinding struct {
	N               int
	Class           factcheck.Class
	Kind            string
	KindN           int
	Severity        string
	Grave           factcheck.Severity // the severity, where it is one
	Sure            string
	ID, Message     string
	Reason, Backing string
	Known           bool
	Suppressed      string
	Sides           []htmlSide
}

// htmlSide is what one report has to show for a finding.
type htmlSide struct {
	Source int // -1 for a report that is none of the result's
	Name   string
	Pieces []htmlPiece
}

// htmlPiece is a piece of evidence.
type htmlPiece struct {
	ID    string // the anchor where the texts show it; empty where they do not
	Place string
	Words []htmlRun
	Said  string
}

// htmlRun is words that are marked, or are not.
type htmlRun struct {
	Text   string
	Marked bool
}

// htmlFact is a row of the matrix.
type htmlFact struct {
	N     int // the number of its finding
	Class factcheck.Class
	KindN int
	Kind  string
	Text  string
	Cells []htmlCell
}

type htmlCell struct {
	Source      int
	State       factcheck.State
	ID          string // the anchor of the evidence
	Value, Line string
}

// builder makes a page out of a result.
type builder struct {
	sources
	result  factcheck.Result
	source  map[string]int    // the number of a report
	text    map[string]string // the texts and titles that are shown, by field and report
	finding map[string]int    // the number of a finding by its ID
	kind    map[string]int
	kinds   []string
}

func newHTMLPage(r factcheck.Result, reports []normalize.Report) htmlPage {
	b := builder{sources: newSources(r.Reports, reports), result: r,
		source: map[string]int{}, text: map[string]string{}, finding: map[string]int{}, kind: map[string]int{}}
	for i, s := range r.Reports {
		if _, ok := b.source[s.ID]; !ok {
			b.source[s.ID] = i
		}
	}
	for _, x := range reports {
		if _, ok := b.source[x.ID]; ok {
			b.text["text "+x.ID], b.text["title "+x.ID] = x.Text, x.Title
		}
	}
	for i, f := range r.Findings {
		if _, ok := b.finding[f.ID]; !ok {
			b.finding[f.ID] = i
		}
		if _, ok := b.kind[f.Kind]; !ok {
			b.kind[f.Kind] = len(b.kinds)
			b.kinds = append(b.kinds, Printable(f.Kind))
		}
	}
	p := htmlPage{Title: b.title(), Figures: b.figures(), Kinds: b.kinds, Findings: len(r.Findings), Facts: b.facts(),
		Sections: b.sections(), Texts: b.texts(reports), Voices: b.voices(), Emphasis: b.emphasis()}
	p.Compared, _, p.Open = b.checked(r)
	origins := map[int]int{}
	for i, s := range r.Reports {
		if _, ok := origins[s.Origin]; !ok {
			origins[s.Origin] = len(origins) + 1
		}
		x := htmlSource{N: i, Name: b.name(s.ID), Title: Printable(s.Title), Published: Printable(s.Published), Sentences: s.Sentences, Aligned: s.Aligned, Origin: origins[s.Origin]}
		if strings.HasPrefix(s.URL, "https://") || strings.HasPrefix(s.URL, "http://") {
			x.URL = Printable(s.URL)
		}
		p.Sources = append(p.Sources, x)
	}
	style, script := file("html/page.css"), file("html/page.js")
	p.Style, p.Script = template.CSS(style), template.JS(script)
	p.Policy = "default-src 'none'; style-src " + digest(style) + "; script-src " + digest(script) + "; img-src data:; base-uri 'none'; form-action 'none'"
	return p
}

// file is an embedded file.
func file(name string) string {
	data, err := htmlFiles.ReadFile(name)
	if err != nil {
		panic(err) // it is embedded
	}
	return string(data)
}

// digest is the name of a script or a style in a Content-Security-Policy.
func digest(content string) string {
	sum := sha256.Sum256([]byte(content))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// title names the page after the event, or after its sources.
func (b builder) title() string {
	if b.result.ID != "" {
		return Printable(b.result.ID)
	}
	var names []string
	for i, s := range b.result.Reports {
		if i == 4 {
			names = append(names, fmt.Sprintf("%d more", len(b.result.Reports)-i))
			break
		}
		names = append(names, b.name(s.ID))
	}
	if n := len(names); n > 1 {
		return strings.Join(names[:n-1], ", ") + " and " + names[n-1]
	}
	return strings.Join(names, "")
}

func (b builder) figures() []htmlFigure {
	r := b.result
	figure := func(n int, one, many, note, class, href string) htmlFigure {
		if n == 1 {
			many = one
		}
		return htmlFigure{n, many, note, class, href}
	}
	shown := func(c factcheck.Class, all int) string {
		if n := len(findings(r, c)); n < all {
			return fmt.Sprintf("%d shown", n)
		}
		return ""
	}
	note := grave(r)
	if note == "" {
		note = shown(factcheck.Discrepancy, r.Summary.Discrepancies)
	}
	origins := ""
	if r.Coverage.Origins > 0 {
		origins = "of " + count(r.Coverage.Origins, "independent origin")
	}
	return []htmlFigure{
		figure(len(r.Reports), "report", "reports", origins, "", "#checked"),
		figure(r.Summary.Discrepancies, "discrepancy", "discrepancies", note, "discrepancy", "#discrepancies"),
		figure(r.Summary.Agreements, "agreement", "agreements", shown(factcheck.Agreement, r.Summary.Agreements), "agreement", "#agreements"),
		figure(r.Summary.SingleSource, "in one source only", "in one source only", shown(factcheck.SingleSource, r.Summary.SingleSource), "single-source", "#single"),
		figure(r.Summary.Framing, "difference in framing", "differences in framing", shown(factcheck.Framing, r.Summary.Framing), "framing", "#framing"),
	}
}

func (b builder) sections() []htmlSection {
	all := []htmlSection{
		{ID: "discrepancies", Title: "Discrepancies", Class: factcheck.Discrepancy, Intro: "Where the sources cannot all be right, or differ in a way worth a look. The words that differ are marked."},
		{ID: "framing", Title: "Framing", Class: factcheck.Framing, Intro: "The same told in other words, by other voices, in another order."},
		{ID: "agreements", Title: "Agreements", Class: factcheck.Agreement, Intro: "What two or more sources tell alike. Sources that copy each other are one origin."},
		{ID: "single", Title: "In one source only", Class: factcheck.SingleSource, Intro: "What one source tells and no other does."},
	}
	for i, f := range b.result.Findings {
		for k := range all {
			if all[k].Class == f.Class {
				all[k].Findings = append(all[k].Findings, b.newFinding(i, f))
			}
		}
	}
	return all
}

func (b builder) newFinding(i int, f factcheck.Finding) htmlFinding {
	x := htmlFinding{N: i + 1, Class: f.Class, Kind: Printable(f.Kind), KindN: b.kind[f.Kind], Severity: Printable(string(f.Severity)),
		ID: Printable(f.ID), Message: Printable(f.Message), Known: f.Known, Suppressed: Printable(f.Suppressed)}
	if f.Severity.Rank() > 0 {
		x.Grave = f.Severity
	}
	if f.Confidence > 0 {
		x.Sure = fmt.Sprintf("%.0f%% sure", 100*f.Confidence)
	}
	if f.Reason != "" {
		x.Reason = Printable(reason(f.Reason))
	}
	if f.Class == factcheck.Agreement {
		x.Backing = b.backed(f)
	}
	at := map[string]int{}
	bare := false
	for _, e := range f.Evidence {
		bare = bare || len(e.Marks) > 0
	}
	for j, e := range f.Evidence {
		k, ok := at[e.Report]
		if !ok {
			k = len(x.Sides)
			at[e.Report] = k
			n, known := b.source[e.Report]
			if !known {
				n = -1
			}
			x.Sides = append(x.Sides, htmlSide{Source: n, Name: b.name(e.Report)})
		}
		words := b.words(e, manyWords)
		if bare && len(e.Marks) == 0 || f.Class == factcheck.SingleSource {
			words = unmarked(words)
		}
		p := htmlPiece{Place: b.place(e), Words: runs(words)}
		if b.anchored(e) {
			p.ID = anchor(i, j)
		}
		if s := said(e); s != "" && (e.Relay != "" || !strings.Contains(f.Message, e.Speaker)) {
			p.Said = Printable(s)
		}
		x.Sides[k].Pieces = append(x.Sides[k].Pieces, p)
	}
	return x
}

// backed tells how many sources and origins stand behind an agreement.
func (b builder) backed(f factcheck.Finding) string {
	reports := map[string]bool{}
	for _, e := range f.Evidence {
		reports[e.Report] = true
	}
	line := count(len(reports), "source")
	if f.Origins > 0 {
		line += ", " + count(f.Origins, "origin")
	}
	return line
}

// anchored says whether the page shows a piece of evidence where it stands.
func (b builder) anchored(e factcheck.Evidence) bool {
	text, ok := b.text[e.Field+" "+e.Report]
	return ok && (e.Field == "text" || e.Field == "title") && e.Len() > 0 && strings.TrimSpace(e.In(text)) != ""
}

// anchor names piece j of finding i on the page.
func anchor(i, j int) string { return "e" + strconv.Itoa(i+1) + "-" + strconv.Itoa(j+1) }

// runs are cells put together by their marks.
func runs(line []cell) []htmlRun {
	var out []htmlRun
	for len(line) > 0 {
		n := 1
		for n < len(line) && line[n].marked == line[0].marked {
			n++
		}
		out = append(out, htmlRun{text(line[:n]), line[0].marked})
		line = line[n:]
	}
	return out
}

func (b builder) facts() []htmlFact {
	var out []htmlFact
	for _, f := range b.result.Facts {
		i, ok := b.finding[f.Finding]
		if !ok {
			continue
		}
		finding := b.result.Findings[i]
		row := htmlFact{N: i + 1, Class: finding.Class, Kind: Printable(f.Kind), KindN: b.kind[finding.Kind], Text: shorten(f.Text, 140)}
		for _, c := range f.Cells {
			n, known := b.source[c.Report]
			if !known {
				n = -1
			}
			x := htmlCell{Source: n, State: c.State}
			told := c.State == factcheck.Agrees || c.State == factcheck.Differs
			for j, e := range finding.Evidence {
				if told && e.Report == c.Report && e.Field == c.Field && e.Span == c.Span && b.anchored(e) {
					x.ID = anchor(i, j)
					break
				}
			}
			if told {
				x.Line = b.place(factcheck.Evidence{Report: c.Report, Field: c.Field, Span: c.Span})
			}
			if told && finding.Class == factcheck.Discrepancy {
				x.Value = shorten(c.Value, 70)
			}
			row.Cells = append(row.Cells, x)
		}
		out = append(out, row)
	}
	return out
}
