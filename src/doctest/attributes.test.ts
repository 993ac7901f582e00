import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatAttributes, parseAttributes } from './attributes.ts';

const RUNS = { numRuns: 1000 };
const pairs = (text: string) => parseAttributes(text).list.map(({ name, value }) => [name, value]);

describe('the words after a language', () => {
  test('are bare words, plain values and quoted values', () => {
    expect(pairs(` run exit=1 title="a \\"b\\"" mask='x y'`)).toEqual([
      ['run', undefined],
      ['exit', '1'],
      ['title', 'a "b"'],
      ['mask', 'x y'],
    ]);
  });

  test('leave out the marks of the highlighter', () => {
    expect(pairs('{1,3-4} run "text" /pattern \\/ here/ ins={2}')).toEqual([
      ['run', undefined],
      ['ins', '2'],
    ]);
  });

  test('say where each begins', () => {
    expect(parseAttributes('  run exit=1').list.map(({ at }) => at)).toEqual([2, 6]);
  });

  test.each([
    ['run title="open', 10, 'never closed'],
    ['exit=', 0, 'has no value'],
    ['exit= 1', 0, 'has no value'],
    ['run =1', 4, 'neither a word'],
    ['"a"b', 3, 'space is missing'],
    ['a"b"', 1, 'space is missing'],
  ])('%j is a problem at its place', (text, at, message) => {
    const { problem } = parseAttributes(text);
    expect(problem?.at).toBe(at);
    expect(problem?.message).toContain(message);
  });

  test('never make the parser throw, whatever they are', () => {
    const units = fc.string({
      unit: fc.constantFrom('a', '=', '"', "'", '\\', '{', '}', '/', ' ', '\t', ',', '@'),
    });
    fc.assert(
      fc.property(fc.oneof(fc.string(), units), (text) => {
        const { list, problem } = parseAttributes(text);
        for (const { at } of list) expect(at).toBeLessThan(text.length);
        if (problem !== undefined) expect(problem.at).toBeLessThanOrEqual(text.length);
      }),
      RUNS,
    );
  });

  test('come back the same after writing and reading', () => {
    const name = fc.stringMatching(/^[A-Za-z_][\w-]{0,8}$/);
    const attribute = fc.oneof(fc.record({ name }), fc.record({ name, value: fc.string() }));
    fc.assert(
      fc.property(fc.array(attribute), (list) => {
        const { list: read, problem } = parseAttributes(formatAttributes(list));
        expect(problem).toBeUndefined();
        expect(read.map(({ at: _, ...rest }) => rest)).toEqual(list);
      }),
      RUNS,
    );
  });
});
