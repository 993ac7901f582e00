import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compilePattern, matches } from '../enforcement/match.ts';
import { includes, shared } from './language.ts';

const patternText = fc
  .array(fc.constantFrom('a', 'b', '*', '/', '\n'), { maxLength: 7 })
  .map((all) => all.join(''));
const fill = fc.array(fc.constantFrom('a', 'b', 'z', '/'), { maxLength: 3 }).map((all) => all.join(''));

/** A value of a pattern: each star filled with its own text. */
const filled = (pattern: string, fills: readonly string[]): string => {
  let next = 0;
  return pattern.replaceAll(/\*+/g, () => fills[next++ % fills.length] ?? '');
};

const covers = (wide: string, narrow: string) => includes(compilePattern(wide), compilePattern(narrow));
const both = (left: string, right: string) => shared(compilePattern(left), compilePattern(right));

/** Every text of up to five letters of a small alphabet. */
const WORDS: string[] = [''];
for (let from = 0, size = 0; size < 5; size += 1) {
  const end = WORDS.length;
  for (; from < end; from += 1) for (const letter of ['a', 'b', '\n']) WORDS.push(`${WORDS[from]}${letter}`);
}

describe('one pattern inside another', () => {
  test.each([
    ['git*', 'git push*', true],
    ['git push*', 'git*', false],
    ['**/iam/**', 'iam/**', false],
    ['*', '**/x', true],
    ['a*', 'a***', true],
    ['*a*', 'a', true],
    ['a*a', 'a', false],
    ['*', '*\n*', false],
    ['*\n*', 'a\nb', true],
  ])('%j covers %j: %j', (wide, narrow, expected) => {
    expect(covers(wide, narrow)).toBe(expected);
  });

  test('a cover matches every sampled value of what it covers', () => {
    let covered = 0;
    fc.assert(
      fc.property(
        patternText,
        patternText,
        fc.array(fill, { minLength: 1, maxLength: 4 }),
        (wide, narrow, fills) => {
          if (!covers(wide, narrow)) return;
          covered += 1;
          expect(matches(compilePattern(wide), filled(narrow, fills))).toBe(true);
        },
      ),
      { numRuns: 3000 },
    );
    expect(covered).toBeGreaterThan(50);
  });

  test('where there is no cover, some value shows it', () => {
    fc.assert(
      fc.property(patternText, patternText, (wide, narrow) => {
        if (covers(wide, narrow)) return;
        // z stands in neither pattern.
        expect(matches(compilePattern(narrow), filled(narrow, ['z']))).toBe(true);
        expect(matches(compilePattern(wide), filled(narrow, ['z']))).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a value of two patterns', () => {
  test.each([
    ['git*', 'git push --force*', 'git push --force'],
    ['git * --dry-run', 'git push*', 'git push --dry-run'],
    ['npm test*', 'pytest*', undefined],
    ['a*', '*b', 'ab'],
    ['*\n*', 'a*', undefined],
  ])('%j and %j share %j', (left, right, expected) => {
    expect(both(left, right)).toBe(expected);
  });

  test('what is found is matched by both; when nothing is found, no short text is', () => {
    fc.assert(
      fc.property(patternText, patternText, (left, right) => {
        const [a, b] = [compilePattern(left), compilePattern(right)];
        const word = shared(a, b);
        if (word === undefined)
          expect(WORDS.find((one) => matches(a, one) && matches(b, one))).toBeUndefined();
        else expect(matches(a, word) && matches(b, word)).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  test('the work is bounded by the product of the lengths', () => {
    const count = { steps: 0 };
    const long = '*a'.repeat(500);
    expect(shared(compilePattern(long), compilePattern(`${long}b`), count)).toBeUndefined();
    expect(includes(compilePattern(long), compilePattern(long), count)).toBe(true);
    expect(count.steps).toBeLessThan(3 * 1002 * 1002);
  });
});
