package normalize

// Report is one source's account of an event.
type Report struct {
	// ID names the report among those compared; required.
	ID string `json:"id"`
	// Source is the outlet's name for people; the ID where it is empty.
	Source string `json:"source,omitempty"`
	Title  string `json:"title,omitempty"`
	// Author is whom the source names as the writer; no finding rests on it.
	Author string `json:"author,omitempty"`
	URL    string `json:"url,omitempty"`
	// Language is a BCP 47 tag. A country in it ("en-AU") settles what "$" means and whether the day comes first in 3/4/2025.
	Language string `json:"language,omitempty"`
	// Published is an RFC 3339 date or date-time, the reference for relative dates.
	Published string `json:"published,omitempty"`
	// Text is the report itself: any bytes. All offsets count in it.
	Text string `json:"text"`
	// File is the file that Text is as a whole, so that its lines are the file's; empty where the text came out of a page, a feed or JSON.
	File string `json:"-"`
}

// Name is the outlet's name for people.
func (r Report) Name() string {
	if r.Source != "" {
		return r.Source
	}
	return r.ID
}
