package main

import (
	"path/filepath"
	"testing"
)

// TestReleaseAgrees is what a user's own test would be: the announcement may say less than the release, but nothing else.
func TestReleaseAgrees(t *testing.T) {
	found, err := disagreements([]string{filepath.Join("testdata", "release.txt"), filepath.Join("testdata", "announcement.txt")})
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range found {
		t.Error(line)
	}
}

func TestDraftDisagrees(t *testing.T) {
	found, err := disagreements([]string{filepath.Join("testdata", "release.txt"), filepath.Join("testdata", "draft.txt")})
	if err != nil {
		t.Fatal(err)
	}
	if len(found) == 0 {
		t.Error("the draft tells another price and another date than the release, and nothing was found")
	}
}
