package fold

import "unicode/utf8"

// windows1252 gives the byte of the characters that Windows-1252 puts at 0x80
// to 0x9F (WHATWG Encoding Standard, index windows-1252); all others of Latin-1
// stand at their own number.
var windows1252 = map[rune]byte{
	'€': 0x80, '‚': 0x82, 'ƒ': 0x83, '„': 0x84, '…': 0x85, '†': 0x86, '‡': 0x87,
	'ˆ': 0x88, '‰': 0x89, 'Š': 0x8A, '‹': 0x8B, 'Œ': 0x8C, 'Ž': 0x8E, '‘': 0x91,
	'’': 0x92, '“': 0x93, '”': 0x94, '•': 0x95, '–': 0x96, '—': 0x97, '˜': 0x98,
	'™': 0x99, 'š': 0x9A, '›': 0x9B, 'œ': 0x9C, 'ž': 0x9E, 'Ÿ': 0x9F,
}

// mojibake reads, at the start of s, one character whose UTF-8 bytes were once
// taken for Windows-1252 ("â€™" for "’"), and answers it with the number of
// bytes it stands on here; 0 where there is none.
func mojibake(s string) (string, int) {
	r, n := utf8.DecodeRuneInString(s)
	var want int
	switch {
	case r == 'Â', r == 'Ã', r >= 'Ä' && r <= 'Ê': // Latin, Greek, Cyrillic letters
		want = 1
	case r == 'â', r == 'ï':
		want = 2
	case r == 'ð':
		want = 3
	default:
		return "", 0
	}
	raw := [4]byte{byte(r)}
	for k := 1; k <= want; k++ {
		c, size := utf8.DecodeRuneInString(s[n:])
		b, ok := windows1252[c]
		if !ok {
			if c < 0x80 || c > 0xBF {
				return "", 0
			}
			b = byte(c)
		}
		raw[k] = b
		n += size
	}
	// A letter such as "Ä" before a quotation mark is no damage.
	if want == 1 && r >= 'Ä' && (raw[1] == 0x93 || raw[1] == 0x94 || raw[1] == 0x91 || raw[1] == 0x92 || raw[1] == 0xAB || raw[1] == 0xBB) {
		return "", 0
	}
	if c, size := utf8.DecodeRune(raw[:want+1]); c == utf8.RuneError || size != want+1 {
		return "", 0
	}
	return string(raw[:want+1]), n
}
