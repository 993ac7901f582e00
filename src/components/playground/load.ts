/**
 * What a page loads to judge the documents of one contract: the contract's family instead of the whole registry, and
 * the reader of YAML only where a document may be YAML.
 */
import type { Contract } from '../../contracts/contract.ts';
import { type TextJudgement, validateJson, withoutBom } from '../../runtime/validate-json.ts';
import { walkJson } from '../../text/json-walk.ts';
import type { Syntax } from '../../text/text-edit.ts';

export type Judge = (contract: Contract, text: string) => TextJudgement;

/** By a contract's family. One that is not here is found in the registry, at the price of all the others. */
export const FAMILIES: Readonly<Record<string, () => Promise<readonly Contract[]>>> = {
  'SaaS control plane': async () => (await import('../../contracts/saas/contracts.ts')).SAAS_CONTRACTS,
  Enforcement: async () => (await import('../../contracts/enforcement/contracts.ts')).ENFORCEMENT_CONTRACTS,
  Evidence: async () => (await import('../../contracts/evidence/contracts.ts')).EVIDENCE_CONTRACTS,
  'Final closeout': async () => (await import('../../contracts/closeout/contracts.ts')).CLOSEOUT_CONTRACTS,
  'Customer lifecycle': async () =>
    (await import('../../contracts/lifecycle/contracts.ts')).LIFECYCLE_CONTRACTS,
  Posture: async () => (await import('../../contracts/aispm/contracts.ts')).AISPM_CONTRACTS,
  Conformance: async () => (await import('../../contracts/conformance/contracts.ts')).CONFORMANCE_CONTRACTS,
};

/** The contract with an id; `family` says where to look first. */
export async function loadContract(id: string, family = ''): Promise<Contract | undefined> {
  const near = Object.hasOwn(FAMILIES, family) ? await FAMILIES[family]?.() : undefined;
  const found = near?.find((contract) => contract.id === id);
  if (found !== undefined) return found;
  const { findContract } = await import('../../contracts/registry.ts');
  return findContract(id);
}

/** What judges the texts of a contract. */
export async function loadJudge(contract: Contract): Promise<Judge> {
  return contract.syntax === 'yaml'
    ? (await import('../../runtime/validate-text.ts')).validateText
    : validateJson;
}

/** What writes into a text, in its own syntax. */
export type SyntaxFor = (text: string) => Syntax;

export async function loadSyntax(contract: Contract): Promise<SyntaxFor> {
  const { jsonSyntax } = await import('../../text/json-edit.ts');
  if (contract.syntax !== 'yaml') return () => jsonSyntax;
  const { yamlSyntax } = await import('../../text/yaml-edit.ts');
  return (text) => (isJson(text) ? jsonSyntax : yamlSyntax);
}

/** A text is YAML when it may be and is no JSON, as in `validate-text.ts`. */
export function isJson(text: string): boolean {
  return walkJson(withoutBom(text)) === undefined;
}

/** How a preset, kept as JSON, is written for a contract; the same at build and in the page. */
export async function loadPresetWriter(contract: Contract): Promise<(text: string) => string> {
  return contract.syntax === 'yaml' ? (await import('../../text/yaml-write.ts')).jsonAsYaml : (text) => text;
}
