import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { defineContract } from './contract.ts';
import { toIssues, validateValue } from './validate.ts';

const schema = z.strictObject({
  name: z.string().min(1).max(3),
  level: z.enum(['low', 'high']),
  fixed: z.literal('same'),
  flag: z.literal(true),
  count: z.int().min(0).max(9),
  list: z.array(z.string()).min(1).max(2),
  code: z.string().regex(/^[a-z]+$/),
  map: z.record(z.string().regex(/^[a-z]+$/), z.string()),
  either: z.union([z.string(), z.number()]),
});
const contract = defineContract({
  id: 'test.explain',
  title: 'Test',
  purpose: 'Test',
  family: 'Test',
  page: '/',
  presets: [],
  schema,
});
const valid = {
  name: 'abc',
  level: 'low',
  fixed: 'same',
  flag: true,
  count: 1,
  list: ['a'],
  code: 'a',
  map: {},
  either: 1,
};

const said = (change: Record<string, unknown>) =>
  toIssues(contract, validateValue(contract, { ...valid, ...change }).findings).map(
    ({ code, message }) => `${code}: ${message}`,
  );

describe('zod in our words', () => {
  test('a valid value has no issue', () => {
    expect(said({})).toEqual([]);
  });

  test.each([
    [{ name: undefined }, 'required-field: name is missing. Add it.'],
    [{ name: 5 }, 'wrong-type: name must be a text in double quotes; a number was found'],
    [{ name: null }, 'wrong-type: name must be a text in double quotes; null was found'],
    [{ name: [] }, 'wrong-type: name must be a text in double quotes; a list was found'],
    [{ name: '' }, 'empty-text: name must not be empty'],
    [{ name: 'abcd' }, 'text-too-long: name must have at most 3 characters'],
    [{ level: 'Low' }, 'not-allowed-value: level must be one of: high, low. Did you mean low?'],
    [{ level: 'unheard' }, 'not-allowed-value: level must be one of: high, low'],
    [{ level: 1 }, 'not-allowed-value: level must be one of: high, low'],
    [{ level: undefined }, 'required-field: level is missing. Add it.'],
    [{ fixed: 'other' }, 'constant-mismatch: fixed must be exactly: same'],
    [{ fixed: 1 }, 'wrong-type: fixed must be exactly: same; a number was found'],
    [{ flag: false }, 'constant-mismatch: flag must be exactly: true'],
    [{ flag: 'true' }, 'wrong-type: flag must be exactly: true; a text was found'],
    [{ count: -1 }, 'number-out-of-range: count must be greater than or equal to 0'],
    [{ count: 10 }, 'number-out-of-range: count must be less than or equal to 9'],
    [{ count: 1.5 }, 'wrong-type: count must be a whole number; a number was found'],
    [{ list: [] }, 'empty-list: list must include at least 1 item'],
    [{ list: ['a', 'b', 'c'] }, 'list-too-long: list must have at most 2 items'],
    [{ list: {} }, 'wrong-type: list must be a list; an object was found'],
    [{ code: 'A' }, 'bad-format: code must match /^[a-z]+$/'],
    [{ map: { A: 'x' } }, 'bad-format: map.A has a key that the field does not take'],
    [{ either: null }, 'not-allowed-value: either has none of the forms that the contract allows'],
    [{ nmae: 1 }, 'unknown-field: nmae is not a field of this contract. Remove it, or did you mean name?'],
    [{ other_thing: 1 }, 'unknown-field: other_thing is not a field of this contract. Remove it.'],
  ])('%j', (change, text) => {
    expect(said(change)).toEqual([text]);
  });

  test('never repeats what was found', () => {
    for (const name of Object.keys(valid)) {
      expect(said({ [name]: 'hunter2 hunter2' }).join()).not.toContain('hunter2');
    }
  });
});
