/** How `npm test` counts: no report, however it came about, turns a failure into a pass. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { allSteps, countStep, failuresOf, forgetReport } from './steps.mjs';

const scratch = mkdtempSync(join(tmpdir(), 'steps-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** One of the real steps, with a report of our own making; without text there is none. */
function reported(name: string, text?: string) {
  const step = allSteps().find((candidate) => candidate.name === name);
  if (step === undefined) throw new Error(`no step ${name}`);
  const report = join(scratch, `${name}.json`);
  forgetReport({ ...step, report });
  if (text !== undefined) writeFileSync(report, text);
  return { ...step, report };
}

const vitestReport = (passed: number, failed: number, files: object[] = []) =>
  JSON.stringify({
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: 1,
    numTodoTests: 0,
    testResults: files,
  });
const browserReport = (expected: number, unexpected: number, flaky = 0) =>
  JSON.stringify({ stats: { expected, unexpected, flaky, skipped: 0 } });

const docsReport = (findings: number, more: object = { references: { internal: 40 } }) =>
  JSON.stringify({
    findings: Array.from({ length: findings }, () => ({})),
    fences: ['proven', 'proven', 'declared', 'not run', ...(findings > 0 ? ['failed'] : [])].map(
      (result) => ({
        result,
      }),
    ),
    ...more,
  });

describe('a step', () => {
  test('of the documentation counts fences that are proven and references that hold', () => {
    expect(countStep(reported('docs', docsReport(0)), 0)).toEqual({ passed: 42, failed: 0, skipped: 1 });
    expect(countStep(reported('docs', docsReport(3)), 1)).toEqual({ passed: 39, failed: 3, skipped: 1 });
    expect(countStep(reported('docs', docsReport(0, {})), 0)).toMatchObject({ passed: 2, failed: 1 });
    expect(countStep(reported('docs'), 0)).toMatchObject({ failed: 1 });
  });

  test('without a report is one check, by its exit code', () => {
    const lint = allSteps().find(({ name }) => name === 'lint');
    expect(lint && countStep(lint, 0)).toEqual({ passed: 1, failed: 0, skipped: 0 });
    expect(lint && countStep(lint, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  test('names what failed', () => {
    const files = [
      { name: 'a.test.ts', status: 'failed', assertionResults: [] },
      { name: 'b.test.ts', status: 'failed', assertionResults: [{ status: 'failed', fullName: 'it holds' }] },
    ];
    expect(failuresOf(reported('unit', vitestReport(1, 1, files)))).toEqual([
      'a.test.ts',
      'b.test.ts: it holds',
    ]);
    const broken = { file: 'c.spec.ts', line: 3, title: 'it opens', ok: false };
    const spec = { ...broken, tests: [{ results: [{ error: { message: 'no page\nat once' } }] }] };
    const nested = JSON.stringify({ suites: [{ suites: [{ specs: [spec, { ok: true }] }] }] });
    expect(failuresOf(reported('browser', nested))).toEqual(['c.spec.ts:3 it opens: no page']);
    expect(failuresOf(reported('browser', '{'))).toEqual([]);
    expect(failuresOf(reported('browser'))).toEqual([]);
  });

  test('with a report counts its tests', () => {
    expect(countStep(reported('unit', vitestReport(5, 0)), 0)).toEqual({ passed: 5, failed: 0, skipped: 1 });
    expect(countStep(reported('unit', vitestReport(5, 2)), 1)).toMatchObject({ passed: 5, failed: 2 });
    expect(countStep(reported('browser', browserReport(3, 1)), 1)).toMatchObject({ passed: 3, failed: 1 });
  });

  test('fails when a test file could not be loaded', () => {
    const files = [{ status: 'failed', assertionResults: [] }];
    expect(countStep(reported('unit', vitestReport(5, 0, files)), 1)).toMatchObject({ passed: 5, failed: 1 });
  });

  test('fails when a test passed only at the second try', () => {
    expect(countStep(reported('browser', browserReport(3, 0, 1)), 0)).toMatchObject({ failed: 1 });
  });

  test('fails when its report is missing, broken or empty, whatever the exit code', () => {
    expect(countStep(reported('house'), 0)).toMatchObject({ failed: 1 });
    expect(countStep(reported('house', '{'), 0)).toMatchObject({ failed: 1 });
    expect(countStep(reported('house', vitestReport(0, 0)), 0)).toMatchObject({ failed: 1 });
  });

  test('may run nothing where its tool is missing, if its report says so and nothing went wrong', () => {
    const notRun = JSON.stringify({ notRun: 'Go is not installed' });
    expect(countStep(reported('go', notRun), 0)).toEqual({
      passed: 0,
      failed: 0,
      skipped: 0,
      notRun: 'Go is not installed',
    });
    expect(countStep(reported('go', notRun), 1)).toMatchObject({ failed: 1 });
    expect(countStep(reported('go', '{}'), 0)).toMatchObject({ failed: 1 });
    expect(countStep(reported('go', '{"passed":3,"failed":0}'), 0)).toEqual({
      passed: 3,
      failed: 0,
      skipped: 0,
    });
  });

  test('fails when its report is kinder than its exit code', () => {
    expect(countStep(reported('house', vitestReport(9, 0)), 1)).toMatchObject({ passed: 9, failed: 1 });
  });
});
