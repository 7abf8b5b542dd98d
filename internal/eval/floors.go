package main

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"
)

// tie is by how much a figure may miss its floor: the scorers print three decimals.
const tie = 0.0005

// readFloors reads a file of floors: "figure = value" a line, # before comments. No file is no floors.
func readFloors(path string) (map[string]float64, error) {
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return map[string]float64{}, nil
	}
	if err != nil {
		return nil, err
	}
	floors := map[string]float64{}
	for i, line := range strings.Split(string(data), "\n") {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		name, value, ok := strings.Cut(line, "=")
		v, err := strconv.ParseFloat(strings.TrimSpace(value), 64)
		if !ok || err != nil {
			return nil, fmt.Errorf("%s:%d: not of the form figure = value: %q", path, i+1, line)
		}
		floors[strings.TrimSpace(name)] = v
	}
	return floors, nil
}

const floorsHeader = `# What each figure must reach: go run ./internal/eval -check fails below, -update raises to what is measured.
# A floor is lowered by hand only, and the commit that does it says why.
`

// writeFloors writes a file of floors, by name.
func writeFloors(path string, floors map[string]float64) error {
	var b strings.Builder
	b.WriteString(floorsHeader)
	for _, name := range slices.Sorted(maps.Keys(floors)) {
		fmt.Fprintf(&b, "%s = %.3f\n", name, floors[name])
	}
	return os.WriteFile(path, []byte(b.String()), 0o644)
}

// raise is the floors with those raised that figures pass.
func raise(floors map[string]float64, figures []figure) map[string]float64 {
	raised := maps.Clone(floors)
	for _, f := range figures {
		if !f.aside {
			raised[f.name] = max(raised[f.name], f.value)
		}
	}
	return raised
}

// below are the figures that are below their floors.
func below(floors map[string]float64, figures []figure) []figure {
	var fell []figure
	for _, f := range figures {
		if floor, ok := floors[f.name]; ok && f.value < floor-tie {
			fell = append(fell, f)
		}
	}
	return fell
}
