package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"runtime/debug"
	"strings"
	"testing"
)

func TestBuild(t *testing.T) {
	const goes = " go1."
	set := func(pairs ...string) (all []debug.BuildSetting) {
		for i := 0; i < len(pairs); i += 2 {
			all = append(all, debug.BuildSetting{Key: pairs[i], Value: pairs[i+1]})
		}
		return all
	}
	module := func(version string, pairs ...string) *debug.BuildInfo {
		return &debug.BuildInfo{Main: debug.Module{Version: version}, Settings: set(pairs...)}
	}
	for _, c := range []struct {
		reason string
		info   *debug.BuildInfo
		want   string
	}{
		{"installed by its version", module("v0.3.1"), "corroborate v0.3.1" + goes},
		{"from a checkout", module("(devel)", "vcs", "git", "vcs.revision", "5f2c", "vcs.time", "2025-03-04T18:20:00Z", "vcs.modified", "false"), "corroborate (devel) (revision 5f2c of 2025-03-04T18:20:00Z)" + goes},
		{"from a checkout with changes", module("v0.3.2-0.2025+dirty", "vcs.revision", "5f2c", "vcs.time", "2025-03-04T18:20:00Z", "vcs.modified", "true"),
			"corroborate v0.3.2-0.2025+dirty (revision 5f2c of 2025-03-04T18:20:00Z, modified)" + goes},
		{"nothing is known", nil, "corroborate (devel)" + goes},
		{"an empty version", module(""), "corroborate (devel)" + goes},
	} {
		if got := readBuild(c.info, c.info != nil).String(); !strings.HasPrefix(got, c.want) || strings.Count(got, "go1.") != 1 {
			t.Errorf("%s: %s\nwant %s…", c.reason, got, c.want)
		}
	}
}

// TestVersionOfACheckout holds that a command built from a checkout tells its revision.
func TestVersionOfACheckout(t *testing.T) {
	revision, err := exec.Command("git", "rev-parse", "HEAD").Output()
	if err != nil {
		t.Skipf("no git checkout: %v", err)
	}
	if top, err := os.Stat("../../.git"); err != nil || !top.IsDir() {
		t.Skip("the repository is not in the checkout, and then Go notes no revision")
	}
	path := filepath.Join(t.TempDir(), "corroborate")
	if out, err := exec.Command("go", "build", "-buildvcs=true", "-o", path, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	out, err := exec.Command(path, "--version").Output()
	if err != nil || !strings.Contains(string(out), "(revision "+strings.TrimSpace(string(revision))+" of 20") {
		t.Errorf("%s%v, want revision %s", out, err, revision)
	}
}
