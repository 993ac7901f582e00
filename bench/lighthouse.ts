/**
 * Lighthouse on one page of each kind: mobile, simulated throttling, against the host that `cavra serve` starts, which
 * compresses. A score is the median of five runs. After a build.
 * Run: npm run bench lighthouse; fewer runs or pages: node bench/lighthouse.ts --runs 1 --only home,chapter
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from '../scripts/browser.mjs';
import { serve } from '../src/api/node.ts';
import { judge } from './lighthouse/judge.ts';
import { KINDS, wanted } from './lighthouse/kinds.ts';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '5' }, only: { type: 'string' } },
});
const runs = Math.max(1, Number.parseInt(values.runs, 10) || 1);
const names = values.only?.split(',');
const site = await serve({ port: 0, siteDir: new URL('../dist', import.meta.url).pathname });
const executablePath = await findBrowser();
const profile = await mkdtemp(join(tmpdir(), 'lighthouse-'));
// Lighthouse speaks to the browser itself, at a port that the browser picks and writes down.
const browser = await chromium.launchPersistentContext(profile, {
  args: [...BROWSER_ARGS, '--remote-debugging-port=0'],
  ...(executablePath === undefined ? {} : { executablePath }),
});
let under = 0;
try {
  const port = Number.parseInt(await readFile(join(profile, 'DevToolsActivePort'), 'utf8'), 10);
  console.log(`median of ${runs}, mobile, simulated throttling, gzip`);
  for (const kind of KINDS.filter(({ name }) => names?.includes(name) ?? true)) {
    const goals = wanted(kind);
    const { scores, timings, complaints } = await judge(`${site.url}${kind.path}`, port, runs, [
      ...goals.keys(),
    ]);
    const words = [...goals].map(([category, goal]) => {
      const score = scores.get(category) ?? 0;
      if (score >= goal) return `${category} ${score}`;
      under += 1;
      return `${category} ${score} UNDER ${goal}`;
    });
    console.log(`${kind.name.padEnd(11)} ${words.join('  ')}\n${' '.repeat(12)}${timings}`);
    for (const complaint of complaints) console.log(`${' '.repeat(12)}- ${complaint}`);
  }
} finally {
  await browser.close();
  await site.close();
  await rm(profile, { recursive: true, force: true });
}
process.exitCode = under > 0 ? 1 : 0;
