package clause_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/seed-a94a0f1e/corroborate/normalize/clause"
	"github.com/seed-a94a0f1e/corroborate/normalize/name"
	"github.com/seed-a94a0f1e/corroborate/normalize/quote"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// bracketed writes a text with its clauses in brackets: "[main It rained]."
func bracketed(text string) string {
	t := token.New(text)
	entities, mentions := name.Scan(t)
	quotes := quote.Scan(t, entities, mentions[0])
	var b strings.Builder
	at := 0
	for _, s := range t.Sentences {
		clauses := clause.Split(t, s, quotes)
		for i := s.From; i < s.To; i++ {
			b.WriteString(text[at:t.Tokens[i].Start])
			for _, c := range clauses {
				if c.From == i {
					b.WriteString("[" + string(c.Kind) + " ")
				}
			}
			at = int(t.Tokens[i].End)
			b.WriteString(text[t.Tokens[i].Start:at])
			n := 0
			for _, c := range clauses {
				if c.To == i+1 {
					n++
				}
			}
			b.WriteString(strings.Repeat("]", n))
		}
	}
	return b.String() + text[at:]
}

// plain takes the brackets out again.
func plain(bracketed string) string {
	var b strings.Builder
	for i := 0; i < len(bracketed); i++ {
		switch bracketed[i] {
		case '[':
			i += strings.IndexByte(bracketed[i:], ' ')
		case ']':
		default:
			b.WriteByte(bracketed[i])
		}
	}
	return b.String()
}

