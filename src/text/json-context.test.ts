import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pathAtCaret } from './caret-context.ts';
import { jsonContext } from './json-context.ts';
import { jsonSyntax } from './json-edit.ts';

/** The context where the text has its caret, written as |. */
function at(marked: string) {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const { path, role, key, from, to, levels } = jsonContext(text, offset);
  const members = Object.fromEntries(levels.at(-1)?.members ?? []);
  return { path, role, ...(key === undefined ? {} : { key }), word: text.slice(from, to), members };
}

describe('the context of a caret in JSON', () => {
  test.each([
    ['{|}', { path: [], role: 'key', word: '', members: {} }],
    ['{ "a|" }', { path: [], role: 'key', key: 'a', word: '"a"', members: { a: undefined } }],
    ['{ "a": | }', { path: ['a'], role: 'value', word: '' }],
    ['{ "a": "x|y" }', { path: ['a'], role: 'value', word: '"xy"' }],
    ['{ "a": tr| }', { path: ['a'], role: 'value', word: 'tr' }],
    ['{ "a": 1| }', { path: ['a'], role: 'value', word: '1' }],
    ['{ "a": 1 |}', { path: [], role: 'none', word: '' }],
    ['{ "a": 1, | "b": 2 }', { path: [], role: 'key', word: '', members: { a: 1, b: 2 } }],
    ['{ "a": { "b": [1, "x|"] } }', { path: ['a', 'b', 1], role: 'value', word: '"x"' }],
    ['{ "a": [|] }', { path: ['a', 0], role: 'value', word: '' }],
    ['{ "a": [{ "k": "v", |', { path: ['a', 0], role: 'key', members: { k: 'v' } }],
    ['|', { path: [], role: 'value', word: '' }],
    ['1 |', { path: [], role: 'none' }],
  ])('%s', (marked, context) => {
    expect(at(marked)).toMatchObject(context);
  });

  test('is found in texts that are broken', () => {
    expect(at('{ "a": 1 "b|" }')).toMatchObject({ path: [], role: 'key', key: 'b' });
    expect(at('{ "a": { "b": 1, "c|')).toMatchObject({ path: ['a'], role: 'key', key: 'c' });
    expect(at('{ "a": "open|\n "b": 2 }')).toMatchObject({ path: ['a'], role: 'value' });
    expect(at('{ a|: 1 }')).toMatchObject({ path: [], role: 'key', word: 'a' });
  });

  test('knows the members of every object around it, also behind the caret', () => {
    const marked = '{ "kind": "x", "in": { "|" : 1, "late": true }, "end": 3 }';
    const text = marked.replace('|', '');
    const levels = jsonContext(text, marked.indexOf('|')).levels.map(({ members }) =>
      Object.fromEntries(members),
    );
    expect(levels).toEqual([
      { kind: 'x', in: undefined, end: 3 },
      { '': 1, late: true },
    ]);
  });

  test('every value of a document is found again from its place', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom(0, 2), (document, space) => {
        const text = JSON.stringify(document, null, space);
        const visit = (value: unknown, path: readonly (string | number)[]): void => {
          const { line, column } = jsonSyntax.place(text, path);
          const lines = text.split('\n').slice(0, line - 1);
          const offset = lines.reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
          const isPlain = typeof value !== 'object' || value === null;
          // In front of a bracket the caret is not in it yet; a plain value is found from inside.
          if (isPlain) expect(pathAtCaret(jsonContext(text, offset + 1))).toEqual(path);
          else
            for (const [key, member] of Object.entries(value))
              visit(member, [...path, Array.isArray(value) ? Number(key) : key]);
        };
        visit(document, []);
      }),
      { numRuns: 500 },
    );
  });

  test('nothing makes it throw, and depth costs no stack', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('{', '}', '[', ']', ',', ':', '"', 'a', '1', '\\', '\n', '/') }),
        fc.nat(40),
        (text, offset) => {
          expect(jsonContext(text, Math.min(offset, text.length))).toHaveProperty('path');
        },
      ),
      { numRuns: 2000 },
    );
    expect(jsonContext('['.repeat(60_000), 60_000).path).toHaveLength(60_000);
  });
});
