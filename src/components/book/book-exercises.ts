/** Every check question and prediction of the book, at build. */
import type { Prediction } from '../../book/prediction.ts';
import type { CheckQuestion } from '../../book/question.ts';

const questions = import.meta.glob<{ QUESTIONS: readonly CheckQuestion[] }>('../../book/questions/*.ts', {
  eager: true,
});
const predictions = import.meta.glob<{ PREDICTIONS: readonly Prediction[] }>('../../book/predictions/*.ts', {
  eager: true,
});

export const ALL_QUESTIONS = Object.values(questions).flatMap(({ QUESTIONS }) => QUESTIONS);
export const ALL_PREDICTIONS = Object.values(predictions).flatMap(({ PREDICTIONS }) => PREDICTIONS);

/** The questions of a chapter. */
export const questionsOf = (slug: string): readonly CheckQuestion[] | undefined =>
  questions[`../../book/questions/${slug}.ts`]?.QUESTIONS;