func TestSplit(t *testing.T) {
	for _, c := range []struct {
		reason string
		want   []string
	}{
		{"coordinated clauses and predicates, not phrases", []string{
			`[main The mayor resigned on Friday] [coordinate and her deputy took over].`,
			`[main The mayor resigned on Friday], [coordinate and her deputy took over].`,
			`[main She visited the flooded village on Monday] [coordinate and promised new homes].`,
			`[main He was shot and killed by a guard].`,
			`[main The suspect was arrested on Monday] [coordinate and charged with murder].`,
			`[main The mayor and the council agreed on a budget].`,
			`[main Crews searched the harbour and the river].`,
			`[main The company closed the plant], [coordinate but it kept its workers].`,
			`[main The talks between the union and the ministry failed on Sunday].`,
			`[main The river rose overnight]; [coordinate the road was closed].`,
			`[main He did not vote], [coordinate nor did he speak].`,
			`[main Rain fell all night], [coordinate so the match was put off].`,
			`[main The firm lost 12 million crowns] [coordinate but will not close the mine].`,
			`[main He met Okafor and Lindqvist on Tuesday].`,
		}},
		{"relative clauses, in the middle and at the end", []string{
			`[main A man, [relative who was arrested on Monday], will appear in court].`,
			`[main Officers arrested a man] [relative who had fled the scene].`,
			`[main The man [relative who shot the guard] was arrested on Monday].`,
			`[main The levee, [relative which was built in 1911], gave way on Friday].`,
			`[main She works for a charity] [relative whose director resigned in May].`,
			`[main The house [relative in which the fire broke out] was empty].`,
			`[main Three trawlers, [relative two of which had lost their engines], drifted ashore].`,
			`[main He was taken to Ostby], [relative where he was questioned for hours].`,
			`[main A storm [relative that killed 12 people] reached Halden on Tuesday].`,
			`[main The court fined a company] [relative that sold unsafe toys].`,
			`[main The report that the mayor had resigned was false].`,
		}},
		{"participial clauses, not lists and prepositions", []string{
			`[main The bomb exploded in a market], [participial killing three people and injuring 12].`,
			`[participial Speaking to reporters in Corvane], [main the minister defended the plan].`,
			`[main The minister, [participial elected in May], resigned on Friday].`,
			`[main The firm, [participial backed by two banks], bought the mine].`,
			`[main The minister arrived at noon], [participial accompanied by two aides].`,
			`[participial Born in Ostby], [main she moved to Halden as a child].`,
			`[main The strike, including a march on Friday, cost the port dearly].`,
			`[main The mayor, [participial speaking at a school], promised new buses].`,
			`[main The blast wrecked the station], [participial reportedly injuring four workers].`,
			`[main Housing, building and farming suffered most].`,
		}},
		{"adverbial clauses, not phrases and comparisons", []string{
			`[main The road was shut] [adverbial because the river had burst its banks].`,
			`[adverbial When the storm hit the coast], [main thousands fled their homes].`,
			`[adverbial After meeting with the union], [main the minister withdrew the plan].`,
			`[main He was freed after two years in prison].`,
			`[adverbial Although the talks failed], [main both sides agreed to meet again].`,
			`[main The port will stay closed] [adverbial until the wind drops].`,
			`[main The council voted] [adverbial while protesters chanted outside].`,
			`[main The bridge will reopen] [adverbial if inspectors approve the repairs].`,
			`[reporting He asked] [reported when the bridge would reopen].`,
			`[main The mayor is as tall as her brother is].`,
			`[main Shares rose] [adverbial as investors cheered the sale].`,
			`[main He has served as governor since 2011].`,
			`[main The driver fled] [adverbial when asked for his licence].`,
			`[main The ferry sailed], [adverbial even though a storm had been forecast].`,
			`[main He turned back, once again left without an answer].`,
			`[main And [adverbial when the police came], the crowd ran away].`,
			`[main The crowd sang], [coordinate and [adverbial when the police came], it ran away].`,
		}},
		{"what is reported and what reports it", []string{
			`[reporting Police said] [reported that two men were held].`,
			`[reporting Police said] [reported two men were held].`,
			`[reported Two men were held], [reporting police said].`,
			`“[reported The bridge is closed],” [reporting the mayor said].`,
			`“[reported The bridge],” [reporting the mayor said], “[reported is closed].”`,
			`[reported The bridge, [reporting the mayor said], was closed for repairs].`,
			`[reporting The mayor said] [reported the plan was “a disgrace” to the city].`,
			`[main The judge called the plan “a disgrace”] [coordinate and fined the company].`,
			`[reporting Okafor told reporters on Monday] [reported that the levee had failed] [coordinate and that 300 homes were flooded].`,
			`[reporting According to the ministry], [reported 40 soldiers were wounded].`,
			`“[reported We lost everything],” [reporting said Ines Okafor], [relative who has lived in Ostby since 1990].`,
			`[reporting The minister resigned on Friday, saying] [reported he had lost the trust of his party].`,
			`[reporting The mayor, [relative who is 61], said] [reported she would not run again] [adverbial because she was tired].`,
			`[reporting He denied] [reported that he had taken bribes].`,
		}},
		{"one clause, or several kinds", []string{
			`[main The mayor will seek a second term].`,
			`[main Thousands of people across the country]`,
			`[main Several of those [relative who lost their homes] slept in a school].`,
			`[main The minister knows when the plant will close].`,
			`[reporting Prosecutors said] [reported he fled] [adverbial before officers arrived].`,
			`[main The pilot, though badly hurt, walked to a farm].`,
			`[main The ferry sank in shallow water], [coordinate and all 60 passengers were rescued].`,
			`[main The union rejected the offer] [coordinate and called a strike for Monday].`,
			`[main The men arrested on Monday were freed].`,
			`[main The reservoir overflowed], [participial flooding 40 greenhouses], [coordinate and the ferry to Lorne was cancelled].`,
			`[main The blast wounded 12 sailors], [coordinate and the admiral resigned].`,
			`[main Okafor, the mayor, will resign].`,
			`[main The council, [relative which met on Friday], approved the budget] [coordinate and raised the tax].`,
		}},
	} {
		for _, want := range c.want {
			if got := bracketed(plain(want)); got != want {
				t.Errorf("%s:\n%s, want\n%s", c.reason, got, want)
			}
		}
	}
}

