import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editInsert, jsonSyntax, setValue } from './json-edit.ts';
import { applyEdit } from './text-edit.ts';

const text = `{
  "a": "one",
  "list": ["x",  "y"],
  "tall": [
    "x",
    "y"
  ],
  "empty": [],
  "in": { "b" : 1 }
}
`;

describe('setValue', () => {
  test('changes only the value', () => {
    expect(setValue(text, ['in', 'b'], 22)).toBe(text.replace(': 1 }', ': 22 }'));
  });
  test('leaves a list on its line when an item is replaced, added or removed', () => {
    expect(setValue(text, ['list', 1], 'z')).toBe(text.replace('["x",  "y"]', '["x",  "z"]'));
    expect(setValue(text, ['list', 2], 'z')).toBe(text.replace('["x",  "y"]', '["x",  "y",  "z"]'));
    expect(setValue(text, ['list', 0], undefined)).toBe(text.replace('["x",  "y"]', '["y"]'));
    expect(setValue(text, ['list', 1], undefined)).toBe(text.replace('["x",  "y"]', '["x"]'));
  });
  test('adds an item on its own line to a list of lines', () => {
    expect(setValue(text, ['tall', 2], 'z')).toBe(text.replace('    "y"\n  ]', '    "y",\n    "z"\n  ]'));
  });
  test('fills an empty list as the rest of the text is laid out', () => {
    expect(setValue(text, ['empty', 0], 'z')).toBe(text.replace('[]', '[\n    "z"\n  ]'));
    expect(setValue('{"e":[]}', ['e', 0], 'z')).toBe('{"e":["z"]}');
  });
  test('adds a member with the colon and the spaces of its neighbours', () => {
    expect(setValue(text, ['in', 'c'], true)).toBe(text.replace('{ "b" : 1 }', '{ "b" : 1, "c" : true }'));
    expect(setValue('{"a":1}', ['b'], 2)).toBe('{"a":1,"b":2}');
    expect(setValue('{"a":1,\t"b":2}', ['c'], 3)).toBe('{"a":1,\t"b":2,\t"c":3}');
  });
  test('makes the objects that are missing on the way', () => {
    expect(setValue('{\n  "a": 1\n}', ['p', 'q'], 2)).toBe('{\n  "a": 1,\n  "p": {\n    "q": 2\n  }\n}');
  });
  test('removes the last member and leaves an empty object', () => {
    expect(setValue('{\n  "a": 1\n}', ['a'], undefined)).toBe('{}');
  });
  test('keeps Windows line ends and tabs', () => {
    expect(setValue('{\r\n\t"a": []\r\n}', ['a', 0], 'x')).toBe('{\r\n\t"a": [\r\n\t\t"x"\r\n\t]\r\n}');
  });
  test('changes the last of two equal keys, which is the one that counts', () => {
    expect(setValue('{"a":1,"a":2}', ['a'], 3)).toBe('{"a":1,"a":3}');
  });
  test('gives a member another key in its place', () => {
    expect(applyEdit(text, jsonSyntax.key(text, ['in', 'b'], 'c'))).toBe(text.replace('"b" : 1', '"c" : 1'));
    expect(jsonSyntax.key(text, ['in', 'none'], 'c')).toBeUndefined();
    expect(jsonSyntax.key(text, ['list', 0], 'c')).toBeUndefined();
  });
  test('inserts an item at its place', () => {
    expect(applyEdit(text, editInsert(text, ['list'], 1, 'm'))).toBe(
      text.replace('["x",  "y"]', '["x",  "m",  "y"]'),
    );
    expect(applyEdit(text, editInsert(text, ['tall'], 0, 'm'))).toBe(
      text.replace('[\n    "x"', '[\n    "m",\n    "x"'),
    );
  });
});

/** What the edit should mean, on values. */
function assigned(value: unknown, [key, ...rest]: readonly (string | number)[], next: unknown): unknown {
  if (key === undefined) return next;
  const copy = structuredClone(value) as Record<string | number, unknown>;
  copy[key] = assigned(copy[key], rest, next);
  return copy;
}

function someLeaf(value: unknown, pick: number, path: (string | number)[] = []): (string | number)[] {
  if (typeof value !== 'object' || value === null) return path;
  const keys = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
  const key = keys[pick % Math.max(keys.length, 1)];
  if (key === undefined) return path;
  return someLeaf((value as Record<string | number, unknown>)[key], pick, [...path, key]);
}

describe('for any document', () => {
  test('an edit means the same on the text as on the value, whatever the layout', () => {
    const noProto = (value: unknown) => !JSON.stringify(value).includes('__proto__');
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 4 }).filter(noProto),
        fc.jsonValue({ maxDepth: 2 }).filter(noProto),
        fc.nat(9),
        fc.constantFrom(undefined, 1, 2, '\t'),
        (document, next, pick, space) => {
          const plain: unknown = JSON.parse(JSON.stringify(document));
          const path = someLeaf(plain, pick);
          const edited = setValue(JSON.stringify(plain, null, space), path, next);
          expect(JSON.parse(edited)).toEqual(JSON.parse(JSON.stringify(assigned(plain, path, next))));
        },
      ),
      { numRuns: 1000 },
    );
  });
});
