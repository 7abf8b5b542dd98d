package quote

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/fold"
	"github.com/seed-a94a0f1e/corroborate/normalize/name"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

func nameScan(t *token.Text) ([]name.Entity, []name.Mention) {
	entities, mentions := name.Scan(t)
	return entities, mentions[0]
}

// told writes quotes as "kind|speaker|text".
func told(quotes []Quote) []string {
	out := []string{}
	for _, q := range quotes {
		out = append(out, string(q.Kind)+"|"+q.Speaker+"|"+q.Text)
	}
	return out
}

// checkQuotes holds what is true of any quotes of any text.
func checkQuotes(t interface {
	Helper()
	Fatalf(string, ...any)
}, text string, quotes []Quote) {
	t.Helper()
	valid := utf8.ValidString(text)
	for i, q := range quotes {
		if q.Start < 0 || q.Start >= q.End || q.End > len(text) || q.In(text) != q.Text {
			t.Fatalf("quote %d is not at %v: %q in %q", i, q.Span, q.Text, text)
		}
		for _, p := range []Piece{q.SpeakerSpan, q.CueSpan} {
			if p.In(text) != p.Text || p.Start > p.End {
				t.Fatalf("quote %d %q: piece %+v is not in %q", i, q.Text, p, text)
			}
		}
		if i > 0 && q.Start < quotes[i-1].Start {
			t.Fatalf("quote %d %q stands before the one before it in %q", i, q.Text, text)
		}
		if i > 0 && q.Span == quotes[i-1].Span && q.Kind == quotes[i-1].Kind {
			t.Fatalf("quote %d %q twice in %q", i, q.Text, text)
		}
		if q.Kind == Scare && q.Speaker != "" {
			t.Fatalf("scare quote %q has a speaker in %q", q.Text, text)
		}
		if valid && !utf8.ValidString(q.Text) {
			t.Fatalf("quote %q cuts a character of %q", q.Text, text)
		}
	}
}

// A case is a text and the quotes in it, each as "kind|speaker|text".
type quoteCase struct {
	reason, in string
	want       []string
}

func run(t *testing.T, cases []quoteCase) {
	t.Helper()
	for _, c := range cases {
		got := Find(c.in)
		checkQuotes(t, c.in, got)
		if !slices.Equal(told(got), c.want) {
			t.Errorf("%s: Find(%q) =\n%q, want\n%q", c.reason, c.in, told(got), c.want)
		}
	}
}

func TestMarks(t *testing.T) {
	run(t, []quoteCase{
		{"curly", `“The wall is safe,” said Martha Quill.`, []string{"direct|Martha Quill|The wall is safe,"}},
		{"straight", `"The wall is safe," said Martha Quill.`, []string{"direct|Martha Quill|The wall is safe,"}},
		{"entities", `&quot;The wall is safe,&quot; said Martha Quill.`, []string{"direct|Martha Quill|The wall is safe,"}},
		{"single", `‘The wall is safe,’ said Martha Quill.`, []string{"direct|Martha Quill|The wall is safe,"}},
		{"straight single, apostrophes inside", `'It's the dogs' home,' Martha Quill said. 'We'll move 'em.'`, []string{"direct|Martha Quill|It's the dogs' home,", "direct|Martha Quill|We'll move 'em."}},
		{"guillemets, both ways", `«It holds,» said Martha Quill. »It does,« said Tomas Reyes.`, []string{"direct|Martha Quill|It holds,", "direct|Tomas Reyes|It does,"}},
		{"low and high", `„It holds,“ said Martha Quill. ‚It does,‘ said Tomas Reyes.`, []string{"direct|Martha Quill|It holds,", "direct|Tomas Reyes|It does,"}},
		{"corners", `「It holds,」 said Martha Quill.`, []string{"direct|Martha Quill|It holds,"}},
		{"typewriter", "``It holds,'' said Martha Quill.", []string{"direct|Martha Quill|It holds,"}},
		{"styles mixed in one quote", `"It holds,” said Martha Quill. “It does," said Tomas Reyes.`, []string{"direct|Martha Quill|It holds,", "direct|Tomas Reyes|It does,"}},
		{"closing mark for an opening one", `Martha Quill said: ”It holds.”`, []string{"direct|Martha Quill|It holds."}},
		{"nested", `“He told me ‘no’ on Friday,” Martha Quill said.`, []string{"direct|Martha Quill|He told me ‘no’ on Friday,", "mixed||no"}},
		{"nested in the same style", `"We have "no plan" for winter," Martha Quill said.`, []string{`direct|Martha Quill|We have "no plan" for winter,`, "scare||no plan"}},
		{"both closed at once", `Martha Quill said: “She told me, ‘It holds.’”`, []string{"direct|Martha Quill|She told me, ‘It holds.’", "direct||It holds."}},
		{"inches and feet", `Martha Quill is 6' 2" tall and the board is 5" wide. "It fits," she said.`, []string{"direct|Martha Quill|It fits,"}},
		{"years and short words", `In the ’90s they played rock ’n’ roll. “’Tis true,” said Martha Quill.`, []string{"direct|Martha Quill|’Tis true,"}},
		{"brackets and ellipses", `“It will [probably] hold … for now,” said Martha Quill.`, []string{"direct|Martha Quill|It will [probably] hold … for now,"}},
		{"attribute of a tag", "quill.jpg\" src=\"/a/b.jpg\" />\n\n“It holds,” said Martha Quill.", []string{"direct|Martha Quill|It holds,"}},
		{"over sentences", `“It holds. It always has. Trust me,” said Martha Quill.`, []string{"direct|Martha Quill|It holds. It always has. Trust me,"}},
		{"over paragraphs, opened anew", "“It holds.\n\n“It always has,” said Martha Quill.", []string{"direct|Martha Quill|It holds.\n\n“It always has,"}},
		{"closing mark missing", "“The wall is safe, Martha Quill said.\n\n“It will hold,” she added. “It must.”", []string{"direct|Martha Quill|The wall is safe,", "direct|Martha Quill|It will hold,", "direct|Martha Quill|It must."}},
		{"opening mark missing", "The wall is safe,” Martha Quill said.\n\n“It will hold,” she added.", []string{"direct|Martha Quill|The wall is safe,", "direct|Martha Quill|It will hold,"}},
		{"closing mark missing, straight", "\"The wall is safe, Martha Quill said.\n\n\"It will hold,\" she added.", []string{"direct|Martha Quill|The wall is safe,", "direct|Martha Quill|It will hold,"}},
	})
}

