/**
 * One measurement in a process of its own: `node measure.ts check|walk|linkinator FOLDER ROUNDS EVERY`. Prints JSON:
 * seconds and bytes of the median round, and the peak of memory in MB. `walk` reads every EVERY-th page.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { check as linkinator } from 'linkinator';
import { checkReferences } from '../../src/doctest/references/check.ts';

const [kind = '', folder = '', rounds = '1', every = '1'] = process.argv.slice(2);

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.html'))
  .toSorted()
  .filter((_, index) => index % Number(every) === 0)
  .map((name) => join(folder, name));

/** The plain walk: every tag of every file, its addresses and ids gathered and nothing else. */
async function walk(): Promise<void> {
  const seen: string[] = [];
  for (const file of files) {
    seen.length = 0;
    const parser = new Parser({
      onopentag: (_, { href, src, id }) => {
        for (const value of [href, src, id]) if (value !== undefined) seen.push(value);
      },
    });
    parser.end(readFileSync(file, 'utf8'));
  }
}

async function check(): Promise<void> {
  const { findings } = await checkReferences({
    root: folder,
    siteDir: folder,
    sourceDirs: [],
    apiHas: async () => false,
  });
  if (findings.length > 0) throw new Error(`the generated site has ${findings.length} broken references`);
}

/** From the first page on, as it is meant to be used: it serves the folder and follows the links, anchors too. */
async function crawl(): Promise<void> {
  const { links, passed } = await linkinator({
    path: '/part-0/page-0/index.html',
    serverRoot: folder,
    recurse: true,
    checkFragments: true,
  });
  if (links.length < files.length) throw new Error(`linkinator met ${links.length} of ${files.length} pages`);
  if (!passed) throw new Error(`linkinator finds ${links.filter(({ state }) => state === 'BROKEN').length}`);
}

const work = kind === 'check' ? check : kind === 'walk' ? walk : crawl;
const seconds: number[] = [];
for (let round = 0; round < Number(rounds); round += 1) {
  const start = performance.now();
  await work();
  seconds.push((performance.now() - start) / 1_000);
}
const median = seconds.toSorted((a, b) => a - b)[Math.floor(seconds.length / 2)];
const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
console.log(JSON.stringify({ seconds: median, bytes, megabytes: process.resourceUsage().maxRSS / 1_024 }));
