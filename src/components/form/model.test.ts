import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { jsonSchemaOf } from '../../contracts/contract.ts';
import { CONTRACTS, findContract } from '../../contracts/registry.ts';
import { expandSamples } from '../../contracts/samples.ts';
import { valueAt } from '../../text/value-change.ts';
import { itemTitle } from './item-title.ts';
import { placeFor } from './list-edit.ts';
import { type FormField, fieldId, fieldsOf, rootFields, standingOf } from './model.ts';

type Schema = Parameters<typeof fieldsOf>[0];

const formOf = (id: string): FormField[] => {
  const contract = findContract(id);
  if (contract === undefined) throw new Error(`no contract ${id}`);
  return fieldsOf(jsonSchemaOf(contract) as Schema);
};

/** Every field that holds a value itself. */
const leaves = (fields: readonly FormField[]): FormField[] =>
  fields.flatMap((field) => (field.control.kind === 'group' ? leaves(field.control.fields) : [field]));

const fieldAt = (id: string, ...path: string[]) =>
  leaves(formOf(id)).find((field) => JSON.stringify(field.path) === JSON.stringify(path));

test('a field that may be null keeps the control of its other half', () => {
  const field = fieldAt('enforcement.evaluate_request', 'release_governance', 'delivery_success');
  expect(field).toMatchObject({ nullable: true, control: { kind: 'choice', values: [true, false] } });
});

describe.each(CONTRACTS.map((contract) => [contract.id, contract] as const))(
  'the form of %s',
  (id, contract) => {
    const example: unknown = JSON.parse(contract.presets[0]?.text ?? 'null');

    // Free objects and choices between forms are edited in the text as well; these families have none.
    test.runIf(['SaaS control plane', 'Final closeout'].includes(contract.family))(
      'has a control for each field: nothing is left to the text',
      () => {
        const left = leaves(formOf(id)).filter(({ control }) => control.kind === 'other');
        expect(left.map(({ path }) => path)).toEqual([]);
      },
    );

    test('shows every value of the example', () => {
      for (const { path, control, required } of leaves(formOf(id))) {
        const standing = standingOf(control.kind, valueAt(example, path));
        expect([path, required ? ['value', 'null'] : ['value', 'null', 'absent']]).toEqual([
          path,
          expect.arrayContaining([standing]),
        ]);
      }
    });

    test('gives each field a title and an id of its own', () => {
      const fields = leaves(formOf(id));
      expect(fields.filter(({ title }) => title === '')).toEqual([]);
      expect(new Set(fields.map(({ path }) => fieldId('f', path))).size).toBe(fields.length);
    });
  },
);

describe('a form', () => {
  test('offers the words of a closed set, and checks as boxes', () => {
    expect(fieldAt('saas_operating_automation.response', 'status')?.control).toEqual({
      kind: 'choice',
      values: ['accepted', 'unavailable', 'requires_private_service'],
    });
    expect(fieldAt('saas_operating_automation.request', 'payload', 'required_checks')?.control.kind).toBe(
      'checks',
    );
  });

  test('knows what leaving a field out means', () => {
    expect(fieldAt('saas_operating_automation.input', 'requested_by')).toMatchObject({
      required: false,
      initial: '"community"',
    });
    expect(fieldAt('saas_operating_automation.request', 'correlation_id')).toMatchObject({ required: false });
    expect(fieldAt('saas_operating_automation.request', 'tenant_id')).toMatchObject({ required: true });
  });

  test('knows nullable fields, numbers and maps', () => {
    expect(fieldAt('policy_registry_readiness.response', 'payload', 'summary', 'checked_at')).toMatchObject({
      nullable: true,
      control: { kind: 'text' },
    });
    expect(
      fieldAt('policy_registry_readiness.response', 'payload', 'summary', 'policy_pack_count')?.control,
    ).toEqual({ kind: 'number', whole: true, least: 0 });
    expect(fieldAt('tenant_onboarding.request', 'payload', 'contacts')?.control.kind).toBe('map');
  });

  test('tells a value of another kind from a missing one', () => {
    expect(standingOf('text', 5)).toBe('other');
    expect(standingOf('text', undefined)).toBe('absent');
    expect(standingOf('text', null)).toBe('null');
    expect(standingOf('checks', ['a', 1])).toBe('other');
    expect(standingOf('map', { a: 'b' })).toBe('value');
  });

  const SHAPES = z.object({
    steps: z
      .array(
        z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('wait'), seconds: z.number().min(1) }),
          z.object({
            kind: z.literal('ask'),
            who: z.string().meta({ examples: ['Noor'] }),
            note: z.string().optional(),
          }),
        ]),
      )
      .max(9),
    owner: z
      .discriminatedUnion('type', [
        z.object({ type: z.literal('team'), name: z.string() }),
        z.object({ type: z.literal('person'), name: z.string(), on_call: z.boolean() }),
      ])
      .nullable(),
    either: z.union([z.string(), z.array(z.string())]).meta({ examples: ['one'] }),
    pair: z.tuple([z.string(), z.number()]),
  });
  const shapes = fieldsOf(z.toJSONSchema(SHAPES) as Schema);

  test('knows lists of objects and objects of several forms, and says what is left to the text', () => {
    const [steps, owner, either, pair] = shapes;
    expect(steps?.control).toMatchObject({
      kind: 'items',
      most: 9,
      item: { path: ['steps', null], control: { kind: 'variant', by: 'kind' } },
    });
    expect(owner).toMatchObject({ nullable: true, control: { kind: 'variant', by: 'type' } });
    expect(either?.control).toEqual({ kind: 'other' });
    expect(pair?.control.kind).toBe('group');
    expect(rootFields(z.toJSONSchema(z.array(z.number())) as Schema)).toMatchObject([
      { path: [], control: { kind: 'other' } },
    ]);
  });

  test('begins a new item with what it needs and no more', () => {
    const [steps, owner, , pair] = shapes;
    if (steps?.control.kind !== 'items' || steps.control.item.control.kind !== 'variant')
      throw new Error('no items of several forms');
    const { options } = steps.control.item.control;
    expect(options.map(({ start }) => start)).toEqual([
      { kind: 'wait', seconds: 1 },
      { kind: 'ask', who: 'Noor' },
    ]);
    expect(owner?.start).toEqual({ type: 'team', name: '' });
    expect(pair?.start).toEqual(['', 0]);
  });

  test('names an item by its short texts, and never by one that looks like a secret', () => {
    expect(itemTitle(0, { id: 'R7.1', on: true, status: 'ready', long: 'x'.repeat(60) })).toBe(
      '1. R7.1, ready',
    );
    expect(itemTitle(1, { id: expandSamples('{{github_token}}') })).toBe('2.');
    expect(itemTitle(2, null)).toBe('3.');
  });

  test('reads own members only', () => {
    expect(valueAt({}, ['constructor', 'name'])).toBeUndefined();
    expect(valueAt([1], ['length'])).toBe(1);
  });
});

describe('a word put into a list', () => {
  const words = ['a', 'b', 'c', 'd'];
  test('stands where the order of the contract puts it', () => {
    fc.assert(
      fc.property(fc.subarray(words), fc.constantFrom(...words), (list, word) => {
        fc.pre(!list.includes(word));
        expect(list.toSpliced(placeFor(list, words, word), 0, word)).toEqual(
          words.filter((one) => one === word || list.includes(one)),
        );
      }),
      { numRuns: 1000 },
    );
  });
  test('leaves an order of the reader as it is', () => {
    expect(placeFor(['d', 'a'], words, 'b')).toBe(2);
    expect(placeFor(['d'], words, 'a')).toBe(0);
  });
});
