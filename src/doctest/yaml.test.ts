import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readYaml } from './yaml.ts';

describe('reading YAML', () => {
  test('gives values and their places; a value on later lines stands at its key', () => {
    const read = readYaml('a: 1\nb:\n  - c: [x, yy]\n');
    if ('message' in read) throw new Error(read.message);
    expect(read.value).toEqual({ a: 1, b: [{ c: ['x', 'yy'] }] });
    expect(read.placeOf(['b'])).toEqual({ line: 2, column: 1 });
    expect(read.placeOf(['b', 0, 'c', 1])).toEqual({ line: 3, column: 12 });
    expect(read.placeOf(['b', 0, 'none'])).toEqual({ line: 3, column: 5 });
    expect(read.placeOf([])).toEqual({ line: 1, column: 1 });
  });

  test.each([
    ['a: .nan', 'JSON has no such number'],
    ['1: a', 'a key must be a text'],
    ['a: 1\na: 2', 'unique'],
    ['a: 1\n---\nb: 2', 'second document'],
    ['a: [', 'Flow'],
    ['a: *none', 'none'],
    [`a: ${'['.repeat(250)}${']'.repeat(250)}`, 'nested'],
    ['x'.repeat(500_001), 'longer'],
    ['', 'empty'],
  ])('refuses %.20s', (text, words) => {
    expect(readYaml(text)).toMatchObject({ message: expect.stringContaining(words) });
  });

  test('reads every JSON document as itself, and nothing makes it throw', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const text = JSON.stringify(value);
        const read = readYaml(text);
        expect('message' in read ? read.message : read.value).toEqual(JSON.parse(text));
      }),
      { numRuns: 1000 },
    );
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ':', ' ', '\n', '-', '[', ']', '{', '}', '&', '*', '"') }),
        (text) => {
          expect(readYaml(text)).toBeTypeOf('object');
        },
      ),
      { numRuns: 1000 },
    );
  });
});
