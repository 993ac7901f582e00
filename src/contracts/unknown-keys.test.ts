import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { defineContract, strictly } from './contract.ts';
import { toIssues, validateValue } from './validate.ts';

const contract = defineContract({
  id: 'test.unknown-keys',
  title: 'Test',
  purpose: 'Test',
  family: 'Test',
  page: '/',
  presets: [],
  unknownKeys: 'warn',
  schema: z.object({
    name: z.string().nullish(),
    inner: z.object({ level: z.string() }).nullish(),
    list: z.array(z.object({ level: z.string() })).optional(),
    free: z.record(z.string(), z.unknown()).optional(),
    loose: z.looseObject({ level: z.string() }).optional(),
  }),
});
const issues = (value: unknown, of = contract) => toIssues(of, validateValue(of, value).findings);

describe('keys that a contract does not have', () => {
  test('are warned of at every depth, dropped from the value, and keep the outcome', () => {
    const value = { nmae: 1, inner: { level: 'a', extra: 2 }, list: [{ level: 'b', more: 3 }] };
    expect(issues(value).map(({ code, pointer, severity }) => [code, pointer, severity])).toEqual([
      ['ignored-field', '/nmae', 'warning'],
      ['ignored-field', '/inner/extra', 'warning'],
      ['ignored-field', '/list/0/more', 'warning'],
    ]);
    expect(issues(value)[0]?.message).toBe(
      'nmae is not a field of this contract and was ignored. Did you mean name?',
    );
    const judged = validateValue(contract, value);
    expect(judged.outcome).toBe('yes');
    expect(judged.value).toEqual({ inner: { level: 'a' }, list: [{ level: 'b' }] });
  });

  test('are refused when the contract is taken strictly', () => {
    const strict = strictly(contract);
    expect(strictly(contract)).toBe(strict);
    expect(issues({ note: 1 }, strict)).toMatchObject([{ code: 'unknown-field', severity: 'error' }]);
    expect(validateValue(strict, { note: 1 }).outcome).toBe('no');
  });

  test('are none in a free object, and say nothing where the value is wrong anyway', () => {
    expect(issues({ free: { any: 1 }, loose: { level: 'a', any: 1 } })).toEqual([]);
    expect(issues({ inner: [], name: null })).toMatchObject([{ code: 'wrong-type', pointer: '/inner' }]);
  });

  test('stand beside the errors of the schema, and a secret key is one of those', () => {
    expect(issues({ name: 1, note: 2, client_secret: 3 }).map(({ code }) => code)).toEqual([
      'sensitive-key',
      'wrong-type',
      'ignored-field',
    ]);
  });
});
