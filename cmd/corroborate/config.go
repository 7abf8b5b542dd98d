package main

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"
	"golang.org/x/text/language"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
)

// configName is the name of the file that says what a project demands.
const configName = "corroborate.toml"

// config is what a project's file says. Every field is optional.
type config struct {
	Baseline string `toml:"baseline"`
	Fail     struct {
		Severity   string         `toml:"severity"`
		Confidence float64        `toml:"confidence"`
		Kinds      map[string]bar `toml:"kinds"`
	} `toml:"fail"`
	Tolerance map[string]string `toml:"tolerance"`
	Language  map[string]string `toml:"language"`
	Alias     map[string]string `toml:"alias"`
	Ignore    []string          `toml:"ignore"`
	Off       []string          `toml:"off"`
	Groups    []group           `toml:"group"`

	path   string
	data   string
	meta   toml.MetaData
	policy factcheck.Policy
}

// bar is what findings of a kind must reach to fail.
type bar struct {
	Severity   string  `toml:"severity"`
	Confidence float64 `toml:"confidence"`
}

// group is files that tell one story.
type group struct {
	Name  string   `toml:"name"`
	Files []string `toml:"files"`
}

// readConfig reads a project's file. Whatever is wrong in it is an error with its line.
func readConfig(path string) (*config, error) {
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%s: %w (corroborate init writes one)", path, reason(err))
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, reason(err))
	}
	c := &config{path: path, data: string(data)}
	c.meta, err = toml.Decode(c.data, c)
	if err != nil {
		return nil, c.misread(err)
	}
	if unknown := c.meta.Undecoded(); len(unknown) > 0 {
		return nil, c.wrong(unknown[0], fmt.Errorf("there is no setting %q%s", unknown[0].String(), meant(unknown[0].String(), settings(reflect.TypeFor[config](), ""), "")))
	}
	return c, c.settle()
}

// readConfigOrNone reads a project's file; where none is named and none is there, the settings are the defaults.
func readConfigOrNone(path string) (*config, error) {
	c, err := readConfig(path)
	if path == configName && errors.Is(err, fs.ErrNotExist) {
		return &config{}, nil
	}
	return c, err
}

// settings are the names of the settings in a table of the project's file, those of the tables in it behind a dot.
func settings(table reflect.Type, before string) (names []string) {
	for field := range table.NumField() {
		f := table.Field(field)
		name := f.Tag.Get("toml")
		if name == "" {
			continue
		}
		names = append(names, before+name)
		inner := f.Type
		if inner.Kind() == reflect.Slice {
			inner = inner.Elem()
		}
		if inner.Kind() == reflect.Struct {
			names = append(names, settings(inner, before+name+".")...)
		}
	}
	return names
}

// misread is an error of the library with the line in front.
func (c *config) misread(err error) error {
	var parse toml.ParseError
	if errors.As(err, &parse) {
		return fmt.Errorf("%s:%d: %s", c.path, parse.Position.Line, parse.Message)
	}
	var line int
	var key string
	message := err.Error()
	if n, _ := fmt.Sscanf(message, "toml: line %d (last key %q):", &line, &key); n == 2 {
		_, what, _ := strings.Cut(message, fmt.Sprintf("%q): ", key))
		return fmt.Errorf("%s:%d: %s: %s", c.path, line, key, what)
	}
	return fmt.Errorf("%s: %w", c.path, err)
}