func TestKinds(t *testing.T) {
	run(t, []quoteCase{
		{"marked words in a clause", `Officials said the bridge was “beyond repair” after the flood.`, []string{"mixed|officials|beyond repair"}},
		{"verb without a clause", `Martha Quill called the plan a “disaster”.`, []string{"mixed|Martha Quill|disaster"}},
		{"accused of", `Martha Quill accused the board of “wasting a year”.`, []string{"mixed|Martha Quill|wasting a year"}},
		{"a list", `Martha Quill called the board “slow”, “vain” and “lazy”.`, []string{"mixed|Martha Quill|slow", "mixed|Martha Quill|vain", "mixed|Martha Quill|lazy"}},
		{"so-called", `The so-called “smart” lamp went dark.`, []string{"scare||smart"}},
		{"nobody's words", `The law lets the mayor use a “fast track” for roads.`, []string{"scare||fast track"}},
		{"a title", `Martha Quill said on “Morning in Leeds” that the wall would hold.`, []string{"scare||Morning in Leeds", "indirect|Martha Quill|the wall would hold"}},
		{"a nickname", `Robert “Bob” Larkin agreed.`, []string{"scare||Bob"}},
		{"not said", `Martha Quill did not say that the wall was “safe”.`, []string{"scare||safe"}},
		{"denied saying", `Martha Quill denied calling him a “liar”.`, []string{"scare||liar"}},
		{"according to, marked", `According to Martha Quill, the wall “holds”.`, []string{"mixed|Martha Quill|holds"}},
		{"pull quote", `“It holds” — Martha Quill`, []string{"direct|Martha Quill|It holds"}},
	})
}

