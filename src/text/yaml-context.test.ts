import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { pathAtCaret } from './caret-context.ts';
import { offsetAt } from './position.ts';
import { yamlContext } from './yaml-context.ts';
import { yamlSyntax } from './yaml-edit.ts';

/** The context where the text has its caret, written as ¦. */
function at(marked: string) {
  const offset = marked.indexOf('¦');
  const text = marked.replace('¦', '');
  const { path, role, key, from, to, levels } = yamlContext(text, offset);
  const members = Object.fromEntries(levels.at(-1)?.members ?? []);
  return { path, role, ...(key === undefined ? {} : { key }), word: text.slice(from, to), members };
}

describe('the context of a caret in YAML', () => {
  test.each([
    ['¦', { path: [], role: 'key', word: '' }],
    ['me¦', { path: [], role: 'key', key: 'me', word: 'me' }],
    ['a: 1\n¦\nb: x\n', { path: [], role: 'key', word: '', members: { a: 1, b: 'x' } }],
    ['a:\n  ¦\nb: 1\n', { path: ['a'], role: 'key', word: '' }],
    ['a:\n  b: 1\n  ¦', { path: ['a'], role: 'key', members: { b: 1 } }],
    ['a:\n  b: 1\n¦', { path: [], role: 'key' }],
    ['a: ¦', { path: ['a'], role: 'value', word: '' }],
    ['a: bl¦ock # why', { path: ['a'], role: 'value', word: 'block' }],
    ['a: "b¦"', { path: ['a'], role: 'value', word: '"b"' }],
    ['a¦b: 1', { path: [], role: 'key', key: 'ab', word: 'ab' }],
    ['a: [x, y¦z]', { path: ['a', 1], role: 'value', word: 'yz' }],
    ['a: [¦]', { path: ['a', 0], role: 'value', word: '' }],
    ['a:\n  - x\n  - ¦', { path: ['a', 1], role: 'key', word: '' }],
    ['a:\n- x\n- y¦', { path: ['a', 1], role: 'key', key: 'y', word: 'y' }],
    ['a:\n  - name: x\n    mo¦de: y\n', { path: ['a', 0], role: 'key', key: 'mode' }],
    ['a:\n  - name: x\n    ¦\n  - name: z\n', { path: ['a', 0], role: 'key', members: { name: 'x' } }],
    ['a:\n  - name: ¦', { path: ['a', 0, 'name'], role: 'value' }],
    ['a: 1 # no ¦', { path: [], role: 'none' }],
    ['a: |\n  text: ¦\n', { path: ['a'], role: 'none' }],
    ['a: |\n  text\nb: ¦\n', { path: ['b'], role: 'value' }],
    ['a:\r\n  b: ¦\r\n', { path: ['a', 'b'], role: 'value', word: '' }],
  ])('%j', (marked, context) => {
    expect(at(marked)).toMatchObject(context);
  });

  test('every plain value of a block document is found again from its place', () => {
    const key = fc.constantFrom('a', 'b', 'key one', 'mode', '7');
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom('x', 'true', 'block', '**/.env'),
        fc.integer(),
        fc.array(tie('value'), { minLength: 1, maxLength: 3 }),
        fc.dictionary(key, tie('value'), { minKeys: 1, maxKeys: 3 }),
      ),
    }));
    fc.assert(
      fc.property(value, fc.boolean(), (document, indentSeq) => {
        const text = stringify(document, { indentSeq, lineWidth: 0 });
        const visit = (one: unknown, path: readonly (string | number)[]): void => {
          if (typeof one === 'object' && one !== null) {
            for (const [name, member] of Object.entries(one))
              visit(member, [...path, Array.isArray(one) ? Number(name) : name]);
            return;
          }
          if (path.length === 0) return;
          const found = yamlContext(text, offsetAt(text, yamlSyntax.place(text, path)) + 1);
          // A word behind a dash could become a key; its place is that of the item.
          const own = found.role === 'key' ? found.path : pathAtCaret(found);
          expect([text, own]).toEqual([text, path]);
        };
        visit(document, []);
      }),
      { numRuns: 500 },
    );
  });

  test('nothing makes it throw', () => {
    const unit = fc.constantFrom('a', ':', ' ', '\n', '-', '[', ']', '"', "'", '#', '|', '\t', ',', '{');
    fc.assert(
      fc.property(fc.string({ unit }), fc.nat(60), (text, offset) => {
        expect(yamlContext(text, Math.min(offset, text.length))).toHaveProperty('path');
      }),
      { numRuns: 2000 },
    );
  });
});
