import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { regionOf } from './example-file.ts';

const lines = (text: string): string[] => text.split('\n');

describe('a region of a file', () => {
  test.each([
    ['// #region a', '// #endregion'],
    ['# region a', '# endregion'],
    ['#region a', '#endregion a'],
    ['/* #region a */', '/* #endregion */'],
    ['<!-- #region a -->', '<!-- #endregion -->'],
    ['-- #region a', '-- #endregion'],
  ])('is found between %s and %s, without its indentation', (open, close) => {
    expect(regionOf(['x', `  ${open}`, '  one', '    two', `  ${close}`, 'y'], 'a')).toEqual([
      'one',
      '  two',
    ]);
  });

  test('holds what regions within it hold, but not their marks', () => {
    const text = '// #region a\n1\n// #region b\n2\n// #endregion\n3\n// #endregion';
    expect(regionOf(lines(text), 'a')).toEqual(['1', '2', '3']);
    expect(regionOf(lines(text), 'b')).toEqual(['2']);
    expect(regionOf(lines(text), undefined)).toEqual(['1', '2', '3']);
  });

  test.each(['# region of the world', 'region a', 'const region = 1;', '// #regional a'])(
    'does not begin at %s',
    (line) => {
      expect(regionOf([line], undefined)).toEqual([line]);
    },
  );

  test('that does not end, or is not there, is none', () => {
    expect(regionOf(['// #region a', 'x'], 'a')).toBeUndefined();
    expect(regionOf(['x'], 'a')).toBeUndefined();
  });

  test('is the whole of whatever stands between the marks', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,9}$/)),
        fc.array(fc.stringMatching(/^[a-z]{1,9}$/)),
        (inner, outer) => {
          const text = [...outer, '// #region it', ...inner, '// #endregion', ...outer];
          expect(regionOf(text, 'it')).toEqual(inner);
          expect(regionOf(text, undefined)).toEqual([...outer, ...inner, ...outer]);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
