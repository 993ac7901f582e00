import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compilePattern, matches } from '../../runtime/enforcement/match.ts';
import { toHtml } from '../draw.ts';
import { failureOf, labPiece } from './pattern-view.ts';

const text = fc.string({ unit: fc.constantFrom('a', 'b', '/', '*', '\n'), maxLength: 12 });

describe('where a pattern fails', () => {
  test('there is a failure exactly when the engine does not match, and it is a place of the value', () => {
    fc.assert(
      fc.property(text, text, (pattern, value) => {
        const compiled = compilePattern(pattern);
        const failure = failureOf(compiled, value);
        expect(failure === undefined).toBe(matches(compiled, value));
        if (failure === undefined) return;
        expect(failure.from).toBeGreaterThanOrEqual(0);
        expect(failure.from).toBeLessThanOrEqual(value.length);
        expect(
          value.startsWith(failure.wants, failure.from) && failure.wants !== '' && failure.why === 'literal',
        ).toBe(false);
      }),
    );
  });

  test.each([
    ['**/*.pem', 'server.pem', { from: 0, wants: '/', why: 'literal' }],
    ['.env', '.envrc', { from: 4, wants: '', why: 'end' }],
    ['.env', '.ENV', { from: 1, wants: 'env', why: 'literal' }],
    ['a*c', 'abcd', { from: 1, wants: 'c', why: 'last' }],
    ['a*', 'a\nb', { from: 1, wants: '', why: 'line-feed' }],
    ['a*\nb', 'a', { from: 1, wants: '\n', why: 'literal' }],
  ])('%j on %j', (pattern, value, expected) => {
    expect(failureOf(compilePattern(pattern), value)).toEqual(expected);
  });

  test('what a reader typed never becomes markup', () => {
    expect(toHtml(labPiece('<b>*', '<b>"x"&'))).not.toMatch(/<b>/);
  });
});
