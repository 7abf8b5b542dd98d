package name_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/seed-a94a0f1e/corroborate/normalize/fold"
	"github.com/seed-a94a0f1e/corroborate/normalize/name"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// linked is the mentions of a text as "text" or "text=canonical", "~" before pronouns, "^" before demonyms.
func linked(in string, title string) []string {
	_, mentions := name.Scan(token.New(in), token.New(title))
	var out []string
	for _, m := range append(mentions[0], mentions[1]...) {
		s := m.Text
		if m.Text != m.Canonical {
			s += "=" + m.Canonical
		}
		switch {
		case m.Pronoun:
			s = "~" + s
		case m.Adjective:
			s = "^" + s
		}
		out = append(out, s)
	}
	return out
}

func TestMentions(t *testing.T) {
	for _, c := range []struct{ reason, in, want string }{
		{"titles are left out", "Norwegian President Kari Solheim met Sen. Carl Dean.", "^Norwegian|Kari Solheim|Carl Dean"},
		{"particles", "Prime Minister Anton van der Berg met Leila al-Masri and Omar bin Rashid.", "Anton van der Berg|Leila al-Masri|Omar bin Rashid"},
		{"initials", "J.R. Brown and Paul D. Ryder met T. S. Moss.", "J.R. Brown|Paul D. Ryder|T. S. Moss"},
		{"suffix", "Carl Dean Jr. and Ann Moss III left. Otto Berg, Jr., stayed.", "Carl Dean Jr.|Ann Moss III|Otto Berg, Jr."},
		{"hyphens and apostrophes", "Jean-Marc Duval and Sean O’Leary met Kim Jong-min.", "Jean-Marc Duval|Sean O’Leary=Sean O'Leary|Kim Jong-min"},
		{"nickname inside", "Robert “Bobby” Moss left. Moss returned.", "Robert “Bobby” Moss=Robert \"Bobby\" Moss|Moss=Robert \"Bobby\" Moss"},
		{"last name later", "Ann Moss spoke. Moss left.", "Ann Moss|Moss=Ann Moss"},
		{"last name first", "Moss spoke in Bergen. Ann Moss is a doctor.", "Moss=Ann Moss|Bergen|Ann Moss"},
		{"family name first", "Chen Guowei, a professor at Lund University, spoke. Chen left.", "Chen Guowei|Lund University|Chen=Chen Guowei"},
		{"first name later", "Ann Moss came with Carl Dean. Ann left.", "Ann Moss|Carl Dean|Ann=Ann Moss"},
		{"short form of a first name", "Senator Charles Dean spoke. “Chuck Dean is right,” he heard.", "Charles Dean|Chuck Dean=Charles Dean|~he=Charles Dean"},
		{"courtesy title where no first name is known", "Mr. Dean spoke. Dean left.", "Dean=Mr. Dean|Dean=Mr. Dean"},
		{"office where no first name is known", "President Dean spoke. Mr. Dean left.", "Dean=President Dean|Dean=President Dean"},
		{"ministry", "The Ministry of Foreign Affairs and the Department of Health and Human Services met.", "Ministry of Foreign Affairs|Department of Health and Human Services"},
		{"university", "Lund University and the University of Bergen met.", "Lund University|University of Bergen"},
		{"company", "Acme Steel Inc. rose. Acme Steel fell.", "Acme Steel Inc.|Acme Steel=Acme Steel Inc."},
		{"acronym in brackets", "The Northern Fisheries Council (NFC) met. The NFC left.", "Northern Fisheries Council|NFC=Northern Fisheries Council|NFC=Northern Fisheries Council"},
		{"acronym first", "NFC staff met. The Northern Fisheries Council paid.", "NFC=Northern Fisheries Council|Northern Fisheries Council"},
		{"listed acronym", "The UN met. The United Nations voted.", "UN=United Nations|United Nations"},
		{"the organization by its head", "Lund University closed. The university said so.", "Lund University|The university=Lund University"},
		{"places", "He went from Oslo, Norway, to Maricopa County and Mount Fuller.", "Oslo|Norway|Maricopa County|Mount Fuller"},
		{"U.S. and us", "They told us that the US and U.S. officials met.", "US=U.S.|U.S."},
		{"demonym", "Russia said so. Russian officials agreed.", "Russia|^Russian=Russia"},
		{"joined demonyms", "Russian-Chinese ties grew.", "^Russian|^Chinese"},
		{"capital is no country", "Moscow agreed. Russia did not.", "Moscow|Russia"},
		{"state by abbreviation", "Carl Dean, D-Ohio, and Ann Moss (R-Ky.) left Tulsa, Okla., on Monday.", "Carl Dean|Ann Moss|Tulsa|Okla."},
		{"first words of sentences", "Officials met. Talks failed. Arriving late, Moss spoke. On Monday the Senate met. However, Moss left.", "Moss|Senate|Moss"},
		{"days and months", "On Monday, May 5, and in April they met.", ""},
		{"month as a name", "Theresa May left in May. May spoke.", "Theresa May|May=Theresa May"},
		{"ordinary words in capitals", "The Board and the Summit were mentioned in the Act.", ""},
		{"last name that is a word", "Ann Short spoke. Short left. Short days followed.", "Ann Short|Short=Ann Short"},
		{"money and zones of time are no names", "It paid US$5 million and NZ$2 at 2115 GMT and 8 p.m. EDT, Moss said.", "Moss"},
		{"possessive", "China's Li Wen met Brown's staff.", "China|Li Wen|Brown"},
		{"heading in Title Case", "Moss Wins Vote As Rivals Fall Behind\n\nAnn Moss won the vote on Monday.", "Moss=Ann Moss|Ann Moss"},
		{"heading alone", "Kari Solheim Wins Vote As Rivals Fall Behind", "Kari Solheim"},
		{"heading in capitals", "STORM HITS OSLO AND MOSS LEAVES\n\nAnn Moss left Oslo on Monday.", "OSLO=Oslo|MOSS=Ann Moss|Ann Moss|Oslo"},
		{"father and son", "Carl Dean Jr. met Carl Dean in Oslo. President Dean left.", "Carl Dean Jr.|Carl Dean|Oslo|Dean=Carl Dean"},
		{"relatives by a shared name", "President Dean spoke. His daughters, Ann and Berta Dean, listened. Mr. Dean left.", "Dean=President Dean|~His=President Dean|Ann|Berta Dean|Dean=President Dean"},
		{"one of several parties", "Japan's Liberal Democratic Party lost.", "Japan|Liberal Democratic Party"},
		{"one of several courts", "The Texas Supreme Court met the U.S. Supreme Court.", "Texas Supreme Court|U.S.|Supreme Court"},
		{"a team", "The Chicago Bears won.", "Chicago Bears"},
		{"a sea", "It fell into the Sea of Japan.", "Sea of Japan"},
		{"an acronym that is a word", "The World Harbour Order (WHO) met. Who knows WHO?", "World Harbour Order|WHO=World Harbour Order|WHO=World Harbour Order"},
		{"a city as a last name", "Judge Ann Brown Jackson spoke. Jackson left.", "Ann Brown Jackson|Jackson=Ann Brown Jackson"},
		{"a name from the middle", "Carl Otto Berg da Silva left. Berg slept.", "Carl Otto Berg da Silva|Berg=Carl Otto Berg da Silva"},
		{"first names that share a last one", "Ann and Carl Moss left. Carl slept.", "Ann=Ann Moss|Carl Moss|Carl=Carl Moss"},
		{"an act", "They passed the Defense of Marriage Act.", "Defense of Marriage Act"},
		{"a church", "They met at St. Anna's Chapel School.", "St. Anna's Chapel School"},
		{"a branch is no person", "The Executive Branch and the General Assembly met.", "General Assembly"},
		{"an office that no list has", "They met Gardener Ann Moss.", "Ann Moss"},
		{"a place by its state", "He spoke in Carter Hole, Wyoming.", "Carter Hole|Wyoming"},
		{"a storm by its name", "Hurricane Melissa hit Oslo. Then Melissa turned.", "Hurricane Melissa|Oslo|Melissa=Hurricane Melissa"},
		{"a full name by a title elsewhere", "Wang Yi left. Mr. Wang smiled.", "Wang Yi|Wang=Wang Yi"},
		{"a country's court", "The Supreme Court of India met.", "Supreme Court of India"},
		{"a saint's town", "A bus fell near San Pedro.", "San Pedro"},
		{"a last name that is a title", "Mr. King left. Peter King spoke. King slept.", "King=Peter King|Peter King|King=Peter King"},
		{"nobody's name", "“Mr. President, you are late,” she said. Senator Ben Moss left.", "Ben Moss"},
		{"umlauts", "Governor Karl Boehme spoke. Böhme left.", "Karl Boehme|Böhme=Karl Boehme"},
		{"a suffix of a company in the lists", "Volkswagen AG lost. Volkswagen hoped.", "Volkswagen AG|Volkswagen=Volkswagen AG"},
		{"a last name's letter alone", "The suspect, Farhad N., was arrested.", "Farhad N."},
		{"Social Democrats are not Democrats", "The Social Democrats lost.", "Social Democrats"},
		{"a ship is no lady", "The ferry Lady Anna sank. The Lady Anna was old. She was built in Oslo.", "Lady Anna|Lady Anna|~She=Lady Anna|Oslo"},
		{"a place's agreement is no place", "The Paris Agreement holds.", "Paris Agreement"},
		{"several places' agreement", "They kept the Norway Japan United States Accord. Norway left.", "Norway Japan United States Accord|Norway"},
		{"places in a row are themselves", "He saw Norway, Japan and Oslo Norway.", "Norway|Japan|Oslo|Norway"},
		{"a city in a service's name", "The Oslo Tramline stood still. Oslo slept.", "Oslo Tramline|Oslo"},
		{"a city and a person", "The mayor of Oslo, Ann Moss, slept.", "Oslo|Ann Moss"},
		{"a state that the lists have as a capital", "Ann Moss, Democrat of Washington, left. A bus burned in Tacoma, Wash., and in Washington.", "Ann Moss|Tacoma|Washington"},
		{"an armed group is no person", "Jabhat al-Rashad took Homs. Bilal al-Rashad left.", "Jabhat al-Rashad|Homs|Bilal al-Rashad"},
		{"a last name that is an agency's", "Ann Bloomberg spoke. Bloomberg left.", "Ann Bloomberg|Bloomberg=Ann Bloomberg"},
		{"a last name by its title", "Mr. Bloomberg spoke. Then Bloomberg left.", "Bloomberg=Mr. Bloomberg|Bloomberg=Mr. Bloomberg"},
		{"the agency beside it", "Ann Bloomberg spoke. Bloomberg reported it. He told Bloomberg so.", "Ann Bloomberg|Bloomberg|Bloomberg"},
		{"media", "She told the Associated Press and CNN.", "Associated Press|CNN"},
		{"a rank's abbreviation", "Lt. Gen. Ann Moss and Gov. Carl Dean met.", "Ann Moss|Carl Dean"},
		{"two titles", "Attorney General and Deputy Prime Minister Ann Moss met Secretary of State Carl Dean.", "Ann Moss|Carl Dean"},
		{"office with a ministry", "Minister of Finance Ann Moss left.", "Ann Moss"},
	} {
		if got := strings.Join(linked(c.in, ""), "|"); got != c.want {
			t.Errorf("%s: %q gives\n%s, want\n%s", c.reason, c.in, got, c.want)
		}
	}
}