func TestIndirect(t *testing.T) {
	run(t, []quoteCase{
		{"with that", `The engineer said that the bridge was safe.`, []string{"indirect|the engineer|the bridge was safe"}},
		{"without that", `Police said two men were arrested.`, []string{"indirect|police|two men were arrested"}},
		{"behind a place and a time", `Martha Quill said in a statement on Friday that the bridge was safe.`, []string{"indirect|Martha Quill|the bridge was safe"}},
		{"behind a listener", `Martha Quill told reporters the bridge was safe.`, []string{"indirect|Martha Quill|the bridge was safe"}},
		{"whether", `Martha Quill asked whether the bridge was safe.`, []string{"indirect|Martha Quill|the bridge was safe"}},
		{"fronted", `The bridge had been inspected twice, officials said.`, []string{"indirect|officials|The bridge had been inspected twice"}},
		{"fronted and inverted", `The bridge had been inspected twice, said Martha Quill, an engineer.`, []string{"indirect|Martha Quill|The bridge had been inspected twice"}},
		{"interrupted", `The bridge, Martha Quill said, had been inspected twice.`, []string{"indirect|Martha Quill|The bridge, Martha Quill said, had been inspected twice"}},
		{"according to", `According to Martha Quill, the bridge was safe.`, []string{"indirect|Martha Quill|the bridge was safe"}},
		{"according to, behind", `The bridge was safe, according to Martha Quill.`, []string{"indirect|Martha Quill|The bridge was safe"}},
		{"apposition", `Martha Quill, an engineer at the port, said the bridge was safe.`, []string{"indirect|Martha Quill|the bridge was safe"}},
		{"relative clause", `Critics of the plan, who said it would fail, marched on Friday.`, []string{"indirect|critics of the plan|it would fail, marched on Friday"}},
		{"relative clause before the verb", `An official who asked not to be named said the bridge was safe.`, []string{"indirect|an official|the bridge was safe"}},
		{"participle before the verb", `Officials briefed on the plan said the bridge was safe.`, []string{"indirect|officials briefed on the plan|the bridge was safe"}},
		{"fronted participle", `Asked whether the bridge was safe, Martha Quill said it was not.`, []string{"indirect|Martha Quill|it was not"}},
		{"fronted clause", `When Martha Quill announced that the bridge was safe, the town rejoiced.`, []string{"indirect|Martha Quill|the bridge was safe"}},
		{"a list for a subject", `Martha Quill insisted drivers, nurses and teachers were safe.`, []string{"indirect|Martha Quill|drivers, nurses and teachers were safe"}},
		{"two in a sentence", `Martha Quill said the bridge was safe and warned that the road was not.`, []string{"indirect|Martha Quill|the bridge was safe", "indirect|Martha Quill|the road was not"}},
		{"two speakers", `Martha Quill said the bridge was safe, but Tomas Reyes said it was not.`, []string{"indirect|Martha Quill|the bridge was safe", "indirect|Tomas Reyes|it was not"}},
		{"gerund", `Martha Quill left the room, saying the bridge was safe.`, []string{"indirect|Martha Quill|the bridge was safe"}},
		{"infinitive", `Martha Quill vowed to rebuild the bridge by May.`, []string{"indirect|Martha Quill|rebuild the bridge by May"}},
		{"infinitive with not", `Martha Quill vowed not to rebuild the bridge.`, []string{}},
		{"object, no clause", `Martha Quill announced a plan that would close the bridge.`, []string{}},
		{"noun, no verb", `The claims of the board, and its reports, went to the court.`, []string{}},
		{"not said", `The engineer did not say that the bridge was safe.`, []string{}},
		{"declined to say", `The engineer declined to say whether the bridge was safe.`, []string{}},
		{"stopped short of saying", `Martha Quill stopped short of saying that the bridge was safe.`, []string{}},
		{"without saying", `Martha Quill left without saying whether the bridge was safe.`, []string{}},
		{"nobody said", `Nobody said the bridge was safe.`, []string{}},
		{"will say", `Martha Quill will announce that the bridge is safe.`, []string{}},
		{"possessor", `The workers' claims that the bridge was safe went unheard.`, []string{}},
		{"told, passive", `The engineer was told that the bridge was safe.`, []string{}},
		{"it", `It emerged that the bridge was safe, and it showed.`, []string{}},
	})
}

