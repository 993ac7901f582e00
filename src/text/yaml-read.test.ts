import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readYaml } from './yaml-read.ts';

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
    ['a: [', 'closing bracket'],
    ['a: "x', 'missing'],
    ['a: *none', 'no anchor'],
    ['&a [*a]', 'inside what it repeats'],
    ['a: !!binary aGk=', 'tag'],
    // In YAML 1.1 this text would say true.
    ['%YAML 1.1\n---\na: yes', 'directive'],
    ['%TAG ! tag:x:\n---\na: 1', 'directive'],
    ['? a\n: b', 'must be a text'],
    ['a:\n\t- b', 'tab'],
    [`a: &a [1]\nb: [${'*a, '.repeat(101)}]`, 'aliases'],
    [`a: &a [1, 1, 1]\nb: &b [${'*a, '.repeat(30)}]\nc: [${'*b, '.repeat(30)}]`, 'aliases'],
    ['[&x '.repeat(20_000), 'nested'],
    [`a: ${'['.repeat(250)}${']'.repeat(250)}`, 'nested'],
    ['x'.repeat(500_001), 'longer'],
    ['', 'empty'],
  ])('refuses %.20s', (text, words) => {
    expect(readYaml(text)).toMatchObject({ message: expect.stringContaining(words) });
  });

  test('a percent sign in a text is a text, and the directive of YAML 1.2 says nothing new', () => {
    for (const text of ['a: "%x"', 'a: |\n  %x', '--- |\n%x', '%YAML 1.2\n---\na: yes'])
      expect(readYaml(text)).toHaveProperty('value');
  });

  test('texts that keep the parser busy are given up early', () => {
    const bounds = { units: 65_536, depth: 32, nodes: 5_000 };
    for (const text of [
      'a: 1\n'.repeat(10_000),
      '? '.repeat(30_000),
      '- '.repeat(30_000),
      '#\n'.repeat(30_000),
    ])
      expect(readYaml(text, bounds)).toHaveProperty('message');
  });

  test('a key that stands twice is shown in both places', () => {
    expect(readYaml('a:\n  b: 1\n  c: 2\n  b: 3\n')).toMatchObject({
      kind: 'duplicate',
      line: 2,
      again: { line: 4, path: ['a', 'b'] },
    });
  });

  test('the text is never repeated in a message', () => {
    for (const text of ['hunter2: [', '"hunter2', 'a: *hunter2', 'a: hunter2: b', '!hunter2 a'])
      expect(JSON.stringify(readYaml(text))).not.toContain('hunter2');
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
