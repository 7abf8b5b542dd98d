package factcheck

import (
	"context"
	"fmt"
	"strings"
	"testing"
)

// reworded is two reports of one event in other words: another order, voice or cut of sentences. Where a and b are given,
// they contradict each other there, and nowhere else; else they tell the same.
type reworded struct {
	kind   string
	texts  Example
	a, b   string // the words that differ
	missed bool   // known to be missed, or to be a false alarm
}

// leastFound and mostAlarms hold what is reached: neither may get worse.
const (
	leastFound = 86
	mostAlarms = 9
)

func TestReworded(t *testing.T) {
	found, alarms, conflicts, agreeing := 0, 0, 0, 0
	for i, c := range rewordings {
		t.Run(fmt.Sprintf("%02d %s", i, c.kind), func(t *testing.T) {
			res, err := Compare(context.Background(), c.texts.Reports())
			if err != nil {
				t.Fatal(err)
			}
			hit, others := false, []string(nil)
			for _, f := range res.Findings {
				if f.Class != Discrepancy || f.Confidence < likely {
					continue
				}
				if c.a != "" && spans(f, "a", c.a) && spans(f, "b", c.b) {
					hit = true
					continue
				}
				others = append(others, fmt.Sprintf("%s %.2f %s", f.Rule, f.Confidence, f.Message))
			}
			if len(others) > 0 {
				alarms++
			}
			if c.a == "" {
				agreeing++
				hit = len(others) == 0
			} else {
				conflicts++
				if hit {
					found++
				}
			}
			if hit == c.missed || len(others) > 0 && !c.missed {
				t.Errorf("right %v, known as missed %v; besides: %q\n a: %s\n b: %s", hit, c.missed, others, c.texts[0], c.texts[1])
			}
		})
	}
	t.Logf("%d of %d contradictions found, %d false alarms (%d pairs without one)", found, conflicts, alarms, agreeing)
	if found < leastFound || alarms > mostAlarms {
		t.Errorf("%d contradictions found, want %d or more; %d false alarms, want %d or fewer", found, leastFound, alarms, mostAlarms)
	}
}

// spans says whether evidence of report id has the words, or is among them.
func spans(f Finding, id, words string) bool {
	for _, e := range f.Evidence {
		if e.Report == id && (strings.Contains(e.Text, words) || strings.Contains(words, e.Text)) {
			return true
		}
	}
	return false
}

