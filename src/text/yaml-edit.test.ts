import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { PathSegment } from './json-walk.ts';
import { applyEdit } from './text-edit.ts';
import { changedValue, type ValueChange } from './value-change.ts';
import { yamlSyntax } from './yaml-edit.ts';
import { readYaml } from './yaml-read.ts';
import { yamlText } from './yaml-write.ts';

const text = `# the pack
metadata:
  id: cavra-x   # stays
  title: 'One'
  inherits: [a, "b"]
filesystem:
  read:
    block:
      - "**/.env"   # secrets
      - x
  empty: []
  none:
commands: {allow: [ls, cat], block: []}
last: |
  some
  text
servers:
  - name: a
    mode: block
  - name: b
`;

const set = (path: PathSegment[], value: unknown) => applyEdit(text, yamlSyntax.value(text, path, value));
const insert = (path: PathSegment[], index: number, value: unknown) =>
  applyEdit(text, yamlSyntax.insert(text, path, index, value));
const swapped = (old: string, next: string) => {
  expect(text).toContain(old);
  return text.replace(old, next);
};

describe('an edit of YAML', () => {
  test('changes a value in the quotes that it had, and leaves comments', () => {
    expect(set(['metadata', 'id'], 'cavra-y')).toBe(swapped('cavra-x ', 'cavra-y '));
    expect(set(['metadata', 'title'], "it's")).toBe(swapped("'One'", "'it''s'"));
    expect(set(['metadata', 'inherits', 1], 'c: d')).toBe(swapped('"b"', '"c: d"'));
    expect(set(['filesystem', 'none'], 'v')).toBe(swapped('none:', 'none: v'));
    expect(set(['last'], 'one')).toBe(swapped('|\n  some\n  text', 'one'));
  });
  test('quotes a text that would be read as something else', () => {
    for (const value of [
      'true',
      '1.5',
      'null',
      '~',
      '- a',
      'a: b',
      '#',
      '',
      ' ',
      '%x',
      '&a',
      '*a',
      '!a',
      '| x',
    ])
      expect(readYaml(set(['metadata', 'id'], value))).toMatchObject({ value: { metadata: { id: value } } });
  });
  test('quotes what YAML 1.1 would read as something else, keys too', () => {
    for (const value of ['yes', 'NO', 'on', 'y', '12:30', '0o7', '017', '1_000', '2026-05-31', '=', '<<'])
      expect(set(['metadata', 'id'], value)).toContain(`id: "${value}" `);
    expect(set(['metadata', 'id'], 'notes')).toContain('id: notes ');
    expect(set(['metadata', 'on'], 'x')).toContain('"on": x');
    expect(yamlText({ a: ['yes', 'write'], off: 'no' })).toBe('a:\n  - "yes"\n  - write\n"off": "no"');
  });
  test('adds and removes members on lines of their own', () => {
    expect(set(['metadata', 'version'], '0.1.0')).toBe(swapped('"b"]\n', '"b"]\n  version: 0.1.0\n'));
    expect(set(['metadata', 'title'], undefined)).toBe(swapped("  title: 'One'\n", ''));
    expect(set(['servers', 0, 'cap'], { a: [1] })).toBe(
      swapped('mode: block\n', 'mode: block\n    cap:\n      a:\n        - 1\n'),
    );
    expect(set(['servers', 0, 'name'], undefined)).toBe(swapped('- name: a\n    mode', '- mode'));
  });
  test('makes the objects that are missing on the way', () => {
    expect(set(['filesystem', 'write', 'block'], ['v'])).toBe(
      swapped('  none:\n', '  none:\n  write:\n    block:\n      - v\n'),
    );
  });
  test('adds and removes items as the list is laid out', () => {
    expect(insert(['filesystem', 'read', 'block'], 2, '**/id_rsa')).toBe(
      swapped('      - x\n', '      - x\n      - "**/id_rsa"\n'),
    );
    expect(insert(['filesystem', 'read', 'block'], 0, 'first')).toBe(
      swapped('      - "**', '      - first\n      - "**'),
    );
    expect(insert(['metadata', 'inherits'], 2, 'c')).toBe(swapped('"b"]', '"b", c]'));
    expect(insert(['filesystem', 'empty'], 0, 'e')).toBe(swapped('empty: []', 'empty:\n    - e'));
    expect(insert(['commands', 'block'], 0, 'rm')).toBe(swapped('block: []', 'block: [rm]'));
    expect(insert(['servers'], 2, { name: 'c', list: ['x'] })).toBe(
      `${text}  - name: c\n    list:\n      - x\n`,
    );
    expect(set(['commands', 'allow', 0], undefined)).toBe(swapped('ls, ', ''));
    expect(set(['servers', 1], undefined)).toBe(swapped('  - name: b\n', ''));
  });
  test('renames a key in its place', () => {
    expect(applyEdit(text, yamlSyntax.key(text, ['servers', 1, 'name'], 'server_id'))).toBe(
      swapped('- name: b', '- server_id: b'),
    );
    expect(yamlSyntax.key(text, ['servers', 1, 'none'], 'x')).toBeUndefined();
  });
  test('that changes nothing is none', () => {
    expect(yamlSyntax.value(text, ['metadata', 'id'], 'cavra-x')).toBeUndefined();
    expect(yamlSyntax.value(text, ['metadata', 'nothing'], undefined)).toBeUndefined();
  });
  test('keeps Windows line ends', () => {
    const windows = text.replaceAll('\n', '\r\n');
    const edit = yamlSyntax.value(windows, ['filesystem', 'write', 'block'], ['v']);
    expect(applyEdit(windows, edit)).toBe(
      windows.replace('  none:\r\n', '  none:\r\n  write:\r\n    block:\r\n      - v\r\n'),
    );
  });
});

