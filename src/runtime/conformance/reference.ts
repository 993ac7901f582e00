/** This project as somebody who can be asked, in the process that asks. */
import type { Question } from '../../contracts/conformance/question.ts';
import { REFERENCE_DECLARATION } from '../../contracts/conformance/reference.ts';
import { type Answered, answerOf, BadQuestion } from './answer.ts';
import type { Implementation } from './run.ts';

/** The reference, or what `answer` makes of it. */
export function reference(
  answer: (question: Question) => Promise<Answered> | Answered = answerOf,
): Implementation {
  return {
    declaration: REFERENCE_DECLARATION,
    async ask(question) {
      try {
        return { answer: { id: question.id, ...(await answer(question)) } };
      } catch (error) {
        if (error instanceof BadQuestion) return { unusable: error.message };
        throw error;
      }
    },
  };
}
