package factcheck

import "testing"

func TestSpellings(t *testing.T) {
	checkRule(t, "spelling", []ruleCase{
		{"a letter in the middle of a short name", []string{"Harbour master Paul Horan closed the east quay on Monday.", "Harbour master Paul Horan closed the east quay on Monday. “It is unsafe,” said Horen, who is new."}, "Paper B has “Horen”"},
		{"a letter at its end", []string{"Harbour master Paul Horan closed the east quay on Monday.", "Harbour master Paul Horam closed the east quay on Monday."}, "Paper A has “Paul Horan”, Paper B has “Paul Horam”"},
		{"two people", []string{"Harbour master Paul Horan closed the east quay on Monday.", "Harbour master Anna Horen closed the east quay on Monday."}, ""},
		{"both in both", []string{"Paul Horan closed the east quay on Monday. Horen helped.", "Paul Horan closed the east quay on Monday. Horen was there."}, ""},
	})
}
