package browser

import (
	"fmt"
	"testing"

	"github.com/chromedp/chromedp"
)

// faint lists the texts whose contrast with what they stand on is below WCAG 2.2's level AA
// (1.4.3): 4.5 to 1, or 3 to 1 for large letters.
const faint = `(() => {
	const probe = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
	const rgba = color => { probe.clearRect(0, 0, 1, 1); probe.fillStyle = color; probe.fillRect(0, 0, 1, 1); const [r, g, b, a] = probe.getImageData(0, 0, 1, 1).data; return [r, g, b, a / 255] };
	const over = (top, below) => top.slice(0, 3).map((c, i) => c * top[3] + below[i] * (1 - top[3])).concat(1);
	const ground = el => { const own = rgba(getComputedStyle(el).backgroundColor); return own[3] === 1 ? own : over(own, el.parentElement ? ground(el.parentElement) : [255, 255, 255, 1]) };
	const light = c => { const [r, g, b] = c.map(v => { v /= 255; return v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4 }); return .2126 * r + .7152 * g + .0722 * b };
	const out = [];
	let n = 0;
	for (const el of document.querySelectorAll('body *')) {
		if (el.closest('svg, script') || !el.getClientRects().length || ![...el.childNodes].some(c => c.nodeType === 3 && c.data.trim())) continue;
		n++;
		const style = getComputedStyle(el), back = ground(el), [a, b] = [light(over(rgba(style.color), back)), light(back)];
		const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05), size = parseFloat(style.fontSize);
		if (ratio < (size >= 24 || size >= 18.66 && style.fontWeight >= 700 ? 3 : 4.5)) out.push(el.outerHTML.slice(0, 120) + ': ' + ratio.toFixed(2));
	}
	if (n < 500) out.push('only ' + n + ' texts looked at');
	return [...new Set(out)].slice(0, 10);
})()`

// unfold opens what is folded.
const unfold = `document.querySelectorAll('details').forEach(d => d.open = true)`

func TestContrast(t *testing.T) {
	for _, v := range []view{
		{width: 1440, height: 900, scheme: "light"},
		{width: 1440, height: 900, scheme: "dark"},
		{width: 794, height: 1123, scheme: "light", media: "print"},
		{width: 794, height: 1123, scheme: "dark", media: "print"},
	} {
		t.Run(fmt.Sprintf("%s %s", v.scheme, v.media), func(t *testing.T) {
			p := openHarbour(t, v)
			p.run(chromedp.Evaluate(unfold, nil))
			if v.media == "" {
				p.run(chromedp.Click(disputed, chromedp.ByQuery))
			}
			for _, text := range value[[]string](p, faint) {
				t.Error(text)
			}
		})
	}
}
