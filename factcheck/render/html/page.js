// The page can be read without this script. It adds the filters, and leads from a mark in a text to its counterparts.
(() => {
  'use strict';
  const all = (selector, inside = document) => [...inside.querySelectorAll(selector)];
  const byId = id => document.getElementById(id);
  const filters = byId('filters'), panel = byId('panel'), found = byId('found');
  const finding = id => id.slice(1).split('-')[0]; // of the anchor "e3-1": "3"

  const findings = new Map(all('main .finding').map(el => [el.dataset.n, el]));
  const marks = all('a.h').map(el => ({ el, ids: el.dataset.e.split(' '), source: el.closest('.text').dataset.s }));
  const markOf = new Map(marks.map(m => [m.el, m]));
  const marksAt = new Map(); // the marks of a piece of evidence
  for (const m of marks) for (const id of m.ids) marksAt.set(id, [...marksAt.get(id) ?? [], m]);
  const visible = new Set(findings.keys());

  // Filters.

  function checked(name) {
    return new Set(all(`input[name=${name}]`, filters).filter(i => i.checked).map(i => i.value));
  }

  const states = all('input[name=state]', filters).length > 0;

  function filter() {
    const classes = checked('class'), kinds = checked('kind'), sources = checked('source'), stands = checked('state');
    for (const el of all('main [data-s]')) {
      if (el.matches('.rows li')) el.classList.toggle('off', !sources.has(el.dataset.s));
      else el.toggleAttribute('hidden', !sources.has(el.dataset.s));
    }
    visible.clear();
    for (const [n, el] of findings) {
      const sides = all('.sides > li', el);
      const left = sides.filter(li => !li.hidden).length;
      const show = classes.has(el.dataset.c) && kinds.has(el.dataset.k) && (!states || stands.has(el.dataset.x)) && (left === sides.length || left >= 2);
      el.hidden = !show;
      if (show) visible.add(n);
    }
    for (const el of all('main [data-f]')) el.toggleAttribute('hidden', !visible.has(el.dataset.f));
    for (const el of all('.emphasis a')) { // its way leads through the sources that are shown
      const ticks = all('.tick', el).filter(t => !t.hasAttribute('hidden')).map(t => t.dataset.at);
      for (const way of all('.way, .grip', el)) way.setAttribute('d', ticks.length > 1 ? 'M' + ticks.join('L') : '');
    }
    for (const el of all('.statement')) el.hidden = all('tbody tr', el).filter(tr => !tr.hidden).length < 2;
    for (const m of marks) {
      const first = m.ids.find(id => visible.has(finding(id)));
      m.el.classList.toggle('off', !first);
      if (!first) { m.el.removeAttribute('href'); continue; }
      const n = finding(first), kind = findings.get(n).dataset.c;
      m.el.href = '#f' + n;
      m.el.dataset.c = kind;
      m.el.setAttribute('aria-describedby', 'is-' + kind);
    }
    for (const section of all('.findings')) {
      const n = all('.finding', section).filter(el => !el.hidden).length;
      section.querySelector('h2 .n').textContent = n;
      section.querySelector('.none').hidden = n > 0;
    }
    byId('shown').textContent = `${visible.size} of ${findings.size} findings shown`;
    const chosen = byId('kinds-on');
    if (chosen) chosen.textContent = kinds.size === all('input[name=kind]', filters).length ? 'all' : String(kinds.size);
  }

  // Counterparts.

  let origin = null; // the mark that the panel tells of
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';

  // columns says whether the texts stand side by side, each scrolling by itself.
  function columns() {
    const text = document.querySelector('.text');
    return text !== null && getComputedStyle(text).overflowY === 'auto';
  }

  function clear() {
    for (const el of all('.h.on, .h.here')) el.classList.remove('on', 'here');
  }

  // show marks the finding n in all texts, lists its counterparts, and brings those in the other sources beside the mark it began from.
  function show(n, from) {
    clear();
    origin = from;
    from.el.classList.add('here');
    const counterparts = new Map(); // the first mark in each other source
    for (const m of marks) {
      if (!m.ids.some(id => finding(id) === n)) continue;
      m.el.classList.add('on');
      if (m.source !== from.source && !m.el.closest('[hidden]') && !counterparts.has(m.source)) counterparts.set(m.source, m);
    }
    list(n, from);
    panel.hidden = false;
    document.body.classList.add('open');
    if (columns()) {
      const texts = from.el.closest('.texts').getBoundingClientRect();
      if (texts.top < 0 || texts.bottom > innerHeight - panel.offsetHeight) window.scrollBy({ top: texts.top - 12, behavior: 'instant' });
      reveal(from.el);
      const level = from.el.getBoundingClientRect().top;
      for (const m of counterparts.values()) {
        m.el.closest('.text').scrollBy({ top: m.el.getBoundingClientRect().top - level, behavior: calm });
      }
    } else {
      const next = [...counterparts.values()][0] ?? from;
      next.el.scrollIntoView({ block: 'center', behavior: calm });
    }
  }

  // reveal scrolls a mark into the upper part of its column unless it is well in sight.
  function reveal(el) {
    const text = el.closest('.text'), box = text.getBoundingClientRect(), at = el.getBoundingClientRect();
    if (at.top < box.top + 48 || at.bottom > box.bottom - 24) text.scrollBy({ top: at.top - box.top - box.height / 3, behavior: 'instant' });
    if (box.left < 0 || box.right > innerWidth) text.scrollIntoView({ inline: 'center', block: 'nearest', behavior: 'instant' });
  }

  // list tells in the panel of the finding n, and names what else stands at the mark.
  function list(n, from) {
    found.replaceChildren(copy(findings.get(n)));
    const others = new Set(from.ids.map(finding).filter(f => f !== n && visible.has(f)));
    for (const f of others) {
      const el = findings.get(f), button = document.createElement('button');
      button.type = 'button';
      button.dataset.c = el.dataset.c;
      button.append(`Also here: ${el.dataset.c}, `, el.querySelector('.kind').textContent, ': ', el.querySelector('h3').textContent);
      button.addEventListener('click', () => { show(f, from); panel.focus({ preventScroll: true }); });
      found.append(button);
    }
    panel.scrollTop = 0;
  }

  // copy is a finding for the panel: open, and without its id.
  function copy(el) {
    const box = document.createElement('div');
    box.className = 'finding';
    box.dataset.c = el.dataset.c;
    for (const part of all('.about, h3, .reason, .sides', el)) box.append(part.cloneNode(true));
    const message = document.createElement('p');
    message.className = 'about';
    const to = document.createElement('a');
    to.href = '#' + el.id;
    to.textContent = 'Go to the finding';
    message.append(to);
    box.append(message);
    return box;
  }

  function close() {
    if (panel.hidden) return;
    const inside = panel.contains(document.activeElement);
    panel.hidden = true;
    document.body.classList.remove('open');
    clear();
    if (inside && origin) origin.el.focus({ preventScroll: false });
  }

  // go leads to a piece of evidence in its text.
  function go(id) {
    const m = (marksAt.get(id) ?? [])[0];
    if (!m || m.el.closest('[hidden]') || !visible.has(finding(id))) return false;
    show(finding(id), m);
    if (!columns()) m.el.scrollIntoView({ block: 'center', behavior: calm });
    m.el.focus({ preventScroll: true });
    return true;
  }

  document.addEventListener('click', event => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const link = event.target.closest('a[href^="#"]');
    if (!link) return;
    const mark = markOf.get(link), hash = link.getAttribute('href').slice(1);
    if (mark) {
      event.preventDefault();
      show(finding(mark.ids.find(id => visible.has(finding(id)))), mark);
      panel.focus({ preventScroll: true });
    } else if (/^e\d/.test(hash)) {
      if (go(hash)) event.preventDefault();
    } else if (/^f\d/.test(hash)) {
      close();
      unfold(hash);
    }
  });

  // unfold opens a finding that is folded.
  function unfold(id) {
    const el = byId(id);
    if (el && el.tagName === 'DETAILS') el.open = true;
  }

  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') close();
  });
  byId('close').addEventListener('click', close);
  filters.addEventListener('change', filter);
  filters.addEventListener('reset', () => setTimeout(filter));
  filters.addEventListener('submit', event => event.preventDefault());
  let folded = [];
  addEventListener('beforeprint', () => {
    folded = all('details:not([open])');
    for (const el of folded) el.open = true;
  });
  addEventListener('afterprint', () => { for (const el of folded) el.open = false; });

  document.documentElement.classList.add('js');
  filters.hidden = false;
  filter();
  const hash = location.hash.slice(1);
  if (/^e\d/.test(hash)) go(hash);
  if (/^f\d/.test(hash)) unfold(hash);
})();
