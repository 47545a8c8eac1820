// page.mjs PROGRAM MODULES: the review page in a browser, opened as people open it: from a file.
// MODULES is a folder with node_modules that has playwright-core and axe-core. The last line is
// "N passed, N failed".
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [program, modules] = process.argv.slice(2).map((path) => resolve(path));
const require = createRequire(join(modules, 'package.json'));
const { chromium } = require('playwright-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const work = mkdtempSync(join(tmpdir(), 'page.'));
const story = resolve(import.meta.dirname, '../golden/report/story');
let passed = 0, failed = 0;

function is(actual, expected, what) {
  const same = JSON.stringify(actual) === JSON.stringify(expected);
  if (same) {
    passed++;
  } else {
    failed++;
    console.log(`${what}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`);
  }
}

const holds = (value, what) => is(Boolean(value), true, what);

function factcheck(...args) {
  const run = spawnSync(program, args, { cwd: work, encoding: 'utf8', maxBuffer: 1 << 28 });
  return { status: run.status, text: run.stdout + run.stderr };
}

const url = (name) => pathToFileURL(join(work, name)).href;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
});

async function open(name, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1200, height: 800 }, ...options });
  const page = await context.newPage();
  const faults = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => { if (message.type() === 'error') faults.push(message.text()); });
  page.on('request', (request) => { if (!/^(file|blob|data):/.test(request.url())) faults.push(request.url()); });
  page.on('dialog', (dialog) => { faults.push('dialog'); dialog.dismiss(); });
  await page.goto(url(name));
  return { context, page, faults };
}

const title = (page) => page.locator('#detail h2').innerText();
const count = (page) => page.evaluate(() => document.querySelector('#rows li')?.getAttribute('aria-setsize') ?? '0');

// ---- Reviewing: filter, keys, reload, export, the baseline taken by the program ----

async function review() {
  execFileSync('sh', ['-c', `cp "${story}"/*.txt .`], { cwd: work });
  is(factcheck('--format=html:story.html', 'harbour-news.txt', 'island-post.txt').status, 1, 'the page is written');
  const { context, page, faults } = await open('story.html');
  // what is expected follows from the data, so that better findings break no test
  const data = await page.evaluate(() => JSON.parse(document.getElementById('data').textContent));
  const number = (fits) => String(data.findings.filter(fits).length);
  is(await title(page), data.findings[0].m, 'the worst and surest comes first');
  holds(data.findings[0].s === 'error' && data.findings.every((f) => f.s !== 'error' || f.p <= data.findings[0].p), 'it is an error');
  is(await page.locator('#detail .card').count(), 2, 'a card for each source');
  is(await page.locator('#detail .card').first().locator('mark.value').innerText(), data.findings[0].x[0].k[0].t, 'the value is marked');
  holds(await page.locator('#detail .figure .gap').count(), 'the number line shows that the values do not meet');
  const all = Number(await count(page));
  is(all, data.findings.length, 'all findings are in the list');
  holds(data.findings.some((f) => f.s === 'none'), 'agreements are on the page');

  await page.selectOption('#filter-v', 'conflict');
  is(await count(page), number((f) => f.v === 'conflict'), 'filter by verdict');
  await page.selectOption('#filter-s', 'warning');
  const warnings = number((f) => f.v === 'conflict' && f.s === 'warning');
  is(await count(page), warnings, 'filter by severity');
  holds((await page.evaluate(() => location.hash)).includes('s=warning'), 'filters are in the URL');
  await page.reload();
  is(await count(page), warnings, 'a reload keeps the filters');
  await page.click('#clear');
  await page.waitForFunction((n) => document.querySelector('#rows li').getAttribute('aria-setsize') === String(n), all);
  await page.fill('#filter-q', 'pier euros');
  is(await count(page), '1', 'filter by words');
  await page.fill('#filter-q', 'nothing has this');
  is(await count(page), '0', 'no finding has the words');
  await page.fill('#filter-q', '');
  await page.selectOption('#filter-r', 'FC203');
  is(await count(page), '1', 'filter by rule');
  await page.selectOption('#filter-r', '');
  await page.selectOption('#filter-o', 'island-post.txt');
  is(await count(page), number((f) => f.x.some((x) => x.k.some((k) => data.paragraphs[k.q].s === 1))), 'filter by source');
  await page.selectOption('#filter-o', '');
  await page.selectOption('#filter-c', '90');
  is(await count(page), number((f) => f.p >= 90), 'filter by confidence');
  await page.selectOption('#filter-c', '');

  await page.locator('h1').click();
  const first = await title(page);
  await page.keyboard.press('n');
  holds((await title(page)) !== first, 'n is the next finding');
  await page.keyboard.press('p');
  is(await title(page), first, 'p is the one before');
  await page.fill('#by', 'a reviewer');
  await page.keyboard.press('Escape');
  await page.keyboard.press('a');
  await page.keyboard.type('the owner has <b>mended</b> it');
  await page.keyboard.press('Enter');
  await page.keyboard.press('x');
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await page.keyboard.press('c');
  is(await page.locator('#progress-text').innerText(), '3 of 3 conflicts decided', 'progress');
  await page.keyboard.press('u');
  is(await page.locator('#progress-text').innerText(), '2 of 3 conflicts decided', 'undo');
  await page.reload();
  is(await page.locator('#progress-text').innerText(), '2 of 3 conflicts decided', 'a reload keeps the decisions');
  await page.selectOption('#filter-d', 'accepted');
  is(await page.inputValue('#reason'), 'the owner has <b>mended</b> it', 'a reload keeps the reason');

  const waiting = page.waitForEvent('download');
  await page.locator('h1').click();
  await page.keyboard.press('e');
  const download = await waiting;
  is(download.suggestedFilename(), 'factcheck.baseline.json', 'the name of the export');
  await download.saveAs(join(work, 'exported.json'));
  const exported = JSON.parse(readFileSync(join(work, 'exported.json'), 'utf8'));
  is(exported.decisions.map((d) => d.verdict).sort(), ['accepted', 'not-a-conflict'], 'the exported decisions');
  is(exported.decisions.map((d) => d.by), ['a reviewer', 'a reviewer'], 'who decided');
  const run = factcheck('--baseline=exported.json', '--fail-on=error', 'harbour-news.txt', 'island-post.txt');
  is(run.status, 0, 'the program takes the exported baseline');
  holds(run.text.includes('2 baselined'), 'the program counts what is settled');

  // the page of a run with a baseline has its decisions, and exports them again
  factcheck('--baseline=exported.json', '--format=html:again.html', 'harbour-news.txt', 'island-post.txt');
  const again = await open('again.html');
  is(await again.page.locator('#progress-text').innerText(), '2 of 3 conflicts decided', 'decisions of the baseline');
  is(factcheck('--baseline=exported.json', '--prune-baseline', '--fail-on=error', 'harbour-news.txt', 'island-post.txt').status, 0, 'prune');
  is(JSON.parse(readFileSync(join(work, 'exported.json'), 'utf8')), exported, 'page and program write the same decisions');
  is(again.faults, [], 'no fault with a baseline');
  await again.context.close();
  is(faults, [], 'no fault, no request, no dialog');
  await context.close();
}