/** A path of the value, chosen by numbers; it may go one step beyond. */
function somePath(value: unknown, picks: readonly number[]): PathSegment[] {
  const [pick, ...rest] = picks;
  if (pick === undefined || typeof value !== 'object' || value === null) return [];
  const keys = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
  const key = keys[pick % Math.max(keys.length, 1)];
  if (key === undefined) return [];
  return [key, ...somePath((value as Record<PathSegment, unknown>)[key], rest)];
}

test('for any document and layout an edit means on the text what it means on the value', () => {
  const word = fc.oneof(
    fc.constantFrom('a', 'b c', 'true', '1', '# x', 'a: b', '- x', "it's", '"', 'two\nlines\n', ' '),
    fc.string({ maxLength: 6 }),
  );
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      word,
      fc.integer(),
      fc.constantFrom(null, true, false),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom('a', 'b', 'key one', 'true', '7'), tie('value'), { maxKeys: 3 }),
    ),
  }));
  const layout = fc.record({
    indent: fc.constantFrom(2, 4),
    indentSeq: fc.boolean(),
    collectionStyle: fc.constantFrom('any' as const, 'flow' as const),
    lineWidth: fc.constantFrom(0, 40),
  });
  fc.assert(
    fc.property(
      value,
      value,
      layout,
      fc.array(fc.nat(9), { maxLength: 4 }),
      fc.nat(2),
      (root, next, options, picks, kind) => {
        const written = stringify(root, options);
        const path = somePath(root, picks);
        const last = path.at(-1);
        const change: ValueChange =
          kind === 2 && typeof last === 'number'
            ? { kind: 'insert', path, value: next }
            : kind === 1 && path.length > 0
              ? { kind: 'remove', path }
              : { kind: 'set', path, value: next };
        const edit =
          change.kind === 'insert'
            ? yamlSyntax.insert(written, path.slice(0, -1), Number(last), next)
            : yamlSyntax.value(written, path, change.kind === 'set' ? next : undefined);
        expect(readYaml(applyEdit(written, edit))).toMatchObject({ value: changedValue(root, change) });
      },
    ),
    { numRuns: 2000 },
  );
});