// settle makes the policy of what the file says.
func (c *config) settle() error {
	p := &c.policy
	var err error
	if p.Bar, err = c.bar(bar{c.Fail.Severity, c.Fail.Confidence}, "fail"); err != nil {
		return err
	}
	p.Kinds = map[string]factcheck.Bar{}
	for _, kind := range slices.Sorted(maps.Keys(c.Fail.Kinds)) {
		if !slices.Contains(kinds, kind) {
			return c.wrong(toml.Key{"fail", "kinds", kind}, fmt.Errorf("there is no kind %q%s", kind, meant(kind, kinds, "; kinds are "+strings.Join(kinds, ", "))))
		}
		if p.Kinds[kind], err = c.bar(c.Fail.Kinds[kind], "fail", "kinds", kind); err != nil {
			return err
		}
	}
	p.Tolerances = map[string]factcheck.Tolerance{}
	for _, unit := range slices.Sorted(maps.Keys(c.Tolerance)) {
		t, err := factcheck.ParseTolerance(c.Tolerance[unit])
		if err != nil {
			return c.wrong(toml.Key{"tolerance", unit}, err)
		}
		p.Tolerances[unit] = t
	}
	for _, source := range slices.Sorted(maps.Keys(c.Language)) {
		if _, err := language.Parse(c.Language[source]); err != nil {
			return c.wrong(toml.Key{"language", source}, fmt.Errorf("%q: %w", c.Language[source], err))
		}
	}
	p.Languages, p.Aliases, p.Ignored, p.Off = c.Language, c.Alias, c.Ignore, c.Off
	for _, code := range c.Off {
		if _, err := findRule(code); err != nil {
			return c.wrong(toml.Key{"off"}, err)
		}
	}
	seen := map[string]bool{}
	for i, g := range c.Groups {
		switch key := (toml.Key{"group"}); {
		case g.Name == "":
			return c.wrong(key, fmt.Errorf("group %d has no name", i+1))
		case seen[g.Name]:
			return c.wrong(append(key, "name"), fmt.Errorf("two groups are called %q", g.Name))
		case len(g.Files) == 0:
			return c.wrong(key, fmt.Errorf("group %q has no files", g.Name))
		}
		seen[g.Name] = true
	}
	return nil
}

// bar is a bar of the policy, of which key names the table.
func (c *config) bar(b bar, key ...string) (factcheck.Bar, error) {
	severity := factcheck.Bar{Severity: factcheck.Severity(b.Severity)}
	if err := (factcheck.Policy{Bar: severity}).Check(); err != nil {
		return severity, c.wrong(append(key, "severity"), err)
	}
	both := factcheck.Bar{Severity: severity.Severity, Confidence: b.Confidence}
	if err := (factcheck.Policy{Bar: both}).Check(); err != nil {
		return both, c.wrong(append(key, "confidence"), err)
	}
	return both, nil
}

// files are those of a group, patterns written out, beside the project's file.
func (c *config) files(g group) ([]string, error) {
	var out []string
	for _, pattern := range g.Files {
		found, err := filepath.Glob(c.beside(pattern))
		if err == nil && len(found) == 0 {
			err = fs.ErrNotExist
		}
		if err != nil {
			return nil, c.wrong(toml.Key{"group", "files"}, fmt.Errorf("group %q: %s: %w", g.Name, pattern, err))
		}
		for _, f := range found {
			if !slices.Contains(out, f) {
				out = append(out, f)
			}
		}
	}
	return out, nil
}

// beside is a path that the project's file names, which is relative to its folder.
func (c *config) beside(path string) string {
	if filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(filepath.Dir(c.path), path)
}

// wrong is an error in the project's file, with the line of the key it is about.
func (c *config) wrong(key toml.Key, err error) error {
	if line := c.line(key); line > 0 {
		return fmt.Errorf("%s:%d: %w", c.path, line, err)
	}
	return fmt.Errorf("%s: %w", c.path, err)
}

// line is the line of a key, of its last value where it stands in several groups; 0 where the file doesn't have it. The
// library tells positions only in errors: so the file is decoded into a type that has this key alone and refuses its value.
func (c *config) line(key toml.Key) int {
	t := reflect.TypeFor[refusal]()
	for i := len(key) - 1; i >= 0; i-- {
		if c.meta.Type(key[:i+1]...) == "ArrayHash" && i < len(key)-1 {
			t = reflect.SliceOf(t)
		}
		t = reflect.StructOf([]reflect.StructField{{Name: "Key", Type: t, Tag: reflect.StructTag(fmt.Sprintf("toml:%q", key[i]))}})
	}
	_, err := toml.Decode(c.data, reflect.New(t).Interface())
	var parse toml.ParseError
	if errors.As(err, &parse) {
		return parse.Position.Line
	}
	return 0
}

// refusal is a value that no text is good for.
type refusal struct{}

var errRefused = errors.New("refused")

// UnmarshalTOML refuses.
func (*refusal) UnmarshalTOML(any) error { return errRefused }
