import { describe, expect, test } from 'vitest';
import { describeContract, rowsOf } from './description.ts';
import { OPERATIONS } from './operations.ts';

const upstream = OPERATIONS.filter(({ added }) => added !== true);
const [copied] = upstream;
if (copied === undefined) throw new Error('no operation');
const added = { ...copied, name: 'seat_usage', added: true } as const;
const rows = describeContract().operations.slice(0, upstream.length);

describe('an operation that is added', () => {
  test('is described, and a description from before it is still taken', () => {
    const schema = rowsOf([...upstream, added]);
    const row = { name: added.name, ...added.describes };
    expect(schema.safeParse(rows).success).toBe(true);
    expect(schema.safeParse([...rows, row]).success).toBe(true);
    expect(schema.safeParse([...rows, { ...row, name: 'seats' }]).success).toBe(false);
    expect(rowsOf(upstream).safeParse(rows.slice(0, -1)).success).toBe(false);
  });

  test('stands at the end', () => {
    expect(() => rowsOf([added, ...upstream])).toThrow('stands after');
    expect(() => rowsOf([...upstream.slice(0, 1), added, ...upstream.slice(1)])).toThrow('stands after');
  });
});
