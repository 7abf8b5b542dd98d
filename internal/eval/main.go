// Command eval measures the project on the development data.
//
// It builds the command, runs extract, align and compare over the data in
// ../shared/data through the wire contract, has the scorers in ../shared/eval
// judge the output and prints one table. Run it from anywhere in the repository:
//
//	go run ./internal/eval            the table
//	go run ./internal/eval -check     and fail where a figure fell below its floor in floors.txt
//	go run ./internal/eval -update    and raise the floors to what was measured
//	go run ./internal/eval -markdown  the table as RESULTS.md has it
//	go run ./internal/eval -only quotes   the figures whose name begins so
//	go run ./internal/eval -reliability   how often findings of a given confidence are borne out
//	go run ./internal/eval -keep DIR  and keep the command's output in DIR, for the scorers' own options
//
// Where ../shared or python3 is missing it says so and ends well: the data are
// not the project's to hand on.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

func main() {
	check := flag.Bool("check", false, "fail where a figure is below its floor")
	update := flag.Bool("update", false, "raise the floors to what was measured")
	markdown := flag.Bool("markdown", false, "print the table as Markdown")
	only := flag.String("only", "", "measure only figures whose name begins with `NAME`")
	reliability := flag.Bool("reliability", false, "print how often findings of a given confidence are borne out, and nothing else")
	keep := flag.String("keep", "", "keep inputs and outputs in `DIR`")
	flag.Parse()
	if err := run(*check, *update, *markdown, *reliability, *only, *keep); err != nil {
		fmt.Fprintln(os.Stderr, "eval:", err)
		os.Exit(1)
	}
}

func run(check, update, markdown, reliability bool, only, keep string) error {
	root, err := repository()
	if err != nil {
		return err
	}
	shared := filepath.Join(filepath.Dir(root), "shared")
	for _, need := range []string{"data", "eval", "seeds"} {
		if _, err := os.Stat(filepath.Join(shared, need)); err != nil {
			fmt.Printf("eval: skipped, nothing measured: the development data are not at %s\n", shared)
			return nil
		}
	}
	if _, err := exec.LookPath("python3"); err != nil {
		fmt.Println("eval: skipped, nothing measured: the scorers need python3")
		return nil
	}
	dir := keep
	if dir == "" {
		if dir, err = os.MkdirTemp("", "corroborate-eval-"); err != nil {
			return err
		}
		defer os.RemoveAll(dir)
	} else if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	b := bench{root: root, shared: shared, dir: dir}
	if err := b.build(); err != nil {
		return err
	}
	if reliability {
		table, err := b.reliability()
		fmt.Print(table)
		return err
	}
	floorsFile := filepath.Join(root, "internal", "eval", "floors.txt")
	floors, err := readFloors(floorsFile)
	if err != nil {
		return err
	}
	var all []figure
	for _, m := range measurements {
		if !strings.HasPrefix(m.name, only) {
			continue
		}
		figures, err := b.measure(m)
		if err != nil {
			return fmt.Errorf("%s: %w", m.name, err)
		}
		all = append(all, figures...)
	}
	fmt.Print(table(all, floors, markdown))
	for _, complaint := range b.complaints {
		fmt.Println(complaint)
	}
	if update {
		return writeFloors(floorsFile, raise(floors, all))
	}
	if !check {
		return nil
	}
	fell := below(floors, all)
	for _, f := range fell {
		fmt.Printf("%s fell to %.3f, its floor is %.3f\n", f.name, f.value, floors[f.name])
	}
	if len(fell)+len(b.complaints) > 0 {
		return errors.New("the quality floors do not hold")
	}
	return nil
}

// repository is the root of the repository: the folder above that holds go.work.
func repository() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.work")); err == nil {
			return dir, nil
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return "", errors.New("not in the repository: no go.work above the current folder")
		}
		dir = parent
	}
}

// table is the figures with their floors; as Markdown, for the record, without.
func table(figures []figure, floors map[string]float64, markdown bool) string {
	var b strings.Builder
	if markdown {
		b.WriteString("| figure | n | value |\n| --- | ---: | ---: |\n")
		for _, f := range figures {
			fmt.Fprintf(&b, "| %s | %d | %.3f |\n", f.name, f.n, f.value)
		}
		return b.String()
	}
	fmt.Fprintf(&b, "%-42s %6s %8s %8s\n", "figure", "n", "value", "floor")
	for _, f := range figures {
		floor := "-"
		if v, ok := floors[f.name]; ok {
			floor = fmt.Sprintf("%.3f", v)
		}
		fmt.Fprintf(&b, "%-42s %6d %8.3f %8s\n", f.name, f.n, f.value, floor)
	}
	return b.String()
}
