/** What a gate of the customer lifecycle is: data that one engine reads. Messages are upstream's wire strings. */
import type { Template } from './template.ts';

export const GATE_IDS = [
  'R7.1',
  'R7.2',
  'R7.3',
  'R7.4',
  'R7.5',
  'R7.6',
  'R7.7',
  'R7.8',
  'R7.9',
  'R7.10',
  'R7.11',
] as const;
export type GateId = (typeof GATE_IDS)[number];

interface Named {
  /** The check's name on the wire, and the field of the packet that it reads. */
  readonly code: string;
  readonly pass: string;
}
interface Blocking extends Named {
  /** The whole message, or what stands before the groups of problems. */
  readonly block: string;
}
interface Needing extends Blocking {
  readonly need: readonly string[];
}

export interface SectionsCheck extends Needing {
  readonly kind: 'sections';
  /** Statuses that count as healthy; without it statuses are not read. */
  readonly statuses?: readonly string[];
  readonly statusLabel?: string;
  /** Name of the list of references in each section. */
  readonly refs: string;
}

/** One check, by kind. The engine has one function for each kind. */
export type Check =
  | (Blocking & { readonly kind: 'schema' })
  | (Blocking & { readonly kind: 'mode'; readonly warn: string })
  | { readonly kind: 'ref'; readonly code: string }
  | (Blocking & { readonly kind: 'source'; readonly of: GateId; readonly warn: string })
  | (Needing & { readonly kind: 'refs'; readonly missing: string })
  | (Needing & { readonly kind: 'ownRefs' })
  | (Blocking & { readonly kind: 'intake'; readonly need: Readonly<Record<string, readonly string[]>> })
  | (Needing & { readonly kind: 'flags'; readonly soften?: string; readonly warn?: string })
  | SectionsCheck
  | (Needing & { readonly kind: 'statusSections'; readonly statuses: readonly string[] })
  | (Needing & { readonly kind: 'sealed' })
  | (Needing & { readonly kind: 'items' })
  | (Blocking & { readonly kind: 'refList' })
  | (Blocking & { readonly kind: 'text'; readonly min: number })
  | (Blocking & { readonly kind: 'rollupGates'; readonly need: readonly GateId[]; readonly warn: string })
  | (Blocking & { readonly kind: 'gateCount' })
  | (Blocking & { readonly kind: 'indexGates' })
  | (Named & { readonly kind: 'private' });

export interface Gate {
  readonly id: GateId;
  /** Stem of its paths upstream. It differs from the stem of its schema names: never derive one from the other. */
  readonly slug: string;
  /** Its name in the verification index. */
  readonly name: string;
  /** Its name on the map. */
  readonly label: string;
  readonly purpose: string;
  readonly filledInBy: string;
  /** Schema version of the packet, and of the result packet. */
  readonly packet: string;
  readonly result: string;
  readonly readyKey: string;
  readonly idField?: string;
  readonly echoesPhase?: true;
  /** The flag of upstream's validator script that takes the packet. */
  readonly packetFlag: '--packet' | '--index';
  /** Names of upstream's two pages, without folder and extension. */
  readonly docs: string;
  readonly wiki: string;
  /** Gates whose result its packet carries, and gates whose files it reads. */
  readonly embeds: readonly GateId[];
  readonly reads: readonly GateId[];
  /** Key names that it forbids beside those that every gate forbids. */
  readonly extraForbidden: readonly string[];
  readonly checks: readonly Check[];
  readonly template: Template;
}

/** What a check found, on the wire. */
export interface CheckResult {
  readonly name: string;
  readonly status: 'pass' | 'warn' | 'blocker';
  readonly message: string;
}

/** Key names that every gate forbids, whatever stands behind them. */
const ALWAYS_FORBIDDEN = [
  'api_key',
  'connection_string',
  'customer_data',
  'dataset_rows',
  'email',
  'model_bytes',
  'model_weights',
  'password',
  'private_key',
  'prompt_samples',
  'raw_model',
  'secret',
  'smtp_password',
  'source_code',
  'tenant_name',
  'token',
  'training_data',
] as const;

/** What a reference may begin with. Upstream looks at nothing behind it. */
export const SAFE_PREFIXES = [
  'evidence://',
  'ticket://',
  'audit://',
  'runbook://',
  'git://',
  'workflow://',
  'vault://',
  'share://',
  'sample://',
] as const;

/** Every key name that a gate forbids, in lower case. */
export function forbiddenKeys(gate: Gate): ReadonlySet<string> {
  return new Set([...ALWAYS_FORBIDDEN, ...gate.extraForbidden]);
}
