package factcheck

import "testing"

func TestWeekdays(t *testing.T) {
	other := "The council of Orrin has a new hall."
	checkRule(t, "weekday", []ruleCase{
		{"a year makes it certain", []string{"The mine closed on Monday, January 21, 2025, the owners said.", other}, "“Monday, January 21, 2025”, but 2025-01-21 is a Tuesday"},
		{"it fits", []string{"The mine closed on Tuesday, January 21, 2025, the owners said.", other}, ""},
		{"without a year, near the report's day", []string{"The mine closed on Monday, March 11, the owners said.", other}, "is a Tuesday"},
		{"without a year, far from it: of which year?", []string{"The mine closed on Monday, September 11, the owners said.", other}, ""},
		{"a calendar of its own", []string{"The tsar's envoy sailed on Monday, March 12, 1900, the diary says.", other}, ""},
		{"somebody's own words", []string{"“The mine closed on Monday, January 21, 2025,” said Paul Derry.", other}, ""},
	})
}