func TestSpeakers(t *testing.T) {
	run(t, []quoteCase{
		{"interrupted", `“The bridge,” the engineer said, “is safe.”`, []string{"direct|the engineer|The bridge,", "direct|the engineer|is safe."}},
		{"goes on", `“It holds,” said Martha Quill. “It always has.”`, []string{"direct|Martha Quill|It holds,", "direct|Martha Quill|It always has."}},
		{"fullest name", `Martha Quill came late. “It holds,” Quill said.`, []string{"direct|Martha Quill|It holds,"}},
		{"pronoun after speech", `Martha Quill said the bridge was safe. “It holds,” she said.`, []string{"indirect|Martha Quill|the bridge was safe", "direct|Martha Quill|It holds,"}},
		{"pronoun for many", `Critics said it would fail. They said the money was gone.`, []string{"indirect|critics|it would fail", "indirect|critics|the money was gone"}},
		{"introduced by the sentence before", `Martha Quill was delighted. “It holds!”`, []string{"direct|Martha Quill|It holds!"}},
		{"introduced by a colon", `Martha Quill went up to the wall: “It holds.”`, []string{"direct|Martha Quill|It holds."}},
		{"exclaimed", `“It holds!” shouted Martha Quill. “Why?” asked Tomas Reyes.`, []string{"direct|Martha Quill|It holds!", "direct|Tomas Reyes|Why?"}},
		{"aside before the verb", `“It holds,” Martha Quill, who is 60, said.`, []string{"direct|Martha Quill|It holds,"}},
		{"unnamed", `“It holds,” said a spokesman for the board, who asked not to be named.`, []string{"direct|a spokesman for the board|It holds,"}},
		{"joint", `Martha Quill and Tomas Reyes said the bridge was safe.`, []string{"indirect|Martha Quill and Tomas Reyes|the bridge was safe"}},
		{"document", `The report said the bridge was safe.`, []string{"indirect|the report|the bridge was safe"}},
		{"nobody", `“It holds.” “For how long?”`, []string{"direct||It holds.", "direct||For how long?"}},
		{"agent behind the marks", `Martha Quill was accused of “wasting money” by the opposition.`, []string{"mixed|the opposition|wasting money"}},
		{"without a verb", `In the words of one official, it was “a mess”.`, []string{"mixed|one official|a mess"}},
		{"whose belief it is", `Martha Quill believes the wall is “doomed”.`, []string{"mixed|Martha Quill|doomed"}},
		{"two half known", `Quill and Reyes said the bridge was safe.`, []string{"indirect|Quill and Reyes|the bridge was safe"}},
		{"apposition behind the verb", `“It holds,” said the mayor's brother, Tomas Reyes.`, []string{"direct|Tomas Reyes|It holds,"}},
		{"agent of a passive", `The bridge was criticized by Martha Quill because it was “weak”.`, []string{"mixed|Martha Quill|weak"}},
		{"description in front of a name", `The board's chairman, Tomas Reyes, said the bridge was safe.`, []string{"indirect|Tomas Reyes|the bridge was safe"}},
	})
}

