package factcheck

import "testing"

func TestRelays(t *testing.T) {
	const said = "“The wall was never safe and we all knew it.”"
	checkRule(t, "relay", []ruleCase{
		{"two agencies", []string{"Tass quoted engineer Paul Derry as saying: " + said, "Xinhua quoted engineer Paul Derry as saying: " + said}, "Paper A has it from Tass and Paper B has it from Xinhua News Agency"},
		{"one agency", []string{"Tass quoted engineer Paul Derry as saying: " + said, "Tass quoted engineer Paul Derry as saying on Monday: " + said}, ""},
		{"the other names none", []string{"Tass quoted engineer Paul Derry as saying: " + said, "Engineer Paul Derry said: " + said}, ""},
		{"an occasion is no outlet", []string{"Tass quoted engineer Paul Derry as saying: " + said, "Engineer Paul Derry said in a speech: " + said}, ""},
		{"another speaker is another rule's", []string{"Tass quoted engineer Paul Derry as saying: " + said, "Xinhua quoted mayor Ines Holt as saying: " + said}, ""},
	})
}
