/** The parts of the bench. Each prints its figures; what has a budget is judged. */
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { KINDS } from '../lighthouse/kinds.ts';
import { madePages, ourPages } from './books.ts';
import { type Built, build } from './build.ts';
import { BUILDERS, type Builder, type Project, ROOT } from './builders.ts';
import { HEADING, lineOf, weigh, writtenOf } from './load.ts';

/** Prints a figure beside its budget. */
export type Judge = (name: string, value: string, budget: string, holds: boolean) => void;

/** HTML, styles and script over Starlight's own page with the same Markdown, on the page where it is most. */
const OVER_STARLIGHT = 5_000;
/** The script of the one instrument that plain chapters have: the mark that a chapter was read. The budget leaves it out. */
const INSTRUMENT = /\/ReadMark\.[^/]*\.js$/;
/** Processor time over Starlight's own build of the same Markdown. */
const BUILD_SHARE = 0.15;
/** Twice the pages take at most this many times as long. */
const TWICE = 2.2;
/** Every so many pages are opened in all three: the frame is the same on each. */
const EVERY = 7;
const SIZES = [500, 1_000, 2_000];

/** One page of each kind, of the site as it was built. */
export async function kinds(browser: Browser): Promise<void> {
  console.log(HEADING);
  for (const { name, path } of KINDS)
    console.log(lineOf(name, await weigh(browser, join(ROOT, 'dist'), path)));
}

const shown = (name: string, { seconds, processor, megabytes, bytes, files }: Built): string =>
  `${name.padEnd(27)}${seconds.toFixed(1).padStart(7)} s, ${processor.toFixed(1).padStart(6)} s of processor, ` +
  `${megabytes.toFixed(0).padStart(5)} MB of memory; ${(bytes / 1e6).toFixed(1)} MB in ${files} files`;

/** The run in the middle. */
function middle(runs: readonly Built[]): Built {
  const found = runs.toSorted((a, b) => a.processor - b.processor)[runs.length >> 1];
  if (found === undefined) throw new Error('no run');
  return found;
}

/** The builds of the same Markdown, by turns. Out: what was built. */
function builds(rounds: number, judge: Judge): Map<Builder, Project> {
  const pages = ourPages(ROOT);
  const projects = new Map<Builder, Project>();
  const runs = new Map<Builder, { readonly first: Built[]; readonly again: Built[] }>();
  for (const builder of BUILDERS) runs.set(builder, { first: [], again: [] });
  for (let round = 0; round < rounds; round += 1)
    for (const [builder, { first, again }] of runs) {
      const project = builder.prepare(pages);
      projects.set(builder, project);
      first.push(build(project));
      if (builder.keeps) again.push(build(project));
    }
  console.log(`\n${pages.length} pages, the same Markdown and the same side bar; median of ${rounds}`);
  for (const when of ['first', 'again'] as const) {
    for (const [{ name }, of] of runs)
      if (of[when].length > 0) console.log(shown(`${name}, ${when}`, middle(of[when])));
    const [plain, ours] = [...runs.values()].map((of) => middle(of[when].length > 0 ? of[when] : of.first));
    if (plain === undefined || ours === undefined) throw new Error('nothing was built');
    const share = ours.processor / plain.processor - 1;
    judge(
      `built ${when}, over Starlight`,
      `${(share * 100).toFixed(0)} %`,
      `at most ${BUILD_SHARE * 100} % of processor time`,
      share <= BUILD_SHARE,
    );
  }
  return projects;
}

/** The same Markdown by all three: how long it takes, and what a reader of a page loads. */
export async function same(browser: Browser, rounds: number, judge: Judge): Promise<void> {
  const projects = builds(rounds, judge);
  const paths = ourPages(ROOT).flatMap(({ id }, at) => (at % EVERY === 1 ? `/${id}/` : []));
  let most = 0;
  console.log(`\n${HEADING}; without the script of the reading mark`);
  for (const path of paths) {
    const written: number[] = [];
    for (const [{ name }, { out }] of projects) {
      const weight = await weigh(browser, out, path, INSTRUMENT);
      written.push(writtenOf(weight));
      console.log(lineOf(`${name.padEnd(10)}${path.slice(-28)}`, weight));
    }
    const [plain = 0, ours = 0] = written;
    most = Math.max(most, ours - plain);
  }
  const budget = `at most ${OVER_STARLIGHT / 1_000} kB of HTML, styles and script on any page, no instrument`;
  judge('page over Starlight', `${(most / 1_000).toFixed(1)} kB`, budget, most <= OVER_STARLIGHT);
}

/** A made book in three sizes, by ours: twice the pages must not take more than about twice the time. */
export function made(judge: Judge): void {
  const [, ours] = BUILDERS;
  const book = ourPages(ROOT);
  let before: Built | undefined;
  console.log('');
  for (const size of SIZES) {
    const built = build(ours.prepare([...book, ...madePages(size)]));
    console.log(shown(`${size.toLocaleString('en')} pages more`, built));
    const times = before === undefined ? 1 : built.processor / before.processor;
    if (before !== undefined)
      judge(
        `${size.toLocaleString('en')} beside half of them`,
        `${times.toFixed(2)} ×`,
        `at most ${TWICE} ×`,
        times <= TWICE,
      );
    before = built;
  }
}