func TestReference(t *testing.T) {
	for _, c := range []struct{ reason, in, want string }{
		{"he", "Carl Dean spoke. He left.", "Carl Dean|~He=Carl Dean"},
		{"she among others", "Carl Dean met Ann Moss. She left.", "Carl Dean|Ann Moss|~She=Ann Moss"},
		{"the subject goes on", "Carl Dean met Otto Berg in Oslo. He left.", "Carl Dean|Otto Berg|Oslo|~He=Carl Dean"},
		{"speaker of a clause", "Carl Dean said that he would go.", "Carl Dean|~he=Carl Dean"},
		{"subject of the clause", "Carl Dean said Otto Berg had sold his boat.", "Carl Dean|Otto Berg|~his=Otto Berg"},
		{"said behind a clause", "Carl Dean came to Oslo. Otto Berg was wrong, he said.", "Carl Dean|Oslo|Otto Berg|~he=Carl Dean"},
		{"a quoted name is nobody to go on with", "“Otto Berg was wrong,” Carl Dean said. He left.", "Otto Berg|Carl Dean|~He=Carl Dean"},
		{"gender by title", "Mrs. Dean met Mr. Berg. He left.", "Dean=Mrs. Dean|Berg=Mr. Berg|~He=Mr. Berg"},
		{"nobody to mean", "He left. She stayed.", ""},
		{"out of mind", "Carl Dean left. " + strings.Repeat("It rained in the hills and it blew. ", 9) + "He slept.", "Carl Dean"},
		{"the president", "President Carl Dean met Governor Otto Berg. The president left.", "Carl Dean|Otto Berg|The president=Carl Dean"},
		{"the leader by country", "Russian President Ivan Petrov met Chinese President Li Wen. The Chinese leader left.", "^Russian|Ivan Petrov|^Chinese|Li Wen|The Chinese leader=Li Wen"},
		{"possessive country", "China's President Li Wen left. The Chinese leader slept.", "China|Li Wen|The Chinese leader=Li Wen"},
		{"party and state", "Rep. Ann Moss, D-Calif., met Sen. Carl Dean, R-Ohio. The California Democrat left.", "Ann Moss|Carl Dean|The California Democrat=Ann Moss"},
		{"the former one is not the one", "Former Norwegian Prime Minister Carl Dean spoke. The Norwegian prime minister left. The former prime minister slept.", "^Norwegian|Carl Dean|^Norwegian|The former prime minister=Carl Dean"},
		{"which of two", "The hall was full of Senator Carl Dean’s and Senator Otto Berg’s guests. Later, the senator slept.", "Carl Dean|Otto Berg"},
		{"another's president", "President Carl Dean met the president of Acme Steel.", "Carl Dean|Acme Steel"},
		{"the longer title", "Vice President Carl Dean met President Otto Berg. The vice president left.", "Carl Dean|Otto Berg|The vice president=Carl Dean"},
		{"a description beside a name", "Ann Moss, the mayor, met Carl Dean.", "Ann Moss|Carl Dean"},
		{"the main clause's subject", "On taxes, Carl Dean said Ann Moss and Otto Berg would give in. On war, he was wary.", "Carl Dean|Ann Moss|Otto Berg|~he=Carl Dean"},
		{"nobody does it to himself", "Carl Dean spoke. Otto Berg mocked him.", "Carl Dean|Otto Berg|~him=Carl Dean"},
		{"himself", "Carl Dean spoke. Otto Berg hurt himself.", "Carl Dean|Otto Berg|~himself=Otto Berg"},
		{"before the name", "Carl Dean met Otto Berg. In his speech, Berg said nothing.", "Carl Dean|Otto Berg|~his=Otto Berg|Berg=Otto Berg"},
		{"the nearest one's things", "Carl Dean spoke. Officers met Otto Berg at his house.", "Carl Dean|Otto Berg|~his=Otto Berg"},
		{"a subject with a place", "Carl Dean spoke. But Otto Berg of Oslo said he would go.", "Carl Dean|Otto Berg|Oslo|~he=Otto Berg"},
		{"a party is an adjective", "Rep. Carl Dean, D-Ohio, left. The Democrat majority stayed.", "Carl Dean"},
		{"an office before a comma", "The captain, Otto Berg, met Carl Dean. He slept.", "Otto Berg|Carl Dean|~He=Otto Berg"},
		{"a ship's own", "Ann Moss left. The ferry passed her last inspection.", "Ann Moss"},
		{"terms", "Rep. Ann Moss spoke. The four-term representative left.", "Ann Moss|The four-term representative=Ann Moss"},
		{"an age", "Mayor Ann Moss spoke. The 62-year-old mayor left.", "Ann Moss|The 62-year-old mayor=Ann Moss"},
		{"more than one", "Mayor Ann Moss spoke. The two mayors left.", "Ann Moss"},
		{"two in one sentence", "Rep. Ann Moss met Rep. Carl Dean. The four-term representative left.", "Ann Moss|Carl Dean"},
		{"what somebody was before", "Ann Moss, an actress, met Carl Dean. The actress-turned-activist left.", "Ann Moss|Carl Dean|The actress-turned-activist=Ann Moss"},
		{"not what nobody was", "Ann Moss, a teacher, met Carl Dean. The actress-turned-activist left.", "Ann Moss|Carl Dean"},
		{"a name behind the description", "Ann Moss, a Democrat, spoke. Both the second Democrat in the chamber, Carl Dean, and Otto Berg left.", "Ann Moss|Carl Dean|Otto Berg"},
		{"role behind", "Ann Moss, a spokeswoman for the ministry, left. The spokeswoman slept.", "Ann Moss|The spokeswoman=Ann Moss"},
	} {
		if got := strings.Join(linked(c.in, ""), "|"); got != c.want {
			t.Errorf("%s: %q gives\n%s, want\n%s", c.reason, c.in, got, c.want)
		}
	}
}

