package factcheck

import "testing"

func TestOccasions(t *testing.T) {
	const friday = "The clerk of the harbour board apologized Friday for a letter about the ferry crew that had angered half of Orrin."
	checkRule(t, "date", []ruleCase{
		{"other days beside the verb", []string{friday, "After a storm of protest, an aide at the harbour board had to apologize Thursday for the letter about the ferry crew."}, "Paper A says “Friday”, Paper B says “Thursday”"},
		{"the day before the verb", []string{friday, "After a storm of protest, an aide at the harbour board on Thursday apologized for the letter about the ferry crew."}, "Paper B says “Thursday”"},
		{"a day that the other names for something else", []string{friday, "The ferry sank Friday. After a storm of protest, an aide at the harbour board had to apologize Saturday for the letter about the ferry crew."}, "Paper A says “Friday”, Paper B says “Saturday”. [warning ]"},
		{"the day is of another verb", []string{friday, "After a storm of protest on Thursday, an aide at the harbour board had to apologize for the letter about the ferry crew."}, ""},
		{"both days beside the verb", []string{friday + " She had apologized Thursday to the crew.", "After a storm of protest, an aide at the harbour board had to apologize Thursday for the letter about the ferry crew."}, ""},
		{"another deed", []string{friday, "The letter about the ferry crew had a long echo in the town and its papers: an aide resigned Thursday."}, ""},
	})
}
