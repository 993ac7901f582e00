import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { equalValues } from './value-change.ts';
import { diffValues } from './value-diff.ts';

describe('what differs between two values', () => {
  test('members that came, went and changed, however deep', () => {
    expect(diffValues({ a: 1, b: { c: 2, d: 3 } }, { b: { c: 5, e: 1 }, a: 1 })).toEqual([
      { kind: 'changed', path: ['b', 'c'], before: 2, after: 5 },
      { kind: 'added', path: ['b', 'e'], after: 1 },
      { kind: 'removed', path: ['b', 'd'], before: 3 },
    ]);
  });
  test('items of a list by what they are, not by where they stand', () => {
    expect(diffValues(['a', 'b', 'c'], ['x', 'a', 'c'])).toEqual([
      { kind: 'added', path: [0], after: 'x' },
      { kind: 'removed', path: [1], before: 'b' },
    ]);
    expect(diffValues([{ id: 1, on: true }, { id: 2 }], [{ id: 1, on: false }, { id: 2 }])).toEqual([
      { kind: 'changed', path: [0, 'on'], before: true, after: false },
    ]);
  });
  test('a value of another kind, and null', () => {
    expect(diffValues({ a: [] }, { a: {} })).toEqual([
      { kind: 'changed', path: ['a'], before: [], after: {} },
    ]);
    expect(diffValues(null, {})).toEqual([{ kind: 'changed', path: [], before: null, after: {} }]);
  });
  test('long lists go by index and take no time', () => {
    const long = Array.from({ length: 20_000 }, (_, index) => index);
    expect(diffValues(long, [...long, -1])).toEqual([{ kind: 'added', path: [20_000], after: -1 }]);
  });
  test('two values differ in no place exactly when they are the same', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), fc.jsonValue({ maxDepth: 3 }), (a, b) => {
        expect(diffValues(a, a)).toEqual([]);
        expect(diffValues(a, b).length === 0).toBe(equalValues(a, b));
      }),
      { numRuns: 1000 },
    );
  });
});
