package render

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
)

// What viewers show of Markdown in comments (https://docs.github.com/get-started/writing-on-github,
// https://docs.gitlab.com/user/markdown):
//
// GitHub and GitLab show tables, details that fold and inline HTML like
// strong and span; both take off styles, scripts and mark. In the words of a comment they look for
// @mentions, #references, addresses, :emoji: and $math$ after the Markdown is read, so that a backslash
// alone stops none of these and a report could call people: an empty HTML
// comment behind the sign does. Mail notifications show details unfolded.
// GitHub refuses a comment of more than 65,536 characters.

// longestComment is the length in bytes that a comment keeps below, and closing what is left
// open and saying what is left out takes the reserve at most.
const (
	longestComment = 65_000
	commentReserve = 3_000
)

// Markdown writes results as a comment for a pull request: of each the figures, each
// discrepancy with the sources' words in a table and what differs in bold, and
// folded away the rest. What would make the comment longer than GitHub takes is left out, and that is
// said. Nothing in a report is read as Markdown or HTML.
func Markdown(w io.Writer, all ...Comparison) error {
	var c comment
	for i, x := range all {
		if i > 0 {
			c.WriteString("\n---\n\n")
		}
		c.sources = newSources(x.Result.Reports, x.Reports)
		c.result(x.Result)
		if left := len(all) - i - 1; left > 0 && !c.fits(commentReserve) {
			c.WriteString("\n… and " + count(left, "comparison") + " more\n")
			break
		}
	}
	_, err := io.WriteString(w, c.String())
	return err
}

// comment is a comment on its way.
type comment struct {
	strings.Builder
	sources
}

// fits says whether there is room for so many bytes more.
func (c *comment) fits(n int) bool { return c.Len()+n <= longestComment-commentReserve }

// result writes one result.
func (c *comment) result(r factcheck.Result) {
	line := figures(r)
	if r.ID != "" {
		line = r.ID + ": " + line
	}
	c.WriteString("**" + markdownText(shorten(line, 300)) + "**\n")
	c.blocks(findings(r, factcheck.Discrepancy), c.discrepancy)
	c.fold(count(r.Summary.Agreements, "agreement"), findings(r, factcheck.Agreement), func(f factcheck.Finding) string {
		return markdownText(flat(f.Message)) + "<br>" + markdownText(c.backing(f))
	})
	c.fold(fmt.Sprintf("%d in one source only", r.Summary.SingleSource), findings(r, factcheck.SingleSource), func(f factcheck.Finding) string {
		if len(f.Evidence) == 0 {
			return markdownText(flat(f.Message))
		}
		e := f.Evidence[0]
		return "**" + markdownText(c.name(e.Report)) + "**, " + markdownText(flat(f.Kind)) + ": " + markdownText(text(c.single(e)))
	})
	c.fold(count(r.Summary.Framing, "difference")+" of framing", findings(r, factcheck.Framing), c.framing)
	c.coverage(r)
}

// blocks writes findings as they fit.
func (c *comment) blocks(all []factcheck.Finding, each func(factcheck.Finding) string) {
	for i, f := range all {
		block := each(f)
		if !c.fits(len(block)) {
			fmt.Fprintf(c, "\n… and %d more\n", len(all)-i)
			return
		}
		c.WriteString(block)
	}
}

// fold writes findings as a list that is folded away under a title, as they fit.
func (c *comment) fold(title string, all []factcheck.Finding, each func(factcheck.Finding) string) {
	if len(all) == 0 {
		return
	}
	c.WriteString("\n<details>\n<summary>" + title + "</summary>\n\n")
	c.blocks(all, func(f factcheck.Finding) string { return "- " + each(f) + "\n" })
	c.WriteString("\n</details>\n")
}

// discrepancy is a finding with what each source says.
func (c *comment) discrepancy(f factcheck.Finding) string {
	var b strings.Builder
	b.WriteString("\n---\n\n**" + markdownText(flat(verdict(f))) + "**, " + markdownText(flat(f.Kind)))
	if f.Confidence > 0 {
		fmt.Fprintf(&b, ", %.0f%% sure", 100*f.Confidence)
	}
	b.WriteString(": " + markdownText(flat(f.Message)))
	if f.Reason != "" {
		b.WriteString(" Possible explanation: " + markdownText(flat(reason(f.Reason))) + ".")
	}
	if f.Suppressed != "" {
		b.WriteString(" Let pass by a comment: " + markdownText(flat(f.Suppressed)))
	}
	b.WriteString("\n\n")
	accounts := c.accounts(f)
	switch n := len(accounts); {
	case n == 0:
	case n <= 3: // side by side
		row := func(cell func(account) string) {
			for _, a := range accounts {
				b.WriteString("| " + cell(a) + " ")
			}
			b.WriteString("|\n")
		}
		row(func(a account) string { return markdownText(c.label(a)) })
		row(func(account) string { return "---" })
		row(c.words)
	default:
		b.WriteString("| source | words |\n| --- | --- |\n")
		for _, a := range accounts {
			b.WriteString("| " + markdownText(c.label(a)) + " | " + c.words(a) + " |\n")
		}
	}
	return b.String()
}

