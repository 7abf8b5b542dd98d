package browser

import (
	"bytes"
	"context"
	"flag"
	"image"
	"image/color"
	"image/png"
	"os"
	"slices"
	"testing"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

var update = flag.Bool("update", false, "take the pictures anew")

// The pictures of the page that README shows, of the examples' reports, and what they may weigh.
const (
	picture     = "../../../examples/reports/page.png"
	pictureSize = 200 << 10
	pictureWide = 1280
)

// TestPicture holds that the picture of the page is there, legible and light; with -update it is taken anew:
//
//	go test ./factcheck/render/browser -run Picture -update
func TestPicture(t *testing.T) {
	if *update {
		if err := os.WriteFile(picture, takePicture(t), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	data, err := os.ReadFile(picture)
	if err != nil {
		t.Fatal(err)
	}
	if len(data) > pictureSize {
		t.Errorf("%d bytes, want %d at most", len(data), pictureSize)
	}
	c, err := png.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	if c.Width != pictureWide || c.Height < 600 || c.Height > 1200 {
		t.Errorf("%d×%d pixels, want %d in width and about 900 in height", c.Width, c.Height, pictureWide)
	}
}

// takePicture is the upper part of the page: the figures and the first discrepancies, each of them whole.
func takePicture(t *testing.T) []byte {
	p := openHarbour(t, view{width: pictureWide, height: 900, scheme: "light"})
	end := value[float64](p, `[...document.querySelectorAll('#discrepancies .finding')].map(e => e.getBoundingClientRect().bottom).filter(b => b < 1050).at(-1) + 14`)
	var shot []byte
	p.run(chromedp.ActionFunc(func(ctx context.Context) (err error) {
		shot, err = page.CaptureScreenshot().WithCaptureBeyondViewport(true).WithClip(&page.Viewport{Width: pictureWide, Height: end, Scale: 1}).Do(ctx)
		return err
	}))
	full, err := png.Decode(bytes.NewReader(shot))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	e := png.Encoder{CompressionLevel: png.BestCompression}
	if err := e.Encode(&out, fewColors(full)); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// fewColors is a picture in the 256 colours that most of it has; other pixels take the nearest of them.
func fewColors(full image.Image) image.Image {
	times := map[color.RGBA]int{}
	b := full.Bounds()
	at := func(x, y int) color.RGBA { return color.RGBAModel.Convert(full.At(x, y)).(color.RGBA) }
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			times[at(x, y)]++
		}
	}
	all := make([]color.RGBA, 0, len(times))
	for c := range times {
		all = append(all, c)
	}
	code := func(c color.RGBA) int { return int(c.R)<<16 | int(c.G)<<8 | int(c.B) }
	slices.SortFunc(all, func(a, b color.RGBA) int {
		if times[a] != times[b] {
			return times[b] - times[a]
		}
		return code(a) - code(b)
	})
	var palette color.Palette
	for _, c := range all[:min(len(all), 256)] {
		palette = append(palette, c)
	}
	index := map[color.RGBA]uint8{}
	for _, c := range all {
		index[c] = uint8(palette.Index(c))
	}
	out := image.NewPaletted(b, palette)
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			out.SetColorIndex(x, y, index[at(x, y)])
		}
	}
	return out
}
