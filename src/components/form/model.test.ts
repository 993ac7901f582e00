import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonSchemaOf } from '../../contracts/contract.ts';
import { CONTRACTS, findContract } from '../../contracts/registry.ts';
import { placeFor } from './list-edit.ts';
import { type FormField, fieldId, fieldsOf, standingOf, valueAt } from './model.ts';

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
      'has a control for each field: only lists of objects are left to the text',
      () => {
        const left = leaves(formOf(id)).filter(({ control }) => control.kind === 'other');
        const holdsObjects = (value: unknown) =>
          Array.isArray(value) && value.every((item) => typeof item === 'object');
        expect(left.filter(({ path }) => !holdsObjects(valueAt(example, path)))).toEqual([]);
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
