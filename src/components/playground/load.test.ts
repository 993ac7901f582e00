import { describe, expect, test } from 'vitest';
import { CONTRACTS } from '../../contracts/registry.ts';
import { FAMILIES, loadContract, loadJudge } from './load.ts';

describe('what a page loads', () => {
  test.each(CONTRACTS)('$id is found in its family, so that no page loads them all', async (contract) => {
    expect(await FAMILIES[contract.family]?.()).toContain(contract);
    expect(await loadContract(contract.id, contract.family)).toBe(contract);
  });

  test('a contract of a family that is not listed is found in the registry', async () => {
    const [contract] = CONTRACTS;
    expect(await loadContract(contract?.id ?? '', 'A family to come')).toBe(contract);
    expect(await loadContract('no_such.contract', 'constructor')).toBeUndefined();
  });

  test('YAML is read where the contract says so, and only there', async () => {
    for (const contract of CONTRACTS) {
      const judge = await loadJudge(contract);
      const [issue] = judge(contract, 'a: 1').verdict.issues;
      expect([contract.id, issue?.code === 'json-syntax']).toEqual([contract.id, contract.syntax !== 'yaml']);
    }
  });
});
