/** A planted fault: one way in which an implementation can be wrong about one kind of rule of one family. */
import type { FamilyId } from '../../../src/contracts/conformance/families.ts';
import type { Question } from '../../../src/contracts/conformance/question.ts';
import type { Answered } from '../../../src/runtime/conformance/answer.ts';

/** The right answer to a question. */
export type Right = (question: Question) => Promise<Answered> | Answered;

export interface Fault {
  /** `family/what`, the name to switch it on by. */
  readonly name: string;
  readonly family: FamilyId;
  /** What the wrong implementation answers; it may ask for the right answer to this question or to another. */
  answer(question: Question, right: Right): Promise<Answered> | Answered;
}

/** A fault that changes the right answer. */
export const spoiled = (
  family: FamilyId,
  what: string,
  spoil: (answer: Answered, question: Question) => Answered,
): Fault => ({
  name: `${family}/${what}`,
  family,
  answer: async (question, right) => spoil(await right(question), question),
});

/** A fault that reads another text than the one that was sent. */
export const misread = (
  family: FamilyId,
  what: string,
  read: (text: string, question: Question) => string,
): Fault => ({
  name: `${family}/${what}`,
  family,
  answer: (question, right) =>
    right(question.text === undefined ? question : { ...question, text: read(question.text, question) }),
});

/** A fault that takes the question for another one. */
export const mistaken = (family: FamilyId, what: string, take: (question: Question) => Question): Fault => ({
  name: `${family}/${what}`,
  family,
  answer: (question, right) => right(take(question)),
});
