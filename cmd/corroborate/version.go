package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
)

// build is what is known of how this program was built.
type build struct {
	version  string // of the module; (devel) where it was built from a checkout without one
	revision string // of the version control system
	time     string // of that revision, RFC 3339
	modified bool   // the checkout had changes
	goes     string // with which Go, for which system
}

// readBuild is the build that the linker noted; ok is that of [debug.ReadBuildInfo].
func readBuild(info *debug.BuildInfo, ok bool) build {
	b := build{version: "(devel)", goes: runtime.Version() + " " + runtime.GOOS + "/" + runtime.GOARCH}
	if !ok {
		return b
	}
	if info.Main.Version != "" {
		b.version = info.Main.Version
	}
	for _, s := range info.Settings {
		switch s.Key {
		case "vcs.revision":
			b.revision = s.Value
		case "vcs.time":
			b.time = s.Value
		case "vcs.modified":
			b.modified = s.Value == "true"
		}
	}
	return b
}

// String is the build on one line.
func (b build) String() string {
	s := "corroborate " + b.version
	if b.revision != "" {
		s += fmt.Sprintf(" (revision %s of %s", b.revision, b.time)
		if b.modified {
			s += ", modified"
		}
		s += ")"
	}
	return s + " " + b.goes
}
