package factcheck

import "testing"

func TestHeadlineAgainstBody(t *testing.T) {
	const other = "The council of Orrin has a new hall."
	checkRule(t, "headline-body", []ruleCase{
		{"another figure", []string{"Storm injures 40 passengers on Orrin ferry | The storm injured 14 passengers on the Orrin ferry on Monday, police said.", other}, "Paper A's headline says “40”, its text “14”. [warning ]"},
		{"the figure stands elsewhere in the text", []string{"Storm injures 40 passengers on Orrin ferry | The storm injured 14 passengers on the Orrin ferry on Monday, police said. By night it was 40.", other}, ""},
		{"a rounder figure", []string{"Storm delays 2,300 passengers on Orrin ferries | The storm delayed 2,314 passengers on the Orrin ferries on Monday, police said.", other}, ""},
		{"a figure of another thing", []string{"Storm injures 40 passengers on Orrin ferry | The storm injured passengers on the Orrin ferry on Monday, when it was 14 miles from land.", other}, ""},
		{"another day", []string{"Storm injures passengers on Orrin ferry on Tuesday | The storm injured passengers on the Orrin ferry on Monday.", other}, "headline says “Tuesday”, its text “Monday”"},
		{"a day of each week", []string{"Sunday opening for Orrin ferry museum | The Orrin ferry museum will have its first opening on 30 March. From then on it is open on Sundays.", other}, ""},
		{"another person", []string{"Police arrest Paul Derry at Orrin harbour fire | Police arrested Carl Dean at the Orrin harbour fire. Derry and Dean are brothers-in-law.", other}, "headline names “Paul Derry” where its text names “Carl Dean”"},
		{"the opposite", []string{"Council approves sale of old Orrin harbour | The council has not approved the sale of the old Orrin harbour.", other}, "headline and text say the opposite"},
		{"hedged in every sentence", []string{"Captain steered Orrin ferry into the rocks | The captain allegedly steered the Orrin ferry into the rocks on Monday.", other}, "headline says flatly what its text hedges: “allegedly steered”. [warning ]"},
		{"flat in one of them", []string{"Captain steered Orrin ferry into the rocks | The captain steered the Orrin ferry into the rocks. He allegedly steered the Orrin ferry into the rocks drunk.", other}, ""},
		{"a question", []string{"Captain steered Orrin ferry into the rocks? | The captain allegedly steered the Orrin ferry into the rocks on Monday.", other}, ""},
		{"a headline that hedges", []string{"Captain allegedly steered Orrin ferry into the rocks | The captain allegedly steered the Orrin ferry into the rocks on Monday.", other}, ""},
		{"a sentence about something else", []string{"Storm injures 40 passengers on Orrin ferry | In 2019 the harbour paid 14 passengers for their losses.", other}, ""},
	})
}
