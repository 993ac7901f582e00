import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { validateText } from '../runtime/validate-text.ts';
import { jsonSchemaOf } from './contract.ts';
import { CONTRACTS, findContract, nearestContract } from './registry.ts';
import { expandSamples } from './samples.ts';

describe('the registry', () => {
  test('ids are unique and found again; a misspelt one has a neighbour', () => {
    const ids = CONTRACTS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(findContract(id)?.id).toBe(id);
    expect(findContract('no_such.contract')).toBeUndefined();
    expect(nearestContract('saas_operating_automaton.request')).toBe('saas_operating_automation.request');
  });

  describe.each(CONTRACTS)('$id', (contract) => {
    test('has at least one valid and one refused preset, with unique ids', () => {
      const { presets } = contract;
      expect(new Set(presets.map(({ id }) => id)).size).toBe(presets.length);
      expect(presets.some(({ refused }) => refused === undefined)).toBe(true);
      expect(presets.some(({ refused }) => refused !== undefined)).toBe(true);
    });

    test.each(contract.presets)('preset $id: $title', ({ text, refused }) => {
      const expanded = expandSamples(text);
      const { verdict, value } = validateText(contract, expanded);
      const [first] = verdict.issues;
      if (refused === undefined) {
        expect(verdict).toEqual({ contract: contract.id, outcome: 'yes', issues: [] });
        // A builder input has its defaults filled in; nothing else is changed.
        expect(value).toMatchObject(JSON.parse(expanded));
      } else {
        expect(first).toMatchObject(refused);
        expect(first?.line).toBeGreaterThan(0);
        expect(first?.docs).toBe(`/errors/${refused.code}/`);
      }
    });
  });
});

/** Every schema inside one, with its path; each walked once for each place. */
function* fieldsOf(schema: z.core.$ZodType, path: string): Generator<[string, z.core.$ZodType]> {
  yield [path, schema];
  const { def } = schema._zod as unknown as { def: Record<string, unknown> };
  if (schema instanceof z.ZodObject) {
    for (const [name, field] of Object.entries(schema.shape)) yield* fieldsOf(field, `${path}.${name}`);
  } else if (schema instanceof z.ZodArray) yield* fieldsOf(schema.element as z.ZodType, `${path}[]`);
  else if (schema instanceof z.ZodRecord) {
    yield* fieldsOf(schema.keyType as z.ZodType, `${path}{key}`);
    yield* fieldsOf(schema.valueType as z.ZodType, `${path}{value}`);
  } else if (def.innerType !== undefined) {
    // A wrapper: what it wraps is the same field. Its words are the wrapper's.
    const inner = schema as unknown as { unwrap(): z.ZodType };
    const [, ...below] = fieldsOf(inner.unwrap(), path);
    yield* below;
  }
}

describe('every field', () => {
  const places = CONTRACTS.flatMap((contract) => [...fieldsOf(contract.schema, contract.id)]);

  test('has a title and a description', () => {
    const silent = places.filter(([path, schema]) => {
      const meta = z.globalRegistry.get(schema);
      return path.includes('.', path.indexOf('.') + 1) && !(meta?.title && meta.description);
    });
    expect(silent.map(([path]) => path)).toEqual([]);
  });

  test('that holds no object of fields has examples, and each is accepted', () => {
    const wrong = places.flatMap(([path, schema]) => {
      if (schema instanceof z.ZodObject || schema instanceof z.ZodTuple) return [];
      const examples = z.globalRegistry.get(schema)?.examples;
      if (!Array.isArray(examples) || examples.length === 0) return [`${path}: no examples`];
      return examples
        .filter((example) => !z.safeParse(schema, example).success)
        .map((example) => `${path}: ${JSON.stringify(example)}`);
    });
    expect(wrong).toEqual([]);
  });

  test('is in the JSON Schema with its title', () => {
    for (const contract of CONTRACTS) {
      const schema = jsonSchemaOf(contract);
      expect(schema.title).toBe(contract.title);
      for (const [name, property] of Object.entries(schema.properties ?? {})) {
        expect(property, `${contract.id}.${name}`).toHaveProperty('title');
      }
    }
  });
});
