package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// The list of countries is the one that the generator makes: an update of x/text may bring new names.
func TestCountriesAreFresh(t *testing.T) {
	l := countryList()
	have, err := os.ReadFile(filepath.Join("..", "..", "..", filepath.FromSlash(l.path)))
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(have, l.text()) {
		t.Errorf("%s is not what the generator makes", l.path)
	}
}
