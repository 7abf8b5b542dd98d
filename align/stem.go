package align

import (
	"sync"
	"sync/atomic"

	"github.com/seed-a94a0f1e/corroborate/internal/lemma"
	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
)

// stems keeps the stems of words seen that the lexicon doesn't have, because making one costs twenty look-ups.
// What it holds changes no result.
var (
	stems sync.Map // string to string
	kept  atomic.Int32
)

// mostKept bounds the stems that are kept: more than an editor's vocabulary, about two megabytes.
const mostKept = 1 << 15

// stem is the stem of a word in lower case.
func stem(w string) string {
	if _, ok := lexicon.Load().Index(w); ok {
		return lemma.Family(w) // which keeps these itself
	}
	if s, ok := stems.Load(w); ok {
		return s.(string)
	}
	s := lemma.Family(w)
	if kept.Load() < mostKept && len(w) < 40 {
		kept.Add(1)
		w, s = string([]byte(w)), string([]byte(s)) // parts of the text would keep all of it
		stems.Store(w, s)
	}
	return s
}
