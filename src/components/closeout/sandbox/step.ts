/** What the sandbox is made of: ten steps, each with questions, each answered by one of a few choices. */
import type { CriterionId } from '../../../contracts/closeout/criteria.ts';
import { momentOf } from '../../../contracts/closeout/instant.ts';
import type { SectionName, TrialPackage } from '../../../contracts/closeout/package.ts';
import { SAMPLE } from '../../../contracts/closeout/sample.ts';

/** Every question of the flow, in the order in which they are asked. */
export const QUESTION_IDS = [
  'readiness',
  'signature',
  'closeout',
  'delivery',
  'retention',
  'retention_date',
  'bundle',
  'health',
  'alerts',
  'retry',
  'worker',
  'acceptance',
  'record',
] as const;
export type QuestionId = (typeof QUESTION_IDS)[number];

/** A change of the package, RFC 7396: members merge, null removes. */
export type Patch = Readonly<Record<string, unknown>>;

export interface Choice {
  readonly id: string;
  readonly label: string;
  /** What follows from it, in a sentence or two. */
  readonly told: string;
  /** What it writes into the package, or how that is worked out from what is already there. */
  readonly patch: Patch | ((draft: TrialPackage) => Patch);
  /** Worked out after all other records, because it looks at them. */
  readonly late?: true;
}

export interface Question {
  readonly id: QuestionId;
  readonly ask: string;
  /** The criteria that stay open until it is answered. Empty: only an advisory looks at it. */
  readonly feeds: readonly CriterionId[];
  readonly choices: readonly [Choice, ...Choice[]];
}

export interface Step {
  readonly number: number;
  /** The section of the package that it writes. */
  readonly section: SectionName;
  readonly title: string;
  /** One or two words, for the list of steps. */
  readonly short: string;
  readonly role: string;
  readonly decides: string;
  readonly why: string;
  /** Why there may be no record after the step. */
  readonly absent: string;
  readonly questions: readonly Question[];
}

/** The clock of the rehearsal: every record is made at this moment. The evaluation has a clock of its own. */
export const MADE_AT = SAMPLE.generated_at;

/** The same in milliseconds. */
export const MADE_AT_MS = momentOf(MADE_AT) ?? 0;
