package render

import (
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestPositions(t *testing.T) {
	long := strings.Repeat("мост ", 2000)
	for _, c := range []struct {
		reason, text string
		offset       int
		bytes, utf16 position
	}{
		{"the first byte", "abc", 0, position{1, 1}, position{1, 1}},
		{"the end of a text without a line end", "abc", 3, position{1, 4}, position{1, 4}},
		{"an empty text", "", 0, position{1, 1}, position{1, 1}},
		{"the first byte of a line", "a\nb", 2, position{2, 1}, position{2, 1}},
		{"the line end belongs to its line", "a\nb", 1, position{1, 2}, position{1, 2}},
		{"after the last line end", "a\n", 2, position{2, 1}, position{2, 1}},
		{"CRLF: the carriage return", "ab\r\nc", 2, position{1, 3}, position{1, 3}},
		{"CRLF: between its two bytes", "ab\r\nc", 3, position{1, 3}, position{1, 3}},
		{"CRLF: the next line", "ab\r\nc", 4, position{2, 1}, position{2, 1}},
		{"a carriage return alone ends no line", "a\rb", 2, position{1, 3}, position{1, 3}},
		{"Cyrillic: two bytes, one unit", "мост 12", len("мост "), position{1, 10}, position{1, 6}},
		{"Chinese: three bytes, one unit", "大橋 12", len("大橋 "), position{1, 8}, position{1, 4}},
		{"an emoji: four bytes, two units", "🎉 12", len("🎉 "), position{1, 6}, position{1, 4}},
		{"a flag is two characters of two units", "🇳🇴x", len("🇳🇴"), position{1, 9}, position{1, 5}},
		{"an accent that combines is a unit of its own", "e\u0301x", len("e\u0301"), position{1, 4}, position{1, 3}},
		{"inside of a character: its beginning", "a🎉", 3, position{1, 2}, position{1, 2}},
		{"bytes that are no UTF-8 count one each", "\xff\xfex", 2, position{1, 3}, position{1, 3}},
		{"so do those of a character cut off", "\xe2\x82", 1, position{1, 2}, position{1, 2}},
		{"a byte order mark counts as nothing", "\uFEFFab", len("\uFEFFa"), position{1, 2}, position{1, 2}},
		{"inside of a byte order mark", "\uFEFFab", 1, position{1, 1}, position{1, 1}},
		{"below the text", "ab", -5, position{1, 1}, position{1, 1}},
		{"beyond the text", "ab\ncd", 99, position{2, 3}, position{2, 3}},
		{"CRLF where a landmark would fall between its two bytes", strings.Repeat("a", stride-1) + "\r\n", stride, position{1, stride}, position{1, stride}},
		{"far along a long line", long + "x", len(long), position{1, len(long) + 1}, position{1, 10001}},
	} {
		p := newPositions(c.text)
		if got := p.at(c.offset, inBytes); got != c.bytes {
			t.Errorf("%s: %v in bytes, want %v", c.reason, got, c.bytes)
		}
		if got := p.at(c.offset, inUTF16); got != c.utf16 {
			t.Errorf("%s: %v in UTF-16, want %v", c.reason, got, c.utf16)
		}
	}
}

func TestLines(t *testing.T) {
	for _, c := range []struct {
		reason, text string
		want         int
	}{
		{"nothing", "", 1},
		{"one line", "a", 1},
		{"one line and its end", "a\n", 2},
		{"two lines", "a\nb", 2},
		{"an empty line between two", "a\r\n\r\nb", 3},
		{"a byte order mark alone", "\uFEFF", 1},
	} {
		if got := newPositions(c.text).lines(); got != c.want {
			t.Errorf("%s: %d lines, want %d", c.reason, got, c.want)
		}
	}
}

// TestPositionsAgree holds that splitting at line ends and encoding what stands before gives the same positions.
func TestPositionsAgree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		piece := rapid.SampledFrom([]string{"ferry ", "мост", "大橋", "🎉", "\n", "\r\n", "\n\n", "\xff", "e\u0301", strings.Repeat("far ", 400)})
		text := strings.Join(rapid.SliceOfN(piece, 1, 40).Draw(t, "pieces"), "")
		offset := rapid.IntRange(0, len(text)).Draw(t, "offset")
		for offset < len(text) && (!utf8.RuneStart(text[offset]) || text[offset] == '\n') {
			offset++
		}
		before := text[:offset]
		want := position{1 + strings.Count(before, "\n"), 0}
		before = before[strings.LastIndexByte(before, '\n')+1:]
		p := newPositions(text)
		want.column = 1 + len(before)
		if got := p.at(offset, inBytes); offset < len(text) && got != want {
			t.Fatalf("byte %d of %q is at %v in bytes, want %v", offset, text, got, want)
		}
		want.column = 1 + len(utf16.Encode([]rune(before)))
		if got := p.at(offset, inUTF16); offset < len(text) && got != want {
			t.Fatalf("byte %d of %q is at %v in UTF-16, want %v", offset, text, got, want)
		}
	})
}

func BenchmarkPositions(b *testing.B) {
	text := strings.Repeat("The ferry struck the pier, police said. ", 2000) + "\n"
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		if p := newPositions(text).at(len(text)-1, inUTF16); p.line != 1 {
			b.Fatal(p)
		}
	}
}
