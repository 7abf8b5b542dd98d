module github.com/seed-a94a0f1e/corroborate/examples/feed-folder

go 1.25.0

require (
	github.com/seed-a94a0f1e/corroborate v0.0.0
	github.com/seed-a94a0f1e/corroborate/normalize/ingest v0.0.0
)

require (
	codeberg.org/readeck/go-readability/v2 v2.1.3 // indirect
	github.com/andybalholm/cascadia v1.3.3 // indirect
	github.com/clipperhouse/uax29/v2 v2.7.0 // indirect
	github.com/go-shiori/dom v0.0.0-20230515143342-73569d674e1c // indirect
	github.com/gogs/chardet v0.0.0-20211120154057-b7413eaefb8f // indirect
	github.com/itlightning/dateparse v0.2.1 // indirect
	github.com/kljensen/snowball v0.10.0 // indirect
	github.com/mmcdole/gofeed v1.4.2 // indirect
	github.com/mmcdole/goxpp/v2 v2.0.0 // indirect
	github.com/sergi/go-diff v1.4.0 // indirect
	golang.org/x/net v0.57.0 // indirect
	golang.org/x/text v0.40.0 // indirect
)

replace github.com/seed-a94a0f1e/corroborate => ../..

replace github.com/seed-a94a0f1e/corroborate/normalize/ingest => ../../normalize/ingest