func FuzzSplit(f *testing.F) {
	f.Add("Police said two men, who were armed, fled; when it rained, “the bridge,” he said, “was closed,” killing three.")
	f.Add("and and , who , which ; because ( [ “ ” as as when when ,")
	f.Add("\xff\xfe who’s ’s,,, said ‘no’ that that")
	f.Fuzz(func(t *testing.T, text string) { check(t, text) })
}

// Clauses hold together: in bounds, in order, nested or disjoint, no word left out.
func check(t *testing.T, text string) {
	x := token.New(text)
	entities, mentions := name.Scan(x)
	quotes := quote.Scan(x, entities, mentions[0])
	for _, s := range x.Sentences {
		clauses := clause.Split(x, s, quotes)
		covered := make([]bool, s.To-s.From)
		for k, c := range clauses {
			if c.From < s.From || c.To > s.To || c.From >= c.To || c.Span != x.Span(c.From, c.To) || c.Kind == "" {
				t.Fatalf("%q: clause %+v of sentence %+v", text, c, s)
			}
			for i := c.From; i < c.To; i++ {
				covered[i-s.From] = true
			}
			for _, d := range clauses[:k] {
				if d.From > c.From || d.From == c.From && d.To <= c.To || d.To > c.From && d.To < c.To {
					t.Fatalf("%q: clause %+v before %+v", text, d, c)
				}
			}
		}
		for i, in := range covered {
			if tok := x.Tokens[s.From+i]; !in && (tok.Class == token.Word || tok.Class == token.Number) {
				t.Fatalf("%q: %q lies in no clause", text, x.Form(s.From+i))
			}
		}
		if again := clause.Split(x, s, quotes); !slices.Equal(again, clauses) {
			t.Fatalf("%q: split again: %+v, %+v", text, again, clauses)
		}
	}
}

func TestClausesHoldTogether(t *testing.T) {
	words := strings.Fields("the mayor , and who which that killed said “ ” because when after Ostby was resigned ; — killing , but he 12 to ( ) , as")
	seed := uint32(1)
	for range 2000 {
		var text []string
		for range 4 + seed>>8%24 {
			seed = seed*1664525 + 1013904223
			text = append(text, words[seed>>16%uint32(len(words))])
		}
		check(t, strings.Join(text, " ")+".")
	}
}

// A long sentence costs in proportion to its length, whatever it is made of.
func TestCostIsLinear(t *testing.T) {
	for _, piece := range []string{"and he said that ", "when it rained, ", ", who was ill", "speaking of it ", "; he left", ", killing three", "“a ” ", "which was ", "and the ", ", as "} {
		cost := func(n int) func() time.Duration {
			x := token.New(strings.Repeat(piece, n))
			entities, mentions := name.Scan(x)
			quotes := quote.Scan(x, entities, mentions[0])
			s := token.Sentence{To: len(x.Tokens)}
			best := time.Hour
			return func() time.Duration {
				start := time.Now()
				clause.Split(x, s, quotes)
				best = min(best, time.Since(start))
				return best
			}
		}
		const n, times = 250, 64
		small, large := cost(n), cost(times*n)
		// Quadratic would be 64 times more, in the best run, too; a busy machine is slow in some only.
		for try := 1; large() > 8*times*small(); try++ {
			if try == 20 {
				t.Errorf("%q: %v for %d, %v for %d", piece, small(), n, large(), times*n)
				break
			}
		}
	}
}

func BenchmarkSplit(b *testing.B) {
	text := strings.Repeat("The levee, which was built in 1911, gave way on Friday, killing three people, and the mayor said that 300 homes were flooded because the pumps had failed. ", 50)
	x := token.New(text)
	entities, mentions := name.Scan(x)
	quotes := quote.Scan(x, entities, mentions[0])
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		for _, s := range x.Sentences {
			clause.Split(x, s, quotes)
		}
	}
}
