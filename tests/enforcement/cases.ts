/**
 * The cases of enforcement as data, for every surface: one JSON object a line in tests/fixtures/enforcement. A case has
 * a request and the fields of the decision that it must give; no `approver_group` there means none in the decision.
 */
import { readFileSync } from 'node:fs';
import type { PolicyMode } from '../../src/contracts/enforcement/vocabulary.ts';

export interface DecisionCase {
  readonly id: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly expect: Readonly<Record<string, unknown>>;
  /** The policy that is loaded, or the trust registry. Left out: the pack of the request, and none. */
  readonly policy?: 'P1';
  readonly registry?: 'R1';
  readonly evidence_ref_prefix?: string;
  readonly note?: string;
}

/** A body of the wire contract: what it is decided, or the issue that refuses it. */
export interface BodyCase {
  readonly id: string;
  readonly body: unknown;
  readonly expect?: Readonly<Record<string, unknown>>;
  /** Code and pointer of each warning. */
  readonly warnings?: readonly string[];
  readonly refused?: { readonly code: string; readonly pointer: string };
  readonly says?: string;
}

export interface ModeCase {
  readonly id: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly mode: PolicyMode;
  readonly actor?: string;
  readonly reason?: string;
  readonly expect: { readonly effective_decision: string; readonly evidence_required: boolean };
}

const FOLDER = new URL('../fixtures/enforcement/', import.meta.url);

function lines<T>(name: string): T[] {
  const text = readFileSync(new URL(`${name}.jsonl`, FOLDER), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): T => JSON.parse(line));
}

const GROUPS = [
  'upstream',
  'files',
  'commands',
  'git',
  'mcp',
  'unknown',
  'release-governance',
  'contract',
  'worked',
] as const;

/** Every case that ends in a decision of the engine. */
export const DECISION_CASES: readonly DecisionCase[] = GROUPS.flatMap((name) => lines<DecisionCase>(name));
export const BODY_CASES: readonly BodyCase[] = lines<BodyCase>('bodies');
export const MODE_CASES: readonly ModeCase[] = lines<ModeCase>('modes');

/** Paths of the policy and the registry that some cases load. */
export const POLICY_FILES = { P1: new URL('policy-p1.json', FOLDER) } as const;
export const REGISTRY_FILES = { R1: new URL('registry-r1.json', FOLDER) } as const;

/** What a decision must hold for a case: the expected fields, and no group where none is expected. */
export function expectedOf({ expect }: Pick<DecisionCase, 'expect'>): Record<string, unknown> {
  return { approver_group: undefined, ...expect };
}
