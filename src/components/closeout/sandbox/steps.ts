/** The ten operator steps, and what follows from their data. */
import type { Question, QuestionId, Step } from './step.ts';
import { FIRST_STEPS } from './steps-first.ts';
import { KEEPING_STEPS } from './steps-kept.ts';
import { LAST_STEPS } from './steps-last.ts';

export const STEPS: readonly Step[] = [...FIRST_STEPS, ...KEEPING_STEPS, ...LAST_STEPS];

export const QUESTIONS: readonly Question[] = STEPS.flatMap(({ questions }) => questions);

/** One choice a question; a question that was not answered yet is left out. */
export type Answers = Readonly<Partial<Record<QuestionId, string>>>;

/** A choice of a step, with its question; throws for one that the sandbox does not have. */
export function choiceOf({ step, choice }: { readonly step: number; readonly choice: string }) {
  const found = STEPS.filter(({ number }) => number === step)
    .flatMap(({ questions }) => questions)
    .flatMap(({ id, ask, choices }) => choices.map((one) => ({ question: id, ask, ...one })))
    .filter(({ id }) => id === choice);
  const [only] = found;
  if (only === undefined || found.length > 1)
    throw new Error(`step ${step} has ${found.length} choices ${choice}`);
  return only;
}