// ---- Articles that attack the page ----

async function attack() {
  const evil = '<img src=x onerror=alert(1)><script>alert(2)</script></script><!-- </noscript><svg onload=alert(3)>';
  writeFileSync(join(work, 'evil<b>.txt'), `Title\n\nThe pier of Orsa Lines ${evil} cost 4.31 million euros, ${evil} they said. \u202e\u0007\n`);
  writeFileSync(join(work, 'good.txt'), 'Orsa Lines said the pier cost 4.13 million euros.\n');
  factcheck('--format=html:evil.html', '--outlet=good.txt=<script>alert(4)</script>', 'evil<b>.txt', 'good.txt');
  for (const javaScriptEnabled of [true, false]) {
    const { context, page, faults } = await open('evil.html', { javaScriptEnabled });
    const where = javaScriptEnabled ? 'with scripts' : 'without scripts';
    await page.waitForTimeout(200);
    holds((await page.locator('body').innerText()).includes('onerror=alert(1)'), `${where}: the text of the article is shown`);
    is(await page.locator('img').count(), 0, `${where}: no image`);
    is(await page.locator('svg:not(.figure)').count(), 0, `${where}: no drawing of the article`);
    is(await page.locator('script').count(), 2, `${where}: no script of the article`);
    is(faults, [], `${where}: inert`);
    if (!javaScriptEnabled) holds(await page.locator('article').count(), 'a plain page without scripts');
    await context.close();
  }
  holds(!readFileSync(join(work, 'evil.html'), 'utf8').includes('\u202e'), 'no bidirectional mark is written');
}

// ---- Dates ----

async function dates() {
  writeFileSync(join(work, 'a.txt'), 'The Sora bridge reopened on 9 June 2023, the county said.\n');
  writeFileSync(join(work, 'b.txt'), 'The Sora bridge reopened on 8 June 2023, the county said.\n');
  factcheck('--format=html:dates.html', 'a.txt', 'b.txt');
  const { context, page, faults } = await open('dates.html');
  holds((await page.locator('#detail h3').allInnerTexts()).includes('Timeline'), 'dates have a timeline');
  holds((await page.locator('.figure').getAttribute('aria-label')).includes('they do not meet'), 'it says in words what it shows');
  is(await page.locator('.figure text').allTextContents(), ['2023-06-09', '2023-06-08', '2023-06-08 00:00', '2023-06-09 23:59'], 'its labels');
  is(faults, [], 'no fault with dates');
  await context.close();
}

// ---- Many values ----

