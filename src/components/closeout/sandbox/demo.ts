/** The customer demo: 30 minutes in parts, of which some make a 15-minute cut. The scenario `demo` is its stage. */
import { FIRST_DAY } from './assemble.ts';
import { type Answers, choiceOf } from './steps.ts';

/** What the presenter sets, in order: a choice of a step by its id, or the day of judgement. */
export type Move = { readonly step: number; readonly choice: string } | { readonly day: string };

/** The day on which the acceptance of the demo has lapsed. */
export const A_WEEK_LATER = '2026-06-08';

export interface DemoPart {
  readonly beat: 'Problem' | 'Evidence' | 'Criteria' | 'Upgrade path' | 'Questions';
  readonly minutes: number;
  /** Stays when there are 15 minutes. */
  readonly inCut: boolean;
  /** Where in the sandbox: a step, or the decision (11). */
  readonly step?: number;
  readonly show: string;
  readonly moves?: readonly Move[];
  readonly say: string;
}

/** Answers and day after the moves of some parts. */
export function playDemo(parts: readonly DemoPart[], answers: Answers): { answers: Answers; day: string } {
  let day = FIRST_DAY;
  const now: Record<string, string> = { ...answers };
  for (const move of parts.flatMap(({ moves = [] }) => moves)) {
    if ('day' in move) day = move.day;
    else now[choiceOf(move).question] = move.choice;
  }
  return { answers: now, day };
}

/** How long some parts of the demo take together. */
export const minutesOf = (parts: readonly DemoPart[]): number =>
  parts.reduce((sum, { minutes }) => sum + minutes, 0);

export const DEMO: readonly DemoPart[] = [
  {
    beat: 'Problem',
    minutes: 3,
    inCut: true,
    show: 'The board: blocked. Five criteria pass, three fail.',
    say: 'Your agents and pipelines can release. Who may say that a release is finished, and what would that person show you? The trouble is not unsafe code. It is authority that nobody manages.',
  },
  {
    beat: 'Problem',
    minutes: 2,
    inCut: false,
    show: 'Go through the ten steps with Next step: under each title stands who does it.',
    say: 'Five roles, ten steps. Ask which of your people would stand at each. Gaps in that list are the first finding of the day.',
  },
  {
    beat: 'Evidence',
    minutes: 2,
    inCut: false,
    step: 1,
    show: 'The readiness bundle, then the signature in step 2: open the record under each. Then store the key once, and put it back.',
    moves: [
      { step: 2, choice: 'key-stored' },
      { step: 2, choice: 'attached' },
    ],
    say: 'Pointers, not copies. The signature is recorded here and made elsewhere; no key comes near.',
  },
  {
    beat: 'Evidence',
    minutes: 2,
    inCut: true,
    step: 3,
    show: 'The summary is closed. One delivery failed.',
    say: 'Closed and delivered are two facts. This is the honest case: something small went wrong on the last day.',
  },
  {
    beat: 'Evidence',
    minutes: 2,
    inCut: false,
    step: 4,
    show: 'Retention: approved, by name, for a year. Try the legal hold on an expired one, and put the year back.',
    moves: [
      { step: 4, choice: 'held' },
      { step: 4, choice: 'year' },
    ],
    say: 'A hold keeps files. It does not renew an approval. Ask how their own retention windows are set.',
  },
  {
    beat: 'Evidence',
    minutes: 2,
    inCut: false,
    step: 5,
    show: 'Three files, a digest each; then the health report of step 6.',
    say: 'The sample’s digests are made up, and we say so. The health is worked out again by the criteria, whatever the report claims.',
  },
  {
    beat: 'Evidence',
    minutes: 2,
    inCut: true,
    step: 8,
    show: 'A retry is planned half an hour after the failure, and run dry.',
    moves: [
      { step: 8, choice: 'retry' },
      { step: 9, choice: 'dry-run' },
    ],
    say: 'Plan, then a run that sends nothing. The alert of step 7 shows a route and no secret. Two criteria still wait for a person.',
  },
  {
    beat: 'Criteria',
    minutes: 3,
    inCut: true,
    step: 10,
    show: 'Let the risk owner accept, and watch the board turn.',
    moves: [{ step: 10, choice: 'owner' }],
    say: 'Nothing became green by itself. The delivery and the health still warn; they pass because a named person accepts, for a reason, until a day.',
  },
  {
    beat: 'Criteria',
    minutes: 2,
    inCut: true,
    step: 11,
    show: 'The same decision, judged a week later.',
    moves: [{ day: A_WEEK_LATER }],
    say: 'The same package, a week later, is blocked: the acceptance has lapsed. The clock is an input, so you can ask today what will hold next month.',
  },
  {
    beat: 'Upgrade path',
    minutes: 2,
    inCut: true,
    step: 11,
    show: 'The commands under the decision; run the second in your terminal, and scroll up to its state.',
    say: 'The public edition proves the model: records, criteria, command line and interface. Same package, same decision, outside this page.',
  },
  {
    beat: 'Upgrade path',
    minutes: 3,
    inCut: false,
    step: 9,
    show: 'The live run without a dry one, and what the board says to it. Put the dry run back.',
    moves: [
      { step: 9, choice: 'live' },
      { step: 9, choice: 'dry-run' },
    ],
    say: 'Live redelivery, single sign-on, archive writes and key services belong to private editions. Say plainly what is not in this repository.',
  },
  {
    beat: 'Upgrade path',
    minutes: 2,
    inCut: false,
    show: 'No screen: talk about a trial.',
    say: 'Trial, enterprise, hosted: which connectors, which approver groups, which reports first? Use made-up evidence in the trial, too.',
  },
  {
    beat: 'Questions',
    minutes: 1,
    inCut: true,
    step: 11,
    show: 'Set the day back, then Download the package and Download the decision.',
    moves: [{ day: FIRST_DAY }],
    say: 'Leave them the file. They can change one choice and see for themselves.',
  },
  {
    beat: 'Questions',
    minutes: 2,
    inCut: false,
    show: 'The release criteria, linked at the foot of the sandbox.',
    say: 'Where do their closeout decisions go today? Which gate of theirs needs this evidence? Write down the answers.',
  },
];
