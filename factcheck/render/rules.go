package render

import (
	"io"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
)

// rule is the wire form of a rule.
type rule struct {
	Code     string             `json:"code"`
	Title    string             `json:"title"`
	Class    factcheck.Class    `json:"class"`
	Kind     string             `json:"kind"`
	Severity factcheck.Severity `json:"severity"`
	Doc      string             `json:"doc"`
	Fires    []string           `json:"fires"`
	Silent   []string           `json:"silent"`
}

// RulesJSON writes rules as a JSON list, indented for reading.
func RulesJSON(w io.Writer, rules []factcheck.Rule) error {
	all := []rule{}
	for _, r := range rules {
		all = append(all, rule{r.Code, r.Title, r.Class, r.Kind, r.Severity, r.Doc, r.Fires, r.Silent})
	}
	return writeJSON(w, all, true)
}

// RulesText writes rules for people, a line or two each.
func RulesText(w io.Writer, rules []factcheck.Rule, style Style) error {
	p := newPage(style)
	rows := [][]string{}
	for _, r := range rules {
		rows = append(rows, []string{"", r.Code, string(r.Class) + ", " + r.Kind, r.Title})
	}
	p.table("Rules", rows)
	p.WriteByte('\n')
	return p.flush(w)
}

// RuleText writes all there is to know of one rule, for people.
func RuleText(w io.Writer, r factcheck.Rule, style Style) error {
	p := newPage(style)
	p.paragraph(0, r.Code+": "+r.Title, strong)
	p.paragraph(0, "finds: "+string(r.Class)+", kind "+r.Kind+", "+string(r.Severity)+" where nothing speaks against it", faint)
	p.WriteByte('\n')
	p.paragraph(0, oneLine(r.Doc), normal)
	for _, x := range []struct {
		title string
		texts factcheck.Example
	}{{"It finds something in", r.Fires}, {"It keeps silent on", r.Silent}} {
		p.WriteByte('\n')
		p.paragraph(0, x.title, strong)
		for i, text := range x.texts {
			p.item(2, string(rune('A'+i)), oneLine(text), normal)
		}
	}
	return p.flush(w)
}

// oneLine is a text without its line ends, for wrapping anew.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
