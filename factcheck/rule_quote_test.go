package factcheck

import (
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// messages is what a rule says of the reports, with the class of each finding.
func messages(t *testing.T, code string, texts ...string) []string {
	t.Helper()
	res, err := Compare(context.Background(), ruleCase{texts: texts}.reports())
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, f := range res.Findings {
		if f.Rule == code {
			out = append(out, string(f.Class)+": "+f.Message)
		}
	}
	return out
}

// What makes words in two reports one statement.
func TestOneStatement(t *testing.T) {
	for _, c := range []struct {
		reason string
		texts  []string
		want   string // a part of what the rule on quotes says; empty: nothing
	}{
		{"words of one speaker that lie far apart in another's sentence", []string{
			"“I am proud to get the chance to sit down with her and go through it, and I thank her for being so patient about this matter,” councillor Dan Webb said.",
			"Mayor Ines Holt has spent two years trying “to get away from this matter,” engineer Paul Derry said.",
		}, ""},
		{"the same of one speaker", []string{
			"“We have a flood of complaints and letters coming into our office,” engineer Paul Derry said.",
			"“We’re reading a flood in our office,” engineer Paul Derry said.",
		}, ""},
		{"all its words of weight, with one gap", []string{
			"“I think it is time in this town that we get rid of the old wall,” engineer Paul Derry said.",
			"“It is time to get rid of the old wall,” engineer Paul Derry said.",
		}, "discrepancy: The same statement by Paul Derry is quoted in different words"},
		{"two named speakers who say what is alike", []string{
			"“The plan follows the wishes of the builders more than the needs of the harbour,” engineer Paul Derry said.",
			"“I fear that her plan serves the wishes of those builders over the needs of our harbour,” councillor Dan Webb said.",
		}, ""},
		{"to somebody and about somebody", []string{
			"“Your plan appears to follow the wishes of your favourite builder, Otto Brandt, rather than the needs of the harbour,” the petition said.",
			"“I am afraid that the mayor’s plan follows the wishes of her favourite builder Otto Brandt rather than the needs of the harbour,” councillor Dan Webb said.",
		}, ""},
		{"her for your, by one speaker", []string{
			"“Your plan follows the wishes of the builders rather than the needs of the harbour,” councillor Dan Webb said.",
			"“Her plan follows the wishes of the builders rather than the needs of the harbour,” councillor Dan Webb said.",
		}, "“Your” against “Her”"},
		{"a term that both put in marks", []string{
			"The new “harbour levy” begins in May. Trade fell.",
			"Shopkeepers protested on Monday. Nobody wants the “harbour levy” in winter.",
		}, ""},
		{"the title of a programme", []string{
			"Mayor Ines Holt was asked about the wall on “Harbour at Noon” on Sunday.",
			"Mayor Ines Holt spoke about the wall on “Harbour at Noon” on Sunday.",
		}, ""},
		{"a term of one speaker that another uses", []string{
			"The law rests on “subsidiarity,” Mayor Ines Holt said on Monday.",
			"Nothing is left of her “subsidiarity” in that budget, councillor Dan Webb wrote a week later.",
		}, ""},
		{"two words of one speaker", []string{
			"Mayor Ines Holt called the wall a “quiet disgrace” on Monday.",
			"“What we have here is a quiet disgrace,” Mayor Ines Holt said on Monday.",
		}, "agreement: "},
		{"a word that the reporter put in", []string{
			"“These inspectors have looked at every stone of the wall,” Mayor Ines Holt said.",
			"“These (county) inspectors have looked at every stone of the wall,” Mayor Ines Holt said.",
		}, "agreement: Paper A and Paper B quote the same words by Ines Holt"},
		{"a word in brackets in another's place", []string{
			"“These county inspectors have looked at every stone of the wall,” Mayor Ines Holt said.",
			"“These (private) inspectors have looked at every stone of the wall,” Mayor Ines Holt said.",
		}, "“county” against “private”"},
		{"words that one writes as one", []string{
			"“The worldview of the builders is written into every stone of the wall,” Mayor Ines Holt said.",
			"“The world view of the builders is written in to every stone of the wall,” Mayor Ines Holt said.",
		}, "agreement: Paper A and Paper B quote the same words by Ines Holt"},
		{"a sentence with a beginning that comes again", []string{
			"“We will mend our walls. We will mend our streets. We will mend our bridges,” Mayor Ines Holt said.",
			"“We will mend our walls, we will mend our streets and we will mend our bridges,” Mayor Ines Holt said.",
		}, "quote the same words by Ines Holt"},
	} {
		t.Run(c.reason, func(t *testing.T) {
			got := messages(t, "quote", c.texts...)
			if c.want == "" && len(got) > 0 || c.want != "" && !slices.ContainsFunc(got, func(s string) bool { return strings.Contains(s, c.want) }) {
				t.Errorf("found %q, want %q", got, c.want)
			}
		})
	}
}

// Another transliteration is no other word, but a note on the name.
func TestNameInQuoteTransliterated(t *testing.T) {
	for _, c := range []struct {
		reason          string
		texts           []string
		quote, spelling []string
	}{
		{"of a person", []string{
			"“The ships of (the harbour lord Mahmud) al-Qadiri never paid for the wall,” Mayor Ines Holt said.",
			"“The ships of (the harbour lord Mahmoud) Kadiri never paid for the wall,” Mayor Ines Holt said.",
		}, []string{"agreement: Paper A and Paper B quote the same words by Ines Holt."},
			[]string{"discrepancy: The same name is written in two transliterations or usages: Paper A has “Mahmud) al-Qadiri”, Paper B has “Mahmoud) Kadiri”."}},
		{"another name", []string{
			"“The ships of (the harbour lord Mahmud) al-Qadiri never paid for the wall,” Mayor Ines Holt said.",
			"“The ships of (the harbour lord Otto) Brandt never paid for the wall,” Mayor Ines Holt said.",
		}, []string{"discrepancy: The same statement by Ines Holt is quoted in different words: “Mahmud”, “al” and “Qadiri” against “Otto” and “Brandt”."}, nil},
	} {
		t.Run(c.reason, func(t *testing.T) {
			if d := cmp.Diff(c.quote, messages(t, "quote", c.texts...)); d != "" {
				t.Errorf("quote (-want +got):\n%s", d)
			}
			if d := cmp.Diff(c.spelling, messages(t, "spelling", c.texts...)); d != "" {
				t.Errorf("spelling (-want +got):\n%s", d)
			}
		})
	}
}

// Fewer words in one quote are no cut where another one beside it has the rest.
func TestCutIsToldByNoOtherQuote(t *testing.T) {
	long := "The film says: “You paid for the harbour wall for years ... and when you needed it, the council had sold the stones to a builder.”"
	for _, c := range []struct {
		reason, short string
		want          []string
	}{
		{"in two quotes", "“You paid for the harbour wall for years, every month,” the film says. “And when you needed it, the council had sold the stones to a builder.”", nil},
		{"cut", "“And when you needed it, the council had sold the stones to a builder,” the film says.",
			[]string{"framing: Paper A quotes more of the same sentence by the film than Paper B."}},
	} {
		t.Run(c.reason, func(t *testing.T) {
			if d := cmp.Diff(c.want, messages(t, "quote-cut", long, c.short)); d != "" {
				t.Errorf("(-want +got):\n%s", d)
			}
		})
	}
}

// Who said it is no agreement where the speaker alone makes a word in both the same statement.
func TestSpeakerOfAFragment(t *testing.T) {
	long := "The school at Orrin lost its swimming lessons in the budget of March. “We have walked this quay for thirty years and what I see on every stone of it is plain neglect by people who never loved this harbour,” Mayor Ines Holt said."
	for _, c := range []struct {
		reason, text string
		want         []string
	}{
		{"elsewhere", "Mayor Ines Holt has walked the quay for thirty years and said that people who never loved the harbour had let it rot. The swimming lessons of the school at Orrin were dropped from the budget in March, which Holt called “plain neglect.”", nil},
		{"a good part", "“What I see on every stone of it is plain neglect,” Mayor Ines Holt said.",
			[]string{"agreement: Paper A and Paper B give “We have walked this quay for thirty years and what I see on every stone of it is plain …” to the same speaker, Ines Holt."}},
	} {
		t.Run(c.reason, func(t *testing.T) {
			if d := cmp.Diff(c.want, messages(t, "attribution", long, c.text)); d != "" {
				t.Errorf("(-want +got):\n%s", d)
			}
		})
	}
}

// Words that stand without marks in a block are quoted, too, where another report has them in marks.
func TestBlockWithoutMarks(t *testing.T) {
	block := "The mayor’s letter in full: Dear neighbours, the wall was safe when we looked at it in May. Come to the meeting. The council has spent little on the stones since the storm. Trade fell by a third in June."
	for _, c := range []struct {
		reason string
		texts  []string
		want   []string // all that is found of quotes in both or in one
	}{
		{"the same words", []string{block, "“The wall was safe when we looked at it in May,” Mayor Ines Holt wrote. “Come to the meeting,” she added."},
			[]string{"agreement: Paper A and Paper B quote the same words by Ines Holt.", "agreement: Paper A and Paper B quote the same words by Ines Holt."}},
		{"other words", []string{block, "“Dear neighbours, the wall was safe when we looked at it in May,” Mayor Ines Holt wrote. “The council has spent little on the wall since the storm,” she added."},
			[]string{
				"discrepancy: The same statement by Ines Holt is quoted in different words: “stones” against “wall”.",
				"agreement: Paper A and Paper B quote the same words by Ines Holt.",
			}},
		{"words of the block's writer told by the reporter", []string{block, "Mayor Ines Holt wrote that trade had fallen by a third in June."}, nil},
		{"what only looks like a block", []string{
			"There is one question: Who pays? The mayor promised on Monday that the wall would be safe in May.",
			"“We promised on Monday that the wall would be safe in May,” Mayor Ines Holt said.",
		}, []string{"single-source: Only Paper B quotes this by Ines Holt."}},
	} {
		t.Run(c.reason, func(t *testing.T) {
			got := messages(t, "quote", c.texts...)
			for _, s := range messages(t, "single-source", c.texts...) {
				if strings.Contains(s, "quotes") {
					got = append(got, s)
				}
			}
			if d := cmp.Diff(c.want, got); d != "" {
				t.Errorf("(-want +got):\n%s", d)
			}
		})
	}
}

// Questions and answers are not one speaker's words, whoever puts them into one pair of marks.
func TestTranscript(t *testing.T) {
	const told = "Asked whether the wall had been safe, Mayor Ines Holt said: “We looked at every stone of it in May and found nothing.” Would she resign? “I will stay and see the repairs through,” she said."
	for _, transcript := range []string{
		"Q: Was the wall ever safe?\n\nA: We looked at every stone of it in May and found nothing.\n\nQ: Will you resign?\n\nA: I will stay and see the repairs through.",
		"“Q: Was the wall ever safe? A: We looked at every stone of it in May and found nothing. Q: Will you resign? A: I will stay and see the repairs through.”",
	} {
		for _, code := range []string{"quote", "quote-cut", "attribution"} {
			for _, s := range messages(t, code, transcript, told) {
				if !strings.HasPrefix(s, "agreement: ") {
					t.Errorf("%s: %s", transcript, s)
				}
			}
		}
	}
}

// Two reports that give one speaker other figures in reported speech may report two statements.
func TestSpeakerOfOtherFigures(t *testing.T) {
	for _, c := range []struct {
		reason, text string
		agree        bool
	}{
		{"the same figure", "Mayor Ines Holt insisted that the council pay $3 million for the wall.", true},
		{"another figure", "Mayor Ines Holt insisted that the council pay $3.6 million for the wall.", false},
	} {
		t.Run(c.reason, func(t *testing.T) {
			got := messages(t, "attribution", "Mayor Ines Holt said that the council would have to pay $3 million for the wall.", c.text)
			if c.agree != (len(got) == 1) {
				t.Errorf("found %q", got)
			}
		})
	}
}

// A finding holds what is directly the same as one utterance, and no more.
func TestStatementsThatShareAPhraseAreTwo(t *testing.T) {
	got := messages(t, "quote",
		"“The harbour council lied about the wall and they ruined my house,” baker Ada Quill said on Monday. “The builders lied many times to the inspectors,” she said.",
		"“The harbour council lied about the wall and they ruined my house,” baker Ada Quill said. They “lied,” she said. “The builders lied many times to the inspectors and nothing happened,” she said.",
		"“The builders lied many times to the inspectors,” baker Ada Quill said on Monday.",
	)
	for _, s := range got {
		if !strings.HasPrefix(s, "agreement: ") {
			t.Errorf("found %q, want agreements alone", s)
		}
	}
	if len(got) != 2 {
		t.Errorf("found %q, want one agreement on the house and one on the inspectors", got)
	}
}

// Where a sentence of speech ends is up to the reporter; what is left out at the seam of two is not.
func TestSentencesOfOneQuote(t *testing.T) {
	for _, c := range []struct {
		reason string
		texts  []string
		want   []string // all that the rules on quotes and cuts say
	}{
		{"two sentences are one elsewhere", []string{
			"“The wall was safe when we looked at it. It was the best wall on the coast,” Mayor Ines Holt said.",
			"“The wall was safe when we looked at it, it was the best wall on the coast,” Mayor Ines Holt said.",
		}, []string{"agreement: Paper A and Paper B quote the same words by Ines Holt."}},
		{"and for a full stop", []string{
			"“The wall was safe when we looked at it. It was the best wall on the coast,” Mayor Ines Holt said.",
			"“The wall was safe when we looked at it, and it was the best wall on the coast,” Mayor Ines Holt said.",
		}, []string{"agreement: Paper A and Paper B quote the same words by Ines Holt."}},
		{"a word in a sentence that is too short by itself", []string{
			"“The harbour is not the issue. The town is the issue,” Mayor Ines Holt said.",
			"“That is not the issue, the town is the issue,” Mayor Ines Holt said.",
		}, []string{"discrepancy: The same statement by Ines Holt is quoted in different words: “harbour” against “That”."}},
		{"an interjection left out between sentences that both have", []string{
			"“We built that wall with our own hands. Oh, the council never paid a penny for the stones,” Mayor Ines Holt said.",
			"“We built that wall with our own hands. The council never paid a penny for the stones,” Mayor Ines Holt said.",
		}, []string{
			"discrepancy: The same statement by Ines Holt is quoted in different words: “Oh” against nothing.",
			"agreement: Paper A and Paper B quote the same words by Ines Holt.",
		}},
		{"shown as left out", []string{
			"“We built that wall with our own hands. Oh, the council never paid a penny for the stones,” Mayor Ines Holt said.",
			"“We built that wall with our own hands. ... the council never paid a penny for the stones,” Mayor Ines Holt said.",
		}, []string{"agreement: Paper A and Paper B quote the same words by Ines Holt.", "agreement: Paper A and Paper B quote the same words by Ines Holt."}},
		{"a quote that begins later", []string{
			"“Oh, the council never paid a penny for the stones,” Mayor Ines Holt said.",
			"“The council never paid a penny for the stones,” Mayor Ines Holt said.",
		}, []string{"agreement: Paper A and Paper B quote the same words by Ines Holt."}},
		{"a few words beside what both quote", []string{
			"“We are asking the council to open the harbour again. Why would they not do it?” Mayor Ines Holt said.",
			"“We are asking the council to open the harbour again,” Mayor Ines Holt said on Monday. “Why would they not do that?”",
		}, []string{
			"discrepancy: The same statement by Ines Holt is quoted in different words: “it” against “that”.",
			"agreement: Paper A and Paper B quote the same words by Ines Holt.",
		}},
		{"the same words beside other ones", []string{
			"“The builders left the town in March. Why would they not do it?” Mayor Ines Holt said.",
			"“We want the schools to teach swimming,” Mayor Ines Holt said on Monday. “Why would they not do that?”",
		}, nil},
	} {
		t.Run(c.reason, func(t *testing.T) {
			got := append(messages(t, "quote", c.texts...), messages(t, "quote-cut", c.texts...)...)
			if d := cmp.Diff(c.want, got); d != "" {
				t.Errorf("(-want +got):\n%s", d)
			}
		})
	}
}
