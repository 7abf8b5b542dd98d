package normalize

import "github.com/seed-a94a0f1e/corroborate/normalize/token"

// FurnitureKind is a kind of text that belongs to the page and not to the report.
type FurnitureKind string

// The kinds of furniture.
const (
	Dateline    FurnitureKind = "dateline" // "MOSCOW (Reuters) -", a line with a date alone
	Byline      FurnitureKind = "byline"
	Credit      FurnitureKind = "credit" // "SOURCE: AA", "(Reporting by …)"
	Caption     FurnitureKind = "caption"
	Boilerplate FurnitureKind = "boilerplate" // "Read more:", "Sign up for …"
	Markup      FurnitureKind = "markup"      // remains of tags
)

// Furniture is a piece of text that asserts nothing: it is left out of sentences to align and of findings.
type Furniture struct {
	Span
	Kind FurnitureKind `json:"kind"`
	// Agency is the news agency that a credit or dateline names.
	Agency string `json:"agency,omitempty"`
}

func furniture(t *token.Text) []Furniture {
	return nil
}
