// Package corroborate is the front page of a library that reads several
// sources' reports of one event, aligns what they say, and tells where they
// agree, where they differ, what only one has and how each frames it. Every
// finding is anchored to the verbatim bytes that show it.
//
// The package itself holds no code; the work is done in a row of packages, each
// of use on its own. There is no network, no model and nothing to set up.
//
// # The way of the data
//
//	bytes           text, Markdown, pages, JSON, feeds, web archives
//	   │  normalize/ingest (a module of its own; reports need not come from files)
//	   ▼
//	Report          what a source wrote: an id, a text, perhaps a title and a time
//	   │  normalize.Parse
//	   ▼
//	Document        sentences, quantities, dates, names, quotes with their speakers
//	   │  align.Align
//	   ▼
//	Alignment       which passages of which reports tell the same fact; who copied whom
//	   │  factcheck.Compare
//	   ▼
//	Result          findings: agreement, discrepancy, single-source, framing
//	   │  factcheck/render
//	   ▼
//	text, JSON, a page, SARIF, …
//
// One direction, no stage looks back: normalize knows nothing of align, align
// nothing of factcheck. factcheck.Compare goes the whole way in one call;
// factcheck.NewChecker is the same, built once and used often, also by many
// goroutines at a time. Whoever needs a part of the way stops earlier:
// normalize/quantity, normalize/date, normalize/name and normalize/quote read
// one kind of mention each.
//
// Beside Compare, factcheck.CheckDraft holds a text to its sources,
// factcheck.Policy and factcheck.Baseline say what fails, factcheck/factchecktest
// is for tests of documents that must tell one story, and factcheck/selftest
// measures how much would be found on one's own copy.
//
// The example below is a whole comparison; programs to start from are in the
// folder examples.
//
// # Offsets
//
// Every span is a half-open range of bytes, [Start, End), in the text as it was
// given. Texts are folded before they are compared (typographic quotation
// marks, no-break spaces, soft hyphens, entities, words broken by a stray
// space), and a map leads from each folded byte back to where it came from. So
// for every piece of evidence e of a report r, e.Text is r.Text[e.Start:e.End]
// (of r.Title where e.Field says so), and nothing is ever searched for again.
//
// # Values
//
// Quantities and dates are intervals: "about 200" leaves room that "212" does
// not, and both agree. Numbers are exact rationals; a float is only ever a
// score. A quantity is compared only with one of the same unit, counted thing
// and aligned clause. A date that leans on another ("on Tuesday") is counted
// from Report.Published, or from the report's dateline, and is left open where
// there is neither. A finding's ID depends on its class, kind and content, not
// on its place, so that a list of known findings outlives edits elsewhere.
//
// # Guarantees
//
//   - Evidence is verbatim and in bounds.
//   - The same input gives the same output, byte for byte, whatever the number of CPUs.
//   - The order of the reports changes no verdict.
//   - A report against itself, or against itself re-typeset, has no discrepancy.
//   - No input makes a function panic, hang or take more than linear memory.
//   - A cancelled context is obeyed promptly, and no goroutine outlives a call.
//   - Nothing is read from or sent to anywhere but what the caller passed.
//
// # Limits
//
// The language is English. Rules compare words, figures and roles; they know
// nothing of the world and cannot say which report is right. They keep silent
// where they are unsure, so that a report without findings has not been proved
// to agree: Result.Coverage says how much was compared.
package corroborate