func TestRoles(t *testing.T) {
	for _, c := range []struct {
		reason, in string
		want       []string
	}{
		{"before", "Russian President Ivan Petrov left.", []string{"Russian President"}},
		{"before in lower case", "Lund University spokesman Ivan Petrov left.", []string{"Lund University spokesman"}},
		{"behind", "Ivan Petrov, a professor of law at Lund, left.", []string{"professor of law at Lund"}},
		{"party", "Sen. Ivan Petrov, D-Ohio, left.", []string{"Sen.", "Democrat of Ohio"}},
		{"no role", "Ivan Petrov, who is tall, left.", nil},
	} {
		entities, _ := name.Scan(token.New(c.in))
		i := slices.IndexFunc(entities, func(e name.Entity) bool { return e.Name == "Ivan Petrov" })
		if i < 0 || !slices.Equal(entities[i].Roles, c.want) {
			t.Errorf("%s: %q gives %+v, want roles %q", c.reason, c.in, entities, c.want)
		}
	}
}

func TestTitleAndBodyAreOne(t *testing.T) {
	got := strings.Join(linked("Ann Moss left Oslo on Monday.", "Moss Leaves Oslo As Rain Falls"), "|")
	if want := "Ann Moss|Oslo|Moss=Ann Moss|Oslo"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestSkip(t *testing.T) {
	in := "By Otto Berg. Ann Moss left."
	_, mentions := name.Scanner{Skip: [][]fold.Span{{{Start: 0, End: 13}}}}.Scan(token.New(in))
	if len(mentions[0]) != 1 || mentions[0][0].Text != "Ann Moss" {
		t.Errorf("mentions %+v", mentions[0])
	}
}

// Typesetting anew (kinds of marks and spaces, entities) changes no entity and no link.
func TestTypesettingChangesNothing(t *testing.T) {
	sentence := rapid.SampledFrom([]string{
		"Sean O’Leary met Kari Solheim in St. Louis. ", "“We won,” Mr. O’Leary said. ", "She left for Côte d’Ivoire. ", "The Norwegian leader slept. ",
		"The Children’s Relief Fund (CRF) paid. ", "Norwegian President Kari Solheim — once a teacher — agreed. ", "Robert “Bobby” Moss’s boat sank. ", "CRF staff left the U.S. on Monday. ",
	})
	typeset := []*strings.Replacer{
		strings.NewReplacer("’", "'", "“", `"`, "”", `"`),
		strings.NewReplacer("’", "&rsquo;", "“", "&ldquo;", "”", "&rdquo;", "—", "&mdash;"),
		strings.NewReplacer(" ", "\u00a0"),
		strings.NewReplacer("ô", "o\u0302"),
	}
	rapid.Check(t, func(t *rapid.T) {
		in := strings.Join(rapid.SliceOfN(sentence, 1, 8).Draw(t, "sentences"), "")
		want, mentions := name.Scan(token.New(in))
		for i, r := range typeset {
			again := r.Replace(in)
			got, m := name.Scan(token.New(again))
			if fmt.Sprint(got) != fmt.Sprint(want) {
				t.Fatalf("typeset %d of %q:\n%+v, want\n%+v", i, in, got, want)
			}
			if len(m[0]) != len(mentions[0]) {
				t.Fatalf("typeset %d of %q has %d mentions, want %d", i, in, len(m[0]), len(mentions[0]))
			}
			for k := range m[0] {
				if m[0][k].Canonical != mentions[0][k].Canonical {
					t.Fatalf("typeset %d of %q: %+v, want %+v", i, in, m[0][k], mentions[0][k])
				}
			}
		}
	})
}

// Hostile input is read to its end, each of these some hundred thousand tokens long.
func TestHostile(t *testing.T) {
	for _, unit := range []string{
		"Zorb ", "Ann Brown, ", "A Brown B Brown ", "President ", "the president ", "he ", "Ministry of ", "“Ann ", "Zor-", "D-Ohio ", "al-", "J. ",
		"Anna said Carla said ", "the Zorb University (ZU) ", "Mr. Brown ", "Brown's ", "Ann Brown said zz him ", "“", "\"Ann said ", "he said, ", "Ann of ", "the Zorb mayor ", "St. Ann's Zorb ", "Zorb of Zorb ", "and Zorb ",
	} {
		in := strings.Repeat(unit, 200_000/len(unit))
		entities, mentions := name.Scan(token.New(in))
		check(t, in, entities, mentions[0])
	}
}
