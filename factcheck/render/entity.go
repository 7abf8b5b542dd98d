package render

import (
	"html"
	"strings"
)

// maxEntity is the length of the longest HTML entity that is looked at.
const maxEntity = 34

// unescape is the characters that an HTML entity at byte i of a text stands for, and its length; 0 where none stands there. An
// entity that was escaped twice, "&amp;#8217;", is one.
func unescape(text string, i int) (string, int) {
	if text[i] != '&' {
		return "", 0
	}
	decoded, n := "&", 0
	for decoded == "&" {
		end := strings.IndexFunc(text[i+max(n, 1):min(len(text), i+n+maxEntity)], func(r rune) bool {
			return r != '#' && (r < '0' || r > '9') && (r < 'a' || r > 'z') && (r < 'A' || r > 'Z')
		})
		end += i + max(n, 1)
		if end <= i+max(n, 1) || text[end] != ';' {
			break
		}
		name := "&" + text[i+max(n, 1):end+1]
		once := html.UnescapeString(name)
		if once == name || len(once) > 1 && strings.HasSuffix(once, ";") { // the old ones need no semicolon: "&quot0;" is `"0;`
			break
		}
		decoded, n = once, end+1-i
	}
	if n == 0 {
		return "", 0
	}
	return decoded, n
}

// readable is a text as people read it on one line: its HTML entities are the characters that they stand for, and nothing in it moves or hides.
func readable(s string) string {
	if !strings.Contains(s, "&") {
		return Printable(s)
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		if decoded, n := unescape(s, i); n > 0 {
			b.WriteString(decoded)
			i += n
			continue
		}
		b.WriteByte(s[i])
		i++
	}
	return Printable(b.String())
}

// outside is a place in a text, after the entity where it is inside of one.
func outside(text string, at int) int {
	from := max(at-maxEntity, 0)
	if i := strings.LastIndexByte(text[from:at], '&'); i >= 0 {
		if _, n := unescape(text, from+i); from+i+n > at {
			return from + i + n
		}
	}
	return at
}
