import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { jsonSchemaOf } from './contract.ts';
import { CONTRACTS } from './registry.ts';
import { allowedValues, membersIn, type Schema, schemasAt } from './schema-at.ts';
import { startOf } from './schema-start.ts';

const schema = z.toJSONSchema(
  z.object({
    steps: z.array(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('wait'), how: z.object({ seconds: z.number() }) }),
        z.object({ kind: z.literal('ask'), how: z.object({ who: z.string().nullable() }) }),
      ]),
    ),
    names: z.record(z.string(), z.enum(['a', 'b'])),
    either: z.union([z.string(), z.array(z.string())]),
  }),
) as Schema;
const namesAt = (root: unknown, ...path: (string | number)[]) =>
  schemasAt(schema, path, membersIn(root, path)).flatMap(({ properties }) => Object.keys(properties ?? {}));

describe('what a schema says of a place', () => {
  test('of a variant, what the form says that the document has chosen', () => {
    const root = { steps: [{ kind: 'wait' }, { kind: 'ask' }, {}] };
    expect(namesAt(root, 'steps', 0, 'how')).toEqual(['seconds']);
    expect(namesAt(root, 'steps', 1, 'how')).toEqual(['who']);
    expect(namesAt(root, 'steps', 2, 'how')).toEqual(['seconds', 'who']);
    expect(namesAt(root, 'steps', 2)).toEqual(['kind', 'how', 'kind', 'how']);
  });
  test('follows maps, lists and unions, and nothing that is not there', () => {
    expect(schemasAt(schema, ['names', 'x']).flatMap(allowedValues)).toEqual(['a', 'b']);
    expect(schemasAt(schema, ['either']).map(({ type }) => type)).toEqual(['string', 'array']);
    expect(schemasAt(schema, ['either', 0]).map(({ type }) => type)).toEqual(['string']);
    expect(schemasAt(schema, ['none'])).toEqual([]);
    expect(schemasAt(schema, ['constructor'])).toEqual([]);
    expect(schemasAt(schema, ['steps', 0, 'how', 'who']).flatMap(allowedValues)).toEqual([null]);
  });

  test.each(CONTRACTS)(
    '$id: every place of the example is known, but for what open objects hold',
    (contract) => {
      const root: unknown = JSON.parse(contract.presets[0]?.text ?? '');
      const own = jsonSchemaOf(contract) as Schema;
      const unknown: string[] = [];
      const visit = (value: unknown, path: (string | number)[]): void => {
        const found = schemasAt(own, path, membersIn(root, path));
        if (found.length === 0) unknown.push(path.join('.'));
        if (found.length === 0 || typeof value !== 'object' || value === null) return;
        for (const [name, member] of Object.entries(value)) {
          const isOpen = found.some(
            ({ items, prefixItems, properties = {} }) =>
              !(items || prefixItems || Object.hasOwn(properties, name)),
          );
          if (!isOpen) visit(member, [...path, Array.isArray(value) ? Number(name) : name]);
        }
      };
      visit(root, []);
      expect(unknown).toEqual([]);
    },
  );
});

describe('what a field begins with', () => {
  test.each([
    [z.string().default('x'), 'x'],
    [z.literal('only'), 'only'],
    [z.enum(['first', 'second']), 'first'],
    [z.string().meta({ examples: ['e'] }), 'e'],
    [z.number().min(3), 3],
    [z.boolean(), false],
    [z.string().nullable(), ''],
    [z.array(z.enum(['a', 'b'])).min(2), ['a', 'b']],
    [z.array(z.string()), []],
    [z.tuple([z.literal(1), z.string()]), [1, '']],
    [z.object({ a: z.string(), b: z.string().optional() }), { a: '' }],
    [z.union([z.null(), z.array(z.string())]), []],
  ])('%#', (type, start) => {
    expect(startOf(z.toJSONSchema(type) as Schema)).toEqual(start);
  });
});
