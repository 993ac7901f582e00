import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { schemaBreaks } from './compat.ts';
import { jsonSchemaOf } from './contract.ts';
import { CONTRACTS } from './registry.ts';

const breaks = (before: z.ZodType, after: z.ZodType) =>
  schemaBreaks(z.toJSONSchema(before, { io: 'input' }), z.toJSONSchema(after, { io: 'input' })).map(
    ({ pointer, what }) => `${pointer} ${what}`,
  );

const base = {
  name: z.string().max(10),
  state: z.enum(['open', 'done']),
  tags: z.array(z.string()).optional(),
};
const old = z.strictObject(base);

describe('a newer schema keeps old documents', () => {
  test.each<[string, z.ZodType]>([
    ['unchanged', old],
    ['with a further optional field', z.strictObject({ ...base, note: z.string().optional() })],
    ['with a further value', z.strictObject({ ...base, state: z.enum(['open', 'done', 'late']) })],
    ['with a longer limit', z.strictObject({ ...base, name: z.string().max(20) })],
    ['that takes null too', z.strictObject({ ...base, name: z.string().max(10).nullable() })],
    ['that takes further fields', z.looseObject(base)],
    ['with other words', z.strictObject({ ...base, name: z.string().max(10).meta({ title: 'Name' }) })],
  ])('%s', (_name, now) => {
    expect(breaks(old, now)).toEqual([]);
  });

  test('a list with a further place, which may stay empty', () => {
    const [a, b] = [z.literal('a'), z.literal('b')];
    expect(breaks(z.tuple([a]), z.tuple([a, b.optional()]))).toEqual([]);
    expect(breaks(z.tuple([a]), z.tuple([a, b]))).toEqual([' minItems went from 1 to 2']);
    expect(breaks(z.tuple([a], z.string()), z.tuple([a, b.optional()], z.string()))).not.toEqual([]);
  });

  test('every contract beside itself', () => {
    for (const contract of CONTRACTS) {
      const schema = jsonSchemaOf(contract);
      expect(schemaBreaks(schema, schema), contract.id).toEqual([]);
    }
  });
});

describe('what refuses an old document is named with its place', () => {
  const { tags: _, ...withoutTags } = base;
  test.each<[string, z.ZodType, string]>([
    ['a required field', z.strictObject({ ...base, id: z.string() }), '/id is required now'],
    ['a field less', z.strictObject(withoutTags), '/tags is no longer a field'],
    [
      'a value less',
      z.strictObject({ ...base, state: z.enum(['open']) }),
      '/state the value "done" is no longer taken',
    ],
    [
      'a shorter limit',
      z.strictObject({ ...base, name: z.string().max(5) }),
      '/name maxLength went from 10 to 5',
    ],
    [
      'a new limit',
      z.strictObject({ ...base, name: z.string().min(2).max(10) }),
      '/name minLength went from nothing to 2',
    ],
    ['another type', z.strictObject({ ...base, name: z.number() }), '/name type string is no longer taken'],
    [
      'a pattern',
      z.strictObject({ ...base, name: z.string().max(10).regex(/^a/) }),
      '/name pattern is "^a" now',
    ],
    [
      'narrower items',
      z.strictObject({ ...base, tags: z.array(z.enum(['a'])).optional() }),
      '/tags/* only listed values are taken now',
    ],
  ])('%s', (_name, now, expected) => {
    expect(breaks(old, now)).toContain(expected);
  });

  test('fields that were free, and a branch of a union that is gone', () => {
    expect(breaks(z.looseObject(base), old)).toContain(' takes no further fields now');
    const kinds = (...names: [string, ...string[]]) =>
      z.discriminatedUnion('kind', names.map((kind) => z.strictObject({ kind: z.literal(kind) })) as never);
    expect(breaks(kinds('a', 'b'), kinds('a', 'b', 'c'))).toEqual([]);
    expect(breaks(kinds('a', 'b'), kinds('a', 'c'))).toEqual(['/kind the value "b" is no longer taken']);
    expect(breaks(z.record(z.string(), z.string()), z.record(z.string(), z.number()))).toContain(
      '/* type string is no longer taken',
    );
  });

  test('a keyword that it does not know is a break, not a guess', () => {
    expect(schemaBreaks({ type: 'string' }, { type: 'string', contentEncoding: 'base64' })).toHaveLength(1);
  });
});
