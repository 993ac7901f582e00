import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { locateAll } from './json-locate.ts';
import type { PathSegment } from './json-walk.ts';

const text = '{"a": [10, {"b": "x"}], "1": 2, "a ": 3}';
const at = (path: readonly PathSegment[], on?: 'key' | 'value') => {
  const [place] = locateAll(text, [{ path, on }]);
  return text.slice(place?.offset, place?.end);
};

/** Every path of a value, with the value. */
function* paths(value: unknown, path: PathSegment[] = []): Generator<[PathSegment[], unknown]> {
  yield [path, value];
  if (typeof value !== 'object' || value === null) return;
  const entries: [PathSegment, unknown][] = Array.isArray(value)
    ? value.map((item, index): [number, unknown] => [index, item])
    : Object.entries(value);
  for (const [key, member] of entries) yield* paths(member, [...path, key]);
}

describe('locateAll', () => {
  test('finds values and keys', () => {
    expect(at(['a', 0])).toBe('10');
    expect(at(['a', 1, 'b'])).toBe('"x"');
    expect(at(['a', 1, 'b'], 'key')).toBe('"b"');
    expect(at(['1'])).toBe('2');
  });

  test('a missing field lands on the object that lacks it', () => {
    expect(at(['a', 1, 'missing', 'deeper'])).toBe('{');
    expect(at(['a', 9])).toBe('[');
    expect(locateAll('', [{ path: ['x'] }])).toEqual([{ offset: 0, end: 0 }]);
  });

  test('of duplicate keys the last counts, as in JSON.parse', () => {
    expect(locateAll('{"a":1,"a":2}', [{ path: ['a'] }])).toEqual([{ offset: 11, end: 12 }]);
  });

  test('a list index and a key of the same spelling are two places', () => {
    const [index, key] = locateAll('{"a":[1],"b":{"0":2}}', [{ path: ['a', 0] }, { path: ['b', '0'] }]);
    expect([index?.offset, key?.offset]).toEqual([6, 18]);
  });

  test('every value of a generated document is where it is said to be', () => {
    const document = fc.tuple(fc.json({ maxDepth: 3 }), fc.constantFrom(0, 2, '\t'));
    fc.assert(
      fc.property(document, ([source, indent]) => {
        const value: unknown = JSON.parse(source);
        const written = JSON.stringify(value, null, indent);
        const wanted = [...paths(value)];
        const places = locateAll(
          written,
          wanted.map(([path]) => ({ path })),
        );
        for (const [index, [, member]] of wanted.entries()) {
          const { offset = -1, end = -1 } = places[index] ?? {};
          const container = typeof member === 'object' && member !== null;
          const opening = Array.isArray(member) ? '[' : '{';
          expect(written.slice(offset, end)).toBe(container ? opening : JSON.stringify(member));
        }
      }),
      { numRuns: 1000 },
    );
  });
});
