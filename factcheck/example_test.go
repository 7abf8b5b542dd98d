package factcheck_test

import (
	"context"
	"fmt"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
	"github.com/seed-a94a0f1e/corroborate/normalize"
)

func ExampleCompare() {
	result, err := factcheck.Compare(context.Background(), []normalize.Report{
		{ID: "courier", Source: "The Courier", Published: "2025-03-14", Text: "A ferry ran aground off Marrow Point on Monday. Police said 14 passengers were hurt in the accident."},
		{ID: "flash", Source: "Flash", Published: "2025-03-14", Text: "A ferry ran aground off Marrow Point on Monday. Police said 19 passengers were hurt in the accident."},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range result.Findings {
		if f.Class == factcheck.Discrepancy {
			fmt.Println(f.Severity, f.Kind, f.Message)
		}
	}
	// Output: error number Figures for the same thing differ: The Courier says “14 passengers”, Flash says “19 passengers”.
}

func ExampleChecker() {
	c, err := factcheck.NewChecker(factcheck.WithoutRules("voice", "headline"))
	if err != nil {
		fmt.Println(err)
		return
	}
	result, err := c.Compare(context.Background(), []normalize.Report{
		{ID: "a", Text: "“We will rebuild the old wall this year,” Mayor Ines Holt said on Monday."},
		{ID: "b", Text: "“We will rebuild the old wall next year,” Mayor Ines Holt said on Monday."},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(result.Summary.Discrepancies, "discrepancy,", result.Findings[0].Kind)
	// Output: 1 discrepancy, quote
}
