/*
 * The page on which findings are reviewed. It reads the data island, renders what is asked for, and
 * keeps decisions in the browser until they are exported. Text of articles is only ever set as text.
 *
 * data.findings: i id, c code, v verdict, s severity, p confidence, m message, n notes, h help,
 *   t standing, x variants {d display, l low, h high, b begin, e end, k claims {q paragraph,
 *   l line, c column, t text, b begin, e end, m marks [begin, end, what]}, r places left out},
 *   r relations {a, b, v, r reason, g gap}
 * data.paragraphs: {s source, t text, x 1 if cut at its begin, 2 at its end, 3 at both}
 * data.sources: {n name, o outlet, d date, b the date in words, w notes}
 * data.decisions: those of the baseline; data.rules: {n name, s summary, e explanation} by code
 */
'use strict';
(function () {
  const ROW = 84, PRINT_MAX = 500, PRINT_WIDTH = 700, SOURCES_MAX = 1000, STORE = 'factcheck-decisions', REVIEWER = 'factcheck-reviewer';
  const WORDS = {
    'conflict': 'conflict', 'not-a-conflict': 'not a conflict', 'accepted': 'accepted',
  };
  const data = JSON.parse(document.getElementById('data').textContent);
  const findings = data.findings;
  const byId = (id) => document.getElementById(id);
  const base = new Map(data.decisions.map((d) => [d.id, d]));
  const local = new Map(Object.entries(load(STORE, {})));
  const fields = ['v', 's', 'r', 'o', 'd', 'c', 'q'];
  let shown = [];      // indexes into findings that pass the filters
  let at = 0;          // place in shown
  let haystacks = null;
  let drawn = 0;       // width of the detail for which pictures are drawn

  /* ---- Small things ---- */

  function load(key, otherwise) {
    try {
      return JSON.parse(localStorage.getItem(key)) || otherwise;
    } catch (e) {
      return otherwise;
    }
  }

  function save(key, value) {
    try {
      localStorage.setItem(key, JSON.stringify(value));
    } catch (e) { /* private windows keep nothing */ }
  }

  function put(node, attributes, children) {
    for (const [name, value] of Object.entries(attributes || {})) {
      if (typeof value === 'function') node.addEventListener(name, value);
      else if (value !== undefined && value !== false) node.setAttribute(name, value === true ? '' : value);
    }
    for (const child of children) {
      if (child || child === 0) node.append(child);
    }
    return node;
  }

  const h = (tag, attributes, ...children) => put(document.createElement(tag), attributes, children);
  const svg = (tag, attributes, ...children) =>
    put(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children);

  function decisionOf(f) {
    const own = local.get(f.i);
    if (own !== undefined) return own; // null: the decision of the baseline was taken back
    const old = base.get(f.i);
    return old && f.t !== 'expired' ? old : null;
  }

  const isReviewable = (f) => f.v === 'conflict';

  /* ---- Values as a picture ---- */

  function span(variant) {
    if (variant.b || variant.e) {
      const moment = (t) => (t ? Date.parse(t.length > 10 ? t + 'Z' : t + 'T00:00Z') : null);
      const end = moment(variant.e);
      return { low: moment(variant.b), high: end === null ? null : end - 1, time: true };
    }
    if (!variant.l && !variant.h) return null;
    return { low: variant.l ? Number(variant.l) : null, high: variant.h ? Number(variant.h) : null, time: false };
  }

  /* Large numbers in the words of the articles: 56.675 billion. */
  function numberText(x, step) {
    const scale = [[1e12, ' trillion'], [1e9, ' billion'], [1e6, ' million']].find(([n]) => Math.abs(x) >= n) || [1, ''];
    const fine = step / scale[0];
    const places = fine >= 1 || fine <= 0 ? 0 : Math.min(12, Math.ceil(-Math.log10(fine)));
    return (x / scale[0]).toLocaleString('en', { maximumFractionDigits: places }) + scale[1];
  }

  function endText(x, s, width) {
    if (x === null) return 'open';
    if (!s.time) return numberText(x, width / 1000);
    const text = new Date(x).toISOString();
    return width < 3 * 864e5 ? text.slice(0, 16).replace('T', ' ') : text.slice(0, 10);
  }

  /* Where all spans meet, or the holes between them. */
  function meeting(spans) {
    const ends = spans.map((s) => [s.low === null ? -Infinity : s.low, s.high === null ? Infinity : s.high])
      .sort((a, b) => a[0] - b[0]);
    const low = Math.max(...ends.map((e) => e[0])), high = Math.min(...ends.map((e) => e[1]));
    if (low <= high) return { meet: true, bands: [[low, high]] };
    const bands = [];
    let done = ends[0][1];
    for (const [begin, end] of ends) {
      if (begin > done) bands.push([done, begin]);
      done = Math.max(done, end);
    }
    return { meet: false, bands };
  }

  function meetingText(m) {
    if (m.meet) return 'The values meet where the band is.';
    return m.bands.length ? 'The values do not meet: nothing lies across the band.' : 'No value lies in all of them.';
  }

  const bare = (x) => x.d.split(', stated')[0]; // the value without how exactly it is stated

  const shortened = (text, most) => (text.length > most ? text.slice(0, most - 1) + '…' : text);

  /* `room` is its width in pixels: where that is narrow, labels stand above their bars. */
  function picture(f, room) {
    const rows = f.x.map((x) => ({ x, s: span(x) })).filter((r) => r.s);
    if (rows.length < 2 || rows.some((r) => r.s.time !== rows[0].s.time)) return null;
    const ends = rows.flatMap((r) => [r.s.low, r.s.high]).filter((e) => e !== null && isFinite(e));
    if (!ends.length) return null;
    let min = Math.min(...ends), max = Math.max(...ends);
    const margin = (max - min || Math.abs(max) * 0.1 || 1) * 0.15;
    min -= margin;
    max += margin;
    const WIDTH = Math.max(280, Math.min(room, 960)), above = WIDTH < 620 ? 18 : 0, EACH = 34 + above;
    const LEFT = above ? 2 : 250, place = (v) => LEFT + ((v - min) / (max - min)) * (WIDTH - LEFT - 10);
    const low = (s) => (s.low === null ? LEFT : place(s.low));
    const high = (s) => (s.high === null ? WIDTH - 10 : place(s.high));
    const bottom = 14 + rows.length * EACH;
    const m = meeting(rows.map((r) => r.s));
    const words = rows.map((r) => r.x.d + ' (' + endText(r.s.low, r.s, max - min) + ' to ' +
      endText(r.s.high, r.s, max - min) + ')').join('; ') + (m.meet ? '; they meet' : '; they do not meet');
    const box = svg('svg', { 'class': 'figure', viewBox: `0 0 ${WIDTH} ${bottom + 24}`, role: 'img', 'aria-label': words });
    for (const [begin, end] of m.bands) {
      const from = Math.max(place(Math.max(begin, min)), LEFT), to = Math.min(place(Math.min(end, max)), WIDTH - 10);
      box.append(svg('rect', { 'class': m.meet ? 'band' : 'gap', x: from, y: 4, width: Math.max(to - from, 1), height: bottom - 4 }));
    }
    rows.forEach((r, i) => {
      const y = 14 + i * EACH + above, x0 = low(r.s), x1 = Math.max(high(r.s), x0 + 3);
      box.append(svg('text', { x: above ? 2 : 0, y: above ? y - 6 : y + 15 }, shortened(bare(r.x), 36)));
      box.append(svg('rect', { 'class': 'bar', x: x0, y: y + 4, width: x1 - x0, height: 14, rx: 2 }));
      if (r.s.low !== null) box.append(svg('line', { 'class': 'end', x1: x0, x2: x0, y1: y, y2: y + 22 }));
      if (r.s.high !== null) box.append(svg('line', { 'class': 'end', x1: x1, x2: x1, y1: y, y2: y + 22 }));
    });
    box.append(svg('line', { 'class': 'axis', x1: LEFT, x2: WIDTH - 10, y1: bottom, y2: bottom }));
    for (const [value, anchor] of [[Math.min(...ends), 'start'], [Math.max(...ends), 'end']]) {
      box.append(svg('text', { x: place(value), y: bottom + 17, 'text-anchor': anchor }, endText(value, rows[0].s, max - min)));
    }
    return h('section', null,
      h('h3', null, rows[0].s.time ? 'Timeline' : 'Number line'), box,
      h('p', { 'class': 'faint' }, meetingText(m)));
  }

  /* ---- One finding ---- */

  function paragraph(claim) {
    const { t: text, x: cut = 0 } = data.paragraphs[claim.q], node = h('p', null, cut & 1 ? '… ' : '');
    const spans = [[claim.b, claim.e, 'value'], ...(claim.m || [])].sort((a, b) => a[0] - b[0]);
    let done = 0;
    for (const [begin, end, what] of spans) {
      if (begin < done) continue;
      node.append(text.slice(done, begin),
        h('mark', { 'class': what === 'value' ? 'value' : undefined, title: what }, text.slice(begin, end)));
      done = end;
    }
    node.append(text.slice(done), cut & 2 ? ' …' : '');
    return node;
  }

  const titleOf = (source) => source.o || source.n.replace(/.*\//, '') || '(no name)';

  function card(variant, claim) {
    const source = data.sources[data.paragraphs[claim.q].s];
    return h('article', { 'class': 'card' },
      h('h4', null, titleOf(source)),
      h('div', { 'class': 'faint' }, `${source.n}:${claim.l}:${claim.c}`, source.d ? ', dated ' + source.d : ''),
      h('div', null, h('strong', null, variant.d)),
      paragraph(claim));
  }

  function relations(f) {
    const rows = (f.r || []).filter((r) => r.r);
    if (!rows.length) return null;
    return h('section', null, h('h3', null, 'Why'), h('table', null, h('tbody', null, ...rows.map((r) =>
      h('tr', null, h('th', { scope: 'row' }, `${bare(f.x[r.a])} / ${bare(f.x[r.b])}`), h('td', null, r.v),
        h('td', null, r.r + (r.g ? ` (${r.g})` : '')))))));
  }

  function head(f, level) {
    const rule = data.rules[f.c];
    return [h(level, null, f.m), h('p', null,
      h('span', { 'class': 'badge ' + f.s }, f.s === 'none' ? f.v : f.s), ' ', `${f.c} ${rule && rule.n !== f.v ? rule.n + ', ' : ''}${f.v}, confidence ${f.p}%`,
      f.t && f.t !== 'none' ? `, ${f.t}` : '')];
  }

  function body(f, room) {
    return [
      picture(f, room),
      h('section', null, h('h3', null, 'Sources'),
        h('div', { 'class': 'cards' }, ...f.x.flatMap((x) => x.k.map((claim) => card(x, claim)))),
        ...f.x.filter((x) => x.r).map((x) => h('p', { 'class': 'faint' }, `${x.d}: ${x.r} more places`))),
      relations(f),
      (f.n || f.h) && h('section', null, h('h3', null, 'Notes'), h('ul', null,
        ...(f.n || []).map((n) => h('li', null, n)), f.h && h('li', null, h('strong', null, 'Help: '), f.h))),
    ];
  }

  function reviewForm(f) {
    const d = decisionOf(f);
    const choice = (ruling, key, label) => h('button', {
      type: 'button', 'aria-pressed': String(Boolean(d && d.verdict === ruling)), 'aria-keyshortcuts': key,
      click: () => decide(ruling),
    }, label);
    return h('fieldset', null, h('legend', null, 'Review'),
      choice('conflict', 'c', 'Conflict'), choice('not-a-conflict', 'x', 'Not a conflict'),
      choice('accepted', 'a', 'Accepted'),
      h('button', { type: 'button', 'aria-keyshortcuts': 'u', disabled: !d, click: undo }, 'Undo'),
      h('div', null, h('label', null, 'Reason ', h('input', {
        id: 'reason', autocomplete: 'off', disabled: !d, input: (event) => setReason(event.target.value),
        keydown: (event) => { if (event.key === 'Enter') { event.target.blur(); move(1); } },
      }))),
      d && (d.by || d.date || d.expires) && h('p', { 'class': 'faint' },
        [d.by && 'by ' + d.by, d.date && 'on ' + d.date, d.expires && 'until ' + d.expires].filter(Boolean).join(', ')));
  }

  function showDetail() {
    const detail = byId('detail'), f = findings[shown[at]];
    if (!f) {
      detail.replaceChildren(h('p', null, findings.length ? 'No finding passes the filters.' : 'There are no findings.'));
      return;
    }
    const rule = data.rules[f.c];
    drawn = detail.clientWidth;
    detail.replaceChildren(...[
      ...head(f, 'h2'), reviewForm(f), ...body(f, detail.clientWidth - 32),
      rule && h('details', null, h('summary', null, `${f.c}: ${rule.s}`), h('pre', null, rule.e)),
    ].filter(Boolean));
    const d = decisionOf(f), reason = byId('reason');
    if (d && d.reason) reason.value = d.reason;
    detail.scrollTop = 0;
  }

  /* ---- The list ---- */

  function row(index) {
    const f = findings[shown[index]], d = decisionOf(f);
    const node = h('li', { 'aria-setsize': shown.length, 'aria-posinset': index + 1 },
      h('button', { type: 'button', 'aria-current': String(index === at), tabindex: index === at ? 0 : -1, click: () => select(index) },
        h('span', null, h('span', { 'class': 'badge ' + f.s }, f.s === 'none' ? f.v : f.s), ` ${f.c} ${f.p}%`, d ? ` – ${WORDS[d.verdict]}` : ''),
        h('span', null, f.m)));
    node.style.top = index * ROW + 'px';
    return node;
  }

  function showRows() {
    const list = byId('list'), rows = byId('rows');
    const first = Math.max(0, Math.floor(list.scrollTop / ROW) - 5);
    const last = Math.min(shown.length, Math.ceil((list.scrollTop + list.clientHeight) / ROW) + 5);
    const nodes = [];
    for (let i = first; i < last; i++) nodes.push(row(i));
    const focused = rows.contains(document.activeElement);
    rows.style.height = shown.length * ROW + 'px';
    rows.replaceChildren(...nodes);
    const current = focused && rows.querySelector('[aria-current=true]');
    if (current) current.focus({ preventScroll: true });
  }

  function select(index) {
    if (!shown.length) return;
    const list = byId('list'), top = index * ROW;
    at = Math.max(0, Math.min(index, shown.length - 1));
    if (top < list.scrollTop) list.scrollTop = top;
    else if (top + ROW > list.scrollTop + list.clientHeight) list.scrollTop = top + ROW - list.clientHeight;
    showRows();
    showDetail();
    keepUrl();
    byId('said').textContent = `${at + 1} of ${shown.length}: ${findings[shown[at]].m}`;
  }

  const move = (by) => select(Math.max(0, Math.min(shown.length - 1, at + by)));

  /* ---- Decisions ---- */

  function today() {
    const now = new Date(), two = (n) => String(n).padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  }

  function changed() {
    save(STORE, Object.fromEntries(local));
    showProgress();
    showRows();
    showDetail();
  }

  function decide(ruling) {
    const f = findings[shown[at]], old = f && decisionOf(f);
    if (!f) return;
    local.set(f.i, {
      id: f.i, code: f.c, verdict: ruling, reason: old && old.reason, by: byId('by').value || undefined,
      date: today(), message: f.m,
    });
    changed();
    byId('said').textContent = WORDS[ruling];
    if (ruling !== 'conflict') byId('reason').focus();
  }

  function setReason(text) {
    const f = findings[shown[at]], d = f && decisionOf(f);
    if (!d) return;
    local.set(f.i, { ...d, reason: text || undefined });
    save(STORE, Object.fromEntries(local));
  }

  function undo() {
    const f = findings[shown[at]];
    if (!f) return;
    if (base.has(f.i)) local.set(f.i, null);
    else local.delete(f.i);
    changed();
    byId('said').textContent = 'undone';
  }

  function showProgress() {
    const all = findings.filter(isReviewable), done = all.filter(decisionOf).length;
    byId('progress').max = Math.max(all.length, 1);
    byId('progress').value = done;
    byId('progress-text').textContent = `${done} of ${all.length} conflicts decided`;
  }

  /* The decisions of the baseline and of this page, in the form that the program writes. */
  function baselineText() {
    const all = new Map(base), known = new Set(findings.map((f) => f.i));
    for (const [id, d] of local) {
      if (d && (known.has(id) || base.has(id))) all.set(id, d);
      else all.delete(id);
    }
    const keys = ['id', 'code', 'verdict', 'reason', 'by', 'date', 'expires', 'message'];
    const lines = [...all.values()].sort((a, b) => (a.id < b.id ? -1 : 1)).map((d) =>
      '    ' + JSON.stringify(Object.fromEntries(keys.filter((k) => d[k]).map((k) => [k, d[k]]))));
    return `{\n  "schema": "factcheck-baseline/1",\n  "decisions": [${lines.length ? '\n' + lines.join(',\n') + '\n  ' : ''}]\n}\n`;
  }

  function exportBaseline() {
    const url = URL.createObjectURL(new Blob([baselineText()], { type: 'application/json' }));
    h('a', { href: url, download: 'factcheck.baseline.json' }).click();
    setTimeout(() => URL.revokeObjectURL(url), 10000);
  }

  /* ---- Filters ---- */

  function options(id, list) {
    byId(id).replaceChildren(...list.map(([value, label]) => h('option', { value }, label)));
  }

  function fillFilters() {
    const used = (key) => new Set(findings.map((f) => f[key]));
    const words = (key, list) => [['', 'all'], ...list.filter(Set.prototype.has, used(key)).map((w) => [w, w])];
    options('filter-v', words('v', ['conflict', 'update', 'unknown', 'equal', 'rounded', 'compatible']));
    options('filter-s', words('s', ['error', 'warning', 'note', 'none']));
    options('filter-r', [['', 'all'], ...[...used('c')].sort().map((c) => [c, `${c} ${data.rules[c] ? data.rules[c].n : ''}`])]);
    options('filter-o', [['', 'all'], ...data.sources.map((s) => [s.n, s.o ? `${s.o} (${s.n})` : s.n])]);
    options('filter-d', [['', 'all'], ['open', 'open'], ['decided', 'decided'], ...Object.entries(WORDS)]);
    options('filter-c', ['0', '50', '60', '70', '80', '90'].map((c) => [c === '0' ? '' : c, c + '%']));
  }

  function haystack(i) {
    haystacks = haystacks || new Array(findings.length);
    if (haystacks[i] === undefined) {
      const f = findings[i], parts = [f.m, f.c, f.i, ...(f.n || [])];
      for (const x of f.x) for (const claim of x.k) {
        const p = data.paragraphs[claim.q], s = data.sources[p.s];
        parts.push(p.t, s.n, s.o || '');
      }
      haystacks[i] = parts.join('\n').toLowerCase();
    }
    return haystacks[i];
  }

  function passes(f, i, want) {
    if ((want.v && f.v !== want.v) || (want.s && f.s !== want.s) || (want.r && f.c !== want.r)) return false;
    if (want.c && f.p < Number(want.c)) return false;
    if (want.o && !f.x.some((x) => x.k.some((k) => data.sources[data.paragraphs[k.q].s].n === want.o))) return false;
    if (want.d) {
      const d = decisionOf(f);
      if (want.d === 'open' ? d || !isReviewable(f) : want.d === 'decided' ? !d : !d || d.verdict !== want.d) return false;
    }
    return !want.q || want.q.toLowerCase().split(/\s+/).every((word) => haystack(i).includes(word));
  }

  function applyFilters(id) {
    const want = Object.fromEntries(fields.map((name) => [name, byId('filter-' + name).value]));
    shown = [];
    findings.forEach((f, i) => { if (passes(f, i, want)) shown.push(i); });
    const found = id ? shown.findIndex((i) => findings[i].i === id) : 0;
    at = Math.max(found, 0);
    byId('list').scrollTop = 0;
    if (shown.length) {
      select(at);
    } else {
      showRows();
      showDetail();
      keepUrl();
      byId('said').textContent = 'No finding passes the filters.';
    }
  }

  function keepUrl() {
    const parameters = new URLSearchParams();
    for (const name of fields) {
      if (byId('filter-' + name).value) parameters.set(name, byId('filter-' + name).value);
    }
    if (at > 0 && shown.length) parameters.set('f', findings[shown[at]].i);
    const hash = '#' + parameters.toString();
    if (hash === (location.hash || '#')) return;
    try {
      history.replaceState(null, '', hash);
    } catch (e) {
      location.hash = hash;
    }
  }

  function readUrl() {
    const parameters = new URLSearchParams(location.hash.slice(1));
    for (const name of fields) {
      const field = byId('filter-' + name);
      field.value = parameters.get(name) || '';
      if (field.selectedIndex === -1) field.selectedIndex = 0;
    }
    applyFilters(parameters.get('f'));
  }

  /* ---- Printing: everything that passes the filters ---- */

  function preparePrint() {
    const left = shown.length - PRINT_MAX;
    byId('all').replaceChildren(...shown.slice(0, PRINT_MAX).map((i) => {
      const f = findings[i], d = decisionOf(f);
      return h('article', null, ...head(f, 'h2'),
        d && h('p', null, `Decided: ${WORDS[d.verdict]}${d.reason ? ', ' + d.reason : ''}`), ...body(f, PRINT_WIDTH).filter(Boolean));
    }));
    if (left > 0) byId('all').append(h('p', null, `${left} more findings are not printed; filter them.`));
    byId('all').removeAttribute('aria-hidden');
  }

  function endPrint() {
    byId('all').replaceChildren();
    byId('all').setAttribute('aria-hidden', 'true');
  }

  /* ---- The sources, and what is to be said of them ---- */

  function showSources() {
    const notes = data.sources.reduce((sum, s) => sum + (s.w || []).length, 0);
    const several = (n, word) => `${n} ${word}${n === 1 ? '' : 's'}`;
    byId('sources').append(
      h('summary', null, several(data.sources.length, 'source') + (notes ? ', ' + several(notes, 'note') : '')),
      h('ul', null, ...data.sources.slice(0, SOURCES_MAX).map((s) => h('li', null, s.o ? `${s.o}: ` : '', s.n,
        h('span', { 'class': 'faint' }, ', ' + s.b), s.w && h('ul', null, ...s.w.map((w) => h('li', null, w)))))),
      data.sources.length > SOURCES_MAX ? h('p', null, `${data.sources.length - SOURCES_MAX} more sources`) : '');
  }

  /* ---- Keys ---- */

  const keys = {
    n: () => move(1), j: () => move(1), p: () => move(-1), k: () => move(-1),
    c: () => decide('conflict'), x: () => decide('not-a-conflict'), a: () => decide('accepted'), u: undo,
    '/': () => byId('filter-q').focus(), e: exportBaseline, '?': () => byId('help').showModal(),
  };

  function onKey(event) {
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    if (event.ctrlKey || event.metaKey || event.altKey || byId('help').open) return;
    if (typing) {
      if (event.key === 'Escape') event.target.blur();
      return;
    }
    if (!keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  }

  /* Pictures are drawn for a width. */
  function onResize() {
    const width = byId('detail').clientWidth;
    showRows();
    if (width !== drawn && document.activeElement !== byId('reason')) showDetail();
  }

  function begin() {
    for (const id of ['review', 'sources', 'filters', 'app']) byId(id).hidden = false;
    byId('by').value = load(REVIEWER, '');
    byId('by').addEventListener('input', (event) => save(REVIEWER, event.target.value));
    fillFilters();
    showSources();
    byId('filters').addEventListener('input', () => applyFilters());
    byId('filters').addEventListener('submit', (event) => event.preventDefault());
    byId('filters').addEventListener('reset', () => setTimeout(applyFilters));
    byId('list').addEventListener('scroll', () => requestAnimationFrame(showRows));
    byId('export').addEventListener('click', exportBaseline);
    byId('keys').addEventListener('click', keys['?']);
    document.addEventListener('keydown', onKey);
    window.addEventListener('hashchange', readUrl);
    window.addEventListener('resize', onResize);
    window.addEventListener('beforeprint', preparePrint);
    window.addEventListener('afterprint', endPrint);
    showProgress();
    readUrl();
  }

  begin();
})();
