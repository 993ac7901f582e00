import { describe, expect, test } from 'vitest';
import { fieldRows } from '../field-rows.ts';
import { CONTRACTS } from '../registry.ts';

const saas = CONTRACTS.filter(({ id }) => id.startsWith('saas_operating_automation'));

describe('who the rule of a field comes from', () => {
  test.each(saas.map((contract) => [contract.id, contract] as const))(
    '%s says it of each field that is no object',
    (_, contract) => {
      // An object only holds others; those say it.
      const rows = fieldRows(contract).filter(({ type }) => type !== 'object');
      expect(rows.filter(({ origin }) => origin === undefined).map(({ path }) => path)).toEqual([]);
      // A rule is ours exactly where a note says how it differs.
      const told = rows.filter(({ originNote }) => originNote !== undefined).map(({ path }) => path);
      expect(rows.filter(({ origin }) => origin === 'ours').map(({ path }) => path)).toEqual(told);
    },
  );

  test('both kinds occur', () => {
    expect(new Set(saas.flatMap(fieldRows).flatMap(({ origin = [] }) => origin))).toEqual(
      new Set(['upstream', 'ours']),
    );
  });
});
