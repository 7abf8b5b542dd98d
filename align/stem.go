package align

import "github.com/seed-a94a0f1e/corroborate/internal/lemma"

// stem is what a word in lower case shares with its other forms and the words derived from it.
func stem(w string) string { return lemma.Family(w) }
