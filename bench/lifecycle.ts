/**
 * Time to verify the whole chain: eleven packets from text to the recomputed index, on Node and in a page of a browser,
 * each beside a calibration loop of the same run that parses and prints the same texts. Run: npm run bench lifecycle
 */
import { chromium } from '@playwright/test';
import { build } from 'esbuild';
import { BROWSER_ARGS, findBrowser } from '../scripts/browser.mjs';
import { GATES } from '../src/contracts/lifecycle/gates.ts';
import { type Measured, measure } from './lifecycle/rounds.ts';

const MOST_RATIO = { node: 25, page: 40 };

/** Prints what a host needed; false when it is over budget. */
function print(host: keyof typeof MOST_RATIO, { chain, loop }: Measured): boolean {
  const most = MOST_RATIO[host];
  const ratio = chain / loop;
  const holds = ratio <= most;
  console.log(`${host}: whole chain, ${GATES.length} packets   ${chain.toFixed(2)} ms`);
  console.log(`${host}: calibration loop            ${loop.toFixed(2)} ms`);
  console.log(
    `${host}: chain beside the loop       ${ratio.toFixed(1)}   ${holds ? 'within' : 'OVER'} budget: at most ${most}`,
  );
  return holds;
}

async function measureInPage(): Promise<Measured> {
  const entry = new URL('lifecycle/in-page.ts', import.meta.url).pathname;
  const bundled = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'iife',
    minify: true,
    target: 'es2023',
    write: false,
  });
  const executablePath = await findBrowser();
  const browser = await chromium.launch({
    args: BROWSER_ARGS,
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  try {
    const page = await browser.newPage();
    await page.evaluate(bundled.outputFiles[0]?.text ?? '');
    return JSON.parse(await page.evaluate<string>('measureInPage()'));
  } finally {
    await browser.close();
  }
}

const holds = [print('node', measure()), print('page', await measureInPage())];
process.exitCode = holds.every(Boolean) ? 0 : 1;
