package align

import (
	"strings"
	"testing"

	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// The sentence of one report that is two of another's is aligned with both, each time by the clause that tells it.
func TestClausesOfOneSentence(t *testing.T) {
	docs := parse(
		"The reservoir at Dunmere overflowed on Friday, flooding 40 greenhouses, and the ferry to Lorne was cancelled because its engine had failed.",
		"Passengers were stranded after the Lorne ferry was cancelled. An engine of the ferry had failed. Forty greenhouses were flooded by water from the reservoir in Dunmere. The choir of Brisk sang carols.",
	)
	got := map[string]string{}
	for _, p := range align(t, docs).Pairs {
		b := p.B.In(docs[1].Report.Text)
		got[b[:strings.IndexByte(b, ' ')]] = p.ClauseA.In(docs[0].Report.Text)
	}
	for b, want := range map[string]string{
		"Passengers": "and the ferry to Lorne was cancelled",
		"An":         "because its engine had failed",
	} {
		if got[b] != want {
			t.Errorf("%s: clause %q, want %q", b, got[b], want)
		}
	}
	if _, ok := got["Forty"]; !ok {
		t.Errorf("the greenhouses are not aligned: %q", got)
	}
	if _, ok := got["The"]; ok {
		t.Errorf("the choir is aligned: %q", got)
	}
}

func TestToldClauses(t *testing.T) {
	for _, c := range []struct{ reason, a, b, inA, inB string }{
		{"a clause of either", "The mayor of Ostby resigned on Monday and a judge froze the accounts of the harbour board.",
			"The strike went on, but a judge froze the accounts of the harbour board.",
			"and a judge froze the accounts of the harbour board", "but a judge froze the accounts of the harbour board"},
		{"a content and its frame", "Police in Halden said that two masked men had robbed the savings bank.", "Two masked men robbed the savings bank.",
			"that two masked men had robbed the savings bank", ""},
		{"one clause each", "Two masked men robbed the savings bank.", "The savings bank was robbed by two masked men.", "", ""},
		{"all clauses of both", "The mayor resigned on Monday and a judge froze the accounts.", "The mayor resigned on Monday and a judge froze the accounts.", "", ""},
		{"the figure of the same thing, though it differs", "The blast in Corvane wounded 12 sailors, and the admiral of the fleet in Corvane resigned.", "A blast left 14 sailors wounded.",
			"The blast in Corvane wounded 12 sailors", ""},
	} {
		docs := parse(c.a, c.b)
		pairs := align(t, docs, MinScore(0)).Pairs
		if len(pairs) != 1 {
			t.Errorf("%s: pairs %+v", c.reason, pairs)
			continue
		}
		if a, b := pairs[0].ClauseA.In(c.a), pairs[0].ClauseB.In(c.b); a != c.inA || b != c.inB {
			t.Errorf("%s: %q and %q, want %q and %q", c.reason, a, b, c.inA, c.inB)
		}
	}
}

// A clause never leaves its passage, where furniture at either end is none.
func TestClauseWithoutFurniture(t *testing.T) {
	docs := parse(
		"OSTBY, May 3 (Northern Wire) - The quarry closed on Tuesday, but its workers will be paid until June.",
		"The workers of the quarry will be paid until June.",
	)
	pairs := align(t, docs, MinScore(0)).Pairs
	if len(pairs) != 1 || pairs[0].ClauseA == (normalize.Span{}) || !pairs[0].A.Contains(pairs[0].ClauseA) {
		t.Errorf("pairs %+v", pairs)
	}
}
