/**
 * The playground beside its budgets: how much script a page loads, and how long a keystroke takes to its verdict. After
 * a build. Run: npm run bench playground
 */
import { chromium } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from '../scripts/browser.mjs';
import { serve } from '../src/api/node.ts';
import { TYPING_BUDGETS, type Typed, timesFor, typeInto } from './playground/typing.ts';
import { BUDGETS, PAGES, weighEditor, weighFirstVerdict } from './playground/weight.ts';

const RUNS = 5;
let overBudget = false;

/** Prints a figure beside its budget. */
function figure(name: string, value: number, unit: string, budget: number): void {
  const holds = value <= budget;
  if (!holds) overBudget = true;
  const words = `${holds ? 'within' : 'OVER'} budget: at most ${budget} ${unit}`;
  console.log(`${name.padEnd(60)} ${value.toFixed(unit === 'ms' ? 1 : 0).padStart(8)} ${unit}   ${words}`);
}

/** Prints a figure without a budget, to read the others by. */
function beside(name: string, value: number): void {
  console.log(`${name.padEnd(60)} ${value.toFixed(1).padStart(8)} ms`);
}

const site = await serve({ port: 0, siteDir: new URL('../dist', import.meta.url).pathname });
const executablePath = await findBrowser();
const browser = await chromium.launch({
  args: BROWSER_ARGS,
  ...(executablePath === undefined ? {} : { executablePath }),
});
try {
  const page = await browser.newPage({ baseURL: site.url });
  let heaviest = 0;
  for (const contract of PAGES.json) {
    const bytes = await weighFirstVerdict(page, contract);
    if (contract.startsWith('enforcement')) heaviest = bytes;
    figure(`script for the first verdict, ${contract}`, bytes, 'B', BUDGETS.firstVerdict);
  }
  const yaml = (await weighFirstVerdict(page, PAGES.yaml)) - heaviest;
  figure(`more of it where YAML is read, ${PAGES.yaml}`, yaml, 'B', BUDGETS.yaml);
  figure('the editor, where YAML is written too', await weighEditor(page), 'B', BUDGETS.editorYaml);
  await weighFirstVerdict(page, PAGES.json[0]);
  figure(
    'the editor of JSON, when a reader comes to the text',
    await weighEditor(page),
    'B',
    BUDGETS.editorJson,
  );
  for (const [name, bytes] of [
    ['small', 10_000],
    ['large', 1_000_000],
  ] as const) {
    // Of five runs the median: a busy moment of the machine hits one or two.
    const runs: Typed[] = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(await typeInto(page, bytes));
    const median = (of: (typed: Typed) => number): number =>
      runs.map(of).toSorted((a, b) => a - b)[RUNS >> 1] ?? 0;
    const size = `${Math.round(median((typed) => typed.bytes) / 1_000)} kB`;
    figure(
      `key to verdict, ${size}, 95th percentile`,
      median((typed) => typed.verdict),
      'ms',
      TYPING_BUDGETS[name],
    );
    if (name === 'large')
      figure(
        'key to the page being free again, the same text',
        median((typed) => typed.busy),
        'ms',
        TYPING_BUDGETS.busy,
      );
    beside(
      'half of the keys, at most',
      median((typed) => typed.verdict50),
    );
    beside(
      'half of the keys, until the frame with the verdict is drawn',
      median((typed) => typed.seen),
    );
    beside(
      `parsing and printing that text ${timesFor(bytes)} times there`,
      median((typed) => typed.loop),
    );
    beside(
      'the same, 95th percentile: what the machine adds',
      median((typed) => typed.loop95),
    );
  }
} finally {
  await browser.close();
  await site.close();
}
process.exitCode = overBudget ? 1 : 0;
