package factcheck

import "testing"

func TestReasons(t *testing.T) {
	checkRule(t, "number", []ruleCase{
		{"none", []string{"Police said 14 passengers were hurt in the accident off Marrow Point.", "Police said 19 passengers were hurt in the accident off Marrow Point."}, "[error ]"},
		{"a later day", []string{"Police said 14 passengers were hurt in the accident off Marrow Point.", "+1 Police said 19 passengers were hurt in the accident off Marrow Point."}, "[warning later-report]"},
		{"rounded", []string{"The march through Orrin drew 23,456 people on Monday, police said.", "The march through Orrin drew 23,000 people on Monday, police said."}, "[warning rounding]"},
		{"small figures are not rounded", []string{"The march through Orrin drew 19 people on Monday, police said.", "The march through Orrin drew 20 people on Monday, police said."}, "[error ]"},
		{"rounded to another figure", []string{"The march through Orrin drew 23,556 people on Monday, police said.", "The march through Orrin drew 23,000 people on Monday, police said."}, "[error ]"},
		{"an estimate", []string{"The march through Orrin drew about 200 people on Monday, police said.", "The march through Orrin drew 340 people on Monday, police said."}, "[warning estimate]"},
		{"two estimates reconcile nothing", []string{"The march through Orrin drew about 200 people on Monday, police said.", "The march through Orrin drew about 340 people on Monday, police said."}, "[error ]"},
		{"another currency", []string{"The new quay at Orrin will cost £40 million, the harbour board said on Monday.", "The new quay at Orrin will cost $40 million, the harbour board said on Monday."}, "[warning currency]"},
		{"one currency in two notations", []string{"The new quay at Orrin will cost A$40 million, the harbour board said on Monday.", "The new quay at Orrin will cost $40 million, the harbour board said on Monday."}, ""},
		{"other things counted", []string{"Police said 14 officers were hurt in the accident off Marrow Point.", "Police said 19 passengers were hurt in the accident off Marrow Point."}, "[warning scope]"},
		{"revised", []string{"Police said 14 passengers were hurt in the accident off Marrow Point, a revised count.", "Police said 19 passengers were hurt in the accident off Marrow Point."}, "[warning revision]"},
		{"a scale misread", []string{"The new quay at Orrin will cost $40 million, the harbour board said on Monday.", "The new quay at Orrin will cost $40 billion, the harbour board said on Monday."}, "exactly 1,000 times as much. [error ]"},
		{"a figure too many", []string{"The march through Orrin drew 2,300 people on Monday, police said.", "The march through Orrin drew 23,000 people on Monday, police said."}, "exactly 10 times as much. [error ]"},
		{"tenfold by chance", []string{"Police said 2 passengers were hurt in the accident off Marrow Point.", "Police said 20 passengers were hurt in the accident off Marrow Point."}, "“20 passengers”. [error ]"},
	})
	checkRule(t, "number", []ruleCase{
		{"a digit more is no rounding", []string{"The new quay at Orrin will cost $1 million, the harbour board said on Monday.", "The new quay at Orrin will cost $500,000, the harbour board said on Monday."}, "“$1 million”, Paper B says “$500,000”. [error ]"},
		{"one digit for two", []string{"The new quay at Orrin will cost $2 million, the harbour board said on Monday.", "The new quay at Orrin will cost $1.6 million, the harbour board said on Monday."}, ""},
		{"the one sum in sentences with the same places", []string{"The works in Orrin, Marrow Point and Port Lund are costing the province $3 million.", "It has set aside $1.2 million for works in Port Lund, Orrin and Marrow Point."}, "“$3 million”, Paper B says “$1.2 million”"},
		{"other places", []string{"The works in Orrin, Marrow Point and Port Lund are costing the province $3 million.", "It has set aside $1.2 million for works in Orrin and on the river."}, ""},
	})
	checkRule(t, "date", []ruleCase{
		{"rescheduled", []string{"The bridge at Orrin will open on May 12 after a year of repairs, the council said.", "The bridge at Orrin will open on May 19, a date pushed back after a year of repairs, the council said."}, "[warning revision]"},
		{"none", []string{"The bridge at Orrin was closed on Monday after cracks were found in two of its pillars.", "The bridge at Orrin was closed on Saturday after cracks were found in two of its pillars."}, "[error ]"},
	})
}
