/** Documents of every contract: its presets, and documents with one fault each that are generated from its schema. */
import { CONFORMANCE_FAMILY } from '../../../contracts/conformance/contracts.ts';
import type { FamilyId } from '../../../contracts/conformance/families.ts';
import type { Contract } from '../../../contracts/contract.ts';
import { EVALUATE_REQUEST } from '../../../contracts/enforcement/contracts.ts';
import { CONTRACTS } from '../../../contracts/registry.ts';
import { type Generated, generatedDocument } from '../generate/document.ts';
import { collapseSamples } from './collapse.ts';
import { type Draft, draft } from './make.ts';

/** Families by the family of a contract, where one holds all of it. */
const WHOLE: Readonly<Record<string, FamilyId>> = {
  'SaaS control plane': 'saas',
  Evidence: 'evidence',
  'Customer lifecycle': 'lifecycle',
  Posture: 'posture',
};

/** The other contracts: the first part of an id that fits. */
const PARTS: readonly (readonly [start: string, family: FamilyId])[] = [
  ['enforcement.policy_pack', 'policies'],
  ['enforcement.compiled_policy', 'policies'],
  ['enforcement.mcp_registry', 'policies'],
  ['enforcement.', 'enforcement-limits'],
  ['closeout.retention_health', 'retention-health'],
  ['closeout.retention_alert', 'retention-health'],
  ['closeout.alert_', 'retention-health'],
  ['closeout.retry_', 'retry'],
  ['closeout.closeout_retry_plan', 'retry'],
  ['closeout.', 'closeout'],
];

/** The conformance family that holds a contract; undefined for those of the kit itself. */
export function familyOfContract({ id, family }: Pick<Contract, 'id' | 'family'>): FamilyId | undefined {
  if (family === CONFORMANCE_FAMILY) return undefined;
  return WHOLE[family] ?? PARTS.find(([start]) => id.startsWith(start))?.[1];
}

const SEED = 'vectors 1';
/** So many documents are looked through for faults of different kinds, and so many are kept. */
const LOOKED_AT = 60;
const KEPT = 6;
/** The wire contract has vectors of its own, made for it. */
const OWN_VECTORS = new Set([EVALUATE_REQUEST.id]);

/** The first documents of a contract that differ in what was broken. */
function singleFaults(contract: Contract): Generated[] {
  const kinds = new Map<string, Generated>();
  for (let index = 0; index < LOOKED_AT && kinds.size < KEPT; index += 1) {
    const one = generatedDocument(contract, SEED, index);
    if (one.change !== 'valid' && !kinds.has(one.change)) kinds.set(one.change, one);
  }
  return [...kinds.values()];
}

const validate = (family: FamilyId, { id: contract }: Contract, name: string, text: string): Draft =>
  draft(family, `${contract}/${name}`, { ask: 'validate', contract, text });

function draftsOf(family: FamilyId, contract: Contract): Draft[] {
  const presets = contract.presets.map(({ id, text }) => validate(family, contract, id, text));
  if (OWN_VECTORS.has(contract.id)) return presets;
  const faults = singleFaults(contract).map(({ change, text }) =>
    validate(family, contract, `generated/${change}`, collapseSamples(text)),
  );
  return [...presets, ...faults];
}

/** A question for every preset and some generated faults of every contract of a family. */
export const contractDrafts = (family: FamilyId): Draft[] =>
  CONTRACTS.filter((contract) => familyOfContract(contract) === family).flatMap((contract) =>
    draftsOf(family, contract),
  );
