package factcheck

import "testing"

func TestSums(t *testing.T) {
	one := func(s string) []string { return []string{s, "The council of Orrin has a new hall."} }
	checkRule(t, "sum", []ruleCase{
		{"too few behind a colon", one("Police said 12 were hurt: 7 adults and 4 children."), "In Paper A the parts do not add up to the whole: 7 + 4 = 11, not 12."},
		{"they add up", one("Police said 11 were hurt: 7 adults and 4 children."), ""},
		{"in brackets", one("The blast killed 12 people (seven men, four women) in Orrin."), "7 + 4 = 11, not 12"},
		{"an apposition", one("Some 40 firefighters came, and 14 people, nine men and six women, were hurt."), "9 + 6 = 15, not 14"},
		{"an apposition at the end", one("The blast killed 14 people, nine men and six women."), "9 + 6 = 15, not 14"},
		{"between dashes", one("The blast killed 14 people – nine men and six women – in Orrin."), "9 + 6 = 15, not 14"},
		{"in three parts", one("The board has 15 members: 7 Democrats, 5 Republicans and 2 independents."), "7 + 5 + 2 = 14, not 15"},
		{"of so many", one("Of the 14 dead, nine were men and six were women."), "9 + 6 = 15, not 14"},
		{"of so many, not all told", one("Of the 14 dead, nine were men and four were women."), ""},
		{"including", one("Police said 12 were hurt, including 7 adults and 4 children."), ""},
		{"at least", one("Police said at least 12 were hurt: 7 adults and 4 children."), ""},
		{"a list of other things", one("She has 5 children, 2 dogs and 4 cats."), ""},
		{"parts that may overlap", one("The ship carried 14 people, nine adults and six women."), ""},
		{"the list goes on", one("Police said 12 were hurt: 7 adults, 4 children and a dog handler."), ""},
		{"told in clauses", one("The team has two results to show: 3 games were won and 4 games were lost."), ""},
		{"another whole", one("The hotel has 90 rooms: 7 suites and 4 halls."), ""},
		{"opposite shares", one("In the poll 62 percent approve of her work and 45 percent disapprove."), "62 + 45 = 107 percent"},
		{"opposite shares that fit", one("In the poll 52 percent approve of her work and 45 percent disapprove."), ""},
		{"of other groups", one("In the poll 62 percent approve of her work, while among farmers 45 percent disapprove."), ""},
		{"more votes than seats", one("The 100-member Senate voted 53-49 to pass the bill."), "53 + 49 = 102, of 100"},
		{"votes that fit", one("The 100-member Senate voted 51-49 to pass the bill."), ""},
		{"a score is no vote", one("The 9-member club won 53-49 at home."), ""},
	})
}