async function values() {
  for (let i = 0; i < 4; i++) {
    writeFileSync(join(work, `v${i}.txt`), `Orsa Lines said the pier cost ${[4.1, 4.2, 4.3, 4.9][i]} million euros.\n`);
  }
  const read = (...names) => {
    factcheck('--format=html:values.html', ...names);
    return open('values.html');
  };
  const four = await read('v0.txt', 'v1.txt', 'v2.txt', 'v3.txt');
  is(await four.page.locator('.figure .bar').count(), 4, 'a bar for each value');
  is(await four.page.locator('.figure .gap').count(), 1, 'a band where no value lies, and none where one does');
  is(await four.page.locator('.figure text').allTextContents().then((t) => t.slice(-2)), ['4.05 million', '4.95 million'], 'ends in the words of the articles');
  await four.context.close();
  const three = await read('v0.txt', 'v1.txt', 'v2.txt');
  is(await three.page.locator('.figure .gap').count(), 0, 'no band between neighbours');
  holds((await three.page.locator('#detail').innerText()).includes('No value lies in all of them.'), 'they do not meet all the same');
  is(three.faults, [], 'no fault with many values');
  await three.context.close();
}

// ---- Width ----

async function widths() {
  const { context, page, faults } = await open('story.html', { viewport: { width: 400, height: 700 } });
  const scale = () => page.locator('#detail .figure').evaluate((f) => f.getBoundingClientRect().width / f.viewBox.baseVal.width);
  holds(await scale() > 0.95, 'a narrow page has a picture of its own');
  holds(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing is wider than a narrow page');
  await page.setViewportSize({ width: 1200, height: 800 });
  await page.waitForTimeout(100);
  holds(await scale() > 0.95 && await scale() < 1.05, 'the picture follows the width of the page');
  is(await page.locator('#sources summary').innerText(), '2 sources', 'the sources are counted');
  await page.locator('#sources summary').click();
  holds((await page.locator('#sources').innerText()).includes('island-post.txt, dated '), 'and how they are dated is told');
  is(faults, [], 'no fault at any width');
  await context.close();
}

// ---- Accessibility ----

async function accessible(name, options, print) {
  const { context, page } = await open('story.html', options);
  if (print) {
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    holds((await page.locator('#all article').count()) >= 4, 'print shows all findings');
    await page.pdf({ path: join(work, 'page.pdf') });
  }
  // the policy of the page allows no other script, which is as it should be; axe comes from outside
  const session = await context.newCDPSession(page);
  await session.send('Page.setBypassCSP', { enabled: true });
  await page.evaluate(axe);
  if (print) await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const result = await page.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));
  is(result.violations.map((v) => `${v.id}: ${v.nodes[0].html.slice(0, 120)} ${v.nodes[0].failureSummary.slice(0, 200)}`), [], `axe, ${name}`);
  await context.close();
}

// ---- 20,000 findings ----

async function many() {
  const text = readFileSync(join(work, 'story.html'), 'utf8');
  const parts = text.match(/^([^]*<script type="application\/json" id="data">)([^]*?)(<\/script>[^]*)$/);
  const data = JSON.parse(parts[2]);
  const conflict = data.findings[0];
  data.paragraphs = [];
  data.findings = [];
  for (let i = 0; i < 20000; i++) {
    const f = structuredClone(conflict);
    f.i = i.toString(16).padStart(16, '0');
    f.m = `${f.m} (${i})`;
    f.x.forEach((x, s) => x.k.forEach((k) => {
      k.q = data.paragraphs.length;
      data.paragraphs.push({ s, t: `Paragraph ${i} of a long story. `.repeat(12) });
    }));
    data.findings.push(f);
  }
  writeFileSync(join(work, 'many.html'), parts[1] + JSON.stringify(data).replaceAll('<', '\\u003c') + parts[3]);
  const { context, page, faults } = await open('many.html');
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  const spent = async () =>
    (await session.send('Performance.getMetrics')).metrics.find((m) => m.name === 'ScriptDuration').value;
  // the best of three: a busy machine counts into the others
  let seconds = Infinity;
  for (let i = 0; i < 3 && seconds > 0.5; i++) {
    const before = await spent();
    await page.reload();
    await title(page);
    const after = await spent();
    seconds = Math.min(seconds, after < before ? after : after - before);
  }
  console.log(`20,000 findings: ${Math.round(seconds * 1000)} ms of script time, ${Math.round(JSON.stringify(data).length / 1e6)} MB`);
  holds(seconds < 1, '20,000 findings open in a second of script time');
  is(await count(page), '20000', 'all are in the list');
  holds((await page.locator('#rows li').count()) < 60, 'rows are made when they are needed');
  await page.fill('#filter-q', '(19999)');
  is(await count(page), '1', 'the last is found');
  is(faults, [], 'no fault with many findings');
  await context.close();
}

try {
  await review();
  await attack();
  await dates();
  await values();
  await widths();
  await accessible('light', { colorScheme: 'light' });
  await accessible('dark', { colorScheme: 'dark' });
  await accessible('print', {}, true);
  await accessible('narrow', { viewport: { width: 400, height: 700 } });
  await many();
} catch (error) {
  failed++;
  console.log(error);
}
await browser.close();
rmSync(work, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
