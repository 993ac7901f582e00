/** The flow of a closeout as data: boxes on a grid and the arrows between them. Drawing and words are made from it. */
import { CRITERIA } from '../../../contracts/closeout/criteria.ts';
import { STATE_VIEW } from '../sandbox/board.ts';
import { STEPS } from '../sandbox/steps.ts';

export interface FlowBox {
  readonly id: string;
  readonly kind: 'stage' | 'gate' | 'state' | 'private';
  readonly title: string;
  readonly lines: readonly string[];
  /** Row of the grid, and its columns, of twelve: first, and one after the last. */
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

export interface FlowArrow {
  readonly from: string;
  readonly to: string;
  /** What passes along it, for the words. */
  readonly means: string;
  readonly dashed?: true;
}

const stepLines = (...numbers: readonly number[]): string[] =>
  STEPS.filter(({ number }) => numbers.includes(number)).map(({ number, short }) => `${number} ${short}`);

/** The steps of a wide box on one line. */
const inOneLine = (...numbers: readonly number[]): string[] => [stepLines(...numbers).join(' · ')];

export const FLOW_BOXES: readonly FlowBox[] = [
  { id: 'prepare', kind: 'stage', title: 'Prepare', lines: inOneLine(1, 2, 3), row: 0, from: 0, to: 12 },
  { id: 'keep', kind: 'stage', title: 'Keep', lines: inOneLine(4, 5), row: 1, from: 0, to: 12 },
  { id: 'check', kind: 'gate', title: 'Check', lines: stepLines(6), row: 2, from: 0, to: 6 },
  { id: 'mend', kind: 'stage', title: 'Tell and retry', lines: stepLines(7, 8, 9), row: 2, from: 6, to: 12 },
  {
    id: 'criteria',
    kind: 'gate',
    title: 'Decide',
    lines: [`${CRITERIA.length} criteria`],
    row: 3,
    from: 0,
    to: 6,
  },
  { id: 'answer', kind: 'stage', title: 'Answer for it', lines: stepLines(10), row: 3, from: 6, to: 12 },
  {
    id: 'ready',
    kind: 'state',
    title: STATE_VIEW.ready_for_release.word,
    lines: [],
    row: 4,
    from: 0,
    to: 4,
  },
  {
    id: 'accepted',
    kind: 'state',
    title: STATE_VIEW.ready_with_accepted_risk.word,
    lines: [],
    row: 4,
    from: 4,
    to: 8,
  },
  { id: 'blocked', kind: 'state', title: STATE_VIEW.blocked.word, lines: [], row: 4, from: 8, to: 12 },
  {
    id: 'private',
    kind: 'private',
    title: 'The private side',
    lines: ['archives, enforces, delivers live'],
    row: 5,
    from: 0,
    to: 8,
  },
];

export const FLOW_ARROWS: readonly FlowArrow[] = [
  { from: 'prepare', to: 'keep', means: 'a closed summary' },
  { from: 'keep', to: 'check', means: 'an approved retention and a bundle' },
  { from: 'check', to: 'mend', means: 'findings, when health is not healthy' },
  { from: 'check', to: 'criteria', means: 'the health report' },
  { from: 'mend', to: 'answer', means: 'a plan and a dry run' },
  { from: 'answer', to: 'criteria', means: 'who accepts what is left' },
  { from: 'criteria', to: 'ready', means: 'every criterion passes' },
  { from: 'criteria', to: 'accepted', means: 'what only warns is accepted' },
  { from: 'criteria', to: 'blocked', means: 'anything else' },
  { from: 'ready', to: 'private', means: 'the records, handed over', dashed: true },
  { from: 'accepted', to: 'private', means: 'the records, handed over', dashed: true },
];

const titleOf = (id: string): string => FLOW_BOXES.find((box) => box.id === id)?.title ?? id;

/** The drawing in words, one sentence an arrow. */
export function flowWords(): string[] {
  return FLOW_ARROWS.map(({ from, to, means }) => `“${titleOf(from)}” leads to “${titleOf(to)}”: ${means}.`);
}
