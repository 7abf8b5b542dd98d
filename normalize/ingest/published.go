package ingest

import (
	"strings"
	"time"
)

// layouts are the forms of a date, or of a date and a time, that pages and feeds
// give. None leaves open which number is the day: "3/4/2025" is no date here.
var layouts = []struct {
	layout string
	zoned  bool
}{
	{time.RFC3339, true},
	{"2006-01-02T15:04Z07:00", true},
	{"2006-01-02T15:04:05Z0700", true},
	{"2006-01-02T15:04Z0700", true},
	{"2006-01-02 15:04:05 Z0700", true},
	{"2006-01-02 15:04:05Z07:00", true},
	{"20060102T150405Z0700", true},
	{time.RFC1123Z, true},
	{"Mon, 2 Jan 2006 15:04:05 -0700", true},
	{"Mon, 2 Jan 2006 15:04:05 GMT", true},
	{"Mon, 2 Jan 2006 15:04:05 UTC", true},
	{time.DateOnly, false},
	{"2006-01-02T15:04:05", false},
	{"2006-01-02T15:04", false},
	{"2006-01-02 15:04:05", false},
	{"2006-01-02 15:04", false},
	{"20060102", false},
	{"Mon, 2 Jan 2006 15:04:05 MST", false},
	{"2 January 2006", false},
	{"January 2, 2006", false},
	{"Jan 2, 2006", false},
}

// published is a date or a date-time as RFC 3339 has it; of a time without a known
// zone the day alone is kept. It is empty where s is neither.
func published(s string) string {
	s = strings.TrimSpace(s)
	for _, l := range layouts {
		t, err := time.Parse(l.layout, s)
		switch {
		case err != nil || t.Year() < 1 || t.Year() > 9999:
			continue
		case l.zoned:
			return t.Format(time.RFC3339)
		}
		return t.Format(time.DateOnly)
	}
	return ""
}

// first is the first of some texts that is not blank, without spaces around it.
func first(texts ...string) string {
	for _, s := range texts {
		if s = strings.TrimSpace(s); s != "" {
			return s
		}
	}
	return ""
}
