package name

import "strings"

// spelling says whether two words, in lower case and without accents, are spellings of one name: Same, Variant, Misspelt or Different.
// Short words must be equal: in them one letter makes another name.
func spelling(a, b string) Relation {
	if a == b {
		return Same
	}
	l := lists()
	for _, s := range l.spell[a] {
		if s == b {
			return Variant
		}
	}
	if len(a) < 3 || len(b) < 3 || len(a) > maxName || len(b) > maxName {
		return Different
	}
	if len(a) > 3 && len(b) > 3 && sound(a) == sound(b) {
		return Variant
	}
	short := min(len(a), len(b))
	switch d := distance(a, b, 2); {
	case d == 1 && short >= 5, d == 1 && short >= 4 && a[0] == b[0] && a[len(a)-1] == b[len(b)-1], d == 2 && short >= 9:
		return Misspelt
	}
	return Different
}

// sounds are groups of letters by which transliterations of one sound differ, the longer ones first: the Latin spellings of Slavic,
// Arabic, Greek and German names in English, French and German texts.
var sounds = strings.NewReplacer(
	"skyj", "ski", "skij", "ski", "skiy", "ski", "skyy", "ski", "skii", "ski", "sky", "ski",
	"ieff", "ev", "yeff", "ev", "yev", "ev", "jev", "ev", "iev", "ev", "eff", "ev", "off", "ov", "ow", "ov",
	"tsch", "ch", "tch", "ch", "shch", "sh", "sch", "sh", "iyy", "i", "iya", "ia", "kh", "h", "gh", "g", "ph", "f", "zh", "j", "dj", "j", "dh", "d",
	"ck", "k", "ts", "z", "tz", "z", "ou", "u", "oo", "u", "ee", "i", "ii", "i", "iy", "i", "yy", "i", "ij", "i", "ey", "ei", "ay", "ai",
	"ye", "e", "je", "e", "yu", "iu", "ju", "iu", "ya", "ia", "ja", "ia", "yo", "io", "oe", "o", "ue", "u", "ae", "a",
	"w", "v", "y", "i", "q", "k", "x", "ks", "'", "",
)

// sound is a word with its sounds written one way, double letters once.
func sound(w string) string {
	w = sounds.Replace(w)
	b := make([]byte, 0, len(w))
	for i := 0; i < len(w); i++ {
		if i == 0 || w[i] != w[i-1] {
			b = append(b, w[i])
		}
	}
	return string(b)
}

// distance is the number of letters put in, left out, exchanged or swapped with their neighbours that makes b of a (optimal string
// alignment); most+1 where it is more than most. Bytes are counted, so that one letter outside ASCII may count for two.
func distance(a, b string, most int) int {
	if len(a)-len(b) > most || len(b)-len(a) > most {
		return most + 1
	}
	rows := [3][]int{make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)}
	for j := range rows[0] {
		rows[0][j] = j
	}
	for i := 1; i <= len(a); i++ {
		before, last, row := rows[(i+1)%3], rows[(i-1)%3], rows[i%3]
		row[0] = i
		least := i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
			least = min(least, row[j])
		}
		if least > most {
			return most + 1
		}
	}
	return rows[len(a)%3][len(b)]
}
