package align_test

import (
	"context"
	"fmt"

	"github.com/seed-a94a0f1e/corroborate/align"
	"github.com/seed-a94a0f1e/corroborate/normalize"
)

var reports = []normalize.Report{
	{ID: "courier", Text: "A freight train carrying chlorine derailed near Ostby on Monday, injuring 12 people. The mayor, Ines Okafor, ordered 300 residents to leave their homes."},
	{ID: "herald", Text: "Some 300 residents were told by mayor Ines Okafor to leave their homes. Fourteen people were injured when a freight train with chlorine derailed near Ostby. The line was built in 1911."},
}

func documents(reports []normalize.Report) []normalize.Document {
	docs := make([]normalize.Document, len(reports))
	for i, r := range reports {
		docs[i] = normalize.Parse(r)
	}
	return docs
}

func ExampleAlign() {
	docs := documents(reports)
	a, err := align.Align(context.Background(), docs)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, p := range a.Pairs {
		fmt.Println(p.A.In(reports[p.A.Doc].Text))
		fmt.Println("  ", p.B.In(reports[p.B.Doc].Text))
	}
	// Output:
	// A freight train carrying chlorine derailed near Ostby on Monday, injuring 12 people.
	//    Fourteen people were injured when a freight train with chlorine derailed near Ostby.
	// The mayor, Ines Okafor, ordered 300 residents to leave their homes.
	//    Some 300 residents were told by mayor Ines Okafor to leave their homes.
}

func ExampleEvents() {
	docs := documents(append(reports[:2:2], normalize.Report{ID: "flash", Text: "The central bank of Marrowgate kept its interest rate at 4 percent. Governor Lindqvist saw inflation falling."}))
	events, err := align.Events(context.Background(), docs)
	fmt.Println(events, err)
	// Output: [0 0 1] <nil>
}

// lengths is a scorer that likes passages of one length.
type lengths struct{}

func (lengths) Score(_ context.Context, _ []normalize.Document, pairs []align.Pair) ([]float64, error) {
	scores := make([]float64, len(pairs))
	for i, p := range pairs {
		scores[i] = float64(min(p.A.Len(), p.B.Len())) / float64(max(p.A.Len(), p.B.Len()))
	}
	return scores, nil
}

func ExampleScoreWith() {
	a, err := align.Align(context.Background(), documents(reports), align.ScoreWith(lengths{}), align.MinScore(0.9))
	fmt.Println(len(a.Pairs), err)
	// Output: 2 <nil>
}