// Words given to the wrong person do more harm than words given to nobody.
func TestWrongSpeakers(t *testing.T) {
	run(t, []quoteCase{
		{"a claim's owner, not who rejects it", `Martha Quill dismissed Tomas Reyes's claim on Friday that the wall was “doomed”.`, []string{"mixed|Tomas Reyes|doomed"}},
		{"a remark's owner, where the noun stands behind the marks", `Martha Quill rejected Tomas Reyes's “rotten wall” remark.`, []string{"mixed|Tomas Reyes|rotten wall"}},
		{"cited words are their owner's", `Martha Quill spoke next, citing Tomas Reyes's “rotten wall”.`, []string{"mixed|Tomas Reyes|rotten wall"}},
		{"what one calls another's statement is one's own", `Martha Quill called Tomas Reyes's statement “a disgrace”.`, []string{"mixed|Martha Quill|a disgrace"}},
		{"charges from a body", `The mayor rejected charges from the opposition that he was “asleep”.`, []string{"mixed|the opposition|asleep"}},
		{"whom he called is not he", "Martha Quill spoke.\n\nTomas Reyes came for Paul Stone, whom he called a “coward”.", []string{"mixed|Tomas Reyes|coward"}},
		{"he said somebody is not somebody", "Tomas Reyes walked to the wall.\n\nPaul Stone was there. He said Stone's wall was “rotten”.", []string{"mixed||rotten"}},
		{"the sentence before is about another", "“It holds,” Paul Stone said.\n\nTomas Reyes, an engineer, scolded the board.\n\n“It was gross neglect,” he said.", []string{"direct|Paul Stone|It holds,", "direct|Tomas Reyes|It was gross neglect,"}},
		{"who is told about by the speaker before is not the next", "Tomas Reyes suggested Paul Stone might want to think before commenting.\n\n“He talks too much,” he said.", []string{"indirect|Tomas Reyes|Paul Stone might want to think before commenting", "direct|Tomas Reyes|He talks too much,"}},
		{"they are not one", "Tomas Reyes came home.\n\n“It holds,” they said.", []string{"direct||It holds,"}},
		{"two are they", "Tomas Reyes and Paul Stone came home. They said the wall was “rotten”.", []string{"mixed|Tomas Reyes and Paul Stone|rotten"}},
		{"another document's finding", `Martha Quill noted that while an internal review found the wall “rotten”, nobody fell.`, []string{"mixed|an internal review|rotten"}},
		{"a coordinated verb may be either's", `Martha Quill left the wall after Tomas Reyes came and called it “rotten”.`, []string{"mixed||rotten"}},
		{"a title is not said", `In a talk on “The Evening Show with Tom Bell,” Martha Quill said the wall would hold.`, []string{"scare||The Evening Show with Tom Bell,", "indirect|Martha Quill|the wall would hold"}},
		{"nor is a programme spoken to", `“I hope it holds,” Martha Quill told “Morning.”`, []string{"direct|Martha Quill|I hope it holds,", "scare||Morning."}},
		{"words somebody refuses to say", `Martha Quill attacked the mayor because he refused to say the words “rotten wall”.`, []string{"scare||rotten wall"}},
		{"words somebody avoids", `Martha Quill criticized Tomas Reyes for avoiding the term “rotten wall”.`, []string{"scare||rotten wall"}},
		{"words somebody does not use", `Though he does not use the word “cuts”, the budget would fall, according to Martha Quill.`, []string{"scare||cuts"}},
		{"a refusal to describe it so", `Martha Quill said she refuses to describe the wall as “rotten” wood.`, []string{"scare||rotten"}},
		{"denied words are another's", `The firms have denied they keep a “back door” to the files.`, []string{"scare||back door"}},
		{"no speaker in a list of amounts", `Martha Quill explained the delay when workers held both halves of the bridge by saying, “I was new.”`, []string{"direct|Martha Quill|I was new."}},
		{"things don't speak", `Martha Quill was caught on a live camera in the hall calling the plan “rotten”.`, []string{"mixed|Martha Quill|rotten"}},
		{"nor do votes", `Tomas Reyes (Lab.) thought that it could get 100 votes, and Martha Quill (Con.), said she would be “overjoyed” to see it.`, []string{"mixed|Martha Quill|overjoyed"}},
		{"a view does not, but who continues", `That view, Martha Quill continued, suggests that walls are “not proven” to hold.`, []string{"mixed|Martha Quill|not proven"}},
		{"a question's verb is no name", `Will it hold? “Probably not, but we will see.”`, []string{"direct||Probably not, but we will see."}},
		{"the name beside its description, behind the marks", `“It holds,” the board's chairman, Tomas Reyes, an engineer, wrote.`, []string{"direct|Tomas Reyes|It holds,"}},
		{"the name beside its description, far before the verb", `Another engineer, Tomas Reyes of Leeds, who spoke at noon on “The Morning Show,” said the wall was a “bad deal”.`, []string{"scare||The Morning Show,", "mixed|Tomas Reyes|bad deal"}},
		{"who is asked is not who asks", `Asked by one of the mayor's aides, “Will it hold,” Martha Quill replied with one word: “Yes.”`, []string{"direct|one of the mayor's aides|Will it hold,", "direct|Martha Quill|Yes."}},
		{"where it was said does not speak", `Martha Quill, who was born here, also on Radio North defended the wall, saying it was “sound”.`, []string{"mixed|Martha Quill|sound"}},
		{"a publication does not, but what is published", `It came before the publication of a book by Tomas Reyes, which reported that the wall was “rotten”.`, []string{"mixed|a book|rotten"}},
		{"the sentence before, behind a quote of several sentences", "“It holds,” Paul Stone said.\n\nTomas Reyes, an engineer, scolded the board.\n\n“It was gross neglect. It must stop,” he said.", []string{"direct|Paul Stone|It holds,", "direct|Tomas Reyes|It was gross neglect. It must stop,"}},
		{"a relative clause's own subject", `The board praised the wall, which critics described as “a joke”.`, []string{"mixed|critics|a joke"}},
		{"an object is no subject", `The man who threw it shouted, “Liar!” and ran.`, []string{"direct|the man|Liar!"}},
		{"the name behind “one of”", `“It holds,” said one of the engineers, Tomas Reyes.`, []string{"direct|Tomas Reyes|It holds,"}},
		{"who disagrees has not said it", `Tomas Reyes was angry. “It is gone.” Martha Quill disagreed.`, []string{"direct|Tomas Reyes|It is gone."}},
		{"somebody else comes between", "Tomas Reyes left. “It holds,” Martha Quill said, and Tomas Reyes laughed. “It is gone and it will never come back.”", []string{"direct|Martha Quill|It holds,", "direct||It is gone and it will never come back."}},
		{"the aide of who spoke", `The plan was dropped, said Martha Quill, whose aide Tomas Reyes called it “a mess.”`, []string{"indirect|Martha Quill|The plan was dropped", "mixed|Tomas Reyes|a mess."}},
		{"the name behind its description in a subordinate clause", `Martha Quill left after her deputy, Tomas Reyes, told the board that it was “a mess.”`, []string{"mixed|Tomas Reyes|a mess."}},
		{"what somebody is asked to say", `Martha Quill, asked whether she would call it “a mess,” said no.`, []string{"scare||a mess,"}},
		{"a work announced", `Martha Quill announced a book, “The Wall.”`, []string{"scare||The Wall."}},
		{"a clause in front names another", "Paul Stone wrote a draft. “It holds,” Stone said. The board met.\n\nBut when the draft was sent to Tomas Reyes, he dismissed it, saying “it is rotten.”", []string{"direct|Paul Stone|It holds,", "direct||it is rotten."}},
		{"who asks the mayor is not the mayor", "Tomas Reyes, the mayor, came.\n\nA man grabbed a bag after he asked Tomas Reyes if he held the “big plan”.", []string{"mixed||big plan"}},
		{"a body's name with “and” is no second speaker", `“It holds,” Health and Safety Committee spokesman Tomas Reyes said.`, []string{"direct|Tomas Reyes|It holds,"}},
	})
}

