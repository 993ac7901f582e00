/**
 * How fast the book is checked: the whole gate on this book, cold and warm; and links and anchors on generated sites,
 * beside a plain htmlparser2 walk over the same files, and beside linkinator where that can finish. After a build.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { generate, sidebarFor } from './docs/site.ts';

const COLD_BUDGET_S = 60;
const WARM_SHARE = 0.2;
const RATIO_BUDGET = 3;
const MEMORY_BUDGET_MB = 1024;
/** For one measurement. */
const LIMIT_S = 300;
/** Of the largest site the walk reads a tenth: the pages are alike, and all of them would take minutes. */
const SITES = [
  { pages: 200, rounds: 3, every: 1, crawled: true },
  { pages: 1_000, rounds: 5, every: 1, crawled: false },
  { pages: 10_000, rounds: 1, every: 10, crawled: false },
] as const;

const root = new URL('..', import.meta.url).pathname;
let overBudget = false;

/** Prints a figure beside its budget. */
function figure(name: string, value: string, budget: string, holds: boolean): void {
  if (!holds) overBudget = true;
  console.log(`${name.padEnd(34)} ${value.padStart(10)}   ${holds ? 'within' : 'OVER'} budget: ${budget}`);
}

/** Seconds of the whole gate, as a person runs it. */
function gate(...flags: string[]): number {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, [join(root, 'bin/cavra.mjs'), 'docs', 'check', ...flags], {
    cwd: root,
  });
  if (status !== 0) throw new Error('the book has findings; run: npx cavra docs check');
  return (performance.now() - start) / 1_000;
}

const MEASURE = z.object({ seconds: z.number(), bytes: z.number(), megabytes: z.number() });
type Measured = z.infer<typeof MEASURE>;

/** Measures in a child, so that each has its own memory; undefined when it takes longer than the limit. */
function measure(kind: string, folder: string, rounds: number, every = 1): Measured | undefined {
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    [join(root, 'bench/docs/measure.ts'), kind, folder, String(rounds), String(every)],
    { encoding: 'utf8', timeout: LIMIT_S * 1_000 },
  );
  if (error !== undefined && 'code' in error && error.code === 'ETIMEDOUT') return undefined;
  if (status !== 0) throw new Error(`${kind}: ${stderr}`);
  return MEASURE.parse(JSON.parse(stdout));
}

const speedOf = ({ bytes, seconds }: Measured): number => bytes / 1e6 / seconds;
const shown = (measured: Measured): string =>
  `${measured.seconds.toFixed(2)} s, ${speedOf(measured).toFixed(0)} MB/s, ${measured.megabytes.toFixed(0)} MB of memory`;

/** Links and anchors of a generated site, beside the plain walk and, when it can finish, linkinator. */
function site(pages: number, rounds: number, every: number, crawled: boolean): void {
  const folder = mkdtempSync(join(tmpdir(), 'docs-bench-'));
  try {
    const entries = sidebarFor(folder, pages);
    if (entries < 1) throw new Error(`no room on the disk for a site of ${pages} pages`);
    generate(folder, pages, entries);
    console.log(`\n${pages} pages, each with a side bar of ${entries === pages ? 'all' : entries} pages`);
    const ours = measure('check', folder, rounds);
    const plain = measure('walk', folder, rounds, every);
    if (ours === undefined || plain === undefined) throw new Error(`not done after ${LIMIT_S} s`);
    console.log(`  links and anchors   ${shown(ours)}`);
    console.log(`  plain walk          ${shown(plain)}${every === 1 ? '' : `; of every ${every}th page`}`);
    if (crawled) {
      const other = measure('linkinator', folder, 1);
      console.log(
        `  linkinator          ${other === undefined ? `not done after ${LIMIT_S} s` : shown(other)}`,
      );
      return;
    }
    const ratio = speedOf(ours) / speedOf(plain);
    figure('throughput beside the walk', ratio.toFixed(1), `at least ${RATIO_BUDGET}`, ratio >= RATIO_BUDGET);
    const { megabytes } = ours;
    const budget = `at most ${MEMORY_BUDGET_MB} MB`;
    figure('peak memory', `${megabytes.toFixed(0)} MB`, budget, megabytes <= MEMORY_BUDGET_MB);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const cold = gate('--no-cache');
gate();
const warm = gate();
figure('whole gate, cold', `${cold.toFixed(1)} s`, `at most ${COLD_BUDGET_S} s`, cold <= COLD_BUDGET_S);
figure(
  'whole gate, warm',
  `${warm.toFixed(1)} s`,
  `at most ${COLD_BUDGET_S * WARM_SHARE} s, ${WARM_SHARE * 100}% of the cold budget`,
  warm <= COLD_BUDGET_S * WARM_SHARE,
);
console.log(
  `${'warm beside this cold run'.padEnd(34)} ${`${((100 * warm) / cold).toFixed(0)} %`.padStart(10)}`,
);

for (const { pages, ...how } of SITES) site(pages, how.rounds, how.every, how.crawled);
process.exitCode = overBudget ? 1 : 0;
