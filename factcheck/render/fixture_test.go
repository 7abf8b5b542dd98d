package render_test

import (
	"fmt"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// story is an event with what was found in it, written down by hand.
type story struct {
	reports []normalize.Report
	result  factcheck.Result
}

// piece is evidence found by its words: where they stand in the report, the sentence around them and what is marked in them.
func (s *story) piece(report, words string, marked ...string) factcheck.Evidence {
	for _, r := range s.reports {
		if r.ID != report {
			continue
		}
		e := factcheck.Evidence{Report: report, Field: "text", Text: words}
		text := r.Text
		if !strings.Contains(text, words) {
			e.Field, text = "title", r.Title
		}
		e.Start = strings.Index(text, words)
		if e.Start < 0 {
			break
		}
		e.End = e.Start + len(words)
		e.Context.Start = strings.LastIndexAny(text[:e.Start], "\n") + 1
		if i := strings.LastIndex(text[:e.Start], ". "); i >= e.Context.Start {
			e.Context.Start = i + 2
		}
		e.Context.End = len(text)
		if i := strings.IndexAny(text[e.End:], "\n"); i >= 0 {
			e.Context.End = e.End + i
		}
		if i := strings.Index(text[e.End:e.Context.End], ". "); i >= 0 {
			e.Context.End = e.End + i + 1
		}
		for _, m := range marked {
			at := e.Start + strings.Index(words, m)
			e.Marks = append(e.Marks, normalize.Span{Start: at, End: at + len(m)})
		}
		return e
	}
	panic(fmt.Sprintf("%q is not in report %q", words, report))
}

func by(e factcheck.Evidence, speaker, relay string) factcheck.Evidence {
	e.Speaker, e.Relay = speaker, relay
	return e
}

// tells is a report's cell of the matrix.
func (s *story) tells(report string, state factcheck.State, words, value string) factcheck.Cell {
	e := s.piece(report, words)
	return factcheck.Cell{Report: report, State: state, Field: e.Field, Span: e.Span, Value: value}
}

// renders is how a report gives a statement.
func (s *story) renders(report, words string, share float64, changes ...string) factcheck.Rendering {
	e := s.piece(report, words)
	return factcheck.Rendering{Report: report, Field: e.Field, Span: e.Span, Text: words, Kind: "direct", Share: share, Changes: changes}
}

// speaks is how much a report lets a speaker speak, from some words on.
func (s *story) speaks(report, speaker, words string, n int, share float64) factcheck.Voice {
	return factcheck.Voice{Report: report, Speaker: speaker, Words: n, Share: share, First: s.piece(report, words).Span}
}

func value(e factcheck.Evidence, normalized string) factcheck.Evidence {
	e.Normalized = normalized
	return e
}

// bridge is three reports of the opening of a bridge that nobody has built.
func bridge() story {
	s := story{reports: []normalize.Report{
		{ID: "wire", Source: "Northern Wire", Title: "Hallen bridge opens after nine years", Published: "2024-05-07", Text: `HALLEN, May 7 (Northern Wire) - The new bridge over the Ostra was opened to traffic on Tuesday, nine years after work began.
Transport minister Ida Brand said the project had cost 412 million crowns. "No worker was seriously hurt in all these years," she said.
About 3,000 people crossed on foot before the first cars were let through, police said.
"This bridge brings our two towns nearer to each other than ever before," mayor Pål Eng told the crowd in Norwegian.
The union of bridge workers did not comment.
`},
		{ID: "courier", Source: "Hallen Courier", Title: "A bridge at last", Published: "2024-05-08", Text: `Hallen's long wait is over: on Tuesday the Ostra bridge was finally opened, nine years after the first pile was driven.
The bill has reached 430 million crowns, Ms Brand admitted, a fifth more than was promised. She insisted that no worker had been seriously hurt.
Some 4,500 people walked across in the rain before noon, by the organizers' count, and the queue on the Hallen side reached back to the railway station, where a brass band of schoolchildren played until well after the last of the speeches had ended.
“This bridge brings our two cities closer together than they have ever been,” said mayor Pål Eng.
A welder, Jon Dahl, lost two fingers in 2021. "They could at least have mentioned us," he said.
The toll will be 18 crowns a car.
`},
		{ID: "post", Source: "The Ostra Post", Published: "2024-05-07", Text: `The Ostra bridge opened on Monday after nine years of work that cost 412m crowns.
Two workers were seriously hurt during construction, the labour inspectorate says.
The crossing will save commuters 25 minutes a day.
`},
	}}
	s.result = factcheck.Result{
		Schema: factcheck.Schema,
		Reports: []factcheck.Source{
			{ID: "wire", Source: "Northern Wire", Title: "Hallen bridge opens after nine years", Published: "2024-05-07", Origin: 0, Sentences: 6, Aligned: 4},
			{ID: "courier", Source: "Hallen Courier", Title: "A bridge at last", Published: "2024-05-08", Origin: 1, Sentences: 8, Aligned: 4},
			{ID: "post", Source: "The Ostra Post", Published: "2024-05-07", Origin: 2, Sentences: 3, Aligned: 2},
		},
		Findings: []factcheck.Finding{
			{ID: "5f0a10c2", Class: factcheck.Discrepancy, Kind: "polarity", Severity: factcheck.Error, Confidence: 0.91, Rule: "polarity",
				Message: "Northern Wire and Hallen Courier say that no worker was seriously hurt, The Ostra Post says that two were.",
				Origins: 3,
				Evidence: []factcheck.Evidence{
					by(s.piece("wire", "No worker was seriously hurt in all these years,", "No"), "Ida Brand", ""),
					by(s.piece("courier", "no worker had been seriously hurt"), "Ida Brand", ""),
					s.piece("post", "Two workers were seriously hurt during construction", "Two"),
				}},
			{ID: "88e1b7d0", Class: factcheck.Discrepancy, Kind: "date", Severity: factcheck.Error, Confidence: 0.88, Rule: "date",
				Message: "The bridge was opened on Tuesday by Northern Wire, on Monday by The Ostra Post.",
				Evidence: []factcheck.Evidence{
					value(s.piece("wire", "Tuesday"), "2024-05-07"),
					value(s.piece("post", "Monday"), "2024-05-06"),
				}},
			{ID: "0c77d9aa", Class: factcheck.Discrepancy, Kind: "number", Severity: factcheck.Warning, Confidence: 0.74, Rule: "number", Reason: "estimate",
				Message: "Northern Wire has “About 3,000” people who crossed on foot, Hallen Courier has “Some 4,500”.",
				Evidence: []factcheck.Evidence{
					value(s.piece("wire", "About 3,000"), "~3000 people"),
					value(s.piece("courier", "Some 4,500"), "~4500 people"),
				}},
			{ID: "a4f3e2d1", Class: factcheck.Discrepancy, Kind: "quote", Severity: factcheck.Warning, Confidence: 0.8, Rule: "quote", Reason: "translation", Origins: 2,
				Basis:   factcheck.Basis{Aligned: 0.94, Common: 0.7},
				Message: "Both quote one statement of Pål Eng in different words; he spoke Norwegian, so these are likely two translations and no misquotation.",
				Evidence: []factcheck.Evidence{
					by(s.piece("wire", "This bridge brings our two towns nearer to each other than ever before,", "towns", "nearer to each other than ever before"), "Pål Eng", ""),
					by(s.piece("courier", "This bridge brings our two cities closer together than they have ever been,", "cities", "closer together than they have ever been"), "Pål Eng", "the city's press office"),
				}},
			{ID: "e1d2c3b4", Class: factcheck.Agreement, Kind: "number", Severity: factcheck.Note, Confidence: 0.95, Rule: "number", Origins: 3,
				Message: "All three say that the work took nine years.",
				Evidence: []factcheck.Evidence{
					value(s.piece("wire", "nine years after work began"), "9 a"),
					value(s.piece("courier", "nine years after the first pile was driven"), "9 a"),
					value(s.piece("post", "nine years of work"), "9 a"),
				}},
			{ID: "77aa55cc", Class: factcheck.Agreement, Kind: "number", Severity: factcheck.Note, Confidence: 0.9, Rule: "number", Origins: 2,
				Message: "Northern Wire and The Ostra Post agree on the cost.",
				Evidence: []factcheck.Evidence{
					value(s.piece("wire", "412 million crowns"), "412000000"),
					value(s.piece("post", "412m crowns"), "412000000"),
				}},
			{ID: "10010010", Class: factcheck.SingleSource, Kind: "quote", Severity: factcheck.Note, Confidence: 0.7, Rule: "single", Origins: 1,
				Message:  "Only Hallen Courier quotes Jon Dahl.",
				Evidence: []factcheck.Evidence{by(s.piece("courier", "They could at least have mentioned us,"), "Jon Dahl", "")}},
			{ID: "10010011", Class: factcheck.SingleSource, Kind: "number", Severity: factcheck.Note, Confidence: 0.7, Rule: "single", Origins: 1,
				Message:  "Only Hallen Courier has the toll.",
				Evidence: []factcheck.Evidence{value(s.piece("courier", "18 crowns"), "18")}},
			{ID: "10010012", Class: factcheck.SingleSource, Kind: "claim", Severity: factcheck.Note, Confidence: 0.7, Rule: "single", Origins: 1,
				Message:  "Only The Ostra Post says so.",
				Evidence: []factcheck.Evidence{s.piece("post", "The crossing will save commuters 25 minutes a day.")}},
			{ID: "f00df00d", Class: factcheck.Framing, Kind: "attribution-verb", Severity: factcheck.Note, Confidence: 0.8, Rule: "attribution-verb",
				Message: "What Ida Brand “said” in Northern Wire she “admitted” in Hallen Courier.",
				Evidence: []factcheck.Evidence{
					s.piece("wire", "said", "said"),
					s.piece("courier", "admitted", "admitted"),
				}},
			{ID: "f00df00e", Class: factcheck.Framing, Kind: "headline", Severity: factcheck.Note, Confidence: 0.6, Rule: "headline",
				Message: "Hallen Courier's headline stresses the wait.",
				Evidence: []factcheck.Evidence{
					s.piece("wire", "Hallen bridge opens after nine years"),
					s.piece("courier", "A bridge at last", "at last"),
				}},
		},
		Summary: factcheck.Summary{Agreements: 2, Discrepancies: 4, SingleSource: 3, Framing: 2},
		Facts: []factcheck.Fact{
			{Finding: "88e1b7d0", Kind: "date", Text: "Tuesday", Reports: 3, Origins: 3, Cells: []factcheck.Cell{
				s.tells("wire", factcheck.Agrees, "Tuesday", "2024-05-07"), s.tells("courier", factcheck.Agrees, "Tuesday", "2024-05-07"), s.tells("post", factcheck.Differs, "Monday", "2024-05-06")}},
			{Finding: "77aa55cc", Kind: "number", Text: "412 million crowns", Reports: 2, Origins: 2, Cells: []factcheck.Cell{
				s.tells("wire", factcheck.Agrees, "412 million crowns", "412000000"), {Report: "courier", State: factcheck.Silent}, s.tells("post", factcheck.Agrees, "412m crowns", "412000000")}},
			{Finding: "e1d2c3b4", Kind: "claim", Text: "The new bridge over the Ostra was opened to traffic on Tuesday, nine years after work began.", Reports: 2, Origins: 2, Cells: []factcheck.Cell{
				s.tells("wire", factcheck.Agrees, "The new bridge", "a"), s.tells("courier", factcheck.Agrees, "the Ostra bridge", "a"), {Report: "post", State: factcheck.Absent}}},
		},
		Statements: []factcheck.Statement{{Speaker: "Pål Eng", Core: "This bridge brings our two", Renderings: []factcheck.Rendering{
			s.renders("wire", "This bridge brings our two towns nearer to each other than ever before,", 1),
			s.renders("courier", "This bridge brings our two cities closer together than they have ever been,", 0.8, "translated"),
		}}},
		Voices: []factcheck.Voice{
			s.speaks("wire", "Ida Brand", "the project had cost 412 million crowns", 16, 0.57), s.speaks("wire", "Pål Eng", "This bridge brings", 12, 0.43),
			s.speaks("courier", "Ida Brand", "The bill has reached 430 million crowns", 12, 0.36), s.speaks("courier", "Pål Eng", "This bridge brings", 13, 0.4), s.speaks("courier", "", "They could at least", 8, 0.24),
		},
		Coverage: factcheck.Coverage{Origins: 3, Groups: 5, UnresolvedSpeakers: 1, UnresolvedDates: 0},
	}
	return s
}

// bridgeDraft is a summary of the bridge's reports with what they make of it, and the reports, the summary first.
func bridgeDraft() (factcheck.Draft, []normalize.Report) {
	s := bridge()
	s.reports = append([]normalize.Report{{ID: "draft", Title: "Bridge opens", Text: `The Ostra bridge was opened on Tuesday, nine years after work began.
It cost 450 million crowns, said Ida Brand.
The architect, Lise Hov, was not invited. “No worker was seriously hurt,” Brand said.
`}}, s.reports...)
	claim := func(id, kind string, standing factcheck.Standing, sure float64, message string, es ...factcheck.Evidence) factcheck.DraftClaim {
		return factcheck.DraftClaim{ID: id, Kind: kind, Standing: standing, Confidence: sure, Message: message, Evidence: es}
	}
	d := factcheck.Draft{Schema: factcheck.DraftSchema, Draft: factcheck.Source{ID: "draft", Title: "Bridge opens", Sentences: 4, Aligned: 3}, Sources: s.result.Reports,
		Claims: []factcheck.DraftClaim{
			claim("c0000001", "date", factcheck.BorneOut, 0, "Northern Wire and Hallen Courier have “Tuesday”.", s.piece("draft", "Tuesday"), s.piece("wire", "Tuesday"), s.piece("courier", "Tuesday")),
			claim("c0000002", "number", factcheck.BorneOut, 0, "Three sources have “nine years”.", s.piece("draft", "nine years"), s.piece("wire", "nine years"), s.piece("courier", "nine years"), s.piece("post", "nine years")),
			claim("c0000003", "number", factcheck.Disputed, 0.9, "The draft says “450 million crowns”, Northern Wire says “412 million crowns” and Hallen Courier “430 million crowns”.",
				value(s.piece("draft", "450 million crowns"), "450000000"), value(s.piece("wire", "412 million crowns"), "412000000"), value(s.piece("courier", "430 million crowns"), "430000000")),
			claim("c0000004", "entity", factcheck.NotBorneOut, 0, "No source bears out “Lise Hov”.", s.piece("draft", "Lise Hov")),
			claim("c0000005", "quote", factcheck.Disputed, 0.8, "The draft quotes “No worker was seriously hurt”; The Ostra Post says that two were.",
				by(s.piece("draft", "No worker was seriously hurt", "No"), "Ida Brand", ""), s.piece("post", "Two workers were seriously hurt during construction", "Two")),
		},
		Summary: factcheck.DraftSummary{BorneOut: 2, Disputed: 2, NotBorneOut: 1}}
	return d, s.reports
}
