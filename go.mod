module github.com/seed-a94a0f1e/corroborate

go 1.25.0

require (
	github.com/clipperhouse/uax29/v2 v2.7.0
	golang.org/x/text v0.40.0
	pgregory.net/rapid v1.3.0
)

require github.com/sergi/go-diff v1.4.0

require (
	github.com/google/go-cmp v0.7.0
	github.com/kljensen/snowball v0.10.0
)

require go.uber.org/goleak v1.3.0
