import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { flagFields, valueFrom } from './flag-fields.ts';

const described = <T extends z.ZodType>(schema: T, meta: { flag?: string } = {}) =>
  schema.meta({ title: 'T', description: 'D.', ...meta });

const fields = flagFields(
  z.toJSONSchema(
    z.strictObject({
      plain_text: described(z.string()),
      word: described(z.enum(['a', 'b']).default('a')),
      many_words: described(z.array(z.enum(['a', 'b'])).default(['a', 'b']), { flag: 'one-word' }),
      free_list: described(z.array(z.string()).default([])),
      amount: described(z.int().default(0)),
      yes_or_no: described(z.boolean()),
      maybe: described(z.string().nullable()),
      map: described(z.record(z.string(), z.string()).default({})),
      report: described(z.strictObject({ valid: z.boolean() })),
    }),
    { io: 'input' },
  ),
);
const field = (name: string) => {
  const found = fields.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no field ${name}`);
  return found;
};

describe('flags from fields', () => {
  test.each([
    ['plain_text', { flag: 'plain-text', placeholder: 'TEXT', repeatable: false, description: 'D.' }],
    ['word', { placeholder: 'WORD', initial: 'a', description: 'D. One of: a, b.' }],
    ['many_words', { flag: 'one-word', repeatable: true, initial: 'all of them' }],
    ['free_list', { flag: 'free-list', repeatable: true, initial: 'none' }],
    ['amount', { placeholder: 'N', initial: '0' }],
    ['yes_or_no', { placeholder: 'true|false' }],
    ['maybe', { placeholder: 'TEXT', repeatable: false }],
    ['map', { placeholder: 'NAME=TEXT', repeatable: true, initial: 'none' }],
    ['report', { placeholder: 'JSON', repeatable: false }],
  ])('%s', (name, expected) => {
    expect(field(name)).toMatchObject(expected);
  });

  test.each([
    ['plain_text', ['5'], '5'],
    ['many_words', ['a', 'b'], ['a', 'b']],
    ['amount', ['12'], 12],
    ['amount', ['-1'], -1],
    ['amount', ['1e3'], '1e3'],
    ['yes_or_no', ['false'], false],
    ['yes_or_no', ['False'], 'False'],
    ['map', ['a=b=c', 'd', '=e'], { a: 'b=c', d: '', '': 'e' }],
    ['report', ['{"valid":true}'], { valid: true }],
    ['report', ['{'], '{'],
  ])('%s given %j', (name, words, value) => {
    expect(valueFrom(field(name), words)).toEqual(value);
  });

  test('a map may not reach the prototype unseen', () => {
    expect(Object.keys(valueFrom(field('map'), ['__proto__=x']) as object)).toEqual(['__proto__']);
  });
});
