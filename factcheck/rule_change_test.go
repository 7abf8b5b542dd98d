package factcheck

import "testing"

func TestChanges(t *testing.T) {
	one := func(s string) []string { return []string{s, "The council of Orrin has a new hall."} }
	checkRule(t, "change", []ruleCase{
		{"another percentage", one("The index was up 3% from 200 to 210 points."), "Paper A tells of a change by 3% from 200 to 210, which is 5 percent."},
		{"it fits", one("The index was up 5% from 200 to 210 points."), ""},
		{"the new level first", one("Profit rose 3 percent to $240 million from $200 million a year earlier."), "which is 20 percent"},
		{"within the levels' rounding", one("Profit rose 3 percent to $2.1 billion from $2 billion a year earlier."), ""},
		{"a fall", one("Sales fell by 12 percent, from 1,000 units to 950 units."), "which is 5 percent"},
		{"a fall that fits", one("Sales fell by 10 percent, from 1,000 units to 900 units."), ""},
		{"behind the levels", one("The number of cases rose from 200 to 210, or 3 percent."), "which is 5 percent"},
		{"the wrong way", one("The number of cases rose from 210 to 200."), "tells of a change up, but its figures go the other way: from 210 to 200"},
		{"percent meant as points", one("Turnout rose 7 percent from 51 percent to 58 percent."), ""},
		{"about so much", one("The index was up about 3% from 200 to 210 points."), ""},
		{"of two things", one("Rents rose 3 percent in May and fares went from $2 to $3."), ""},
		{"no change told", one("The path leads from 200 metres to 90 metres above the sea."), ""},
	})
}
