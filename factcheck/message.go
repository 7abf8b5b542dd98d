package factcheck

import (
	"strings"

	"github.com/seed-a94a0f1e/corroborate/normalize/fold"
)

// list joins names as a sentence does: "A", "A and B", "A, B and C".
func list(names []string) string {
	switch n := len(names); n {
	case 0:
		return ""
	case 1:
		return names[0]
	default:
		return strings.Join(names[:n-1], ", ") + " and " + names[n-1]
	}
}

// quotable is how long a piece of text a message shows, in bytes.
const quotable = 90

// quoted is a piece of a report as a message shows it: on one line, cut at a word where it is long, in quotation marks.
func quoted(s string) string { return "“" + short(s, quotable) + "”" }

func short(s string, limit int) string {
	s = oneLine(fold.String(s))
	s = strings.TrimRight(strings.Trim(s, "“”\""), ",;: ")
	if len(s) <= limit {
		return s
	}
	cut := strings.LastIndexByte(s[:limit], ' ')
	if cut < limit/2 {
		for cut = limit; cut > 0 && s[cut]&0xC0 == 0x80; cut-- {
		}
	}
	return strings.TrimRight(s[:cut], " ,;:") + " …"
}

// oneLine is a folded text with one blank between its words.
func oneLine(s string) string {
	blank := true
	for i := range len(s) {
		was := blank
		if blank = s[i] == ' '; blank && was || '\t' <= s[i] && s[i] <= '\r' {
			return strings.Join(strings.Fields(s), " ")
		}
	}
	return strings.TrimSuffix(s, " ")
}

// says lists what each report has: "A says “12”, B says “14”"; reports with the same words stand together.
func (p *Pass) says(verb string, es []Evidence) string {
	type saying struct {
		who  []string
		text string
	}
	var all []saying
	seen := map[string]bool{}
	for _, e := range p.inOrder(es) {
		who, text := p.nameOf(e.Report), quoted(e.Text)
		if seen[who] {
			continue
		}
		seen[who] = true
		found := false
		for i := range all {
			if all[i].text == text {
				all[i].who = append(all[i].who, who)
				found = true
			}
		}
		if !found {
			all = append(all, saying{[]string{who}, text})
		}
	}
	var parts []string
	for _, s := range all {
		v := verb
		if len(s.who) > 1 {
			v = plural(verb)
		}
		parts = append(parts, list(s.who)+" "+v+" "+s.text)
	}
	return strings.Join(parts, ", ")
}

// plural is a verb's form after several subjects.
func plural(verb string) string {
	switch verb {
	case "has":
		return "have"
	case "is":
		return "are"
	}
	return strings.TrimSuffix(verb, "s")
}

// numbered is a noun in the number of n things.
func numbered(n int, noun string) string {
	if n == 1 {
		return noun
	}
	return noun + "s"
}
