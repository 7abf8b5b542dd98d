package factcheck

import (
	"errors"
	"fmt"
	"sort"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// ErrSuppression is the error of a comment in a report that is meant to suppress findings and does not say which or why.
var ErrSuppression = errors.New("a suppression needs a kind of finding and a reason: <!-- corroborate:ignore KIND reason -->")

// ours begins the comments that are for us, and ignore is the only one there is.
const ours, ignore = "corroborate:", "corroborate:ignore"

// Suppression is a comment in a report's text, "<!-- corroborate:ignore KIND reason -->", that lets discrepancies and framing
// of a kind pass on the line it stands on, or, where it stands on a line of its own, on the next line that is not empty.
type Suppression struct {
	Report         string `json:"report"` // the report's ID
	normalize.Span        // of the comment in its text
	Kind           string `json:"kind"`
	Reason         string `json:"reason"`
}

// suppression is a comment at work.
type suppression struct {
	Suppression
	line normalize.Span // on which findings pass
	used bool           // one did
}

// suppressions reads the comments of a report that suppress findings. Their bytes are blanks in the text that is answered,
// so that they assert nothing and all offsets stay.
func suppressions(text string) (blanked string, out []suppression, err error) {
	if !strings.Contains(text, ours) {
		return text, nil, nil
	}
	b := []byte(text)
	const open, closing = "<!--", "-->"
	for at := 0; ; {
		i := strings.Index(text[at:], open)
		if i < 0 {
			break
		}
		start := at + i
		inside := start + len(open)
		n := strings.Index(text[inside:], closing)
		if n < 0 {
			break
		}
		at = inside + n + len(closing)
		words := strings.Fields(text[inside : inside+n])
		if len(words) == 0 || !strings.HasPrefix(words[0], ours) {
			continue
		}
		if words[0] != ignore || len(words) < 3 {
			return "", nil, fmt.Errorf("line %d: %w", 1+strings.Count(text[:start], "\n"), ErrSuppression)
		}
		comment := normalize.Span{Start: start, End: at}
		blank(b, comment)
		out = append(out, suppression{Suppression: Suppression{Kind: words[1], Reason: strings.Join(words[2:], " "), Span: comment}})
	}
	blanked = string(b)
	settle(blanked, out)
	return blanked, out, nil
}

// settle gives each comment, all in order and blank in the text, the first line that is not empty from its own on.
func settle(text string, comments []suppression) {
	first, next, start := 0, 0, 0 // the comments that wait for a line, and those that come on later lines
	for line := range strings.Lines(text) {
		end := start + len(line)
		for next < len(comments) && comments[next].Start < end {
			next++
		}
		if strings.TrimSpace(line) != "" || end == len(text) {
			for ; first < next; first++ {
				comments[first].line = normalize.Span{Start: start, End: end}
			}
		}
		start = end
	}
}

// blank turns a span into spaces, line ends kept.
func blank(b []byte, s normalize.Span) {
	for i := s.Start; i < s.End; i++ {
		if b[i] != '\n' && b[i] != '\r' {
			b[i] = ' '
		}
	}
}

// suppress says of each discrepancy and each finding of framing why it is let pass: the reason of the first comment that is
// for its kind and the line of its evidence. Other findings fail nowhere, so nothing of them needs to pass. It answers the
// comments, by report in the order of the reports, that let nothing pass.
func suppress(r *Result, by map[string][]suppression) (idle []Suppression) {
	if len(by) == 0 {
		return nil
	}
	for i := range r.Findings {
		if f := &r.Findings[i]; f.Class == Discrepancy || f.Class == Framing {
			f.suppress(by)
		}
	}
	for _, s := range r.Reports {
		for _, c := range by[s.ID] {
			if !c.used {
				c.Report = s.ID
				idle = append(idle, c.Suppression)
			}
		}
	}
	return idle
}

// suppress marks the comments that let the finding pass.
func (f *Finding) suppress(by map[string][]suppression) {
	for _, e := range f.Evidence {
		if e.Field != "text" {
			continue
		}
		comments := by[e.Report]
		for i := sort.Search(len(comments), func(i int) bool { return comments[i].line.End > e.Start }); i < len(comments) && comments[i].line.Start < e.End; i++ {
			if c := &comments[i]; c.Kind == f.Kind {
				c.used = true
				if f.Suppressed == "" {
					f.Suppressed = c.Reason
				}
			}
		}
	}
}
