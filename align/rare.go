package align

import (
	"math"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
)

// unknownWord is the rareness of a word that the table of frequencies doesn't have: a name, or no word.
const unknownWord = 5.5

// rareness is how rare a word in lower case is in English: 7 less its Zipf value, so that each step of one is ten times as rare, and at
// least 0.2. The counts behind it are those of SUBTLEX-US (internal/lexicon/classes.txt).
func rareness(form string) float64 {
	z, ok := lexicon.Load().Zipf(form)
	if !ok {
		return unknownWord
	}
	return max(0.2, 7-float64(z)/10)
}

// background is what a word's rareness in English adds to its weight in a story, beside its rareness among the
// story's units: the factor is 1 for an unknown word. The exponent served best in cross-validation; without it, an
// everyday word that one report happens to use counts as much as a name.
func background(form string) float32 {
	return float32(math.Pow(rareness(form)/unknownWord, 0.3))
}
