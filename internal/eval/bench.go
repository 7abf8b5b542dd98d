package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
)

// bench is where measuring takes place.
type bench struct {
	root, shared, dir string
	// complaints are what the scorers say against the form of the output: broken contracts, missing lines.
	complaints []string
}

// figure is one measured number; higher is better for all that have a floor.
type figure struct {
	name  string
	n     int // the answers that it rests on
	value float64
	aside bool // without a floor
}

// build builds the command.
func (b *bench) build() error {
	cmd := exec.Command("go", "build", "-o", b.command(), "./cmd/corroborate")
	cmd.Dir = b.root
	return runQuiet(cmd)
}

func (b *bench) command() string { return filepath.Join(b.dir, "corroborate") }

// measure runs the command, or what stands in its place, over a measurement's data and has the output judged.
func (b *bench) measure(m measurement) ([]figure, error) {
	figures, err := b.judge(m)
	for i := range figures {
		figures[i].aside = figures[i].aside || m.instead != nil
	}
	return figures, err
}

func (b *bench) judge(m measurement) ([]figure, error) {
	lines, err := m.data(b.shared)
	if err != nil {
		return nil, err
	}
	base := filepath.Join(b.dir, strings.NewReplacer(" ", "-", "/", "-").Replace(m.name))
	gold, out := base+".jsonl", base+".out.jsonl"
	if err := os.WriteFile(gold, bytes.Join(lines, []byte("\n")), 0o644); err != nil {
		return nil, err
	}
	var printed []byte
	if m.instead != nil {
		printed, err = m.instead(lines)
	} else {
		printed, err = b.corroborate(m.args, gold)
	}
	if err != nil {
		return nil, err
	}
	if m.edit != nil {
		if printed, err = m.edit(printed); err != nil {
			return nil, err
		}
	}
	if err := os.WriteFile(out, printed, 0o644); err != nil {
		return nil, err
	}
	if m.count != nil {
		return m.count(m.name, lines, printed)
	}
	scorer := exec.Command("python3", append([]string{filepath.Join(b.shared, "eval", m.scorer), gold, out}, m.options...)...)
	score, err := scorer.Output()
	if err != nil {
		return nil, failed(scorer, err)
	}
	if err := os.WriteFile(base+".score.txt", score, 0o644); err != nil {
		return nil, err
	}
	b.complain(m.name, string(score))
	return m.figures(string(score))
}

// corroborate runs the command with a file as its standard input and answers what it prints. Status 1 is no failure: it says that there are discrepancies.
func (b *bench) corroborate(args []string, input string) ([]byte, error) {
	in, err := os.Open(input)
	if err != nil {
		return nil, err
	}
	defer in.Close()
	cmd := exec.Command(b.command(), args...)
	cmd.Stdin = in
	out, err := cmd.Output()
	var exit *exec.ExitError
	if errors.As(err, &exit) && exit.ExitCode() == 1 {
		err = nil
	}
	if err != nil {
		return nil, failed(cmd, err)
	}
	return out, nil
}

// complaint finds what a scorer says against the form of the output.
var complaint = regexp.MustCompile(`(?m)^ *(?:contract violations?[:,] (?:[1-9]).*|\d+ .*(?:lacks|lack|whose text is not|evidence longer).*|[1-9]\d* cases without a line.*)$`)

func (b *bench) complain(name, score string) {
	for _, line := range complaint.FindAllString(score, -1) {
		b.complaints = append(b.complaints, name+": "+strings.TrimSpace(line))
	}
}

// figures reads a measurement's figures from what its scorer printed.
func (m measurement) figures(score string) ([]figure, error) {
	var out []figure
	for _, r := range m.read {
		found := r.pattern.FindStringSubmatch(score)
		if found == nil {
			return nil, fmt.Errorf("%s does not say %s", m.scorer, r.pattern)
		}
		value, err := strconv.ParseFloat(found[r.pattern.SubexpIndex("value")], 64)
		if err != nil {
			return nil, err
		}
		n, err := strconv.Atoi(found[r.pattern.SubexpIndex("n")])
		if err != nil {
			return nil, err
		}
		out = append(out, figure{m.name + " " + r.name, n, value, r.aside})
	}
	return out, nil
}

func runQuiet(cmd *exec.Cmd) error {
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("%s: %w\n%s", cmd, err, out)
	}
	return nil
}

// failed is the error of a command with what it said.
func failed(cmd *exec.Cmd, err error) error {
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		return fmt.Errorf("%s: %w\n%s", cmd, err, exit.Stderr)
	}
	return fmt.Errorf("%s: %w", cmd, err)
}
