package main

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/BurntSushi/toml"

	"github.com/seed-a94a0f1e/corroborate/factcheck/render"
)

type configCommand struct {
	Config string `default:"corroborate.toml" placeholder:"FILE" complete:"file" help:"Read this file (default corroborate.toml)."`
}

func (configCommand) Help() string {
	return `Examples:

  corroborate config
  corroborate config --config docs/corroborate.toml

Prints each setting that corroborate check goes by, and behind it where it came from: the file
and line, or that it is the default.`
}

// Run prints the settings.
func (c *configCommand) Run(p process) error {
	conf, err := readConfig(c.Config)
	if err != nil {
		return err
	}
	var out strings.Builder
	show := func(value string, key ...string) {
		from := "default"
		if line := conf.line(key); line > 0 {
			from = conf.path + ":" + strconv.Itoa(line)
		}
		name := render.Printable(toml.Key(key).String())
		fmt.Fprintf(&out, "%-40s # %s\n", name+" = "+value, render.Printable(from))
	}
	text := func(s string) string { return strconv.Quote(s) }
	list := func(all []string) string {
		quoted := make([]string, len(all))
		for i, s := range all {
			quoted[i] = text(s)
		}
		return "[" + strings.Join(quoted, ", ") + "]"
	}
	table := func(name string, of map[string]string) {
		for _, key := range slices.Sorted(maps.Keys(of)) {
			show(text(of[key]), name, key)
		}
	}
	show(text(conf.Baseline), "baseline")
	show(text(orError(conf.Fail.Severity)), "fail", "severity")
	show(strconv.FormatFloat(conf.Fail.Confidence, 'g', -1, 64), "fail", "confidence")
	for _, kind := range slices.Sorted(maps.Keys(conf.Fail.Kinds)) {
		b := conf.Fail.Kinds[kind]
		show(text(orError(b.Severity)), "fail", "kinds", kind, "severity")
		show(strconv.FormatFloat(b.Confidence, 'g', -1, 64), "fail", "kinds", kind, "confidence")
	}
	table("tolerance", conf.Tolerance)
	table("language", conf.Language)
	table("alias", conf.Alias)
	show(list(conf.Ignore), "ignore")
	show(list(conf.Off), "off")
	for _, g := range conf.Groups {
		files, err := conf.files(g)
		if err != nil {
			return err
		}
		fmt.Fprintf(&out, "group %s: %s\n", text(g.Name), render.Printable(strings.Join(files, ", ")))
	}
	return p.write(answer{out: []byte(out.String())})
}

// orError is a severity, or the one that serves where none is named.
func orError(severity string) string {
	if severity == "" {
		return "error"
	}
	return severity
}
