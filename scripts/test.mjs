// @ts-check
/**
 * `npm test [-- --only lint,unit]`: installs what the tests need, runs every check and ends with one line,
 * `N passed, N failed`. Exit code 1 when something failed, 2 for a bad flag.
 */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { enter } from './install.mjs';
import { inTwoLanes } from './lanes.mjs';
import { ROOT, run } from './run.mjs';
import { allSteps, countStep, failuresOf, forgetReport } from './steps.mjs';

/** @typedef {import('./steps.mjs').Step} Step */
/** @typedef {import('./steps.mjs').Count} Count */

const ONE_FAILED = { passed: 0, failed: 1, skipped: 0 };

/** @param {Step[]} steps @param {string[]} args @returns {Step[]} */
function choose(steps, args) {
  const list = steps.map(({ name, what }) => `  ${name.padEnd(8)} ${what}`).join('\n');
  if (args.includes('--help')) {
    console.log(`npm test [-- --only step,step…]\n\n${list}`);
    process.exit(0);
  }
  if (args.length === 0) return steps;
  const [flag, names] = args.length === 1 ? (args[0]?.split('=') ?? []) : args;
  const wanted = names?.split(',') ?? [];
  const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
  if (flag !== '--only' || wanted.length === 0 || args.length > 2 || unknown.length > 0) {
    console.error(
      `${unknown.length > 0 ? `No such step: ${unknown.join(', ')}` : 'Only --only is known'}. Steps:\n${list}`,
    );
    process.exit(2);
  }
  return steps.filter(({ name }) => wanted.includes(name));
}

/**
 * Runs one step. Out: its count, and everything it printed when it failed.
 * @param {Step} step
 * @param {boolean} siteIsThere
 * @returns {Promise<{ count: Count, output: string }>}
 */
async function runStep(step, siteIsThere) {
  if (step.needsSite && !siteIsThere)
    return { count: ONE_FAILED, output: 'Not run: there is no built site. The step "build" makes it.' };
  /** @type {Record<string, string>} */
  const env = { NO_COLOR: '1' };
  if (step.needsBrowser) {
    try {
      env.CAVRA_BROWSER = await ensureBrowser((line) => console.log(`      ${line}`));
    } catch (error) {
      return { count: ONE_FAILED, output: error instanceof Error ? error.message : String(error) };
    }
  }
  forgetReport(step);
  let code = 0;
  let output = '';
  for (const command of step.commands) {
    const result = await run(process.execPath, command, { limit: step.limit, env });
    code = Math.max(code, result.code);
    output += result.output;
    if (result.code !== 0) break;
  }
  return { count: countStep(step, code), output };
}

await enter(import.meta.url);
// Reports are read in logs; some tools take FORCE_COLOR for a yes, whatever its value.
delete process.env.FORCE_COLOR;
const steps = choose(allSteps(), process.argv.slice(2));
mkdirSync(join(ROOT, '.cache', 'test'), { recursive: true });

let passed = 0;
let failed = 0;
let siteIsThere = existsSync(join(ROOT, 'dist', 'index.html'));
/** @type {string[]} */
const failures = [];
/** @type {string[]} */
const notRun = [];

/** Runs one step and says how it went. @param {Step} step */
async function report(step) {
  const started = performance.now();
  const { count, output } = await runStep(step, siteIsThere);
  const seconds = ((performance.now() - started) / 1_000).toFixed(1);
  passed += count.passed;
  failed += count.failed;
  // A site of an earlier build proves nothing about this one.
  if (step.name === 'build') siteIsThere = count.failed === 0;
  if (count.failed === 0 && count.notRun !== undefined) {
    notRun.push(step.name);
    console.log(`not run ${step.name.padEnd(7)} ${count.notRun}`);
    return;
  }
  const parts = [`${count.passed} passed`, `${count.failed} failed`];
  if (count.skipped > 0) parts.push(`${count.skipped} skipped`);
  console.log(
    `${count.failed === 0 ? 'ok    ' : 'FAILED'} ${step.name.padEnd(8)} ${parts.join(', ')}  ${seconds} s`,
  );
  if (count.failed > 0) {
    failures.push(step.name);
    // Names first: a log that is cut still says what to look at.
    for (const name of failuresOf(step)) console.log(`    failed: ${name}`);
    console.log(`${output.trimEnd().replaceAll(/^/gm, '    ')}\n`);
  }
}

await inTwoLanes(steps, report);
if (failures.length > 0)
  console.log(`\nFailed: ${failures.join(', ')}. Again: npm test -- --only ${failures.join(',')}`);
if (notRun.length > 0) console.log(`\nNot run: ${notRun.join(', ')}.`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
