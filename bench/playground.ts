/**
 * The playground beside its budgets: how much script a page loads. After a build. Run: npm run bench playground
 */
import { chromium } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from '../scripts/browser.mjs';
import { serve } from '../src/api/node.ts';
import { BUDGETS, PAGES, weighFirstVerdict } from './playground/weight.ts';

let overBudget = false;

/** Prints a figure beside its budget. */
function figure(name: string, value: number, unit: string, budget: number): void {
  const holds = value <= budget;
  if (!holds) overBudget = true;
  const words = `${holds ? 'within' : 'OVER'} budget: at most ${budget} ${unit}`;
  console.log(`${name.padEnd(60)} ${value.toFixed(unit === 'ms' ? 1 : 0).padStart(8)} ${unit}   ${words}`);
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
} finally {
  await browser.close();
  await site.close();
}
process.exitCode = overBudget ? 1 : 0;
