import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compilePattern, matches, type StepCount, stretchesOf } from './match.ts';

const hit = (pattern: string, value: string): boolean => matches(compilePattern(pattern), value);

/** Another way to say the same rule: a regular expression. Good enough for short texts, never used by the engine. */
function model(pattern: string, value: string): boolean {
  const source = pattern
    .split(/\*+/)
    .map((literal) => literal.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'))
    .join('[^\\n]*');
  return new RegExp(`^(?:${source})$`, 'u').test(value);
}

describe('a pattern matches the whole value', () => {
  test.each([
    ['.env', '.env', true],
    ['.env', 'config/.env', false],
    ['.env', '.env.local', false],
    ['**/secrets.*', 'app/secrets.yaml', true],
    ['**/secrets.*', 'secrets.yaml', false],
    ['**/secrets.*', '/secrets.', true],
    ['terraform apply*', 'terraform apply', true],
    ['terraform apply*', 'terraform apply\n-auto-approve', false],
    ['terraform apply*', 'Terraform apply', false],
    ['curl *|*sh*', 'curl https://example.invalid/install.sh | sh', true],
    ['*', '', true],
    ['*', 'a\nb', false],
    ['*\n*', 'a\nb', true],
    ['*\n*', 'a\nb\nc', false],
    ['a\nb', 'a\nb', true],
    ['a?c', 'abc', false],
    ['[ab]', 'a', false],
    ['{a,b}', '{a,b}', true],
    ['a*', 'a\r\u2028x', true],
    ['aa*aa', 'aaa', false],
    ['', '', true],
    ['', 'a', false],
    ['***', 'any/thing', true],
  ])('%j on %j: %s', (pattern, value, expected) => {
    expect(hit(pattern, value)).toBe(expected);
  });

  const piece = fc.constantFrom('a', 'b', '/', '.', '*', '**', '\n', '?', '|', '\u2028', '\r', 'é', '💥');
  const text = fc.array(piece, { maxLength: 9 }).map((parts) => parts.join(''));

  test('says the same as the regular expression model', () => {
    fc.assert(
      fc.property(text, text, (pattern, value) => {
        expect(hit(pattern, value)).toBe(model(pattern, value));
      }),
      { numRuns: 5000 },
    );
  });

  test('a value made from the pattern matches, and the stretches put it together again', () => {
    const filled = fc
      .array(fc.tuple(fc.constantFrom('a', 'ab', '/', '\n', '.'), fc.constantFrom('', 'a', 'b/a')), {
        maxLength: 6,
      })
      .map((parts) => ({
        pattern: `${parts.map(([literal]) => literal).join('*')}*`,
        value: parts.map(([literal, filling]) => literal + filling).join(''),
      }));
    fc.assert(
      fc.property(filled, ({ pattern, value }) => {
        const compiled = compilePattern(pattern);
        expect(matches(compiled, value)).toBe(true);
        const stretches = stretchesOf(compiled, value) ?? [];
        expect(stretches.map(({ from, to }) => value.slice(from, to)).join('')).toBe(value);
        const stars = stretches.filter(({ by }) => by === 'star');
        expect(stars).toHaveLength(pattern.split(/\*+/).length - 1);
        expect(stars.some(({ from, to }) => value.slice(from, to).includes('\n'))).toBe(false);
      }),
    );
    expect(stretchesOf(compilePattern('a*'), 'b')).toBeUndefined();
  });
});

describe('the work', () => {
  const adversaries: readonly [string, string][] = [
    ['*a'.repeat(500), 'a'.repeat(499)],
    [`${'a*'.repeat(300)}b`, 'a'.repeat(4000)],
    [`*${'a'.repeat(400)}b*`, 'a'.repeat(8000)],
    [`*${'ab'.repeat(200)}c*${'ab'.repeat(200)}c*`, 'ab'.repeat(4000)],
    ['*a*a*a*a*a*a*a*a*a*a*b*', 'a'.repeat(8000)],
    [`${'*'.repeat(2000)}x`, 'y'.repeat(4000)],
    ['a*b\n'.repeat(300), 'aab\n'.repeat(299)],
    [`*${'a'.repeat(100)}\n*`, `${'a'.repeat(4000)}\n`],
  ];

  test.each(adversaries)('%#: is at most pattern length times value length', (pattern, value) => {
    const count: StepCount = { steps: 0 };
    matches(compilePattern(pattern), value, count);
    expect(count.steps).toBeGreaterThan(0);
    expect(count.steps).toBeLessThanOrEqual(pattern.length * value.length);
  });

  test('is counted for any pattern and any value', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '*', '\n'), minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(letters, letters, (pattern, value) => {
        const count: StepCount = { steps: 0 };
        matches(compilePattern(pattern), value, count);
        expect(count.steps).toBeLessThanOrEqual(pattern.length * value.length);
      }),
      { numRuns: 2000 },
    );
  });
});
