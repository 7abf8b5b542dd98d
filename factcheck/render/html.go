package render

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"slices"
	"strings"
	"sync"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
	"github.com/seed-a94a0f1e/corroborate/normalize"
)

//go:embed html
var htmlFiles embed.FS

// htmlTemplate is the page's template, parsed at first use.
var htmlTemplate = sync.OnceValue(func() *template.Template {
	return template.Must(template.ParseFS(htmlFiles, "html/*.html"))
})

// HTML writes a result as one page that stands alone: it asks for nothing from
// elsewhere, its policy forbids all scripts and styles but its own, and it can be
// read without script. The reports give the full texts with what was found in them
// marked; without them (nil) the evidence stands alone. Facts whose findings the
// result does not have are left out. All that is shown of a report is text: it
// can neither become markup nor reorder what stands around it.
func HTML(w io.Writer, r factcheck.Result, reports []normalize.Report) error {
	return HTMLPage(w, nil, Comparison{Result: r, Reports: reports})
}

// HTMLPage is [HTML] for several results on one page, which begins with a table of contents then. Where fails is given,
// the findings that fail are marked, as are those that a baseline knows or a comment suppresses, and can be told apart by a filter.
func HTMLPage(w io.Writer, fails func(factcheck.Finding) bool, all ...Comparison) error {
	return writeHTML(w, resultForm, fails, all...)
}

// writeHTML writes the page of comparisons.
func writeHTML(w io.Writer, form htmlForm, fails func(factcheck.Finding) bool, all ...Comparison) error {
	var b bytes.Buffer
	if err := htmlTemplate().ExecuteTemplate(&b, "page.html", newHTMLPage(form, fails, all)); err != nil {
		return err
	}
	_, err := w.Write(b.Bytes())
	return err
}

// htmlForm is what a page is made of: the classes of its findings, and what stands around them.
type htmlForm struct {
	// Before are the sections that come before the texts, After those that come after.
	Before, After []htmlSection
	draft         bool // the first report is a draft, and the others are its sources
	// figures tell the whole in figures.
	figures func(factcheck.Result) []htmlFigure
	// checked tells what was compared, and what could not be.
	checked func(factcheck.Result) (compared, open string)
}

// resultForm is the form of a comparison's page.
var resultForm = htmlForm{
	Before: []htmlSection{
		{ID: "discrepancies", Title: "Discrepancies", Class: factcheck.Discrepancy, Legend: "discrepancy", Intro: "Where the sources cannot all be right, or differ in a way worth a look. The words that differ are marked."},
	},
	After: []htmlSection{
		{ID: "framing", Title: "Framing", Class: factcheck.Framing, Legend: "framing", Intro: "The same told in other words, by other voices, in another order.", Charts: true},
		{ID: "agreements", Title: "Agreements", Class: factcheck.Agreement, Legend: "agreement", Intro: "What two or more sources tell alike. Sources that copy each other are one origin.", Folded: true},
		{ID: "single", Title: "In one source only", Class: factcheck.SingleSource, Legend: "in one source only", Intro: "What one source tells and no other does."},
	},
	figures: resultFigures,
	checked: func(r factcheck.Result) (string, string) {
		compared, _, open := sources{}.checked(r)
		return compared, open
	},
}

// htmlPage is what the template shows. All text in it is printable.
type htmlPage struct {
	Policy   string
	Style    template.CSS
	Script   template.JS
	Title    string
	Head     string // the title with the gravest figures
	Figures  []htmlFigure
	Sections []htmlSection // the classes, with how many findings they have on the page
	Sources  []string
	Kinds    []string // the kinds of the findings, in their order
	States   []htmlState
	Findings int
	Events   []htmlEvent
}

// Several says whether the page tells of several events.
func (p htmlPage) Several() bool { return len(p.Events) > 1 }

// htmlState is a state of findings with how many are in it.
type htmlState struct {
	Name, Title string
	N           int
}

// htmlStates are how findings can stand where a policy decides, in words.
var htmlStates = []htmlState{{Name: "fails", Title: "Fails"}, {Name: "known", Title: "In the baseline"}, {Name: "suppressed", Title: "Suppressed"}, {Name: "passes", Title: "Passes"}}

// numbers gives all that a page can point to a number of its own, whatever event it is of.
type numbers struct {
	findings, pins int
	sources        []string // reports of different events that have one name share its number
	source         map[string]int
	kinds          []string
	kind           map[string]int
}

// numbered is the number of a name in a list, which takes it in where it is new.
func numbered(name string, list *[]string, at map[string]int) int {
	n, ok := at[name]
	if !ok {
		n = len(*list)
		at[name] = n
		*list = append(*list, name)
	}
	return n
}

func newHTMLPage(form htmlForm, fails func(factcheck.Finding) bool, all []Comparison) htmlPage {
	n := &numbers{source: map[string]int{}, kind: map[string]int{}}
	p := htmlPage{Sections: slices.Concat(form.Before, form.After)}
	for i, c := range all {
		p.Events = append(p.Events, newHTMLEvent(form, fails, n, i, c))
	}
	states := map[string]int{}
	for i, e := range p.Events {
		for k, s := range slices.Concat(e.Before, e.After) {
			p.Sections[k].Findings = append(p.Sections[k].Findings, s.Findings...)
			for _, f := range s.Findings {
				states[f.State]++
				if f.State == "fails" {
					p.Events[i].Failing++
				}
			}
		}
	}
	if fails != nil {
		for _, s := range htmlStates {
			if s.N = states[s.Name]; s.N > 0 || s.Name == "fails" {
				p.States = append(p.States, s)
			}
		}
	}
	p.Sources, p.Kinds, p.Findings = n.sources, n.kinds, n.findings
	switch len(p.Events) {
	case 0:
		p.Title = count(0, "comparison")
	case 1:
		p.Title, p.Figures = p.Events[0].Title, p.Events[0].Figures
	default:
		p.Title, p.Figures = count(len(p.Events), "comparison"), sum(p.Events)
	}
	if fails != nil {
		p.Figures = append([]htmlFigure{failing(p.States)}, p.Figures...)
	}
	var heads []string
	for _, f := range p.Figures {
		if f.Class != "" && len(heads) < 2 {
			heads = append(heads, fmt.Sprintf("%d %s", f.N, f.Label()))
		}
	}
	p.Head = p.Title + ": " + strings.Join(heads, ", ")
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
