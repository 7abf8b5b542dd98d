module github.com/seed-a94a0f1e/corroborate/cmd/corroborate

go 1.25.0

require (
	github.com/alecthomas/kong v1.17.0
	github.com/seed-a94a0f1e/corroborate v0.0.0
	golang.org/x/term v0.41.0
)

require (
	github.com/clipperhouse/uax29/v2 v2.7.0 // indirect
	golang.org/x/sys v0.42.0 // indirect
	golang.org/x/text v0.40.0 // indirect
)

replace github.com/seed-a94a0f1e/corroborate => ../..
