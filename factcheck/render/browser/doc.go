// Package browser holds the page that render.HTML writes against a real browser.
//
// It is a module of its own, so that nobody who imports the library meets the
// browser's driver. Without a Chromium the tests are skipped, and fail where the
// environment has CI=true.
package browser
