package factcheck

import "testing"

func TestScopes(t *testing.T) {
	const rest = " trains between Orrin and Marrow Point were cancelled on Monday after the storm."
	checkRule(t, "scope", []ruleCase{
		{"all and some", []string{"All" + rest, "Some" + rest}, "Paper A has “All trains”, Paper B has “Some trains”"},
		{"with an article", []string{"All of the" + rest, "Most of the" + rest}, "“All of the trains”"},
		{"a later state", []string{"Some" + rest, "+1 All" + rest}, "[note later-report]"},
		{"two parts", []string{"Many" + rest, "Some" + rest}, ""},
		{"no quantifier", []string{"The" + rest, "Some" + rest}, ""},
		{"not all is some", []string{"Not all" + rest, "Some" + rest}, ""},
		{"of other things", []string{"All trains and ferries between Orrin and Marrow Point were cancelled.", "All trains and some ferries between Orrin and Marrow Point were cancelled."}, ""},
		{"somebody's words", []string{"“All trains between Orrin and Marrow Point were cancelled on Monday,” Ines Holt said.", "Some" + rest}, ""},
	})
}
