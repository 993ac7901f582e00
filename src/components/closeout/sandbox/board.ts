/** The criteria board in words: a mark, a word and sentences for each criterion, and for the decision itself. */
import { CRITERIA, type CriterionId } from '../../../contracts/closeout/criteria.ts';
import { ADVISORY_CODES, CRITERION_CODES } from '../../../contracts/closeout/criterion-codes.ts';
import type { ReleaseState } from '../../../contracts/closeout/vocabulary.ts';
import type { SignalName } from '../../signals.ts';
import type { Snapshot } from './assemble.ts';
import { QUESTIONS, STEPS } from './steps.ts';

export const STATE_VIEW: Readonly<Record<ReleaseState, { signal: SignalName; word: string; told: string }>> =
  {
    ready_for_release: {
      signal: 'yes',
      word: 'Ready for release',
      told: 'Every criterion passes. Nobody had to accept anything.',
    },
    ready_with_accepted_risk: {
      signal: 'person',
      word: 'Ready with accepted risk',
      told: 'No criterion fails. What warns has an owner who accepts it, and the acceptance holds on this day.',
    },
    blocked: {
      signal: 'no',
      word: 'Blocked',
      told: 'At least one criterion fails. Nothing that failed here can be released on a promise.',
    },
  };

/** `open`: the criterion fails because its question was not answered yet. */
export const ROW_VIEW = {
  pass: { signal: 'yes', word: 'Passes' },
  warn: { signal: 'warn', word: 'Warns, accepted' },
  fail: { signal: 'no', word: 'Fails' },
  open: { signal: 'none', word: 'No evidence yet' },
} as const satisfies Record<string, { signal: SignalName; word: string }>;
export type RowStatus = keyof typeof ROW_VIEW;

export interface Said {
  /** The code as the decision writes it, with what it is about. */
  readonly code: string;
  readonly text: string;
  readonly remedy: string;
}

export interface BoardRow {
  readonly id: CriterionId;
  readonly title: string;
  readonly status: RowStatus;
  readonly said: readonly Said[];
  /** The first step that can change it. */
  readonly step: number;
}

/** A code of a criterion in words. What comes after a colon says what it is about. */
export function sayCode(code: string): Said {
  const [base = code, ...about] = code.split(':');
  const known = Object.hasOwn(CRITERION_CODES, base)
    ? CRITERION_CODES[base as keyof typeof CRITERION_CODES]
    : { text: code, remedy: '' };
  const text = about.length > 0 ? known.text.replace(/\.$/, ` (${about.join(':')}).`) : known.text;
  return { code, text, remedy: known.remedy };
}

/** An advisory in words. */
export function sayAdvisory(code: string): Said {
  const [base = code, about] = code.split(':');
  const known = Object.hasOwn(ADVISORY_CODES, base)
    ? ADVISORY_CODES[base as keyof typeof ADVISORY_CODES]
    : code;
  return { code, text: about === undefined ? known : known.replace(/\.$/, ` (${about}).`), remedy: '' };
}

const questionFor = (id: CriterionId) => QUESTIONS.find(({ feeds }) => feeds.includes(id));

function stepFor(id: CriterionId): number {
  return STEPS.find(({ questions }) => questions.some(({ feeds }) => feeds.includes(id)))?.number ?? 1;
}

/** The eight rows, in the order of the criteria. */
export function boardOf({ decision, answers }: Snapshot): readonly BoardRow[] {
  return CRITERIA.flatMap(({ id, title }) => {
    const found = decision.criteria.find((criterion) => criterion.id === id);
    if (found === undefined) return [];
    const question = questionFor(id);
    const isOpen = found.status !== 'warn' && question !== undefined && answers[question.id] === undefined;
    return [
      {
        id,
        title,
        status: isOpen ? 'open' : found.status,
        said: found.codes.map(sayCode),
        step: stepFor(id),
      },
    ];
  });
}

/** How many rows stand at each status: `6 pass, 2 warn`. */
export function countRows(rows: readonly BoardRow[]): string {
  const words = { pass: 'pass', warn: 'warn', fail: 'fail', open: 'open' } as const;
  return (Object.keys(words) as RowStatus[])
    .map((status) => [rows.filter((row) => row.status === status).length, words[status]] as const)
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}`)
    .join(', ');
}
