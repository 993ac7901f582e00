/** Policies and registries from text: validated, parents merged in, ready to decide. */
import type { Contract } from '../../contracts/contract.ts';
import { COMPILED_POLICY, MCP_REGISTRY, POLICY_PACK } from '../../contracts/enforcement/contracts.ts';
import type { McpRegistryDocument } from '../../contracts/enforcement/mcp-registry.ts';
import type { PolicyDocument } from '../../contracts/enforcement/policy-pack.ts';
import type { Issue, Outcome, Verdict } from '../../contracts/issue.ts';
import { type TextJudgement, validateText, verdictOnText } from '../validate-text.ts';
import { type McpRegistry, readRegistry } from './mcp.ts';
import { type FindPack, resolvePolicy } from './merge.ts';
import { findPack } from './packs.ts';
import { type CompiledPolicy, readPolicy } from './policy.ts';

/** Something made from a text, or why it was not. `issues` of a usable one are warnings. */
export type Loaded<T> =
  | ({ readonly outcome: 'yes'; readonly issues: readonly Issue[] } & T)
  | { readonly outcome: Exclude<Outcome, 'yes' | 'person'>; readonly issues: readonly Issue[] };

const failed = ({ outcome, issues }: Verdict): { outcome: 'no' | 'unusable'; issues: readonly Issue[] } => ({
  outcome: outcome === 'no' ? 'no' : 'unusable',
  issues,
});

export interface LoadOptions {
  /** Where parents are found; the packs of this project when left out. */
  readonly find?: FindPack;
  /** Ask for a whole pack, with all its metadata. Left out: anything that the engine can use, even `{}`. */
  readonly pack?: boolean;
}

export interface LoadedPolicy {
  /** As written. */
  readonly document: PolicyDocument;
  /** Parents merged in, lists in the order written. */
  readonly merged: PolicyDocument;
  readonly policy: CompiledPolicy;
}

/** Loads a policy from YAML or JSON text. Never throws. */
export function loadPolicy(text: string, options: LoadOptions = {}): Loaded<LoadedPolicy> {
  const contract: Contract = options.pack === true ? POLICY_PACK : COMPILED_POLICY;
  const { verdict, value }: TextJudgement = validateText(contract, text);
  if (verdict.outcome !== 'yes') return failed(verdict);
  // Either contract's schema has accepted it, and a pack is a policy.
  const document = value as PolicyDocument;
  const resolved = resolvePolicy(document, options.find ?? findPack);
  if ('findings' in resolved) return failed(verdictOnText(contract, text, resolved.findings));
  const merged = resolved.document;
  return { outcome: 'yes', issues: verdict.issues, document, merged, policy: readPolicy(merged) };
}

/** Loads an MCP trust registry from YAML or JSON text. Never throws. */
export function loadRegistry(text: string): Loaded<{ readonly registry: McpRegistry }> {
  const { verdict, value } = validateText(MCP_REGISTRY, text);
  if (verdict.outcome !== 'yes') return failed(verdict);
  // The contract's schema has accepted it.
  return { outcome: 'yes', issues: verdict.issues, registry: readRegistry(value as McpRegistryDocument) };
}
