import { describe, expect, test } from 'vitest';
import { TROUBLES } from '../../book/troubles.ts';
import { UPSTREAM_MESSAGES } from '../../book/upstream-messages.ts';
import { rowIndex } from './find-row.ts';
import { TROUBLE_ROWS } from './trouble-rows.ts';

const { find } = rowIndex(TROUBLE_ROWS);

describe('finding a row of the playbook', () => {
  test('by the words of its symptom', () => {
    for (const { id, symptom } of TROUBLES) expect(find(symptom)).toContain(id);
  });

  test('by each of its codes, first where no other row has the code', () => {
    for (const { id, codes = [] } of TROUBLES)
      for (const code of codes) {
        const rows = TROUBLES.filter((other) => other.codes?.includes(code) === true);
        const found = find(code);
        expect(found).toContain(id);
        if (rows.length === 1) expect(found[0]).toBe(id);
      }
  });

  test('by a message of upstream, with names and numbers around it', () => {
    for (const { says, code } of UPSTREAM_MESSAGES) {
      const rows = TROUBLES.filter(({ codes }) => codes?.includes(code) === true).map(({ id }) => id);
      expect(rows.length).toBeGreaterThan(0);
      expect(rows).toContain(find(`ERROR 2026-03-12 ${says}: evidence.json`)[0]);
    }
  });

  test('by a line of our own output', () => {
    expect(find('block (high) git.protected_branch.block_direct_push')[0]).toBe('branch-ends-in-main');
    expect(find('bad-usage: there is no flag "--output".')[0]).toBe('no-such-flag');
    expect(find('error signer-unknown manifest.json signature.key_id')[0]).toBe('verification-fails');
  });

  test('while it is being typed, and not at all by what no row knows', () => {
    expect(find('daem')).toEqual(['daemon-silent']);
    expect(find('zzyzx')).toEqual([]);
    expect(find('   ')).toEqual([]);
  });
});
