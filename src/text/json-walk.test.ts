import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PathSegment, walkJson } from './json-walk.ts';

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The value at each place, as the walk reports it. */
function visited(text: string): [PathSegment[], string][] {
  const seen: [PathSegment[], string][] = [];
  walkJson(text, { value: (path, offset, end) => seen.push([[...path], text.slice(offset, end)]) });
  return seen;
}

describe('walkJson accepts what JSON.parse accepts', () => {
  const spaced = fc
    .tuple(fc.json({ maxDepth: 4 }), fc.constantFrom(0, 1, 2, '\t'))
    .map(([text, indent]) => JSON.stringify(JSON.parse(text), null, indent));
  const piece = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '\\',
    '/',
    '//',
    '/*',
    '*/',
    '-',
    '+',
    '.',
    '0',
    '01',
    '1e',
    '\u0000',
    '\u2028',
    '\ufeff',
    '\\u00',
    "'",
    'null',
    'nul',
    'NaN',
    'true',
    ' ',
    '\n',
    '\r',
    '\v',
  );

  test('on generated JSON', () => {
    fc.assert(
      fc.property(spaced, (text) => {
        expect(walkJson(text)).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
  });

  test('on JSON with a piece put in, taken out or replaced', () => {
    const mutated = fc.tuple(
      spaced,
      fc.nat(),
      fc.nat({ max: 3 }),
      fc.oneof(piece, fc.string({ maxLength: 2 })),
    );
    fc.assert(
      fc.property(mutated, ([text, where, cut, put]) => {
        const at = where % (text.length + 1);
        const changed = text.slice(0, at) + put + text.slice(at + cut);
        expect(walkJson(changed) === undefined, JSON.stringify(changed)).toBe(parses(changed));
      }),
      { numRuns: 1000 },
    );
  });

  test('on strings of any kind', () => {
    const raw = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 12 }).map((list) => list.join('')),
    );
    fc.assert(
      fc.property(raw, (text) => {
        expect(walkJson(text) === undefined, JSON.stringify(text)).toBe(parses(text));
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    '',
    ' ',
    '[1,]',
    '{"a":1,}',
    '{a:1}',
    "{'a':1}",
    '[1 2]',
    '1 2',
    '"a\nb"',
    '"\\x"',
    '01',
    '1.',
    '.5',
    '-',
    '+1',
    '[',
    '{"a"',
    '{"a":',
    'tru',
    '// x\n1',
    '1 /* x */',
    '\ufeff1',
    '\u00a01',
    '{"a":1]',
    '[}',
  ])('on %j', (text) => {
    expect(walkJson(text) === undefined).toBe(parses(text));
  });
});

describe('a problem', () => {
  test.each([
    ['{"a":1,}', 7, 'a comma may not stand before }'],
    ['{"a":1', 6, 'the text ends too early'],
    ['[1 2]', 3, 'a comma or the closing bracket'],
    ['{"a" 1}', 5, 'a colon was expected'],
    ['1 2', 2, 'only one value'],
    ['{ // x\n}', 2, 'comments'],
    ['"a', 0, 'no closing quote'],
  ])('in %j is placed and named', (text, offset, message) => {
    const problem = walkJson(text);
    expect(problem?.offset).toBe(offset);
    expect(problem?.message).toContain(message);
  });

  test('never quotes the text, and is quick and calm at 60,000 levels', () => {
    expect(walkJson('{"a": hunter2}')?.message).not.toContain('hunter2');
    expect(walkJson('['.repeat(60_000))?.offset).toBe(60_000);
    expect(walkJson('['.repeat(60_000) + ']'.repeat(60_000))).toBeUndefined();
  });
});

describe('the visitor', () => {
  test('sees each value with its path and place', () => {
    expect(visited('{"a":[1,{"b":null}],"c":"d"}')).toEqual([
      [[], '{'],
      [['a'], '['],
      [['a', 0], '1'],
      [['a', 1], '{'],
      [['a', 1, 'b'], 'null'],
      [['c'], '"d"'],
    ]);
  });

  test('hears of a key that stands twice, whatever its spelling', () => {
    const heard: unknown[] = [];
    walkJson('{"a":1,"x":{"a":2},"\\u0061":3}', {
      duplicate: (path, first, second) => heard.push([[...path], first, second]),
    });
    expect(heard).toEqual([[['a'], 1, 19]]);
  });
});
