/** A changed fact is noticed: a few fixed samples of what `npm run docs:mutate` does at large. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { alterNumber, alterText, randomOf } from '../../bench/mutate/mutation.ts';
import { ROOT } from './world.ts';

const mutate = (...args: string[]) =>
  spawnSync(process.execPath, [join(ROOT, 'bench/mutate/main.ts'), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });

describe('a change of one place', () => {
  test('is small, and another text', () => {
    expect(alterText('ready', 0.99)).toEqual({ at: 4, to: 'z' });
    expect(alterText('://', 0)).toBeUndefined();
    expect(['65_536', '4,096', 'twelve', 'Seven', 'twenty'].map(alterNumber)).toEqual([
      '65_537',
      '4,097',
      'thirteen',
      'Eight',
      'nineteen',
    ]);
  });

  test('is the same for the same seed', () => {
    const [one, other] = [randomOf(7), randomOf(7)];
    expect([one(), one(), one()]).toEqual([other(), other(), other()]);
  });
});

describe('docs:mutate', () => {
  test('notices every changed line of output, and prints the seed', () => {
    const { stdout, status } = mutate('--seed', '7', '--count', '3', '--only', 'output line');
    expect(stdout).toContain('seed 7: 3 of ');
    expect(stdout).toContain('noticed 3 of 3');
    expect(status).toBe(0);
  });

  test('says which kinds there are when it does not know one', () => {
    const { stderr, status } = mutate('--only', 'sentence');
    expect(stderr).toContain('output line');
    expect(status).toBe(2);
  });
});
