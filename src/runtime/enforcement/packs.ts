/** The packs of this project, ready to decide. */
import { PACK_SOURCES } from '../../contracts/enforcement/generated/packs.ts';
import { type PolicyPack, policyPackSchema } from '../../contracts/enforcement/policy-pack.ts';
import { resolvePolicy } from './merge.ts';
import { type CompiledPolicy, readPolicy } from './policy.ts';

/** A pack as it is written. */
export interface Pack {
  readonly id: string;
  /** The YAML, comments and all. */
  readonly text: string;
  readonly document: PolicyPack;
}

/** The nine packs, in order of their ids. */
export const PACKS: readonly Pack[] = PACK_SOURCES.map(({ id, text, document }) => ({
  id,
  text,
  document: policyPackSchema.parse(document),
}));

const BY_ID = new Map(PACKS.map((pack) => [pack.id, pack]));

/** A pack by its id, as written, or undefined. */
export function findPack(id: string): PolicyPack | undefined {
  return BY_ID.get(id)?.document;
}

const ready = new Map<string, CompiledPolicy>();

/** A pack ready to decide, parents merged in, made once; undefined when there is no such pack. */
export function packPolicy(id: string): CompiledPolicy | undefined {
  const known = ready.get(id);
  const document = findPack(id);
  if (known !== undefined || document === undefined) return known;
  const resolved = resolvePolicy(document, findPack);
  // A test resolves every pack, so this cannot happen in a release.
  if ('findings' in resolved) throw new Error(`pack ${id}: ${resolved.findings[0]?.message ?? 'unusable'}`);
  const policy = readPolicy(resolved.document);
  ready.set(id, policy);
  return policy;
}
