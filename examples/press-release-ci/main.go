// Press-release-ci fails a build when documents that must tell the same story
// no longer do. Each disagreement is printed as file:line:column, which editors
// and build logs turn into a link; the exit status is 1 where there is one and
// 2 where a file can't be read. The test beside it does the same in go test.
//
//	go run ./examples/press-release-ci release.txt announcement.txt
package main

import (
	"context"
	"fmt"
	"os"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
	"github.com/seed-a94a0f1e/corroborate/normalize"
)

func main() {
	found, err := disagreements(os.Args[1:])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	for _, line := range found {
		fmt.Println(line)
	}
	if len(found) > 0 {
		os.Exit(1)
	}
}

// disagreements compares files and answers what they can't both be right about, a line for each.
func disagreements(paths []string) ([]string, error) {
	var reports []normalize.Report
	texts := map[string]string{}
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		texts[path] = string(text)
		reports = append(reports, normalize.Report{ID: path, Text: string(text)})
	}
	result, err := factcheck.Compare(context.Background(), reports)
	if err != nil {
		return nil, err
	}
	var found []string
	for _, f := range result.Findings {
		if f.Class != factcheck.Discrepancy || f.Severity.Rank() < factcheck.Error.Rank() {
			continue
		}
		e := f.Evidence[0]
		before := texts[e.Report][:e.Start]
		line := strings.Count(before, "\n") + 1
		column := e.Start - strings.LastIndexByte(before, '\n')
		found = append(found, fmt.Sprintf("%s:%d:%d: %s", e.Report, line, column, f.Message))
	}
	return found, nil
}
