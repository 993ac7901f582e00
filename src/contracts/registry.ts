/** The list that every surface walks. A contract family is one line here. */
import { AISPM_CONTRACTS } from './aispm/contracts.ts';
import { CLOSEOUT_CONTRACTS } from './closeout/contracts.ts';
import { CONFORMANCE_CONTRACTS } from './conformance/contracts.ts';
import type { Contract } from './contract.ts';
import { ENFORCEMENT_CONTRACTS } from './enforcement/contracts.ts';
import { EVIDENCE_CONTRACTS } from './evidence/contracts.ts';
import { LIFECYCLE_CONTRACTS } from './lifecycle/contracts.ts';
import { nearest } from './near.ts';
import { SAAS_CONTRACTS } from './saas/contracts.ts';

export const CONTRACTS: readonly Contract[] = [
  ...SAAS_CONTRACTS,
  ...ENFORCEMENT_CONTRACTS,
  ...EVIDENCE_CONTRACTS,
  ...CLOSEOUT_CONTRACTS,
  ...LIFECYCLE_CONTRACTS,
  ...CONFORMANCE_CONTRACTS,
  ...AISPM_CONTRACTS,
];

const BY_ID = new Map(CONTRACTS.map((contract) => [contract.id, contract]));

/** The contract with an id, or undefined. */
export function findContract(id: string): Contract | undefined {
  return BY_ID.get(id);
}

/** The id nearest to one that does not exist, for "did you mean". */
export function nearestContract(id: string): string | undefined {
  return nearest(id, BY_ID.keys());
}
