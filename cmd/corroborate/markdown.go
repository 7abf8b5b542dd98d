package main

import (
	"strings"

	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// markdown takes the title and what else is told about the report out of its
// front matter ("---", then "title: …" a line, then "---") and its first
// heading. Front matter and heading become blanks in the text, byte for byte,
// so that they are not read as sentences and all offsets stay those of the file.
func markdown(r *normalize.Report) {
	rest := frontMatter(r)
	start := len(r.Text) - len(rest)
	for line := range strings.Lines(rest) {
		content := strings.TrimSpace(line)
		if heading, ok := strings.CutPrefix(content, "# "); ok {
			heading = strings.TrimSpace(strings.TrimRight(heading, "#"))
			if r.Title == "" || r.Title == heading {
				r.Title = heading
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

// frontMatter reads the front matter, blanks it and answers what follows it.
func frontMatter(r *normalize.Report) string {
	text := r.Text
	skip := len(text) - len(strings.TrimPrefix(text, "\uFEFF"))
	if first, _, _ := strings.Cut(text[skip:], "\n"); strings.TrimRight(first, " \t\r") != "---" {
		return text
	}
	fields := map[string]string{}
	at := skip
	for line := range strings.Lines(text[skip:]) {
		opening := at == skip
		at += len(line)
		content := strings.TrimSpace(line)
		if content == "---" && !opening {
			r.Title = fields["title"]
			if fields["source"] != "" {
				r.Source = fields["source"]
			}
			r.URL, r.Language = fields["url"], fields["language"]
			r.Published = fields["published"]
			if r.Published == "" {
				r.Published = fields["date"]
			}
			r.Text = blank(text, skip, at)
			return r.Text[at:]
		}
		if key, value, ok := strings.Cut(content, ":"); ok {
			fields[strings.ToLower(strings.TrimSpace(key))] = strings.Trim(strings.TrimSpace(value), `"'`)
		}
	}
	return text // never closed: a text that begins with a rule
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