// verdict is how grave a finding is, or how the sources stand to a draft's.
func verdict(f factcheck.Finding) string {
	switch f.Class {
	case factcheck.Class(factcheck.Disputed):
		return "disputed"
	case factcheck.Class(factcheck.NotBorneOut):
		return "not borne out"
	}
	return string(f.Severity)
}

// words are what one report says, on one line of Markdown, with what differs in bold.
func (c *comment) words(a account) string {
	var pieces []string
	for i, e := range a.words {
		if i == perReport {
			pieces = append(pieces, fmt.Sprintf("… and in %s more", count(len(a.words)-i, "place")))
			break
		}
		line := c.sources.words(e, manyWords)
		if a.bare && len(e.Marks) == 0 {
			line = unmarked(line)
		}
		piece := bold(line)
		if place := c.place(e); place != "" && len(a.words) > 1 {
			piece = markdownText(place) + ": " + piece
		}
		if by := said(e); by != "" && (e.Relay != "" || !strings.Contains(a.told, e.Speaker)) {
			piece += " " + markdownText(flat(by))
		}
		pieces = append(pieces, piece)
	}
	return strings.Join(pieces, "<br>")
}

// framing is a finding of framing with the words of each report below it.
func (c *comment) framing(f factcheck.Finding) string {
	line := "**" + markdownText(flat(f.Kind)) + "**: " + markdownText(flat(f.Message))
	for _, a := range c.accounts(f) {
		line += "<br>" + markdownText(c.label(a)) + ": " + c.words(a)
	}
	return line
}

// coverage tells what was compared, folded away.
func (c *comment) coverage(r factcheck.Result) {
	compared, reports, open := c.checked(r)
	var b strings.Builder
	b.WriteString("\n<details>\n<summary>What was checked</summary>\n\n" + compared + "\n\n")
	for _, line := range reports {
		b.WriteString("- " + markdownText(flat(line)) + "\n")
	}
	if open != "" {
		b.WriteString("\n" + open + "\n")
	}
	b.WriteString("\n</details>\n")
	if c.fits(b.Len()) {
		c.WriteString(b.String())
	}
}

// flat is a text as it may be shown, without spaces around it, which could make it a block of code.
func flat(s string) string { return text(plain(s)) }

// bold is Markdown that shows cells, the marked ones in bold.
func bold(line []cell) string {
	var b strings.Builder
	for len(line) > 0 {
		n := slices.IndexFunc(line, func(c cell) bool { return c.marked != line[0].marked })
		if n < 0 {
			n = len(line)
		}
		if line[0].marked {
			b.WriteString("<strong>" + markdownText(text(line[:n])) + "</strong>")
		} else {
			b.WriteString(markdownText(text(line[:n])))
		}
		line = line[n:]
	}
	return b.String()
}

// markdownText is Markdown that shows s, one line, as it is: what would mark it
// up is escaped, and what would be linked or replaced in it is broken up by an empty HTML comment.
func markdownText(s string) string {
	const gap = "<!-- -->"
	var b strings.Builder
	all := []rune(Printable(s))
	at := func(i int) rune {
		if i < 0 || i >= len(all) {
			return ' '
		}
		return all[i]
	}
	number := true // all characters so far are digits
	for i, r := range all {
		switch {
		case r == '&':
			b.WriteString("&amp;")
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r == '$':
			b.WriteString("<span>$</span>")
		case r == '@', r == '#', r == ':' && (at(i+1) == '/' || at(i+1) == '+' || at(i+1) == '-' || unicode.IsLetter(at(i+1))):
			b.WriteString(`\` + string(r) + gap)
		case r == '.' && unicode.ToLower(at(i-1)) == 'w' && unicode.ToLower(at(i-2)) == 'w',
			r == '-' && unicode.ToLower(at(i-1)) == 'h' && unicode.IsDigit(at(i+1)): // GH-12
			b.WriteString(`\` + string(r) + gap)
		case strings.ContainsRune("\\`*_[]|~", r),
			i == 0 && strings.ContainsRune("-+=", r),
			number && i > 0 && (r == '.' || r == ')'): // lists
			b.WriteString(`\` + string(r))
		default:
			b.WriteRune(r)
		}
		number = number && unicode.IsDigit(r)
	}
	return b.String()
}
