/** What the linter reports. */
import type { LintCode } from '../../contracts/codes/lint.ts';
import type { RuntimeRequest } from '../../contracts/enforcement/requests.ts';
import type { DecisionWord } from '../../contracts/enforcement/vocabulary.ts';
import type { Issue, Outcome } from '../../contracts/issue.ts';
import type { PatternListName } from '../enforcement/policy.ts';

/** A list that a suggestion may change. */
type ListName = PatternListName | 'mcp.allowed_servers';

/**
 * A concrete action, and what the engine says to it under the reader's own policy.
 * - `slips-through`: the decision is weaker than the policy means.
 * - `stopped`: it is stronger than the policy means.
 * - `no-effect`: it is the same with the pattern or section and without.
 */
export interface Counterexample {
  readonly shows: 'slips-through' | 'stopped' | 'no-effect';
  readonly request: RuntimeRequest;
  readonly expected: DecisionWord;
  readonly decision: DecisionWord;
  readonly rule_id: string;
}

export type Change =
  | { readonly do: 'add' | 'remove'; readonly list: ListName; readonly pattern: string }
  | { readonly do: 'set'; readonly key: 'mcp.block_unknown_servers'; readonly value: true };

/** A change of the policy that was tried: the action gets `decision`, and no case that held before gets another. */
export interface Suggestion {
  /** For people. */
  readonly text: string;
  readonly changes: readonly Change[];
  readonly decision: DecisionWord;
}

/** One place that a finding is about. */
export interface Spot {
  /** The pattern, server or key. */
  readonly pattern: string;
  readonly path: string;
  readonly pointer: string;
  readonly line?: number;
  readonly column?: number;
  /** It comes from a parent; the place is then the list of parents. */
  readonly inherited: boolean;
  readonly counterexample?: Counterexample;
  readonly suggestion?: Suggestion;
}

/**
 * A finding of one code in one section of the policy. Its own place, counter-example and suggestion are those of the
 * first spot. `more` counts the spots beyond those kept.
 */
export interface LintFinding extends Issue {
  readonly code: LintCode;
  readonly severity: 'warning';
  readonly counterexample?: Counterexample;
  readonly suggestion?: Suggestion;
  readonly spots: readonly Spot[];
  readonly more: number;
}

export interface LintReport {
  /** `yes` when the policy could be linted, with findings or without. */
  readonly outcome: Exclude<Outcome, 'person'>;
  /** Why it could not be linted. */
  readonly issues: readonly Issue[];
  /** In the order of the text. */
  readonly findings: readonly LintFinding[];
  /** False when a bound ended the search. What was found holds; more may be there. */
  readonly complete: boolean;
}
