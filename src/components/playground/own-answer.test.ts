import { describe, expect, test } from 'vitest';
import { altered } from '../../contracts/alter.ts';
import { contractsFor } from '../../contracts/saas/contracts.ts';
import { OPERATIONS } from '../../contracts/saas/operations.ts';
import { examplePair } from '../../contracts/saas/presets.ts';
import { holdAgainst } from './own-answer.ts';

const text = (value: unknown): string => JSON.stringify(value, null, 2);
const lineOf = (whole: string, part: string): number =>
  whole.split('\n').findIndex((line) => line.includes(part)) + 1;

describe.each(OPERATIONS.map((operation) => [operation.name, operation] as const))('%s', (_, operation) => {
  const { pair } = contractsFor(operation);
  const { request, response } = examplePair(operation);

  test('its own answer fits', () => {
    expect(holdAgainst(pair, text(request), text(response)).outcome).toBe('yes');
  });

  test('another correlation id is marked on both sides', () => {
    const [asked, answered] = [text(request), text(altered(response, ['correlation_id'], 'saas-other'))];
    const { mismatches } = holdAgainst(pair, asked, answered);
    expect(mismatches).toMatchObject([
      {
        code: 'pair-correlation',
        requestLines: [lineOf(asked, '"correlation_id"')],
        responseLine: lineOf(answered, '"correlation_id"'),
      },
    ]);
  });
});

const [first] = OPERATIONS;
if (first === undefined) throw new Error('no operation');
const { request, response } = examplePair(first);
const { pair } = contractsFor(first);

test('a fault of one side alone is marked there alone', () => {
  const { mismatches } = holdAgainst(pair, text(request), text(altered(response, ['status'], 'done')));
  expect(mismatches).toHaveLength(1);
  expect(mismatches[0]?.requestLines).toEqual([]);
  expect(mismatches[0]?.responseLine).toBe(lineOf(text(response), '"status"'));
});

test.each(['', '{', 'null', '[1', '"x"', '{"response":{}}', '\uFEFF{}'])(
  '%j is told and never thrown',
  (answer) => {
    const { outcome, mismatches } = holdAgainst(pair, text(request), answer);
    expect(outcome).not.toBe('yes');
    expect(mismatches.length).toBeGreaterThan(0);
  },
);
