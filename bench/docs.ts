/**
 * How fast the book is checked: the whole gate on this book, cold and warm, and links and anchors on a generated site
 * beside a plain htmlparser2 walk over the same files. Run: `node bench/docs.ts [PAGES]`, after a build.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { checkReferences } from '../src/doctest/references/check.ts';

const COLD_BUDGET_S = 60;
const WARM_SHARE = 0.2;
const RATIO_BUDGET = 3;
const MEMORY_BUDGET_MB = 1024;
const ROUNDS = 5;
const LINKS_OF_A_PAGE = 30;

const root = new URL('..', import.meta.url).pathname;
const pages = Number(process.argv[2] ?? 1_000);
if (!Number.isInteger(pages) || pages < 2) {
  console.error('PAGES must be a whole number from 2.');
  process.exit(2);
}
let overBudget = false;

/** Prints a figure beside its budget. */
function figure(name: string, value: string, budget: string, holds: boolean): void {
  if (!holds) overBudget = true;
  console.log(`${name.padEnd(34)} ${value.padStart(10)}   ${holds ? 'within' : 'OVER'} budget: ${budget}`);
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Seconds of the whole gate, as a person runs it. */
function gate(...flags: string[]): number {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, [join(root, 'bin/cavra.mjs'), 'docs', 'check', ...flags], {
    cwd: root,
  });
  if (status !== 0) throw new Error('the book has findings; run: npx cavra docs check');
  return (performance.now() - start) / 1_000;
}

const pathOf = (page: number): string => `/part-${page % 20}/page-${page}/`;

/** A site whose every page has the same full sidebar, and links, ids and prose of its own. */
function generate(folder: string): void {
  const sidebar = Array.from(
    { length: pages },
    (_, page) => `<li><a href="${pathOf(page)}" class="entry"><span>Page ${page}</span></a></li>`,
  ).join('\n');
  for (let page = 0; page < pages; page += 1) {
    const body = Array.from({ length: LINKS_OF_A_PAGE }, (_, at) => {
      const target = (page * 7 + at * 13) % pages;
      return `<h2 id="part-${at}">Part ${at}</h2><p>Of page ${page}: <a href="${pathOf(target)}#part-${at}">see ${target}</a>.</p>`;
    }).join('\n');
    const html = `<!doctype html><html lang="en"><head><title>Page ${page}</title></head><body><nav><ul>\n${sidebar}\n</ul></nav><main><h1>Page ${page}</h1>\n${body}\n</main></body></html>`;
    const place = join(folder, pathOf(page));
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, 'index.html'), html);
  }
}

/** The plain walk: every tag of every file, its addresses and ids gathered and nothing else. */
function walk(folder: string): number {
  let seen = 0;
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.html')) continue;
    const parser = new Parser({
      onopentag: (_, { href, src, id }) => {
        if (href !== undefined || src !== undefined || id !== undefined) seen += 1;
      },
    });
    parser.end(readFileSync(join(folder, name), 'utf8'));
  }
  return seen;
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1_000;
}

async function check(folder: string): Promise<void> {
  const report = await checkReferences({
    root: folder,
    siteDir: folder,
    sourceDirs: [],
    apiHas: async () => false,
  });
  if (report.findings.length > 0) throw new Error('the generated site has broken references');
}

const cold = gate('--no-cache');
gate();
const warm = gate();
figure('whole gate, cold', `${cold.toFixed(1)} s`, `at most ${COLD_BUDGET_S} s`, cold <= COLD_BUDGET_S);
figure(
  'whole gate, warm',
  `${warm.toFixed(1)} s`,
  `at most ${WARM_SHARE * 100}% of the cold budget`,
  warm <= COLD_BUDGET_S * WARM_SHARE,
);

const folder = mkdtempSync(join(tmpdir(), 'docs-bench-'));
try {
  generate(folder);
  const rounds: { ours: number; plain: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push({ ours: await timed(() => check(folder)), plain: await timed(() => walk(folder)) });
  }
  const ours = median(rounds.map((round) => round.ours));
  const plain = median(rounds.map((round) => round.plain));
  const ratio = plain / ours;
  console.log(
    `links and anchors, ${pages} pages   ${ours.toFixed(2)} s; a plain walk takes ${plain.toFixed(2)} s`,
  );
  figure('throughput beside the walk', ratio.toFixed(1), `at least ${RATIO_BUDGET}`, ratio >= RATIO_BUDGET);
  const memory = process.resourceUsage().maxRSS / 1_024;
  figure(
    'peak memory',
    `${memory.toFixed(0)} MB`,
    `at most ${MEMORY_BUDGET_MB} MB`,
    memory <= MEMORY_BUDGET_MB,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = overBudget ? 1 : 0;
