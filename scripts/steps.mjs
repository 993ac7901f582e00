// @ts-check
/** The checks of `npm test`, in the order in which they begin: what each runs and how its results are counted. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, toolFile } from './run.mjs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number, notRun?: string }} Count `notRun` is the reason why a
 *   step ran nothing at all where that is allowed: its tool is not on this machine
 *
 * @typedef {object} Step
 * @property {string} name
 * @property {string} what one line, for --help
 * @property {readonly (readonly string[])[]} commands each a JavaScript file and its arguments, run under this Node
 * @property {number} limit seconds for each command
 * @property {string} [report] where its report is written, when it counts more than one check
 * @property {(report: any) => Count} [count]
 * @property {(report: any) => string[]} [failures] the names of what failed in its report
 * @property {true} [needsSite] works on dist/
 * @property {true} [needsBrowser]
 * @property {true} [alone] keeps both cores busy by itself; others go two at a time
 * @property {readonly string[]} [after] steps that must have ended before: what they write is read, or written, here too
 */

/** @param {string} name */
const reportPath = (name) => join(ROOT, '.cache', 'test', `${name}.json`);

/** @param {any} report of vitest */
function countVitest(report) {
  // A file that could not even be loaded holds no test; it is one failed check.
  const broken = report.testResults.filter(
    (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** @param {any} report of Playwright */
function countPlaywright({ stats }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}

/** @param {any} report of vitest @returns {string[]} */
function failuresOfVitest({ testResults }) {
  return testResults.flatMap((/** @type {any} */ { name, status, assertionResults }) =>
    status === 'failed' && assertionResults.length === 0
      ? [name]
      : assertionResults
          .filter((/** @type {any} */ test) => test.status === 'failed')
          .map((/** @type {any} */ { fullName }) => `${name}: ${fullName}`),
  );
}

/** @param {any} suite of Playwright, or its whole report @returns {string[]} */
function failuresOfPlaywright({ specs = [], suites = [] }) {
  return [
    ...specs
      .filter((/** @type {any} */ { ok }) => !ok)
      .map((/** @type {any} */ { file, line, title, tests }) => {
        const message = tests
          .flatMap((/** @type {any} */ { results }) => results)
          .find((/** @type {any} */ { error }) => error)?.error.message;
        return `${file}:${line} ${title}: ${String(message ?? 'no message').split('\n')[0]}`;
      }),
    ...suites.flatMap(failuresOfPlaywright),
  ];
}

/** @param {any} report of scripts/go.mjs */
function countGo({ passed = 0, failed = 0, skipped = 0, notRun }) {
  return { passed, failed, skipped, ...(notRun === undefined ? {} : { notRun }) };
}

/**
 * Each fence and each reference is one check. What an author only declares proves nothing and is not counted.
 * @param {any} report of cavra docs check
 */
function countDocs({ findings, fences, references }) {
  const proven = fences.filter((/** @type {any} */ { result }) => result === 'proven').length;
  const unrun = fences.filter((/** @type {any} */ { result }) => result === 'not run').length;
  // Without a built site no reference was checked, and this step needs one.
  const broken = findings.length + (references === undefined ? 1 : 0);
  const good = Math.max(0, (references?.internal ?? 0) - findings.length);
  return { passed: proven + good, failed: broken, skipped: unrun };
}

/** @param {string} project */
const vitest = (project) => [
  toolFile('vitest'),
  'run',
  `--project=${project}`,
  '--allowOnly=false',
  '--reporter=dot',
  '--reporter=json',
  `--outputFile.json=${reportPath(project)}`,
];

/** @returns {Step[]} */
export function allSteps() {
  const cavra = join(ROOT, 'bin', 'cavra.mjs');
  const astro = toolFile('astro');
  return [
    {
      name: 'lint',
      what: 'format and lint (Biome)',
      commands: [[toolFile('@biomejs/biome', 'biome'), 'ci', '--error-on-warnings', '--colors=off', '.']],
      limit: 60,
      alone: true,
    },
    {
      name: 'types',
      what: 'types of every .ts and .mjs file (tsc)',
      commands: [
        [astro, 'sync'],
        [toolFile('typescript', 'tsc'), '-p', '.'],
      ],
      limit: 120,
    },
    {
      name: 'knip',
      what: 'nothing unused: files, exports, dependencies (knip)',
      commands: [[toolFile('knip'), '--no-progress']],
      limit: 120,
    },
    {
      name: 'unit',
      what: 'tests beside the code (vitest)',
      commands: [vitest('unit')],
      limit: 240,
      report: reportPath('unit'),
      count: countVitest,
      failures: failuresOfVitest,
      alone: true,
    },
    {
      name: 'build',
      what: 'the site, into dist/ (astro build)',
      commands: [[astro, 'build']],
      limit: 240,
      after: ['types'],
    },
    {
      name: 'go',
      what: 'the Go package: form, vet, tests (not run where Go is not installed)',
      commands: [[join(ROOT, 'scripts', 'go.mjs'), reportPath('go')]],
      limit: 180,
      report: reportPath('go'),
      count: countGo,
    },
    {
      name: 'docs',
      what: 'every code fence, output, link and anchor of the book (cavra docs check)',
      commands: [[cavra, 'docs', 'check', '--report', reportPath('docs')]],
      limit: 180,
      report: reportPath('docs'),
      count: countDocs,
      needsSite: true,
      after: ['build'],
    },
    {
      name: 'astro',
      what: 'types of every .astro file (astro check)',
      commands: [[astro, 'check', '--minimumFailingSeverity', 'warning', '--minimumSeverity', 'warning']],
      limit: 180,
      after: ['types', 'build'],
    },
    {
      name: 'house',
      what: 'tests of what crosses rooms: floors, API on every host, built site (vitest)',
      commands: [vitest('house')],
      limit: 600,
      report: reportPath('house'),
      count: countVitest,
      failures: failuresOfVitest,
      needsSite: true,
      alone: true,
      after: ['build'],
    },
    {
      name: 'browser',
      what: 'the site in a browser: keyboard, mouse, phone, themes, axe (Playwright)',
      commands: [[toolFile('@playwright/test', 'playwright'), 'test', '--forbid-only', '--retries=0']],
      limit: 1500,
      report: reportPath('browser'),
      count: countPlaywright,
      failures: failuresOfPlaywright,
      needsSite: true,
      needsBrowser: true,
      alone: true,
      after: ['build'],
    },
  ];
}

/** Takes a report of an earlier run out of the way. @param {Step} step */
export function forgetReport({ report }) {
  if (report !== undefined) rmSync(report, { force: true });
}

/** What failed, by name, as far as its report says. @param {Step} step @returns {string[]} */
export function failuresOf({ report, failures }) {
  if (report === undefined || failures === undefined || !existsSync(report)) return [];
  try {
    return failures(JSON.parse(readFileSync(report, 'utf8')));
  } catch {
    return [];
  }
}

/**
 * What a step that has run is worth. A step without a report is one check; a report that is missing, empty or
 * kinder than the exit code never turns a failure into a pass.
 * @param {Step} step
 * @param {number} code the worst exit code of its commands
 * @returns {Count}
 */
export function countStep({ report, count }, code) {
  if (report === undefined || count === undefined)
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  /** @type {Count} */
  let found = { passed: 0, failed: 0, skipped: 0 };
  try {
    if (existsSync(report)) found = count(JSON.parse(readFileSync(report, 'utf8')));
  } catch {
    found.failed = 1;
  }
  const silent = code !== 0 || (found.passed === 0 && found.notRun === undefined);
  return { ...found, failed: found.failed === 0 && silent ? 1 : found.failed };
}
