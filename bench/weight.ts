/**
 * What a page weighs and what a build costs. Three parts, all unless `--only` names some:
 * kinds, one page of each kind of the built site; same, the same Markdown by Starlight as it comes, by this project and by
 * VitePress; made, a book of up to 2,000 pages out of a seed. After a build.
 *
 * A time is judged by what the processor did, which other work on the machine hardly changes; what a person waits stands
 * beside it. VitePress comes from the npm registry at the first run, at the version that builders.ts pins.
 * Run: npm run bench weight; parts, or fewer rounds: node bench/weight.ts --only kinds,same --rounds 1
 */
import { parseArgs } from 'node:util';
import { openBrowser } from './weight/load.ts';
import { type Judge, kinds, made, same } from './weight/parts.ts';

const { values } = parseArgs({
  options: { only: { type: 'string' }, rounds: { type: 'string', default: '3' } },
});
const rounds = Math.max(1, Number.parseInt(values.rounds, 10) || 1);
const parts = values.only?.split(',') ?? ['kinds', 'same', 'made'];
let over = false;
const judge: Judge = (name, value, budget, holds) => {
  if (!holds) over = true;
  console.log(`${name.padEnd(30)} ${value.padStart(8)}   ${holds ? 'within' : 'OVER'} budget: ${budget}`);
};

const browser = await openBrowser();
try {
  if (parts.includes('kinds')) await kinds(browser);
  if (parts.includes('same')) await same(browser, rounds, judge);
  if (parts.includes('made')) made(judge);
} finally {
  await browser.close();
}
process.exitCode = over ? 1 : 0;
