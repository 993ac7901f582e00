import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { offsetAt, positionAt } from './position.ts';

const text = fc
  .array(fc.constantFrom('a', 'é', '\u{1F600}', '\n', '\r\n', '\r', '\t', ''), { maxLength: 30 })
  .map((list) => list.join(''));

describe('positions', () => {
  test.each([
    ['', 0, { line: 1, column: 1 }],
    ['ab\ncd', 4, { line: 2, column: 2 }],
    ['ab\r\ncd', 4, { line: 2, column: 1 }],
    ['ab\rcd', 3, { line: 2, column: 1 }],
    ['a\u{1F600}b', 3, { line: 1, column: 4 }],
    ['ab', 99, { line: 1, column: 3 }],
  ])('%j at %i', (source, offset, position) => {
    expect(positionAt(source, offset)).toEqual(position);
  });

  test('places beyond the text give its end', () => {
    expect(offsetAt('ab\ncd', { line: 9, column: 1 })).toBe(5);
    expect(offsetAt('ab\ncd', { line: 2, column: 99 })).toBe(5);
  });

  test('an offset survives the way to a line and column and back', () => {
    fc.assert(
      fc.property(text, fc.nat(), (source, where) => {
        const offset = where % (source.length + 1);
        expect(offsetAt(source, positionAt(source, offset))).toBe(offset);
      }),
      { numRuns: 1000 },
    );
  });
});
