/** What an explanation lists: every list and every question that was looked at, in order, until one decided. */
import type { RuleName } from '../../contracts/enforcement/rules.ts';
import type { PatternListName } from './policy.ts';
import { firstMatch, type PatternList } from './policy.ts';

/** One list of patterns, tested against a value. */
export interface ListStep {
  readonly kind: 'list';
  readonly list: PatternListName;
  readonly value: string;
  /** Patterns of the list in the order tested. */
  readonly patterns: PatternList['patterns'];
  /** Place of the pattern that matched, or -1. Those before it did not match; those after it were not tried. */
  readonly hit: number;
}

/** One question that is no list, with what was seen. */
export interface QuestionStep {
  readonly kind: 'question';
  readonly question: string;
  readonly saw: string;
  readonly yes: boolean;
}

export type Step = ListStep | QuestionStep;

export interface Trace {
  readonly steps: readonly Step[];
  /** The rule that decided: a key of the rules table. */
  readonly rule: RuleName;
  /** The pattern that decided, when one did. */
  readonly pattern?: { readonly list: PatternListName; readonly index: number; readonly text: string };
}

/** Steps are kept only for an explanation; a plain decision passes undefined and pays nothing. */
export type Steps = Step[] | undefined;

/** Tests a list, keeps the step, gives the place of the match or -1. */
export function tryList(list: PatternList, value: string, steps: Steps): number {
  const hit = firstMatch(list, value);
  if (steps !== undefined) steps.push({ kind: 'list', list: list.name, value, patterns: list.patterns, hit });
  return hit;
}

/** Keeps the answer to a question and gives it back. */
export function answer(steps: Steps, question: string, saw: string, yes: boolean): boolean {
  if (steps !== undefined) steps.push({ kind: 'question', question, saw, yes });
  return yes;
}
