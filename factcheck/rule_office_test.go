package factcheck

import "testing"

func TestOffices(t *testing.T) {
	const quay = " closed the east quay on Monday after the storm."
	checkRule(t, "office", []ruleCase{
		{"acting", []string{"Acting police chief Paul Derry" + quay, "Police chief Paul Derry" + quay}, "Paper A has “Acting police chief Paul Derry”, Paper B has “Police chief Paul Derry”"},
		{"former, behind the name", []string{"Paul Derry, a former senior official at the Harbour Board, spoke.", "Harbour Board official Paul Derry spoke."}, "“Paul Derry, a former senior official at the Harbour Board”"},
		{"with a hyphen", []string{"Ex-police chief Paul Derry" + quay, "Police chief Paul Derry" + quay}, "[warning ]"},
		{"later it may be so", []string{"Police chief Paul Derry" + quay, "+1 Former police chief Paul Derry" + quay}, "[note later-report]"},
		{"two ranks", []string{"Sgt. Paul Derry" + quay, "Lt. Paul Derry" + quay}, "“Sgt. Paul Derry”"},
		{"two portfolios", []string{"Foreign Minister Paul Derry" + quay, "Defense Minister Paul Derry" + quay}, "[warning ]"},
		{"one office in two wordings", []string{"Defence Secretary Paul Derry" + quay, "Paul Derry, the secretary of defense," + quay}, ""},
		{"a title that is kept", []string{"Former President Paul Derry" + quay, "President Paul Derry" + quay}, ""},
		{"one report has both", []string{"Acting police chief Paul Derry" + quay, "Police chief Paul Derry" + quay + " Derry, acting police chief, is a surfer."}, ""},
		{"bodies that differ", []string{"Paul Derry, a former official at the Harbour Board, spoke.", "Orrin Museum official Paul Derry spoke."}, ""},
		{"an office that says little", []string{"Paul Derry, a former official, spoke.", "Official Paul Derry spoke."}, ""},
		{"longtime may be past", []string{"Longtime police chief Paul Derry" + quay, "Former police chief Paul Derry" + quay}, ""},
		{"the deputy's title is another", []string{"Lt. Gov. Paul Derry" + quay, "Lieutenant Governor Paul Derry" + quay}, ""},
		{"a title not in the list", []string{"Sgt. Maj. Paul Derry" + quay, "Sgt. Paul Derry" + quay}, ""},
		{"offices of two groups", []string{"Mayor Paul Derry" + quay, "Paul Derry, the chairman of the Harbour Board," + quay}, ""},
		{"the office of another", []string{"Paul Derry, a friend of former police chief Ines Holt," + quay, "Police chief Paul Derry" + quay}, ""},
		{"inside a quote", []string{"“Acting police chief Paul Derry is a fool,” Ines Holt said.", "Police chief Paul Derry" + quay}, ""},
		{"two people", []string{"Acting police chief Paul Derry" + quay, "Police chief Ines Holt" + quay}, ""},
	})
}
