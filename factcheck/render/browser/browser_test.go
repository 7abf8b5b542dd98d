package browser

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	cdpruntime "github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
	"github.com/seed-a94a0f1e/corroborate/factcheck/render"
	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// chromium is the browser on this machine; empty where there is none.
func chromium() string {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

// start starts the browser once for all tests; TestMain ends it.
var start = sync.OnceValues(func() (context.Context, error) {
	path := chromium()
	if path == "" {
		return nil, fmt.Errorf("no Chromium on this machine")
	}
	dir, err := os.MkdirTemp("", "browser")
	if err != nil {
		return nil, err
	}
	stops = append(stops, func() { os.RemoveAll(dir) })
	flags := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.UserDataDir(dir), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.WSURLReadTimeout(time.Minute))
	for _, f := range []string{"disable-quic", "disable-component-update", "disable-background-networking", "disable-sync"} {
		flags = append(flags, chromedp.Flag(f, true))
	}
	allocator, stop := chromedp.NewExecAllocator(context.Background(), flags...)
	stops = append(stops, stop)
	ctx, stop := chromedp.NewContext(allocator)
	stops = append(stops, stop)
	return ctx, chromedp.Run(ctx)
})

var stops []func()

func TestMain(m *testing.M) {
	status := m.Run()
	for i := len(stops) - 1; i >= 0; i-- {
		stops[i]()
	}
	os.Exit(status)
}

// view is how a page is looked at.
type view struct {
	width, height int64
	scheme        string // "light", "dark"
	media         string // "print", or "" for a screen
	noScript      bool
}

var wide = view{width: 1440, height: 900, scheme: "light"}

// tab is an open page.
type tab struct {
	*testing.T
	ctx context.Context

	mu       sync.Mutex
	requests []string
	errors   []string
}

// open shows a page in a tab of its own.
func open(t *testing.T, html []byte, v view) *tab {
	t.Helper()
	browser, err := start()
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal(err)
		}
		t.Skipf("%v: the page is not tested (install chromium)", err)
	}
	file := filepath.Join(t.TempDir(), "page.html")
	if err := os.WriteFile(file, html, 0o600); err != nil {
		t.Fatal(err)
	}
	ctx, stop := chromedp.NewContext(browser)
	t.Cleanup(stop)
	ctx, stop = context.WithTimeout(ctx, 2*time.Minute)
	t.Cleanup(stop)
	p := &tab{T: t, ctx: ctx}
	chromedp.ListenTarget(ctx, func(event any) {
		p.mu.Lock()
		defer p.mu.Unlock()
		switch e := event.(type) {
		case *network.EventRequestWillBeSent:
			p.requests = append(p.requests, e.Request.URL)
		case *cdpruntime.EventExceptionThrown:
			p.errors = append(p.errors, e.ExceptionDetails.Error())
		}
	})
	features := []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: v.scheme}, {Name: "prefers-reduced-motion", Value: "reduce"}}
	p.run(
		network.Enable(),
		emulation.SetDeviceMetricsOverride(v.width, v.height, 1, false),
		emulation.SetEmulatedMedia().WithMedia(v.media).WithFeatures(features),
		emulation.SetScriptExecutionDisabled(v.noScript),
		chromedp.Navigate((&url.URL{Scheme: "file", Path: file}).String()),
	)
	t.Cleanup(func() {
		p.mu.Lock()
		defer p.mu.Unlock()
		for _, e := range p.errors {
			t.Errorf("the page's script failed: %s", e)
		}
	})
	return p
}

func (p *tab) run(actions ...chromedp.Action) {
	p.Helper()
	if err := chromedp.Run(p.ctx, actions...); err != nil {
		p.Fatal(err)
	}
}

// value is what an expression comes to on the page.
func value[T any](p *tab, expression string) T {
	p.Helper()
	var v T
	p.run(chromedp.Evaluate(expression, &v))
	return v
}

// holds fails the test where an expression is not true on the page.
func (p *tab) holds(reason, expression string) {
	p.Helper()
	if !value[bool](p, expression) {
		p.Errorf("%s: not so: %s", reason, expression)
	}
}

// shot keeps a picture of what the tab shows in the folder that SCREENSHOTS names, if it does.
func (p *tab) shot(name string) {
	p.Helper()
	dir := os.Getenv("SCREENSHOTS")
	if dir == "" {
		return
	}
	var picture []byte
	p.run(chromedp.ActionFunc(func(ctx context.Context) (err error) {
		picture, err = page.CaptureScreenshot().Do(ctx)
		return err
	}))
	if err := os.WriteFile(filepath.Join(dir, name+".png"), picture, 0o600); err != nil {
		p.Fatal(err)
	}
}

// read is the examples' four reports and what was found in them.
func read() ([]normalize.Report, factcheck.Result, error) {
	data, err := os.ReadFile("../../../examples/reports/event.json")
	if err != nil {
		return nil, factcheck.Result{}, err
	}
	var event struct {
		ID      string             `json:"id"`
		Reports []normalize.Report `json:"reports"`
	}
	if err := json.Unmarshal(data, &event); err != nil {
		return nil, factcheck.Result{}, err
	}
	result, err := factcheck.Compare(context.Background(), event.Reports)
	result.ID = event.ID
	return event.Reports, result, err
}

// harbour is the page of them.
var harbour = sync.OnceValues(func() ([]byte, error) {
	reports, result, err := read()
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	err = render.HTML(&b, result, reports)
	return b.Bytes(), err
})

// openHarbour shows it.
func openHarbour(t *testing.T, v view) *tab {
	t.Helper()
	html, err := harbour()
	if err != nil {
		t.Fatal(err)
	}
	return open(t, html, v)
}
