/** The ten operator steps, and what follows from their data. */
import type { Question, QuestionId, Step } from './step.ts';
import { STEPS_AFTER } from './steps-after.ts';
import { STEPS_BEFORE } from './steps-before.ts';

export const STEPS: readonly Step[] = [...STEPS_BEFORE, ...STEPS_AFTER];

export const QUESTIONS: readonly Question[] = STEPS.flatMap(({ questions }) => questions);

/** One choice a question; a question that was not answered yet is left out. */
export type Answers = Readonly<Partial<Record<QuestionId, string>>>;
