import { expect, test } from 'vitest';
import { holds } from './condition.ts';

const NAMES = new Map([
  ['steps.gate.outcome', 'failure'],
  ['needs.gate.result', 'success'],
]);
const after = (success: boolean) => ({ success, names: NAMES });

test.each([
  // After success, after failure.
  ['', true, false],
  ['success()', true, false],
  ['always()', true, true],
  ['failure()', false, true],
  ['!cancelled()', true, true],
  [`\${{ always() }}`, true, true],
  ['true', true, false],
  ['false', false, false],
  ["steps.gate.outcome == 'success'", false, false],
  ["steps.gate.outcome == 'FAILURE'", true, false],
  ["always() && steps.gate.outcome != 'success'", true, true],
  ["needs.gate.result == 'success' || failure()", true, true],
  ['!(success() || failure())', false, false],
])('%s', (condition, then, otherwise) => {
  expect([holds(condition, after(true)), holds(condition, after(false))]).toEqual([then, otherwise]);
});

test.each([
  'github.ref',
  "steps.other.outcome == 'x'",
  'always(',
  'a ==',
  '$x',
  "fromJSON('1')",
  'true true',
])('%s is not understood, and said to be', (condition) => {
  expect(holds(condition, after(true))).toBeUndefined();
});
