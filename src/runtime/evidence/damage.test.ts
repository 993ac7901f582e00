import { describe, expect, test } from 'vitest';
import { ERROR_SAMPLES } from '../../contracts/catalogue.ts';
import { ISSUE_CODES } from '../../contracts/codes.ts';
import { DAMAGE_CODES, damagedIssues } from './damage.ts';

describe('the damaged bundles of the error catalogue', () => {
  test('there is one for each sample that speaks of one', () => {
    const samples = ISSUE_CODES.filter((code) => ERROR_SAMPLES[code].kind === 'bundle');
    expect([...DAMAGE_CODES].sort()).toEqual([...samples].sort());
  });

  test.each(DAMAGE_CODES)('%s is what its damage gets first', async (code) => {
    const issues = await damagedIssues(code);
    expect(issues.map((issue) => issue.code)[0]).toBe(code);
  });
});
