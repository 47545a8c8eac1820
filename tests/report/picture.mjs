// picture.mjs PROGRAM MODULES OUT.png: the picture of the review page that README.md shows, of the
// articles in fixtures/state-visit. Made by hand when the page changes its looks:
//   make browser && node tests/report/picture.mjs build/factcheck build/modules out.png
//   convert out.png +dither -colors 64 PNG8:fixtures/state-visit/review.png
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [program, modules, out] = process.argv.slice(2).map((path) => resolve(path));
const { chromium } = createRequire(join(modules, 'package.json'))('playwright-core');
const articles = resolve(import.meta.dirname, '../../fixtures/state-visit');
const work = mkdtempSync(join(tmpdir(), 'picture.'));
const names = readdirSync(articles).filter((name) => name.endsWith('.txt'));
spawnSync(program, [`--format=html:${join(work, 'report.html')}`, ...names], { cwd: articles });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
});
const page = await browser.newPage({ viewport: { width: 1240, height: 800 }, colorScheme: 'light' });
await page.goto(pathToFileURL(join(work, 'report.html')).href);
await page.screenshot({ path: out });
await browser.close();
rmSync(work, { recursive: true, force: true });