// Who is named near what is said, and who says it.
func TestNearestSpeaker(t *testing.T) {
	run(t, []quoteCase{
		{"a name that only tells the kind of a thing", `Martha Quill flashed a Robin Hood grin and said, “Where is the money?”`, []string{"direct|Martha Quill|Where is the money?"}},
		{"a name that is a subject", `Then Martha Quill grinned and said, “Where is the money?”`, []string{"direct|Martha Quill|Where is the money?"}},
		{"a place does not chant", `The Old Meadow was filled with workers, many waving flags and chanting, “Shame! Shame!”`, []string{"direct|workers|Shame! Shame!"}},
		{"nor where nobody is named", `Victoria Park was loud, chanting “Shame! Shame!”`, []string{"direct||Shame! Shame!"}},
		{"a capital may speak", `Paris backed down, saying the plan was “a mess”.`, []string{"mixed|Paris|a mess"}},
		{"the people who gathered at a place", `Hundreds gathered at the Old Meadow, many chanting “Shame! Shame!”`, []string{"direct|hundreds|Shame! Shame!"}},
		{"brackets behind a relative clause", `Tomas Reyes read the preamble before yielding to Martha Quill, who went on with Article 1 (“The harbour shall be free to all ships”).`,
			[]string{"mixed|Martha Quill|The harbour shall be free to all ships"}},
		{"brackets behind the saying itself", `Tomas Reyes read the preamble (“The harbour shall be free to all ships”).`, []string{"mixed|Tomas Reyes|The harbour shall be free to all ships"}},
		{"not the one of whom he speaks", `Tomas Reyes answered Mayor Carl Brown with a joke. “I think the mayor very well knows the price,” he said.`,
			[]string{"direct|Tomas Reyes|I think the mayor very well knows the price,"}},
		{"but what he says he is", `Tomas Reyes met Mayor Carl Brown. Mr. Brown was calm. “I am the mayor of this town,” he said.`, []string{"direct|Carl Brown|I am the mayor of this town,"}},
		{"one of two others", `Tomas Reyes and Adam Derry met at noon. Mayor Carl Brown was calm. “I think the mayor knows the price,” he said.`,
			[]string{"direct||I think the mayor knows the price,"}},
		{"nobody else", `Mayor Carl Brown was calm. “The mayor knows the price,” he said.`, []string{"direct|Carl Brown|The mayor knows the price,"}},
		{"the main clause of the sentence before", `Joe Hill was calm. When Mr. Hill came to Mr. Brown's remark about the “lazy few,” Mr. Reyes reminded him of the price. “It is too much,” he said.`,
			[]string{"mixed|Mr. Reyes|lazy few,", "direct|Mr. Reyes|It is too much,"}},
	})
}

func TestUnmarked(t *testing.T) {
	run(t, []quoteCase{
		{"block quote", "Martha Quill wrote to the board on Monday:\n\nThe bridge is safe, and it will stay so.\n\nShe then left.", []string{"direct|Martha Quill|The bridge is safe, and it will stay so."}},
		{"transcript", "QUILL: We said that the pumps work.\n\nBELL: They don’t.\n\nQUILL: They do.", []string{"direct|QUILL|We said that the pumps work.", "direct|BELL|They don’t.", "direct|QUILL|They do."}},
		{"questions and answers", "Q: Will you resign?\n\nA: I will not.\n\nQ: Why not?", []string{"direct||Will you resign?", "direct||I will not.", "direct||Why not?"}},
		{"a label alone is no transcript", "UPDATE: The bridge is shut.\n\nIt rained.", []string{}},
		{"post", "We will rebuild every house. — Martha Quill (@mquill) May 3, 2021", []string{"direct|Martha Quill|We will rebuild every house."}},
	})
}

