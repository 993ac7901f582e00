import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareLines, compareValues } from './compare.ts';
import { steady } from './masks.ts';

const line = fc.constantFrom('a', 'b', 'c');

describe('a printed output', () => {
  test('must be the same line for line', () => {
    expect(compareLines(['a', 'b'], 'a\nb\n', [])).toBeUndefined();
    expect(compareLines(['a', 'b'], 'a\nc\n', [])).toEqual({ index: 1, found: 'c', expected: 'b' });
    expect(compareLines(['a'], 'a\nb\n', [])).toMatchObject({ index: 1, found: 'b' });
    expect(compareLines(['a', 'b'], 'a\n', [])).toMatchObject({ index: 1, expected: 'b' });
    expect(compareLines([], '', [])).toBeUndefined();
    expect(compareLines([], 'a', [])).toMatchObject({ index: 0, found: 'a' });
  });

  test('may leave lines out where it says so', () => {
    expect(compareLines(['a', '…', 'd'], 'a\nb\nc\nd\n', [])).toBeUndefined();
    expect(compareLines(['…', 'c', '…'], 'a\nb\nc\nd\n', [])).toBeUndefined();
    expect(compareLines(['a', '…', 'x'], 'a\nb\n', [])).toMatchObject({
      index: 2,
      found: 'b',
      expected: 'x',
    });
    expect(compareLines(['…', 'c', 'x', '…'], 'a\nb\nc\nd\n', [])).toMatchObject({ index: 1 });
  });

  test('matches itself when any of its lines are left out, and not when a foreign line is put in', () => {
    fc.assert(
      fc.property(fc.array(line), fc.array(line), fc.array(line), (before, between, after) => {
        const actual = [...before, ...between, ...after].join('\n');
        expect(compareLines([...before, '…', ...after], actual, [])).toBeUndefined();
        expect(compareLines([...before, '…', 'x', ...after], actual, [])).toBeDefined();
      }),
      { numRuns: 1000 },
    );
  });

  test('keeps masked values apart that must differ', () => {
    const masks = ['correlation-id'];
    const [one, two] = ['saas-000000000001', 'saas-000000000002'];
    expect(compareLines([one, one], `${two}\n${two}`, masks)).toBeUndefined();
    expect(compareLines([one, one], `${two}\n${one}`, masks)).toMatchObject({ index: 1 });
    expect(steady(`${two} ${one} ${two}`, masks)).toMatch(/^(saas-\w{12}) (?!\1)saas-\w{12} \1$/);
  });
});

describe('JSON values', () => {
  test('are equal in any order of keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).toReversed());
        expect(compareValues(value, turned)).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
  });

  test('differ at the first place where they do', () => {
    expect(compareValues({ a: [1, { b: 2 }] }, { a: [1, { b: 3 }] })).toEqual({
      path: ['a', 1, 'b'],
      found: '3',
      expected: '2',
    });
    expect(compareValues({ a: 1 }, {})).toMatchObject({ path: ['a'], found: 'nothing' });
    expect(compareValues([], {})).toMatchObject({ path: [] });
  });
});
