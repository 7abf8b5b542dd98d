package ingest

import (
	"strings"

	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// markdown reads Markdown: text in which front matter and the title's heading are blanks.
func (in *input) markdown(data []byte) {
	if !in.readable(data) {
		return
	}
	r := normalize.Report{Source: in.id, Text: string(data), File: in.path}
	heading(&r, frontMatter(&r))
	in.add(r)
}

// heading takes the title from the first heading of the text from start on,
// unless front matter gave another. The heading becomes blanks, byte for byte,
// so that it is not read as a sentence and all offsets stay those of the file.
func heading(r *normalize.Report, start int) {
	for line := range strings.Lines(r.Text[start:]) {
		content := strings.TrimSpace(line)
		if title, ok := strings.CutPrefix(content, "# "); ok {
			title = strings.TrimSpace(strings.TrimRight(title, "#"))
			if r.Title == "" || r.Title == title {
				r.Title = title
				r.Text = blank(r.Text, start, start+len(line))
			}
			return
		}
		if content != "" {
			return
		}
		start += len(line)
	}
}

// frontMatter reads what is told about the report before it ("---", then
// "title: …" a line, then "---"), turns it into blanks and answers where the text
// begins.
func frontMatter(r *normalize.Report) (start int) {
	text := r.Text
	skip := len(text) - len(strings.TrimPrefix(text, "\uFEFF"))
	if first, _, _ := strings.Cut(text[skip:], "\n"); strings.TrimRight(first, " \t\r") != "---" {
		return 0
	}
	fields := map[string]string{}
	at := skip
	for line := range strings.Lines(text[skip:]) {
		opening := at == skip
		at += len(line)
		content := strings.TrimSpace(line)
		if content == "---" && !opening {
			r.Title, r.Author = fields["title"], fields["author"]
			r.URL, r.Language = fields["url"], fields["language"]
			if fields["source"] != "" {
				r.Source = fields["source"]
			}
			r.Published = fields["published"]
			if r.Published == "" {
				r.Published = fields["date"]
			}
			r.Text = blank(text, skip, at)
			return at
		}
		if key, value, ok := strings.Cut(content, ":"); ok {
			fields[strings.ToLower(strings.TrimSpace(key))] = strings.Trim(strings.TrimSpace(value), `"'`)
		}
	}
	return 0 // never closed: a text that begins with a rule
}

// blank is s with the bytes from start to end turned into spaces, line ends kept.
func blank(s string, start, end int) string {
	b := []byte(s)
	for i := start; i < end; i++ {
		if b[i] != '\n' && b[i] != '\r' {
			b[i] = ' '
		}
	}
	return string(b)
}