func TestRelayAndMedium(t *testing.T) {
	for _, c := range []struct{ reason, in, speaker, relay, medium string }{
		{"quoted as saying", `Reuters quoted Martha Quill as saying that the bridge was safe.`, "Martha Quill", "Reuters", ""},
		{"quoted behind the quote", `“The bridge is safe,” Reuters quoted Martha Quill as saying.`, "Martha Quill", "Reuters", ""},
		{"was quoted by", `Martha Quill was quoted by Reuters as saying that the bridge was safe.`, "Martha Quill", "Reuters", ""},
		{"according to", `According to Reuters, Martha Quill said the bridge was safe.`, "Martha Quill", "Reuters", ""},
		{"reported behind", `Martha Quill said the bridge was safe, Reuters reported.`, "Martha Quill", "Reuters", ""},
		{"reported behind, no clause", `Martha Quill praised the bridge and those who had built it, Reuters reported.`, "Martha Quill", "Reuters", ""},
		{"told", `“The bridge is safe,” Martha Quill told Reuters.`, "Martha Quill", "", "Reuters"},
		{"statement", `“The bridge is safe,” Martha Quill said in a statement.`, "Martha Quill", "", "a statement"},
		{"interview in front", `In an interview on Monday, Martha Quill said the bridge was safe.`, "Martha Quill", "", "an interview"},
		{"platform", `“The bridge is safe,” Martha Quill wrote on Facebook.`, "Martha Quill", "", "Facebook"},
		{"reported behind, marked", `Martha Quill said the bridge was “safe”, the Financial Times reported.`, "Martha Quill", "Financial Times", ""},
		{"neither", `“The bridge is safe,” Martha Quill told the crowd in Leeds.`, "Martha Quill", "", ""},
	} {
		got := Find(c.in)
		checkQuotes(t, c.in, got)
		if len(got) != 1 || got[0].Speaker != c.speaker || got[0].Relay != c.relay || got[0].Medium != c.medium {
			t.Errorf("%s: Find(%q) = %+v, want one by %q, relay %q, medium %q", c.reason, c.in, got, c.speaker, c.relay, c.medium)
		}
	}
}

func TestSkip(t *testing.T) {
	for _, c := range []struct {
		reason, in string
		skip       []string
		want       []string
	}{
		{"dateline", `LEEDS, England (Reuters) — The bridge is safe, officials said.`, []string{"LEEDS, England (Reuters)"}, []string{"indirect|officials|The bridge is safe"}},
		{"dateline before a subject", `LEEDS — Martha Quill said the bridge was safe.`, []string{"LEEDS"}, []string{"indirect|Martha Quill|the bridge was safe"}},
		{"caption", "Martha Quill says “no”.\n\nThe bridge is “safe”, officials said.", []string{"Martha Quill says “no”."}, []string{"mixed|officials|safe"}},
		{"a lone mark in a caption", "Photo: “Bridge\n\n“It holds,” officials said.", []string{"Photo: “Bridge"}, []string{"direct|officials|It holds,"}},
	} {
		text := token.New(c.in)
		entities, mentions := nameScan(text)
		var skip []fold.Span
		for _, s := range c.skip {
			i := strings.Index(c.in, s)
			skip = append(skip, fold.Span{Start: i, End: i + len(s)})
		}
		got := Scanner{Skip: skip}.Scan(text, entities, mentions)
		checkQuotes(t, c.in, got)
		if !slices.Equal(told(got), c.want) {
			t.Errorf("%s: %q without %q has %q, want %q", c.reason, c.in, c.skip, told(got), c.want)
		}
	}
}

func TestCues(t *testing.T) {
	for _, c := range []struct {
		reason, in, cue, class string
		strength               int
	}{
		{"neutral", `Martha Quill said the bridge was safe.`, "say", "neutral", 1},
		{"doubtful", `Martha Quill claimed the bridge was safe.`, "claim", "doubtful", 2},
		{"admitting", `Martha Quill has admitted that the bridge was safe.`, "admit", "admitting", 2},
		{"phrase", `“Never,” Martha Quill shot back.`, "shoot back", "denying", 2},
		{"attacking", `Martha Quill slammed the bridge as “a joke”.`, "slam", "attacking", 3},
		{"praising", `Martha Quill hailed the bridge as “a joy”.`, "hail", "praising", 2},
		{"preposition", `According to Martha Quill, the bridge was safe.`, "according to", "neutral", 1},
	} {
		got := Find(c.in)
		if len(got) != 1 || got[0].Cue != c.cue || got[0].CueClass != c.class || got[0].CueStrength != c.strength {
			t.Errorf("%s: Find(%q) = %+v, want cue %q of class %q", c.reason, c.in, got, c.cue, c.class)
		}
	}
}