var rewordings = []reworded{
	// Numbers.
	{"number, fronted adverbial", Example{
		"A coach carrying pensioners left the road near Lindow on Thursday. In the crash, which closed the B4012 for six hours, 17 passengers were hurt, three of them badly.",
		"Three people are in a serious condition after a coach crash near Lindow on Thursday. The accident hurt 19 passengers, most of them pensioners, and closed the B4012 for six hours."}, "17", "19", false},
	{"number, voice", Example{
		"Pelham Foods will close its bakery in Harwick next spring. The company will cut 340 jobs at the site, it said on Wednesday.",
		"The bakery in Harwick is to close next spring. A total of 430 jobs will be cut at the site, Pelham Foods said on Wednesday."}, "340", "430", false},
	{"number, nominalization", Example{
		"Police arrested 28 demonstrators outside the parliament in Vallen on Tuesday evening. The protest had been banned by the city.",
		"The city had banned the protest outside the parliament in Vallen. It ended with the arrest of 42 demonstrators by police on Tuesday evening."}, "28", "42", false},
	{"number, split sentence", Example{
		"Firefighters evacuated 60 residents from a tower block in Millgate after a fire broke out on the ninth floor.",
		"A fire broke out on the ninth floor of a tower block in Millgate. Firefighters arrived within minutes. From the building they evacuated 80 residents."}, "60", "80", false},
	{"number, other order of two figures", Example{
		"The Kestrel hit the pier at Orrin with 212 people on board. The collision left 24 people injured, the coastguard said.",
		"The collision at Orrin pier left 24 people injured, the coastguard said. There were 221 people on board the Kestrel."}, "212", "221", false},
	{"number, passive with agent", Example{
		"The regulator has fined nine lenders over hidden charges. It opened the inquiry in 2023.",
		"Eleven lenders have been fined over hidden charges by the regulator, which opened the inquiry in 2023."}, "nine", "Eleven", false},
	{"number, relative clause", Example{
		"The Sanderling, which employs 52 people, will stop trading at the end of the month, its owners said.",
		"At the end of the month the Sanderling will stop trading. The hotel employs 25 people, according to its owners."}, "52", "25", false},
	{"number, measure", Example{
		"A wildfire has burnt 1,400 hectares of forest above the village of Monteleda since Sunday.",
		"Since Sunday 4,100 hectares of forest have been burnt above the village of Monteleda by a wildfire."}, "1,400 hectares", "4,100 hectares", false},
	{"number, vote", Example{
		"The senate approved the Fisheries Act on Wednesday evening. In favour were 54 senators, while 38 voted against it.",
		"The Fisheries Act passed the senate on Wednesday evening. While 38 senators voted against it, 57 were in favour."}, "54", "57", true},
	{"number, vague plural", Example{
		"More than 200 people were arrested during the march in Vallen on Saturday. Shop windows were smashed along the Marktgasse.",
		"Shop windows along the Marktgasse were smashed. Police said that they had made dozens of arrests during the march in Vallen on Saturday."}, "200", "dozens", false},
	// Money.
	{"money, fronted adverbial", Example{
		"Tessel has invested €48 million in the site. The plant will employ 300 people.",
		"In the site, a former paper mill, Tessel has invested 84 million. The plant will employ 300 people."}, "€48 million", "84 million", false},
	{"money, voice", Example{
		"The council of Aldmoor will spend £3.2 million on the new library. Work starts in May.",
		"Work on the new library in Aldmoor starts in May. On the building £2.3 million will be spent by the council."}, "£3.2 million", "£2.3 million", false},
	{"money, nominalization", Example{
		"A court in Leiden fined the shipping company Norvik €750,000 for dumping waste at sea.",
		"For dumping waste at sea the shipping company Norvik must pay a fine of €570,000, a court in Leiden decided."}, "€750,000", "€570,000", false},
	{"money, split sentence", Example{
		"Harlan Motors bought the battery maker Voltis for $1.4 billion on Monday.",
		"Harlan Motors announced its biggest deal so far on Monday. It bought the battery maker Voltis. The price was $4.1 billion."}, "$1.4 billion", "$4.1 billion", true},
	{"money, raised", Example{
		"The start-up Quillon has raised $25 million from investors led by Bramble Ventures.",
		"Led by Bramble Ventures, investors have put $52 million into the start-up Quillon, it said."}, "$25 million", "$52 million", false},
	{"money, prize", Example{
		"The novelist Ada Verhoeven won the Marlow Prize on Thursday night. The prize is worth £50,000.",
		"Worth £15,000, the Marlow Prize went to the novelist Ada Verhoeven on Thursday night."}, "£50,000", "£15,000", true},
	// Percent.
	{"percent, fronted", Example{
		"Unemployment in the region rose to 6.2 percent in February, the statistics office said on Friday.",
		"In February, the statistics office said on Friday, unemployment in the region rose to 6.8 percent."}, "6.2 percent", "6.8 percent", false},
	{"percent, voice", Example{
		"The rail operator will raise fares by 4.9 percent in June. Passenger groups called it a blow to commuters.",
		"Passenger groups called the decision a blow to commuters. In June fares will be raised by 9.4 percent by the rail operator."}, "4.9 percent", "9.4 percent", false},
	{"percent, nominalization", Example{
		"Sales at the furniture chain Bollen fell 12 percent last year.",
		"The furniture chain Bollen reported a fall in sales of 21 percent for last year."}, "12 percent", "21 percent", false},
	{"percent, share", Example{
		"In the referendum 58 percent of voters backed the new airport, the electoral commission said.",
		"The electoral commission said that the new airport was backed by 53 percent of voters in the referendum."}, "58 percent", "53 percent", false},
	// Ages.
	{"age, apposition", Example{
		"A cyclist died on Tuesday after being hit by a lorry in Karlsby. Jonas Reuter, 34, was on his way to work.",
		"On his way to work the cyclist Jonas Reuter was hit by a lorry in Karlsby on Tuesday. The 43-year-old died at the scene."}, "34", "43-year-old", false},
	{"age, reordered", Example{
		"Marta Lindqvist, who is 71, has led the orchestra of Torsby for three decades. She will retire in June.",
		"After three decades at the head of the orchestra of Torsby, Marta Lindqvist, 77, will retire in June."}, "71", "77", false},
	// Dates.
	{"date, fronted", Example{
		"The carmaker will open its plant in Dorsk on 1 June, the company announced.",
		"On 1 July, the company announced, the carmaker opens its plant in Dorsk."}, "1 June", "1 July", false},
	{"date, inverted", Example{
		"Tessel opens on 1 July its plant in the former paper mill. The company announced the date on Thursday.",
		"Tessel will open its plant in the former paper mill on 1 June. The company announced the date on Thursday."}, "1 July", "1 June", false},
	{"date, fronted with year", Example{
		"Tessel will open its plant in Garrow on 1 June 2026, the company announced today.",
		"The company announced today that it opens its plant in Garrow on 1 July 2026. Tessel makes heat pumps."}, "1 June 2026", "1 July 2026", false},
	{"date, voice", Example{
		"The government signed the trade agreement with Lurania on 3 March. Parliament has yet to ratify it.",
		"Parliament has yet to ratify the trade agreement with Lurania. On 13 March it was signed by the government."}, "3 March", "13 March", false},
	{"date, nominalization", Example{
		"The trial of the banker Edwin Stael begins on 7 April in Utterberg. He denies the charges.",
		"Edwin Stael denies the charges. The beginning of the banker's trial in Utterberg is set for 17 April."}, "7 April", "17 April", true},
	// Weekdays.
	{"weekday, fronted", Example{
		"On Tuesday a gas explosion destroyed two houses in Brackley Street. Nobody was hurt.",
		"Two houses in Brackley Street were destroyed by a gas explosion on Wednesday. Nobody was hurt."}, "Tuesday", "Wednesday", false},
	{"weekday, event noun", Example{
		"The debate on Tuesday was the last one before the election. Mayor Ines Holt and her rival Paul Derry argued about rents.",
		"Mayor Ines Holt and her rival Paul Derry argued about rents in Thursday's debate, the last one before the election."}, "Tuesday", "Thursday", false},
	{"weekday, split sentence", Example{
		"The minister Carla Venn resigned on Monday after the report on her travel expenses was published.",
		"The minister Carla Venn has stepped down. The report on her travel expenses had been published a week ago. She resigned on Sunday."}, "Monday", "Sunday", false},
	// Places.
	{"place, fronted", Example{
		"In Porto the ministers agreed on a fund for flooded farms on Thursday.",
		"The ministers agreed on Thursday on a fund for flooded farms. They met in Lisbon."}, "Porto", "Lisbon", true},
	{"place, voice", Example{
		"Police found the stolen painting in a garage in Antwerp on Friday.",
		"On Friday the stolen painting was found by police in a garage in Ghent."}, "Antwerp", "Ghent", true},
	// Persons.
	{"person, voice", Example{
		"The board appointed Helen Marsh as director of the Northgate Museum on Wednesday.",
		"Ruth Colvin was appointed director of the Northgate Museum by the board on Wednesday."}, "Helen Marsh", "Ruth Colvin", true},
	{"person, fronted", Example{
		"Deputy mayor Tom Aske opened the new bridge across the Wend on Saturday morning.",
		"On Saturday morning the new bridge across the Wend was opened by deputy mayor Lena Frost."}, "Tom Aske", "Lena Frost", false},
	// Polarity and extent.
	{"polarity, voice", Example{
		"The committee has not approved the merger of the two hospitals. It will meet again in May.",
		"The merger of the two hospitals has been approved by the committee, which will meet again in May."}, "not approved", "approved", false},
	{"polarity, fronted", Example{
		"According to the airline, the pilots did not report the fault before take-off from Keflin.",
		"Before take-off from Keflin the pilots reported the fault, according to the airline."}, "not report", "reported", false},
	{"polarity, nobody", Example{
		"The roof of the sports hall in Ebern collapsed on Sunday night. No one was injured.",
		"Two people were injured on Sunday night when the roof of the sports hall in Ebern collapsed."}, "No one was injured", "Two people were injured", false},
	{"extent, reordered", Example{
		"Lawmakers read all 27 amendments of the charter aloud on Thursday. It took two hours.",
		"On Thursday lawmakers read the charter aloud for two hours, but not every amendment was read."}, "all 27 amendments", "not every amendment", false},
	{"number, duration", Example{
		"The driver was sentenced to six years in prison for killing two cyclists.",
		"For killing two cyclists the driver must go to prison. The judge sentenced him to eight years."}, "six years", "eight years", false},
	{"number, fronted count", Example{
		"Rescuers pulled 31 miners out of the shaft at Oberau alive by Monday evening.",
		"By Monday evening 13 miners had been pulled alive out of the shaft at Oberau by rescuers."}, "31", "13", false},
	{"number, under have", Example{
		"The Lady Orlane had 221 people on board when she struck the Kestrel Pier on Tuesday.",
		"The ferry had 212 people on board when she touched the pier at 7.40am, making nine knots, the harbour authority said."}, "221", "212", false},

	// The same in other words.
	{"same: passive, fronted", Example{
		"Pelham Foods will close its bakery in Harwick next spring. The company will cut 340 jobs at the site, it said on Wednesday.",
		"On Wednesday Pelham Foods announced the closure of its bakery in Harwick. Next spring 340 jobs will be cut there by the company."}, "", "", false},
	{"same: two counts of persons", Example{
		"Rescuers brought 212 passengers ashore. In hospital, 24 people were treated for injuries.",
		"Treated for injuries were 24 people. All 212 people on board had been brought ashore by rescuers."}, "", "", false},
	{"same: two sums", Example{
		"Tessel has invested €48 million in the site. The state contributed a grant of €6 million.",
		"With a grant of €6 million from the state, Tessel has put €48 million into the site, a former paper mill."}, "", "", false},
	{"same: sums of two things, one each", Example{
		"Tessel has invested €48 million in the site, a former paper mill near Garrow.",
		"The former paper mill near Garrow cost Tessel €6 million. It will make heat pumps there."}, "", "", false},
	{"same: two dates of two deeds", Example{
		"Tessel will open its plant in Garrow on 1 June. Hiring began on 3 March.",
		"On 3 March Tessel began to hire in Garrow. It will open the plant on 1 June."}, "", "", false},
	{"same: announced on one day, done on another", Example{
		"The minister Carla Venn will resign on Friday, she announced on Tuesday.",
		"On Tuesday the minister Carla Venn announced her resignation. She will step down at the end of the week."}, "", "", false},
	{"same: vague and exact", Example{
		"More than 200 people were arrested during the march in Vallen on Saturday.",
		"Hundreds of arrests were made by police during the march in Vallen on Saturday."}, "", "", false},
	{"same: dozens", Example{
		"Police arrested 43 people during the march in Vallen on Saturday.",
		"Dozens of people were arrested by police in Vallen during the march on Saturday."}, "", "", false},
	{"same: part and whole of the injured", Example{
		"A coach crash near Lindow hurt 19 passengers on Thursday. Three of them are in a serious condition.",
		"Three passengers were badly hurt when a coach left the road near Lindow on Thursday. Sixteen others were hurt lightly."}, "", "", false},
	{"same: rounded", Example{
		"A wildfire has burnt 1,400 hectares of forest above the village of Monteleda since Sunday.",
		"Since Sunday nearly 1,450 hectares of forest have been burnt by a wildfire above the village of Monteleda."}, "", "", false},
	{"same: per year and in all", Example{
		"The council of Aldmoor will spend £300,000 a year on the library. Over ten years that is £3 million.",
		"On the library the council of Aldmoor will spend £3 million over ten years."}, "", "", false},
	{"same: change and level", Example{
		"Unemployment in the region rose by 0.4 points to 6.2 percent in February, the statistics office said.",
		"In February unemployment in the region reached 6.2 percent, the statistics office said. In January it had been 5.8 percent."}, "", "", false},
	{"same: other months", Example{
		"Unemployment in the region rose to 6.2 percent in February. In January 5.8 percent had been without work.",
		"Unemployment in the region was 6.2 percent in February, up from 5.8 percent a month earlier."}, "", "", false},
	{"same: other shares", Example{
		"In the referendum 58 percent of voters backed the new airport. In the capital 63 percent of voters backed it.",
		"The new airport was backed by 63 percent of voters in the capital. In the whole country it was 58 percent."}, "", "", false},
	{"same: for and against", Example{
		"The senate approved the Fisheries Act by 54 votes to 38 on Wednesday.",
		"On Wednesday the Fisheries Act was approved by the senate. There were 38 votes against it and 54 in favour."}, "", "", false},
	{"same: two ages", Example{
		"Jonas Reuter, 34, and his sister Eva Reuter, 31, were hit by a lorry in Karlsby on Tuesday.",
		"A lorry hit the siblings Eva and Jonas Reuter in Karlsby on Tuesday. She is 31, he is 34."}, "", "", false},
	{"same: age and years of service", Example{
		"Marta Lindqvist, 71, has led the orchestra of Torsby for 30 years.",
		"For 30 years Marta Lindqvist has led the orchestra of Torsby. The 71-year-old will retire in June."}, "", "", false},
	{"same: weekday and date", Example{
		"A gas explosion destroyed two houses in Brackley Street on Tuesday.",
		"Two houses in Brackley Street were destroyed by a gas explosion on 11 March."}, "", "", false},
	{"same: habitual day", Example{
		"Sunday opening for the museum of Aldmoor. The museum will open on Sundays from March 30.",
		"From the end of the month visitors can see the museum of Aldmoor on Sundays, too."}, "", "", false},
	{"same: two debates", Example{
		"Mayor Ines Holt and Paul Derry met for a debate on Tuesday. A second debate is planned for Thursday.",
		"Thursday's debate will be the second one. In the first debate, on Tuesday, Mayor Ines Holt met Paul Derry."}, "", "", false},
	{"same: next debate", Example{
		"Mayor Ines Holt and Paul Derry met for a debate on Tuesday and argued about rents.",
		"Mayor Ines Holt and Paul Derry, who argued about rents, will meet again. The next debate is on Thursday."}, "", "", false},
	{"same: denial and claim of two voices", Example{
		"The airline said that the pilots had reported the fault before take-off. Their union denied that.",
		"The pilots did not report the fault before take-off, their union said. The airline says that they did."}, "", "", false},
	{"same: negation in both", Example{
		"The committee has not approved the merger of the two hospitals.",
		"The merger of the two hospitals has not yet been approved by the committee."}, "", "", false},
	{"same: not every, most", Example{
		"Lawmakers read the charter aloud on Thursday, but not every amendment was read.",
		"On Thursday lawmakers read most amendments of the charter aloud, and left some out."}, "", "", false},
	{"same: appointed by", Example{
		"The board appointed Helen Marsh as director of the Northgate Museum on Wednesday. She follows Ruth Colvin.",
		"Helen Marsh follows Ruth Colvin as director of the Northgate Museum. She was appointed by the board on Wednesday."}, "", "", false},
	{"same: place and larger place", Example{
		"Police found the stolen painting in a garage in Antwerp on Friday.",
		"On Friday the stolen painting was found by police in a garage in Belgium."}, "", "", false},
	{"same: two fines", Example{
		"A court in Leiden fined the shipping company Norvik €750,000 and its captain €20,000 for dumping waste at sea.",
		"For dumping waste at sea the captain of a ship must pay €20,000 and the shipping company Norvik €750,000, a court in Leiden decided."}, "", "", false},
	{"same: offered and paid", Example{
		"Harlan Motors bought the battery maker Voltis for $1.4 billion on Monday. It had first offered $1.1 billion.",
		"After a first offer of $1.1 billion Harlan Motors bought the battery maker Voltis on Monday. It paid $1.4 billion."}, "", "", false},
	{"same: prizes of two kinds", Example{
		"The novelist Ada Verhoeven won the Marlow Prize, worth £50,000, on Thursday night. The other five writers on the list receive £2,500 each.",
		"On Thursday night the Marlow Prize went to the novelist Ada Verhoeven, who takes home £50,000. Each of the other writers gets £2,500."}, "", "", false},
	{"same: employees in two places", Example{
		"Tessel, which employs 2,300 people, will open a plant in Garrow. It will employ 300 people there.",
		"In Garrow 300 people will be employed in a new plant. Tessel has 2,300 employees in all."}, "", "", false},
	{"same: employees, one place each", Example{
		"Tessel, which employs 2,300 people in six countries, will open a plant in Garrow on 1 June.",
		"On 1 June Tessel will open a plant in Garrow. It will employ 300 people."}, "", "", false},
	{"same: earlier accident", Example{
		"Rescuers pulled 31 miners out of the shaft at Oberau alive on Monday.",
		"On Monday 31 miners were pulled alive out of the shaft at Oberau. In 2009 rescuers had pulled eight miners out of the shaft."}, "", "", false},
	{"same: sentence and demand", Example{
		"The driver was sentenced to six years in prison for killing two cyclists. The prosecutor had asked for eight years.",
		"For killing two cyclists the driver must go to prison for six years, two years less than the prosecutor had demanded."}, "", "", false},
	{"same: duration of two things", Example{
		"Lawmakers read the charter aloud for two hours on Thursday. The session lasted five hours.",
		"A session of five hours ended on Thursday with a reading of the charter, which took lawmakers two hours."}, "", "", false},
	{"same: some of a number", Example{
		"A fire forced 80 residents out of a tower block in Millgate. Firefighters rescued six residents by ladder.",
		"Firefighters rescued six residents by ladder from a burning tower block in Millgate. In all 80 residents had to leave."}, "", "", false},
	{"same: by and from", Example{
		"The rail operator will raise fares by 4.9 percent in June. Last year it raised fares by 3.8 percent.",
		"In June fares will go up by 4.9 percent, the rail operator said. They were raised by 3.8 percent a year ago."}, "", "", false},
	{"same: signed and ratified", Example{
		"The government signed the trade agreement with Lurania on 3 March. Parliament is to ratify it on 2 April.",
		"On 2 April parliament is to ratify the trade agreement with Lurania, which was signed by the government on 3 March."}, "", "", false},
	{"same: signed, ratified, one each", Example{
		"The government signed the trade agreement with Lurania on 3 March.",
		"On 2 April the trade agreement with Lurania is to be ratified by parliament. The government signed it this month."}, "", "", false},
	{"same: dead and injured", Example{
		"Two people died and nine people were injured when the roof of the sports hall in Ebern collapsed on Sunday night.",
		"When the roof of the sports hall in Ebern collapsed on Sunday night, nine people were injured. Two people were killed."}, "", "", false},
	{"same: dead in one, injured in the other", Example{
		"When the roof of the sports hall in Ebern collapsed on Sunday night, two people were killed.",
		"Nine people were injured on Sunday night when the roof of the sports hall in Ebern collapsed."}, "", "", false},
	{"same: hostages freed and held", Example{
		"The gunmen freed 12 hostages on Monday. They still hold seven hostages in the embassy.",
		"Seven hostages are still held in the embassy by the gunmen, who on Monday released 12 of them."}, "", "", false},
	{"same: at first and now", Example{
		"Police now say that 14 passengers were hurt. On Monday they had spoken of 11 passengers.",
		"At first police spoke of 11 passengers. It is now known that 14 passengers were hurt."}, "", "", false},

	// A second set, written after the rules had been made on the first one.
	{"number, by-phrase in front", Example{
		"The storm felled 120 trees in the botanical garden of Velden. The garden stays closed until Monday.",
		"The botanical garden of Velden stays closed until Monday. By the storm 210 trees were felled there."}, "120", "210", false},
	{"number, gerund", Example{
		"Customs officers seized 14 rare tortoises at the airport of Dalmar on Sunday. A man was detained.",
		"A man was detained at the airport of Dalmar on Sunday after officers found and seized 41 rare tortoises in his suitcases."}, "14", "41", false},
	{"number, apposition", Example{
		"The choir of Saint Brannoc, 38 singers in all, will tour Japan in May.",
		"In May the choir of Saint Brannoc will tour Japan with its 83 singers."}, "38", "83", false},
	{"number, noun of the deed", Example{
		"The airline cancelled 64 flights on Monday because of the strike at Harlow airport.",
		"The strike at Harlow airport led to the cancellation of 46 flights by the airline on Monday."}, "64", "46", false},
	{"number, two clauses", Example{
		"Doctors at the clinic treated 33 children for food poisoning after a school trip to Lake Orsa.",
		"After a school trip to Lake Orsa children fell ill with food poisoning. Doctors at the clinic treated 53 children."}, "33", "53", false},
	{"number, measure in front", Example{
		"The new tunnel under the Straits of Merren is 18 kilometres long and will be opened in autumn.",
		"In autumn the tunnel under the Straits of Merren will be opened. It is 81 kilometres long."}, "18 kilometres", "81 kilometres", false},
	{"money, cleft", Example{
		"The city of Ostrava Bay sold the old gasworks to a developer for $12 million, records show.",
		"It was for $21 million that the city of Ostrava Bay sold the old gasworks to a developer, according to records."}, "$12 million", "$21 million", false},
	{"money, without a sign", Example{
		"The foundation donated £5.5 million to the hospital in Lamberton for a new children's ward.",
		"For a new children's ward the foundation has donated 2.5 million pounds to the hospital in Lamberton."}, "£5.5 million", "2.5 million pounds", false},
	{"money, noun of the deed", Example{
		"The club paid 30 million euros for the striker Dario Volk, a record for the league.",
		"A payment of 13 million euros for the striker Dario Volk made him the most expensive player of the league."}, "30 million euros", "13 million euros", false},
	{"percent, in front", Example{
		"By 2030 the ministry wants to cut emissions from farms by 30 percent, the plan says.",
		"The plan says that emissions from farms are to be cut by 40 percent by 2030, as the ministry wants."}, "30 percent", "40 percent", false},
	{"percent, turnout", Example{
		"Turnout in the election was 61 percent, the commission said on Monday.",
		"On Monday the commission put turnout in the election at 67 percent."}, "61 percent", "67 percent", true},
	{"age, before the name", Example{
		"The 29-year-old climber Nils Aubert reached the summit alone on Thursday.",
		"Alone, Nils Aubert, 24, reached the summit on Thursday. The climber had set out at midnight."}, "29-year-old", "24", false},
	{"age, under is", Example{
		"Rosalind Keane, who is 88, has given her collection of maps to the library.",
		"Her collection of maps goes to the library: Rosalind Keane (83) signed the papers last week."}, "88", "83", false},
	{"date, in front", Example{
		"The ferry service between Dalmar and the islands resumes on 14 April, the operator said.",
		"From 24 April, the operator said, ferries will resume their service between Dalmar and the islands."}, "14 April", "24 April", false},
	{"date, passive", Example{
		"Lawmakers elected Bram Teller as speaker on 2 February.",
		"Bram Teller, who was elected speaker by lawmakers on 12 February, opened the session."}, "2 February", "12 February", false},
	{"date, month", Example{
		"The museum bought the portrait in January from a private collector in Basel.",
		"From a private collector in Basel the museum bought the portrait. The purchase was made in February."}, "January", "February", true},
	{"weekday, passive", Example{
		"On Monday divers recovered the flight recorder from the wreck off Cape Lorn.",
		"The flight recorder was recovered by divers from the wreck off Cape Lorn on Tuesday."}, "Monday", "Tuesday", false},
	{"weekday, of the noun", Example{
		"Saturday's final drew a record crowd to the Lindenau stadium. Hallberg beat Torvik in extra time.",
		"Hallberg beat Torvik in extra time in the final on Sunday before a record crowd at the Lindenau stadium."}, "Saturday", "Sunday", true},
	{"polarity, passive", Example{
		"The court has not admitted the recording as evidence in the trial of Leo Marchetti.",
		"In the trial of Leo Marchetti the recording was admitted as evidence by the court."}, "not admitted", "admitted", false},
	{"polarity, nobody", Example{
		"A crane fell onto a hotel in the port of Sorrel on Friday. Nobody was killed.",
		"Three workers were killed when a crane fell onto a hotel in the port of Sorrel on Friday."}, "Nobody was killed", "Three", false},
	{"extent, passive", Example{
		"The strikers accepted every demand of the mediator on Thursday, a union official said.",
		"On Thursday some demands of the mediator were accepted by the strikers, a union official said."}, "every demand", "some demands", false},
	{"duration", Example{
		"The power cut left Harwick without electricity for nine hours on Sunday.",
		"On Sunday Harwick was left without electricity for three hours by a power cut."}, "nine hours", "three hours", false},
	{"vague plural", Example{
		"Dozens of homes were destroyed by the fire in the hills above Sant Pau.",
		"The fire in the hills above Sant Pau has destroyed 430 homes."}, "Dozens", "430", false},
	{"number, pronoun", Example{
		"Helga Brandt scored 21 points for Norrby in the cup match against Falun on Saturday.",
		"Norrby won the cup match against Falun on Saturday. Helga Brandt was the best on the court: she scored 27 points."}, "21 points", "27 points", false},
	{"same: two matches", Example{
		"Helga Brandt scored 21 points for Norrby against Falun on Saturday.",
		"On Saturday Helga Brandt was the best of Norrby again, with 21 points against Falun. A week ago she scored 27 points."}, "", "", false},
	{"same: homes destroyed and damaged", Example{
		"The fire in the hills above Sant Pau has destroyed 43 homes.",
		"In the hills above Sant Pau the fire damaged 120 homes, dozens of which were destroyed."}, "", "", false},
	{"same: cancelled and delayed", Example{
		"The strike at Harlow airport forced the airline to cancel 64 flights on Monday.",
		"On Monday 120 flights were delayed by the strike at Harlow airport, and others were cancelled."}, "", "", false},
	{"same: two airlines", Example{
		"Northair cancelled 64 flights on Monday because of the strike at Harlow airport.",
		"Because of the strike at Harlow airport Skylane cancelled 20 flights on Monday."}, "", "", false},
	{"same: target and reached", Example{
		"The ministry wants to cut emissions from farms by 30 percent.",
		"Emissions from farms were cut by 12 percent in the last ten years, the ministry said."}, "", "", false},
	{"same: fee and wage", Example{
		"The club paid 30 million euros for the striker Dario Volk.",
		"The club pays the striker Dario Volk 4 million euros a year."}, "", "", false},
	{"same: planned and first planned", Example{
		"The ferry service between Dalmar and the islands resumes on 14 April. It was to resume on 1 April.",
		"Ferries between Dalmar and the islands will resume service on 14 April, two weeks later than planned."}, "", "", false},
	{"same: elected and sworn in", Example{
		"Lawmakers elected Bram Teller as speaker on 2 February.",
		"Bram Teller was sworn in as speaker on 12 February after lawmakers had elected him."}, "", "", false},
	{"same: two persons elected", Example{
		"Lawmakers elected Bram Teller as speaker on 2 February.",
		"On 9 February lawmakers elected Mona Ferris as deputy speaker."}, "", "", false},
	{"same: first and second round", Example{
		"In the first round of the election turnout was 61 percent.",
		"Turnout was 67 percent in the second round of the election."}, "", "", false},
	{"same: brothers", Example{
		"The 29-year-old climber Nils Aubert reached the summit alone on Thursday.",
		"On Thursday Nils Aubert, 29, reached the summit. His brother Karl Aubert, 24, had turned back."}, "", "", false},
	{"same: birthday to come", Example{
		"Rosalind Keane, 88, has given her collection of maps to the library.",
		"Rosalind Keane, who will turn 89 in May, has given her collection of maps to the library."}, "", "", false},
	{"same: found and announced", Example{
		"On Monday divers recovered the flight recorder from the wreck off Cape Lorn.",
		"The recovery of the flight recorder off Cape Lorn by divers was announced on Tuesday."}, "", "", false},
	{"same: recorder and bodies", Example{
		"On Monday divers recovered the flight recorder from the wreck off Cape Lorn.",
		"The bodies of two pilots were recovered by divers from the wreck off Cape Lorn on Tuesday."}, "", "", false},
	{"same: semifinal and final", Example{
		"Saturday's semifinal drew a large crowd to the Lindenau stadium. Hallberg beat Torvik.",
		"After beating Torvik, Hallberg will play in the final on Wednesday at the Lindenau stadium."}, "", "", false},
	{"same: not yet and now", Example{
		"The court admitted the recording as evidence in the trial of Leo Marchetti. At first it had not admitted it.",
		"In the trial of Leo Marchetti the recording was admitted as evidence. Last month the court had not admitted the recording."}, "", "", false},
	{"same: another recording", Example{
		"The court has not admitted the recording as evidence in the trial of Leo Marchetti.",
		"In the trial of Leo Marchetti two letters were admitted as evidence by the court."}, "", "", false},
	{"same: nobody killed, some injured", Example{
		"A crane fell onto a hotel in the port of Sorrel on Friday. Nobody was killed.",
		"Three workers were injured when a crane fell onto a hotel in the port of Sorrel on Friday."}, "", "", false},
	{"same: nobody in the hotel", Example{
		"A crane fell onto a hotel in the port of Sorrel on Friday. No one was hurt in the hotel.",
		"Three workers on the quay were hurt when a crane fell in the port of Sorrel on Friday."}, "", "", false},
	{"same: outage of two towns", Example{
		"The power cut left Harwick without electricity for nine hours on Sunday.",
		"Pelden was left without electricity for three hours on Sunday by the power cut."}, "", "", false},
	{"same: since and for", Example{
		"The tunnel is 18 kilometres long. It took 81 months to build.",
		"Built in 81 months, the tunnel has a length of 18 kilometres."}, "", "", false},
	{"same: donated and needed", Example{
		"The foundation donated £5.5 million to the hospital in Lamberton for a new children's ward.",
		"For its new children's ward the hospital in Lamberton needs £9 million. The foundation has donated part of it."}, "", "", false},
	{"same: bought and sold", Example{
		"The city of Ostrava Bay sold the old gasworks to a developer for $12 million.",
		"In 1998 the city of Ostrava Bay had bought the old gasworks for $3 million. Now it sold the site to a developer."}, "", "", false},
	{"same: seized in all", Example{
		"Customs officers seized 14 rare tortoises at the airport of Dalmar on Sunday.",
		"On Sunday officers seized rare tortoises at the airport of Dalmar. They have seized 230 tortoises there this year."}, "", "", false},

	// A third set, longer, written after the rules had been corrected by the second one.
	{"toll in a long report", Example{
		"A landslide buried a bus on the mountain road between Carsen and Ulm Pass on Friday, the regional government said. Rescue teams recovered 11 bodies by nightfall. The road had been closed to lorries since Tuesday because of heavy rain, but buses were allowed to use it. The governor, Otto Lind, visited the site.",
		"Governor Otto Lind promised an inquiry after a bus was buried by a landslide between Carsen and Ulm Pass. By nightfall on Friday 14 bodies had been recovered, according to the regional government. Lorries had been banned from the road since Tuesday after heavy rain."}, "11", "14", false},
	{"settlement", Example{
		"The chemicals group Arvida agreed on Thursday to pay $310 million to settle claims that it had polluted the Lorne river. About 2,000 residents had sued. The company denied wrongdoing.",
		"Without admitting wrongdoing, Arvida settled claims over the pollution of the Lorne river. The chemicals group will pay $130 million to some 2,000 residents, it said on Thursday."}, "$310 million", "$130 million", false},
	{"growth", Example{
		"Vandor's economy grew 2.1 percent in the last quarter of 2024, helped by exports of machines. Analysts had expected less.",
		"Helped by exports of machines, the economy of Vandor surprised analysts. It grew by 1.2 percent in the last quarter of 2024."}, "2.1 percent", "1.2 percent", false},
	{"votes of a jury", Example{
		"Seven jurors found the senator guilty on Wednesday, while five wanted to acquit her. The judge declared a mistrial.",
		"The judge declared a mistrial on Wednesday after only six jurors had found the senator guilty."}, "Seven", "six", false},
	{"attendance", Example{
		"Some 40,000 people marched through Brenne on Saturday against the pension reform, the interior ministry said. There were no clashes.",
		"The interior ministry said that 14,000 people had marched on Saturday. The protest in Brenne against the pension reform was peaceful."}, "Some 40,000", "14,000", false},
	{"years in office", Example{
		"Archbishop Pavel Doran, who led the diocese for 26 years, will step down at Easter.",
		"At Easter the archbishop will step down. Pavel Doran has led the diocese for 16 years."}, "26 years", "16 years", false},
	{"launch date", Example{
		"The probe Halcyon was launched on 9 November 2023 from the base in Corvo. It reached the asteroid this week.",
		"This week the asteroid was reached by Halcyon. From the base in Corvo the probe had been launched on 19 November 2023."}, "9 November 2023", "19 November 2023", false},
	{"day of arrest", Example{
		"Police in Tamsel arrested the suspected arsonist on Wednesday at his mother's flat.",
		"At his mother's flat the suspected arsonist was arrested by police in Tamsel on Thursday."}, "Wednesday", "Thursday", false},
	{"strike of 48 hours", Example{
		"Train drivers will strike for 48 hours from Monday, their union said. Talks with the operator broke down on Friday.",
		"After talks with the operator had broken down, the train drivers' union said that its members will strike for 24 hours from Monday."}, "48 hours", "24 hours", false},
	{"approval", Example{
		"The agency did not approve the vaccine on Tuesday. It asked the maker, Solvay Bio, for more data.",
		"On Tuesday the vaccine was approved by the agency. The maker, Solvay Bio, must hand in more data."}, "not approve", "approved", false},
	{"all and some", Example{
		"All schools in the district will be closed on Monday because of the heat, the council of Merrow said.",
		"Because of the heat the council of Merrow will close some schools in the district on Monday."}, "All schools", "some schools", false},
	{"nobody", Example{
		"A bomb damaged the consulate in Larnak early on Sunday. Nobody was injured, the foreign ministry said.",
		"The foreign ministry said that two guards were injured when a bomb damaged the consulate in Larnak early on Sunday."}, "Nobody was injured", "two", false},
	{"age", Example{
		"The painter Hedda Moen died on Monday at her home in Bergvik. She was 91.",
		"Hedda Moen, 94, died at her home in Bergvik on Monday. The painter had been ill for months."}, "91", "94", false},
	{"loan", Example{
		"Zarnia will borrow €900 million from the development bank to mend its power grid.",
		"To mend its power grid, Zarnia gets a loan of €600 million from the development bank."}, "€900 million", "€600 million", true},
	{"same: bodies and missing", Example{
		"Rescue teams recovered 11 bodies by nightfall on Friday after a landslide buried a bus near Ulm Pass.",
		"By nightfall on Friday rescue teams had recovered bodies from the bus near Ulm Pass. They still looked for 14 people."}, "", "", false},
	{"same: settlement and demand", Example{
		"Arvida agreed on Thursday to pay $310 million to settle claims that it had polluted the Lorne river.",
		"Residents had asked Arvida to pay $900 million for the pollution of the Lorne river. On Thursday they settled for less."}, "", "", false},
	{"same: two quarters", Example{
		"Vandor's economy grew 2.1 percent in the last quarter of 2024.",
		"In the third quarter of 2024 the economy of Vandor grew by 0.8 percent."}, "", "", false},
	{"of two voices", Example{
		"Some 40,000 people marched through Brenne on Saturday, organizers said.",
		"Police said that 14,000 people had marched through Brenne on Saturday."}, "40,000", "14,000", false},
	{"same: two cities", Example{
		"Some 40,000 people marched through Brenne on Saturday against the pension reform.",
		"Against the pension reform 14,000 people marched through the port city of Tolle on Saturday."}, "", "", false},
	{"same: launched and reached", Example{
		"The probe Halcyon was launched on 9 November 2023. It reached the asteroid on 11 March.",
		"On 11 March the asteroid was reached by the probe Halcyon, which had been launched 16 months before."}, "", "", false},
	{"same: arrested and charged", Example{
		"Police in Tamsel arrested the suspected arsonist on Wednesday at his mother's flat.",
		"The suspected arsonist, arrested at his mother's flat in Tamsel, was charged on Friday."}, "", "", false},
	{"same: two arrests", Example{
		"Police in Tamsel arrested the suspected arsonist on Wednesday at his mother's flat.",
		"Police in Tamsel arrested a friend of the suspected arsonist on Thursday."}, "", "", true},
	{"same: strike now and before", Example{
		"Train drivers will strike for 48 hours from Monday, their union said.",
		"The train drivers' union called a strike from Monday. In January its members had been on strike for 24 hours."}, "", "", false},
	{"same: approved and not yet sold", Example{
		"The agency approved the vaccine on Tuesday. It is not sold yet.",
		"On Tuesday the vaccine was approved by the agency. The maker has not begun to sell it."}, "", "", false},
	{"same: not approved for children", Example{
		"On Tuesday the agency approved the vaccine for adults.",
		"The agency has not approved the vaccine for children, but adults can get it, it said on Tuesday."}, "", "", false},
	{"same: some and others", Example{
		"Because of the heat the council of Merrow will close some schools in the district on Monday.",
		"The council of Merrow said that not all schools will be closed on Monday because of the heat."}, "", "", false},
	{"same: loan and cost", Example{
		"Zarnia will borrow €900 million from the development bank to mend its power grid.",
		"To mend its power grid Zarnia needs €2.4 billion. A part of it will be borrowed from the development bank."}, "", "", false},
	{"same: ages of mother and child", Example{
		"Hedda Moen, 91, died on Monday at her home in Bergvik.",
		"Hedda Moen died at her home in Bergvik on Monday. Her daughter Signe Moen, 60, was with her."}, "", "", false},
	{"same: killed before", Example{
		"Nobody was injured when a bomb damaged the consulate in Larnak on Sunday.",
		"A bomb damaged the consulate in Larnak on Sunday. In an attack in May two guards were injured there."}, "", "", false},
	{"same: jobs cut in all", Example{
		"Pelham Foods will cut 340 jobs at its bakery in Harwick.",
		"Pelham Foods will cut 1,200 jobs in the whole country, among them those at its bakery in Harwick."}, "", "", true},

	// A fourth set, written after the third one.
	{"people moved", Example{
		"The army moved 700 villagers to higher ground on Tuesday as the Orsk river rose. Schools are closed.",
		"As the Orsk river rose, schools were closed. On Tuesday 900 villagers were moved to higher ground by the army."}, "700", "900", false},
	{"seats won", Example{
		"The Green Alliance won 23 seats in the city council of Harlow on Sunday, its best result so far.",
		"Its best result so far gave the Green Alliance 32 seats in the city council of Harlow on Sunday."}, "23", "32", true},
	{"debt repaid", Example{
		"Kelmar repaid €1.8 billion of its debt to the fund in 2024, the finance minister said.",
		"The finance minister said that in 2024 Kelmar had repaid the fund €1.3 billion of its debt."}, "€1.8 billion", "€1.3 billion", false},
	{"price rise", Example{
		"The price of bread rose by 14 percent in a year, the consumer office said on Tuesday.",
		"In a year, the consumer office said on Tuesday, bread has risen in price by 41 percent."}, "14 percent", "41 percent", false},
	{"planes", Example{
		"Airline Nordia ordered 30 jets from the maker Aerolux. Delivery begins in 2028.",
		"Delivery begins in 2028: Aerolux said that 50 jets had been ordered by the airline Nordia."}, "30", "50", false},
	{"distance", Example{
		"Swimmer Ilse Ward covered 54 kilometres in the cold lake of Tarn before she was pulled out.",
		"Before she was pulled out of the cold lake of Tarn, swimmer Ilse Ward had covered 45 kilometres."}, "54 kilometres", "45 kilometres", false},
	{"month of the trial", Example{
		"The trial of the former bank chief opened in March in the capital, after two delays.",
		"After two delays the trial of the former bank chief opened in the capital in February."}, "March", "February", false},
	{"denied by passive", Example{
		"The union has not accepted the offer of the port of Sorrel, a spokesman said.",
		"The offer of the port of Sorrel has been accepted by the union, a spokesman said."}, "not accepted", "accepted", false},
	{"same: moved and stranded", Example{
		"The army moved 700 villagers to higher ground on Tuesday as the Orsk river rose.",
		"As the Orsk river rose on Tuesday, 40 villagers refused to be moved to higher ground by the army."}, "", "", false},
	{"same: seats won and lost", Example{
		"The Green Alliance won 23 seats in the city council of Harlow on Sunday.",
		"On Sunday the Liberals won 12 seats in the city council of Harlow."}, "", "", true},
	{"same: seats before and after", Example{
		"The Green Alliance won 23 seats in the city council of Harlow on Sunday.",
		"The Green Alliance will have 23 seats in the city council of Harlow. It won only nine seats four years ago."}, "", "", false},
	{"same: seats before, told alone", Example{
		"The Green Alliance won 23 seats in the city council of Harlow on Sunday.",
		"The Green Alliance, which won nine seats in the city council of Harlow four years ago, is the winner of the vote."}, "", "", false},
	{"same: parts of a debt", Example{
		"Kelmar repaid €1.8 billion of its debt to the fund in 2024, the finance minister said.",
		"Kelmar must repay €6 billion of its debt to the fund by 2030, the finance minister said."}, "", "", true},
	{"same: bread and milk", Example{
		"The price of bread rose by 14 percent in a year, the consumer office said on Tuesday.",
		"The price of milk rose by 9 percent in a year, the consumer office said on Tuesday."}, "", "", true},
	{"same: month and year", Example{
		"The price of bread rose by 14 percent in a year, the consumer office said.",
		"The price of bread rose by 2 percent in a month, the consumer office said."}, "", "", true},
	{"same: order and option", Example{
		"Airline Nordia ordered 30 jets from the maker Aerolux.",
		"Nordia, an airline, may order 20 more jets from the maker Aerolux."}, "", "", false},
	{"same: two firms' orders", Example{
		"Airline Nordia ordered 30 jets from the maker Aerolux.",
		"Aerolux has 400 jets on order from airlines, among them Nordia."}, "", "", true},
	{"same: opened and adjourned", Example{
		"The trial of the former bank chief opened in February in the capital.",
		"The trial of the former bank chief in the capital was adjourned to March."}, "", "", false},
	{"same: two trials", Example{
		"The trial of the former bank chief opened in February in the capital.",
		"The trial of the bank's auditor opened in March in the capital."}, "", "", true},
	{"same: first offer and second", Example{
		"The union has not accepted the first offer of the port of Sorrel.",
		"The second offer of the port of Sorrel has been accepted by the union."}, "", "", false},
	{"same: deaths by age", Example{
		"Heat killed 46 people in the region of Salina in July, most of them over 80.",
		"In the region of Salina heat killed 12 people at work in July."}, "", "", true},
	{"same: hourly and daily", Example{
		"The plant makes 40 cars an hour. It employs 2,000 people.",
		"The plant, which employs 2,000 people, makes 600 cars a day."}, "", "", false},
	{"same: bail and fine", Example{
		"A judge set bail at $50,000 for the driver on Monday.",
		"On Monday the driver paid a fine of $2,000, and a judge set bail."}, "", "", false},
	{"same: rescued from two boats", Example{
		"The coastguard rescued 62 migrants from a boat off Cape Lorn on Friday.",
		"On Friday the coastguard rescued 31 migrants from a raft off Port Tolle."}, "", "", false},

	// One word for another, and another figure.
	{"other noun", Example{
		"A bus crash near Lindow hurt 19 passengers on Tuesday.",
		"A coach crash near Lindow hurt 17 passengers on Tuesday."}, "19", "17", false},
	{"other noun", Example{
		"The ferry hit the pier with 212 people on board.",
		"The ship hit the pier with 221 people on board."}, "212", "221", false},
	{"other noun", Example{
		"The gunman killed three people in the bar on Sunday.",
		"The attacker killed five people in the bar on Sunday."}, "three", "five", false},
	{"other noun", Example{
		"The accident on the M4 injured 12 people.",
		"The crash on the M4 injured 15 people."}, "12", "15", false},
	{"other noun", Example{
		"The firm will cut 340 jobs in Harwick.",
		"The company will cut 430 jobs in Harwick."}, "340", "430", false},
	{"other noun", Example{
		"The fire destroyed 43 homes in Velden on Sunday.",
		"The blaze destroyed 53 homes in Velden on Sunday."}, "43", "53", false},
	{"other noun", Example{
		"Officers arrested 28 people in Vallen on Tuesday.",
		"Police arrested 42 people in Vallen on Tuesday."}, "28", "42", false},
	{"other noun", Example{
		"The quake killed 120 people in Sorrel.",
		"The earthquake killed 210 people in Sorrel."}, "120", "210", false},
	{"other noun", Example{
		"The storm felled 120 trees in Velden.",
		"The hurricane felled 210 trees in Velden."}, "120", "210", false},
	{"other noun", Example{
		"Mr Holt paid $5,000 for the boat.",
		"Holt paid $9,000 for the boat."}, "$5,000", "$9,000", false},
}
