/** The order in which `npm test` runs its steps. */
import { expect, test } from 'vitest';
import { inTwoLanes } from './lanes.mjs';
import { allSteps } from './steps.mjs';

/** What ran beside what: `+a` when a step begins, `-a` when it ends. Each takes as long as it says. */
async function traceOf(steps: readonly { name: string; alone?: true; after?: string[]; ms?: number }[]) {
  const trace: string[] = [];
  await inTwoLanes(steps, async ({ name, ms = 1 }) => {
    trace.push(`+${name}`);
    await new Promise((settle) => setTimeout(settle, ms));
    trace.push(`-${name}`);
  });
  return trace.join(' ');
}

test.each([
  [
    'two go together, a third waits',
    [{ name: 'a', ms: 5 }, { name: 'b', ms: 30 }, { name: 'c' }],
    '+a +b -a +c -c -b',
  ],
  [
    'one that needs both cores goes alone',
    [{ name: 'a', ms: 5 }, { name: 'b', alone: true }, { name: 'c' }],
    '+a -a +b -b +c -c',
  ],
  [
    'one that reads what another writes waits',
    [{ name: 'a', ms: 5 }, { name: 'b', after: ['a'] }, { name: 'c' }],
    '+a -a +b +c -b -c',
  ],
  ['what is not in the list is not waited for', [{ name: 'b', after: ['a'] }], '+b -b'],
] as const)('%s', async (_, steps, trace) => {
  expect(await traceOf(steps as unknown as Parameters<typeof traceOf>[0])).toBe(trace);
});

test('each step waits for steps in front of it only, or it would wait for ever', () => {
  const names = allSteps().map(({ name }) => name);
  for (const { name, after = [] } of allSteps())
    expect(names.slice(0, names.indexOf(name))).toEqual(expect.arrayContaining([...after]));
});