// Every row of the list of cues can be read: four forms or a multiple, a class, a strength, known frames.
func TestCueList(t *testing.T) {
	for _, r := range lexicon.Load().List("cues") {
		if len(r.Fields) != 4 || len(strings.Fields(r.Fields[0]))%4 != 0 || r.Fields[1] == "" || len(r.Fields[2]) != 1 {
			t.Errorf("cues.txt:%d: %q has fields %q", r.Line, r.Key, r.Fields)
			continue
		}
		for f := range strings.SplitSeq(r.Fields[3], ",") {
			if frames[f] == 0 && f != "-" {
				t.Errorf("cues.txt:%d: %q has frame %q", r.Line, r.Key, f)
			}
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, text := range hostile {
		f.Add(text(3))
	}
	for _, s := range []string{
		`"A," he said. "B."`, `“A ‘b’ c,” said Mr. Brown, who "x`, `He said that she said that “`, "'''\"\"``''", "« a » b „c“ 「d」", `said said said "`,
		"“One.\n\n“Two,” she said.", `according to according to "x`, "\xff\"\xfe said\"",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, in string) {
		checkQuotes(t, in, Find(in))
		skip := fold.Span{Start: len(in) / 4, End: len(in) / 2}
		quotes := Scanner{Skip: []fold.Span{skip}}.Scan(token.New(in), nil, nil)
		checkQuotes(t, in, quotes)
		for _, q := range quotes {
			if skip.Len() > 0 && skip.Contains(q.Span) {
				t.Fatalf("quote %q lies in what is to be skipped of %q", q.Text, in)
			}
		}
	})
}

// hostile are texts that make a careless reader slow.
var hostile = map[string]func(n int) string{
	"openers":      func(n int) string { return strings.Repeat("“", n) },
	"closers":      func(n int) string { return strings.Repeat("”", n) },
	"straight":     func(n int) string { return strings.Repeat(`"`, n) },
	"apart":        func(n int) string { return strings.Repeat(`a "b`, n) },
	"alternating":  func(n int) string { return strings.Repeat("“‘", n) },
	"apostrophes":  func(n int) string { return strings.Repeat("dogs’ ", n) },
	"nested":       func(n int) string { return strings.Repeat("“a ", n) + strings.Repeat("b” ", n) },
	"said":         func(n int) string { return strings.Repeat("said ", n) },
	"he said":      func(n int) string { return strings.Repeat("he said ", n) },
	"said that":    func(n int) string { return strings.Repeat("Brown said that ", n) },
	"according to": func(n int) string { return strings.Repeat("according to Brown, ", n) },
	"names":        func(n int) string { return strings.Repeat("Ann Brown and ", n) + "said" },
	"of":           func(n int) string { return strings.Repeat("of the ", n) + "said" },
	"to say":       func(n int) string { return strings.Repeat("to say ", n) },
	"saying":       func(n int) string { return strings.Repeat("and saying, ", n) },
	"quoted as":    func(n int) string { return strings.Repeat("Tass quoted Brown as saying ", n) },
	"paragraphs":   func(n int) string { return strings.Repeat("“a\n\n", n) },
	"colons":       func(n int) string { return strings.Repeat("BROWN: a\n\n", n) },
	"mixed":        func(n int) string { return strings.Repeat("said “x” ", n) },
}

// A reader whose work grew with the square of the text would take hours here.
func TestHostile(t *testing.T) {
	for _, name := range slices.Sorted(maps.Keys(hostile)) {
		text := hostile[name](50000)
		read := token.New(text)
		checkQuotes(t, text, Scan(read, nil, nil))
	}
	marks := strings.Repeat(`"`, 1000000)
	checkQuotes(t, marks, Scan(token.New(marks), nil, nil))
}

const story = "“The bridge is safe,” said Ann Bell, an engineer. She added that the town's council would “look again” at the plan, officials said. " +
	"The river rose for six days after heavy rain in the hills, and the old wall broke on Friday night. In a statement, the Harbour Board called the delay a “failure of planning” " +
	"and said it would pay for the work. Two of the three pumps had been out of use since May, when a storm cut the power line to the station at Low Quay.\n\n"

func BenchmarkScan(b *testing.B) {
	texts := map[string]string{"news": strings.Repeat(story, 100)}
	for name, text := range hostile {
		texts["hostile/"+name] = text(20000)
	}
	for _, name := range slices.Sorted(maps.Keys(texts)) {
		t := token.New(texts[name])
		entities, mentions := nameScan(t)
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(texts[name])))
			b.ReportAllocs()
			for b.Loop() {
				Scan(t, entities, mentions)
			}
		})
	}
}
